"""A job advertisement read line by line: its title, who advertises, what is to be done."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.core.english import sentences
from assistant.core.interview import clean

_MARKS = re.compile(r"^[\s#*•·▪‣○●–—>+-]+|^\d{1,2}[.)]\s+|[*_`#\s]+$")
_ASIDE = re.compile(
    r"\s+(?:wanted|needed|required|sought)$|\s*[(\[][^()\[\]]*[)\]]"
    r"|\s+[-–—|·/]\s+(?:full|part)[- ]time.*$|\s+[mfwdx]/[mfwdx](?:/[mfwdx])?$",
    re.I,
)
_APART = re.compile(r"\s+[-–—|·]\s+|\s*[|·]\s*|\s*:\s+|,\s+")
_TITLE_AT = re.compile(
    r"^(?P<role>.{3,70}?)\s+(?:at|@|with|for|bei)\s+(?P<company>(?-i:[A-Z0-9])[\w&.'’+ -]{1,50})$", re.I
)
_SOUGHT = re.compile(
    r"\b(?:looking for|hiring|seeking|recruiting|searching for|in need of|join [^.!?]{2,50} as|to hire"
    r"|(?:position|role|post) of)"
    r" (?:(?:a|an|another|our next|our|the|its|their) )?"
    r"(?:(?:new|experienced|motivated|passionate|talented|skilled) )*"
    r"(?P<role>[^.,;:!?()]{3,70}?)"
    r"(?= (?:to|who|for|with|in|at|based|that|on|from|as|and)\b|[.,;:!?(]|$)",
    re.I,
)
_NAME = r"(?P<company>(?-i:[A-Z0-9])[\w&.'’+-]*(?: (?:(?-i:[A-Z0-9&])[\w&.'’+-]*|of|and|de|the)){0,4})"
_WHO = (
    re.compile(rf"^about {_NAME}\W*$", re.I),
    re.compile(rf"\b(?:at|join|joining) {_NAME}(?:,| we\b| you\b| as\b| and\b|$)", re.I),
    re.compile(rf"^{_NAME},? (?:is|are) (?:looking|hiring|seeking|recruiting|searching|a|an|the|one)\b", re.I),
    re.compile(rf"^{_NAME} (?:seeks|needs|offers|makes|builds|runs|helps|was founded)\b", re.I),
)
_NOBODY = frozenset(
    "us we our the you your a an it this that they here company employer team role job who what".split()
)
_NEEDED = re.compile(
    r"\b(?:we|our [a-z]+|[A-Z][\w&'’-]+) (?:need|want|are looking for|is looking for|seek|seeks|needs)"
    r" (?:some(?:body|one)|a person|people) (?P<who>(?:who|that|to) [^.;!?]{8,140})",
    re.I,
)
_YOU_WILL = re.compile(
    r"^(?:(?:in this role,?|here,?|day to day,?) )?you(?:'ll|’ll| will| are going to) (?P<deed>[^.;!?]{8,140})", re.I
)
_SOMEBODY = re.compile(r"^(?:some(?:body|one)|a person|people) (?P<who>(?:who|that) [^.;!?]{8,140})", re.IGNORECASE)
_OF_BOTH = re.compile(r"\b(?:you|your|yours|yourself|us|ourselves)\b", re.IGNORECASE)
_OURS = {"our": "your", "ours": "yours", "we": "you"}
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
    lines = [line for raw in text.splitlines() if (line := clean(_MARKS.sub("", raw)))]
    labelled = _labelled(lines, words["labels"])
    role, company = _title(lines[:_TITLES], roles)
    role = labelled.get("role") or role or _sought(lines, roles)
    company = labelled.get("company") or company or _advertiser(lines)
    found = [*_asked_for(lines), *_tasks(text.splitlines(), words["headings"])]
    needs = tuple(dict.fromkeys(need for each in found if (need := _told_to_them(each))))
    return Advert(role, company, needs[:_MOST])


def _told_to_them(need: str) -> str:
    """Tell a need to those who advertise: *our tenants* are theirs; what is done to one of the two is left alone."""
    opening, said = need.split(" ", 1)
    if _OF_BOTH.search(said):
        return ""
    return f"{opening} {re.sub(r'[A-Za-z]+', lambda m: _OURS.get(m[0].lower(), m[0]), said)}"


def _labelled(lines: Sequence[str], labels: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Read lines such as *Position: Staff Nurse*, or a label with its answer in the next line."""
    found: dict[str, str] = {}
    for at, line in enumerate(lines):
        head, colon, rest = line.partition(":")
        for name, heads in labels.items():
            if head.strip(" *").lower() in heads and colon and name not in found:
                said = rest.strip(" *") or (lines[at + 1] if at + 1 < len(lines) else "")
                if 0 < len(said) <= 80:
                    found[name] = _bare(said)
    return found


