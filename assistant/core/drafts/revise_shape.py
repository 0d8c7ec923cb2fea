"""Another tone, wording or channel."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.core.commands import Command
from assistant.core.drafts.drafts import VARIANTS, Drafts, Kept, Settings, Version, is_reworded
from assistant.core.drafts.paragraphs import OWN, body_of, body_places, facts_of, place_in
from assistant.core.drafts.parts import MOVES, stems
from assistant.core.drafts.revise_drop import no_place, sentences_meant
from assistant.core.drafts.revising import Change, News, Tools, fresh, refused, unseen
from assistant.core.drafts.substitute import stands_in
from assistant.core.interview import Interviewer, read_path
from assistant.core.move import Move
from assistant.core.note import Note, Paragraph, Sentence

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
    place = _ENDS[which]
    if not body_of(drafts.now.note):
        return refused(drafts, f"no_other_{which}")
    old = body_of(drafts.now.note)[place]
    if _is_own(drafts.now, old):
        return refused(drafts, f"own_{which}")
    shown = {body_of(v.note)[place].text for v in drafts.history.versions if body_of(v.note)}
    found = _anew(drafts, [old], tools, lambda s: s.text in shown)
    return changed(drafts, found, f"again_{which}") if found else refused(drafts, f"no_other_{which}")


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
    if any(_is_own(now, s) for s in meant):
        return refused(drafts, "own_part")
    phrase = str(command.paragraph) if command.field == WITHOUT else ""
    meant = [s for s in meant if phrase and stands_in(phrase, s.text)] or meant
    shown = {s.text for s in meant} if phrase else {s.text for v in drafts.history.versions for s in v.note.sentences}

    def is_no_use(sentence: Sentence) -> bool:
        return sentence.text in shown or bool(phrase and stems(phrase) <= stems(sentence.text))

    mine = now.settings.tone
    tones = (mine, *tools.tones) if phrase or command.text else (command.tone or mine, mine)
    ways = (_anew(drafts, meant, tools, is_no_use, tone, command.text) for tone in dict.fromkeys(tones))
    if (found := next(filter(None, ways), None)) is None:
        return refused(drafts, "no_other_without" if phrase else "no_other_part", phrase=phrase)
    return changed(drafts, found, "again_without" if phrase else "again_part", phrase=phrase)


def _anew(
    drafts: Drafts, meant: Sequence[Sentence], tools: Tools, is_no_use: Callable[[Sentence], bool], *shape: str
) -> Version | None:
    """Say sentences in other words, of another tone or "shorter" or "longer" if asked, and leave all else as it is."""
    now, (tone, length) = drafts.now, shape or (drafts.now.settings.tone, "")
    best: dict[Paragraph, Paragraph] = {}
    note = now.note
    kept = tuple(k for k in now.kept if not (is_reworded(k) and set(meant) & set(k.paragraph)))
    for variant in range(VARIANTS):
        settings = replace(now.settings, variant=variant, tone=tone)
        found = fresh(drafts, drafts.current, settings, tools, base=replace(now, kept=kept)).note
        new = _said_anew(now, found, meant, is_no_use)
        if _rank(new) <= _rank(best) or not _fits(new, length):
            continue
        best, rows, phrases = new, now.note.paragraphs, now.note.phrases
        for old, said in new.items():
            rows = tuple(_replaced(p, old, said) for p in rows)
            phrases = _phrases(phrases, found, old[0].section)
        note = replace(now.note, paragraphs=rows, phrases=phrases)
    chosen = tuple(_reworded(note, said) for said in best.values() if place_in(note, said) >= 0)
    return replace(now, note=note, kept=(*kept, *chosen), said="") if best else None


def _fits(anew: dict[Paragraph, Paragraph], length: str) -> bool:
    more = sum(len(s.text.split()) for said in anew.values() for s in said)
    more -= sum(len(s.text.split()) for old in anew for s in old)
    return {"shorter": more < 0, "longer": more > 0}.get(length, True)


def _reworded(note: Note, said: Paragraph) -> Kept:
    """Keep what was asked to be worded otherwise: no later wish brings back what was turned down."""
    at = place_in(note, said)
    row = note.paragraphs[at]
    return Kept(said, at, locked=False, within=-1 if said == row else row.index(said[0]))


def _is_own(now: Version, sentence: Sentence) -> bool:
    return OWN in sentence.sources or any(sentence in k.paragraph for k in now.kept if not is_reworded(k))


def _rank(anew: dict[Paragraph, Paragraph]) -> tuple[int, int, int]:
    """Prefer what says more of a part anew, then what names as much, then what leaves more beside it as it is."""
    names = sum({x for s in old for x in s.sources} <= {x for s in new for x in s.sources} for old, new in anew.items())
    return len(anew), names, -sum(map(len, anew))


def _said_anew(
    now: Version, found: Note, meant: Sequence[Sentence], is_no_use: Callable[[Sentence], bool]
) -> dict[Paragraph, Paragraph]:
    """Give for the sentences meant others that tell the same: one for one, or the whole breath they stand in.

    What tells the same twice in one breath, the thanks and whom else one met, cannot be told apart: it goes whole.
    """
    new: dict[Paragraph, Paragraph] = {}
    for old, said in _breaths(now.note, found):
        here = [s for s in old if s in meant]
        single = [(s, _only(s, old, said)) for s in here] if len(here) < len(old) else []
        if single and all(other and not is_no_use(other) for _, other in single):
            new |= {(s,): (other,) for s, other in single if other}
        elif here and not any(_is_own(now, s) for s in old) and _tells_as(old, said, here, is_no_use):
            new[old] = said
    return new


def _only(sentence: Sentence, old: Paragraph, said: Paragraph) -> Sentence | None:
    """Return what tells the same in another wording, where that is one sentence in each."""
    told = facts_of([sentence])
    alike = [s for s in said if facts_of([s]) == told]
    return alike[0] if len(alike) == 1 and [s for s in old if facts_of([s]) == told] == [sentence] else None


def _tells_as(old: Paragraph, said: Paragraph, here: Sequence[Sentence], is_no_use: Callable[[Sentence], bool]) -> bool:
    """Whether a breath tells the same in other words, none of them those that are meant."""
    fresh_ones = [s for s in said if not is_no_use(s)]
    kept = [s for s in said if s in old]  # a reason of one's own has no other words
    is_whole = len(here) == len(old)
    return (
        facts_of(said) == facts_of(old)
        and bool(fresh_ones)
        and all(s in kept or s in fresh_ones for s in said)
        and (is_whole or not any(s in said for s in here))
    )


def _breaths(note: Note, found: Note) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Pair the sentences of each move of a note with those of another that stand behind the same one."""
    there = {(r[0].section, before): r for before, r in _runs(found)}
    for before, run in _runs(note):
        if other := there.get((run[0].section, before)):
            yield run, other


