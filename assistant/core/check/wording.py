"""Wording to avoid, from ``prompts/wording.toml``: clichés, machine tells, self-praise, pressure and the like."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from assistant.core.check.finding import Finding, Status
from assistant.core.teaching import Country, countries_in


@dataclass(frozen=True, slots=True)
class Wording:
    """One phrase to avoid and what to write instead."""

    id: str
    kind: str
    match: re.Pattern[str]
    near: tuple[str, ...]
    """Small letters of which some stand in every match; none given: any text may hold one."""
    message: str
    plainer: str
    level: Status


@dataclass(frozen=True)
class WordingList:
    """All of them, and the sentences in which the checks report."""

    phrases: tuple[Wording, ...]
    says: Mapping[str, str]
    left: Mapping[str, Any]
    """What is said of an answer that is not in the note, as in ``left_out.toml``."""
    countries: tuple[Country, ...] = ()
    """Where a note is late at another time than elsewhere."""

    @cached_property
    def signs(self) -> tuple[tuple[str, int], ...]:
        """List the small letters that may betray a phrase, each with the phrase's number; none: any text may."""
        return tuple((letters, at) for at, phrase in enumerate(self.phrases) for letters in phrase.near or ("",))


def wording(
    data: Mapping[str, Any], checks: Mapping[str, Any], left: Mapping[str, Any], customs: Iterable[Mapping[str, Any]]
) -> WordingList:
    """Read the list and the checks' sentences. A broken regular expression raises ``re.error`` naming its entry."""
    return WordingList(tuple(_entry(p) for p in data["phrase"]), dict(checks["says"]), left, countries_in(customs))


def _entry(data: Mapping[str, Any]) -> Wording:
    level = Status(data.get("level", "advise"))
    return Wording(
        data["id"],
        data["kind"],
        _pattern(data),
        tuple(data.get("near", ())),
        data["message"],
        data.get("plainer", ""),
        level,
    )


def _pattern(data: Mapping[str, str]) -> re.Pattern[str]:
    # A space stands for any white space, so that a note wrapped at column 72 is read like any other.
    try:
        # A long expression stands over several lines, which are no part of it.
        match = "".join(line.strip() for line in data["match"].splitlines())
        return re.compile(match.replace(" ", r"\s+"), re.IGNORECASE)
    except re.error as problem:
        raise re.error(f"{data['id']}: {problem}") from problem


def found_in(text: str, listed: WordingList) -> Iterator[tuple[Wording, re.Match[str]]]:
    """Give every phrase to avoid that stands in a text."""
    small = text.lower()
    # Looking for a few letters costs a fiftieth of the pattern, and most notes hold none of them.
    for at in sorted({at for letters, at in listed.signs if letters in small}):
        for match in listed.phrases[at].match.finditer(text):
            yield listed.phrases[at], match


def check_wording(text: str, listed: WordingList, typed: str = "") -> tuple[Finding, ...]:
    """Turn every hit into a finding with a plainer wording. What the candidate typed so is a question, never a must."""
    return tuple(
        _finding(phrase, match[0], listed.says, typed) for phrase, match in found_in(text.replace("’", "'"), listed)
    )


def _finding(phrase: Wording, hit: str, says: Mapping[str, str], typed: str) -> Finding:
    level = Status.ADVISE if hit in typed else phrase.level
    told = says["plainer" if phrase.plainer else "wording"]
    return Finding(phrase.kind, level, told.format(hit=hit, message=phrase.message, plainer=phrase.plainer), hit)
