"""What a delivery is: a name and a function that hands a note over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parcel:
    """A note to hand over."""

    to: str
    """The address; empty: not known."""
    subject: str
    """What a message with it is called; empty: nothing is known."""
    text: str
    """As it goes out."""
    message: Callable[[], bytes]
    """Makes it an e-mail message."""
    page: Callable[[], bytes]
    """Makes it a page to print, as PDF."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a delivery may use of the world."""

    env: Mapping[str, str]
    terminal: Callable[[str], None] | None = None
    """Writes to the terminal unchanged; None: there is none."""
    account: Mapping[str, object] | None = None
    """The table of settings named after the delivery."""
    choice: str = ""
    """Which of several accounts is meant."""


@dataclass(frozen=True, slots=True)
class Handed:
    """How it went: a sentence of ``prompts/handing.toml`` by its name, and what that sentence names."""

    said: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One way to hand a note over; ``hand`` raises ``AssistantError`` with what to do instead."""

    name: str
    about: str
    """What it does, in a few words."""
    hand: Callable[[Parcel, Means], Handed]
    also: tuple[str, ...] = ()
    """Sentences it may be said with beside the one of its own name."""

    @property
    def said(self) -> tuple[str, ...]:
        """The sentences of ``[handed]`` it needs, by name."""
        return (self.name, *self.also)
