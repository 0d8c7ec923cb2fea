"""Conditions over facts, as the files in ``prompts/`` write them: ``late and days_since > 2``."""

import ast
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda value, group: value in group,
    ast.NotIn: lambda value, group: value not in group,
}
Ask = Callable[[Mapping[str, object]], object]
_LONGEST = 300
_ONE_AT_A_TIME = Lock()
"""Python 3.11 loses count when two threads parse at once, and a sitting loads its tips in a thread of their own."""
_ALLOWED = "names, texts, numbers, comparisons, in, and, or, not"


class ConditionError(ValueError):
    """A condition that cannot be read; the message names the place and what may stand there."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A question put to the facts, read once and asked as often as needed.

    >>> Condition.parse("panel and days_since > 1").holds({"panel": True, "days_since": 3})
    True
    """

    text: str
    names: frozenset[str]
    _ask: Ask | None = field(default=None, compare=False, repr=False)

    @classmethod
    def parse(cls, text: str) -> "Condition":
        """Read a condition; an empty text always holds. Raises ``ConditionError`` naming the place."""
        if not text.strip():
            return cls(text, frozenset())
        if len(text) > _LONGEST:
            raise ConditionError(_sentence(text[:20] + "…", _LONGEST, f"it is longer than {_LONGEST} characters"))
        try:
            with _ONE_AT_A_TIME:
                tree = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, ValueError, MemoryError) as problem:
            column = getattr(problem, "offset", None) or 1
            raise ConditionError(_sentence(text, column, "it cannot be read")) from problem
        return cls(text, frozenset(_names(tree, text)), _reader(tree))

    def holds(self, facts: Mapping[str, object]) -> bool:
        """Ask it of the facts. A fact that is not there counts as unknown: no comparison with it holds."""
        return self._ask is None or bool(self._ask(facts))


def _names(tree: ast.expr, text: str) -> list[str]:
    match tree:
        case ast.Name(id=name):
            return [name]
        case ast.Constant(value=str() | int() | float() | None):
            return []
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            return [name for part in parts for name in _names(part, text)]
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=part):
            return _names(part, text)
        case ast.Compare(left=left, ops=ops, comparators=parts) if all(type(op) in _COMPARISONS for op in ops):
            return [name for part in (left, *parts) for name in _names(part, text)]
    reason = f"{ast.unparse(tree)!r} may not stand in a condition"
    raise ConditionError(_sentence(text, tree.col_offset + 1, reason))


def _reader(tree: ast.expr) -> Ask:
    """Turn a parsed condition into a function of the facts: it is asked far more often than it is read."""
    match tree:
        case ast.Name(id=name):
            return lambda facts: facts.get(name)
        case ast.Constant(value=value):
            return lambda _: value
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            asks = [_reader(part) for part in parts]
            return lambda facts: tuple(ask(facts) for ask in asks)
        case ast.BoolOp(op=op, values=parts):
            return _joined([_reader(part) for part in parts], stops=isinstance(op, ast.Or))
        case ast.UnaryOp(op=op, operand=part):
            ask = _reader(part)
            return (lambda facts: _negative(ask(facts))) if isinstance(op, ast.USub) else (lambda facts: not ask(facts))
        case ast.Compare(left=left, ops=ops, comparators=parts):
            return _comparing([_reader(part) for part in (left, *parts)], [_COMPARISONS[type(op)] for op in ops])
    raise AssertionError(tree)  # parse lets nothing else through


def _joined(asks: Sequence[Ask], *, stops: bool) -> Ask:
    """Ask one after another until the answer is known: with *or* at the first that holds."""

    def ask(facts: Mapping[str, object]) -> bool:
        for each in asks:  # a loop costs a third of all() over a generator, and this is asked most of all
            if bool(each(facts)) is stops:
                return stops
        return not stops

    return ask


def _comparing(asks: Sequence[Ask], how: Sequence[Callable[[Any, Any], Any]]) -> Ask:
    def ask(facts: Mapping[str, object]) -> bool:
        values = [each(facts) for each in asks]
        return all(_compare(by, a, b) for by, a, b in zip(how, values, values[1:], strict=False))

    return ask


def _negative(value: object) -> object:
    return -value if isinstance(value, int | float) else None


def _compare(by: Callable[[Any, Any], Any], left: object, right: object) -> bool:
    if left is None or right is None:
        return False
    try:
        return bool(by(left, right))
    except TypeError:
        return False


def _sentence(text: str, column: int, reason: str) -> str:
    return f"condition {text!r}, character {column}: {reason}; it is made of {_ALLOWED}"
