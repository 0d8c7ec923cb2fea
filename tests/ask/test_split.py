"""One typed line sorted into its facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.interview import (
    Interviewer,
    Meeting,
    Sender,
    is_several,
    meeting,
    person,
    person_line,
    reach,
    sender,
    sender_line,
    several,
    without_meeting,
)
from tests.ask.sitting import SCRIPT

PEOPLE = SCRIPT.vocabulary["people"]
MEETING = SCRIPT.vocabulary["meeting"]


@pytest.mark.parametrize(
    ("line", "name", "title", "call", "email"),
    [
        ("Priya", "Priya", "", "", ""),
        ("Dr. Priya Raman, Head of Data <priya@x.example>", "Dr. Priya Raman", "Head of Data", "", "priya@x.example"),
        ("Priya Raman - VP, Engineering", "Priya Raman", "VP, Engineering", "", ""),
        ("Priya Raman (Head of Data)", "Priya Raman", "Head of Data", "", ""),
        ("Priya Raman (she/her), CTO", "Priya Raman", "CTO", "", ""),
        ('William "Bill" Yates, PhD, CTO', "William Yates, PhD", "CTO", "Bill", ""),
        ("Priya from HR", "Priya", "HR", "", ""),
        ("Sofie Claes HR", "Sofie Claes", "HR", "", ""),
        ("Ms Claes CEO", "Ms Claes", "CEO", "", ""),
        ("Luc Peeters hotel manager", "Luc Peeters", "hotel manager", "", ""),
        ("Jan van den Berg Recruiter", "Jan van den Berg", "Recruiter", "", ""),
        ("Anna Maria Clement", "Anna Maria Clement", "", "", ""),
        ("Mary Jane Sales", "Mary Jane Sales", "", "", ""),
        ("Sofie Anne Manager,", "Sofie Anne Manager", "", "", ""),
        ("priya@x.example Priya Raman", "Priya Raman", "", "", "priya@x.example"),
        ("Jean-Luc Picard", "Jean-Luc Picard", "", "", ""),
        ("李雷", "李雷", "", "", ""),
        ("山田 太郎, 部長", "山田 太郎", "部長", "", ""),
        ("O'Neil", "O'Neil", "", "", ""),
    ],
)
def test_a_person_is_sorted_into_name_title_nickname_and_address(line, name, title, call, email):
    who = person(line, PEOPLE)
    assert (who.name, who.title, who.call, who.email) == (name, title, call, email)


@pytest.mark.parametrize(
    "line", ["Priya and Felix", "Priya Raman & Felix Ito", "Priya; Felix", "a@x.example b@x.example"]
)
def test_two_people_in_one_line_are_noticed(line):
    assert is_several(line, person(line, PEOPLE).name, PEOPLE)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("interviewed by Dr. Okonkwo and Sister Joan", ["Dr. Okonkwo", "Sister Joan"]),
        ("the owner, Dimitra Pappas, and the matron, Mrs Bell", ["Dimitra Pappas · owner", "Mrs Bell · matron"]),
        ("Herr Dr. Brandt, Frau Keller and somebody named Jens", ["Herr Dr. Brandt", "Frau Keller", "Jens"]),
        ("tom, anna and some guy named rick from accounts", ["tom", "anna", "rick · accounts"]),
        ("CTO Arjun Mehta & a nurse called Joy", ["Arjun Mehta · CTO", "Joy · nurse"]),
        ("Siobhan from finance and a guy from IT", ["Siobhan · finance", "a guy · IT"]),
        ("Dr. S. Iyer, Dr. P. Menon and a registrar", ["Dr. S. Iyer", "Dr. P. Menon", "a registrar"]),
        ("Two people, Ida Lund and Nils Dahl", ["Ida Lund", "Nils Dahl"]),
        ("Priya Raman, Felix Ito", []),
        ("Priya Raman, Director, Research and Development", []),
        ("Tom Whitby, Smith & Sons", []),
        ("head of data and analytics", []),
        ("Priya, Head of Data and Analytics", []),
        ("me", []),
    ],
)
def test_each_of_those_named_in_one_line_has_a_name_and_what_they_do(line, people):
    met = [person(each, PEOPLE) for each in several(line, PEOPLE)]
    assert [f"{p.name} · {p.title}".strip(" ·") for p in met] == people


def test_a_title_with_and_in_it_is_one_person():
    line = "Priya Raman, Head of Data and Analytics"
    assert not is_several(line, person(line, PEOPLE).name, PEOPLE)


@pytest.mark.parametrize(
    ("line", "phone", "email", "links"),
    [
        ("sam@x.org, +1 555 0100, linkedin.com/in/sam", "+1 555 0100", "sam@x.org", ("linkedin.com/in/sam",)),
        ("+44 (0)20 7946 0018 https://x.y/z sam@x.org", "+44 (0)20 7946 0018", "sam@x.org", ("https://x.y/z",)),
        ("tel: 555-0100, github: github.com/x", "555-0100", "", ("github.com/x",)),
        ("sam@x.org sam@y.org", "", "sam@x.org", ("sam@y.org",)),
    ],
)
def test_ways_to_reach_someone_are_sorted_apart(line, phone, email, links):
    sender, unknown = reach(line)
    assert (sender.phone, sender.email, sender.links, unknown) == (phone, email, links, ())


def test_what_is_no_way_to_reach_someone_is_named():
    assert reach("call me maybe, sam@x.org")[1] == ("call me maybe",)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("video, second round, 45 min", Meeting("video", "second", 45)),
        ("zoom call 1h30 final", Meeting("video", "final", 90)),
        ("Phone screen, half an hour", Meeting("phone", "screen", 30)),
        ("on site, 3 hours", Meeting("onsite", "", 180)),
        ("in person 60", Meeting("in-person", "", 60)),
        ("first round", Meeting("", "first", None)),
        ("an hour and a half, teams", Meeting("video", "", 90)),
        ("coffee chat", Meeting("in-person", "informational", None)),
        ("2nd interview, 1 hour 15", Meeting("", "second", 75)),
        ("hello", Meeting()),
    ],
)
def test_a_meeting_is_sorted_into_kind_round_and_length(line, meant):
    assert meeting(line, MEETING) == meant


@pytest.mark.parametrize(
    ("line", "day", "meant"),
    [
        ("yesterday, video, second round, 45 minutes", "yesterday", Meeting("video", "second", 45)),
        ("yesterday", "yesterday", Meeting()),
        ("last Friday at 2pm, final round in person", "last Friday at 2pm", Meeting("in-person", "final", None)),
        ("on Monday over zoom for about an hour", "on Monday", Meeting("video", "", 60)),
        ("phone screen last Tuesday, half an hour", "last Tuesday", Meeting("phone", "screen", 30)),
        ("2nd November", "2nd November", Meeting()),
        ("the 1st of November, 2nd round", "the 1st of November", Meeting("", "second", None)),
        ("Nov 3rd, third round, 30 min", "Nov 3rd", Meeting("", "second", 30)),
        ("Nov 20", "Nov 20", Meeting()),
        ("11/20, video", "11/20", Meeting("video", "", None)),
        ("Friday the 3rd, 90 minutes", "Friday the 3rd", Meeting("", "", 90)),
        ("video, 45 min", "", Meeting("video", "", 45)),
    ],
)
def test_the_day_and_the_meeting_in_one_line_are_parted(line, day, meant):
    assert (without_meeting(line, MEETING), meeting(line, MEETING)) == (day, meant)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Sam Okafor", Sender("Sam Okafor")),
        (
            "Sam Okafor, +1 555 0100, linkedin.com/in/sam",
            Sender("Sam Okafor", "", "+1 555 0100", ("linkedin.com/in/sam",)),
        ),
        ("sam@x.org, Sam Okafor", Sender("Sam Okafor", "sam@x.org")),
        ("Sam Okafor, PhD, sam@x.org", Sender("Sam Okafor, PhD", "sam@x.org")),
        ("Mircea Lupu, tel 06 12345678", Sender("Mircea Lupu", "", "06 12345678")),
        ("李雷", Sender("李雷")),
        ("sam@x.org, +1 555 0100", Sender("", "sam@x.org", "+1 555 0100")),
    ],
)
def test_a_signature_is_sorted_into_the_name_and_how_to_reach_it(line, who):
    assert sender(line, PEOPLE["suffixes"]) == who


def test_what_was_sorted_is_written_on_a_line_that_is_sorted_alike():
    who = Interviewer("Dr. Priya Raman", "Head of Data", "Priya", "priya@x.example")
    assert person(person_line(who), PEOPLE) == who
    signs = Sender("Sam Okafor", "sam@x.org", "+1 555 0100", ("linkedin.com/in/sam",))
    assert sender(sender_line(signs), PEOPLE["suffixes"]) == signs


@given(st.text(max_size=120))
def test_any_text_is_sorted_without_an_error(line):
    person(line, PEOPLE)
    reach(line)
    meeting(line, MEETING)
    without_meeting(line, MEETING)
    sender(line, PEOPLE["suffixes"])
