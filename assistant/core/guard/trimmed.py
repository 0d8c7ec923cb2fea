"""An answer read by sentences: what says something new is left out, where the rest is still the whole letter."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Any, NamedTuple

from assistant.core.english import English, ended, has_main_verb, is_clause, points_nowhere
from assistant.core.guard.carried import Carried
from assistant.core.guard.form import Fault, compiled
from assistant.core.guard.rows import Row, changed, joined, rows_of
from assistant.core.guard.words import words
from assistant.core.note import Sentence, words_in

_MOST = 2
"""Sentences of one answer that may be left out, cut short or replaced."""
_OPTIONS = 4
"""Ways of mending one sentence that are tried together with those of another."""
_LEAST = 4
"""Words that what is left of a sentence has."""
_NEW = frozenset((
    "word_new", "sentence_new", "deed_new", "name_new", "number_new", "day_new", "address_new", "promise_new",
    "cliche", "moved", "credited", "negated", "whose",
))  # fmt: skip
"""Faults of one sentence."""
_WHOLE = frozenset((
    "promise_lost", "promise_weak", "day_lost", "number_lost", "name_lost", "address_lost", "long", "repeated",
))  # fmt: skip
"""Faults that may be gone when a sentence is another."""
_END = re.compile(r"[,;:]\s+|\s+[–—-]\s+")


class Trimmed(NamedTuple):
    """What is left of an answer: how many sentences lack something, and how many are the note's own in its place."""

    text: str
    left_out: int = 0
    put_in: int = 0


class _Option(NamedTuple):
    """What may stand in place of a sentence, and of which sentence beside it as well."""

    text: str
    run: tuple[Sentence, ...] = ()
    """The sentences of the note that it is."""
    also: int | None = None


