"""The best combination of plan and phrasings: a beam search over the scored candidates."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from assistant.core import score
from assistant.core.gather import Gathered, can_merge
from assistant.core.plan import Channel, Plan, fitted
from assistant.core.score import Candidate

_BEAM = 3
_IN_LETTERS = 0.2
"""How much a run of fixed words weighs in a letter, which says by custom what it is about."""
_PLANS = 4
"""Plans that enter the search, the best ranked by the hash of the facts."""


_I_COST = tuple(score.starts_with_i(count) for count in range(400))
"""What so many sentences that start with *I* cost; more than the longest answers hold."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan with a phrasing for each sentence, and what it costs."""

    plan: Plan
    paragraphs: tuple[tuple[Candidate, ...], ...]
    cost: float

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every sentence in order."""
        return tuple(c for p in self.paragraphs for c in p)


@dataclass(frozen=True, slots=True)
class Context:
    """What the search must keep apart from: phrasings and plans used, and the runs of earlier notes."""

    used: Mapping[str, int] = field(default_factory=dict)
    """How often each phrasing stands in those notes."""
    plans: Mapping[str, int] = field(default_factory=dict)
    earlier: Sequence[Collection[tuple[str, ...]]] = ()
    terms: Mapping[str, float] | None = None


class _State(NamedTuple):
    """A draft so far: its cost, and what the next sentence is measured against."""

    cost: float
    run: int
    stems: frozenset[str]
    i_count: int
    named: int
    colons: int
    facts: int
    """Bits of what was named so far: 1 the role, 2 the company."""
    chosen: tuple[Candidate, ...]


def best(gathered: Gathered, channel: Channel, context: Context, groups: Sequence[str]) -> Draft:
    """Find the cheapest draft; the same facts, tone, channel and variant always find the same one."""
    each = _PLANS - len(groups) + 1
    orders = [o for group in groups for o in _orders(gathered, gathered.words.plans[group], context)[:each]]
    merge = can_merge(gathered)
    drafts = []
    for order in orders:
        plan = fitted(order, gathered.have, can_merge=merge)
        found = _beam(gathered, plan, channel, context)
        if found:
            drafts.append(found)
    return min(drafts, key=lambda d: (d.cost, d.plan.name))


def _orders(gathered: Gathered, plans: Sequence[Plan], context: Context) -> list[Plan]:
    return sorted(plans, key=lambda p: 6 * context.plans.get(p.name, 0) + score.rank(gathered.seed, p.name))


def _beam(gathered: Gathered, plan: Plan, channel: Channel, context: Context) -> Draft | None:
    states = [_State(0.0, 0, frozenset(), 0, 0, 0, 0, ())]
    ends: list[int] = []
    paragraphs = _options(gathered, plan)
    stock = _IN_LETTERS if channel.name == "letter" else 1.0
    # Sentences of the candidate's own that start with "I" whatever frame they get are reckoned with from the start.
    to_come = sum(_least_i(options) for paragraph in paragraphs for options in paragraph)
    for paragraph in paragraphs:
        for options in paragraph:
            to_come -= _least_i(options)
            alone = [_alone(option, context, channel) for option in options]
            before = to_come + _least_i(options)
            priced = [
                (_price(s, option, cost, before, to_come, stock), s, option)
                for s in states
                for option, cost in zip(options, alone, strict=True)
            ]
            # Only what is kept is built: most of a search is thrown away.
            kept = sorted(priced, key=itemgetter(0))[:_BEAM]
            states = [_grown(s, option, cost) for cost, s, option in kept]
        ends.append(len(states[0].chosen))
    scored = [
        (state.cost + _whole(state.chosen, plan, gathered, channel, context), i) for i, state in enumerate(states)
    ]
    cost, at = min(scored)
    return Draft(plan, _parted(states[at].chosen, ends), cost) if states[at].chosen else None


def _options(gathered: Gathered, plan: Plan) -> list[list[tuple[Candidate, ...]]]:
    """Collect the phrasings each sentence may take, by paragraph."""
    before: list[str] = []
    paragraphs = []
    for paragraph in plan.paragraphs:
        found = []
        for section in paragraph:
            found += [o for o in map(gathered.candidates, gathered.slots(section, before)) if o]
            before.append(section)
        paragraphs.append(found)
    return paragraphs


def _least_i(options: Sequence[Candidate]) -> int:
    return min(o.sentences_with_i for o in options)


def _alone(here: Candidate, context: Context, channel: Channel) -> float:
    """What a sentence costs wherever it stands; a letter has room for words around an answer."""
    framing = 0.0 if channel.name == "letter" else score.framing(here)
    return score.used_before(context.used, here) + score.tie(here) + framing


def _price(state: _State, here: Candidate, alone: float, before: int, to_come: int, stock: float) -> float:
    """Say what a draft costs with one more sentence behind it; ``to_come`` are the *I* that cannot be helped."""
    last = state.chosen[-1] if state.chosen else None
    cost = (
        state.cost + alone + score.repeated_opening(last, here) + stock * score.stock_run(state.run, here)
        + score.repeated_words(state.stems, here)
    )  # fmt: skip
    # What most sentences do not have costs nothing, and asking is half of the search.
    if here.colon:
        cost += score.colons(state.colons, here)
    if here.role or here.company:
        cost += score.named_again(last, here) + score.named_before(state.facts, here)
    if here.named:
        cost += score.called_by_name(state.named + (2 if last is None else 0), here)
    if here.sentences_with_i or before:
        cost += _I_COST[state.i_count + here.sentences_with_i + to_come] - _I_COST[state.i_count + before]
    return cost


def _grown(state: _State, here: Candidate, cost: float) -> _State:
    """Set one more sentence behind a draft."""
    run = state.run + here.tail if here.whole else here.tail
    return _State(
        cost,
        run,
        state.stems | here.stems,
        state.i_count + here.sentences_with_i,
        state.named + here.named,
        state.colons + here.colon,
        state.facts | here.role | here.company << 1,
        (*state.chosen, here),
    )


def _whole(chosen: Sequence[Candidate], plan: Plan, gathered: Gathered, channel: Channel, context: Context) -> float:
    total = sum(c.words for c in chosen)
    person = gathered.interview.interviewers[gathered.index]
    much = gathered.interview.need.strip() and person.stood_out.strip()
    cost = score.length(total + 4, channel.aim, channel.floor if much else 0) + score.own_share(
        sum(c.own for c in chosen), total
    )
    cost += score.rhythm([c.words for c in chosen]) + 5.0 * context.plans.get(plan.name, 0)
    told = set(plan.sections)
    cost += 4.0 * sum(s in gathered.have and s not in told for s in ("need", "strength"))
    cost += score.ending(chosen[-1]) if chosen else 0.0
    if context.earlier:
        text = " ".join(c.text for c in chosen)
        cost += score.shared_runs(score.five_word_runs(text), context.earlier)
    return cost


def _parted(chosen: Sequence[Candidate], ends: Sequence[int]) -> tuple[tuple[Candidate, ...], ...]:
    starts = [0, *ends[:-1]]
    return tuple(tuple(chosen[a:b]) for a, b in zip(starts, ends, strict=True) if b > a)
