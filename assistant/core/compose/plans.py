"""Orders of a letter's moves, by channel, fitted to what there is to say."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from assistant.core.move import Move
from assistant.core.note import words_in


class Unit(StrEnum):
    """What the length a channel allows is counted in."""

    WORDS = "words"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class Plan:
    """A named order: paragraphs of moves."""

    name: str
    paragraphs: tuple[tuple[Move, ...], ...]

    @property
    def moves(self) -> tuple[Move, ...]:
        """All moves in order."""
        return tuple(m for p in self.paragraphs for m in p)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a note is sent: its hard limit in ``unit`` (words or characters) and the length to aim at, in words."""

    name: str
    label: str
    unit: Unit
    limit: int
    aim: tuple[int, int]
    plans: str
    leave_out: tuple[Move, ...]
    subject: bool
    contact: bool
    compact: bool = False
    sentences: tuple[int, int] = (0, 99)
    formal: bool = False
    """Whether role, company and day belong into the text."""
    posted: bool = False
    """Whether date and addressee stand above it."""

    def size(self, text: str) -> int:
        """Measure a text in the unit of the limit."""
        return len(words_in(text)) if self.unit == Unit.WORDS else len(text)


def plans(data: Mapping[str, Any]) -> dict[str, tuple[Plan, ...]]:
    """Read the orders of ``plans.toml`` by group."""
    return {
        group: tuple(
            Plan(name, tuple(tuple(map(Move, p.split())) for p in order.split("|"))) for name, order in orders.items()
        )
        for group, orders in data["plans"].items()
    }


def channel(name: str, data: Mapping[str, Any], tone: str) -> Channel:
    """Read one channel of ``channels.toml``; a tone may have an aim of its own there."""
    row = data[name]
    aim = row.get(f"aim_{tone}", row["aim"])
    return Channel(
        name,
        row["label"],
        Unit(row["unit"]),
        row["limit"],
        (aim[0], aim[1]),
        row["plans"],
        tuple(map(Move, row["leave_out"])),
        row["subject"],
        row["contact"],
        row.get("compact", False),
        tuple(row.get("sentences", (0, 99))),
        row.get("formal", False),
        row.get("posted", False),
    )


def fitted(plan: Plan, have: Collection[Move]) -> Plan:
    """Fit an order to what there is to say: what is missing falls out, and thanks that lean on nothing stand alone."""
    paragraphs: list[tuple[Move, ...]] = []
    told = False
    for paragraph in plan.paragraphs:
        moves: list[Move] = []
        for move in paragraph:
            fitting = Move.THANKS if move is Move.THANKS_AFTER and not told else move
            if fitting in (Move.THANKS, Move.THANKS_AFTER, Move.SHORT) or fitting in have:
                moves.append(fitting)
                told = told or fitting is Move.DETAIL
        if moves:
            paragraphs.append(tuple(moves))
    return Plan(plan.name, tuple(paragraphs))


def without(plan: Plan, moves: Collection[Move]) -> Plan:
    """The same order with some moves left out."""
    kept = (tuple(m for m in p if m not in moves) for p in plan.paragraphs)
    return Plan(plan.name, tuple(p for p in kept if p))
