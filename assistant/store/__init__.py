"""What is kept between two runs: sittings, the versions of their drafts, what was sent, and the tips already seen."""

from assistant.store.archive import Archive
from assistant.store.sittings import Mark, Sent, Sitting, Version
from assistant.store.store import Store

__all__ = ["Archive", "Mark", "Sent", "Sitting", "Store", "Version"]
