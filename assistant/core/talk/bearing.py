"""What of a line bears on its wish: a condition, a word that is meant and no sentence.

Nothing is done on half of a line: what its other half may hold back is offered first.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.commands import Command, Unclear
from assistant.core.drafts import answers, body_of, stands_in, stems
from assistant.core.talk.clause_acts import GAP
from assistant.core.talk.clause_parts import numbers_in, paragraph_of
from assistant.core.talk.cuts import QUOTATION
from assistant.core.talk.held_back import acts
from assistant.core.talk.refer import Part, Way, anew
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.values import more_than_meant

_KIND = "bearing"
_MOST = 3
_SENTENCES = re.compile(r"\bsentences?\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:be|been|is|are|was|were|so|very|than|I['’]m)\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:[,.;:!?]|$|(?:and|or|but|to|of|for|in|on|at|with|that|by)\b)", re.IGNORECASE)
_AROUND = frozenset({"greeting", "closing"})
_OPPOSITE = frozenset({"shorter", "longer"})
_FORBIDS = re.compile(r"(?:do not|don['’]?t|never)\b", re.IGNORECASE)
_SLIPS = re.compile(r"\b(?:typos?|mistakes?|spelling|grammar|slips?|errors?|commas?|proof)", re.IGNORECASE)
"""What is mended one by one."""
_PUTS = re.compile(
    r"\b(?:add|put|include|insert|mention|write|type|slip|pop|squeeze|say (?:something|that)|tell (?!me|us)|something"
    r"|also|promised?|sentence|line)\b",
    re.IGNORECASE,
)
"""What may ask for a sentence that is still to be typed."""


def borne(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish with what its line makes depend on something offered first."""
    read = found.understood
    found = replace(found, then=_sensible(words, found.then, by))
    if isinstance(read, Unclear) and by.note is not None:
        options = _sensible(words, read.options, by)
        drops = next((way for way in options if way and way[0].name == "drop"), ())
        ways = _of_a_word(words, drops, by) or tuple(w for w in options if not _of_no_value(words, w, by))
        return replace(found, understood=replace(read, options=ways[:_MOST]))
    if by.note is None or words.startswith(("/", "\\")) or not isinstance(read, tuple) or not acts(read):
        return found
    found, read = _but_for_fixing(words, found, read)
    known = tuple(c for c in read if c.name != "unclear")
    there = by.of(by.note_to(found.people[0])) if found.people else by
    line = QUOTATION.sub("“”", words)
    if ways := _of_a_word(words, known, there):
        return replace(found, understood=ways[0]) if len(ways) == 1 else _offers(words, ways)
    if without := _without_quoted(words, known, there):
        return replace(found, understood=without)
    ways = _of_a_sentence(line, known, there) or _not_out(line, known, there) or _of_no_value(words, known, there)
    if ways:
        return _offers(words, _whose(ways, found))
    if _of_two_sentences(line, known):
        return Wish(Unclear(words))
    if by.phrases.shapes.of(_KIND, "of_me").match(line) and [c.name for c in known] == ["tone"]:
        return _offers(words, _whose((known, (Command("again"),)), found))  # a doubt is no order
    if _depends(line, known, by) or _still(line, known, by):
        both = ((Command("again"),),) if _still(line, known, by) else ()
        return _offers(words, _whose((*both, known), found)) if not found.everyone else found
    return found


def _but_for_fixing(words: str, found: Wish, read: Way) -> tuple[Wish, Way]:
    """Leave away what "fix that" beside a wish, and "don't delete anything", would do: they ask for nothing else."""
    kept = tuple(c for c in read if not (c.name == "drop" and _FORBIDS.match(str(c.paragraph))))
    if len(kept) > 1 and not _SLIPS.search(words):
        kept = tuple(c for c in kept if c.name != "fix")
    return (replace(found, understood=kept), kept) if kept and kept != read else (found, read)


