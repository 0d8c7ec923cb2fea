"""The note as far as it goes while answers are being typed, and which of its sentences an answer becomes."""

import re
from dataclasses import dataclass
from datetime import date

from assistant.core.compose.asked import asked_about
from assistant.core.compose.compose import write
from assistant.core.compose.decision import behind_time, decided
from assistant.core.compose.detail import detail
from assistant.core.compose.followup import own_kinds
from assistant.core.compose.gathered import LeftOut
from assistant.core.compose.material import TOLD, known_of
from assistant.core.compose.met import met
from assistant.core.compose.needs import need
from assistant.core.compose.repair import repair
from assistant.core.compose.strength import strength
from assistant.core.compose.why import why
from assistant.core.compose.words import Request, Words
from assistant.core.dates import is_month_first, read
from assistant.core.english import Tag
from assistant.core.interview import Interview, Owner, action_at
from assistant.core.note import AROUND, SIGNED, Note, Section
from assistant.core.people import to_reader
from assistant.core.promises import Promise, Reading, halves, parse

_ENDS = SIGNED | {Section.CLOSE}


@dataclass(frozen=True, slots=True)
class Preview:
    """The sentences an answer becomes, what stands before them, and the wordings to use again."""

    sentence: str
    before: tuple[str, ...]
    """The paragraphs before the answer, from the greeting on."""
    said: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()
    """What of the answer is not in the note, as the finished note names it."""


def preview(interview: Interview, index: int, path: str, request: Request, words: Words) -> Preview:
    """Write the note with the answers so far and find the answer at ``path`` in it: the very sentence it will hold.

    The sentence is empty where the answer is not in the note.
    """
    written = write(interview, index, request, words, ())
    said = tuple(f"{index}:{name}" for name in written.note.phrases)
    gone = tuple(left for left in written.left_out if _is_part_of(left.path, path))
    return Preview(*_found(written.note, path), said=said, left_out=gone)


def _found(note: Note, path: str) -> tuple[str, tuple[str, ...]]:
    before: list[str] = []
    for paragraph in note.paragraphs:
        texts = [s.text for s in paragraph]
        here = [n for n, s in enumerate(paragraph) if any(_is_of(source, path) for source in s.sources)]
        if here and paragraph[0].section not in AROUND:
            section = paragraph[here[0]].section
            last = max(n for n, s in enumerate(paragraph) if s.section == section)
            if here[0]:
                before.append(" ".join(texts[: here[0]]))
            return " ".join(texts[here[0] : last + 1]), tuple(before)
        if paragraph[0].section in _ENDS:
            break
        before.append(" ".join(s.text for s in paragraph if s.section not in _ENDS))
    return "", tuple(before)


def _is_of(source: str, path: str) -> bool:
    return source == path or source.startswith(f"{path}_") or path.startswith(f"{source}.")


def _is_part_of(left: str, path: str) -> bool:
    """Whether what is left out was typed at ``path``; the day of a promise stands in its line."""
    number = action_at(path)
    return _is_of(left, path) if number is None else action_at(left) == number


def turned(text: str, interview: Interview, index: int, words: Words) -> str:
    """Say a text to one of those met, as *you* where it speaks of them; empty where it does not or is not sure."""
    people = met(interview, words.names)
    known = known_of(interview, people, words.english, words.names)
    if _OF_ANOTHER.search(text):
        return ""
    told = to_reader(text, known.reader(index), words.english, words.names, eager=True)
    return "" if told.unsure or told.text.lower() == text.lower() else told.text


_OF_ANOTHER = re.compile(r"\bmy (?!own\b)[\w'’-]+\b.*\b(?:he|she|they)(?:['’]\w+)?\b", re.IGNORECASE)
"""Who is spoken of is somebody of the candidate's, and not the reader: *my nana cooked so, she never left it*."""


def kinds_of(section: str, text: str, interview: Interview, index: int, today: date, words: Words) -> tuple[str, ...]:
    """List the kinds an answer to one question can be read as; none where that is not sure.

    ``section`` is detail, why, need, strength, repair, asked, promise or decision; in later notes followup_what or
    followup_more.
    """
    people = met(interview, words.names)
    at = {"detail": "stood_out"}.get(section, section)
    known = known_of(interview, people, words.english, words.names, at if at in TOLD else "", index)
    country = interview.country
    match section:
        case "detail" | "why":
            made = detail(text, index, known) if section == "detail" else why(text, index, known)
        case "followup_what":
            made = detail(text, index, known)
        case "followup_more":
            return own_kinds(text, known)
        case "need":
            made = need(text, index, known)
        case "strength":
            made = strength(text, known)
        case "repair":
            made = repair(text, "", index, known).made
        case "asked":
            topic = asked_about(text, index, known)
            return (topic[1],) if topic else ("own",) if repair(text, "", index, known).made.readings else ()
        case "promise":
            reading = Reading(words.english, words.promises, today, country)
            read_as = parse(halves(text, reading)[0], "", "", reading)
            return (read_as.owner or Owner.ME, "any") if isinstance(read_as, Promise) else ()
        case _:
            when = decided(text, today, country, words.english)
            exact = isinstance(when, str) or (
                when is not None
                and (
                    read(text.rstrip(" ."), today, month_first=is_month_first(country)) is not None
                    or bool(behind_time(text, today, country))
                )
            )
            return ("time", "inside") if exact else ("inside",) if when else ()
    found = tuple(m.kind.value for m in made.readings)
    doing = (
        section == "need"
        and words.english.read(text.strip()).tokens[:1]
        and words.english.read(text.strip()).tokens[0].has(Tag.ING)
    )
    return tuple("doing" if kind == "to_do" and doing else kind for kind in found)
