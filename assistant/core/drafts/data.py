"""Drafts as plain data for the store, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from assistant.core.drafts.drafts import Added, Drafts, Dropped, Frame, History, Kept, Settings, Version
from assistant.core.interview import Action, FollowUp, Interview, Interviewer, Sender
from assistant.core.note import Note, Paragraph, Section, Sentence


def version_data(version: Version) -> dict[str, Any]:
    """Return one version as plain data."""
    return asdict(version)


def version_from(data: Mapping[str, Any]) -> Version:
    """Read one version; raises ``KeyError`` or ``TypeError`` for what is not one."""
    kept = tuple(Kept(**{**k, "paragraph": _paragraph(k["paragraph"])}) for k in data["kept"])
    dropped = tuple(_dropped(d) for d in data["dropped"])
    added = tuple(Added(_sentence(a["sentence"]), a["at"]) for a in data["added"])
    settings = Settings(**{**data["settings"], "without": tuple(data["settings"]["without"])})
    plain = {k: data[k] for k in ("facts", "parent", "step", "said", "subject")}
    frame = _frame(data.get("frame", {}))
    return Version(_note(data["note"]), settings, kept=kept, dropped=dropped, added=added, frame=frame, **plain)


def _frame(data: Mapping[str, Any]) -> Frame:
    lines = data.get("signature")
    return Frame(**{**data, "signature": None if lines is None else tuple(lines)})


def _dropped(data: Mapping[str, Any]) -> Dropped:
    facts, moves, phrases = (tuple(data.get(name, ())) for name in ("facts", "moves", "phrases"))
    return Dropped(_paragraph(data["sentences"]), data["at"], facts, moves, phrases, data.get("room", False))


def place_data(drafts: Drafts) -> dict[str, Any]:
    """Return all but the versions: the states of the answers and where each history stands."""
    histories = [{"at": h.at, "ahead": list(h.ahead), "done": h.done, "handed": h.handed} for h in drafts.histories]
    facts = [asdict(i) for i in drafts.facts]
    return {"facts": facts, "histories": histories, "current": drafts.current, "steps": drafts.steps}


def drafts_from(place: Mapping[str, Any], versions: Sequence[Sequence[Mapping[str, Any]]]) -> Drafts | None:
    """Put drafts together from what was stored; None when it does not fit together."""
    try:
        histories = tuple(
            _history(h, tuple(version_from(v) for v in row))
            for h, row in zip(place["histories"], versions, strict=True)
        )
        drafts = Drafts(tuple(_interview(i) for i in place["facts"]), histories, place["current"], place["steps"])
        return drafts if _is_whole(drafts) else None
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _history(data: Mapping[str, Any], versions: tuple[Version, ...]) -> History:
    handed = data.get("handed", data["at"] if data["done"] else -1)
    return History(versions, data["at"], tuple(data["ahead"]), data["done"], handed if handed < len(versions) else -1)


def _is_whole(drafts: Drafts) -> bool:
    def whole(history: History) -> bool:
        count = len(history.versions)
        return all(0 <= i < count for i in (history.at, *history.ahead)) and all(
            v.parent < i and 0 <= v.facts < len(drafts.facts) for i, v in enumerate(history.versions)
        )

    return 0 <= drafts.current < len(drafts.histories) and all(whole(h) for h in drafts.histories)


_SECTIONS = {section.value: section for section in Section}


def _sentence(data: Mapping[str, Any]) -> Sentence:
    own = tuple((a, b) for a, b in data["own"])
    return Sentence(data["text"], _SECTIONS.get(data["section"], Section.ADDED), tuple(data["sources"]), own)


def _paragraph(data: Sequence[Mapping[str, Any]]) -> Paragraph:
    return tuple(_sentence(s) for s in data)


def _note(data: Mapping[str, Any]) -> Note:
    lists = {k: tuple(data.get(k, ())) for k in ("left_out", "phrases", "head")}
    paragraphs = tuple(_paragraph(p) for p in data["paragraphs"])
    return Note(**{**data, **lists, "to": Interviewer(**data["to"]), "paragraphs": paragraphs})


def _interview(data: Mapping[str, Any]) -> Interview:
    people = tuple(Interviewer(**p) for p in data["interviewers"])
    actions = tuple(Action(**a) for a in data["actions"])
    sender = Sender(**{**data["sender"], "links": tuple(data["sender"]["links"])})
    rest = {"followup": FollowUp(**data.get("followup", {})), "said": tuple(data.get("said", ()))}
    return Interview(**{**data, "interviewers": people, "actions": actions, "sender": sender, **rest})
