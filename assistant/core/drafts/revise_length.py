"""A note in fewer words, or in more."""

from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Drafts, Version
from assistant.core.drafts.paragraphs import facts_of
from assistant.core.drafts.revise_shape import changed
from assistant.core.drafts.revising import Change, Tools, fresh, refused, untold

_SHORTEST, _LONGEST = -4, 3
_GIVES_UP = -3
"""The length from which on answers are left out for it."""
_TRIED = 6
"""Wordings looked at before an answer is given up."""
_WORTH = 5
"""Words that other wordings must save to be worth the change."""


def shorter(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Say it in fewer words, down to a number of words if one is given; nothing comes in that was not there."""
    aim = int(command.text) if command.text.isdecimal() else drafts.now.note.words - 1
    best: Version | None = None
    for length in range(min(drafts.now.settings.length, 1) - 1, _SHORTEST - 1, -1):
        version = _at_length(drafts, length, tools)
        if version.note.words < (best or drafts.now).note.words:
            best = version
        if best and best.note.words <= aim:
            break
    if best is None:
        return refused(drafts, "shortest", words=drafts.now.note.words)
    missed = command.text.isdecimal() and best.note.words > aim
    return changed(drafts, best, "not_that_short" if missed else "shorter", aim=aim)


def _at_length(drafts: Drafts, length: int, tools: Tools) -> Version:
    """Write the note this short; as long as no answer is given up for it, in the shortest wordings of all of them."""
    now = drafts.now
    told = facts_of(now.note.sentences)
    absent = untold(now.note, drafts.interview, drafts.current)
    base = replace(now, dropped=(*now.dropped, absent))

    def written(variant: int) -> Version:
        settings = replace(now.settings, length=length, variant=variant)
        return replace(fresh(drafts, drafts.current, settings, tools, base=base), dropped=now.dropped)

    version = written(now.settings.variant)
    saved, gives_up = now.note.words - version.note.words, length <= _GIVES_UP
    if saved >= _WORTH or (gives_up and saved > 0):
        return version
    others = (v for v in map(written, range(_TRIED)) if gives_up or told <= facts_of(v.note.sentences))
    best = min((version, *others), key=lambda v: v.note.words)
    return best if now.note.words - best.note.words >= _WORTH else version


def longer(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Say a little more, if there is more to say."""
    aim = int(command.text) if command.text.isdecimal() else drafts.now.note.words + 1
    best: Version | None = None
    for length in range(max(drafts.now.settings.length, -1) + 1, _LONGEST + 1):
        version = fresh(drafts, drafts.current, replace(drafts.now.settings, length=length), tools)
        if version.note.words > (best or drafts.now).note.words:
            best = version
        if best and best.note.words >= aim:
            break
    return changed(drafts, best, "longer") if best else refused(drafts, "longest", words=drafts.now.note.words)
