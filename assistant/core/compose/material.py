"""An answer ready for a sentence: its words, its kind, and what wordings ask about it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    Version,
    contracted,
    expanded,
    hand_of,
    has_habits,
    is_plural,
    is_sound,
    mend,
    says_nothing,
    spelled,
    standing,
    versions,
)
from assistant.core.interview import Interview
from assistant.core.people import Names, Person, Reader
from assistant.core.unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class Material:
    """What one answer gives a sentence."""

    kind: Kind
    it: str
    """The words as they stand inside a sentence."""
    source: str = ""
    begins: str = ""
    """How a sentence of the candidate's own begins: ``i``, ``you``, ``we``, other; ``told`` or ``about`` of a thing;
    ``alone`` of a better answer that says itself what it puts right, ``added`` of one that has to be introduced."""
    felt: bool = False
    """Whether it says already what the candidate thinks of it."""
    plural: bool = False
    sad: bool = False
    also: dict[str, str] = field(default_factory=dict)
    """Other forms of the same words, such as ``doing``."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.it.split())


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an answer: readings to choose a wording by, or none; what was mended and what was left away."""

    readings: tuple[Material, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    dropped: str = ""
    reason: Unsaid | None = None
    """Why there is no reading."""
    is_vouched: bool = False
    """Whether the person wrote out the sentence, or chose how it begins, so that nothing in it is doubted."""
    is_pieced: bool = False
    """Whether each piece that is told was vouched for by itself, and leans on none that is left away."""

    def of(self, source: str) -> "Made":
        """Mark where it comes from."""
        return replace(self, readings=tuple(replace(m, source=source) for m in self.readings))


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed to read an answer: English, names, and the people of the interview."""

    english: English
    names: Names
    people: Sequence[Person]
    hand: Hand = Hand.QUICK
    """How the candidate writes, judged by all their answers."""
    company: str = ""
    role: str = ""
    is_of_asker: bool = False
    """Whether what is read answers a question, and nobody but who asked it is spoken of."""

    def is_sound(self, text: str) -> bool:
        """Whether a text is whole sentences that can stand; somebody who writes with care is believed."""
        return is_sound(text, self.english, trusted=self.is_believed)

    @property
    def is_believed(self) -> bool:
        """Whether the candidate writes with care, so that nothing is put in for them and little doubted."""
        return self.hand is Hand.CAREFUL

    def may_be_telegram(self, text: str) -> bool:
        """Whether a text may be pieces of sentences: typed in haste, by nobody who is learning English."""
        is_written_out = text[:1].isupper() and text.rstrip()[-1:] in (".", "!", "?")
        return (
            self.hand is Hand.QUICK
            and not is_written_out
            and not has_habits(text, self.english)
            and not self.is_sound(text)
        )

    def is_spoken(self, text: str) -> bool:
        """Whether an answer is sentences about oneself, one behind the other, and no telegram."""
        return self.hand is Hand.ROUGH or _SPOKEN.search(text) is not None

    def versions(self, text: str, article: str = "the") -> Iterable[Version]:
        """Give an answer as it was meant; of somebody who writes with care as it was typed.

        A learner's nouns are given the ``article`` they lack where nothing says which, and the parts that can stand
        without the rest come behind the whole.
        """
        if self.is_believed:
            return [Version(text)]
        if self.hand is not Hand.ROUGH:
            return [Version(meant) for meant in versions(text, self.english)]
        return (  # the parts are looked for only where the whole cannot stand
            part
            for meant in versions(text, self.english, article)
            for part in standing(text, meant, self.english, article)
        )

    @property
    def keep(self) -> frozenset[str]:
        """The words of their names, in small letters: none of them is a slip."""
        return frozenset(
            w.strip(".,").lower() for p in self.people for w in f"{p.name.full} {p.call}".replace("'", "’").split()
        )

    def reader(self, index: int, *, asked_of: bool = True, is_whole: bool = True) -> Reader:
        """For whom an answer is read, and whether it is told by itself or behind another."""
        return Reader(self.people, index, asked_of, self.is_of_asker, is_whole)


_SPOKEN = re.compile(r"(?:^|[\s,])i(?:['’]\w+)? ", re.IGNORECASE)
"""How an answer shows that it is no telegram."""


