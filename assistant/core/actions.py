"""Action items brought to one form: who does it, a verb phrase, the thing handed over, and by when."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.core.dates import MONTHS
from assistant.core.deeds import deed, plainly
from assistant.core.doers import elided, guess_owner, is_unread, mine, ours, unshouted
from assistant.core.doers_theirs import Told, theirs
from assistant.core.due import Due, due, split_due
from assistant.core.english import English
from assistant.core.facts import Action
from assistant.core.mend import mend
from assistant.core.things import thing

__all__ = ["Agreed", "agreed", "guess_owner"]

_EXPECTED = re.compile(
    r"^((?:should|will|would|might|may|is going to|ought to)\s+(?:\w+\s+){1,3}?)(?=(?:by|on|before|in|after|"
    r"around|next|this|tomorrow|early|late|mid)\b)",
    re.IGNORECASE,
)
"""A verb typed with the date: *should arrive by Thursday*."""


_ASKED = re.compile(r"^([^\W\d_][^?]{1,30}?) ?\?+[,:]? (?!.*\babout\b)(.{6,})$")
"""A topic with a question mark before who sees to it: *uniform size? he'll text me*."""
_AT_ONCE = re.compile(r"asap|as soon as (?:possible|poss|i can)|soonest", re.IGNORECASE)
_SEEN_TO = re.compile(
    r"^([^\W\d_][^,?]{2,30}), ((?:he|she|they|you)(?:['’](?:s|re|ll)| is| are| will) (?:going to )?"
    r"(?:ask|check|find out|let me know|look|(?:ring|call|text|email|tell) me))$",
    re.IGNORECASE,
)
"""The same with a comma: *ride-along, he's going to ask*."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One action item ready for a sentence. ``np`` is the thing handed over, empty where it is not that kind."""

    owner: str
    vp: str
    np: str
    due: str
    day: date | None
    agent: str = ""
    """Who does it, where the words name someone: ``Felix``, ``HR``."""
    to: str = ""
    source: str = ""
    clause: str = ""
    """A whole clause to be said as it is, where there is no verb phrase to be had: ``Lily might have a wedding``."""
    kept: bool = False
    """Whether the clause is in another language or of no known kind, so that none of its words may change."""
    event: bool = False
    """Whether the thing is attended (a shift, a call), not handed over."""


@lru_cache(maxsize=2048)
def agreed(action: Action, source: str, english: English, met: date | None, today: date, country: str = "") -> Agreed:
    """Bring one typed action item to its form; ``met`` is the day of the interview, ``today`` of sending."""
    whole = _mended(action.what, action.owner, english)
    text, tail = split_due(whole)
    typed = _due_mended(action.due, english) or tail
    if action.due and tail and not _same_day(tail, typed, met, today, country):
        text = whole  # "let me know about a trial Saturday", by the end of the week
    if is_unread(text, action.owner, english):
        said = due(typed, met, today, country)
        return Agreed(action.owner, "", "", said.said, said.day, "", action.to, source, text, kept=True)
    told = _told(text, action.owner, english)
    asked = deed(told.rest, action.owner, english, sure=told.sure)
    clause = plainly(told.clause)
    if (expected := _EXPECTED.match(typed)) and not told.agent and asked.np:
        clause, typed = f"{thing(asked.np, 'them', english)} {expected[1].strip()}", typed[expected.end() :]
    hour = clause and re.search(r"\d[:.]\d\d|\d ?[ap]m\b", typed)
    lead = "on" if action.owner == "both" or asked.on_the_day or hour else "by"
    said = due(typed, met, today, country, lead=lead)
    if action.owner == "me" and _AT_ONCE.fullmatch(typed.strip(" .!")):
        said = Due("as soon as I can")
    said = _once(said, f"{asked.vp} {asked.np} {clause}", named=not re.search(r"\d", typed))
    vp, np = ("", "") if clause else (asked.vp, asked.np)
    return Agreed(
        action.owner,
        vp,
        np,
        said.said,
        said.day,
        told.agent,
        action.to,
        source,
        clause,
        event=asked.event and not clause,
    )


def _due_mended(typed: str, english: English) -> str:
    """Mend the slips of a typed date that its grammar does not know: *thru fri*, *when is ready*."""
    text = " ".join(english.slips.get(w.lower(), w) for w in typed.split())
    for pattern, better in english.slips_in_context:
        text = pattern.sub(better, text)
    return text


def _once(said: Due, text: str, *, named: bool) -> Due:
    """Leave a day out that the item names already: *call me on Friday, yes or no*, *the matinee on the 28th*."""
    if said.day and re.search(
        rf"\b{said.day.day}(?:st|nd|rd|th)\b|\b{said.day.day} {said.day:%B}\b|{said.day:%B} {said.day.day}\b", text
    ):
        return Due("", said.day)
    day = f"{said.day:%A}" if said.day else ""
    day = day or next((m for m in MONTHS if said.said.endswith(m)), "")
    return Due("", said.day) if named and day and re.search(rf"\b{day}\b", text) else said


def _mended(what: str, owner: str, english: English) -> str:
    text = _ASKED.sub(r"\2 about \1", elided(mend(unshouted(what, english), english), english).rstrip(" .!;,"))
    text = _SEEN_TO.sub(r"\2 about \1", text)
    for pattern, put in (*english.shorthand["any"], *english.shorthand.get(owner, ())):
        text = pattern.sub(put, text)
    return text


def _same_day(tail: str, typed: str, met: date | None, today: date, country: str) -> bool:
    """Whether an item ends in the date it is due, so that it need not be said twice."""
    inside, given = due(tail, met, today, country), due(typed, met, today, country)
    return inside.day == given.day if inside.day and given.day else not inside.day or not given.said


def _told(text: str, owner: str, english: English) -> Told:
    if owner == "them":
        return theirs(text, english)
    return ours(text) if owner == "both" else mine(text)
