"""Handing a finished note over, in ways found in this folder: one file each, with its ``DELIVERY``.

Files and the person's editor stand beside them: they take what a delivery does not, a name or the text back.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from assistant.deliver.delivery import Delivery, Handed, Means, Parcel

__all__ = ["Delivery", "Handed", "Means", "Parcel", "deliveries"]


@cache
def deliveries() -> dict[str, Delivery]:
    """Return every delivery by its name, in order of name; their libraries are loaded when they hand something over."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = (module.DELIVERY for module in modules if hasattr(module, "DELIVERY"))
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
