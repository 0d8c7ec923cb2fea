"""Bytes of an answers file → the entries in it, whichever of the formats it is written in."""

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePath
from typing import Any

from assistant.content.answers.flaws import quoted

MOST_TOML, MOST_JSON = 1_000_000, 50_000_000
"""Bytes of a file that is read as a whole: the answers of one interview, and a list of many."""
_TOO_LARGE = "is too large to be read as a whole; expected at most {most:,} bytes, or JSON Lines, a line an interview"
_NOT_UTF8 = "is not UTF-8 text; expected a text file saved as UTF-8"


@dataclass(frozen=True, slots=True)
class Entry:
    """One interview as parsed: its line (0: not of a file of lines), the path to it, and the data."""

    line: int
    path: tuple[int, ...]
    data: Any


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Text that could not be parsed, and why."""

    line: int
    why: str


Parsed = Iterator[Entry | Unreadable]


def parse(name: str, lines: Iterable[bytes]) -> Parsed:
    """Parse by the ending of the name, or by what stands there when the ending says nothing."""
    by_ending: dict[str, Callable[[Iterable[bytes]], Parsed]] = {
        ".toml": _toml,
        ".json": _json,
        ".jsonl": _json_lines,
        ".ndjson": _json_lines,
    }
    return by_ending.get(PurePath(name).suffix.lower(), _detected)(lines)


def _detected(lines: Iterable[bytes]) -> Parsed:
    stream = iter(lines)
    seen: list[bytes] = []
    for line in stream:
        seen.append(line)
        if line.strip().removeprefix(b"\xef\xbb\xbf"):
            break
    first = seen[-1].strip().removeprefix(b"\xef\xbb\xbf") if seen else b""
    whole = chain(seen, stream)
    if first.startswith(b"{"):
        return _json_lines(whole) if _is_json(first) else _json(whole)
    if first.startswith(b"[") and first[1:].lstrip()[:1] in (b"", b"{", b"]"):
        return _json(whole)
    return _toml(whole)


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _toml(lines: Iterable[bytes]) -> Parsed:
    def load(text: str) -> Any:
        return tomllib.loads(text)

    yield from _whole(lines, load, "TOML", MOST_TOML)


def _json(lines: Iterable[bytes]) -> Parsed:
    for entry in _whole(lines, _load_json, "JSON", MOST_JSON):
        if isinstance(entry, Entry) and isinstance(entry.data, list):
            yield from (Entry(0, (at,), each) for at, each in enumerate(entry.data))
        else:
            yield entry


def _json_lines(lines: Iterable[bytes]) -> Parsed:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield from _parsed(line, _load_json, "JSON", number)


def _whole(lines: Iterable[bytes], load: Callable[[str], Any], format_name: str, most: int) -> Parsed:
    rows, size = list[bytes](), 0
    for line in lines:
        rows.append(line)
        size += len(line)
        if size > most:
            yield Unreadable(0, _TOO_LARGE.format(most=most))
            return
    whole = b"".join(rows)
    if whole.strip():
        yield from _parsed(whole, load, format_name, 0)


def _parsed(data: bytes, load: Callable[[str], Any], format_name: str, line: int) -> Parsed:
    try:
        yield Entry(line, (), load(data.decode("utf-8-sig").replace("\r\n", "\n")))
    except UnicodeDecodeError:
        yield Unreadable(line, _NOT_UTF8)
    except json.JSONDecodeError as problem:
        where = "" if line else f"line {problem.lineno}, "
        yield Unreadable(line, f"is not valid JSON: {problem.msg} ({where}column {problem.colno})")
    except RecursionError:
        yield Unreadable(line, "is nested too deeply")
    except ValueError as problem:
        yield Unreadable(line, f"is not valid {format_name}: {problem}")


def _load_json(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in found if keys.count(key) > 1)
        raise ValueError(f"{quoted(twice)} is given twice")
    return found