def _runs(note: Note) -> Iterator[tuple[str, Paragraph]]:
    """Yield the sentences of each move that stand together, with the move before them."""
    before = ""
    for place in body_places(note):
        for section, run in groupby(note.paragraphs[place], key=lambda s: s.section):
            yield before, tuple(run)
            before = section


def _phrases(names: tuple[str, ...], found: Note, section: str) -> tuple[str, ...]:
    # The wordings are used again when an answer changes, and the new one among them.
    named = next((name for name in found.phrases if f".{section}." in name), "")
    return tuple(named if named and f".{section}." in name else name for name in names)


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
    elif any(is_reworded(k) for k in version.kept if k in drafts.now.kept):
        news.append(News("reworded_kept"))
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
    """Name the moves of a note for which the next one has no room, and answers told no more in moves that are there."""
    left = {Move.CLOSE if move == Move.OFFER else move for move in after.left_out}
    there, told = {s.section for s in after.sentences}, facts_of(after.sentences)
    here = {m: [s for s in before.sentences if s.section == m] for m in MOVES}
    gone = [m for m in MOVES if here[m] and m not in there and (m in left or facts_of(here[m]) - told)]
    named = facts_of(s for m in gone for s in here[m])
    fields = [read_path(path).answer for path in sorted(facts_of(before.sentences) - told - named)]
    return [*gone, *(field for field in dict.fromkeys(fields) if field in _TOLD_BESIDE)]


_TOLD_BESIDE = ("why", "decision_by", "need", "strength")
"""Answers that are told in a move with others, and may go from it alone."""
