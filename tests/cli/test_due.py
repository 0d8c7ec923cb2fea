"""``afterword due``: what was promised and when to ask, in order, for people, programs and calendars."""

import json
from datetime import timedelta

import icalendar
import pytest

from assistant.store import Archive, Sitting
from tests.command_line import NOW

ANSWERS = {
    "company": "Northwind",
    "role": "Engineer",
    "country": "US",
    "date": "Friday",
    "date_as": "2026-11-20",
    "interviewers.0.name": "Dr. Priya Raman, Head of Data",
    "interviewers.1.name": "Marcus Bell",
    "actions.0.what": "I'll send my portfolio",
    "actions.0.due": "Wednesday",
    "actions.0.what_on": "2026-11-20",
    "actions.1.what": "Marcus will share the brief by Thursday",
    "actions.1.what_on": "2026-11-20",
    "actions.2.what": "we'll meet for coffee",
}
LISTED = """\
Coming
  1.1       Wed 25 Nov  Send my portfolio (Dr. Priya Raman, Northwind)
  1.2       Mon 30 Nov  Marcus Bell: share the brief (Northwind), promised for Thu 26 Nov: ask
  1.ask     Tue 1 Dec   Ask whether there is news (Dr. Priya Raman, Northwind)
  1.again   Tue 8 Dec   Ask once more, and then leave it (Dr. Priya Raman, Northwind)

Without a day
  1.3                   Meet for coffee (Dr. Priya Raman, Northwind)
"""


def keep(home, answers=ANSWERS, began=NOW, finished=True):
    archive = Archive.open(home / "data" / "afterword.db", lambda: began)
    kept = archive.save(
        Sitting({"answers": answers, "trail": list(answers)}, "Engineer at Northwind", finished=finished)
    )
    archive.close()
    return kept.id


@pytest.fixture
def past(home):
    return keep(home)


@pytest.fixture
def on(monkeypatch, afterword):
    """Run a command on another day."""

    def run(day, *arguments):
        moment = NOW.replace(year=day[0], month=day[1], day=day[2])
        monkeypatch.setattr("tests.command_line.NOW", moment)
        return afterword(*arguments)

    return run


def names(ran, status):
    return [row["name"] for row in json.loads(ran.out) if row["status"] == status]


def test_what_comes_is_listed_in_order_with_who_and_where(afterword, past):
    assert afterword("due") == (0, LISTED, "")


@pytest.mark.parametrize(
    ("day", "status", "overdue", "today"),
    [
        ((2026, 11, 24), 0, [], []),
        ((2026, 11, 25), 3, [], ["1.1"]),
        ((2026, 11, 26), 3, ["1.1"], []),
        ((2026, 12, 9), 3, ["1.1", "1.2", "1.again"], []),
    ],
)
def test_the_exit_status_says_whether_something_is_due(on, past, day, status, overdue, today):
    ran = on(day, "due", "--json")
    assert ran.status == status
    assert (names(ran, "overdue"), names(ran, "today")) == (overdue, today)


def test_what_is_done_is_gone_from_the_list_and_can_be_undone(on, past):
    assert on((2026, 11, 25), "due", "done", "1.1").out == "Done: Send my portfolio (Dr. Priya Raman, Northwind).\n"
    ran = on((2026, 11, 25), "due")
    assert ran.status == 0
    assert "portfolio" not in ran.out
    assert "Send my portfolio (Dr. Priya Raman, Northwind), done Wed 25 Nov" in on((2026, 11, 25), "due", "--all").out
    assert "Not done after all" in on((2026, 11, 25), "due", "done", "1.1", "--undo").out
    assert on((2026, 11, 25), "due").status == 3


def test_asking_once_more_counts_from_the_day_of_asking(on, past):
    on((2026, 12, 4), "due", "done", "1.ask")
    rows = {row["name"]: row for row in json.loads(on((2026, 12, 4), "due", "--json").out)}
    assert rows["1.again"]["due"] == "2026-12-11"


def test_what_is_put_off_comes_later(on, past):
    ran = on((2026, 11, 25), "due", "snooze", "1.1")
    assert ran.out == "Put off until Fri 27 Nov: Send my portfolio (Dr. Priya Raman, Northwind).\n"
    assert on((2026, 11, 25), "due").status == 0
    assert on((2026, 11, 27), "due").status == 3
    on((2026, 11, 25), "due", "snooze", "1.1", "1.2", "--until", "2026-12-24")
    assert on((2026, 11, 27), "due").out.count("Thu 24 Dec") == 2


def test_a_calendar_has_the_days_to_act(afterword, past, tmp_path):
    path = tmp_path / "due.ics"
    afterword("due", "done", "1.1")
    assert afterword("due", "--ics", "--out", path).out == f"{path}\n"
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(e["summary"])[:20] for e in events] == [
        "Marcus Bell: share t",
        "Ask whether there is",
        "Ask once more, and t",
    ]
    assert afterword("due", "--ics").out.encode().replace(b"\n", b"") == path.read_bytes().replace(b"\n", b"")
    assert "There is a file" in afterword("due", "--ics", "--out", path).err


def test_the_country_of_the_settings_counts_where_the_answers_name_none(afterword, home):
    keep(home, {key: text for key, text in ANSWERS.items() if key != "country"})
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('country = "UK"\n')
    rows = {row["name"]: row for row in json.loads(afterword("due", "--json").out)}
    assert rows["1.ask"]["due"] == "2026-11-30"


def test_sittings_older_than_half_a_year_are_left_in_peace(afterword, home):
    keep(home, began=NOW - timedelta(days=200))
    assert afterword("due").out == "Nothing is due, and nothing is to come.\n"


@pytest.mark.parametrize(
    ("how", "out", "err"),
    [
        ([], "Nothing is due, and nothing is to come.\n", ""),
        (["--json"], "[]\n", ""),
        (["--ics"], "", "Nothing with a day is due, so no calendar is written.\n"),
        (["--ics", "--out", "due.ics"], "", "Nothing with a day is due, so no calendar is written.\n"),
    ],
)
@pytest.mark.parametrize("ever", [True, False])
def test_where_nothing_is_due_a_script_is_told_so_and_nothing_failed(
    afterword, home, tmp_path, monkeypatch, how, out, err, ever
):
    monkeypatch.chdir(tmp_path)
    if ever:
        keep(home, {"company": "Northwind"}, finished=False)
    assert afterword("due", *how) == (0, out, err)
    assert not (tmp_path / "due.ics").exists()


def test_a_sitting_left_before_anybody_was_named_has_nothing_due(afterword, home):
    keep(home, {"company": "Northwind"}, finished=False)
    assert afterword("due").out == "Nothing is due, and nothing is to come.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["due", "done", "9.1"], "Nothing is due that is called 9.1."),
        (["due", "done", "1.9"], "Nothing is due that is called 1.9."),
        (["due", "done", "portfolio"], "Nothing is due that is called portfolio."),
        (["due", "done", "1.1", "x"], "Nothing is due that is called x."),
        (["due", "done", "1.1", "--on", "x"], "--on x is not a day."),
        (["due", "snooze", "1.1", "--until", "x"], "--until x is not a day."),
        (["due", "done"], "Missing argument"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(afterword, past, arguments, said):
    ran = afterword(*arguments)
    assert ran.status in (1, 2)
    assert said in ran.err
    assert afterword("due").out == LISTED


def test_forgetting_a_sitting_forgets_what_is_due(afterword, past):
    afterword("due", "done", "1.1")
    afterword("forget", "1", "--yes")
    assert afterword("due", "--all").out == "Nothing is due, and nothing is to come.\n"
