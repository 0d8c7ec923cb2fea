"""Handing a finished note over, in ways found in this folder: one file each, with its ``DELIVERY``.

Files and the person's editor stand beside them: they take what a delivery does not, a name or the text back. Each is
loaded when it is first named.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from assistant.deliver.delivery import Delivery, Handed, Means, Parcel
from assistant.door import opens

if TYPE_CHECKING:
    from assistant.deliver.account import keep_password, read_account
    from assistant.deliver.clipboard import Copied, copy
    from assistant.deliver.editor import edit
    from assistant.deliver.file import default_name, folder, save, slug, unused
    from assistant.deliver.opening import CannotOpenError, opened

__all__ = [
    "CannotOpenError", "Copied", "Delivery", "Handed", "Means", "Parcel", "copy", "default_name", "deliveries", "edit",
    "folder", "keep_password", "opened", "read_account", "save", "slug", "unused",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("keep_password", "read_account"), "account"),
        **dict.fromkeys(("Copied", "copy"), "clipboard"),
        "edit": "editor",
        **dict.fromkeys(("default_name", "folder", "save", "slug", "unused"), "file"),
        **dict.fromkeys(("CannotOpenError", "opened"), "opening"),
    },
)


@cache
def deliveries() -> dict[str, Delivery]:
    """Return every delivery by its name, in order of name; their libraries are loaded when they hand something over."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = (module.DELIVERY for module in modules if hasattr(module, "DELIVERY"))
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
