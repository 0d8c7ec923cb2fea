"""The conversation after the draft: words or commands, each answered by a new version, nothing ever lost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.core.commands import DICTATED, SHAPING, Command, Unclear
from assistant.core.drafts import (
    Change,
    Drafts,
    News,
    handles,
    replaces_edit,
    requested,
    retell,
    revise,
    revise_all,
    with_person,
)
from assistant.core.interview import clean
from assistant.core.note import Note
from assistant.core.talk import Wish, is_anew, wish
from assistant.sitting.conversation_choice import (
    agrees,
    apart,
    chosen,
    ends,
    is_idle,
    leads_nowhere,
    moved_along,
    named,
    outcome,
    still_there,
)
from assistant.sitting.conversation_handing import PRAISE, Step
from assistant.sitting.conversation_model import is_free
from assistant.sitting.conversation_news import one_line
from assistant.sitting.conversation_parts import Judged, Parts
from assistant.sitting.conversation_steps import STEPS

_MOST = 3
"""Readings offered."""
_FEW = 4
"""Words of a wish that is typed in between."""
_SLIPS = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What goes wrong where nobody foresaw it."""
_WISHED_FOR = SHAPING | {"undo", "redo", "copy", "save", "help", "next", "previous", "stay", "show", "all", "why"}


@dataclass(frozen=True, slots=True)
class Ended:
    """How the conversation ended; leaving keeps everything and can be gone on with."""

    drafts: Drafts
    left: bool


