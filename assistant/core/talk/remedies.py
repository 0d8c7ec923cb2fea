"""What can be done for an act that a piece of a line asks for: the likeliest first, each as commands."""

from collections.abc import Callable, Mapping

from assistant.core.commands import Command
from assistant.core.drafts import stands_in
from assistant.core.talk.clause_acts import done
from assistant.core.talk.clauses import Asked
from assistant.core.talk.likeness import Alike
from assistant.core.talk.pieces_read import Read
from assistant.core.talk.refer import Part, Way, Ways, anew, part_named, remedies
from assistant.core.talk.remedies_told import READERS
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight

_FEW = 6
"""Words of a name, a greeting or a sign-off."""
_CLOSER = {"warm": "enthusiastic", "formal": "confident", "casual": "enthusiastic", "enthusiastic": "warm"}
"""Where a tone goes on to that the note has already."""
_FIXED: Mapping[str, Way] = {
    "again": (Command("again"),),
    "shorter": (Command("shorter"),),
    "longer": (Command("longer"),),
    "undo": (Command("undo"),),
    "redo": (Command("redo"),),
    "first version": (Command("versions", text="1"),),
    "versions": (Command("versions"),),
    "diff": (Command("diff"),),
    "all": (Command("all"),),
    "show": (Command("show"),),
    "show all": (Command("show", field="all"),),
    "show plain": (Command("copy"),),
    "copy": (Command("copy"),),
    "copy all": (Command("copy", field="all"),),
    "save all": (Command("save", field="all"),),
    "print": (Command("print"),),
    "open": (Command("open"),),
    "remind": (Command("remind"),),
    "fix": (Command("fix"),),
    "done": (Command("done"),),
    "save and done": (Command("save"), Command("done")),
    "stay": (Command("stay"),),
    "help": (Command("help"),),
    "edit": (Command("edit"),),
    "subject again": (Command("subject"),),
    "add ask": (Command("add"),),
    "praise": (Command("done"),),
    "unlock": (Command("unlock"),),
    "compare": (Command("compare"),),
}
_MOVES = {"move first": "first", "move last": "last", "move later": "later", "move earlier": "earlier"}
_HARMLESS = frozenset({
    "versions", "diff", "next", "previous", "all", "show", "show all", "copy", "copy all", "print", "open", "help",
    "stay", "done", "praise", "chat", "question", "asked", "why", "fix", "compare", "remind", "save and done", "save",
    "alike", "show plain", "save all",
})  # fmt: skip
_PLAIN = frozenset({"again", "undo", "redo", "shorter", "longer", "tone", "first version", "subject again", "channel"})
"""What changes the note and needs no more than to be said."""


def ways_for(hit: Alike, piece: Read, by: Sight) -> Ways:
    """Return what can be done for one reading of a piece."""
    if reader := _READERS.get(hit.act):
        return reader(hit, piece, by)
    if hit.act in _FIXED:
        return Ways((_FIXED[hit.act],), hit.act in _HARMLESS | _PLAIN)
    return Ways()


def _tone(hit: Alike, piece: Read, by: Sight) -> Ways:
    wishes = [w.means for w in by.book.qualities.wishes(piece.row) if w.means]
    wanted = hit.example.value or next(iter(wishes), "")
    if wanted in ("shorter", "longer"):
        return Ways(((Command(wanted),),), sure=True)
    if not wanted:
        return Ways()
    if by.drafts and by.drafts.now.settings.tone == wanted:
        less = any(w in ("less", "not", "too") for w in hit.example.words)
        nearby = "casual" if wanted == "warm" and less else beyond(wanted)
        return Ways(((Command("tone", tone=nearby),), (Command("again"),)))
    return Ways(((Command("tone", tone=wanted),),), sure=len(set(wishes)) < 2)


def beyond(tone: str) -> str:
    """Return the tone that goes on from one the note has already."""
    return _CLOSER.get(tone, "warm")


def _simpler(_hit: Alike, _piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("tone", tone="casual"),), (Command("tone", tone="concise"),), (Command("shorter"),)))


def _not_me(_hit: Alike, _piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("again"),), (Command("tone", tone="casual"),), (Command("edit"),)))


def _less_of_it(_hit: Alike, _piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("undo"),), (Command("shorter"),), (Command("again"),)))


def _channel(hit: Alike, _piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("channel", channel=hit.example.value),),), sure=True)


def _part(hit: Alike, piece: Read, by: Sight) -> Part | None:
    """Return the part a piece is about: what its place took, or what else is named in it."""
    typed, meant = piece.words_of(hit, "it", "old"), piece.meant(hit, "it", "old")
    return part_named(typed, by) or part_named(meant, by) or part_named(piece.text, by)


def _complaint(hit: Alike, piece: Read, by: Sight) -> Ways:
    if part := _part(hit, piece, by):
        return Ways(remedies(part))
    return _tone(hit, piece, by) if by.book.qualities.wishes(piece.row) else Ways()


def _rephrased(hit: Alike, piece: Read, by: Sight) -> Ways:
    if part := _part(hit, piece, by):
        plain = part.sure and not any(name == "quality" for name, _, _ in hit.places)
        return Ways(remedies(part), sure=plain and hit.example.parts[0] != "{it}")
    return _tone(hit, piece, by) if by.book.qualities.wishes(piece.row) else Ways()


