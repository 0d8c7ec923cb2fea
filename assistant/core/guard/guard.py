"""A language model's rewrite held to the facts: accepted, or refused with every reason."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from assistant.core.check import WordingList, found_in
from assistant.core.compose import Unit
from assistant.core.drafts import body_of, body_places
from assistant.core.english import English, sentences, unended
from assistant.core.guard.carried import Carried
from assistant.core.guard.claimed import Claims
from assistant.core.guard.courteous import Courtesies
from assistant.core.guard.credited import Credits
from assistant.core.guard.days import days, without_days
from assistant.core.guard.form import Fault, Forms, addresses
from assistant.core.guard.names import anywhere, name_faults
from assistant.core.guard.numbers import bound, counted, numbers, without_recounts
from assistant.core.guard.original import Original
from assistant.core.guard.others import told_as_theirs, without_theirs
from assistant.core.guard.promised import Commitments, Due
from assistant.core.guard.reacting import Common, Reactions
from assistant.core.guard.rows import rows_of
from assistant.core.guard.trimmed import Trimmed, Trimming
from assistant.core.guard.vocabulary import Vocabulary, written_out
from assistant.core.guard.words import Roots, blanked
from assistant.core.interview import Interview, action_at
from assistant.core.note import Note, Sentence, words_in

_WIDER = 1.25
"""How much longer than it was asked to be an answer may be without being told so."""
_LEAST = 0.4
"""How much of the note's length an answer has at least."""