def _title(lines: Sequence[str], roles: frozenset[str]) -> tuple[str, str]:
    """Read the title: *Senior Data Engineer at Northwind*, or a short line that holds the word of a role."""
    for line in lines:
        bare = _bare(line)
        if len(bare.split()) > 12 or bare.endswith((".", "!", "?")):
            continue
        at = _TITLE_AT.match(bare)
        if at and _is_role(at["role"], roles):
            return _bare(at["role"]), at["company"].strip(" .")
        parts = [part for part in _APART.split(bare) if part]
        part = next((p for p in parts if _is_role(p, roles)), "")
        if part:
            return part, ""
    return "", ""


def _sought(lines: Sequence[str], roles: frozenset[str]) -> str:
    """Find whom they say they look for: *we are looking for an experienced Staff Nurse to…*."""
    found = (match["role"].strip() for line in lines for match in _SOUGHT.finditer(line))
    return next((_bare(role) for role in found if _is_role(role, roles)), "")


def _advertiser(lines: Sequence[str]) -> str:
    for pattern in _WHO:
        for line in lines:
            found = pattern.search(line)
            first = found["company"].split()[0] if found else ""
            if found and first.lower() not in _NOBODY and any(c.isalpha() for c in first):
                return found["company"].strip(" .,")
    return ""


def _asked_for(lines: Sequence[str]) -> Iterator[str]:
    """Give what they say they need: *we need somebody who keeps the ward calm*."""
    for line in lines:
        for found in _NEEDED.finditer(line):
            who = re.sub(r"^(?:that|to) ", lambda m: "who " if m[0] == "that " else "who can ", found["who"])
            yield f"You need somebody {who.strip(' ,')}"
        if begins := _SOMEBODY.match(line):
            yield f"You need somebody {begins['who'].strip(' ,')}"


def _tasks(lines: Sequence[str], headings: Sequence[str]) -> Iterator[str]:
    """Give the tasks: *you will…*, and the points under a heading such as *Your tasks*."""
    under = False
    for raw in lines:
        line = clean(_MARKS.sub("", raw))
        if not line:
            continue
        is_point = bool(re.match(r"\s*(?:[*•·▪‣○●+–-]|\d{1,2}[.)])\s+", raw))
        said = [will["deed"] for part in sentences(line) if (will := _YOU_WILL.match(part))]
        if said:
            yield from (f"You want to {_deed(deed)}" for deed in said)
        elif under and is_point:
            yield f"You want to {_deed(line)}"
        elif not is_point:
            under = line.lower().strip(" :*?!") in headings


def _deed(text: str) -> str:
    first, _, rest = text.strip(" .,;").partition(" ")
    return f"{first.lower()} {rest}".strip()


def _bare(text: str) -> str:
    return _ASIDE.sub("", text).strip(" .,:;*|–—-")


def _is_role(text: str, roles: frozenset[str]) -> bool:
    words = [word.lower().strip(".,:;()") for word in text.split()]
    return 0 < len(words) <= 8 and any(word in roles or word.removesuffix("s") in roles for word in words)
