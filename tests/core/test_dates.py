"""Dates as people type them, read on Monday 23 November 2026."""

from datetime import date

import pytest

from assistant.core.dates import met_on, spoken, understand
from tests.core.samples import TODAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 23)),
        ("this morning", date(2026, 11, 23)),
        ("just now", date(2026, 11, 23)),
        ("earlier today", date(2026, 11, 23)),
        ("yesterday", date(2026, 11, 22)),
        ("yest", date(2026, 11, 22)),
        ("yesterday afternoon", date(2026, 11, 22)),
        ("yesterday at 14:00", date(2026, 11, 22)),
        ("last night", date(2026, 11, 22)),
        ("yesteday", date(2026, 11, 22)),
        ("the day before yesterday", date(2026, 11, 21)),
        ("Friday", date(2026, 11, 20)),
        ("on friday", date(2026, 11, 20)),
        ("last Friday", date(2026, 11, 20)),
        ("last Tuesday", date(2026, 11, 17)),
        ("Tuesday last week", date(2026, 11, 17)),
        ("Monday", date(2026, 11, 23)),
        ("last Monday", date(2026, 11, 16)),
        ("thurs 2-3pm", date(2026, 11, 19)),
        ("Wednesday, from 2 to 3", date(2026, 11, 18)),
        ("wendesday", date(2026, 11, 18)),
        ("3 days ago", date(2026, 11, 20)),
        ("a week ago", date(2026, 11, 16)),
        ("two weeks ago", date(2026, 11, 9)),
        ("20 Nov", date(2026, 11, 20)),
        ("20th of November", date(2026, 11, 20)),
        ("Nov 20", date(2026, 11, 20)),
        ("November 20th, 2026", date(2026, 11, 20)),
        ("Fri 20 Nov", date(2026, 11, 20)),
        ("the 20th", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("2026-11-20T14:00", date(2026, 11, 20)),
        ("2026/11/20", date(2026, 11, 20)),
        ("20.11.2026", date(2026, 11, 20)),
        ("20/11", date(2026, 11, 20)),
        ("11/20", date(2026, 11, 20)),
        ("20/11/26", date(2026, 11, 20)),
        ("30 Dec", date(2026, 12, 30)),
        ("2 Jan", date(2027, 1, 2)),
        ("29 Feb 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_understood_as_typed(typed, day):
    assert understand(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tmrw", date(2026, 11, 24)),
        ("tomorow", date(2026, 11, 24)),
        ("2moro", date(2026, 11, 24)),
        ("day after tomorrow", date(2026, 11, 25)),
        ("Friday", date(2026, 11, 27)),
        ("this Friday", date(2026, 11, 27)),
        ("Monday", date(2026, 11, 30)),
        ("next Monday", date(2026, 11, 30)),
        ("Tuesday next week", date(2026, 12, 1)),
        ("in two weeks", date(2026, 12, 7)),
        ("in a fortnight", date(2026, 12, 7)),
        ("within 3 days", date(2026, 11, 26)),
        ("by the 1st", date(2026, 12, 1)),
        ("5 January", date(2027, 1, 5)),
    ],
)
def test_a_day_to_come_is_understood_as_typed(typed, day):
    assert understand(typed, TODAY, past=False) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "31 Feb",
        "2026-13-01",
        "99/99",
        "whenever",
        "next",
        "🎉",
        "0",
        "yes",
        "Q3",
        "in a while",
        "2026-02-30",
        "week",
    ],
)
def test_what_is_no_day_is_not_taken_for_one(typed):
    assert understand(typed, TODAY) is None


def test_the_country_decides_between_day_first_and_month_first():
    assert understand("3/4/2026", TODAY) == date(2026, 4, 3)
    assert understand("3/4/2026", TODAY, month_first=True) == date(2026, 3, 4)


def test_what_cannot_be_read_here_goes_to_the_fallback():
    assert understand("vendredi", TODAY, fallback=lambda _text, today: today) == TODAY
    assert understand("yesterday", TODAY, fallback=lambda _text, today: today) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 23), ("today", "today")),
        (date(2026, 11, 22), ("yesterday", "yesterday")),
        (date(2026, 11, 20), ("on Friday", "Friday")),
        (date(2026, 11, 17), ("on Tuesday", "Tuesday")),
        (date(2026, 11, 16), ("on 16 November", "16 November")),
        (date(2026, 10, 2), ("on 2 October", "2 October")),
    ],
)
def test_the_day_of_the_interview_is_said_as_a_reader_would_say_it(day, said):
    assert met_on(day, TODAY) == said


def test_a_day_is_written_month_first_for_the_united_states():
    assert spoken(date(2026, 11, 22)) == "Sunday 22 November"
    assert spoken(date(2026, 11, 22), "US") == "Sunday, November 22"
    assert met_on(date(2026, 11, 2), TODAY, "US") == ("on November 2", "November 2")
