"""Words that stand in several sentences and are to be others: it is asked in which, unless all are meant."""

from dataclasses import replace

from assistant.core.commands import Unclear
from assistant.core.drafts import body_of, stands_in
from assistant.core.talk.shaped import Wish
from assistant.core.talk.sight import Sight

_OFFERED = 3
"""Sentences offered, beside all of them."""


def which_one(words: str, found: Wish, by: Sight) -> Wish:
    """Offer each sentence in which the old words stand, and all of them; a name is changed wherever it stands."""
    read = found.understood
    if not isinstance(read, tuple) or len(read) != 1 or found.everyone or by.note is None:
        return found
    command, old = read[0], str(read[0].paragraph)
    note = by.note_to(found.people[0]) if found.people else by.note
    if note is None or command.name != "edit" or command.field or not command.text or old != old.lower():
        return found
    places = [n for n, s in enumerate(body_of(note), 1) if stands_in(old, s.text)]
    if len(places) < 2 or by.phrases.shapes.of("given", "all_places").search(words):
        return found
    each = tuple((command.with_(field=f"words {n}"),) for n in places[:_OFFERED])
    return replace(found, understood=Unclear(words, (), (*each, read)))
