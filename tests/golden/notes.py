"""The golden notes: ``python -m tests.golden.notes [DRAFTS]`` drafts every example into a folder, to be read.

A note somebody would send is kept by copying it to ``notes/``; the others are left out.
"""

import json
import sys
from datetime import date
from pathlib import Path

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.interview import Action, Interview, Interviewer, Sender

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)
INTERVIEWS = sorted(path.stem for path in (HERE / "interviews").glob("*.json"))
KEPT = sorted(path.stem for path in (HERE / "notes").glob("*.txt"))


def interview(name: str) -> Interview:
    """Read one example."""
    told = json.loads((HERE / "interviews" / f"{name}.json").read_text(encoding="utf-8"))
    people = tuple(Interviewer(**p) for p in told.pop("interviewers"))
    actions = tuple(Action(**a) for a in told.pop("actions"))
    return Interview(**told | {"interviewers": people, "actions": actions, "sender": Sender(**told.pop("sender"))})


def golden(name: str, tone: str) -> str:
    """Write its notes in one tone, one below the other."""
    written = compose_all(interview(name), Request(tone, "email", 0, TODAY), content.words(tone))
    return "\n\n----\n\n".join(f"Subject: {w.note.subject}\n\n{w.note.body}" for w in written) + "\n"


def path_of(name: str, tone: str) -> Path:
    """Say where a kept note stands."""
    return HERE / "notes" / f"{name}.{tone}.txt"


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "notes"
    folder.mkdir(parents=True, exist_ok=True)
    for name in INTERVIEWS:
        for tone in content.tone_names():
            if folder != HERE / "notes" or path_of(name, tone).exists():
                (folder / f"{name}.{tone}.txt").write_text(golden(name, tone), encoding="utf-8")