class Conversation:
    """One loop for every way of reading and showing."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._offered: tuple[tuple[Command, ...], ...] = ()
        self._for = Wish(())
        """For whose notes what is offered is wished."""
        self._line = ""
        """The line that what is offered was read in: "1" says nothing."""
        self._instead = ""
        """A wish typed where a sentence was asked for."""

    def run(self, drafts: Drafts) -> Ended:
        """Show the note and answer what is typed until the person is done or leaves."""
        parts = self._parts
        self._show(drafts, None)
        self._teach(drafts, "draft")
        tones = parts.words["keys_tone"]
        hint = tones.get(drafts.now.settings.tone, tones["other"])
        parts.talker.say(parts.said("keys_many" if len(drafts.histories) > 1 else "keys", tone=hint))
        prompt = parts.shows.own(parts.words["prompt"]) + " "
        while True:
            line = parts.talker.line(prompt)
            if line is None:
                return Ended(drafts, left=True)
            if not (words := clean(line)):
                continue
            drafts, ended = self.answer(drafts, words)
            parts.keeps.keep(drafts)
            if ended:
                self._teach(drafts, "after")
                return Ended(drafts, left=False)

    def _teach(self, drafts: Drafts, at: str) -> None:
        if tip := self._parts.judge.lesson(drafts, at):
            self._parts.talker.say(self._parts.shows.message(self._parts.said("tip", text=tip)))

    def answer(self, drafts: Drafts, words: str) -> tuple[Drafts, bool]:
        """Do what one line asks for; True when that was to finish. What cannot be read leaves all as it is."""
        try:
            return self.answered(drafts, words)
        except _SLIPS:  # a fault of the program's must cost nobody their note
            self._offered = ()
            self._parts.talker.say(self._parts.said("unclear_alone"))
            return drafts, False

    def answered(self, drafts: Drafts, words: str) -> tuple[Drafts, bool]:
        """Do what one line asks for, and raise what goes wrong."""
        offered, self._offered = self._offered, ()
        choosing = self._parts.words["choosing"]
        if offered and (picked := chosen(words, len(offered), choosing)) is not None:
            if not picked:
                self._parts.talker.say(self._parts.said("left_as_is"))
                return drafts, False
            return self._done(drafts, replace(self._for, understood=offered[picked - 1]), self._line or words)
        if offered and agrees(words, choosing):
            self._offered = offered
            self._parts.talker.say(self._parts.said("choose_how"))
            return drafts, False
        if not offered and is_idle(words, choosing):
            self._parts.talker.say(self._parts.said("left_as_is"))
            return drafts, False
        read = self._read(drafts, words)
        self._for, self._line = replace(read, then=()), words
        if self._parts.rewriting and is_free(words, read.understood, self._parts.words["free"]):
            read = Wish((Command("model", text=words),))
        if isinstance(read.understood, Unclear):
            # Of what is for all, some may lead nowhere in this note alone.
            ways = [w for w in read.understood.options if read.everyone or not self._leads_nowhere(drafts, w)]
            able = apart(drafts, read, ways, self._parts.tools)
            if len(able) == 1 < len(ways):
                return self._done(drafts, replace(read, understood=able[0]), words)
            self._parts.talker.say(self._unclear(replace(read.understood, options=tuple(able)), drafts))
            return drafts, False
        drafts, ended = self._done(drafts, read, words)
        words, self._instead = self._instead, ""
        return self.answered(drafts, words) if words else (drafts, ended)

    def _done(self, drafts: Drafts, read: Wish, words: str) -> tuple[Drafts, bool]:
        news: list[News] = []
        before = drafts
        ended = False
        commands = read.understood if isinstance(read.understood, tuple) else ()
        people = tuple(i for i, p in enumerate(drafts.interview.interviewers) if p.name in read.people)
        if len(people) == 1 and people[0] != drafts.current:
            commands = (Command("next", text=read.people[0]), *commands)
        tells = any(c.text for c in commands)  # "add that my check is done" ends nothing
        if len(commands) > 1 and (tells or not ends(words, self._parts.words["choosing"]["ending"])):
            commands = tuple(c for c in commands if c.name != "done")  # "I like it, but shorter" ends nothing
        left, alone = list(commands), len(commands) == 1
        while left:
            command = left.pop(0)
            everyone = tuple(range(len(drafts.histories))) if read.everyone else people if len(people) > 1 else ()
            step = self._step(drafts, command, words, everyone, alone=alone)
            if step.drafts.current == drafts.current:
                left = list(still_there(left, drafts.now.note, step.drafts.now.note))
            drafts, ended = step.drafts, ended or step.ended
            news += step.news
            if step.stops:
                break
        if drafts.now.note != before.now.note or drafts.current != before.current:
            self._parts.keeps.keep(drafts)  # what is seen is on disk, whatever ends the program
            self._show(drafts, before.now.note if drafts.current == before.current else None)
        if news:
            self._parts.talker.say(self._parts.shows.message(one_line(news, self._parts.words)))
        seen = before.notes[people[0]] if len(people) == 1 else before.now.note
        ways = (moved_along(way, seen, drafts.now.note) for way in read.then)
        able = tuple(way for way in ways if way and not self._leads_nowhere(drafts, way))[:_MOST]
        if able and not ended:
            self._parts.talker.say(self._choices(able, drafts, "choose_rest"))
        return drafts, ended

    def _step(
        self, drafts: Drafts, command: Command, words: str, everyone: tuple[int, ...], *, alone: bool = True
    ) -> Step:
        if command.name == "done" and not ends(words, self._parts.words["choosing"]["ending"]):
            command = command.with_(field=PRAISE)
        if command.name in STEPS and not (handles(command) or is_anew(command)):
            if command.name == "advise":
                # The story before a question belongs to it: "they asked for references, do I add them?"
                command = command.with_(text=words if alone else command.text or words)
            step = STEPS[command.name](self._parts, drafts, command)
            return replace(step, drafts=requested(step.drafts, words)) if step.drafts.steps > drafts.steps else step
        if command.name == "unclear":
            self._parts.talker.say(self._parts.said("part_unclear", text=command.text))
            return Step(drafts)
        if is_anew(command):
            command = self._anew(command)
            if command.text == str(command.paragraph):
                self._parts.talker.say(self._parts.said("left_as_is"))
                return Step(drafts)
        people = everyone or (drafts.current,)
        tools = self._parts.tools
        if any(replaces_edit(replace(drafts, current=i), command) for i in people):
            if self._yes_or_no("replace_edit") != "y":
                self._parts.talker.say(self._parts.said("left_as_is"))
                return Step(drafts, stops=True)
            tools = replace(tools, keeps_own=False)
        several = everyone and revise_all(drafts, command, tools, words, everyone)
        change = several or revise(drafts, command, tools, words)
        if change.asks:
            change = self._asked(drafts, command, change, words)
        return Step(change.drafts, change.news)

    def _anew(self, command: Command) -> Command:
        """Have a sentence typed anew, the old one in place."""
        self._parts.talker.say(self._parts.said("ask_anew"))
        typed = clean(self._parts.talker.line(self._parts.said("field"), str(command.paragraph)) or "")
        return command.with_(text=typed or str(command.paragraph))

    def _yes_or_no(self, ask: str) -> str | None:
        labels = self._parts.words["yes_no"]
        return self._parts.talker.key(self._parts.said(ask), {"y": labels["yes"], "n": labels["no"]})

    def _asked(self, drafts: Drafts, command: Command, change: Change, words: str) -> Change:
        if change.asks == "add":
            return self._ask_sentence(drafts, command, words)
        if change.asks == "name":
            return self._ask_name(drafts)
        told = self._parts.asks.again(drafts.interview, drafts.current, change.asks, drafts.now.settings.tone)
        if told is None:
            self._parts.talker.say(self._parts.said("no_answer"))
            return Change(drafts, ())
        return retell(drafts, told, change.asks, self._parts.tools)

    def _ask_sentence(self, drafts: Drafts, command: Command, words: str) -> Change:
        self._parts.talker.say(self._parts.said("ask_add"))
        # Words of the wish are none for the letter: only what begins as a sentence does stands in the field.
        begun = command.text if command.text.lower().split(" ")[0] in self._parts.book.clause else ""
        typed = clean(self._parts.talker.line(self._parts.said("field"), begun) or "")
        if not typed:
            return Change(drafts, ())
        if self._is_wish(drafts, typed):
            self._instead = typed
            return Change(drafts, ())
        if self._is_question(drafts, typed) and (key := self._yes_or_no("ask_question")) != "y":
            self._instead = typed if key == "n" else ""
            return Change(drafts, ())
        # What the person types when asked for the sentence is the sentence, whatever its shape.
        whole = Command("add", text=typed if typed[-1] in ".!?…" else f"{typed}.", paragraph=command.paragraph)
        return revise(drafts, whole.with_(field=DICTATED), self._parts.tools, words)

    def _is_wish(self, drafts: Drafts, typed: str) -> bool:
        # "Undo", typed where a sentence was asked for, is no sentence.
        if len(typed.split()) > _FEW or self._parts.tools.is_sentence(typed):
            return False
        read = self._read(drafts, typed).understood
        return isinstance(read, tuple) and bool(read) and all(c.name in _WISHED_FOR for c in read)

    def _is_question(self, drafts: Drafts, typed: str) -> bool:
        # "Should I add her on LinkedIn" is for us, "Would Tuesday suit you?" for the reader: only the person can tell.
        read = self._read(drafts, typed).understood
        return isinstance(read, tuple) and any(c.name == "advise" for c in read)

    def _read(self, drafts: Drafts, words: str) -> Wish:
        parts = self._parts
        return wish(
            *(words, parts.context, parts.book, parts.phrasing, None, drafts),
            lambda commands, at: self._leads_nowhere(at or drafts, commands),
            lambda wished, at: outcome(at or drafts, wished, parts.tools),
            parts.tools.is_sentence,
        )

    def _leads_nowhere(self, drafts: Drafts, commands: tuple[Command, ...]) -> bool:
        return leads_nowhere(drafts, commands, self._parts.tools)

    def _ask_name(self, drafts: Drafts) -> Change:
        old = drafts.interview.interviewers[drafts.current].name
        self._parts.talker.say(self._parts.said("ask_name", whose=old))
        typed = clean(self._parts.talker.line(self._parts.said("field"), old) or "")
        if typed[: len(old)] == old and typed[len(old) : len(old) + 1].isalnum():
            typed = typed[len(old) :]  # typed behind the old name, in its place
        if not typed or typed == old:
            return Change(drafts, ())
        return retell(drafts, with_person(drafts.interview, drafts.current, name=typed), "name", self._parts.tools)

    def _show(self, drafts: Drafts, before: Note | None) -> None:
        judged = self._parts.judge.judge(drafts)
        found = _apart([f.message for f in judged.findings if not f.is_kept], judged)
        self._parts.talker.say(self._parts.shows.note(drafts, before, found, judged.card if before is None else ()))

    def _unclear(self, unclear: Unclear, drafts: Drafts) -> str:
        near = tuple(way for way in unclear.near if any(c.name != "stay" for c in way))
        if offered := unclear.options or near:
            lost = f"{self._parts.said('part_unclear', text=unclear.lost)}\n" if unclear.lost else ""
            lost += f"{self._parts.said('for_all', count=len(drafts.histories))}\n" if self._for.everyone else ""
            return lost + self._choices(offered, drafts, "choose" if len(offered) > 1 else "choose_one")
        # What changes nothing helps nobody.
        closest = ", ".join(f"`{name}`" for name in unclear.closest if name != "stay")
        return self._parts.said("unclear", closest=closest) if closest else self._parts.said("unclear_alone")

    def _choices(self, offered: tuple[tuple[Command, ...], ...], drafts: Drafts, said: str) -> str:
        called = {named(o, self._parts, drafts): o for o in reversed(offered)}  # what reads the same is offered once
        self._offered = tuple(o for o in offered if any(o is kept for kept in called.values()))
        message, told = self._parts.shows.message, self._parts.said
        rows = (message(f"  {i} {named(o, self._parts, drafts)}") for i, o in enumerate(self._offered, 1))
        return "\n".join((told(said), *rows, told("choose_how")))


def _apart(found: Sequence[str], judged: Judged) -> list[str]:
    # What the scorecard says already is not said twice.
    said = {mark.text for mark in judged.card}
    return [message for message in found if message not in said] if judged.card else list(found)
