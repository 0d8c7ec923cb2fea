"""What was typed, as words that can be compared: lower case, spelled out, typing slips mended."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.core.suggest import distance

_PIECE = (
    r"(?:~|\.{1,2})/[\w\-./]*[\w\-]|\d+(?:[.,]\d+)?%|[^\W_]+(?:[.@/][^\W_]+)+|[^\W_]+(?:['’`´][^\W_]+)*|[,;:.!?&+/\n—–]"
)
_FILE = r"(?:~/|\.{0,2}/)?[\w\-./]*[\w\-]\.(?i:%s)\b"
_QUOTATION = re.compile(r"\"[^\"]+\"|“[^”]+”|«[^»]+»|„[^“”]+[“”]|(?<!\w)['‘][^'’]{2,}['’](?!\w)")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_BREAKS = frozenset(",;.!?\n—–")
_QUOTED = '"'
"""Set before a quoted word, so that it is never taken for a word of a command."""
_LONGEST_UNQUOTED = 2
_SHORTEST_MENDED = 4
_LONG = 8


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its plain form and where it stands in what was typed."""

    word: str
    start: int
    end: int
    breaks: bool = False
    """Whether a comma, full stop or the like stands before it."""
    quoted: bool = False
    """Whether it stands within quotation marks, where words only stand for themselves."""
    opens: bool = False
    """Whether a colon stands before it."""
    named: bool = False
    """Whether it has a capital letter in the middle of a sentence, as names do."""
    compound: bool = False
    """Whether a hyphen ties it to the word before."""
    softened: bool = False
    """Whether "a bit" or the like stood before it."""


def splitter(endings: Iterable[str] = ()) -> re.Pattern[str]:
    """Give what finds the words of a text; the path of a file with one of these endings is a single one."""
    known = "|".join(sorted(re.escape(each) for each in endings))
    return re.compile(f"{_FILE % known}|{_PIECE}" if known else _PIECE)


_PLAIN = splitter()


def plain(text: str) -> str:
    """Lower-case, with straight apostrophes."""
    return re.sub("[’`´]", "'", text.casefold())


def tokens(
    text: str,
    spelled_out: Mapping[str, str],
    suffixes: Mapping[str, str],
    abbreviations: Collection[str] = (),
    split: re.Pattern[str] = _PLAIN,
) -> list[Token]:
    """Split text into words, short forms spelled out; punctuation is remembered on the word after it."""
    found: list[Token] = []
    broken = opens = False
    quotations = [m.span() for m in _QUOTATION.finditer(text) if len(m.group().split()) > _LONGEST_UNQUOTED]
    for match in split.finditer(text):
        piece = plain(match.group())
        if piece in _BREAKS or piece == ":":
            opens = opens or piece == ":"
            within = any(a < match.start() < b for a, b in quotations)
            plain_stop = piece == "." and found and found[-1].word in abbreviations
            broken = broken or not (piece == ":" or within or plain_stop)
            continue
        tied = bool(found) and text[match.start() - 1] == "-"
        begin = next((a for a, b in quotations if a < match.start() < b), -1)
        named = bool(found) and not broken and match.group()[0].isupper() and not text.isupper()
        for word in _spell_out(piece, spelled_out, suffixes) if begin < 0 else [_QUOTED + piece]:
            first = match.start() == begin + 1
            breaks = broken and (begin < 0 or first)
            found.append(Token(word, match.start(), match.end(), breaks, begin >= 0, opens, named, tied))
            broken = opens = False
    return found


def _spell_out(word: str, spelled_out: Mapping[str, str], suffixes: Mapping[str, str]) -> list[str]:
    if (whole := spelled_out.get(word.replace("'", ""))) and ("'" in word or word in spelled_out):
        return whole.split()
    for suffix, meaning in suffixes.items():
        if word.endswith(suffix) and len(word) > len(suffix):
            return [word.removesuffix(suffix)] + ([] if suffix == "'s" else [meaning])
    return [word.replace("'", "")]