def _sensible(words: str, ways: Sequence[Way], by: Sight) -> tuple[Way, ...]:
    """Keep the choices that would do what somebody may mean, as long as there is one."""
    puts = _PUTS.search(words)

    def trimmed(way: Way) -> Way:
        rest = tuple(c for c in way if not (c.name == "add" and not c.text and not puts))
        return rest or way

    def is_sensible(way: Way) -> bool:
        return not (
            any(c.name == "advise" or (c.name == "add" and not c.text and not puts) for c in way)
            or any(_leaves_a_gap(c, by) or _is_somebody_else(c, by) or c.text.count('"') % 2 for c in way)
        )

    single = (((c,) for c in way) if {c.name for c in way} >= _OPPOSITE else (way,) for way in ways)
    row = tuple(dict.fromkeys(trimmed(way) for parts in single for way in parts))
    return tuple(filter(is_sensible, row)) or tuple(tuple(_said_anew(c, by) for c in way) for way in row)


def _said_anew(command: Command, by: Sight) -> Command:
    """Say a sentence anew where it would not stand without the words that are not wanted in it."""
    return command.with_(name="again", field="without") if _leaves_a_gap(command, by) else command


def _leaves_a_gap(command: Command, by: Sight) -> bool:
    """Whether a sentence would not stand without the words that would be taken out of it."""
    if command.name != "edit" or command.field != "words" or command.text or by.note is None:
        return False
    old = re.compile(rf"(?<!\w){re.escape(str(command.paragraph))}(?!\w)", re.IGNORECASE)
    return any(_misses(*old.split(s.text)[:2]) for s in body_of(by.note) if old.search(s.text))


def _is_somebody_else(command: Command, by: Sight) -> bool:
    """Whether one's own name would be that of somebody met."""
    own = command.name == "change" and command.field == "sender" and by.interview is not None
    said = command.text.casefold().split() if own else []
    return any(w in known_names(by.context) for w in said)


def _offers(words: str, ways: tuple[Way, ...]) -> Wish:
    return Wish(Unclear(words, (), tuple(dict.fromkeys(filter(None, ways)))[:_MOST]))


def _whose(ways: tuple[Way, ...], found: Wish) -> tuple[Way, ...]:
    """Go to the note that a choice is for."""
    if len(found.people) != 1:
        return ways
    return tuple((Command("next", text=found.people[0]), *way) for way in ways)


def _depends(line: str, read: Way, by: Sight) -> bool:
    """Whether a line says on what its wish depends: "unless it's rude"; not where that stands in what is given."""
    given = " ".join(c.text for c in read)
    said = by.phrases.shapes.of(_KIND, "depends").search(line)
    return bool(said) and not (said and stands_in(said[0].strip(" ,.;"), given))


def _of_two_sentences(line: str, read: Way) -> bool:
    """Whether paragraphs would be joined where sentences are named."""
    joins = len(read) == 1 and read[0].name == "move" and read[0].field == "join"
    return joins and bool(_SENTENCES.search(line)) and "paragraphs" not in line.casefold()


def _still(line: str, read: Way, by: Sight) -> bool:
    """Whether a tone would be taken that a line only wants kept: "less cringe but still professional"."""
    told = by.phrases.shapes.of(_KIND, "still").search(line)
    tones = {c.tone for c in read if c.name == "tone" and c.tone}
    if told is None or not tones:
        return False
    kept = {w.means for w in by.book.qualities.wishes(by.book.tokens(told["what"]))}
    now = by.drafts.now.settings.tone if by.drafts else ""
    # "Not so formal but still polite" is a wish for less of the tone it has.
    return bool(tones & kept) or (now in kept and now not in line[: told.start()].casefold())


