"""A tone's phrasings: which fit a section and a shape, and how they read with the candidate's words in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import jinja2
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from assistant.core.conditions import Condition, ConditionError

_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_SUBJECT = re.compile(r"\{\{\s*[Ii]t\s*\}\} (?!and\b|but\b)[a-z]")
_ENDS = re.compile(r"\{\{\s*[Ii]t\s*\}\}\.$")
_LEANS = re.compile(r"\b(?:that|there|this|those|ground|such)\b|'s work I know", re.IGNORECASE)
# A note is plain text: escaping it as HTML would send &amp; to people.
_ENVIRONMENT = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701
_SANDBOX = SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=False)
SECTIONS = (
    "opening", "thanks", "opening_detail", "detail", "need", "strength", "repair", "mine", "theirs",
    "mine_other", "theirs_other", "both", "both_other", "decision", "close", "placing", "offer", "signoff",
    "subject", "salutation",
)  # fmt: skip


class PhraseError(ValueError):
    """A phrasing that cannot be used; the message names its key and what is wrong."""


@dataclass(slots=True)
class Phrase:
    """One phrasing: its place in the tone file, its text, and the facts it needs."""

    id: str
    say: str
    variables: frozenset[str]
    when: Condition | None = None
    sandboxed: bool = False
    colon: bool = False
    """Whether it points to the answer with a colon."""
    subject: bool = False
    """Whether the answer is the subject of its verb."""
    ends: bool = False
    """Whether nothing but the full stop follows the answer."""
    leans: bool = False
    """Whether it points back to a sentence before it (*On that, …*)."""
    _template: jinja2.Template | None = field(default=None, repr=False)

    def fits(self, values: Mapping[str, str], situation: Mapping[str, object]) -> bool:
        """Whether every fact it needs is known and its condition holds."""
        return self.variables <= values.keys() and (self.when is None or self.when.holds(situation))

    def render(self, values: Mapping[str, str]) -> str:
        """Set the facts into the phrasing. Raises ``PhraseError`` where a user's own template breaks."""
        if self._template is None:
            environment = _SANDBOX if self.sandboxed else _ENVIRONMENT
            try:
                self._template = environment.from_string(self.say)
            except jinja2.TemplateError as problem:
                raise PhraseError(f"{self.id}: {problem}") from problem
        try:
            # A context without Jinja's globals, which no phrasing uses, is made in a fraction of the time.
            context = Context(self._template.environment, dict(values), None, {})
            return "".join(self._template.root_render_func(context))
        except Exception as problem:
            raise PhraseError(f"{self.id}: {problem}") from problem


@dataclass(frozen=True, slots=True)
class Tone:
    """One tone: how it is called, how it addresses people, and its phrasings by section and shape."""

    name: str
    label: str
    about: str
    contractions: bool
    address: str
    phrases: Mapping[str, Mapping[str, tuple[Phrase, ...]]]

    def of(self, section: str, shape: str) -> tuple[Phrase, ...]:
        """All phrasings of a section that fit a shape; ``any`` fits every shape."""
        table = self.phrases.get(section, {})
        return table.get(shape, ()) or table.get("any", ())


def tone(name: str, data: Mapping[str, Any], *, sandboxed: bool = False) -> Tone:
    """Build a tone from its parsed file. Raises ``PhraseError`` naming the key that is wrong."""
    address = data.get("address", "first")
    if address not in ("first", "full"):
        raise PhraseError(f"address: “{address}” is neither “first” nor “full”")
    phrases = {
        key: _section(name, key, value, sandboxed=sandboxed)
        for key, value in data.items()
        if isinstance(value, Mapping)
    }
    return Tone(
        name,
        str(data.get("label", name)),
        str(data.get("about", "")),
        bool(data.get("contractions", True)),
        address,
        phrases,
    )


def _section(name: str, section: str, table: Mapping[str, Any], *, sandboxed: bool) -> dict[str, tuple[Phrase, ...]]:
    if section not in SECTIONS:
        raise PhraseError(f"[{section}] is no section of a note; known are {', '.join(SECTIONS)}")
    by_shape: dict[str, list[Phrase]] = {}
    for key, says in table.items():
        if not isinstance(says, list):
            raise PhraseError(f"{section}.{key}: expected a list of phrasings")
        for number, say in enumerate(says):
            phrase = _phrase(f"{name}.{section}.{key}.{number}", say, sandboxed=sandboxed)
            for shape in key.split():
                by_shape.setdefault(shape, []).append(phrase)
    return {shape: tuple(found) for shape, found in by_shape.items()}


def _phrase(key: str, say: object, *, sandboxed: bool) -> Phrase:
    condition = ""
    if isinstance(say, Mapping):
        condition, say = str(say.get("when", "")), say.get("say")
    if not isinstance(say, str) or not say.strip():
        raise PhraseError(f'{key}: expected a text, or {{ say = "…", when = "…" }}')
    text = say.replace("’", "'")
    if sandboxed and ("{%" in text or "{{" in _VARIABLE.sub("", text)):
        # A user's own template may do more than name facts: Jinja itself says which facts it needs.
        from jinja2 import meta

        try:
            names = frozenset(meta.find_undeclared_variables(_SANDBOX.parse(say)))
        except jinja2.TemplateError as problem:
            raise PhraseError(f"{key}: {problem}") from problem
        text = say
    else:
        names = frozenset(_VARIABLE.findall(text))
    try:
        bare = _VARIABLE.sub("", text)
        parsed = Condition.parse(condition) if condition else None
        return Phrase(
            key,
            text,
            names,
            parsed,
            sandboxed,
            ":" in bare,
            bool(_SUBJECT.search(text)),
            bool(_ENDS.search(text)),
            bool(_LEANS.search(bare)),
        )
    except ConditionError as problem:
        raise PhraseError(f"{key}: {problem}") from problem
