"""Another tone, wording or channel."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.core.commands import Command
from assistant.core.drafts.drafts import VARIANTS, Drafts, Settings, Version
from assistant.core.drafts.paragraphs import OWN, body_of, facts_of
from assistant.core.drafts.parts import MOVES
from assistant.core.drafts.revise_drop import no_place, sentences_meant
from assistant.core.drafts.revising import Change, News, Tools, fresh, refused, unseen
from assistant.core.drafts.substitute import stands_in
from assistant.core.interview import Interviewer
from assistant.core.move import Move
from assistant.core.note import Note, Paragraph, Section, Sentence

_CONTRACTION = re.compile(r"\b\w+[’'](?:m|re|ve|ll|d|t)\b|\b(?:that|it|what|there|here|let)[’']s\b", re.IGNORECASE)
WITHOUT = "without"
"""Said of words that shall not stand there: the sentence is said without them."""
EARLIER = "earlier"
"""Said of a tone the note had before."""
_ENDS = {"opening": 0, "ending": -1}


def tone(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Write the note in another tone; in the same one, another wording."""
    now = drafts.now
    if command.field == EARLIER and command.tone != now.settings.tone and (earlier := _earlier(drafts, command, tools)):
        return changed(drafts, earlier, "tone", tone=command.tone)
    if not command.tone:
        return refused(drafts, "which_tone", tones=list(tools.tones))
    if command.tone == now.settings.tone:
        left = [tone for tone in tools.tones if tone != command.tone]
        return refused(drafts, "same_tone", tone=command.tone, tones=left)
    settings = replace(now.settings, tone=command.tone, variant=0)
    if (before := _as_it_was(drafts, settings)) is not None:
        return changed(drafts, before, "tone", tone=command.tone)
    seen = {v.settings.variant for v in drafts.history.versions if replace(v.settings, variant=0) == settings}
    version = fresh(drafts, drafts.current, settings, tools) if not seen else unseen(drafts, settings, tools)[0]
    return changed(drafts, version, "tone", tone=command.tone)


def _as_it_was(drafts: Drafts, settings: Settings) -> Version | None:
    """Return the note as it stood in a tone, where nothing else has changed since: going back is no other wording."""

    def beside(v: Version) -> tuple[object, ...]:
        return v.facts, v.kept, v.dropped, v.added, v.subject, v.frame, replace(v.settings, tone="", variant=0)

    now = drafts.now
    alike = (v for v in reversed(drafts.history.versions) if v.settings.tone == settings.tone)
    version = next((v for v in alike if beside(v) == beside(now)), None)
    return replace(version, said="") if version else None


def _earlier(drafts: Drafts, command: Command, tools: Tools) -> Version | None:
    """Return the latest note in a tone as it stood; where answers changed since, with those in it."""
    now = drafts.now
    alike = (v for v in reversed(drafts.history.versions) if v.settings.tone == command.tone)
    version = next((v for v in alike if v.settings.channel == now.settings.channel), None)
    if version is None or version.facts == now.facts:
        return version and replace(version, said="")
    base = replace(version, facts=now.facts)
    return fresh(drafts, drafts.current, base.settings, tools, base=base, like=base.note)


