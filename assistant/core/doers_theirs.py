"""Who of the other side does what an action item says, and what: *HR will call*, *Dolores to send the contract*."""

import re
from dataclasses import dataclass

from assistant.core.antecedents import GROUPS
from assistant.core.deeds import small
from assistant.core.english import English
from assistant.core.shape import shape_of
from assistant.core.shape_kind import Shape

_WHO = r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.|, [A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?,|[^,.;]){0,48}?)"
"""Whoever does it: titles keep their stop, *her paralegal, Dax,* its commas."""
_SAID = r"\bsaid (?:that )?(?:they|she|he|you)(?:['’]d| would|['’]ll| will)"
PROMISED = re.compile(
    rf"^(?:that )?{_WHO}\s*(?:['’]ll|\bwill\b|\bwould\b|['’]d\b|\bpromised(?: me)? to\b|"
    r"\bagreed to\b|\boffered to\b|"
    rf"(?:\b(?:is|are)|['’]s|['’]re) (?:(?:going|supposed) )?to\b|\bgoing to\b|\bshould\b|\bmust\b|{_SAID}|"
    r"\bwants? to\b|\bhas to\b|\bhave to\b|\bneeds? to\b)\s+",
    re.IGNORECASE,
)
_DOING = re.compile(r"^(?P<who>[^,.;]{0,40}?)\s*(?:\b(?:is|are)|['’]s|['’]re)\s+(?P<ing>\w+ing)\b", re.IGNORECASE)
_NAMED_TO = re.compile(
    r"^(?P<who>you|she|he|they|[A-Z]\S*(?: [A-Z]\S*){0,3}(?: and (?:the )?\w+)?|"
    r"(?:the|my|their|her|his) \w+(?: \w+)?|[a-z]+) to (?P<do>\w+)"
)
_NAMED_DOING = re.compile(r"^(?P<who>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?) (?P<ing>[a-z]+ing)\b")
_OFFERED = re.compile(
    r"^(?P<who>[^,.;]{1,40}?) (?:has |have )?(?:offered|promised|agreed)(?: me)? "
    r"(?=(?:an?|the|my|some|two|three|one) )",
    re.IGNORECASE,
)
_PROMISED_DO = re.compile(r"^(?P<who>[^,.;]{1,40}?) (?:promised|offered|agreed)(?: me)? (?P<do>[a-z]+) ", re.IGNORECASE)
_STATED = re.compile(r"^(?P<who>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?) (?P<verb>[a-z]+)\b")
_STATES = ("know", "have", "think", "like", "want", "hope", "see", "believe", "own", "seem")
"""What is no deed: *Ned knows a grower at Honiton*."""
_WISHES = re.compile(
    r"^(?P<who>[^,.;]{1,40}?) (?:wants?|needs?|asked|asks|expects?|expected|told|would like|['’]d like) (?:me|us) to ",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"be (?!in touch|back|able|there|ready)(?:\w+ed|sent|taken|given|made|set|shown|told|held|done|paid)\b"
)
_ARROW = re.compile(r"^(?P<who>[^,.;]{1,30}?) -> ")
_WAITING = re.compile(
    r"^(?:I['’]m |I am |we['’]re |still )?(?:waiting|wait)(?: to hear)? (?:for|on|about) (?=\S)", re.IGNORECASE
)
_GIVEN = re.compile(r"^(?:I['’]ll|I will|I['’]d) (?:be (?:sent|given|shown)|get|receive|have) (?=\S)", re.IGNORECASE)
_FROM = re.compile(r"(?P<rest>[^,]+), from (?P<who>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?)")
_BODY_DOES = re.compile(r"(?:the )?(?P<who>[a-z]+) (?P<do>[a-z]+) (?=(?:my|me|the|with|about|for|us|your) )")
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
_PRONOUNS = ("they", "she", "he", "you", "them", "the company", "company", "the team", "someone", "somebody", "")


@dataclass(frozen=True, slots=True)
class Told:
    """An item without its subject: what remains, who does it, whether a verb must follow; or a clause to keep whole."""

    rest: str
    agent: str = ""
    sure: bool = False
    clause: str = ""


