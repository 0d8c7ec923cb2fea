"""Answers files read one interview at a time; what cannot be read comes out as flaws."""

import io
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assistant.content.answers.flaws import Flaw, place, quoted
from assistant.content.answers.formats import Entry, Unreadable, parse
from assistant.content.answers.models import MOST, description, model_of, to_facts
from assistant.core.interview import Action, FollowUp, Interview, Interviewer, Sender, clean
from assistant.core.suggest import did_you_mean
from assistant.errors import NoFileError

_PARTS: dict[object, type] = {"interviewers": Interviewer, "actions": Action, "sender": Sender, "followup": FollowUp}


@dataclass(frozen=True, slots=True)
class Source:
    """A file of answers by its path, or standard input, whose path is ``-``."""

    path: str
    stdin: TextIO | None = None

    @property
    def name(self) -> str:
        """The name for people and for JSON, in characters that can be written anywhere."""
        return "standard input" if self.path == "-" else clean(os.fsencode(self.path).decode("utf-8", "replace"))

    @property
    def is_stream(self) -> bool:
        """Whether it can be read only once, as standard input or a pipe."""
        path = Path(self.path)
        return self.path == "-" or path.is_fifo() or path.is_char_device() or path.is_socket()

    def lines(self) -> Iterator[bytes]:
        """Read line by line; raises ``OSError`` or ``ValueError`` when it is not there or cannot be read."""
        if self.path == "-":
            yield from _bytes(self.stdin)
        else:
            with Path(self.path).open("rb") as file:
                yield from file


def interviews(source: Source, tones: Collection[str] = ()) -> Iterator[Interview | Flaw]:
    """Read the interviews of a source in order; each error is a ``Flaw`` in its place."""
    return (each for _, each in numbered(source, tones))


def numbered(source: Source, tones: Collection[str] = ()) -> Iterator[tuple[int, Interview | Flaw]]:
    """Read as ``interviews`` does, each with its line, or its place in a list, counted from 1; 0 where it is alone."""
    try:
        yield from _parsed(source, tones)
    except FileNotFoundError:
        yield 0, Flaw("", "", NoFileError(source.name).sentence)
    except IsADirectoryError:
        yield 0, Flaw(source.name, "", "is a folder; name the files of answers in it")
    except (OSError, ValueError) as problem:
        yield 0, Flaw(source.name, "", f"cannot be read: {getattr(problem, 'strerror', None) or problem}")


def _parsed(source: Source, tones: Collection[str]) -> Iterator[tuple[int, Interview | Flaw]]:
    found = False
    for entry in parse(source.path, source.lines()):
        found = True
        file = f"{source.name}, line {entry.line}" if entry.line else source.name
        if isinstance(entry, Unreadable):
            yield entry.line, Flaw(file, "", entry.why)
        else:
            number = entry.line or (entry.path[0] + 1 if entry.path else 0)
            yield from ((number, each) for each in _read(file, entry, tones))
    if not found:
        yield 0, Flaw(source.name, "", "holds no answers; expected an interview")


def _read(file: str, entry: Entry, tones: Collection[str]) -> Iterator[Interview | Flaw]:
    flaws = [Flaw(file, place(entry.path), why) for why in _too_many(entry.data)]
    try:
        model = model_of(Interview).model_validate(entry.data, context={"tones": tones})
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
        flaws += [Flaw(file, place((*entry.path, *error["loc"])), _said(error)) for error in errors]
    if flaws:
        yield from flaws
    else:
        yield to_facts(model)


def _too_many(data: Any) -> Iterator[str]:
    for name in ("interviewers", "actions"):
        entries = data.get(name) if isinstance(data, dict) else None
        if isinstance(entries, list) and len(entries) > MOST[name]:
            yield f"{name} has {len(entries)} entries; expected at most {MOST[name]}"
        if name == "interviewers" and entries == []:
            yield "interviewers is empty; expected at least one, with a name"


def _said(error: ErrorDetails) -> str:
    of = next((_PARTS[step] for step in reversed(error["loc"][:-1]) if step in _PARTS), Interview)
    name = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            return f"is missing; expected {_inside(description(of, name))}"
        case "extra_forbidden":
            known = model_of(of).model_fields
            return f"is not a known key.{did_you_mean(name, known)} Known here: {', '.join(known)}"
        case "list_type":
            return f"is {quoted(error['input'])}; expected a list"
        case "model_type":
            return 'is not a table; expected keys and values, such as name = "…"'
        case _:
            return error["msg"]


def _inside(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:].rstrip(".")


def _bytes(stream: TextIO | None) -> Iterable[bytes]:
    if stream is None or stream.closed:
        raise ValueError("it is closed")
    under = getattr(stream, "buffer", None)
    return under if under is not None else io.BytesIO(stream.read().encode())
