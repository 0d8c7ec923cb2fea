"""When to send: the hours of the talk, and the window."""

from datetime import time

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.dates import working_days
from assistant.core.interview import Interview, Interviewer
from assistant.core.teaching import hours, moment, ran_backwards, situation
from assistant.core.teaching.schedule import Hours, Pace, say, window
from tests.tables import each
from tests.teaching.situations import at

PARTS = content.read("advice")["parts_of_day"]
WORDS = content.read("advice")["words"]


@pytest.mark.parametrize(
    ("typed", "minutes", "begins", "ends"),
    [
        ("yesterday", None, None, None),
        ("today at 2pm", 60, time(14), time(15)),
        ("today at 2pm", None, time(14), time(14, 45)),
        ("yesterday 14:30", 30, time(14, 30), time(15)),
        ("Tuesday, 2-3pm", None, time(14), time(15)),
        ("20 Nov 10:00 to 11:30", None, time(10), time(11, 30)),
        ("11-1pm", None, time(11), time(13)),
        ("from 9 to 10.30 am", None, time(9), time(9, 45)),
        ("2026-11-20", None, None, None),
        ("2026-11-20 15:00", 45, time(15), time(15, 45)),
        ("20/11", None, None, None),
        ("this morning", None, None, time(11, 30)),
        ("yesterday afternoon", None, None, time(16)),
        ("at 27:00", None, None, None),
        ("at 13pm", None, None, None),
        ("12am", 30, time(0), time(0, 30)),
        ("", None, None, None),
    ],
)
def test_hours_are_found_in_a_date_as_people_type_it(typed, minutes, begins, ends):
    found = hours(typed, minutes, PARTS)
    assert (found.begins, found.ends) == (begins, ends)


def test_an_end_before_the_beginning_is_noticed_and_a_talk_past_midnight_is_not_one():
    assert ran_backwards(hours("today 3pm-2pm", None, PARTS))
    assert not ran_backwards(hours("today 2-3pm", None, PARTS))
    assert not ran_backwards(hours("today at 23:30", 60, PARTS))
    assert not ran_backwards(Hours())


USUAL = Pace()
SOON = Pace(0.5, 3, at_once=True)
JAPAN = Pace(1, 24, closes=time(18))


@pytest.mark.parametrize(
    ("pace", "ended", "now", "said"),
    [
        (USUAL, at(24, 15), at(24, 15, 20), "between 16:00 today and 10:00 tomorrow"),
        (USUAL, at(24, 9), at(24, 9, 5), "between 10:00 today and 09:00 tomorrow"),
        (USUAL, at(24, 15), at(24, 17), "now, or until 10:00 tomorrow"),
        (USUAL, at(24, 15), at(25, 9), "now, or until 10:00 today"),
        (USUAL, at(24, 15), at(25, 14), "now, or until 15:00 today"),
        (USUAL, at(24, 15), at(25, 16), "now, or until 18:00 today"),
        (USUAL, at(24, 20, 30), at(24, 20, 40), "tomorrow between 08:00 and 10:00"),
        (USUAL, at(27, 11), at(27, 11, 5), "today between 12:00 and 17:00"),
        (USUAL, at(27, 16, 30), at(27, 16, 40), "on Monday between 08:00 and 10:00"),
        (USUAL, at(27, 11), at(28, 12), "on Monday between 08:00 and 10:00"),
        (USUAL, at(28, 11), at(28, 12), "on Monday between 08:00 and 10:00"),
        (USUAL, at(16, 11), at(24, 22), "tomorrow between 08:00 and 10:00"),
        (SOON, at(24, 15), at(24, 15, 5), "today between 15:30 and 18:00"),
        (SOON, at(27, 18), at(27, 18, 5), "today between 18:30 and 21:00"),
        (SOON, at(24, 15), at(24, 23), "now"),
        (JAPAN, at(24, 14), at(24, 14, 10), "today between 15:00 and 18:00"),
        (JAPAN, at(24, 17, 40), at(24, 17, 50), "tomorrow between 08:00 and 18:00"),
        (Pace(1, 48), at(24, 14), at(24, 14, 10), "between 15:00 today and 14:00 on Thursday"),
        (Pace(16, 72), at(26, 14), at(26, 15), "between 08:00 tomorrow and 10:00 on Monday"),
    ],
)
def test_the_window_is_by_day_off_the_weekend_and_inside_the_time_allowed(pace, ended, now, said):
    assert say(window(ended, now, pace), now, WORDS) == said


@pytest.mark.parametrize("pace", [USUAL, SOON, JAPAN, Pace(1, 48), Pace(16, 72), Pace(2, 120)])
def test_a_window_never_ends_before_it_begins_nor_lies_in_the_past(pace):
    ends = [at(day, hour) for day in range(23, 30) for hour in range(24)]
    for ended, now in ((e, n) for e in ends for n in (e, at(30, 3), at(30, 12))):
        span = window(ended, now, pace)
        assert now <= span.opens <= span.closes
        assert pace.at_once or span.opens.weekday() < 5


def test_days_of_work_are_counted_without_the_weekend():
    assert working_days(at(27, 0).date(), at(30, 0).date()) == 1
    assert working_days(at(24, 0).date(), at(24, 0).date()) == 0
    assert working_days(at(28, 0).date(), at(23, 0).date()) == 0


HOURS_ASKED = [
    ("is it too late to send it tonight at 10?", "22:00 today is in time."),
    ("can I send it at 9 tonight?", "21:00 today is in time."),
    ("would 7am tomorrow be ok to send it", "07:00 tomorrow is in time."),
    ("can I send it at 12:30?", "12:30 today is soon after the talk"),
    ("is it too late to send it tomorrow at 3pm?", "15:00 tomorrow is later than is usual"),
    ("is it too late to send it now?", "Between 13:00 today and 10:00 tomorrow."),
]


@each(("asked", "said"), HOURS_ASKED)
def test_an_hour_that_is_asked_about_is_answered_by_the_same_window_as_the_advice_and_the_tip(asked, said):
    now = at(23, 12, 20)
    interview = Interview(
        "Northwind", "Engineer", (Interviewer("Priya Raman"),), date="2026-11-23 11:00-12:00", minutes=60
    )
    told = teaching.answer_lines("when should I send it", None, interview, now, hour=asked)
    assert told[0].startswith(said)
    assert "10:00 tomorrow" in told[0]
    facts = situation(interview, moment(interview, now, teaching.signs()), teaching.signs())
    assert facts["until"] == "10:00 tomorrow"
