"""Questions: which comes next, the stems their answers go on from, whether an answer can stand, the interview told.

In go the script of ``questions.toml`` and what a person typed; out come the next question as it is put, a progress that
keeps every answer, and in the end the facts of the interview. What loads slowly is imported from its own file.
"""

from assistant.core.questions.asking import (
    BACK,
    ENOUGH,
    NOTHING,
    Answered,
    Aside,
    Asked,
    Back,
    Choice,
    Context,
    Enough,
    Leave,
    Letter,
    Problem,
    Question,
    Result,
)  # fmt: skip
from assistant.core.questions.knowledge import Knowledge, knowledge
from assistant.core.questions.script import (
    LISTS,
    Progress,
    Script,
    advance,
    asked_again,
    count,
    go_back,
    key_of,
    next_question,
    places,
    script_of,
    settled,
)  # fmt: skip
from assistant.core.questions.stems import OWN, Fit, Stem, answer, fit, placed, whole

__all__ = [
    "BACK", "ENOUGH", "LISTS", "NOTHING", "OWN", "Answered", "Aside", "Asked", "Back", "Choice", "Context", "Enough",
    "Fit", "Knowledge", "Leave", "Letter", "Problem", "Progress", "Question", "Result", "Script", "Stem", "advance",
    "answer", "asked_again", "count", "fit", "go_back", "key_of", "knowledge", "next_question", "placed", "places",
    "script_of", "settled", "whole",
]  # fmt: skip
