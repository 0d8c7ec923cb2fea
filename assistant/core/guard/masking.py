"""Names, addresses and numbers hidden behind stand-ins before a text leaves, and put back when it returns."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.core.compose import company_name
from assistant.core.english import English, Tag
from assistant.core.guard.form import addresses
from assistant.core.guard.words import words
from assistant.core.interview import Interview
from assistant.core.people import Names

_CAPITALS = re.compile(r"[A-Z]{2,5}s?")
"""Short words in capitals are terms of a trade (*SQL*, *CAN*), not names."""
_FEWEST = 2
"""Words by which a company is known where its name has more; one alone may be any word."""
_LINKS = frozenset("of and the for in at on & de la".split())
_PAIR = re.compile(r"([^\W\d_]+) & ([^\W\d_]+)")
"""Two names of one company: where one is no word, the other is none either."""


@dataclass(frozen=True, slots=True)
class Pools:
    """Where stand-ins are taken from, as in ``model/masks.toml``."""

    given: Sequence[str]
    family: Sequence[str]
    other: Sequence[str]
    mail: str
    link: str
    phone: str


def pools(data: Mapping[str, str]) -> Pools:
    """Read the stand-ins of ``model/masks.toml``."""
    rows = {name: data[name].split() for name in ("given", "family", "other")}
    return Pools(**rows, mail=data["mail"], link=data["link"], phone=data["phone"])


@dataclass(frozen=True)
class Masking:
    """Stand-ins for what must not leave, each for one way of writing it; empty where nothing is hidden."""

    stand_ins: Mapping[str, str]

    def hide(self, text: str) -> str:
        """Put every stand-in in its place."""
        return self._hidden.sub(lambda m: self.stand_ins[m[0]], text) if self.stand_ins else text

    def show(self, text: str) -> str:
        """Put back what stand-ins stand for."""
        return self._shown.sub(lambda m: self._back[m[0]], text) if self.stand_ins else text

    def shown(self, pieces: Iterable[str]) -> Iterator[str]:
        """Put back what stand-ins stand for in a text that comes piece by piece; no word is cut before it is whole."""
        held = ""
        for piece in pieces:
            held += piece
            cut = max(held.rfind(" "), held.rfind("\n")) + 1
            if cut:
                yield self.show(held[:cut])
                held = held[cut:]
        yield self.show(held)

    @cached_property
    def _back(self) -> Mapping[str, str]:
        return {stand_in: name for name, stand_in in self.stand_ins.items()}

    @cached_property
    def _hidden(self) -> re.Pattern[str]:
        return _any_of(self.stand_ins)

    @cached_property
    def _shown(self) -> re.Pattern[str]:
        return _any_of(self._back)


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(rf"(?<![^\W_]){re.escape(text)}(?![^\W_])" for text in longest))


class Masks:
    """Finds what must not leave a machine, and what may stand for it."""

    def __init__(self, known: Pools, english: English, names: Names) -> None:
        """Take the stand-ins, the dictionary that tells a name from a word, and what is known of titles."""
        self._pools, self._english, self._names = known, english, names

    def of(self, interview: Interview, texts: Sequence[str]) -> Masking:
        """Hide everybody and every company of an interview, and whatever else in the texts may name somebody."""
        whole = "\n".join(texts)
        found = _Found(self._pools, whole)
        for one in addresses(whole):
            found.address(one)
        for name in sorted(_of_company(interview.company, self._names), key=lambda name: (-len(name), name)):
            found.every(name, "other", exact=self._is_word(name))
        for person in (*(p for i in interview.interviewers for p in (i.name, i.call)), interview.sender.name):
            for at, part in enumerate(self._parts(person)):
                found.every(part, "family" if at else "given", exact=self._is_word(part))
        role = {w.text for w in words(interview.role)}
        for name in self._strangers(whole):
            if name not in role:  # what is done is no secret, and a request without it makes no sense
                found.take(name, "given" if self._does(whole, name) else "other")
        return Masking(found.stand_ins)

    def _is_word(self, name: str) -> bool:
        return all(self._english.lexicon.is_known(w.small) for w in words(name))

    def _does(self, text: str, name: str) -> bool:
        """Whether somebody of a name is told to have done something, which is what people do and places do not."""
        found = (m[1].lower() for m in re.finditer(rf"(?<!& ){re.escape(name)} ([^\W\d_]+)", text))
        return any(self._english.lexicon.tags(word) & Tag.PAST for word in found)

    def _parts(self, person: str) -> list[str]:
        skipped = (*self._names.lists["particles"], *self._names.lists["suffixes"])
        parts = [w.text for w in words(person)]
        return [p for p in parts if len(p) > 1 and not self._names.is_title(p) and p.lower() not in skipped]

    def _strangers(self, text: str) -> Iterator[str]:
        """Yield words with a capital that no dictionary has: a former employer, a town, a product."""
        slips = self._english.slips
        # A town or a firm that is known by its name is masked all the same.
        terms = {*slips.terms, *(t.lower() for t in slips.written.values() if not t.istitle())}
        for word in words(text):
            bare = word.text[: len(word.small)]
            small = bare.lower()
            known = self._english.lexicon.is_known(small) or small in terms or self._names.is_title(bare)
            if bare[:1].isupper() and len(bare) > 1 and not known and not _CAPITALS.fullmatch(bare):
                yield bare
                yield from (pair[2] for pair in _PAIR.finditer(text) if pair[1] == bare)
                yield from (pair[1] for pair in _PAIR.finditer(text) if pair[2] == bare)


def _of_company(company: str, names: Names) -> set[str]:
    """Give the ways a company is named: as typed, as a letter says it, without *the*, and by its first words."""
    whole = {company, company.split(",", maxsplit=1)[0].strip()}
    whole |= {company_name(name, names, small=small) for name in whole for small in (False, True)}
    bare = {re.sub(r"^the ", "", name, flags=re.IGNORECASE) for name in whole}
    short = {" ".join(row[:end]) for name in bare for row in (name.split(),) for end in range(_FEWEST, len(row))}
    return {name for name in whole | bare | short if name and name.split()[-1].lower() not in _LINKS}


class _Found:
    """What was found in a text so far, each with its stand-in."""

    def __init__(self, known: Pools, text: str) -> None:
        self._pools, self._text = known, text
        self._small = text.lower()
        self.stand_ins: dict[str, str] = {}
        self._spent: set[str] = set()

    def every(self, name: str, kind: str, *, exact: bool) -> None:
        """Take each way a name is written in the text; one that is a word as well only with its capital."""
        if not re.search(r"\w", name):
            return
        pattern = re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", 0 if exact else re.IGNORECASE)
        for said in dict.fromkeys(m[0] for m in pattern.finditer(self._text)):
            self.take(said, kind)

    def take(self, name: str, kind: str) -> None:
        """Give one way of writing a name its stand-in."""
        if name not in self.stand_ins:
            self.stand_ins[name] = self._free(getattr(self._pools, kind))

    def address(self, one: str) -> None:
        """Give an address or a number one."""
        if one in self.stand_ins:
            return
        if "@" in one:
            self.stand_ins[one] = self._pools.mail.format(name=self._free(self._pools.given).lower())
        elif re.fullmatch(r"[\d\s().+-]+", one):
            self.stand_ins[one] = self._phone()
        else:
            self.stand_ins[one] = self._pools.link.format(name=self._free(self._pools.other).lower())

    def _phone(self) -> str:
        numbers = (self._pools.phone.format(number=n) for n in range(1000))
        return next(n for n in numbers if n not in self._text and n not in self.stand_ins.values())

    def _free(self, pool: Sequence[str]) -> str:
        more = (f"{name}{end}" for end in ("", "son", "ton", "field", *map(str, range(2, 99))) for name in pool)
        taken = next(n for n in more if n.lower() not in self._small and n not in self._spent)
        self._spent.add(taken)
        return taken
