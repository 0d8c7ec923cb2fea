"""How good a combination of sentences is: named terms, each a cost, lower is better."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from assistant.core.marks import unmark
from assistant.core.note import words_in

ALIKE = 0.30
"""Share of five-word runs from which two notes to one company look copied."""
STOCK_RUN = 8
"""Words in a row that two candidates must not share."""
_PLAIN = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "by",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "am",
        "it",
        "its",
        "it's",
        "i",
        "i'd",
        "i'll",
        "i've",
        "i'm",
        "you",
        "you'll",
        "your",
        "me",
        "my",
        "we",
        "our",
        "us",
        "that",
        "this",
        "what",
        "which",
        "who",
        "how",
        "why",
        "so",
        "if",
        "about",
        "into",
        "over",
        "after",
        "before",
        "than",
        "then",
        "one",
        "not",
        "no",
        "can",
        "will",
        "would",
        "could",
        "have",
        "has",
        "had",
        "do",
        "does",
        "did",
        "all",
        "there",
        "here",
    ]
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SAYS_I = re.compile(r"(?:^|[.!?]\s+)I\b")
_NAMED = ("role", "company", "name", "call")


class Candidate(NamedTuple):
    """One rendered phrasing with what scoring needs to know of it."""

    id: str
    section: str
    marked: str
    first: str
    """Its first word, small."""
    head: int
    """Fixed words before the first of the candidate's own (or a name, the role, the company)."""
    tail: int
    whole: bool
    """All words are fixed, so a run goes right through."""
    inner: int
    """The longest fixed run inside it."""
    stems: frozenset[str]
    words: int
    own: int
    sentences_with_i: int
    colon: int
    """1 where it points with a colon."""
    named: int
    """How often it calls the reader by name."""
    role: bool
    """Whether it names the role."""
    company: bool
    """Whether it names the company."""
    rank: float
    """Where the hash of the facts puts it among its fellows, 0 to 1."""
    text: str
    """Its words without marks."""


