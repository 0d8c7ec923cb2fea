"""An answer typed in haste, read as it was written out, and read once more before it is told."""

from dataclasses import replace

from assistant.core.compose.material import Known, Made, tidied
from assistant.core.compose.vouch import Read, Vouch, is_written
from assistant.core.english import Hand, Kind, Whose, spelled, stumbles, written_out


def hasty(typed: str, read: Read, vouched: Vouch, known: Known, whose: Whose) -> Made:
    """Take what can be vouched for of an answer: as it is written out, else as it was typed.

    What still lacks a word then is left out.
    """
    english = known.english
    if known.hand is not Hand.QUICK or is_written(typed, known):
        return vouched(typed, read, known)
    tidy, changes = tidied(typed, english, known.keep)
    plain = spelled(tidy, english)
    written = written_out(plain, english, whose)
    if written != plain:
        made = _read_again(vouched(written, read, known), known)
        if made.readings:
            return _told(replace(made, changes=(*changes, (tidy, written), *made.changes)))
    return _told(_read_again(vouched(typed, read, known), known))


def _told(made: Made) -> Made:
    """Leave out what is so with them as a sentence of its own where it can be told as heard: nobody begins with it."""
    if not any(m.kind is Kind.THAT for m in made.readings):
        return made
    return replace(
        made, readings=tuple(m for m in made.readings if m.kind is not Kind.OWN or m.felt or m.begins != "other")
    )


def _read_again(made: Made, known: Known) -> Made:
    """Keep the readings in which no word is missing."""
    kept = tuple(m for m in made.readings if not stumbles(m.it, known.english))
    return (
        made if len(kept) == len(made.readings) else replace(made, readings=kept, dropped=made.dropped if kept else "")
    )
