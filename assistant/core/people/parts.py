"""The parts of a name: what a family name begins with, what is one name, and their capitals."""

import re
import unicodedata
from collections.abc import Mapping

Lists = Mapping[str, frozenset[str]]
"""What is known of names, as in ``people.toml``."""
_SYLLABLE = re.compile(r"[^aeiouy]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[nmkptclhr])?")
_TWO = 2


def joined(parts: list[str], lists: Lists) -> list[str]:
    """Keep together what is one name: *Abdul Rahman*, *Abd Al Rahman*; a man called *Abdul Khan* may be an Abdul."""
    low = [part.lower() for part in parts]
    at = next((n for n, word in enumerate(low[:-1]) if word in lists["joined"]), None)
    if at is None or (at == 0 and len(parts) == _TWO):
        return parts
    end = min(at + 2 + (low[at + 1] in ("al", "el")), len(parts))
    return [*parts[:at], " ".join(parts[at:end]), *parts[end:]]


def is_particle(part: str, lists: Lists) -> bool:
    """Whether a family name begins with it; one letter with its full stop is an initial."""
    low = part.lower()
    return (low if len(low) == _TWO else low.rstrip(".")) in lists["particles"]


def has_two(part: str, lists: Lists) -> bool:
    """Whether it is a family name of those who have two."""
    return part in lists["two_families"] or part.endswith("ez")


def is_syllable(part: str) -> bool:
    """Whether a part of a name has one syllable, as those of names with the family first do: *Thị*, *Wei*."""
    plain = unicodedata.normalize("NFKD", part.lower()).replace("đ", "d")
    return _SYLLABLE.fullmatch("".join(c for c in plain if not unicodedata.combining(c))) is not None


def capital(word: str) -> str:
    """Give a word of a name its capitals: *O'Brien*, *McDonald*."""
    each = re.sub(r"(^|[-'’.])([^\W\d_])", lambda m: m[1] + m[2].upper(), word.lower())
    return f"Mc{each[2:].capitalize()}" if each.startswith("Mc") else each
