"""The main verb of a phrase: found, not there, or doubtful."""

import re
from dataclasses import dataclass

from assistant.core.english import English

_OBJECTS = frozenset(("me", "us", "you", "them", "him", "it", "everything", "i", "what", "how", "why", "that"))
_PLURAL_SUBJECTS = frozenset(("i", "you", "we", "they"))
_SINGULAR_SUBJECTS = frozenset(("he", "she", "it", "everyone", "everybody", "nobody", "no-one", "someone", "somebody"))
_TIMES = frozenset(("before", "after", "once", "until"))
_ATTRIBUTES = frozenset(
    (
        "sales", "sports", "operations", "systems", "communications", "goods", "arms", "news", "customs", "claims",
        "accounts", "savings", "benefits", "parts", "records", "services", "events", "careers", "admissions", "rights",
        "logistics", "analytics", "robotics", "ethics", "politics", "economics", "facilities", "works", "series",
    )
)  # fmt: skip
"""Plurals that stand before another noun: *the operations lead*."""
_MODALS = ("can", "could", "will", "would", "should", "must", "may", "might", "can't", "couldn't", "won't")
_AWAY = ("up", "out", "off", "down", "away", "through")
_LEFT_BARE = ("need", "want", "have", "sell", "get")
"""Verbs that people leave without their ending: *busy store need weekends*."""
_NOT_OPENING = frozenset(("that", "this", "all", "both", "some", "half", "most", "more", "less"))


def finite(low: list[str], english: English, named: frozenset[str] = frozenset()) -> int | None:
    """Find the main verb after a noun phrase: its place, None where there is none, -1 where it is doubtful.

    ``named`` are words written with a capital, taken for names, which do things as people do.
    """
    phrase = _Phrase(low, english, named)
    skip = 0
    doubtful = timed = False
    for i in range(1, len(low)):
        if low[i] in english.classes["relatives"] or phrase.opens_contact_clause(i):
            skip += 1
            continue
        if low[i] in _TIMES and phrase.is_clause_ahead(i):
            skip, timed = skip + 1, True
            continue
        sure = phrase.is_finite(i)
        if sure is None:
            continue
        if skip:
            # This verb belongs to the relative clause; what is coordinated with it too.
            skip -= 1
            doubtful, timed = doubtful or timed, False
            continue
        if low[i - 1] == "to" or low[i - 1] in english.classes["conjunctions"]:
            continue
        if low[i - 1] in _MODALS:
            continue  # "a senior who can do medicines": one verb with its modal
        if sure and not phrase.is_joined(i):
            return i
        doubtful = True
    return -1 if doubtful else None


