"""A line laid beside what people say: what its shape says is kept, or offered where it is more like something else."""

from collections.abc import Callable
from dataclasses import replace

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import stands_in
from assistant.core.talk.found_wrong import finds_wrong
from assistant.core.talk.likely import (
    Likely,
    Reading,
    asks_too,
    changes,
    doubts,
    is_plain,
    likely,
    reading,
)
from assistant.core.talk.refer import Way, part_named
from assistant.core.talk.shaped import by_shape, is_whole
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.values import first_sentence, is_lossy

_WEIGHED = frozenset({"greeting", "closing", "tone", "channel", "shorter", "longer", "rename", "drop", "change"})
"""What a question beside it may only weigh."""
_MOST = 3


def weighed(words: str, by: Sight, leads_nowhere: Callable[[Way], bool]) -> Wish:
    """Return what a line wishes for by its shape, or by the sayings it is like where those say otherwise."""
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
    guess = guessed(said, there)
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
    guess = guessed(said, by)
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


def guessed(said: Reading, by: Sight) -> Likely:
    """Read a line by the sayings its pieces are like."""

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
