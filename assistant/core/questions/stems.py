"""Stems: the beginnings of sentences that stand in a field, and which of them what is typed goes on from."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from assistant.core.interview import OWNERS

OWN = "own"
"""The kind of a sentence of the person's own."""
ASKED = "asked"
"""The kind of what they asked and of what is to be added, told in one."""


class Stem(NamedTuple):
    """One beginning of a sentence. What is typed behind it is the answer, of one of its kinds."""

    begins: str
    """The words in the field; empty: the whole sentence is the person's own."""
    kinds: tuple[str, ...]
    keeps: str = ""
    """The part of the beginning that belongs to the answer: *you* of *I liked that you*."""
    label: str = ""
    """What it is called where it has no words."""
    taken: str = ""
    """The kind an answer behind it is taken as whatever it reads as: what somebody enjoyed they did."""
    waits: str = ""
    """What it waits for, where with anything behind it the whole would seem to be a sentence: a thing, a deed, …"""
    goes: str = ""
    """What would go on from it, to be shown to whoever typed what may not."""

    @property
    def shown(self) -> str:
        """How it stands in a list."""
        return f"{self.begins} …" if self.begins else self.label


class Fit(NamedTuple):
    """What is typed, under the stem it goes on from."""

    stem: int
    rest: str
    """What stands behind the stem."""
    text: str
    """The answer."""
    kind: str = ""
    """Which of the stem's kinds it is; empty where that is not sure."""
    said: str = ""
    """The sentence the note is to hold, where the person chose how it begins."""

    @property
    def sure(self) -> bool:
        """Whether the answer follows the stem."""
        return bool(self.kind)


Kinds = Callable[[str], Sequence[str]]
"""Which kinds an answer can be read as."""
ReadsOn = Callable[[str, str], bool]
"""Whether a text can stand behind what waits for a thing, a deed, …"""


def _can(_waits: str, _text: str) -> bool:
    return True


def stems_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Stem, ...]:
    """Build from the ``stems`` of a question; raises ``KeyError`` naming what is missing."""
    return tuple(
        Stem(
            r["begins"],
            tuple(r["kinds"].split()),
            r.get("keeps", ""),
            r.get("label", ""),
            r.get("taken", ""),
            r.get("waits", ""),
            r.get("goes", ""),
        )
        for r in rows
    )


def half_typed(stems: Sequence[Stem], text: str) -> tuple[int, str]:
    """Find the stem in a sentence that was left half typed, and what stands behind it."""
    for number, stem in sorted(enumerate(stems), key=lambda row: -len(row[1].begins)):
        if stem.begins and (rest := _behind(stem.begins, text)) is not None:
            return number, rest
    return max(0, len(stems) - 1), text


def answer(stem: Stem, rest: str) -> str:
    """Join what is typed to the part of its stem that belongs to the answer."""
    said = rest.strip()
    return f"{stem.keeps} {said}" if stem.keeps and said else said


def placed(stems: Sequence[Stem], text: str, kind: str = "", begins: str | None = None) -> tuple[int, str]:
    """Find the stem an earlier answer stands behind, and what of it stands there.

    ``begins`` are the words of the stem that was chosen; None where that is not known.
    """
    for number, stem in enumerate(stems if begins is not None else ()):
        if stem.begins == begins:
            rest = _behind(stem.keeps, text) if stem.keeps else text
            return number, text if rest is None else rest
    for number, stem in enumerate(stems):
        if kind in stem.kinds and stem.keeps and (rest := _behind(stem.keeps, text)) is not None:
            return number, rest
    plain = (n for n, s in enumerate(stems) if kind in s.kinds and not s.keeps)
    return next(plain, len(stems) - 1 if text else 0), text


