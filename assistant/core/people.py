"""Names of people: how to write them, what to call them, and what to greet them with."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.core.facts import Interviewer

_TITLES = {
    "dr": "Dr.", "doctor": "Dr.", "prof": "Prof.", "professor": "Professor", "mr": "Mr", "mrs": "Mrs", "ms": "Ms",
    "mx": "Mx",
    "miss": "Miss", "sir": "Sir", "dame": "Dame", "lady": "Lady", "lord": "Lord", "judge": "Judge", "dean": "Dean",
    "rev": "Rev.", "reverend": "Reverend", "pastor": "Pastor", "deacon": "Deacon", "father": "Father", "rabbi": "Rabbi",
    "imam": "Imam", "sister": "Sister", "sr": "Sr.", "brother": "Brother", "hon": "Hon.", "coach": "Coach",
    "chef": "Chef",
    "captain": "Captain", "capt": "Capt.", "lt": "Lt.", "sgt": "Sgt.", "sergeant": "Sergeant", "major": "Major",
    "colonel": "Colonel", "officer": "Officer", "herr": "Herr", "frau": "Frau", "mme": "Mme", "mlle": "Mlle",
    "monsieur": "Monsieur",
    "madame": "Madame", "señor": "Señor", "señora": "Señora", "srta": "Srta.", "sra": "Sra.", "dott": "Dott.",
    "sig": "Sig.",
    "ing": "Ing.", "mag": "Mag.", "mgr": "Mgr.", "eng": "Eng.", "engr": "Engr.", "barr": "Barr.", "arch": "Arch.",
    "lic": "Lic.", "dra": "Dra.", "ir": "Ir.", "don": "Don", "doña": "Doña", "dom": "Dom", "hajiya": "Hajiya",
    "alhaji": "Alhaji", "aunty": "Aunty", "auntie": "Auntie", "uncle": "Uncle", "canon": "Canon", "fr": "Fr.",
    "principal": "Principal", "magistrate": "Magistrate", "chief": "Chief", "sheikh": "Sheikh", "ustadh": "Ustadh",
    "matron": "Matron", "cdr": "Cdr", "cmdr": "Cmdr", "supt": "Supt", "insp": "Insp.", "maj": "Maj.", "cpl": "Cpl",
    "gen": "Gen.", "adm": "Adm.", "brig": "Brig.", "col": "Col.", "cpt": "Cpt.", "wo": "WO",
    "nurse": "Nurse", "provost": "Provost", "bishop": "Bishop", "detective": "Detective",
    "inspector": "Inspector", "lieutenant": "Lieutenant", "commander": "Commander",
    "pfleger": "Pfleger", "schwester": "Schwester", "senator": "Senator", "councillor": "Councillor", "cllr": "Cllr",
}  # fmt: skip
_NICKNAMES = ("big", "lil", "little", "old", "young", "tiny")
"""Words before a name that make one nickname of both: Big Dee."""
_BY_GIVEN = ("Sir", "Dame", "Don", "Doña", "Dom", "Hajiya", "Alhaji", "Aunty", "Auntie", "Uncle", "Sheikh", "Ustadh")
"""Titles that go with the given name."""
_HONOURED = ("emeritus", "emerita", "a/prof", "assoc", "associate", "assistant")
"""Words beside a professor's title that are no name."""
_JOINED = ("Herr", "Frau")
"""Titles that stand before another: Herr Dr. Schröder."""
_PARTICLES = (
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "bin", "binti",
    "al", "el", "y", "zu", "af", "av", "mac", "st", "san", "ben", "ibn",
)  # fmt: skip
_SUFFIXES = ("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "rn", "dds", "dvm")
_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


_HE = ("Mr", "Sir", "Lord", "Father", "Fr.", "Brother", "Uncle", "Alhaji", "Herr", "Monsieur", "Señor", "Don", "Dom")
_SHE = (
    "Mrs", "Ms", "Miss", "Dame", "Lady", "Sister", "Aunty", "Auntie", "Hajiya", "Frau", "Mme", "Mlle", "Madame",
    "Señora", "Sra.", "Srta.", "Dra.", "Doña",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. ``given`` is empty where there is only a title and a family name."""

    full: str
    title: str
    given: str
    family: str

    @property
    def titled(self) -> str:
        """Title and family name: ``Dr. Ferreira``; empty where either is missing."""
        if self.title in _BY_GIVEN and self.given:
            return self.familiar
        return f"{self.title} {self.family}" if self.title and self.family else ""

    @property
    def pronoun(self) -> str:
        """``she`` or ``he`` where the title tells; empty where nothing does."""
        first = self.title.split()[0].removesuffix(".") if self.title else ""
        told = {t.removesuffix("."): p for p, titles in (("he", _HE), ("she", _SHE)) for t in titles}
        return told.get(first, "")

    @property
    def familiar(self) -> str:
        """Title and given name: ``Prof. Hala``; empty where either is missing."""
        return f"{self.title} {self.given}" if self.title and self.given else ""


@lru_cache(maxsize=4096)
def name_of(typed: str) -> Name:
    """Take a typed name apart: titles, given and family name, in the order its script has them."""
    parts = [p for p in re.sub(r"^[^\w(]+|[,;:\s]+$", "", typed).split() if re.search(r"\w", p)] or [typed.strip()]
    titles = []
    while len(parts) > 1 and parts[0].rstrip(".").lower() in (*_TITLES, *_HONOURED):
        word = parts.pop(0)
        if word.rstrip(".").lower() in _TITLES:
            titles.append(_title(word))
        elif word.lower() == "a/prof.":
            titles.append("Prof.")
    while len(parts) > 1 and parts[-1].strip(".,").lower().replace(".", "") in _SUFFIXES:
        parts.pop()
    parts = [p.rstrip(",") if i == len(parts) - 1 else p for i, p in enumerate(parts)]
    parts = _cased(parts)
    if len(parts) > 1 and parts[0].endswith(","):
        parts = [*parts[1:], parts[0].rstrip(",")]
    full = " ".join(parts)
    title = " ".join(titles[:2]) if titles and titles[0] in _JOINED else titles[0] if titles else ""
    if _FAMILY_FIRST.search(full):
        return Name(" ".join([*titles, full]), title, full, parts[0] if len(parts) > 1 else full)
    if len(parts) == 1:
        return Name(" ".join([*titles, full]), title, "" if title else full, full)
    if len(parts) == 2 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", parts[1]) and "-" not in parts[0]:
        # Romanised Korean and Chinese names put the family first: Kim Min-jun.
        return Name(" ".join([*titles, full]), title, parts[1], parts[0])
    start = next((i for i in range(1, len(parts)) if parts[i].lower() in _PARTICLES), len(parts) - 1)
    return Name(" ".join([*titles, full]), title, parts[0], " ".join(parts[start:]))


def _title(word: str) -> str:
    known = _TITLES[word.rstrip(".").lower()]
    return word if word.rstrip(".") == known.rstrip(".") else known


def _cased(parts: list[str]) -> list[str]:
    """Give a name typed all small or all capitals its capitals; any other stands as typed."""
    text = " ".join(parts)
    if not (text.islower() or (text.isupper() and len(text) > 3 and len(parts) > 1)):
        first_small = len(parts) > 1 and parts[0].islower() and parts[0] not in _PARTICLES
        return [_capital(parts[0]), *parts[1:]] if first_small else parts
    return [p.lower() if p.lower() in _PARTICLES and i else _capital(p) for i, p in enumerate(parts)]


def _capital(word: str) -> str:
    low = word.lower()
    joined = re.sub(r"(^|[-'’])([^\W\d_])", lambda m: m[1] + m[2].upper(), low)
    return re.sub(r"^(Mc)([a-z])", lambda m: m[1] + m[2].upper(), joined)


def without_title(name: str) -> str:
    """Leave a title before a name away, so that *Madame Marchetti* is found as *Solène Marchetti*."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.rstrip(".").lower() in _TITLES else name


def referred(person: Interviewer) -> str:
    """Say how a note to someone else speaks of this person: as they called each other, else with their title."""
    return called(person) if re.search(r"\w", person.call) else name_of(person.name).titled or called(person)


def functions(title: str) -> frozenset[str]:
    """Say by which initials of their title people speak of someone: *MD sir* for the Managing Director."""
    initials = "".join(w[0] for w in re.findall(r"[A-Z][a-z]+", title)).lower()
    if len(initials) not in (2, 3) or initials == "hr":
        return frozenset()
    return frozenset(
        f"{the}{initials}{more}" for the in ("", "the ", "our ") for more in ("", " sir", " madam", " mam")
    )


def called(person: Interviewer) -> str:
    """Say what the candidate calls this person: what they called each other, else the given name, else the title."""
    if re.search(r"\w", person.call):
        return " ".join(_cased(person.call.strip(" ,.;:!?").split()))
    name = name_of(person.name)
    nicknamed = name.given.lower() in _NICKNAMES and name.family
    return name.full if nicknamed else name.given or name.titled or name.full


def greeted(person: Interviewer, address: str) -> tuple[str, str]:
    """Choose the salutation's kind and its name: what was said in the room first, a title where one is given.

    ``address`` is the tone's way (``first`` or ``full``). Career offices disagree on first names; reusing the form
    used in the room is the practical rule.
    """
    name = name_of(person.name)
    if re.search(r"\w", person.call):
        call = called(person)
        return ("titled" if call.split()[0].rstrip(".").lower() in _TITLES else "first"), call
    if name.titled:
        return "titled", name.titled
    if address == "first" and name.given and not _FAMILY_FIRST.search(name.full) and not name.given.endswith("."):
        return "first", called(person)
    shown = name.given if name.full.endswith(".") and not name.given.endswith(".") else name.full
    return ("full" if " " in shown else "first"), shown


def title_case(text: str, *, acronyms: frozenset[str] = frozenset()) -> str:
    """Give a role or company typed all in small letters its capitals: ``assistant store manager``."""
    small = ("of", "and", "the", "for", "in", "at", "to", "on", "with", "a", "an", "or", "de", "du", "des", "la", "le")

    def one(word: str, *, first: bool) -> str:
        if re.search(r"[A-Z\d]", word):
            return word
        parts = re.split(r"([-/])", word)
        if any(part in acronyms for part in parts):
            return "".join(p.upper() if p in acronyms else p.capitalize() for p in parts)
        if word in small and not first:
            return word
        capital = re.sub(r"(^|[-/(&])([^\W\d_])", lambda m: m[1] + m[2].upper(), word)
        return re.sub(r"^Mc([a-z])(?=[a-z]{3})", lambda m: f"Mc{m[1].upper()}", capital)

    return " ".join(one(w, first=i == 0) for i, w in enumerate(text.split())) if text.islower() else text
