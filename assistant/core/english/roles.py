"""What each word does where it stands: one role of all those it could have, and the clauses that the words make.

The lexicon gives a word every class it can have, and the white list asks whether some reading is English. To mend what
is not English yet, the one that was meant is needed. Words are taken from left to right: one that can be a noun or a
verb is a verb where its clause still waits for one.
"""

import re
from collections.abc import Sequence

from assistant.core.english.ahead import wants_verb
from assistant.core.english.closed_roles import closed_role
from assistant.core.english.hosts import host_of
from assistant.core.english.open_roles import open_role
from assistant.core.english.role import LETTING, NAMING, PREDICATES, Clause, Role
from assistant.core.english.tags import Tag, Token

__all__ = ["Clause", "Role", "Sentence"]

_OVER = re.compile(
    r"\b(?:in|at|during|for|with) (?:(?:my|the|our|a) )?(?:(?:last|previous|former|old|ex) (?:\w+ )?(?:company"
    r"|job|work|hotel|restaurant|hospital|factory|school|firm|project|year|month|week|summer|place|post)"
    r"|my (?:internship|stud(?:y|ies)|master(?:'s)?|phd|thesis|apprenticeship|bachelor(?:'s)?|training|practice))\b"
)
"""What is over where it is told of."""


class Sentence:
    """Words with their roles, and the clauses they make."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.roles: list[Role] = []
        self.clauses: list[Clause] = [Clause()]
        self.clause_at: list[Clause] = []
        """The clause each word belongs to."""
        self.loose: list[int] = []
        """Places of verbs that no clause waited for."""
        self.now = self.clauses[0]
        self.naming = -1
        """Where the thing being named begins; -1 behind its end."""
        self.is_governed = False
        """Whether it stands behind a preposition."""
        self.named = (-1, -1, False)
        """The last thing named: from where to where, and whether it is governed."""
        for place in range(len(tokens)):
            role = self._role(place)
            self.roles.append(role)
            self._take(place, role)
            self.clause_at.append(self.now)

    def before(self, place: int) -> Role | None:
        """Give the role of the word before, adverbs passed over."""
        at = self.behind(place)
        return self.roles[at] if at >= 0 else None

    def stands_governed(self, place: int) -> bool:
        """Whether a noun stands behind a preposition: *in the morning*."""
        while place >= 0 and self.roles[place] in (*NAMING, Role.AND):
            place -= 1
        return place >= 0 and self.roles[place] in (Role.PREPOSITION, Role.ING)

    def is_beside(self, noun: int, place: int) -> bool:
        """Whether between a noun and a place at most what hangs on the noun stands: *the patients in the clinic*."""
        between = self.roles[noun + 1 : place]
        hung = (*NAMING, Role.PREPOSITION, Role.ADVERB)
        return not between or (between[0] is Role.PREPOSITION and all(role in hung for role in between))

    def is_let(self, noun: int) -> bool:
        """Whether a noun is somebody seen or let do something: *never saw a director do that*."""
        while noun >= 0 and self.roles[noun] in NAMING:
            noun -= 1
        return noun >= 0 and self.tokens[noun].word in LETTING

    def is_over(self, clause: Clause) -> bool:
        """Whether it is said that what a clause tells of is over: *in my last company*, *20 years ago*."""
        words = [t.word for t, c in zip(self.tokens, self.clause_at, strict=True) if c is clause]
        return "ago" in words or "yesterday" in words or _OVER.search(" ".join(words)) is not None

    def behind(self, place: int) -> int:
        """Give the place of the word before, adverbs passed over; -1 where there is none."""
        at = place - 1
        while at >= 0 and self.roles[at] is Role.ADVERB:
            at -= 1
        return at

    def _role(self, place: int) -> Role:
        token = self.tokens[place]
        if token.has(Tag.COMMA | Tag.SEMI):
            return Role.COMMA
        closed = closed_role(self, token, place)
        return closed if closed is not None else open_role(self, token, place)

    def _take(self, place: int, role: Role) -> None:
        if role in NAMING:
            self._name(place, role)
            return
        if role is not Role.ADVERB:
            self.naming = -1
        if role is Role.SUBJECT:
            self._begin(place)
        elif role is Role.OPENS:
            self.now = Clause(self.tokens[place].word, self.now)
            self.clauses.append(self.now)
            if self.tokens[place].word in ("who", "which", "that") and self.before(place) is Role.NOUN:
                self.now.about = self.named[1]
        elif role in PREDICATES:
            self._predicate(place, role)

    def _name(self, place: int, role: Role) -> None:
        before = self.behind(place)
        anew = self.naming < 0 or (role in (Role.GIVEN, Role.MODIFIER) and self.roles[before] is Role.NOUN)
        anew = anew or (
            role is Role.NUMBER
            and self.roles[before] is Role.NOUN
            and not self.tokens[before].has(Tag.LABEL | Tag.NAME)
        )
        anew = anew or (self.tokens[place].word == "people" and wants_verb(self, place))
        if anew:
            self.naming = place
            self.is_governed = before >= 0 and self.roles[before] in (
                Role.PREPOSITION,
                Role.ING,
                Role.BARE,
                Role.PARTICIPLE,
            )
        if role is not Role.NOUN:
            return
        was = self.named
        self.named = (self.naming, place, self.is_governed)
        now = self.now
        if now.verbs or self.is_governed:
            return
        lead = self.behind(self.naming)
        together = lead > 0 and self.roles[lead] is Role.AND and now.subject >= 0 and was[1] == now.subject
        now.is_joined = now.is_joined or together
        if not now.is_joined:
            now.first = self.naming
        now.subject = place

    def _begin(self, place: int) -> None:
        """Begin a clause with its pronoun: the one that waits for it, or one of its own."""
        now = self.now
        if now.verbs or now.subject >= 0:
            self.now = Clause("" if self.before(place) in (Role.AND, Role.COMMA) else "contact", now)
            self.clauses.append(self.now)
        self.now.subject = self.now.first = place

    def _predicate(self, place: int, role: Role) -> None:
        lead = self.before(place)
        if (
            lead in (Role.MODAL, Role.TO, Role.DO, Role.HAVE, Role.BE)
            and self.behind(place) >= 0
            and role is not Role.VERB
        ):
            if lead is not Role.TO:
                return  # "must have": the first is the finite one
            return
        host = host_of(self, place)
        if host is None:
            if self.now.subject < 0 and not self.now.verbs:
                self.now.verbs.append(place)  # "was kind": nobody is named
            else:
                self.loose.append(place)
            return
        if not any(host is c for c in self.clauses):
            self.clauses.append(host)
        host.verbs.append(place)
        self.now = host