def fit(stems: Sequence[Stem], at: int, rest: str, kinds: Kinds, reads_on: ReadsOn = _can) -> Fit:
    """Find the stem that what is typed goes on from: the one it stands behind if that is right, else another."""
    typed = rest.strip()
    if not stems:
        return Fit(at, rest, rest)
    for number, begun in sorted(enumerate(stems), key=lambda row: -len(row[1].begins)):
        if begun.begins and (behind := _behind(begun.begins, typed)):
            return _fitted(stems, number, behind, kinds, reads_on)
    if _begins_sentence(typed) and (whole := _fitted(stems, len(stems) - 1, typed, kinds, reads_on)).sure:
        return whole
    here = _fitted(stems, at, rest, kinds, reads_on)
    is_chosen = at and (_takes_any(stems[at]) or (stems[at].waits == "deed" and reads_on("deed", typed)))
    if here.sure or not typed or is_chosen:
        return here  # a beginning that takes any sentence, or any deed, was chosen for this one
    if (told := _behind("that", typed)) and stems[at].waits == "thing" and not reads_on("thing", typed):
        # "that nurses meet every morning": what they told
        clause = next((n for n, stem in enumerate(stems) if _takes_any(stem)), at)
        return _fitted(stems, clause, told, kinds, reads_on)
    names_thing = bool(stems[at].begins) and "thing" in stems[at].kinds and _names_a_thing(typed)
    # "the porter has been here for years" names none; "a plan that volunteers can follow" does
    goes_on = names_thing and (OWN not in kinds(typed) or OWN not in kinds(_told_of(typed)))
    goes_on = goes_on and (reads_on("thing", typed) or not reads_on("told", typed))  # "the school wants more girls"
    order = sorted((n for n in range(len(stems)) if n != at), key=lambda n: _rank(stems[n], typed))
    if goes_on:  # "the board where they write who is tired": no clause, whatever verbs are in it
        order = [n for n in order if stems[n].begins and not _takes_any(stems[n])]
    said = _with_doer(stems[at], typed)
    others = (
        _fitted(stems, n, typed if stems[n].begins else said, kinds, reads_on)
        for n in order
        if _may_move(stems[at], stems[n], typed)
    )
    found = next((other for other in others if other.sure), here)
    waits = stems[at].waits or ("thing" if stems[at].begins and "thing" in stems[at].kinds else "")
    says_who = found == here and waits in _NO_DOER and not reads_on(_NO_DOER[waits], typed)
    return _fitted(stems, len(stems) - 1, typed, kinds, reads_on) if says_who else found  # "she'll bring the plans"


_NO_DOER = {"will": "will", "had": "will", "thing": "named"}
"""Behind which beginnings nobody new does anything, and as what a text is read to see that: *I enjoyed we walked*."""


_OWNERS = frozenset(OWNERS)


def _with_doer(here: Stem, typed: str) -> str:
    """Keep the *I* of a beginning that is given up for one's own words, where what is typed has no doer of its own."""
    first = typed.split(maxsplit=1)[0].lower()
    is_mine = here.begins.split()[:1] == ["I"] and len(here.begins.split()) <= _SHORT
    return f"{here.begins} {typed}" if is_mine and first not in _NAMES and typed[:1].islower() else typed


_SHORT = 2
"""Words of a beginning that says no more than who does it: *I*, *I have*."""


def _may_move(here: Stem, there: Stem, typed: str) -> bool:
    """Whether what is typed may go over to another beginning: who does it changes only where the words say so.

    Nor does it go from one that waits for a sentence to another, but where it is told as *that*.
    """
    first = typed.split(maxsplit=1)[0].lower()
    if here.waits == there.waits == "sentence" and first != "that":
        return False
    if _takes_any(there) and first in ("i", "we"):
        return False  # "we talked about the rota": nobody was told that
    if not (_OWNERS & set(here.kinds) and _OWNERS & set(there.kinds)):
        return True
    return bool({"me", "us"} & set(typed.lower().replace(",", " ").replace(".", " ").split()))


def whole(stems: Sequence[Stem], found: Fit) -> Fit:
    """Take a beginning and what is typed behind it as one sentence of the person's own, where such may be told."""
    last = len(stems) - 1
    if found.sure or not found.text or not stems[found.stem].begins or OWN not in stems[last].kinds:
        return found
    if ASKED in stems[last].kinds or stems[found.stem].begins[0].islower():
        return found  # what they asked is no answer yet, and *because* begins no sentence
    said = f"{stems[found.stem].begins} {found.rest}".rstrip()
    return Fit(last, said, said)


