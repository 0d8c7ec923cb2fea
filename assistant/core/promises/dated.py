"""The day in a line: where it stands, and which counts where another was given beside it."""

import re

from assistant.core.dates import TimeKind, When, find, read
from assistant.core.english import Tag, mend
from assistant.core.promises.contact import is_the_decision
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading

_TO_A_DAY = re.compile(r"^(?:(?:up )?to|until+|till?) (?=\w)", re.IGNORECASE)
"""By when, as learners say it: *to Wednesday*."""
_EVERY_WEEK = re.compile(r"^\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|weekends|nights)\b")
_TAKES_TIME = ("spend", "spending", "book", "take", "keep")
"""Verbs that a day is the object of where something stands behind it."""


def parted(whole: str, due: str, known: Reading) -> tuple[str, When | None, When | None]:
    """Part a line from the day in it; with it come that day and the one that counts."""
    due = _TO_A_DAY.sub("by ", due.strip())
    when = read(due, known.today, month_first=known.month_first) if due else None
    text, inside = _dated(whole, known)
    if when is not None and inside is None and due.lower() in whole.lower():
        when = None  # "spend Thursday in the branch", by Thursday
    if when is not None and inside is not None and inside.day != when.day:
        text, inside = whole, None  # "five books I would sell in December", by Friday
    return text, inside, when or inside


def due_in(what: str, known: Reading) -> str:
    """Find the date in a line as it was typed; empty where there is none."""
    text = mend(what, known.english, known.keep).text.rstrip(" .")
    found = find(text, known.today, month_first=known.month_first)
    if found is None or (not found[1] and not found[2]) or _is_told_of(*found, text, known):
        return ""
    said = text.removeprefix(found[1]).removesuffix(found[2]).strip(" ,.")
    return "" if _EVERY_WEEK.search(f" {said}") else said


def _dated(text: str, known: Reading) -> tuple[str, When | None]:
    found = find(text, known.today, month_first=known.month_first)
    if found is None:
        return text, None
    when, before, after = found
    if _is_told_of(when, before, after, text, known):
        asked = _ASKED.match(text)
        head, when_asked = _dated(asked[1], known) if asked else (text, None)
        return (f"{head}{text[asked.end(1) :]}", when_asked) if asked and when_asked else (text, None)
    if _EVERY_WEEK.search(text.removeprefix(before).removesuffix(after)):
        return text, None  # "check whether I can do Sundays"
    if len(before.split()) < 1 and not after:
        return text, None
    if after and before and before.split()[-1].lower() in _TAKES_TIME:
        return text, None  # "spend Thursday in the branch"
    return " ".join(filter(None, (before, after))).strip(" ,"), when


def _is_told_of(when: When, before: str, after: str, text: str, known: Reading) -> bool:
    """Whether a day belongs to what is asked or told of, not to the asking: *check whether it can move to May*.

    It stays where it was typed: *let me know about the course in May*, *ask if she can write by Friday*.
    """
    lead = text.removeprefix(before).removesuffix(after).split()[0].lower()
    if before.rpartition(" ")[2].lower() in _ITSELF_ASKED:
        return True  # "let me know which Saturday I can teach"
    if lead in _OF_THE_THING and when.kind in (TimeKind.DAY, TimeKind.MONTH) and _ABOUT.search(before):
        return True
    if _ONCE.search(before):
        return True
    asked = _ASKED.match(before)
    if asked is None or is_the_decision(asked[2]):
        return False
    tokens = known.english.read(asked[2]).tokens
    if any(t.has(Tag.MODAL) for t in tokens) or find(asked[1], known.today, month_first=known.month_first):
        return True
    return lead not in ("by", "before") and not any(t.has(_GONE) and not t.has(Tag.BASE) for t in tokens)


_ASKED = re.compile(r"(\w.*?) (?:whether|if|when|which|what|how|where|who) (.+)", re.IGNORECASE)
_ONCE = re.compile(
    r"\w (?:once|after|when|as soon as|because) (?:the|their|your|our|they|you|she|he|it|we|I)\b.*"
    r" (?:\w+s|\w+ed|met|meet|sat|held)$",
    re.IGNORECASE,
)
"""A clause whose day is none of the promise: *let me know once the committee has met on 10 December*."""
_ABOUT = re.compile(r" about (?:the|my|a|an|our) .*\w$", re.IGNORECASE)
_ITSELF_ASKED = ("which", "what", "whether", "if", "every", "each")
"""Words before a day that is asked for, or is no one day."""
_OF_THE_THING = ("in", "on", "from", "at", "for")
_GONE = Tag.PAST | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_PAST | Tag.DO_PAST


def is_dated_errand(promise: Promise, due: str, *, is_check: bool = False) -> bool:
    """Whether a day is when they see to something, and not when it takes place: *fix a date for the visit*, by Friday.

    Of a check they only give the day of the errand: *schedule the typing test*, next week.
    """
    when = promise.when
    if promise.kind != PromiseKind.ARRANGE or when is None or not due or when.clock:
        return False
    return is_check or when.lead in ("by", "before", "until", "within")
