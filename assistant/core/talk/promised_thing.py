"""A promise that was of another thing: "I never promised a portfolio, it was a code sample"."""

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import stands_in, stems
from assistant.core.talk.remarks import is_remark
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight

_KIND = "promise_of"
_LONGEST = 7
"""Words a thing has at most."""


def promised_thing(words: str, what: str, by: Sight) -> Understood | None:
    """Read what a promise was of instead; None where a line gives no other thing for it.

    Where something else is told of it that cannot stand there, the promise is asked for: nothing goes that was told.
    """
    shapes = by.phrases.shapes
    if not shapes.of(_KIND, "away").search(words) or words.rstrip().endswith("?"):
        return None
    said = [c.strip(" .,;:!") for c in shapes.of(_KIND, "cut").split(words)]
    telling = stems(what) - by.phrases.fates.small
    named = telling | stems("promise")
    old = [c for c in said if stems(c) & named and shapes.of(_KIND, "away").search(c)]
    leads = shapes.of(_KIND, "lead")
    rest = [c for c in said if c and c not in old and not stems(c) & telling]
    rest = [c for c in rest if leads.match(c) or not is_remark(c, by.phrases.beside)]
    if not old or not rest:
        return None
    thing = _object(what, by)
    new, sure = _thing(rest[-1], by)
    anew = (Command("change", field="actions"),)
    if not new or not thing or stems(new) <= telling:
        return Unclear(words, (), (anew,)) if _tells(rest, by) else None
    put = (Command("edit", paragraph=thing, field="fact", text=new),)
    return put if sure and len(rest) == 1 else Unclear(words, (), (put, anew))


def _object(what: str, by: Sight) -> str:
    """Return what is promised without the verb, as it stands in the note; empty where it stands otherwise."""
    thing = what.strip(" .").partition(" ")[2]
    return thing if thing and by.note and stands_in(thing, by.note.body) else ""


def _thing(clause: str, by: Sight) -> tuple[str, bool]:
    """Return the thing a clause gives, and whether that was surely promised."""
    shapes = by.phrases.shapes
    lead = shapes.of(_KIND, "lead").match(clause)
    soft = shapes.of(_KIND, "softly").match(clause)
    found = lead or soft
    text = shapes.of(_KIND, "tail").sub("", clause[found.end() :] if found else clause).strip()
    is_thing = shapes.of(_KIND, "thing").fullmatch(text) and not shapes.of(_KIND, "nothing").search(text)
    is_thing = is_thing and len(text.split()) <= _LONGEST and not named_in(text, by.context)
    return (text, bool(lead)) if is_thing else ("", False)


def _tells(rest: list[str], by: Sight) -> bool:
    shapes = by.phrases.shapes
    return any(shapes.of(_KIND, name).match(c) for c in rest for name in ("lead", "softly"))
