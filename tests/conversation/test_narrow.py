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
        ("warm", "dont make it formal, just a bit more polite", "warm"),
        ("warm", "not too casual, keep it warm", "warm"),
        ("formal", "a lot warmer", "warm"),
        ("warm", "i don't want it casual, more like friendly", "warm"),
        ("warm", "a bit less formal but not casual", "warm"),
        ("casual", "less casual", "warm"),
        ("warm", "less casual", "formal"),
        ("formal", "a bit less formal please", "warm"),
        ("casual", "more formal", "formal"),
    ],
)
def test_a_limit_never_turns_a_wish_round(tone, typed, expected):
    heard = converse(typed, interview=replace(ALONE, tone=tone))
    assert heard.drafts.now.settings.tone in expected.split()
    assert "another tone" not in heard.text


@each(("typed", "less"), [("a lot shorter", True), ("so much longer", False)])
def test_a_lot_of_a_length_goes_its_way(typed, less):
    thin = replace(ALONE, strength="", need="")
    words = converse(typed, interview=ALONE if less else thin).drafts.now.note.words
    assert words < drafts().now.note.words if less else words >= drafts(thin).now.note.words


@each(
    ("typed", "gone", "there"),
    [
        ('get rid of "and I\'d be glad to do that"', "glad to", "under two seconds: I cut boot time"),
        ('lose "I cut boot time on"', "", "I cut boot time on"),
        ('"Best regards" out', "Best regards", "start date.\n\nTobi Adewale"),
        ('drop the 2nd paragraph but keep "boot time under two seconds"', "", "get boot time under two seconds"),
    ],
)
def test_words_go_alone_or_not_before_it_is_asked(typed, gone, there):
    now, before = converse(typed, "1").drafts.now.note.body, drafts().now.note.body
    assert there in now
    assert gone not in now if gone else now == before


@each(
    ("typed", "gone"),
    [
        ("change everything except the write-up", ""),
        ("lose everything but the first and last paragraph", "I cut boot time"),
        ("drop everything except the write-up paragraph", "I cut boot time"),
        ("make it shorter but leave out nothing about the write-up", ""),
        ("just keep paragraphs 1 and 3", "I cut boot time"),
        ("keep everything but the boot time sentence", "I cut boot time"),
        ("keep only the first and last paragraph", "I cut boot time"),
        ("just the thanks and the start date, nothing else", "I cut boot time"),
    ],
)  # fmt: skip
def test_what_alone_is_to_stay_stays(typed, gone):
    assert converse(typed).drafts == drafts()
    now = converse(typed, "1").drafts.now.note.body
    assert "I'll send you the bootloader write-up by Wednesday" in now
    assert gone not in now or not gone


@each(
    ("typed", "there"),
    [
        ('everything after "by Wednesday" out', "write-up by Wednesday.\n\nBest regards"),
        (
            "swap the first two sentences",
            "Hal,\n\nI especially enjoyed hearing about the teardown of the old board. Thank you",
        ),
        ("PS the coffee was great, sign it Tobi", "Best regards,\nTobi\n\nP.S. The coffee was great."),
    ],
)
def test_a_line_does_what_each_of_its_words_says(typed, there):
    assert there in converse(typed).drafts.now.note.body


def test_whoever_is_named_in_a_greeting_is_greeted_in_their_own_note():
    now = converse("dear oskar should be hi oskar", interview=PANEL).drafts.notes
    assert now[0] == drafts(PANEL).notes[0]
    assert now[2].body.startswith("Hi Oskar,")


@each(
    "typed",
    [
        "kill the first line of his",
        "his should be less formal",
        "make hers shorter",
        "no Dr., she hates titles",
        "make the ask clearer",
    ],
)
def test_what_may_be_of_somebody_else_or_of_less_is_asked(typed):
    first, second = PANEL.interviewers[:2]
    doctor = replace(PANEL, interviewers=(replace(first, name="Dr. Ada Brennan"), second))
    assert converse(typed, interview=doctor).drafts == drafts(doctor)


def test_an_order_behind_a_given_sentence_is_not_put_into_the_note_unasked():
    assert converse("add: I'm free all of next week. Then make it formal.").drafts == drafts()
    told = converse("add: I'm free all of next week. Then make it formal.", "1").drafts.now
    assert "I'm free all of next week." in told.note.body
    assert "make it" not in told.note.body
    assert told.settings.tone == "formal"


@each(
    "typed", ["lower case the subject", "the sign off in Oskar should match hers", "end it after the write-up promise"]
)
def test_words_of_the_talk_are_no_choice_for_what_stands_around_the_text(typed):
    heard = converse(typed, interview=PANEL).text
    assert not any(words in heard for words in ("“lower case”", "“match hers”", "“after the"))


def test_what_is_taken_back_first_is_taken_back_before_the_rest():
    told = converse("shorter", "undo, then formal")
    assert told.drafts.now.settings.tone == "formal"
    assert told.drafts.now.note.words > converse("shorter", "formal").drafts.now.note.words


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
    words = " ".join(drafts().now.note.paragraphs[1][1].text.split()[:6])
    heard = converse(f'"{words}" {said}')
    assert heard.drafts == drafts()
    assert f"type it anew: “{words}" in heard.text
    assert "another tone" not in heard.text
