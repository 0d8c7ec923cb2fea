"""What every revision needs, and the fresh note with all that is kept in its place."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.core.drafts.drafts import VARIANTS, Composer, Drafts, Dropped, Settings, Version
from assistant.core.drafts.frame import framed
from assistant.core.drafts.paragraphs import assembled, bare_moves, body_of, closed_like, facts_of
from assistant.core.drafts.parts import MOVES, not_told
from assistant.core.drafts.retold import with_person
from assistant.core.interview import Interview, of_action, of_person
from assistant.core.note import Note, Section
from assistant.core.shapes import Shapes


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened, by the name of its message; a problem changed nothing."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    problem: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The drafts after a command, and what to say about it."""

    drafts: Drafts
    news: tuple[News, ...]
    asks: str = ""
    """The answer that must be asked for first."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the revisions are made with."""

    compose: Composer
    is_sentence: Callable[[str], bool]
    honorifics: Collection[str]
    swaps: Sequence[str]
    shapes: Shapes
    """What is said around a value that is changed."""
    parts: Mapping[str, Sequence[str]]
    """What people call the parts of a note."""
    tones: Sequence[str] = ()
    channels: Sequence[str] = ()
    thanks: str = "Thank you for {text}."
    addressed: Callable[[str, Interview, int], str] = lambda text, _interview, _index: text
    """Mends a sentence that is told, and turns it to the reader."""
    today: date | None = None
    """The day from which a date typed now counts."""
    keeps_own: bool = True
    """Whether what the person edited stays as it is."""
    mended: Callable[[str], str] = lambda text: text
    """Mends what are certainly slips of the fingers."""
    leaves_open: Callable[[str, str], bool] = lambda _before, _cut: False
    """Whether a clause lacks its end without the words cut off it."""


def told(drafts: Drafts, id_: str, **values: object) -> Change:
    """Say one thing about new drafts."""
    return Change(drafts, (News(id_, values),))


def refused(drafts: Drafts, id_: str, **values: object) -> Change:
    """Say why nothing was changed."""
    return Change(drafts, (News(id_, values, problem=True),))


def fresh(
    drafts: Drafts,
    index: int,
    settings: Settings,
    tools: Tools,
    *,
    base: Version | None = None,
    like: Note | None = None,
) -> Version:
    """Write one person's note anew; locked paragraphs stay, and edited ones unless they may be written over."""
    now = base or drafts.histories[index].now
    kept = tuple(k for k in now.kept if k.locked or tools.keeps_own)
    version = replace(now, settings=settings, kept=kept, said="")
    others = tuple(h.now.note for i, h in enumerate(drafts.histories) if i != index)
    ended = (
        replace(version, dropped=(*version.dropped, Dropped((), 0, (), (Section.CLOSE,)))) if _ends(now) else version
    )
    return replace(version, note=composed(drafts.facts[now.facts], index, ended, others, tools, like))


def _ends(version: Version) -> bool:
    """Whether what is kept ends the note without a close of its own: no other is put behind it."""
    body = body_of(version.note)
    kept = [s for k in version.kept for s in k.paragraph]
    return bool(body) and body[-1] in kept and not any(s.section == Section.CLOSE for s in body)


def composed(
    interview: Interview,
    index: int,
    version: Version,
    others: Sequence[Note],
    tools: Tools,
    like: Note | None = None,
) -> Note:
    """Write the note of a version from its facts, with what it keeps, leaves out and adds.

    The wordings of ``like`` are used again wherever they still fit, so that no more changes than must.
    """
    kept = [s for k in version.kept for s in k.paragraph]
    facts = facts_of(kept).union(*(d.facts for d in version.dropped))
    moves = bare_moves(kept).union(*(d.moves for d in version.dropped))
    settings = replace(version.settings, without=not_told(facts, moves))
    told_now = interview
    if of_person(index, "why") in facts:
        told_now = with_person(told_now, index, why="", why_as="")
    if like:
        told_now = replace(told_now, said=tuple(f"{index}:{name}" for name in like.phrases))
        settings = replace(settings, variant=0)
    note = tools.compose(told_now, index, settings, others)
    note = replace(note, to=interview.interviewers[index], variant=version.settings.variant)
    note = closed_like(note, like) if like else note
    note = framed(assembled(note, version.kept, version.dropped, version.added), version.frame)
    return replace(note, subject=version.subject) if version.subject and note.subject else note


def untold(note: Note, interview: Interview, index: int) -> Dropped:
    """Name what a note does not tell, so that no room that is won is filled with it."""
    known = {
        "need",
        "strength",
        "repair",
        "decision_by",
        of_person(index, "stood_out"),
        of_person(index, "why"),
    }
    known |= {of_action(i) for i in range(len(interview.actions))}
    moves = set(MOVES) - {s.section for s in note.sentences}
    # Thanks may be said in one breath with a detail.
    return Dropped((), 0, tuple(sorted(known - facts_of(note.sentences))), tuple(sorted(moves - {"thanks"})))


def left_away(version: Version) -> tuple[str, ...]:
    """Name for the engine what the person does not want told in a note."""
    facts = frozenset[str]().union(*(d.facts for d in version.dropped))
    return not_told(facts, frozenset[str]().union(*(d.moves for d in version.dropped)))


def unseen(
    drafts: Drafts, settings: Settings, tools: Tools, *, fits: Callable[[Note], bool] = lambda _: True
) -> tuple[Version, bool]:
    """Write a variant never shown before; when all were, the one shown longest ago, and say so with False."""
    history = drafts.history
    shown = [v.note.body for v in history.versions]
    first: Version | None = None
    alike = [v for v in history.versions if v.facts == drafts.now.facts and _same_but_variant(v.settings, settings)]
    used = {v.settings.variant for v in alike}
    for variant in range(VARIANTS):
        if variant in used:
            continue
        version = fresh(drafts, drafts.current, replace(settings, variant=variant), tools)
        first = first or version
        if version.note.body not in shown and fits(version.note):
            return version, True
    if first and first.note.body not in shown:
        return first, True
    oldest = alike[0].settings if alike else settings
    last_shown = {v.settings.variant: i for i, v in enumerate(alike)}
    variant = min(last_shown, key=lambda v: last_shown[v]) if last_shown else oldest.variant
    return fresh(drafts, drafts.current, replace(settings, variant=variant), tools), False


def _same_but_variant(a: Settings, b: Settings) -> bool:
    return replace(a, variant=0) == replace(b, variant=0)
