"""A line read by its shape and its words alone, with the note before one's eyes: what is wished, and for whose note."""

import re
from dataclasses import replace

from assistant.core.commands import BESIDE, HARMLESS, Command, Unclear, Understood
from assistant.core.english import sentences
from assistant.core.talk.beginning import known_by_its_beginning, own_sentence, within
from assistant.core.talk.book import Book
from assistant.core.talk.disliked import disliked, shortened, spelled_out
from assistant.core.talk.doubtful import doubted
from assistant.core.talk.found_wrong import finds_wrong, found_wrong
from assistant.core.talk.given import joined
from assistant.core.talk.known_answers import asked_of, wished_of
from assistant.core.talk.left_out import left_out
from assistant.core.talk.names import around, name_told
from assistant.core.talk.promised import promised
from assistant.core.talk.put_right import guessed, put_right
from assistant.core.talk.questions import asks_first, begins_asking, half_asks, may_ask, parted
from assistant.core.talk.refer import part_named
from assistant.core.talk.remarks import quietly, wishes_alone
from assistant.core.talk.replacing import replaced, several_told
from assistant.core.talk.scope import as_frame, by_title, for_another, known_names, named_in, same_for
from assistant.core.talk.several import at_once, in_order
from assistant.core.talk.sight import Kind, Sight, Wish, once
from assistant.core.talk.sure import surely
from assistant.core.talk.taken import labelled
from assistant.core.talk.told_anew import refined
from assistant.core.talk.told_of import offered, told_of, told_reader, with_sentence
from assistant.core.talk.understand import understand
from assistant.core.talk.values import as_typed, refused, tidied, unmeant
from assistant.core.talk.withdrawn import taken_back
from assistant.core.talk.words import any_of

_NOUN = re.compile(
    r"\b(?:(?:the|this|that) )?(?:phrase|sentence|line|bit|part|words?|wording) (?=[\"“«])", re.IGNORECASE
)
"""What a quotation is called, and no part of it."""
_WHETHER = re.compile(r"(?:is|are|was|were|should|do|does|did|would|must)\b", re.IGNORECASE)
_LONG = 5
"""Words: a longer question is about more than what can be typed."""
_WEIGHED = frozenset({"next", "channel", "tone", "open", "print", "copy", "save", "done"})
"""What such a question weighs and does not ask for."""
_BESIDE_THE_POINT = frozenset({"help"})
"""What a longer question rather names than asks for."""
KINDS: tuple[Kind, ...] = (
    taken_back, promised, found_wrong, joined, spelled_out, shortened, around, name_told, told_of, left_out, disliked,
)  # fmt: skip
"""What is known by its own shape before a line is laid beside the examples, in this order."""


def named_plainly(words: str, by: Sight) -> Understood:
    """Read a command typed behind a slash."""
    return _read(_NOUN.sub("", words), by)


@once
def by_shape(words: str, by: Sight) -> Wish:
    """Read a line by its shape and its words alone."""
    found = _surest(words, by)
    there = by.of(by.note_to(found.people[0])) if found.people else by
    wished = found.understood
    tidy = tuple(tidied(c, words, by.phrases.shapes) for c in wished) if isinstance(wished, tuple) else wished
    read = unmeant(words, doubted(words, tidy, there), by.phrases, lambda rest: _read(rest, by))
    if not isinstance(read, tuple):
        return replace(found, understood=read)
    meant = (refined(refused(words, c, by.phrases), words, there) for c in read)
    whole = at_once(tuple(as_typed(words, c, by.phrases) for c in meant))
    return replace(found, understood=told_reader(words, whole, there))


def _surest(words: str, by: Sight) -> Wish:
    """Read a line whole, and where that is not sure, without the remarks beside what it wishes for."""
    line = quietly(words, by.phrases.beside)
    if (same := same_for(line, by)) and (wished := _once_more(*same, by)):
        return wished
    if named := by_title(line, by):
        return Wish((Command("next", text=named),))
    found = _found(line, by)
    if is_whole(found.understood) or finds_wrong(line, by):
        return found
    for alone in wishes_alone(line, by.phrases.beside):
        wished = _found(alone, by)
        if is_whole(wished.understood):
            return wished
    told = offered(line, by) if isinstance(found.understood, Unclear) and not found.people else ()
    return Wish(with_sentence(line, found.understood, told)) if told else found


