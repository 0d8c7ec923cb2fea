"""The command an example means, with what its slots took."""

from collections.abc import Callable, Iterator, Sequence

from assistant.core.commands import Command
from assistant.core.talk.sayings import Laid, Saying
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_parts import place_value
from assistant.core.talk.understand_patterns import Capture
from assistant.core.talk.understand_words import Token

GIVEN = ("tone", "channel", "paragraph", "field", "text")
"""What a block of sayings may fix."""
_TWO = frozenset({"swap", "join"})
"""What takes two parts at once: "swap 2 and 3"."""
_GIVES = {"tone": "tone", "channel": "channel", "field": "field", "tone2": "text", "clause": "paragraph"}
_LONGEST_AROUND = 4
_NO_GREETING = frozenset({"i", "instead", "rather", "not", "than"})
_AROUND = frozenset({"closing", "greeting"})
"""What is a word or two: "Cheers instead, please" is "Cheers"."""


def meant(
    saying: Saying, fit: Laid, found: Sequence[Token], book: Book, words: Callable[[Capture], str]
) -> tuple[Command, ...]:
    """Return what a saying laid beside a row of words asks for; nothing where a slot holds nothing that can be read."""
    given = {key: saying.block[key] for key in GIVEN if key in saying.block}
    command = Command(saying.block["name"], **given)
    parts: list[str] = []
    for capture in fit.taken:
        row = found[capture.start : capture.end]
        if capture.slot in ("part", "topic"):
            places = capture.value or _place(row, book)
            named = "" if places else _topic(row, words(capture), book)
            if not places and not named:
                return ()
            parts = places.split(",") if places else []
            command = command.with_(paragraph=named) if named else command
        elif capture.slot in ("part2", "topic2"):
            place = (capture.value or _place(row, book)).partition("/")[0] or _topic(row, words(capture), book)
            if not place:
                return ()
            command = command.with_(text=f"{command.text} {place}".strip())
        elif capture.slot in _GIVES:
            command = command.with_(**{_GIVES[capture.slot]: capture.value or words(capture)})
        elif not command.text and not capture.slot.endswith("-"):
            text = capture.value or words(capture)
            command = command.with_(text=_trimmed(text, book) if command.name in _AROUND else text)
    if command.name in _AROUND and _is_no_greeting(command.text, book):
        return ()
    return tuple(_at(command, parts)) if parts else (command,)


def _is_no_greeting(text: str, book: Book) -> bool:
    # "I want it" is said about the note, and "Dr" is part of a name: neither is a word to begin or end it with.
    row = book.tokens(text)
    numbered = any(t.word[:1].isdigit() for t in row)
    if any(t.breaks for t in row[1:]) and len(row) > _LONGEST_AROUND and not numbered:
        return True  # "Hi, and sign it Cheers, and …" is more than a greeting
    titled = bool(row) and book.lists["honorific"].longest_at(row, 0) == len(row)
    return text.lower() in book.articles or titled or (bool(row) and row[0].word in _NO_GREETING)


def _trimmed(text: str, book: Book) -> str:
    while (shorter := book.parts.trail.sub("", text).strip(" ,")) != text:
        text = shorter
    return text


def _topic(row: Sequence[Token], words: str, book: Book) -> str:
    named = book.lists["topics"].longest_at(row, 0) == len(row)
    return " ".join(t.word for t in row) if named else book.parts.topic(words)


def _place(row: Sequence[Token], book: Book) -> str:
    return next((value for end, value in book.parts.read(row, 0) if end == len(row)), "")


def _at(command: Command, parts: Sequence[str]) -> Iterator[Command]:
    if command.field in _TWO:
        first, second = (part.partition("/")[0] for part in (parts[0], parts[1] if len(parts) > 1 else ""))
        yield command.with_(paragraph=place_value(first), text=second or command.text)
        return
    if command.name == "move" and len(parts) > 1 and not command.text:
        command, parts = command.with_(text=parts[1].partition("/")[0]), parts[:1]  # "Move 3 first"
    if command.name == "move" and len(parts) > 1:
        yield command.with_(paragraph=",".join(parts))  # they stay together
        return
    for part in parts:
        place, _, sentence = part.partition("/")
        yield command.with_(paragraph=place_value(place), field=command.field or sentence)
