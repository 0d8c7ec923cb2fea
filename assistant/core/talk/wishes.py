"""A line typed after the draft, with the note before one's eyes: what is wished, and for whose note."""

import re
from dataclasses import dataclass, replace

from assistant.core.commands import BESIDE, EVERYONE, HARMLESS, Command, Context, Unclear, Understood
from assistant.core.drafts import stands_in, stems
from assistant.core.english import sentences
from assistant.core.note import Note
from assistant.core.talk.at_once import at_once
from assistant.core.talk.in_order import in_order
from assistant.core.talk.own_sentence import own_sentence
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.put_right import guessed, put_right
from assistant.core.talk.questions import begins_asking, half_asks, may_ask, parted
from assistant.core.talk.replacing import replaced, several_told
from assistant.core.talk.sure import surely
from assistant.core.talk.touched import touched
from assistant.core.talk.understand import understand
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_read import behind_the_name, labelled
from assistant.core.talk.unmeant import as_typed, refused, unmeant
from assistant.core.talk.within import within

_NOUN = re.compile(
    r"\b(?:(?:the|this|that) )?(?:phrase|sentence|line|bit|part|words?|wording) (?=[\"“«])", re.IGNORECASE
)
"""What a quotation is called, and no part of it."""
_WHETHER = re.compile(r"(?:is|are|was|were|should|do|does|did|would|must)\b", re.IGNORECASE)
_LONG = 5
"""Words: a longer question is about more than what can be typed."""
_BESIDE_THE_POINT = frozenset({"help"})
"""What a longer question rather names than asks for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished, and whether for every note."""

    understood: Understood
    everyone: bool = False


def wish(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None = None) -> Wish:
    """Read a line; with the note given, what is said of its words is read by what stands in it.

    What is asked in it is answered, and asks for no change, whatever wish it mentions.
    """
    if note is not None:
        standing = stems(f"{note.body} {note.subject}")
        context = replace(context, said=standing | phrases.parts, standing=standing, parts=phrases.called)
    found = _found(words, context, book, phrases, note)
    if words.startswith(("/", "\\")):
        return found

    def again(rest: str) -> Understood:
        return _read(rest, context, book, phrases, note)

    read = unmeant(words, found.understood, phrases, book, again)
    if not isinstance(read, tuple):
        return replace(found, understood=read)
    return replace(found, understood=at_once(tuple(as_typed(words, refused(words, c, phrases)) for c in read)))


