"""Bringing a detail back when nothing stood out: short questions, one at a time."""

from typing import TYPE_CHECKING

from assistant.core.questions import (
    Answered,
    Aside,
    Asked,
    Back,
    Choice,
    Context,
    Enough,
    Leave,
    Progress,
    Question,
    QuestionKind,
    Result,
    advance,
)

if TYPE_CHECKING:
    from assistant.sitting.wizard import Wizard

_OUT, _AGAIN = "out", "again"


def remembered(wizard: "Wizard", asked: Asked, given: Answered, progress: Progress) -> Result:
    """Ask what may bring a detail back until one does, or until the person chooses to leave it out."""
    while True:
        result: Result | None = _with_questions(wizard, asked, given, progress)
        if result is not None:
            return result
        asked = asked._replace(old=given.text)
        result = wizard.asker.ask(asked, wizard.context(asked, progress))
        if not isinstance(result, Answered):
            return result
        given = result


def _with_questions(wizard: "Wizard", asked: Asked, given: Answered, progress: Progress) -> Result | None:
    """Return what came of the questions; None to ask what stood out once more."""
    questions = wizard.guide.jog(asked, given.text, progress) if wizard.guide else ()
    if not questions:
        return given
    # What was typed is on disk before the next question, as always.
    wizard.save(advance(wizard.script, progress, asked, Leave(given.text)))
    words, context = wizard.script.hints, wizard.context(asked, progress)
    why = words["jog_generic" if given.text else "jog_nothing"]
    for place, question in enumerate(questions, 1):
        label = words["jog"].format(place=place, count=len(questions))
        about = Aside(why if place == 1 else words["jog_next"], label)
        result = wizard.asker.ask(_jogger(asked, question, words["jog_pass"]), context._replace(aside=about))
        match result:
            case Back():
                return None
            case Leave(draft=draft):
                return Leave(draft or given.text)
            case Enough(text=text):
                return Enough(text or given.text)
            case Answered(text=text) if wizard.guide and text and not wizard.guide.jog(asked, text, progress):
                return result
    return _choose(wizard, asked, given)


def _jogger(asked: Asked, question: str, passing: str) -> Asked:
    return asked._replace(key=_key(asked), text=question, old="", nothing=passing)


def _key(asked: Asked) -> str:
    # Of its own, so that the line of what stood out stays above it.
    return f"{asked.key}.remembered"


def _choose(wizard: "Wizard", asked: Asked, given: Answered) -> Result | None:
    words = wizard.script.hints
    choices = (Choice(_OUT, words["jog_out"], ("yes", "leave")), Choice(_AGAIN, words["jog_again"], ("no", "again")))
    question = Question(
        _key(asked), asked.question.field, words["jog_choice"], QuestionKind.CHOICE, help=words["jog_help"]
    )
    put = Asked(question, _key(asked), question.ask, fallback=_OUT, required=True, choices=choices)
    result = wizard.asker.ask(put, Context(explain=lambda times: question.help if times == 1 else "", words=words))
    match result:
        case Answered(text=text):
            return None if text == _AGAIN else Answered("")
        case Leave():
            return Leave(given.text)
        case Enough():
            return Enough(given.text)
        case _:
            return None
