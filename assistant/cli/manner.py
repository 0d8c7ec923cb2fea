"""The options of a sitting, read with click and, where speed asks for it, without."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.root.sitting import Begin, Manner

if TYPE_CHECKING:
    import click

_F = TypeVar("_F", bound=Callable[..., Any])
_OPTIONS = {
    "plain": "Ask line by line, without colours or repainting.",
    "quick": "Ask only the six questions a note needs.",
    "no_tips": "Ask without showing tips.",
    "no_masking": "Do not hide names from a language model; for one on this machine.",
}
_MODEL = "Let this language model reword notes when you ask for it; none takes it back. Remembered."


def of_arguments(arguments: Sequence[str]) -> tuple[Begin, Manner] | None:
    """Read arguments that say no more than how a sitting is held; None when they say anything else.

    They need no click, without which the first question is on the screen a fifth sooner.
    """
    flags = {_flag(name): name for name in _OPTIONS}
    begin = arguments[0] if arguments and arguments[0] in ("new", "resume") else ""
    rest = arguments[1:] if begin else arguments
    if any(each not in flags for each in rest):
        return None
    given: dict[str, Any] = {flags[each]: True for each in rest}
    return Begin(begin), Manner(**given)


def options(function: _F) -> _F:
    """Add the options of a sitting to a command; ``manner_of`` gathers them."""
    import click

    function = click.option("--model", metavar="NAME", default="", help=_MODEL)(function)
    for name in reversed(_OPTIONS):
        function = click.option(_flag(name), is_flag=True, help=_OPTIONS[name])(function)
    return function


def manner_of(context: "click.Context") -> Manner:
    """Gather the options given to a command or to ``afterword`` before it."""
    given: dict[str, Any] = {}
    model = ""
    at: click.Context | None = context
    while at is not None:
        given |= {name: True for name in _OPTIONS if at.params.get(name)}
        model = model or str(at.params.get("model") or "")
        at = at.parent
    return Manner(**given, model=model)


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")
