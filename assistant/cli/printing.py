"""Notes onto standard output, each as soon as it is written."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain

from assistant.export import Export, formats

Put = Callable[[str], None]
Printer = Callable[[Put, Iterable[Export]], None]

_RULE = "\n" + "-" * 72 + "\n\n"


def printer(form: str, today: date) -> Printer:
    """Return what prints notes as ``text``, ``json``, ``jsonl`` or ``eml``."""
    return {"text": _text, "json": _json, "jsonl": _json_lines, "eml": lambda put, notes: _eml(put, notes, today)}[form]


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
