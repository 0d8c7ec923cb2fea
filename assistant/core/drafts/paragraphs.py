"""Paragraphs of a note: which one is meant, and a fresh note with the kept, dropped and added ones in their places."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from assistant.core.drafts.drafts import Added, Dropped, Kept
from assistant.core.note import Note, Paragraph, Sentence

FRAME = frozenset({"greeting", "closing", "signature"})
OWN = "own"
"""The source of what the candidate wrote by hand."""
_FACTS = re.compile(r"(?:actions\[\d+\]|need|strength|repair|decision_by|interviewers\[\d+\]\.stood_out)$")
_SENTENCE_END = re.compile(r"(?<=[.!?…])(?<!\b[DM]r\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)\s+(?=[\"“(]?[^\W_a-z])")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    ("the", "a", "an", "my", "your", "her", "his", "their", "that", "of", "to", "and", "in", "on", "for")
)


def facts_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the answers that sentences rest on, names and company left aside."""
    return frozenset(source for s in sentences for source in s.sources if _FACTS.match(source))


def body_places(note: Note) -> list[int]:
    """Return where the paragraphs between greeting and closing stand."""
    return [i for i, p in enumerate(note.paragraphs) if p and p[0].section not in FRAME]


def place_of(note: Note, which: int | str) -> int | None:
    """Return where the paragraph with a number, "first" or "last" stands; None when there is none."""
    places = body_places(note)
    if not places:
        return None
    if isinstance(which, int):
        return places[which - 1] if 1 <= which <= len(places) else None
    return {"first": places[0], "last": places[-1]}.get(which)


def about(note: Note, topic: str, answers: Sequence[tuple[str, str]], sections: Collection[str] = ()) -> list[Sentence]:
    """Return the sentences about a topic: by their words, by the answers they rest on, or by section."""
    wanted = _stems(topic)
    if not wanted:
        return []
    said = [s for p in note.paragraphs for s in p if p and p[0].section not in FRAME]
    hits = [s for s in said if wanted <= _stems(s.text)]
    if not hits:
        paths = {path for path, text in answers if wanted <= _stems(text)}
        hits = [s for s in said if paths & facts_of([s])]
    if not hits:
        hits = [s for s in said if s.section in sections]
    return hits


def _stems(text: str) -> frozenset[str]:
    words = (w for w in _WORD.findall(text.lower()) if w not in _SMALL)
    return frozenset(w.rstrip("s")[:7] for w in words)


def assembled(
    note: Note, kept: Sequence[Kept], dropped: Sequence[Dropped], added: Sequence[Added], locks: Sequence[Kept] = ()
) -> Note:
    """Put what was kept and added into a freshly written note, and leave out what was dropped.

    ``locks`` are paragraphs that are in the note already and take no addition.
    """
    paragraphs = _without([list(p) for p in note.paragraphs], kept, dropped)
    for one in sorted(kept, key=lambda k: k.at):
        _put(paragraphs, one)
    locked = [k.paragraph for k in (*kept, *locks) if k.locked]
    for extra in added:
        _add(paragraphs, extra, locked)
    return replace(note, paragraphs=tuple(tuple(p) for p in paragraphs if p))


def _without(
    paragraphs: list[list[Sentence]], kept: Sequence[Kept], dropped: Sequence[Dropped]
) -> list[list[Sentence]]:
    gone = [s for k in kept for s in k.paragraph] + [s for d in dropped for s in d.sentences]
    facts = facts_of(s for k in kept for s in k.paragraph).union(*(d.facts for d in dropped))
    sections = {s.section for s in gone if not facts_of([s])}
    left = [[s for s in p if not (facts & facts_of([s])) and s.section not in sections] for p in paragraphs]
    return [p for p in left if p]


def _put(paragraphs: list[list[Sentence]], kept: Kept) -> None:
    first = next((i for i, p in enumerate(paragraphs) if p[0].section != "greeting"), len(paragraphs))
    last = next((i for i, p in enumerate(paragraphs) if p[0].section in ("closing", "signature")), len(paragraphs))
    at = kept.at if kept.paragraph[0].section in FRAME else min(max(kept.at, first), last)
    paragraphs.insert(min(at, len(paragraphs)), list(kept.paragraph))


def _add(paragraphs: list[list[Sentence]], added: Added, locked: Sequence[Paragraph]) -> None:
    if any(added.sentence in p for p in paragraphs):
        return
    body = [i for i, p in enumerate(paragraphs) if p[0].section not in FRAME]
    wanted = body[min(added.at, len(body)) - 1 : min(added.at, len(body))] if added.at > 0 else body[::-1]
    free = [i for i in wanted if tuple(paragraphs[i]) not in locked]
    chosen = next((i for i in free if not all(s.section == "close" for s in paragraphs[i])), None)
    if chosen is None:
        paragraphs.insert(_alone(paragraphs, body, added.at), [added.sentence])
        return
    paragraph = paragraphs[chosen]
    closing = len(paragraph) > 1 and paragraph[-1].section == "close"
    paragraph.insert(len(paragraph) - closing, added.sentence)


def _alone(paragraphs: Sequence[Sequence[Sentence]], body: Sequence[int], at: int) -> int:
    if at > 0 and body:
        return body[min(at, len(body)) - 1] + 1
    last = body[-1] if body else 0
    only_close = len(body) > 1 and all(s.section == "close" for s in paragraphs[last])
    return last if only_close else last + 1


def split_sentences(text: str) -> list[str]:
    """Split a paragraph at the ends of its sentences; titles such as "Dr." do not end one."""
    return [p.strip() for p in _SENTENCE_END.split(text) if p.strip()]


def written(text: str, section: str, sources: Sequence[str] = ()) -> Sentence:
    """Make a sentence of the candidate's own words."""
    return Sentence(text, section, tuple(dict.fromkeys((OWN, *sources))), ((0, len(text)),))


def edited(note: Note, text: str) -> tuple[Note, tuple[Kept, ...]]:
    """Take over a text edited by hand: unchanged sentences keep their sources, changed paragraphs are kept."""
    blocks = [b.strip() for b in re.split(r"\n[ \t]*\n", text.strip()) if b.strip()]
    old = {" ".join(s.text.split()): s for s in note.sentences}
    paragraphs: list[Paragraph] = []
    kept: list[Kept] = []
    for at, block in enumerate(blocks):
        before = _nearest(note, at, len(blocks))
        paragraph = _paragraph(block, before, old)
        paragraphs.append(paragraph)
        if paragraph not in note.paragraphs:
            kept.append(Kept(paragraph, at, edited=True, locked=False))
    return replace(note, paragraphs=tuple(paragraphs)), tuple(kept)


def _paragraph(block: str, before: Paragraph, old: dict[str, Sentence]) -> Paragraph:
    frame = before[0].section in FRAME
    lines = block.split("\n") if frame else split_sentences(" ".join(block.split()))
    section = before[0].section
    sources = sorted(facts_of(before))
    return tuple(old.get(line.strip()) or written(line.strip(), section, sources) for line in lines if line.strip())


def _nearest(note: Note, at: int, count: int) -> Paragraph:
    # The first and the last blocks stand for greeting, closing and signature, as long as enough are left.
    from_end = count - at
    tail = [p for p in note.paragraphs if p[0].section in ("closing", "signature")]
    if from_end <= len(tail) and count > len(tail):
        return note.paragraphs[-from_end]
    return note.paragraphs[min(at, max(0, len(note.paragraphs) - len(tail) - 1))]
