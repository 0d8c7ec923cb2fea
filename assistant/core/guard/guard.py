"""A language model's rewrite held to the facts: accepted, or refused with every reason."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from assistant.core.check import WordingList, found_in
from assistant.core.compose import Unit
from assistant.core.drafts import body_of, body_places
from assistant.core.english import English, sentences
from assistant.core.guard.claimed import Claims
from assistant.core.guard.courteous import Courtesies
from assistant.core.guard.credited import Credits
from assistant.core.guard.days import days, without_days
from assistant.core.guard.form import Fault, Forms, addresses
from assistant.core.guard.numbers import bound, counted, numbers, without_recounts
from assistant.core.guard.original import Original
from assistant.core.guard.others import told_as_theirs, without_theirs
from assistant.core.guard.promised import Commitments, Due
from assistant.core.guard.reacting import Common, Reactions
from assistant.core.guard.vocabulary import Vocabulary, written_out
from assistant.core.guard.words import Roots, blanked, parts, words
from assistant.core.interview import Interview, action_at
from assistant.core.note import Note, Sentence, words_in

_WIDER = 1.3
"""How much longer than the note, or than the channel's aim, an answer may be."""
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

    def faults(self, answer: str, original: Original) -> tuple[Fault, ...]:
        """Say everything that is wrong with an answer; nothing where it may stand in place of the note's text."""
        text = answer.strip()
        if not text:
            return (Fault("empty"),)
        found = list(self._forms.faults(text, original.known))
        if not found:
            found = [*self._size(text, original), *self._facts(text, original), *self._wordings(text, original)]
        return tuple(dict.fromkeys(found))

    def reasons(self, faults: Sequence[Fault]) -> tuple[str, ...]:
        """Word what is wrong, a line each."""
        return tuple(dict.fromkeys(self._data["says"][f.kind].format(words=f.words) for f in faults))

    def _size(self, text: str, original: Original) -> Iterator[Fault]:
        place, before = original.channel, len(words_in(original.body))
        count = len(words_in(text))
        frame = original.note.words - before
        most = max(_WIDER * before, _WIDER * place.aim[1])
        size = count + frame if place.unit == Unit.WORDS else len(original.note.body) - len(original.body) + len(text)
        if size > place.limit or count > most:
            yield Fault("long", f"{count} words")
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
        spoken = self._courtesies.without(apart)
        role = original.interview.role
        plain = self._reactions.without(apart, spoken, self._vocabulary.told(of_reader, dated[3], role))
        yield from self._days(text, original)
        figured = without_recounts(dated[0], original.facts)
        yield from _figures(figured, *dated[1:3])
        yield from _addresses(text, body, known)
        yield from self._names(dated[0], dated[1], known, original, short)
        yield from self._vocabulary.faults(blanked(plain, spelled), of_reader, dated[3], role)
        yield from self._commitments.lost(text, self._due(original), today, country)
        yield from self._commitments.added(plain, self._due(original), body, known)
        yield from self._whose(text, original)
        yield from told_as_theirs(text, original, self._roots)
        yield from self._claims.faults(spoken, plain, dated[3])
        yield from self._claims.moved(figured, (dated[1], *original.facts), _anywhere(original))
        yield from self._claims.turned(text, plain, body, _mended(original))
        answers = (*original.told, *original.untold)
        need = "\n".join(fact for kind, fact in answers if kind == "need")
        others = (fact for kind, fact in answers if kind != "need")
        yield from self._credits.claimed(apart, body, need, (*others, original.wish, *_anywhere(original)))
        yield from self._credits.adorned(blanked(apart, spelled), dated[3], _anywhere(original) | self._claims.courtesy)
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
        for day in said:
            if not any(day.is_(other) for other in known):
                yield Fault("day_new", text[day.start : day.end])

    def _names(self, text: str, body: str, known: str, original: Original, short: Collection[str]) -> Iterator[Fault]:
        given = original.interview
        certain = {
            w.text for t in (given.company, *(f"{p.name} {p.call}" for p in given.interviewers)) for w in words(t)
        }
        said = _pieces(text)
        small = {w.lower() for w in _pieces(known)}
        said_small = {w.lower() for w in said}
        for name in _capitals(body):
            is_there = name in said if name in certain else name.lower() in said_small or name in short
            if not is_there and (name in certain or not _begins_only(name, body)):
                yield Fault("name_lost", name)
        for name in _capitals(text):
            if not small.issuperset(map(str.lower, parts(name)[1:] or [name])) and not _begins_only(name, text):
                yield Fault("name_new", name)

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
        # "I look forward to hearing from you by Friday" says something; without its day it is a phrase.
        dated = {day.start for day in days(text, original.today, original.interview.country)}
        for phrase, match in found_in(text.replace("’", "'"), self._wording):
            if match[0].lower() not in known and phrase.kind != "length" and match.end() + 1 not in dated:
                yield Fault("cliche", match[0])


def _anywhere(original: Original) -> set[str]:
    given = original.interview
    people = (f"{p.name} {p.call} {p.title}" for p in given.interviewers)
    return {_bare(w.text) for t in (given.company, given.role, given.sender.name, *people) for w in words(t)}


def _mended(original: Original) -> list[str]:
    """Give the sentences that own up to a weak answer."""
    return [s.text for s in body_of(original.note) if {"repair", "repair_question"}.intersection(s.sources)]


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


def _pieces(text: str) -> set[str]:
    """Give the words of a text and what joined ones are joined of: *EV-certified* may stand for *EV certified*."""
    return {_bare(piece) for w in words(text) for piece in parts(w.text)}


def _bare(word: str) -> str:
    return re.sub(r"['’]s$|['’]$", "", word)


def _capitals(text: str) -> list[str]:
    return list(dict.fromkeys(
        _bare(w.text) for w in words(text)
        if w.text[0].isupper() and not re.fullmatch(r"I(?:['’](?:m|ve|ll|d))?", w.text)
    ))  # fmt: skip


def _begins_only(name: str, text: str) -> bool:
    """Whether a word with a capital stands only where every word has one."""
    if any(letter.isupper() for letter in name[1:]):
        return False
    starts = {s[:1].isalpha() and words(s)[0].text for part in text.split("\n") for s in sentences(part) if words(s)}
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return name in {_bare(str(s)) for s in starts} and all(_is_start(text, at) for at in places)


def _is_start(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “\"'‘(")
    return not before or before[-1] in ".!?:\n…"


def _speaks_of_me(sentence: Sentence | str) -> bool:
    text = sentence if isinstance(sentence, str) else sentence.text
    return bool({"i", "me", "my", "mine", "myself", "i've", "i'd", "i'm"} & set(words_in(text.replace("’", "'"))))
