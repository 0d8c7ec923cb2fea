"""What is kept between two runs: sittings, the versions of their drafts, and the tips already seen."""

from assistant.store.sittings import Sitting, Version
from assistant.store.store import Store

__all__ = ["Sitting", "Store", "Version"]
