"""What is gathered for one note: every answer made ready, what is left out, and what was read as something else."""

from dataclasses import dataclass, field

from assistant.core.compose.material import Material
from assistant.core.compose.repair import Repaired
from assistant.core.compose.said import Said, Sources
from assistant.core.compose.words import Request, Words
from assistant.core.english import Hand
from assistant.core.interview import Interview
from assistant.core.move import Move
from assistant.core.promises import Told
from assistant.core.unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer, or a part of one, that is not in the note: where it stands, why, and what was left away."""

    path: str
    reason: Unsaid
    text: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of an answer that were read as others."""

    path: str
    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What is told of another of those met: who, as a note names them, the rest of the panel, and the words."""

    at: int
    name: str
    rest: str
    """The others met; empty in a panel of two."""
    kind: str
    """``told`` with the word that leads to it, ``who`` for what they do, ``thing`` for what else stood out."""
    it: str


@dataclass(slots=True)
class Gathered:
    """Everything the search chooses from, for one reader."""

    interview: Interview
    index: int
    request: Request
    words: Words
    said: Said
    sources: Sources
    hand: Hand = Hand.QUICK
    """How the candidate writes."""
    detail: tuple[Material, ...] = ()
    why: Material | None = None
    beside: Beside | None = None
    need: tuple[Material, ...] = ()
    strength: tuple[Material, ...] = ()
    repair: Repaired | None = None
    promises: tuple[Told, ...] = ()
    decision: str = ""
    left_out: list[LeftOut] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    concerns: list[str] = field(default_factory=list)
    """The paths of the action items that concern this reader."""
    moves: frozenset[Move] | None = None
    """What a later note has to say; None in the first note."""
    told: dict[str, str] = field(default_factory=dict)
    """The answers a later note rests on, by path."""

    @property
    def have(self) -> frozenset[Move]:
        """The moves there is something to say in."""
        if self.moves is not None:
            return frozenset(move for move in self.moves if move not in self.request.dropped)
        given = {
            Move.DETAIL: self.detail,
            Move.BESIDE: self.beside,
            Move.BRIDGE: self.need or self.strength,
            Move.REPAIR: self.repair and self.repair.made.readings,
            Move.PROMISES: self.promises or self.decision,
            Move.CLOSE: True,
            Move.OFFER: True,
        }
        return frozenset(move for move, there in given.items() if there and move not in self.request.dropped)
