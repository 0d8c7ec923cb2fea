"""What of the answers a text tells, so that nothing typed goes with a sentence that is left out."""

import re
from collections.abc import Collection, Sequence

from assistant.core.drafts import answers, body_of
from assistant.core.guard.days import Day, days
from assistant.core.guard.original import Original
from assistant.core.guard.rows import Row
from assistant.core.guard.words import Roots
from assistant.core.note import Sentence

_TOLD = 0.6
"""The share of the words of an answer with which one sentence tells it."""
_LEFT = 0.75
"""How much of what one sentence told of an answer another must tell after it."""
_FRAMED = frozenset({"date", "role", "company"})
"""Answers that a thanks names, which may be named anywhere."""
_LONGEST = 2
"""Sentences of the note that can stand for one."""
_CLAUSE = re.compile(r"[,;:] |,? and (?=I\b|look\b)")


class Carried:
    """Holds what is left of an answer to all that was told in it."""

    def __init__(self, original: Original, roots: Roots, light: Collection[str]) -> None:
        """Take words that are about the meeting and the letter alone: no answer is known by them."""
        self._roots, self._original = roots, original
        paths = dict(answers(original.interview))
        self._behind = {path: roots.content(text, light) for path, text in paths.items() if path not in _FRAMED}
        told = [roots.content(text, light) for text in original.facts]
        # *asap* is said as *soon*: such an answer is known by the words that the note has for it.
        told += [
            roots.content(s.text, light) for s in body_of(original.note) for source in s.sources
            if (typed := self._behind.get(source)) and not roots.shared(typed, s.text)
        ]  # fmt: skip
        self._facts = [row for row in told if row]
        self._typed = tuple(dict.fromkeys(w for row in self._facts for w in row))

    def is_lost(self, before: Sequence[Row], after: Sequence[Row], own: Sequence[Sentence]) -> bool:
        """Whether a word that was typed is in no sentence any more, or an answer is only told in scraps.

        What rests on an answer in the note, in sentences of its ``own``, tells that answer.
        """
        kept = [w for sentence in own for source in sentence.sources for w in self._behind.get(source, ())]
        stood, stands = (self._roots.among(row.text for row in rows) for rows in (before, after))
        stands |= self._roots.among(kept)
        if any(self._roots.of(w) & stood and not self._roots.of(w) & stands for w in self._typed):
            return True
        left = [at for at, fact in enumerate(self._facts) if not set(fact) <= set(kept)]
        return any(not self._is_told(at, before, after) for at in left)

    def _is_told(self, at: int, before: Sequence[Row], after: Sequence[Row]) -> bool:
        """Whether an answer is told as fully as before, by a sentence that does not rather tell another one."""
        best = self._best(self._facts[at], before)
        kept = self._best(self._facts[at], [row for row in after if row in before])
        return kept == best or any(self._tells(at, row.text, _LEFT * best) for row in after)

    def _tells(self, at: int, row: str, least: float) -> bool:
        share = self._roots.shared(self._facts[at], row)
        most = max(self._roots.shared(fact, row) for fact in self._facts)
        return share >= least and share >= min(most, _TOLD)

    def own(self) -> list[tuple[Sentence, ...]]:
        """List the sentences of the note, and those that stand side by side there, the shortest first."""
        body = body_of(self._original.note)
        runs = (tuple(body[at : at + n]) for n in range(1, _LONGEST + 1) for at in range(len(body) - n + 1))
        return list(runs)

    def is_twice(self, run: Sequence[Sentence], others: Sequence[Row]) -> bool:
        """Whether something that sentences of the note tell is told by others already."""
        facts = [self._behind.get(source, ()) for sentence in run for source in sentence.sources]
        clauses = [self._roots.content(part) for sentence in run for part in _CLAUSE.split(sentence.text)]
        told = [*filter(None, facts), *(said for said in clauses if len(said) > 1)]
        if any(self._best(words, others) >= _TOLD for words in told):
            return True
        said = [day for sentence in run for day in self._days(sentence.text)]
        return any(day.is_(other) for row in others for other in self._days(row.text) for day in said)

    def _days(self, text: str) -> tuple[Day, ...]:
        return days(text, self._original.today, self._original.interview.country)

    def _best(self, words: Sequence[str], rows: Sequence[Row]) -> float:
        return max((self._roots.shared(words, row.text) for row in rows), default=0.0)