class Trimming:
    """Mends an answer sentence by sentence, as ``[cut]`` of ``guard.toml`` says what points to another sentence."""

    def __init__(self, data: Mapping[str, Any], english: English) -> None:
        self._points, self._unready = compiled(data["points"]), compiled(data["unready"])
        self._pointing, self._ahead = frozenset(data["pointing"].split()), compiled(data["ahead"])
        self._whole, self._joins = compiled(data["whole"]), compiled(data["joins"])
        self._offers = compiled(data["offers"])
        self._opens, self._closes = compiled(data["opens"]), compiled(data["closes"])
        self._english = english

    def trimmed(
        self, text: str, faults: Callable[[str], Sequence[Fault]], found: Sequence[Fault], carried: Carried
    ) -> Trimmed | None:
        """Leave out of an answer what makes it faulty; None where that cannot be done or little would be left."""
        if any(fault.kind not in _NEW | _WHOLE for fault in found):
            return None
        rows = rows_of(text)
        blamed = self._blamed(rows, faults, found)
        rest = set(found).difference(*blamed.values())
        if not 0 < len(blamed) <= _MOST or any(fault.kind in _NEW for fault in rest):
            return None
        ways = []
        for at, mine in blamed.items():
            others = set(found) - mine
            options = (
                o for o in self._options(rows, at, carried, blamed) if others >= set(faults(_with(rows, {at: o})))
            )
            ways.append([(at, option) for option in islice(options, _OPTIONS)])
        for chosen in product(*ways):
            now = dict(chosen)
            if self._may_stand(rows, now, carried) and not faults(text := _with(rows, now)):
                own = sum(bool(option.run) for option in now.values())
                return Trimmed(text, len(now) - own, own)
        return None

    def _blamed(
        self, rows: Sequence[Row], faults: Callable[[str], Sequence[Fault]], found: Sequence[Fault]
    ) -> dict[int, set[Fault]]:
        """Say which sentences bring which faults: those that are gone without them."""
        new = {fault for fault in found if fault.kind in _NEW}
        likely = [at for at, row in enumerate(rows) if any(_is_about(f, row.text) for f in new)]
        blamed: dict[int, set[Fault]] = {}
        for at in dict.fromkeys((*likely, *reversed(range(len(rows))))):
            if new <= set[Fault]().union(*blamed.values()) or len(blamed) > _MOST:
                break
            mine = new - set(faults(joined(changed(rows, {at: ""}))))
            if mine:
                blamed[at] = mine
        return blamed

    def _options(self, rows: Sequence[Row], at: int, carried: Carried, changing: Collection[int]) -> Iterator[_Option]:
        """Yield what may stand in place of a sentence, the best first."""
        row = rows[at].text
        heads = [_Option(head) for head in self._heads(row)]
        # What the writer said of themselves goes with its beginning; of that alone the reader would be told.
        bare = [head for head in heads if _is_of_writer(row) and not _is_of_writer(head.text)]
        gone = [_Option("")] if at or not any(p.search(row) for p in self._opens) else []
        own = self._own(rows, at, carried)
        ours = [option for option in own if _is_of_writer(option.text)]
        for option in (*(h for h in heads if h not in bare), *gone, *ours, *bare, *(o for o in own if o not in ours)):
            if self._may_stand(rows, {at: option}, carried, changing):
                yield option

    def _heads(self, row: str) -> list[str]:
        """List the beginnings of a sentence that are sentences, the longest first."""
        # What is offered is the point of its sentence: without *and I would love to …* nothing answers the need.
        ends = ((row[: m.start()], row[m.end() :]) for m in _END.finditer(row))
        found = [(head, tail) for head, tail in ends if not any(p.search(tail) for p in self._offers)]
        return [ended(head) for head, tail in reversed(found) if self._is_whole(head, tail)]

    def _is_whole(self, head: str, tail: str) -> bool:
        if len(words_in(head)) < _LEAST or any(p.search(head) for p in self._unready):
            return False
        if any(p.search(head) for p in self._whole) or any(p.search(tail) for p in self._joins):
            return True
        reading = self._english.read(head)
        return is_clause(head, self._english) or bool(reading.end and has_main_verb(reading))

    def _own(self, rows: Sequence[Row], at: int, carried: Carried) -> list[_Option]:
        """List sentences of the note for one of an answer, alone or with the one before that says the same."""
        found = []
        for run in carried.own():
            text = " ".join(sentence.text for sentence in run)
            if self._does_point(text):
                continue
            # Where the sentence before says the same as one, it goes as well.
            for also in (None, at - 1) if at > 1 and len(run) == 1 else (None,):
                others = [row for place, row in enumerate(rows) if place not in (at, also)]
                if not carried.is_twice(run, others):
                    beside = [row.text for row in rows[max(0, at - 1) : at + 2] if row in others]
                    if all(_begin(text) != _begin(row) for row in beside):
                        found.append(_Option(text, run, also))
                    break
        return found

    def _may_stand(
        self, rows: Sequence[Row], now: Mapping[int, _Option], carried: Carried, changing: Collection[int] = ()
    ) -> bool:
        """Whether nothing typed is gone, no sentence points to what is not there, and the end is one.

        What those that are ``changing`` point to is seen when they have changed.
        """
        after = _after(rows, now)
        if not after or carried.is_lost(rows, after, [s for option in now.values() for s in option.run]):
            return False
        if after[-1].text != rows[-1].text and not any(p.search(after[-1].text) for p in self._closes):
            return False
        return all(
            self._leads_on(option.text, after)
            and (option.run or at + 1 in changing or not self._is_left_alone(rows, at, option, now))
            for at, option in now.items()
        )

    def _leads_on(self, text: str, after: Sequence[Row]) -> bool:
        """Whether a changed sentence is about the writer too, or one in its paragraph goes on from it."""
        if not text or _is_of_writer(text):
            return True
        at = next(i for i, row in enumerate(after) if row.text == text)
        return any(row.paragraph == after[at].paragraph and _is_of_writer(row.text) for row in after[at + 1 : at + 2])

    def _is_left_alone(self, rows: Sequence[Row], at: int, option: _Option, now: Mapping[int, _Option]) -> bool:
        """Whether what comes next points to what is cut, and not with it to something before."""
        cut = rows[at].text[len(option.text.rstrip(".")) :].lstrip(" ,;:–—-") if option.text else rows[at].text
        after = next((p for p in range(at + 1, len(rows)) if p not in now or now[p].text), None)
        follows = (now[after].text if after in now else rows[after].text) if after is not None else ""
        if not follows or not self._does_point(follows):
            return False
        return not self._does_point(cut) or (not option.text and rows[after or 0].paragraph != rows[at].paragraph)

    def _does_point(self, text: str) -> bool:
        plain = text.replace("’", "'")
        if any(p.search(plain) for p in self._ahead):
            return False
        return any(p.search(plain) for p in self._points) or points_nowhere(plain, self._english, self._pointing)


def _after(rows: Sequence[Row], now: Mapping[int, _Option]) -> tuple[Row, ...]:
    gone = {option.also: "" for option in now.values() if option.also is not None}
    return changed(rows, gone | {at: option.text for at, option in now.items()})


def _with(rows: Sequence[Row], now: Mapping[int, _Option]) -> str:
    return joined(_after(rows, now))


def _is_about(fault: Fault, row: str) -> bool:
    said = {w.small for w in words(fault.words)}
    return bool(said) and said <= {w.small for w in words(row)}


def _is_of_writer(text: str) -> bool:
    return bool({"i", "me", "my", "i'm", "i'd", "i'll", "i've"} & set(words_in(text.replace("’", "'"))))


def _begin(text: str) -> list[str]:
    return words_in(text)[:3]
