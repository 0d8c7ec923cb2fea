"""The passage that a line names: nothing is done beside it, or to more than it.

A tone or a length wished for a passage is another wording of that passage; what is to come first comes behind the
thanks; and what says when goes with the word that leads in to it.
"""

import re
from dataclasses import replace

from assistant.core.commands import Command, Unclear
from assistant.core.drafts import body_of
from assistant.core.note import Section
from assistant.core.talk.clause_parts import paragraph_of
from assistant.core.talk.held_back import acts
from assistant.core.talk.refer import Part, Way, anew, part_named
from assistant.core.talk.remedies import beyond
from assistant.core.talk.sight import Sight, Wish

_KIND = "passage"
_MOST = 3
_LENGTHS = frozenset({"shorter", "longer"})
_WHOLE = frozenset({"tone", "again", *_LENGTHS})


def of_the_passage(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish that is done to the passage its line names, and to no more."""
    read = found.understood
    if by.note is None or words.startswith(("/", "\\")) or found.everyone:
        return found
    if not found.people and (when := _of_a_time(words, by)):
        ways = read.options if isinstance(read, Unclear) else (read,)
        others = tuple(way for way in ways if way and way[0].name in ("drop", "edit") and way[0].field != "words")
        return Wish(Unclear(words, (), (when, *others)[:_MOST])) if others else replace(found, understood=when)
    there = by.of(by.note_to(found.people[0])) if found.people else by
    if isinstance(read, Unclear):
        return replace(found, understood=replace(read, options=_of_that_part(words, read.options, there)[:_MOST]))
    if not acts(read):
        return found
    if (ways := _of_that_part(words, (read,), there)) != (read,):
        if len(read) == 1 and read[0].paragraph != "":
            return replace(found, understood=ways[0])
        to = (Command("next", text=found.people[0]),) if found.people else ()
        return Wish(Unclear(words, (), tuple((*to, *way) for way in ways)[:_MOST]))
    return _behind_the_thanks(words, found, read, there)


def _of_a_time(words: str, by: Sight) -> Way:
    """Take out what says when with the word that leads in to it: "the early december part", and no clause around it."""
    told = by.phrases.shapes.of(_KIND, "time").match(words)
    if told is None or by.note is None:
        return ()
    leads = r"(?:by|in|on|at|until|before|after|since|for) (?:(?:early|mid|late|next|this|the end of)[ -])*"
    old = re.compile(rf"\b{leads}{re.escape(told['old'])}(?=[,.;!?]| about\b| and\b|$)", re.IGNORECASE)
    found = [m[0] for s in body_of(by.note) if (m := old.search(s.text))]
    return (Command("edit", paragraph=found[0], field="words"),) if len(found) == 1 else ()


def _of_that_part(words: str, ways: tuple[Way, ...], by: Sight) -> tuple[Way, ...]:
    """Do to the one passage a line names what all of the note would undergo: "the second bit brags, tone it down"."""
    shapes = by.phrases.shapes
    told = None if shapes.of(_KIND, "of_all").search(words) else shapes.of(_KIND, "named").search(words)
    part = _passage(told["it"], by) if told else None
    if part is None or (part.place in by.context.parts and not part.at):
        return ways
    now = by.drafts.now.settings.tone if by.drafts else ""
    again, commands = part.of("again"), [c for way in ways for c in way]
    whole = [c for c in commands if c.name in _WHOLE and c.paragraph == c.text == ""]
    mixed = any({c.name for c in way} & _WHOLE and {c.name for c in way} - _WHOLE - {"unclear"} for way in ways)
    if mixed or not (whole or again in commands):
        return ways  # what is done to something else has a clause of its own
    means = {c.tone or c.name for c in whole} | {w.means for w in by.book.qualities.wishes(by.book.tokens(words))}
    means = {m for m in means if m != now} or {beyond(m) for m in means if m == now}
    kinds = [
        {"text": m} if m in _LENGTHS else {"tone": m} for m in sorted(means) if m in {*_LENGTHS, *by.context.tones}
    ]
    if not kinds and not any(c.field == "" for c in whole):
        return ways
    alone = tuple((again.with_(**kind),) for kind in kinds) or ((again,),)
    of_all = tuple(way for way in ways if len(way) == 1 and way[0] in whole)
    rest = tuple(way for way in ways if not any(c in whole or c == again for c in way))
    typed = (anew(part),) if part.at and not rest else ()
    return tuple(dict.fromkeys((*alone, *typed, *rest, *of_all)))


def _passage(it: str, by: Sight) -> Part | None:
    """Return the part that is called so; how it begins and ends are sentences of it."""
    end = by.phrases.shapes.of(_KIND, "an_end").fullmatch(it)
    return part_named(f"the {'last' if end['last'] else 'first'} sentence" if end else it, by)


def _behind_the_thanks(words: str, found: Wish, read: Way, by: Sight) -> Wish:
    """Put first, behind the thanks, what is to come first, and offer to put it before them."""
    first, body = [c for c in read if c.name == "move" and c.text == "first"], body_of(by.note) if by.note else ()
    thanks = next((n for n, s in enumerate(body) if s.section != Section.THANKS), 0)
    if not first or not thanks or not by.phrases.shapes.of(_KIND, "first").search(words):
        return found
    whole = all(_paragraph_moved(c, by) != 1 for c in first)
    way = tuple(c.with_(text="after 1" if whole else f"after {thanks}/sentence") if c in first else c for c in read)
    return replace(found, understood=way, then=(tuple(first), *found.then))


def _paragraph_moved(command: Command, by: Sight) -> int:
    """Return the number of the paragraph in which stands what is moved."""
    which, note = str(command.paragraph), by.note
    number, _, kind = which.partition(",")[0].partition("/")
    if number.isdecimal() and (kind or command.field):
        part: Part | None = Part(int(number))
    else:
        part = (
            Part(place=command.paragraph) if number.isdecimal() or which in ("first", "last") else part_named(which, by)
        )
    return paragraph_of(part, note) if part and note else 0
