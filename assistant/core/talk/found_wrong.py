"""What a remark finds wrong, and what can be done about it: untrue, worn out, too often, or not as one is called.

Each is offered, and never done: the line tells how it is not, and seldom how it should be.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import body_of, stands_in
from assistant.core.interview import Interview
from assistant.core.note import Section
from assistant.core.talk.clause_parts import Named, is_told, numbers_in, paragraph_of, tells, unit_of
from assistant.core.talk.pronouns import THEY, meant_by, pronouns_in
from assistant.core.talk.refer import Part, Way, anew, part_named
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.sight import Read, Sight
from assistant.core.talk.words import any_of

_KIND = "found_wrong"
_MOST = 3
"""Readings offered."""


def finds_wrong(words: str, by: Sight) -> bool:
    """Whether a line is a remark for which something is offered, and wishes for nothing else."""
    return found_wrong(words, by, lambda _: ()) is not None


def found_wrong(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read "we never spoke about the audit", "I say I too often", "kind regards is dull" and "she's no doctor"."""
    if by.note is None or "?" in words:
        return None
    if (called := titled(words, by)) is not None:
        return called
    for kind in (_untold, _untrue, _otherwise, _too_often, _worn):
        if ways := tuple(dict.fromkeys(kind(words, by))):
            return Unclear(words, (), ways[:_MOST])
    untold = by.phrases.shapes.of(_KIND, "untold", name=_names(by)).match(words)
    return (Command("advise", field="says_not", text=words),) if untold and tells(untold["it"], by) else None


def _names(by: Sight) -> str:
    return f"(?:{any_of(known_names(by.context)) or '(?!)'})"


def _untold(words: str, by: Sight) -> Iterator[Way]:
    """Offer to leave out what was never talked about, and the answer anew of what another did, in whosever note it is.

    "It was Marcus who showed me the board", "Marcus never mentioned the rota".
    """
    another = by.phrases.shapes.of(_KIND, "by_another", name=_names(by)).match(words)
    found = another or by.phrases.shapes.of(_KIND, "untold", name=_names(by)).match(words)
    here = by.note.to.name if by.note else ""
    first = named_in(words[: found.start("it")], by.context) if found and not another else ()
    for person in dict.fromkeys((*first, here, *by.context.people)) if found else ():
        there = by.of(by.note_to(person))
        part = part_named(found["it"], there) if found else None
        if part and (part.at or not another):
            to = (Command("next", text=person),) if person != here else ()
            ways = (*_answers(part), (part.of("drop"),), anew(part)) if another else _put_away(part, there)
            yield from ((*to, *way) for way in ways)
            return


def _untrue(words: str, by: Sight) -> Iterator[Way]:
    found = by.phrases.shapes.of(_KIND, "untrue").match(words)
    part = part_named(found["it"], by) if found else None
    if part and part.at:
        yield from _put_away(part, by)


def _otherwise(words: str, by: Sight) -> Iterator[Way]:
    """Offer to type anew what was not so, where what it was instead is told in words that do not fit its place."""
    found = by.phrases.shapes.of(_KIND, "otherwise").match(words)
    old = (found["old"] or found["old_last"]) if found else ""
    if not old or not by.note or is_told(old, by) or not (tells(old, by) or old.casefold() in _SHARES):
        return
    if not any(stands_in(old, s.text) for s in body_of(by.note)):
        yield from _akin(old, by)
    elif (part := part_named(old, by)) and part.at:
        yield anew(part)
        yield from _answers(part)


_LONG = 4
"""Letters of a word of which another form is known."""


_SHARES = frozenset({"half", "third", "quarter", "double"})


def _akin(old: str, by: Sight) -> Iterator[Way]:
    """Offer the one sentence anew that says it in another form: "halved" for "half", "rebuilt" for "rebuild"."""
    said, body = [w for w in _roots(old) if w in _SHARES or tells(w, by)], body_of(by.note) if by.note else ()
    counts = [sum(any(_same(a, b) for b in _roots(s.text)) for a in said) for s in body]
    best = max(counts, default=0)
    if not best or counts.count(best) > 1:
        return
    if part := part_named(f'"{body[counts.index(best)].text}"', by):
        yield from (anew(part), (part.of("drop"),), *_answers(part))


def _roots(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.casefold()) if len(w) >= _LONG]


def _same(one: str, other: str) -> bool:
    one, other = one.replace("f", "v"), other.replace("f", "v")  # half, halved
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in alike) >= max(_LONG, min(len(one), len(other)) - 1)


def _put_away(part: Part, by: Sight) -> Iterator[Way]:
    """Offer to leave out a sentence, or the paragraph of which it is the first: what leans on it goes with it."""
    unit, _ = unit_of(Named(part, part.text), by.note) if by.note else ([], False)
    place = paragraph_of(part, by.note) if by.note else 0
    all_of_it = by.note is not None and len(unit) > 1 and unit == numbers_in(place, by.note)
    yield (Command("drop", paragraph=place),) if all_of_it else (part.of("drop"),)
    yield from _answers(part)
    if part.at:
        yield anew(part)


