"""Store: what is kept between two runs, in one SQLite file that only its owner can read.

In go sittings, versions of drafts, what was sent and the tips already seen, each on disk when the call returns; out
come the same, found by number, age or words, also from a damaged file. ``voice`` keeps texts of one's own beside it,
``practice`` the answers practised.
"""

from typing import TYPE_CHECKING

from assistant.door import opens
from assistant.store.archive import Archive
from assistant.store.rows import OddRowError
from assistant.store.sittings import Mark, Sent, Sitting, Version
from assistant.store.store import Store

if TYPE_CHECKING:
    from assistant.store.dump import FORM, dumped, restore
    from assistant.store.practice import Practised
    from assistant.store.voice import Sample, add_sample, forget_samples, samples

__all__ = [
    "FORM", "Archive", "Mark", "OddRowError", "Practised", "Sample", "Sent", "Sitting", "Store", "Version",
    "add_sample", "dumped", "forget_samples", "restore", "samples",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("FORM", "dumped", "restore"), "dump"),
        "Practised": "practice",
        **dict.fromkeys(("Sample", "add_sample", "forget_samples", "samples"), "voice"),
    },
)
