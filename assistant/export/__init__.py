"""A note as bytes, in formats found in this folder: one file each, with its ``FORMAT``."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from assistant.export.format import Export, Format

__all__ = ["Export", "Format", "formats"]


@cache
def formats() -> dict[str, Format]:
    """Return every format by its name, in order of name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = (module.FORMAT for module in modules if hasattr(module, "FORMAT"))
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
