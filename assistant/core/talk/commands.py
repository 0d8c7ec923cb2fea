"""The commands of the conversation after the draft, as values."""

from dataclasses import dataclass, fields, replace

NAMES = (
    "tone", "again", "shorter", "longer", "channel", "compare", "diff", "why", "lock", "unlock", "drop", "restore",
    "change", "add", "edit", "subject", "fix", "undo", "redo", "versions", "next", "previous", "all", "copy", "save",
    "done", "help", "advise", "rename", "move", "closing", "greeting", "postscript", "open", "print", "remind", "stay",
    "unclear",
)  # fmt: skip
HARMLESS = frozenset(
    {"compare", "diff", "why", "next", "previous", "all", "fix", "help", "advise", "open", "print", "remind", "stay"}
)
"""Commands that show, tell or ask first: a question may come to one of them."""
BESIDE = frozenset({"drop", "restore", "lock", "unlock", "undo", "redo", "copy", "save", "move", "closing", "subject"})
"""What is done beside a question in the same line, besides what shapes the note; facts beside it only explain it."""
SHAPING = frozenset({"tone", "again", "shorter", "longer", "channel"})
"""Commands after which the note is written anew."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; ``paragraph`` is a number, "first", "last" or words of a topic."""

    name: str
    tone: str = ""
    channel: str = ""
    paragraph: int | str = ""
    field: str = ""
    text: str = ""

    def as_data(self) -> dict[str, int | str]:
        """Return it as plain data, with only what is given."""
        given = {f.name: getattr(self, f.name) for f in fields(self)[1:] if getattr(self, f.name) != ""}
        return {"command": self.name, **given}

    def with_(self, **values: int | str) -> "Command":
        """Return it with some arguments replaced."""
        return replace(self, **values)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that were not understood, with the commands that come closest."""

    words: str
    closest: tuple[str, ...] = ()
    options: tuple[tuple[Command, ...], ...] = ()
    """What it may have meant, the nearest first."""

    def as_data(self) -> dict[str, object]:
        """Return it as plain data, in the form of a command."""
        return {"command": "unclear", "text": self.words, "closest": list(self.closest)}


Understood = tuple[Command, ...] | Unclear


@dataclass(frozen=True, slots=True)
class Context:
    """What the words may refer to: the tones and channels there are and the people met."""

    tones: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()
    """The beginnings of the words of the note before one's eyes, and of what its parts are called."""
