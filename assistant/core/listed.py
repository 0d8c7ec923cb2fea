"""A list of what one has and is, made a sentence: *8 years, forklift cert, don't mind cleaning*."""

import re

from assistant.core.english import English
from assistant.core.mend import sentences
from assistant.core.reshape import small
from assistant.core.shape import shape_of
from assistant.core.shape_kind import Shape

ADJECTIVE = re.compile(
    r"^(?!trained in [^,.]* (?:with|under|by|at) )(?:very |really |quite |fully |also )?"
    r"(?:good|fast|steady|handy|fluent|experienced|comfortable|familiar|skilled|"
    r"proficient|certified|"
    r"trained|able|great|strong|bilingual|trilingual|organi[sz]ed|quick|careful|patient|reliable|calm|detail-oriented|"
    r"licensed|qualified|native|happy|willing|curious|known|responsible|punctual|flexible|friendly|confident|"
    r"creative)\b(?=$|,| (?:at|in|with|to|as|under|enough|and|for|about|on)\b)",
    re.IGNORECASE,
)
_DOES = re.compile(r"(?:don['’]t|do not|can|am|know|speak|love|like|enjoy|have|used to|never)\b", re.IGNORECASE)
_YEARS = re.compile(r"^((?:\d+|two|three|four|five|six|ten)\+? (?:years?|months?))$")
_CERTIFIED = re.compile(r"(?:[A-Z][\w-]+ )+(?:certified|licensed|qualified|registered|accredited|trained)\b( since\b)?")
_COUNTED_YEARS = re.compile(
    r"(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:years|months)\b", re.IGNORECASE
)
_SHORT = 3
"""Pieces below which a list may say one thing in two: *payroll, 40 people*."""


def listed(text: str, english: English) -> tuple[str, str] | None:
    """Make a list a thing one has (``noun``) or a sentence (``clause``); None where a piece is neither."""
    pieces = [p.strip() for p in re.split(r", (?:and )?| \+ ", text) if p.strip()]
    last = pieces[-1] if len(pieces) > 1 else ""
    is_self, does = ADJECTIVE.match(last), _DOES.match(last)
    things = pieces[:-1] if is_self or does else pieces
    if len(pieces) < 2 or re.search(r"[/;:.]", text) or not all(_is_thing(p, english) for p in things):
        return None
    things[0] = _YEARS.sub(r"\1 of experience", things[0])
    if is_self or does:
        who = "I" if does else "I'm"
        return "clause", f"I have {', '.join(things)}, and {who} {small(last, english)}"
    if len(things) < _SHORT and not things[0][0].isdigit():
        return None
    return "noun", f"{', '.join(things[:-1])} and {things[-1]}"


def begun(text: str, english: English) -> str:
    """Give the first of several sentences its subject: *Tune, voice. I…* → *I tune and voice. I…*."""
    first, *others = sentences(text) or ("",)
    if not others and not _CERTIFIED.match(text):
        return text
    verbs = re.fullmatch(r"([A-Za-z]+(?:, [a-z]+)*), (?:and )?([a-z]+)\.", first)
    if verbs and {w.lower() for w in re.findall(r"[A-Za-z]+", first)} <= english.bases | {"and"}:
        return f"I {small(verbs[1], english)} and {verbs[2]}. {' '.join(others)}"
    if certified := _CERTIFIED.match(text):
        return f"I've been {text}" if certified[1] else f"I'm {text}"
    if being := re.match(r"being (?=\w)", text, re.IGNORECASE):
        return f"I'm {text[being.end() :]}"
    if shape_of(first, english) is Shape.ING and re.search(r"\b\d+ years\b", first):
        return f"I've been {small(text, english)}"
    if shape_of(first, english) is Shape.ING:
        return f"I'm used to {small(text, english)}"
    counted = _COUNTED_YEARS.match(text) and shape_of(first, english) is not Shape.CLAUSE
    return f"I have {small(text, english)}" if counted else text


def whole_to_the_end(text: str, english: English) -> str:
    """Finish a sentence whose last pieces lack their verb: *I did 2 years at a kennels, good with nervous dogs*."""
    joined = re.search(
        r",? and (?=(?:happy|comfortable|able|good|confident|willing|handy) (?:\w+ing|to|with|at)\b)", text
    )
    if joined:
        return f"{text[: joined.start()]}, and I'm {text[joined.end() :]}"
    head, comma, last = text.rpartition(", ")
    if not comma or not re.match(r"I\b", text) or re.match(r"(?:and|but|so|then|or)\b", last):
        return text
    if ADJECTIVE.match(last) or re.match(r"used to \w+(?: |$)|a quick learner|quick learner", last):
        return f"{head}, and I'm {'a ' if last.startswith('quick learner') else ''}{small(last, english)}"
    if re.match(r"(?:some|plus|including) ", last) and ", " not in head:
        return f"{head}, with {last}" if last.startswith("some") else text
    verb = last.split(maxsplit=1)[0].lower() if last else ""
    if (
        verb in english.past
        and not english.is_noun(verb)
        and head.split()[1:2]
        and head.split()[1].lower() in english.past
    ):
        return f"{head}{',' if ', ' in head else ''} and {last}"
    if _DOES.match(last) and shape_of(f"I {last}", english) is Shape.FIRST:
        return f"{head}, and I {last}"
    return text


def _is_thing(piece: str, english: English) -> bool:
    """Whether a piece of a list is something one can have: it starts as a noun phrase and does nothing."""
    if shape_of(piece, english) is Shape.NOUN and not re.match(r"(?:no|not|also)\b", piece, re.IGNORECASE):
        return True
    return bool(re.fullmatch(r"\d+\+? (?:years|months)(?: [a-z]+){0,6}|(?:mostly|mainly) [a-z ]+", piece))
