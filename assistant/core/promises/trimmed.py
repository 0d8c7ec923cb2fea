"""What is noted beside an action item, taken off it: *do a tasting - 3 desserts*, *bring ID, see how we get on*."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.dates import WEEKDAYS
from assistant.core.english import Tag, Token
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading

_NOTED = re.compile(r",\s+|\s[-–—]+\s|[!?]+\s+")
_UNIT = r"(minute|hour|day|week|month|year|page|word|slide)"
_LENGTH = re.compile(rf"\b(\d+) {_UNIT}s? (?=([a-z]+)\b)")
_FOR_LENGTH = re.compile(r"^(\w+) (?=\d+-[a-z]+ )")
_OVER = re.compile(r" (?:over|across)(?= to \w|$)")
_OF_OLD = re.compile(r"(?<!my )(?<!her )(?<!his )\b(?:the )?(old|last|former|previous|current|present) ([a-z]+)\b")
_AT_PLACE = re.compile(r"\b(to|on|at|from|in) ([a-z]+)(?=$| (?:and|for|with)\b)")
_DAY = re.compile(r"(?<=\w )(sat|tues?|weds|thurs?|fri)\b(?= \w|$)")
_NAME = re.compile(r"(?<=\w )(?:to|with|at|from) ([a-z]{3,})(?= (?:in|from|at) |$)")
_DONE = re.compile(r"(\w+) to (\w+)$")
_BACK = re.compile(r" back$")
_VERBS = ("agreed_upon", "give", "give_with", "carry", "contact", "arrange", "verbs_first", "deeds_first")
_COUNTED = ("notice", "work", "leave", "holiday", "pay", "late", "with", "after", "before")
"""Behind a length that is counted and joined to nothing: *2 weeks notice*."""


def trimmed(text: str, known: Reading) -> str:
    """Leave away what says nothing in an item, and join a length to what it measures."""
    text = _LENGTH.sub(lambda found: _measured(found, known), text)
    text = _NAME.sub(lambda found: _named(found, known), text)
    text = (
        _FOR_LENGTH.sub(r"\1 the ", text) if any(known.words.has(n, text.partition(" ")[0]) for n in _VERBS) else text
    )
    text = _DAY.sub(lambda found: next(day for day in WEEKDAYS if day.lower().startswith(found[1][:3])), text)
    text = _OF_OLD.sub(lambda found: _ones_own(found, known), text)
    text = _AT_PLACE.sub(lambda found: _at_place(found, known), text)
    if done := _DONE.search(text):
        papers, does = known.words.has("papers", done[1]), known.words.has("done_with", done[2])
        text = text[: done.end(1)] if papers and does else text
    first, *more = text.split() or [""]
    if more and more[0] == "1" and len(more) > 1 and not known.english.read(text).tokens[0].has(Tag.LABEL):
        text = text.replace(" 1 ", " one ", 1)  # "count 1 wall"
    if more and not any(known.words.has(name, first) for name in _VERBS):
        text = _OVER.sub("", text)  # "account sample over to Ana": a thing goes nowhere by itself
        if known.words.has("things_first", first):
            text = _BACK.sub("", text)  # "map back"
    return text


_TO_COPY = re.compile(r" for (?:the )?(?:copy|check|scan|file|records?)$")
"""What is done with a paper that is brought, jotted in a word: *bring driving licence for copy*."""


def without_reason(promise: Promise, known: Reading) -> Promise:
    """Leave away what a deed is for, where it stands without it: *bring my licence for copy*."""
    is_jotted = not known.is_believed and _TO_COPY.search(promise.thing) is not None
    if promise.kind == PromiseKind.GIVE and promise.verb == "bring" and (known.is_learner or is_jotted):
        thing, _, reason = promise.thing.partition(" for ")
        return replace(promise, thing=thing, noted=_both(promise.noted, f"for {reason}" if reason else ""))
    before, lead, reason = promise.deed.partition(" for ")
    if not known.is_learner or promise.kind != PromiseKind.DO or not lead or known.words.has("need_for", promise.verb):
        return promise
    noted = _both(promise.noted, f"for {reason}")
    return replace(promise, deed=before, noted=noted) if known.english.is_("inf", before) else promise


def _both(*noted: str) -> str:
    return ", ".join(filter(None, noted))


def _named(found: re.Match[str], known: Reading) -> str:
    """Give a name its capital: *intro to kate in finance*."""
    word = found[1]
    is_unknown = not known.english.lexicon.is_known(word) and known.english.read(word).tokens[0].has(Tag.UNKNOWN)
    is_name = is_unknown and re.search(r"[aeiouy]", word)
    return found[0].replace(word, word.capitalize()) if is_name else found[0]


def _ones_own(found: re.Match[str], known: Reading) -> str:
    """Say whose somebody of an earlier job is: *chase old manager* → *chase my old manager*."""
    return f"my {found[1]} {found[2]}" if known.words.has("of_before", found[2]) else found[0]


def _at_place(found: re.Match[str], known: Reading) -> str:
    return f"{found[1]} the {found[2]}" if known.words.has("places", found[2]) else found[0]


def without_note(text: str, known: Reading) -> tuple[str, str]:
    """Cut what follows a comma or a dash, unless it is one more thing that is sent or brought; it comes second."""
    found = _NOTED.search(text)
    if not found or not text[: found.start()].strip():
        return text, ""
    behind = text[found.end() :]
    tokens = known.english.read(behind).tokens
    if "," in found[0] and (" and " in behind or _is_thing(behind, known)) and not _is_deed(tokens, known):
        return text, ""
    return text[: found.start()], behind.strip(" ,;-–—")


def _is_thing(text: str, known: Reading) -> bool:
    tokens = known.english.read(text).tokens
    if not tokens or (tokens[0].has(Tag.PREP | Tag.TO | Tag.NUMBER) and not tokens[-1].has(Tag.PLURAL)):
        return False
    return any(known.words.has("papers", token.word) for token in tokens)


def _is_deed(tokens: Sequence[Token], known: Reading) -> bool:
    """Whether another deed begins: *stage, bring own knives*."""
    first = tokens[0]
    return known.words.has("agreed_upon", first.word) and first.has(Tag.BASE) and not first.has(Tag.NOUN | Tag.MASS)


def _measured(found: re.Match[str], known: Reading) -> str:
    """Join a length to the thing it measures: *5 minutes test file* → *5-minute test file*."""
    word = found[3]
    if word in _COUNTED or not known.english.lexicon.open_tags(word) & (Tag.NOUN | Tag.MASS):
        return found[0]
    return f"{found[1]}-{found[2]} "
