"""Whose notes a line names, and what is left of it: a person, both of them, the other one, hers.

Words in quotation marks name nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.core.drafts import stands_in
from assistant.core.talk.cuts import QUOTATION, orders
from assistant.core.talk.pronouns import surely_meant
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight
from assistant.core.talk.words import any_of

_KIND = "scope"
_SEVERAL = re.compile(r"s$|two|three")
_BLANK = "\x00"
_EDGES = f" ,;{_BLANK}"
_JOINED = re.compile(rf"(?:[\s,;.{_BLANK}]|(?:and|but|just|only|actually|no|ok|so|please)\b)*", re.IGNORECASE)
_ALL = 2


@dataclass(frozen=True, slots=True)
class Aim:
    """Whose notes a line is for, and what is left of it."""

    rest: str
    people: tuple[str, ...]
    at: int = 0
    """Where in the line it says so."""
    local: bool = False
    """It is said within one clause, and the clauses before that are for others."""
    open: bool = False
    """Which of these people is not said: "his note", the other one of several."""
    everyone: bool = False
    subject: bool = False
    """It is named as what something is said of."""
    spares: bool = False
    """It is said whose notes it is not for, before or behind."""


def aims_of(words: str, by: Sight) -> Iterator[Aim]:
    """Yield whose notes a line may be for, the surest first."""
    shapes, known, people = by.phrases.shapes, known_names(by.context), by.context.people
    name = f"(?P<who>{any_of(known)})"
    hidden = QUOTATION.sub(lambda m: '"' + "_" * (len(m[0]) - 2) + '"', words)
    left, kept, without = _spared(words, hidden, name, by)
    left, kept = left.rstrip(_EDGES), kept.rstrip(_EDGES)
    begins = found.end() if without and (found := _JOINED.match(kept)) else 0
    left, kept = left[begins:], kept[begins:]
    rows, spares = list[tuple[int, Aim]](), bool(without)
    for written, put, *kind in shapes.content[_KIND]["ways"]:
        for found in shapes.compiled(written, name=name).finditer(kept):
            which, rank, is_open = _meant(found, by)
            rest = _tidy(f"{left[: found.start()]} {put} {left[found.end() :]}")
            if "given" in kind and not shapes.of(_KIND, "given").match(rest):
                continue  # "go back to Hal", "change the name to Claes"
            local = put in ("it", "it is", "them")
            rows.append(
                (
                    rank,
                    Aim(
                        rest,
                        which,
                        begins + found.start(),
                        local,
                        is_open,
                        rank == _ALL,
                        "subject" in kind,
                        spares,
                    ),
                )
            )
    aims = [aim for _, aim in sorted(rows, key=lambda row: row[0]) if aim.people and aim.rest]
    if (quoting := _quoting(words, by)) and not any(aim.people == (quoting,) for aim in aims):
        yield Aim(words, (quoting,))
    yield from aims
    if but := shapes.of(_KIND, "everyone_but", name=name).search(hidden):
        out = known[but["who"].casefold()]
        yield Aim(_tidy(f"{words[: but.start()]} it {words[but.end() :]}"), tuple(p for p in people if p != out))
    elif without and (rest := _tidy(left)):
        yield Aim(rest, tuple(p for p in people if p not in without), spares=True)


def _meant(found: re.Match[str], by: Sight) -> tuple[tuple[str, ...], int, bool]:
    """Return who is meant, how sure it is, and whether that is one of them only."""
    said, people = found.groupdict(), by.context.people
    if who := said.get("who"):
        return (known_names(by.context)[who.casefold()],), 0, False
    others = tuple(p for p in people if by.note and p != by.note.to.name)
    if other := said.get("other"):
        return others, 1, len(others) > 1 and not _SEVERAL.search(other)
    if said.get("all"):
        return people, _ALL, False
    named = surely_meant(said.get("they") or "", by)
    return (named,) if named else people, 3, not named


def _quoting(words: str, by: Sight) -> str:
    """Name the only one whose note has the words that a line sets apart; empty where that on the screen has them."""
    said = [m[0].strip("\"“”«»'‘’ .,!?") for m in QUOTATION.finditer(words)]
    notes = [n for n in by.drafts.notes if any(stands_in(text, n.page) for text in said if text)] if by.drafts else []
    return notes[0].to.name if by.note and len(notes) == 1 and notes[0].to.name != by.note.to.name else ""


def _spared(words: str, hidden: str, name: str, by: Sight) -> tuple[str, str, frozenset[str]]:
    """Blank what leaves somebody's note alone, in a line and in the same line without its quotations; name whose."""
    shapes, known = by.phrases.shapes, known_names(by.context)
    without: set[str] = set()
    for written in (*shapes.content[_KIND]["spared"], shapes.content[_KIND]["others"]):
        for found in shapes.compiled(written, name=name).finditer(hidden):
            blank = _BLANK * len(found[0])
            words, hidden = (f"{text[: found.start()]}{blank}{text[found.end() :]}" for text in (words, hidden))
            said = found.groupdict()
            who = known[said["who"].casefold()] if said.get("who") else surely_meant(said.get("whose") or "", by)
            without |= {who} if who else set()
    return words, hidden, frozenset(without)


def _tidy(words: str) -> str:
    words = re.sub(rf"[\s{_BLANK}]+", " ", words)
    words = re.sub(r"\s+([,;.!?])", r"\1", words).strip(" ,;:-")
    words = re.sub(r"[ ,]+(?:and|but|but only|only)$", "", words, flags=re.IGNORECASE)
    return re.sub(r"^(?:(?:and|but|then|please|pls|kindly)[ ,]+)+(?=\S)", "", words, flags=re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Group:
    """What is for the same people."""

    rest: str
    people: tuple[str, ...]
    said: bool = False
    """Whether it says for whom it is."""


def groups_of(words: str, by: Sight) -> list[tuple[str, tuple[str, ...]]]:
    """Part a line into what is for different people, each without what says so; one group where it is for one."""
    here = (by.note.to.name,) if by.note else ()
    name = f"(?P<who>{any_of(known_names(by.context))})"
    words = _spared(words, QUOTATION.sub(lambda m: '"' + "_" * (len(m[0]) - 2) + '"', words), name, by)[0]
    cuts = orders(words)
    starts, ends = [0, *(c[1] for c in cuts)], [*(c[0] for c in cuts), len(words)]
    groups: list[_Group] = []
    last = 0
    for start, end in zip(starts, ends, strict=True):
        text = words[start:end].rstrip(_EDGES)
        if not text.strip(f" .,;!{_BLANK}"):
            continue
        aim = next((a for a in aims_of(text, by) if not a.open), None)
        if aim and groups and not (aim.local or groups[-1].said):
            return []  # "shorter, and more formal, for Marcus"
        if groups and (aim is None or groups[-1].people == aim.people):
            groups[-1] = replace(groups[-1], rest=f"{groups[-1].rest}{words[last:start]}{aim.rest if aim else text}")
        else:
            groups.append(_Group(aim.rest, aim.people, said=True) if aim else _Group(text, here))
        last = end
    return [(_tidy(g.rest), g.people) for g in groups]
