"""A room's door that opens room by room: what it exports is imported when it is first asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module


def opens(room: str, exports: Mapping[str, str]) -> Callable[[str], object]:
    """Make the ``__getattr__`` of a package from the names it exports, each with the module that holds it."""

    def export(name: str) -> object:
        if name not in exports:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        return getattr(import_module(f"{room}.{exports[name]}"), name)

    return export
