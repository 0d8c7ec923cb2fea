"""A reading held against the whole line: a question changes nothing, and what holds more than it should is offered."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.core.commands import HARMLESS, Command, Unclear, Understood
from assistant.core.drafts import body_of, stands_in
from assistant.core.talk.cuts import MARKS
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.questions import asks_last, half_asks, only_asks, parted, turns
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.told_anew import as_a_name
from assistant.core.talk.values import asked_instead, more_than_meant, tidied
from assistant.core.talk.words import without

_OFFERED = 3
_MOST_ASKED = 4
"""Words: a longer line that begins "can I" may ask whether it is wise."""
_MAY = re.compile(r"(?:can|could|may|might|should|shall) (?:i|we)\b", re.IGNORECASE)
_HANDED = frozenset({"copy", "save"})


def held_back(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish as it may be done; what is asked, or not sure of its words, is answered or offered first."""
    if by.note is None or words.startswith(("/", "\\")):
        return found
    read = found.understood
    if isinstance(read, tuple):
        read = _compared(tuple(as_a_name(tidied(c, words, by.phrases.shapes), by) for c in read))
        found = replace(found, understood=read)
    else:
        found = replace(found, understood=replace(read, options=tuple(_whole(read, words, by))))
    if _asks(words, found, by):
        return answered(words, found)
    if _half_asks(words, by) and (acts(read) or isinstance(read, Unclear)):
        return answered(words, found, offers=True)
    if not isinstance(read, tuple) or not acts(read):
        return found
    return _offered(words, found, read, by)


def acts(read: Understood) -> bool:
    """Whether a reading changes a note, or hands it to somebody, or ends the sitting."""
    return isinstance(read, tuple) and any(c.name not in HARMLESS and c.name != "unclear" for c in read)


def _whole(read: Unclear, words: str, by: Sight) -> Iterator[tuple[Command, ...]]:
    """Give the choices with their values tidied, and none whose value is no value."""
    for way in read.options:
        kept = tuple(as_a_name(tidied(c, words, by.phrases.shapes), by) for c in way)
        if not any(more_than_meant(c, words, by) for c in kept if c.text):
            yield kept


def _asks(words: str, found: Wish, by: Sight) -> bool:
    """Whether a line asks, and what was read in it is no request put politely."""
    known = by.book.questions
    meant = " ".join(t.word for t in row_of(words, by))
    if asks_last(words, known) or only_asks(meant, known) or (turns(words, known) and not orders(words, by)):
        return True
    wished, asked = parted(words, known)
    if asked and not orders(wished, by):
        return True
    if isinstance(found.understood, Unclear):
        return bool(asked)
    if _MAY.match(words) and any(c.name in _HANDED for c in found.understood):
        return len(words.split()) > _MOST_ASKED + 2
    return False


def orders(wished: str, by: Sight) -> bool:
    """Whether what stands before a question is an order, and no story: "make it formal, and should I send it today"."""
    lists = by.book.lists
    row = without(without(by.book.tokens(wished), lists["polite"]), lists["fillers"])
    if not row:
        return False
    told = any(lists[name].longest_at(row, 0) for name in ("ordering", "telling"))
    return told or row[0].word in by.book.questions.orders or bool(by.book.qualities.wishes(row[:2]))


def _half_asks(words: str, by: Sight) -> bool:
    """Whether a line ends as a question, and its last clause is no order: "put that in somewhere??" is one."""
    known = by.book.questions
    if not half_asks(words, known) or (parted(words, known)[1] and orders(parted(words, known)[0], by)):
        return False
    last = MARKS.split(words.rstrip(" ?!."))[-1]
    return not (len(last.split()) >= _MOST_ASKED and orders(last, by))


def answered(words: str, found: Wish, known: str = "", *, offers: bool = False) -> Wish:
    """Answer, and offer what else may be meant; what only shows something is done."""
    read = found.understood
    if isinstance(read, tuple) and not acts(read):
        return found
    commands = read if isinstance(read, tuple) else ()
    shown = tuple(c for c in commands if c.name in HARMLESS and c.name != "help")
    asked = shown if any(c.name == "advise" for c in shown) else (*shown, Command("advise", field=known, text=words))
    ways = read.options if isinstance(read, Unclear) else (tuple(c for c in read if c not in shown),)
    able = tuple(way for way in ways if acts(way) and not any(c.name in ("unclear", "advise") for c in way))
    return Wish(asked, then=able if offers else ())


def _offered(words: str, found: Wish, read: tuple[Command, ...], by: Sight) -> Wish:
    """Offer what would do more, or to another note, than the line surely says."""
    if any(c.name == "done" for c in read) and by.phrases.shapes.of("values", "place").search(words):
        return replace(found, understood=Unclear(words, (), ((Command("add"),),)))
    if strange := [c for c in read if more_than_meant(c, words, by)]:
        rest = tuple(c for c in read if c not in strange and c.name != "unclear")
        ways = (*((rest,) if acts(rest) else ()), *(way for c in strange for way in asked_instead(c, words)))
        return replace(found, understood=Unclear(words, (), tuple(dict.fromkeys(ways))[:_OFFERED]))
    if ways := _of_words_banned(words, read, by) or _of_a_word(words, read, by):
        return replace(found, understood=Unclear(words, (), ways[:_OFFERED]))
    return found


def _compared(read: tuple[Command, ...]) -> tuple[Command, ...]:
    """Show two tones side by side without taking one of them."""
    tones = tuple(dict.fromkeys(c.tone for c in read if c.tone))
    if not any(c.name == "compare" for c in read) or not any(c.name == "tone" for c in read):
        return read
    rest = tuple(c for c in read if c.name not in ("tone", "compare"))
    return (*rest, Command("compare", tone=tones[0], text=tones[1] if len(tones) > 1 else ""))


def _of_words_banned(words: str, read: tuple[Command, ...], by: Sight) -> tuple[tuple[Command, ...], ...]:
    """Take no tone from a list of words that are not to be said: "no words like warm, lovely"."""
    listed = by.phrases.shapes.of("values", "listed").search(words)
    if not listed or not any(c.name == "tone" for c in read):
        return ()
    said = {w.means for w in by.book.qualities.wishes(by.book.tokens(words[: listed.start()])) if w.means}
    if all(c.tone in said for c in read if c.name == "tone"):
        return ()
    named = [t for t in by.context.tones if re.search(rf"\b{t}\b", words[: listed.start()], re.IGNORECASE)]
    return tuple((Command("tone", tone=tone),) for tone in named) or ((Command("again"),),)


def _of_a_word(words: str, read: tuple[Command, ...], by: Sight) -> tuple[tuple[Command, ...], ...]:
    """Offer what can be done about words that are never to be said, where more than they would go, or too little."""
    gone = [c for c in read if c.name == "drop" and isinstance(c.paragraph, str) and c.paragraph]
    if by.note is None or len(gone) != 1:
        return ()
    command, said, shapes = gone[0], str(gone[0].paragraph), by.phrases.shapes
    instead = (Command("again", paragraph=said, field="without"),)
    if not command.field and shapes.of("values", "never").search(words):
        inside = [s for s in body_of(by.note) if stands_in(said, s.text) and said.strip(".") != s.text.strip(".")]
        rest = tuple(c for c in read if c != command)
        if not stands_in(said, by.note.body) and rest:
            return (rest,)  # another wording may be where those words come from
        return (instead, read) if inside and len(said.split()) > 1 else ()
    return ()
