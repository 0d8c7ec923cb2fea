"""Facts to note: the answers gathered, the best draft found, the limits of the channel kept."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.core.facts import Interview
from assistant.core.finish import finish
from assistant.core.gather import WIDE, gather
from assistant.core.note import Note
from assistant.core.plan import Channel, channel
from assistant.core.score import ALIKE, five_word_runs
from assistant.core.search import Context, best
from assistant.core.words import Request, Words

_KEPT = ("opening", "thanks", "detail", "mine")
_APART = 1000
_ENOUGH_I = 4
"""Sentences that start with *I* in one note at the most, where there is any other way to say it."""
_TRIES = 5
_TOLD = ("need", "strength", "decision", "close")
"""What a panel hears from each note, and can hear from fewer."""
_TOLD_ALREADY = ("repair", "theirs_other", "both_other", "mine_other")
"""What the first of a panel has read, and what concerns somebody else: the last to be given up."""
_STRANGERS = ("decision", "theirs_other", "both_other", "mine_other", "need", "close", "repair")
"""The same for somebody of whom nothing stood out, whose note has little else than what the candidate brings."""
_SHORTER = (("close", "decision"), ("need", "theirs_other", "both_other", "mine_other"), ("strength", "repair"))


def compose_all(interview: Interview, request: Request, words: Words) -> tuple[Note, ...]:
    """Write a note to each interviewer, each unlike those before it."""
    notes: list[Note] = []
    for index in range(len(interview.interviewers)):
        notes.append(compose(interview, index, request, words, notes))
    return tuple(notes)


def compose(
    interview: Interview, index: int, request: Request, words: Words, earlier: Sequence[Note] | None = None
) -> Note:
    """Write the note to one interviewer. The same facts, tone, channel, variant and day give the same note.

    ``earlier`` are notes it must not resemble; left out, they are the notes to the interviewers before this one.
    """
    if earlier is None:
        base = Request(request.tone, request.channel, 0, request.today, request.length, request.dropped)
        earlier = compose_all(interview, base, words)[:index] if index else ()
    notes: list[Note] = []
    for variant in range(request.variant + 1):
        asked = Request(request.tone, request.channel, variant, request.today, request.length, request.dropped)
        notes.append(_fitting(interview, index, asked, words, earlier, notes))
    return notes[-1]


def _fitting(
    interview: Interview, index: int, request: Request, words: Words, earlier: Sequence[Note], variants: Sequence[Note]
) -> Note:
    place = _aimed(channel(request.channel, words.channels, request.tone), request.length)
    without = set(request.dropped)
    for sections in _SHORTER[: -request.length] if request.length < 0 else ():
        without.update(sections)
    queue = [s for s in place.leave_out if s not in without]
    left: list[str] = []
    context = _context(earlier, variants)
    while True:
        note = _written(interview, index, request, words, place, context, frozenset(without), left)
        fits = _fits(note, place)
        if fits and _unlike(note, context):
            return note
        # A note that fits gives up only what the panel has read already, never thanks, detail or a promise of mine.
        spare = _spare(queue, fits, place, bool(interview.interviewers[index].stood_out.strip()))
        if fits and (not spare or spare[0] in _TOLD_ALREADY):
            other = _otherwise(note, interview, index, request, words, place, context, without, left)
            if not spare or _unlike(other, context):
                return other
        if not spare:
            return note
        dropped = spare[0]
        queue.remove(dropped)
        without.add(dropped)
        left.append(dropped)


def _spare(queue: Sequence[str], fits: bool, place: Channel, noticed: bool) -> Sequence[str]:  # noqa: FBT001
    """Say what may be left out next, in order: of a note too long anything, of one too like another what is known."""
    if not fits:
        return queue
    if place.compact:
        return [s for s in queue if s not in _KEPT]
    order = (*_TOLD, *_TOLD_ALREADY) if noticed else _STRANGERS
    return [s for s in order if s in queue]


def _otherwise(
    note: Note, interview: Interview, index: int, request: Request, words: Words, place: Channel, context: Context,
    without: Iterable[str], left: Iterable[str],
) -> Note:  # fmt: skip
    """Write a panel note that stayed too like another in a few more ways, and take the one most unlike."""
    seeds = [replace(request, variant=request.variant + _APART * n) for n in range(1, _TRIES)]
    others = [_written(interview, index, s, words, place, context, frozenset(without), left) for s in seeds]
    best_note = min((note, *(n for n in others if _fits(n, place))), key=lambda n: _likeness(n, context))
    return replace(best_note, variant=request.variant)


def _written(
    interview: Interview, index: int, request: Request, words: Words, place: Channel, context: Context,
    without: frozenset[str], left: Iterable[str],
) -> Note:  # fmt: skip
    gathered = gather(interview, index, request, words, without)
    if place.name == "letter":  # it names job and company in a sentence of their own: no other should
        gathered = replace(gathered, choice=WIDE)
    groups = [*place.plans, "lighter"] if context.earlier and "plans" in place.plans else place.plans
    draft = best(gathered, place, context, groups)
    thin = sum(c.words for c in draft.candidates) < place.floor
    if gathered.choice < WIDE and (thin or sum(c.sentences_with_i for c in draft.candidates) > _ENOUGH_I):
        gathered = replace(gathered, choice=WIDE, _cache={})
        draft = best(gathered, place, context, groups)
    return finish(gathered, draft, place, tuple(left), context.used)


def _context(earlier: Sequence[Note], variants: Sequence[Note]) -> Context:
    before = [*earlier, *variants]
    return Context(
        used=Counter(p for n in before for p in n.phrases[1:]),
        plans=Counter(n.phrases[0] for n in before if n.phrases),
        earlier=[five_word_runs(n.body) for n in earlier],
    )


def _aimed(place: Channel, length: int) -> Channel:
    if not length:
        return place
    low, high = place.aim
    if length < 0:
        return replace(place, aim=(int(low * 0.75**-length), int(high * 0.7**-length)))
    return replace(place, aim=(low + 25 * length, high + 40 * length))


def _unlike(note: Note, context: Context) -> bool:
    """Whether a note keeps apart from those to the rest of the panel."""
    return _likeness(note, context) <= ALIKE


def _likeness(note: Note, context: Context) -> float:
    runs = five_word_runs(note.body)
    return max((len(runs & set(o)) / max(1, min(len(runs), len(o))) for o in context.earlier), default=0.0)


def _fits(note: Note, place: Channel) -> bool:
    size = note.words if place.unit == "words" else len(note.body)
    said = [s for s in note.sentences if s.section not in ("greeting", "closing", "signature")]
    return size <= place.limit and len(said) <= place.sentences[1]
