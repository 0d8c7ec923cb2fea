"""Where a line only speaks of a part, what can be done is offered; otherwise what it says is done, and no more."""

import re
from dataclasses import replace

import pytest

from assistant.ask.talking import TerminalTalker
from assistant.core.drafts import body_of, sentences_meant
from assistant.core.drafts.paragraphs import place_of
from assistant.core.talk import wish
from assistant.root import writing
from tests.conversation.desk import PANEL, Hands, converse, drafts
from tests.tables import each

BEFORE = [h.now.note.body for h in drafts(PANEL).histories]


def bodies(heard):
    return [h.now.note.body for h in heard.drafts.histories]


@pytest.mark.parametrize(
    "line",
    [
        "get rid of half the second paragraph",
        "that last one, make it shorter",
        "hmm, the teardown",
        "cut down para 2",
        "dial the enthusiasm back a notch",
    ],
)
def test_what_may_be_meant_is_offered_and_nothing_is_changed(line):
    heard = converse(line, interview=PANEL)
    assert "Type its number" in heard.text
    assert bodies(heard) == BEFORE


def test_what_was_offered_for_a_part_can_be_picked():
    offered = next(
        row for row in converse("hmm, the teardown", interview=PANEL).text.splitlines() if "leave out" in row
    )
    heard = converse("hmm, the teardown", offered.split()[0], interview=PANEL)
    assert "teardown" not in heard.drafts.now.note.body


@pytest.mark.parametrize(
    "line",
    [
        "drop the last sentence of paragraph 2",
        "second para: lose the last sentence",
        "in paragraph 2, remove the last sentence",
    ],
)
def test_a_sentence_of_a_paragraph_is_meant(line):
    now = drafts(PANEL)
    paragraph = now.now.note.paragraphs[place_of(now.now.note, 2)]
    read = wish(line, writing.context(PANEL), writing.book(), writing.phrasing(), now.now.note).understood
    assert [c.name for c in read] == ["drop"]
    assert sentences_meant(now, read[0], {}) == [paragraph[-1]]


def test_what_was_left_out_is_named():
    heard = converse("leave out that I will send the bootloader write-up", interview=PANEL)
    assert "write-up" not in heard.drafts.now.note.body
    assert re.search(r"Left out: “.*bootloader write-up", heard.text)


def test_half_of_a_sentence_left_out_leaves_the_promise_of_the_other_half():
    heard = converse("leave out that I look forward to hearing", interview=PANEL)
    assert "start date" not in heard.drafts.now.note.body
    assert "by Wednesday" in heard.drafts.now.note.body


def test_the_closing_is_named_by_its_words():
    heard = converse("remove the best regards", interview=PANEL)
    assert "Best regards" not in heard.drafts.now.note.body
    assert "Tobi Adewale" in heard.drafts.now.note.body


def test_a_spelling_is_of_the_name_it_resembles():
    heard = converse("it's spelled Tidewater Robotiks", interview=PANEL)
    assert [i.name for i in heard.drafts.interview.interviewers] == [i.name for i in PANEL.interviewers]
    assert heard.drafts.interview.company == "Tidewater Robotiks"


def test_a_name_ends_where_the_old_one_is_said():
    heard = converse("my name should be Tobias not Tobi", interview=PANEL)
    assert heard.drafts.interview.sender.name == "Tobias Adewale"


def test_one_wish_for_another_beginning_changes_the_beginning_alone():
    heard = converse("the first sentence is boring, give me something else", interview=PANEL)
    alone = converse("another opening", interview=PANEL)
    assert bodies(heard) == bodies(alone)


def test_words_about_the_note_are_no_closing():
    heard = converse("I want Dr. before my name", "put it in a word file", interview=PANEL)
    assert bodies(heard) == BEFORE


