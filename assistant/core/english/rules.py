"""Rules over tagged words, and a recogniser that says where a phrase beginning here can end.

A rule is a name and what it stands for. Small names are other rules, names in capitals are classes (``NOUN+PEOPLE``
has both, ``MASS-ING`` has one and not the other), words in quotation marks stand for themselves. ``?``, ``*`` and
``+`` mean what they mean in patterns, ``|`` parts choices. ``^`` and ``$`` are the ends of a sentence, ``!`` says what
must not come next; these take no word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from assistant.core.english.matching import (
    ENDS,
    SIGNS,
    Match,
    any_of,
    in_a_row,
    not_next,
    one_word_of,
    rule_named,
    term,
)
from assistant.core.english.tags import TAGS, Token

_SYMBOL = re.compile(r"\s*('[^']*'|\"[^\"]*\"|[A-Z_]+(?:[+-][A-Z_]+)*|[a-z]\w*|[()|?*+^$!])")

_QUOTES = ("'", '"')


class RuleError(ValueError):
    """A rule that cannot be read; the message names it."""


class Part(NamedTuple):
    """One thing in a row of things that are to follow one another."""

    match: Match
    term: int = -1
    """The number of the class or words that it is and no more; -1 where it is more than that."""
    takes: bool = True
    """Whether it takes words, or only says what must or must not be there."""
    needs: tuple[int, ...] = ()
    """Terms of which one at least stands wherever it matches; none where that is not known."""


def lines_of(text: str) -> list[str]:
    """Join the lines that go on, indented, in the next; remarks behind # and empty lines are left out."""
    lines: list[str] = []
    for line in text.splitlines():
        bare = line.partition("#")[0].rstrip()
        if bare and bare[0].isspace() and lines:
            lines[-1] += " " + bare.strip()
        elif bare:
            lines.append(bare)
    return lines


def named(lines: Iterable[str]) -> dict[str, str]:
    """Read rules, one a line; raises ``RuleError`` where one has no name, or two have the same."""
    rules: dict[str, str] = {}
    for line in lines:
        name, colon, source = (part.strip() for part in line.partition(":"))
        if not colon or name in rules:
            raise RuleError(f"{'two rules of one name' if colon else 'no colon'} in the rule {line!r}")
        rules[name] = source
    return rules


