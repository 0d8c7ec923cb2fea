"""Proofreading: safe slips mended and reported, doubtful ones offered, names and terms left alone."""

from dataclasses import replace

import pytest

from assistant import content
from assistant.core.check.polish import Slip, distance, is_built, is_safe, is_slip, is_variant, known_words, polish
from assistant.core.note import Note, Sentence
from tests.core.samples import FULL


class Reader:
    """A proofreader that finds the words it was told to doubt."""

    def __init__(self, *doubts: tuple[str, str, str, tuple[str, ...]]) -> None:
        self.doubts = doubts

    def lint(self, text: str) -> list[Slip]:
        return [
            Slip(text.index(word), text.index(word) + len(word), kind, message, better)
            for word, kind, message, better in self.doubts
            if word in text
        ]


def note(*texts: str) -> Note:
    body = tuple(Sentence(t, "detail", ("interviewers[0].stood_out",), ((0, len(t)),)) for t in texts)
    greeting = Sentence("Hi Ines,", "greeting", ("interviewers[0].call",))
    signature = Sentence("Rowan Achebe", "signature", ("sender.name",))
    return Note(FULL.interviewers[0], "warm", "email", 0, "Thanks", ((greeting,), body, (signature,)))


def read(text: str, *doubts: tuple[str, str, str, tuple[str, ...]]):
    return polish(note(text), FULL, Reader(*doubts), content.wording().says)


def test_a_doubled_word_is_mended_and_reported():
    fixed, (finding,) = read(
        "I liked the the board.", ("the the", "Repetition", "Did you mean to repeat this word?", ())
    )
    assert fixed.paragraphs[1][0].text == "I liked the board."
    assert (finding.status, "the the" in finding.message) == ("ok", True)


def test_a_wrong_article_is_mended():
    fixed, _ = read("It was an test.", ("an", "Miscellaneous", "Incorrect indefinite article.", ("a",)))
    assert fixed.paragraphs[1][0].text == "It was a test."


def test_one_letter_of_a_long_word_with_no_rival_is_mended():
    fixed, (finding,) = read(
        "I liked the documentaton.", ("documentaton", "Spelling", "Did you mean “documentation”?", ("documentation",))
    )
    assert fixed.paragraphs[1][0].text == "I liked the documentation."
    assert finding.status == "ok"


def test_a_doubtful_word_stays_and_is_offered():
    text = "It came formm the board."
    same, (finding,) = read(text, ("formm", "Spelling", "Did you mean to spell `formm` this way?", ("form", "from")))
    assert same.paragraphs[1][0].text == text
    assert (finding.status, finding.sentence) == ("advise", text)
    assert finding.fix
    assert finding.fix.text == "form"
    assert "`" not in finding.message


@pytest.mark.parametrize(
    ("text", "word", "suggestions"),
    [
        ("I would replant with Ilex crenata.", "crenata", ("create", "crenate's")),
        ("I did four years of fifo.", "fifo", ("fife", "fido")),
        ("I keep a snood in my van.", "snood", ()),
        ("You asked about varifocals.", "varifocals", ("varifocal",)),
    ],
)
def test_a_word_of_a_trade_with_nothing_near_it_is_left_alone(text, word, suggestions):
    same, findings = read(text, (word, "Spelling", f"Did you mean to spell `{word}` this way?", suggestions))
    assert same.paragraphs[1][0].text == text
    assert not findings


def test_words_of_ones_own_stay_marked_after_a_word_before_them_is_mended():
    sentence = Sentence("I liked the the board.", "detail", (), ((16, 21),))
    whole = replace(note("x"), paragraphs=((sentence,),))
    fixed, _ = polish(whole, FULL, Reader(("the the", "Repetition", "", ())))
    start, end = fixed.paragraphs[0][0].own[0]
    assert fixed.paragraphs[0][0].text[start:end] == "board"


def test_two_slips_in_one_sentence_are_both_mended():
    fixed, findings = read(
        "The the documentaton.", ("The the", "Repetition", "", ()), ("documentaton", "Spelling", "", ("documentation",))
    )
    assert fixed.paragraphs[1][0].text == "The documentation."
    assert len(findings) == 2


def test_greeting_and_signature_are_not_proofread():
    same, findings = polish(
        note("Fine."), FULL, Reader(("Hi", "Spelling", "", ("Hip",)), ("Achebe", "Spelling", "", ("Ache",)))
    )
    assert findings == ()
    assert same == note("Fine.")