@pytest.mark.parametrize(
    ("line", "tone"),
    [("put a bit of fire into it", "enthusiastic"), ("not so formal but not slang either", "casual")],
)
def test_words_of_a_tone_are_a_tone_and_nothing_else(line, tone):
    heard = converse(line, interview=PANEL)
    assert heard.drafts.now.settings.tone == tone
    assert "Nothing in this note is about" not in heard.text
    assert "The sentence:" not in heard.text


def test_a_question_that_weighs_two_names_goes_to_nobodys_note():
    heard = converse('is "Hal" fine or should it be Mr Nyqvist', interview=PANEL)
    assert heard.drafts.current == 0


def test_a_wish_typed_where_a_sentence_was_asked_for_is_a_wish():
    heard = converse("add the coffee", "undo", "make it formal", interview=PANEL)
    assert "As a whole sentence" in heard.text
    assert "There is nothing to undo." in heard.text
    assert heard.drafts.now.settings.tone == "formal"
    assert "coffee" not in heard.drafts.now.note.body


def test_a_clause_taken_out_leaves_no_half_sentence():
    mine = BEFORE[0].replace("\n\n", "\n\nHaving run nights, I'd like to be that person.\n\n", 1)
    heard = converse("edit", 'I would never say "I\'d like to be that person"', interview=PANEL, hands=Hands([mine]))
    assert "Having run nights, I'd like to be that person." in heard.drafts.now.note.body
    assert "That part is in your own words" in heard.text


@pytest.mark.parametrize("line", ["remove “Thank you for talking with me on Friday”", 'take out "Having cut"'])
def test_words_a_sentence_cannot_do_without_are_not_taken_out_of_it(line):
    now = converse(line, interview=PANEL).drafts.now.note
    assert not re.search(r"[,;]\s*[.!?]|(^|[.!?]\s)[,;]", now.body, re.MULTILINE)


def test_thanks_for_something_are_a_sentence_of_thanks():
    assert "Thank you for the tour." in converse("say thanks for the tour").drafts.now.note.body


def test_the_thanks_do_not_go_with_a_word_in_them():
    heard = converse("don't mention the role", interview=PANEL)
    assert bodies(heard) == BEFORE
    assert "1 another wording for paragraph 1" in heard.text


YES_NO = {"y": "yes", "n": "no", "q": "stop"}


@pytest.mark.parametrize(
    ("typed", "key", "waiting"),
    [
        ("y", "y", None),
        ("stop\r", "q", None),
        ("take out the bit about my mum\r", None, "take out the bit about my mum"),
        ("make it shorter\r", None, "make it shorter"),
    ],
)
def test_a_line_typed_where_a_key_is_asked_for_chooses_nothing_and_is_not_lost(talk, typed, key, waiting):
    def asked():
        talker = TerminalTalker({}, {})
        found = talker.key("Mend it?", YES_NO)
        return found, talker.line("afterword› ") if waiting else None

    person = talk(asked)
    person.await_text("Mend it?")
    person.type(typed)
    assert person.done() == (key, waiting)


@pytest.mark.parametrize("line", ["it's Nyqvist", "Brennan with two n is right"])
def test_a_name_of_somebody_else_or_a_bare_family_name_greets_nobody(line):
    assert bodies(converse(line, interview=PANEL)) == BEFORE


def test_a_postscript_keeps_its_first_words():
    assert "P.S. Sorry about the parking." in converse("put PS: sorry about the parking").drafts.now.note.body


def test_a_number_put_right_takes_its_unit_with_it():
    told = replace(PANEL, strength="worked on motor controllers for three years")
    body = converse("four years, not three", interview=told).drafts.now.note.body
    assert "four years" in body
    assert "years years" not in body


def test_words_in_quotation_marks_that_stand_nowhere_open_no_editor():
    heard = converse('swap "seeking" for "hunting"', interview=PANEL)
    assert "“seeking” stands nowhere in this note." in heard.text


