"""Words put in place of others: the old words are found where they stand in the note, and a fact is put right alone."""

import re
from collections.abc import Iterator, Sequence

from assistant.core.drafts.paragraphs import body_of, facts_of
from assistant.core.drafts.parts import stems
from assistant.core.drafts.substitute import stands_in
from assistant.core.note import Note, Sentence
from assistant.core.talk.commands import Command, Context, Unclear, Understood
from assistant.core.talk.phrasing import STANDS, Phrasing, Shape

_CERTAIN = frozenset({"change", "rename", "add", "subject", "move"})
"""Commands that say more than "this instead of that"."""
_PRAISE = frozenset({"done", "help"})
_MEASURE = re.compile(r"[%€£$]|\d(?!(?:st|nd|rd|th|am|pm)\b)[^\W\d_]")
"""A number that is no day and no hour."""
_OPENS = re.compile(r"(?<!\w)['‘](?=\w)|[\"“”«»„]")
"""A quotation that begins within what was taken for one."""
_CLAUSE = re.compile(r"(?:i|we|she|he|they|you|it)(?:['’]\w+)? \w", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\b",
    re.IGNORECASE,
)
_EDGES = " \t\"'“”‘’«»,.;:!?()"
_MOST_OFFERED = 3


def replaced(words: str, read: Understood, phrases: Phrasing, context: Context, note: Note | None) -> Understood | None:
    """Read "use this instead of that" and "it was this, not that"; None where neither is said."""
    line = phrases.plainly(words.strip())
    if found := _first(line, phrases.arrows, note):
        return (Command("edit", paragraph=found[0], text=found[1]),)
    if put_right := _put_right(line, read, phrases, note):
        return put_right
    certain = isinstance(read, tuple) and any(c.name in _CERTAIN for c in read)
    for old, new, _ in _ways(line, phrases.instead, note):
        if certain and not _is_elsewhere(old, read, note):
            return None
        if _names_words(old, new, phrases, context) and (
            _quoted(words) or _stands(old, note) or _says_nothing_else(read)
        ):
            return (Command("edit", paragraph=old, text=new),)
    return None


def _is_elsewhere(old: str, read: Understood, note: Note | None) -> bool:
    """Whether the words stand in the note, and not where it tells the answer that a line seems to change."""
    fields = {c.field for c in read if c.name == "change"} if isinstance(read, tuple) and len(read) == 1 else set()
    said = [s for s in body_of(note) if stands_in(old, s.text)] if note else []
    return bool(fields and said) and not any(fields & {x.rpartition(".")[2] for x in s.sources} for s in said)


def _first(line: str, shapes: Sequence[Shape], note: Note | None) -> tuple[str, str] | None:
    return next(((old, new) for old, new, _ in _ways(line, shapes, note)), None)


def _ways(line: str, shapes: Sequence[Shape], note: Note | None) -> Iterator[tuple[str, str, str]]:
    """Yield each old, new and where of it, those first whose old words stand in the note, the longest before all."""
    for start, end in _standing(line, note):
        told = line[:start] + STANDS + line[end:]
        for shape in shapes:
            if (found := shape.of_note.fullmatch(told)) and (new := _one_piece(found["new"])):
                yield line[start:end], new, found.groupdict().get("where") or ""
    for shape in shapes:
        found = shape.plain.fullmatch(line)
        if found and (new := _one_piece(found["new"])) and (old := _one_piece(found["old"])):
            yield old, new, ""


def _one_piece(words: str) -> str:
    # ‘by then’ instead of ‘until then’ holds two quotations, and is neither of them.
    return "" if _OPENS.search(words) or STANDS in words else words.strip()


def _standing(line: str, note: Note | None) -> list[tuple[int, int]]:
    """Return where words stand in the line that stand so in the note too, the longest first."""
    if note is None:
        return []
    told = f"{note.body}\n{note.subject}"
    words = [m.span() for m in re.finditer(r"\S+", line)]
    found = []
    for i in range(len(words)):
        for k in range(i, len(words)):
            start, end = _trimmed(line, words[i][0], words[k][1])
            if start >= end or not stands_in(line[start:end], told):
                break
            found.append((start, end))
    return sorted(set(found), key=lambda span: span[0] - span[1])


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    while start < end and line[start] in _EDGES:
        start += 1
    while start < end and line[end - 1] in _EDGES:
        end -= 1
    return start, end


