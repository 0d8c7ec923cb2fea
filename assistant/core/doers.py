"""Who does what an action item says: the candidate, both sides, or someone it names."""

import re
from dataclasses import dataclass

from assistant.core.english import English
from assistant.core.mend import is_foreign
from assistant.core.shape import Shape, shape_of

_MINE = re.compile(
    r"^(?:that )?(?:I(?:['’]ll| will| would| should| must| need to| have to| am going to|['’]m going to|"
    r" want to| can| could|"
    r" promised(?: (?:her|him|them|you))?(?: to| that I would)?| agreed to| offered to|"
    r" said (?:that )?I(?:['’]d| would|['’]ll| will))|"
    r"(?:will|need to|have to|promised to|agreed to|offered to|must|should|to|me to|going to|gonna))\s+",
    re.IGNORECASE,
)
_WHO = r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.|, [A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?,|[^,.;]){0,48}?)"
"""Whoever does it: titles keep their stop, *her paralegal, Dax,* its commas."""
_SAID = r"\bsaid (?:that )?(?:they|she|he|you)(?:['’]d| would|['’]ll| will)"
_THEIRS = re.compile(
    rf"^(?:that )?{_WHO}\s*(?:['’]ll|\bwill\b|\bwould\b|['’]d\b|\bpromised(?: me)? to\b|"
    r"\bagreed to\b|\boffered to\b|"
    rf"(?:\b(?:is|are)|['’]s|['’]re) (?:(?:going|supposed) )?to\b|\bshould\b|{_SAID}|"
    r"\bwants? to\b|\bhas to\b|\bhave to\b|\bneeds? to\b)\s+",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"^(?:that )?(?:we(?:['’]ll| will| would| should| agreed(?: to| on| that we would)?| are going to|"
    r" said we(?:['’]d| would)| want to)|"
    r"to|agreed to|agreed on|let['’]s)\s+",
    re.IGNORECASE,
)
_DOING = re.compile(r"^(?P<who>[^,.;]{0,40}?)\s*(?:\b(?:is|are)|['’]s|['’]re)\s+(?P<ing>\w+ing)\b", re.IGNORECASE)
_NAMED_TO = re.compile(
    r"^(?P<who>you|she|he|they|[A-Z]\S*(?: [A-Z]\S*){0,3}|(?:the|my|their|her|his) \w+(?: \w+)?|[a-z]+) to (?P<do>\w+)"
)
_NAMED_DOING = re.compile(r"^(?P<who>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?) (?P<ing>[a-z]+ing)\b")
_WAITING = re.compile(
    r"^(?:I['’]m |I am |we['’]re |still )?(?:waiting|wait)(?: to hear)? (?:for|on|about) (?=\S)", re.IGNORECASE
)
_GIVEN = re.compile(r"^(?:I['’]ll|I will|I['’]d) (?:be (?:sent|given|shown)|get|receive|have) (?=\S)", re.IGNORECASE)
_ON_CONDITION = re.compile(r"^(?:if|when|once|after|unless|provided) ", re.IGNORECASE)
_TOLD_ME = re.compile(r"^(call|phone|ring|text|email|message) (?=(?:if|when|once|by|either|about|with|next|on)\b)")
_MAYBE = re.compile(
    r"^(?:that )?[^,.;]{1,40}?\s+(?:might|may|could|can|won['’]t|can['’]t|probably will|will probably)\s+",
    re.IGNORECASE,
)
_WILL_FIRST = re.compile(
    r"^(?:(?!\b(?:might|may|could|can)\b)[^,.;]){1,40}?(?:['’]ll|\bwill) (?!probably)", re.IGNORECASE
)
_TWO_DOERS = re.compile(
    r"\b(?:and|then|but|before|;|,)\s+(?:then )?(?:the )?(?!to\b)[^\W\d_]+(?: [^\W\d_]+)?(?:['’]ll| will|"
    r" would| is going to)\s",
    re.IGNORECASE,
)
_WISHED = re.compile(r"^[^,.;]{0,40}?(?:['’]d| would)(?: really)? (?:love|like|prefer)\b", re.IGNORECASE)
_IF_WANTED = re.compile(
    r"\bif (?:(?:you|they|she|he)(?:['’]d)? (?:want|need|like|wish)|(?:needed|required|wanted|useful))\b",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"(?:(?<=^)|(?<=\bsaid )|(?<=\bthat ))(i|he|she|we|they|you|it)ll (?=(\w+))", re.IGNORECASE)
_PRONOUNS = ("they", "she", "he", "you", "them", "the company", "the team", "someone", "somebody", "")


@dataclass(frozen=True, slots=True)
class Told:
    """An item without its subject: what remains, who does it, whether a verb must follow; or a clause to keep whole."""

    rest: str
    agent: str = ""
    sure: bool = False
    clause: str = ""


def guess_owner(what: str) -> str:
    """Tell from its words whose an action is: ``they will…`` theirs, ``we…`` both, else mine."""
    low = what.strip().lower().replace("'", "’")
    if re.match(r"(we|both|let['’]s)\b", low):
        return "both"
    if re.match(r"(i|i’ll|my|to|me)\b", low):
        return "me"
    said = _THEIRS.match(what.strip())
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
    rest = _MINE.sub("", text, count=1)
    bare = re.match(r"(?:start|begin|come|be|stay|work|do|help)\b", rest, re.IGNORECASE)
    if bare and _IF_WANTED.search(rest):
        return Told(rest, clause=f"I can {rest[0].lower()}{rest[1:]}")
    return Told(rest, sure=rest != text)