class Mender:
    """Replaces words that are none and are one slip away from a known one, two in a long one."""

    def __init__(self, known: Collection[str], targets: Iterable[str], is_word: Callable[[str], bool]) -> None:
        self._known, self._targets, self._is_word = known, tuple(targets), is_word
        self._by_length: dict[int, list[tuple[int, str]]] = {}
        self._mended: dict[str, str] = {}

    def mend(self, found: Sequence[Token], names: Collection[str]) -> list[Token]:
        """Mend each word that is neither known nor part of a name."""
        known = self._known
        return [
            t if t.named or t.word in known or t.word in names else replace(t, word=self._word(t.word)) for t in found
        ]

    def _word(self, word: str) -> str:
        if word not in self._mended:
            self._mended[word] = self._drawn_in(word) or self._nearest(word)
        return self._mended[word]

    def _drawn_in(self, word: str) -> str:
        # "sooo looong": drawn out letters come down to one or two.
        shorter = [_DRAWN_OUT.sub(times, word) for times in (r"\1", r"\1\1")] if _DRAWN_OUT.search(word) else []
        return next((w for w in shorter if w in self._known), "")

    def _nearest(self, word: str) -> str:
        if len(word) < _SHORTEST_MENDED or not word.isalpha() or self._is_word(word):
            return word
        allowed = 1 if len(word) < _LONG else 2
        ranked = ((distance(word, o, allowed), o[0] != word[0], o) for o in self._near(word, allowed))
        best = min(ranked, default=None)
        return best[2] if best and best[0] <= allowed else word

    def _near(self, word: str, allowed: int) -> Iterator[str]:
        if not self._by_length:
            for target in self._targets:
                self._by_length.setdefault(len(target), []).append((_letters(target), target))
        letters = _letters(word)
        for length in range(max(3, len(word) - allowed), len(word) + allowed + 1):
            for others, target in self._by_length.get(length, ()):
                if (letters ^ others).bit_count() <= 2 * allowed:
                    yield target


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask


def without(found: Sequence[Token], phrases: "Phrases", softening: Collection[str] = ()) -> list[Token]:
    """Leave out every listed phrase, the longest first; a break before it moves to the word after."""
    kept: list[Token] = []
    i, broken, soft = 0, False, False
    while i < len(found):
        broken = broken or found[i].breaks
        length = phrases.longest_at(found, i)
        if length:
            soft = soft or any(t.word in softening for t in found[i : i + length])
            i += length
            continue
        kept.append(replace(found[i], breaks=broken, softened=soft or found[i].softened))
        broken = soft = False
        i += 1
    return kept


class Phrases:
    """A set of phrases, found at a place in a row of words."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._phrases = {tuple(p) for p in phrases if p}
        self._by_first: dict[str, list[tuple[str, ...]]] | None = None

    def at(self, found: Sequence[Token], i: int) -> list[int]:
        """Return the lengths of the phrases that begin at a place, the longest first."""
        if i >= len(found):
            return []
        by_first = self._by_first if self._by_first is not None else self._sorted()
        beginning = by_first.get(found[i].word)
        if not beginning:
            return []
        left = len(found) - i
        return [
            len(p)
            for p in beginning
            if len(p) == 1 or (len(p) <= left and all(found[i + k].word == p[k] for k in range(1, len(p))))
        ]

    def longest_at(self, found: Sequence[Token], i: int) -> int:
        """Return the length of the longest phrase that begins at a place, or 0."""
        by_first = self._by_first if self._by_first is not None else self._sorted()
        left = len(found) - i
        for p in by_first.get(found[i].word, ()) if left > 0 else ():
            if len(p) == 1 or (len(p) <= left and all(found[i + k].word == p[k] for k in range(1, len(p)))):
                return len(p)
        return 0

    def _sorted(self) -> dict[str, list[tuple[str, ...]]]:
        # Put off until asked: most phrases are never looked for in one sitting.
        self._by_first = {}
        for phrase in sorted(self._phrases, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)
        return self._by_first

    @property
    def firsts(self) -> frozenset[str]:
        """The words a phrase can begin with."""
        return frozenset(p[0] for p in self._phrases)

    @property
    def words(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(w for p in self._phrases for w in p)


def any_of(phrases: Iterable[str]) -> str:
    """Return the part of a pattern that matches any of the phrases, the longest where several fit."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


def any_loosely(phrases: Iterable[str]) -> str:
    """Return the same, where an apostrophe may be of either kind or left away: *dont*, *don’t*."""
    return any_of(phrases).replace("'", "['’]?")
