"""A line typed after the draft: who reads it, in which order, and what it is held against before anything is done.

``only_asked`` stands before all of them: a line that by its form is a question changes nothing, whoever read it.

The first of these that takes a line reads all of it:

1. ``asks_nothing``: a line that takes its own wish back, or is only talk.
2. ``same_for_all``: the same greeting, closing or subject in every note.
3. ``read_first``: another note to be seen, whether the note says something, words or a sentence to be put in at a place
   (``put_in``), a sentence given for one that stands there, how somebody is called in the note to another.
4. ``kept_and_rest``: a part that is kept, and what is wished for the rest.
5. ``each_clause``: several orders, each of them sure by itself.

Any other line is read twice: ``weighed`` lays what its shape says (the ``KINDS`` of ``shaped``, phrases and examples of
``understand``, words given for others) beside the sayings it is like; ``by_clauses`` reads acts on parts of the text,
where that did not settle all of the line. What they read is held against the line: ``held_back`` (a question changes
nothing, a value is no more than is meant), ``gated`` (each telling word is accounted for) and ``kept_to`` (what would
become of the notes is what the line says). Then questions are answered (``asked_about``, ``begged``), choices are kept
that have words for them (``with_ground``, ``with_choices``, ``nearest``), and what would be lost is named
(``all_of_it``, ``nothing_lost``, ``which_one``).

Around all of it, ``within_bounds`` has the limit of a quality read as no wish of its own, and ``narrowed`` has a quoted
passage and a promise told anew change no more than what they name; ``borne`` offers first what the line makes depend
on something, or what would take a sentence where a word is meant; and ``of_the_passage`` does to a passage alone what
would be done to all of the note. Before it, ``fronted`` puts a verb before its part;
behind it, ``_elsewhere`` offers at another note what stands in none of this one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.core.commands import EVERYONE, Command, Context, Unclear
from assistant.core.drafts import Drafts, stands_in
from assistant.core.note import Note
from assistant.core.talk.asked_about import asked_about, begged
from assistant.core.talk.bearing import borne
from assistant.core.talk.beginning import for_no_reason, fronted, kept_and_rest, plainly_given, same_for_all
from assistant.core.talk.book import Book
from assistant.core.talk.by_clauses import by_clauses
from assistant.core.talk.choices import given_instead, nearest, with_choices, with_ground
from assistant.core.talk.copied import copied
from assistant.core.talk.each_clause import all_of_it, each_clause, in_order_of_doing
from assistant.core.talk.found_wrong import titled
from assistant.core.talk.gate import gated, nothing_lost
from assistant.core.talk.given import for_its_like, quoted_nowhere, said_anew
from assistant.core.talk.held_back import acts, held_back
from assistant.core.talk.kept_to import kept_to, which_one
from assistant.core.talk.narrow import narrowed, within_bounds
from assistant.core.talk.only_asked import only_asked
from assistant.core.talk.opened import opened
from assistant.core.talk.passage import of_the_passage
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.read_first import asks_nothing, other_note, read_first, whether_said
from assistant.core.talk.remedies import beyond
from assistant.core.talk.scope import called_there, known_names, repeats_nothing, same_for
from assistant.core.talk.shaped import by_shape, named_plainly
from assistant.core.talk.sight import Sight, Wish, sight
from assistant.core.talk.weighed import guessed, weighed
from assistant.core.talk.whose import for_whom

_QUOTES = "\"'“‘"
_QUOTATION = re.compile(r"[\"“«]([^\"”»]+)[\"”»]")
_MOST = 3  # readings offered
_OF_ME = frozenset({"i", "i'd", "i'll", "i'm", "i've", "id", "ill", "im"})
_LESS = frozenset({"less", "excess"})
_SCALE, _BETWEEN = ("formal", "casual"), "warm"
"""Tones at the ends of a scale, and the one that lies between them."""


def wish(
    words: str,
    context: Context,
    book: Book,
    phrases: Phrasing,
    note: Note | None = None,
    drafts: Drafts | None = None,
    leads_nowhere: Callable[[tuple[Command, ...], Drafts | None], bool] = lambda _, __: False,
    tried: Callable[[Wish, Drafts | None], Drafts | None] = lambda _, __: None,
    is_sentence: Callable[[str], bool] = lambda _: True,
) -> Wish:
    """Read a line; with a note or the drafts given, what is said of their words is read by what stands in them.

    What is asked in it is answered, and asks for no change, whatever wish it mentions. ``leads_nowhere`` tells whether
    commands would leave all as it is: then something else may be meant. ``tried`` gives what the drafts would become:
    what would be done is held against the line once more. Both are told from which drafts.
    """
    by = sight(context, book, phrases, note, drafts)
    trial = _Trial(by.drafts, leads_nowhere, tried, is_sentence)
    return only_asked(opened(words, by), by, lambda line: _for_somebody(line, by, trial))


@dataclass(frozen=True, slots=True)
class _Trial:
    """What tells of commands what would become of the notes."""

    drafts: Drafts | None
    would_lead_nowhere: Callable[[tuple[Command, ...], Drafts | None], bool]
    would_become: Callable[[Wish, Drafts | None], Drafts | None]
    is_sentence: Callable[[str], bool]

    def leads_nowhere(self, commands: tuple[Command, ...]) -> bool:
        return self.would_lead_nowhere(commands, self.drafts)

    def tried(self, wished: Wish) -> Drafts | None:
        return self.would_become(wished, self.drafts)


def _for_somebody(words: str, by: Sight, trial: _Trial) -> Wish:
    """Read whose notes a line is for, and what is wished for them."""

    def at(text: str, person: str) -> Wish:
        there = by.at(person)
        return _wish(text, there, replace(trial, drafts=there.drafts))

    def plainly(text: str) -> Wish:
        return _wish(text, by, trial)

    if repeats_nothing(words, by):
        return Wish(Unclear(words))
    # Another note that is to be seen, or words given for somebody's, say themselves whose they are.
    given = plainly_given(words, by)
    readers = (_for_all, other_note, whether_said, called_there, said_anew, titled, copied)
    known = any(reader(words, by) for reader in readers)  # "he's no professor, just Marcus"
    named = None if known or same_for(words, by) else for_whom(given, by, at, plainly)
    return named or _elsewhere(words, plainly(words), by, at, trial)


_OF_TEXT = frozenset({"drop", "edit", "again", "move", "lock"})


def _elsewhere(words: str, found: Wish, by: Sight, at: Callable[[str, str], Wish], trial: _Trial) -> Wish:
    """Offer at another note what a line names that stands in none of this one."""
    read = found.understood
    told = by.note.body if by.note else ""
    nowhere = (
        isinstance(read, tuple)
        and bool(read)
        and all(c.name in _OF_TEXT and isinstance(c.paragraph, str) and not stands_in(c.paragraph, told) for c in read)
    )
    if not nowhere or not isinstance(read, tuple) or not trial.leads_nowhere(read) or found.people or found.everyone:
        return found
    here, ways = by.note.to.name if by.note else "", list[tuple[Command, ...]]()
    for person in (p for p in by.context.people if p != here):
        there, then = at(words, person).understood, replace(trial, drafts=by.at(person).drafts)
        options = there.options if isinstance(there, Unclear) else (there,)
        able = (way for way in options if way and way[0].name in _OF_TEXT and not then.leads_nowhere(way))
        ways += [(Command("next", text=person), *way) for way in able]
    return Wish(Unclear(words, (), tuple(ways)[:_MOST])) if ways else found


def _wish(words: str, by: Sight, trial: _Trial) -> Wish:
    def of_part(text: str) -> Wish:
        return _wish(text, by, trial)

    words = fronted(words, by.phrases.shapes)
    bounded = within_bounds(words, by, of_part)
    found = narrowed(words, bounded or _unbounded(words, by, trial), by, of_part)
    return of_the_passage(words, borne(words, for_its_like(words, found, by), by), by)


def _unbounded(words: str, by: Sight, trial: _Trial) -> Wish:
    if words.startswith(("/", "\\")):
        return Wish(named_plainly(words, by))

    def of_part(text: str) -> Wish:
        return _wish(text, by, trial)

    if idle_line := asks_nothing(words, by, of_part, guessed):
        return idle_line
    words = plainly_given(words, by)
    if first := _for_all(words, by) or read_first(words, by):
        idle = bool(first.then) and isinstance(first.understood, tuple) and trial.leads_nowhere(first.understood)
        return Wish(Unclear(words, (), first.then)) if idle else replace(first, then=())
    if both := kept_and_rest(words, by.phrases.shapes, of_part) or for_no_reason(words, by, of_part):
        return both
    each, sure = each_clause(words, by, of_part)
    if each and sure:
        return Wish(each)
    found = _read_twice(words, by, trial)
    read = found.understood
    of_tone = isinstance(read, tuple) and all(c.name == "tone" for c in read)  # it says that the note has it
    if "?" in words and isinstance(read, tuple) and not of_tone and trial.leads_nowhere(read):
        found = Wish(Unclear(words))  # what is so already was asked about
    if found.understood == (Command("advise", text=words),) and _orders(words, by):
        found = Wish(Unclear(words), then=found.then)  # no tip is what is ordered
    found = quoted_nowhere(words, with_ground(words, found, by, trial.is_sentence), by)
    offered = isinstance(found.understood, Unclear) and found.understood.options
    if not (offered and "?" not in words and by.phrases.shapes.of("narrow", "goes").match(words)):
        found = asked_about(words, found, by)
    found = begged(words, found, by, lambda text: weighed(text, by, trial.leads_nowhere), trial.leads_nowhere)
    found = nothing_lost(words, all_of_it(words, with_choices(words, nearest(words, found, by), by), each), by)
    found = _one_step(words, in_order_of_doing(words, found, by), by)
    return _said_once(words, which_one(words, _still_so(words, _but_for_owners(found, by), by), by), trial)


def _but_for_owners(found: Wish, by: Sight) -> Wish:
    """Offer nobody the name "Marcus's" or "Priya I": the one says what is theirs, the other goes on with oneself."""
    read, known = found.understood, known_names(by.context)
    if not isinstance(read, Unclear):
        return found

    def owns(command: Command) -> bool:
        said = command.text.casefold().split() if command.name == "rename" else []
        return any(w in _OF_ME or (w not in known and re.sub(r"['’]s?$", "", w) in known) for w in said)

    return replace(found, understood=replace(read, options=tuple(w for w in read.options if not any(map(owns, w)))))


def _said_once(words: str, found: Wish, trial: _Trial) -> Wish:
    """Offer what can be done, without saying first that what was read would do nothing."""
    read = found.understood
    named = isinstance(read, tuple) and len(read) == 1 and read[0].name in ("drop", "move", "restore")
    ways = tuple(way for way in found.then if acts(way)) if named else ()
    if not ways or not isinstance(read, tuple) or not trial.leads_nowhere(read):
        return found
    return replace(found, understood=Unclear(words, (), ways), then=())


def _orders(words: str, by: Sight) -> bool:
    """Whether a line begins as an order, and asks nothing."""
    row = by.book.tokens(words)
    ordered = bool(row) and (by.book.lists["ordering"].longest_at(row, 0) or row[0].word in by.book.questions.orders)
    return bool(ordered) and "?" not in words


def _for_all(words: str, by: Sight) -> Wish | None:
    """Read what is to be the same in every note."""
    words = plainly_given(words, by)
    same = same_for_all(words, by.phrases.shapes, by.note) if len(by.context.people) > 1 else ""
    shared = by_shape(same, by).understood if same else ()
    if not isinstance(shared, tuple) or not shared or any(c.name not in EVERYONE for c in shared):
        return None
    return Wish(tuple(c.with_(text=c.text or same.partition(": ")[2]) for c in shared), everyone=True)


def _read_twice(words: str, by: Sight, trial: _Trial) -> Wish:
    """Read a line by its shape and the sayings it is like, and by its clauses where that does not settle it."""
    found = held_back(words, weighed(words, by, trial.leads_nowhere), by)
    read = found.understood
    # What would leave all as it is only says so.
    found = found if isinstance(read, tuple) and trial.leads_nowhere(read) else gated(words, found, by)
    found = given_instead(words, kept_to(words, found, by, trial.tried), by)
    if _is_settled(words, found) or not (told := by_clauses(words, by)):
        return found
    way = told.understood
    idle = isinstance(way, tuple) and trial.leads_nowhere(way) and isinstance(found.understood, Unclear)
    return found if idle else kept_to(words, _told_first(words, found, told), by, trial.tried)


def _one_step(words: str, found: Wish, by: Sight) -> Wish:
    """Take less of a tone at one end of the scale for the tone between, and not for the other end."""
    now, read = by.drafts.now.settings.tone if by.drafts else "", found.understood
    other = next((_SCALE[1 - at] for at, end in enumerate(_SCALE) if end == now), "")
    steps = {w.step for w in by.book.qualities.wishes(by.book.tokens(words)) if w.means == other}
    if not other or not steps or not steps <= _LESS or not isinstance(read, tuple) or _BETWEEN not in by.context.tones:
        return found
    way = (c.with_(tone=_BETWEEN) if c.name == "tone" and c.tone == other and not c.field else c for c in read)
    return replace(found, understood=tuple(way))


def _still_so(words: str, found: Wish, by: Sight) -> Wish:
    """Offer what goes on from a tone that is wished for beside something else, where the note has it already."""
    read = found.understood
    now = by.drafts.now.settings.tone if by.drafts else ""
    same = isinstance(read, tuple) and len(read) > 1 and Command("tone", tone=now) in read and not found.then
    less = any(w.step in _LESS for w in by.book.qualities.wishes(by.book.tokens(words)))
    further = () if less else ((Command("tone", tone=beyond(now)),),)
    return replace(found, then=(*further, (Command("again"),))) if same else found


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
