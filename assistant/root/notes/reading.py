"""The interviews of one ``draft``: errors said as they are met, names remembered for ``--to``."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant import content
from assistant.core.interview import Interview, Interviewer
from assistant.core.people import found_by
from assistant.errors import ExitStatus, UsageError
from assistant.world import World

if TYPE_CHECKING:
    from assistant.content.answers import Source

_NAMES_SHOWN = 12


def recipients(people: Sequence[Interviewer], to: str) -> Sequence[int]:
    """Return the positions of the people to write to; raises ``UsageError`` when a name fits several."""
    if not to:
        return range(len(people))
    found = found_by(to, [(p.name, p.call) for p in people])
    if len(found) > 1:
        names = " and ".join(people[at].name for at in found)
        raise UsageError(f"--to {to} fits {names}.", "Give more of the name.")
    return found


class Reading:
    """Reads answers; those in plain files are all checked before the first note is written."""

    def __init__(self, world: World, to: str) -> None:
        self._world = world
        self._to = to
        self._tones = content.tone_names()
        self._flaws = 0
        self._met = False
        self._names: dict[str, None] = {}

    def check(self, sources: "Sequence[Source]") -> bool:
        """Read what is no stream; whether it is free of errors. Raises ``UsageError`` as ``close`` does."""
        plain = [source for source in sources if not source.is_stream]
        for source in plain:
            for interview in self.interviews(source):
                recipients(interview.interviewers, self._to)
        if not self._flaws and len(plain) == len(sources):
            self.close()
        return not self._flaws

    def interviews(self, source: "Source") -> Iterator[Interview]:
        """Read the interviews of a source; its errors go to standard error, one line each."""
        from assistant.content.answers import interviews

        for each in interviews(source, self._tones):
            if isinstance(each, Interview):
                self._meet(each.interviewers)
                yield each
            else:
                self._flaws += 1
                self._world.complain(f"afterword: {each}")

    def close(self) -> ExitStatus:
        """Say how reading went; raises ``UsageError`` when nobody is called what ``--to`` says."""
        if self._flaws:
            return ExitStatus.USAGE
        if self._to and not self._met:
            names = ", ".join(self._names)
            raise UsageError(f"Nobody here is called {self._to}.", f"Known: {names}.")
        return ExitStatus.DONE

    def _meet(self, people: Sequence[Interviewer]) -> None:
        self._met = self._met or bool(found_by(self._to, [(p.name, p.call) for p in people]))
        if len(self._names) < _NAMES_SHOWN:
            self._names |= {person.name: None for person in people}
