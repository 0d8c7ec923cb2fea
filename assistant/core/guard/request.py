"""What a language model is asked: the instructions, and the note with its answers as quoted data."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.core.compose import Tone
from assistant.core.guard.days import days
from assistant.core.guard.masking import Masking
from assistant.core.guard.original import Original

if TYPE_CHECKING:
    import jinja2


@cache
def _environment() -> "jinja2.Environment":
    import jinja2  # most sittings ask no model

    return jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - a request is no HTML
        trim_blocks=True,
        lstrip_blocks=True,
    )


_LONGEST = 3000
"""Characters of a refused answer that are sent back."""


class Request(NamedTuple):
    """The two texts a model is given, exactly as they leave."""

    system: str
    prompt: str

    @property
    def whole(self) -> str:
        """Both, one under the other, as they are shown to the person."""
        return f"{self.system}\n\n{self.prompt}"


@dataclass(frozen=True, slots=True)
class Templates:
    """The texts of ``prompts/model/*.j2``, and what each kind of answer is called in ``facts.toml``."""

    system: str
    rewrite: str
    again: str
    facts: Mapping[str, str]


def request(
    original: Original, tone: Tone, masking: Masking, templates: Templates, examples: Sequence[str] = ()
) -> Request:
    """Word the request for one note; every name in it is hidden, every text of a person's is a JSON string."""
    place, names = original.channel, templates.facts
    told: dict[str, object] = {
        names["interview"]: {names[kind]: masking.hide(said) for kind, said in _interview(original)},
        names["behind"]: _named(original.told, masking, names),
    }
    if original.untold:
        told[names["lacking"]] = _named(original.untold, masking, names)
    if original.beside:
        told[names["beside"]] = _by_name(original.beside, masking)
    told[names["paragraphs"]] = [masking.hide(text) for text in original.paragraphs]
    if examples:
        told[names["examples"]] = [masking.hide(one) for one in examples]
    least, most = original.length
    system = _rendered(
        templates.system, compact=original.note.compact, contractions=tone.contractions, examples=bool(examples),
        untold=bool(original.untold), beside=bool(original.beside),
    )  # fmt: skip
    locked = [masking.hide(p) for p in original.locked]
    wish = _quoted(masking.hide(original.wish)) if original.wish else ""
    prompt = _rendered(
        templates.rewrite, wish=wish, tone=tone.label.lower(), about=tone.about, unit=place.unit, most=most,
        least=least, locked=_quoted(locked) if locked else "", note=_quoted(told),
        turn=zlib.crc32(original.body.encode()),
    )  # fmt: skip
    return Request(system, prompt)


def again(before: Request, answer: str, reasons: Sequence[str], masking: Masking, templates: Templates) -> Request:
    """Word the request for a model whose answer was refused: the same, with that answer and what is wrong with it."""
    refused = _quoted(masking.hide(answer[:_LONGEST]))
    more = _rendered(templates.again, answer=refused, reasons=[masking.hide(reason) for reason in reasons])
    return before._replace(prompt=f"{before.prompt}\n\n{more}")


def _interview(original: Original) -> list[tuple[str, str]]:
    """Name what the conversation was about, its day in the words of the note, and how it was held.

    The company stays where the note names it: there its name is hidden.
    """
    given, body = original.interview, original.body
    met = days(given.date, original.today, given.country) if given.date else ()
    said = (body[d.start : d.end] for d in days(body, original.today, given.country) if any(d.is_(m) for m in met))
    role = given.role if given.role in body else ""
    told = (("role", role), ("day", next(said, "")), ("kind", given.kind))
    return [(kind, text) for kind, text in told if text]


def _named(facts: Sequence[tuple[str, str]], masking: Masking, names: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, text in facts:
        found.setdefault(names.get(kind, names["other"]), []).append(masking.hide(text))
    return found


def _by_name(said: Sequence[tuple[str, str]], masking: Masking) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, text in said:
        found.setdefault(masking.hide(name), []).append(masking.hide(text))
    return found


def _quoted(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1 if isinstance(data, Mapping) else None)


def _rendered(template: str, **values: object) -> str:
    return _environment().from_string(template).render(values).strip()