def _answers(part: Part) -> Iterator[Way]:
    yield from ((Command("change", field=field),) for field in part.answers[:1])


def _too_often(words: str, by: Sight) -> Iterator[Way]:
    """Offer other words where one stands too often: the whole anew, or the sentences that begin with it."""
    shapes = by.phrases.shapes
    found = next(
        filter(None, (shapes.of(_KIND, name).match(words) for name in ("too_often", "shows_up", "too_many"))), None
    )
    said = next(filter(None, found.groupdict().values()), "").strip(" .,") if found else ""
    rows = body_of(by.note) if by.note and said else ()
    there = [(n, s.text) for n, s in enumerate(rows, 1) if stands_in(said, s.text)]
    if len(there) > 1:
        yield (Command("again"),)
    first = sorted(there, key=lambda row: not row[1].casefold().startswith(f"{said.casefold()} "))
    yield from ((Command("again", paragraph=n, field="sentence"),) for n, _ in first)


def _worn(words: str, by: Sight) -> Iterator[Way]:
    """Offer other words to close with where those there are are not liked."""
    shapes = by.phrases.shapes
    if not shapes.of(_KIND, "worn").match(words):
        return
    now = {s.text.strip(" ,").casefold() for s in by.note.sentences if s.section == Section.CLOSING} if by.note else ()
    others = (text for text in shapes.content[_KIND]["closings"] if text.casefold() not in now)
    yield from ((Command("closing", text=text),) for text in others)


_TITLED = "titled"
_SHORT = {"doctor": "Dr.", "dr": "Dr.", "phd": "Dr.", "professor": "Prof.", "prof": "Prof."}
_OF_SEX = {"she": "Ms.", "her": "Ms.", "shes": "Ms.", "he": "Mr.", "his": "Mr.", "him": "Mr.", "hes": "Mr."}
_WORD = re.compile(r"[^\W_]+")


def titled(words: str, by: Sight) -> Understood | None:
    """Offer how somebody may be called instead; None where a line is of another kind."""
    shapes, told = by.phrases.shapes, by.interview
    if told is None or by.drafts is None:
        return None
    if found := shapes.of(_TITLED, "has_not").match(words) or shapes.of(_TITLED, "without").match(words):
        ways = tuple(_without(words, found, by, told))
        if not ways and _is_so(words, found, by, told):
            return (Command("stay"),)
    elif found := shapes.of(_TITLED, "has").match(words):
        ways = tuple(_with(words, found, by, told))
    else:
        return None
    return Unclear(words, (), ways) if ways else None


def _is_so(words: str, found: re.Match[str], by: Sight, told: Interview) -> bool:
    """Whether a title that somebody is said not to have does not stand before the name."""
    title = _SHORT.get(found["title"].rstrip(".").casefold(), "")
    return bool(title) and title != _parted(told.interviewers[_whose(words, by, told)].name)[0]


def _whose(words: str, by: Sight, told: Interview) -> int:
    """Return whose title it is: whoever is named, else whoever the note on the screen is to."""
    named = named_in(words, by.context)
    at = [i for i, p in enumerate(told.interviewers) if named == (p.name,)]
    spoken = pronouns_in(words) if not at else ()
    at = at or list(meant_by(spoken[0], by) if len(spoken) == 1 and not THEY.fullmatch(spoken[0]) else ())
    return at[0] if at else by.drafts.current if by.drafts else 0


def _parted(name: str) -> tuple[str, str]:
    first, _, rest = name.partition(" ")
    known = first.rstrip(".").casefold() in (*_SHORT, "mr", "mrs", "ms", "miss", "sir", "dame")
    return (first, rest) if known and rest else ("", name)


def _without(words: str, found: re.Match[str], by: Sight, told: Interview) -> Iterator[Way]:
    at = _whose(words, by, told)
    title, name = _parted(told.interviewers[at].name)
    denied = found["title"].rstrip(".").casefold()
    meant = denied in ("title", title.rstrip(".").casefold()) or _SHORT.get(denied) == title
    if not title or not meant:
        return
    said = {w.casefold() for w in _WORD.findall(words)}
    others = dict.fromkeys(other for word, other in _OF_SEX.items() if word in said) or ("Ms.", "Mr.")
    yield from ((Command("rename", paragraph=at, text=f"{other} {name}"),) for other in others)
    yield (Command("rename", paragraph=at, text=name),)


def _with(words: str, found: re.Match[str], by: Sight, told: Interview) -> Iterator[Way]:
    at = _whose(words, by, told)
    title, name = _parted(told.interviewers[at].name)
    new = _SHORT[found["title"].rstrip(".").casefold()]
    if title != new:
        yield (Command("rename", paragraph=at, text=f"{new} {name}"),)
