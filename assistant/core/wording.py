"""Wording to avoid, from ``prompts/wording.toml``: clichés, machine tells, self-praise, pressure, salary, apology, placeholders."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.core.finding import Finding, Fix, Status


@dataclass(frozen=True, slots=True)
class Wording:
    """One phrase to avoid and what to write instead."""

    id: str
    kind: str
    match: re.Pattern[str]
    message: str
    plainer: str
    level: Status


@dataclass(frozen=True, slots=True)
class WordingList:
    """All of them, with one pattern that tells quickly whether any is there at all."""

    phrases: tuple[Wording, ...]
    any: re.Pattern[str]


def wording(data: Mapping[str, Any]) -> WordingList:
    """Read the list. A broken regular expression raises ``re.error`` naming its entry."""
    phrases = tuple(
        Wording(
            p["id"],
            p["kind"],
            re.compile(p["match"], re.IGNORECASE),
            p["message"],
            p.get("plainer", ""),
            p.get("level", "advise"),
        )
        for p in data["phrase"]
    )
    return WordingList(phrases, re.compile("|".join(f"(?:{p['match']})" for p in data["phrase"]), re.IGNORECASE))


def found_in(text: str, listed: WordingList) -> Iterator[tuple[Wording, re.Match[str]]]:
    """Give every phrase to avoid that stands in a text."""
    if not listed.any.search(text):
        return
    for phrase in listed.phrases:
        for match in phrase.match.finditer(text):
            yield phrase, match


def check_wording(text: str, listed: WordingList) -> tuple[Finding, ...]:
    """Turn every hit into a finding with a plainer wording."""
    return tuple(_finding(phrase, match) for phrase, match in found_in(text.replace("’", "'"), listed))


def _finding(phrase: Wording, match: re.Match[str]) -> Finding:
    better = f" Plainer: {phrase.plainer}" if phrase.plainer else ""
    return Finding(
        phrase.kind,
        phrase.level,
        f"“{match[0]}”: {phrase.message}{better}",
        match[0],
        Fix(match.start(), match.end(), ""),
    )
