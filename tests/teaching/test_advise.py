"""Whether, to whom, how and when: situations worked through by hand, with the sources the advice rests on."""

import json
from dataclasses import dataclass, field

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.teaching import SITUATION_NAMES, advice_data, advise
from assistant.core.teaching.advice import NAMES as OF_RULES
from assistant.core.teaching.advice import ORDER
from tests.teaching.situations import at, split

GUIDE = teaching.guide()
TIPS = teaching.tips()


def advice(**given):
    interview, when, extra = split(**given)
    return advise(interview, when, GUIDE, TIPS, extra)


def texts(found, about) -> str:
    return " ".join(point.text for point in found.points if point.about == about)


@dataclass(frozen=True)
class Case:
    """One situation, the advice worked out by hand, and the sources it has to rest on."""

    situation: str
    given: dict
    send: str
    whom: str
    when: str
    sources: tuple[str, ...]
    others: tuple[str, ...] = field(default=())


# Worked by hand from the sources named. It is Monday 23 November 2026 unless another day is given.
CASES = (
    Case(
        "One to one in the United States, ended today at three; it is twenty past.",
        {"now": at(23, 15, 20), "date": "today 2-3pm", "country": "US"},
        send="Yes. In the United States a note is expected.",
        whom="To Ada Vale.",
        when="Between 16:00 today and 10:00 tomorrow.",
        sources=("Univ. of North Carolina careers office", "Société Générale careers page", "Accountemps, 2017"),
        others=("Crawford Thomas, 2018", "TU Delft careers office"),
    ),
    Case(
        "A panel of three on Friday at half past four; it is a quarter past five.",
        {"now": at(27, 17, 15), "date": "today 3:30pm-4:30pm", "people": 3},
        send="Yes. It will not lift a fifth choice to first",
        whom="To each of them, and each note different",
        when="Write it now and let it go out on Monday between 08:00 and 10:00.",
        sources=("Univ. at Buffalo School of Management", "Feminist Law Professors, 2008", "Climb the Ladder"),
        others=("PGY Zero", "Univ. of Pennsylvania careers office"),
    ),
    Case(
        "A whole day with twelve people yesterday, ended at five.",
        {"date": "yesterday 9:00-17:00", "now": at(24, 8, 30), "people": 12, "kind": "onsite"},
        send="Yes.",
        whom="To whoever organised the day, in one letter that names everyone",
        when="Now, or until 10:00 today.",
        sources=("Stetson Univ. careers office",),
        others=("Univ. of Virginia careers office",),
    ),
    Case(
        "A residency interview; the programme asks for no contact afterwards.",
        {"date": "yesterday", "role": "Surgery residency", "no_contact_rule": True},
        send="No. They asked for no contact",
        whom="",
        when="",
        sources=("Indiana Univ. School of Medicine",),
    ),
    Case(
        "A residency interview; nothing is known of a rule.",
        {"date": "yesterday", "role": "Surgery residency", "name": "Dr. Ada Vale"},
        send="Look first whether the programme asks for no contact",
        whom="To Dr. Ada Vale.",
        when="Now, or until 17:00 today.",
        sources=("Indiana Univ. School of Medicine", "USMLE Motivation"),
    ),
    Case(
        "Mid-career in Japan, ended at two today.",
        {"now": at(24, 14, 10), "date": "today 13:00-14:00", "country": "Japan"},
        send="You need not. In Japan a note is not required",
        whom="To Ada Vale.",
        when="Today between 15:00 and 18:00, in office hours.",
        sources=("Rebirth Lab", "hataractive.jp"),
        others=("60blog.com",),
    ),
    Case(
        "Japan, ten days ago.",
        {"date": "10 days ago", "country": "JP"},
        send="No. In Japan a note after a week does harm.",
        whom="",
        when="",
        sources=("tenmanual.com", "Rebirth Lab"),
        others=("60blog.com",),
    ),
    Case(
        "Through an agency, no addresses, four days ago.",
        {"date": "4 days ago", "through_recruiter": True, "email": "", "people": 2},
        send="Yes.",
        whom="Through the recruiter who sent you",
        when="Now, or until 18:00 today. The day for it has passed, and late is better than never.",
        sources=("tci-la.com", "Univ. of Virginia careers office"),
        others=("Climb the Ladder",),
    ),
    Case(
        "They decide tomorrow, and a handwritten card was planned.",
        {"now": at(24, 15, 5), "date": "today 14:00-15:00", "decision_by": "tomorrow", "channel": "card"},
        send="Yes.",
        whom="To Ada Vale.",
        when="Soon: today between 15:30 and 18:00.",
        sources=("TU Delft careers office", "Lawrence Univ. careers office", "Chico State careers office"),
    ),
    Case(
        "Germany, one to one yesterday, something new to say.",
        {"date": "yesterday 10-11am", "country": "Germany", "repair": "I have also run the night shift"},
        send="You may. Opinion in Germany is divided",
        whom="To Ada Vale.",
        when="Now, or until 11:00 on Wednesday. The pace is calmer in Germany.",
        sources=("arbeits-abc.de",),
        others=("Business Insider Germany",),
    ),
    Case(
        "Great Britain, a panel of two yesterday.",
        {"now": at(24, 9), "date": "yesterday 3pm", "country": "UK", "people": 2},
        send="You may. In the UK a note is optional.",
        whom="One joint message to the panel is fine",
        when="Now, or until 10:00 today.",
        sources=("CV Circuit", "Atlas Job UK guide", "Ask a Manager, 2024"),
        others=("freebiebag.co.uk",),
    ),
    Case(
        "A telephone screen for a law firm, this morning.",
        {"date": "today at 10:00", "minutes": 30, "role": "Associate Attorney", "kind": "phone", "round": "screen"},
        send="Yes, a short one.",
        whom="To Ada Vale.",
        when="Now, or until 10:00 tomorrow, better today than tomorrow",
        sources=("Crawford Thomas, 2018", "Washington Univ. School of Law"),
        others=("Ask a Manager, comments, 2024",),
    ),
    Case(
        "The next round is booked since this morning; the talk was yesterday.",
        {"date": "yesterday", "next_round_booked": True, "round": "second"},
        send="You need not: the next round is booked",
        whom="To Ada Vale.",
        when="Now, or until 17:00 today.",
        sources=("Seltzer Fontaine",),
        others=("KRG, 2015",),
    ),
    Case(
        "An informational meeting three days ago.",
        {"date": "last Friday", "round": "informational"},
        send="Yes.",
        whom="To Ada Vale.",
        when="Three to five days are fine after an informational meeting.",
        sources=("TU Delft careers office", "Duke Univ., 2019"),
        others=("Yale Univ. postdoc office",),
    ),
    Case(
        "A country we know no custom of.",
        {"date": "yesterday 3pm", "country": "Ruritania", "now": at(24, 9)},
        send="Yes, by the general rule. We know of no custom for Ruritania",
        whom="To Ada Vale.",
        when="Now, or until 10:00 today.",
        sources=("Univ. of North Carolina careers office",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.situation)
def test_the_advice_is_what_was_worked_out_by_hand_with_its_sources(case):
    found = advice(**case.given)
    assert texts(found, "whether").startswith(case.send)
    assert texts(found, "whom").startswith(case.whom)
    assert case.when in texts(found, "when")
    cited = {source.short for point in found.points for source in point.sources}
    assert cited >= set(case.sources)
    assert {source.short for point in found.points for _, source in point.others} >= set(case.others)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"date": "tomorrow"}, "still to come"),
        ({"date": "today at 18:00"}, "still to come"),
        ({"date": "today 3pm-2pm", "now": at(23, 16)}, "ends before it begins"),
        ({"date": "2025-11-20"}, "368 days ago"),
        ({"date": "0001-01-01"}, "days ago"),
    ],
)
def test_what_cannot_be_right_is_said_and_not_computed_with(given, said):
    found = advice(**given)
    assert found.verdict in ("wait", "no")
    assert found.window is None
    assert said in texts(found, "whether")
    assert texts(found, "when") == ""


