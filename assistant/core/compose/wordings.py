"""A tone's wordings: each a move of a letter in one breath, with what it names and is for declared beside it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.core.conditions import Condition, ConditionError
from assistant.core.move import MOVES, Move

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_FLAGS = ("leans", "why", "first", "ends", "thanks", "wish", "near")
_KEYS = frozenset({"say", "for", "with", "names", "begins", "mood", "when", "traits", *_FLAGS})
_SHORT = {"would": "'d", "will": "'ll", "am": "'m", "are": "'re"}
_LONG = re.compile(r"\b(I|[Yy]ou) (would|will|am|are)\b(?= [a-z{])")
_PLAIN = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_MORE = re.compile(r"\{[{%#]|[}%#]\}")
"""What is left of a template that does more than name facts."""


class WordingError(ValueError):
    """A wording that cannot be used; the message names its key and what is wrong."""


class Trait(StrEnum):
    """What the words around an answer do to it."""

    JOINS = "joins"
    """Something goes on behind the strength, so that it can have no second sentence in it."""
    GOVERNS = "governs"
    """A preposition stands before the need."""
    HELPS = "helps"
    """It helps with the need, so that the need is no help."""
    GOES_ON = "goes_on"
    """A verb stands behind the thing told of, so that it can have no clause of its own that a comma would end."""


_CLAUSE = re.compile(r", |\b(?:so that|because|although|though|whereas|unless|which)\b")


def parts_it(wording: "Wording", it: str) -> bool:
    """Whether a thing would be told apart from what a wording says of it: *your map, which you drew has stayed*."""
    return Trait.GOES_ON in wording.traits and _CLAUSE.search(it) is not None


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of one move."""

    id: str
    say: str
    kinds: frozenset[str]
    """The kinds of the answer it is for; of the need, in a bridge; the parts it takes, in promises."""
    other: frozenset[str] = frozenset()
    """The kinds of the strength it is for, in a bridge."""
    names: frozenset[str] = frozenset()
    begins: str = ""
    leans: bool = False
    """Whether it points back to what was told before it."""
    mood: str = ""
    """``glad`` where it would jar with a sad answer."""
    why: bool = False
    """Whether it takes the reason in as well."""
    first: bool = False
    """Whether it may only open a letter."""
    thanks: bool = False
    """Whether it says thanks as well, so that no other thanks follow."""
    ends: bool = False
    """Whether it ends the letter, so that no close follows."""
    wish: bool = False
    """Whether it says that the candidate would like the job, which a letter says once."""
    near: bool = False
    """Whether it speaks of the very need or person, and so is better than one that could stand anywhere."""
    traits: frozenset[Trait] = frozenset()
    when: Condition | None = None
    variables: frozenset[str] = frozenset()
    sandboxed: bool = False
    _parts: "dict[bool, Template | tuple[str, ...]]" = field(default_factory=dict, repr=False, compare=False)
    """The wording as it is, and with short forms: text and names of facts in turn, or a template that does more."""

    def fits(self, values: Mapping[str, str], situation: Mapping[str, object]) -> bool:
        """Whether every fact it needs is known and its condition holds."""
        return self.variables <= values.keys() and (self.when is None or self.when.holds(situation))

    def render(self, values: Mapping[str, str], *, short: bool = False) -> str:
        """Set the facts into it, with its long forms shortened if asked (*I'd* for *I would*).

        Raises ``WordingError`` where a person's own template breaks.
        """
        parts = self._parts.get(short)
        if parts is None:
            parts = self._parts[short] = self._read(short=short)
        try:
            if isinstance(parts, tuple):
                return "".join([values[part] if odd % 2 else part for odd, part in enumerate(parts)])
            return parts.render(values)
        except Exception as problem:
            raise WordingError(f"{self.id}: {problem}") from problem

    def _read(self, *, short: bool) -> "Template | tuple[str, ...]":
        """Take a wording apart that only names facts; Jinja compiles one that does more, at many times the cost."""
        say = _LONG.sub(lambda m: m[1] + _SHORT[m[2]], self.say) if short else self.say
        if not _MORE.search(_PLAIN.sub("", say)):
            return tuple(_PLAIN.split(say.removesuffix("\n")))
        from jinja2 import TemplateError

        try:
            return _environment(sandboxed=self.sandboxed).from_string(say)
        except TemplateError as problem:
            raise WordingError(f"{self.id}: {problem}") from problem


