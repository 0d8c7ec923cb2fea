"""Forms of a word by their names: a verb told in the past, a noun or a verb in the plural, *a* and *an*."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.core.english.lexicon import Lexicon
    from assistant.core.english.listing import Listing

_SEVERAL = {"is": "are", "'s": "are", "was": "were", "has": "have", "does": "do"}
_ONE = {"are": "is", "'re": "is", "am": "is", "were": "was", "have": "has", "do": "does"}
PAST = {
    "am": "was", "is": "was", "'s": "was", "'m": "was", "are": "were", "'re": "were", "has": "had", "have": "had",
    "'ve": "had", "do": "did", "does": "did", "can": "could",
}  # fmt: skip
"""The past of verbs that are in no table."""
_PARTS = {"do": "done", "does": "done", "did": "done", "have": "had", "has": "had", "am": "been", "is": "been"}
_IRREGULAR = {"child": "children", "person": "people", "man": "men", "woman": "women", "half": "halves"}
_SINGULAR = (("s", ""), ("es", ""), ("ies", "y"), ("ves", "fe"))
_HISSING = ("s", "x", "z", "ch", "sh")
"""Endings that take -es."""
VERB_FORMS = ("past", "part", "ing", "third")
"""The forms of a verb in the order in which its row tells them."""
_FORM_CODES = "dngt"
"""The class of each of them, as rows tell it."""


def regular(base: str, form: str) -> str:
    """Give a form as it is made where nothing says otherwise: ``past``, ``part``, ``ing``, ``third`` or ``plural``."""
    is_open = base[-1:] == "y" and len(base) > 1 and base[-2] not in "aeiou"
    if form in ("third", "plural"):
        return base + "es" if base.endswith(_HISSING) else base[:-1] + "ies" if is_open else base + "s"
    if form == "ing":
        return (base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base) + "ing"
    if base.endswith("ed") and not base.endswith(("eed", "bed", "wed")):
        return base  # a past in no list: *relaunched*
    return base + "d" if base.endswith("e") else (base[:-1] + "i" if is_open else base) + "ed"


def conjugated(rows: Mapping[str, str], listed: "Listing") -> dict[str, str]:
    """Give rows to the forms of each verb among rows; they are regular where its own tells none.

    A form that has a row, or belongs to a verb already, stays as it is. The third person of a verb that is a noun
    besides is its plural, too.
    """
    made: dict[str, str] = {}
    for base, row in rows.items():
        codes, *told = row.replace("=", "").split()
        if "b" not in codes:
            continue
        for form, code in zip(told or [regular(base, form) for form in VERB_FORMS], _FORM_CODES, strict=True):
            before = listed.get(form) or ""
            if form in rows or "<" in before:
                continue
            known = made.get(form, before).partition(" ")[0]
            also = "P" if code == "t" and "N" in codes else ""
            made[form] = f"{''.join(dict.fromkeys(known + code + also))} < {base}"
    return made


def past(word: str, lexicon: "Lexicon") -> str:
    """Give the past of a verb, whatever form it is in."""
    return PAST.get(word) or lexicon.inflected(lexicon.base(word), "past")


def plural(word: str, lexicon: "Lexicon") -> str:
    """Give the plural of a noun, or the form of *be*, *have* and *do* for several; or the word itself."""
    made = _SEVERAL.get(word) or _IRREGULAR.get(word) or regular(word, "plural")
    return made if lexicon.is_known(made) else word


def singular(word: str, lexicon: "Lexicon") -> str:
    """Give the one of several, or the form of *be*, *have* and *do* for one; or the word itself."""
    made = (word.removesuffix(ending) + end for ending, end in _SINGULAR if word.endswith(ending))
    return _ONE.get(word) or next((one for one in made if lexicon.is_known(one)), word)


FORMS: Mapping[str, Callable[[str, "Lexicon"], str]] = {
    "past": past,
    "part": lambda word, lexicon: _PARTS.get(word) or lexicon.inflected(lexicon.base(word), "part"),
    "ing": lambda word, lexicon: lexicon.inflected(lexicon.base(word), "ing"),
    "third": lambda word, lexicon: lexicon.inflected(lexicon.base(word), "third"),
    "base": lambda word, lexicon: lexicon.base(word),
    "plural": plural,
    "singular": singular,
    "name": lambda word, _: word[:1].upper() + word[1:],
}
"""Every form by the name that rules ask for it by."""


_AN = re.compile(
    r"(?:[ai]|x-|e(?!u[a-z])|o(?!ne(?:\b|-)|nce\b)|u(?!ni(?![dmn])|se|su|ti|k\b)|hour|honest|heir|8|1[18](?:th)?\b)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[AEFHILMNORSX](?![a-z])")


def a_or_an(word: str) -> str:
    """Choose between the two by the sound a word begins with: *an SAP rollout*, *a unit*."""
    if re.match(r"[A-Z](?:[A-Z]|\b)", word):
        return "an" if _LETTERS.match(word) else "a"
    return "an" if _AN.match(word) else "a"
