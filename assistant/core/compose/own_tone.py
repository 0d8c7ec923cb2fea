"""A person's own tone: the moves it gives, and the rest from the tone it is like; each mistake is named by its key."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.core.compose.wordings import Tone, Wording, WordingError, tone
from assistant.core.move import MOVES, Move
from assistant.core.suggest import did_you_mean

LIKE = "warm"
"""The tone an own one falls back to where it names none."""
MOST = 100
"""Wordings of one move: each is tried when the file is read."""
_KEYS: Mapping[str, type] = {
    "label": str,
    "about": str,
    "contractions": bool,
    "address": str,
    "opens": str,
    "like": str,
}
_FACTS = frozenset("first name company role a_role when day length interview talk others you_all".split())
_OF_MOVE = {
    Move.DETAIL: frozenset("it It has was is why thanking Place".split()),
    Move.BESIDE: frozenset("other rest it It".split()),
    Move.BRIDGE: frozenset(
        "need Need need_doing Need_doing do_that act matters"
        " strength Strength having Having possessed Possessed result Result".split()
    ),
    Move.REPAIR: frozenset("topic answer answer_that example".split()),
    Move.PROMISES: frozenset("mine have timed By agree ahead offer third decide".split()),
    Move.SUBJECT: frozenset({"topic"}),
    Move.SALUTATION: frozenset({"titled"}),
}


def like_of(data: Mapping[str, Any]) -> str:
    """Name the tone an own one is like."""
    return str(data.get("like", LIKE)).strip().lower()


def own_tone(name: str, data: Mapping[str, Any], like: Tone) -> Tone:
    """Build a person's own tone from its parsed file. Raises ``WordingError`` naming the key that is wrong.

    A move it gives comes before the same move of the tone it is like: its wordings are used wherever they fit.
    """
    _check_keys(data)
    given = {
        "label": name.capitalize(),
        "about": "",
        "contractions": like.contractions,
        "address": like.address,
        "opens": like.opens,
    }
    built = tone(name, {**given, **{k: v for k, v in data.items() if k != "like"}}, sandboxed=True)
    for move, wordings in built.wordings.items():
        for wording in wordings:
            _check(wording, move)
    return replace(built, wordings={m: _joined(built, like, m) for m in {*like.wordings, *built.wordings}})


def _joined(own: Tone, like: Tone, move: Move) -> tuple[Wording, ...]:
    """Keep of the usual wordings those for kinds the own ones do not take."""
    given = tuple(own.of(move))
    taken = frozenset().union(*(w.kinds for w in given)) if given else frozenset()
    if given and "any" in taken:
        return given
    return (*given, *(w for w in like.of(move) if not (w.kinds & taken) or move in (Move.BRIDGE, Move.PROMISES)))


def _check_keys(data: Mapping[str, Any]) -> None:
    for key, value in data.items():
        if isinstance(value, list | Mapping):
            if key not in MOVES:
                raise WordingError(f"{key} is no move of a note.{did_you_mean(key, MOVES)} Known: {', '.join(MOVES)}")
            if len(value) > MOST:
                raise WordingError(f"{key}: more than {MOST} wordings")
        elif key not in _KEYS:
            raise WordingError(f"{key}: there is no such key.{did_you_mean(key, (*_KEYS, *MOVES))}")
        elif not isinstance(value, _KEYS[key]):
            raise WordingError(
                f"{key}: expected {'true or false' if _KEYS[key] is bool else 'text in quotation marks'}"
            )


def _check(wording: Wording, move: Move) -> None:
    """See that a wording names only facts there are, and that what it does beyond naming them works."""
    known = _FACTS | frozenset(_OF_MOVE.get(move, ()))
    for name in sorted(wording.variables - known):
        near = did_you_mean(name, known)
        raise WordingError(f"{wording.id}: nothing is known as {name} here.{near} Known: {', '.join(sorted(known))}")
    wording.render(dict.fromkeys(known, "Northwind"))