def _once_more(last: str, people: tuple[str, ...], by: Sight) -> Wish | None:
    """Wish for others what was wished last."""
    here = _wished(last, by).understood
    read = as_frame(here, by.note) if isinstance(here, tuple) and by.note else here
    there = _wished(last, by.of(by.note_to(people[0]))).understood
    read = there if read == here and isinstance(there, tuple) else read
    told = by.interview
    if not isinstance(read, tuple) or not read or told is None or by.note is None:
        return None
    to = {p.name: p for p in told.interviewers}
    new = for_another(read, to[by.note.to.name], to[people[0]]) if len(people) == 1 else read
    return Wish(new, people=people)


def is_whole(read: Understood) -> bool:
    """Whether all of a line was read."""
    if not (isinstance(read, tuple) and read):
        return False
    return all(c.name != "unclear" for c in read)


def _found(words: str, by: Sight) -> Wish:
    words = _NOUN.sub("", words)
    if named := labelled(words, by.book):
        return Wish((named,))
    if (called := around(words, by, lambda rest: _read(rest, by))) is not None and not words.endswith("?"):
        return Wish(called)  # "call her Priya" is no telephone call
    if id_ := wished_of(words, by.phrases.answers):
        return Wish((Command("advise", field=id_, text=words),))
    if (begun := known_by_its_beginning(words, by)) is not None:
        return Wish(begun)
    if not asks_first(words, by.book.questions):
        # "I'm not sure about “…”. It is sentimental, isn't it?", "We talked about the tour. Could that go in?"
        for kind in (told_of, disliked):
            if told := kind(words, by, lambda rest: _read(rest, by)):
                return Wish(told)
    wished, asked = parted(words, by.book.questions)
    if not asked:
        return _unasked(words, by)
    before = _wished(wished, by) if wished else Wish(())
    done = before.understood if isinstance(before.understood, tuple) else ()
    # "Nobody answered, what do I do" asks about what was told before.
    answer = _answer(asked, by) if done or not wished else _answer_to(words, asked, by)
    return Wish((*(c for c in done if c.name in BESIDE), *answer), before.everyone)


def _unasked(words: str, by: Sight) -> Wish:
    """Read a line in which nothing is surely asked; what is lost may be a question all the same."""
    read = _wished(words, by)
    lost = isinstance(read.understood, Unclear) and not read.understood.options
    known = len(words.split()) > 2 and may_ask(words, by.book.questions)
    open_still = isinstance(read.understood, Unclear) and begins_asking(words, by.book.questions)
    if (lost and known) or (open_still and len(words.split()) > _LONG):
        return Wish((_advice(words, by),))
    if (known or words.rstrip().endswith("?")) and (id_ := asked_of(words, by.phrases.answers)) and _harmless(read):
        return Wish((Command("advise", field=id_, text=words),))
    return _weighed(words, read) if half_asks(words, by.book.questions) else read


def _harmless(read: Wish) -> bool:
    found = read.understood
    return isinstance(found, Unclear) or all(c.name in HARMLESS for c in found)


def _advice(asked: str, by: Sight) -> Command:
    """Return what answers a question: what is known of the program and the note, or else the tips."""
    names = any_of(known_names(by.context))
    of_them = re.sub(rf"\b(?:{names})(?=\b(?!['’]))", "they", asked, flags=re.IGNORECASE) if names else asked
    return Command(
        "advise", field=asked_of(asked, by.phrases.answers) or asked_of(of_them, by.phrases.answers), text=asked
    )


def _weighed(words: str, read: Wish) -> Wish:
    # "I don't love it, got anything else?" may ask for a change, or only about it.
    if not isinstance(read.understood, tuple) or all(c.name in HARMLESS for c in read.understood):
        return read
    return Wish(Unclear(words, (), (read.understood, (Command("advise", text=words),))))