@dataclass(frozen=True, slots=True)
class _Phrase:
    low: list[str]
    english: English
    named: frozenset[str]

    def opens_contact_clause(self, i: int) -> bool:
        """Whether a relative clause without *that* begins here: *the dashboard | a nurse asked for*."""
        word, previous, classes = re.sub(r"'\w+$", "", self.low[i]), self.low[i - 1], self.english.classes
        starts = (
            word in classes["subjects"]
            or word in ("i", "you")
            or (word in classes["determiners"] and word not in _NOT_OPENING and word not in ("every", "each"))
        )
        if not starts or previous in _NOT_OPENING or previous in (",", ";", ":", "to") or previous in self.english.ing:
            return False
        no_noun = any(
            previous in classes[n] for n in ("prepositions", "determiners", "conjunctions", "adverbs", "auxiliaries")
        )
        return not no_noun and self.english.base_of(previous) in (None, *self.english.nounlike)

    def is_finite(self, i: int) -> bool | None:
        """True for a sure finite verb at a place, False for a doubtful one, None for none."""
        word, english = self.low[i], self.english
        if word in english.classes["auxiliaries"]:
            return True if word not in ("been", "being", "done", "be") else None
        if re.search(r"[a-z]'(re|ve|ll|d)$", word):
            return True
        before = self._subject(i)
        if word in english.bases and before in _PLURAL_SUBJECTS:
            return True
        if word in english.past and word not in english.bases:
            return self._past(i, before)
        if word in english.third and self.low[i - 1] not in english.classes["determiners"]:
            return True if before in _SINGULAR_SUBJECTS else self._third(i, before)
        return self._plain(i, before) if word in english.bases else None

    def is_joined(self, i: int) -> bool:
        """Whether its clause is only tied to a thing before it: *the meal at four and everyone sits down*."""
        subject = self.low[i - 1] in _PLURAL_SUBJECTS or self.low[i - 1] in _SINGULAR_SUBJECTS
        return i > 2 and subject and self.low[i - 2] in self.english.classes["conjunctions"]

    def _subject(self, i: int) -> str:
        """Give the word before a verb, adverbs stepped over."""
        back = i - 1
        while back > 0 and self.low[back] in self.english.classes["adverbs"]:
            back -= 1
        return self.low[back]

    def is_clause_ahead(self, i: int) -> bool:
        """Whether a clause follows *before* or *after*: *before the organ leaves the workshop*."""
        return any(self.is_finite(at) for at in range(i + 2, len(self.low)))

    def _opens(self, i: int) -> bool:
        following = self.low[i + 1] if i + 1 < len(self.low) else ""
        counted = following in self.english.classes["numbers"] or following[:1].isdigit()
        return following in self.english.classes["determiners"] or following in _OBJECTS or counted

    def _goes_on(self, i: int) -> bool:
        following = self.low[i + 1] if i + 1 < len(self.low) else ""
        classes = self.english.classes
        loose = (
            following in classes["prepositions"] or following in classes["adverbs"] or following in classes["numbers"]
        )
        return loose or following.isdigit() or following in self.english.ing

    def _is_agent(self, word: str) -> bool:
        return word in self.english.classes["agents"] or word in self.named

    def _is_plural(self, word: str) -> bool:
        plain = word.endswith("s") and not word.endswith(("ss", "us", "'s"))
        return plain or word in self.english.classes["plural_irregular"]

    def _past(self, i: int, before: str) -> bool | None:
        word, following = self.low[i], self.low[i + 1] if i + 1 < len(self.low) else ""
        if word not in self.english.participle or before in _PLURAL_SUBJECTS or before in _SINGULAR_SUBJECTS:
            return True
        if following == "by" or self.low[i - 1] in self.english.classes["determiners"]:
            return None
        if self._opens(i) or self._is_agent(before):
            return True
        # "The dashboard designed for nurses" holds a participle; without an article before it, who knows.
        settled = (
            self.low[0] in self.english.classes["determiners"] or self.low[i - 1] in self.english.classes["adverbs"]
        )
        return None if settled else False

    def _third(self, i: int, before: str) -> bool | None:
        agent = self._is_agent(before)
        last = i + 1 == len(self.low)
        if not last and self._is_plural(before) and before == self.low[i - 1] and self._after_number(i - 1):
            return True  # "audio from 6,000 hives lands in S3": no noun of several is a plural before its last word
        if not last and self.low[i + 1] in _AWAY and i + 2 < len(self.low):
            return True  # "the booking system locks up whenever": no plural goes up
        if not last and self.low[i + 1] in ("me", "us", "you", "them", "him"):
            return True  # "the rota pages you": no plural takes an object
        if self.english.third[self.low[i]] in _LEFT_BARE:
            return self._needs(i)
        if self.english.third[self.low[i]] in self.english.nounlike:
            return True if agent and (self._opens(i) or self._goes_on(i) or last) else None
        if last and not agent:
            return None
        return self._opens(i) or agent or self._goes_on(i)

    def _needs(self, i: int) -> bool | None:
        """Tell *the shop needs someone* from *training needs assessment*."""
        following = self.low[i + 1] if i + 1 < len(self.low) else ""
        classes = self.english.classes
        if not following or following in classes["prepositions"] or following in classes["conjunctions"]:
            return None
        told = self._opens(i) or following in classes["adjectives"] or self._is_agent(following)
        return told or following in ("to", "someone", "somebody", "people", "more")

    def _leads_on(self, following: str) -> bool:
        return following in ("through", "up", "out", "off", "down", "back", "over", "away") or (
            following in self.english.classes["adverbs"]
        )

    def _after_number(self, i: int) -> bool:
        before = self.low[i - 1] if i else ""
        return before[:1].isdigit() or before in self.english.classes["numbers"]

    def _plain(self, i: int, before: str) -> bool | None:
        following = self.low[i + 1] if i + 1 < len(self.low) else ""
        if not self._is_plural(before):
            classes = self.english.classes
            bare = (
                self.low[i] in _LEFT_BARE
                and following
                and not any(
                    w in classes[n]
                    for w, n in (
                        (following, "prepositions"),
                        (following, "conjunctions"),
                        (before, "determiners"),
                        (before, "adjectives"),
                        (following, "auxiliaries"),
                    )
                )
            )
            return False if bare and following != "to" else None
        verb_before = self.low[i - 1] in self.english.third and (
            self.english.third[self.low[i - 1]] not in self.english.nounlike
            if i < 2
            else self.low[i - 2] not in self.english.classes["determiners"]
        )
        if self.low[i] not in self.english.nounlike and not verb_before:
            return True
        if self.low[i] in _LEFT_BARE:
            return self._needs(i)
        leads_on = bool(following) and self._leads_on(following)
        verb_before = verb_before and not (leads_on and self.english.third[self.low[i - 1]] in self.english.nounlike)
        goes_on = self._opens(i) or leads_on
        if before == self.low[i - 1] and not verb_before and goes_on and before not in _ATTRIBUTES:
            return True  # "too many trays reach the ward", "bookings fall through at the last minute"
        moved = before != self.low[i - 1]
        return True if self._is_agent(before) and (moved or self._opens(i) or self._goes_on(i)) else None
