"""What was understood, held against the note and the people: where it is not sure, it is offered, and not done."""

import re
from collections.abc import Sequence

from assistant.core.commands import SHAPING, Command, Context, Unclear, Understood
from assistant.core.drafts import body_of, body_places, facts_of, stands_in, stems
from assistant.core.note import Note, Section
from assistant.core.talk.book import Book
from assistant.core.talk.by_name import by_name, named_facts, of_an_answer, renamed_so
from assistant.core.talk.left_out import without_half
from assistant.core.talk.parts import place_value
from assistant.core.talk.scope import named_in
from assistant.core.talk.words import Token, without

_OF_THE_WHOLE = frozenset({"tone", "shorter", "longer"})
_FACTS = frozenset({"change", "rename"})
_NAMED = frozenset({"company", "role", "sender", "name", "phone", "email", "sender.email"})
_QUOTATION = re.compile(r"[\"“«][^\"”»]+[\"”»]")
_CALLED = re.compile(r"\s*(?:part|bit|thing|stuff|sentence|line|business)s?\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_SET = frozenset({"again", "closing", "greeting", "postscript", "move", "edit"})
_YOU = re.compile(r"\byou\b", re.IGNORECASE)
_THANKS = stems("first opening thanks thank you")
_OF_THE_TALK = frozenset({"date", "kind", "minutes", "round"})


def surely(words: str, read: Understood, context: Context, book: Book, note: Note | None) -> Understood:
    """Return what is sure of a reading; what may be otherwise comes back as readings to choose from."""
    if read == (Command("undo"),) and _plain(words).strip() in book.either:
        return Unclear(words, (), (read, (Command("stay"),)))
    if isinstance(read, tuple) and {c.name for c in read} <= {"again", "unclear"} and _is_vague(words, read, book):
        return Unclear(words, (), ((Command("again"),), (Command("fix"),), (Command("versions", text="1"),)))
    read = renamed_so(words, read, context, book)
    read = _without_doubles(named_facts(_of_a_tone(read, book), context))
    read = _in_panel(words, _a_word(words, _quoted(words, read, book, note), book, context), context, note)
    read = by_name(words, read, context)
    read = _to_another(words, _only_told(words, read, book), context, note)
    read = _of_a_part(words, _facts(words, read, book), book)
    read = _of_another(words, _only_thanks(words, read, context, note), context, note)
    read = _only_in_passing(words, read)
    read = _not_of_words(words, of_an_answer(words, read, context, book))
    return _taken_back(words, _not_whole(words, _not_there(words, read, context), book), book)


def _only_in_passing(words: str, read: Understood) -> Understood:
    """Ask where less of a line was understood than not: "3 years and a half"."""
    if not isinstance(read, tuple) or not any(c.name == "unclear" for c in read):
        return read
    done = tuple(c for c in read if c.name != "unclear")
    lost = sum(len(c.text.split()) for c in read if c.name == "unclear")
    whole = bool(done) and all(c.name in SHAPING and not c.text and c.paragraph == "" for c in done)
    return Unclear(words, (), (done,)) if whole and 2 * lost + 1 >= len(words.split()) else read


def _not_of_words(words: str, read: Understood) -> Understood:
    """Ask where words are quoted and the wish would be done to the whole note: "less “I”"."""
    if not (isinstance(read, tuple) and read and all(c.name in SHAPING and not c.text for c in read)):
        return read
    return Unclear(words, (), (read,)) if _QUOTATION.search(words) else read


def _not_there(words: str, read: Understood, context: Context) -> Understood:
    """Leave nothing out for "less formal, but not slang" where no slang stands in the note: it says how not to."""
    if not (isinstance(read, tuple) and len(read) > 1 and context.said):
        return read
    said = _plain(words)
    kept = [
        c
        for c in read
        if not (
            c.name == "drop" and any(f" {no} {c.paragraph} " in said for no in ("not", "no")) and _is_away(c, context)
        )
    ]
    return tuple(kept)


def _is_away(command: Command, context: Context) -> bool:
    return isinstance(command.paragraph, str) and not stems(command.paragraph) <= context.said


def _of_a_tone(read: Understood, book: Book) -> Understood:
    """Read "put a bit of fire into it" as a tone: words of a tone alone are no sentence to add."""
    if not (isinstance(read, tuple) and len(read) == 1 and read[0].name == "add"):
        return read
    row = without(book.tokens(read[0].text), book.lists["fillers"])
    hit = book.qualities.family_at(row, 0) if row else None
    if hit is None or hit[1] != len(row) or row[0].quoted:
        return read
    more = hit[0].more
    return (Command(more) if more in ("shorter", "longer") else Command("tone", tone=more),)


def _only_thanks(words: str, read: Understood, context: Context, note: Note | None) -> Understood:
    """Offer what can be done where a word of the thanks alone is named: the thanks are no part of "the role"."""
    if not (note and isinstance(read, tuple) and len(read) == 1 and read[0].name == "drop"):
        return read
    topic = stems(read[0].paragraph) if isinstance(read[0].paragraph, str) else frozenset()
    said = [s for s in body_of(note) if topic and topic <= stems(s.text)]
    if not said or not all(s.section == Section.THANKS and not facts_of([s]) for s in said) or topic & _THANKS:
        return read
    if named_in(str(read[0].paragraph), context) and len(said) == 1 and not _YOU.search(said[0].text):
        return (
            Command("drop", paragraph=body_of(note).index(said[0]) + 1, field="sentence"),
        )  # it tells of them alone
    at = next((n for n, i in enumerate(body_places(note), 1) if said[0] in note.paragraphs[i]), 0)
    return Unclear(words, (), ((Command("again", paragraph=at),), read))


def _of_another(words: str, read: Understood, context: Context, note: Note | None) -> Understood:
    """Offer a new name that is part of somebody else's: "Doyle is right" in the note to another."""
    if not (note and isinstance(read, tuple) and len(read) == 1 and read[0].name == "rename" and not read[0].field):
        return read
    said = set(_WORD.findall(read[0].text.lower()))
    others = [set(_WORD.findall(p.lower())) for p in context.people if p != note.to.name]
    here = set(_WORD.findall(note.to.name.lower()))
    return Unclear(words, (), (read,)) if said - here and any(said <= other for other in others) else read


def _without_doubles(read: Understood) -> Understood:
    # "The first sentence is boring, give me something else" asks for another first sentence, and for no more.
    parts = isinstance(read, tuple) and any(c.name == "again" and (c.field or c.paragraph != "") for c in read)
    return tuple(c for c in read if c != Command("again")) if parts and isinstance(read, tuple) else read


def _not_whole(words: str, read: Understood, book: Book) -> Understood:
    """Offer what can be done where only some of a paragraph is to go: "get rid of half the second paragraph"."""
    if not (isinstance(read, tuple) and len(read) == 1 and read[0].name == "drop" and read[0].paragraph != ""):
        return read
    some = any(f" {word} " in _plain(words) for word in book.some)
    return Unclear(words, (), ((read[0].with_(name="again", field=""),), read)) if some else read


def _taken_back(words: str, read: Understood, book: Book) -> Understood:
    """Take back beside another wish only on words for it: "that last one, make it shorter" names a part."""
    if not (isinstance(read, tuple) and len(read) > 1 and Command("undo") in read):
        return read
    if any(f" {word} " in _plain(words) for word in book.taking_back):
        return read
    rest = tuple(c for c in read if c != Command("undo"))
    return Unclear(words, (), (rest, (Command("again", paragraph="last"),), (Command("drop", paragraph="last"),)))


def _facts(words: str, read: Understood, book: Book) -> Understood:
    """Change an answer only on words that correct it: "she said the role is remote" may only tell something."""
    if not isinstance(read, tuple) or not any(c.name in _FACTS for c in read):
        return read
    read = _without_spelling(read)
    if any(f" {mark} " in _plain(words) for mark in book.promising) and any(c.field == "date" for c in read):
        # "I'll have it by Thursday instead" is about what was promised.
        return Unclear(words, (), ((Command("change", field="actions"),), read))
    if _corrects(words, book):
        return read
    if any(c.name in SHAPING for c in read):
        return tuple(c for c in read if c.name not in _FACTS)  # it gives a reason: "he is a professor"
    told = [c for c in read if c.name in _FACTS and not _is_plain(words, c, book)]
    return Unclear(words, (), (read,)) if told else read


def _without_spelling(read: tuple[Command, ...]) -> tuple[Command, ...]:
    # "It is called Northwinds, with an s": how the company is spelled is no name of a person.
    named = any(c.name == "change" and c.field in _NAMED for c in read)
    return tuple(c for c in read if not (named and c.name == "rename" and not c.text[:1].isupper()))


def _corrects(words: str, book: Book) -> bool:
    return any(f" {mark} " in _plain(words) for mark in book.correcting)


def _plain(words: str) -> str:
    """Return the words alone, a space before and behind each."""
    return " ".join(["", *_WORD.findall(words.lower().replace("'", "").replace("’", "")), ""])


def _is_plain(words: str, command: Command, book: Book) -> bool:
    # "It was on Thursday", "the company is Acme": the talk itself, or a name.
    first = next(iter(_WORD.findall(words.lower())), "")
    if command.field in _OF_THE_TALK:
        return first in book.talked
    if command.name != "rename" and command.field not in _NAMED:
        return False
    return bool(command.text) and (not command.text[0].islower() or "@" in command.text)


def _quoted(words: str, read: Understood, book: Book, note: Note | None) -> Understood:
    """Read "remove “of the old board”" as those very words, where they are no whole sentence."""
    found = re.search(r"[\"“]([^\"”]+)[\"”]", words)
    if not (found and note and isinstance(read, tuple) and [c.name for c in read] == ["drop"]):
        return read
    said = found[1].strip()
    if _CALLED.match(words[found.end() :]):
        # The part that says so, and not those words alone.
        return (without_half(said, note) or read[0].with_(paragraph=said),)
    told = " ".join(s.text for s in body_of(note))
    inside = stands_in(said, told) and not any(s.text.strip(".!? ") in said for s in note.sentences)
    if inside and book.tokens(said)[0].word in book.clause - book.articles:
        # Without its clause, the rest of a sentence would not stand.
        at = next((n for n, i in enumerate(body_places(note), 1) if _says(note, i, said)), 0)
        return Unclear(words, (), ((Command("again", paragraph=at),), (Command("drop", paragraph=said),)))
    return (Command("edit", paragraph=said, field="words"),) if inside else read


def _says(note: Note, at: int, said: str) -> bool:
    return stands_in(said, " ".join(s.text for s in note.paragraphs[at]))


def _is_vague(words: str, read: tuple[Command, ...], book: Book) -> bool:
    alone = all(c.paragraph == c.field == "" for c in read)
    return alone and (len(read) > 1 or _plain(words).strip() in book.vague)


def _a_word(words: str, read: Understood, book: Book, context: Context) -> Understood:
    """Offer to take out a word alone where it is only not to be said: leaving out its sentences may be too much."""
    gone = [c for c in read if c.name == "drop" and isinstance(c.paragraph, str)] if isinstance(read, tuple) else []
    said = set(_WORD.findall(words.lower()))
    names = set(_WORD.findall(" ".join(value for _, value in context.told).lower()))
    topic = str(gone[0].paragraph).lower().split() if len(gone) == 1 else []
    whole = isinstance(read, tuple) and len(read) == 1
    alone = len(topic) == 1 and ((whole and said & book.saying_words) or topic[0] in names)
    return Unclear(words, (), ((gone[0].with_(name="edit", field="words"),), tuple(gone))) if alone else read


def _only_told(words: str, read: Understood, book: Book) -> Understood:
    """Offer what a line about somebody else, or in doubt, may ask for: "my friend wrote a better one"."""
    if not isinstance(read, tuple) or len(read) != 1:
        return read
    said = _plain(words).split()
    if (read[0].name in _SET and said[0] in book.told_of) or (read[0].name == "again" and "sure" in said):
        return Unclear(words, (), (read,))
    tells = read[0].name == "subject" and read[0].text.lower().startswith(("was ", "were "))
    return Unclear(words, (), ((read[0].with_(text=read[0].text.partition(" ")[2]),),)) if tells else read


def _to_another(words: str, read: Understood, context: Context, note: Note | None) -> Understood:
    """Go to the note of the person whose title is told, where it is another's than the one on the screen."""
    of_one = isinstance(read, tuple) and read and all(c.field == "title" for c in read)
    if note is None or not isinstance(read, tuple) or not of_one:
        return read
    said, here = set(_WORD.findall(words.lower())), set(_WORD.findall(note.to.name.lower()))
    named = [p for p in context.people if p != note.to.name and (set(_WORD.findall(p.lower())) - here) & said]
    return (Command("next", text=named[0]), *read) if len(named) == 1 and not said & here else read


def _in_panel(words: str, read: Understood, context: Context, note: Note | None) -> Understood:
    """Read what is said of several notes: all of them, the next one; "the previous one" may be a version too."""
    said = set(re.findall(r"\w+", words.lower()))
    if len(context.people) < 2 or not isinstance(read, tuple) or len(read) != 1:
        return read
    if read[0].name in ("copy", "save") and not read[0].text and said & {"all", "everything", "both"}:
        return (read[0].with_(field="all"),)
    if read[0].name == "next" and "print" in said:
        return (read[0], Command("print"))
    if read == (Command("show", field="all"),) and "print" in said:
        return (Command("print", field="all"),)
    if read == (Command("compare"),) and said & {"both", "notes", "letters", "mails", "emails", "two"}:
        return (Command("show", field="all"),)
    if read[0].name == "again" and "next" in said:
        return (Command("next"),)
    first = read[0].name == "versions" and read[0].text in ("1", "first") and "one" in said
    if first and note and note.to.name != context.people[0]:
        return Unclear(words, (), ((Command("next", text=context.people[0]),), read))
    if read[0] == Command("undo") and "previous" in said and said & {"one", "note", "letter"}:
        return Unclear(words, (), ((Command("previous"),), read))
    return read


def _of_a_part(words: str, understood: Understood, book: Book) -> Understood:
    """Offer what can be done to a part where a tone or a length is wished for it: those are of the whole note."""
    row = book.tokens(words)
    wished = understood if isinstance(understood, tuple) else _qualities(row, book)
    if len(wished) != 1 or wished[0].name not in _OF_THE_WHOLE or wished[0].text:
        return understood
    read = ((row[i:end], p) for i in range(len(row)) for end, p in book.parts.read(row, i) if end - i > 1)
    # "The last one" is a version, and "three sentences" are a length.
    places = (p for named, p in read if named[-1].word != "one" and not named[-1].word.endswith("s"))
    place, _, sentence = next(places, "").partition(",")[0].partition("/")
    if not place:
        return understood
    part = Command("drop", paragraph=place_value(place), field=sentence)
    return Unclear(words, (), ((part.with_(name="again"),), (part,), wished))


def _qualities(row: Sequence[Token], book: Book) -> tuple[Command, ...]:
    means = dict.fromkeys(w.means for w in book.qualities.wishes(row) if w.means)
    return tuple(Command(m) if m in ("shorter", "longer") else Command("tone", tone=m) for m in means)
