"""What a later note begins with: the interview it comes after, the person, what is known of it already."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from assistant import content
from assistant.core.interview import FollowUpKind, Owner, of_action
from assistant.core.questions import DUE, FOLLOW_UP, OF, Progress
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from datetime import date

    from assistant.core.interview import Interview, Interviewer
    from assistant.store import Archive, Sitting
    from assistant.world import World


class Before(NamedTuple):
    """A finished interview, and what was written after it so far."""

    sitting: "Sitting"
    told: "Interview"
    asked: str = ""
    """The day news was asked for, as 2026-12-01; empty: not yet."""


def finished(kept: "Archive", most: int) -> list["Sitting"]:
    """List the finished interviews, the newest first; later notes are none."""
    rows = (s for s in kept.listed(most * 4) if s.finished and FOLLOW_UP not in s.state.get("answers", {}))
    return list(rows)[:most]


def before(kept: "Archive", sitting: "Sitting") -> Before:
    """Read an interview as its conversation left it; raises ``AssistantError`` where too little was told."""
    from assistant.root.past.agenda import told_in

    answers = sitting.state.get("answers", {})
    if FOLLOW_UP in answers:
        first = _first(kept, answers)
        if first is None:
            said = content.read("followup")["said"]
            raise AssistantError(said["gone"], said["none_hint"])
        sitting = first
    told = told_in(kept, sitting)
    if told is None:
        said = content.read("followup")["said"]
        raise AssistantError(said["too_little"].format(number=sitting.id), said["go_on"])
    return Before(sitting, told, _asked(kept, sitting))


def _asked(kept: "Archive", sitting: "Sitting") -> str:
    """Say on which day news was asked for: as marked, else when a finished nudge was written."""
    for mark in kept.marks():
        if mark.sitting == sitting.id and mark.deadline == "nudge[1]" and mark.done:
            return mark.done
    nudges = (s for s in later(kept, sitting) if s.finished and s.state["answers"].get(FOLLOW_UP) == FollowUpKind.NUDGE)
    return next((s.updated[:10] for s in nudges), "")


def later(kept: "Archive", first: "Sitting") -> list["Sitting"]:
    """List the later notes after an interview, the newest first."""
    return [s for s in kept.with_answer(OF, first.created) if _company(s) == _company(first)]


def mark_due(kept: "Archive", sitting: "Sitting", day: "date | None") -> None:
    """Mark what a later note was due for as done on a day, or as not done; a first note was due for nothing."""
    from assistant.core.due import key_of
    from assistant.store import Mark

    answers = sitting.state.get("answers", {})
    found = key_of(answers.get(DUE, ""))
    if found and (first := _first(kept, answers)):
        kept.mark(Mark(first.id, found[1], day.isoformat() if day else ""))


def _first(kept: "Archive", answers: Mapping[str, str]) -> "Sitting | None":
    """Find the interview a later note comes after."""
    there = (s for s in kept.begun(answers.get(OF, "")) if FOLLOW_UP not in s.state.get("answers", {}))
    return next((s for s in there if _company(s) == answers.get("company")), None)


def _company(sitting: "Sitting") -> str:
    return str(sitting.state.get("answers", {}).get("company", ""))


def begun(world: "World", of: Before, kind: str, person: "Interviewer", key: str = "") -> Progress:
    """Give the progress of a later note: the interview told, its own questions open.

    ``key`` names the promise that is kept, such as ``actions[0]``; without it, it is the first that can be handed over.
    """
    from assistant.core.due import name_of
    from assistant.core.questions import progress_of

    told = replace(of.told, interviewers=(person,))
    fields = {"followup.asked": of.asked} if kind == FollowUpKind.SECOND_NUDGE and of.asked else {}
    key = _NEWS.get(kind, key)
    if kind == FollowUpKind.PROMISE:
        what, key = _promised(world, told, key)
        fields = {"followup.what": what} if what else {}
    start = progress_of(content.script(world.today), told)
    marks = {FOLLOW_UP: kind, OF: of.sitting.created, **({DUE: name_of(of.sitting.id, key)} if key else {})}
    return start._replace(answers={**start.answers, **marks}, drafts={**start.drafts, **fields})


_NEWS: dict[str, str] = {FollowUpKind.NUDGE: "nudge[1]", FollowUpKind.SECOND_NUDGE: "nudge[2]"}
"""What is due with a question for news."""


def _promised(world: "World", told: "Interview", key: str) -> tuple[str, str]:
    """Name the thing that was promised, and what is due with it; no name where it cannot be handed over."""
    from assistant.core.compose import Request, gather
    from assistant.core.interview import FollowUp
    from assistant.settings import DEFAULT_CHANNEL, DEFAULT_TONE

    actions = tuple(
        replace(action, to="", owner=action.owner if key in ("", of_action(at)) else Owner.THEM)
        for at, action in enumerate(told.actions)
    )
    asked = replace(told, actions=actions, followup=FollowUp(FollowUpKind.PROMISE))
    found = gather(
        asked, 0, Request(DEFAULT_TONE, DEFAULT_CHANNEL, 0, world.today()), content.words(DEFAULT_TONE)
    ).detail
    if not found:
        return "", key
    return f"Here {'are' if found[0].plural else 'is'} {found[0].it}", found[0].source


def kinds() -> Sequence[tuple[str, str]]:
    """Name the kinds of later notes, each with what it is called."""
    from assistant.core.interview import FOLLOW_UPS

    return [(kind, content.read(f"followups/{kind}")["label"]) for kind in FOLLOW_UPS]
