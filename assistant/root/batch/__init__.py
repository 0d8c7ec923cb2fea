"""Batch: notes for many, from files and folders of answers, on several cores.

In go paths and one order for all of them; out come notes in a folder or lines of JSON, what went wrong with each said
on standard error, and a status. What is there already is left, so that the same command goes on where it stopped.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.root.batch.batch import cores, write

__all__ = ["cores", "write"]
__getattr__ = opens(
    __name__,
    dict.fromkeys(("cores", "write"), "batch"),
)
