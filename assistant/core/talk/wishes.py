"""A line typed after the draft: what its shape says, weighed against the sayings it is most like."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.core.commands import EVERYONE, Command, Context, Unclear, Understood
from assistant.core.drafts import Drafts, stands_in
from assistant.core.note import Note
from assistant.core.talk.accounts import nearest_first
from assistant.core.talk.asked_about import asked_about, begged
from assistant.core.talk.beginning import plainly_given, same_for_all
from assistant.core.talk.book import Book
from assistant.core.talk.by_clauses import by_clauses
from assistant.core.talk.choices import nearest, with_ground
from assistant.core.talk.each_clause import all_of_it, each_clause, in_order_of_doing
from assistant.core.talk.found_wrong import finds_wrong
from assistant.core.talk.gate import gated
from assistant.core.talk.given import said_instead
from assistant.core.talk.held_back import acts, held_back
from assistant.core.talk.kept_to import kept_to, which_one
from assistant.core.talk.likely import (
    Likely,
    Reading,
    asks_too,
    changes,
    doubts,
    is_plain,
    likely,
    reading,
    unsupported,
)
from assistant.core.talk.names import around, name_told
from assistant.core.talk.not_done import nothing_lost
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.promised import days_told
from assistant.core.talk.questions import parted, wished_of
from assistant.core.talk.read_first import asks_nothing, read_first
from assistant.core.talk.refer import part_named
from assistant.core.talk.remedies import beyond
from assistant.core.talk.shaped import by_shape, is_whole, named_plainly
from assistant.core.talk.sight import Sight, Wish, sight
from assistant.core.talk.told_anew import names_told, numbers_told
from assistant.core.talk.values import first_sentence, is_lossy

_WEIGHED = frozenset({"greeting", "closing", "tone", "channel", "shorter", "longer", "rename", "drop", "change"})
"""What a question beside it may only weigh."""
_QUOTES = "\"'“‘"
_QUOTATION = re.compile(r"[\"“«]([^\"”»]+)[\"”»]")
_MOST = 3  # readings offered


def wish(
    words: str,
    context: Context,
    book: Book,
    phrases: Phrasing,
    note: Note | None = None,
    drafts: Drafts | None = None,
    leads_nowhere: Callable[[tuple[Command, ...]], bool] = lambda _: False,
    tried: Callable[[Wish], Drafts | None] = lambda _: None,
    is_sentence: Callable[[str], bool] = lambda _: True,
) -> Wish:
    """Read a line; with a note or the drafts given, what is said of their words is read by what stands in them.

    What is asked in it is answered, and asks for no change, whatever wish it mentions. ``leads_nowhere`` tells whether
    commands would leave all as it is: then something else may be meant. ``tried`` gives what the drafts would become:
    what would be done is held against the line once more.
    """
    by = sight(context, book, phrases, note, drafts)
    return _wish(words, by, _Trial(leads_nowhere, tried, is_sentence))


@dataclass(frozen=True, slots=True)
class _Trial:
    """What tells of commands what would become of the notes."""

    leads_nowhere: Callable[[tuple[Command, ...]], bool]
    tried: Callable[[Wish], Drafts | None]
    is_sentence: Callable[[str], bool]


def _wish(words: str, by: Sight, trial: _Trial) -> Wish:
    if words.startswith(("/", "\\")):
        return Wish(named_plainly(words, by))
    leads_nowhere, tried, phrases = trial.leads_nowhere, trial.tried, by.phrases

    def of_part(text: str) -> Wish:
        return _wish(text, by, trial)

    if idle_line := asks_nothing(words, by, of_part, _guessed):
        return idle_line
    words = plainly_given(words, phrases.shapes)
    same = same_for_all(words, phrases.shapes, by.note) if len(by.context.people) > 1 else ""
    if same and isinstance(shared := by_shape(same, by).understood, tuple) and all(c.name in EVERYONE for c in shared):
        return Wish(tuple(c.with_(text=c.text or same.partition(": ")[2]) for c in shared), everyone=True)
    if first := read_first(words, by):
        return first
    each, sure = each_clause(words, by, of_part)
    if each and sure:
        return Wish(each)
    found = held_back(words, _weighed_all(words, by, leads_nowhere), by)
    read = found.understood
    # What would leave all as it is only says so.
    found = found if isinstance(read, tuple) and leads_nowhere(read) else gated(words, found, by)
    found = _given(words, kept_to(words, found, by, tried), by)
    if not _is_settled(words, found) and (told := by_clauses(words, by)):
        way = told.understood
        idle = isinstance(way, tuple) and leads_nowhere(way) and isinstance(found.understood, Unclear)
        found = found if idle else kept_to(words, _told_first(words, found, told), by, tried)
    read = found.understood
    if "?" in words and isinstance(read, tuple) and leads_nowhere(read):
        found = Wish(Unclear(words))  # what is so already was asked about
    found = asked_about(words, with_ground(words, found, by, trial.is_sentence), by)
    found = begged(words, found, by, lambda text: _weighed_all(text, by, leads_nowhere), leads_nowhere)
    found = nothing_lost(words, all_of_it(words, _with_choices(words, nearest(words, found, by), by), each), by)
    return which_one(words, _still_so(in_order_of_doing(found), by), by)


def _still_so(found: Wish, by: Sight) -> Wish:
    """Offer what goes on from a tone that is wished for beside something else, where the note has it already."""
    read = found.understood
    now = by.drafts.now.settings.tone if by.drafts else ""
    same = isinstance(read, tuple) and len(read) > 1 and Command("tone", tone=now) in read and not found.then
    return replace(found, then=((Command("tone", tone=beyond(now)),), (Command("again"),))) if same else found


def _given(words: str, found: Wish, by: Sight) -> Wish:
    """Offer the words that a line gives for others where something else would be done to those."""
    read = found.understood
    if not isinstance(read, tuple) or '"' not in words or not any(c.name in ("drop", "again") for c in read):
        return found
    ways = said_instead(words, by)
    return replace(found, understood=Unclear(words, (), (*ways, read)), then=()) if ways else found


def _is_settled(words: str, found: Wish) -> bool:
    """Whether all of a line was read, and changes something."""
    read = found.understood
    if not isinstance(read, tuple) or not acts(read) or found.then or any(c.name == "unclear" for c in read):
        return False
    # Words that are set apart are what something is done with.
    given = " ".join(f"{c.paragraph} {c.text}" for c in read)
    return all(stands_in(m[1].strip(" .,!?"), given) for m in _QUOTATION.finditer(words) if m[1].strip(" .,!?"))


def _told_first(words: str, found: Wish, told: Wish) -> Wish:
    """Do what the clauses of a line ask for, or offer it before what else the line may mean."""
    read, part = found.understood, told.understood
    if not isinstance(part, Unclear):
        if isinstance(read, Unclear) and any(set(part) <= set(way) for way in read.options):
            return found  # it is asked for a reason
        put = len(part) == 1 and part[0].name == "edit" and not any(mark in words for mark in _QUOTES)
        if not (put and isinstance(read, Unclear) and read.options):
            return told
        return Wish(replace(read, options=tuple(dict.fromkeys((part, *read.options)))[:_MOST]))
    others = read.options if isinstance(read, Unclear) else ()
    shown = isinstance(read, tuple) and any(c.name == "advise" for c in read)
    if shown:
        return replace(found, then=tuple(dict.fromkeys((*part.options, *found.then)))[:_MOST])
    return Wish(replace(part, options=tuple(dict.fromkeys((*part.options, *others)))[:_MOST]))


def _with_choices(words: str, found: Wish, by: Sight) -> Wish:
    """Put first what the line gives in so many words, then what accounts for most of it."""
    read = found.understood
    if by.note is None:
        return found
    if isinstance(read, Unclear):
        given = around(words, by, lambda _: Unclear(words))
        told = (
            *((given,) if isinstance(given, tuple) else ()),
            *said_instead(words, by),
            *_together(tuple(names_told(words, by))),
            *numbers_told(words, by),
            *days_told(words, by),
        )
        ways = (
            tuple(c for c in way if c.name != "unclear") for way in (*told, *nearest_first(words, read.options, by))
        )
        return replace(found, understood=replace(read, options=tuple(dict.fromkeys(filter(None, ways)))[:_MOST]))
    asks = not acts(read) and any(c.name == "advise" for c in read) and not wished_of(words, by.phrases.answers)
    told = (*said_instead(words, by), *_told_beside(words, by)) if asks else ()
    return replace(found, then=(*told, *found.then)[:_MOST]) if told else found


def _together(ways: tuple[tuple[Command, ...], ...]) -> tuple[tuple[Command, ...], ...]:
    """Offer several names told in one line to be put right in one go, before each alone."""
    every = tuple(c for way in ways for c in way)
    several = len({(c.name, c.field, c.paragraph) for c in every}) == len(every) > 1
    return (every, *ways) if several else ways


def _told_beside(words: str, by: Sight) -> tuple[tuple[Command, ...], ...]:
    """Return what a fact told beside a question may put right: a question changes nothing, but the fact is named."""
    told = parted(words, by.book.questions)[0]
    named = name_told(told, by, lambda _: Unclear(told)) if told else None
    surely = (named,) if isinstance(named, tuple) else ()
    found = (*surely, *names_told(told, by), *days_told(told, by)) if told else ()
    return tuple(way for way in found if all(c.text for c in way))


def _weighed_all(words: str, by: Sight, leads_nowhere: Callable[[tuple[Command, ...]], bool]) -> Wish:
    found = by_shape(words, by)
    if by.note is None:
        return found
    there = by.of(by.note_to(found.people[0])) if found.people else by
    read = found.understood
    if isinstance(read, Unclear) and finds_wrong(words, by):
        return found
    if isinstance(read, tuple) and is_whole(read):
        return _weighed_again(words, replace(found, understood=read), there, nowhere=leads_nowhere(read))
    said = reading(words, there)
    guess = _guessed(said, there)
    of_several = any(c.name == "next" for c in guess.done) and any(c.name != "next" for c in guess.done)
    if guess.done and (of_several or not (isinstance(read, Unclear) and read.options)):
        done = (*guess.done, *(Command("unclear", text=text) for text in guess.lost))
        return Wish(done, found.everyone, () if of_several else found.people, guess.options)
    return replace(found, understood=_either(words, read, guess, plain=is_plain(said)))


def _weighed_again(words: str, found: Wish, by: Sight, *, nowhere: bool) -> Wish:
    """Keep what was read by its shape, but offer it where the line is more like what people say for something else."""
    read = found.understood
    if not isinstance(read, tuple) or not (nowhere or changes(read)):
        return found
    said = reading(words, by)
    scoped_so = found.everyone or found.people
    in_doubt = not scoped_so and doubts(said, read, by) and not _names_old(read, by)
    if not (in_doubt or nowhere):
        return _asked_about(words, found, said, by)
    guess = _guessed(said, by)
    if in_doubt and guess.done and not changes(guess.done):
        return replace(found, understood=guess.done, then=guess.options)
    if nowhere:
        return replace(found, then=_beside(read, guess))
    ways = guess.options[:2] or ((guess.done,) if guess.done else ())
    return replace(found, understood=Unclear(words, (), tuple(dict.fromkeys((*ways, read)))))


def _asked_about(words: str, found: Wish, said: Reading, by: Sight) -> Wish:
    """Ask first where a line may only weigh what it names, or where what it gives may be more than is meant."""
    read = found.understood
    if not isinstance(read, tuple):
        return found
    if len(read) == 1 and len(said.pieces) > 1 and asks_too(said) and read[0].name in _WEIGHED:
        return replace(found, understood=Unclear(words, (), (read, (Command("advise", text=words),))))
    if len(read) == 1 and (first := first_sentence(read[0], by.phrases.shapes)):
        return replace(found, understood=Unclear(words, (), ((first,), read)))
    if unsupported(said, read):
        ways = (read, *_guessed(said, by).options)[:_MOST]
        return replace(found, understood=Unclear(words, (), tuple(dict.fromkeys(ways))))
    if is_lossy(words, read, by.phrases.shapes):
        return replace(found, understood=Unclear(words, (), (read,)))
    return found


def _names_old(read: tuple[Command, ...], by: Sight) -> bool:
    """Whether words of the note are put in the place of others: there is no doubt about those."""
    old = str(read[0].paragraph)
    return (
        read[0].name == "edit"
        and bool(old)
        and by.note is not None
        and stands_in(old, f"{by.note.body} {by.note.subject}")
    )


def _guessed(said: Reading, by: Sight) -> Likely:
    def read(rest: str) -> Understood:
        wished = by_shape(rest, by)
        if by.drafts and wished.understood == (Command("tone", tone=by.drafts.now.settings.tone),):
            return Unclear(rest)  # that tone it has
        if isinstance(wished.understood, tuple) and is_lossy(rest, wished.understood, by.phrases.shapes):
            return Unclear(rest)
        if wished.understood == (Command("drop"),) and (part := part_named(rest, by)) and part.at:
            return Unclear(rest, (), ((part.of("drop"),),))  # "drop Marcus" beside other wishes
        of_one = len(wished.people) == 1 and isinstance(wished.understood, tuple)
        if of_one and isinstance(wished.understood, tuple):
            return (Command("next", text=wished.people[0]), *wished.understood)
        return wished.understood

    return likely(said, by, read)


def _beside(read: tuple[Command, ...], guess: Likely) -> tuple[tuple[Command, ...], ...]:
    ways = (guess.done, *guess.options) if guess.done else guess.options
    return tuple(way for way in ways if way != read)


def _either(words: str, shaped: Understood, guess: Likely, *, plain: bool) -> Understood:
    """Offer what is likely behind what was read by its shape and is not whole."""
    own = shaped.options if isinstance(shaped, Unclear) else ()
    # What was only told comes after what the line is plainly like.
    told = plain and [c.name for way in own for c in way] == ["add"]
    if own == (guess.done,) and guess.options and changes(guess.options[0]):
        own = ((*guess.done, *guess.options[0]), *own)  # each of its clauses was read
    ways = (*guess.options[:2], *own, *guess.options) if told else (*own, *guess.options)
    both = own if len(own) > 1 else tuple(dict.fromkeys(ways))[:_MOST]
    if both:
        return replace(shaped, options=both) if isinstance(shaped, Unclear) else Unclear(words, (), both)
    return shaped
