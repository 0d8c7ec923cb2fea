"""What an employer needs, read from how the candidate put it: *they need someone who…* is *someone who…*."""

import re

from assistant.core.english import English
from assistant.core.mend import sentences

_NEEDING = re.compile(
    r"^(?:i think |i guess |that )*"
    r"(?:(?:they|you|we|she|he|the (?:team|company|school|clinic|role|manager)|their team|your team)"
    r"(?:(?:['’]re| are| is|['’]s) (?:currently |now )?looking for|"
    r"(?: really| mostly| mainly| also)? (?:needs?|wants?|requires?)|(?: would|['’]d) like)|needs? to|"
    r"wants? to)\s+(?:to\s+)?(?=\S)",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"(?:they|we|you|she|he|the [a-z]+|their team|your team)(?:['’]re| are| is)? (?:(?:really|currently) )?"
    r"(?:needs?|looking for) (?!to\b)",
    re.IGNORECASE,
)
"""*They need six people*: whatever follows is what they need."""
_PERSON = 5
"""Words before *who* below which a noun phrase names people: *a lad who can lift*."""
_HEAD_ENDS = re.compile(r",|;|:|\.(?=\s|$)|\s(?:to|for|who|that|with|of|on|in|at|from|before|after|by|and|or)\s")


def what_is_needed(text: str) -> str:
    """Take off the words that say who needs it; a candidate who writes *we* for the team means *they*."""
    if len(sentences(text)) == 1:
        bare = _NEEDING.sub("", text)
        # "We need phonics to improve" is about what should happen, not about a thing: it stays a clause.
        stays = bare != text and re.match(r"(?!someone|an? )\S+(?: \S+){0,2} to [a-z]+", bare)
        text = text if stays else bare
    return re.sub(
        r"^(?:we|We)\b(?=[ ’'](?:are|re|have|want|need|use|do|will|were|had|lost|ve|lack|keep))", "they", text
    )


def says_they_need(text: str) -> bool:
    """Whether an answer says outright that what follows is needed or looked for."""
    return bool(_WANTED.match(text))


def names_people(it: str, english: English) -> bool:
    """Whether a noun phrase is about people wanted, as *someone who…* is: *nurses who stay*, *a second voicer*."""
    start, who, _ = it.partition(" who ")
    words = start.split()
    if who and "," not in start and 0 < len(words) < _PERSON and not words[0][0].isdigit():
        return not any(w in english.classes["prepositions"] or w == "to" for w in words)
    head = _HEAD_ENDS.split(it)[0].split()
    last = head[-1].lower() if head else ""
    hired = not {last, last.removesuffix("s")} & (english.classes["no_trade"] | {"team", "staff"})
    agent = last in english.classes["agents"] and hired
    trade = (
        len(last) > _PERSON and last.endswith(("er", "or", "ist", "ian", "ers", "ists")) and not english.is_noun(last)
    )
    return 0 < len(head) <= _PERSON and (agent or trade or last in ("person", "people", "pair"))
