"""An answer parted into the words between its joints: where a clause ends, and what joins the next one to it."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.core.english.cuts import joints
from assistant.core.english.formed import sentences_in
from assistant.core.english.known import English
from assistant.core.english.role import PREDICATES, Role
from assistant.core.english.tags import Tag, Token

_JOINT = re.compile(
    r"(?:[,;.!\s–—-]|(?:yeah|yes|well|um|uh|erm|ok|okay|honestly|basically|plus|also|just|then)\b(?= |,)"
    r"|(?:(?:very|so|real|really) )?(?:nice|kind|good|friendly|funny|sweet)(?: (?:guy|man|woman|lady|person))?"
    r"(?=,? (?:he|she|they)\b)"
    r"|and (?:also )?that (?=\w+ )|(?:and|but|so|because)\b)*",
    re.IGNORECASE,
)
"""What joins a clause to the one before it, or is said before it to gain time."""
_DONE = frozenset("ran drove cut set saw led sold taught built kept grew made had did took won".split())
"""What hurried people begin with where they leave their *I* away, though it may be something else."""
_TELLS = frozenset("say says tell tells show shows explain explains ask asks".split())
"""What learners tell of a talk, though some of it may be a noun."""
_PARTING = re.compile(
    r"\s(and (?:since|for|in|at|before|after|now|then|here)\b(?= (?:\S+ ){0,4}(?:i|he|she|we|they)\b)"
    r"|(?:so|because|but)\s(?!that\b|much\b|many\b|of\b|\w+ly\b)|even (?:the|if|when)\b|like (?=\d)"
    r"|and (?:also )?that (?=(?:the|you|they|we|she|he|each|every|there|nobody|everybody|everyone|no|it)\b)"
    r"|(?:till|until) |also (?=(?:the|a|my) )"
    r"|(?<!\bI )(?<![vrh]e )(?<!as )(?<!is )(?<!ad )(?<!ll )(?<!nd )(?<!ut )(?<!ey )(?<!it )never )",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(but|so|because|and)\b", re.IGNORECASE)
_DOES = Tag.BASE | Tag.PAST | Tag.THIRD | Tag.PART


@dataclass(slots=True)
class Part:
    """Words between two joints."""

    begin: int
    end: int
    joint: str
    stands: bool
    """Whether it can be a clause of its own: it has a verb, and nothing says that it hangs on another."""
    begins_with_verb: bool


def parts_of(text: str, english: English) -> Iterator[Part]:
    """Give the words between joints, each with what joins it."""
    roles = {t.start: r for s in sentences_in(text, english) for t, r in zip(s.tokens, s.roles, strict=True)}
    parted = (m.start(1) for m in _PARTING.finditer(text) if not _never_do(text, m.start(1), english))
    parting = {*joints(text, english), *parted} - {0}
    starts = [0, *sorted(parting), len(text)]
    for begin, end in itertools.pairwise(starts):
        typed = text[begin:end]
        lead = _JOINT.match(typed)
        at = lead.end() if lead else 0
        said = typed[at:].rstrip(" ,;:.!–—-")
        tokens = english.read(said).tokens
        if not tokens:
            continue
        joint = _SAID.findall(typed[:at].lower())
        within = [r for place, r in roles.items() if begin + at <= place < end and r is not Role.ADVERB]
        first = tokens[0]
        is_verb = (
            first.word in _DONE
            or first.word in _TELLS
            or (bool(within) and within[0] in PREDICATES)
            or (first.has(_DOES) and not first.has(Tag.NOUN | Tag.ADJ))
        )
        stands = any(r in PREDICATES for r in within) and not _HANGS.match(said)
        is_verb = is_verb and (bool(joint) or not first.has(Tag.NOUN | Tag.PLURAL) or first.word in _DONE)
        if _is_one_more(tokens, text[:begin], english):
            stands = is_verb = False
        yield Part(begin + at, begin + at + len(said), joint[-1] if joint else "", stands, is_verb)


def _is_one_more(tokens: Sequence[Token], before: str, english: English) -> bool:
    """Whether a word is one more of the things named before it: *the tyres and brakes every morning*."""
    first, after = tokens[0], tokens[1:3]
    named = english.read(before).tokens[-1:]
    if not first.has(Tag.NOUN | Tag.PLURAL) or first.has(Tag.PAST) or not named or not named[0].has(_NAMED):
        return False
    is_time = bool(after) and (after[0].has(Tag.NUMBER) or (after[0].word in ("every", "each") and len(after) > 1))
    return not after or is_time


_NAMED = Tag.NOUN | Tag.PLURAL


def _never_do(text: str, at: int, english: English) -> bool:
    """Whether *never* stands between several and what they do: *the new people never work alone*."""
    *lead, before = ["", "", *text[:at].split()][-3:]
    after = text[at:].split()[1:2]
    if not text[at:].startswith("never ") or not before or not after:
        return False
    if any(english.lexicon.tags(word.lower()) & Tag.PREP for word in lead if word):
        return False  # "22 years on those roads never put one in the ditch"
    several, verb = english.lexicon.tags(before.lower()), english.lexicon.tags(after[0].lower())
    return bool(several & Tag.PLURAL and not several & Tag.TIME and verb & Tag.BASE)


_HANGS = re.compile(
    r"(?:even|like|since|as|if|when|where|which|who|whose|while|although|until|till|that)\b", re.IGNORECASE
)
"""How a clause begins that hangs on the one before it."""
