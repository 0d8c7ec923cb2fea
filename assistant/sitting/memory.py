"""Bringing a detail back when nothing stood out: short questions above the same field, and one Enter leaves it out."""

from typing import TYPE_CHECKING

from assistant.core.questions import (
    Answered,
    Aside,
    Asked,
    Back,
    Enough,
    Leave,
    Progress,
    Result,
    advance,
)

if TYPE_CHECKING:
    from assistant.sitting.wizard import Wizard


def remembered(wizard: "Wizard", asked: Asked, given: Answered, progress: Progress) -> Result:
    """Ask again with what may bring a detail back beside the question, until one does or it is left out."""
    while questions := wizard.guide.jog(asked, given.text, progress) if wizard.guide else ():
        # What was typed is on disk before the next question, as always.
        wizard.save(advance(wizard.script, progress, asked, Leave(given.text)))
        words, context = wizard.script.hints, wizard.context(asked, progress)
        why = words["jog_generic" if given.text else "jog_nothing"]
        listed = tuple(questions)
        shown = context._replace(
            aside=Aside(" ".join((why, *listed)), words["jog"]),
            explain=lambda times, rows=listed: "\n".join(rows) if times == 1 else "",  # type: ignore[misc]
        )
        result = wizard.asker.ask(_once_more(asked, words["jog_leave"]), shown)
        match result:
            case Back():
                result = wizard.asker.ask(asked._replace(old=given.text), context)
                if not isinstance(result, Answered):
                    return result
                given = result
            case Leave(draft=draft):
                return Leave(draft or given.text)
            case Enough(text=text):
                return Enough(text or given.text)
            case Answered(text=text) if not text:
                return Answered("")
            case Answered():
                given = result
    return given


def _once_more(asked: Asked, leaving: str) -> Asked:
    return asked._replace(old="", nothing=leaving)
