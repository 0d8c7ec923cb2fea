"""Show: what stands between the questions, rendered to text and printed once.

In go notes, what changed in them and what was found; out come pages for one kind of paper: wide or narrow, coloured or
not, framed or plain. Nothing is said by colour alone.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.show.flow import Flow
    from assistant.show.paper import Paper
    from assistant.show.views import Views

__all__ = ["Flow", "Paper", "Views"]
__getattr__ = opens(__name__, {"Flow": "flow", "Paper": "paper", "Views": "views"})
