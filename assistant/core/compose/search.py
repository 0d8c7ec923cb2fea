"""The best combination of plan and wordings: a beam search over moves, each cost with its name."""

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappushpop, nsmallest
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from assistant.core.compose.gathered import Gathered
from assistant.core.compose.piece import FEELING, OPENING, SHOUT, TALK, Piece, five_word_runs, rank
from assistant.core.compose.pieces import pieces
from assistant.core.compose.plans import Channel, Plan, fitted, without
from assistant.core.move import Move
from assistant.core.voice import Habits, calm, unlike

_CLOSE, _DETAIL, _THANKS_AFTER = Move.CLOSE, Move.DETAIL, Move.THANKS_AFTER
"""Looked up once: a name in an enum costs ten times what one here does, and a beam asks for it at every step."""
_BEAM = 10
_I_FREE, _SHORT = 3, 6
"""Sentences that may start with *I* without a cost; words below which one is a stub, of which one is allowed."""
_STOCK = 10
"""Words in a row that are the wordings' own, from which another candidate's note may give itself away."""
_SIGNED = 2
"""Words of a closing before the name."""
_CALM = (11, 22)
"""Words a sentence has on average, in a letter that reads well."""

REPEATED_OPENING, REPEATED_WORD, MANY_I, NAMED_TWICE, NOT_NAMED, STUB, STOCK, USED, OFF_AIM, UNEVEN = (
    1.6,
    0.5,
    1.2,
    2.2,
    8.0,
    3.0,
    2.0,
    7.0,
    0.11,
    0.3,
)
"""What each fault costs."""
SHOUTED_AGAIN = 8.0
"""What a second exclamation mark costs."""
FELT_AGAIN = 2.0
"""What a second word of being pleased costs, besides being a word that comes again."""
TALKED_AGAIN = 2.5
"""What it costs to say twice that one talked: *Thank you for our conversation. It was good to talk with you*."""
WISHED_AGAIN, NOT_WISHED = 6.0, 1.5
"""What it costs to say twice, or not at all, that one would like the job."""
OPENS_COLD = 6.0
"""What it costs to tell before having said thanks, in a tone that begins with them."""
UNSAID = {Move.DETAIL: 5.0, Move.PROMISES: 5.0, Move.BESIDE: 9.0, Move.BRIDGE: 1.0}
"""What it costs to take an order in which an answer has no place, where there is one in which it has."""
NO_PLACE = 2
"""How much more it costs to leave an answer out of an order that has a place for it: another order can say it."""
THANKED_TWICE = 3.0
"""What it costs to thank in two sentences on end: *Thank you for your time. Thank you especially for…*."""
OPENS_ALIKE = 6.0
"""What it costs to begin two sentences with the same few words."""
ALIKE_AGAIN = 0.25
"""What each run of five words costs that another note to the same company has."""
UNLIKE = 1.5
"""What it costs to write otherwise than the candidate does."""
KEPT = 10.0
"""What is saved where a sentence stays as the candidate saw it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan with a piece for each move, and what it costs."""

    plan: Plan
    paragraphs: tuple[tuple[Piece, ...], ...]
    cost: float

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece in order."""
        return tuple(p for paragraph in self.paragraphs for p in paragraph)


@dataclass(frozen=True, slots=True)
class Context:
    """What a note must keep apart from: wordings and plans used in other notes, and how often."""

    used: Mapping[str, int] = field(default_factory=dict)
    runs: Sequence[frozenset[tuple[str, ...]]] = ()
    kept: frozenset[str] = frozenset()
    """Wordings and plans the candidate saw while answering."""
    habits: Habits | None = None
    """How the candidate writes."""


_COST = itemgetter(0)


class _State(NamedTuple):
    cost: float
    begins: tuple[str, ...]
    openings: frozenset[tuple[str, ...]]
    stems: frozenset[str]
    names: tuple[str, ...]
    lengths: tuple[int, ...]
    stock: int
    chosen: tuple[Piece, ...]
    places: tuple[int, ...]
    """The paragraph each chosen piece stands in."""


def best(gathered: Gathered, place: Channel, context: Context, left: Collection[Move]) -> list[Draft]:
    """Find the cheapest drafts, the cheapest first; the same facts always find the same ones."""
    seed = seed_of(gathered)
    have = gathered.have - set(left)
    orders = sorted(
        gathered.words.plans[place.plans], key=lambda p: 4 * context.used.get(p.name, 0) + rank(seed, p.name)
    )
    known: dict[Move, list[tuple[Piece, float]]] = {}
    drafts: list[Draft] = []
    for order in orders:
        plan = fitted(order, have)
        plan = without(plan, left)
        if drafts and any(d.plan.paragraphs == plan.paragraphs for d in drafts):
            continue
        unsaid = sum(cost for move, cost in UNSAID.items() if move in have and move not in plan.moves)
        drafts += [replace(d, cost=d.cost + unsaid) for d in _beam(gathered, plan, place, context, seed, known)]
    return sorted(drafts, key=lambda d: (d.cost, d.plan.name))


def seed_of(gathered: Gathered) -> str:
    """Name the facts in one line, so that ties are broken the same way each time."""
    of = gathered.interview
    person = of.interviewers[gathered.index]
    asked = gathered.request
    said = (person.name, person.stood_out, of.need, of.strength, asked.tone, str(asked.variant))
    return "|".join((of.company, of.role, of.sender.name, *said))


def _beam(
    gathered: Gathered,
    plan: Plan,
    place: Channel,
    context: Context,
    seed: str,
    known: dict[Move, list[tuple[Piece, float]]],
) -> list[Draft]:
    begun = 4 * context.used.get(plan.name, 0) - KEPT * (plan.name in context.kept)
    states = [_State(begun, (), frozenset(), frozenset(), (), (), 0, (), ())]
    cold = OPENS_COLD if gathered.words.tone.opens == "thanks" else 0.0
    for place_in, paragraph in enumerate(plan.paragraphs):
        for move in paragraph:
            if move not in known:
                known[move] = [(p, _alone(p, context)) for p in pieces(gathered, move, seed)]
            options = known[move]
            if not options:
                continue
            ended = [
                s
                for s in states
                if any((move is _CLOSE and p.ends) or (move is _THANKS_AFTER and p.thanks) for p in s.chosen)
            ]
            going = [s for s in states if s not in ended]
            offered = _offered(going, options, move, cold)
            # Only the few that stay are put together: a letter has some thousand beginnings.
            kept = nsmallest(_BEAM, [*((s.cost, s, None) for s in ended), *offered], key=_COST)
            unsaid = NO_PLACE * UNSAID.get(move, 0.0)
            states = [_grown(s, o, cost, place_in) if o else s for cost, s, o in kept] or [
                s._replace(cost=s.cost + unsaid) for s in states
            ]
    finished = [(s.cost + _whole(s, gathered, place), s) for s in states if s.chosen]
    finished.sort(key=lambda f: f[0])
    return [Draft(plan, _parted(s), cost) for cost, s in finished[:3]]


def _offered(
    going: Sequence[_State], options: Sequence[tuple[Piece, float]], move: Move, cold: float
) -> list[tuple[float, _State, Piece]]:
    """Weigh each piece behind each beginning; what already costs too much by itself is not looked at any further."""
    offered: list[tuple[float, _State, Piece]] = []
    cheapest = [-math.inf] * _BEAM  # what the best few cost, the dearest of them first, each with its sign turned
    most = math.inf
    for state in going:
        spent = state.cost
        for here, alone in options:
            if spent + alone > most or not _may_follow(here, state, move):
                continue
            cost = _together(state, here, alone, cold)
            if cost > most:
                continue
            offered.append((cost, state, here))
            heappushpop(cheapest, -cost)
            most = -cheapest[0]
    return offered


def _may_follow(here: Piece, state: _State, move: Move) -> bool:
    """Whether a piece may stand here: some only open a letter, and thanks lean on a detail of their kind."""
    if here.first and state.chosen:
        return False
    if here.leans and here.move is _DETAIL and not state.chosen:
        return False
    if here.move is _DETAIL and here.begins[:1] == ("we",) and ("others" in state.names or not state.chosen):
        return False  # "It was good to meet Dana too. We both think…": who is *we*?
    if move is not _THANKS_AFTER or not here.about or "any" in here.about:
        return True
    return any(here.about & told.about for told in state.chosen if told.move is _DETAIL)


def _alone(here: Piece, context: Context) -> float:
    """What a piece costs wherever it stands; one that has much in common with notes to the same company costs more."""
    cost = here.tie + USED * context.used.get(here.id, 0) - KEPT * (here.id in context.kept)
    if len(here.begins) > 1:
        cost += REPEATED_OPENING * sum(a == b for a, b in pairwise(here.begins))
    if len(here.openings) < sum(n >= OPENING for n in here.lengths):
        cost += OPENS_ALIKE  # "I understand that you will… I understand that you hope…"
    cost += UNLIKE * unlike(here.text, context.habits) if context.habits else 0
    if context.runs:
        mine = five_word_runs(here.text)
        cost += ALIKE_AGAIN * max(len(mine & theirs) for theirs in context.runs)
    return cost + STOCK * (here.run >= _STOCK)


def _together(state: _State, here: Piece, alone: float, cold: float) -> float:
    """What a letter costs with a piece more, which costs so much by itself."""
    cost = state.cost + alone
    if not state.chosen and here.move is _DETAIL and not here.thanks:
        cost += cold
    if state.begins and here.begins and here.begins[0] == state.begins[-1]:
        cost += REPEATED_OPENING
    if not here.openings.isdisjoint(state.openings):
        cost += OPENS_ALIKE
    if again := state.stems & here.stems:
        cost += REPEATED_WORD * len(again) + FELT_AGAIN * (FEELING in again) + SHOUTED_AGAIN * (SHOUT in again)
        cost += TALKED_AGAIN * (TALK in again)
    if _is_misplaced(state, here):
        cost += OPENS_ALIKE
    if here.move is _DETAIL and here.begins[:1] == state.begins[-1:] == ("thank",):
        cost += THANKED_TWICE
    if here.wish and any(p.wish for p in state.chosen):
        cost += WISHED_AGAIN
    if here.names:
        cost += NAMED_TWICE * sum(n in state.names for n in here.names) * (0.3 if here.move is _CLOSE else 1)
    if state.stock + here.opens >= _STOCK > here.run:
        cost += STOCK
    return cost


def _is_misplaced(state: _State, here: Piece) -> bool:
    """Whether thanks stand behind thanks for having told it, or what I bring behind what is only told besides."""
    if here.move is Move.BRIDGE:
        return any(p.move is Move.REPAIR and _ADDED.search(p.text) for p in state.chosen)
    return here.move is _THANKS_AFTER and here.begins[:1] == ("thank",) and state.begins[-1:] == ("thank",)


_ADDED = re.compile(
    r"^I (?:should|ought|did not|didn['’]t|could not|said|told|gave|forgot|quoted|answered|mentioned)\b"
    r"|\b(?:that (?:time|job|post|project|year)|those years|back then|did the same|there(?! (?:was|is|are|will)))\b"
)
"""What is told besides, put right, or leans on work (*throughout that time*), and so comes behind what I bring."""


def _grown(state: _State, here: Piece, cost: float, paragraph: int) -> _State:
    return _State(
        cost,
        (*state.begins, *here.begins),
        state.openings | here.openings,
        state.stems | here.stems,
        (*state.names, *here.names),
        (*state.lengths, *here.lengths),
        state.stock + here.opens if here.opens == sum(here.lengths) else here.closes,
        (*state.chosen, here),
        (*state.places, paragraph),
    )


def _whole(state: _State, gathered: Gathered, place: Channel) -> float:
    words = sum(state.lengths)
    low, high = place.aim
    cost = OFF_AIM * (max(0, low - words) + 1.5 * max(0, words - high))
    cost += MANY_I * math.pow(max(0, sum(b == "i" for b in state.begins) - _I_FREE), 1.5)
    cost += STUB * max(0, sum(n < _SHORT for n in state.lengths) - 1)
    cost += STOCK * (state.stock + _SIGNED >= _STOCK)
    average = words / max(1, len(state.lengths))
    low_calm, high_calm = calm(_CALM, gathered.request.habits)
    cost += UNEVEN * (max(0.0, low_calm - average) + max(0.0, average - high_calm))
    if place.formal:
        cost += NOT_NAMED * ("role" not in state.names)
        cost += NOT_NAMED * ("company" not in state.names and not gathered.said.situation["inside"])
        cost += NOT_NAMED / 2 * ("day" not in state.names and "when" in gathered.said.values)
        can_wish = bool(gathered.said.situation["job"]) and any(w.wish for w in gathered.words.tone.of(Move.CLOSE))
        cost += NOT_WISHED * bool(can_wish and not any(p.wish for p in state.chosen))
    fewest, most = place.sentences
    cost += 4.0 * (max(0, fewest - len(state.lengths)) + max(0, len(state.lengths) - most))
    return cost


def _parted(state: _State) -> tuple[tuple[Piece, ...], ...]:
    together = groupby(zip(state.places, state.chosen, strict=True), key=lambda pair: pair[0])
    return tuple(tuple(piece for _, piece in pairs) for _, pairs in together)
