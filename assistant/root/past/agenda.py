"""What comes due, gathered from the sittings that are kept."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from assistant import content, settings
from assistant.core.interview import FollowUpKind
from assistant.core.questions import FOLLOW_UP, OF
from assistant.root.past.kept import drafts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.core.due import Entry, Said
    from assistant.core.interview import Interview
    from assistant.store import Archive, Sitting
    from assistant.world import World

_BACK = timedelta(days=183)
_MOST = 1000
"""Sittings looked at; nobody has promised more in half a year."""


def gathered(world: "World", kept: "Archive") -> "list[Entry]":
    """Give what comes due after the sittings of the last half year, in order."""
    from assistant.core.due import Due, deadlines, entries, in_order
    from assistant.core.promises import Reading
    from assistant.world import is_off

    usual, today = settings.load(world.config_dir), world.today()
    said = _said(kept)
    rows: list[Entry] = []
    sittings = kept.since((world.now() - _BACK).astimezone(UTC).isoformat(), _MOST)
    answered = _answered(sittings)
    for sitting in sittings:
        told = told_in(kept, sitting)
        if told is None:
            continue
        country = told.country or usual.country
        told_on = _began(sitting, today)
        reading = Reading(content.english(), content.promise_words(), told_on, country)
        by = Due(reading, content.read("due"), is_off(country))
        found = deadlines(replace(told, country=country), by)
        if _name_of(sitting, sitting.created) in answered:
            found = tuple(each for each in found if not each.is_nudge)
        rows += entries(sitting.id, told, found, said.get(sitting.id, {}), by, today)
    return in_order(rows)


_ANSWERS = frozenset({FollowUpKind.NO, FollowUpKind.WITHDRAW, FollowUpKind.NEXT})
"""Later notes after which nobody waits for news any more."""


def _answered(sittings: "Iterable[Sitting]") -> frozenset[tuple[str, str]]:
    """Name the interviews whose answer has come, or is not waited for: a later note was finished that says so."""
    told = ((s, s.state.get("answers", {})) for s in sittings if s.finished)
    return frozenset(_name_of(s, given.get(OF, "")) for s, given in told if given.get(FOLLOW_UP) in _ANSWERS)


def _name_of(sitting: "Sitting", begun: str) -> tuple[str, str]:
    return begun, str(sitting.state.get("answers", {}).get("company", ""))


def told_in(kept: "Archive", sitting: "Sitting") -> "Interview | None":
    """Tell the interview as the conversation left it, else as it was answered; None before a company and a name."""
    from assistant.core.questions import Progress, interview_of

    if FOLLOW_UP in sitting.state.get("answers", {}):  # what it is about stands with the first note already
        return None
    drafts = drafts_of(kept, sitting.id)
    if drafts:
        return drafts.interview
    told = interview_of(content.script(lambda: _began(sitting, date.min)), Progress.from_json(sitting.state))
    return told if told.interviewers and told.company else None


def _began(sitting: "Sitting", otherwise: date) -> date:
    try:
        return datetime.fromisoformat(sitting.created).astimezone().date()
    except ValueError:
        return otherwise


def _said(kept: "Archive") -> "dict[int, dict[str, Said]]":
    from assistant.core.due import Said

    found: dict[int, dict[str, Said]] = {}
    for mark in kept.marks():
        found.setdefault(mark.sitting, {})[mark.deadline] = Said(_day(mark.done), _day(mark.until))
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
