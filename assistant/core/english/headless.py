"""What the reader does, typed verb first in haste and without them: *checks the ovens herself, lets juniors order*."""

import re

from assistant.core.english.kinds import is_bare
from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

_OFTEN = frozenset("still always never usually often personally actually also even rarely".split())
"""What may stand before the verb."""
_OTHER = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.NAME | Tag.UNKNOWN
_OBJECTS = Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_O
_SELF = re.compile(r"\b(?:herself|himself|themselves|themself)\b")
_BY_HAND = re.compile(r"(hand) (?=[a-z]+s )")
"""What is done by hand, typed as two words: *hand writes the cards*."""
_STILL = re.compile(r"^(?:still (?P<first>[a-z]+ .+)|(?P<last>[a-z]+ (?:by|on|with|in) .+?) still)$")
_WORKS = re.compile(r"^(?:(?:and|but) )?(?:it )?(?:still )?works (?P<how>fine|well|great|perfectly)$")
_SAW = re.compile(
    r"^(?P<what>[a-z][^,]*), (?:and )?(?:I )?saw it (?P<how>working|in action|at work|in (?:the )?[a-z]+)$",
    re.IGNORECASE,
)
_ABOUT_IT = frozenset("means sounds seems looks feels makes shows tells takes costs works depends matters".split())
"""What a thing does that was told of, and not the reader."""


def with_doer(text: str, english: English) -> str:
    """Say who does it where each part is surely something the reader does; what is anything else comes back."""
    if seen := _SAW.match(text):
        what = f"the {seen['what']}" if is_bare(seen["what"], english) else seen["what"]
        return f"seeing {what} {'at work' if seen['how'] == 'working' else seen['how']}"
    first, *others = text.split(", ")
    if said := _still(first, english):
        works = _WORKS.match(others[0]) if len(others) == 1 else None
        return f"{said} and it works {works['how']}" if works else ", ".join((said, *others))
    deeds = [_deed(part, english) for part in (first, *others[:1])]
    is_hard = _SELF.search(first) or _BY_HAND.match(first) or (len(deeds) > 1 and deeds[1])
    if not deeds[0] or not is_hard:
        return text
    both = [f"you {deeds[0]}", *deeds[1:]] if all(deeds) else [f"you {deeds[0]}"]
    said = " and ".join(both)
    rest = others[len(both) - 1 :]
    return ", ".join((said, *rest)) if english.is_("clause", said) else text


def _deed(part: str, english: English) -> str:
    """Bring a part to the form behind *you* where it begins with a verb; empty where it may begin with a thing."""
    part = _BY_HAND.sub(r"\1-", part)
    tokens = english.read(part.replace("hand-", "", 1)).tokens
    place = next((at for at, token in enumerate(tokens) if token.word not in _OFTEN), 0)
    if place + 1 >= len(tokens) or not _is_done(tokens[place], tokens[place + 1], part):
        return ""
    verb = tokens[place]
    done = re.sub(rf"\b{verb.word}\b", english.lexicon.base(verb.word), part, count=1)
    return _SELF.sub("yourself", done)


def _is_done(verb: Token, after: Token, part: str) -> bool:
    if not verb.has(Tag.THIRD | Tag.DO_THIRD) or verb.word in _ABOUT_IT or not verb.text.islower():
        return False
    is_alone = not verb.has(_OTHER)
    return is_alone or after.has(_OBJECTS) or _SELF.search(part) is not None or part.startswith("hand-")


def _still(part: str, english: English) -> str:
    """Read a plain verb with *still* as what they all do: *plan by hand on paper still*."""
    found = _STILL.match(part)
    done = (found["first"] or found["last"]) if found else ""
    first = english.read(done).tokens[:1] if done else ()
    if not first or not first[0].has(Tag.BASE) or first[0].has(Tag.ADJ | Tag.PREP | Tag.PAST):
        return ""
    said = f"you still {done}"
    return said if english.is_("clause", said) else ""
