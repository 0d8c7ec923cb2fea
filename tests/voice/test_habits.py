"""What is measured in somebody's own texts, and what the engine makes of it."""

import pytest

from assistant import content
from assistant.core.compose import Request, compose
from assistant.core.voice import Habits, calm, measure, preferred, unlike
from tests.core.candidates import candidates
from tests.core.samples import FULL, TODAY

STIFF = """Dear Anna,

Thank you for your letter. I am glad that you have written to me, and I do not think that we will need another meeting
before the end of the month. I have read the plan, and it is as good as I had hoped that it would be when we spoke.

Kind regards,
Sam
"""
LOOSE = """Hi Tom!

It's great that you're coming! I don't know yet what we'll do. I'm free all day. Let's meet at noon! That's it from me.
You'll find us behind the station, we've moved. Don't bring food, there's plenty here! Can't wait.

Cheers,
Sam
"""


def test_short_forms_length_and_marks_are_measured():
    stiff, loose = measure([STIFF]), measure([LOOSE])
    assert stiff.contractions == 0
    assert loose.contractions == 1
    assert stiff.words > 10 > loose.words
    assert stiff.exclamations == 0
    assert loose.exclamations > 0.3


def test_greetings_and_closings_are_those_used_most_first():
    habits = measure([LOOSE, STIFF, STIFF.replace("Kind regards", "Best wishes"), STIFF])
    assert habits.greetings == ("dear", "hi")
    assert habits.closes[0] == "kind regards"
    assert set(habits.closes) == {"kind regards", "best wishes", "cheers"}


@pytest.mark.parametrize("texts", [[], [""], ["Yes."], ["\n\n", ">" + STIFF.replace("\n", "\n>")], [", , ,\n!"]])
def test_too_little_says_nothing(texts):
    habits = measure(texts)
    assert (habits.contractions, habits.words, habits.exclamations) == (None, None, None)


def test_what_others_wrote_is_passed_over():
    quoted = "\n".join(f"> {line}" for line in LOOSE.splitlines())
    assert measure([f"{STIFF}\n{quoted}"]).contractions == 0


def test_a_wording_is_held_against_what_is_known():
    never, always = Habits(contractions=0.0, exclamations=0.0), Habits(contractions=1.0, exclamations=0.5)
    assert unlike("I'd like that!", never) == 2
    assert unlike("I would like that.", never) == 0
    assert unlike("I would like that.", always) == 1
    assert unlike("I’d like that!", always) == 0
    assert unlike("I'd like that!", Habits()) == 0


def test_sentences_keep_within_what_can_be_read():
    assert calm((11, 22), None) == (11, 22)
    assert calm((11, 22), Habits(words=16)) == (12, 21.6)
    assert calm((11, 22), Habits(words=90))[1] < 26.1
    assert calm((11, 22), Habits(words=2))[0] > 8.9


def test_the_words_used_most_are_preferred():
    said = ["Best,", "Cheers,", "Take care,"]
    assert preferred(said, ("take care", "cheers")) == 2
    assert preferred(["Hello Ines,", "Hi Ines,"], ("hi",)) == 1
    assert preferred(said, ("yours",)) == preferred(said, ()) == 0


def written(tone, habits, told=FULL):
    return compose(told, 0, Request(tone, "email", 0, TODAY, habits=habits), content.words(tone))


def test_somebody_who_never_shortens_gets_fewer_short_forms():
    plainly = Habits(contractions=0.0, exclamations=0.0)
    asked = [(tone, told) for tone in ("warm", "casual", "enthusiastic") for told in candidates()[:12]]
    usual, own = (" ".join(written(tone, h, told).body for tone, told in asked) for h in (None, plainly))
    assert own.count("!") < usual.count("!")
    assert own.count("'") < usual.count("'")


def test_a_closing_of_ones_own_is_taken_where_the_tone_has_it():
    for close in ("cheers", "take care", "all the best"):
        assert f"\n{close},\n" in written("casual", Habits(closes=(close,))).body.lower()
    assert "Cheers" not in written("formal", Habits(closes=("cheers",))).body


def test_without_samples_a_note_is_as_it_was():
    assert written("warm", None) == written("warm", Habits())