def _part_longer(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = _part(hit, piece, by)
    if part is None:
        return Ways()
    asked = tuple((Command("change", field=field),) for field in part.answers[:1])
    return Ways((*asked, anew(part) if part.at else (part.of("again"),)))


def _part_shorter(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = _part(hit, piece, by)
    return Ways(remedies(part)[::-1] if not part.at else (anew(part), (part.of("drop"),))) if part else Ways()


def _split(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = _part(hit, piece, by)
    return Ways((anew(part), (part.of("again"),)) if part.at else ((part.of("again"),),)) if part else Ways()


def _dropped(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = _part(hit, piece, by)
    if part is None:
        return Ways()
    inside = part.phrase and len(part.phrase.split()) < len(part.text.split()) and '"' in piece.text
    gone = (Command("edit", paragraph=part.phrase, field="words"),) if inside else (part.of("drop"),)
    return Ways((gone, anew(part)) if part.at else (gone,), sure=part.sure and not inside)


def _never(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = part_named(piece.words_of(hit, "old"), by) or part_named(piece.meant(hit, "old"), by)
    return Ways(remedies(part)) if part else Ways()


def _restored(hit: Alike, piece: Read, by: Sight) -> Ways:
    said = by.book.parts.topic(piece.words_of(hit, "it"))
    return Ways(((Command("restore", paragraph=said),), (Command("undo"),))) if said else Ways()


def _kept(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = _part(hit, piece, by)
    return Ways(((part.of(hit.act.split()[0]),),), sure=part.sure) if part else Ways()


def _placed(hit: Alike, piece: Read, by: Sight) -> Ways:
    """Move, swap or join parts as the reader of clauses does: what goes together stays together."""
    side = "after" if hit.act == "move after" else "before" if hit.act == "move before" else ""
    act, where = (hit.act, "") if hit.act in ("swap", "join") else ("move", side or _MOVES[hit.act])
    asked = Asked(act, piece.words_of(hit, "it"), piece.words_of(hit, "it2"), where=where)
    found = done(asked, by, None)
    return Ways(found.ways, sure=found.sure and hit.act in _MOVES) if found else Ways()


def _replaced(hit: Alike, piece: Read, by: Sight) -> Ways:
    old, new = (piece.words_of(hit, name).strip(" \"'“”‘’.,") for name in ("old", "new"))
    part = part_named(piece.words_of(hit, "old"), by) or part_named(piece.meant(hit, "old"), by)
    if part is None or not part.at:
        return Ways()
    exact = bool(old and new and by.note and stands_in(old, by.note.body) and len(new.split()) <= 2 * _FEW)
    put = ((Command("edit", paragraph=old, text=new),),) if exact else ()
    return Ways((*put, anew(part), (part.of("again"),)))


def _next(_hit: Alike, piece: Read, by: Sight) -> Ways:
    people = named_in(piece.text, by.context)
    last = by.context.people[-1:] if "last" in {t.word for t in piece.row} else ()
    return Ways(((Command("next", text=next(iter(people or last), "")),),), sure=len(people) < 2)


def _previous(_hit: Alike, piece: Read, by: Sight) -> Ways:
    first = "first" in {t.word for t in piece.row} and by.context.people
    return Ways(((Command("next", text=by.context.people[0]) if first else Command("previous"),),), sure=True)


def _chatted(hit: Alike, _piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("stay", field=hit.example.value),),), sure=True)


def _saved(hit: Alike, piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("save", text=piece.words_of(hit, "file")),),), sure=True)


def _version(hit: Alike, piece: Read, _by: Sight) -> Ways:
    number = piece.words_of(hit, "number")
    return Ways(((Command("versions", text=number if number.isdecimal() else ""),),), sure=True)


def _compared(_hit: Alike, piece: Read, by: Sight) -> Ways:
    tones = [means for w in by.book.qualities.wishes(piece.row) if (means := w.means) in by.context.tones]
    tones = list(dict.fromkeys([*tones, *(t.word for t in piece.row if t.word in by.context.tones)]))
    if not tones:
        return Ways(((Command("compare"),),))
    return Ways(((Command("compare", tone=tones[0], text=tones[1] if len(tones) > 1 else ""),),), sure=True)


def _why(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = part_named(piece.words_of(hit, "it"), by)
    return Ways(((part.of("why") if part else Command("why"),),), sure=True)


def _asked(_hit: Alike, piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("advise", text=piece.text),),), sure=True)


def _asked_of_us(hit: Alike, piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("advise", field=hit.example.value, text=piece.text),),), sure=True)


def _alike(_hit: Alike, piece: Read, by: Sight) -> Ways:
    people = named_in(piece.text, by.context)
    other = ((Command("next", text=people[0]), Command("again")),) if len(people) == 1 else ((Command("again"),),)
    return Ways(((Command("advise", field="alike", text=piece.text),), *other), sure=not people)


_READERS: Mapping[str, Callable[[Alike, Read, Sight], Ways]] = {
    "tone": _tone, "simpler": _simpler, "not me": _not_me, "less of it": _less_of_it, "channel": _channel,
    "complain": _complaint, "again part": _rephrased, "part longer": _part_longer, "part shorter": _part_shorter,
    "split": _split, "drop": _dropped, "drop words": _dropped, "never": _never, "restore": _restored, "lock": _kept,
    **dict.fromkeys((*_MOVES, "move after", "move before", "swap", "join"), _placed),
    "replace": _replaced,

    "next": _next, "previous": _previous, "chat": _chatted, **READERS,
    "save": _saved, "version": _version, "compare": _compared, "why": _why, "question": _asked, "alike": _alike,
    "asked": _asked_of_us,
}  # fmt: skip


def acts_known() -> frozenset[str]:
    """Name the acts for which something can be done."""
    return frozenset(_FIXED) | frozenset(_READERS)