def _of_a_word(words: str, read: Way, by: Sight) -> tuple[Way, ...]:
    """Take a word out and not its sentence: "get rid of the word glad"; offer what may be done where it would break."""
    if by.note is None or len(read) != 1 or read[0].name != "drop":
        return ()
    shapes, old = by.phrases.shapes, ""
    if called := shapes.of(_KIND, "the_word").search(words):
        old = next(filter(None, called.groups()), "").strip()
    elif bare := shapes.of(_KIND, "bare_word").search(words):
        told = " ".join(text for _, text in answers(by.interview)) if by.interview else ""
        known = stems(told) | stems(" ".join((*known_names(by.context), *by.context.parts)))
        old = "" if stems(bare["old"]) & known or not stems(bare["old"]) else bare["old"]
    said = [(n, s.text) for n, s in enumerate(body_of(by.note), 1) if old and stands_in(old, s.text)]
    if not said or any(old.casefold() == text.strip(" .!?").casefold() for _, text in said):
        return ()
    gone: Way = (Command("edit", paragraph=old, field="words"),)
    word = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    number, text = next(((n, text) for n, text in said if _misses(*word.split(text)[:2])), (0, ""))
    if not number:
        return (gone,)
    part = Part(number, text, old)
    return (Command("again", paragraph=old, field="without"),), anew(part), (part.of("drop"),)


def _misses(before: str, behind: str) -> bool:
    """Whether a sentence would miss a word between these: "I would be … to help", "a copy of …."."""
    if not before.strip() and behind.strip(" .,!?"):
        return behind.lstrip(" ,")[:1].islower()
    return bool(_IS.search(before) or (GAP.search(before) and _GOES_ON.match(behind)))


def _without_quoted(words: str, read: Way, by: Sight) -> Way:
    """Say a sentence anew without the words of it that are quoted: they are what is not liked."""
    quoted = [m[0].strip("\"'“”‘’«» .,!?") for m in QUOTATION.finditer(words)]
    command = read[0] if len(read) == 1 and read[0].name == "again" and read[0].paragraph != "" else None
    if command is None or len(quoted) != 1 or command.field == "without" or by.note is None:
        return ()
    inside = [s.text for s in body_of(by.note) if stands_in(quoted[0], s.text)]
    part = bool(inside) and quoted[0].casefold() not in (text.strip(" .!?").casefold() for text in inside)
    return (Command("again", paragraph=quoted[0], field="without"),) if part else ()


def _of_a_sentence(line: str, read: Way, by: Sight) -> tuple[Way, ...]:
    """Offer the sentences of a paragraph of which one is named and all would go."""
    command = read[0] if len(read) == 1 else None
    if by.note is None or command is None or command.name != "drop" or command.field or command.paragraph == "":
        return ()
    if not by.phrases.shapes.of(_KIND, "one_sentence").search(line):
        return ()
    inside = numbers_in(paragraph_of(Part(place=command.paragraph), by.note), by.note)
    if len(inside) < 2:
        return ()
    middle = inside[1:-1] if by.phrases.shapes.of(_KIND, "middle").search(line) else []
    return tuple((Command("drop", paragraph=n, field="sentence"),) for n in middle or inside)


def _not_out(line: str, read: Way, by: Sight) -> tuple[Way, ...]:
    """Offer another wording where what is to be sorted out would be left out."""
    told = by.phrases.shapes.of(_KIND, "sorted_out").search(line)
    gone = [c for c in read if c.name == "drop" and c.paragraph != ""]
    if told is None or len(gone) != 1:
        return ()
    part = gone[0]
    again = Command("again", paragraph=part.paragraph, field=part.field)
    rest = tuple(c for c in read if c.name == "lock")
    shorter = ((*rest, Command("shorter")),) if rest else ()
    return ((*rest, again), *shorter)


def _of_no_value(words: str, read: Way, by: Sight) -> tuple[Way, ...]:
    """Ask for a greeting or a sign-off where what is given for it is only the rest of the wish."""
    around = (c for c in read if c.name in _AROUND and c.text and c.field != "mark")
    strange = [c for c in around if more_than_meant(c, words, by)]
    return tuple((c.with_(text="", field=""),) for c in strange)
