"""One sitting held: its questions, its notes, the conversation about them, all kept as it goes.

In go the world, the manner of asking and where to begin; out comes an exit status. Whatever ends it, every answer given
is kept.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.root.sitting.asking import Questions
    from assistant.root.sitting.conversing import converse
    from assistant.root.sitting.demo import demonstrated
    from assistant.root.sitting.inviting import invited
    from assistant.root.sitting.keeping import Keeping
    from assistant.root.sitting.manner import Begin, Manner
    from assistant.root.sitting.sitting import held, sit
    from assistant.root.sitting.warming import Rehearsal

__all__ = [
    "Begin", "Keeping", "Manner", "Questions", "Rehearsal", "converse", "demonstrated", "held", "invited", "sit",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        "Questions": "asking",
        "converse": "conversing",
        "demonstrated": "demo",
        "invited": "inviting",
        "Keeping": "keeping",
        **dict.fromkeys(("Begin", "Manner"), "manner"),
        **dict.fromkeys(("held", "sit"), "sitting"),
        "Rehearsal": "warming",
    },
)
