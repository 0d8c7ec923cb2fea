"""The conversation after the draft, joined to this world: terminal, store, files, clipboard, editor."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from assistant import content, settings
from assistant.core.drafts import Drafts, all_closed, begin, place_data, version_data
from assistant.core.interview import action_key, person_key
from assistant.root import writing
from assistant.root.notes import Handing
from assistant.root.sitting.warming import Rehearsal
from assistant.root.writing import in_tones_there_are, rewriting, there
from assistant.sitting import Parts, Record, Talker

if TYPE_CHECKING:
    from assistant.core.check import Proofreader
    from assistant.core.commands import Context
    from assistant.core.interview import Interview
    from assistant.core.questions import Progress
    from assistant.core.talk import Book
    from assistant.root.sitting.asking import Questions
    from assistant.root.sitting.keeping import Keeping
    from assistant.world import World

_PLACE = -1
"""Where the store keeps the place in the versions, among the versions of each interviewer."""
_LATER = {
    "actions": "followup.what",
    "stood_out": "followup.more",
    "why": "followup.why",
    "decision_by": "followup.when",
    "repair": "followup.more",
}
"""The questions of a later note behind what a first note calls otherwise."""
_OF_PERSON = {"name": "name", "title": "name", "email": "name", "call": "call", "stood_out": "stood_out", "why": "why"}
"""Fields of a person, and what is asked to learn them."""
_KEYS = {
    "interviewers": person_key(0),
    "actions": action_key(0),
    "sender": "sender.name",
    "phone": "sender.name",
    "sender.email": "sender.name",
    "kind": "date",
    "round": "date",
    "minutes": "date",
}


def converse(
    world: "World", questions: "Questions", keeping: "Keeping", progress: "Progress", told: "Interview"
) -> "tuple[bool, Progress]":
    """Talk about the notes until the person is done; return whether they left instead, and the answers by then."""
    from assistant.world import load_in_background

    load_in_background(told.country)
    from assistant.root.writing import Editor
    from assistant.show import Flow
    from assistant.sitting import Conversation, joined, still_open

    record = Record(keeping, questions.script, progress, told)
    keeps = StoredDrafts(keeping, record)
    drafts = keeps.load()
    if drafts:
        drafts = in_tones_there_are(world, drafts)
    else:
        told = there(world, told)
    book, context = writing.book(), writing.context(drafts.interview if drafts else told)
    talker = _talker(world, questions, book, context)
    proofreader = _proofreader(world, told)
    habits = writing.habits(world)
    tools = writing.tools(world.today(), proofreader(), habits)
    drafts = drafts or all_closed(
        begin(told, writing.first_settings(told), tools.compose), settings.load(world.config_dir).closing
    )
    keeps.keep(drafts)
    rehearsal = Rehearsal(writing.tools(world.today(), None, habits).compose, context.tones)
    rehearsal.begin(drafts)
    lessons = None if questions.silent else questions.lessons()
    shown = views(world, plain=questions.plain)

    def columns() -> int:
        width: int = shown.paper.width
        return min(width, world.size[0]) if world.shows_output else width

    parts = Parts(
        rehearsal.listening(talker), shown, Handing(world),
        Editor(world, proofreader, lessons, keeping.mark_seen, teaches=questions.teaches, plain=questions.plain),
        AsksAgain(questions, keeping, record), keeps, tools, context, book, writing.phrasing(),
        writing.words(), rewriting(world, questions.manner, Flow(world.put, columns)),
    )  # fmt: skip
    ended = Conversation(parts).run(drafts)
    if ended.left and (names := still_open(ended.drafts)):
        talker.say(parts.said("left_open", names=joined(names)))
    return ended.left, record.progress


def _talker(world: "World", questions: "Questions", book: "Book", context: "Context") -> Talker:
    from assistant.ask import PlainTalker, TerminalTalker

    also = writing.words()["yes_no_words"]
    if questions.plain and world.stdin is not None and world.stdout is not None:
        return PlainTalker(world.stdin, world.stdout, also)
    arguments = {"tone": context.tones, "compare": context.tones, "channel": context.channels}
    from assistant.ask import ROOM

    too_much = content.read("questions")["hints"]["cut"].format(room=ROOM)
    return TerminalTalker(book.about, {**arguments, "change": [name for name, _ in book.fields]}, also, too_much)


def views(world: "World", *, plain: bool):  # type: ignore[no-untyped-def]
    """Choose the page: coloured or not, framed or plain."""
    from assistant.show import Paper, Views

    colour = not plain and not world.env.get("NO_COLOR") and world.in_terminal
    encoding = (getattr(world.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    unicode = encoding.startswith("utf")
    paper = Paper(lambda: world.size[0], colour, frames=not plain, unicode=unicode, rows=lambda: world.size[1])
    return Views(paper, content.read("conversation"))


def _proofreader(world: "World", told: "Interview") -> "Callable[[], Proofreader | None]":
    @cache
    def load() -> "Proofreader | None":
        from assistant.world import proofreader_for

        return writing.Remembering(proofreader_for(told, settings.load(world.config_dir).spelling))

    return load


class StoredDrafts:
    """Keeps every new version in the store, and the place among them."""

    def __init__(self, keeping: "Keeping", record: "Record | None" = None) -> None:
        self._keeping = keeping
        self._record = record
        self._kept: list[int] = []
        self._place: dict[str, object] = {}

    def load(self) -> Drafts | None:
        """Return the drafts of this sitting as they were left; None when there are none that fit together."""
        if not self._keeping.number:
            return None
        from assistant.root.past import drafts_of

        store, number = self._keeping.store, self._keeping.number
        drafts = drafts_of(store, number)
        if drafts is None and any(version.interviewer >= _PLACE for version in store.versions(number)):
            store.set_versions_aside(number)
        if drafts:
            self._kept = [len(h.versions) for h in drafts.histories]
            self._place = place_data(drafts)
        return drafts

    def keep(self, drafts: Drafts) -> None:
        """Append what is new, and put into the answers what is told differently by now."""
        if not self._keeping.number:
            return
        if self._record:
            self._record.tell(drafts.interview)
        self._kept = self._kept or [0] * len(drafts.histories)
        new = [
            (index, version_data(version))
            for index, (history, kept) in enumerate(zip(drafts.histories, self._kept, strict=True))
            for version in history.versions[kept:]
        ]
        place = place_data(drafts)
        if place != self._place:
            new.append((_PLACE, place))
        # All at once: versions without their place would not be found again.
        store, known = self._keeping.store, dict(enumerate(self._kept))
        if new and store.append_versions(self._keeping.number, new, known) is None:
            rows = enumerate(drafts.histories)
            every = [(index, version_data(version)) for index, history in rows for version in history.versions]
            store.append_versions(self._keeping.part(), [*every, (_PLACE, place)])
        self._kept, self._place = [len(history.versions) for history in drafts.histories], place


class AsksAgain:
    """Puts a question of the script again and returns the interview as told now."""

    def __init__(self, questions: "Questions", keeping: "Keeping", record: "Record") -> None:
        self._questions, self._keeping, self._record = questions, keeping, record

    def again(self, interview: "Interview", index: int, field: str, tone: str) -> "Interview | None":
        """Ask with the old answer in place, one person's note before it; None when somebody goes back or leaves."""
        from assistant.core.questions import interview_of

        before = progress = self._record.tell(interview)
        for key in _keys(interview, index, field):
            outcome = self._questions.wizard(self._keeping, tone, index).change(progress, key)
            if outcome.left or outcome.progress.answers == progress.answers:
                break
            progress = outcome.progress
        if progress.answers == before.answers:
            return None
        told = interview_of(self._questions.script, progress)
        if len(told.interviewers) != len(interview.interviewers):
            return None
        self._record.asked(progress)
        return replace(told, tone=interview.tone, channel=interview.channel, country=told.country or interview.country)


def _keys(interview: "Interview", index: int, field: str) -> tuple[str, ...]:
    """Name the questions behind a field; a better answer is asked for after the question it belongs to."""
    if interview.followup.kind and field in _LATER:
        return (_LATER[field],)
    if field == "repair" and not interview.repair:
        return ("regret", "repair")
    if field in _OF_PERSON:
        return (person_key(index, _OF_PERSON[field]),)
    return (_KEYS.get(field, field),)
