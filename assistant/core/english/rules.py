"""Rules over tagged words, and a recogniser that says where a phrase beginning here can end.

A rule is a name and what it stands for. Small names are other rules, names in capitals are classes (``NOUN+PEOPLE``
has both, ``MASS-ING`` has one and not the other), words in quotation marks stand for themselves. ``?``, ``*`` and
``+`` mean what they mean in patterns, ``|`` parts choices.

Sets of places are bits of a number: a class matches everywhere at once with one shift.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from assistant.core.english.tags import TAGS, Token

_SYMBOL = re.compile(r"\s*('[^']*'|[A-Z_]+(?:[+-][A-Z_]+)*|[a-z]\w*|[()|?*+])")
Match = Callable[["Reading", int], int]
"""From the places where it may begin to those where it may end."""


class RuleError(ValueError):
    """A rule that cannot be read; the message names it."""


def named(text: str) -> dict[str, str]:
    """Read rules, one a line and going on where a line is indented; raises ``RuleError`` where one has no name."""
    rules: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        bare = line.partition("#")[0].rstrip()
        if bare and bare[0].isspace() and name:
            rules[name] += " " + bare.strip()
        elif bare:
            name, colon, source = (part.strip() for part in bare.partition(":"))
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
        self.order: dict[str, int] = {}
        self.order = {name: number for number, name in enumerate(sources)}
        for name, source in sources.items():
            self.rules[name] = _Parser(self, name, source).match()

    def term(self, symbol: str) -> int:
        """Give the number of a class or a quoted word, the same each time."""
        if symbol not in self._numbers:
            self._numbers[symbol] = len(self.terms)
            if symbol[0] == "'":
                for word in symbol.strip("'").split():
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
                if needed > 0 and tags & needed == needed and not tags & barred
            )
            found = self._of_tags[tags] = tuple(fitting)
        return found


def _classes(symbol: str) -> tuple[int, int]:
    needed = barred = 0
    for sign, name in re.findall(r"([+-]?)([A-Z_]+)", symbol):
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
        self.end = len(tokens)
        self.at = self._matched(rules, tokens)
        self.known: dict[tuple[str, int], int] = {}

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
        self._symbols = [m[1] for m in _SYMBOL.finditer(source)]
        if re.sub(r"\s", "", source) != "".join(re.sub(r"\s", "", s) for s in self._symbols):
            raise RuleError(f"the rule {name} has something that is no symbol: {source}")
        self._place = 0

    def match(self) -> Match:
        found = self._choice()
        if self._place != len(self._symbols):
            raise RuleError(f"the rule {self._name} ends before its end")
        return found

    def _peek(self) -> str:
        return self._symbols[self._place] if self._place < len(self._symbols) else ""

    def _choice(self) -> Match:
        choices = [self._row()]
        while self._peek() == "|":
            self._place += 1
            choices.append(self._row())
        return choices[0] if len(choices) == 1 else _any_of(tuple(choices))

    def _row(self) -> Match:
        parts = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._part())
        if not parts:
            raise RuleError(f"the rule {self._name} has an empty choice")
        return parts[0] if len(parts) == 1 else _in_a_row(tuple(parts))

    def _part(self) -> Match:
        symbol = self._peek()
        self._place += 1
        if symbol == "(":
            found = self._choice()
            if self._peek() != ")":
                raise RuleError(f"the rule {self._name} has a bracket that is not closed")
            self._place += 1
        elif symbol[0] == "'" or symbol[0].isupper():
            found = _term(self._rules.term(symbol))
        else:
            if symbol not in self._rules.order:
                raise RuleError(f"the rule {self._name} names {symbol}, which there is none of")
            found = _rule_named(symbol)
        sign = self._peek()
        if sign in ("?", "*", "+"):
            self._place += 1
            found = {"?": _perhaps, "*": _often, "+": _once_or_more}[sign](found)
        return found


def _term(number: int) -> Match:
    return lambda reading, places: (places & reading.at[number]) << 1


def _rule_named(name: str) -> Match:
    def match(reading: Reading, places: int) -> int:
        ends = 0
        while places:
            lowest = places & -places
            ends |= reading.of(name, lowest.bit_length() - 1)
            places ^= lowest
        return ends

    return match


def _any_of(choices: tuple[Match, ...]) -> Match:
    def match(reading: Reading, places: int) -> int:
        ends = 0
        for choice in choices:
            ends |= choice(reading, places)
        return ends

    return match


def _in_a_row(parts: tuple[Match, ...]) -> Match:
    def match(reading: Reading, places: int) -> int:
        for part in parts:
            if not (places := part(reading, places)):
                return 0
        return places

    return match


def _perhaps(part: Match) -> Match:
    return lambda reading, places: places | part(reading, places)


def _often(part: Match) -> Match:
    def match(reading: Reading, places: int) -> int:
        ends = fresh = places
        while fresh:
            fresh = part(reading, fresh) & ~ends
            ends |= fresh
        return ends

    return match


def _once_or_more(part: Match) -> Match:
    def match(reading: Reading, places: int) -> int:
        ends = fresh = part(reading, places)
        while fresh:
            fresh = part(reading, fresh) & ~ends
            ends |= fresh
        return ends

    return match
