"""What rules are compiled to: functions from the places where something may begin to those where it may end.

Sets of places are bits of a number: a class matches everywhere at once with one shift.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.core.english.rules import Reading

Match = Callable[["Reading", int], int]
"""From the places where it may begin to those where it may end."""


def term(number: int) -> Match:
    """A word of a class, or one of those quoted."""
    return lambda reading, places: (places & reading.at[number]) << 1


def rule_named(name: str) -> Match:
    """A phrase of another rule."""

    def match(reading: "Reading", places: int) -> int:
        ends = 0
        while places:
            lowest = places & -places
            ends |= reading.of(name, lowest.bit_length() - 1)
            places ^= lowest
        return ends

    return match


def one_word_of(numbers: tuple[int, ...]) -> Match:
    """A word of one of several classes; which words of a text these are is put together once."""

    def match(reading: "Reading", places: int) -> int:
        words = reading.one_of.get(numbers)
        if words is None:
            words = 0
            for number in numbers:
                words |= reading.at[number]
            reading.one_of[numbers] = words
        return (places & words) << 1

    return match


def any_of(choices: tuple[Match, ...]) -> Match:
    """Whatever one of several matches."""

    def match(reading: "Reading", places: int) -> int:
        ends = 0
        for choice in choices:
            ends |= choice(reading, places)
        return ends

    return match


def in_a_row(parts: tuple[Match, ...]) -> Match:
    """One after another."""

    def match(reading: "Reading", places: int) -> int:
        for part in parts:
            if not (places := part(reading, places)):
                return 0
        return places

    return match


def not_next(part: Match) -> Match:
    """No word, where something does not come next."""

    def match(reading: "Reading", places: int) -> int:
        rest = places
        while rest:
            lowest = rest & -rest
            places ^= lowest if part(reading, lowest) else 0
            rest ^= lowest
        return places

    return match


def perhaps(part: Match) -> Match:
    """Once or not."""
    return lambda reading, places: places | part(reading, places)


def often(part: Match) -> Match:
    """Any number of times."""

    def match(reading: "Reading", places: int) -> int:
        ends = fresh = places
        while fresh:
            fresh = part(reading, fresh) & ~ends
            ends |= fresh
        return ends

    return match


def once_or_more(part: Match) -> Match:
    """At least once."""

    def match(reading: "Reading", places: int) -> int:
        ends = fresh = part(reading, places)
        while fresh:
            fresh = part(reading, fresh) & ~ends
            ends |= fresh
        return ends

    return match


def begins(reading: "Reading", places: int) -> int:
    """No word, where a sentence begins."""
    return places & reading.breaks & ~(1 << reading.end)


def ends(reading: "Reading", places: int) -> int:
    """No word, where a sentence ends."""
    return places & reading.breaks & ~1


SIGNS: Mapping[str, Callable[[Match], Match]] = {"?": perhaps, "*": often, "+": once_or_more}
ENDS: Mapping[str, Match] = {"^": begins, "$": ends}
