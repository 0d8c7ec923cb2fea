"""Parts of a note that were left out, brought back."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Added, Drafts, Dropped, Version
from assistant.core.drafts.paragraphs import OWN, facts_of
from assistant.core.drafts.parts import about, answered, meant_by
from assistant.core.drafts.retold import answers
from assistant.core.drafts.revise_drop import written_like
from assistant.core.drafts.revising import Change, Tools, fresh, refused, told, untold
from assistant.core.note import Note, Section

_SAYING = frozenset({"what", "i", "we", "they", "did", "was", "is", "at", "about", "with", "how", "where", "that"})


def restore(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Bring back what was dropped: by its place, by its topic, or the last one."""
    now = drafts.now
    if not now.dropped and command.paragraph == "":
        return refused(drafts, "nothing_dropped")
    chosen = [d for d in now.dropped if _is_meant(drafts, d, command, tools)]
    chosen = chosen or ([] if command.paragraph != "" else [now.dropped[-1]])
    if not chosen and (roomier := _with_room(drafts, command, tools)):
        return told(drafts.with_version(roomier), "restored", words=roomier.note.words)
    if not chosen:
        return refused(drafts, "not_dropped", topic=command.paragraph)
    left = tuple(d for d in now.dropped if d not in chosen)
    own = tuple(Added(s) for d in chosen for s in d.sentences if OWN in s.sources)
    version = replace(now, dropped=left, added=(*now.added, *own), said="")
    if (before := _seen(drafts, version)) is not None:
        version = replace(version, note=before)
    else:
        version = written_like(drafts, version, tools, replace(now.note, phrases=_phrases_back(now.note, chosen)))
    return told(drafts.with_version(version), "restored", words=version.note.words)


def _with_room(drafts: Drafts, command: Command, tools: Tools) -> Version | None:
    """Write the note with an answer that it had no room for, and with nothing else that it did not tell."""
    now, which = drafts.now, command.paragraph
    if isinstance(which, int):
        return None
    meant = meant_by(which, tools.parts, drafts.interview, drafts.current)
    wanted = (meant.facts | (meant.sections & {Section.REPAIR})) or answered(_bare(which), answers(drafts.interview))
    wanted |= frozenset({"need", "strength"} if Section.BRIDGE in meant.sections else ())
    if not wanted or wanted <= facts_of(now.note.sentences):
        return None
    absent = untold(now.note, drafts.interview, drafts.current)
    rest = replace(absent, facts=tuple(f for f in absent.facts if f not in wanted), moves=())
    base = replace(now, dropped=(*now.dropped, rest))
    for length in range(now.settings.length, 1):
        settings = replace(now.settings, length=length)
        version = fresh(drafts, drafts.current, settings, tools, base=base, like=now.note)
        if wanted <= facts_of(version.note.sentences):
            return replace(version, dropped=now.dropped)
    return None


def _seen(drafts: Drafts, version: Version) -> Note | None:
    """Return the very note of a version that told all this before."""

    def told_in(v: Version) -> tuple[object, ...]:
        return v.settings, v.facts, v.kept, v.dropped, v.added, v.subject

    return next((v.note for v in reversed(drafts.history.versions) if told_in(v) == told_in(version)), None)


def _phrases_back(note: Note, chosen: Sequence[Dropped]) -> tuple[str, ...]:
    """Name the wordings of the note, and for what comes back those it had."""
    back = [name for d in chosen for name in d.phrases]
    if _is_still(note, chosen):  # in its old order again
        return tuple(dict.fromkeys((*back, *(name for name in note.phrases if _move(name)))))
    there = {_move(name) for name in note.phrases}
    moves = {s.section for d in chosen for s in d.sentences}
    back = [name for name in back if _move(name) in moves or _move(name) not in there]
    return tuple(dict.fromkeys((*(n for n in note.phrases if _move(n) not in moves), *back)))


def _is_still(note: Note, chosen: Sequence[Dropped]) -> bool:
    """Whether it is the note from which something was dropped, and not one written anew since."""
    shared = set(note.phrases).intersection(name for d in chosen for name in d.phrases)
    return 2 * len(shared) > len(note.phrases)


def _move(phrase: str) -> str:
    # A phrase is named by tone, move and number; a plan by one word.
    parts = phrase.split(".")
    return parts[-2] if len(parts) > 1 else ""


def _is_meant(drafts: Drafts, dropped: Dropped, command: Command, tools: Tools) -> bool:
    which = command.paragraph
    if isinstance(which, int):
        return dropped.at == which
    if which in ("first", "last"):
        return dropped.at == 1 if which == "first" else False
    note = replace(drafts.now.note, paragraphs=(dropped.sentences,))
    meant = meant_by(which, tools.parts, drafts.interview, drafts.current)
    told_of = answers(drafts.interview)
    return bool(about(note, which, told_of, meant) or about(note, _bare(which), told_of))


def _bare(topic: str) -> str:
    # "What I did at the bakery" is about the bakery.
    return " ".join(w for w in topic.split() if w.lower() not in _SAYING)
