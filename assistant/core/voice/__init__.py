"""Voice: how somebody writes, measured on texts of their own.

In go texts as they were written; out come a few numbers and words, and how far a wording is from them.
"""

from assistant.core.voice.habits import Habits, measure
from assistant.core.voice.likeness import calm, preferred, unlike

__all__ = ["Habits", "calm", "measure", "preferred", "unlike"]
