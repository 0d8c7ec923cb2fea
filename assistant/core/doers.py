"""Who does what an action item says: the candidate, both sides, or someone it names."""

import re

from assistant.core.doers_theirs import PROMISED, Told
from assistant.core.english import English
from assistant.core.mend import is_foreign

_MINE = re.compile(
    r"^(?:that )?(?:I(?:['’]ll| will| would| should| must| need to| have to| am going to|['’]m going to|"
    r" want to| can| could|"
    r" promised(?: (?:her|him|them|you))?(?: to| that I would)?| agreed to| offered to|"
    r" said (?:that )?I(?:['’]d| would|['’]ll| will))|"
    r"(?:will|need to|have to|promised to|agreed to|offered to|must|should|to|me to|going to|gonna))\s+",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"^(?:that )?(?:we(?:['’]ll| will| would| should| agreed(?: to| on| that we would)?| are going to|"
    r" said we(?:['’]d| would)| want to)|"
    r"to|agreed to|agreed on|let['’]s)\s+",
    re.IGNORECASE,
)
_DOING = re.compile(r"^(?:I['’]m|I am|we['’]re|we are) (?!going\b)(?=[a-z]+ing\b)", re.IGNORECASE)
"""*I'm sending it* is *sending it*."""
_IF_WANTED = re.compile(
    r"\bif (?:(?:you|they|she|he)(?:['’]d)? (?:want|need|like|wish)|(?:needed|required|wanted|useful))\b",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"(?:(?<=^)|(?<=\bsaid )|(?<=\bthat ))(i|he|she|we|they|you|it)ll (?=(\w+))", re.IGNORECASE)


def guess_owner(what: str) -> str:
    """Tell from its words whose an action is: ``they will…`` theirs, ``we…`` both, else mine."""
    low = what.strip().lower().replace("'", "’")
    if re.match(r"(we|both|let['’]s)\b", low):
        return "both"
    if re.match(r"(i|i’ll|my|to|me)\b", low):
        return "me"
    said = PROMISED.match(what.strip())
    if said and said["who"].strip():
        return "them"
    return "them" if re.search(r"\b(?:me|to me)\b", low) and not re.match(r"(let|remind) me", low) else "me"


def unshouted(text: str, english: English) -> str:
    """Write a line typed in capitals small again; what is no word known here, like CSCS, keeps its capitals."""
    words = text.split()
    if len(words) < 3 or not text.isupper():
        return text
    kept = english.classes["acronyms_small"]
    return " ".join(w if not re.search(r"[AEIOUY]", w) or w.lower() in kept else w.lower() for w in words)


def elided(text: str, english: English) -> str:
    """Put back a lost apostrophe where a verb follows: ``hell phone me`` → ``he'll phone me``."""

    def spelled(match: re.Match[str]) -> str:
        who = "I" if match[1].lower() == "i" else match[1]
        return f"{who}'ll " if match[2].lower() in english.bases else match[0]

    return _ELIDED.sub(spelled, text)


def is_unread(text: str, owner: str, english: English) -> bool:
    """Whether an item is in no form known here: another language, or *me* where no English sentence has it."""
    if is_foreign(text, english):
        return True
    stray = re.search(r"(?P<before>[^\W\d_]+) (?:me|us) (?P<after>[^\W\d_]+)$", text) if owner == "them" else None
    if not stray:
        return False
    known = english.base_of(stray["before"]) or any(english.is_(stray["before"], c) for c in ("prepositions",
    "auxiliaries", "conjunctions"))  # fmt: skip
    return not known and english.base_of(stray["after"]) is None


def mine(text: str) -> Told:
    """Take the candidate's *I will* off; what is only offered (*if you want me*) stays a clause."""
    rest = _DOING.sub("", _MINE.sub("", text, count=1))
    bare = re.match(r"(?:start|begin|come|be|stay|work|do|help)\b", rest, re.IGNORECASE)
    if bare and _IF_WANTED.search(rest):
        return Told(rest, clause=f"I can {rest[0].lower()}{rest[1:]}")
    return Told(rest, sure=rest != text)


def ours(text: str) -> Told:
    """Take *we will* off."""
    if re.match(r"we (?:might|may|could|can)\b", text, re.IGNORECASE):
        return Told(text, clause=text[0].lower() + text[1:])
    rest = _DOING.sub("", _OURS.sub("", text, count=1))
    return Told(rest, sure=rest != text and not re.match(r"(?:we )?agreed on", text, re.IGNORECASE))
