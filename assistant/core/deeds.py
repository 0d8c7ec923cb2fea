"""What an action item asks for: a deed, a thing handed over, or an event to be there for."""

import re
from dataclasses import dataclass

from assistant.core.due import is_time
from assistant.core.english import English
from assistant.core.shape import shape_of
from assistant.core.shape_kind import Shape
from assistant.core.things import a_or_an, thing

_OBJECTS = ("me", "us", "you", "them", "him", "it", "everything", "everyone", "her", "u")
_PARTICLES = frozenset(("up", "off", "out", "over", "back", "down", "along", "through", "around", "together", "again",
"away", "in"))  # fmt: skip
_RECEIVERS = r"(?:me|us|you|them|her|him|over|back|along|out|in|on)\s+"
_TWO_OBJECTS = re.compile(r"(?:\S+['’]s|your|their|his|the|my) \w+ (?:my|the|an?|two|some)\b")
_HEAD_ENDS = re.compile(
    r"\s(?:of|for|from|on|with|about|in|at|to|next|before|after|through|via|by|against|once|when|if)\s"
)
_TO_SOMEONE = re.compile(r"\s+(?:(?:over |back )?to|with) (?:you|me|us|them|her|him)$")


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb phrase, the thing it hands over, and whether it is done on its day rather than by it."""

    vp: str = ""
    np: str = ""
    on_the_day: bool = False
    event: bool = False


_SOMEONE_THING = re.compile(r"([^\W\d_]+) ((?:my|the|an?|our|some|two|three|\d+) )")
"""Whom something is sent to, and what: *send Yuki the article*."""


def deed(text: str, owner: str, english: English, *, sure: bool = False) -> Deed:
    """Read an item without its subject: ``my references`` → (``send my references``, ``my references``).

    ``sure`` says that it followed *will* or *to*, so that its first word is a verb whatever else it may be.
    """
    text = plainly(_without_subject(text, english))
    words = text.split()
    if not words:
        return Deed(text)
    verb = _verb(words, text, owner, english, sure=sure)
    if verb is None:
        return _handed_or_attended(text, owner, english)
    rest = text[len(words[0]) :].strip()
    if owner == "them" and verb in english.classes["calls"] and rest in ("", "back"):
        rest = f"me {rest}".strip()
    returns = rest.startswith("back") and verb in ("come", "go", "bring")
    taken = verb == "pick" and not re.match(r"(?:me|you|them|her|him|it)? ?up\b", rest)
    on_the_day = verb in english.classes["on_the_day"] and not (returns or taken or rest.startswith("off"))
    if verb not in english.classes["delivery"]:
        rest = _arranged(verb, _definite(rest, english), english)
        return Deed(f"{verb} {_owned(rest, owner, english)}".strip(), "", on_the_day)
    return _delivery(verb, rest, owner, english, on_the_day=on_the_day)


def plainly(text: str) -> str:
    """Write out what is short for speed: ``references x3``, ``proofread & return``, ``re the test``."""
    names = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    text = re.sub(r"^(.*?) ?\bx ?([2-9])$", lambda m: f"{names[int(m[2])]} {m[1]}", text)
    text = re.sub(r"^([a-z-]+(?: \w+)*) (?:sending|submission)$", r"send \1", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+re:?\s+(?=\w)", " about ", text)
    text = re.sub(r"!(?=\))", "", text)
    text = re.sub(
        r"( and (?:share|send|email|forward)) (?=(?:link|file|report|draft|results?|code|copy|summary)$)",
        r"\1 the ",
        text,
    )
    return re.sub(r" & (?=[a-z]+ (?:it|them|the|my|you)\b)", " and ", text)


def _delivery(verb: str, rest: str, owner: str, english: English, *, on_the_day: bool) -> Deed:
    obj = re.sub(rf"^(?:to (?:you|me|us) )?(?:{_RECEIVERS})*", "", rest)
    lead = rest[: len(rest) - len(obj)]
    bare = _TO_SOMEONE.sub("", obj)
    someone = bare.lower() in _OBJECTS or re.fullmatch(r"[A-Z][a-z]\w+", bare) or _TWO_OBJECTS.match(bare)
    handed = (
        bare
        and not someone
        and verb not in ("get", "show", "bring", "post")
        and _is_thing(bare, english)
        and "back" not in lead
    )
    if handed and (named := _SOMEONE_THING.match(bare)) and not _is_common(named[1], english):
        return Deed(f"{verb} {named[1][0].upper()}{named[1][1:]} {bare[named.start(2) :]}", "", on_the_day)
    if not handed:
        return Deed(f"{verb} {rest}".strip(), "", on_the_day)
    given = thing(bare, owner, english)
    receiver = re.sub(r"^to (?=you|me|us)", "", lead)
    return Deed(f"{verb} {receiver}{given}{obj[len(bare) :]}", given, on_the_day)


def _is_common(word: str, english: English) -> bool:
    """Whether a word before what is sent may belong to it: *photos the old way*, but *Yuki the article*."""
    if word.isupper():
        return False  # "email HR my CV"
    low = word.lower()
    return english.is_noun(low) or english.base_of(low) is not None or any(low in c for c in english.classes.values())


def _handed_or_attended(text: str, owner: str, english: English) -> Deed:
    attended = _head(text) in english.classes["events"]
    named = small(thing(small(text, english, more=attended), owner, english), english)
    if owner == "me" and attended:
        return Deed(
            f"be {'ready' if _head(text) in english.classes['ready_for'] else 'there'} for {named}",
            "",
            on_the_day=True,
            event=True,
        )
    if owner == "me" and _head(text) in english.classes["undergone"]:
        return Deed(f"take {named}", "", on_the_day=True)
    if owner == "me":
        return Deed(f"send {named}", named)
    return Deed("", named, attended, attended)


def _head(text: str) -> str:
    before = _HEAD_ENDS.split(text.lower())[0].split()
    return before[-1].strip(",.()") if before else ""


def _without_subject(text: str, english: English) -> str:
    """Take the subject off a bare present: *we meet again*, *she sends me the test*."""
    said = re.match(r"(?:we|I|they|she|he|you)\s+(\w+)", text, re.IGNORECASE)
    return text[said.start(1) :] if said and english.base_of(said[1]) else text


def _verb(words: list[str], text: str, owner: str, english: English, *, sure: bool) -> str | None:
    low = words[0].lower().strip(",")
    second = words[1].lower().strip(",") if len(words) > 1 else ""
    settled = (
        any(low in english.classes[n] for n in ("determiners", "numbers", "prepositions", "ordinals"))
    )  # fmt: skip
    counted = low in english.classes["counted"] and second.isdigit()
    if settled or counted or not low[:1].isalpha():
        return None
    if not sure and _is_event(words, low, second, owner, english):
        return None
    if sure:
        return low if low in english.bases else english.base_of(low) or low
    if low in english.ing:
        named = _is_compound(words, english.ing[low], english) or shape_of(text, english) is Shape.NOUN
        return None if named else english.ing[low]
    opens = _opens(words[1] if second else "", english)
    if low in english.bases:
        if words[2:3] == ["of"] and second in _PARTICLES:
            return None
        return low if low not in english.nounlike or _is_done(low, words, owner, text, english) else None
    if low in english.third and shape_of(text, english) is Shape.THIRD:
        return english.third[low]
    if low in english.past:
        return english.past[low] if opens else None
    return low if _unknown_verb(words, low, second, english, opens=opens) else None


def _is_compound(words: list[str], base: str, english: English) -> bool:
    """Whether an -ing form only says what kind of thing follows: *packing schedule template*, *relieving letter*."""
    if base in english.classes["delivery"] or base in english.classes["doing"]:
        return False
    second = words[1].lower().strip(",") if len(words) > 1 else ""
    if second == "and" and len(words) > 3 and words[2].lower() in english.ing:
        return not _opens(words[3], english)  # "moving and handling certificate"
    return all(english.is_noun(w) or w in english.nounlike for w in (second, _head(" ".join(words))))


def _is_event(words: list[str], low: str, second: str, owner: str, english: English) -> bool:
    """Whether it names an event, though it begins like a deed: *test day*, *zoom with the team*."""
    if low in english.classes["events"] and second in ("with", "about", "at", "next"):
        return owner != "me" or low not in (*english.classes["calls"], "walk", "chat", "zoom")
    arranging = english.base_of(low) in ("attend", "do", "have", "arrange", "schedule", "book", "join", "plan",
    "miss", "organise", "organize")  # fmt: skip
    pure = low in english.bases and low not in english.nounlike
    named = _HEAD_ENDS.split(" ".join(words))[0].split()
    compound = 1 < len(named) < 4 and not any(_opens(w, english) and not w.isdigit() for w in named)
    compound = compound and second not in _PARTICLES
    head = _head(" ".join(words))
    return compound and head in english.classes["events"] and head != low and not arranging and not pure


def _unknown_verb(words: list[str], low: str, second: str, english: English, *, opens: bool) -> bool:
    """Tell an unknown first word by what stands after it: *circulate my list*, *swing by the shop*, *sleep on it*."""
    if words[0].isupper() or not low.isalpha() or (low.endswith("s") and not low.endswith("ss")):
        return False
    if any(low in english.classes[name] for name in ("adjectives", "adverbs", "mass", "agents", "mine", "subjects")):
        return False
    if opens or second in _PARTICLES:
        return words[2:3] != ["of"]
    if second not in english.classes["prepositions"]:
        return False
    about_it = len(words) == 3 and words[2].lower() in ("it", "this", "that", "them")
    on_event = second == "on" and (
        _head(" ".join(words[2:])) in english.classes["events"] or is_time(" ".join(words[1:3]))
    )
    return about_it or on_event or second in ("by", "into", "past", "round", "across")


def _opens(word: str, english: English) -> bool:
    low = word.lower().strip(",")
    return (
        low in english.classes["determiners"] or low in english.classes["numbers"] or low in _OBJECTS
        or low.isdigit() or low.endswith(("'s", "’s"))
    )  # fmt: skip


def _is_done(low: str, words: list[str], owner: str, text: str, english: English) -> bool:
    """Whether a word that is a noun as often is a verb here: *call the office*, not *call on Friday*."""
    second = words[1] if len(words) > 1 else ""
    if low in english.classes["handed"] and second.lower() in ("of", "for", "from", "at"):
        return False
    if _opens(second, english) or second.lower() in _PARTICLES or shape_of(text, english) is Shape.DO:
        return True
    loose = (
        not second or second.lower() in english.classes["prepositions"] or second.lower() in english.classes["adverbs"]
    )
    if loose and low in english.classes["calls"]:
        return (
            owner != "both" and (owner == "me" or not second) and low not in ("interview", *english.classes["handed"])
        )
    if loose:
        return low not in english.classes["handed"] and low not in english.classes["events"]
    if owner == "them" and low in ("draft", "test", "report", "update", "schedule", "review", "email", "post"):
        return False
    return low in english.classes["done_to"] or (
        second[0].isupper() and not second.isupper() and low not in english.classes["handed"]
    )


def _is_thing(obj: str, english: English) -> bool:
    if re.match(r"about\b", obj) or re.search(r"\b(?:if|when|whether|that|how|why|what|because|so|to)\b", obj):
        return False
    following = re.search(r"\b(?:and|then|,)\s+(\w+)", obj)
    word = following[1].lower() if following else ""
    return word not in english.bases or word in english.nounlike or word in english.classes["adjectives"]


def _definite(rest: str, english: English) -> str:
    """Give an object without an article its own where a later *it* says there is one: *print it*."""
    if not re.search(r" and \w+ it\b", rest):
        return rest
    return (
        thing(rest, "me", english)
        if re.match(r"[a-z]+ [a-z]+", rest) and rest.split(maxsplit=1)[0] not in _PARTICLES
        else rest
    )


def _arranged(verb: str, rest: str, english: English) -> str:
    """Give an event that is arranged its article: *set up call with Riaan*, *arrange visit to the depot*."""
    lead, bare = ("up ", rest[3:]) if rest.startswith("up ") else ("", rest)
    if verb not in ("set", "arrange", "book", "schedule", "plan", "organise", "organize", "do", "have"):
        return rest
    first = bare.split(" ", maxsplit=1)[0].lower()
    named = len(_HEAD_ENDS.split(bare)[0].split()) < 4 and _head(bare) in english.classes["events"]
    single = named and not _head(bare).endswith("s") and not _opens(first, english) and not bare[:1].isupper()
    return f"{lead}{a_or_an(bare)} {bare}" if single else rest


def _owned(rest: str, owner: str, english: English) -> str:
    """Say *my* before what one has one of: *update CV*."""
    first = rest.split(",", maxsplit=1)[0].split()
    bare = owner == "me" and len(first) == 1 and first[0].lower() in english.classes["mine"]
    return f"my {rest}" if bare else rest


def small(text: str, english: English, *, more: bool = False) -> str:
    """Start with a small letter where the first word is a verb or an article; with ``more`` any plain word."""
    first = text.split(" ", 1)[0]
    low = first.lower()
    part = low.split("-")[0]
    known = low in english.bases or low in english.participle or low in english.ing
    known = known or (english.is_noun(part) and low not in english.classes["names_too"])
    listed = any(part in english.classes[c] for c in ("determiners", "adjectives", "numbers", "ordinals", "mass"))
    plain = first[:1].isupper() and (first[1:].islower() or first == "A") and (more or known or listed)
    return text[0].lower() + text[1:] if plain else text
