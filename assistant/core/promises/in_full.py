"""What is written shorter in an action item than it is said, written in full."""

import re

_CHIEF = re.compile(
    r"\b(to|with|from|by|meet|see|call|ring|email) (?=(?:[ES]?VP|C[A-Z]O|CHRO|MD|GM|HM)\b(?! [A-Z][a-z]))"
)
"""Where a chief is named by letters without an article: *the final with VP*."""
_OWN = re.compile(r"((?:^|\b(?:and|bring|with|use|take|send) ))own (?=\w)")
"""What is one's own, without whose it is: *bring knives and own apron*."""
_FORM = re.compile(r"\b(?!x)[a-z]\d{1,3}\b")
"""A form or a quarter by its letter and number: *i9*, *q3*."""
_COME = "(?:come|go|pop)(?: back| in| over| down| round)? for"
_DONE_ONCE = "trial|shift|chat|interview|visit|tour|medical|tasting|walkthrough|walk-through"
_GIVEN = r"(?:an?|the|my|your|our|his|her|their|this|that|one|another|each|every|\d+)"
"""For what somebody comes once: *come in for trial*, *come back for second interview*."""
_SHORT = (
    (re.compile(r"\b(1|one) ?-?pager\b"), "one-pager"),
    (re.compile(r"(?<=\w) (?:#|no\.)(?= |$|,)"), " number"),
    (re.compile(r"(?<!\bor) no\.?(?=$|,| and\b)"), " number"),
    (
        re.compile(r"^(?:\w+ said )?(s?)hell (?=(?:call|send|email|text|ring|let|get|give|come|check|confirm)\b)"),
        r"\1he'll ",
    ),
    (re.compile(r"^\w+ (?:said|says|told me|promised)(?: that)? (?=(?:she|he|they)(?:['’]ll| will| would)\b)"), ""),
    (re.compile(r" (?:by|until|till|before)$"), ""),
    (re.compile(r"(?<=\w) (?:#s|nos\.?)(?= |$|,)"), " numbers"),
    (re.compile(r"\ba mail\b"), "an email"),
    (re.compile(r"\b(?:on|per|via|through) (?:(?:the|my|your) )?(e-?mail|mail|phone|post)$"), r"by \1"),
    (re.compile(r"\b(\d+) ?x (?=[a-z])"), r"\1 "),
    (re.compile(r"\bid(?=$|,| (?:and|to|scans?|cards?|photos?|badge|documents?|copy|copies)\b)"), "ID"),
    (re.compile(r"\bon own\b"), "on my own"),
    (re.compile(r"\bshow me (?:a?round) (?=the\b|your\b)"), "show me "),
    (re.compile(r"\b(phone|quick|zoom|coffee|short|video) catch up\b"), r"\1 catch-up"),
    (re.compile(r"\b(sales|stock|monthly) figs\b"), r"\1 figures"),
    (re.compile(r"\btake home(?= (?:test|task|assessment|exercise|project|assignment|review)\b|$)"), "take-home"),
    (re.compile(r"\bh ?& ?s\b"), "health-and-safety"),
    (re.compile(r"\bdot (?=medical|physical|drug)"), "DOT "),
    (re.compile(r"\bzoom (?=link|call|invite|meeting)"), "Zoom "),
    (re.compile(r"\bslack (?=invite|channel|link|workspace)"), "Slack "),
    (re.compile(r"\bon call (?=\w)"), "on-call "),
    (re.compile(r"\blvl ?(?=\d)"), "level "),
    (re.compile(r"\bw/(?:out|o)\b"), "without"),
    (re.compile(r"(?<=\w) w (?=\w)"), " with "),
    (re.compile(r"^(come|go) (?=(?:do|see|try|watch|help|work|cook|meet|usher)\b)"), r"\1 and "),
    (re.compile(r"\bwrite up (?=(?:of|on)\b)"), "write-up "),
    (re.compile(r"(\d(?:st|nd|rd|th)) ed\b"), r"\1 edition"),
    (re.compile(r"\b(\d+)/(\d+)/(\d+)(?=(?:[- ]day)? plan\b)"), r"\1-\2-\3"),
    (re.compile(r"\b(\d+) (\d+) (\d+)(?=(?:[- ]day)? plan\b)"), r"\1-\2-\3"),
    (re.compile(r"\s*\b(?:tbd|tbc)$", re.IGNORECASE), ""),
    (re.compile(r"\b1st (?=(?:interview|round|stage|call|visit|shift|draft|version)\b)"), "first "),
    (re.compile(r"\b2nd (?=(?:interview|round|stage|call|visit|shift|draft|version)\b)"), "second "),
    (re.compile(r"\b3rd (?=(?:interview|round|stage|call|visit|shift|draft|version)\b)"), "third "),
    (re.compile(r"\bride along (?!with\b|on\b|in\b)(?=\w)"), "ride-along "),
    (re.compile(r"(?<=\w) re:? (?=\w)"), " about "),
    (re.compile(rf"\b({_COME}) (?!{_GIVEN} )(?=[aeio]\w+ (?:{_DONE_ONCE})\b)"), r"\1 an "),
    (re.compile(rf"\b({_COME}) (?!{_GIVEN} )(?=(?:\w+ )?(?:{_DONE_ONCE})\b)"), r"\1 a "),
    (re.compile(r"\bfill (?=(?:(?!in\b|out\b)\w+ ){0,3}forms?\b)"), "fill in "),
    (
        re.compile(r"\bw(?:ith|/) ?(?=(?:whole|entire|night|day|evening) (?:\w+ )?(?:team|crew|shift|staff|class)\b)"),
        "with the ",
    ),
)
"""What is written shorter than it is said: *send licence #*, *get back to me re parking*."""


def one_s_own(text: str) -> str:
    """Say whose one's own is: *bring knives and own apron*."""
    return _OWN.sub(r"\1my own ", text)


def as_message(text: str) -> str:
    """Say of a message of theirs what it is about: *uniform size message* → *message me about the uniform size*."""
    return _MESSAGE.sub(r"message me about the \1", text)


_MESSAGE = re.compile(r"^(?:the )?([a-z]+(?: [a-z]+){0,2}) message$")


def _sent_back(found: re.Match[str]) -> str:
    """Say what is sent back: *do the task + send back* → *do the task and send it back*."""
    it = "them" if re.search(r"(?<!s)s$", found["what"]) else "it"
    return f"{found['what']} and {found['verb']} {it} {found['where']}"


_SENT_BACK = re.compile(
    r"^(?P<what>\w+ [^,+&]+?)(?:,? (?:and|\+|&)|,) "
    r"(?P<verb>send|post|mail|email|e-mail|hand|bring|drop|scan|fax|give|take) "
    r"(?P<where>back|over|in|off|round)$"
)
"""A second deed that is done with what the first was done to."""


def in_full(text: str) -> str:
    """Write in full what is shortened: *licence #*, *a call re parking*, *final with CTO*."""
    for short, meant in _SHORT:
        text = short.sub(meant, text)
    text = _SENT_BACK.sub(_sent_back, text)
    text = _FORM.sub(lambda found: found[0].upper(), text)
    return _CHIEF.sub(r"\1 the ", text)
