"""Words put in place of others: the old words are found where they stand in the note."""

import re
from collections.abc import Iterator, Sequence

from assistant.core.commands import Command, Context, Unclear, Understood
from assistant.core.drafts import body_of, stands_in
from assistant.core.interview import read_path
from assistant.core.note import Note
from assistant.core.talk.phrasing import STANDS, Phrasing, Shape
from assistant.core.talk.remarks import Remarks, cut_short

_CERTAIN = frozenset({"change", "rename", "add", "subject", "move"})
"""Commands that say more than "this instead of that"."""
_THERE = re.compile(r" (?:at|on) (?:the )?(?:top|start|beginning)$| (?:in the greeting|first|up top)$", re.IGNORECASE)
_BEGUN = re.compile(r"^.*\b(?:with|say|use|put|write|have)\s+", re.IGNORECASE)
"""What asks for a greeting, in whatever words."""
_PRAISE = frozenset({"done", "help"})
_OPENS = re.compile(r"(?<!\w)['‘](?=\w)|[\"“”«»„]")
"""A quotation that begins within what was taken for one."""
_CLOSES = re.compile(r"([^\"“”'‘’]+(?:['’]\w[^\"“”'‘’]*)*)[\"”'’](?=\s*(?:[-–.,;]|$))")
"""A quotation that ends within it: what follows is no part of it."""
NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\b",
    re.IGNORECASE,
)
_SPELLED = dict(
    zip(map(str, range(1, 13)), "one two three four five six seven eight nine ten eleven twelve".split(), strict=True)
)
_GREETING = re.compile(
    r"(?P<word>dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))\b[ ,]*(?P<name>.*)", re.IGNORECASE
)
ORDER = re.compile(
    r"^(?:please |just |also |(?:can|could|may|might|should|would|will) (?:i|we|you|it|this|that|the note) )*"
    r"(?:(?:start|begin|open|end|sign|close)(?: it| off)* (?:with|as)|(?:say|use|put|write|have)) ",
    re.IGNORECASE,
)
"""Said of where the words stand, and none of them."""
_EDGES = " \t\"'“”‘’«»,.;:!?()"


def replaced(words: str, read: Understood, phrases: Phrasing, context: Context, note: Note | None) -> Understood | None:
    """Read "use this instead of that"; None where that is not said."""
    line = phrases.plainly(words.strip())
    if found := _first(line, phrases.arrows, note):
        return (Command("edit", paragraph=found[0], text=found[1]),)
    certain = isinstance(read, tuple) and any(c.name in _CERTAIN for c in read)
    for said, put, _ in ways(line, phrases.instead, note, phrases.beside):
        new = ORDER.sub("", put)
        if greeting := _greets(said, new):
            return greeting
        old = with_unit(said, new, note) if NUMBER.fullmatch(said) else said
        if certain and not is_elsewhere(old, read, note):
            return None
        if _names_words(old, new, phrases, context) and (
            _quoted(words) or _stands(old, note) or _says_nothing_else(read)
        ):
            return (Command("edit", paragraph=old, text=new),)
    return None


def _greets(old: str, new: str) -> tuple[Command, ...]:
    """Read "Hi Yuki instead of Dear" as a greeting: the name stands there once."""
    there, put = _GREETING.fullmatch(old), _GREETING.fullmatch(_BEGUN.sub("", _THERE.sub("", new)))
    if not there or not put or there["name"]:
        return ()
    word = put["word"].capitalize()
    if put["name"]:
        return (Command("greeting", field=word, text=put["name"]),)
    # Whoever is greeted stays: of several words only the first would.
    return (Command("edit", paragraph=old, text=word) if " " in word else Command("greeting", text=word),)


def is_elsewhere(old: str, read: Understood, note: Note | None) -> bool:
    """Whether the words stand in the note, and not where it tells the answer that a line seems to change."""
    fields = {c.field for c in read if c.name == "change"} if isinstance(read, tuple) and len(read) == 1 else set()
    said = [s for s in body_of(note) if stands_in(old, s.text)] if note else []
    return bool(fields and said) and not any(fields & {read_path(x).answer for x in s.sources} for s in said)


def _first(line: str, shapes: Sequence[Shape], note: Note | None) -> tuple[str, str] | None:
    return next(((old, new) for old, new, _ in ways(line, shapes, note)), None)


def ways(
    line: str, shapes: Sequence[Shape], note: Note | None, beside: Remarks | None = None
) -> Iterator[tuple[str, str, str]]:
    """Yield each old, new and where of it, those first whose old words stand in the note, the longest before all.

    A remark behind the words is none of them.
    """
    for typed, put, where in _ways(line, shapes, note):
        old, new = as_told(typed, put, note)
        yield (cut_short(old, beside), cut_short(new, beside), where) if beside else (old, new, where)


def as_told(old: str, new: str, note: Note | None) -> tuple[str, str]:
    """Return "two monoliths" and "three monoliths" for "2 monoliths" and "3", where the note spells its numbers."""
    first, _, rest = old.partition(" ")
    if note is None or first not in _SPELLED or stands_in(old, f"{note.body} {note.subject}"):
        return old, new
    told = f"{_SPELLED[first]} {rest}".strip()
    if not stands_in(told, note.body):
        return old, new
    number, _, behind = new.partition(" ")
    return told, f"{_SPELLED.get(number, number)} {behind or rest}".strip()


def _ways(line: str, shapes: Sequence[Shape], note: Note | None) -> Iterator[tuple[str, str, str]]:
    for start, end in standing(line, note):
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
    if closed := _CLOSES.match(words):
        words = closed[1]
    return "" if _OPENS.search(words) or STANDS in words else words.strip()


def standing(line: str, note: Note | None) -> list[tuple[int, int]]:
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


def with_unit(old: str, new: str, note: Note | None) -> str:
    """Return "three years" for "three" in "four years, not three", where those stand."""
    tails = (" ".join(new.split()[k:]) for k in range(1, len(new.split())))
    return next((f"{old} {tail}" for tail in tails if note and stands_in(f"{old} {tail}", note.body)), old)


def several_told(read: Understood, note: Note | None, line: str) -> Understood:
    """Ask which is meant where a number put in place of another stands in several sentences."""
    if not (note and isinstance(read, tuple) and len(read) == 1 and read[0].name == "edit" and not read[0].field):
        return read
    old = str(read[0].paragraph)
    said = [n for n, s in enumerate(body_of(note), 1) if stands_in(old, s.text)]
    if len(said) < 2 or not read[0].text or not NUMBER.search(old):
        return read
    one_by_one = tuple((read[0].with_(field=f"sentence {n}"),) for n in said[:2])
    return Unclear(line, (), (*one_by_one, read))


def _stands(old: str, note: Note | None) -> bool:
    return note is None or stands_in(old, note.body) or stands_in(old, note.subject)


def _says_nothing_else(read: Understood) -> bool:
    # "Use good instead of great" is no praise, even where the note has no "great": that is what will be said.
    return isinstance(read, Unclear) or {c.name for c in read} <= _PRAISE | {"edit"}
