"""A line about the text cut into clauses, and what each of them asks for: an act, what it is done to, what it takes.

What an act is asked for by stands under ``[clauses]`` in ``prompts/shapes.toml``; nothing here looks at a note.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.core.shapes import Shapes

_KIND = "clauses"
_MOST_CUTS = 8
_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<![\w'’])['‘](?=\w)[^'‘\"]*?(?:['’]\w+[^'‘\"]*?)*['’](?!\w)")
_EDGES = " \t,;:.!?-–—"
_OPENS, _CLOSES = tuple("\"'“‘«"), tuple("\"'”’»")
_SIDES = {"before": "before", "above": "before", "ahead of": "before"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One act a clause may ask for."""

    act: str
    it: str = ""
    it2: str = ""
    old: str = ""
    new: str = ""
    say: str = ""
    where: str = ""
    """A place: "first", "last", "earlier", "later"; "before" or "after" what ``it2`` names."""
    quoted: bool = False
    """Its words were set apart."""
    asks: bool = False
    """It is put as a question: "could the map go first"."""


@dataclass(frozen=True)
class Acts:
    """How acts are asked for, read from the shapes."""

    shapes: Shapes

    def of(self, clause: str) -> Iterator[Asked]:
        """Yield what a clause may ask for, the surest first."""
        asks = bool(self._one("asks").match(self._bare(clause)))
        bare = self.stripped(clause)
        if fronted := self._one("fronted").match(bare):
            # "The paragraph with the launches you cut it in two"
            bare = f"{fronted['verb']} {fronted['it']}{fronted['rest']}"
        for act, pattern in self._acts:
            found = pattern.match(bare)
            if found and not any(self._runs_on(name, found) for name in found.groupdict()):
                yield _asked(act, found, asks=asks)

    def complaint(self, clause: str) -> str:
        """Return the words of a clause that it finds fault with; empty where it finds none."""
        bare = self._bare(clause)
        tried = (pattern.match(bare) for pattern in self._complaints)
        return next((found["it"] for found in tried if found and not self._runs_on("it", found)), "")

    def takes_back(self, line: str) -> bool:
        """Whether a line takes back what it says itself."""
        return bool(self.shapes.of("gate", "takes_back").search(line))

    def is_aside(self, clause: str) -> bool:
        """Whether a clause asks for nothing: it says why, or that all else may stay."""
        bare = self._bare(clause)
        return not bare or any(self._one(name).match(bare) for name in ("keeps", "aside", "reason"))

    def is_mild(self, clause: str) -> re.Match[str] | None:
        """Whether a clause only says how far a wish goes: "but not salesy"."""
        return self._one("mild").fullmatch(self._bare(clause))

    def keeps_rest(self, clause: str) -> bool:
        """Whether a clause only says that all else may stay as it is."""
        return bool(self._one("keeps").fullmatch(self._bare(clause)))

    def stripped(self, clause: str) -> str:
        """Return a clause without the courtesies and sounds at its edges."""
        bare = self._bare(clause)
        shorter = self._one("behind").sub("", bare)
        return shorter.strip(_EDGES) or bare

    def cuts(self, line: str) -> list[tuple[int, int]]:
        """Return the spans of the clauses, as short as they may be."""
        quoted = [m.span() for m in _QUOTATION.finditer(line)]
        found = (m.end() for m in self._one("cuts").finditer(line))
        at = [end for end in found if 0 < end < len(line) and not any(a < end < b for a, b in quoted)]
        return list(pairwise([0, *at[:_MOST_CUTS], len(line)]))

    def _runs_on(self, name: str, found: re.Match[str]) -> bool:
        """Whether what was taken for one piece goes on into another clause."""
        said = found[name] or ""
        start, end = found.span(name)
        apart = found.string[start - 1 : start] in _OPENS and found.string[end : end + 1] in _CLOSES
        if not said or apart or name in ("first", "last"):
            return False
        if said[0] in "-–—" or any(_parts_quotation(q.span(), start, end) for q in _QUOTATION.finditer(found.string)):
            return True
        parts = (said[a:b].strip() for a, b in self.cuts(said))
        joins = ("and ", "& ", "+ ") if name in ("it", "it2", "say") else ("& ", "+ ")
        return any(not part.startswith(joins) for part in list(parts)[1:])

    def _bare(self, clause: str) -> str:
        edge = self._one("edge")
        bare = clause.strip(_EDGES)
        while (shorter := edge.sub("", bare).strip(_EDGES)) != bare and shorter:
            bare = shorter
        return bare

    def _one(self, name: str) -> re.Pattern[str]:
        if name not in self._known:
            self._known[name] = self._compiled(self._pieces[name])
        return self._known[name]

    @cached_property
    def _known(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def _acts(self) -> Sequence[tuple[str, re.Pattern[str]]]:
        rows = self.shapes.content[_KIND]["acts"]
        return [(act, self._compiled(f"^(?:{written.strip()})$")) for act, written in rows]

    @cached_property
    def _complaints(self) -> Sequence[re.Pattern[str]]:
        return [self._compiled(f"^(?:{written})$") for written in self.shapes.content[_KIND]["complaints"]]

    def _compiled(self, written: str) -> re.Pattern[str]:
        return self.shapes.compiled(written, **self._pieces)

    @cached_property
    def _pieces(self) -> Mapping[str, str]:
        return {name: text for name, text in self.shapes.content[_KIND].items() if isinstance(text, str)}


def _asked(act: str, found: re.Match[str], *, asks: bool) -> Asked:
    said = {name: (text or "").strip(" ,") for name, text in found.groupdict().items()}
    given = {name: said.get(name, "") for name in ("it", "it2", "old", "new", "say")}
    quoted = any(found.string[found.start(n) - 1 : found.start(n)] in _OPENS for n in ("old", "new") if said.get(n))
    return Asked(act, **given, where=_where(said), quoted=quoted, asks=asks)


def _parts_quotation(quoted: tuple[int, int], start: int, end: int) -> bool:
    """Whether a piece takes some of a quotation and leaves the rest."""
    apart = quoted[1] <= start or end <= quoted[0]
    inside = start <= quoted[0] and quoted[1] <= end
    return not (apart or inside or (quoted[0] + 1, quoted[1] - 1) == (start, end))


def _where(said: Mapping[str, str]) -> str:
    for name, where in (("first", "first"), ("last", "last"), ("up", "earlier"), ("down", "later")):
        if said.get(name):
            return where
    side = said.get("side", "").lower()
    return _SIDES.get(side, "after") if side else ""


def joined(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return what stands from the first to the last of some clauses in a row."""
    return line[spans[0][0] : spans[-1][1]].strip()
