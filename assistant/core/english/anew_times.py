"""When, how long and how often, as learners say it and as it is said: *since 9 years*, *from 12 years old*."""

import re
from typing import NamedTuple

from assistant.core.english.inflection import a_or_an

_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|several)"
)
_UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seasons?|yrs?)"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_STOPS = r"(?= |,|\.|$)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"


class Time(NamedTuple):
    """What is said of time, and what it does to the verb."""

    said: str
    end: int
    """Where it ends in the text."""
    tense: str = ""
    """``lasting`` is told with *have*, ``over`` in the past, ``always`` of what is done again and again."""


_SPAN = re.compile(
    rf"(?P<joint>(?:already|now|for|since|during|from|by|in) )?"
    rf"(?P<about>(?:about|over|more than|almost|around|the last) )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})"
    rf"(?P<old> old)?(?P<already> already)?{_STOPS}(?! (?:ago|later|after|before|of)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:since|from) (?P<when>(?:19|20)\d\d|(?:last|this) (?:year|month|summer|winter|spring|autumn)|childhood"
    rf"|(?:{_MONTHS})(?: \d{{4}})?){_STOPS}",
    re.IGNORECASE,
)
_OVER = re.compile(
    rf"last (?:year|month|week|summer|winter|spring|autumn|season|night|time)\b|yesterday\b|in (?:19|20)\d\d\b"
    rf"|{_NUMBER} {_UNIT} ago\b|before that\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"every ?(?:day|night|week|month|year|morning|evening|weekend|summer|winter|shift|{_DAY})s?\b"
    rf"|all the time\b|(?:by|per) (?P<per>day|week|month|year|hour)\b"
    rf"|(?:once|twice|{_NUMBER} times) (?:a|per|in) (?:day|night|week|month|year)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:in|at|on|by) (?:the )?(?P<part>night|nights|morning|mornings|afternoon|afternoons|evening|weekend|weekends)\b"
    r"|the same (?:day|week|night)\b|at (?P<hour>\d{1,2}(?::\d\d)?)(?= |,|\.|$)(?! (?:years|people|persons))",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"at (?P<hour>\d{1,2}) (?:in|at|of) (?:the )?(?P<part>night|morning|afternoon|evening)\b", re.IGNORECASE
)
_SMALL_HOURS = 5
"""Until when it is night after midnight."""
_DATE = re.compile(
    rf"(?P<joint>(?:on|at|from) )?(?:the )?(?:(?P<a>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?(?P<month>{_MONTHS})"
    rf"|(?P<other>{_MONTHS}) (?P<b>\d{{1,2}})(?:st|nd|rd|th)?)(?= |,|\.|$)",
    re.IGNORECASE,
)
_MONTHLY = re.compile(rf"(?:{_MONTHS}|last|this)", re.IGNORECASE)
_NTH = re.compile(
    rf"(?P<on>(?:on|in|every) )?(?:the )?(?P<nth>first|second|third|last) (?P<day>{_DAY})"
    r"(?P<of> of (?:the |every |each )?month)?",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(in|from|until|since|before|after) ({_MONTHS})(?= |,|\.|$)", re.IGNORECASE)
_ON = re.compile(rf"(?:on |in |at )?(?P<day>{_DAY})s?(?= |,|\.|$)", re.IGNORECASE)


def time_at(text: str, at: int) -> Time | None:
    """Read what is said of time from there on."""
    return next((time for read in _READ if (time := read(text, at))), None)


def _over(text: str, at: int) -> Time | None:
    found = _OVER.match(text, at)
    return found and Time(found[0].lower(), found.end(), "over")


def _nth(text: str, at: int) -> Time | None:
    found = _NTH.match(text, at)
    if not found or not (found["on"] or found["of"]):
        return None
    of = " of the month" if found["of"] else ""
    return Time(f"on the {found['nth'].lower()} {found['day'].capitalize()}{of}", found.end())


def _since(text: str, at: int) -> Time | None:
    found = _SINCE.match(text, at)
    if not found or (found[0].lower().startswith("from") and _MONTHLY.match(found["when"])):
        return None
    return Time(f"since {_named(found['when'])}", found.end(), "lasting")


def _often(text: str, at: int) -> Time | None:
    found = _OFTEN.match(text, at)
    if not found:
        return None
    if found["per"]:
        return Time(f"{a_or_an(found['per'])} {found['per'].lower()}", found.end(), "always")
    said = re.sub(r"(\w+) times? (?:per|in) ", r"\1 times a ", found[0].lower())
    return Time(re.sub(r"^every ?(\w+?)s?$", lambda m: f"every {_named(m[1])}", said), found.end(), "always")


def _spanned(text: str, at: int) -> Time | None:
    found = _SPAN.match(text, at)
    return _span(found) if found else None


def _parted(text: str, at: int) -> Time | None:
    if clock := _CLOCK.match(text, at):
        late = clock["part"].lower().startswith(("afternoon", "evening")) or int(clock["hour"]) > _SMALL_HOURS
        late = late and not clock["part"].lower().startswith("morning")
        return Time(f"at {clock['hour']} {'pm' if late else 'am'}", clock.end())
    found = _PART.match(text, at)
    return found and Time(_part(found), found.end())


def _dated(text: str, at: int) -> Time | None:
    if found := _DATE.match(text, at):
        day = f"{found['a'] or found['b']} {(found['month'] or found['other']).capitalize()}"
        return Time(f"{'from' if found['joint'] == 'from ' else 'on'} {day}", found.end())
    if found := _MONTH.match(text, at):
        return Time(f"{found[1].lower()} {found[2].capitalize()}", found.end())
    found = _ON.match(text, at)
    return found and Time(f"on {found['day'].capitalize()}s", found.end(), "day")


_READ = (_over, _nth, _since, _often, _spanned, _parted, _dated)


def _named(word: str) -> str:
    low = word.lower()
    is_name = re.match(rf"{_DAY}|(?:{_MONTHS})", low)
    return low.capitalize() if is_name else low


def _span(found: re.Match[str]) -> Time | None:
    joint, n, unit = (found["joint"] or "").strip().lower(), found["n"].lower(), found["unit"].lower()
    unit = unit.replace("yr", "year").rstrip("s")
    many = unit if n in ("1", "one", "a", "an") else f"{unit}s"
    about = (found["about"] or "").lower()
    if n in ("a", "an") and joint not in ("for", "since", "during"):
        return Time(f"a {unit}", found.end(), "always") if not joint and unit != "minute" else None
    if found["old"]:
        return Time(f"since I was {n} {many} old", found.end(), "lasting") if joint in ("from", "since") else None
    if joint in ("by", "in") or (joint == "from" and unit != "year"):
        return None
    is_short = not unit.startswith(("year", "season")) and joint != "since"
    tense = "for" if joint == "for" else "bare" if is_short or not joint else "lasting"
    return Time(f"for {about}{n} {many}", found.end(), tense)


def _part(found: re.Match[str]) -> str:
    if found["part"]:
        part = found["part"].lower()
        many = part if part.endswith("s") else f"{part}s"
        return (
            "at night" if part.startswith("night") else f"at {many}" if part.startswith("weekend") else f"in the {part}"
        )
    return f"at {found['hour']}" if found["hour"] else found[0].lower()