def _names_words(old: str, new: str, phrases: Phrasing, context: Context) -> bool:
    # "Make it formal instead of warm" is a wish for a tone, even under "Warm regards".
    of_tones = old.lower() in context.tones and new.lower().split()[-1] in context.tones
    return not (of_tones or old.lower() in phrases.no_words or new.lower() in (*context.tones, *context.channels))


def _quoted(words: str) -> bool:
    return sum(words.count(mark) for mark in '"“”') > 3  # both are named as words


def _put_right(line: str, read: Understood, phrases: Phrasing, note: Note | None) -> Understood | None:
    """Read "it was 12%, not 11%": a measure that was told, or other words of the note where nothing else is meant."""
    for said, meant, where in _ways(line, phrases.corrected, note):
        old, new = _of_one_measure(said, meant)
        old = _with_unit(old, new, note)
        elsewhere = isinstance(read, Unclear) or _is_elsewhere(old, read, note)
        known = note is not None and elsewhere and stands_in(old, note.body)
        if known or _MEASURE.search(old):
            return _of_one_fact(line, old, new, where, note)
    return None


def _of_one_fact(line: str, old: str, new: str, where: str, note: Note | None) -> Understood:
    """Put it right where it is told; where several facts are told so, or more is said than a value, ask."""
    right = Command("edit", paragraph=old, text=new, field="fact")
    body = body_of(note) if note else []
    said = [(n, s) for n, s in enumerate(body, 1) if stands_in(old, s.text)]
    said = [(n, s) for n, s in said if where and stems(where) <= stems(s.text)] or said
    if _CLAUSE.match(new) and not _CLAUSE.match(old):
        return Unclear(line, (), tuple((Command("change", field=field),) for field in _fields(s for _, s in said)))
    if len(_told(s for _, s in said)) < 2:
        return (right if len(said) != 1 or len(body) < 2 or not where else right.with_(field=f"fact {said[0][0]}"),)
    return Unclear(line, (), tuple((right.with_(field=f"fact {n}"),) for n, _ in said[:_MOST_OFFERED]))


def _told(said: Iterator[Sentence]) -> set[frozenset[str]]:
    return {facts_of([s]) for s in said}


def _fields(said: Iterator[Sentence]) -> list[str]:
    facts = sorted(facts_of(said))
    return list(dict.fromkeys("actions" if f.startswith("actions") else f.rpartition(".")[2] for f in facts))[:2]


def several_told(read: Understood, note: Note | None, line: str) -> Understood:
    """Ask which is meant where a number put in place of another stands in several sentences."""
    if not (note and isinstance(read, tuple) and len(read) == 1 and read[0].name == "edit" and not read[0].field):
        return read
    old = str(read[0].paragraph)
    said = [n for n, s in enumerate(body_of(note), 1) if stands_in(old, s.text)]
    if len(said) < 2 or not read[0].text or not _NUMBER.search(old):
        return read
    one_by_one = tuple((read[0].with_(field=f"sentence {n}"),) for n in said[:2])
    return Unclear(line, (), (*one_by_one, read))


def _of_one_measure(old: str, new: str) -> tuple[str, str]:
    # "12, not 11%" is of per cents both times.
    for one, other in ((old, new), (new, old)):
        unit = re.fullmatch(r"[\d.,]*\d([^\d\s.,]+)", one)
        if unit and re.fullmatch(r"[\d.,]*\d", other):
            return (old, new + unit[1]) if other == new else (old + unit[1], new)
    return old, new


def _with_unit(old: str, new: str, note: Note | None) -> str:
    # "Four years, not three" is of the three years that stand there.
    tails = (" ".join(new.split()[k:]) for k in range(1, len(new.split())))
    return next((f"{old} {tail}" for tail in tails if note and stands_in(f"{old} {tail}", note.body)), old)


def _stands(old: str, note: Note | None) -> bool:
    return note is None or stands_in(old, note.body) or stands_in(old, note.subject)


def _says_nothing_else(read: Understood) -> bool:
    # "Use good instead of great" is no praise, even where the note has no "great": that is what will be said.
    return isinstance(read, Unclear) or {c.name for c in read} <= _PRAISE | {"edit"}
