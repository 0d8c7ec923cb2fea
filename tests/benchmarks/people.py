"""Interviews without end, each another: what is timed must never have been written before."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from assistant.core.interview import Action, Interview, Interviewer, Sender

STOOD_OUT = (
    "how your team runs incident reviews",
    "the teardown of the old board",
    "you keep a list of the alerts nobody answered",
    "your weekly walk of the floor with the suppliers",
    "how the night crew hands over",
    "that nobody ships on a Friday",
    "debugging the trace on the big screen",
    "the handover board in the corridor",
    "how you plan the winter timetable",
    "your rule that every near miss gets a page",
    "the letters the apprentices write",
)
NEED = (
    "less waste in the produce department",
    "someone who can talk to clinicians",
    "a clean month-end close",
    "faster boot times",
    "cutting nightly pipeline failures",
    "somebody to train the apprentices",
    "a backlog of 60 tickets",
)
STRENGTH = (
    "I rebuilt our ingestion layer and halved failed runs",
    "I cut the close from eight days to four",
    "I have run the pass for two years",
    "two years of hospital data",
    "I trained fourteen apprentices",
)
PROMISES = ("send my portfolio", "bring the references", "write up the trial", "share the case study")
ROLES = ("Service Planner", "Depot Manager", "Data Analyst", "Timetable Editor", "Rota Planner")
NAMES = ("Aino Virtanen", "Bola Adeyemi", "Chen Wei", "Dana Levy", "Emil Sørensen", "Farah Haddad", "Gwen Pritchard")
FULL = Interview(
    "Lumen Health",
    ROLES[0],
    (
        Interviewer(
            "Ines Ferreira", "Design Lead", stood_out=STOOD_OUT[0], why="It told me that nobody hides a mistake."
        ),
    ),
    date="2026-11-20",
    kind="video",
    need=NEED[0],
    strength=STRENGTH[0],
    decision_by="early December",
    actions=(Action("send the triage case study", "me", "Tuesday"), Action("share the findings", "them", "next week")),
    sender=Sender("Rowan Achebe", "rowan@example.org"),
)


def interviews() -> Iterator[Interview]:
    """Give ever other interviews: answers put together anew, under ever other names."""
    for turn in itertools.count():
        who = replace(FULL.interviewers[0], stood_out=STOOD_OUT[turn % len(STOOD_OUT)], why="")
        yield replace(
            FULL,
            interviewers=(who,),
            role=ROLES[turn % len(ROLES)],
            need=NEED[turn % len(NEED)],
            strength=STRENGTH[turn % len(STRENGTH)],
            actions=(Action(PROMISES[turn % len(PROMISES)], "me", "Friday"),),
            sender=Sender(f"{NAMES[turn % len(NAMES)]} {_letters(turn)}"),
        )


def _letters(number: int) -> str:
    """Write a number as a name: no two interviews have the same sender."""
    name = ""
    while True:
        number, digit = divmod(number, 20)
        name += "bcdfghjklmnpqrstvwxz"[digit] + "aeiou"[digit % 5]
        if not number:
            return name.capitalize()
