"""A line is done within its bounds: of a passage, of one promise, of one person's name, of a tone with a limit."""

from dataclasses import replace

from assistant.core.interview.facts import Action
from tests.conversation.desk import ALONE, PANEL, converse, drafts
from tests.tables import each

ROTA = replace(PANEL, actions=(PANEL.actions[0], Action("send the test rota", "them", "", "Oskar Nyqvist")))


@each(
    ("typed", "names"),
    [
        ("Oskar is spelled Oscar", ["Hal Brennan", "Mei-Ling Chou", "Oscar Nyqvist"]),
        ("oh, Chou is spelt Chow, with a w", ["Hal Brennan", "Mei-Ling Chow", "Oskar Nyqvist"]),
        ("Hal is spelled with one l", ["Hal Brennan", "Mei-Ling Chou", "Oskar Nyqvist"]),
    ],
)
def test_a_name_spelled_otherwise_is_put_right_for_the_one_who_bears_it(typed, names):
    assert [p.name for p in converse(typed, interview=PANEL).drafts.interview.interviewers] == names


@each(
    ("tone", "typed", "expected"),
    [
        ("warm", "I wanna sound warmer but not gushing", "warm"),
        ("formal", "warmer but not gushing", "warm"),
        ("formal", "not so formal but still polite", "warm casual"),
        ("casual", "more formal but not stiff", "formal"),
    ],
)
def test_a_limit_never_turns_a_wish_round(tone, typed, expected):
    heard = converse(typed, interview=replace(ALONE, tone=tone))
    assert heard.drafts.now.settings.tone in expected.split()
    assert "another tone" not in heard.text


def test_a_tone_wished_for_within_limits_that_is_there_is_said_to_be():
    heard = converse("warmer but not gushing", interview=replace(ALONE, tone="warm"))
    assert "Warm it is already." in heard.text
    assert "another wording for all of it" in heard.text


@each("typed", ["he never promised the rota, I asked for it", "they never promised anything"])
def test_no_promise_goes_but_the_one_that_is_named(typed):
    assert converse(typed, interview=ROTA).drafts.notes == drafts(ROTA).notes


def test_a_promise_in_anothers_note_is_offered_to_go_there():
    heard = converse("he never promised the rota, I asked for it", "1", interview=ROTA)
    assert heard.drafts.notes[0] == drafts(ROTA).notes[0]
    assert "rota" not in heard.drafts.notes[2].body


def test_a_promise_told_anew_may_take_the_place_of_the_one_that_stands():
    typed = "say I'll send the bootloader write-up and two references by Wednesday"
    assert converse(typed).drafts == drafts()
    body = converse(typed, "1").drafts.now.note.body
    assert "I'll send the bootloader write-up and two references by Wednesday." in body
    assert body.count("bootloader") == 1


@each("said", ["sounds like a eulogy. say it simpler", "is stiff, make it casual"])
def test_a_passage_that_is_quoted_is_all_that_is_meant(said):
    words = " ".join(drafts().now.note.paragraphs[1][0].text.split()[:6])
    heard = converse(f'"{words}" {said}')
    assert heard.drafts == drafts()
    assert f"type it anew: “{words}" in heard.text
    assert "another tone" not in heard.text
