"""A language model behind the ``llm`` package: which there are, and one answer within limits.

``llm`` is imported when a function here is called, and not before; nothing is ever logged.
"""

from assistant.model.calling import Limits, answer, ready
from assistant.model.catalogue import Listed, found, listed, place_of

__all__ = ["Limits", "Listed", "answer", "found", "listed", "place_of", "ready"]
