"""Whom *she*, *he* or *they* may mean in an answer: the reader, or somebody or something named before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.english import English

GROUPS = frozenset(
    (
        "team", "company", "group", "department", "staff", "crew", "board", "people", "office", "organisation",
        "organization",
        "firm", "leadership", "management", "everyone", "nobody", "hr", "school", "squad", "pm",
    )
)  # fmt: skip
_INDEFINITE = (
    "everyone",
    "everybody",
    "nobody",
    "no-one",
    "each",
    "someone",
    "somebody",
    "anyone",
    "anybody",
    "whoever",
    "person",
)
_NEAR = 3
"""Words within which a name before *he* is taken for whom *he* means."""
_PLACES = ("in", "at", "from", "near", "through", "across", "between", "via", "around", "to")
_SUBORDINATE = (
    "when",
    "if",
    "once",
    "until",
    "after",
    "before",
    "while",
    "where",
    "because",
    "as",
    "than",
    "so",
    "that",
    "which",
)
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Before:
    """The words before a pronoun, as typed and small; ``others`` are parts of the names of other people met."""

    typed: Sequence[str]
    small: Sequence[str]
    others: frozenset[str]
    english: English

    def names_someone(self, pronoun: str) -> bool:
        """Whether an earlier word may be whom the pronoun means: another person's name, or *a nurse*, *my boss*."""
        return any(self._is_someone(at, pronoun) for at in range(len(self.small)))

    def someone_acts_since(self, last: int, pronoun: str) -> bool:
        """Whether, since the reader was last spoken of, somebody else has done something: *a nurse said …*."""
        return any(self._is_someone(at, pronoun) and self._acts(at) for at in range(last + 1, len(self.small)))

    def _is_someone(self, at: int, pronoun: str) -> bool:
        word = self.small[at]
        if word in self.others:
            return True
        classes = self.english.classes
        if at and word in classes["kin"]:
            return word not in classes["kin_he" if pronoun == "she" else "kin_she"]
        several = word.endswith("s") or word in classes["plural_irregular"]
        if at and word in classes["agents"] and word not in GROUPS and not several:
            return True
        if not at or not self._may_be_a_name(at):
            return False
        after = self.small[at + 1] if at + 1 < len(self.small) else ""
        return len(self.small) - at <= _NEAR or after in self.english.past or after in self.english.third

    def _may_be_a_name(self, at: int) -> bool:
        word = self.typed[at]
        known = self.small[at] in self.english.bases or self.small[at] in self.english.classes["capitals"]
        place = self.small[at - 1] in _PLACES
        return bool(re.fullmatch(r"[A-Z][a-zà-ž]+", word)) and not known and not place

    def _acts(self, at: int) -> bool:
        words = [
            w for w in self.small[at + 1 : at + 4] if w not in ("who", "that") and not self.english.is_(w, "adverbs")
        ]
        verb = words[0] if words else ""
        return verb in self.english.past or verb in self.english.third or self.english.is_(verb, "auxiliaries")

    def is_their_object(self) -> bool:
        """Whether *him* stands right after someone else's verb: *Ana taught him* cannot mean Ana."""
        if len(self.small) < 2 or self.english.base_of(self.small[-1]) is None:
            return False
        at = len(self.small) - 2
        return self.small[at] in self.others or (at > 0 and self._may_be_a_name(at))

    def names_several(self) -> bool:
        """Whether *they* may mean people named earlier: *the nurses*, *everyone*."""
        things = self._holds_things_for_a_clause() or self._ends_in_things()
        return things or any(self._are_people(at) for at in range(len(self.small)))

    def _are_people(self, at: int) -> bool:
        word, classes = self.small[at], self.english.classes
        if word in _INDEFINITE or word in classes["plural_irregular"] - {"data", "media", "staff"}:
            return True
        if word.endswith("s") and (word in classes["agents"] or (at and word[:-1] in classes["agents"])):
            return True
        does = at + 1 < len(self.small) and (
            self.small[at + 1] in self.english.bases or self.english.is_(self.small[at + 1], "auxiliaries")
        )
        plural = len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "'s"))
        return does and plural and word not in self.english.third

    def _holds_things_for_a_clause(self) -> bool:
        """Whether *they* opens a clause about things: *counting the chairs … when they stack*."""
        return bool(self.small) and self.small[-1] in _SUBORDINATE and self.names_things() and "they" not in self.small

    def _ends_in_things(self) -> bool:
        """Whether *they* follows a plural right away, after another: *the seats with the dates they came out*."""
        return (
            len(self.small) > 1
            and self._is_plural(self.small[-1])
            and Before(self.typed[:-1], self.small[:-1], self.others, self.english).names_things()
        )

    def _is_plural(self, word: str) -> bool:
        verb = word in self.english.third and self.english.third[word] not in self.english.nounlike
        return len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and not verb

    def names_things(self) -> bool:
        """Whether *them* may mean things named earlier: *writes the notes and reads them*."""
        classes = self.english.classes
        after_noun = classes["determiners"] | classes["numbers"] | classes["prepositions"]
        return any(
            w.endswith("s") and len(w) > 3 and not w.endswith(("ss", "us", "is", "'s", "ous"))
            and w not in classes["auxiliaries"] and w not in classes["determiners"]
            and (self.small[at - 1] in after_noun or w not in self.english.third)
            for at, w in enumerate(self.small)
            if at
        )  # fmt: skip

    def ends_in_preposition(self) -> bool:
        """Whether *them* follows a preposition, or *they* of the company stand before: then it is the reader's side."""
        last = self.small[-1] if self.small else ""
        return bool(last) and (
            last in self.english.classes["prepositions"] or not {"they", "their"}.isdisjoint(self.small)
        )
