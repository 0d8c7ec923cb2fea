"""How questions are asked in this run: plain or painted, all of them or six, with tips or without."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import click

_F = TypeVar("_F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Manner:
    """What the options of a sitting say."""

    plain: bool = False
    quick: bool = False
    no_tips: bool = False


def options(function: _F) -> _F:
    """Add the options of a sitting to a command; ``manner_of`` gathers them."""
    import click

    for name, text in (
        ("--no-tips", "Ask without showing tips."),
        ("--quick", "Ask only the six questions a note needs."),
        ("--plain", "Ask line by line, without colours or repainting."),
    ):
        function = click.option(name, is_flag=True, help=text)(function)
    return function


def manner_of(context: "click.Context") -> Manner:
    """Gather the options given to a command or to ``afterword`` before it."""
    given: dict[str, bool] = {}
    at: click.Context | None = context
    while at is not None:
        given |= {name: True for name in ("plain", "quick", "no_tips") if at.params.get(name)}
        at = at.parent
    return Manner(**given)
