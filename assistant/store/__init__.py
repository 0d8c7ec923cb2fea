"""Store: what is kept between two runs, in one SQLite file that only its owner can read.

In go sittings, versions of drafts, what was sent and the tips already seen, each on disk when the call returns; out
come the same, found by number, age or words, also from a file that is damaged. Trouble is a sentence, never a loss.
"""

from typing import TYPE_CHECKING

from assistant.door import opens
from assistant.store.archive import Archive
from assistant.store.sittings import Mark, Sent, Sitting, Version
from assistant.store.store import Store

if TYPE_CHECKING:
    from assistant.store.dump import FORM, dumped, restore

__all__ = ["FORM", "Archive", "Mark", "Sent", "Sitting", "Store", "Version", "dumped", "restore"]
__getattr__ = opens(__name__, dict.fromkeys(("FORM", "dumped", "restore"), "dump"))
