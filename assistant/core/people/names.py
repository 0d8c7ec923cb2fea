"""Names of people taken apart, whatever their order, titles and letters behind them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from assistant.core.interview import is_no_name, is_work, plainly
from assistant.core.people.parts import capital, has_two, is_particle, is_syllable, joined

_OTHER_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BRACKETED = re.compile(r"[(\[]\s*(\w+)[^)\]]*[)\]]")
_PRONOUNS = frozenset({"she", "he", "they", "ze", "xe"})
_NICKNAME = re.compile(r"[(\"“«‘']\s*([^\W\d_][\w.' -]*?)\s*[)\"”»’'](?=\s|$|,)")
_LED_IN = re.compile(
    r"^\s*(?:(?:her|his|their|the|my)(?: \w+)? name(?:['’]s| is| was)?"
    r"|(?:she|he|it)(?: is|['’]s| was) (?:called|named)) (?=\w)",
    re.IGNORECASE,
)
"""What people say before a name: *her name is Janet*."""
_JOB = re.compile(r"(?<=\w) \(([^()]*)\)$|,? (?:from|who(?:['’]s| is| was)?) .+$")
"""What is left behind a name that stood in *a lady from HR called Beth*, or is told of it: *Marc who's the CTO*."""
_ASIDE = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]|\s*\?+")
_ADDRESS = re.compile(r"<[^<>]*>|\S+@\S+")
_SHORTENED = re.compile(r"[^\W\d_]{2,}\.(?:-?[^\W\d_]+\.?)?")
_APART = re.compile(r"\b([OD]['’]) (?=[^\W\d_])")
"""What is one word with the next: *O' Brien*."""
_MAX = 5
"""Words of a name that is no description."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. ``given`` is empty where there is only a title and a family name."""

    full: str
    title: str = ""
    given: str = ""
    family: str = ""
    called: str = ""
    """A nickname that was given with it."""
    unsure: bool = False
    """Whether given and family name cannot be told apart."""
    formal: bool = False
    """Whether the title asks for a formal letter."""
    pronoun: str = ""
    """``she`` or ``he`` where the title tells."""
    by_given: bool = False

    @property
    def titled(self) -> str:
        """Title and the name that goes with it: ``Dr. Ferreira``, ``Sir Julian``; empty where either is missing."""
        name = self.given if self.by_given and self.given else self.family
        return f"{self.title} {name}" if self.title and name else ""


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """What is known of titles and names, from ``people.toml``."""

    titles: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]]
    doers: Mapping[str, frozenset[str]]
    """What people do, an organisation does, things do and whoever asked does: verbs in their base form."""
    _known: dict[str, Name] = field(default_factory=dict)

    def of(self, typed: str) -> Name:
        """Take a typed name apart; the same name once."""
        if typed not in self._known:
            self._known[typed] = _taken_apart(typed, self)
        return self._known[typed]

    def is_title(self, word: str) -> bool:
        """Whether a word is a title people are addressed by; what is shortened before a name is one: *Smt. Menon*."""
        low = word.rstrip(".").lower()
        return low in self.titles or (
            _SHORTENED.fullmatch(word) is not None
            and not any(low in self.lists[row] for row in ("particles", "suffixes", "nicknames"))
        )

    def stands_alone(self, word: str) -> bool:
        """Whether people are addressed by a title with no name behind it: *Chef*, *Professor*."""
        return word.rstrip(".").lower() in self.lists["alone"]

    def cased(self, typed: str) -> str:
        """Give a name typed all small or all in capitals its capitals; any other stands as typed."""
        return " ".join(_cased(typed.split(), self))


def without_asides(typed: str, known: Names) -> str:
    """Leave away what somebody notes to themselves beside a name: *(Toliver?)*, *(he said don't call Mr)*, *(HR)*."""

    def is_aside(found: re.Match[str]) -> bool:
        words = (found[1] or "").lower().replace("’", "'").replace(".", "").split()
        return not found[1] or "?" in found[1] or any(w in known.lists["asides"] for w in words)

    return _ASIDE.sub(lambda m: "" if is_aside(m) else m[0], typed).strip() or typed


