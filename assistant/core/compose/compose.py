"""Facts to note: answers gathered, the best draft found, the channel's limits kept, a panel's notes kept apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.core.compose.finish import finish
from assistant.core.compose.gather import gather
from assistant.core.compose.gathered import Change, Gathered, LeftOut
from assistant.core.compose.piece import five_word_runs
from assistant.core.compose.plans import Channel, Unit, channel
from assistant.core.compose.search import Context, Draft, best
from assistant.core.compose.unsaid import unsaid
from assistant.core.compose.words import Request, Words
from assistant.core.interview import Interview, of_person
from assistant.core.move import Move
from assistant.core.note import AROUND, Note, Section
from assistant.core.unsaid import Unsaid

ALIKE = 0.30
"""The share of five-word runs two notes to the same company may have in common (beyond what both were given)."""
_SHORTER = ((Move.CLOSE, Move.OFFER), (), (Move.REPAIR,), (Move.BRIDGE,))
"""What is given up step by step; at the second step only the wordings are shorter still."""
_ANSWERS = frozenset({Move.DETAIL, Move.BRIDGE, Move.REPAIR})
"""Moves that hold nothing but answers: one that is missing is said."""


@dataclass(frozen=True, slots=True)
class Written:
    """A note, what of the answers is not in it, and what was read otherwise than typed."""

    note: Note
    left_out: tuple[LeftOut, ...] = ()
    changes: tuple[Change, ...] = ()
    concerns: tuple[str, ...] = ()
    """The paths of the action items that concern this reader."""


def compose_all(interview: Interview, request: Request, words: Words) -> tuple[Written, ...]:
    """Write a note to each interviewer, each unlike those before it."""
    written: list[Written] = []
    for index in range(len(interview.interviewers)):
        written.append(write(interview, index, request, words, [w.note for w in written]))
    return tuple(written)


def compose(
    interview: Interview, index: int, request: Request, words: Words, earlier: Sequence[Note] | None = None
) -> Note:
    """Write the note to one interviewer. The same facts, tone, channel, variant and day give the same note."""
    if earlier is None:
        base = replace(request, variant=0)
        earlier = [w.note for w in compose_all(interview, base, words)][:index] if index else ()
    return write(interview, index, request, words, earlier).note


def write(interview: Interview, index: int, request: Request, words: Words, earlier: Sequence[Note]) -> Written:
    """Write one note unlike earlier ones and, for a later variant, unlike the variants before it."""
    return _remembered(interview, index, request, words.within(interview.followup.kind), tuple(earlier))


@lru_cache(maxsize=256)
def _remembered(interview: Interview, index: int, request: Request, words: Words, earlier: tuple[Note, ...]) -> Written:
    before = [
        _remembered(interview, index, replace(request, variant=v), words, earlier).note for v in range(request.variant)
    ]
    return _written(interview, index, request, words, earlier, before)


def _written(
    interview: Interview, index: int, request: Request, words: Words, earlier: Sequence[Note], variants: Sequence[Note]
) -> Written:
    place = _aimed(channel(request.channel, words.channels, request.tone), request.length)
    if request.length < 0 and place.unit == Unit.WORDS:
        longer = replace(request, length=request.length + 1)
        most = _remembered(interview, index, longer, words, tuple(earlier)).note.words
        place = replace(place, limit=min(place.limit, most))  # whoever asks for less never gets more
    found = gather(interview, index, request, words)
    left: list[Move] = [m for moves in _SHORTER[: -request.length] for m in moves] if request.length < 0 else []
    context = Context(
        _used(earlier, variants) if earlier or variants else _seen(interview, index),
        [five_word_runs(n.body) for n in (*earlier, *variants)],
        _shown(interview, index) if request.variant == 0 else frozenset(),
        request.habits,
    )
    queue = [m for m in place.leave_out if m not in left]
    while True:
        drafts = best(found, place, context, left)
        drafts = _short_beside(drafts, place) if found.beside else drafts
        note = _unlike(found, drafts, place, left, context)
        if found.beside and not _has_room_beside(note, place):
            found.beside = None  # what another told is the first to go, and both are named as before
            continue
        if _fits(note, place) or not queue:
            told = {s.section for s in note.sentences}
            gone = [*left, *(m for m in found.have & _ANSWERS - set(left) if Section(m) not in told)]
            missed = _no_room(found, gone, note)
            return Written(note, (*found.left_out, *missed), tuple(found.changes), tuple(found.concerns))
        left.append(queue.pop(0))


def _short_beside(drafts: list[Draft], place: Channel) -> list[Draft]:
    """Keep the drafts that have the words for another person, where such are nearly as good as the best."""
    near = [d for d in drafts if d.cost <= drafts[0].cost + _NEARLY]
    return [d for d in near if sum(p.words for p in d.pieces) + _FRAME <= place.aim[1]] or drafts


_NEARLY = 3.0
"""What a shorter draft may cost more."""
_FRAME = 6
"""Words of a greeting and a signature."""


def _has_room_beside(note: Note, place: Channel) -> bool:
    """Whether a note that tells of another person does so in the words its channel aims at."""
    is_told = any(s.section == Section.BESIDE for s in note.sentences)
    return is_told and note.words <= place.aim[1] and _fits(note, place)


def _unlike(found: Gathered, drafts: Sequence[Draft], place: Channel, left: Sequence[Move], context: Context) -> Note:
    """Take the best draft, or of the next best the first that is not too like another note."""
    before = tuple(context.used)
    first: Note | None = None
    for draft in drafts[:8]:
        note = finish(found, draft, place, left, before)
        first = first or note
        if _fits(note, place) and all(_likeness(note.body, r) <= ALIKE for r in context.runs):
            return note
    assert first is not None  # noqa: S101 - thanks can always be said
    fitting = [n for d in drafts[:8] if _fits(n := finish(found, d, place, left, before), place)]
    return min(fitting or [first], key=lambda n: max((_likeness(n.body, r) for r in context.runs), default=0.0))


def _no_room(found: Gathered, left: Sequence[Move], note: Note) -> list[LeftOut]:
    """Say which answers found no room in the channel or no place in the note; a short one asked for says nothing."""
    paths = {
        Move.BRIDGE: ("need", "strength"),
        Move.REPAIR: ("repair",),
        Move.DETAIL: (of_person(found.index, "stood_out"),),
    }
    given = {
        "need": found.need,
        "strength": found.strength,
        "repair": found.repair,
        of_person(found.index, "stood_out"): found.detail,
    }
    if found.request.length < 0:
        return []
    gone = [LeftOut(path, Unsaid.ROOM) for move in left for path in paths.get(move, ()) if given.get(path)]
    named = {left_out.path for left_out in gone}
    return [*gone, *(one for one in unsaid(found, note) if one.path not in named)]


def _aimed(place: Channel, length: int) -> Channel:
    low, high = place.aim
    if length == 0:
        return place
    factor = 1 + 0.3 * length
    return replace(place, aim=(max(20, round(low * factor)), max(30, round(high * factor))))


def _used(earlier: Sequence[Note], variants: Sequence[Note]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for note in (*earlier, *variants):
        counts.update(p for name in note.phrases for p in name.split("+"))
    return dict(counts)


def _shown(interview: Interview, index: int) -> frozenset[str]:
    """Name the wordings the candidate saw in this person's note while answering."""
    return frozenset(row.partition(":")[2] for row in interview.said if row.startswith(f"{index}:"))


def _seen(interview: Interview, index: int) -> dict[str, int]:
    """Count the wordings the candidate saw in the notes to others."""
    rows = (row.partition(":") for row in interview.said)
    return dict(Counter(name for at, _, name in rows if at.isdigit() and int(at) < index))


def _fits(note: Note, place: Channel) -> bool:
    return place.size(note.body) <= place.limit and (
        place.sentences[1] >= 99 or len([s for s in note.sentences if s.section not in AROUND]) <= place.sentences[1]
    )


def _likeness(body: str, other: frozenset[tuple[str, ...]]) -> float:
    runs = five_word_runs(body)
    return len(runs & other) / max(1, min(len(runs), len(other)))
