"""Questions: which comes next, the stems their answers go on from, whether an answer can stand, the interview told.

In go the script of ``questions.toml`` and what a person typed; out come the next question as it is put, a progress that
keeps every answer, and in the end the facts of the interview. What loads slowly is imported when first asked for.
"""

from typing import TYPE_CHECKING

from assistant.core.questions.advance import first_named
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
    QuestionKind,
    Result,
)
from assistant.core.questions.knowledge import Knowledge, knowledge
from assistant.core.questions.place import met
from assistant.core.questions.progress import DUE, FOLLOW_UP, OF, Progress
from assistant.core.questions.script import (
    LISTS,
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
    topic_of,
)
from assistant.core.questions.stems import OWN, Fit, Stem, answer, fit, placed, whole
from assistant.door import opens

if TYPE_CHECKING:
    from assistant.core.questions.settle import Moment, chosen, problem_with, resolved, taken_as
    from assistant.core.questions.told import answers_of, interview_of, progress_of

__all__ = [
    "BACK",
    "DUE",
    "ENOUGH",
    "FOLLOW_UP",
    "LISTS",
    "NOTHING",
    "OF",
    "OWN",
    "Answered",
    "Aside",
    "Asked",
    "Back",
    "Choice",
    "Context",
    "Enough",
    "Fit",
    "Knowledge",
    "Leave",
    "Letter",
    "Moment",
    "Problem",
    "Progress",
    "Question",
    "QuestionKind",
    "Result",
    "Script",
    "Stem",
    "advance",
    "answer",
    "answers_of",
    "asked_again",
    "chosen",
    "count",
    "first_named",
    "fit",
    "go_back",
    "interview_of",
    "key_of",
    "knowledge",
    "met",
    "next_question",
    "placed",
    "places",
    "problem_with",
    "progress_of",
    "resolved",
    "script_of",
    "settled",
    "taken_as",
    "topic_of",
    "whole",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("Moment", "chosen", "problem_with", "resolved", "taken_as"), "settle"),
        **dict.fromkeys(("answers_of", "interview_of", "progress_of"), "told"),
    },
)
