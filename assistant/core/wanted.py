"""What an employer needs, read from how the candidate put it: *they need someone who…* is *someone who…*."""

import re

from assistant.core.english import English
from assistant.core.mend import sentences
from assistant.core.reshape import small
from assistant.core.shape import shape_of
from assistant.core.shape_kind import Shape

_NEEDING = re.compile(
    r"^(?:i think |i guess |that )*"
    r"(?:(?:they|you|we|she|he|the (?:team|company|school|clinic|role|manager)|their team|your team)"
    r"(?:(?:['’]re| are| is|['’]s) (?:currently |now )?looking for|"
    r"(?: really| mostly| mainly| also)? (?:needs?|wants?|requires?)|(?: would|['’]d) like)|needs? to|"
    r"wants? to|(?:needs?|wants?)"
    r"(?= (?:an?|the|some|someone|somebody|people|more|new|another|two|three|four|\d+)\b))\s+(?:to\s+)?(?=\S)",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"(?:they|we|you|she|he|the [a-z]+|their team|your team)(?:['’]re| are| is)? (?:(?:really|currently) )?"
    r"(?:needs?|looking for) (?!to\b)",
    re.IGNORECASE,
)
"""*They need six people*: whatever follows is what they need."""
_NONE_THERE = re.compile(
    r"^(no one|nobody|no|not enough|too many|too few|too much|only one|only two) (?=\w)", re.IGNORECASE
)
"""*No post at the moment*: something is missing, and no sentence says so."""
_PERSON = 5
"""Words before *who* below which a noun phrase names people: *a lad who can lift*."""
_LESS = ("no", "fewer", "less", "more", "better")
_MANY = 12
"""A count above which something is there already rather than wanted: *900 chromebooks*, but *3 chefs*."""
_HEAD_ENDS = re.compile(r",|;|:|\.(?=\s|$)|\s(?:to|for|who|that|with|of|on|in|at|from|before|after|by|and|or)\s")


def what_is_needed(text: str) -> str:
    """Take off the words that say who needs it; a candidate who writes *we* for the team means *they*."""
    if len(sentences(text)) == 1:
        bare = _NEEDING.sub("", text)
        # "We need phonics to improve" is about what should happen, not about a thing: it stays a clause.
        stays = bare != text and re.match(r"(?!someone|an? )\S+(?: \S+){0,2} to [a-z]+", bare)
        text = text if stays else bare
    text = re.sub(r"^for (?=(?:the|our|their|all|small|young|old|two|three)\b)", "someone for ", text, flags=re.I)
    return re.sub(
        r"^(?:we|We)\b(?=[ ’'](?:are|re|have|want|need|use|do|will|were|had|lost|ve|lack|keep))", "they", text
    )


def none_there(text: str, english: English) -> str:
    """Make a sentence of what is missing or too much: *no post at the moment* → *there is no post…*."""
    first = sentences(text)[0] if text else ""
    missing = _NONE_THERE.match(first)
    if missing is None:
        return text
    nobody = missing[1].lower() in ("no one", "nobody")
    told = shape_of(first, english) is Shape.CLAUSE and not re.match(r"(?:no one|nobody) (?:who|that)\b", first, re.I)
    if told:
        return text
    head = _HEAD_ENDS.split(first[missing.end() :])[0].split()
    last = head[-1].lower() if head else ""
    several = not nobody and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    several = several or last in english.classes["plural_irregular"]
    return f"there {'are' if several else 'is'} {missing[1].lower()} {text[missing.end() :]}"


def says_they_need(text: str) -> bool:
    """Whether an answer says outright that what follows is needed or looked for."""
    return bool(_WANTED.match(text))


def helped(text: str, english: English) -> str:
    """Begin what is told in several sentences with one: *Getting it open again. It's been two* → *you need help …*."""
    first, *others = sentences(text)[:2] or ("",)
    shape = shape_of(first, english) if others else None
    lead = {Shape.ING: "they need help ", Shape.DO: "they want to "}.get(shape) if shape else None
    return f"{lead}{re.sub('^to ', '', small(text, english))}" if lead else text


def misread(it: str, english: English) -> str:
    """Name the shape of a need whose first word misleads: *loan paperwork has fallen behind* loans nothing."""
    if (
        re.match(r"\w+ \w+ (?:has|have|is|are|was|were|keeps?|falls?|takes?)\b", it)
        and shape_of(it, english) is Shape.DO
    ):
        return "clause"
    does = re.match(r"(?:the|their|your) \w+ (\w+s) (?:the|a|an|our|their|my|your|us|me|up|out)\b", it)
    if does and does[1] in english.third:
        return "clause"  # "the backlist carries the company"
    head, colon, _ = it.partition(": ")
    kinds = {Shape.ING: "ing", Shape.NOUN: "noun"}
    return kinds.get(shape_of(head, english), "") if colon and shape_of(it, english) is not Shape.DO else ""


def is_wanted(typed: str, english: English) -> bool:
    """Whether what was typed is surely wanted and not a trouble: *less waste*, *a forecast the warehouse trusts*."""
    return bool(english.signs["wanted"].match(typed))


def is_there(it: str, english: English) -> bool:
    """Whether a noun phrase names what they have already, not what they want: *a backlog of 60 tickets*, *180 beds*."""
    head = _HEAD_ENDS.split(it)[0].lower().split()
    better = any(w in _LESS or re.fullmatch(r"[a-z]{3,}er", w) for w in head[:2])
    trouble = not better and bool(set(head) & english.classes["troubles"])
    number = re.match(r"(?:about |around |over |nearly |almost |some |up to )?(\d[\d.,]*) ", it)
    left_over = bool(
        re.search(
            r"\b(?:nobody|no one|no-one|none)\b|\bthat (?:takes?|fails?|breaks?|keeps?)\b|\b(?:you|they) currently\b",
            it,
        )
    )
    counted = number is not None and float(number[1].replace(",", "").rstrip(".") or 0) > _MANY
    often = bool(re.match(r"\d[\d,.]* \w+ (?:a|per|each|every) (?:day|week|month|year|night|shift)\b", it))
    return trouble or counted or often or left_over


def names_people(it: str, english: English) -> bool:
    """Whether a noun phrase is about people wanted, as *someone who…* is: *nurses who stay*, *a second voicer*."""
    start, who, _ = it.partition(" who ")
    words = start.split()
    if who and "," not in start and 0 < len(words) < _PERSON and not words[0][0].isdigit():
        return not any(w in english.classes["prepositions"] or w == "to" for w in words)
    head = _HEAD_ENDS.split(it)[0].split()
    last = head[-1].lower() if head else ""
    hired = not {last, last.removesuffix("s")} & (english.classes["no_trade"] | {"team", "staff"})
    led = last in ("lead", "head") and head[0].lower() in ("a", "an", "one", "another")
    agent = (last in english.classes["agents"] and hired) or led
    trade = (
        len(last) > _PERSON and last.endswith(("er", "or", "ist", "ian", "ers", "ists")) and not english.is_noun(last)
    )
    return 0 < len(head) <= _PERSON and (agent or trade or last in ("person", "people", "pair"))
