"""Dates as people type them, on Monday 23 November 2026 where no other day stands beside them; one row a date."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import content
from assistant.core.compose import compose_all, met_day
from assistant.core.dates import day_met, day_of, is_month_first, read, said
from assistant.core.interview import Interview, Interviewer, Sender
from tests.core.samples import TODAY, request
from tests.tables import each

D = datetime.date


def month_first(country):
    return is_month_first(country) if country else None


DUES = [
    # typed, country, as it is promised (empty: no date to be read)
    ("Friday", "", "by Friday"),
    ("fri", "", "by Friday"),
    ("by friday", "", "by Friday"),
    ("on Friday", "", "on Friday"),
    ("before Friday", "", "before Friday"),
    ("this Friday", "", "by Friday"),
    ("Weds", "", "by Wednesday"),
    ("wednsday", "", "by Wednesday"),
    ("next Tuesday", "", "next Tuesday"),
    ("Friday the 27th", "", "by Friday"),
    ("Fri 27 Nov", "", "by Friday"),
    ("Friday, 28 Nov", "", ""),
    ("next Friday, 4 December", "", "by 4 December"),
    ("Friday or Monday", "", "on Friday or Monday"),
    ("Tuesday morning", "", "by Tuesday morning"),
    ("Thursday at 3pm", "", "by 3 pm on Thursday"),
    ("Thursday at 4 in the morning", "", "by 4 on Thursday morning"),
    ("COB Friday", "", "by the end of Friday"),
    ("today", "", "today"),
    ("tonight", "", "tonight"),
    ("eod", "", "by the end of today"),
    ("Monday", "", "by next Monday"),
    ("mon 10.15", "", "next Monday at 10:15"),
    ("Monday or Tuesday", "", "next Monday or Tuesday"),
    ("this Monday", "", "by Monday"),
    ("in the beginning of the week", "", ""),
    ("tomorrow", "", "tomorrow"),
    ("tmrw", "", "tomorrow"),
    ("by tomorrow", "", "by tomorrow"),
    ("noon tomorrow", "", "by noon tomorrow"),
    ("the day after tomorrow", "", "by Wednesday"),
    ("asap", "", "soon"),
    ("in an hour", "", "in an hour"),
    ("thurs 10ish", "", "by about 10 on Thursday"),
    ("the 10th or so", "", "around 10 December"),
    ("within the fortnight", "", "within a fortnight"),
    ("asap hopefully", "", "soon"),
    ("mon nite (the 30th)", "", "by the night of 30 November"),
    ("Tuesday morning, 1 December", "", "by the morning of 1 December"),
    # two that belong together are both said
    ("in a fortnight and a day", "", "in a fortnight and a day"),
    ("in two weeks and three days", "", "within two weeks and three days"),
    ("December and January", "", "in December and January"),
    ("before Christmas or Easter", "", "before Christmas or Easter"),
    ("this weekend or next weekend", "", "this weekend or next weekend"),
    ("two days or a week", "", ""),
    # weeks and spans
    ("this week", "", "this week"),
    ("eow", "", "by the end of the week"),
    ("next week", "", "next week"),
    ("next wk", "", "next week"),
    ("early next week", "", "early next week"),
    ("end of next week", "", "by the end of next week"),
    ("end of next week maybe", "", "perhaps by the end of next week"),
    ("the week after next", "", "the week after next"),
    ("by the weekend", "", "by the weekend"),
    ("in two weeks", "", "within two weeks"),
    ("within 3 days", "", "within three days"),
    ("in a couple of days", "", "within a couple of days"),
    # months
    ("end of the month", "", "by the end of the month"),
    ("eom", "", "by the end of the month"),
    ("by the middle of next week", "", "by the middle of next week"),
    ("middle of next week", "", "in the middle of next week"),
    ("end of November", "", "by the end of November"),
    ("early December", "", "in early December"),
    ("mid-December", "", "in mid-December"),
    ("first week of December", "", "in the first week of December"),
    ("December", "", "in December"),
    ("January", "", "in January"),
    ("next month", "", "next month"),
    ("after Christmas", "", "after Christmas"),
    ("before Thanksgiving", "US", "before Thanksgiving"),
    # days of the month
    ("4 December", "", "by 4 December"),
    ("Dec 4", "", "by December 4"),
    ("4 December", "US", "by 4 December"),
    ("in the new year", "", "in the new year"),
    ("early in the new year", "", "early in the new year"),
    ("December 4th", "US", "by December 4"),
    ("the 4th of December", "UK", "by 4 December"),
    ("2026-12-04", "US", "by December 4"),
    ("by the 4th", "", "by 4 December"),
    ("the 27th", "", "by 27 November"),
    ("in a couple of hours", "", "in a couple of hours"),
    ("5 January", "", "by 5 January"),
    # numbers that may be two days
    ("4/12", "", ""),
    ("4/12", "UK", "by 4 December"),
    ("12/4", "US", "by December 4"),
    ("13/12", "", "by 13 December"),
    ("12/13", "", "by 13 December"),
    ("13/12", "US", "by December 13"),
    ("1/1/2027", "", "by 1 January"),
    # no dates
    ("", "", ""),
    ("banana", "", ""),
    ("32/13/2026", "", ""),
    ("30 February", "", ""),
    ("31 November", "", ""),
    ("29/2/2027", "UK", ""),
    ("0/0", "", ""),
    ("idk", "", ""),
    ("not sure yet", "", ""),
    ("soonish if I can find it", "", ""),
    ("an hour ago", "", ""),
    ("Friday 28 November", "", ""),
    ("yesterday", "", ""),
    ("12 November", "", ""),
    ("last week", "", ""),
]


def due(typed, country, today=TODAY):
    when = read(typed, today, month_first=month_first(country)) if typed else None
    return said(when, today, country, "by") if when else ""


@each(("typed", "country", "promised"), DUES)
def test_a_due_date_is_promised_in_words_that_are_right_today(typed, country, promised):
    assert due(typed, country) == promised


ON_OTHER_DAYS = [
    # on which day, typed, the day meant
    (D(2026, 12, 30), "Friday", D(2027, 1, 1)),
    (D(2026, 12, 30), "the 4th", D(2027, 1, 4)),
    (D(2026, 12, 30), "2 Jan", D(2027, 1, 2)),
    (D(2026, 12, 30), "31 December", D(2026, 12, 31)),
    (D(2026, 12, 30), "15 January", D(2027, 1, 15)),
    (D(2026, 12, 31), "tomorrow", D(2027, 1, 1)),
    (D(2026, 12, 31), "Monday", D(2027, 1, 4)),
    (D(2026, 11, 30), "the 31st", D(2026, 12, 31)),
    (D(2026, 11, 30), "tomorrow", D(2026, 12, 1)),
    (D(2026, 11, 30), "the 30th", D(2026, 11, 30)),
    (D(2027, 1, 30), "the 30th", D(2027, 1, 30)),
    (D(2027, 2, 1), "the 30th", D(2027, 3, 30)),
    (D(2028, 2, 28), "tomorrow", D(2028, 2, 29)),
    (D(2028, 2, 28), "29 February", D(2028, 2, 29)),
    (D(2026, 11, 27), "Friday", D(2026, 12, 4)),
    (D(2026, 11, 27), "this Friday", D(2026, 11, 27)),
    (D(2026, 11, 27), "Friday week", D(2026, 12, 4)),
    (D(2026, 11, 26), "Friday week", D(2026, 12, 4)),
    (D(2026, 11, 27), "next Friday", D(2026, 12, 4)),
    (D(2026, 11, 28), "Monday", D(2026, 11, 30)),
]


@each(("today", "typed", "meant"), ON_OTHER_DAYS)
def test_a_due_date_is_found_across_the_ends_of_months_and_years(today, typed, meant):
    when = read(typed, today)
    assert when
    assert when.day == meant


MET = [
    # typed as the day of the interview, country, the day meant (None: no day that has been)
    ("today", "", TODAY),
    ("this morning", "", TODAY),
    ("just now", "", TODAY),
    ("an hour ago", "", TODAY),
    ("20 minutes ago", "", TODAY),
    ("yesterday", "", D(2026, 11, 22)),
    ("yesterday at 4", "", D(2026, 11, 22)),
    ("last night", "", D(2026, 11, 22)),
    ("two days ago", "", D(2026, 11, 21)),
    ("the day before yesterday", "", D(2026, 11, 21)),
    ("Friday", "", D(2026, 11, 20)),
    ("fri", "", D(2026, 11, 20)),
    ("last Friday", "", D(2026, 11, 20)),
    ("on Friday, 2-3pm", "", D(2026, 11, 20)),
    ("Friday afternoon", "", D(2026, 11, 20)),
    ("Thursday last week", "", D(2026, 11, 19)),
    ("wednesday", "", D(2026, 11, 18)),
    ("a week ago", "", D(2026, 11, 16)),
    ("3 weeks ago", "", D(2026, 11, 2)),
    ("20 nov", "", D(2026, 11, 20)),
    ("Nov 20th", "", D(2026, 11, 20)),
    ("the 20th", "", D(2026, 11, 20)),
    ("the 30th", "", D(2026, 10, 30)),
    ("2026-11-20", "", D(2026, 11, 20)),
    ("20.11.2026", "", D(2026, 11, 20)),
    ("11/20/2026", "", D(2026, 11, 20)),
    ("11/20", "", D(2026, 11, 20)),
    ("20/11", "US", D(2026, 11, 20)),
    ("12/11", "", None),
    ("12/11", "UK", D(2026, 11, 12)),
    ("11/12", "US", D(2026, 11, 12)),
    ("11/11", "", D(2026, 11, 11)),
    ("banana", "", None),
    ("32/13/2026", "", None),
    ("last week", "", None),
    ("?", "", None),
    ("", "", None),
]


@each(("typed", "country", "meant"), MET)
def test_the_day_of_an_interview_is_read_looking_back(typed, country, meant):
    assert day_of(typed, TODAY, month_first=month_first(country)) == meant


@pytest.mark.parametrize("typed", ["tomorrow", "next Friday", "24 November", "2026-12-01"])
def test_a_day_still_to_come_is_not_spoken_of_as_one_that_has_been(typed):
    interview = Interview("Northwind", "Analyst", (Interviewer("Priya Raman"),), date=typed)
    assert met_day(interview, TODAY) is None


@pytest.mark.parametrize(("today", "typed", "meant"), [
    (D(2027, 1, 2), "31 December", D(2026, 12, 31)),
    (D(2027, 1, 2), "Thursday", D(2026, 12, 31)),
    (D(2027, 1, 2), "the 30th", D(2026, 12, 30)),
    (D(2027, 1, 2), "yesterday", D(2027, 1, 1)),
    (D(2026, 12, 1), "yesterday", D(2026, 11, 30)),
    (D(2027, 3, 1), "the 30th", D(2027, 1, 30)),
])  # fmt: skip
def test_the_day_of_an_interview_may_lie_in_another_month_or_year(today, typed, meant):
    assert day_of(typed, today) == meant


SPOKEN = [
    # the day, country, as the note has it
    (D(2026, 11, 23), "", "today"),
    (D(2026, 11, 22), "", "yesterday"),
    (D(2026, 11, 20), "", "on Friday"),
    (D(2026, 11, 18), "", "on Wednesday"),
    (D(2026, 11, 17), "", "last Tuesday"),
    (D(2026, 11, 12), "", "on 12 November"),
    (D(2026, 11, 12), "US", "on November 12"),
    (D(2026, 10, 1), "UK", "on 1 October"),
]


@each(("day", "country", "words"), SPOKEN)
def test_the_day_of_an_interview_is_spoken_of_as_people_do(day, country, words):
    assert day_met(day, TODAY, country) == words


DECISIONS = [
    # typed, country, what of it stands in the note (empty: nothing is said of a decision)
    ("early December", "", "in early December"),
    ("They hope to decide by 4 December", "", "by 4 December"),
    ("she said next wk", "", "next week"),
    ("he will call Friday", "", "Friday"),
    ("end of next week maybe", "", "end of next week"),
    ("within two weeks", "", "within two weeks"),
    ("by the 4th", "", "by 4 December"),
    ("tomorrow", "", "tomorrow"),
    ("4/12", "UK", "4 December"),
    ("12/4", "US", "December 4"),
    ("after the trial shift", "", "after the trial shift"),
    ("once the board has met", "", "once the board has met"),
    ("12/11", "", ""),
    ("20 November", "", ""),
    ("banana", "", ""),
    ("32/13/2026", "", ""),
    ("an hour ago", "", ""),
    ("dunno", "", ""),
    ("they didn't say", "", ""),
]


@pytest.mark.parametrize("tone", ["formal", "casual"])
@each(("typed", "country", "words"), DECISIONS)
def test_a_decision_is_a_time_or_an_event_or_is_left_out(typed, country, words, tone):
    interview = Interview(
        "Northwind", "Analyst", (Interviewer("Priya Raman"),), date="2026-11-20", decision_by=typed, country=country,
        sender=Sender("Sam Okafor"),
    )  # fmt: skip
    (one,) = compose_all(interview, request(tone), content.words(tone))
    told = {path for s in one.note.sentences for path in s.sources}
    assert words in one.note.body
    assert ("decision_by" in told) == bool(words)


@given(st.dates(D(2026, 1, 1), D(2028, 12, 31)), st.integers(0, 400))
def test_a_day_written_out_is_read_as_itself(today, ago):
    day = today - datetime.timedelta(ago)
    assert day_of(day.isoformat(), today) == day
    assert day_of(f"{day:%d/%m/%Y}", today, month_first=False) == day
    assert day_of(f"{day:%m/%d/%Y}", today, month_first=True) == day
    if ago < 60:
        assert day_of(f"{day.day} {day:%B}", today) == day


@given(st.dates(D(2026, 1, 1), D(2028, 12, 31)), st.integers(0, 27))
def test_no_due_date_near_is_promised_as_another_day(today, ahead):
    day = today + datetime.timedelta(ahead)
    for typed in (f"{day.day} {day:%B}", f"the {day.day}th", day.isoformat()):
        when = read(typed, today)
        assert when
        assert when.day == day
