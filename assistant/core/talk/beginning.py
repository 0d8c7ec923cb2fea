"""Lines known by how they begin, whatever they go on with: a postscript, words named to be left out, somebody more."""

from assistant.core.commands import Command
from assistant.core.drafts import stands_in
from assistant.core.talk.sight import Sight
from assistant.core.talk.understand import understand
from assistant.core.talk.understand_read import behind_the_name

_LEAST = 4
"""Letters of a word by which a sentence is known."""


def known_by_its_beginning(words: str, by: Sight) -> Command | None:
    """Read what is known by how it begins, whatever it goes on with."""
    if (behind := behind_the_name(words)) and not _is_order(behind, by):
        return Command("postscript", text=behind)
    if quoted := _left_out(words, by):
        return quoted
    return Command("all", field="more") if _is_another(words, by) else None


def _is_order(words: str, by: Sight) -> bool:
    # "P.S. make it shorter" is said to the program.
    read = understand(words, by.context, by.book)
    return isinstance(read, tuple) and bool(read) and all(c.name not in ("add", "unclear") for c in read)


def _left_out(words: str, by: Sight) -> Command | None:
    found = next((m for p in by.phrases.quoting if (m := p.fullmatch(words))), None)
    said = found["words"].strip() if found else ""
    there = by.note and (len(said.split()) > 1 or len(said) > _LEAST) and stands_in(said, by.note.body)
    return Command("drop", paragraph=said) if there else None


def _is_another(words: str, by: Sight) -> bool:
    """Whether somebody is named whom no note goes to and none speaks of."""
    found = next((m for p in by.phrases.another_person if (m := p.match(words))), None)
    if found is None:
        return False
    who, title = (found.groupdict().get(name) for name in ("who", "title"))
    if title and by.interview:
        said = set(title.casefold().split())
        return not any(said <= set(p.title.casefold().split()) for p in by.interview.interviewers)
    if not who:
        return True
    known = {w.casefold() for name in by.context.people for w in name.split()}
    return not known & {w.casefold() for w in who.split()} and not (by.note and stands_in(who, by.note.body))
