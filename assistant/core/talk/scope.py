"""Whose note a line is about: "make Andre's more formal, leave Yuki alone", "for Rosa: cheers", "everyone but Tim"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from assistant.core.commands import Command, Context, Understood
from assistant.core.shapes import Shapes
from assistant.core.talk.any_of import any_of

_KIND = "scope"
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam"})
_UNSURE = frozenset({"unclear", "help", "done"})
_LEAST = 2
_CLAUSES = re.compile(r"[,;.]\s+|\s+(?:and|but|then)\s+", re.IGNORECASE)
"""Letters of a name by which a person is known."""


@dataclass(frozen=True, slots=True)
class Scoped:
    """What is wished, and for whose notes alone."""

    commands: tuple[Command, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    rest: str
    people: tuple[str, ...] = ()
    without: tuple[str, ...] = field(default=())


def scoped(words: str, context: Context, shapes: Shapes, read: Callable[[str, str], Understood]) -> Scoped | None:
    """Read a line that names whose note it is about; None where it names nobody's, or nothing else in it is sure."""
    known = known_names(context)
    if not any(re.search(rf"\b{re.escape(name)}", words, re.IGNORECASE) for name in known):
        return None
    if each := _each(words, context, shapes, read):
        return each
    for way in _ways(words, known, shapes):
        if len(set(named_in(way.rest, context)) - set(way.people)) > 1:
            continue  # each of them is named for something
        people = way.people or tuple(p for p in context.people if p not in way.without)
        found = read(way.rest, people[0]) if people else ()
        if not isinstance(found, tuple) or not found or any(c.name in _UNSURE or c.name == "next" for c in found):
            continue
        if way.without and any(c.name == "rename" for c in found):
            continue  # "March, not Marsh" spares nobody's note
        return Scoped(found, people)
    return None


def _each(words: str, context: Context, shapes: Shapes, read: Callable[[str, str], Understood]) -> Scoped | None:
    """Read a line in which each clause names somebody else: "Tim's formal, Rosa's short and leave Karen's be"."""
    left = _spared(words, f"(?P<who>{any_of(known_names(context))})", shapes)[0]
    clauses = [c.strip() for c in _CLAUSES.split(left) if c.strip(" .")]
    of = [named_in(c, context) for c in clauses]
    if len(clauses) < 2 or any(len(people) != 1 for people in of) or len({p[0] for p in of}) < len(of):
        return None
    found = [scoped(c, context, shapes, read) for c in clauses]
    if not all(f and len(f.people) == 1 for f in found):
        return None
    return Scoped(tuple(c for f in found if f for c in (Command("next", text=f.people[0]), *f.commands)), ())


def without_spared(words: str, context: Context, shapes: Shapes) -> str:
    """Return a line without what leaves somebody's note alone: "leave Andre's as it is" asks for nothing."""
    return _tidy(_spared(words, f"(?P<who>{any_of(known_names(context))})", shapes)[0])


def named_in(words: str, context: Context) -> tuple[str, ...]:
    """Name the people of whom a line speaks by name."""
    said = {w.removesuffix("'s").removesuffix("’s") for w in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", words.casefold())}
    known = known_names(context)
    return tuple(dict.fromkeys(known[w] for w in said if w in known))


def known_names(context: Context) -> dict[str, str]:
    """Return whose name each word is, where it is one person's alone."""
    owners: dict[str, set[str]] = {}
    for person in context.people:
        for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", person.casefold()):
            if len(word) >= _LEAST and word not in _TITLES:
                owners.setdefault(word, set()).add(person)
    return {word: next(iter(people)) for word, people in owners.items() if len(people) == 1}


def _ways(words: str, known: dict[str, str], shapes: Shapes) -> Iterator[_Way]:
    name = f"(?P<who>{any_of(known)})"
    left, spared = _spared(words, name, shapes)
    without = tuple(known[s] for s in spared)
    for written, put in shapes.content[_KIND]["ways"]:
        for found in shapes.compiled(written, name=name).finditer(left):
            rest = f"{left[: found.start()]} {put} {left[found.end() :]}"
            yield _Way(_tidy(rest), (known[found["who"].casefold()],))
    if without and left.strip():
        yield _Way(_tidy(left), (), without)
    if but := shapes.of(_KIND, "everyone_but", name=name).search(words):
        yield _Way(_tidy(f"{words[: but.start()]} it {words[but.end() :]}"), (), (known[but["who"].casefold()],))


def _spared(words: str, name: str, shapes: Shapes) -> tuple[str, list[str]]:
    """Take out what leaves somebody's note alone, and name whose."""
    spared: list[str] = []

    def taken(found: re.Match[str]) -> str:
        spared.append(found["who"].casefold())
        return " "

    for written in shapes.content[_KIND]["spared"]:
        words = shapes.compiled(written, name=name).sub(taken, words)
    return shapes.of(_KIND, "others", name=name).sub(" ", words), spared


def _tidy(words: str) -> str:
    words = re.sub(r"\s+([,;.!?])", r"\1", re.sub(r"\s+", " ", words)).strip(" ,;:")
    return words.removeprefix("and ").removeprefix("but ")