def _answer(asked: str, by: Sight) -> tuple[Command, ...]:
    if (advice := _advice(asked, by)).field:
        return (advice,)
    read = understand(asked, by.context, by.book)
    if _WHETHER.match(asked) and isinstance(read, tuple):
        # "Is Hal fine, or should it be Mr Brennan?", "is handwritten better?"
        read = tuple(c for c in read if c.name not in _WEIGHED)
    long = len(asked.split()) > _LONG and isinstance(read, tuple) and any(c.name in _BESIDE_THE_POINT for c in read)
    if isinstance(read, tuple) and read and not long and all(c.name in HARMLESS or _only_lists(c) for c in read):
        return tuple(c.with_(text=c.text or asked) if c.name == "advise" else c for c in read)
    return (Command("advise", text=asked),)


def _answer_to(words: str, asked: str, by: Sight) -> tuple[Command, ...]:
    """Answer a question with the story before it."""
    answer = _answer(asked, by)
    return (_advice(words, by),) if {c.name for c in answer} & _BESIDE_THE_POINT else answer


@once
def _wished(words: str, by: Sight) -> Wish:
    if (known := _of_a_kind(words, by)) is not None:
        return Wish(known)
    if told := own_sentence(words, by.book, lambda rest: _read(rest, by)):
        return Wish(told)
    if told := within(words, by.book, lambda rest: _read(rest, by)):
        return Wish(told)
    several = in_order(words, by.phrases, lambda rest: _read(rest, by))
    if several is not None:
        return Wish(several)
    read = _read(words, by)
    if isinstance(read, tuple) and [c.name for c in read] == ["advise"] and (rest := _impolite(words, by.book)):
        read = _read(rest, by)
    if isinstance(read, Unclear) and (told := _in_one_sentence(words, by)):
        return Wish(told)
    read = surely(words, read, by.context, by.book, by.note)
    if read == (Command("drop"),) and named_in(words, by.context) and (part := part_named(words, by)) and part.at:
        return Wish((part.of("drop"),))  # "drop Marcus"
    if isinstance(read, tuple) and by.phrases.earlier.search(words):
        # "Warm again" is the warm note there was.
        read = tuple(c.with_(field="earlier") if c.name == "tone" and c.tone else c for c in read)
    return Wish(read)


def _in_one_sentence(words: str, by: Sight) -> tuple[Command, ...]:
    """Read the one sentence of several that puts words right: "That's not it. She said “calm”, not “quiet”."."""
    rows = sentences(words)
    found = [_read(row, by) for row in rows] if len(rows) > 1 and by.note else []
    edits = [read for read in found if isinstance(read, tuple) and read and all(c.name == "edit" for c in read)]
    return edits[0] if len(edits) == 1 and all(isinstance(r, Unclear) or r == edits[0] for r in found) else ()


def _impolite(words: str, book: Book) -> str:
    # "May I see a shorter one?" asks for nothing but a shorter one.
    row = book.tokens(words)
    length = book.lists["polite"].longest_at(row, 0)
    return words[row[length].start :] if 0 < length < len(row) else ""


@once
def _of_a_kind(words: str, by: Sight) -> Understood | None:
    found = (kind(words, by, lambda rest: _read(rest, by)) for kind in KINDS)
    return next((read for read in found if read is not None), None)


@once
def _read(words: str, by: Sight) -> Understood:
    if not words.startswith(("/", "\\")) and (read := _of_a_kind(words, by)) is not None:
        return read
    understood = understand(words, by.context, by.book)
    instead = put_right(words, understood, by.phrases, by.note)
    if instead is None:
        instead = replaced(words, understood, by.phrases, by.context, by.note)
        instead = instead or guessed(words, understood, by.phrases, by.note)
    return understood if instead is None else several_told(instead, by.note, words)


def _only_lists(command: Command) -> bool:
    return command.name in ("versions", "tone", "channel") and command.text == command.tone == command.channel == ""
