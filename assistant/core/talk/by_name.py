"""Names in a reading: of people who are greeted or sign, and of answers that are no words themselves."""

import re

from assistant.core.commands import Command, Context, Unclear, Understood
from assistant.core.suggest import alike
from assistant.core.talk.book import Book
from assistant.core.talk.scope import TITLES
from assistant.core.talk.words import without

_CONTACT = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\w-]+(?:\.[\w-]+)+/\S*|\+?[\d() -]{6,}")
"""An address, a page or a number: it stands under the name, and is no sentence."""
_NAMED = re.compile(r"(?:[A-Z][\w.'’-]*\s+)*[A-Z][\w'’-]*(?=[\s,;]*(?:and |but )?$)")
"""The name that a line gives before "not"."""
_GREETS = ("dear", "hi", "hello", "hey")
_ALONE = frozenset(
    {"use", "only", "just", "sign", "as", "with", "put", "simply", "please", "at", "the", "bottom", "end"}
)
"""What may stand beside a name to sign with."""
_NO_NAME = frozenset({"first name", "last name", "first names", "surname", "name", "title", "the title"})


def by_name(words: str, read: Understood, context: Context) -> Understood:
    """Greet by "Ms Nair" where only one person was met, and sign with "just Kofi at the bottom"."""
    if not isinstance(read, tuple):
        return _signed(words, read, context)
    signs = dict(context.told).get("sender", "").casefold().split()

    def one(command: Command) -> Command:
        first = command.text.split()[0].rstrip(".").lower() if command.text else ""
        if command.name in ("postscript", "add") and _CONTACT.fullmatch(command.text.strip()):
            return Command("closing", text=command.text.strip())
        if command.name == "next" and len(context.people) == 1 and first in TITLES:
            return Command("greeting", text=command.text)
        topic = str(command.paragraph).casefold().split()
        if command.name == "move" and topic and set(topic) <= set(signs):
            return Command("closing", text=str(command.paragraph))
        return command

    return tuple(map(one, read))


def _signed(words: str, read: Unclear, context: Context) -> Understood:
    """Sign with a name that is said alone: "use Kofi only"."""
    signs = {w.casefold().strip(".,") for w in dict(context.told).get("sender", "").split()}
    said = [w for w in words.split() if w.casefold().strip(".,!") not in _ALONE]
    named = bool(said) and all(w.casefold().strip(".,!") in signs for w in said)
    return (Command("closing", field="name", text=" ".join(said).strip(" .,!")),) if named else read


def renamed_so(words: str, read: Understood, context: Context, book: Book) -> Understood:
    """Give nobody the name "first name", a name that is said not to be theirs, or a title that is somebody's name."""
    if not isinstance(read, tuple):
        return read
    people = {w.casefold() for name in context.people for w in name.split()}

    def names(command: Command) -> bool:
        said = command.text.casefold().split()
        if command.name == "rename" and said[:1] and (said[0] in _GREETS or _is_denied(words, command.text)):
            return False
        if command.name != "rename" or not said:
            return True
        field = any(names.longest_at(book.tokens(command.text), 0) == len(said) for _, names in book.fields)
        return not (command.text.casefold() in _NO_NAME or field or (command.field == "title" and set(said) <= people))

    read = tuple(_said_instead(words, c) for c in read)
    kept = tuple(c for c in read if names(c))
    return kept if kept else _asked(read)


def _said_instead(words: str, command: Command) -> Command:
    # "It's Rut, not Ruth" is Rut.
    if command.name != "rename" or command.field or not command.text or not _is_denied(words, command.text):
        return command
    before = re.split(rf"\bnot {re.escape(command.text)}(?!\w)", words, maxsplit=1, flags=re.IGNORECASE)[0]
    found = _NAMED.search(before)
    return command.with_(text=found[0]) if found else command


def _is_denied(words: str, name: str) -> bool:
    return bool(re.search(rf"\bnot {re.escape(name)}(?!\w)", words, re.IGNORECASE))


def _asked(read: tuple[Command, ...]) -> Understood:
    if not read:
        return read
    greets = read[0].text.casefold().split()[:1]
    asked = Command("greeting") if greets and greets[0] in _GREETS else read[0].with_(text="")
    return Unclear("", (), ((asked,),))


_ALIKE = 0.6
_NOT = re.compile(r",?\s+(?:and\s+|but\s+)?not\s+(?P<old>\S.*)", re.IGNORECASE)


def named_facts(read: Understood, context: Context) -> Understood:
    """Read "it's spelled Tidewater Robotiks" as the company's name, and "Tobias not Tobi" as "Tobias"."""
    return tuple(_one(c, context) for c in read) if isinstance(read, tuple) else read


def _one(command: Command, context: Context) -> Command:
    told = dict(context.told)
    if command.name == "rename" and command.text and not command.field:
        near = [(alike(command.text, value), field) for field, value in context.told if value]
        best = max(near, default=(0.0, ""))
        people = max((alike(command.text, name) for name in context.people), default=0.0)
        return Command("change", field=best[1], text=command.text) if best[0] >= max(_ALIKE, people + 0.1) else command
    if command.name == "change" and (old := told.get(command.field)) and (found := _NOT.search(command.text)):
        new, gone = command.text[: found.start()].strip(), found["old"].strip(" .!\"'“”")
        return command.with_(text=_in_place(old, gone, new)) if gone.casefold() in old.casefold() else command
    return command


def _in_place(old: str, gone: str, new: str) -> str:
    # "Tobias not Tobi" is of the first name; "Tobias Adewale" says it all.
    if len(new.split()) > len(gone.split()) or gone.casefold() == old.casefold():
        return new
    return re.sub(rf"(?<!\w){re.escape(gone)}(?!\w)", lambda _: new, old, flags=re.IGNORECASE)


def of_an_answer(words: str, read: Understood, context: Context, book: Book) -> Understood:
    """Put the role itself into the subject for "put the job title in the subject", and no other name of an answer."""
    if not (isinstance(read, tuple) and len(read) == 1 and read[0].name == "subject" and read[0].text):
        return read
    row = without(book.tokens(read[0].text), book.lists["fillers"])
    field = next((name for name, names in book.fields if row and names.longest_at(row, 0) == len(row)), "")
    if not field or any(mark in words for mark in '"“”:'):
        return read
    value = dict(context.told).get(field, "")
    return Unclear(words, (), (*(((read[0].with_(text=value),),) if value else ()), (read[0].with_(text=""),)))
