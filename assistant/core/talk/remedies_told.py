"""What can be done for what is told: a sentence to add, a fact put right, what stands around the text."""

import re
from collections.abc import Callable, Mapping

from assistant.core.commands import Command
from assistant.core.talk.likeness import Alike
from assistant.core.talk.pieces_read import Read
from assistant.core.talk.promised import is_day
from assistant.core.talk.refer import Ways, anew, part_named
from assistant.core.talk.sight import Sight, is_denied
from assistant.core.talk.values import asks_for_more

_FEW = 6
"""Words of a name, a greeting or a sign-off."""
_FEW_OF_DAY = 4
_QUOTED = re.compile(r"(?<!\w)[\"“‘']([^\"”’']+)[\"”’']")
_RUN = re.compile(r"[A-Z][\w.'’-]*(?: (?:(?:&|and|of) (?=[A-Z]))?[A-Z][\w.'’-]*)*")
"""A name, before what is said behind it: "Brandt Keller & Moss LLP as of this month"."""
_CHANGED = {"fact kind": "kind", "fact round": "round", "fact due": "actions"}
_TOLD = {
    "fact company": "company", "fact role": "role", "fact sender": "sender", "fact decision": "decision_by",
    "fact date": "date",
}  # fmt: skip
_AROUND = {"greeting": "greeting", "closing": "closing", "sign": "closing", "subject": "subject", "contact": "closing"}


def _added(hit: Alike, piece: Read, _by: Sight) -> Ways:
    said = piece.words_of(hit, "say").strip(" ,.;:")
    return Ways(((Command("add", text=said),),)) if len(said.split()) > 1 else Ways(((Command("add"),),))


def _changed(hit: Alike, _piece: Read, _by: Sight) -> Ways:
    return Ways(((Command("change", field=_CHANGED[hit.act]),),))


def _told(hit: Alike, piece: Read, _by: Sight) -> Ways:
    said = piece.words_of(hit, "say", "when").strip(' "“”.,;')
    most = _FEW_OF_DAY if hit.act in ("fact date", "fact decision") else _FEW
    if most == _FEW and len(said.split()) > most and (named := _RUN.match(said)):
        said = named[0]
    short = said if len(said.split()) <= most and (most == _FEW or is_day(said)) else ""
    return Ways(((Command("change", field=_TOLD[hit.act], text=short),),))


def _promise(hit: Alike, piece: Read, by: Sight) -> Ways:
    part = part_named(piece.text, by)
    gone = ((part.of("drop"),),) if part else ()
    put_right = (Command("change", field="actions"),)
    return Ways((*gone, put_right) if hit.act.endswith("done") else (put_right, *gone))


def _fact(_hit: Alike, piece: Read, by: Sight) -> Ways:
    part = part_named(piece.text, by)
    if part is None:
        return Ways()
    fields = tuple((Command("change", field=field),) for field in part.answers[:2])
    return Ways((*((anew(part),) if part.at else ()), *fields))


def _name(hit: Alike, piece: Read, _by: Sight) -> Ways:
    said = piece.words_of(hit, "say").strip(' "“”.,;')
    if hit.act == "fact title":
        return Ways(((Command("rename", text=said, field="title"),),)) if len(said.split()) <= _FEW else Ways()
    named = said and len(said.split()) <= _FEW and all(word[0].isupper() for word in said.split())
    return Ways(((Command("rename", text=said if named else ""),),))


def _around(hit: Alike, piece: Read, by: Sight) -> Ways:
    said = piece.words_of(hit, "say").strip(' "“”.;') or (piece.text if hit.act == "closing" else "")
    said = "" if _AROUND[hit.act] == "closing" and asks_for_more(said, by) else said
    most = 2 * _FEW if hit.act == "subject" else _FEW
    quoted = [m[1] for m in _QUOTED.finditer(piece.line) if not is_denied(piece.line, m[1], by)]
    if len(said.split()) > most and quoted:
        said = quoted[0]
    said = said.rstrip(",") if len(said.split()) <= most else ""
    return Ways(((Command(_AROUND[hit.act], text=said),),), sure=hit.act == "closing" and not hit.places)


def _postscript(hit: Alike, piece: Read, _by: Sight) -> Ways:
    said = piece.words_of(hit, "say").strip()
    return Ways(((Command("postscript", text=said),),)) if said else Ways()


READERS: Mapping[str, Callable[[Alike, Read, Sight], Ways]] = {
    "add": _added, **dict.fromkeys(_CHANGED, _changed), **dict.fromkeys(_TOLD, _told), "fact": _fact,
    "fact promise done": _promise, "fact promise not": _promise, "fact name": _name, "fact title": _name,
    **dict.fromkeys(_AROUND, _around), "postscript": _postscript,
}  # fmt: skip
