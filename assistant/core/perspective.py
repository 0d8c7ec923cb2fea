"""An answer turned to the reader: *they shadow a ward* becomes *you shadow a ward*, *she reads* becomes *you read*."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.core.antecedents import GROUPS, Before
from assistant.core.english import English
from assistant.core.reader import Reader, stand_in

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")
_SPLIT = re.compile(r"([^\W_]+(?:['’][^\W_]+)*)")
_GENDERED = {
    "she": "you",
    "he": "you",
    "her": "you",
    "him": "you",
    "hers": "yours",
    "his": "your",
    "herself": "yourself",
    "himself": "yourself",
}
_SHE = ("she", "her", "hers", "herself")
_OTHER = {"she": {"he"}, "he": {"she"}, "": {""}}
_PLURAL = {"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourselves"}
_AGREE = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_SUBJECTS = ("you", "i", "we", "they", "it", "that", "who")
_SAME_CLAUSE = 3
"""Words from a subject to its object."""
_WANTING = ("want", "need", "require", "expect", "hope", "hire", "look", "can't", "cannot", "lack")
_JOINS = ("and", "or", "but", "then", "yet")


@lru_cache(maxsize=2048)
def to_reader(text: str, reader: Reader, english: English) -> str:
    """Set an answer in the second person as far as grammar needs it; the rest of its words stay, quotations whole."""
    parts = _QUOTED.split(text)
    return "".join(part if i % 2 else _Turning.of(part, reader, english).turned() for i, part in enumerate(parts))


@dataclass(slots=True)
class _Turning:
    """One stretch of text on its way to the second person, word by word."""

    tokens: list[str]
    words: list[tuple[int, str]]
    small: list[str]
    reader: Reader
    english: English
    others: frozenset[str]
    pronoun: str = ""
    """*she* or *he*, once one of them has meant the reader: the other then is somebody else."""
    last: int = -1
    """The word by which the reader was last spoken of as the one who does something; below 0: not yet."""
    they: int = -1
    """The last *they* that meant the reader's side; below 0: none yet."""
    kept_them: bool = False
    """Whether *them* or *they* has meant somebody else, to whom *their* then belongs."""
    other: int = -1
    """The last *she* or *he* that meant somebody else; below 0: none yet."""
    addressed: bool = False
    """Whether the candidate already wrote *you*, so that *her* is somebody else."""
    agreeing: bool = False
    changed: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, reader: Reader, english: English) -> "_Turning":
        tokens = _SPLIT.split(stand_in(text, reader))
        words = [(i, t) for i, t in enumerate(tokens) if i % 2]
        small = [w.lower().replace("’", "'") for _, w in words]
        others = frozenset(part.lower() for name in reader.others for part in name.split())
        said = {"she" if w in _SHE else "he" for w in small if w in _GENDERED}
        # A title may mislead (a Dutch lawyer is "mr." whoever she is): what the candidate calls them is surer.
        return cls(
            tokens, words, small, reader, english, others, reader.pronoun if said != _OTHER[reader.pronoun] else ""
        )

    def turned(self) -> str:
        for at, low in enumerate(self.small):
            if self.agreeing and self._continues(at):
                self._set(at, _plural_verb(low, self.english))
                continue
            head, _, tail = low.partition("'")
            new = self._pronoun(at, head, tail)
            if new:
                self._set(at, new)
                if self.agreeing and head in ("she", "he") and not tail:
                    self._agree_after(at)
        return "".join(self.tokens)

    def _pronoun(self, at: int, head: str, tail: str) -> str:
        """Say what stands for this word; empty where it stays."""
        after = self.small[at + 1] if at + 1 < len(self.small) else ""
        if head in _GENDERED:
            return self._gendered(at, head, tail, after)
        before = self._before(at)
        if head in _PLURAL:
            self.agreeing = self.agreeing and head != "they"
            return "" if self._stays(head, before, after) else self._plural(at, head, tail)
        if head == "the" and after in ("team", "team's") and not before.names_several() and "team" not in before.small:
            return "your"
        if head in ("you", "your") and self.last < 0:
            self.addressed = True
        if self._is_subject(at, head, after):
            self.agreeing = False
        return ""

    def _stays(self, head: str, before: Before, after: str) -> bool:
        """Whether *they*, *them* or *their* means somebody or something else than the reader's side."""
        if head == "they" and self.reader.wants and after in _WANTING:
            return False
        opens = before.typed and self.tokens[self.words[len(before.typed)][0] - 1].strip().endswith(".")
        if head == "their" and self.reader.wants and (opens or self._is_staff(after)):
            return False  # "master keys for condo buildings, their specialist left"
        if head == "them" and before.small[-2:-1] == ["i"] and before.small[-1] in ("told", "asked"):
            return False
        if head == "them" and before.small[-1:] in (["of"], ["among"]):
            return True  # "340 staff and half of them on split shifts"
        if head == "their" and self.reader.wants:
            return before.names_some_people()  # in what they need, things own nothing
        given = self.reader.wants and (self.english.is_(after, "determiners") or after[:1].isdigit())
        if head == "them" and not given and (before.names_things() or not before.ends_in_preposition()):
            self.kept_them = True
            return True
        if head == "their" and self.they < 0 and after not in GROUPS and (self.kept_them or before.owns_nearby()):
            return True
        stays = before.names_people(since=self.they) if self.reader.wants else before.names_several(since=self.they)
        self.kept_them = self.kept_them or stays
        return stays

    def _is_staff(self, word: str) -> bool:
        return word in ("guy", "man", "woman", "bloke", "lady", "specialist") or self.english.is_(word, "agents")

    def _plural(self, at: int, head: str, tail: str) -> str:
        if head == "they":
            self.they = at
        return _PLURAL[head] + (f"'{tail}" if tail else "")

    def _gendered(self, at: int, head: str, tail: str, after: str) -> str:
        pronoun = "she" if head in _SHE else "he"
        if not self._is_reader(at, head, pronoun):
            if head in ("she", "he"):
                self.other, self.agreeing = at, False
            return ""
        self.pronoun = pronoun
        if head in ("she", "he"):
            self.last, self.agreeing = at, True
        gap = self.tokens[self.words[at][0] + 1]
        verb = self.english.base_of(self.small[at - 1]) if at else None
        watched = verb in self.english.classes["watched"] and after in self.english.bases
        handed = verb in self.english.classes["handing"] and self._is_received(after)
        new = "you" if head == "her" and (watched or handed) else _second_person(head, after, gap, self.english)
        return new + _tail(tail, after, self.english) if tail else new

    def _is_reader(self, at: int, head: str, pronoun: str) -> bool:
        if not self.reader.alone or self.addressed or (self.pronoun and pronoun != self.pronoun):
            return False
        before = self._before(at)
        if head == "him" and before.is_their_object():
            return True
        if head == "him" and self.last >= 0 and at - self.last <= _SAME_CLAUSE and self._is_object(at):
            return False  # "he'll give him my number": nobody gives himself
        if head in ("her", "his", "him") and self.other > self.last:
            return False  # "then he opens his mouth"
        if head in ("her", "his") and self.last < 0 and before.owns_each():
            return False  # "knowing every cow by her udder"
        if self.last >= 0:
            return not before.someone_acts_since(self.last, pronoun)
        return not before.names_someone(pronoun)

    def _is_object(self, at: int) -> bool:
        """Whether this word stands right after the verb whose subject became *you*."""
        between = self.small[self.last + 1 : at]
        return self.english.base_of(between[-1]) is not None and not any(
            self.english.is_(w, "subjects") or self.english.is_(w, "conjunctions") for w in between
        )

    def _before(self, at: int) -> Before:
        return Before([w for _, w in self.words[:at]], self.small[:at], self.others, self.english)

    def _is_received(self, after: str) -> bool:
        """Whether something handed over follows *her*: *send her pics of it*, but *send her office the form*."""
        plural = after.endswith("s") and not after.endswith(("ss", "us", "is", "'s"))
        return plural or self.english.is_(after, "mass")

    def _is_subject(self, at: int, head: str, after: str) -> bool:
        if head in ("this", "that", "everything", "nothing") and not self._is_verb(after):
            return False  # "in this yard": no new subject
        if at and self.english.is_(self.small[at - 1], "prepositions"):
            return False  # "shouted at for it": no subject either
        return head in _SUBJECTS or head in self.english.classes["subjects"]

    def _is_verb(self, word: str) -> bool:
        return word in self.english.third or word in self.english.past or self.english.is_(word, "auxiliaries")

    def _agree_after(self, at: int) -> None:
        """Put the verb that follows the subject in the form after *you*."""
        for step in range(at + 1, min(at + 4, len(self.small))):
            low = self.small[step]
            if low in self.english.classes["adverbs"] or low.endswith(("ly", "self")):
                continue
            plural = _plural_verb(low, self.english)
            if plural == low and self.english.base_of(low) is None and step == at + 1:
                plural = _unknown_verb(low)
            if plural != low:
                self._set(step, plural)
            return

    def _continues(self, at: int) -> bool:
        """Whether this verb shares the subject that became *you*: *she writes the notes and reads them*."""
        low = self.small[at]
        if low not in self.english.third and low not in _AGREE:
            return False
        back = at - 1
        while back > 0 and (self.small[back] in self.english.classes["adverbs"] or self.small[back].endswith("ly")):
            back -= 1
        if self.small[back] in _JOINS:
            return True
        following = self.small[at + 1] if at + 1 < len(self.small) else ""
        listed = "," in self.tokens[self.words[back][0] + 1]
        if (
            low in ("was", "is")
            and listed
            and (self.english.is_(following, "adverbs") or self.english.is_(following, "adjectives"))
        ):
            return True
        return listed and (self.english.is_(following, "determiners") or following in ("me", "us", "you", "it"))

    def _set(self, at: int, text: str) -> None:
        place, typed = self.words[at]
        self.tokens[place] = text[0].upper() + text[1:] if typed[0].isupper() else text


def _second_person(head: str, after: str, gap: str, english: English) -> str:
    if head == "her":
        ends = (
            not after
            or not gap.isspace()
            or after in english.classes["prepositions"]
            or after in english.classes["conjunctions"]
        )
        adverb = (
            after in english.classes["adverbs"]
            or after in english.classes["determiners"]
            or after in ("to", "that", "how", "why", "what", "when", "if", "because", "as")
            or after.partition("'")[0] in ("i", "we", "they", "it", "he", "she", "you")
        )
        return "you" if ends or adverb else "your"
    if head == "his" and (not after or not gap.isspace() or after in english.classes["prepositions"]):
        return "yours"
    return _GENDERED[head]


def _tail(tail: str, after: str, english: English) -> str:
    if tail == "s":
        return "'ve" if (after in english.participle and after not in english.ing) or after == "been" else "'re"
    return f"'{tail}"


def _plural_verb(low: str, english: English) -> str:
    return _AGREE[low] if low in _AGREE else english.third.get(low, low)


def _unknown_verb(low: str) -> str:
    """Take the ending off a verb not known here: *she snoozes* becomes *you snooze*."""
    if not low.isalpha() or len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is", "ous")):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("shes", "ches", "xes", "sses", "zzes")) else low[:-1]
