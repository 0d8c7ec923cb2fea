"""The commands of the conversation after the draft, as values."""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Entry:
    """One command of the conversation.

    Its sayings, its line in the menu and its news stand in the block of its name in ``prompts/commands*.toml``, its
    handler under its name in ``core/drafts/revision.py`` or among the steps of the conversation.
    """

    name: str
    takes: str = ""
    """What stands behind its name after a slash: text, paragraph, tone, channel, field, number or words."""
    also: tuple[str, ...] = ()
    """Its other names after a slash."""
    shows: bool = False
    """It shows, tells or asks first: a question may come to it."""
    shapes: bool = False
    """The note is written anew."""
    beside: bool = False
    """It is done beside a question in the same line; facts beside a question only explain it."""
    everyone: bool = False
    """It can be asked for all notes in one go."""


AS_TYPED, DICTATED, RELAYED = "as typed", "dictated", "relayed"
"""Said of a sentence that is put in: whatever its shape; to the letter, as its writer set it apart; told to *her*."""

COMMANDS = (
    Entry("tone", takes="tone", shapes=True, everyone=True),
    Entry("again", shapes=True, everyone=True),
    Entry("shorter", shapes=True, everyone=True),
    Entry("longer", shapes=True, everyone=True),
    Entry("channel", takes="channel", shapes=True, everyone=True),
    Entry("compare", takes="tone", shows=True),
    Entry("diff", shows=True),
    Entry("why", takes="paragraph", shows=True),
    Entry("lock", takes="paragraph", beside=True, everyone=True),
    Entry("unlock", takes="paragraph", beside=True, everyone=True),
    Entry("drop", takes="paragraph", beside=True, everyone=True),
    Entry("restore", takes="paragraph", beside=True, everyone=True),
    Entry("move", takes="words", beside=True, everyone=True),
    Entry("change", takes="field"),
    Entry("rename", takes="text"),
    Entry("add", takes="text", everyone=True),
    Entry("edit", takes="text", everyone=True),
    Entry("subject", takes="text", beside=True, everyone=True),
    Entry("greeting", takes="text", beside=True, everyone=True),
    Entry("closing", takes="text", also=("sign",), beside=True, everyone=True),
    Entry("postscript", takes="text", also=("ps",), beside=True, everyone=True),
    Entry("fix", shows=True),
    Entry("undo", takes="number", beside=True),
    Entry("redo", takes="number", beside=True),
    Entry("versions", takes="text"),
    Entry("next", takes="text", also=("to",), shows=True),
    Entry("previous", shows=True),
    Entry("show", shows=True),
    Entry("all", shows=True),
    Entry("copy", takes="all", beside=True),
    Entry("save", takes="text", beside=True),
    Entry("print", takes="all", shows=True),
    Entry("open", shows=True),
    Entry("drafts", takes="all", shows=True),
    Entry("remind", shows=True),
    Entry("advise", takes="text", also=("ask",), shows=True),
    Entry("help", takes="text", shows=True),
    Entry("model", takes="text", also=("ai",)),
    Entry("stay", shows=True),
    Entry("done", also=("quit",)),
    Entry("unclear"),
)
"""All there are."""
NAMES = tuple(entry.name for entry in COMMANDS)
HARMLESS = frozenset(entry.name for entry in COMMANDS if entry.shows)
BESIDE = frozenset(entry.name for entry in COMMANDS if entry.beside or entry.shapes)
SHAPING = frozenset(entry.name for entry in COMMANDS if entry.shapes)
EVERYONE = frozenset(entry.name for entry in COMMANDS if entry.everyone)


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
    near: tuple[tuple[Command, ...], ...] = ()
    """What nearly fits, with words left over, where nothing is offered."""
    lost: str = ""
    """The words of which nothing would be done by what is offered."""

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
    standing: frozenset[str] = frozenset()
    """The beginnings of the words of the note alone."""
    parts: frozenset[str] = frozenset()
    """What the parts of a note are called."""
    told: tuple[tuple[str, str], ...] = ()
    """The names told besides those of the people, by their field: company, role, sender."""
