"""The record of a sitting: its answers as they are told by now, whatever was changed after the draft."""

from typing import TYPE_CHECKING, Protocol

from assistant.core.questions import answers_of, interview_of

if TYPE_CHECKING:
    from assistant.core.interview import Interview
    from assistant.core.questions import Progress, Script

_BESIDE = ("_stem", "_kind", "_as", "_on")


class Saves(Protocol):
    """Where the answers of a sitting are kept."""

    def save(self, progress: "Progress") -> None:
        """Keep the answers so far."""


class Record:
    """Keeps in the answers of a sitting what is told differently in the conversation about its notes."""

    def __init__(self, keeping: Saves, script: "Script", progress: "Progress", told: "Interview") -> None:
        """Begin with the answers as typed, and what the notes were begun with."""
        self._keeping, self._script = keeping, script
        self.progress = progress
        self._known = answers_of(told)

    def tell(self, interview: "Interview") -> "Progress":
        """Put in what is told by now, and take out what is told no more; what did not change stays as it was typed."""
        now = answers_of(interview)
        changed = {key: text for key, text in now.items() if self._known.get(key) != text}
        gone = self._known.keys() - now.keys()
        self._known = now
        if changed or gone:
            beside = {f"{key}{end}" for key in (*changed, *gone) for end in _BESIDE}
            kept = {k: text for k, text in self.progress.answers.items() if k not in gone | (beside - now.keys())}
            self.asked(self.progress._replace(answers={**kept, **changed}))
            self._known = now
            self._keeping.save(self.progress)
        return self.progress

    def asked(self, progress: "Progress") -> None:
        """Go on from the answers after a question was asked again."""
        self.progress = progress
        self._known = answers_of(interview_of(self._script, progress))