def test_without_a_day_the_general_rule_is_given():
    found = advice(date="")
    assert found.window is None
    assert texts(found, "when").startswith("Inside 24 hours")


def test_every_rule_can_be_said_and_rests_on_tips_that_exist():
    assert [rule.about for rule in GUIDE.rules] == sorted((r.about for r in GUIDE.rules), key=ORDER.index)
    for rule in GUIDE.rules:
        assert rule.when.names <= SITUATION_NAMES | OF_RULES
        assert all(TIPS[id_] for id_ in rule.tips)
        verdicts = ("yes", "optional", "no", "wait", "check") if rule.about == "whether" else ("",)
        assert rule.verdict in verdicts
    for condition, _ in GUIDE.paces:
        assert condition.names <= SITUATION_NAMES


def test_every_matter_has_a_last_word_that_always_holds():
    last = {rule.about: rule.when.text for rule in GUIDE.rules}
    assert {about for about, when in last.items() if when} == {"also"}


def test_a_persons_words_are_not_read_as_placeholders():
    found = advice(date="yesterday", name="{window} Vale", country="{x}")
    assert texts(found, "whom") == "To {window} Vale."


def test_advice_for_programs_holds_the_window_and_the_addresses():
    data = json.loads(json.dumps(advice_data(advice(now=at(23, 15, 20), date="today 2-3pm", country="US"))))
    assert data["send"] == "yes"
    assert data["window"] == {
        "opens": "2026-11-23T16:00:00+01:00", "closes": "2026-11-24T10:00:00+01:00", "missed": False,
    }  # fmt: skip
    assert [point["about"] for point in data["points"]] == ["whether", "whom", "channel", "when", "next"]
    assert all(source["url"].startswith("http") for point in data["points"] for source in point["sources"])


