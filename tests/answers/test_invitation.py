"""Invitations of real calendars, with their habits, become answers to be confirmed; hostile ones become a sentence."""

import time
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import content
from assistant.content.answers import LONGEST, read_invitation
from assistant.core.interview.facts import Sender
from assistant.core.invitation import Attendee, Invitation, answers, clues, plain_text
from assistant.errors import UsageError

SAMPLES = Path(__file__).parent / "invitations"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ME = Sender("Sam Okafor", "sam@okafor.example")
CLUES = clues(content.read("invitation"))


@pytest.fixture(autouse=True)
def in_utc(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def told(name, me=ME):
    return answers(read_invitation(SAMPLES / f"{name}.ics", NOW), me, CLUES)


def test_google_the_recruiter_invites_and_the_room_attends():
    assert told("google", Sender("Sam Okafor", "sam.okafor.dev@gmail.com")) == {
        "interviewers.0.name": "Priya Raman <priya.raman@northwind-labs.com>",
        "interviewers.1.name": "Marcus Bell <marcus.bell@northwind-labs.com>",
        "company": "Northwind Labs",
        "role": "Senior Data Engineer",
        "date": "20 November 2026 at 19:00, video, second, 45 minutes",
    }


def test_without_settings_the_candidate_is_the_one_with_a_mail_address_anybody_may_have():
    assert told("google", Sender()) == told("google", Sender("Sam Okafor", "sam.okafor.dev@gmail.com"))


@pytest.mark.parametrize("me", [ME, Sender()])
@pytest.mark.parametrize(
    ("name", "people", "company", "role"),
    [
        ("google_talent", ["Ingrid Solheim"], "Halden Robotics", "Robotics Software Engineer"),
        ("outlook_panel", ["Dermot O'Neill", "Tola Adeyemi"], "Kesteven Housing", "Housing Officer"),
        ("apple_two", ["Lucía Ferrer"], "Tallerferrer", None),
        ("two_people", ["Bea Lindqvist"], "Orchardpay", None),
    ],
)
def test_the_candidate_is_nobody_to_write_to_even_before_they_have_said_who_they_are(name, people, company, role, me):
    found = told(name, me)
    met = [found[key].partition(" <")[0] for key in found if key.startswith("interviewers.")]
    assert (met, found["company"], found.get("role")) == (people, company, role)


def test_outlook_names_are_turned_and_its_time_zones_known():
    assert told("outlook") == {
        "interviewers.0.name": "Jürgen Müller <juergen.mueller@suedwind.de>",
        "interviewers.1.name": "Eva Bauer <eva.bauer@suedwind.de>",
        "company": "Südwind",
        "role": "Product Designer",
        "date": "19 November 2026 at 13:00, video, 60 minutes",
    }


def test_apple_addresses_stand_beside_the_name_and_a_morning_at_a_place_is_on_site():
    assert told("apple") == {
        "interviewers.0.name": "Rosa Delgado <rosa@thecornerbakery.com>",
        "company": "The Corner Bakery",
        "role": "pastry chef",
        "date": "18 November 2026 at 15:00, onsite, 240 minutes",
    }


def test_a_service_that_invites_is_nobody_and_no_company():
    assert told("service") == {
        "interviewers.0.name": "Fatima Haddad <fatima.haddad@brightwater.nhs.uk>",
        "company": "Brightwater Hospital",
        "role": "Staff Nurse, Ward 7",
        "date": "23 November 2026 at 07:30, phone, screen, 30 minutes",
    }


def test_what_an_invitation_does_not_say_is_asked_as_always():
    assert told("bare") == {"date": "20 November 2026"}


def test_times_are_shown_as_on_the_wall_here(monkeypatch):
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    assert "at 14:00" in told("google")["date"]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Interview: Senior Data Engineer - Sam Okafor", "Senior Data Engineer"),
        ("Sam Okafor <> Northwind: Staff Nurse interview", "Staff Nurse"),
        ("Final interview | Head of Data | Northwind", "Head of Data"),
        ("Interview with Priya Raman for the Data Analyst position", "Data Analyst"),
        ("Technical interview (Backend Engineer, L5)", "Backend Engineer"),
        ("Engineering Manager Interview", "Engineering Manager"),
        ("Manager interview", "Manager"),
        ("Interview", ""),
        ("Chat with Priya", ""),
        ("Northwind / Sam", ""),
    ],
)
def test_the_role_is_the_part_of_a_title_that_names_one(title, role):
    who = (Attendee("Priya Raman", "priya@northwind.com"),)
    assert answers(Invitation(title, attendees=who), ME, CLUES).get("role", "") == role


@pytest.mark.parametrize(
    ("email", "company"),
    [
        ("p@northwind.com", "Northwind"),
        ("p@eu.northwind-labs.co.uk", "Northwind Labs"),
        ("p@mail.northwind.io", "Northwind"),
        ("p@gmail.com", ""),
        ("", ""),
    ],
)
def test_the_company_is_told_from_an_address_unless_anybody_may_have_one_there(email, company):
    found = answers(Invitation("Interview", attendees=(Attendee("Priya Raman", email),)), ME, CLUES)
    assert found.get("company", "") == company