@cache
def _environment(*, sandboxed: bool) -> "Environment":
    from jinja2 import Environment, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    kind = SandboxedEnvironment if sandboxed else Environment
    return kind(undefined=StrictUndefined, autoescape=False)


@dataclass(frozen=True, slots=True, eq=False)
class Tone:
    """One tone: how it is called, how it addresses people, its order of moves, and its wordings by move."""

    name: str
    label: str
    about: str
    contractions: str
    """Short forms: ``always``, ``never``, ``typed`` (answers as typed), or ``familiar``: the same, and the wordings'
    own shortened to those who are called by their first name."""
    address: str
    opens: str
    """What a letter begins with: ``thanks``, or ``either`` where it may begin with what stood out."""
    wordings: Mapping[Move, Sequence[Wording]]

    def of(self, move: Move) -> Sequence[Wording]:
        """All wordings of a move."""
        return self.wordings.get(move, ())


def tone(name: str, data: Mapping[str, Any], *, sandboxed: bool = False, moves: Collection[Move] = MOVES) -> Tone:
    """Build a tone from its parsed file. Raises ``WordingError`` naming the key that is wrong."""
    address = data.get("address", "first")
    if address not in ("first", "full"):
        raise WordingError(f"address: “{address}” is neither “first” nor “full”")
    wordings = {}
    for key, rows in data.items():
        if not isinstance(rows, list):
            if isinstance(rows, Mapping):
                raise WordingError(f"[{key}]: expected a list, {key} = [ … ]")
            continue
        if key not in moves:
            raise WordingError(f"{key} is no move of a letter; known are {', '.join(moves)}")
        wordings[Move(key)] = tuple(
            _wording(f"{name}.{key}.{n}", row, sandboxed=sandboxed) for n, row in enumerate(rows)
        )
    return Tone(
        name,
        str(data.get("label", name.capitalize())),
        str(data.get("about", "")),
        _short_forms(data.get("contractions", "typed")),
        address,
        _opening(data.get("opens", "thanks")),
        wordings,
    )


def _opening(said: object) -> str:
    if said not in ("thanks", "either"):
        raise WordingError(f"opens: “{said}” is neither “thanks” nor “either”")
    return str(said)


def _short_forms(said: object) -> str:
    known = {True: "typed", False: "never"}
    kind = known.get(said, str(said)) if isinstance(said, bool) else str(said)
    if kind not in ("always", "never", "typed", "familiar"):
        raise WordingError(f"contractions: “{said}” is none of always, never, typed, familiar")
    return kind


def _wording(key: str, row: object, *, sandboxed: bool) -> Wording:
    given: Mapping[str, Any] = row if isinstance(row, Mapping) else {"say": row}
    say = given.get("say")
    if not isinstance(say, str) or not say.strip():
        raise WordingError(f'{key}: expected a text, or {{ say = "…" }} with what is known of it')
    if unknown := set(given) - _KEYS:
        raise WordingError(
            f"{key}: {', '.join(sorted(unknown))} is nothing a wording declares; known are {', '.join(sorted(_KEYS))}"
        )
    text = say.replace("’", "'")
    variables = frozenset(_PLAIN.findall(text))
    if sandboxed and ("{%" in text or "{{" in _PLAIN.sub("", text)):
        variables = _undeclared(key, text)
    try:
        condition = Condition.parse(str(given["when"])) if given.get("when") else None
    except ConditionError as problem:
        raise WordingError(f"{key}: {problem}") from problem
    return Wording(
        key,
        text,
        _words(given, "for") or frozenset({"any"}),
        _words(given, "with"),
        _words(given, "names"),
        begins=str(given.get("begins", "")),
        mood=str(given.get("mood", "")),
        traits=_traits(key, given),
        when=condition,
        variables=variables,
        sandboxed=sandboxed,
        **_flags(given),
    )


def _traits(key: str, given: Mapping[str, Any]) -> frozenset[Trait]:
    try:
        return frozenset(map(Trait, _words(given, "traits")))
    except ValueError as unknown:
        raise WordingError(f"{key}: traits: known are {', '.join(Trait)}") from unknown


def _flags(given: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: bool(given.get(name, False)) for name in _FLAGS}


def _words(given: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(str(given.get(key, "")).split())


def _undeclared(key: str, text: str) -> frozenset[str]:
    """Ask Jinja itself which facts a person's own template needs: it may do more than name them."""
    from assistant.core.compose.own_template import facts_in

    try:
        return facts_in(text, _environment(sandboxed=True))
    except ValueError as problem:
        raise WordingError(f"{key}: {problem}") from problem
