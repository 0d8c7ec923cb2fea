"""Promises of a rewrite: each one kept, by whom and by when, and none added."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.core.english import sentences
from assistant.core.guard.days import days
from assistant.core.guard.form import Fault, compiled
from assistant.core.guard.words import Roots, is_negated, parts, words
from assistant.core.interview import Owner

_ENOUGH = 0.6
"""The share of the words of a promise that must come again, in some form."""
_WHO: Mapping[str, tuple[str, ...]] = {
    Owner.ME: ("mine", "behind"),
    Owner.THEM: ("theirs", "ahead"),
    Owner.BOTH: ("ours", "mine", "theirs", "ahead"),
}
"""Who may be told to do what is promised by each."""
_CLAUSE = re.compile(
    r"[;:]|,? (?:and|but|while|so)(?: as| since)? (?=(?:I|you|we|your|my|our|thank|thanks)\b)"
    r"|, (?=(?:I|you|we)\b)|,? and to (?=\w)"
)


@dataclass(frozen=True, slots=True)
class Due:
    """One promise as the note has it: whose, what it is about, and the sentence that tells it."""

    owner: str
    about: tuple[str, ...]
    sentence: str
    what: str


class Commitments:
    """How people say who does what, as ``[promise]`` of ``guard.toml`` has it."""

    def __init__(self, data: Mapping[str, Any], roots: Roots) -> None:
        self._who = {name: compiled(data[name]) for name in ("mine", "theirs", "ours", "behind", "ahead")}
        self._weak, self._heads, self._offers = (compiled(data[name]) for name in ("weak", "heads", "offers"))
        self._set = compiled(data["set"])
        self._harmless = frozenset(data["harmless"].split())
        self.light = frozenset(data["light"].split())
        """Words that no promise is known by."""
        self._roots = roots

    def about(self, what: str, sentence: str, owner: str) -> tuple[str, ...]:
        """Give the words a promise is known by: those of the answer that the note has, else those of the note.

        Of a sentence with promises of two sides, it is then the part that tells of this one's.
        """
        typed = self._roots.content(what, self.light)
        known = self._roots.among([sentence])
        told = " ".join(self._done_by(owner, _clauses(sentence))) or sentence
        return tuple(w for w in typed if self._roots.of(w) & known) or tuple(self._roots.content(told, self.light))

    def lost(self, text: str, due: Sequence[Due], today: date, country: str) -> Iterator[Fault]:
        """Yield what was promised and is not in a text, or not as firmly."""
        rows = [s for part in text.split("\n") for s in sentences(part)]
        for one in due:
            yield from self._kept(one, rows, today, country)

    def _kept(self, one: Due, rows: Sequence[str], today: date, country: str) -> Iterator[Fault]:
        telling = [row for row in rows if not one.about or self._roots.shared(one.about, row) >= _ENOUGH]
        said = [row for row in telling if row in one.sentence or self._is_told(one, row)]
        if not said:
            yield Fault("promise_lost", one.what)
            return
        if all(self._is_weaker(one, row) for row in said):
            yield Fault("promise_weak", one.what)
            return
        wanted = [d for c in self._telling(one, _clauses(one.sentence)) for d in days(c, today, country)]
        if wanted and not any(all(any(d.is_(w) for d in days(row, today, country)) for w in wanted) for row in said):
            yield Fault("promise_lost", one.what)
        known = days(one.sentence, today, country)
        for clause in (c for row in said for c in self._telling(one, _clauses(row))):
            for day in days(clause, today, country):
                if day.is_due and not any(day.is_(w) for w in known):
                    yield Fault("day_new", clause[day.start : day.end])

    def _telling(self, one: Due, clauses: Sequence[str]) -> list[str]:
        named = [c for c in clauses if self._roots.shared(one.about, c) > 0]
        return named or self._done_by(one.owner, clauses) or list(clauses)

    def _done_by(self, owner: str, clauses: Sequence[str]) -> list[str]:
        return [c for c in clauses if self._who_does(c, len(c)) in _WHO[owner]]

    def _is_told(self, one: Due, row: str) -> bool:
        not_so = any(map(is_negated, self._telling(one, _clauses(row))))
        return self._is_by(one, row) and (not not_so or is_negated(one.sentence))

    def _is_by(self, one: Due, row: str) -> bool:
        wanted = _WHO[one.owner]
        at = self._place(one.about, row)
        if self._is_set(one, row[:at]):
            return True
        who = self._who_does(row, at)
        if who:
            return who in wanted
        after = [p for name in ("behind", "ahead") if name in wanted for p in self._who[name]]
        return any(p.search(row[at:]) for p in after)

    def _place(self, about: Sequence[str], row: str) -> int:
        """Find where the last word of what is promised stands; what is said before it says who does it."""
        known = frozenset[str]().union(*map(self._roots.of, about))
        found = [w.start for w in words(row) if any(self._roots.of(part) & known for part in parts(w.small))]
        return max(found, default=len(row))

    def _who_does(self, row: str, at: int) -> str:
        """Name who was named last before a place as the one who does something."""
        plain = row.replace("’", "'")
        hits = [
            (m.end(), m.end() - m.start(), name)
            for name in ("mine", "theirs", "ours") for pattern in self._who[name]
            for m in pattern.finditer(plain[:at])
        ]  # fmt: skip
        if not hits:
            return ""
        # Where both end together the longer reading wins: *you'll have* is mine, *you'll* is theirs.
        return max(hits)[2]

    def _is_set(self, one: Due, before: str) -> bool:
        """Whether what stands before a thing that is theirs or both's takes it for settled."""
        return one.owner != Owner.ME and any(p.search(before) for p in self._set)

    def _is_weaker(self, one: Due, row: str) -> bool:
        at = self._place(one.about, row)
        if self._is_set(one, row[:at]):
            return False
        hits = [m[0].lower() for p in self._weak for m in p.finditer(row.replace("’", "'")[:at])]
        there = one.sentence.lower().replace("’", "'")
        return any(h not in there for h in hits)

    def added(self, text: str, due: Sequence[Due], source: str, typed: str) -> Iterator[Fault]:
        """Yield what a text without its days promises or offers, and the source does not; words typed are no offer."""
        rows = [s for part in text.split("\n") for s in sentences(part)]
        told = [s for part in source.split("\n") for s in sentences(part)]
        known = self._roots.among([*(d.sentence for d in due), *(s for s in told if self._commits(s))])
        for row in rows:
            plain = row.replace("’", "'")
            for clause in _clauses(plain):
                if self._commits(clause) and not self._is_known(clause, known | self._typed(due, clause)):
                    yield Fault("promise_new", clause.strip()[:60])
            for pattern in self._offers:
                hit = pattern.search(plain)
                if hit and not pattern.search(source.replace("’", "'")) and hit[0].lower() not in typed.lower():
                    yield Fault("promise_new", hit[0])
                    break

    def _typed(self, due: Sequence[Due], clause: str) -> frozenset[str]:
        """Give the words as typed of what is promised by those who do something in a clause."""
        who = self._who_does(clause, len(clause))
        return self._roots.among(one.what for one in due if who in _WHO[one.owner])

    def _commits(self, sentence: str) -> bool:
        return any(m for p in self._heads for m in p.finditer(sentence.replace("’", "'")))

    def _is_known(self, clause: str, known: frozenset[str]) -> bool:
        end = max(m.end() for p in self._heads for m in p.finditer(clause))
        behind = re.findall(r"[^\W_]+", clause[end:].lower())
        content = [w for w in self._roots.content(clause[end:], self.light) if w not in self._harmless]
        if not content:
            first = next((w for w in behind if w not in self._harmless), "")
            return first not in self.light or self._roots.of(first) <= known
        return sum(bool(self._roots.of(w) & known) for w in content) / len(content) >= _ENOUGH


def _clauses(sentence: str) -> list[str]:
    return [part for part in _CLAUSE.split(sentence) if part]
