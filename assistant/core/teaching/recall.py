"""Short questions that bring a detail back when nothing stood out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.core.conditions import Condition

AT_ONCE = 4
"""How many are asked, one after another."""


@dataclass(frozen=True, slots=True)
class Jogger:
    """A question to oneself, and when it fits."""

    id: str
    ask: str
    when: Condition


def joggers(content: Mapping[str, Any]) -> tuple[Jogger, ...]:
    """Build from ``prompts/joggers.toml``."""
    return tuple(Jogger(j["id"], j["ask"], Condition.parse(j.get("when", ""))) for j in content["jogger"])


def choose_joggers(every: Iterable[Jogger], situation: Mapping[str, object], turn: int = 0) -> tuple[Jogger, ...]:
    """Pick a few that fit, those bound to the situation first; another ``turn`` (the next person) has others."""
    fitting = [j for j in every if j.when.holds(situation)]
    special = [j for j in fitting if j.when.names]
    general = [j for j in fitting if not j.when.names]
    start = (turn * AT_ONCE) % len(general) if general else 0
    return tuple([*_turned(special, turn)[:2], *general[start:], *general[:start]][:AT_ONCE])


def _turned(some: list[Jogger], turn: int) -> list[Jogger]:
    start = (2 * turn) % len(some) if some else 0
    return [*some[start:], *some[:start]]
