"""Another tone, wording, length or channel."""

import re
from dataclasses import replace

from assistant.core.drafts.drafts import Drafts, Version
from assistant.core.drafts.paragraphs import body_of
from assistant.core.drafts.parts import MOVES
from assistant.core.drafts.revising import Change, News, Tools, fresh, refused, unseen
from assistant.core.note import Note
from assistant.core.talk.commands import Command

_CONTRACTION = re.compile(r"\b\w+[’'](?:m|re|ve|ll|d|t)\b|\b(?:that|it|what|there|here|let)[’']s\b", re.IGNORECASE)
_SHORTEST, _LONGEST = -3, 3


def tone(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Write the note in another tone; in the same one, another wording."""
    now = drafts.now
    if not command.tone:
        return refused(drafts, "which_tone", tones=list(tools.tones))
    if command.tone == now.settings.tone:
        change = again(drafts, command, tools)
        if change.news[0].problem:
            return change
        first = News("same_tone", {**change.news[0].values, "tone": command.tone})
        return replace(change, news=(first, *change.news[1:]))
    settings = replace(now.settings, tone=command.tone, variant=0)
    seen = {v.settings.variant for v in drafts.history.versions if replace(v.settings, variant=0) == settings}
    version = fresh(drafts, drafts.current, settings, tools) if not seen else unseen(drafts, settings, tools)[0]
    return _changed(drafts, version, "tone", tone=command.tone)


def again(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Write another variant, never one shown before until all are used."""
    place = {"opening": 0, "ending": -1}.get(command.field)
    shown = {_part(v.note, place) for v in drafts.history.versions} if place is not None else set()
    version, is_new = unseen(drafts, drafts.now.settings, tools, fits=lambda n: _part(n, place) not in shown)
    if version.note.body == drafts.now.note.body:
        return refused(drafts, "no_other")
    if place is not None and _part(version.note, place) in shown:
        return refused(drafts, f"no_other_{command.field}")
    if not is_new:
        return _changed(drafts, version, "all_shown", variant=version.settings.variant + 1)
    return _changed(drafts, version, "again" if place is None else f"again_{command.field}")


def _part(note: Note, place: int | None) -> str:
    body = body_of(note)
    return body[place].text if place is not None and body else ""


def shorter(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Say it in fewer words, down to a number of words if one is given."""
    aim = int(command.text) if command.text.isdecimal() else drafts.now.note.words - 1
    best: Version | None = None
    for length in range(min(drafts.now.settings.length, 1) - 1, _SHORTEST - 1, -1):
        version = fresh(drafts, drafts.current, replace(drafts.now.settings, length=length), tools)
        if version.note.words < (best or drafts.now).note.words:
            best = version
        if best and best.note.words <= aim:
            break
    if best is None:
        return refused(drafts, "shortest", words=drafts.now.note.words)
    missed = command.text.isdecimal() and best.note.words > aim
    return _changed(drafts, best, "not_that_short" if missed else "shorter", aim=aim)


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
    return _changed(drafts, best, "longer") if best else refused(drafts, "longest", words=drafts.now.note.words)


def channel(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Write the note for another channel."""
    if not command.channel:
        return refused(drafts, "which_channel", channels=list(tools.channels))
    if command.channel == drafts.now.settings.channel:
        return refused(drafts, "same_channel", channel=command.channel)
    settings = replace(drafts.now.settings, channel=command.channel, variant=0, length=0)
    return _changed(drafts, fresh(drafts, drafts.current, settings, tools), "channel", channel=command.channel)


def _changed(drafts: Drafts, version: Version, id_: str, **values: object) -> Change:
    news = [News(id_, {"words": version.note.words, **values})]
    before, after = (len(_CONTRACTION.findall(n.body)) for n in (drafts.now.note, version.note))
    if before and not after:
        news.append(News("contraction_gone" if before == 1 else "contractions_gone"))
    elif after and not before:
        news.append(News("contractions_in"))
    left_out = _lost(drafts.now.note, version.note)
    if left_out:
        news.append(News("left_out", {"what": left_out}))
    if any(k.locked for k in version.kept):
        news.append(News("kept", {"count": sum(k.locked for k in version.kept)}))
    return Change(drafts.with_version(version), tuple(news))


def _lost(before: Note, after: Note) -> list[str]:
    """Name the moves of a note for which the next one has no room."""
    left = {"close" if move == "offer" else move for move in after.left_out}
    there = {s.section for s in after.sentences}
    return [m for m in MOVES if m in left - there and any(s.section == m for s in before.sentences)]
