"""Notes as bytes, in formats found in this folder: one file each, with its ``FORMAT``.

A calendar of what comes due, and the papers there are, are exported as well; each is loaded when it is first named.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from assistant.door import opens
from assistant.export.format import Export, Format

if TYPE_CHECKING:
    from assistant.export.ics import calendar
    from assistant.export.pdf import PAPERS

__all__ = ["PAPERS", "Export", "Format", "calendar", "formats", "of_ending"]
__getattr__ = opens(__name__, {"PAPERS": "pdf", "calendar": "ics"})


@cache
def formats() -> dict[str, Format]:
    """Return every format by its name, in order of name; their libraries are loaded when they write."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = (module.FORMAT for module in modules if hasattr(module, "FORMAT"))
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}


def of_ending(name: str) -> Format | None:
    """Return the format that a file of this name has, the longest ending first."""
    fitting = [form for form in formats().values() if name.lower().endswith(form.ending)]
    return max(fitting, key=lambda form: len(form.ending), default=None)