class Guard:
    """Everything an answer is held to, built once from the words in ``prompts/``."""

    def __init__(
        self, data: Mapping[str, Any], english: English, wording: WordingList, letters: Sequence[str], common: Common
    ) -> None:
        """Take ``model/guard.toml``, the wordings of the tones as texts whose words are let pass, and common words."""
        self._data, self._wording, self._common = data, wording, common
        self._roots = Roots(english, data["words"]["same"])
        self._english = english
        self._letters = letters

    @cached_property
    def _forms(self) -> Forms:
        return Forms(self._data["form"])

    @cached_property
    def _commitments(self) -> Commitments:
        return Commitments(self._data["promise"], self._roots)

    @cached_property
    def _claims(self) -> Claims:
        return Claims(self._data["claims"], self._english, self._roots)

    @cached_property
    def _credits(self) -> Credits:
        return Credits(self._data["credits"], self._english, self._roots)

    @cached_property
    def _courtesies(self) -> Courtesies:
        return Courtesies(self._data["courtesy"])

    @cached_property
    def _reactions(self) -> Reactions:
        return Reactions(self._data["reaction"], self._common, self._roots)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._data["words"], self._letters, self._english, self._roots)

    @cached_property
    def _trimming(self) -> Trimming:
        return Trimming(self._data["cut"], self._english)

    def trimmed(self, answer: str, original: Original, *, again: bool = False) -> Trimmed | None:
        """Leave out of an answer what says something new; None where what is left could not stand."""
        text = answer.strip()
        found = self.faults(text, original, again=again)
        if not found:
            return Trimmed(text)

        def faults(part: str) -> tuple[Fault, ...]:
            return self.faults(part, original, again=again)

        carried = Carried(original, self._roots, self._claims.courtesy | self._commitments.light)
        left = self._trimming.trimmed(text, faults, found, carried)
        own = [row.text for row in rows_of(original.body)]
        # Of an answer that only the note's own sentences are left of, nothing was won.
        said = [row.text for row in rows_of(left.text)] if left else []
        is_won = any(not any(one.startswith(unended(row)) for one in own) for row in said)
        return left if is_won else None

    def faults(self, answer: str, original: Original, *, again: bool = False) -> tuple[Fault, ...]:
        """Say everything that is wrong with an answer; nothing where it may stand in place of the note's text.

        An answer that was asked for ``again`` may be as long as the channel allows.
        """
        text = answer.strip()
        if not text:
            return (Fault("empty"),)
        found = list(self._forms.faults(text, original.known))
        if not found:
            found += self._size(text, original, again=again)
            found += [*self._facts(text, original), *self._wordings(text, original)]
        return tuple(dict.fromkeys(found))

    def reasons(self, faults: Sequence[Fault]) -> tuple[str, ...]:
        """Word what is wrong, a line each."""
        said = ((f.kind, " ".join(f.words.split())) for f in faults)  # what was blanked out leaves spaces
        return tuple(dict.fromkeys(self._data["says"][kind].format(words=words) for kind, words in said))

    def _size(self, text: str, original: Original, *, again: bool) -> Iterator[Fault]:
        place, before = original.channel, len(words_in(original.body))
        count = len(words_in(text))
        frame = original.note.words - before
        in_words = place.unit == Unit.WORDS
        size = count + frame if in_words else len(original.note.body) - len(original.body) + len(text)
        most = original.length[1]
        is_wide = (count if in_words else len(text)) > _WIDER * most
        if size > place.limit or (is_wide and not again):
            yield Fault("long", f"{count if in_words else len(text)} {place.unit}, at most {most}")
        if count < _LEAST * before:
            yield Fault("short", f"{count} words")
        pieces = [p for p in re.split(r"\n\s*\n", text) if p.strip()]
        if len(pieces) > (1 if original.note.compact else len(body_places(original.note)) + 2):
            yield Fault("pieces")
        rows = [" ".join(words_in(s)) for p in pieces for s in sentences(p)]
        if len(set(rows)) < len(rows):
            yield Fault("repeated")
        if any(" ".join(p.split()) not in " ".join(text.split()) for p in original.locked):
            yield Fault("locked")

    def _facts(self, text: str, original: Original) -> Iterator[Fault]:
        body, known = original.body, original.known
        country, today = original.interview.country, original.today
        of_reader = original.known_of_reader
        dated = [without_days(t, today, country) for t in (text, body, known, of_reader)]
        short = written_out(dated[0], known, self._data["short"])
        spelled = [word for run in short.values() for word in run]
        apart = without_theirs(dated[0], original, self._roots)
        spoken = self._courtesies.without(apart, {kind for kind, _ in original.told})
        role = original.interview.role
        plain = self._reactions.without(apart, spoken, self._vocabulary.told(of_reader, dated[3], role))
        yield from self._days(text, original)
        figured = without_recounts(dated[0], original.facts)
        yield from _figures(figured, *dated[1:3])
        yield from _addresses(text, body, known)
        yield from name_faults(dated[0], dated[1], known, original, short)
        yield from self._vocabulary.faults(blanked(plain, spelled), of_reader, dated[3], role)
        yield from self._commitments.lost(text, self._due(original), today, country)
        yield from self._commitments.added(plain, self._due(original), body, known)
        yield from self._whose(text, original)
        yield from told_as_theirs(text, original, self._roots)
        claims = self._claims.faults(spoken, plain, dated[3])
        yield from (fault for fault in claims if not _is_theirs(fault, plain, dated[0], apart))
        yield from self._claims.moved(figured, (dated[1], *original.facts), anywhere(original))
        yield from self._claims.turned(text, plain, body, known, _mended(original))
        answers = (*original.told, *original.untold)
        need = "\n".join(fact for kind, fact in answers if kind == "need")
        others = (fact for kind, fact in answers if kind != "need")
        yield from self._credits.claimed(apart, body, need, (*others, original.wish, *anywhere(original)))
        yield from self._credits.adorned(blanked(apart, spelled), dated[3], anywhere(original) | self._claims.courtesy)
        yield from self._credits.praised(plain, dated[3])
        yield from self._credits.generalised(spoken, dated[3])
        yield from self._credits.reasoned(plain, dated[3], self._claims.courtesy)

    def _days(self, text: str, original: Original) -> Iterator[Fault]:
        country, today = original.interview.country, original.today
        body = original.body
        said, wanted = days(text, today, country), days(body, today, country)
        met = days(original.interview.date, today, country) if original.interview.date else []
        known = [*days("\n".join((original.known, *_due_dates(original.interview))), today, country), *met]
        for day in wanted:
            if not any(day.is_(other) for other in said):
                yield Fault("day_lost", body[day.start : day.end])
        typed = _spaced(original.known)
        for day in said:
            if not any(day.is_(other) for other in known) and _spaced(text[day.start : day.end]) not in typed:
                yield Fault("day_new", text[day.start : day.end])

    def _due(self, original: Original) -> list[Due]:
        found = []
        for number, sentence in _promised(original.note):
            action = original.interview.actions[number] if number < len(original.interview.actions) else None
            if action:
                about = self._commitments.about(action.what, sentence, action.owner)
                found.append(Due(action.owner, about, sentence, action.what[:60]))
        return found

    def _whose(self, text: str, original: Original) -> Iterator[Fault]:
        """What the candidate did stays what the candidate did."""
        rows = [s for part in text.split("\n") for s in sentences(part)]
        for sentence in body_of(original.note):
            if "strength" not in sentence.sources or not _speaks_of_me(sentence):
                continue
            about = [
                w for w in self._roots.content(original.interview.strength) if self._roots.shared([w], sentence.text)
            ]
            telling = [row for row in rows if self._roots.shared(about, row) >= _LEAST] if about else []
            if about and not any(_speaks_of_me(row) for row in telling):
                yield Fault("whose", original.interview.strength[:60])

    def _wordings(self, text: str, original: Original) -> Iterator[Fault]:
        known = original.known.lower().replace("’", "'")
        roots = self._roots.told([known])
        # "I look forward to hearing from you by Friday" says something; without its day it is a phrase.
        dated = {day.start for day in days(text, original.today, original.interview.country)}
        for phrase, match in found_in(text.replace("’", "'"), self._wording):
            if phrase.kind == "length" or match.end() + 1 in dated or match[0].lower() in known:
                continue
            about = self._roots.content(match[0], self._claims.courtesy)
            # A stock phrase of words that were typed says what was meant: the question about pay that went wrong.
            if not about or not all(self._roots.of(word) & roots for word in about):
                yield Fault("cliche", match[0])


