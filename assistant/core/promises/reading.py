"""What is needed to parse action items."""

from dataclasses import dataclass
from datetime import date

from assistant.core.dates import is_month_first
from assistant.core.english import English
from assistant.core.promises.words import PromiseWords


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to parse action items."""

    english: English
    words: PromiseWords
    today: date
    country: str = ""
    keep: frozenset[str] = frozenset()
    """Names that are no slips."""
    is_believed: bool = False
    """Whether the candidate writes with care, so that no article is put in for them."""
    is_learner: bool = False
    """Whether the candidate is learning English, so that a deed may be another than the word says."""

    @property
    def month_first(self) -> bool | None:
        """Which way a date such as 12/11 is read; None where no country tells."""
        return is_month_first(self.country) if self.country.strip() else None
