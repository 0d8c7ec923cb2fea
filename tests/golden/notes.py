"""The golden notes written out: ``python -m tests.golden.notes`` rewrites them, to be read before they are kept."""

import json
from datetime import date
from pathlib import Path

from assistant.core.compose_old import compose_all
from assistant.core.words import Request

from assistant import content
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)
TONES = ("casual", "concise", "confident", "enthusiastic", "formal", "warm")
INTERVIEWS = sorted(path.stem for path in (HERE / "interviews").glob("*.json"))


def interview(name: str) -> Interview:
    told = json.loads((HERE / "interviews" / f"{name}.json").read_text(encoding="utf-8"))
    people = tuple(Interviewer(**p) for p in told.pop("interviewers"))
    actions = tuple(Action(**a) for a in told.pop("actions"))
    return Interview(**told | {"interviewers": people, "actions": actions, "sender": Sender(**told.pop("sender"))})


def golden(name: str, tone: str) -> str:
    notes = compose_all(interview(name), Request(tone, "email", 0, TODAY), content.words(tone))
    return "\n\n----\n\n".join(f"Subject: {n.subject}\n\n{n.body}" for n in notes) + "\n"


def path_of(name: str, tone: str) -> Path:
    return HERE / "notes" / f"{name}.{tone}.txt"


if __name__ == "__main__":
    for name in INTERVIEWS:
        for tone in TONES:
            path_of(name, tone).write_text(golden(name, tone), encoding="utf-8")
