"""Words of a text, and whether another text has them in some form."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.core.english import English, singular

_WORD = re.compile(r"[^\W_]+(?:[.&/+#'’-]+[^\W_]+)*[+#]*")
_TAIL = re.compile(r"(?:n['’]t|['’](?:s|ll|d|ve|re|m|t))$", re.IGNORECASE)
_ENDINGS = (
    "ations", "ation", "itions", "ition", "ions", "ion", "ments", "ment", "ances", "ance", "ences", "ence", "ities",
    "ity", "ness", "fully", "ful", "ively", "ive", "ably", "able", "ally", "al", "ing", "ed", "ly", "es", "e", "y", "s",
)  # fmt: skip
"""Endings that leave the meaning where it was; not *-er* and *-ist*: who manages is not yet a manager."""
_ROOT = 4
"""Letters that two words must share before their endings."""


_NEGATIONS = frozenset("not no never nobody nothing none neither nor without cannot hardly".split())
_HURRIED = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|could|would|should|must)nt"
    r"|(?:could|might|should) have|less well|badly)\b"
)
"""A *not* typed without its apostrophe, and what owns up to as much."""


_EAGER = re.compile(r"\b(?:can't|cannot|can not) wait\b")
"""A *not* that is none."""


def is_negated(text: str) -> bool:
    """Whether a text says that something is not so."""
    plain = _EAGER.sub("", text.lower().replace("’", "'"))
    is_hurried = bool(_HURRIED.search(plain))
    return is_hurried or any(w.small in _NEGATIONS or w.text.endswith("n't") for w in words(plain))


def denied(text: str) -> list[str]:
    """List what a text says is not so: the word behind each *not*, in small letters."""
    plain = text.lower().replace("’", "'")
    return [two.small for one, two in pairwise(words(plain)) if one.text in _NEGATIONS or one.text.endswith("n't")]


class Word(NamedTuple):
    """One word as it stands."""

    text: str
    start: int
    end: int

    @property
    def small(self) -> str:
        """In small letters, without what is joined to it by an apostrophe."""
        return _TAIL.sub("", self.text.replace("’", "'").lower())


def words(text: str) -> list[Word]:
    """Part a text into its words."""
    return [Word(m[0], *m.span()) for m in _WORD.finditer(text)]


def blank(text: str, start: int, end: int) -> str:
    """Put spaces in place of a clause; a mark that ends its sentence stays, so that the next one begins anew."""
    said = text[start:end].rstrip(" \n.!?…")
    return text[:start] + " " * len(said) + text[start + len(said) :]


def blanked(text: str, spans: Iterable[Word]) -> str:
    """Put spaces where some words stand; all else stays where it is."""
    for word in spans:
        text = text[: word.start] + " " * (word.end - word.start) + text[word.end :]
    return text


class Roots:
    """Finds what forms of a word have in common."""

    def __init__(self, english: English, same: Sequence[str] = ()) -> None:
        """Take groups of words that say the same of a deed."""
        self._lexicon = english.lexicon
        self._known: dict[str, frozenset[str]] = {}
        # An answer is read again and again with one sentence less, and its note with it.
        self._of_text = lru_cache(maxsize=4096)(self._all_of)
        self._same = [self.among([row]) for row in same]

    def of(self, word: str) -> frozenset[str]:
        """Give the roots of one word in small letters; two words are related where they share one."""
        if word not in self._known:
            self._known[word] = self._found(word)
        return self._known[word]

    def _found(self, word: str) -> frozenset[str]:
        plain = {word, self._lexicon.base(word), singular(word, self._lexicon)}
        if word.endswith("ly"):
            plain.add(word[:-2])
        plain |= {f"{w[:-1]}i" for w in plain if w.endswith("y")}  # steady, steadiness
        plain |= {f"{w[:-2]}t" for w in plain if w.endswith(("ency", "ence"))}  # consistency, consistent
        plain |= {f"{w[:-5]}le" for w in plain if w.endswith("bility")}  # reliability, reliable
        plain |= {f"{w[:-5]}ce" for w in plain if w.endswith("uction")}  # introduction, introduce
        cut = {f"{w.removesuffix(end)}-" for w in plain for end in _ENDINGS if _is_cut(w, end)}
        return frozenset(plain | cut | {f"{w}-" for w in plain if len(w) >= _ROOT})

    def among(self, texts: Iterable[str]) -> frozenset[str]:
        """Give the roots of every word of some texts, the parts of joined words too."""
        return frozenset[str]().union(*map(self._of_text, texts))

    def _all_of(self, text: str) -> frozenset[str]:
        return frozenset(r for w in words(text) for part in parts(w.small) for r in self.of(part))

    def told(self, texts: Iterable[str]) -> frozenset[str]:
        """Give the roots of some texts and of all words that say the same as one of theirs."""
        known = self.among(texts)
        return known.union(*(group for group in self._same if group & known))

    def is_closed(self, word: str) -> bool:
        """Whether a word only holds a sentence together."""
        return word in self._lexicon.closed

    def content(self, text: str, light: Collection[str] = ()) -> list[str]:
        """List the words of a text that say what it is about, in small letters."""
        return [
            w.small for w in words(text)
            if len(w.small) > 1 and w.small not in light and not self.is_closed(w.small)
        ]  # fmt: skip

    def shared(self, wanted: Collection[str], text: str) -> float:
        """Say how many of some words stand in a text in some form, from 0 to 1."""
        known = self.among([text])
        return sum(bool(self.of(w) & known) for w in wanted) / max(1, len(wanted))


def _is_cut(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _ROOT


def parts(word: str) -> list[str]:
    """Give a joined word and what it is joined of: of *9s* the unit too."""
    pieces = [p for p in re.split(r"[-/&]|(?<=\d)(?=[^\W\d_])", word) if p]
    return [word, *pieces] if len(pieces) > 1 else [word]
