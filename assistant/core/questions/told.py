"""The facts of an interview from the answers, and the answers from the facts."""

from dataclasses import fields, replace

from assistant.core.interview import (
    OWNERS,
    Action,
    FollowUp,
    Interview,
    Interviewer,
    Meeting,
    Owner,
    Sender,
    action_key,
    meeting,
    person_key,
    person_line,
    sender,
    sender_line,
    without_meeting,
)
from assistant.core.questions.place import guess, met
from assistant.core.questions.progress import FOLLOW_UP
from assistant.core.questions.script import Progress, Script, count, places

_PLAIN = ("company", "role", "need", "strength", "repair", "decision_by", "country")
_CHOSEN = ("need_as", "need_kind", "strength_as", "strength_kind", "repair_as", "repair_kind")
_BESIDE = ("_as", "_kind", "_stem", "_on")
_PERSONAL = ("stood_out", "stood_out_as", "stood_out_kind", "why", "why_as", "why_kind")


def interview_of(script: Script, progress: Progress) -> Interview:
    """Tell the interview from the answers to the questions that apply; answers to hidden ones are left out."""
    given = _applying(script, progress)
    how = meeting(given.get("date", ""), script.vocabulary["meeting"])
    return Interview(
        **{name: given.get(name, "") for name in (*_PLAIN, *_CHOSEN)},
        interviewers=_interviewers(script, progress, given),
        date=given.get("date_as") or without_meeting(given.get("date", ""), script.vocabulary["meeting"]),
        kind=how.kind,
        round=how.round,
        minutes=how.minutes,
        decision_on=given.get("decision_by_on", ""),
        repair_question="" if progress.answers.get("regret_begins") else given.get("regret", ""),
        actions=_actions(script, progress, given),
        sender=_sender(script, given),
        followup=_follow_up(progress, given),
        said=tuple(row for key, kept in progress.answers.items() if key.endswith(".said") for row in kept.split()),
    )


def _follow_up(progress: Progress, given: dict[str, str]) -> FollowUp:
    """Tell what a later note is about; what a choice calls none is nothing."""
    kind = progress.answers.get(FOLLOW_UP, "")
    if not kind:
        return FollowUp()
    told = {field.name: given.get(f"followup.{field.name}", "") for field in fields(FollowUp)}
    told |= {"kind": kind, "asked": given.get("followup.asked_as") or told["asked"]}
    told |= {name: "" for name, text in told.items() if text == "none"}
    return FollowUp(**told)


def _applying(script: Script, progress: Progress) -> dict[str, str]:
    keys = {key for _, key, _ in places(script, progress)}
    return {key: text for key, text in progress.answers.items() if _plain(key) in keys}


def _plain(key: str) -> str:
    return next((key.removesuffix(end) for end in _BESIDE if key.endswith(end)), key)


def _interviewers(script: Script, progress: Progress, given: dict[str, str]) -> tuple[Interviewer, ...]:
    people = []
    for index, who in enumerate(met(script, progress)):
        call = given.get(person_key(index, "call"), "")
        # A name to be called by that was given while the question applied is not used once it does not.
        nickname = who.call if not progress.answers.get(person_key(index, "call")) else ""
        told = {name: given.get(person_key(index, name), "") for name in _PERSONAL}
        people.append(replace(who, call=call or nickname, **told))
    return tuple(people)


def _actions(script: Script, progress: Progress, given: dict[str, str]) -> tuple[Action, ...]:
    return tuple(_action(script, progress, given, index) for index in range(count(progress, "actions")))


def _action(script: Script, progress: Progress, given: dict[str, str], index: int) -> Action:
    line = action_key(index)
    kind = given.get(f"{line}_kind", "")
    owner = given.get(action_key(index, "owner")) or guess(script, progress, "actions.owner", index)
    return Action(
        given[line],
        owner or (kind if kind in OWNERS else Owner.ME),
        given.get(action_key(index, "due"), ""),
        progress.answers.get(action_key(index, "to"), ""),
        "own" if kind == "own" else "",
        given.get(f"{line}_on", ""),
    )


def _sender(script: Script, given: dict[str, str]) -> Sender:
    return sender(given.get("sender.name", script.known.get("name", "")), script.vocabulary["people"]["suffixes"])


def answers_of(interview: Interview) -> dict[str, str]:
    """Give the answers a person would have given to tell this interview, by key; the empty ones are left out."""
    plain = {name: str(getattr(interview, name)) for name in (*_PLAIN, *_CHOSEN)}
    how = Meeting(interview.kind, interview.round, interview.minutes).line()
    answers = plain | {
        "date": ", ".join(filter(None, (interview.date, how))),
        "date_as": interview.date,
        "regret": interview.repair_question or interview.repair,
        "decision_by_on": interview.decision_on,
        "sender.name": sender_line(interview.sender),
    }
    for index, who in enumerate(interview.interviewers):
        told = {"name": person_line(who)} | {name: getattr(who, name) for name in _PERSONAL}
        answers |= {person_key(index, name): text for name, text in told.items()}
    for index, action in enumerate(interview.actions):
        told = {
            "what": action.what,
            "owner": action.owner,
            "due": action.due,
            "to": action.to,
            "what_kind": action.what_kind,
            "what_on": action.on,
        }
        answers |= {action_key(index, name): text for name, text in told.items()}
    answers |= {f"followup.{field.name}": getattr(interview.followup, field.name) for field in fields(FollowUp)}
    return {key: text for key, text in answers.items() if text}


def progress_of(script: Script, interview: Interview) -> Progress:
    """Make a finished progress that tells this interview, so that any of its answers can be asked again."""
    answers = answers_of(interview)
    told = Progress(answers)
    keys = tuple(key for _, key, _ in places(script, told))
    given = {key: answers.get(key, "") for key in keys}
    return Progress({**answers, **given}, keys)
