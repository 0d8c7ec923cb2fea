"""The facts of an interview from the answers, and the answers from the facts."""

from dataclasses import replace
from datetime import date

from assistant.core.due import split_due
from assistant.core.facts import Action, Interview, Interviewer, Sender
from assistant.core.place import guess, met
from assistant.core.script import Progress, Script, count, places
from assistant.core.split import Meeting, meeting, person_line, reach, reach_line

_PLAIN = ("company", "role", "need", "strength", "repair", "decision_by", "country", "channel", "tone")
_CHOSEN = ("need_as", "strength_as", "repair_as")


def interview_of(script: Script, progress: Progress) -> Interview:
    """Tell the interview from the answers to the questions that apply; answers to hidden ones are left out."""
    given = _applying(script, progress)
    how = meeting(given.get("meeting", ""), script.vocabulary["meeting"])
    return Interview(
        **{name: given.get(name, "") for name in (*_PLAIN, *_CHOSEN)},
        interviewers=_interviewers(script, progress, given),
        date=given.get("date_as") or given.get("date", ""),
        kind=how.kind,
        round=how.round,
        minutes=how.minutes,
        actions=_actions(script, progress, given),
        sender=_sender(script, given),
    )


def _applying(script: Script, progress: Progress) -> dict[str, str]:
    keys = {key for _, key, _ in places(script, progress)}
    return {key: text for key, text in progress.answers.items() if key.removesuffix("_as") in keys}


def _interviewers(script: Script, progress: Progress, given: dict[str, str]) -> tuple[Interviewer, ...]:
    people = []
    for index, who in enumerate(met(script, progress)):
        told = f"interviewers.{index}.stood_out"
        call = given.get(f"interviewers.{index}.call", "")
        # A name to be called by that was given while the question applied is not used once it does not.
        nickname = who.call if not progress.answers.get(f"interviewers.{index}.call") else ""
        stood_out, chosen = given.get(told, ""), given.get(f"{told}_as", "")
        people.append(replace(who, call=call or nickname, stood_out=stood_out, stood_out_as=chosen))
    return tuple(people)


def _actions(script: Script, progress: Progress, given: dict[str, str]) -> tuple[Action, ...]:
    return tuple(_action(script, progress, given, index) for index in range(count(progress, "actions")))


def _action(script: Script, progress: Progress, given: dict[str, str], index: int) -> Action:
    def told(part: str) -> str:
        answer = given.get(f"actions.{index}.{part}")
        return guess(script, progress, f"actions.{part}", index) if answer is None else answer

    what = given[f"actions.{index}.what"]
    concerns = told("to") if count(progress, "interviewers") > 1 else ""
    return Action(split_due(what)[0], told("owner") or "me", told("due"), concerns)


def _sender(script: Script, given: dict[str, str]) -> Sender:
    sender, unknown = reach(given.get("reach", script.known.get("reach", "")))
    return replace(sender, name=given.get("sender.name", script.known.get("name", "")), links=(*sender.links, *unknown))


def answers_of(interview: Interview) -> dict[str, str]:
    """Give the answers a person would have given to tell this interview, by key; the empty ones are left out."""
    plain = {name: str(getattr(interview, name)) for name in (*_PLAIN, *_CHOSEN, "date")}
    how = Meeting(interview.kind, interview.round, interview.minutes).line()
    answers = plain | {
        "regret": interview.repair,
        "regret_as": interview.repair_as,
        "meeting": how,
        "sender.name": interview.sender.name,
        "reach": reach_line(interview.sender),
    }
    for index, who in enumerate(interview.interviewers):
        answers |= {f"interviewers.{index}.{name}": text for name, text in _told_of(who).items()}
    for index, action in enumerate(interview.actions):
        told = {"what": action.what, "owner": action.owner, "due": action.due, "to": action.to}
        answers |= {f"actions.{index}.{name}": text for name, text in told.items()}
    return {key: text for key, text in answers.items() if text}


def _told_of(who: Interviewer) -> dict[str, str]:
    return {"name": person_line(who), "stood_out": who.stood_out, "stood_out_as": who.stood_out_as}


def progress_of(script: Script, interview: Interview) -> Progress:
    """Make a finished progress that tells this interview, so that any of its answers can be asked again."""
    answers = answers_of(interview)
    told = Progress(answers)
    keys = tuple(key for _, key, _ in places(script, told))
    given = {key: answers.get(key, "") for key in keys}
    return Progress({**answers, **given}, keys)


def day_of(interview: Interview) -> date | None:
    """Read the day of the interview where it was settled while asking; None when it is as typed or unknown."""
    try:
        return date.fromisoformat(interview.date)
    except ValueError:
        return None
