"""Reads the tables of utterances: ``words => commands``, with ``|`` between answers that are both right."""

import re
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from assistant.core.commands import Understood


@dataclass(frozen=True)
class Case:
    words: str
    accepted: tuple[str, ...]

    def accepts(self, understood: Understood) -> bool:
        commands = understood if isinstance(understood, tuple) else ()
        got = [c.as_data() for c in commands] or [{"command": "unclear"}]
        return any(_same(wanted, got) for wanted in self.accepted)


def _same(wanted: str, got: list[dict]) -> bool:
    parts = [p.strip() for p in wanted.split(";")]
    return len(parts) == len(got) and all(_one(p, g) for p, g in zip(parts, got, strict=True))


def _one(wanted: str, got: dict) -> bool:
    name, *rest = re.split(r"\s+(?=\w+=)", wanted)
    values = dict(r.split("=", 1) for r in rest)
    return got["command"] == name and all(fnmatch(str(got.get(k, "")).lower(), v.lower()) for k, v in values.items())


def cases(name: str) -> list[Case]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    pairs = [line.rsplit(" => ", 1) for line in lines if " => " in line and not line.startswith("#")]
    return [Case(words, tuple(a.strip() for a in accepted.split(" | "))) for words, accepted in pairs]
