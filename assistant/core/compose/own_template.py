"""What a person's own wording may do: name facts and choose between texts, so that none can hang or fill the memory."""

from collections.abc import Iterator

import jinja2
from jinja2 import meta, nodes

LONGEST = 2000
"""Characters of one wording."""
_PARTS: tuple[type[nodes.Node], ...] = (
    nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.Filter, nodes.Test,
)  # fmt: skip
_FILTERS = frozenset({"capitalize", "default", "length", "lower", "title", "trim", "upper"})
_TESTS = frozenset({"defined", "undefined", "none", "eq", "ne", "equalto", "in"})


def facts_in(text: str, environment: jinja2.Environment) -> frozenset[str]:
    """Return the facts a wording needs. Raises ``ValueError`` saying what in it is not allowed or not to be read."""
    if len(text) > LONGEST:
        raise ValueError(f"longer than {LONGEST} characters")
    try:
        tree = environment.parse(text)
        for node in _within(tree):
            _check(node)
        return frozenset(meta.find_undeclared_variables(tree))
    except jinja2.TemplateError as problem:
        raise ValueError(str(problem)) from problem
    except RecursionError as problem:
        raise ValueError("nested too deep") from problem


def _within(tree: nodes.Node) -> Iterator[nodes.Node]:
    waiting = list(tree.iter_child_nodes())
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.iter_child_nodes())


def _check(node: nodes.Node) -> None:
    if not isinstance(node, _PARTS):
        raise ValueError(
            f"“{type(node).__name__.lower()}” cannot stand in a wording; it names facts and chooses with if, else, "
            f"and, or, not, == and ~, with the filters {', '.join(sorted(_FILTERS))}"
        )
    allowed = _FILTERS if isinstance(node, nodes.Filter) else _TESTS if isinstance(node, nodes.Test) else None
    if allowed is not None and node.name not in allowed:  # type: ignore[attr-defined]
        raise ValueError(f"“{node.name}” is not known here; known are {', '.join(sorted(allowed))}")  # type: ignore[attr-defined]
