"""A part that is to go, named by what it tells: "lose the bit where he decides within two weeks"."""

from assistant.core.commands import Command, Understood
from assistant.core.drafts import stems
from assistant.core.talk.remarks import cut_short
from assistant.core.talk.sight import Read, Sight


def left_out(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read what is to go where the note has some of its words; None where a line is of another kind."""
    found = by.phrases.shapes.of("left_out", "part").match(words.rstrip(" .!?"))
    if found is None or any(mark in words for mark in '"“”'):
        return None
    topic = cut_short(found["topic"], by.phrases.beside).strip(" .,!?")
    known = stems(topic) & by.context.standing
    return (Command("drop", paragraph=topic),) if known and len(topic.split()) > 2 else None
