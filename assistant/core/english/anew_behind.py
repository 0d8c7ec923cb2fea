"""What stands behind a learner's verb, read piece by piece up to the end of its clause."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.core.english.anew_kinds import FREELY, Clause, Rest, Typed, Verb, Who
from assistant.core.english.anew_nouns import nouns
from assistant.core.english.anew_things import placed, sought, things, to_do
from assistant.core.english.anew_times import Time, time_at
from assistant.core.english.tags import Tag

_MOST = 6
"""Pieces behind a verb."""
_LAST = ("here", "there", "alone", "together", "now", "well", "fast", "quickly", "too", "inside", "abroad")
"""Adverbs that stand at the end."""
_PLACING = "in at with for on from near behind as about to by without between under before after during like".split()
_MEASURED = ("take", "need", "last", "spend", "cost", "save")
"""Verbs that have a time for their object: *takes six days*."""
_WHEN = ("when", "before", "after", "while", "if", "because", "until", "whenever")
_SPANS = ("lasting", "bare", "for")


def rests(typed: Typed, at: int, verb: Verb, who: Who) -> Iterator[Rest]:
    """Give each way to read what stands behind a verb, the longest first."""
    yield from _more(typed, Rest(at), verb, who, 0)


def _more(typed: Typed, rest: Rest, verb: Verb, who: Who, depth: int) -> Iterator[Rest]:
    if depth < _MOST and rest.end < len(typed.tokens):
        for found in _steps(typed, rest, verb, who):
            yield from _more(typed, found, verb, who, depth + 1)
    is_placed = verb.base == "be" and len(rest.others) > len(rest.times) and not rest.others[0].startswith("with ")
    if typed.ends(rest.end) and (rest.thing or not verb.needs or is_placed):
        is_last = typed.word(rest.end + 2) in ("", ".")
        if is_last and typed.has(rest.end, Tag.COMMA) and typed.word(rest.end + 1) in FREELY:
            yield replace(rest, often=typed.word(rest.end + 1), end=rest.end + 2)
        yield rest


def _steps(typed: Typed, rest: Rest, verb: Verb, who: Who) -> Iterator[Rest]:
    """Give what can be read next."""
    at = rest.end
    if typed.word(at) == "and":
        yield from _and(typed, rest, verb, who)
        return
    if time := time_at(typed.text, typed.starts(at)):
        yield _timed(typed, rest, verb, who, time)
        if not typed.has(at, Tag.NUMBER):
            return
    if rest.is_next:
        yield from things(typed, rest, verb, who)
    if typed.word(at) in _PLACING or (typed.has(at, Tag.PREP) and typed.word(at) not in ("than", "but", "since", "of")):
        yield from placed(typed, rest, verb, who)
    yield from _adverb(typed, rest, verb)
    yield from _hung(typed, rest, verb, who)


def _adverb(typed: Typed, rest: Rest, verb: Verb) -> Iterator[Rest]:
    word = typed.word(rest.end)
    if word in FREELY and not rest.often and word != "now":
        yield replace(rest, often=word, end=rest.end + 1)
    if word in _LAST and (rest.thing or not verb.needs or word == "well"):
        yield replace(rest, others=(*rest.others, word), end=rest.end + 1)


def _hung(typed: Typed, rest: Rest, verb: Verb, who: Who) -> Iterator[Rest]:
    """Read what hangs on a clause: *when she decides*, *with no accidents*, *who can drive*."""
    at = rest.end
    word, after = typed.word(at), typed.word(at + 1)
    if word in ("who", "that") and rest.others:
        yield from sought(typed, rest, verb, at)
    if typed.has(at, Tag.COMMA) and after == "who":
        yield from sought(typed, rest, verb, at + 1)
    if word in _WHEN:
        for found in typed.grammar.clauses(replace(typed, is_mine=False), at + 1, None):
            yield replace(rest, others=(*rest.others, f"{word} {found.said}"), end=found.end)
    if typed.has(at, Tag.COMMA) and after in ("no", "zero"):
        for name in nouns(typed.tokens, at + 2, "many", typed.english.lexicon):
            yield replace(rest, others=(*rest.others, f"with no {name.said}"), end=name.end)
    if typed.has(at, Tag.COMMA) and after in ("with", "without"):
        yield from placed(typed, replace(rest, end=at + 1), verb, who)
    if word == "to" and verb.takes_to and not rest.thing:
        yield from to_do(typed, rest, who)


def _timed(typed: Typed, rest: Rest, verb: Verb, who: Who, time: Time) -> Rest:
    """Take what is said of time: how long a thing takes is what it takes."""
    end = typed.behind(time)
    is_thing = (verb.base == "be" and who.said == "it") or (verb.base in _MEASURED and typed.has(rest.end, Tag.NUMBER))
    if time.tense == "bare" and is_thing and not rest.thing:
        return replace(rest, thing=time.said.removeprefix("for "), end=end)
    is_habit = verb.base == "work" and verb.tense in ("now", "can", "must", "could")
    said = time.said.removesuffix("s") if time.tense == "day" and not is_habit else time.said
    return replace(rest, others=(*rest.others, said), times=(*rest.times, time.tense), end=end)


def _and(typed: Typed, rest: Rest, verb: Verb, who: Who) -> Iterator[Rest]:
    """Read one more of a kind: *and 5 years in Houston*, *and in Germany*, *and not with them*, *and who can drive*."""
    at = rest.end + 1
    word = typed.word(at)
    if not rest.others:
        return
    if word == "who":
        yield from sought(typed, rest, verb, at)
    elif word == "not" and typed.word(at + 1) in _PLACING:
        for found in placed(typed, replace(rest, end=at + 1), verb, who):
            yield replace(found, others=(*rest.others, f"and not {found.others[-1]}"))
    elif word in ("in", "at", "for", "with") and rest.others[-1].startswith(word):
        for found in placed(typed, replace(rest, end=at), verb, who):
            if not typed.has(found.end, Tag.PRON_I | Tag.PERSONAL | Tag.PRON_WE):
                yield replace(found, others=(*rest.others, f"and {found.others[-1]}"))
    elif (time := time_at(typed.text, typed.starts(at))) and time.tense in _SPANS and {*_SPANS} & {*rest.times}:
        yield replace(rest, others=(*rest.others, f"and {time.said}"), end=typed.behind(time))


def apart(typed: Typed, at: int) -> Iterator[Clause]:
    """Read a place or time that stands by itself behind a comma."""
    who = Who("I", 1, at)
    for found in rests(typed, at, Verb("do", "now", at, is_general=True), who):
        if found.others and not found.thing:
            yield Clause(" ".join(found.others), found.end)
