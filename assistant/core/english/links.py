"""A chain of clauses, as people speak, each of which vouches for itself.

Somebody who dictates or is learning English types several thoughts one behind the other, and a good beginning says
nothing of the tail. So each clause is parted from the others, given the doer it shares with the one before, brought
into its forms, and read once more whole: what cannot be vouched for is empty.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.core.english.articles import with_articles
from assistant.core.english.cuts import is_formed, joints
from assistant.core.english.formed import sentences_in
from assistant.core.english.given import PLACES
from assistant.core.english.kinds import has_shorthand, is_clause, is_known
from assistant.core.english.known import English
from assistant.core.english.learner import versions
from assistant.core.english.plausible import is_plausible
from assistant.core.english.role import PREDICATES, Role
from assistant.core.english.sentences import unended
from assistant.core.english.strict import is_much_mended, is_vouched
from assistant.core.english.tags import Tag

_MOST, _LEAST = 18, 3
"""Words of one clause, at the most and at the least."""
_JOINT = re.compile(
    r"(?:[,;.!\s–—-]|(?:yeah|yes|well|ok|okay|honestly|basically|plus|also|just|now|then)\b(?= |,)"
    r"|(?:and|but|so|because)\b)*",
    re.IGNORECASE,
)
"""What joins a clause to the one before it, or is said before it to gain time."""
_DONE = frozenset("ran drove cut set saw led sold taught built kept grew made had did took won".split())
"""What hurried people begin with where they leave their *I* away, though it may be something else."""
_PARTING = re.compile(
    r"\s(and (?:since|for|in|at|before|after|now|then|here)\b(?= (?:\S+ ){0,4}(?:i|he|she|we|they)\b)"
    r"|(?:so|because|but)\s(?!that\b|much\b|many\b|of\b|\w+ly\b)|even (?:the|if|when)\b|like (?=\d)|(?:till|until) "
    r"|(?<!\bI )(?<![vrh]e )(?<!as )(?<!is )(?<!ad )(?<!ll )(?<!nd )(?<!ut )(?<!ey )(?<!it )never )",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(but|so|because|and)\b", re.IGNORECASE)
_DOES = Tag.BASE | Tag.PAST | Tag.THIRD | Tag.PART


@dataclass(frozen=True, slots=True)
class Link:
    """One clause of a chain."""

    typed: str
    """Its words as they stand in the answer, without what joins them."""
    said: str = ""
    """The clause as it is meant; empty where nobody can vouch for it."""
    joint: str = ""
    """The word that joins it: *and*, *but*, *so*, *because*; empty at a comma or a full stop."""
    doer: str = ""
    """Who does it."""
    is_shared: bool = False
    """Whether its doer is named before it, and *said* begins with the name again."""
    lost: str = ""
    """What stood behind it and could not be vouched for."""

    @property
    def rest(self) -> str:
        """The clause behind the doer that it shares."""
        return self.said[len(self.doer) :].strip() if self.is_shared else self.said


@dataclass(slots=True)
class _Part:
    """Words between two joints."""

    begin: int
    end: int
    joint: str
    stands: bool
    """Whether it can be a clause of its own: it has a verb, and nothing says that it hangs on another."""
    begins_with_verb: bool


def chain(text: str, english: English, doer: str = "") -> tuple[Link, ...]:
    """Part an answer into its clauses, each as it is meant; ``doer`` does what is done at the beginning."""
    found: list[Link] = []
    parts = list(_parts(text, english))
    at = 0
    while at < len(parts):
        lead, core = (at, at + 1) if _is_led(parts, at, text) else (at, at)
        end = core + 1
        while end < len(parts) and not parts[end].stands:
            end += 1
        found.append(_link(text, parts[lead:end], core - lead, doer, english))
        doer = found[-1].doer or doer
        at = end
    return tuple(found)


def _is_led(parts: Sequence[_Part], at: int, text: str) -> bool:
    """Whether something is set before a clause: *in Brazil, I was…*, *for five years, …*."""
    is_bare = not parts[at].stands and at + 1 < len(parts) and parts[at + 1].stands
    return is_bare and _LEADS.match(text, parts[at].begin) is not None


_HANGS = re.compile(
    r"(?:even|like|since|as|if|when|where|which|who|whose|while|although|until|till|that)\b", re.IGNORECASE
)
"""How a clause begins that hangs on the one before it."""
_LEADS = re.compile(
    r"(?:since|as|if|when|where|while|until|in|at|for|with|without|from|to|on|since|during|back|before|after|here|there|by|as)\b",
    re.IGNORECASE,
)
"""How what is set before a clause begins, or hangs on behind it: *in Brazil*, *for five years*."""


def _link(text: str, parts: Sequence[_Part], core: int, doer: str, english: English) -> Link:
    """Read the longest of a clause with what stands before and behind it that can be vouched for."""
    part = parts[core]
    is_shared = part.begins_with_verb and bool(doer)
    hung = itertools.takewhile(lambda p: p.joint == "and" or _LEADS.match(text, p.begin), parts[core + 1 :])
    ends = [part.end, *(p.end for p in hung)]
    if pointed := _POINTED.search(text, part.begin, part.end):
        ends.insert(0, pointed.start())
    for end in reversed(ends):
        for begin in dict.fromkeys((parts[0].begin, part.begin)):
            typed = _THAT.sub(r"\1 that \2 ", text[begin:end]) if part.joint == "and" else text[begin:end]
            if said := _as_vouched(f"{doer} {typed}" if is_shared else typed, english):
                lost = f"{text[parts[0].begin : begin]} {text[end : parts[-1].end]}".strip(" ,;.")
                shared = is_shared and said.startswith(doer)
                return Link(text[begin:end], said, part.joint, _doer_of(said, english), shared, lost)
    typed = text[part.begin : part.end]
    own = doer if is_shared else _doer_of(typed, english)
    own = own if own.lower() in _SURE or (is_shared and own) else ""
    return Link(text[parts[0].begin : parts[-1].end], joint=part.joint, doer=own)


_POINTED = re.compile(r" (?:on|in|at|with|for) (?:this|that|these|those) \w+(?=[\s.,]*$)")
"""What points at something that is not told: *on those roads*."""
_SURE = frozenset("i he she they we".split())
"""Who does something though the clause cannot be vouched for."""
_THAT = re.compile(r"^(before|after) (i|he|she|we|they) (?!.*,)", re.IGNORECASE)
"""Learners' *and after I worked…* for *and after that I worked…*."""


