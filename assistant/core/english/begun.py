"""What kind of phrase an answer is by how it begins, for somebody who writes with care and is believed."""

from assistant.core.english.kinds import Kind
from assistant.core.english.known import English
from assistant.core.english.main_verb import has_main_verb, tells_of_doer
from assistant.core.english.tags import Tag
from assistant.core.english.whole import before_relative, has_front, has_main_clause

_HOW = ("how", "why", "when", "where")
_ANYBODY = ("someone", "somebody", "anyone", "anybody", "people", "those")
_SHORTEST = 3
"""Words from which the beginning tells."""
_OPENS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE
_SUBJECTS = (
    _OPENS | Tag.PLURAL | Tag.PRON_S | Tag.PRON_P | Tag.PERSONAL | Tag.NAME | Tag.NUMBER | Tag.PRON_YOU | Tag.PRON_WE
)
"""What begins a clause behind *that*, and stands behind no *that* which points: *that every pupil stays*."""
_NOUNS = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.UNKNOWN | Tag.ING


def is_stated(text: str, english: English) -> bool:
    """Whether a text tells what somebody does, though its verb could be a noun: *drivers call in sick every Monday*."""
    hangs = next((t.start for t in english.read(text).tokens if t.word in _HANGING), len(text))
    reading, lexicon = english.read(text[:hangs].rstrip(" ,")), english.lexicon
    tokens = reading.tokens
    if len(tokens) < _SHORTEST - 1 or tokens[0].word in _ANYBODY:
        return False  # "the storage room where the tapestries are rolled"
    is_named = tokens[0].has(_COUNTED) and not tokens[0].has(Tag.ING | Tag.ADJ)
    if is_named and len(tokens) > _SHORTEST and has_main_clause(tokens):
        return True  # "guest scores for check-in fell"
    if not tokens[0].has(_OPENS | Tag.PLURAL | Tag.ADJ):
        return False
    doers = lexicon.people | lexicon.workplaces
    return has_main_verb(reading) or (reading.whole("clause") and tells_of_doer(reading, doers))


_COUNTED = _OPENS | Tag.NUMBER | Tag.NOUN | Tag.PLURAL
_HANGING = frozenset("that who whom whose which where when why how".split())


def begun_as(text: str, english: English) -> Kind | None:
    """Tell a thing, a person looked for, a *how*, a *that* or a doing by its first word; None where it does not tell.

    What has a main verb of its own is a sentence and none of these.
    """
    tokens = english.read(before_relative(text)).tokens
    if len(tokens) < _SHORTEST or any(mark in text for mark in ".!?;:"):
        return None
    first = tokens[0]
    if first.word == "that" and tokens[1].has(_SUBJECTS) and has_main_clause(tokens[1:]):
        return Kind.THAT
    if first.word in _HOW:
        return None if first.word in ("when", "where") and has_front(tokens) else Kind.HOW
    if first.word in _ANYBODY:
        # Behind "someone who" a noun is easily taken for a verb; hardly anybody goes on to a main clause.
        return None if not tokens[1].has(Tag.WHO) and has_main_clause(tokens) else Kind.SOMEONE
    if tokens[1].has(Tag.WHO) and first.has(_NOUNS):
        return None if has_main_clause(tokens) else Kind.SOMEONE
    if first.has(_OPENS) or first.text.endswith(("'s", "s'")):
        is_named = any(t.has(_NOUNS) for t in tokens[1:6])
        return Kind.THING if is_named and not has_main_clause(tokens) else None
    is_bare = first.has(Tag.COMP | Tag.ADJ | Tag.MASS | Tag.PLURAL) and not first.has(Tag.BASE | Tag.PAST | Tag.PREP)
    if is_bare and first.word not in ("it", "this", "that") and not has_main_clause(tokens):
        return Kind.THING if any(t.has(_NOUNS) for t in tokens[:6]) else None
    if first.has(Tag.ING) and first.text.endswith("ing") and not has_main_clause(tokens):
        return Kind.DOING
    return None
