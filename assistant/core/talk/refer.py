"""What part of a note words refer to: a place, a part by its name, words that stand there, or what it is about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.core.commands import Command
from assistant.core.drafts import answers, body_of, body_places, facts_of, stands_in, stems
from assistant.core.interview import read_path
from assistant.core.note import Note, Sentence
from assistant.core.talk.parts import place_value
from assistant.core.talk.replacing import standing
from assistant.core.talk.sight import Sight, once

QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(?<!\w)['‘]([^\"“”]+?)['’](?!\w)")
WITHIN = re.compile(
    r"\b(?P<count>\w+) (?:sentence|line) (?:of|in|from) (?:the )?(?P<place>\w+) (?:paragraph|para)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ALIKE = 0.5
"""The share of quoted words that a sentence must say to be meant, where they do not stand so."""
_LEAST = 0.5
"""What a sentence must say of what is meant: one word that stands in no more than two."""
_NEARLY = 0.7
"""How much of what the best sentence says another must say to be meant as well."""
_RUN = 2
"""Telling words in a row that name the sentence in which they stand."""
_SMALL = ("light", "fillers", "polite", "guards", "paragraph_nouns")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a note: one sentence of it, or more by a place or a name."""

    at: int = 0
    """The number of the one sentence, from 1; 0 where it is a place or a part by its name."""
    text: str = ""
    """That sentence."""
    phrase: str = ""
    """The words of it that were named, as they stand there."""
    place: int | str = ""
    field: str = ""
    facts: tuple[str, ...] = ()
    """The answers it rests on."""
    sure: bool = False

    def of(self, name: str, **values: str) -> Command:
        """Return a command for this part."""
        if self.at:
            return Command(name, paragraph=self.at, field="sentence").with_(**values)
        return Command(name, paragraph=self.place, field=self.field).with_(**values)

    @property
    def answers(self) -> tuple[str, ...]:
        """The questions whose answers it tells, the most telling first."""
        return tuple(dict.fromkeys(read_path(path).answer for path in self.facts))


@once
def part_named(words: str, by: Sight) -> Part | None:
    """Return the part of the note on the screen that words name; None where they name none of it."""
    note = by.note
    if note is None or not words.strip():
        return None
    if quoted := next((m for m in QUOTED.finditer(words) if len((m[1] or m[2]).split()) > 0), None):
        said = (quoted[1] or quoted[2]).strip(" .,!?…")
        return _standing(said, note) or _likest(said, note)
    placed = _inside(words, by, note) or relative(words, by) or _placed(words, by, note)
    return placed or _run(words, by, note) or _told_of(words, by, note)


def _inside(words: str, by: Sight, note: Note) -> Part | None:
    """Return a sentence by its number within a paragraph: "the second sentence of the first paragraph"."""
    found = WITHIN.search(words)
    if found is None:
        return None
    order, counted = by.book.parts.order, by.book.parts.counted
    count, place = (order.get(w) or counted.get(w, w) for w in (found["count"].lower(), found["place"].lower()))
    rows = [note.paragraphs[i] for i in body_places(note)]
    at = {"first": 1, "last": len(rows)}.get(str(place), place)
    row = rows[int(at) - 1] if str(at).isdecimal() and 0 < int(at) <= len(rows) else ()
    which = {"first": 1, "last": len(row)}.get(str(count), count)
    if not str(which).isdecimal() or not 0 < int(which) <= len(row):
        return None
    sentence = row[int(which) - 1]
    return _sentence(body_of(note).index(sentence) + 1, sentence)


_BEFORE = frozenset({"before", "above", "ahead of"})


def relative(words: str, by: Sight) -> Part | None:
    """Return the sentence or paragraph beside another one: "the sentence before the portfolio one"."""
    told = by.phrases.shapes.of("relative", "beside").match(words.strip(" .,;!"))
    other = part_named(told["of"], by) if told else None
    note = by.note
    if told is None or other is None or note is None:
        return None
    step, body = -1 if told["side"].lower() in _BEFORE else 1, body_of(note)
    if told["unit"].lower() == "paragraph" and not other.at:
        count = len(body_places(note))
        number = {"first": 1, "last": count}.get(str(other.place), other.place)
        return _at(number + step, "", note) if isinstance(number, int) and 1 <= number + step <= count else None
    if not other.at:
        return None
    if told["unit"].lower() != "paragraph":
        at = other.at + step
        return _sentence(at, body[at - 1]) if 1 <= at <= len(body) else None
    rows = [note.paragraphs[i] for i in body_places(note)]
    at = next(n for n, row in enumerate(rows, 1) if body[other.at - 1] in row) + step
    return _at(at, "", note) if 1 <= at <= len(rows) else None


def _sentence(number: int, sentence: Sentence, phrase: str = "", *, sure: bool = True) -> Part:
    return Part(number, sentence.text, phrase, facts=tuple(sorted(facts_of([sentence]))), sure=sure)


def _standing(said: str, note: Note) -> Part | None:
    found = [(n, s) for n, s in enumerate(body_of(note), 1) if said and stands_in(said, s.text)]
    return _sentence(*found[0], said, sure=len(found) == 1) if found else None


