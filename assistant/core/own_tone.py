"""A person's own tone: what it gives, and the rest from the tone it is like; each mistake is named by its key."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.core.phrases import Phrase, PhraseError, Tone, tone
from assistant.core.suggest import did_you_mean

LIKE = "warm"
"""The tone an own one falls back to where it names none."""
_KEYS: Mapping[str, type] = {"label": str, "about": str, "contractions": bool, "address": str, "like": str}
_FACTS = frozenset({"first", "name", "company", "role", "when", "day", "length", "meeting"})
_FACTS_OF = {"signoff": frozenset[str](), "salutation": frozenset({"first", "name", "titled"})}
_PLAIN = re.compile(r"\{\{\s*\w+\s*\}\}")


def like_of(data: Mapping[str, Any]) -> str:
    """Name the tone an own one is like."""
    return str(data.get("like", LIKE)).strip().lower()


def own_tone(name: str, data: Mapping[str, Any], like: Tone) -> Tone:
    """Build a person's own tone from its parsed file. Raises ``PhraseError`` naming the key that is wrong.

    A section it gives for ``any`` shape replaces that section; one it gives for some shapes replaces these.
    """
    _check_keys(data, like)
    given = {"label": name.capitalize(), "about": "", "contractions": like.contractions, "address": like.address}
    built = tone(name, {**given, **data}, sandboxed=True)
    for section, shapes in built.phrases.items():
        for shape, phrases in shapes.items():
            _check_shape(section, shape, like)
            for phrase in phrases:
                _check(phrase, section, like)
    return replace(built, phrases={s: _joined(built, like, s) for s in {*like.phrases, *built.phrases}})


def _joined(own: Tone, like: Tone, section: str) -> Mapping[str, tuple[Phrase, ...]]:
    given, usual = own.phrases.get(section, {}), like.phrases.get(section, {})
    return given if "any" in given else {**usual, **given}


def _check_keys(data: Mapping[str, Any], like: Tone) -> None:
    for key, value in data.items():
        if isinstance(value, Mapping):
            if key not in like.phrases:
                near = did_you_mean(key, like.phrases)
                raise PhraseError(f"[{key}] is no section of a note.{near} Known: {', '.join(sorted(like.phrases))}")
        elif key not in _KEYS:
            raise PhraseError(f"{key}: there is no such key.{did_you_mean(key, (*_KEYS, *like.phrases))}")
        elif not isinstance(value, _KEYS[key]):
            raise PhraseError(f"{key}: expected {'true or false' if _KEYS[key] is bool else 'text in quotation marks'}")


def _check_shape(section: str, shape: str, like: Tone) -> None:
    known = {"any", *like.phrases[section]}
    if shape not in known:
        near = did_you_mean(shape, known)
        raise PhraseError(f"{section}.{shape}: no answer has this shape here.{near} Known: {', '.join(sorted(known))}")


def _check(phrase: Phrase, section: str, like: Tone) -> None:
    """See that a phrasing names only facts there are, and that what it does beyond naming them works."""
    usual = {v for phrases in like.phrases[section].values() for each in phrases for v in each.variables}
    known = _FACTS_OF.get(section, usual | _FACTS)
    for name in sorted(phrase.variables - known):
        near = did_you_mean(name, known)
        raise PhraseError(f"{phrase.id}: nothing is known as {name} here.{near} Known: {', '.join(sorted(known))}")
    if "{" in _PLAIN.sub("", phrase.say):
        phrase.render(dict.fromkeys(known, "Northwind"))