def _spaced(text: str) -> str:
    """Give the words of a text alone: *a clean month-end close* has the words *month end* in it."""
    return " ".join(("", *words_in(text), ""))


def _mended(original: Original) -> list[str]:
    """Give the sentences that own up to a weak answer."""
    return [s.text for s in body_of(original.note) if {"repair", "repair_question"}.intersection(s.sources)]


def _is_theirs(fault: Fault, text: str, whole: str, apart: str) -> bool:
    """Whether a sentence that seems to be about nothing tells what was told of somebody else, and is blanked there."""
    at = text.replace("’", "'").find(fault.words)
    end = at + len(fault.words)
    return fault.kind == "sentence_new" and at >= 0 and whole[at:end] != apart[at:end]


def _figures(text: str, body: str, known: str) -> Iterator[Fault]:
    said, allowed = numbers(text), numbers(known)
    wanted = {n.key: body[n.start : n.end] for n in numbers(body)}
    times = Counter(n.key for n in said)
    yield from (Fault("number_lost", wanted[key]) for key, things in counted(body).items() if times[key] < len(things))
    values, bounded = {n.key for n in allowed}, {(n.key, bound(known, n)) for n in allowed}
    for n in said:
        how = bound(text, n)
        if n.key not in values or (how and (n.key, how) not in bounded):
            yield Fault("number_new", f"{how} {text[n.start : n.end]}".strip())


def _addresses(text: str, body: str, known: str) -> Iterator[Fault]:
    said, wanted = addresses(text), addresses(body)
    yield from (Fault("address_lost", one) for one in wanted if one not in said)
    yield from (Fault("address_new", one) for one in said if one not in known)


def _due_dates(interview: Interview) -> list[str]:
    return [*(a.due for a in interview.actions), interview.decision_by]


def _promised(note: Note) -> Iterator[tuple[int, str]]:
    told: dict[int, list[str]] = {}
    for sentence in body_of(note):
        for source in sentence.sources:
            if (number := action_at(source)) is not None:
                told.setdefault(number, []).append(sentence.text)
    return ((number, " ".join(dict.fromkeys(rows))) for number, rows in told.items())


def _speaks_of_me(sentence: Sentence | str) -> bool:
    text = sentence if isinstance(sentence, str) else sentence.text
    return bool({"i", "me", "my", "mine", "myself", "i've", "i'd", "i'm"} & set(words_in(text.replace("’", "'"))))
