"""What a clause names: a part of the note, and how much of its words that part explains; words that stand there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.core.commands import Command
from assistant.core.drafts import (
    answers,
    body_of,
    body_places,
    facts_of,
    leans,
    places_in,
    sentences_meant,
    stands_in,
    stems,
    with_leaning,
)
from assistant.core.note import Note, Sentence
from assistant.core.talk.refer import ANEW, Part, Way, part_named, relative
from assistant.core.talk.replacing import as_told, with_unit
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight

_THAT = re.compile(
    r"(?:it|that|this|them|those|these|that one|this one|that bit|that part|that thing|that line|that sentence|"
    r"the line|the sentence|the bit|the part|the whole thing)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\b(?:sentences?|lines?)\b", re.IGNORECASE)
_MIDDLE = re.compile(r"\bmiddle (?:part|paragraph|para|bit|one|section)\b", re.IGNORECASE)
_TWO_MIDDLE = re.compile(r"\bmiddle (?:parts|paragraphs|paras|bits|ones|sections|two)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\b(?:paragraphs?|paras?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = ("light", "fillers", "polite", "guards", "pronouns", "joiners", "paragraph_nouns", "hedges")
_SIZES = frozenset({"middle", "long", "short", "whole", "entire", "big", "huge", "little", "other", "with"})
_EDGES = " \t\"'“”‘’«»,.;:!?"
_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(?<!\w)['‘]([^\"“”]+?)['’](?!\w)")
_TURNS = {
    "herself": "yourself", "himself": "yourself", "themselves": "yourselves", "she's": "you're", "he's": "you're",
    "she": "you", "he": "you", "they": "you", "her": "your", "his": "your", "their": "your", "hers": "yours",
    "is": "are", "was": "were", "has": "have",
}  # fmt: skip
"""How what is said of the reader is said to them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A part, the words that named it, and how many of those it does not explain."""

    part: Part
    words: str
    lost: int = 0

    @property
    def of_sentence(self) -> bool:
        """Whether it was called a sentence or a line."""
        return bool(_SENTENCE.search(_QUOTED.sub("", self.words))) or self.part.field.startswith("sentence")

    @property
    def of_paragraph(self) -> bool:
        """Whether it was called a paragraph."""
        return bool(_PARAGRAPH.search(_QUOTED.sub("", self.words)))


def named(words: str, by: Sight, last: Named | None) -> Named | None:
    """Return the part that words name; "it" is what was named before."""
    if _THAT.fullmatch(words.strip(_EDGES)):
        return last
    part = _middle(words, by) or _several(words, by) or part_named(words, by)
    if part is None:
        return None
    if part == relative(words, by):
        return Named(part, words)
    telling, left = _left_of(words, part, by)
    return Named(part, words, left) if 2 * left <= telling else None


def _several(words: str, by: Sight) -> Part | None:
    """Return several places named together: "the last two paragraphs"."""
    row = by.book.tokens(words)
    reads = ((end - i, place) for i in range(len(row)) for end, place in by.book.parts.read(row, i) if end - i > 1)
    place = max(reads, default=(0, ""))[1]
    return Part(place=place, sure=True) if "," in place and by.note and places_in(place) else None


def _middle(words: str, by: Sight) -> Part | None:
    count = len(body_places(by.note)) if by.note else 0
    if not count % 2 and count > 2 and _TWO_MIDDLE.search(words):
        return Part(place=f"{count // 2},{count // 2 + 1}", sure=True)
    return Part(place=(count + 1) // 2, sure=True) if count % 2 and count > 2 and _MIDDLE.search(words) else None


def tells(words: str, by: Sight) -> bool:
    """Whether one of some words says what something is about."""
    return any(not any(by.book.lists[n].longest_at(by.book.tokens(w), 0) for n in _SMALL) for w in _WORD.findall(words))


def _left_of(words: str, part: Part, by: Sight) -> tuple[int, int]:
    note = by.note
    told = dict(answers(by.interview)) if by.interview else {}
    place = paragraph_of(part, note) if note else 0
    rows = note.paragraphs[body_places(note)[place - 1]] if note and place else ()
    text = part.text or " ".join(s.text for s in rows)
    facts = part.facts or tuple(facts_of(rows))
    if isinstance(part.place, str) and "," in part.place:
        rows = tuple(body_of(note)) if note else ()
        text = "two three both two"
    beside = "" if "repair" not in facts else told.get("repair_question", "")
    known = stems(" ".join((text, beside, *(told.get(path, "") for path in facts), str(part.place))))
    away = by.book.parts.about | set(by.book.parts.order) | _SIZES
    said = [w for w in _WORD.findall(words) if len(w) > 2 and w.lower() not in away and tells(w, by)]
    names = {w for name in by.context.parts for w in name.split()}
    return len(said), sum(not stems(w) & known and w.lower() not in names for w in said)


def in_text(part: Part, by: Sight, *, last: bool = True) -> Part:
    """Return the last or first sentence that a name for a part stands for: "the thanks"; other parts as they are."""
    if by.drafts is None or by.note is None or part.at or not isinstance(part.place, str):
        return part
    meant = sentences_meant(by.drafts, Command("drop", paragraph=part.place), by.phrases.called)
    rows = [n for n, s in enumerate(body_of(by.note), 1) if s in (meant or ())]
    if not rows or part.place not in by.phrases.called:
        return part
    at = rows[-1 if last else 0]
    return Part(at, body_of(by.note)[at - 1].text, sure=part.sure)


def sentence_of(part: Part, note: Note) -> Sentence | None:
    """Return the one sentence a part is, or the only one of its paragraph."""
    if part.at:
        return body_of(note)[part.at - 1]
    place = paragraph_of(part, note)
    row = note.paragraphs[body_places(note)[place - 1]] if place else ()
    return row[0] if len(row) == 1 else None


def paragraph_of(part: Part, note: Note) -> int:
    """Return the number of the paragraph a part is or stands in; 0 where it is no place of the text."""
    places = body_places(note)
    if part.at:
        sentence = body_of(note)[part.at - 1]
        return next((n for n, i in enumerate(places, 1) if sentence in note.paragraphs[i]), 0)
    number = (
        {"first": 1, "last": len(places)}.get(part.place, part.place) if isinstance(part.place, str) else part.place
    )
    if not isinstance(number, int):
        rows = [
            n for n, i in enumerate(places, 1) if any(str(s.section) == str(part.place) for s in note.paragraphs[i])
        ]
        return rows[0] if len(rows) == 1 else 0
    number = number + len(places) + 1 if number < 0 else number
    return number if 1 <= number <= len(places) else 0


def numbers_in(place: int, note: Note) -> list[int]:
    """Return the numbers of the sentences of a paragraph."""
    body = body_of(note)
    row = note.paragraphs[body_places(note)[place - 1]] if place else ()
    return [body.index(s) + 1 for s in row]


def unit_of(found: Named, note: Note) -> tuple[list[int], bool]:
    """Return the numbers of the sentences that go together as one part, and whether that is sure.

    A part goes with its paragraph, unless that tells something else as well; what leans on a sentence goes with it.
    """
    body = body_of(note)
    place = paragraph_of(found.part, note)
    row = list(note.paragraphs[body_places(note)[place - 1]]) if place else []
    if not row:
        return [], False
    if not found.part.at or found.of_paragraph or len(row) == 1:
        return [body.index(s) + 1 for s in row], True
    sentence = body[found.part.at - 1]
    if not found.of_sentence and len({s.section for s in row}) == 1:
        return [body.index(s) + 1 for s in row], True
    unit = with_leaning(row, [sentence])
    return [body.index(s) + 1 for s in unit], not leans(sentence)


def of_two_sentences(first: str, second: str, note: Note) -> Way:
    """Have two sentences typed as one: how they go together, no program can say. Nothing where they stand apart."""
    body, places = body_of(note), (first.partition("/")[0], second.partition("/")[0])
    at = [int(p) + (len(body) + 1 if int(p) < 0 else 0) for p in places if p.lstrip("-").isdecimal()]
    if len(at) != len(places) or at[1] != at[0] + 1 or not 1 <= at[0] < len(body):
        return ()
    a, b = body[at[0] - 1], body[at[1] - 1]
    together = any(a in row and b in row for row in note.paragraphs)
    return (Command("edit", paragraph=f"{a.text} {b.text}", field=ANEW),) if together else ()


def standing_words(old: str, new: str, by: Sight) -> tuple[str, str]:
    """Return words as they stand in the note, with those to stand there; empty where they stand nowhere."""
    note = by.note
    if note is None:
        return "", ""
    old, new = old.strip(_EDGES), new.strip(_EDGES.replace(".", ""))
    for typed, put in _spellings(old, new, note):
        if typed and stands_in(typed, f"{note.body}\n{note.subject}"):
            return typed, put
    return "", ""


def _spellings(old: str, new: str, note: Note) -> Iterator[tuple[str, str]]:
    united = with_unit(old, new, note)
    yield as_told(united, new, note)
    yield as_told(old, new, note)
    if quoted := _QUOTED.search(old):
        yield (quoted[1] or quoted[2]).strip(_EDGES), new
    for drop in ("the word ", "the phrase ", "the ", "a "):
        if old.lower().startswith(drop):
            yield old[len(drop) :], new
    turned = turned_to_reader(old)
    if turned != old:
        yield turned, turned_to_reader(new)


def turned_to_reader(words: str) -> str:
    """Say to the reader what is said of them."""
    return re.sub(r"[\w'’]+", lambda m: _TURNS.get(m[0].lower(), m[0]), words)


def is_told(old: str, by: Sight) -> bool:
    """Whether words are a name of somebody met or a day: those are facts, which have readers of their own."""
    row = by.book.tokens(old)
    day = by.book.lists["date"].longest_at(row, 0) == len(row)
    return day or any(w in known_names(by.context) for w in old.casefold().split())
