"""Countries whose custom we know: how people type them, and how long a note is in time there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.core.dates import LATE_DAYS

INFORMATIONAL_LATE_DAYS = 6
"""After an informational meeting three to five days are fine (TU Delft careers office)."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country whose custom we know: its code, its name in a sentence, and how people type it."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    own_pace: bool = False
    """Whether the 24 hours of elsewhere are not the custom there."""
    late_after: int = LATE_DAYS
    """From this many working days on a note is late there."""
    late_harms: bool = False
    """Whether a note that is very late does harm there."""


def countries_in(content: Iterable[Mapping[str, Any]]) -> tuple[Country, ...]:
    """Build from the ``[[country]]`` blocks of ``prompts/advice.toml``."""
    return tuple(Country(**{**block, "names": tuple(block["names"])}) for block in content)


def find_country(typed: str, known: Sequence[Country]) -> Country:
    """Tell the country typed; one we do not know keeps what was typed as its code and has no name."""
    word = re.sub(r"[.\s]+", " ", typed.casefold()).strip().removeprefix("the ")
    spaced = word.replace(" ", "")
    for country in known:
        if word in country.names or spaced == country.code.casefold() or spaced in country.names:
            return country
    return Country(typed.strip(), "")


def late_after(country: Country, talk: str) -> int:
    """From how many working days on a note is late: by the custom of the country, and by the kind of the talk."""
    return max(country.late_after, INFORMATIONAL_LATE_DAYS) if talk == "informational" else country.late_after
