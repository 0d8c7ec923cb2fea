"""Where the date of an action item stands in its sentence, so that it is read with the right verb."""

import re

from assistant.core.actions import Agreed
from assistant.core.marks import fact, own

_LATER = re.compile(
    r"(?<! on)(?<! of)(?<! about)(?<! for)(?<! with)(?<! to)(?<! in) "
    r"(?:whether|if|so (?:that )?(?:you|I|we|they|she|he)|because|how|once|in case|to see (?:if|whether|how)|"
    r"and (?:say|tell me|let me know|see|confirm) (?:if|whether|how|what|when|the)) (?=\S+ \S+)"
)
_ABOUT = re.compile(
    r"(?:(?:call|ring|phone|text|email|contact|message) me|let me know|get back to me|write to me|be in touch)"
    r"(?= (?:about|on|regarding) )"
)
"""Where the date of news to come stands: *ring me on Thursday about a start date*."""
_ASIDE = re.compile(
    r", (?:both|all|each|including|with|as|who|which)\b|, [A-Z][^\W\d_]+$|"
    r"\b(?:you|I|we|she|he|they)(?:['’](?:ve|d))? (?:\w+ ){0,2}(?:for|"
    r"about|\w+ed|showed|saw|made|wrote|spoke|said|sent|gave|lent|left|told|brought)(?: me| us)?$"
)
"""An aside or a relative clause at the end: *the samples you asked for*."""
_SAID_LATER = re.compile(
    r", (?:it|it['’]s|its|they|which|because|so|but|if|without|with|having|wind|weather|no|not|at most|max|either|as|"
    r"since|though|same|all|plus|ideally|preferably|(?:one|two|three|four|five|\d+) (?:pages?|minutes?|slides?|copies|"
    r"hours?|words|sides?|sheets?)|(?:an?|one|two|three|half an?) \w+ each|"
    r"(?:the )?\w+ (?:starts?|begins?|opens?|runs?|costs?|takes?))\b(?! and)|:(?= )"
)
"""What is only said of the thing handed over, so that the date comes before it: *the outline, two pages at most*."""
LONG = 11
"""Words of an item from which its date stands before the sentence."""
_MISREAD = re.compile(
    r"\b(?:what|how|why|where|which) (?:I|you|we|they)\b|\bwho (?:can|could|will) \w+$|"
    r" with (?:the|all|my|any|every) \w+ (?:\w+ )?(?:taken|left|cut|blacked|crossed|marked|\w+ed)\b"
)
_HEDGED = ("probably", "maybe", "perhaps", "hopefully", "ideally", "likely", "possibly")


def wants_front(item: Agreed) -> bool:
    """Whether a date stands better before the sentence: *By Thursday, I'll make a plan with the data you sent*."""
    plain = re.match(r"(?:by|on|at|in|before|after|tomorrow|today|tonight|this|next|later|early|within)\b", item.due)
    return bool(plain) and (len(item.vp.split()) >= LONG or bool(_MISREAD.search(item.vp) or _ASIDE.search(item.vp)))


def dated(text: str, item: Agreed, number: int) -> str:
    """Set the date inside an item whose end it would be misread with; empty where it may stand at the end.

    In *send the raws tonight so you can see…* a date at the very end would belong to the wrong verb.
    """
    later = _SAID_LATER.search(text) or (None if item.np else _LATER.search(text) or _told_about(text))
    if (item.event or item.owner == "both") and " and " not in text:
        later = later or re.search(
            r" (?=about |regarding )|, (?![A-Z])", text
        )  # "a trial milking on Saturday, 5am start, wellies provided"
    if not (later and item.due):
        return ""
    comma = text[later.start()] in ",:"
    after = text[later.start() + (0 if comma else 1) :]
    return (
        f"{own(text[: later.start()], number)}{fact(f' {item.due}', number)}{'' if comma else ' '}{own(after, number)}"
    )


def _told_about(text: str) -> re.Match[str] | None:
    told = _ABOUT.match(text)
    return re.compile(" ").match(text, told.end()) if told else None


def due_after(said: str, item: Agreed, number: int) -> str:
    """Set a date after the words it belongs to, with a comma where it would be read with the last of them."""
    if not item.due:
        return ""
    head, comma, more = said.partition(", ")
    aside = comma and " " in head and "," not in more and " and " not in more and " or " not in more
    apart = aside or _ASIDE.search(said) or (item.clause and item.due.startswith(_HEDGED))
    return fact(f"{',' if apart and item.due[0] != '(' else ''} {item.due}", number)
