"""What a line takes back: a wish of its own, or steps that were done."""

import re
from collections.abc import Callable, Iterator

from assistant.core.commands import HARMLESS, Command, Understood
from assistant.core.drafts import stands_in, stems
from assistant.core.talk.cuts import QUOTATION
from assistant.core.talk.pieces_read import NUMBERS, row_of
from assistant.core.talk.sight import Read, Sight

_KIND = "taken_back"
_VALUE = 4
"""Words a value has at most that is put right in the same breath."""
_ONLY = re.compile(r"^(?:just|only|simply|make (?:it|that)|i meant?) +(?=\S)", re.IGNORECASE)
"""What only leads to what is put right."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def withdrawn(words: str, by: Sight, read: Callable[[str], Understood]) -> str | None:
    """Return what of a line still holds where it takes a wish back itself; None where it takes nothing back.

    What is put right in the same breath holds: "sign it Cheers, no wait, Best". What stood in a sentence before the
    wish taken back holds, too. Empty: all of it is taken back, and the note is to stay.
    """
    shapes = by.phrases.shapes
    quoted = [m.span() for m in QUOTATION.finditer(words)]
    turns = [m for m in shapes.of(_KIND, "turns").finditer(words) if m.start() and not _within(m.start(), quoted)]
    for turn in turns:
        head, rest = words[: turns[0].start()].strip(), words[turn.end() :].strip(" .,;!?…)-–—")
        if not rest and shapes.of(_KIND, "sound").fullmatch(words[turn.start() :]):
            continue  # "drop the last line, no?", "make it shorter, sorry"
        if all(_leaves(head, piece.strip(" .,;!?"), by) for piece in _SENTENCE.split(rest)):
            *before, _ = _SENTENCE.split(head)
            earlier = " ".join(before)
            return earlier if earlier and _acts(read(earlier)) else ""
        if shapes.of(_KIND, "strong").search(turn[0]) and (new := _instead(head, rest, read)):
            return new
    return None


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < at < end for start, end in spans)


def _leaves(head: str, rest: str, by: Sight) -> bool:
    """Whether what comes behind a turn leaves the note as it is."""
    shapes = by.phrases.shapes
    if not rest:
        return True
    if shapes.of(_KIND, "stays").fullmatch(rest):
        return True
    kept = shapes.of(_KIND, "keeps").fullmatch(rest)
    if kept is None:
        return False
    what = kept["what"] or kept["fine"]
    if len(what.split()) == 1 and by.book.qualities.wishes(row_of(what, by)):
        return False  # "No, casual is better"
    named = stems(what)
    text = f"{by.note.body} {by.note.subject}" if by.note else ""
    return named <= stems(head) or (bool(kept["fine"]) and (stands_in(what, text) or what.startswith("the ")))


def _instead(head: str, rest: str, read: Callable[[str], Understood]) -> str:
    """Return the wish that is put in the place of the one before; empty where what comes behind is none."""
    rest = _ONLY.sub("", rest)
    first, second = read(head), read(rest)
    if not (isinstance(first, tuple) and _acts(first)):
        return ""
    if isinstance(second, tuple) and _acts(second):
        return rest if {c.name for c in second} <= {c.name for c in first} else ""
    said, new = head.split(), rest.split()
    if not 0 < len(new) <= _VALUE:
        return ""
    given = [c.text for c in first if c.text]
    lines = (*_of_the_value(head, given, new), *_with_the_end(said, new), *_with_the_middle(said, new))
    return next((line for line in lines if _is_put_right(first, read(line))), "")


def _of_the_value(head: str, given: list[str], new: list[str]) -> Iterator[str]:
    """Put what is new for the whole of a value with which it shares a word: "end of Thursday, no, just Thursday"."""
    for text in given:
        if head.casefold().endswith(text.casefold()) and {w.casefold() for w in new} & set(text.casefold().split()):
            yield head[: -len(text)] + " ".join(new)


def _with_the_end(said: list[str], new: list[str]) -> Iterator[str]:
    for count in sorted(range(1, min(_VALUE, len(said) - 1) + 1), key=lambda n: abs(n - len(new))):
        yield " ".join([*said[:-count], *new])


def _with_the_middle(said: list[str], new: list[str]) -> Iterator[str]:
    """Put what is new for words before the end: "move the portfolio to the top, I mean the backfill"."""
    for count in sorted(range(1, _VALUE), key=lambda n: abs(n - len(new))):
        for start in range(1, len(said) - count):
            yield " ".join([*said[:start], *new, *said[start + count :]])


def _is_put_right(first: tuple[Command, ...], again: Understood) -> bool:
    """Whether another wish is the same act, as whole as the first was."""
    if not (isinstance(again, tuple) and _acts(again) and _is_whole(again)) or again == first:
        return False
    if [c.name for c in again] != [c.name for c in first]:
        return False
    return all(bool(a.text) == bool(b.text) for a, b in zip(first, again, strict=True))


def _is_whole(read: Understood) -> bool:
    return isinstance(read, tuple) and all(c.name != "unclear" for c in read)


def _acts(read: Understood) -> bool:
    return isinstance(read, tuple) and any(c.name not in HARMLESS and c.name != "unclear" for c in read)


def taken_back(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read how many steps are to be taken back; None where a line is of another kind."""
    line = words.strip(" .!?")
    if by.phrases.shapes.of(_KIND, "everything").fullmatch(line):
        return (Command("versions", text="1"),)
    if by.phrases.shapes.of(_KIND, "forget").fullmatch(line):
        return (Command("undo"),) if by.drafts and by.drafts.history.before else (Command("stay"),)
    if by.phrases.shapes.of(_KIND, "and_before").fullmatch(line):
        return (Command("undo"),) * 2
    found = by.phrases.shapes.of(_KIND, "several").fullmatch(line)
    number = found["number"].lower() if found else ""
    count = int(number) if number.isdecimal() else NUMBERS.index(number) + 1 if number in NUMBERS else 2
    return (Command("undo"),) * count if found else None
