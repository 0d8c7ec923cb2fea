"""Pydantic models built from the fields of the facts, so that there is one list of them."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, create_model
from pydantic import Field as Described

from assistant.content.answers import fields as read
from assistant.content.files import read as words
from assistant.core import interview as facts

_INNER = ("said", "on", "decision_on", "when_on")
"""What only a sitting knows."""
_FACTS: tuple[type, ...] = (facts.Interview, facts.Interviewer, facts.Action, facts.Sender, facts.FollowUp)
_SHORT = ("company", "role", "name", "call")
_OF_KIND = {
    "stood_out_kind": ("thing", "how", "that", "doing", "own"),
    "why_kind": ("that", "own"),
    "repair_kind": ("own",),
    "what_kind": ("own",),
    "need_kind": ("thing", "someone", "to_do", "doing", "trouble", "that", "own"),
    "strength_kind": ("did", "have", "be", "thing", "own"),
}
"""The kinds an answer may be said to have."""
_CHOICES = {**_OF_KIND, "kind": facts.KINDS, "round": facts.ROUNDS, "channel": facts.CHANNELS, "owner": facts.OWNERS}
_OF_FOLLOW_UP = {
    "kind": facts.FOLLOW_UPS,
    "how": facts.HOWS,
    "why": facts.WHYS,
    "wish": facts.WISHES,
    "what_kind": ("thing", "doing", "how", "that", "own"),
    "more_kind": ("did", "have", "be", "own"),
}
"""The words a later note knows."""
MOST = {"interviewers": facts.MAX_INTERVIEWERS, "actions": facts.MAX_ACTIONS, "links": facts.MAX_ACTIONS}
"""How many entries each list may have."""


@cache
def model_of(of: type) -> type[BaseModel]:
    """Build the model that reads one of the facts' classes; an unknown key is an error in it."""
    hints = get_type_hints(of)
    members: dict[str, Any] = {
        field.name: _member(of, field, hints[field.name]) for field in fields(of) if field.name not in _INNER
    }
    return create_model(of.__name__, __config__=ConfigDict(extra="forbid"), **members)


def to_facts(model: BaseModel) -> Any:
    """Turn a model that was read into the facts' own class."""
    of = next(each for each in _FACTS if each.__name__ == type(model).__name__)
    given = {name: _plain(value) for name, value in model}
    return of(**{name: value for name, value in given.items() if value not in (None, "")})


def description(of: type, name: str) -> str:
    """Say what a key of one of the facts' classes holds."""
    text: str = words("answers")[of.__name__][name]
    return text


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return to_facts(value)
    return tuple(map(_plain, value)) if isinstance(value, list) else value


def _member(of: type, field: "Field[Any]", hint: Any) -> tuple[Any, Any]:
    kind, extra = _kind(of, field, hint)
    about = description(of, field.name)
    default = ... if field.default is MISSING else _default(field.default)
    return kind, Described(default, description=about, json_schema_extra=extra, validate_default=False)


def _default(value: object) -> object:
    if is_dataclass(value):
        return None
    return [] if value == () else value


def _kind(of: type, field: "Field[Any]", hint: Any) -> tuple[Any, dict[str, Any]]:
    """Return the annotation of a member and what the schema says beyond it."""
    if hint is facts.FollowUp:
        return Annotated[model_of(facts.FollowUp) | None, BeforeValidator(_whole)], {}
    if is_dataclass(hint):
        return model_of(hint) | None, {}  # type: ignore[arg-type]
    if get_args(hint)[1:] == (...,):
        return _many(field, get_args(hint)[0])
    if hint == int | None:
        return Annotated[int | None, BeforeValidator(read.minutes)], {"minimum": 1, "maximum": read.LONGEST}
    return _text(field, _OF_FOLLOW_UP if of is facts.FollowUp else _CHOICES)


def _whole(value: object) -> object:
    """Take the bare name of a kind of later note for the note: ``followup = "nudge"``."""
    return {"kind": value} if isinstance(value, str) else value


def _many(field: "Field[Any]", of: Any) -> tuple[Any, dict[str, Any]]:
    each = model_of(of) if is_dataclass(of) else Annotated[str, BeforeValidator(read.text(facts.LONG_LIMIT))]  # type: ignore[arg-type]
    extra = {"maxItems": MOST[field.name]}
    if field.default is MISSING:
        return list[each], {"minItems": 1, **extra}  # type: ignore[valid-type]
    return Annotated[list[each], BeforeValidator(lambda value: [] if value is None else value)], extra  # type: ignore[valid-type]


def _text(field: "Field[Any]", choices: Mapping[str, Sequence[str]]) -> tuple[Any, dict[str, Any]]:
    limit = facts.SHORT_LIMIT if field.name in _SHORT else facts.LONG_LIMIT
    required = field.default is MISSING
    if field.name in choices:
        options = choices[field.name]
        return Annotated[str, BeforeValidator(read.choice(options))], {"enum": ["", *options]}
    readers: Mapping[str, Any] = {"tone": read.tone, "email": read.address}
    reader = readers.get(field.name) or read.text(limit, required=required)
    extra: dict[str, Any] = {"maxLength": limit, **({"minLength": 1} if required else {})}
    return Annotated[str, BeforeValidator(reader)], extra
