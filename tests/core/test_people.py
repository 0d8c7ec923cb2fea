"""Names of the world: how they are written, and what people are called and greeted with."""

import pytest

from assistant.core.facts import Interviewer
from assistant.core.people import called, greeted, name_of, title_case


@pytest.mark.parametrize(
    ("typed", "full", "title", "given", "family"),
    [
        ("Priya Raman", "Priya Raman", "", "Priya", "Raman"),
        ("priya raman", "Priya Raman", "", "Priya", "Raman"),
        ("PRIYA RAMAN", "Priya Raman", "", "Priya", "Raman"),
        ("Dr. Priya Raman", "Dr. Priya Raman", "Dr.", "Priya", "Raman"),
        ("dr priya raman", "Dr. Priya Raman", "Dr.", "Priya", "Raman"),
        ("Prof. Dr. Anna Weber", "Prof. Dr. Anna Weber", "Prof.", "Anna", "Weber"),
        ("Mrs Ashworth", "Mrs Ashworth", "Mrs", "", "Ashworth"),
        ("Priya Raman, PhD", "Priya Raman", "", "Priya", "Raman"),
        ("John Smith Jr.", "John Smith", "", "John", "Smith"),
        ("Raman, Priya", "Priya Raman", "", "Priya", "Raman"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven", "", "Ludwig", "van Beethoven"),
        ("María de la Cruz", "María de la Cruz", "", "María", "de la Cruz"),
        ("josé maría garcía", "José María García", "", "José", "García"),
        ("Mei-Ling Chou", "Mei-Ling Chou", "", "Mei-Ling", "Chou"),
        ("mei-ling chou", "Mei-Ling Chou", "", "Mei-Ling", "Chou"),
        ("Kim Min-jun", "Kim Min-jun", "", "Min-jun", "Kim"),
        ("sean o'brien", "Sean O'Brien", "", "Sean", "O'Brien"),
        ("Sean O’Brien", "Sean O’Brien", "", "Sean", "O’Brien"),
        ("ann mcdonald", "Ann McDonald", "", "Ann", "McDonald"),
        ("Sukarno", "Sukarno", "", "Sukarno", "Sukarno"),
        ("山田太郎", "山田太郎", "", "山田太郎", "山田太郎"),
        ("山田 太郎", "山田 太郎", "", "山田 太郎", "山田"),
        ("김민준", "김민준", "", "김민준", "김민준"),
        ("Łukasz Żak", "Łukasz Żak", "", "Łukasz", "Żak"),
        ("Ngozi Okonjo-Iweala", "Ngozi Okonjo-Iweala", "", "Ngozi", "Okonjo-Iweala"),
        ("  Priya   Raman ", "Priya Raman", "", "Priya", "Raman"),
        ("J. R. Smith", "J. R. Smith", "", "J.", "Smith"),
        ("bell hooks", "Bell Hooks", "", "Bell", "Hooks"),
        ("José", "José", "", "José", "José"),
        ("Sister Mary Clare", "Sister Mary Clare", "Sister", "Mary", "Clare"),
    ],
)
def test_a_name_is_taken_apart_as_its_bearer_would(typed, full, title, given, family):
    name = name_of(typed)
    assert (name.full, name.title, name.given, name.family) == (full, title, given, family)


@pytest.mark.parametrize(
    ("person", "address", "greeting"),
    [
        (Interviewer("Ines Ferreira", call="Ines"), "full", ("first", "Ines")),
        (Interviewer("Ines Ferreira"), "first", ("first", "Ines")),
        (Interviewer("Ines Ferreira"), "full", ("full", "Ines Ferreira")),
        (Interviewer("Dr. Ines Ferreira"), "first", ("titled", "Dr. Ferreira")),
        (Interviewer("Dr. Ines Ferreira", call="Ines"), "full", ("first", "Ines")),
        (Interviewer("Ines Ferreira", call="Dr. Ferreira"), "first", ("titled", "Dr. Ferreira")),
        (Interviewer("Ines Ferreira", call="ines"), "first", ("first", "Ines")),
        (Interviewer("Mrs Ashworth"), "first", ("titled", "Mrs Ashworth")),
        (Interviewer("山田 太郎"), "first", ("full", "山田 太郎")),
        (Interviewer("Kim Min-jun"), "first", ("first", "Min-jun")),
        (Interviewer("Sukarno"), "full", ("first", "Sukarno")),
    ],
)
def test_the_greeting_uses_what_was_used_in_the_room_and_guesses_no_title(person, address, greeting):
    assert greeted(person, address) == greeting


def test_a_person_is_called_as_in_the_room_then_by_given_name_then_by_title():
    assert called(Interviewer("Dr. Ines Ferreira", call="Inês")) == "Inês"
    assert called(Interviewer("Dr. Ines Ferreira")) == "Ines"
    assert called(Interviewer("Mrs Ashworth")) == "Mrs Ashworth"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("assistant store manager", "Assistant Store Manager"),
        ("head of data", "Head of Data"),
        ("ui/ux designer", "UI/UX Designer"),
        ("qa engineer", "QA Engineer"),
        ("R&D Lead", "R&D Lead"),
        ("iOS engineer", "iOS engineer"),
        ("Data Engineer", "Data Engineer"),
        ("co-op coordinator", "Co-Op Coordinator"),
        ("", ""),
    ],
)
def test_a_role_typed_small_gets_its_capitals(typed, written):
    assert title_case(typed, acronyms=frozenset({"ui", "ux", "qa"})) == written
