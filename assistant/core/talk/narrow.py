"""What a line limits: a quality wished for within bounds, a passage it quotes, a promise the note makes already."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from assistant.core.commands import SHAPING, Command, Unclear
from assistant.core.drafts import body_of, body_places, facts_of, stands_in, stems
from assistant.core.english import sentences
from assistant.core.interview import of_action
from assistant.core.talk.clause_parts import paragraph_of
from assistant.core.talk.quality import BARE, FORBID, MORE
from assistant.core.talk.refer import QUOTED, Way, anew, part_named, remedies
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight, Wish

_KIND = "narrow"
_SAID_OF = re.compile(r"\s+(?:is|are|was|were|looks?|sounds?|reads?)\b.*$", re.IGNORECASE)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_LENGTHS = frozenset({"shorter", "longer"})
_LESS = frozenset({"less", "excess", "denied", "forbid", "stated"})
_SHAPED = frozenset({"tone", "shorter", "longer"})
_TURNED_DOWN = frozenset({"less", "excess"})
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


def narrowed(words: str, found: Wish, by: Sight, of_part: Callable[[str], Wish]) -> Wish:
    """Return a wish with nothing done to all of a note for a passage of it, and no promise put beside itself."""
    if by.note is None or words.startswith(("/", "\\")):
        return found
    found = _to_the_greeted(_but_for_denied(words, found, by), by)
    found = _or_of_the_other(words, _but_for_the_order(words, found, by, of_part), by)
    return (
        _but_for_a_part(words, found, by)
        or _only_some(words, found, by)
        or _of_the_passage(words, found, by)
        or _of_the_promise(words, found, by)
        or found
    )


def _to_the_greeted(found: Wish, by: Sight) -> Wish:
    """Greet in their own note whoever is named in a greeting and is not who this note is to."""
    read = found.understood
    if not isinstance(read, tuple) or found.people or found.everyone or by.note is None:
        return found
    greeted = [c for c in read if c.name == "greeting" and c.text]
    whom = named_in(" ".join(c.text for c in greeted), by.context)
    if len(whom) != 1 or whom[0] == by.note.to.name or len(greeted) != len(read):
        return found
    return replace(found, people=tuple(whom), understood=tuple(c.with_(text=_in_capitals(c.text)) for c in greeted))


def _or_of_the_other(words: str, found: Wish, by: Sight) -> Wish:
    """Ask whose note is meant by "his" or "hers": nobody has told who is he and who is she."""
    read, people = found.understood, by.context.people
    told = by.phrases.shapes.of(_KIND, "of_whom").search(words)
    if told is None or not isinstance(read, tuple) or found.people or found.everyone or by.note is None:
        return found
    if (
        len(people) < 2
        or not any(c.name in _DONE_TO or c.name in SHAPING for c in read)
        or any(c.name == "next" for c in read)
    ):
        return found
    here = by.note.to.name
    ways = ((*((Command("next", text=who),) if who != here else ()), *read) for who in people[:3])
    return Wish(Unclear(words, (), tuple(ways)))


def _but_for_the_order(words: str, found: Wish, by: Sight, of_part: Callable[[str], Wish]) -> Wish:
    """Ask whether the last sentence that is given goes into the note where it is an order: "Then make it formal"."""
    read = found.understood
    if not isinstance(read, tuple) or len(read) != 1 or read[0].name not in ("add", "postscript"):
        return found
    rows = sentences(read[0].text)
    order = by.phrases.shapes.of(_KIND, "order").match(rows[-1]) if len(rows) > 1 else None
    wished = of_part(order["order"]).understood if order else ()
    if not isinstance(wished, tuple) or not wished or not all(c.name in SHAPING | _HANDED for c in wished):
        return found
    alone = read[0].with_(text=" ".join(rows[:-1]))
    return replace(found, understood=Unclear(words, (), ((alone, *wished), read)))


def _in_capitals(name: str) -> str:
    return name.title() if name.islower() else name


_AROUND = frozenset({"greeting", "closing", "subject"})
_HANDED = frozenset({"copy", "save", "done", "next", "undo"})
_DONE_TO = frozenset({"drop", "again", "edit", "move"})


def _but_for_a_part(words: str, found: Wish, by: Sight) -> Wish | None:
    """Offer to keep the part that a line excepts, to leave out all else, or to change it where all else is fine."""
    told, read = by.phrases.shapes.of(_KIND, "but_for").match(words), found.understood
    if told is None or by.note is None or found.everyone or _is_a_person(told["it"], by):
        return None
    rest, it = told["rest"], told["it"]
    part = part_named(_SAID_OF.sub("", it), by)
    says = {name for name in ("fine", "goes", "stays") if by.phrases.shapes.of(_KIND, name).search(rest)}
    if part and ("fine" in says or by.phrases.shapes.of(_KIND, "fine").search(it)):
        around = part.place in _AROUND
        return Wish(Unclear(words, (), ((Command(str(part.place)),),) if around else remedies(part)))
    if part and "stays" in says:
        return Wish(Unclear(words, (), ((part.of("drop"),),)))
    if part and "goes" in says and (gone := _all_but(_paragraphs_in(it, by), by)):
        return Wish(Unclear(words, (), (gone,)))
    ways, near = (read.options, read.near) if isinstance(read, Unclear) else ((read,), ())
    done = [c for way in ways for c in way if c.name in _DONE_TO and c.paragraph != ""]
    named = next((c.paragraph for c in done if stands_in(str(c.paragraph), it)), "")
    if found.people or not done or not (part or named):
        return None
    whole = next((way for way in near if _is_of_all(way)), tuple(c for c in ways[0] if c.paragraph == ""))
    lock = part.of("lock") if part else Command("lock", paragraph=named)
    return Wish(Unclear(words, (), ((lock, *(whole or (Command("again"),))),)))


def _is_a_person(text: str, by: Sight) -> bool:
    """Whether words name somebody, or their note, and no part of the note at hand."""
    named = named_in(text, by.context)
    return bool(named) and not by.phrases.shapes.of("asked_about", "of_a_part").search(text)


def _paragraphs_in(text: str, by: Sight) -> set[int]:
    """Return the numbers of the paragraphs that are named together: "the first and second paragraph"; 0 for none."""
    named = (part_named(f"{one} paragraph", by) or part_named(one, by) for one in _AND.split(text))
    return {paragraph_of(part, by.note) if part and by.note else 0 for part in named}


def _all_but(kept: Collection[int], by: Sight) -> Way:
    """Leave out every paragraph but these; nothing where they are none of it, or all."""
    every = range(1, len(body_places(by.note)) + 1) if by.note and 0 not in kept else ()
    return tuple(Command("drop", paragraph=n) for n in reversed(every) if n not in kept)


def _only_some(words: str, found: Wish, by: Sight) -> Wish | None:
    """Offer to leave out the paragraphs of which a line does not say that they alone are to stay."""
    told = by.phrases.shapes.of(_KIND, "only").match(words) if by.note else None
    if told is None or by.note is None or not (told["keeps"] or told["else"]):
        return None
    gone = _all_but(_paragraphs_in(told["it"], by), by)
    read = found.understood
    kept_so = (read,) if isinstance(read, tuple) and all(c.name == "lock" for c in read) else ()
    return Wish(Unclear(words, (), (gone, *kept_so))) if gone else None


def _but_for_denied(words: str, found: Wish, by: Sight) -> Wish:
    """Take no tone that a line says it is not to be: "don't make it formal, just a bit more polite"."""
    instead, now = _instead_of_denied(words, by), by.drafts.now.settings.tone if by.drafts else ""
    read = found.understood
    kept_so = by.phrases.shapes.of(_KIND, "kept").search(words)
    stays = kept_so and now in {w.means for w in by.book.qualities.wishes(by.book.tokens(kept_so["what"]))}
    if stays and isinstance(read, tuple) and any(c.name == "tone" and c.tone != now for c in read):
        return Wish(Unclear(words, (), ((Command("again"),),)), people=found.people)
    if not instead:
        return found

    def kept(ways: tuple[Way, ...]) -> tuple[Way, ...]:
        return tuple(way for way in ways if not any((c.tone or c.name) in instead for c in way if c.name in _SHAPED))

    found = replace(found, then=kept(found.then))
    ways = read.options if isinstance(read, Unclear) else (read,)
    wanted = _wanted(words, by) - instead.keys()
    astray = wanted and isinstance(read, tuple) and any(c.tone and c.tone not in wanted for c in read)
    if kept(ways) == ways and not astray:
        return found
    if astray:
        ways = ()
    tones = wanted or [tone for tone in instead.values() if tone not in instead]
    others = tuple((Command("tone", tone=tone),) for tone in tones if tone in by.context.tones)
    return replace(
        found, understood=Unclear(words, (), tuple(dict.fromkeys((*kept(ways), *others, (Command("again"),)))))
    )


def _wanted(words: str, by: Sight) -> set[str]:
    """Return the tones a line names as wished for, whatever else it turns down."""
    wishes = by.book.qualities.wishes(by.book.tokens(words))
    return {w.means for w in wishes if w.step in (MORE, BARE) and w.means in by.context.tones}


def _instead_of_denied(words: str, by: Sight) -> dict[str, str]:
    """Return the tones a line turns down, each with the one that is less of it."""
    row, qualities = by.book.tokens(words), by.book.qualities
    denied: dict[str, str] = {}
    for wish in qualities.wishes(row):
        less = (wish.step in _TURNED_DOWN and row[wish.end - 1].word != "enough") or wish.step == FORBID
        hits = (qualities.family_at(row, at) for at in range(wish.start + 1, wish.end))
        family = (
            next((hit[0] for hit in hits if hit), None) if less and not qualities.family_at(row, wish.start) else None
        )
        if family and not family.complaint and family.more in {*by.context.tones, *_LENGTHS}:
            denied[family.more] = "" if wish.step == FORBID else wish.means
    return denied


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