def _rank(stem: Stem, typed: str) -> tuple[bool, bool, bool]:
    """Order the beginnings to try: those that take what is typed as it stands, those that put words before it.

    One's own words come behind both, and last what anything can follow: *You told me that*.
    """
    adds = bool(stem.keeps) and _behind(stem.keeps, typed) is None
    return _takes_any(stem), not stem.begins, adds


_STARTERS = frozenset(
    "the my it this you we they he she there our your a an when in at on one what for since during after before"
    " while".split()
)


def _begins_sentence(text: str) -> bool:
    """Whether somebody began a sentence of their own: a small word with a capital, and more behind it."""
    first, _, rest = text.partition(" ")
    return first[:1].isupper() and first.lower() in _STARTERS and bool(rest)


def _names_a_thing(text: str) -> bool:
    """Whether the end of a sentence that names something was typed: a small article with more behind it."""
    first, _, rest = text.partition(" ")
    return first in ("the", "a", "an", "your", "their", "her", "his", "our", "my") and bool(rest)


def _told_of(text: str) -> str:
    """Give what is named, without what is told of it: *a plan* of *a plan that volunteers can follow*."""
    return re.split(r",? (?:and )?(?:that|who|which|whose|where|whether|how|what)(?: |$)", text, maxsplit=1)[0]


def _fitted(stems: Sequence[Stem], number: int, rest: str, kinds: Kinds, reads_on: ReadsOn) -> Fit:
    stem = stems[number]
    if stem.keeps and (behind := _behind(stem.keeps, rest)) is not None:
        rest = behind
    rest = _once(stem.begins, rest)
    if stem.begins.endswith(" who") and (told := _SOMEBODY.match(rest)) and reads_on(stem.waits, rest[told.end() :]):
        rest = rest[told.end() :]  # "somebody knows how to weld"
    text = answer(stem, rest)
    names = "thing" in stem.kinds  # what is no thing is none of its kinds
    goes_on = text and not _says_who_again(stem, rest) and (names or reads_on(stem.waits, rest))
    goes_on = goes_on and (stem.waits != "thing" or reads_on("named", rest))  # "I enjoyed we talked about it"
    goes_on = goes_on and (stem.waits != "had" or reads_on("will", rest))  # "I they sold the building"
    found = kinds(f"that {text}" if _takes_any(stem) else text) if goes_on else ()
    kind = next((kind for kind in stem.kinds if kind in found), "")
    return Fit(number, rest, text, kind and (stem.taken or kind))


def _says_who_again(stem: Stem, rest: str) -> bool:
    """Whether a person or thing is named behind *somebody who*, and more behind that: *man who can weld*, *a plan*."""
    words = rest.lower().split()
    return stem.begins.endswith(" who") and ("who" in words[1:4] or words[0] in _NAMES)


_SOMEBODY = re.compile(r"(?:somebody|someone) (?=(?:\w+[^\Wsu]s|can|could|will|would|has|is) )", re.IGNORECASE)
_NAMES = frozenset("a an the my your our their his her its this these those i we you they he she it".split())
"""What names somebody or something anew, and is not what they do."""


def _takes_any(stem: Stem) -> bool:
    """Whether any clause can follow it."""
    return stem.begins.endswith(" that") and not stem.keeps


def _once(beginning: str, rest: str) -> str:
    """Take words away that end the beginning and are typed once more behind it: *that* of *It told me that*."""
    begun, typed = [_plainly(word) for word in beginning.split()], rest.split()
    said_twice = (
        n for n in range(min(len(begun), len(typed) - 1), 0, -1) if [_plainly(w) for w in typed[:n]] == begun[-n:]
    )
    count = next(said_twice, 0)
    return " ".join(typed[count:]) if count else rest


def _plainly(word: str) -> str:
    """Give a word as it is typed in haste: *ill* for *I'll*."""
    return word.lower().replace("'", "").replace("’", "")


def _behind(beginning: str, text: str) -> str | None:
    """Give what stands behind a beginning, however its letters and spaces are typed; None where it begins otherwise."""
    plain = " ".join(text.split())
    if plain.lower().startswith(beginning.lower()) and not _GOES_ON_IN_WORD(plain[len(beginning) :]):
        return plain[len(beginning) :].strip()
    return None


_GOES_ON_IN_WORD = re.compile(r"\w|['’]\w").match
"""Whether the same word goes on: *I* of *I've moved* is no beginning."""
