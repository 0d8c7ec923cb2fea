"""Notes onto standard output, each as soon as it is written."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain

from assistant import content
from assistant.export import Export, formats
from assistant.world import World

Put = Callable[[str], None]
Printer = Callable[[Put, Iterable[Export]], None]

_RULE = "\n" + "-" * 72 + "\n\n"


def printer(form: str, today: date) -> Printer:
    """Return what prints notes as ``text``, ``json``, ``jsonl`` or ``eml``."""
    return {"text": _text, "json": _json, "jsonl": _json_lines, "eml": lambda put, notes: _eml(put, notes, today)}[form]


def telling_left_out(world: World, notes: Iterable[Export]) -> Iterator[Export]:
    """Pass notes on, and say on standard error which answers are not in them, each once."""
    told: set[tuple[str, str, str]] = set()
    for export in notes:
        yield export
        for gone in export.left_out:
            if (line := (export.file, gone.path, gone.reason)) not in told:
                told.add(line)
                more = content.read("checks")["says"]["try_this"].format(attempt=gone.attempt) if gone.attempt else ""
                place = ": ".join(filter(None, (export.file, gone.path)))
                world.complain(f"afterword: {place}: {gone.reason} {more}".rstrip())


def _text(put: Put, notes: Iterable[Export]) -> None:
    for number, export in enumerate(notes):
        put((_RULE if number else "") + _written("text", export))


def _json(put: Put, notes: Iterable[Export]) -> None:
    from assistant.export.json import record

    apart = "[\n"
    for export in notes:
        put(apart + json.dumps(record(export), ensure_ascii=False))
        apart = ",\n"
    put("[]\n" if apart == "[\n" else "\n]\n")


def _json_lines(put: Put, notes: Iterable[Export]) -> None:
    from assistant.export.json import record

    for export in notes:
        put(json.dumps(record(export), ensure_ascii=False) + "\n")


def _eml(put: Put, notes: Iterable[Export], today: date) -> None:
    """One note is a message; several are a mailbox (mbox), the one form that keeps messages apart in a stream."""
    stream = iter(notes)
    first, second = next(stream, None), next(stream, None)
    if first is None:
        return
    if second is None:
        put(_written("eml", first))
        return
    for export in chain([first, second], stream):
        put("".join(_mbox(_written("eml", export), today)))


def _mbox(message: str, today: date) -> Iterator[str]:
    yield f"From afterword {today:%a %b %d} 00:00:00 {today.year}\n"
    for line in message.splitlines(keepends=True):
        yield f">{line}" if line.startswith("From ") else line
    yield "\n"


def _written(name: str, export: Export) -> str:
    return formats()[name].write(export).decode()