def names(data: Mapping[str, Any]) -> Names:
    """Build from ``prompts/english/people.toml``."""
    titles = dict(pair.split("=") for pair in data["titles"].split())
    rows = (
        "by_given",
        "before_another",
        "fore",
        "formal",
        "he",
        "she",
        "no_name",
        "asides",
        "particles",
        "capitals",
        "given_too",
        "child_of",
        "joined",
        "two_families",
        "suffixes",
        "nicknames",
        "behind",
        "vietnamese",
        "family_first",
        "jobs",
        "whole",
        "houses",
        "house_before",
        "house_last",
        "royal_last",
        "two_given",
        "alone",
    )
    others = {name: frozenset(row.split()) for name, row in data["others"].items()}
    doers = {name: frozenset(row.split()) for name, row in data["doers"].items()}
    return Names(titles, {row: frozenset(data[row].split()) for row in rows}, others, doers)


def _taken_apart(typed: str, known: Names) -> Name:
    typed = _named_in(_APART.sub(r"\1", _LED_IN.sub("", typed)))
    if is_no_name(typed) and any(c.isalpha() for c in typed):
        return Name("")
    text = _ADDRESS.sub(" ", _BRACKETED.sub(lambda m: " " if m[1].lower() in _PRONOUNS else m[0], typed))
    nickname = _NICKNAME.search(text)
    called = ""
    if nickname and not known.is_title(nickname[1]):
        called, text = nickname[1], text[: nickname.start()] + " " + text[nickname.end() :]
        text = text if any(c.isalnum() for c in text) else called
    parts = _in_order(text, known)
    titles: list[str] = []
    while len(parts) > 1 and _is_before_name(parts, known):
        word = parts.pop(0)
        if word.rstrip(".").lower() not in known.lists["no_name"]:
            titles.append(word)
    parts = joined(_cased(_without_suffixes(parts, known), known), known.lists)
    name = _named(parts, titles, known) if parts else Name(typed.strip())
    return replace(name, called=known.cased(called)) if called else name


def _named_in(typed: str) -> str:
    """Give the name where somebody is described: *young lad called Kai* is Kai."""
    name = plainly(typed)
    return _JOB.sub("", name) if name != typed or _WHO.search(name) else typed


_WHO = re.compile(r" (?:from|who(?:['’]s| is| was)?) ")


def _is_before_name(parts: Sequence[str], known: Names) -> bool:
    """Whether a word is a title, or leads to one: *Deputy Principal*, *the Rev.*."""
    low = parts[0].rstrip(".").lower()
    leads = low in known.lists["fore"] and len(parts) > _TWO and _is_before_name(parts[1:], known)
    return known.is_title(parts[0]) or low in known.lists["no_name"] or leads


_TWO = 2


def _in_order(text: str, known: Names) -> list[str]:
    """Part a name into words, *Raman, Priya* turned round; what is no part of a name behind a comma is left away."""
    text = re.sub(r"^(?!['’]t )[^\w(]+|[\s,;:]+$", "", text)
    first, comma, rest = text.partition(",")
    after = rest.split(",")[0].split()
    if comma and after:
        is_letters = all(p.lower().replace(".", "") in known.lists["suffixes"] for p in after)
        is_name = (
            len(after) <= 2 and all(p[:1].isupper() or not p[:1].isascii() for p in after) and len(first.split()) <= 2
        )
        titled = any(known.is_title(w) for w in first.split())
        if (
            not is_letters
            and is_name
            and not titled
            and not any(w.lower().strip(".") in known.lists["jobs"] for w in after)
            and not is_work(" ".join(after))
        ):
            return [*after, *first.split()]
    return [p for p in first.split() if re.search(r"\w", p)] or [text.strip()]


def _without_suffixes(parts: list[str], known: Names) -> list[str]:
    while len(parts) > 1 and parts[-1].strip(".,").lower().replace(".", "") in known.lists["suffixes"]:
        last = parts[-1].strip(".,").replace(".", "")
        if last.lower() in ("do", "ma", "ba") and not last.isupper():
            break
        parts = parts[:-1]
    return [p.rstrip(",;") for p in parts]


