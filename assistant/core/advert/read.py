"""A job advertisement read line by line: its title, who advertises, what is to be done."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.core.english import sentences
from assistant.core.interview import clean
from assistant.core.shapes import Shapes

_MARKS = re.compile(r"^[\s#*•·▪‣○●–—>+-]+|^\d{1,2}[.)]\s+|[*_`#\s]+$")
_POINT = re.compile(r"\s*(?:[*•·▪‣○●+–-]|\d{1,2}[.)])\s+")
_APART = re.compile(r"\s+[-–—|·]\s+|\s*[|·]\s*|\s*:\s+|,\s+")
_MOST = 12
"""Sentences of what is needed that are looked at."""
_TITLES = 6
"""Lines from the top among which the title is looked for."""


@dataclass(frozen=True, slots=True)
class Advert:
    """What an advertisement says; ``needs`` are sentences told to the company, the likeliest first."""

    role: str = ""
    company: str = ""
    needs: tuple[str, ...] = ()


def read_advert(text: str, words: Mapping[str, Any], roles: frozenset[str]) -> Advert:
    """Read an advertisement; ``words`` is ``prompts/advert.toml``, ``roles`` are the words that tell a role."""
    return _Reader(words, roles, Shapes(words)).read(text)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What an advertisement is read by."""

    words: Mapping[str, Any]
    roles: frozenset[str]
    shapes: Shapes

    def read(self, text: str) -> Advert:
        lines = [line for raw in text.splitlines() if (line := clean(_MARKS.sub("", raw)))]
        labelled = self._labelled(lines)
        role, company = self._title(lines[:_TITLES])
        role = labelled.get("role") or role or self._sought(lines)
        company = labelled.get("company") or company or self._advertiser(lines)
        found = [*self._asked_for(lines), *self._tasks(text.splitlines())]
        needs = tuple(dict.fromkeys(need for each in found if (need := self._told_to_them(each))))
        return Advert(role, company, needs[:_MOST])

    def _of(self, name: str) -> re.Pattern[str]:
        return self.shapes.of("read", name)

    def _said(self, name: str, **values: str) -> str:
        return str(self.words["said"][name]).format(**values)

    def _told_to_them(self, need: str) -> str:
        """Tell a need to those who advertise: *our tenants* are theirs; what is done to one of both is left alone."""
        opening, said = need.split(" ", 1)
        if self._of("of_both").search(said):
            return ""
        theirs: Mapping[str, str] = self.words["said"]["theirs"]
        return f"{opening} {re.sub(r'[A-Za-z]+', lambda m: theirs.get(m[0].lower(), m[0]), said)}"

    def _labelled(self, lines: Sequence[str]) -> dict[str, str]:
        """Read lines such as *Position: Staff Nurse*, or a label with its answer in the next line."""
        found: dict[str, str] = {}
        for at, line in enumerate(lines):
            head, colon, rest = line.partition(":")
            for name, heads in self.words["labels"].items():
                if head.strip(" *").lower() in heads and colon and name not in found:
                    said = rest.strip(" *") or (lines[at + 1] if at + 1 < len(lines) else "")
                    if 0 < len(said) <= 80:
                        found[name] = self._bare(said)
        return found

    def _title(self, lines: Sequence[str]) -> tuple[str, str]:
        """Read the title: *Senior Data Engineer at Northwind*, or a short line that holds the word of a role."""
        for line in lines:
            bare = self._bare(line)
            if len(bare.split()) > 12 or bare.endswith((".", "!", "?")):
                continue
            at = self._of("title").match(bare)
            if at and self._is_role(at["role"]):
                return self._bare(at["role"]), at["company"].strip(" .")
            parts = [part for part in _APART.split(bare) if part]
            part = next((p for p in parts if self._is_role(p)), "")
            if part:
                return part, ""
        return "", ""

    def _sought(self, lines: Sequence[str]) -> str:
        """Find whom they say they look for: *we are looking for an experienced Staff Nurse to…*."""
        found = (match["role"].strip() for line in lines for match in self._of("sought").finditer(line))
        return next((self._bare(role) for role in found if self._is_role(role)), "")

    def _advertiser(self, lines: Sequence[str]) -> str:
        nobody = self.words["said"]["nobody"].split()
        for name in self.words["advertiser"]:
            for line in lines:
                found = self.shapes.of("advertiser", name).search(line)
                first = found["company"].split()[0] if found else ""
                if found and first.lower() not in nobody and any(c.isalpha() for c in first):
                    return found["company"].strip(" .,")
        return ""

    def _asked_for(self, lines: Sequence[str]) -> Iterator[str]:
        """Give what they say they need: *we need somebody who keeps the ward calm*."""
        for line in lines:
            for found in self._of("needed").finditer(line):
                link, does = found["who"].split(" ", 1)
                who = self._said("can" if link.lower() == "to" else "who", does=does)
                yield self._said("need", who=who.strip(" ,"))
            if begins := self._of("somebody").match(line):
                yield self._said("need", who=begins["who"].strip(" ,"))

    def _tasks(self, lines: Sequence[str]) -> Iterator[str]:
        """Give the tasks: *you will…*, and the points under a heading such as *Your tasks*."""
        under = False
        for raw in lines:
            line = clean(_MARKS.sub("", raw))
            if not line:
                continue
            is_point = _POINT.match(raw) is not None
            said = [will["deed"] for part in sentences(line) if (will := self._of("you_will").match(part))]
            if said:
                yield from (self._said("want", deed=_deed(deed)) for deed in said)
            elif under and is_point:
                yield self._said("want", deed=_deed(line))
            elif not is_point:
                under = line.lower().strip(" :*?!") in self.words["headings"]

    def _bare(self, text: str) -> str:
        return self._of("aside").sub("", text).strip(" .,:;*|–—-")

    def _is_role(self, text: str) -> bool:
        words = [word.lower().strip(".,:;()") for word in text.split()]
        known = self.roles
        return 0 < len(words) <= 8 and any(word in known or word.removesuffix("s") in known for word in words)


def _deed(text: str) -> str:
    first, _, rest = text.strip(" .,;").partition(" ")
    return f"{first.lower()} {rest}".strip()
