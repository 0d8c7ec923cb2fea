"""Sitting: the loop of questions, the loop after the draft, and what stands beside them.

In go a script, an asker, somebody to talk to and places to keep and show things, all as Protocols; out come the answers
given, and drafts with every version kept. ``mentor`` is what stands beside the questions once the engine is loaded.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.sitting.conversation import Conversation
    from assistant.sitting.conversation_choice import chosen
    from assistant.sitting.conversation_handing import still_open
    from assistant.sitting.conversation_news import joined, one_line
    from assistant.sitting.conversation_parts import Judged, Parts, Talker
    from assistant.sitting.conversation_steps import STEPS
    from assistant.sitting.lookahead import Lookahead
    from assistant.sitting.mentor import Mentor
    from assistant.sitting.record import Record
    from assistant.sitting.relaying import Relaying
    from assistant.sitting.rewriting import Desk, Rewriting
    from assistant.sitting.roles import Asker
    from assistant.sitting.wizard import Outcome, Wizard

__all__ = [
    "STEPS", "Asker", "Conversation", "Desk", "Judged", "Lookahead", "Mentor", "Outcome", "Parts", "Record", "Relaying",
    "Rewriting", "Talker", "Wizard", "chosen", "joined", "one_line", "still_open",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        "Conversation": "conversation",
        "chosen": "conversation_choice",
        "still_open": "conversation_handing",
        **dict.fromkeys(("joined", "one_line"), "conversation_news"),
        **dict.fromkeys(("Judged", "Parts", "Talker"), "conversation_parts"),
        "STEPS": "conversation_steps",
        "Lookahead": "lookahead",
        "Mentor": "mentor",
        "Record": "record",
        "Relaying": "relaying",
        **dict.fromkeys(("Desk", "Rewriting"), "rewriting"),
        "Asker": "roles",
        **dict.fromkeys(("Outcome", "Wizard"), "wizard"),
    },
)