def _as_vouched(typed: str, english: English) -> str:
    """Give a clause as it is meant, where nothing in it is doubted."""
    if not _LEAST <= len(typed.split()) <= _MOST:
        return ""
    return next((said for said in _meant(typed, english) if _is_right(said, typed, english)), "")


def _meant(typed: str, english: English) -> Iterator[str]:
    for version in versions(typed, english, "a"):
        yield version
        yield with_articles(version, "a", "clause", english)


def _is_right(said: str, typed: str, english: English) -> bool:
    if not is_clause(unended(said), english) or has_shorthand(said, english):
        return False
    if not is_known(said, english):
        return False
    is_whole = is_formed(said, english, "a") and is_vouched(said, english) and is_plausible(said, english)
    return is_whole and not _is_put_wrong(typed, said, english) and not is_much_mended(typed, said, english)


def _is_put_wrong(typed: str, said: str, english: English) -> bool:
    """Whether an article was put in by guess: not before a place of work, somebody, a paper, or what one drives."""
    tokens, before = english.read(said).tokens, typed.lower()
    for place, token in enumerate(tokens[:-1]):
        after = tokens[place + 1]
        if token.word in ("a", "an") and not re.search(rf"\ban? {re.escape(after.word)}", before):
            named = list(itertools.takewhile(lambda t: not t.has(_ENDS), tokens[place + 1 : place + 5]))
            known = any(t.has(_SOMEBODY) or t.word in PLACES or t.word in _PAPERS for t in named)
            if not place or not (known or tokens[place - 1].word in _TAKES_ONE):
                return True
    return False


_ENDS = Tag.PREP | Tag.CONJ | Tag.COMMA | Tag.TO | Tag.WHO | Tag.THAT | Tag.THIRD
_SOMEBODY = Tag.AGENT | Tag.PEOPLE | Tag.ROLE
_PAPERS = frozenset(
    "licence license certificate diploma degree permit card child bit lot long car truck tractor forklift van bus van"
    " counterbalance few while report mistake list plan presentation website team way good great lot big small".split()
)
_TAKES_ONE = frozenset("drove drive drives ran owned managed led opened built was like".split())
"""Verbs whose object is one thing that is told of for the first time."""


def _doer_of(clause: str, english: English) -> str:
    """Give the words that name who does something, as they stand in a clause that begins with them."""
    for sentence in sentences_in(clause, english)[:1]:
        for found in sentence.clauses:
            lead = sentence.roles[: max(0, found.first)]
            if found.subject >= 0 and found.first >= 0 and not any(r in PREDICATES for r in lead):
                return clause[sentence.tokens[found.first].start : sentence.tokens[found.subject].end]
    return ""


def _parts(text: str, english: English) -> Iterator[_Part]:
    """Give the words between joints, each with what joins it."""
    roles = {t.start: r for s in sentences_in(text, english) for t, r in zip(s.tokens, s.roles, strict=True)}
    parting = {*joints(text, english), *(m.start(1) for m in _PARTING.finditer(text))} - {0}
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
            or (bool(within) and within[0] in PREDICATES)
            or (first.has(_DOES) and not first.has(Tag.NOUN | Tag.ADJ))
        )
        stands = any(r in PREDICATES for r in within) and not _HANGS.match(said)
        yield _Part(begin + at, begin + at + len(said), joint[-1] if joint else "", stands, is_verb)
