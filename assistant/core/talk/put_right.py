"""A fact put right: where it is told, and of the one fact alone that is meant."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import body_of, facts_of, stands_in, stems
from assistant.core.interview import read_path
from assistant.core.note import Note, Sentence
from assistant.core.suggest import likeness
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.replacing import NUMBER, ORDER, is_elsewhere, ways, with_unit

_MEASURE = re.compile(r"[%€£$]|\d(?!(?:st|nd|rd|th|am|pm)\b)[^\W\d_]")
"""A number that is no day and no hour."""
_PLACING = frozenset({"at", "in", "on", "by", "from", "for", "with", "to", "since", "about"})
_CLAUSE = re.compile(r"(?:i|we|she|he|they|you|it)(?:['’]\w+)? \w", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*%?")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_LONGER = 3
_MOST_OFFERED = 3
_LONGEST_TOLD = 10
"""Words of a line that puts a number or a name right without saying the old one."""
_ALIKE, _SHORTEST = 0.75, 4
"""How like a name, and of how many letters, is another spelling of it."""
_FRAME = ("greeting", "closing")


def put_right(words: str, read: Understood, phrases: Phrasing, note: Note | None) -> Understood | None:
    """Read "it was 12%, not 11%": a measure that was told, or other words of the note where nothing else is meant."""
    line = phrases.plainly(words.strip())
    for said, told, where in ways(line, phrases.corrected, note, phrases.beside):
        meant = ORDER.sub("", told)  # "say last month's data, not last month"
        if said.lower() in phrases.no_words:
            continue
        if titled := _title(said, meant, note):
            return titled
        if framed := _around(said, meant, note):
            return framed
        old, new = _of_one_measure(_beyond_its_place(said, meant), meant)
        old = with_unit(_with_sign(old, note), new, note)
        new = _day_of(old, _at_its_end(old, new))
        if len(new.split()) > 2 * len(old.split()) + _LONGER:
            continue  # "Emre was the one who asked for it, not Jon" puts no words in the place of "Jon"
        elsewhere = is_elsewhere(old, read, note) or (note is not None and is_lost(read, note))
        known = note is not None and elsewhere and stands_in(old, note.body)
        if known or _MEASURE.search(old):
            return _of_one_fact(line, old, new, where, note)
    return None


def _title(old: str, new: str, note: Note | None) -> tuple[Command, ...]:
    """Read "she isn't head nurse, she is matron" as another title."""
    is_title = note is not None and bool(note.to.title) and old.casefold() == note.to.title.casefold()
    return (Command("rename", field="title", text=new),) if is_title else ()


def _beyond_its_place(old: str, new: str) -> str:
    # "I was never at Holmfield, it was Hartfield" leaves the "at" where it stands.
    first, _, rest = old.partition(" ")
    return rest if rest and first.lower() in _PLACING and new.split(maxsplit=1)[0].lower() != first.lower() else old


def guessed(words: str, read: Understood, phrases: Phrasing, note: Note | None) -> Understood | None:
    """Offer what a line may put right that says the new alone; None where it says something else."""
    if note is None or not is_lost(read, note):
        return None
    options = _guessed(phrases.plainly(words.strip()), note)
    return Unclear(words, (), options) if options else None


def _of_one_fact(line: str, old: str, new: str, where: str, note: Note | None) -> Understood:
    """Put it right where it is told; where several facts are told so, or more is said than a value, ask."""
    right = Command("edit", paragraph=old, text=new, field="fact")
    body = body_of(note) if note else []
    said = [(n, s) for n, s in enumerate(body, 1) if stands_in(old, s.text)]
    said = [(n, s) for n, s in said if where and stems(where) <= stems(s.text)] or said
    if _CLAUSE.match(new) and not _CLAUSE.match(old):
        numbers = [w for w in _WORD.findall(new) if w.isdecimal()] if old.isdecimal() else []
        alone = ((right.with_(text=numbers[0]),),) if len(numbers) == 1 and len(said) == 1 else ()
        asked = tuple((Command("change", field=field),) for field in _fields(s for _, s in said))
        return Unclear(line, (), (*alone, *asked))
    if len(_told(s for _, s in said)) < 2:
        return (right if len(said) != 1 or len(body) < 2 or not where else right.with_(field=f"fact {said[0][0]}"),)
    return Unclear(line, (), tuple((right.with_(field=f"fact {n}"),) for n, _ in said[:_MOST_OFFERED]))


def _told(said: Iterator[Sentence]) -> set[frozenset[str]]:
    return {facts_of([s]) for s in said}


def _fields(said: Iterator[Sentence]) -> list[str]:
    return list(dict.fromkeys(read_path(fact).answer for fact in sorted(facts_of(said))))[:2]


def is_lost(read: Understood, note: Note) -> bool:
    """Whether nothing was read that can be done: what is to go, or where a part is to go, is not in the note."""
    if isinstance(read, Unclear):
        return True
    told = f"{note.body} first last"
    gone = [c for c in read if c.name == "drop" and isinstance(c.paragraph, str) and not stands_in(c.paragraph, told)]
    moved = [c for c in read if c.name == "move" and c.text.partition(" ")[0] in ("before", "after") and " " in c.text]
    lost = [c for c in moved if not stems(c.text.partition(" ")[2]) <= stems(told)]
    return len(read) == 1 and bool(gone or lost)


def _guessed(line: str, note: Note) -> tuple[tuple[Command, ...], ...]:
    """Offer what a line may put right that says the new alone: "it was eleven spreadsheets", "Lindkvist with a k"."""
    said = _WORD.findall(line)
    if len(said) > _LONGEST_TOLD:
        return ()
    told = " ".join(s.text for s in body_of(note))
    found = [*_numbers(said, told), *_spellings(said, told)]
    return tuple((Command("edit", paragraph=old, text=new, field="fact"),) for old, new in dict.fromkeys(found))[:2]


def _numbers(said: list[str], told: str) -> Iterator[tuple[str, str]]:
    for head, number, tail in zip(["", *said], [*said, ""], [*said[1:], "", ""], strict=False):
        if not NUMBER.fullmatch(number.rstrip("%")) or stands_in(number, told):
            continue
        shapes = [
            (rf"(?<!\w){re.escape(head)} ", r"(?!\w)", (head, "")),
            ("", rf" {re.escape(tail)}(?!\w)", ("", tail)),
        ]
        if number.endswith("%"):
            shapes = [("", r"(?!\w)", ("", ""))]
        for before, behind, beside in shapes:
            for match in re.finditer(rf"{before}(?<!\w)({_WORD.pattern}){behind}", told, re.IGNORECASE):
                one_kind = match[1].endswith("%") == number.endswith("%")
                is_number = NUMBER.fullmatch(match[1].rstrip("%")) and match[1].isdecimal() == number.isdecimal()
                if one_kind and is_number and (number.endswith("%") or any(beside)):
                    yield match[0].strip(), f"{beside[0]} {number} {beside[1]}".strip()


def _spellings(said: list[str], told: str) -> Iterator[tuple[str, str]]:
    names = {w for w in _WORD.findall(told) if w[0].isupper() and len(w) >= _SHORTEST}
    for word in said:
        if len(word) >= _SHORTEST and word[0].isupper() and not stands_in(word, told):
            near = max(names, key=lambda name: likeness(name, word), default="")
            if near and likeness(near, word) >= _ALIKE:
                yield near, word


def _with_sign(old: str, note: Note | None) -> str:
    # "45 percent, not 40" is of the 40% that stand there.
    return f"{old}%" if note and old[-1:].isdecimal() and re.search(rf"(?<!\w){re.escape(old)}%", note.body) else old


def _day_of(old: str, new: str) -> str:
    # "It was a Friday club, not Saturday" is of the day alone.
    days = _WEEKDAY.findall(new) if _WEEKDAY.fullmatch(old) else []
    return days[0] if len(days) == 1 else new


def _at_its_end(old: str, new: str) -> str:
    """Return "four years" of "it is 28 beds but I was charge for four years" where "three years" is put right."""
    count = len(old.split())
    tail = " ".join(new.split()[-count:])
    counted = NUMBER.match(old) and len(new.split()) > count + 1 and NUMBER.match(tail)
    return tail.lower() if counted else new


def _of_one_measure(old: str, new: str) -> tuple[str, str]:
    # "12, not 11%" is of per cents both times.
    for one, other in ((old, new), (new, old)):
        unit = re.fullmatch(r"[\d.,]*\d([^\d\s.,]+)", one)
        if unit and re.fullmatch(r"[\d.,]*\d", other):
            return (old, new + unit[1]) if other == new else (old + unit[1], new)
    return old, new


def _around(old: str, new: str, note: Note | None) -> tuple[Command, ...]:
    """Read "sincerely, not warm regards" as words of the greeting or the sign-off, where the old ones stand alone."""
    lines = [s.text.strip(" ,") for s in note.sentences if s.section in _FRAME] if note else []
    is_line = any(old.strip(" ,").casefold() == line.casefold() for line in lines)
    return (Command("edit", paragraph=old.strip(" ,"), text=new),) if is_line else ()
