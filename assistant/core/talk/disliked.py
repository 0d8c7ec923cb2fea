"""Words that somebody does not want to read: the sentence is said without them, short forms are written out."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command, Understood
from assistant.core.drafts import body_of, stands_in
from assistant.core.talk.replacing import standing, ways
from assistant.core.talk.sight import Read, Sight

_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(?<!\w)['‘]([^\"“”]+?)['’](?!\w)")
_LEAST, _MOST = 3, 14
"""Words of the note that stand in a line without quotation marks and are meant as such."""


def disliked(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read "I would never say “I would love to”" and "cut “and I'm sure I could help”"."""
    phrase, rest = _phrase(words, by)
    if not phrase:
        return None
    known = by.phrases.dislikes
    line = by.phrases.plainly(words)
    if not _is_all(rest, by) and any(
        next(ways(line, shapes, by.note), None) for shapes in (by.phrases.instead, by.phrases.corrected)
    ):
        return None
    quoted = bool(_QUOTED.search(words))
    if not quoted and not known.not_said.search(rest):
        return None
    if any(s.text.strip(" .!?").casefold() == phrase.casefold() for s in by.note.sentences) if by.note else False:
        return None  # a whole sentence is left out as such
    without = known.dislikes.sub(" ", rest)
    if known.others.search(without) or _QUOTED.search(rest):
        return None  # it says what shall stand instead, or where
    if quoted and known.takes_out.search(rest) and not known.takes_whole.search(rest):
        return (Command("edit", paragraph=phrase, field="words"),)
    if known.dislikes.search(rest):
        return (Command("again", paragraph=phrase, field="without"),)
    return None


def _is_all(rest: str, by: Sight) -> bool:
    """Whether a line says nothing but that words are disliked: "don't say I can say more about it now"."""
    return not by.phrases.dislikes.dislikes.sub(" ", rest).strip(" …,.!")


def _phrase(words: str, by: Sight) -> tuple[str, str]:
    """Find the words of the note in a line, and what is said around them."""
    if by.note is None:
        return "", words
    told = [s.text for s in body_of(by.note)]
    for found in _QUOTED.finditer(words):
        said = (found[1] or found[2]).strip(" .,!?…")
        if said and any(stands_in(said, text) for text in told):
            return said, f"{words[: found.start()]} … {words[found.end() :]}"
    if any(mark in words for mark in '"“”«'):
        return "", words
    for start, end in standing(words, by.note):
        said = words[start:end]
        if _LEAST <= len(said.split()) <= _MOST and any(stands_in(said, text) for text in told):
            small = all(by.book.lists["light"].longest_at([t], 0) for t in by.book.tokens(said))
            if not small:
                return said, f"{words[:start]} … {words[end:]}"
    return "", words


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


_AT_LENGTH = re.compile(r"\b(I|you|we|they|it|that|he|she) (am|are|is|will|would|have) (?=([^\W\d_]+))", re.IGNORECASE)
_CONTRACTED = {"am": "'m", "are": "'re", "is": "'s", "will": "'ll", "would": "'d", "have": "'ve"}


def shortened(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read "use contractions": what is written out is said short; None where a line is of another kind."""
    if by.note is None or "?" in words or not by.phrases.shapes.of(_KIND, "short").match(words):
        return None
    text = " ".join(s.text for s in body_of(by.note))
    pairs: dict[str, str] = {}
    for who, verb, behind in _AT_LENGTH.findall(text):
        if verb != "have" or _DONE.fullmatch(behind):
            pairs[f"{who} {verb} {behind}"] = f"{who}{_CONTRACTED[verb.casefold()]} {behind}"
    if not pairs:
        return (Command("advise", field="no_long", text=words),)
    return tuple(Command("edit", paragraph=old, text=new) for old, new in pairs.items())