def test_a_full_name_and_an_address_are_answers():
    heard = converse("use my full name Tobi A. Adewale", "email is hal@tidewater.example", interview=PANEL)
    assert heard.drafts.interview.sender.name == "Tobi A. Adewale"
    assert heard.drafts.interview.interviewers[0].email == "hal@tidewater.example"


@pytest.mark.parametrize(
    "line",
    ["I'm so tired", "more like an email to a friend", "is handwritten better", "replace the oboe with the flute"],
)
def test_what_is_told_or_asked_beside_the_note_changes_none(line):
    assert bodies(converse(line, interview=PANEL)) == BEFORE


def test_a_new_day_for_a_promise_is_not_the_day_of_the_interview():
    heard = converse("I'll have it by Thursday instead", interview=PANEL)
    assert heard.drafts.interview.date == PANEL.date
    assert "1 change an action item" in heard.text


def test_a_closing_is_put_in_the_place_of_another_and_a_name_without_how_often():
    note = converse("swap the sign off for Speak soon", "I sign as Tobias normally", interview=PANEL).drafts.now.note
    assert note.body.endswith("Speak soon,\nTobias")


def test_a_greeting_ends_where_the_next_wish_begins():
    note = converse("casual, hi instead of dear, sign off Cheers", interview=PANEL).drafts.now.note
    assert note.body.startswith("Hi Hal,")
    assert note.body.endswith("Cheers,\nTobi Adewale")
    assert converse("address him as Dr Brennan", interview=PANEL).drafts.now.note.body.startswith("Dear Dr Brennan,")


def test_half_of_a_word_with_a_hyphen_is_no_wish():
    heard = converse("forget the write-up, I can't send it", interview=PANEL)
    assert "As a whole sentence" not in heard.text
    assert (
        heard.drafts.interview.minutes == converse("it lasted forty minutes", interview=PANEL).drafts.interview.minutes
    )


@each(
    "line",
    [
        "the sentence about the motor controller sounds stiff and doesn't connect, say it differently",
        "the boot time bit is too blunt, say it in a softer way",
        "say the motor controller bit with more warmth",
        "I'd rather not go on about the motor controller - put it more positively",
    ],
)
def test_what_is_to_be_said_differently_is_worded_otherwise(line):
    old = drafts().now.note.paragraphs[2][0].text
    now = converse(line).drafts.now.note
    assert old not in now.body
    assert now.paragraphs[1] == drafts().now.note.paragraphs[1]
    assert "1.6s" in now.body


@each(
    "line",
    [
        "I never said “I was glad”, say it differently",
        "Hal didn't interview me, he just showed me round. fix that in his note",
        'change "thanks for taking me through" to "thanks for showing me round"',
        "the teardown was nothing much, put it nicely",
    ],
)
def test_how_something_is_to_be_said_or_who_was_met_is_no_value(line):
    text = converse(line).text
    assert "instead of “" not in text
    assert "change the date" not in text
    assert "leave all as it is" not in text


@each(
    ("line", "first", "last"),
    [
        (
            "start with: Thank you for showing me round this afternoon.",
            "Thank you for showing me round this afternoon.",
            "",
        ),
        ('open with "What a lovely afternoon!"', "What a lovely afternoon!", ""),
        ("end the note with: I hope we can work together.", "", "I hope we can work together."),
        ("start with the promise", "I'll send you the bootloader write-up by Wednesday", ""),
        ("end with: Kind regards", "", "the start date."),
    ],
)
def test_a_sentence_given_for_the_beginning_or_the_end_stands_there(line, first, last):
    body = [s.text for s in body_of(converse(line).drafts.now.note)]
    assert body[0].startswith(first)
    assert body[-1].endswith(last)


@each(
    "lead",
    ["make the subject", "let the subject be", "for the subject put", "subject line please", "the subject should be"],
)
def test_a_subject_is_what_stands_behind_the_colon(lead):
    assert (
        converse(f"{lead}: Thank you for showing me round").drafts.now.note.subject == "Thank you for showing me round"
    )