def test_the_country_is_known_by_its_code_and_by_its_names():
    for country in content.read("advice")["country"]:
        for name in (country["code"], country["name"], *country["names"]):
            assert texts(advice(date="yesterday", country=name), "whether").count("general rule") == 0


@pytest.mark.parametrize(
    "role",
    [
        "Internal Medicine Resident", "PGY-1", "PGY2, General Surgery", "Resident, Family Medicine",
        "Categorical Resident in Pediatrics", "Psychiatry residency", "Resident Physician",
    ],
)  # fmt: skip
def test_residents_are_told_to_look_for_a_rule_against_contact(role):
    assert texts(advice(date="yesterday", role=role), "whether").startswith("Look first whether the programme asks")


@pytest.mark.parametrize("role", ["Resident Manager", "Resident Advisor", "Artist in Residence", "Medical Assistant"])
def test_residents_of_other_kinds_are_no_doctors(role):
    assert "programme" not in texts(advice(date="yesterday", role=role), "whether")


def test_after_a_no_there_is_an_answer_and_nothing_to_chase():
    found = advice(date="5 days ago", rejected=True, people=3, decision_by="Friday", country="GB")
    assert found.window is None
    assert "A short answer to their no is kind" in texts(found, "whether")
    assert texts(found, "channel") == "As an answer to their message, in its own thread."
    assert texts(found, "when").startswith("A day after their message")
    assert texts(found, "next").startswith("Nothing to chase.")
    assert "CC" not in texts(found, "also")


@pytest.mark.parametrize(
    "given", [{}, {"country": "FR"}, {"country": "GB"}, {"decision_by": "Friday"}, {"role": "Professor"}]
)
def test_whoever_withdraws_is_never_told_to_chase(given):
    found = advice(date="yesterday", not_interested=True, **given)
    assert found.verdict == "yes"
    assert "withdraw" in texts(found, "whether")
    assert texts(found, "next").startswith("Nothing to chase")


def test_a_rule_against_contact_holds_for_a_withdrawal_too():
    found = advice(date="yesterday", no_contact_rule=True, not_interested=True)
    assert found.verdict == "no"
    assert "To withdraw, use the way they name" in texts(found, "whether")


@pytest.mark.parametrize(
    ("now", "date", "says"),
    [
        (at(27, 16, 45), "today 3:30pm-4:30pm", "let it go out on Monday between 08:00 and 10:00"),
        (at(28, 11), "yesterday 3pm", "let it go out on Monday between 08:00 and 10:00"),
        (at(28, 11), "2 days ago", "let it go out on Monday"),
        (at(28, 15), "today 1-2pm", "let it go out on Monday between 08:00 and 10:00"),
        (at(29, 20), "yesterday 3pm", "let it go out tomorrow between 08:00 and 10:00"),
        (at(23, 11), "last Friday 3pm", "With a weekend in between that is still in time."),
        (at(23, 16), "2 days ago", "With a weekend in between that is still in time."),
    ],
)
def test_a_weekend_makes_nobody_late_and_is_not_called_24_hours(now, date, says):
    said = texts(advice(now=now, date=date), "when")
    assert says in said
    assert "24" not in said


@pytest.mark.parametrize("country", ["Saudi Arabia", "Bahrain", "Qatar", "Israel", "IL", "Egypt"])
def test_where_friday_and_saturday_are_off_a_thursday_waits_for_sunday(country):
    thursday, sunday = at(26, 16, 45), at(29, 9)
    late_on = advice(now=thursday, date="today 3:30pm-4:30pm", country=country)
    assert "let it go out on Sunday between 08:00 and 10:00" in texts(late_on, "when")
    assert "weekend" not in texts(advice(now=sunday, date="today 8-8:30am", country=country), "when")


def test_where_saturday_and_sunday_are_off_a_thursday_waits_for_nothing():
    assert "Sunday" not in texts(advice(now=at(26, 16, 45), date="today 3:30pm-4:30pm", country="AE"), "when")


@pytest.mark.parametrize("country", ["DE", "FR", "JP", "NL"])
@pytest.mark.parametrize("date", ["", "today 9-10am", "yesterday", "2 days ago", "3 days ago", "4 days ago"])
def test_where_the_custom_has_another_pace_nobody_hears_of_24_hours(country, date):
    for now in (at(23, 12), at(26, 12), at(27, 18), at(28, 12)):
        assert "24" not in texts(advice(country=country, date=date, now=now), "when")


def test_no_opposite_view_is_told_twice_of_one_point():
    for given in ({"date": "last Friday"}, {"date": "yesterday", "rejected": True}):
        for point in advice(**given).points:
            assert len(set(point.others)) == len(point.others)
