"""When they decide: a time, or something that comes first."""

import re
from datetime import date

from assistant.core.compose.material import small, tidied
from assistant.core.dates import TimeKind, When, find, is_month_first, read, said
from assistant.core.english import English, is_bare, is_clause, is_thing, spelled, with_article


def decided(typed: str, today: date, country: str, english: English) -> When | str | None:
    """Read when a decision comes: a time, anywhere in the answer, or an event in words such as *after the trial shift*.

    None where it is neither; a date such as 12/11 is none as long as the country is not known.
    """
    if english.has("day_beside", typed) or english.has("guesses", typed):
        return None  # "they meet on 2 December and tell us the day after": neither day stands there
    month_first = is_month_first(country) if country else None
    typed = _MEETS.sub(lambda m: f"the {m[1]} {m[2]} on {'the ' * m[3][0].isdigit()}{m[3]}", typed.strip())
    when = read(typed.rstrip(" ."), today, month_first=month_first) or read(
        _time_first(typed)[0], today, month_first=month_first
    )
    if when is None and english.has("speaks_of_it", typed):
        inside = find(_AIM.sub("", typed), today, month_first=month_first)
        when = inside[0] if inside else None
    if english.has("meets_to_decide", typed) and when is not None and when.kind == TimeKind.DAY:
        return f"after you meet {said(when, today, country, 'on')}"
    if when is None and (dated := _dated_event(typed, today, country, english)):
        return dated
    return when or event(typed, english) or _inside(typed, english) or None


_AIM = re.compile(r"(?<=aiming |hoping )for (?!an? )", re.IGNORECASE)
"""What stands before a time that is aimed at: *aiming for mid-December*."""


_MEETS = re.compile(
    r"^(?:the )?(board|committee|commission|council|panel|partners|owners|trustees|governors|directors) (meets?|sits?) "
    r"(?:on )?((?:the )?\d{1,2}(?:st|nd|rd|th)\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)$",
    re.IGNORECASE,
)
"""Those who decide, and the day they meet: *commission meets the 8th*."""


def _time_first(typed: str) -> tuple[str, str]:
    """Part what is said first from what waits or may come between: *Sunday night* of *Sunday night once you talk*."""
    mark = _WAITS.search(typed)
    if mark is None:
        return typed.rstrip(" ."), ""
    time, behind = typed[: mark.start()].rstrip(" ."), typed[mark.end() :].strip()
    counts_from_it = behind.lower().startswith(("after ", "before ")) and _SPAN.fullmatch(time)  # "a week after they …"
    return (typed.rstrip(" ."), "") if counts_from_it else (time, behind)


_SPAN = re.compile(r"(?:\w+ )?(?:an?|\w+|couple of) (?:day|week|month|fortnight)s?", re.IGNORECASE)
_WAITS = re.compile(
    r",|\s(?=(?:once|when|if|unless|depending|provided|subject to|as soon as|because"
    r"|(?:after|before) (?:i|you|he|she|we|they|it|every(?:one|body)|some(?:one|body)))\b)",
    re.IGNORECASE,
)


def behind_time(typed: str, today: date, country: str) -> str:
    """Give what is noted behind the time of a decision: *early December, or so she thought*."""
    month_first = is_month_first(country) if country else None
    time, behind = _time_first(typed.rstrip(" ."))
    if read(time, today, month_first=month_first) is None or read(typed.rstrip(" ."), today, month_first=month_first):
        return ""
    return behind


def _dated_event(typed: str, today: date, country: str, english: English) -> str:
    """Read an event with its day behind it: *after board mtg 18th*, *when the chef is back, wed*."""
    found = find(typed.rstrip(" ."), today, month_first=is_month_first(country) if country else None)
    if found is None or found[2] or found[0].kind != TimeKind.DAY or found[0].lead not in ("", "on"):
        return ""
    when, before, _ = found
    comes = event(before.rstrip(" ,-–"), english) or _meeting(tidied(before.rstrip(" ,-–"), english)[0], english)
    return f"{comes} {said(when, today, country, 'on')}" if comes else ""


def _meeting(text: str, english: English) -> str:
    """Read a meeting of theirs that has its day behind it as what they decide at: *the board meeting on 8 December*."""
    if text.rpartition(" ")[2] not in ("meeting", "panel", "interviews"):
        return ""
    text = small(text, english)
    thing = with_article(text, "the") if is_bare(text, english) else text
    return f"after {thing}" if is_thing(thing, english) else ""


def _inside(typed: str, english: English) -> str:
    """Read the event a sentence about the decision ends in: *they will decide once the test has been marked*."""
    joint = _JOINT.search(typed) if english.has("speaks_of_it", typed) else None
    return event(typed[joint.start() :].lstrip(), english) if joint else ""


_JOINT = re.compile(r"(?<!^)\s(?:once|after|before|as soon as)\s")
_WEEK = re.compile(r"the (?:first|second|third|last|final) (?:week|days) of [A-Z]\w+")
_NAMED_DAY = re.compile(r"(?:[A-Z][\w.’']* )+(?:Day|Eve)")


def event(typed: str, english: English) -> str:
    """Read an event as the time of something: *after the trial shift*, *once the board has met*."""
    text = spelled(tidied(typed.rstrip(" ."), english)[0], english)
    at = english.after("soon", text) or ""
    if at.startswith(("after ", "before ", "once ")):
        text = at
    if _WEEK.fullmatch(text):
        return f"in {text}"
    if _NAMED_DAY.fullmatch(text):
        return f"by {text}"
    first, _, rest = text.partition(" ")
    lead = first.lower()
    if lead in ("after", "before", "following") and rest:
        thing = small(rest, english)
        if is_bare(thing, english) or re.fullmatch(r"(?!the |an? |our |your )(?:\w+ )?(?:meeting|panel)", thing):
            thing = with_article(thing, "the")
        if is_thing(thing, english):
            return f"{'after' if lead == 'following' else lead} {thing}"
    if _is_meeting(small(text, english), english):
        return f"after {small(text, english)}"
    event = english.after("soon_as", text)
    if event and is_clause(event, english):
        return f"as soon as {small(event, english)}"
    is_itself = english.has("they_decide", rest)  # "he wants me to meet them before he decides"
    if lead in ("once", "when", "after", "before") and not is_itself and is_clause(rest, english):
        return f"{lead} {small(rest, english)}"
    return ""


def _is_meeting(text: str, english: English) -> bool:
    """Whether a text says that those who decide meet, or when anybody meets: *the owners sit on Friday*."""
    who, when = english.parted("meets_then", text) or ("", "")
    if when and who.startswith("the ") and not any(mark in who for mark in ",.;"):
        return True
    return english.has("panel_meets", text) and is_clause(text, english)