def theirs(text: str, english: English) -> Told:
    """Find who of the other side does it: *HR will call*, *Klára sends…*, *Dolores to send…*."""
    text = _GIVEN.sub("", _WAITING.sub("", text))
    if (sent := _FROM.fullmatch(text)) and sent["who"] not in ("HR", "IT"):
        return Told(sent["rest"], _agent(sent["who"]))
    if (body := _BODY_DOES.match(text)) and _is_body(body["who"], english) and body["do"] in english.bases:
        return Told(text[body.start("do") :], f"the {body['who']}", sure=True)
    if (either := _either(text)) != text:
        return Told(either, sure=True)
    for read in (_kept, _wished_of_me, _offered, _named_to, _doubtful, _in_progress, _promised, _present):
        if told := read(text, english):
            return told
    stated = _STATED.match(text)
    if stated and stated["verb"] in english.past and not english.is_noun(stated["who"].lower()):
        return Told(text, _agent(stated["who"]), clause=text)
    rest = re.sub(r"^(?:to|will|going to|gonna)\s+", "", text)
    return Told(rest, sure=rest != text)


def _wished_of_me(text: str, english: English) -> Told | None:
    """Keep *Bernard wants me to sit in on a service* as the clause it is: the candidate does it, not they."""
    wished = _WISHES.match(text)
    if wished is None:
        return None
    who = _named(wished["who"], english)
    return Told(text, _agent(who), clause=f"{who}{text[wished.end('who') :]}")


def _offered(text: str, english: English) -> Told | None:
    """Read *Zewditu offered an afternoon of shadowing* and *Kasper -> the build key*."""
    if (said := _PROMISED_DO.match(text)) and said["do"].lower() in english.bases:
        return Told(text[said.start("do") :], _agent(_named(said["who"], english)), sure=True)
    found = _OFFERED.match(text) or _ARROW.match(text)
    return Told(text[found.end() :], _agent(_named(found["who"], english))) if found else None


def _named(who: str, english: English) -> str:
    """Give a name typed small its capital: *bernard wants…*."""
    if titled := re.fullmatch(r"(mr|mrs|ms|dr|miss|prof)\.? ([a-z]+)", who):
        return f"{titled[1].capitalize()} {titled[2].capitalize()}"
    plain = who.islower() and who not in _PRONOUNS and " " not in who and not english.is_noun(who)
    return who.capitalize() if plain and who not in english.classes["agents"] else _low(who)


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
    two = PROMISED.match(text) and _TWO_DOERS.search(text)
    return Told(text, _subject(text), clause=_low(text)) if unsure or two else None


def _in_progress(text: str, english: English) -> Told | None:
    """Read *she is checking the dates* and *Carys ringing round*."""
    doing = _DOING.match(text) or _NAMED_DOING.match(text) or _small_named(text, english)
    if doing is None:
        return None
    ing = doing["ing"].lower()
    base = english.ing.get(ing)
    if base in ("go", "suppose") or (doing["who"].strip() and not _can_act(doing["who"].strip(), english)):
        return None
    if base is None:  # "Oksana squaring backfill with depot": no verb known here, so its form stays
        who = doing["who"].strip()
        unread = english.is_(ing, "noun_ing") or not who or who.lower() in _PRONOUNS
        return None if unread else Told(text, _agent(who), clause=f"{who} is {ing}{text[doing.end() :]}")
    return Told(f"{base}{text[doing.end() :]}", _agent(_named(doing["who"].strip(), english)), sure=True)


def _promised(text: str, english: English) -> Told | None:
    """Read *they will…*, *she promised to…*, *HR should…*."""
    match = PROMISED.match(text)
    if match is None:
        return None
    rest, agent = text[match.end() :], _agent(_named(match["who"], english) if match["who"].islower() else match["who"])
    if agent and (not _can_act(agent, english) or _PASSIVE.match(rest)):
        return Told(text, clause=f"{_low(small(agent, english, more=True))} will {rest}")
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