def ours(text: str) -> Told:
    """Take *we will* off."""
    if re.match(r"we (?:might|may|could|can)\b", text, re.IGNORECASE):
        return Told(text, clause=text[0].lower() + text[1:])
    rest = _OURS.sub("", text, count=1)
    return Told(rest, sure=rest != text and not re.match(r"(?:we )?agreed on", text, re.IGNORECASE))


def theirs(text: str, english: English) -> Told:
    """Find who of the other side does it: *HR will call*, *Klára sends…*, *Dolores to send…*."""
    text = _GIVEN.sub("", _WAITING.sub("", text))
    if (either := _either(text)) != text:
        return Told(either, sure=True)
    for read in (_kept, _named_to, _doubtful, _in_progress, _promised, _present):
        if told := read(text, english):
            return told
    rest = re.sub(r"^(?:to|will)\s+", "", text)
    return Told(rest, sure=rest != text)


def _kept(text: str, _: English) -> Told | None:
    """Keep a condition, or a *can* without its subject, as the clause it is."""
    if re.match(r"(?:can|could|may|might)\s", text, re.IGNORECASE):
        return Told(text, clause=f"you {text[0].lower()}{text[1:]}")
    return Told(text, clause=text[0].lower() + text[1:]) if _ON_CONDITION.match(text) else None


def _doubtful(text: str, english: English) -> Told | None:
    """Keep what only may happen, or has two doers, as a clause."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    bare = english.base_of(first) not in (None, *english.nounlike)
    unsure = not bare and ((_MAYBE.match(text) and not _WILL_FIRST.match(text)) or _WISHED.match(text))
    two = _THEIRS.match(text) and _TWO_DOERS.search(text)
    return Told(text, _subject(text), clause=_low(text)) if unsure or two else None


def _in_progress(text: str, english: English) -> Told | None:
    """Read *she is checking the dates* and *Carys ringing round*."""
    doing = _DOING.match(text) or _NAMED_DOING.match(text)
    base = english.ing.get(doing["ing"].lower()) if doing else None
    if doing is None or base is None or base in ("go", "suppose"):
        return None
    return Told(f"{base}{text[doing.end() :]}", _agent(doing["who"]), sure=True)


def _promised(text: str, _: English) -> Told | None:
    """Read *they will…*, *she promised to…*, *HR should…*."""
    match = _THEIRS.match(text)
    if match is None:
        return None
    rest, agent = text[match.end() :], _agent(match["who"])
    if rest == "tell me":
        # Bare, it reads well only as a statement: nobody offers "to tell me".
        return Told(rest, agent, clause=f"{agent} will tell me" if agent else "you'll tell me")
    return Told(_TOLD_ME.sub(r"\1 me ", rest), agent, sure=True)


def _named_to(text: str, english: English) -> Told | None:
    """Read *HR to call*, *sandra to find out*, *the committee is to decide*."""
    named = _NAMED_TO.match(text)
    if named is None or english.base_of(named["do"]) is None:
        return None
    who = named["who"]
    small = who.islower() and who not in _PRONOUNS and " " not in who
    if small and (english.base_of(who) or any(english.is_(who, c) for c in ("prepositions", "adverbs", "mass"))):
        return None
    rest = _TOLD_ME.sub(r"\1 me ", text[named.start("do") :])
    return Told(rest, _agent(who.capitalize() if small and who not in english.classes["agents"] else who), sure=True)


def _low(clause: str) -> str:
    return clause[0].lower() + clause[1:] if re.match(r"(?:They|She|He|You|We|The|That|My)\b", clause) else clause


def _subject(text: str) -> str:
    modal = r"(?:['’]ll|\b(?:might|may|could|can|won['’]t|can['’]t|probably|will|would))\b"
    found = re.match(rf"(?:that )?(.{{1,40}}?)\s*{modal}", text)
    return _agent(found[1]) if found else ""


def _agent(who: str) -> str:
    who = re.sub(r" said(?: that)? (?:she|he|they|you)$", "", who.strip())
    return "" if who.lower() in _PRONOUNS else who


def _either(text: str) -> str:
    """Say what a bare *offer or not* waits for."""
    match = re.fullmatch(r"(?:an? |the )?(\w+) or not(?: an? \w+)?", text, re.IGNORECASE)
    if match:
        return f"let me know whether there's {'an' if match[1][0] in 'aeio' else 'a'} {match[1].lower()}"
    return f"tell me {text.lower()}" if re.fullmatch(r"yes or no", text, re.IGNORECASE) else text


def _present(text: str, english: English) -> Told | None:
    """Read a name with a verb in the present: *Klára sends the contract draft*."""
    match = re.match(r"((?:the|my|their) (?:\w+ ){0,2}?\w+|[^\W\d_]+(?:[ .-]+[A-Z][^\W\d_]+){0,2}) (\w+s) ", text)
    if not match:
        return None
    who, verb = match[1], match[2].lower()
    person = who[0].isupper() or who.lower().rsplit(" ", 1)[-1] in english.classes["agents"]
    base = english.third.get(verb)
    if not person or not base or shape_of(text[match.start(2) :], english) is not Shape.THIRD:
        return None
    return Told(f"{base}{text[match.end(2) :]}", _agent(who), sure=True)
