"""The commands that show, ask or hand over, rather than write."""

from collections.abc import Callable
from dataclasses import replace

from assistant.core.check import Finding
from assistant.core.commands import Command
from assistant.core.drafts import (
    Drafts,
    News,
    answers,
    body_of,
    fresh,
    sentences_meant,
    take_edit,
    take_fix,
)
from assistant.core.talk import IF_KNOWN
from assistant.errors import AssistantError, LeftEditingError
from assistant.sitting.conversation_handing import HANDING, Step, failed
from assistant.sitting.conversation_model import reword
from assistant.sitting.conversation_news import joined
from assistant.sitting.conversation_parts import Parts
from assistant.sitting.notes_told import asked_of
from assistant.sitting.notes_told import told as notes_told


def _compare(parts: Parts, drafts: Drafts, command: Command) -> Step:
    tones = list(dict.fromkeys(t for t in (command.tone, command.text) if t))
    now = drafts.now.settings
    if len(tones) == 1 and tones[0] != now.tone:
        tones.insert(0, now.tone)
    if len(tones) < 2:
        parts.talker.say(parts.said("compare_what"))
        return Step(drafts)
    versions = [
        drafts.now if t == now.tone else fresh(drafts, drafts.current, replace(now, tone=t, variant=0), parts.tools)
        for t in tones
    ]
    parts.talker.say(parts.shows.compare([v.note for v in versions]))
    labels = {str(i): t.capitalize() for i, t in enumerate(tones, 1)}
    picked = parts.talker.key(parts.said("pick"), {**labels, "n": parts.words["yes_no"]["neither"]})
    if picked not in labels or versions[int(picked) - 1].note == drafts.now.note:
        parts.talker.say(parts.said("left_as_is"))
        return Step(drafts)
    chosen = replace(versions[int(picked) - 1], said=f"{command.name} {' '.join(tones)}")
    return Step(
        drafts.with_version(chosen), (News("tone", {"tone": tones[int(picked) - 1], "words": chosen.note.words}),)
    )


def _diff(parts: Parts, drafts: Drafts, _command: Command) -> Step:
    before = drafts.history.before
    if before is None:
        parts.talker.say(parts.said("nothing_before"))
    elif before.note == drafts.now.note:
        parts.talker.say(parts.said("no_change"))
    else:
        parts.talker.say(parts.shows.diff(before.note, drafts.now.note))
    return Step(drafts)


def _why(parts: Parts, drafts: Drafts, command: Command) -> Step:
    asked = sentences_meant(drafts, command, parts.tools.parts) if command.paragraph != "" else None
    judged = parts.judge.judge(drafts)
    card = () if asked else judged.card
    sentences = asked or body_of(drafts.now.note)
    parts.talker.say(parts.shows.why(sentences, dict(answers(drafts.interview)), judged.rules, card))
    return Step(drafts)


def _edit(parts: Parts, drafts: Drafts, _command: Command) -> Step:
    try:
        text = parts.hands.edit(drafts.now.note.body)
    except AssistantError as problem:
        parts.talker.say(failed(parts, problem))
        return Step(drafts)
    except LeftEditingError as left:
        if left.text:
            parts.keeps.keep(take_edit(drafts, left.text).drafts)
        raise
    change = take_edit(drafts, text)
    return Step(change.drafts, change.news)


def _fix(parts: Parts, drafts: Drafts, _command: Command) -> Step:
    labels = parts.words["yes_no"]
    seen: set[tuple[str, str]] = set()
    mended = refused = 0
    while finding := _open(parts, drafts, seen):
        seen.add((finding.id, finding.message))
        parts.talker.say(parts.shows.message(finding.message))
        if finding.fix is None:
            parts.talker.say(parts.said("fix_next"))
            refused += 1
            continue
        body = drafts.now.note.body
        old, new = body[finding.fix.start : finding.fix.end], finding.fix.text
        parts.talker.say(f"  - {old}\n  + {new}")
        choices = {"y": labels["yes"], "n": labels["no"], "q": labels["stop"]}
        key = parts.talker.key(parts.said("fix_ask"), choices)
        if key in (None, "q"):
            break
        if key == "y":
            drafts = take_fix(drafts, finding.fix.start, finding.fix.end, new).drafts
            mended += 1
        else:
            refused += 1
    told = parts.said("fix_end", mended=mended, refused=refused) if seen else parts.said("no_findings")
    parts.talker.say(told)
    return Step(drafts)


def _open(parts: Parts, drafts: Drafts, seen: set[tuple[str, str]]) -> Finding | None:
    found = (f for f in parts.judge.judge(drafts).findings if not f.is_kept and (f.id, f.message) not in seen)
    return next(found, None)


def _versions(parts: Parts, drafts: Drafts, _command: Command) -> Step:
    parts.talker.say(parts.shows.versions(drafts.history))
    return Step(drafts)


def _show(parts: Parts, drafts: Drafts, command: Command) -> Step:
    if command.field == "all":
        for index in range(len(drafts.histories)):
            parts.talker.say(parts.shows.note(replace(drafts, current=index)))
        return Step(drafts)
    judged = parts.judge.judge(drafts)
    parts.talker.say(parts.shows.note(drafts, None, [f.message for f in judged.findings if not f.is_kept]))
    return Step(drafts)


def _all(parts: Parts, drafts: Drafts, command: Command) -> Step:
    if command.field == "more":
        names = joined([i.name for i in drafts.interview.interviewers])
        parts.talker.say(parts.said("another_person", names=names))
        return Step(drafts)
    parts.talker.say(parts.shows.overview(drafts))
    return Step(drafts)


def _help(parts: Parts, drafts: Drafts, _command: Command) -> Step:
    parts.talker.say(parts.shows.help(parts.book.about))
    return Step(drafts)


def _advise(parts: Parts, drafts: Drafts, command: Command) -> Step:
    if command.field == IF_KNOWN:
        if told := parts.judge.advise(drafts, command.text, known_only=True):
            parts.talker.say(told)
        return Step(drafts)
    if command.field:
        return _answered(parts, drafts, command)
    parts.talker.say(parts.judge.advise(drafts, command.text) or parts.said("no_advice"))
    return Step(drafts)


def _answered(parts: Parts, drafts: Drafts, command: Command) -> Step:
    """Answer what was asked about the program or the note, and show what it is about."""
    answer, of = parts.words["asked"][command.field], asked_of(drafts, command.text)
    if known := answer.get("tip"):
        both = map(str, known if isinstance(known, list) else (known,))  # of either-or, what is said of each
        told = (parts.judge.advise(drafts, asked, hour=command.text) for asked in both)
        parts.talker.say("\n".join(filter(None, told)) or parts.said("no_advice"))
        return Step(drafts)
    facts = {**notes_told(parts, of), "there": command.paragraph}
    parts.talker.say(parts.shows.message(str(answer["says"]).format(**facts)))
    shown = answer.get("show")
    return STEPS[shown](parts, drafts, Command(shown)) if shown else Step(drafts)


def _stay(parts: Parts, drafts: Drafts, command: Command) -> Step:
    if command.field:
        parts.talker.say(parts.shows.message(str(parts.words["chat"][command.field])))
    else:
        parts.talker.say(parts.said("left_as_is"))
    return Step(drafts)


STEPS: dict[str, Callable[[Parts, Drafts, Command], Step]] = {
    "compare": _compare,
    "diff": _diff,
    "why": _why,
    "edit": _edit,
    "fix": _fix,
    "versions": _versions,
    "show": _show,
    "all": _all,
    "help": _help,
    "advise": _advise,
    "stay": _stay,
    "model": reword,
    **HANDING,
}
