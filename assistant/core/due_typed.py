"""A date as people type it, brought to the forms that are read: without asides, with its hedge in front."""

import re

from assistant.core.dates import MONTHS, WEEKDAYS

_DAYS = "|".join(WEEKDAYS)
_MONTHS = "|".join(MONTHS)
_SHORT_DAYS = {d[:n].lower(): d for d in WEEKDAYS for n in (3, 4, 5)}
_SHORT_MONTHS = {m[:3].lower(): m for m in MONTHS if m != "May"} | {"sept": "September"}
_SHORT = re.compile(
    rf"\b({'|'.join(sorted(_SHORT_DAYS | _SHORT_MONTHS, key=len, reverse=True))})\b\.?(?=\W|$)", re.IGNORECASE
)
_NO_DATE = re.compile(
    r"no (?:rush|hurry|date|idea)(?: yet)?|whenever|any ?time|tb[acd]|n/?a|none|dunno|idk|unknown|open|"
    r"(?:they )?(?:didn['’]?t|did not) (?:say|tell)(?: me)?|don['’]?t know|"
    r"not (?:sure|said|known|fixed|agreed|clear|decided|given)(?: yet)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",? *\(?\b(?:please|pls|plz|itself|tbc|to be confirmed|already done|"
    r"(?:he|she|they|you) (?:said|thought|hoped?s?|told me|think|reckon(?:ed|s)?)|i (?:think|guess|suppose|hope)|"
    r"date (?:is )?not (?:decided|fixed|known)(?: yet)?)\b\)?$",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:i (?:think|guess|suppose)|(?:he|she|they) (?:thought|think|reckon(?:ed|s)?))\)?$", re.IGNORECASE
)
_IF_POSSIBLE = re.compile(
    r",? *\(?\b(?:hopefully|if (?:poss|possible|all goes well)|fingers crossed)\)?$", re.IGNORECASE
)
_LATEST = re.compile(
    r"^(?:at )?(?:the )?latest(?: by)? | *,? *\(?\b(?:at )?(?:the )?(?:very )?(?:latest|max(?:imum)?)\b\)?$",
    re.IGNORECASE,
)
_UNIT = r"(?:(?:working|business|school|calendar) )?(?:day|week|month|hour|hr|wk)s?(?:['’]? time)?"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_REWRITTEN = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        (r"^in (?=this |next )", ""),
        (r"\b([ap])\.m\b\.?", r"\1m"),
        (r"^(?:in |within )?(24|48|72) ?(?:h|hrs?|hours)$", r"within \1 hours"),
        (r"\b(\d{1,2})h?-(\d{1,2}) ?h\b", r"\1:00-\2:00"),
        (r"\b(\d{1,2})h(\d\d)\b", r"\1:\2"),
        (r"\b(\d{1,2}) ?h$", r"\1:00"),
        (r"(?<=[a-z]) (\d{1,2}\.\d\d)$", r" at \1"),
        (r"\blunch\b(?! time)", "lunchtime"),
        (r"\b(?:wk|week)[- ]end$|\bend (?:of )?(?:the )?wk\b|\bwk end\b", "end of the week"),
        (r"\b(?:hols|hol's)\b", "holidays"),
        (r"\b(?:arvo|avo)\b", "afternoon"),
        (r"(?<=day|row) eve\b", " evening"),
        (rf"^to (?=(?:{_DAYS})\b|\d)", "by "),
        (r"^the (?=next (?:week|month)$)", ""),
        (r"^(\d+) ?(?:h|hrs?|hours) (?:later|after)$", r"within \1 hours"),
        (rf"^(?:the )?middle (?:of )?(?=(?:the )?(?:{_MONTHS}|month|year|term)\b)", "in the middle of "),
        (rf"^(?:beginning|start) (?:of )?(?=(?:the )?(?:{_MONTHS}|month|year|term)\b)", "at the beginning of "),
        (r"^(?:by )?(?:the )?end (?:of )?(?:the )?(?=(?:term|semester|season|q[1-4])\b)", "by the end of "),
        (rf"^(?:by )?(?:the )?end (?:of )?(?=(?:{_MONTHS})\b)", "by the end of "),
        (r"^(?:the )?(?:1st|first) week back\b", "in the first week back"),
        (r"^(?:the )?(first|second) half of\b", r"in the \1 half of"),
        (r"^(.+) (?:sometime|some time)$", r"sometime in \1"),
        (rf"\bsometime in (?=next|this|{_DAYS})", "sometime "),
        (
            rf"^next (?!week|month|year|time|day|term|quarter|few|{_DAYS}|{_MONTHS})(?=[a-z])",
            "at the next ",
        ),
        (r"^week after next$", "the week after next"),
        (r"^mid[- ]?week$", "by midweek"),
        (r"^(?:in )?(?:a )?few (days|weeks)$", r"in a few \1"),
        (r"^(?:in )?several (days|weeks)$", r"in several \1"),
        (r"^(?:in )?(?:a )?couple (?:of )?(days|weeks)$", r"in a couple of \1"),
        (r"^(?:in )?(?:a )?fortnight$", "in two weeks"),
        (rf"^(?:in |within )?({_COUNT}) ?(?:-|–|to|or) ?({_COUNT}) ({_UNIT})$", r"in \1 to \2 \3"),
        (rf"^(?:in )?(?:about|around|approx\.?|roughly|circa|c\.|~) ?({_COUNT}) ({_UNIT})$", r"in about \1 \2"),
        (rf"^(?:in )?({_COUNT}) ({_UNIT})[- ](?:ish|or so|approx\.?)$", r"in about \1 \2"),
        (rf"^(?:in )?(?:up to|max\.?|at most|no more than|maximum) ({_COUNT}) ({_UNIT})$", r"within \1 \2"),
        (r"^(?:approx\.?|roughly|circa|c\.|~) ?(?=\w)", "around "),
        (r"^(.+) (?:approx\.?|or so|ish)$", r"around \1"),
        (r"^(today|tonight|tomorrow) ?/ ?(tomorrow|today|tonight)$", r"\1 or \2"),
        (rf"^({_DAYS}) ?/ ?({_DAYS})$", r"on \1 or \2"),
        (rf"^(\d{{1,2}}) ?(?:and|&|\+|/) ?(\d{{1,2}}) (?={_MONTHS})", r"on \1 and \2 "),
        (r"^(\d{4})$", r"in \1"),
    )
)
"""What is typed for speed, and how it is said: *7-10 days*, *1st week back*, *jan sometime*."""


def brought_to_form(typed: str) -> str:
    """Take off what is only said beside a date and write what is short for something out; empty for no date.

    A doubt (*feb?*, *Friday, she thought*) becomes a hedge in front of the date.
    """
    text = re.sub(r"\s*[?!]+", "", typed).strip(" .,;-")
    if _NO_DATE.fullmatch(text) or not re.search(r"\w", text):
        return ""
    doubted = bool(re.search(r"(?<!\?)\?$", typed.strip()) or _DOUBT.search(text))
    hopeful = bool(_IF_POSSIBLE.search(text))
    bare = _ASIDE.sub("", _IF_POSSIBLE.sub("", text)).strip(" ,;")
    shorn = _LATEST.sub("", bare).strip(" ,;")
    if not shorn:
        return text
    at_latest = shorn != bare and not shorn.startswith("by ")
    text = _SHORT.sub(_written_out, f"by {shorn}" if at_latest else shorn)
    for pattern, put in _REWRITTEN:
        text = pattern.sub(put, text)
    return f"{'hopefully ' if hopeful else 'perhaps ' if doubted else ''}{text}"


def _written_out(match: re.Match[str]) -> str:
    return _SHORT_DAYS.get(match[1].lower()) or _SHORT_MONTHS[match[1].lower()]
