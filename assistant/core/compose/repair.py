"""The better answer, made ready: what they asked as a topic, and what the candidate would say now. No confession."""

import re
from dataclasses import dataclass

from assistant.core.compose.asked import as_asked, mine
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    is_bare,
    is_clause,
    is_foreign,
    is_thing,
    sentences,
    unended,
)
from assistant.core.people import to_reader


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of a better answer: the answer made ready, and the topic it belongs to, empty where none is known."""

    made: Made
    topic: str = ""
    asked: str = ""
    """Whether the topic is a thing (``thing``) or a question (``how``)."""


def repair(typed: str, question: str, index: int, known: Known) -> Repaired:
    """Read a better answer; what only confesses that the first went badly is left away."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Repaired(Made(reason="nothing"))
    if is_foreign(text, english):
        return Repaired(Made(reason="foreign"))
    kept: list[str] = []
    topic, dropped, confessed = "", [], False
    for part in _parts(text, english):
        content, about, gone = _sorted(part, english)
        topic = topic or about
        confessed = confessed or gone
        if not content:
            if not gone:
                dropped.append(part)
            continue
        said = _new(_vouched(content, index, known), english)
        is_asked = asked_about(question, index, known) or asked_about(topic, index, known)
        if said and not kept and _points_back(said, english, lost=confessed or bool(dropped), asked=bool(is_asked)):
            said = ""
        if said:
            kept.append(said)
        else:
            dropped.append(part)
    asked = asked_about(question, index, known) or asked_about(topic, index, known)
    if kept and not asked and (confessed or dropped or topic):
        # What was asked is not known, and the answer alone would leave the reader guessing.
        return Repaired(Made(changes=changes, reason="asked"))
    if not kept:
        return Repaired(Made(changes=changes, reason="confession" if confessed and not dropped else "unsure"))
    whole = " ".join(kept)
    made = Made(
        (Material(Kind.OWN, whole, begins="i" if whole.startswith("I ") else "other", sad=english.is_sad(whole)),),
        changes,
        " ".join(dropped),
    )
    return Repaired(made, *asked) if asked else Repaired(made)


def _points_back(said: str, english: English, *, lost: bool, asked: bool) -> bool:
    """Whether a first sentence points back to one that is not there: *I froze. It is to write the event…*."""
    if lost and said.split(maxsplit=1)[0] in _POINTS:
        return True
    return not asked and bool(english.read(said).places("points_back"))


def _new(said: str, english: English) -> str:
    """Leave out what only says once more that something should have been said."""
    return "" if said and english.after("should_say", said) is not None else said


def _parts(text: str, english: English) -> list[str]:
    """Part a text where another thought begins: at sentences, semicolons, dashes, and *but in fact*."""
    found: list[str] = []
    for sentence in sentences(text):
        first, *others = re.split(r";\s+", sentence)
        pieces = [first]
        for other in others:
            if english.read(other).places("points_back") and not english.has("confessed", pieces[-1]):
                pieces[-1] += f"; {other}"
            else:
                pieces.append(other)
        found += [p for piece in pieces for p in re.split(r":\s+(?=I )|\s[-–—]\s", piece)]
    return [part.strip() for p in found for part in _at_but(p, english) if part.strip()]


def _at_but(text: str, english: English) -> list[str]:
    but = english.parted("but_in_fact", text)
    if not but or not but[0]:
        return [text]
    return [but[0], *_at_but(text.removeprefix(but[0]).lstrip(" ,").removeprefix("but "), english)]


def _sorted(part: str, english: English) -> tuple[str, str, bool]:
    """Part a sentence into what is to be said now, what it is about, and whether it only confesses."""
    plain = unended(part)
    asked = _what_was_asked(plain, english)
    if asked is not None:
        return "", asked, True
    topic, plain = _without_question(plain, english)
    if about := english.after("should_tell", plain):
        return "", about, True
    if better := english.after("should_say", plain):
        return _better(better, english), topic, False
    mixed = english.after("mixed_up", plain)
    if mixed and english.after("a_topic", mixed) and not _goes_on(mixed):
        return "", topic or mixed, True
    topic = topic or _on_topic(plain, english)
    if not _would(plain, english) and (english.has("confessed", plain) or english.read(plain).places("begins_badly")):
        return "", topic, True
    return _unled(plain, english), topic, False


def _would(text: str, english: English) -> bool:
    """Whether a sentence says what somebody would do: *I would dry off the thin cows first, and not as I said*."""
    first, *others = english.read(text).tokens or (None,)
    return bool(first and first.has(Tag.PRON_I) and others and others[0].word in ("would", "'d", "will", "'ll"))


def _unled(text: str, english: English) -> str:
    return english.after("answer_lead", text) or text


def _goes_on(text: str) -> bool:
    return any(mark in text for mark in ",.;")


def _what_was_asked(text: str, english: English) -> str | None:
    """Give the topic where a sentence only says what they asked, or how badly the answer went; else None."""
    rest = english.after("was_asked", text)
    if rest is None:
        return None
    failed = english.parted("and_i_failed", rest)
    topic = failed[0] if failed else rest
    return None if "," in topic else topic