def known_of(
    interview: Interview, people: Sequence[Person], english: English, names: Names, at: str = "", index: int = 0
) -> Known:
    """Gather what is needed to read the answers of one interview.

    In a sitting the answer ``at`` was shown as it stands before the next was typed: nothing behind it changes how it
    is read.
    """
    met = interview.interviewers
    chosen = any(k for p in met for k in (p.stood_out_kind, p.why_kind)) or interview.strength_kind
    known = Known(english, names, people, company=interview.company, role=interview.role)
    answers = [(TOLD[0], p.stood_out) for p in (met[: index + 1] if chosen and at == TOLD[0] else met)]
    answers += [(TOLD[1], p.why) for p in met]
    answers += [(name, str(getattr(interview, name))) for name in TOLD[2:]]
    told = TOLD[: TOLD.index(at) + 1] if chosen and at else TOLD
    found = hand_of([text for name, text in answers if name in told], english, known.keep)
    # Whoever chose how their sentences begin has seen each of them as it will stand.
    return replace(known, hand=Hand.QUICK if chosen and found is Hand.ROUGH else found)


TOLD = ("stood_out", "why", "need", "strength", "repair")
"""The answers by which a hand is judged, in the order they are asked for."""


def mended(text: str, version: str, lost: str, before: tuple[tuple[str, str], ...] = ()) -> tuple[tuple[str, str], ...]:
    """Say what was mended: all of an answer, but nothing where a part of it stands as it was typed."""
    is_part = bool(lost) and version.lower() in text.lower()
    return before if version == text or is_part else (*before, (text, version))


def small(text: str, english: English) -> str:
    """Begin with a small letter, as inside a sentence; a name, *I* and an abbreviation keep theirs."""
    match = re.match(r"[“\"(]*([^\W\d_]+(?:['’-][^\W\d_]+)*)", text)
    if not match:
        return text
    word = match[1]
    head = re.split(r"['’-]", word)[0]
    if head == "I" or not word[0].isupper() or (head.isupper() and len(head) > 1):
        return text
    low = word.lower()
    if word != head and english.lexicon.closed.get(head.lower()):
        return text[: match.start(1)] + text[match.start(1)].lower() + text[match.start(1) + 1 :]  # "You've"
    is_verb = english.lexicon.open_tags(low) & (Tag.PAST | Tag.ING)
    if re.match(r" \d", text[match.end(1) :]) and low not in english.lexicon.closed and not is_verb:
        return text  # "Year 9"
    if low in english.slips.written or not (english.lexicon.is_known(low) or english.lexicon.open_tags(low)):
        return text
    if "-" in word and head.lower() in english.slips.written:
        return text  # "Spanish-language"
    at = match.start(1)
    following = text[match.end(1) :].split()
    if following[:1] == ["&"] and following[1:] and following[1][0].isupper():
        return text  # "Flour & Ash"
    named = len(following) > 0 and following[0][:1].isupper() and not english.lexicon.closed.get(low)
    named = named and not (is_verb and not english.lexicon.open_tags(low) & (Tag.NOUN | Tag.ADJ))
    return text if named and not following[0].isupper() else text[:at] + text[at].lower() + text[at + 1 :]


def tidied(text: str, english: English, keep: frozenset[str] = frozenset()) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Mend slips of typing, but in names to ``keep``; what was changed comes second.

    An answer that says nothing comes back empty.
    """
    if says_nothing(text, english.generic.nothing):
        return "", ()
    mended = mend(text, english, keep)
    return mended.text, mended.changes


def thing(text: str, english: English, kind: Kind = Kind.THING) -> Material:
    """Make a thing ready."""
    it = spelled(small(text, english), english)
    plural = is_plural(text, english) and not it.startswith("what ")
    return Material(kind, it, plural=plural, sad=english.is_sad(it))


def own(text: str, english: English, *, felt: bool = False) -> Material:
    """Make whole sentences of the candidate's own ready."""
    from assistant.core.english import capitalised, ended

    said = spelled(ended(capitalised(text)), english)
    first = english.read(said).tokens[0].word if english.read(said).tokens else ""
    begins = first if first in ("i", "you", "we") else "other"
    return Material(Kind.OWN, said, begins=begins, felt=felt, sad=english.is_sad(said))


def voiced(text: str, how: str, english: English) -> str:
    """Write short forms as the tone has them."""
    if how in ("typed", "familiar"):
        return text
    return (contracted if how == "always" else expanded)(text, english)


def lacks_article(thing: str, english: English) -> bool:
    """Whether a thing begins with one that is counted, and nothing before it: *hunter mentality*, *grill guy*."""
    first = english.read(thing).tokens[0]
    named = Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.ING | Tag.ADJ | Tag.NUMBER | Tag.DET_S | Tag.DET_X | Tag.PRON_S
    return first.has(Tag.NOUN) and not first.has(named)