@pytest.mark.parametrize(
    ("word", "kind", "suggestions"),
    [
        ("Ferreira", "Spelling", ("Ferrara",)),
        ("lumen", "Spelling", ("lumens",)),
        ("organised", "Spelling", ("organized",)),
        ("colour", "Spelling", ("color",)),
        ("k8s", "Spelling", ("was",)),
        ("SQL", "Spelling", ("SQLs",)),
        ("dbt", "Spelling", ("debt",)),
        ("Tableau", "Spelling", ("Tableaux",)),
        ("very very", "Repetition", ()),
        ("board", "WordChoice", ("table",)),
        ("utilise", "Style", ("use",)),
        ("that that", "Repetition", ()),
    ],
)
def test_names_terms_and_the_spelling_of_another_english_are_no_slips(word, kind, suggestions):
    text = f"We spoke of {word} at length."
    at = text.index(word)
    assert not is_slip(text, Slip(at, at + len(word), kind, "", suggestions), known_words(FULL))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise", "organize"),
        ("analysed", "analyzed"),
        ("colour", "color"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("catalogue", "catalog"),
        ("defence", "defense"),
        ("programme", "program"),
        ("fulfil", "fulfill"),
        ("grey", "gray"),
        ("judgement", "judgment"),
        ("organization", "organisation"),
    ],
)
def test_british_and_american_spellings_are_the_same_word(one, other):
    assert is_variant(one, other)
    assert is_variant(other, one)


def test_other_words_are_not_spellings_of_one_another():
    assert not is_variant("form", "from")
    assert not is_variant("board", "bored")


def test_distance_counts_letters_changed_added_dropped_or_swapped():
    assert [distance("board", w) for w in ("board", "boards", "bord", "baord", "beard", "sauce")] == [0, 1, 1, 1, 1, 5]


def test_only_a_fix_nobody_could_mind_is_safe():
    assert is_safe("recieving", "receiving", Slip(0, 9, "Spelling", "", ("receiving",)))
    assert not is_safe("formm", "form", Slip(0, 5, "Spelling", "", ("form",)))
    assert not is_safe("recieving", "deceiving", Slip(0, 9, "Spelling", "", ("deceiving",)))
    assert not is_safe("its", "it's", Slip(0, 3, "Grammar", "", ("it's",)))


@pytest.fixture(scope="session")
def harper():
    from assistant.world import proofreader

    return proofreader("US")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("I keep thinking about the the retro.", "I keep thinking about the retro."),
        ("I keep thinking about an test of yours.", "I keep thinking about a test of yours."),
        ("I keep thinking about your handwritting exercise.", "I keep thinking about your handwriting exercise."),
    ],
)
def test_harper_mends_what_is_certain(harper, typed, read):
    fixed, findings = polish(note(typed), FULL, harper)
    assert fixed.paragraphs[1][0].text == read
    assert [f.status for f in findings] == ["ok"]


def test_harper_still_doubts_a_verb_of_somebody_who_is_given_nothing(harper):
    for typed in ("They works hard on the ward.", "You has a good team.", "We was glad to see it."):
        assert [f.status for f in polish(note(typed), FULL, harper)[1]] == ["advise"], typed


@pytest.mark.parametrize(
    "text",
    [
        "You told me how Mei-Ling and Ngozi pair with Rowan on Fridays.",
        "We moved forty services to k8s with dbt, Terraform and PostgreSQL.",
        "I organised the colour catalogue for the centre in Leeds.",
        "Ines, thank you for the hour on Friday.",
        "You'll have the triage case study by Tuesday.",
        "“Walk the street before you draw the street.”",
        "The guests send you postcards, and the porter told you stories about them.",
        "People write you letters, and the team brings it flowers.",
        "The forecast error went from 31% to 12%, and boot time from 9 s to 1.6 s.",
    ],
)
def test_harper_leaves_a_clean_sentence_alone(harper, text):
    fixed, findings = polish(note(text), FULL, harper)
    assert fixed == note(text)
    assert findings == ()


@pytest.mark.parametrize(
    ("text", "is_shown"), [("I'll send you photos of my work.", False), ("They photos of the room.", True)]
)
def test_what_somebody_is_given_is_no_verb_of_theirs(text, is_shown):
    start = text.index("photos")
    slip = Slip(start, start + len("photos"), "Agreement", "The verb must agree with the pronoun.", ("photo",))
    assert is_slip(text, slip, frozenset()) is is_shown


@pytest.mark.parametrize("word", ["pluckers", "formers", "revalidation", "rostered"])
def test_a_word_that_english_builds_of_another_stays(word, harper):
    assert is_built(word, harper)


@pytest.mark.parametrize("word", ["recieving", "begining", "occured", "developper", "thier", "prefered"])
def test_a_slip_is_no_word_that_is_built(word, harper):
    assert not is_built(word, harper)
