"""A wish for no short forms: each that stands in the note, written out."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command, Understood
from assistant.core.drafts import body_of
from assistant.core.talk.sight import Read, Sight

_KIND = "spelled_out"
_SHORT = re.compile(
    r"(?<!\w)(?P<head>[^\W\d_]+?)(?P<tail>n['’]t|['’](?:m|re|ve|ll|d|s))(?P<next> [^\W\d_]+)?(?!['’\w])", re.IGNORECASE
)
_FULL = {"m": "am", "re": "are", "ve": "have", "ll": "will", "t": "not"}
_WHOLE = {"can": "cannot", "wo": "will not", "sha": "shall not"}
_POINTS = frozenset({"it", "that", "what", "there", "here", "who", "she", "he", "where", "how"})
"""Behind these an "'s" is a verb, and no genitive."""
_DONE = re.compile(r"(?:been|had|done|gone|made|got|seen|better|\w{3,}ed)", re.IGNORECASE)
"""What follows "had" and "has"."""


def spelled_out(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read "no contractions please" and "spell out I'd"; None where a line is of another kind."""
    if by.note is None or "?" in words or not by.phrases.shapes.of(_KIND, "asks").match(words):
        return None
    found = dict.fromkeys(pair for s in body_of(by.note) for pair in _full(s.text))
    if not found:
        return (Command("advise", field="no_short", text=words),)
    return tuple(Command("edit", paragraph=short, text=full) for short, full in found)


def _full(text: str) -> Iterator[tuple[str, str]]:
    for found in _SHORT.finditer(text):
        head, tail, behind = found["head"], found["tail"].casefold().replace("’", "'"), (found["next"] or "").strip()
        short = f"{head}{found['tail']}"
        if tail == "n't":
            yield short, _like(_WHOLE.get(head.casefold(), f"{head} not"), head)
        elif tail == "'s":
            if head.casefold() in _POINTS:
                yield _with(short, f"{head} {'has' if _DONE.fullmatch(behind) else 'is'}", behind)
            elif head.casefold() == "let":
                yield short, f"{head} us"
        elif tail == "'d":
            yield _with(short, f"{head} {'had' if _DONE.fullmatch(behind) else 'would'}", behind)
        else:
            yield short, f"{head} {_FULL[tail[1:]]}"


def _with(short: str, full: str, behind: str) -> tuple[str, str]:
    """Name the word behind as well, which tells what is meant."""
    return (f"{short} {behind}", f"{full} {behind}") if behind else (short, full)


def _like(full: str, head: str) -> str:
    return full[:1].upper() + full[1:] if head[:1].isupper() else full
