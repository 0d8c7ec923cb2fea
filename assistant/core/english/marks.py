"""Marks, units and shorthand of a keyboard, written out: *41 -> 17*, *60/wk*, *w/o*, a space before a comma."""

import re

Table = tuple[tuple[re.Pattern[str], str], ...]
"""What is looked for, and what is put there, in this order."""


def _table(*rows: tuple[str, str]) -> Table:
    return tuple((re.compile(pattern), better) for pattern, better in rows)


_MARKS = _table(
    (r"^(?:[-*•·>]|\d+[.)])\s+", ""),  # the bullet or the number of a list
    (r"^[\s.,;:!?…]+|[\s,;:]+$", ""),
    (r"(?<=\w)’(?=\w)|(?<=s)’(?=\s)", "'"),
    (
        (
            r"\s*(?<![\w(])(?:[:;]-?[)(DP]+(?=\s|$)|<3|\([!?.]+\)"
            r"|(?:[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf][\u200d\ufe0e\ufe0f]*)+)"
        ),
        "",
    ),  # faces, with what joins several to one
    (r"[^\S\n]+", " "),
    (r"(?<=[A-Z]{2}) no\.?(?=\s|$)", " number"),
    (r"\s+([,;:!?])(?=\s|$)|\s+(\.)(?=\s|$)", r"\1\2"),  # a space before a mark
    (r",(?=[^\W\d_])", ", "),  # none behind it
    (r"(?<=[a-z\d)]),? & (?=[a-z])", " and "),
    (r"(?<=[a-z]) \+ (?=[a-z]|[A-Z]{2,} [a-z])", " and "),
    (r"\b(hosp|dept|mgmt|appt|acct|mtg|incl|inc|esp|prev|mkt|terr|maint|approx|max|avg)\.(?=,? [a-z\d])", r"\1"),
    (r"\b(\w+) 2 \1\b", r"\1 to \1"),
    (r"\b(\d+)\+ (?=[a-z])", r"more than \1 "),
    (r"~ ?(?=\d)", "around "),
    (r"(?<![\w<])<= ?(?=\d)|(?<!\w)max (?=\d)", "at most "),
    (r"(?<![\w>])< ?(?=\d)", "under "),
    (r"(?<![\w>-])> ?(?=\d)", "over "),
    (r"(?<!\S)# ?(?=\d+\b)", "number "),
    (r"\b(from )?([$£€]?\d[\w.,%]*) ?(?:-+>|→|=>|⇒) ?(?=[$£€]?\d)", r"from \2 to "),
    (r"\b(?:p/w|pw)\b", "a week"),
    (r"\b(?:p/m)\b", "a month"),
    (r"(?<=\d)(\+?) ?/ ?(?=(?:wk|week|mo|mth|month|yr|year|hr|hour|day|shift|night|head|person|qtr)\b)", r"\1 a "),
    (r"(?<=[a-z])/ ?(?=(?:wk|week|mo|mth|month|yr|year|hr|hour|day|shift|night|head|person)\b)", " per "),
    (r"\bw/o\b", "without"),
    (r"\bw/ ?(?=[a-z\d])", "with "),
    (r"(?<=[\w)]) @ ?(?=[^\W\d])", " at "),
    (r"([,;])[,;]+", r"\1"),
    (r"[!?]+\s*&\s*(?=[a-z])", " and "),
    (r"([!?])[!?.]+", r"\1"),
    (r"(?<=\w) re:? (?=[a-z])", " about "),
    # a number and its unit
    (r"(\d)(yrs?|hrs?|mins?|wks?|mths?|mos?|pts|years?|months?|weeks?|days?|hours?)\b", r"\1 \2"),
    (
        (
            r"\b((?:an?|the|my|our|your) \d+) (week|month|year|day|hour|minute)s? "
            r"(?!(?:in|at|of|as|on|with|for|and|i|ago) )(?=[a-z])"
        ),
        r"\1-\2 ",
    ),
    (r"(?<!\.)\.\.(?!\.)", "."),
    (r"(?<=\d) %", "%"),
    (r"[,\s]+(?:basically|tbh|lol|haha|imo|i guess)[.!]*$", ""),  # said to nobody
)
ONE_LETTER = _table(
    (r"\bw/o(?:ut)?\b", "without"),
    (r"\bw/\s?(?=\w)", "with "),
    (r"(?<=[a-z] )w (?=[a-z])", "with "),
    (r"(?<=[a-z] )n (?=[a-z])", "and "),
    (r"\bb/c\b", "because"),
    (r"(?<=[^\W\d]) & (?=[a-z\d])", " and "),
)
"""Words that are written with a letter."""
WITH_DIGIT = re.compile(r"(?<![\w/-])(?:[a-z]+\d+[a-z]*|\d+[a-z]{3,})(?![\w/-])")
"""A word that a digit sounds in: *b4*, *2day*."""


def put(text: str, table: Table) -> str:
    """Apply a table to a text."""
    for pattern, better in table:
        text = pattern.sub(better, text)
    return text


_WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DAY = r"(mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:days?)?"
_TWO_DAYS = re.compile(rf"\b{_DAY}(?: ?([/–-]) ?| (?:thru|to|through) ){_DAY}\b", re.IGNORECASE)


def _two_days(found: re.Match[str]) -> str:
    """Write two days of a week out: *tues/thurs* as *Tuesday and Thursday*, *thurs-sun* as *Thursday to Sunday*."""
    first, second = (next(day for day in _WEEK if day.lower().startswith(found[n].lower()[:3])) for n in (1, 3))
    return f"{first} {'and' if found[2] == '/' else 'to'} {second}"


def spaced(text: str) -> str:
    """Write out marks and units, and set spaces where they belong."""
    return put(_TWO_DAYS.sub(_two_days, text.strip()), _MARKS).strip()
