"""Lines that are known by their shape before any other reading: what they give or ask for is in no doubt."""

import re
from collections.abc import Callable, Iterator

from assistant.core.commands import HARMLESS, Command, Unclear
from assistant.core.drafts import answers, body_of, facts_of, stands_in, stems
from assistant.core.interview import read_path
from assistant.core.note import Note, Sentence
from assistant.core.talk.clause_acts import done
from assistant.core.talk.copied import copied
from assistant.core.talk.corpus import stem
from assistant.core.talk.cuts import MARKS
from assistant.core.talk.given import said_anew
from assistant.core.talk.held_back import orders
from assistant.core.talk.likely import Likely, Reading, changes, reading
from assistant.core.talk.moods import mood
from assistant.core.talk.otherwise_told import stranger, told_otherwise
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.promised import days_in
from assistant.core.talk.pronouns import meant_by
from assistant.core.talk.put_in import put_in
from assistant.core.talk.refer import QUOTED, WITHIN, Way, anew, part_named, remedies
from assistant.core.talk.scope import called_there, known_names, named_in, same_for
from assistant.core.talk.shaped import by_shape
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.withdrawn import withdrawn
from assistant.core.talk.words import any_of

_KIND = "other_note"


def other_note(words: str, by: Sight) -> tuple[Command, ...]:
    """Return what shows another of several notes, where a line asks for nothing else."""
    if len(by.context.people) < 2 or by.note is None:
        return ()
    shapes, known = by.phrases.shapes, known_names(by.context)
    if shapes.of(_KIND, "other").match(words):
        return (Command("next"),)
    if theirs := shapes.of(_KIND, "theirs").match(words):
        at = meant_by(theirs["whose"], by)
        here = by.drafts.current if by.drafts else 0
        names = [by.context.people[n] for n in at]
        return (Command("show") if at == (here,) else Command("next", text=names[0]),) if len(at) == 1 else ()
    who = named_in(words, by.context)
    if len(who) != 1 or not shapes.of(_KIND, "named", name=f"(?:{any_of(known)})").match(words):
        return ()
    return (Command("show") if who[0] == by.note.to.name else Command("next", text=who[0]),)


IF_KNOWN = "if known"
"""Said of advice that is given only where there is some: the note itself has more to say on it."""
_WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SAID = "whether_said"
_MOST = 2
"""Sentences shown."""
_FACTS = ("date", "decision_by", "role", "company", "need", "strength", "stood_out", "actions")


def whether_said(words: str, by: Sight) -> Way:
    """Answer whether a note says something, from the note that is named; nothing for a line that does not ask so."""
    shapes, known = by.phrases.shapes, any_of(known_names(by.context)) or "(?!)"
    of = {"name": rf"(?:(?:mrs?|ms|dr|prof)\.? )?(?:{known})(?: (?:{known}))*"}
    asked = shapes.of(_SAID, "asks", **of).match(words) or shapes.of(_SAID, "whence").match(words)
    if by.note is None or asked is None:
        return ()
    given = {name: text for name, text in asked.groupdict().items() if text}
    meant = next((text for name, text in given.items() if name == "note" or name.startswith("in_")), "")
    what = shapes.of(_SAID, "called").sub("", next(text for name, text in given.items() if text != meant)).strip()
    notes, here = (by.drafts.notes if by.drafts else (by.note,)), by.note
    every, from_where = shapes.of(_SAID, "every").match(meant), not meant and "in_told" not in asked.groupdict()
    others = [note for note in notes if note.to.name != here.to.name]
    named = [note for note in notes if note.to.name in named_in(meant, by.context)]
    if shapes.of(_SAID, "other").search(meant) and len(others) == 1:
        named = others
    where = {note.to.name: rows for note in notes if (rows := list(_saying(what, note, by))[:_MOST])}
    there = "; ".join(f"{name}: “{' '.join(s.text for s in where[name])}”" for name in where)
    if (every or from_where) and (here.to.name not in where or every):
        return _told("says_there" if there else "says_nowhere", there) if there or every else ()
    if named and here not in named:
        told = "; ".join(
            f"{n.to.name}: “{' '.join(s.text for s in where[n.to.name])}”" for n in named if n.to.name in where
        )
        return (
            _told("says_in", told) if told else (*_told("says_not_in"), *(_told("says_there", there) if there else ()))
        )
    body = body_of(here)
    shown = tuple(Command("why", paragraph=body.index(s) + 1, field="sentence") for s in where.get(here.to.name, ()))
    if not shown and stands_in(what, f"{here.page}\n{here.subject}"):
        shown = (Command("show"),)
    if shown:
        return (*(() if from_where else _told("says")), *shown)
    return (*_told("says_not"), *(_told("says_there", there) if there else ()))