def _small_named(text: str, english: English) -> re.Match[str] | None:
    """Find a name typed small before what it does: *rick calling my old boss*."""
    found = re.match(r"(?P<who>[a-z]+) (?P<ing>[a-z]+ing)(?= (?:my|me|the|your|with|about|on|if|whether|to)\b)", text)
    if found is None or found["ing"] not in english.ing:
        return None
    who = found["who"]
    known = english.is_noun(who) or english.base_of(who) or any(who in c for c in english.classes.values())
    return None if known else found


def _can_act(who: str, english: English) -> bool:
    """Whether someone may promise: *HR*, *the committee*, but not *a written test* or *salary*."""
    words = who.lower().split(" ")
    first, last = words[0], words[-1]
    if last in english.classes["agents"] or last in GROUPS or who.isupper():
        return True
    thing = english.is_noun(last) or last in english.classes["mass"] or last in english.classes["events"]
    return not (thing or first in ("a", "an") or who.endswith(" I"))


def _is_body(who: str, english: English) -> bool:
    return who in GROUPS or who in english.classes["agents"] or who in english.classes["institutions"]


def _low(clause: str) -> str:
    return clause[0].lower() + clause[1:] if re.match(r"(?:They|She|He|You|We|The|That|My)\b", clause) else clause


def _subject(text: str) -> str:
    modal = r"(?:['’]ll|\b(?:might|may|could|can|won['’]t|can['’]t|probably|will|would))\b"
    found = re.match(rf"(?:that )?(.{{1,40}}?)\s*{modal}", text)
    return _agent(found[1]) if found else ""


def _agent(who: str) -> str:
    who = re.sub(r" said(?: that)? (?:she|he|they|you)$", "", who.strip())
    who = re.sub(r" (?:\w+ly|also|already|then|now|just|still)$", "", who)
    return "" if who.lower() in _PRONOUNS else who


def with_article(who: str, english: English) -> str:
    """Give whoever does it an article where one is missing: *Integration manager* → *the integration manager*."""
    first, last = who.split(" ", maxsplit=1)[0].lower(), who.rsplit(" ", maxsplit=1)[-1].lower()
    plain = english.is_noun(first) or first in english.classes["agents"] or first in GROUPS
    body = last in english.classes["agents"] or last in GROUPS
    single = body and not last.endswith("s") and last not in ("hr", "pm", "ceo", "cto", "coo", "cfo")
    return f"the {who[0].lower()}{who[1:]}" if plain and single and not who.isupper() else who


def _either(text: str) -> str:
    """Say what a bare *offer or not* waits for."""
    match = re.fullmatch(r"(?:an? |the )?(\w+) or not(?: an? \w+)?", text, re.IGNORECASE)
    if match:
        return f"let me know whether there's {'an' if match[1][0] in 'aeio' else 'a'} {match[1].lower()}"
    return f"tell me {text.lower()}" if re.fullmatch(r"yes or no", text, re.IGNORECASE) else text


def _present(text: str, english: English) -> Told | None:
    """Read a name with a verb in the present: *Klára sends the contract draft*."""
    if said := re.match(r"(?:they|he|she|you)\s+(?:also |then |just )?(\w+)(?= |$)", text, re.IGNORECASE):
        base = english.base_of(said[1])
        return Told(_TOLD_ME.sub(r"\1 me ", base + text[said.end() :]), sure=True) if base else None
    match = re.match(
        r"((?:the|my|their) (?:\w+ ){0,2}?\w+|[^\W\d_]+(?:[ .-]+[A-Z][^\W\d_]+){0,2}"
        r"(?: (?:from|in|at) (?:the )?\w+)?) (\w+s) ",
        text,
    )
    if not match:
        return None
    who, verb = match[1], match[2].lower()
    person = who[0].isupper() or who.lower().rsplit(" ", 1)[-1] in english.classes["agents"]
    base = english.third.get(verb)
    if not person or not base or shape_of(text[match.start(2) :], english) is not Shape.THIRD:
        return None
    if base in _STATES:
        return Told(text, _agent(who), clause=text)
    return Told(f"{base}{text[match.end(2) :]}", _agent(who), sure=True)