class Rules:
    """A grammar, compiled once."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.terms: list[tuple[int, int]] = []
        """Classes asked for: those a word must have all of, those it must have none of."""
        self.words: dict[str, list[int]] = {}
        self._numbers: dict[str, int] = {}
        self._of_tags: dict[int, tuple[int, ...]] = {}
        self.rules: dict[str, Match] = {}
        self.needs: dict[str, tuple[int, ...]] = {}
        """What each rule needs, as far as it was compiled before it was asked for."""
        self.order: dict[str, int] = {}
        self.order = {name: number for number, name in enumerate(sources)}
        for name, source in sources.items():
            whole = _Parser(self, name, source).whole()
            self.rules[name], self.needs[name] = whole.match, whole.needs

    def row(self, name: str, source: str) -> tuple[Part, ...]:
        """Compile a row of parts that somebody asks for one by one; it must be done before a text is read."""
        return _Parser(self, name, source).row()

    def term(self, symbol: str) -> int:
        """Give the number of a class or a quoted word, the same each time."""
        if symbol not in self._numbers:
            self._numbers[symbol] = len(self.terms)
            if symbol[0] in _QUOTES:
                for word in symbol[1:-1].split():
                    self.words.setdefault(word, []).append(len(self.terms))
                self.terms.append((-1, 0))
            else:
                self.terms.append(_classes(symbol))
        return self._numbers[symbol]

    def terms_of(self, tags: int) -> tuple[int, ...]:
        """List the terms that a word of these classes is; most words share theirs with many others."""
        found = self._of_tags.get(tags)
        if found is None:
            fitting = (
                n
                for n, (needed, barred) in enumerate(self.terms)
                if needed >= 0 and tags & needed == needed and not tags & barred
            )
            found = self._of_tags[tags] = tuple(fitting)
        return found


def _classes(symbol: str) -> tuple[int, int]:
    needed = barred = 0
    for sign, name in re.findall(r"([+-]?)([A-Z_]+)", symbol):
        if name not in TAGS:
            raise RuleError(f"there is no class {name}")
        if sign == "-":
            barred |= TAGS[name]
        else:
            needed |= TAGS[name]
    return needed, barred


class Reading:
    """One text under a grammar: what has been found out is not asked again."""

    def __init__(self, rules: Rules, tokens: Sequence[Token]) -> None:
        self.rules = rules
        self.tokens = tokens
        self.end: int = len(tokens)
        self.at = self._matched(rules, tokens)
        self.one_of: dict[tuple[int, ...], int] = {}
        """Where words of one of several classes stand, by the numbers of the classes."""
        self.known: dict[tuple[str, int], int] = {}

    @cached_property
    def breaks(self) -> int:
        """The places, as bits, before which something unread stands: the end of a sentence, a quotation, a bracket."""
        pairs = enumerate(pairwise(self.tokens), 1)
        inside = sum(1 << place for place, (before, token) in pairs if token.start - before.end > 1)
        return 1 | inside | 1 << self.end

    @staticmethod
    def _matched(rules: Rules, tokens: Sequence[Token]) -> list[int]:
        at = [0] * len(rules.terms)
        for place, token in enumerate(tokens):
            bit = 1 << place
            for number in rules.terms_of(token.tags):
                at[number] |= bit
            for number in rules.words.get(token.word, ()):
                at[number] |= bit
        return at

    def ends(self, rule: str, start: int = 0) -> int:
        """Give the places, as bits, where a phrase of that rule beginning at ``start`` can end."""
        return self.of(rule, start)

    def of(self, rule: str, start: int) -> int:
        """As ``ends``; a rule asked for at a place where it is being asked already ends nowhere."""
        key = (rule, start)
        known = self.known.get(key)
        if known is None:
            self.known[key] = 0
            known = self.known[key] = self.rules.rules[rule](self, 1 << start)
        return known

    def whole(self, rule: str, start: int = 0, end: int | None = None) -> bool:
        """Whether the words from ``start`` to ``end`` are a phrase of that rule."""
        return bool(self.of(rule, start) >> (self.end if end is None else end) & 1)

    def places(self, rule: str, start: int = 0) -> list[int]:
        """List where a phrase of that rule can end, the longest first."""
        bits = self.of(rule, start)
        return [place for place in range(self.end, start, -1) if bits >> place & 1]


class _Parser:
    def __init__(self, rules: Rules, name: str, source: str) -> None:
        self._rules = rules
        self._name = name
        found = list(_SYMBOL.finditer(source))
        self._symbols = [m[1] for m in found]
        if sum(m.end() - m.start() for m in found) != len(source.rstrip()):
            raise RuleError(f"the rule {name} has something that is no symbol: {source}")
        self._place = 0

    def whole(self) -> Part:
        found = self._choice()
        if self._place != len(self._symbols):
            raise RuleError(f"the rule {self._name} ends before its end")
        return found

    def _peek(self) -> str:
        return self._symbols[self._place] if self._place < len(self._symbols) else ""

    def _choice(self) -> Part:
        choices = [self._row()]
        while self._peek() == "|":
            self._place += 1
            choices.append(self._row())
        if len(choices) == 1:
            return choices[0]
        needs = tuple({n for choice in choices for n in choice.needs}) if all(c.needs for c in choices) else ()
        words = tuple(choice.term for choice in choices if choice.term >= 0)
        others = tuple(choice.match for choice in choices if choice.term < 0)
        if len(words) > 1:
            others = (one_word_of(words), *others)
        elif words:
            others = tuple(choice.match for choice in choices)
        return Part(others[0] if len(others) == 1 else any_of(others), needs=needs)

    def row(self) -> tuple[Part, ...]:
        parts = tuple(self._parts())
        if self._place != len(self._symbols) or not parts:
            raise RuleError(f"the rule {self._name} is no row of parts")
        return parts

    def _row(self) -> Part:
        parts = tuple(self._parts())
        if not parts:
            raise RuleError(f"the rule {self._name} has an empty choice")
        matches = tuple(part.match for part in parts)
        if len(parts) == 1:
            return Part(matches[0], parts[0].term, needs=self._rarest(parts))
        return Part(in_a_row(matches), needs=self._rarest(parts))

    def _rarest(self, parts: tuple[Part, ...]) -> tuple[int, ...]:
        """Choose of what a row needs that which few texts have: words quoted rather than classes."""
        known = [part.needs for part in parts if part.needs]
        return min(known, key=lambda needs: (any(self._rules.terms[n][0] >= 0 for n in needs), len(needs)), default=())

    def _parts(self) -> Iterator[Part]:
        while self._peek() not in ("", "|", ")"):
            yield self._part()

    def _part(self) -> Part:
        symbol = self._peek()
        self._place += 1
        if symbol in ENDS:
            return Part(ENDS[symbol], takes=False)
        if symbol == "!":
            return Part(not_next(self._part().match), takes=False)
        found = self._one(symbol)
        sign = self._peek()
        if sign in SIGNS:
            self._place += 1
            return Part(SIGNS[sign](found.match), needs=found.needs if sign == "+" else ())
        return found

    def _one(self, symbol: str) -> Part:
        if symbol == "(":
            inside = self._choice()
            if self._peek() != ")":
                raise RuleError(f"the rule {self._name} has a bracket that is not closed")
            self._place += 1
            return inside
        if symbol[0] in _QUOTES or symbol[0].isupper():
            number = self._rules.term(symbol)
            return Part(term(number), number, needs=(number,))
        if symbol not in self._rules.order:
            raise RuleError(f"the rule {self._name} names {symbol}, which there is none of")
        return Part(rule_named(symbol), needs=self._rules.needs.get(symbol, ()))
