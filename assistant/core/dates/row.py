"""The words of a typed time and the place that reading has come to."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Row:
    """What is being read, the day it is typed on, which way a bare day points, and whether months come first."""

    words: list[str]
    today: date
    past: bool
    month_first: bool | None
    at: int = 0

    def peek(self, ahead: int = 0) -> str:
        """Give the word there, or one further on; empty behind the last."""
        return self.words[self.at + ahead] if self.at + ahead < len(self.words) else ""

    def take(self, *wanted: str) -> str:
        """Take the word there where it is one of those wanted; empty where it is not."""
        if self.peek() in wanted and self.peek():
            self.at += 1
            return self.words[self.at - 1]
        return ""

    def take_all(self, *wanted: str) -> bool:
        """Take several words where they stand there in that order, or none of them."""
        found = self.words[self.at : self.at + len(wanted)] == list(wanted)
        self.at += len(wanted) if found else 0
        return found

    def is_done(self) -> bool:
        """Whether every word has been read."""
        return self.at == len(self.words)