def test_the_company_is_spelled_as_the_invitation_spells_it():
    who = (Attendee("Priya Raman", "priya@northwindlabs.com"),)
    found = answers(Invitation("Interview", text="Welcome to NorthWind Labs, Sam", attendees=who), ME, CLUES)
    assert found["company"] == "NorthWind Labs"


def test_whoever_invites_alone_is_who_was_met():
    only = Invitation("Interview", organizer=Attendee("Priya Raman", "priya@northwind.com"))
    assert answers(only, ME, CLUES)["interviewers.0.name"] == "Priya Raman <priya@northwind.com>"


def test_html_is_read_as_it_is_seen():
    assert plain_text("<p>Hi&nbsp;Sam,<br>a &lt; b</p><style>p{}</style>") == "Hi Sam,\na < b"
    assert plain_text("1 < 2 and 3 > 2") == "1 < 2 and 3 > 2"


def ics(tmp_path, *lines):
    path = tmp_path / "a.ics"
    path.write_bytes(b"\r\n".join(line.encode() for line in ("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", "")))
    return path


EVENT = ("BEGIN:VEVENT", "UID:1", "SUMMARY:Interview with Priya", "ATTENDEE;CN=Priya Raman:mailto:priya@northwind.com")


def test_of_several_meetings_the_last_that_has_begun_counts(tmp_path):
    days = ("20261102T090000Z", "20261120T090000Z", "20261130T090000Z")
    lines = [line for day in days for line in (*EVENT, f"DTSTART:{day}", "END:VEVENT")]
    found = answers(read_invitation(ics(tmp_path, *lines), NOW), ME, CLUES)
    assert found["date"].startswith("20 November")


def test_line_ends_and_controls_in_a_name_or_title_are_gone(tmp_path):
    path = ics(
        tmp_path, "BEGIN:VEVENT", "UID:1", "SUMMARY:Engineer\\nBcc: a@b.example\x1b[2J interview",
        "ATTENDEE;CN=Priya\u202e Raman\x07:mailto:priya@northwind.com", "END:VEVENT",
    )  # fmt: skip
    for text in answers(read_invitation(path, NOW), ME, CLUES).values():
        assert text.isprintable()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "has no meeting in it|is not a calendar"),
        (b"hello", "is not a calendar file"),
        (b"\x00\xff\xfe" * 100, "is not a calendar file|has no meeting"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "has no meeting in it"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n", "is not a calendar file|has no meeting"),
        (b"BEGIN:VEVENT\r\n" * 3000, "is not a calendar file|has no meeting"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "was cancelled"),
        (b"x" * (LONGEST + 1), "is too large"),
    ],
)
def test_what_is_no_invitation_is_a_sentence(tmp_path, data, said):
    path = tmp_path / "a.ics"
    path.write_bytes(data)
    with pytest.raises(UsageError, match=said):
        read_invitation(path, NOW)


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART:banana",
        "DTSTART;TZID=Nowhere/Land:20261120T090000",
        "DTSTART:99999999T999999Z",
        "DTSTART:20261120T090000\r\nDTEND:20261120T100000Z",
        "DTSTART:20261120T090000Z\r\nDURATION:P9999999999D",
        "RRULE:FREQ=SECONDLY\r\nDTSTART:20261120T090000Z",
        "BEGIN:VALARM\r\nREPEAT:999999999\r\nDURATION:PT1S\r\nTRIGGER:-PT1M\r\nACTION:DISPLAY\r\nEND:VALARM",
        "ORGANIZER:javascript:alert(1)",
        'ATTENDEE;CN="":mailto:',
        "DESCRIPTION:" + "<b>" * 20000,
    ],
)
def test_a_strange_line_costs_at_most_what_it_says(tmp_path, line):
    path = ics(tmp_path, *EVENT, line, "END:VEVENT")
    assert answers(read_invitation(path, NOW), ME, CLUES)["interviewers.0.name"].startswith("Priya Raman")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["SUMMARY:", "LOCATION:", "DTSTART:", "ATTENDEE:", "ORGANIZER;CN=", "DESCRIPTION:", "DURATION:"]
        )
    ),
    st.text(),
)
def test_whatever_stands_in_it_it_is_read_or_refused(tmp_path_factory, names, text):
    folder = tmp_path_factory.mktemp("any")
    path = folder / "a.ics"
    rows = "\r\n".join(name + text for name in names)
    data = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{rows}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    path.write_bytes(data.encode("utf-8", "replace"))
    try:
        found = read_invitation(path, NOW)
    except UsageError as problem:
        assert problem.sentence  # noqa: PT017
        return
    for value in answers(found, ME, CLUES).values():
        assert not [c for c in value if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_calendar_saved_in_another_encoding_keeps_its_names(tmp_path, encoding):
    path = tmp_path / "outlook.ics"
    path.write_bytes((SAMPLES / "outlook.ics").read_text(encoding="utf-8").encode(encoding))
    assert answers(read_invitation(path, NOW), ME, CLUES) == told("outlook")
