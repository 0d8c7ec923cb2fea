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
        "committee", "panel", "council",
        "commission", "recruiter", "agency",
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
_TOPICS = ("about", "on", "over", "using", "into")
"""After these a name is more often a subject than a person: *we disagreed about Kafka*."""
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
_WHETHER = ("if", "whether", "when", "what", "how")
_WHENEVER = ("when", "if", "once", "until", "while", "because", "as")
_CLAUSES = ("how", "what", "why", "that", "who", "which", "when", "and", "but", "because", "where", "they", "so", "if")
_SHORT = 3
_LONG = 5
_EACH = 7
"""Words within which *his* goes back to *each barista*."""
_SAME_PERSON = ("then", "before", "until", "after", "when", "once")
_TITLES = ("mr", "mrs", "ms", "miss", "sir")


@dataclass(frozen=True, slots=True)
class Before:
    """The words before a pronoun, as typed and small; ``others`` are parts of the names of other people met."""

    typed: Sequence[str]
    small: Sequence[str]
    others: frozenset[str]
    english: English

    def names_someone(self, pronoun: str) -> bool:
        """Whether an earlier word may be whom the pronoun means: another person's name, or *a nurse*, *my boss*.

        Where the pronoun opens a clause of its own behind *and*, it goes on with who has done something.
        """
        parallel = bool(re.search(r"(?:^| )(?:and|but)(?: that| how| then)?$", " ".join(self.small[-2:])))
        return any(
            self._is_someone(at, pronoun) and (not parallel or self._acts(at) or self.small[at] in self.others)
            for at in range(len(self.small))
        )

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
        if at and self.small[at - 1] in ("every", "each", "any", "no"):
            # "Every teacher … and that he holds them to it", but "each child …, then he opens his mouth".
            return self.small[-1] in _SAME_PERSON
        if at and self.small[at - 1] in _TITLES:
            return pronoun == ("she" if self.small[at - 1] in ("mrs", "ms", "miss") else "he")
        if word in ("person", "someone", "somebody", "one") and self._acts(at):
            return True
        several = (word.endswith("s") and not word.endswith("ss")) or word in classes["plural_irregular"]
        if at and word in classes["agents"] and word not in GROUPS and not several:
            return True
        if not at or not self._may_be_a_name(at):
            return False
        after = self.small[at + 1] if at + 1 < len(self.small) else ""
        return len(self.small) - at <= _NEAR or after in self.english.past or after in self.english.third

    def _may_be_a_name(self, at: int) -> bool:
        word = self.typed[at]
        small = self.small[at]
        known = small in self.english.bases or any(
            small in self.english.classes[n]
            for n in ("capitals", "subjects", "determiners", "prepositions", "conjunctions", "adverbs", "relatives")
        )
        # "The Reblitz book he mentioned": behind an article a name only says what kind of thing it is.
        place = self.small[at - 1] in (*_PLACES, *_TOPICS, "the", "a", "an", "my", "this")
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

    def names_several(self, *, since: int = -1) -> bool:
        """Whether *they* may mean people or things named earlier: *the nurses*, *everyone*.

        ``since`` is the last *they* that meant the reader's side: after it only people who do something count.
        """
        if since >= 0:
            clause = bool(self.small) and self.small[-1] in _WHENEVER
            return any(
                (self._are_people(at) and self._acts(at)) or (clause and self._is_plural(at))
                for at in range(since + 1, len(self.small))
            )
        if self._asks_a_body():
            return True
        things = self._holds_things_for_a_clause() or self._ends_in_things()
        return things or any(self._are_people(at) for at in range(len(self.small)))

    def names_people(self, *, since: int = -1) -> bool:
        """Whether *they* may mean people named earlier; what a reader wants is seldom said of things."""
        return any(self._are_people(at) and self._acts(at) for at in range(since + 1, len(self.small)))

    def names_some_people(self) -> bool:
        """Whether people stand before, to whom *their* may belong: *the nurses keep their notes on paper*."""
        return any(self._are_people(at) for at in range(len(self.small)))

    def _asks_a_body(self) -> bool:
        """Whether *they* are whom something is asked of: *check with the care home if they accept it*."""
        asked = self.english.classes["institutions"]
        if len(self.small) > 1 and self.small[-1] in _WHETHER and self.small[-2] in asked:
            return True
        return not asked.isdisjoint(self.small) and not {"check", "ask", "find"}.isdisjoint(self.small)

    def _are_people(self, at: int) -> bool:
        word, classes = self.small[at], self.english.classes
        if at and self.small[at - 1] in ("every", "each") and word in classes["agents"]:
            return True
        if word in _INDEFINITE or word in classes["plural_irregular"] - {"data", "media", "staff"}:
            return True
        if word.endswith("s") and (word in classes["agents"] or (at and word[:-1] in classes["agents"])):
            return True
        if len(word) > _LONG and word.endswith(("ists", "ians", "ers", "ors")) and word not in self.english.nouns:
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
        before = Before(self.typed[:-1], self.small[:-1], self.others, self.english)
        return len(self.small) > 1 and self._is_plural(len(self.small) - 1) and before.names_things()

    def names_things(self) -> bool:
        """Whether *them* may mean things named earlier: *writes the notes and reads them*."""
        return any(self._is_plural(at) for at in range(len(self.small)))

    def owns_each(self) -> bool:
        """Whether *her* may belong to one of many: *every cow by her udder*."""
        return any(w in ("every", "each") for w in self.small[-_EACH:])

    def owns_nearby(self) -> bool:
        """Whether *their* may belong to things or people in the same clause: *the contacts, with their permission*."""
        start = max((at + 1 for at, w in enumerate(self.small) if w in _CLAUSES), default=0)
        if any(self._are_people(at) for at in range(start, len(self.small))):
            return True
        joined = len(self.small) > 1 and self.small[-1] == "and" and self._is_plural(len(self.small) - 2)
        return joined or any(self._is_plural(at) for at in range(start, len(self.small)))

    def _is_plural(self, at: int) -> bool:
        word, classes = self.small[at], self.english.classes
        plain = word.endswith("s") and len(word) > _SHORT and not word.endswith(("ss", "us", "is", "'s", "ous"))
        if not plain or word in classes["auxiliaries"] or word in classes["determiners"] or word in classes["adverbs"]:
            return False
        last = self.small[at - 1] if at else ""
        after_noun = last[:1].isdigit() or any(last in classes[n] for n in ("determiners", "numbers", "prepositions"))
        if word not in self.english.third or after_noun:
            return True
        return (word in self.english.nouns or word[:-1] in self.english.nouns) and last not in (
            "he",
            "she",
            "it",
            "who",
            "that",
            "which",
            "and",
            "",
        )

    def ends_in_preposition(self) -> bool:
        """Whether *them* follows a preposition, or *they* of the company stand before: then it is the reader's side."""
        last = self.small[-1] if self.small else ""
        return bool(last) and (
            last in self.english.classes["prepositions"] or not {"they", "their"}.isdisjoint(self.small)
        )
