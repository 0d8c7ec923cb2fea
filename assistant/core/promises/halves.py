"""A line of two promises parted where somebody begins to do something: *send the CV, and you said you'd ring me*."""

import re
from collections.abc import Iterator

from assistant.core.english import Tag, ends_shortened, mend
from assistant.core.interview import Owner
from assistant.core.promises.doer import has_doer
from assistant.core.promises.parse import due_in, guess_owner, parse
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading
from assistant.core.promises.will_do import as_will

_BETWEEN = re.compile(
    r"\s*[;.!]\s+(?:and )?|,\s+(?:and |but |while |whereas )?|\s[-–—]+\s|\s+(?:and|but)\s+", re.IGNORECASE
)
_MUST = re.compile(r"\b(?:I|i)(?:(?:['’]ve| have)? (?:got )?to|['’]ve to| must| need to| have to| should) (?=[a-z])")
"""How a learner or a dutiful person says what they will do."""
_ONES = frozenset("i you he she they we".split())
_POINTS_BACK = re.compile(r"\b(?:it|them|that|this)\b", re.IGNORECASE)
"""What speaks of the first half: parted from it, nobody knows of what."""


def halves(line: str, known: Reading) -> tuple[str, ...]:
    """Part a line into the promises it holds, each with its doer; what is one promise comes back as it is."""
    said = _MUST.sub("I'll ", mend(line, known.english, known.keep).text)
    text = as_will(said, known.english, known.words, known.keep)
    for mark in _BETWEEN.finditer(text):
        head, tail = text[: mark.start()].strip(), text[mark.end() :].strip()
        if mark[0].startswith(".") and ends_shortened(head):
            continue
        if len(head.split()) < 2 or _POINTS_BACK.search(tail):
            continue
        if _promises(tail, known) or _is_dated_apart(head, tail, known):
            return (head, *halves(tail, known))
    return (line,)


def each_dated(line: str, known: Reading) -> tuple[str, ...]:
    """Part two things that one person will do, each by its own day, into two lines; nothing where there is one.

    *I'll send Anna the plan by Monday and Ben the list by Friday* → *…*, *I'll send Ben the list by Friday*.
    """
    begun = _WILL.match(line)
    for mark in _AND.finditer(line) if begun else ():
        head, tail = line[: mark.start()].strip(), line[mark.end() :].strip(" .")
        tokens = known.english.read(tail).tokens
        if len(tokens) < _TOLD or tail[0].isdigit() or has_doer(tail, known.english) or _POINTS_BACK.search(tail):
            continue
        if begun and due_in(head, known) and due_in(tail, known):
            if tokens[0].word in _ONES:
                return head, tail  # "they ring me Wednesday"
            is_deed = tokens[0].has(Tag.BASE) and tokens[1].has(_GIVEN)
            return head, f"{begun[1]} {tail}" if is_deed else f"{begun[0]} {tail}"
    return ()


_WILL = re.compile(r"((?:I|You|We)['’]ll) \w+")
_AND = re.compile(r",? and (?:also |then )?|, (?:also |then )?|; ?")
_TOLD = 3
"""Words of what is to be done, with its day."""
_GIVEN = (
    Tag.PRON_O | Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PREP | Tag.NAME | Tag.PRON_YOU | Tag.PERSONAL
)


def runs_together(line: str, known: Reading) -> bool:
    """Whether two people each do something in a line that cannot be parted: *I owe Marc a plan and Beth owes me one*.

    Told to one of them, it would hold what the other does.
    """
    if len(halves(line, known)) > 1:
        return False
    text = _BEGUN.sub("", mend(line, known.english, known.keep).text)
    for mark in _BETWEEN.finditer(text):
        both = _does(text[: mark.start()].strip(), known), _does(text[mark.end() :].strip(), known)
        if all(both) and both[0] != both[1] and not set(both) <= _SPOKEN_TO:
            return True
    return False


def _does(clause: str, known: Reading) -> str:
    """Name who does something in a clause; empty where nobody is named at its beginning."""
    tokens = known.english.read(clause).tokens[:2]
    if len(tokens) < len(("Beth", "owes")) or not tokens[1].has(_VERB):
        return ""
    first = tokens[0]
    is_named = first.word in known.keep or (first.text[:1].isupper() and first.has(Tag.NAME | Tag.UNKNOWN))
    return first.word if first.word in _ONES or is_named else ""


_BEGUN = re.compile(r"^(?:I|You|We)['’]ll (?=(?:[A-Z]|[hs]he\b|they\b))")
"""The beginning of the field before another that was typed: *I'll Beth promised me the leaflet*."""
_SPOKEN_TO = frozenset("i we you".split())
"""Between these two a line is told as it is: *I'll send the plan and you can mark it*."""
_VERB = (
    Tag.THIRD | Tag.PAST | Tag.MODAL | Tag.BASE | Tag.BE_AM | Tag.BE_ARE | Tag.BE_IS | Tag.HAVE_THIRD | Tag.HAVE_BASE
)


def _promises(text: str, known: Reading) -> bool:
    first = re.match(r"\w+", text)
    if first is None or not (first[0].lower() in _ONES or has_doer(text, known.english)):
        return False
    owner = guess_owner(text, known.english)
    return bool(owner) and isinstance(parse(text, owner, "", known), Promise)


def _is_dated_apart(head: str, tail: str, known: Reading) -> bool:
    """Whether another deed with its own day begins: *send the task on Thursday, let me know next week*."""
    tokens = known.english.read(tail).tokens
    if len(tokens) < _TOLD or not tokens[0].has(Tag.BASE) or not tokens[1].has(_GIVEN):
        return False
    return bool(due_in(head, known) and due_in(tail, known))


def due_within(line: str, known: Reading) -> str:
    """Find the date in a line, or in either of its halves, as it was typed; empty where there is none."""
    return next(filter(None, (due_in(half, known) for half in halves(line, known))), "")


def hears_when(line: str, known: Reading) -> bool:
    """Whether a line says that they will be in touch, and when."""
    return any(
        found.kind == PromiseKind.CONTACT and found.owner == Owner.THEM and found.when is not None and not found.rest
        for found in _read(line, known)
    )


def _read(line: str, known: Reading) -> Iterator[Promise]:
    for half in halves(line, known):
        found = parse(half, guess_owner(half, known.english), "", known)
        if isinstance(found, Promise):
            yield found
