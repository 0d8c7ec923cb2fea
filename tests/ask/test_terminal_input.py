"""Stories of difficult input and difficult terminals."""

import pytest

from assistant.ask import TerminalTalker
from tests.ask.sitting import Told, until
from tests.ask.test_terminal import at

PARAGRAPH = "First they told me how it began.\nThen, at length:\r\n\thow it went on, and on.\n\nAnd how it ended."
JOINED = "First they told me how it began. Then, at length: how it went on, and on. And how it ended."
STRANGE = "R&D [api] 李雷 {{ x }} <b> :coffee: [/bold]"


def test_a_pasted_paragraph_stays_one_answer(talk):
    told, person = at(talk, "need")
    person.paste(PARAGRAPH)
    person.await_text("And how it ended.")
    person.press("Enter")
    person.await_text("◆ What have you done")
    assert told.interview.need == JOINED


def test_of_a_whole_book_only_the_beginning_stands_in_the_field_and_keys_are_answered(talk):
    told, person = at(talk, "need")
    person.paste("All work and no play. " * 10_000)
    person.await_text("That is more than an answer can be: only its first 2500 characters stand here now.")
    person.press("Enter")
    person.await_text("Too long by 1")
    person.press("Ctrl-U")
    person.answer("a short one")
    person.await_text("◆ What have you done")
    assert told.interview.need == "a short one"


def test_after_the_draft_a_line_that_was_cut_is_said(talk):
    lines = []

    def program():
        talker = TerminalTalker({}, {}, {}, "That was cut.")
        lines.extend([talker.line("afterword› "), talker.line("and› ")])

    person = talk(program)
    person.await_text("afterword›")
    person.paste("All work and no play. " * 10_000)
    person.await_text("All work")
    person.press("Enter")
    person.await_text("That was cut.")
    person.await_text("and›")
    person.answer("short")
    person.done()
    assert [len(line) for line in lines] == [2500, 5]
    assert person.whole().count("That was cut.") == 1


def test_a_paste_the_terminal_does_not_mark_stays_one_answer_and_spills_nowhere(talk):
    told, person = at(talk, "need")
    person.type(PARAGRAPH)
    person.await_text("And how it ended.")
    assert told.saved == []
    person.press("Enter")
    person.await_text("◆ What have you done")
    assert told.interview.need == JOINED
    assert told.saved[-1].drafts == {}


def test_a_long_unmarked_paste_in_many_reads_stays_one_answer(talk):
    told, person = at(talk, "need")
    text = "\n".join(f"line number {n:03} of a very long text" for n in range(60)) + "\n"
    person.type(text)
    person.await_text("line number 059")
    person.await_text("Too long by")
    assert told.saved == []


def test_strange_characters_come_out_as_typed(talk):
    told, person = at(talk, "company")
    person.type(STRANGE)
    person.await_text("[/bold]")
    person.press("Enter")
    person.await_text("◆ Which role?")
    assert told.interview.company == STRANGE
    assert f"◇ Which company?                   {STRANGE[:20]}" in person.screen()


def test_strange_names_can_stand_in_the_next_question(talk):
    told, person = at(talk, "interviewers.0.name")
    person.answer("{0} <b>李雷</b> %s")
    person.await_text("◆ Who else")
    assert told.interview.interviewers[0].name == "{0} <b>李雷</b> %s"


def test_escape_sequences_and_direction_overrides_are_stripped(talk):
    told, person = at(talk, "company")
    person.paste("North\x1b]52;c;aGk=\x07wi\u202end\x00")
    person.await_text("Northwind")
    person.press("Enter")
    person.await_text("◆ Which role?")
    assert told.interview.company == "Northwind"


@pytest.mark.parametrize(("key", "limit"), [("company", 120), ("role", 120), ("need", 600), ("sender.name", 600)])
def test_past_the_limit_the_field_says_so_and_keeps_the_text(talk, key, limit):
    told, person = at(talk, key)
    person.paste("x" * (limit + 3))
    person.await_text(f"Too long by 3: {limit} characters fit here.")
    person.press("Enter")
    person.press("Backspace", "Backspace", "Backspace")
    person.await_gone("Too long")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is saved")
    assert told.saved[-1].answers[key] == "x" * limit


def test_an_answer_that_is_needed_is_asked_for_with_the_reason(talk):
    _, person = at(talk, "company")
    person.press("Enter")
    person.await_text("The note names the company, so I need it.")
    person.type("N")
    person.await_gone("so I need it")


