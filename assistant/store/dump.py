"""Everything that is kept as plain data, and back."""

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.core.interview import harmless
from assistant.errors import UsageError
from assistant.store.archive import Archive
from assistant.store.sittings import Mark, Sent, Sitting

FORM = 1
"""The number of the form, for programs that read it."""


def dumped(kept: Archive) -> Iterator[dict[str, Any]]:
    """Give each sitting with its versions, what was sent of it and what was said of its deadlines."""
    marks: dict[int, list[Mark]] = {}
    for mark in kept.marks():
        marks.setdefault(mark.sitting, []).append(mark)
    for number in kept.numbers():
        sitting = kept.load(number)
        if sitting is None:  # forgotten meanwhile, or not to be read
            continue
        yield {
            "sitting": number,
            "title": sitting.title,
            "finished": sitting.finished,
            "created": sitting.created,
            "updated": sitting.updated,
            "state": dict(sitting.state),
            "versions": [{"interviewer": v.interviewer, "draft": dict(v.draft)} for v in kept.versions(number)],
            "sent": [
                {"interviewer": s.interviewer, "day": s.day, "way": s.way, "body": s.body} for s in kept.sent(number)
            ],
            "marks": [{"deadline": m.deadline, "done": m.done, "until": m.until} for m in marks.get(number, ())],
        }


def restore(kept: Archive, data: object) -> tuple[int, int]:
    """Bring in what was taken out; return how many sittings are new and how many were there already.

    Raises ``UsageError`` naming the place of what is not as expected, before anything is changed.
    """
    if not isinstance(data, dict) or data.get("afterword") != FORM or not isinstance(data.get("sittings"), list):
        raise UsageError("This is not what afterword export --all writes.", "Give that file as it is.")
    rows = [_checked(place, harmless(row)) for place, row in enumerate(data["sittings"])]
    tips = data.get("seen_tips", [])
    if not isinstance(tips, list) or not all(isinstance(tip, str) for tip in tips):
        raise UsageError("seen_tips: expected a list of texts.")
    there = {_same(s) for number in kept.numbers() if (s := kept.load(number))}
    new = [row for row in rows if _same(row[0]) not in there]
    kept.bring_in(new)
    kept.mark_seen(tips)
    return len(new), len(rows) - len(new)


Row = tuple[Sitting, list[tuple[int, dict[str, Any]]], list[Sent], list[Mark]]


def _same(sitting: Sitting) -> tuple[str, str]:
    return sitting.created, sitting.title


def _checked(place: int, row: object) -> Row:
    where = f"sittings[{place}]"
    data = _of(row, dict, where)
    text = {name: _of(data.get(name), str, f"{where}.{name}") for name in ("title", "created", "updated")}
    state = _of(data.get("state"), dict, f"{where}.state")
    answers = _of(state.get("answers", {}), dict, f"{where}.state.answers")
    for name, answer in answers.items():
        _of(answer, str, f"{where}.state.answers.{name}")
    sitting = Sitting(state, text["title"], data.get("finished") is True, 0, text["created"], text["updated"])
    versions = [
        (_of(v.get("interviewer"), int, at), _of(v.get("draft"), dict, at)) for at, v in _each(data, "versions", where)
    ]
    sent = [
        Sent(0, _of(s.get("interviewer"), int, at), *(_of(s.get(n), str, f"{at}.{n}") for n in ("day", "way", "body")))
        for at, s in _each(data, "sent", where)
    ]
    marks = [
        Mark(0, *(_of(m.get(n), str, f"{at}.{n}") for n in ("deadline", "done", "until")))
        for at, m in _each(data, "marks", where)
    ]
    return sitting, versions, sent, marks


def _each(data: Mapping[str, Any], name: str, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    rows = _of(data.get(name, []), list, f"{where}.{name}")
    for number, row in enumerate(rows):
        at = f"{where}.{name}[{number}]"
        yield at, _of(row, dict, at)


def _of(value: object, kind: type, where: str) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        expected = {dict: "an object", list: "a list", str: "a text", int: "a whole number"}[kind]
        raise UsageError(f"{where}: expected {expected}.", "Give the file as afterword export --all wrote it.")
    return value
