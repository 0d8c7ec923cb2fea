"""Words of the note that somebody does not like and gives no others for: the sentence is said without them."""

import re

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
    if any(next(ways(line, shapes, by.note), None) for shapes in (by.phrases.instead, by.phrases.corrected)):
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
