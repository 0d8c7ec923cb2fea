"""How many prompts a sitting takes: everything said of one person, a panel, and the quick way."""

from assistant.core.questions import Progress
from tests.ask.sitting import Told, silent_mentor

TOLD = ["Northwind", "Senior Data Engineer", "US", "yesterday, video, second round, 45 minutes"]
SIGNED = "Sam Okafor, +1 555 0100, sam@example.org"
WEAK = ["how I would handle an outage", "have also run on-call rotations for two years"]
ONE = [
    *("Priya Raman, Head of Data <priya@northwind.example>", ""),
    *TOLD,
    *("how your team runs incident reviews", "nobody there hides a mistake"),
    *("a calmer night shift", "rebuilt our ingestion layer and halved failed runs"),
    *("send you my portfolio by Friday", ""),
    *WEAK,
    *("in early December", SIGNED),
]
PANEL = [
    *("Priya Raman, Head of Data", "Felix Ito, Staff Engineer", "Dana Wu", ""),
    *TOLD,
    *("how your team runs incident reviews", "the robotics club", "you draw before you write code"),
    *("a calmer night shift", "rebuilt our ingestion layer and halved failed runs"),
    *("send you my portfolio by Friday", "You'll send me the case study", "next week"),
    *("We'll meet again on Thursday", ""),
    *WEAK,
    *("in early December", SIGNED),
]
QUICK = ["Priya Raman", *TOLD[:2], "how your team runs incident reviews", "send you my portfolio by Friday", SIGNED]


def prompts(told, lines):
    """Answer line by line, as a person does; return how often an answer was asked for."""
    page = told.by_line(*lines)
    assert told.answers.get("sender.name"), "the last question is answered"
    return page.count("Answer: ")


def test_one_interviewer_with_everything_answered_takes_sixteen_at_most():
    told = Told(guide=silent_mentor())
    assert prompts(told, ONE) == len(ONE) <= 16
    interview = told.interview
    who, action = interview.interviewers[0], interview.actions[0]
    assert all((interview.company, interview.role, interview.country, interview.date, interview.kind, interview.round))
    assert all((interview.minutes, who.title, who.email, who.stood_out, who.why, interview.need, interview.strength))
    assert all(
        (interview.repair, interview.repair_question, interview.decision_by, action.what, interview.sender.phone)
    )


def test_a_panel_of_three_with_three_action_items_takes_twenty_two_at_most():
    told = Told(guide=silent_mentor())
    assert prompts(told, PANEL) == len(PANEL) <= 22
    interview = told.interview
    assert [bool(who.stood_out) for who in interview.interviewers] == [True] * 3
    assert [(a.owner, a.due) for a in interview.actions] == [("me", ""), ("them", "next week"), ("both", "")]
    assert interview.repair


def test_the_quick_way_takes_six():
    told = Told(Progress(enough_at=0), guide=silent_mentor())
    assert prompts(told, QUICK) == 6
    assert told.interview.actions[0].owner == "me"


def test_skipping_what_is_optional_costs_one_prompt_each():
    told = Told(guide=silent_mentor())
    lines = ["Priya Raman", "", *TOLD[:2], "", "", "the handover board", "", "", "", "", "", "", "Sam"]
    assert prompts(told, lines) == len(lines) == 14