def _told(answer: str, there: str = "") -> Way:
    return (Command("advise", field=answer, paragraph=there),)


def _names(source: str) -> tuple[str, str]:
    place = read_path(source.removesuffix("_as"))
    return place.name, place.answer


def _saying(what: str, note: Note, by: Sight) -> Iterator[Sentence]:
    shapes, body = by.phrases.shapes, body_of(note)
    if fact := next((f for f in _FACTS if shapes.of(_SAID, f).fullmatch(what)), ""):
        yield from (s for s in body if any(fact in _names(source) for source in s.sources))
        return
    wanted = stems(what) - stems(" ".join((*by.book.lists["light"].words, *by.book.questions.wh)))
    told = dict(answers(by.interview)) if by.interview else {}
    meant = {s: f"{s.text} {' '.join(told.get(path, '') for path in facts_of([s]))}" for s in body}
    yield from (s for s in body if stands_in(what, s.text) or (wanted and wanted <= stems(meant[s])))


_AWAY = "away"
_TALK = frozenset({"chat", "praise", "aside", "complain"})
_IDLE = HARMLESS | {"done"}
"""What changes no note: "looks good" may end it."""


Guessed = Callable[[Reading, Sight], Likely]


def asks_nothing(words: str, by: Sight, of_part: Callable[[str], Wish], guessed: Guessed) -> Wish | None:
    """Answer a line that takes its own wish back, or is only talk; None for any other."""
    if (told := mood(words, by)) and not (told[0].field == _AWAY and _ends(words, by)):
        return Wish(told)
    left = withdrawn(words, by, lambda rest: by_shape(rest, by).understood)
    if left is None:
        return _only_talk(words, by, guessed)
    return of_part(left) if left else Wish((Command("stay"),))


def _ends(words: str, by: Sight) -> bool:
    """Whether somebody leaves for good: "bye", "I have to go now"."""
    return by_shape(words, by).understood == (Command("done"),)


def _only_talk(words: str, by: Sight, guessed: Guessed) -> Wish | None:
    """Answer a line that stands among the sayings as talk, and offer what may mend a complaint; None for any other.

    It changes nothing, whatever else it could be read as.
    """
    if not by.book.corpus.is_said(tuple(stem(token.word) for token in row_of(words, by)), _TALK):
        return None
    shaped = by_shape(words, by).understood
    if isinstance(shaped, tuple) and {c.name for c in shaped} <= _IDLE:
        return None
    said = reading(words, by)
    if not said.whole.hits or said.whole.hits[0].act not in _TALK:
        return None
    guess = guessed(said, by)
    if guess.done and not changes(guess.done):
        return Wish(guess.done, then=guess.options)
    ways = (*((guess.done,) if guess.done else ()), *guess.options)
    return Wish(Unclear(words, (), ways)) if ways else None


def _reminded(words: str, by: Sight) -> Way:
    """Read a reminder for a day with all that is said of it; nothing where other things are wished beside it."""
    found = by.phrases.shapes.of("reminded", "asks").match(words)
    said = " ".join(filter(None, (found["rest"], found["unless"]))).strip() if found else ""
    days = list(days_in(said))
    return (Command("remind", text=said),) if len(days) == 1 else ()


def _told_anew(words: str, by: Sight) -> Way:
    """Ask for the answer anew that a part of the note rests on: "change my answer about the backfill"."""
    found = by.phrases.shapes.of("answer_anew", "asks").match(words)
    part = part_named(found["it"], by) if found else None
    return (Command("change", field=part.answers[0]),) if part and part.answers else ()


def _said_otherwise(words: str, by: Sight) -> Wish | None:
    """Read "the bit about the shop is stiff, say it differently": another wording of what was named before.

    What else can be done to it comes behind, for where there is no other.
    """
    found = by.phrases.shapes.of("said_otherwise", "asks").match(words)
    if found is None:
        return None
    part = part_named(by.phrases.acts.complaint(found["of"]), by) or part_named(found["of"], by)
    if part is None or any(orders(clause, by) for clause in MARKS.split(found["of"])):
        return None
    quoted = QUOTED.search(found["of"])  # of words set apart, only those may be meant
    ways = remedies(part) if quoted else ((part.of("again"),), *remedies(part)[1:])
    return Wish(ways[0], then=ways[1:]) if part.sure and not quoted else Wish(Unclear(words, (), ways))


