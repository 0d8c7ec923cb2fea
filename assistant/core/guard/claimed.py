"""What an answer says of the writer and the reader: nothing they did that the note does not tell."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from assistant.core.english import English, Tag, sentences
from assistant.core.guard.form import Fault, compiled
from assistant.core.guard.numbers import numbers
from assistant.core.guard.words import Roots, denied, is_negated, words

_SUBJECT = re.compile(r"\b(I|[Yy]ou|[Ww]e)('(?:ve|d|m|re))?(?=((?: [^\W\d_'-]+){1,5}))")
_BESIDE = 0.25
"""The share of the words told with a number or a name that must stand with it again."""
_DONE = ("did", "done")
_NO_VERB = frozenset("been was am were are is do did does has have had would could will should might be".split())
"""Words behind which a plain form tells nothing that is so now."""
_VAGUE = ("know", "keep")
"""Words that say nothing without the next ones: *I know that you decide on Friday*, *I know how users feel*."""


class Claims:
    """Holds who did what to what was told, as ``[claims]`` of ``guard.toml`` says."""

    def __init__(self, data: Mapping[str, Any], english: English, roots: Roots) -> None:
        self._may = {who: frozenset(data[who].split()) for who in ("i", "you", "we")}
        self._now, self._wishes = frozenset(data["now"]), compiled(data["wishes"])
        self._between = frozenset(data["between"].split())
        self._generic, self.courtesy = (frozenset(data[name].split()) for name in ("generic", "courtesy"))
        """Words that do any work, and words that are about the meeting and the letter alone."""
        self._lexicon, self._roots = english.lexicon, roots

    def faults(self, text: str, apart: str, source: str) -> Iterator[Fault]:
        """Yield every deed that was not told, and every sentence of what stands ``apart`` about nothing that was told.

        In the text reactions stand as well: what somebody did is a claim even there.
        """
        known, said = self._roots.told([source]), frozenset(w.small for w in words(source))
        for row in _rows(text.replace("’", "'")):
            if row not in source:
                yield from self._deeds(row, known, said, source)
        for row in _rows(apart.replace("’", "'")):
            content = [w for w in self._roots.content(row) if w not in self.courtesy]
            if any(p.match(row) for p in self._wishes):
                continue
            if content and not any(self._roots.of(w) & known for w in content):
                yield Fault("sentence_new", row[:60])

    def moved(self, text: str, told: Iterable[str], apart: Collection[str]) -> Iterator[Fault]:
        """Yield numbers and names that stand beside other words than they were told with.

        The company, the people and the role, ``apart``, may be named anywhere.
        """
        rows = [row for part in told for row in _rows(part)]
        for row in _rows(text):
            for said, key in _marks(row, apart):
                with_it = [r for r in rows if key in {k for _, k in _marks(r, ())}]
                shares = [self._roots.shared(beside, row) if (beside := self._beside(r)) else 1 for r in with_it]
                if shares and max(shares) < _BESIDE:
                    yield Fault("moved", said)
            yield from self._miscounted(row, rows)

    def _miscounted(self, row: str, told: Sequence[str]) -> Iterator[Fault]:
        """Yield numbers right before a word that was told, but nowhere with that number."""
        known = self._roots.among(told)
        for n in numbers(row):
            after = next((w for w in words(row) if w.start == n.end + 1 and row[n.end] == " "), None)
            if after is None or self._roots.is_closed(after.small) or not self._roots.of(after.small) & known:
                continue
            with_it = [r for r in told if n.key in {m.key for m in numbers(r)}]
            if with_it and not self._roots.of(after.small) & self._roots.told(with_it):
                yield Fault("moved", row[n.start : after.end])

    def turned(self, text: str, apart: str, source: str, known: str, mended: Collection[str]) -> Iterator[Fault]:
        """Yield what was said to be so and is no longer, or the other way round; ``apart`` stands without reactions.

        What the note left out may be told with its *not* as it was typed, in what is ``known``. What somebody could not
        answer, as the sentences in ``mended`` own up to, may go if it is not claimed now.
        """
        told, said = _rows(source), _rows(text)
        for one, others in ((_rows(apart), [*told, *_rows(known)]), (told, said)):
            not_so = [row for row in others if is_negated(row)]
            for row in filter(is_negated, one):
                if one is told and row in mended and not any(self._is_claimed(row, other) for other in said):
                    continue
                if not any(self._is_like(row, other) for other in not_so):
                    yield Fault("negated")

    def _is_claimed(self, row: str, other: str) -> bool:
        """Whether another sentence says to be so what one denies."""
        return not is_negated(other) and self._is_like(row, other) and self._roots.shared(denied(row), other) > 0

    def _is_like(self, one: str, other: str) -> bool:
        both = ((one, other), (other, one))
        return one == other or any(self._roots.shared(self._roots.content(a), b) >= _BESIDE for a, b in both)

    def _beside(self, row: str) -> list[str]:
        """List the words of a sentence without its names and numbers."""
        marks = {part for said, _ in _marks(row, ()) for part in said.lower().split()}
        return [w for w in self._roots.content(row) if w not in marks]

    def _deeds(self, row: str, known: frozenset[str], said: frozenset[str], source: str) -> Iterator[Fault]:
        for match in _SUBJECT.finditer(row):
            who, after = match[1].lower(), match[3].lower().split()
            at = next((i for i, w in enumerate(after) if w not in self._between), len(after))
            done = after[at] if at < len(after) else ""
            told = done in said if done in self._generic else self._roots.of(done) & known
            if done in _VAGUE:
                told = " ".join(after[at : at + 3]) in source.lower()
            if told or done in self._may[who]:
                continue
            is_now = who == "i" and not match[2] and not _NO_VERB.intersection(after[:at])
            if self._is_deed(done) or (is_now and self._is_new_now(after[at:])):
                yield Fault("deed_new", f"{match[1]} … {done}")

    def _is_new_now(self, said: Sequence[str]) -> bool:
        """Whether words behind *I* say what the writer does as a rule."""
        if not said or self._roots.is_closed(said[0]):
            return False
        begun = {" ".join(said[:length]) for length in (1, 2, 3)}
        if said[0] in _VAGUE and len(said) > 1:
            begun.discard(said[0])
        return not begun & self._now and bool(self._lexicon.tags(said[0]) & Tag.BASE)

    def _is_deed(self, word: str) -> bool:
        tags = self._lexicon.tags(word) if word else 0
        if word in _DONE:
            return True
        return bool(tags & (Tag.PAST | Tag.PART)) and not tags & Tag.ADJ


def _marks(row: str, apart: Collection[str]) -> Iterator[tuple[str, object]]:
    """Give the numbers of a sentence, and the names in it that are not at its beginning."""
    yield from ((row[n.start : n.end], n.key) for n in numbers(row))
    for word in words(row)[1:]:
        bare = word.text[: len(word.small)]
        if bare[0].isupper() and len(bare) > 1 and bare not in apart:
            yield bare, bare


def _rows(text: str) -> list[str]:
    return [row for part in text.split("\n") for row in sentences(part)]
