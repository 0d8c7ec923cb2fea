"""How many prompts a sitting takes: everything said of one person, a panel, and the quick way."""

from assistant.core.questions import Progress
from tests.ask.sitting import Told, lines, silent_mentor

SIGNED = "Sam Okafor, +1 555 0100, sam@example.org"
TOLD = {
    "company": "Northwind", "role": "Senior Data Engineer", "country": "US",
    "date": "yesterday, video, second round, 45 minutes", "need": "a calmer night shift",
    "strength": "rebuilt our ingestion layer and halved failed runs",
    "actions.0.what": "send you my portfolio by Friday", "actions.0.what_kind": "me",
    "regret": "how I would handle an outage", "repair": "have also run on-call rotations for two years",
    "decision_by": "in early December", "sender.name": SIGNED,
}  # fmt: skip
ONE = TOLD | {
    "interviewers.0.name": "Priya Raman, Head of Data <priya@northwind.example>",
    "interviewers.0.stood_out": "how your team runs incident reviews",
    "interviewers.0.why": "nobody there hides a mistake",
}
PANEL = TOLD | {
    "interviewers.0.name": "Priya Raman, Head of Data", "interviewers.1.name": "Felix Ito, Staff Engineer",
    "interviewers.2.name": "Dana Wu", "interviewers.0.stood_out": "how your team runs incident reviews",
    "interviewers.1.stood_out": "the robotics club", "interviewers.2.stood_out": "you draw before you write code",
    "actions.1.what": "You'll send me the case study", "actions.1.what_kind": "them", "actions.1.due": "next week",
    "actions.2.what": "We'll meet again on Thursday", "actions.2.what_kind": "both",
}  # fmt: skip
QUICK = [
    "Priya Raman",
    "Northwind",
    "Senior Data Engineer",
    "how your team runs incident reviews",
    "send you my portfolio by Friday",
    SIGNED,
]
MORE = "one question more than a person should have to answer: ask it only `when` it matters, or write the new number"


def prompts(told, typed):
    """Answer line by line, as a person does; return how often an answer was asked for."""
    page = told.by_line(*typed)
    assert told.answers.get("sender.name"), "the last question is answered"
    return page.count("Answer: ")


def test_one_interviewer_with_everything_answered_takes_sixteen_at_most():
    told = Told(guide=silent_mentor())
    assert prompts(told, lines(ONE)) == len(lines(ONE))
    assert len(lines(ONE)) <= 16, MORE
    interview = told.interview
    who, action = interview.interviewers[0], interview.actions[0]
    assert all((interview.company, interview.role, interview.country, interview.date, interview.kind, interview.round))
    assert all((interview.minutes, who.title, who.email, who.stood_out, who.why, interview.need, interview.strength))
    assert all(
        (interview.repair, interview.repair_question, interview.decision_by, action.what, interview.sender.phone)
    )


def test_a_panel_of_three_with_three_action_items_takes_twenty_two_at_most():
    told = Told(guide=silent_mentor())
    assert prompts(told, lines(PANEL)) == len(lines(PANEL))
    assert len(lines(PANEL)) <= 22, MORE
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
    needed = {key: ONE[key] for key in ("interviewers.0.name", "company", "role", "sender.name")}
    typed = lines(needed | {"interviewers.0.stood_out": "the handover board"})
    assert prompts(told, typed) == len(typed)
