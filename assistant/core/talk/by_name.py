"""Names in a reading: of people who are greeted or sign, and of answers that are no words themselves."""

from assistant.core.talk.commands import Command, Context, Unclear, Understood
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_words import without

_TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor"})


def by_name(read: Understood, context: Context) -> Understood:
    """Greet by "Ms Nair" where only one person was met, and sign with "just Kofi at the bottom"."""
    if not isinstance(read, tuple):
        return read
    signs = dict(context.told).get("sender", "").casefold().split()

    def one(command: Command) -> Command:
        first = command.text.split()[0].rstrip(".").lower() if command.text else ""
        if command.name == "next" and len(context.people) == 1 and first in _TITLES:
            return Command("greeting", text=command.text)
        topic = str(command.paragraph).casefold().split()
        if command.name == "move" and topic and set(topic) <= set(signs):
            return Command("closing", text=str(command.paragraph))
        return command

    return tuple(map(one, read))


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


def said_already(read: Understood, context: Context) -> Understood:
    """Leave nothing out for "my name is Ana Silva, without Duarte": the new name says it."""
    if not isinstance(read, tuple):
        return read
    told = dict(context.told)
    old = " ".join(told.get(c.field, "") for c in read if c.name == "change" and c.text).casefold()
    return tuple(c for c in read if not (c.name == "drop" and old and str(c.paragraph).casefold() in old))
