"""Whose an action item is: the words that say so, parted from the deed."""

import re

from assistant.core.english.known import English

_WILL = (
    r"(?:will|'ll|shall|have to|has to|had to|need to|needs to|need|must|should|"
    r"am going to|is going to|are going to|'m going to|'s going to|'re going to|"
    r"am gonna|is gonna|are gonna|gonna|going to|going to go|"
    r"promised(?: me)? to|promised (?:me )?(?:that )?(?:he|she|they|i)(?:'d| would|'ll| will)|"
    r"agreed(?: that i would| to)|offered to|said (?:that )?(?:he|she|they|i)(?:'d| would|'ll| will)|said to|"
    r"want to|wants to|would|'d|am to|is to|are to|plan to|plans to|hope to|hopes to|"
    r"asked (?:me )?to|can|could|am supposed to|is supposed to|'m to)"
)
_ME = re.compile(rf"^(?:i|I)(?: also| just)? ?{_WILL}(?: also| just| please)? (?=\w)", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:she|he|they|you|[A-Z]\w+)(?: also| just)? "
    r"(?:wants?|wanted|asked|asks|would like|'d like|expects?|needs?|told) me to (?=\w)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"^we(?: also| just)? ?"
    rf"(?:{_WILL}|agreed (?:to|that we (?:would|'d|will|should)|on)|said we(?:'d| would)|are) (?=\w)",
    re.IGNORECASE,
)
_DOER = (
    r"(?P<doer>(?i:she|he|they|you)|sir|ma'am|madam|"
    r"(?:the )?(?:hr|company|team|office|recruiter|agency|boss|manager|school|firm|hotel|department)|"
    r"(?:(?!\w+['’](?:ll|d|ve|re)\b)[A-Z][\w.'’-]*\s?){1,4}(?:sir|ma'am|madam)?)"
)
_THEM = re.compile(rf"^{_DOER}(?: he| she)?(?: also| just| both)? ?{_WILL}(?: also| just)? (?=\w)")
_SMALL = re.compile(rf"^(?P<doer>[a-z]{{3,}}) {_WILL}(?: also| just)? (?=\w)")
_TO = re.compile(r"^(?P<doer>HR|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) to (?=[a-z])")
_NOBODY = re.compile(r"^(?:going to|gonna|will|'ll|need to|have to|must) (?=\w)", re.IGNORECASE)
_PRESENT_ME = re.compile(r"^(?:i|I) (?=[a-z])")
_PRESENT_THEM = re.compile(r"^(?:they|she|he) (?=[a-z])", re.IGNORECASE)
_DEED = re.compile(r"to (?=[a-z])")
_SPOKEN_TO = ("she", "he", "they", "you", "sir", "ma'am", "madam")


def doer(text: str, owner: str, english: English) -> tuple[str, str, str]:
    """Part the doer from the deed: whose it is, the deed, and who does it where that is somebody named."""
    for pattern, said in ((_ME, "me"), (_ASKED, "me"), (_BOTH, "both")):
        if match := pattern.match(text):
            return ("both" if said == "me" and owner == "both" else said), text[match.end() :], ""
    return _named(text, owner, english) or _unnamed(text, owner)


def has_doer(text: str) -> bool:
    """Whether a line begins with somebody who will do something."""
    return bool(_THEM.match(text) or _ME.match(text))


def _named(text: str, owner: str, english: English) -> tuple[str, str, str] | None:
    small = _SMALL.match(text)
    if small and owner != "me" and not english.lexicon.is_known(small["doer"]):
        return "them", text[small.end() :], small["doer"].capitalize()
    if match := _THEM.match(text) or _TO.match(text):
        named = match["doer"].strip()
        return "them", text[match.end() :], "" if named.lower() in _SPOKEN_TO else named
    return None


def _unnamed(text: str, owner: str) -> tuple[str, str, str]:
    rows = ((_NOBODY, owner or "me"), (_PRESENT_ME, "me"), (_PRESENT_THEM, "them"), (_DEED, owner or "me"))
    found = ((said, match) for pattern, said in rows if (match := pattern.match(text)))
    said, match = next(found, (owner, None))
    return said, text[match.end() :] if match else text, ""