def _in_other_words(words: str, by: Sight) -> Wish | None:
    """Read a wish for other words than some that stand there: "another word for glad", "don't start with thank you"."""
    shapes = by.phrases.shapes
    opening = shapes.of(_OTHER, "opening").search(words)
    word = shapes.of(_OTHER, "word").match(words) or shapes.of(_OTHER, "not_said").match(words)
    old = word["old"].strip("\"'“”‘’ ") if word else _THANKED if opening else ""
    if not old or by.note is None or not (part := part_named(f'"{old}"', by)) or not stands_in(old, part.text):
        return None
    ways = ((Command("again", paragraph=old, field="without"),), anew(part))
    return Wish(ways[0], then=ways[1:]) if word and not opening else Wish(Unclear(words, (), ways))


_OTHER, _THANKED = "other_words", "thank"


def _of_one_paragraph(words: str, by: Sight) -> Wish | None:
    """Read what is done to a sentence that is counted within its paragraph."""
    if not WITHIN.search(words):
        return None
    found = (done(asked, by, None) for asked in by.phrases.acts.of(words))
    return next((Wish(one.ways[0]) for one in found if one and one.sure), None)


def _spelled_as(words: str, by: Sight) -> Wish | None:
    """Offer the country by which words are spelled: "british spelling please"; its customs come with it."""
    shapes = by.phrases.shapes
    found = shapes.of("spelled_as", "asks").match(words)
    if found is None or by.interview is None:
        return None
    ways = shapes.content["spelled_as"]["countries"]
    name, code = next((name, code) for said, name, code in ways if found["which"].casefold() in said.split())
    if by.interview.country == code:
        return Wish((Command("advise", field="spelled_so", text=words),))
    return Wish(Unclear(words, (), ((Command("change", field="country", text=name),),)))


_MARK, _LONGEST = "marks", 20
_COMMA = ("comma", "punctuation")


def _marked(words: str, by: Sight) -> Way:
    """Read what mark is to stand behind the greeting or the closing: "no comma after the greeting"."""
    if by.note is None:
        return ()
    shapes, own = by.phrases.shapes, [w for w in _WORDS.findall(by.note.to.name.casefold()) if len(w) > 1]
    names = any_of(own) or "(?!)"
    said = {w.strip("'’") for w in _WORDS.findall(words.casefold().replace("’", "'"))}
    if '"' in words or "?" in words or len(words.split()) > _LONGEST or not shapes.of(_MARK, "asks").match(words):
        return ()
    at = next((f for f in ("closing", "greeting") if shapes.of(_MARK, f, name=names).search(words)), "")
    if not at or said - set(shapes.content[_MARK]["said"].split()) - set(own):
        return ()
    found = list(shapes.of(_MARK, "each").finditer(words))
    odd = shapes.of(_MARK, "odd").search(words)
    put = [m["mark"].casefold() for m in found if not m["away"] and not odd]
    new = (put[-1] if shapes.of(_MARK, "becomes").search(words) else put[0]) if put else ""
    line = next((x.text for x in by.note.sentences if x.section == at), "")
    if not new and line.endswith(",") and not any(m["mark"].casefold() in _COMMA for m in found):
        return (Command("stay"),)  # what is not to stand there does not
    return (Command(at, field="mark", text=new),)


def read_first(words: str, by: Sight) -> Wish | None:
    """Return what such a line wishes for; None for every other line."""
    for reader in (other_note, whether_said, copied, _reminded, _told_anew, _marked):
        if said := reader(words, by):
            return Wish(said)
    if by.phrases.shapes.of("bearing", "mood").match(words):
        return Wish((Command("stay", field="nerves"),), then=((Command("again"),),))
    same = same_for(words, by)
    if same and not same[0] and " - " not in words:  # nothing was wished yet that could be wished once more
        return Wish(Unclear(words, (), ((Command("next", text=same[1][0]), Command("again")),)))
    if by.phrases.shapes.of("taken_back", "kept").match(words):
        return Wish((Command("stay"),))
    if given := put_in(words, by) or said_anew(words, by) or _spelled_as(words, by):
        return given
    if otherwise := _in_other_words(words, by) or _said_otherwise(words, by) or _of_one_paragraph(words, by):
        return otherwise
    if way := stranger(words, by):
        return Wish(way)
    if ways := told_otherwise(words, by):
        return Wish(Unclear(words, (), ways))
    there = called_there(words, by)
    return Wish(there[1], people=(there[0],)) if there else None
