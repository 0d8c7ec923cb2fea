"""One way to say one move: a wording with the answers set into it, and what the search asks of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from assistant.core.compose.role import ITSELF
from assistant.core.compose.wordings import Wording
from assistant.core.english import sentences
from assistant.core.marks import capital, unmark
from assistant.core.move import Move
from assistant.core.note import words_in

_OWN, _FACT = b"\x01", b"\x02"
"""Whose a letter is, where it is not the wording's."""
_NEAR = 2.2
"""What is saved where a wording speaks of the very need or person."""
OPENING = 4
"""Words with which two sentences of one letter do not begin alike."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One way to say one move."""

    move: Move
    id: str
    marked: str
    text: str
    begins: tuple[str, ...]
    """The first word of each of its sentences."""
    openings: frozenset[tuple[str, ...]]
    """The first words of each of its sentences, as many as give a repetition away."""
    lengths: tuple[int, ...]
    """Words in each of its sentences."""
    names: frozenset[str]
    stems: frozenset[str]
    """Content words that are the wording's own."""
    run: int
    """The longest run of the wording's own words, which another candidate's note may have too."""
    tie: float
    first: bool = False
    """Whether it may only open a letter."""
    leans: bool = False
    """Whether it may not open a letter."""
    opens: int = 0
    """How many of the wording's own words it begins with."""
    closes: int = 0
    ends: bool = False
    """Whether no close follows it."""
    thanks: bool = False
    """Whether no thanks follow it."""
    wish: bool = False
    """Whether it says that the candidate would like the job."""
    about: frozenset[str] = frozenset()
    """What was told, in a detail: its kind, and ``told`` where they told it; what it may follow, in thanks that lean on
    one."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(self.lengths)


def five_word_runs(body: str) -> frozenset[tuple[str, ...]]:
    """Every run of five words of a note: what two notes to one company are compared by."""
    words = words_in(body)
    return frozenset(tuple(words[i : i + 5]) for i in range(len(words) - 4))


def rank(seed: str, name: str) -> float:
    """Give a number between 0 and 1 that is the same for the same facts and name."""
    return int.from_bytes(blake2b(f"{seed}|{name}".encode(), digest_size=4).digest(), "big") / 0xFFFFFFFF


def rendered(
    wording: Wording,
    move: Move,
    values: Mapping[str, str],
    situation: Mapping[str, object],
    seed: str,
    *,
    extra: float = 0.0,
    sad: bool = False,
    about: frozenset[str] = frozenset(),
) -> Piece | None:
    """Render one wording; None where it does not fit the facts or would jar with something sad."""
    if (sad and wording.mood == "glad") or not wording.fits(values, situation):
        return None
    return piece(
        move,
        wording.id,
        tidy(capital(wording.render(values, short=bool(situation.get("short"))))),
        wording.names,
        rank(seed, wording.id) * 1.6 + extra - _NEAR * wording.near,
        first=wording.first or wording.thanks,
        leans=wording.leans,
        ends=wording.ends,
        thanks=wording.thanks,
        wish=wording.wish,
        about=about,
    )


def piece(
    move: Move,
    name: str,
    marked: str,
    names: frozenset[str],
    tie: float,
    *,
    first: bool = False,
    leans: bool = False,
    ends: bool = False,
    thanks: bool = False,
    wish: bool = False,
    about: frozenset[str] = frozenset(),
) -> Piece:
    """Measure a rendered move."""
    plain = unmark(marked)
    parts = [_WORD.findall(part) for part in sentences(plain.text)]
    given = bytearray(len(plain.text))
    for start, end, _, is_own in plain.spans:
        given[start:end] = (_OWN if is_own else _FACT) * (end - start)
    run = best = 0
    opens = -1
    stems = set()
    for match in _WORD.finditer(plain.text):
        whose, word = given[match.start()], match[0]
        # "on Friday" and "the second interview" are the same words for everybody but for the day.
        if whose and (whose == _OWN[0] or not word.islower()):
            best = max(best, run)
            opens = run if opens < 0 else opens
            run = 0
            continue
        run += 1
        if len(word) >= _WEIGHTY and (low := word.lower()) not in _COMMON:
            stems.add(_SAID_ONCE.get(low, low[:5]))
    best = max(best, run)
    if "!" in plain.text:
        stems.add(SHOUT)
    return Piece(
        move,
        name,
        marked,
        plain.text,
        tuple(words[0].lower().split("'")[0] if words else "" for words in parts),
        frozenset(tuple(map(str.lower, words[:OPENING])) for words in parts if len(words) >= OPENING),
        tuple(map(len, parts)),
        names,
        frozenset(stems),
        best,
        tie,
        first,
        leans,
        run if opens < 0 else opens,
        closes=run,
        ends=ends,
        thanks=thanks,
        wish=wish,
        about=about,
    )


SHOUT = "!"
"""An exclamation mark, of which a letter has one at the most."""
FEELING = "glad"
"""The stem that all words for being pleased count as: a letter is pleased once."""
TALK = "talk"
"""The stem of all words for having talked, which a letter says once: *our conversation*, *it was good to talk*."""
_SAID_ONCE = dict.fromkeys(
    "glad gladly happy happily pleased delighted pleasure enjoy enjoyed enjoyable love loved appreciated liked".split(),
    FEELING,
) | dict.fromkeys("conversation talk talking talked speaking chat discussion discussing discuss".split(), TALK)
_WEIGHTY = 4
"""Letters from which a word is noticed when it comes twice."""
_COMMON = frozenset(
    "that with have from this your what when they them been more most than then also just very much role"
    " interview about would there their which after before could should since where these those while".split()
)


_MEET = re.compile(r"[.!?…,]\ue1ff?[.,!]")
_TWO_STOPS = re.compile(r"(?<!\.)\.(\ue1ff?)\.(?!\.)")
_STOP_BEHIND_A_MARK = re.compile(r"([!?…])(\ue1ff?)\.")
_TWO_COMMAS = re.compile(r",(\ue1ff?),")
_COMMA_AT_END = re.compile(r",(\ue1ff?)(?=[.!])")
_HELP_TO_HELP = re.compile(r"\bhelp you (?=\W*help\b)")
"""Help with what is itself a help: *to help you help with the app*."""
_A_ROLE_ROLE = re.compile(
    r"(?:\b(?:position|role) (?:of|as) )?([\ue400-\ue5ff][^\ue1ff]*\ue1ff)(?: (?:role|position|job|post)\b)?"
)
"""A given fact with what it is behind it: a role may say so itself, *PhD position in Plant Ecology*."""
_AT_A_FAMILY = re.compile(r"\bat (?=[\ue200-\ue5ff]*(?:the [\w-]+|your) family\b)")


def tidy(text: str) -> str:
    """Mend what meets where answers and wordings join: two full stops, a space before a comma."""
    if _MEET.search(text):
        text = _TWO_STOPS.sub(r".\1", text)
        text = _STOP_BEHIND_A_MARK.sub(r"\1\2", text)
        text = _COMMA_AT_END.sub(r"\1", _TWO_COMMAS.sub(r",\1", text))
    if "help you " in text:
        text = _HELP_TO_HELP.sub("", text)
    text = _A_ROLE_ROLE.sub(lambda m: m[1] if ITSELF.search(m[1]) else m[0], text)
    if " family" in text:
        text = _AT_A_FAMILY.sub("with ", text)
    return " ".join(text.split())