def _found(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Wish:
    words = _NOUN.sub("", words)
    if words.startswith(("/", "\\")):
        return Wish(_read(words, context, book, phrases, note))
    if named := labelled(words, book):
        return Wish((named,))
    if (behind := behind_the_name(words)) and not _is_order(behind, context, book):
        return Wish((Command("postscript", text=behind),))
    if quoted := _left_out(words, phrases, note):
        return Wish((quoted,))
    if _is_another(words, context, phrases, note):
        return Wish((Command("all", field="more"),))
    wished, asked = parted(words, book.questions)
    if not asked:
        read = _wished(words, context, book, phrases, note)
        lost = isinstance(read.understood, Unclear) and not read.understood.options
        known = len(words.split()) > 2 and may_ask(words, book.questions)
        open_still = isinstance(read.understood, Unclear) and begins_asking(words, book.questions)
        if (lost and known) or (open_still and len(words.split()) > _LONG):
            return Wish((Command("advise", text=words),))
        return _weighed(words, read) if half_asks(words, book.questions) else read
    answer = _answer(asked, context, book)
    before = _wished(wished, context, book, phrases, note) if wished else Wish(())
    done = before.understood if isinstance(before.understood, tuple) else ()
    return Wish((*(c for c in done if c.name in BESIDE), *answer), before.everyone)


def _is_order(words: str, context: Context, book: Book) -> bool:
    # "P.S. make it shorter" is said to the program.
    read = understand(words, context, book)
    return isinstance(read, tuple) and bool(read) and all(c.name not in ("add", "unclear") for c in read)


def _left_out(words: str, phrases: Phrasing, note: Note | None) -> Command | None:
    found = next((m for p in phrases.quoting if (m := p.fullmatch(words))), None)
    said = found["words"].strip() if found else ""
    return Command("drop", paragraph=said) if note and len(said.split()) > 1 and stands_in(said, note.body) else None


def _is_another(words: str, context: Context, phrases: Phrasing, note: Note | None) -> bool:
    """Whether somebody is named whom no note goes to and none speaks of."""
    found = next((m for p in phrases.another_person if (m := p.match(words))), None)
    if found is None:
        return False
    who = found.groupdict().get("who")
    if not who:
        return True
    known = {w.casefold() for name in context.people for w in name.split()}
    return not known & {w.casefold() for w in who.split()} and not (note and stands_in(who, note.body))


def _weighed(words: str, read: Wish) -> Wish:
    # "I don't love it, got anything else?" may ask for a change, or only about it.
    if not isinstance(read.understood, tuple) or all(c.name in HARMLESS for c in read.understood):
        return read
    return Wish(Unclear(words, (), (read.understood, (Command("advise", text=words),))))


def _answer(asked: str, context: Context, book: Book) -> tuple[Command, ...]:
    read = understand(asked, context, book)
    if _WHETHER.match(asked) and isinstance(read, tuple):
        # "Is Hal fine, or should it be Mr Brennan?", "is handwritten better?"
        read = tuple(c for c in read if c.name not in ("next", "channel", "tone"))
    long = len(asked.split()) > _LONG and isinstance(read, tuple) and any(c.name in _BESIDE_THE_POINT for c in read)
    if isinstance(read, tuple) and read and not long and all(c.name in HARMLESS or _only_lists(c) for c in read):
        return tuple(c.with_(text=c.text or asked) if c.name == "advise" else c for c in read)
    return (Command("advise", text=asked),)


def _only_lists(command: Command) -> bool:
    return command.name in ("versions", "tone", "channel") and command.text == command.tone == command.channel == ""


def _wished(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Wish:
    everyone, own = _everyone_last(words, phrases)
    if told := own_sentence(own, book, lambda rest: _read(rest, context, book, phrases, note)):
        return Wish(told, everyone=everyone)
    if told := within(words, book, lambda rest: _read(rest, context, book, phrases, note)):
        return Wish(told)
    if for_all := _for_everyone(words, context, book, phrases, note):
        return for_all
    several = in_order(words, phrases, lambda rest: _read(rest, context, book, phrases, note))
    if several is not None:
        return Wish(several)
    read = _read(words, context, book, phrases, note)
    if isinstance(read, tuple) and [c.name for c in read] == ["advise"] and (rest := _impolite(words, book)):
        read = _read(rest, context, book, phrases, note)
    if isinstance(read, Unclear) and (told := _in_one_sentence(words, context, book, phrases, note)):
        return Wish(told)
    read = touched(words, surely(words, read, context, book, note), book, note, context)
    if isinstance(read, tuple) and phrases.earlier.search(words):
        # "Warm again" is the warm note there was.
        read = tuple(c.with_(field="earlier") if c.name == "tone" and c.tone else c for c in read)
    return Wish(read)


def _in_one_sentence(
    words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None
) -> tuple[Command, ...]:
    """Read the one sentence of several that puts words right: "That's not it. She said “calm”, not “quiet”."."""
    rows = sentences(words)
    found = [_read(row, context, book, phrases, note) for row in rows] if len(rows) > 1 and note else []
    edits = [read for read in found if isinstance(read, tuple) and read and all(c.name == "edit" for c in read)]
    return edits[0] if len(edits) == 1 and all(isinstance(r, Unclear) or r == edits[0] for r in found) else ()


def _impolite(words: str, book: Book) -> str:
    # "May I see a shorter one?" asks for nothing but a shorter one.
    row = book.tokens(words)
    length = book.lists["polite"].longest_at(row, 0)
    return words[row[length].start :] if 0 < length < len(row) else ""


def _everyone_last(words: str, phrases: Phrasing) -> tuple[bool, str]:
    # "All of them" within a sentence of one's own is part of it; behind it, it says where it goes.
    last = [m for m in phrases.everyone.finditer(words) if m["to"] and not words[m.end() :].strip(" .!")]
    return bool(last), words[: last[0].start()].rstrip(" ,") if last else words


def _for_everyone(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Wish | None:
    found = phrases.everyone.search(words)
    if not found or words.startswith("/"):
        return None
    # "Make every note formal" is "make it formal" for all; "drop the date in all of them" needs no "it".
    for put in ("",) if found["to"] else ("", "it"):
        rest = words[: found.start()] + put + words[found.end() :]
        read = _read(" ".join(rest.split()).strip(" ,."), context, book, phrases, note)
        tones = {c.tone for c in read if c.name == "tone"} if isinstance(read, tuple) else set()
        if isinstance(read, tuple) and read and len(tones) < 2 and all(c.name in EVERYONE for c in read):
            return Wish(read, everyone=True)
    return None


def _read(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Understood:
    understood = understand(words, context, book)
    instead = put_right(words, understood, phrases, note)
    if instead is None:
        instead = replaced(words, understood, phrases, context, note) or guessed(words, understood, phrases, note)
    return understood if instead is None else several_told(instead, note, words)