def test_a_day_to_come_is_doubted_once(talk):
    told, person = at(talk, "date")
    person.answer("tomorrow")
    person.await_text("Tuesday 24 November 2026 is still to come.")
    person.press("Enter")
    person.await_text("◆ What stood out")
    assert told.interview.date == "2026-11-24"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("arvo, his ute on site, 20 min", "→ Monday 23 November · onsite · 20 minutes"),
        ("It was on Thursday in the museum, we talked almost one hour", "→ Thursday 19 November · 60 minutes"),
        ("he sat me down in the office, 20 min", "→ Monday 23 November · in-person · 20 minutes"),
    ],
)
def test_of_a_line_that_says_when_and_how_what_can_be_read_is_read(talk, typed, read):
    told, person = at(talk, "date")
    person.answer(typed)
    person.await_that(lambda: read in person.screen(), "what it is read as")
    if "sat" in typed:  # no day is told
        person.await_text("I see no day in that.")
        person.press("Enter")
    person.await_text("◆ What stood out")
    assert told.interview.date.startswith("2026-11-")


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("interviewers.0.name", "Priya Raman and HR", "One person at a time"),
        ("interviewers.0.name", "Priya <priya@northwind>", "priya@northwind is not a whole e-mail address"),
        ("interviewers.0.name", "12345", "I see no name in that."),
        ("interviewers.0.name", "class 1 driver", "“class 1 driver” is an odd name for a person."),
        ("date", "someday", "I do not know the day someday."),
        ("date", "it was nice", "I do not know the day it was nice."),
        ("sender.name", "sam@example.org", "I see no name in that."),
        ("sender.name", "ran the night ward for 3 years", "is an odd name for a person."),
        ("country", "yesterday", "“yesterday” is no country."),
        ("company", "123", "“123” has no word in it."),
    ],
)
def test_an_answer_that_cannot_stand_is_explained_and_kept(talk, key, typed, said):
    _, person = at(talk, key)
    person.answer(typed)
    person.await_text(said)
    assert typed in person.screen()


def test_it_works_at_forty_columns(talk):
    _, person = at(talk, "interviewers.0.stood_out", size=(40, 12))
    person.type("how your team runs incident reviews and what comes of them")
    person.await_text("what comes of them.")
    assert all(len(line) <= 40 for line in person.screen().splitlines())
    person.press("Enter")
    person.await_text("◆ Why did it stay")
    line = next(line for line in person.screen().splitlines() if line.startswith("◇ What stood out"))
    assert len(line) <= 40
    assert "I keep" in line


def test_it_follows_a_resize_in_the_middle_of_an_answer(talk):
    told, person = at(talk, "need")
    person.type("cutting nightly pipeline failures before the audit")
    person.await_text("audit.")
    person.resize(40, 20)
    person.type(" in spring")
    person.await_text("in spring.")
    person.press("Enter")
    person.await_text("◆ What have you done")
    assert told.interview.need.endswith("in spring")
    person.press("Back")
    person.await_text("◆ What do they need")


def test_no_colour_where_none_is_wanted(talk, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    _, person = at(talk, "company")
    person.answer("Northwind")
    person.await_text("◆ Which role?")
    assert person.colours() == set()


def test_colours_otherwise(talk):
    _, person = at(talk, "company")
    assert "cyan" in person.colours()


def test_a_terminal_without_unicode_gets_ascii_signs(talk):
    told = Told(until("need"))
    person = talk(told.in_terminal, encoding="ascii")
    person.await_text("* What do they need most from this role?")
    person.type("less")
    person.await_text("- I keep coming back to less.")
    person.press("Enter")
    person.await_text("o What do they need")
    assert person.screen().isascii()


def test_wide_characters_do_not_break_the_line(talk):
    told, person = at(talk, "company", size=(40, 12))
    person.type("山田電機" * 8)
    person.await_text("山田電機" * 2)
    person.press("Enter")
    person.await_text("◆ Which role?")
    assert told.interview.company == "山田電機" * 8


@pytest.mark.parametrize(
    ("typed", "first"),
    [("👨‍👩‍👧 Ltd", "👨 Ltd"), ("Thumbs👍🏽 Inc", "Thumbs👍 Inc"), ("🇩🇪 Bahn", "🇩 Bahn"), ("I ❤️ Tea", "I ❤ Tea")],
)
def test_an_emoji_of_several_code_points_does_not_shift_the_line_and_is_kept_whole(talk, typed, first):
    told, person = at(talk, "company", size=(60, 12))
    person.type(typed)
    person.await_text(f"› {first}")
    person.press(*["Left"] * 3)
    person.type("x")
    person.await_text(f"› {first[:-3]}x{first[-3:]}")
    person.press("Backspace", "Enter")
    person.await_text("◆ Which role?")
    assert told.interview.company == typed
    person.await_text(f"◇ Which company?                   {first}")
