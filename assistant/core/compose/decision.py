"""When they decide: a time, or something that comes first."""

import re
from datetime import date

from assistant.core.compose.material import small, tidied
from assistant.core.dates import When, find, is_month_first, read
from assistant.core.english import English, is_clause, is_thing
from assistant.core.english.articles import with_article
from assistant.core.english.kinds import is_bare

_TELLS = re.compile(
    r"\b(?:decid\w*|decision|hear|know|call\w*|answer\w*|get(?:ting)? back|respon\w+|tell|told|let me|say|said|"
    r"contact\w*|updat\w+|repl\w+|news|"
    r"result\w*|offer\w*|e-?mail\w*|ring|text\w*|feedback|outcome|choose|choos\w+|expect\w*|writ\w+|notif\w+|"
    r"announce\w*|confirm\w*|ghost\w*|touch|respon\w+|thinks?|hopes?|hoping|maybe|probably)\b",
    re.IGNORECASE,
)
"""Words of an answer that speaks of a decision, and not of a first day at work."""


def decided(typed: str, today: date, country: str, english: English) -> When | str | None:
    """Read when a decision comes: a time, anywhere in the answer, or an event in words such as *after the trial shift*.

    None where it is neither; a date such as 12/11 is none as long as the country is not known.
    """
    month_first = is_month_first(country) if country else None
    when = read(typed.rstrip(" ."), today, month_first=month_first) or read(
        typed.partition(",")[0].rstrip(" ."), today, month_first=month_first
    )
    if when is None and _TELLS.search(typed) and (inside := find(typed, today, month_first=month_first)):
        when = inside[0]
    return when or _event(typed, english) or None


def _event(typed: str, english: English) -> str:
    """Read an event as the time of a decision: *after the trial shift*, *once the board has met*."""
    text = re.sub(
        r"^(?:straight|right|just|shortly|soon) (?=after|before|once)",
        "",
        tidied(typed.rstrip(" ."), english)[0],
        flags=re.IGNORECASE,
    )
    first, _, rest = text.partition(" ")
    lead = first.lower()
    if lead in ("after", "before", "following") and rest:
        thing = small(rest, english)
        if is_bare(thing, english):
            thing = with_article(thing, "the")
        if is_thing(thing, english):
            return f"{'after' if lead == 'following' else lead} {thing}"
    if meets := re.fullmatch(
        r"(?P<who>the [\w' -]+?) (?:meets?|sits?) (?P<when>(?:on|in|at|next|this) .+)", small(text, english)
    ):
        return f"after {meets[0]}"
    if re.search(
        r"\b(?:board|committee|panel|team|trustees|governors|council|jury|partners|owners?) (?:meets?|sits?)\b", text
    ) and is_clause(text, english):
        return f"after {small(text, english)}"
    if re.match(r"as soon as ", text, re.IGNORECASE) and is_clause(text[11:], english):
        return f"as soon as {small(text[11:], english)}"
    if lead in ("once", "when", "after", "before") and is_clause(rest, english):
        return f"{lead} {small(rest, english)}"
    return ""
