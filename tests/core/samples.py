"""Interviews the tests of the engine write notes from."""

import datetime
from dataclasses import replace

from assistant import content
from assistant.core.compose import Request
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender

TODAY = datetime.date(2026, 11, 23)
"""A Monday."""
FRIDAY = datetime.date(2026, 11, 20)

FULL = Interview(
    company="Lumen Health",
    role="Senior Product Designer",
    interviewers=(
        Interviewer(
            "Ines Ferreira",
            "Design Lead",
            call="Ines",
            stood_out="how she shadows a ward for a day before every redesign",
        ),
    ),
    date="2026-11-20",
    kind="video",
    round="second",
    minutes=60,
    need="making the clinician dashboard usable on a ward tablet",
    strength="I redesigned a triage screen that nurses use standing up",
    repair="I forgot to say that I've run three studies with clinicians",
    decision_by="early December",
    actions=(
        Action("send the triage case study", "me", "Tuesday"),
        Action("share the usability findings from the pilot", "them", "next week"),
    ),
    sender=Sender("Rowan Achebe", "rowan@example.org", "415-555-0119"),
)

PANEL = Interview(
    company="Teller Motors",
    role="Firmware Engineer",
    interviewers=(
        Interviewer("Felix Brandt", "Principal Engineer", stood_out="debugging the CAN bus trace on the big screen"),
        Interviewer(
            "Mei-Ling Chou",
            "Engineering Manager",
            stood_out="she writes the release notes herself so she knows what ships",
        ),
        Interviewer("Dr. Amara Osei", "Head of Safety", stood_out="her rule that every near miss gets a page"),
    ),
    date="2026-11-22",
    kind="onsite",
    round="final",
    minutes=120,
    need="boot time under two seconds",
    strength="cut boot time on a motor controller from 9 s to 1.6 s",
    actions=(
        Action("send the bootloader write-up", "me", "Wednesday"),
        Action("Felix will send me the trace file", "them"),
        Action("read Dr. Osei's paper on near misses", "me", "", "Dr. Amara Osei"),
    ),
    sender=Sender("Tobi Adewale", "tobi@example.org"),
)

SCREEN = Interview(
    company="Kite Foods",
    role="Assistant Store Manager",
    interviewers=(Interviewer("Carla Mendes", stood_out="a straight answer about the shift pattern"),),
    date="2026-11-22",
    kind="phone",
    round="screen",
    minutes=30,
    sender=Sender("Jay Patel"),
)

THANKS_ONLY = replace(SCREEN, interviewers=(Interviewer("Carla Mendes"),))

TONES = content.tone_names()
CHANNELS = ("email", "linkedin", "linkedin-invite", "card", "letter", "text")


def request(tone: str = "warm", channel: str = "email", variant: int = 0) -> Request:
    """Ask for a note on the day of these tests."""
    return Request(tone, channel, variant, TODAY)
