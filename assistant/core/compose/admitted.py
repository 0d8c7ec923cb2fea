"""A better answer parted: what only admits how the first one went, what it is about, and what is to be said now."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.core.compose.material import small
from assistant.core.english import English, Tag, is_thing, sentences, unended


class Part(NamedTuple):
    """A sentence, parted into what is to be said now and what it is about."""

    said: str = ""
    topic: str = ""
    confessed: bool = False
    """Whether it says how badly it went."""
    is_example: bool = False
    """Whether what is to be said is a better example."""
    is_question: bool = False
    """Whether it says that they asked about the topic."""
    is_added: bool = False
    """Whether it is told as something that was not said, which needs no question: *I forgot to say that…*."""


def parts_of(text: str, english: English) -> list[str]:
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


def _at_but(text: str, english: English) -> Iterator[str]:
    """Part what is to be said from the confession before it: *I said I had no experience, but I ran a ward*."""
    but = english.parted("but_in_fact", text) or english.parted("and_forgot", text)
    if not (but and but[0]):
        but = english.parted("but_mine", text)
        but = but if but and english.has("confessed", but[0]) else None
    if but and but[0]:
        yield but[0]
        yield from _at_but(re.sub(r"^(?:but|and) ", "", text.removeprefix(but[0]).lstrip(" ,")), english)
    else:
        yield text


def sorted_part(part: str, english: English) -> Part:
    """Part a sentence into what is to be said now, what it is about, and whether it only confesses."""
    plain = unended(part)
    asked = _what_was_asked(plain, english)
    if asked is not None:
        return Part("", asked, confessed=True, is_question=True)
    if english.before("question_end", plain) and is_thing(plain, english):
        return Part("", plain, confessed=True, is_question=True)  # "the overbooking question - I'd walk…"
    topic, plain = _without_question(plain, english)
    read = _read(plain, english)
    return read._replace(topic=topic, is_question=True) if topic else read


def _read(plain: str, english: English) -> Part:
    """Read a sentence that does not say what they asked."""
    if example := english.after("better_example", plain):
        return Part(example, is_example=True)
    if about := english.after("should_tell", plain):
        return Part("", about, confessed=True)
    if (thing := english.after("should_mention", plain)) and _is_named(thing, english):
        return Part(f"I would like to mention {thing}")
    if better := english.after("unsaid", plain) or english.after("should_say", plain):
        return Part(_better(better, english), is_added=True)
    mixed = english.after("mixed_up", plain)
    if mixed and english.after("a_topic", mixed) and not _goes_on(mixed):
        return Part("", mixed, confessed=True)
    topic, is_question = _on_topic(plain, english), english.has("question_end", plain)
    told = f"I {small(plain, english)}" if _lacks_doer(plain, english) else plain
    if not _would(plain, english) and (english.has("confessed", told) or english.read(plain).places("begins_badly")):
        return Part("", topic, confessed=True, is_question=is_question)
    if english.is_("yes", plain):
        return Part("", topic, confessed=True)  # "Yes, I have: I ran…"
    return Part(_unled(plain, english), topic, is_question=is_question)


def _lacks_doer(text: str, english: English) -> bool:
    """Whether a deed stands without *I* before it: *gave a safe one*."""
    first = english.read(text).tokens[:1]
    return bool(first) and first[0].has(Tag.PAST) and not first[0].has(Tag.NOUN | Tag.ADJ | Tag.PREP)


def _is_named(text: str, english: English) -> bool:
    """Whether a text names a thing: *the garden, where I coordinate 25 volunteers*, but not *the team grew*."""
    head = text.partition(",")[0]
    return english.read(text).tokens[0].has(Tag.DET_S | Tag.DET_X) and is_thing(head, english)


def _would(text: str, english: English) -> bool:
    """Whether a sentence says what somebody would do: *I would dry off the thin cows first, and not as I said*."""
    first, *others = english.read(text).tokens or (None,)
    return bool(first and first.has(Tag.PRON_I) and others and others[0].word in ("would", "'d", "will", "'ll"))


def _unled(text: str, english: English) -> str:
    led = english.after("answer_lead", text)
    return _alone(led, english) if led else text


def _alone(text: str, english: English) -> str:
    """Give a clause whose *that* was taken off its second without one: *I would go, and that …* → *…, and …*."""
    if not english.has("and_that", text):
        return text
    return text.replace(", and that ", ", and ").replace(" and that ", " and ")


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
    asked = english.after("when_asked", text) or english.after("on_question", text) or ""
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
    text = _alone(text, english)
    since = english.parted("since_asked", text)
    if since and english.has("asked_or_said", since[1].split(",")[0]):
        text = since[0]
    text = _unled(text, english)
    low = small(text, english)
    first = english.read(text).tokens[:1]
    is_deed = first and first[0].has(Tag.BASE) and not first[0].has(Tag.PAST) and english.is_("inf", low)
    return f"I would {low}" if is_deed else text
