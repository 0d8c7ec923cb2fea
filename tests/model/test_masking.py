"""Masking: nothing that names somebody is in what is sent, and all of it returns."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant import content
from assistant.core.guard import Masks, pools
from assistant.core.interview.facts import Interview, Interviewer, Sender
from tests.model.answers import INTERVIEW, source

POOLS = pools(content.read("model/masks"))
MASKS = Masks(POOLS, content.english(), content.names())
TOLD = (
    "Priya and Dr. Raman of Northwind Traders said that northwind traders uses Kubernetes. At Hollis & Grey I ran SQL. "
    "Write to priya.raman@northwind.example or sam@example.org, call +44 20 7946 0123, "
    "see https://okafor.example/work. I'd say I'll come. "
    "Sam Okafor, 2026-11-20, on Monday, in March, from 2019-2023, met Élodie from Kraków."
)


def test_everything_that_names_somebody_is_hidden_and_the_rest_stands():
    masking = MASKS.of(INTERVIEW, (TOLD,))
    hidden = masking.hide(TOLD)
    for name in (
        "Priya",
        "Raman",
        "orthwind",
        "Hollis",
        "Grey",
        "Okafor",
        "Sam ",
        "7946",
        "example.org",
        "Kraków",
        "Élodie",
    ):
        assert name not in hidden
    for word in ("SQL", "2026-11-20", "Monday", "March", "2019-2023", "Dr.", "I'd", "I'll"):
        assert word in hidden
    assert masking.show(hidden) == TOLD


def test_a_text_that_comes_in_pieces_is_shown_as_in_one():
    masking = MASKS.of(INTERVIEW, (TOLD,))
    hidden = masking.hide(TOLD)
    for size in (1, 3, 7):
        pieces = [hidden[i : i + size] for i in range(0, len(hidden), size)]
        assert "".join(masking.shown(pieces)) == TOLD


def test_a_stand_in_is_never_a_name_that_is_told():
    robin = replace(INTERVIEW, interviewers=(Interviewer("Robin Ashdown"),), company="Larkfield")
    told = "Robin Ashdown of Larkfield"
    hidden = MASKS.of(robin, (told,)).hide(told)
    assert not {"Robin", "Ashdown", "Larkfield"} & set(hidden.split())


def test_somebody_who_did_something_is_given_the_name_of_a_person():
    masking = MASKS.of(INTERVIEW, ("Leonie showed me her dinosaurs near Krakov.",))
    assert masking.stand_ins["Leonie"] in POOLS.given
    assert masking.stand_ins["Krakov"] in POOLS.other


def test_a_name_that_is_a_word_is_hidden_where_it_is_a_name():
    will = replace(INTERVIEW, interviewers=(Interviewer("Will Marsh"),))
    hidden = MASKS.of(will, ("I will thank Will for it.",)).hide("I will thank Will for it.")
    assert hidden.startswith("I will thank ")
    assert "Will" not in hidden


@pytest.mark.parametrize(
    ("company", "said"),
    [
        ("The Copper Ladle", "I liked the Copper Ladle, and Copper Ladle's menu."),
        ("Golden Gate Logistics Ltd", "Golden Gate Logistics is large, and at Golden Gate you said so."),
        ("golden gate logistics", "Golden Gate Logistics is what golden gate logistics is called."),
        ("Office for Weights", "the Office for Weights"),
        ("Bright Path, a school", "at Bright Path"),
    ],
)
def test_a_company_of_ordinary_words_is_hidden_however_it_is_named(company, said):
    masking = MASKS.of(replace(INTERVIEW, company=company), (said,))
    for word in ("copper", "ladle", "golden", "gate", "logistics", "weights", "bright", "path"):
        assert word not in masking.hide(said).lower()
    assert masking.show(masking.hide(said)) == said


def test_a_town_and_a_former_employer_are_hidden_though_their_names_are_known():
    text = "I sold SIM cards for Safaricom in Pune, and I know SQL."
    masking = MASKS.of(INTERVIEW, (text,))
    assert not {"Safaricom", "Pune"} & set(masking.hide(text).replace(",", "").split())
    assert "SQL" in masking.hide(text)


def test_all_that_is_sent_of_a_note_is_hidden():
    given = source()
    texts = (given.body, *given.facts)
    hidden = " ".join(map(MASKS.of(INTERVIEW, texts).hide, texts))
    assert not any(name in hidden for name in ("Priya", "Raman", "Northwind", "Hollis", "Okafor"))


NAMES = st.from_regex(r"[A-ZÄÖÉŁ][a-zäöéł]{2,9}", fullmatch=True)
DIGITS = st.from_regex(r"\+\d\d \d{3} \d{3} \d{4}", fullmatch=True)


@given(NAMES, NAMES, NAMES, NAMES, DIGITS, st.sampled_from([str, str.lower, str.upper]), st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_name_or_number_is_in_what_is_sent_and_all_return(first, last, company, stranger, phone, case, more):
    lexicon, terms = content.english().lexicon, content.english().slips.terms
    said = (first, last, company, stranger)
    assume(not any(lexicon.is_known(n.lower()) or n.lower() in terms or content.names().is_title(n) for n in said))
    assume(len({n.lower() for n in (first, last, company, stranger)}) == 4)
    people = content.names().lists
    assume(not {first.lower(), last.lower()} & {*people["particles"], *people["suffixes"]})
    told = Interview(company, "Nurse", (Interviewer(f"Dr. {first} {last}"),), sender=Sender("Sam Okafor", phone=phone))
    text = f"I met {case(first)} {case(last)} of {case(company)}'s team. Once at {stranger} I called {phone}. {more}"
    masking = MASKS.of(told, (text,))
    hidden = masking.hide(text)
    words = hidden.lower().replace("'", " ").replace(".", " ").split()
    assert not {n.lower() for n in (first, last, company, stranger)} & set(words[:14])
    assert phone not in hidden
    assert masking.show(hidden) == text


@pytest.mark.parametrize("text", ["", "no names here", "{{ 7 }} [x](y) \\ ' \""])
def test_a_text_without_names_stays_as_it_is(text):
    assert MASKS.of(INTERVIEW, (text,)).hide(text) == text