def again(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Write another variant, never one shown before until all are used; of the opening or the ending alone if asked."""
    if command.field in _ENDS:
        return _one_end(drafts, command.field, tools)
    if command.paragraph != "":
        return _part_again(drafts, command, tools)
    version, is_new = unseen(drafts, drafts.now.settings, tools)
    if version.note.body == drafts.now.note.body:
        return refused(drafts, "no_other")
    if not is_new:
        return changed(drafts, version, "all_shown", variant=version.settings.variant + 1)
    return changed(drafts, version, "again")


def _one_end(drafts: Drafts, which: str, tools: Tools) -> Change:
    """Say the first or the last sentence in other words, and nothing else; what opens in one breath goes whole."""
    now, place = drafts.now, _ENDS[which]
    if not body_of(now.note):
        return refused(drafts, f"no_other_{which}")
    old = body_of(now.note)[place]
    if OWN in old.sources or any(old in k.paragraph for k in now.kept):
        return refused(drafts, f"own_{which}")
    shown = {body_of(v.note)[place].text for v in drafts.history.versions if body_of(v.note)}
    wordings = [fresh(drafts, drafts.current, replace(now.settings, variant=v), tools).note for v in range(VARIANTS)]
    own = {s for k in now.kept for s in k.paragraph}
    for breathes in (_opens, _ends_alone, _ends):
        breath = breathes(now.note, old) if (breathes is _opens) == (which == "opening") else ()
        if not breath or own.intersection(breath):
            continue
        for found in wordings:
            new = body_of(found)[place] if body_of(found) else old
            said = breathes(found, new)
            if new.text not in shown and new.section == old.section and facts_of(said) == facts_of(breath):
                rows = tuple(_replaced(p, breath, said) for p in now.note.paragraphs)
                note = replace(now.note, paragraphs=rows, phrases=_phrases(now.note, found, old.section))
                return changed(drafts, replace(now, note=note, said=""), f"again_{which}")
    return refused(drafts, f"no_other_{which}")


_IN_A_BREATH = frozenset({Section.THANKS, Section.PURPOSE})
"""Moves that open a note, all of whose sentences hang together."""


def _opens(note: Note, first: Sentence) -> Paragraph:
    """Give the sentence that opens a note with those of the same move behind it."""
    if first.section not in _IN_A_BREATH:
        return (first,)
    paragraph = next((p for p in note.paragraphs if first in p), (first,))
    behind = paragraph[paragraph.index(first) :]
    return tuple(takewhile(lambda s: s.section == first.section, behind))


def _ends_alone(_note: Note, last: Sentence) -> Paragraph:
    return (last,)


def _ends(note: Note, last: Sentence) -> Paragraph:
    """Give the sentence that ends a note with those of the same move before it."""
    paragraph = next((p for p in note.paragraphs if last in p), (last,))
    before = paragraph[paragraph.index(last) :: -1]
    return tuple(takewhile(lambda s: s.section == last.section, before))[::-1]


def _replaced(paragraph: Paragraph, old: Paragraph, new: Paragraph) -> Paragraph:
    if not old or old[0] not in paragraph:
        return paragraph
    at = paragraph.index(old[0])
    return (*paragraph[:at], *new, *paragraph[at + len(old) :])


def _part_again(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Say one part in other words, as much of it as there are others for, and nothing else."""
    now = drafts.now
    meant = sentences_meant(drafts, command, tools.parts)
    if not meant:
        return no_place(drafts, command)
    if any(OWN in s.sources or any(s in k.paragraph for k in now.kept) for s in meant):
        return refused(drafts, "own_part")
    shown = {s.text for v in drafts.history.versions for s in v.note.sentences}
    phrase = str(command.paragraph) if command.field == WITHOUT else ""
    if phrase:
        meant = [s for s in meant if stands_in(phrase, s.text)] or meant
        shown = {s.text for s in meant}
    best: dict[Sentence, Sentence] = {}
    for variant in range(VARIANTS):
        found = body_of(fresh(drafts, drafts.current, replace(now.settings, variant=variant), tools).note)
        found = [s for s in found if not (phrase and stands_in(phrase, s.text))]
        others = {(s.section, facts_of([s])): s for s in reversed(found) if s.text not in shown}
        new = {s: others[s.section, facts_of([s])] for s in meant if (s.section, facts_of([s])) in others}
        best = new if len(new) > len(best) else best
    if not best and phrase and (breath := _breath_without(drafts, meant, phrase, tools)):
        return changed(drafts, breath, "again_without", phrase=phrase)
    if not best:
        return refused(drafts, "no_other_without" if phrase else "no_other_part", phrase=phrase)
    rows = tuple(tuple(best.get(s, s) for s in p) for p in now.note.paragraphs)
    version = replace(now, note=replace(now.note, paragraphs=rows), said="")
    return (
        changed(drafts, version, "again_without", phrase=phrase) if phrase else changed(drafts, version, "again_part")
    )


def _breath_without(drafts: Drafts, meant: Sequence[Sentence], phrase: str, tools: Tools) -> Version | None:
    """Say the whole move anew in which a phrase stands, where its sentences hang together; all else stays."""
    now = drafts.now
    paragraph = next((p for p in now.note.paragraphs if meant[0] in p), ())
    breath = tuple(s for s in paragraph if s.section == meant[0].section)
    if any(OWN in s.sources or any(s in k.paragraph for k in now.kept) for s in breath):
        return None
    for variant in range(VARIANTS):
        found = body_of(fresh(drafts, drafts.current, replace(now.settings, variant=variant), tools).note)
        said = tuple(s for s in found if s.section == meant[0].section)
        told = facts_of(said) == facts_of(breath) and not any(stands_in(phrase, s.text) for s in said)
        if said and told and breath == paragraph[paragraph.index(breath[0]) :][: len(breath)]:
            rows = tuple(_replaced(p, breath, said) for p in now.note.paragraphs)
            return replace(now, note=replace(now.note, paragraphs=rows), said="")
    return None


def _phrases(note: Note, found: Note, section: str) -> tuple[str, ...]:
    # The wordings are used again when an answer changes, and the new one among them.
    named = next((name for name in found.phrases if f".{section}." in name), "")
    return tuple(named if named and f".{section}." in name else name for name in note.phrases)


def channel(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Write the note for another channel."""
    if not command.channel:
        return refused(drafts, "which_channel", channels=list(tools.channels))
    if command.channel == drafts.now.settings.channel:
        return refused(drafts, "same_channel", channel=command.channel)
    settings = replace(drafts.now.settings, channel=command.channel, variant=0, length=0)
    return changed(drafts, fresh(drafts, drafts.current, settings, tools), "channel", channel=command.channel)


def changed(drafts: Drafts, version: Version, id_: str, **values: object) -> Change:
    """Take a version written anew, and say what came of it and what went with it."""
    news = [News(id_, {"words": version.note.words, **values})]
    before, after = (len(_CONTRACTION.findall(n.body)) for n in (drafts.now.note, version.note))
    if before and not after:
        news.append(News("contraction_gone" if before == 1 else "contractions_gone"))
    elif after and not before:
        news.append(News("contractions_in"))
    left_out = _lost(drafts.now.note, version.note)
    if left_out:
        news.append(News("left_out", {"what": left_out}))
    if unnamed := _unnamed(drafts, version.note):
        news.append(News("names_gone", {"who": unnamed}))
    if any(k.locked for k in version.kept):
        news.append(News("kept", {"count": sum(k.locked for k in version.kept)}))
    if any(k.edited and not k.locked for k in version.kept):
        news.append(News("own_kept"))
    return Change(drafts.with_version(version), tuple(news))


_TITLES = frozenset({"mrs", "miss", "prof", "professor"})
"""Words of a name by which nobody is told from another."""


def _unnamed(drafts: Drafts, after: Note) -> list[str]:
    """Name the others met of whom the note spoke and speaks no more."""
    people = drafts.interview.interviewers
    here = set(_words(people[drafts.current].name))

    def speaks_of(note: Note, person: Interviewer) -> bool:
        return bool((set(_words(f"{person.name} {person.call}")) - here) & set(_words(note.body)))

    others = [p for i, p in enumerate(people) if i != drafts.current]
    return [p.call or p.name for p in others if speaks_of(drafts.now.note, p) and not speaks_of(after, p)]


def _words(text: str) -> list[str]:
    """Give the words of a text by which somebody may be named."""
    return [w for w in re.findall(r"[^\W\d_]{3,}", text) if w[0].isupper() and w.lower() not in _TITLES]


def _lost(before: Note, after: Note) -> list[str]:
    """Name the moves of a note for which the next one has no room."""
    left = {Move.CLOSE if move == Move.OFFER else move for move in after.left_out}
    there, told = {s.section for s in after.sentences}, facts_of(after.sentences)
    here = {m: [s for s in before.sentences if s.section == m] for m in MOVES}
    return [m for m in MOVES if here[m] and m not in there and (m in left or facts_of(here[m]) - told)]