def _named(parts: list[str], typed_titles: list[str], known: Names) -> Name:
    name = _titled(parts, typed_titles, known)
    full, lists = " ".join(parts), known.lists
    first = parts[0].lower()
    is_given = first in lists["given_too"] and not name.title and parts[0][:1].isupper()
    if _OTHER_SCRIPT.search(full):
        return replace(name, given=full, family=parts[0] if len(parts) > 1 else full, unsure=True)
    if len(parts) == 1 or (is_particle(parts[0], known.lists) and not is_given):
        by_given = name.by_given and not is_particle(parts[0], known.lists)
        return replace(name, given="" if name.title and not by_given else full, family=full)
    if typed_titles and typed_titles[-1].rstrip(".").lower() in lists["whole"]:
        return replace(name, given=" ".join(parts[: 1 + (first in lists["two_given"])]), family=parts[-1])
    if name.title == "Sr." and not any(has_two(part.lower(), lists) for part in parts[1:]):
        return replace(
            name, given=full, family=full
        )  # a religious sister goes by her given name, a señor by his family's
    if len(parts) > _MAX:
        return replace(name, given=full, family=full, unsure=True)
    if first in lists["nicknames"] or parts[-1].lower() in lists["behind"]:
        return replace(name, given=full, family=full)
    if first in lists["family_first"]:
        return _family_first(name, parts, known)
    if re.fullmatch(r"[A-Z][a-z]+-[a-z]+", parts[-1]) and len(parts) == 2:
        return replace(name, given=parts[-1], family=parts[0], unsure=True)  # Kim Min-jun
    return _given_first(name, parts, known)


def _family_first(name: Name, parts: list[str], known: Names) -> Name:
    """Take apart a name that begins with a family name of those who put it first."""
    lists, full = known.lists, " ".join(parts)
    either = parts[-1].lower() in lists["family_first"]  # Wei Lin Tan, Tan Wei Lin
    if either and len(parts) == _TWO:
        return replace(name, given=full, family=full, unsure=True)  # Wei Zhang, Zhang Wei: who knows
    is_whole = len(parts) > _TWO and not either
    if is_whole and not all(is_syllable(part) for part in parts[1:]):
        return _given_first(name, parts, known)  # Kim Anne Carter
    if is_whole and parts[0].lower() in lists["vietnamese"]:
        return replace(name, given=parts[-1], family=parts[0], by_given=True)
    given = " ".join(parts[1:]) if is_whole else parts[-1]
    return replace(name, given=given, family=parts[0], unsure=not is_whole)


def _titled(parts: list[str], typed_titles: list[str], known: Names) -> Name:
    """Begin a name with what its titles tell."""
    lists = known.lists
    low = [title.rstrip(".").lower() for title in typed_titles]
    titles = [_title(title, known) for title in typed_titles]
    leading = (n for n, title in enumerate(low[:-1]) if title not in lists["before_another"] | lists["fore"])
    last = next(leading, len(low) - 1)
    return Name(
        " ".join([*titles, *parts]),
        title=" ".join(titles[: last + 1]),
        formal=any(title in lists["formal"] for title in low),
        pronoun=next((p for p in ("he", "she") for title in low if title in lists[p]), ""),
        by_given=bool(low) and low[last] in lists["by_given"],
    )


def _given_first(name: Name, parts: list[str], known: Names) -> Name:
    low = [part.lower().rstrip(".") for part in parts]
    start = next((i for i in range(1, len(parts)) if is_particle(parts[i], known.lists)), len(parts) - 1)
    if low[start] in known.lists["child_of"]:
        return replace(name, given=" ".join(parts[:start]), family=" ".join(parts[start:]), by_given=True)
    if start == len(parts) - 1 and all(has_two(part, known.lists) for part in low[-2:]):
        start -= 1  # García López
    given = parts[0] if not re.fullmatch(r"[A-Z]\.?(?:[A-Z]\.?)*", parts[0]) else ""
    if not given and len(parts) > 2 and start > 1 and not re.fullmatch(r"[A-Z]\.?", parts[1]):
        given = parts[1]  # J. Robert Smith
    return replace(name, given=given, family=" ".join(parts[start:]).rstrip("."))


def _title(word: str, known: Names) -> str:
    """Write a title as it was typed where it has its capital, with its full stop or without."""
    return (
        word
        if word[:1].isupper() and not (word.isupper() and len(word) > 2)
        else known.titles.get(word.rstrip(".").lower(), word.capitalize())
    )


def _cased(parts: list[str], known: Names) -> list[str]:
    text = " ".join(parts)
    particles = known.lists["particles"]
    if not (text.islower() or (text.isupper() and len(text) > 3 and len(parts) > 1)):
        first_small = len(parts) > 1 and parts[0].islower() and parts[0] not in particles
        loud = len(text) > 3 and len(parts) == 1 and text.isupper() and len(text) > 4
        return [capital(parts[0]), *parts[1:]] if first_small or loud else parts
    small = particles - known.lists["capitals"] - {"e"}
    return [p.lower() if p.lower() in small and i else capital(p) for i, p in enumerate(parts)]
