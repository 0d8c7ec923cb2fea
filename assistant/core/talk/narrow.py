"""What a line limits: a quality wished for within bounds, a passage it quotes, a promise the note makes already."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.core.commands import SHAPING, Command, Unclear
from assistant.core.drafts import body_of, facts_of, stems
from assistant.core.interview import of_action
from assistant.core.talk.refer import QUOTED, Way, anew, part_named
from assistant.core.talk.sight import Sight, Wish

_KIND = "narrow"
_LENGTHS = frozenset({"shorter", "longer"})
_LESS = frozenset({"less", "excess", "denied", "forbid", "stated"})
_LEAST = 2
"""Words of a passage."""


def within_bounds(words: str, by: Sight, of_part: Callable[[str], Wish]) -> Wish | None:
    """Read "warmer but not gushing", "not so formal but still polite" as the wish; its bound never turns it round."""
    found = by.phrases.shapes.of(_KIND, "bound").match(words)
    if found is None or by.note is None:
        return None
    wanted, bound = by.book.qualities.wishes(by.book.tokens(found["wish"])), by.book.tokens(found["limit"])
    family = by.book.qualities.family_at(bound, 0)
    means = {w.means for w in wanted if w.means}
    if family is None or family[1] < len(bound) or len(means) != 1:
        return None
    of_length = {family[0].more, family[0].less} <= _LENGTHS
    if of_length != (means <= _LENGTHS) or (found["still"] and not {w.step for w in wanted} & _LESS):
        return None
    read = of_part(found["wish"])
    asked = isinstance(read.understood, Unclear) and not read.understood.options
    if asked and not of_length and not part_named(found["wish"], by):
        read = of_part(means.pop())
    # What goes on from a tone goes past its bound.
    return replace(read, then=tuple(way for way in read.then if not any(c.tone for c in way)))


def narrowed(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish with nothing done to all of a note for a passage of it, and no promise put beside itself."""
    if by.note is None or words.startswith(("/", "\\")):
        return found
    return _of_the_passage(words, found, by) or _of_the_promise(words, found, by) or found


def _of_the_passage(words: str, found: Wish, by: Sight) -> Wish | None:
    """Offer what can be done to the sentence a line quotes, where all of the note would be written anew for it."""
    read = found.understood
    quoted = [m[1] or m[2] for m in QUOTED.finditer(words)]
    if len(quoted) != 1 or len(quoted[0].split()) < _LEAST or by.phrases.shapes.of(_KIND, "rest").search(words):
        return None
    ways = read.options if isinstance(read, Unclear) else (read,)
    part = part_named(words, by) if any(_is_of_all(way) for way in ways) else None
    if part is None or not part.phrase:
        return None
    return Wish(Unclear(words, (), (anew(part), (part.of("again"),))), people=found.people)


def _is_of_all(way: Way) -> bool:
    """Whether all of the note is shaped, and nothing else is done to a part of it but to word it anew."""
    whole = any(c.name in SHAPING and c.paragraph == "" and not c.text for c in way)
    return whole and all(c.name in SHAPING or c.name == "advise" or not (c.paragraph or c.text) for c in way)


def _of_the_promise(words: str, found: Wish, by: Sight) -> Wish | None:
    """Offer to leave out the promise of the same thing that stands there."""
    read = found.understood
    if not isinstance(read, tuple) or len(read) != 1 or read[0].name != "add" or found.everyone or found.people:
        return None
    text = read[0].text.strip()
    if not by.phrases.shapes.of(_KIND, "promises").match(text):
        return None
    ways = tuple((Command("drop", paragraph=what), *read) for what in _promised_there(text, by))
    return replace(found, understood=Unclear(words, (), (*ways, read))) if ways else None


def _promised_there(text: str, by: Sight) -> Iterator[str]:
    told, small = by.interview, by.phrases.fates.small
    for number, action in enumerate(told.actions if told else ()):
        things = stems(action.what.partition(" ")[2]) - small
        rests = [s for s in body_of(by.note) if of_action(number) in facts_of([s])] if by.note else []
        if things and things <= stems(text) and any(things <= stems(s.text) for s in rests):
            yield action.what