def _without_question(text: str, english: English) -> tuple[str, str]:
    """Take what they asked off a sentence: the topic, empty where none is named, and what is left."""
    asked = english.after("when_asked", text) or ""
    topic, comma, rest = asked.partition(",")
    if topic and comma:
        return topic, rest.strip()
    failed = english.parted("i_failed", asked)  # "when you asked how I deal with angry guests I went blank"
    if failed and failed[0]:
        return failed[0], asked.removeprefix(failed[0]).strip()
    head, behind = english.parted("asked_me", text) or ("", "")
    about = behind.removeprefix("about ")
    return (about, head) if head and (not behind or about != behind) else ("", text)


def _on_topic(text: str, english: English) -> str:
    """Give what a bad answer was about: *I was vague on dates* → *dates*; empty where it is not said."""
    _, rest = english.parted("bad_answer_on", text) or ("", "")
    ends = english.parted("topic_ends", rest)
    topic = ends[0] if ends else rest
    return "" if _goes_on(topic) else topic


def _better(text: str, english: English) -> str:
    """Say what should have been said: *store the key* → *I would store the key*."""
    if english.has("and_that", text):
        text = text.replace(", and that ", " and ").replace(" and that ", " and ")
    since = english.parted("since_asked", text)
    if since and english.has("asked_or_said", since[1].split(",")[0]):
        text = since[0]
    text = _unled(text, english)
    low = small(text, english)
    first = english.read(text).tokens[:1]
    is_deed = first and first[0].has(Tag.BASE) and not first[0].has(Tag.PAST) and english.is_("inf", low)
    return f"I would {low}" if is_deed else text


def _vouched(text: str, index: int, known: Known) -> str:
    english = known.english
    for version in known.versions(text):
        turned = to_reader(version, known.reader(index), english, known.names, they=False)
        if turned.unsure:
            continue
        said = turned.text
        if is_clause(said, english):
            return own(said, english).it
        tokens = english.read(said).tokens
        if (
            tokens
            and tokens[0].has(Tag.BASE)
            and not tokens[0].has(Tag.PAST | Tag.NOUN | Tag.ADJ)
            and english.is_("inf", small(said, english))
        ):
            return own(f"I would {small(said, english)}", english).it
        if tokens and english.is_("fin_i", small(said, english)) and not is_thing(small(said, english), english):
            return own(f"I {small(said, english)}", english).it
        ended_text = said if said.rstrip()[-1:] in ".!" else f"{said}."
        if said[:1].isupper() and known.is_sound(ended_text):
            return own(said, english).it
    return ""


_POINTS = ("It", "This", "That", "They", "These")
_ASKED = frozenset("how what which why when where whether who".split())
"""Words a question told again begins with."""


def asked_about(typed: str, index: int, known: Known) -> tuple[str, str] | None:
    """Read what they asked: a thing (*conflict with a physician*) or a question (*how I would manage…*)."""
    if not typed.strip():
        return None
    english = known.english
    text = unended(tidied(typed, english)[0]).rstrip("?")
    text = english.after("was_asked", text) or text
    text = english.after("about_it", text) or text
    text = as_asked(text, english)
    if english.after("bids_answer", typed) is not None:
        text = mine(text, english)
    turned = to_reader(text, known.reader(index), english, known.names)
    low = small(turned.text, english)
    if turned.unsure:
        return None
    if english.is_("wh", low) or (low.startswith("to ") and english.is_("inf", low[3:])):
        return low, "how"
    is_told = known.is_believed and text != unended(typed.strip()).rstrip("?") and low.split(" ")[0] in _ASKED
    if is_told:
        return low, "how"
    if is_thing(low, english):
        return low, "thing"
    if is_bare(low, english):
        return (low if _is_activity(low, english) else f"the {low}"), "thing"
    head, comma, _ = typed.partition(", ")
    found = asked_about(head, index, known) if comma else None  # "idempotency keys, blanked"
    return found or ((_quoted(typed), "how") if _is_quotable(typed, known) else None)


def _is_activity(text: str, english: English) -> bool:
    """Whether a bare phrase is something done in some way, and takes no article: *tempering chocolate by hand*."""
    first, *others = english.read(text).tokens
    is_done = first.has(Tag.ING) and not first.has(Tag.NOUN | Tag.MASS | Tag.ADJ)
    return is_done and any(t.has(Tag.PREP) and t.word not in ("for", "of") for t in others)


def _is_quotable(typed: str, known: Known) -> bool:
    """Whether a question can stand in its own words: *You asked me “Why this airline and not another?”*."""
    text = typed.strip()
    is_one = text[:1].isupper() and text.endswith("?") and len(sentences(text)) == 1 and len(text.split()) <= _LONGEST
    tokens = known.english.read(text).tokens
    asks = Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST | Tag.MODAL | Tag.BE_IS | Tag.BE_ARE | Tag.HAVE_BASE | Tag.BE_WAS
    is_formed = known.is_believed or any(t.has(asks) for t in tokens[:3])
    return is_one and is_formed and known.hand is not Hand.ROUGH and not tidied(text, known.english)[1]


def _quoted(typed: str) -> str:
    bare = typed.strip().strip('“”"')
    return f"“{bare}”"


_LONGEST = 16
"""Words of a question that is told as it was asked."""
