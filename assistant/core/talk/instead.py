"""What stands in the note and what is to stand there, told apart: "don't say 40 percent, say nearly half"."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command
from assistant.core.drafts import stands_in
from assistant.core.talk.denied import is_denied
from assistant.core.talk.replacing import standing
from assistant.core.talk.sight import Sight
from assistant.core.talk.ways import Way

_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(?<!\w)['‘]([^'\"“”‘’]+(?:['’]\w+[^'\"“”‘’]*)*)['’](?!\w)")
_KIND = "instead"
_LONGEST = 12
"""Words that take the place of others."""


def said_instead(words: str, by: Sight) -> tuple[Way, ...]:
    """Return the one wording put in the place of the other, where a line gives both."""
    if by.note is None:
        return ()
    quoted = [(m[1] or m[2]).strip(" .,!?") for m in _QUOTED.finditer(words)]
    there = [text for text in quoted if text and stands_in(text, by.note.body)]
    new = [text for text in quoted if text and not stands_in(text, by.note.body)]
    old = there or ([] if len(new) > 1 else list(_named(words, by)))
    away = (m["old"].strip(" \"'“”‘’") for m in by.phrases.shapes.of(_KIND, "away").finditer(words))
    old = old or [text for text in away if stands_in(text, by.note.body)]
    if not new and old:
        new = [m["new"].strip(" \"'“”‘’.,!?") for m in by.phrases.shapes.of(_KIND, "say").finditer(words)]
        new = [text for text in new if text and not stands_in(text, by.note.body) and text not in old]
    if len(old) < 1 or len(new) != 1 or old[0].casefold() in new[0].casefold() or len(new[0].split()) > _LONGEST:
        return ()
    if is_denied(words, new[0], by) or (not quoted and by.book.qualities.covers(by.book.tokens(new[0]))):
        return ()  # what stands there is what is wanted; "make it shorter" gives no words
    return ((Command("edit", paragraph=old[0], text=new[0]),),)


def _named(words: str, by: Sight) -> Iterator[str]:
    """Yield the words of the note that a line names: a name, a number, or two and more in a row."""
    small = by.book.lists["light"].words | by.book.lists["fillers"].words
    for start, end in standing(words, by.note) if by.note else ():
        run = words[start:end].strip(" .,!?\"'")
        telling = [w for w in run.split() if w.casefold() not in small]
        owned = len(telling) == 1 < len(run.split()) and by.phrases.shapes.of(_KIND, "pointed").fullmatch(run)
        if owned or len(telling) > 1 or any(w[:1].isupper() or w[:1].isdecimal() for w in telling):
            yield run