def _likest(said: str, note: Note) -> Part | None:
    """Return the sentence that says most of what was quoted, though not in these words."""
    wanted = stems(said)
    shares = [(len(wanted & stems(s.text)) / max(1, len(wanted)), n, s) for n, s in enumerate(body_of(note), 1)]
    share, number, sentence = max(shares, key=lambda row: row[0], default=(0.0, 0, None))
    alone = sum(row[0] == share for row in shares) == 1
    return _sentence(number, sentence, sure=False) if sentence and share >= _ALIKE and alone else None


def _placed(words: str, by: Sight, note: Note) -> Part | None:
    row = by.book.tokens(words)
    reads = ((end - i, place) for i in range(len(row)) for end, place in by.book.parts.read(row, i) if end - i > 1)
    place = max(reads, default=(0, ""))[1].partition(",")[0]
    if place:
        which, _, field = place.partition("/")
        return _at(place_value(which), field, note)
    said = f" {' '.join(_WORD.findall(words.lower()))} "
    name = max((n for n in by.context.parts if f" {n} " in said), key=len, default="")
    telling = [w for w in _tells(words, by) if w not in name.split()]
    return Part(place=name, sure=True) if name and not telling else None


def _at(which: int | str, field: str, note: Note) -> Part | None:
    body, places = body_of(note), body_places(note)
    if field.startswith("sentence") and " in " not in field:
        number = {"first": 1, "last": len(body)}.get(which, which) if isinstance(which, str) else which
        number = number + len(body) + 1 if isinstance(number, int) and number < 0 else number
        if not isinstance(number, int) or not 1 <= number <= len(body):
            return None
        return _sentence(number, body[number - 1])
    number = {"first": 1, "last": len(places)}.get(which, which) if isinstance(which, str) else which
    if isinstance(number, int) and not 1 <= abs(number) <= len(places):
        return None
    rows = note.paragraphs[places[number - 1 if number > 0 else number]] if isinstance(number, int) else ()
    return Part(place=which, field=field, facts=tuple(sorted(facts_of(rows))), sure=True)


def _run(words: str, by: Sight, note: Note) -> Part | None:
    """Return the sentence of which some words in a row were typed."""
    told = body_of(note)
    for start, end in standing(words, note):
        phrase = words[start:end]
        found = [(n, s) for n, s in enumerate(told, 1) if stands_in(phrase, s.text)]
        if len(list(_tells(phrase, by))) >= _RUN and len(found) == 1:
            return _sentence(*found[0], phrase)
    return None


def _told_of(words: str, by: Sight, note: Note) -> Part | None:
    """Return the sentence that tells most of what the words are about, by itself or by the answer it rests on."""
    body = body_of(note)
    told = dict(answers(by.interview)) if by.interview else {}
    said = [stems(s.text) for s in body]
    meant = [stems(" ".join(told.get(path, "") for path in facts_of([s]))) for s in body]
    wanted = {stem for word in _tells(words, by) for stem in stems(word)}
    scores = [_score(wanted, n, said, meant) for n in range(len(body))]
    best = max(scores, default=0.0)
    if best < _LEAST:
        return None
    near = [n for n, score in enumerate(scores) if score > _NEARLY * best]
    if len(near) > 1 and not any(all(body[k] in p for k in near) for p in note.paragraphs):
        return None
    known = sum(any(w in row for row in (*said, *meant)) for w in wanted)
    at = scores.index(best)
    return _sentence(at + 1, body[at], sure=len(near) == 1 and 2 * known >= len(wanted))


def _score(wanted: Iterable[str], at: int, said: Sequence[frozenset[str]], meant: Sequence[frozenset[str]]) -> float:
    def share(rows: Sequence[frozenset[str]], stem: str) -> float:
        return 1 / sum(stem in row for row in rows) if stem in rows[at] else 0.0

    return sum(max(share(said, stem), 0.8 * share(meant, stem)) for stem in wanted)


def _tells(words: str, by: Sight) -> Iterable[str]:
    """Yield the words that say what something is about."""
    for word in _WORD.findall(words):
        row = by.book.tokens(word)
        least = len(row) if "-" in word else 1  # "the write-up"
        small = not row or any(by.book.lists[name].longest_at(row, 0) >= least for name in _SMALL)
        if not small and len(word) >= _SHORTEST and word.lower() not in by.book.parts.about:
            yield word.lower()


Way = tuple[Command, ...]
ANEW = "anew"
"""Said of a sentence that the person types anew, the old one before them."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What may be done, the likeliest first; ``sure`` where the first one is what the act says."""

    ways: tuple[Way, ...] = ()
    sure: bool = False


def anew(part: Part) -> Way:
    """Return the wish to type a sentence anew."""
    return (Command("edit", paragraph=part.text, field=f"{ANEW} {part.at}"),)


def is_anew(command: Command) -> bool:
    """Whether a sentence is to be typed anew."""
    return command.name == "edit" and command.field.startswith(ANEW)


def remedies(part: Part) -> tuple[Way, ...]:
    """Return what can be done to a part that is not to somebody's liking."""
    reworded = (part.of("again"),)
    if part.phrase and part.phrase.strip(" .") != part.text.strip(" ."):
        reworded = (Command("again", paragraph=part.phrase, field="without"),)
    typed = (anew(part),) if part.at else ()
    return (reworded, *typed, (part.of("drop"),))