def candidate(
    phrase_id: str, section: str, marked: str, paths: Sequence[str], rank: float, *, colon: bool
) -> Candidate:
    """Measure a rendered phrasing."""
    plain = unmark(marked)
    varied = _varied(plain.spans, paths)
    runs, total, own_words = [], 0, 0
    stems: set[str] = set()
    at = 0
    for start, end, is_own in (*varied, (len(plain.text), len(plain.text), False)):
        fixed = words_in(plain.text[at:start]) if at < start else ()
        stems.update([w[:6] for w in fixed if w not in _PLAIN])
        runs.append(len(fixed))
        inside = _count(plain.text[start:end])
        total += len(fixed) + inside
        own_words += inside if is_own else 0
        at = end
    whole = len(runs) == 1
    first = _WORD.search(plain.text)
    return Candidate(
        phrase_id, section, marked, first[0].lower() if first else "", runs[0], runs[-1], whole, max(runs),
        frozenset(stems),
        total, own_words, len(_SAYS_I.findall(plain.text)) if "I" in plain.text else 0, int(colon),
        sum(paths[s].endswith((".name", ".call")) for *_, s, o in plain.spans if not o),
        any(paths[s] == "role" for *_, s, o in plain.spans if not o),
        any(paths[s] == "company" for *_, s, o in plain.spans if not o), rank, plain.text,
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _count(answer: str) -> int:
    """Count the words of an answer, which stands in every phrasing of its section."""
    return len(words_in(answer))


def _varied(spans: Sequence[tuple[int, int, int, bool]], paths: Sequence[str]) -> list[tuple[int, int, bool]]:
    """Find the stretches that differ between candidates: their own words, and names the reader knows anyway."""
    return sorted((a, b, o) for a, b, source, o in spans if o or paths[source].rsplit(".", 1)[-1] in _NAMED)


def rank(seed: str, name: str) -> float:
    """Rank a name by a hash that is the same on every machine: 0 to 1."""
    return int.from_bytes(blake2b(f"{seed}|{name}".encode(), digest_size=4).digest(), "big") / 0xFFFFFFFF


def repeated_opening(before: Candidate | None, here: Candidate) -> float:
    """Two sentences running that open with the same word; *I… I…* first of all."""
    return 2.5 if before and before.first == here.first else 0.0


def stock_run(run_before: int, here: Candidate) -> float:
    """A run of fixed words so long that another candidate may send the same; ``run_before`` ends the text so far."""
    crossing = run_before + here.head
    return (
        # One word short of a run is dear as well: *the* of the candidate's own may follow.
        (30.0 if crossing >= STOCK_RUN else 5.0 if crossing == STOCK_RUN - 1 else 0.0)
        + (15.0 if here.inner >= STOCK_RUN else 0.0)
        + 0.15 * max(0, crossing - 4)
    )


def repeated_words(stems: Collection[str], here: Candidate) -> float:
    """Words of the frames said before in this note: *like … like*, *thank … thank*."""
    return 1.6 * len(here.stems.intersection(stems))


def used_before(used: Mapping[str, int], here: Candidate) -> float:
    """A phrasing that stands in earlier notes to this company or in earlier variants, once for each."""
    return 6.0 * used.get(here.id, 0)


def tie(here: Candidate) -> float:
    """The hash of the facts decides among equals, so that two candidates part ways."""
    return 3.0 * here.rank


def colons(count: int, here: Candidate) -> float:
    """A second sentence that points with a colon: two in a note read like a list of entries."""
    return 3.0 * count if here.colon else 0.0


def named_again(before: Candidate | None, here: Candidate) -> float:
    """The role or the company named in two sentences running."""
    if before is None:
        return 0.0
    return 4.0 * (before.role and here.role) + 4.0 * (before.company and here.company)


def named_before(facts: int, here: Candidate) -> float:
    """The role or the company named a second time in a note: people say *the job* and *you*."""
    return 2.5 * (facts & here.role) + 2.5 * (facts >> 1 & here.company)


def starts_with_i(count: int) -> float:
    """More than two sentences that start with *I*; a fourth is dear, for the closing often starts so too."""
    return 1.0 * max(0, count - 2) + 7.0 * max(0, count - 3) + (60.0 if count > 4 else 0.0)


def framing(here: Candidate) -> float:
    """Words around an answer that would stand by itself: the plainest frame is the one nobody hears."""
    return 0.4 * max(0, here.words - here.own - 2) if here.section in ("detail", "need", "strength") else 0.0


def called_by_name(count: int, here: Candidate) -> float:
    """The reader's name said again after the greeting: once is warm, twice is a sales call."""
    return here.named * (1.8 if count == 0 else 9.0)


def length(words: int, aim: tuple[int, int], floor: int = 0) -> float:
    """Distance from the length aimed at, in words; below the floor a note with much to say looks thrown off."""
    low, high = aim
    return 0.35 * max(0, low - words) + 0.12 * max(0, words - high) + 6.0 * max(0, floor - words)


def own_share(own: int, total: int) -> float:
    """Too few of the words are the candidate's own (less than two in five)."""
    return 40.0 * max(0.0, 0.42 - own / max(1, total))


def rhythm(lengths: Sequence[int]) -> float:
    """Sentences all of one length."""
    if len(lengths) < 3:
        return 0.0
    spread = max(lengths) - min(lengths)
    return 1.5 if spread < 5 else 0.0


def ending(last: Candidate) -> float:
    """A last sentence that ends in so many fixed words that any closing makes a stock run of it."""
    tail = last.inner if last.whole else last.tail
    return 30.0 if tail > STOCK_RUN - 2 else 1.5 * max(0, tail - 4)


@lru_cache(maxsize=2048)
def _content(text: str) -> frozenset[str]:
    return frozenset(w[:5] for w in words_in(text.replace("’", "'")) if w not in _PLAIN or w == "i'll")


def keeps_words(typed: str, here: Candidate) -> bool:
    """Whether a promise keeps half of its words or more: the reader must know it again."""
    want, have = _content(typed), _content(here.text)
    return not want or len(want & have) / len(want) >= 0.5


def shared_runs(shingles: Collection[tuple[str, ...]], earlier: Sequence[Collection[tuple[str, ...]]]) -> float:
    """Five-word runs shared with another note to the same company; one in five is borne, more is dear."""
    worst = 0.0
    for other in earlier:
        both = len(set(shingles) & set(other)) / max(1, min(len(shingles), len(other)))
        worst = max(worst, both)
    return 140.0 * max(0.0, worst - 0.21) + (80.0 if worst > ALIKE - 0.03 else 0.0)


def five_word_runs(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of five words in a text."""
    words = words_in(text)
    return frozenset(tuple(words[i : i + 5]) for i in range(len(words) - 4))
