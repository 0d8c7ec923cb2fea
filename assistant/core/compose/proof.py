"""What a candidate brings, found as whole clauses inside an answer that cannot be taken as it stands.

Somebody in haste or learning English types a chain of clauses, and one slip spoils the whole. A clause of it that is
right by itself can be told alone: it has its *I* and a verb in its form, every noun has its article, nothing in it is
said otherwise in English, and nothing in it leans on what was left away.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.core.english import (
    English,
    Tag,
    Token,
    has_shorthand,
    is_clause,
    is_formed,
    is_vouched,
    points_nowhere,
    unended,
    versions,
    with_articles,
)

_PARTING = re.compile(
    r"(?P<end>\.\.+|[.!?;](?=\s|$)|\n)|(?P<comma>\s*,+\s*|\s[-–—]+\s|\s[&+]\s)"
    r"|(?P<word>\s(?:and|but|so|because|bc|cuz|cos|which|where|when|while|that is why|until|till|if|as)\s"
    r"|\ssince\s(?=[a-z])|\s(?=never\s))",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:and|but|so|also|plus|just|then|because|now|of this|from this|well|basically)\s+", re.IGNORECASE
)
_MOST, _LEAST, _TRIES = 17, 4, 14
"""Words of a clause that is told alone, at the most and at the least, and how many are tried."""
_LEANS = re.compile(
    r"\b(?:here|there|this|that|these|those|it|they|them|he|she|him|his|her|its|their|same|too|also|others?|both|such|again"
    r"|else|more|ones|one(?! [a-z])|till|itself|like|only|not|odd|so|between|before the time|of which"
    r"|work(?:ed|ing)? in the \w+s|\w+n['’]t|\d+ish)\b(?<!more than)",
    re.IGNORECASE,
)
"""What leans on something left away, or is said by few who grew up with English."""


def proofs(typed: str, english: English) -> Iterator[tuple[str, str]]:
    """Give each longest clause of an answer that stands alone, as it is meant, with its words as typed."""
    found = [(m.start(), m.end(), m.lastgroup or "") for m in _PARTING.finditer(typed)]
    cuts = [(0, 0, "end"), *found, (len(typed), len(typed), "end")]
    tries, at = 0, 0
    while at < len(cuts) - 1 and tries < _TRIES:
        begin, stop = cuts[at][1], at + 1
        last = next(n for n in range(at + 1, len(cuts)) if cuts[n][2] != "word")
        for end in range(last, at, -1):
            part = _LEADING.sub("", typed[begin : cuts[end][0]].strip(" ,.!?"))
            part = _POINTED.sub("", part)
            if not (said := _with_i(_placed(part), english)):
                continue
            if end > at + 1 and english.has("and_at_home", said):
                continue
            tries += 1
            if whole := next((v for v in _versions(said, english) if _stands(v, said, english)), ""):
                yield whole, part
                stop = end
                break
        at = stop


def _versions(said: str, english: English) -> Iterator[str]:
    """Give a clause as it is meant, and with the articles it may lack: *drove coal truck* → *drove a coal truck*."""
    for version in versions(said, english, "a"):
        yield version
        yield with_articles(version, "a", "clause", english)


def _placed(part: str) -> str:
    """Tell where somebody worked behind what they did: *In Brazil I was cook on a ship* → *I was cook … in Brazil*."""
    led = _PLACE.match(part)
    if not led:
        return part
    did, also, more = _MORE_DEEDS.split(led[3], maxsplit=1) if _MORE_DEEDS.search(led[3]) else (led[3], "", "")
    return f"I {did} {led[1][0].lower()}{led[1][1:]} {led[2]}{also}{more}"


_PLACE = re.compile(r"((?i:in|at)) ([A-Z]\w+(?: [A-Z]\w+)?|my (?:last job|old job|country)),? [iI] (.+)$")
_MORE_DEEDS = re.compile(r"(,? (?:and|but|so) [iI] |, [iI] )")
"""Where a second deed begins, which was not done there: *In Brazil I was a nurse and I know the instruments*."""
_POINTED = re.compile(r" (?:on|in|at|with|for) (?:this|that|these|those) \w+$")
"""What points at something that the need has named: *on those roads*."""


def _with_i(part: str, english: English) -> str:
    """Give a clause its *I*; empty where it is too long or too short, or somebody else does it."""
    if not _LEAST - 1 <= len(part.split()) <= _MOST:
        return ""
    if said := re.match(r"i(?:['’]?(?:m|ve)\b)?(?= )", part, re.IGNORECASE):
        short = said[0][1:].replace("’", "'").removeprefix("'").lower()
        return f"I{chr(39) + short if short else ''}{part[said.end() :]}"
    first = english.read(part).tokens[0]
    other = Tag.NOUN | Tag.PLURAL | Tag.ADJ | Tag.NAME | Tag.UNKNOWN | Tag.PREP | Tag.NUMBER
    is_done = (first.has(Tag.PAST) and not first.has(other)) or first.word in _DONE
    return f"I {part[0].lower()}{part[1:]}" if is_done else ""


_DONE = frozenset("ran did led cut took built had made won drove sold taught kept grew saw set".split())


def _stands(text: str, said: str, english: English) -> bool:
    """Whether a clause is right, tells of something done or had, and needs nothing beside it."""
    tokens = english.read(text).tokens
    if not _tells(tokens) or _LEANS.search(text) or has_shorthand(text, english) or points_nowhere(text, english):
        return False
    if any(t.has(Tag.UNKNOWN) and t.text.islower() for t in tokens) or _is_put_wrong(said, text, english):
        return False
    is_right = is_clause(unended(text), english) and is_formed(text, english, "a")
    return is_right and is_vouched(text, english)


def _tells(tokens: Sequence[Token]) -> bool:
    """Whether *I* is followed by what was done, is had in a number, or can be done."""
    if len(tokens) < _LEAST:
        return False
    verb, after = tokens[1], tokens[2]
    is_a_time = verb.word in ("had", "took") and after.has(Tag.NUMBER | Tag.DEGREE | Tag.PREP)
    if verb.word in _OFTEN_ELSE or is_a_time:
        return False  # "I had 17 years", "I took about six weeks"
    if verb.has(Tag.HAVE_BASE):
        if after.word in _OFTEN_ELSE:
            return False
        return after.has(Tag.PART | Tag.BE_PART | Tag.NUMBER | Tag.ADV)
    if verb.word == "never":
        return after.has(Tag.PAST)
    if verb.word == "can":
        return after.word in _ABLE
    return verb.word == "speak" or verb.has(Tag.PAST | Tag.BE_WAS | Tag.HAVE_PAST | Tag.DO_PAST)


_ABLE = ("speak", "drive", "price", "read", "write", "play", "cook", "sew", "weld", "lift", "swim", "ride", "teach")
_OFTEN_ELSE = frozenset(
    "realized realised experienced formed animated assisted followed made passed up got gotten".split()
)
"""What learners say for something else: *I have realized 45 seminars*, *I have formed three apprentices*."""


def _is_put_wrong(said: str, text: str, english: English) -> bool:
    """Whether an article was put where a guess may be wrong: before a name, or what stands with a word behind it."""
    before, after = english.read(said).tokens, english.read(text).tokens
    had = sum(t.word in ("a", "an") for t in before)
    put = [n for n, t in enumerate(after) if t.word in ("a", "an")]
    if not _keeps_order([t.word for t in before], [t.word for t in after]):
        return True
    if len(put) <= had:
        return False
    return any(
        after[n + 1].text[:1].isupper() or not (after[n - 1].has(Tag.PREP) or _takes_one(after, n))
        for n in put
        if n + 1 < len(after) and f"{after[n].word} {after[n + 1].word}" not in said.lower()
    )


def _takes_one(tokens: Sequence[Token], place: int) -> bool:
    """Whether the verb before an article says that it is one: *drove a truck*, *was a dispatcher*."""
    verb = tokens[place - 1]
    somebody = Tag.AGENT | Tag.PEOPLE | Tag.ROLE
    is_trade = verb.has(Tag.BE_WAS) and any(t.has(somebody) for t in tokens[place + 1 : place + 4])
    return is_trade or verb.word in ("drove", "ran", "owned", "managed", "led", "opened", "built")


def _keeps_order(before: list[str], after: list[str]) -> bool:
    """Whether the words kept are in the order in which they were typed."""
    places = [before.index(word) for word in after if before.count(word) == 1]
    return all(a < b for a, b in pairwise(places))
