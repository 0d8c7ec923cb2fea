"""Small changes at a place that is named: words or a mark beside others, sentences joined or exchanged, one put in."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.core.commands import DICTATED, Command, Unclear
from assistant.core.drafts import body_of, body_places, stands_in
from assistant.core.english import capitalised, ended
from assistant.core.talk.clause_parts import Named, named, numbers_in, unit_of
from assistant.core.talk.given import in_note
from assistant.core.talk.parts import place_value
from assistant.core.talk.refer import Way
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight, Wish

_KIND = "put_in"
_EDGES = " \t\"'“”‘’«»,;"
_MARKS = {
    "comma": ",", "colon": ":", "semicolon": ";", "full stop": ".", "period": ".", "dash": " –", "hyphen": "-",
    "exclamation mark": "!", "exclamation point": "!", "question mark": "?",
}  # fmt: skip
_MOST = 3
"""Sentences offered."""
_LEAST = 3
"""Words of a sentence that is given."""
_PAIR = 2
_BEFORE = frozenset({"before", "in front of", "ahead of", "above"})
_BESIDE = re.compile(r"(?:which|who|whose|where)\b", re.IGNORECASE)
_STOPS = tuple(",;:.!?")
_I = re.compile(r"I\b")


def put_in(words: str, by: Sight) -> Wish | None:
    """Read a line that puts something in its place within the text; None for any other."""
    if by.note is None:
        return None
    readers: Sequence[Callable[[str, Sight], Wish | None]] = (
        _of_several, _unmarked, _beside, _exchanged, _joined, _begun, _given,
    )  # fmt: skip
    return next((wish for reader in readers if (wish := reader(words, by)) is not None), None)


def _compiled(written: str, by: Sight) -> re.Pattern[str]:
    content = by.phrases.shapes.content[_KIND]
    return by.phrases.shapes.compiled(
        written, **{name: text for name, text in content.items() if isinstance(text, str)}
    )


def _ways(name: str, words: str, by: Sight) -> Iterator[re.Match[str]]:
    for written in by.phrases.shapes.content[_KIND][name]:
        if found := _compiled(written, by).match(words):
            yield found


def _shape(name: str, by: Sight) -> re.Pattern[str]:
    return _compiled(str(by.phrases.shapes.content[_KIND][name]), by)


def _choice(words: str, ways: Sequence[Way]) -> Wish | None:
    """Do what is the one thing that may be meant; offer where several are."""
    if not ways:
        return None
    return Wish(ways[0]) if len(ways) == 1 else Wish(Unclear(words, (), tuple(ways)[:_MOST]))


def _anew(old: str, new: str) -> Way:
    return (Command("edit", paragraph=old, text=new),)


def _beside(words: str, by: Sight) -> Wish | None:
    """Put words or a mark straight behind others, or before them: "after “nightly” add “and weekly”"."""
    for found in _ways("beside", words, by):
        old = found["old"].strip(_EDGES)
        mark = _MARKS.get(" ".join((found["mark"] or "").lower().split()), "")
        new = mark or (found["new"] or "").strip(_EDGES)
        said = [s.text for s in body_of(by.note) if stands_in(old, s.text)] if by.note else []
        if not said or not new or (not mark and stands_in(new, old)):
            continue
        before = found["side"].lower() in _BEFORE
        put = [(text, _put(text, old, new, before=before, mark=bool(mark))) for text in said]
        return _choice(words, [_anew(text, changed) for text, changed in put if changed != text])
    return None


def _put(text: str, old: str, new: str, *, before: bool, mark: bool) -> str:
    found = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.IGNORECASE)
    if found is None:
        return text
    if mark:
        at = len(text[: found.start()].rstrip()) if before else found.end()
        return text if text[at : at + 1] in _STOPS else text[:at] + new + text[at:]
    if not before:
        rest = text[found.end() :]
        if _BESIDE.match(new):  # "…, which I admired, …"
            return f"{text[: found.end()]}, {new}{'' if rest[:1] in _STOPS else ','}{rest}"
        return f"{text[: found.end()]} {new}{rest}"
    if found.start() == 0:
        return f"{new[:1].upper()}{new[1:]} {_small(found[0])}{text[found.end() :]}"
    return f"{text[: found.start()]}{new} {text[found.start() :]}"


def _small(text: str) -> str:
    return text if _I.match(text) or not text[1:2].islower() else text[:1].lower() + text[1:]


def _unmarked(words: str, by: Sight) -> Wish | None:
    """Take a mark away: "no comma after backfill"."""
    for found in _ways("unmarked", words, by):
        old, mark = found["old"].strip(_EDGES), _MARKS[" ".join(found["mark"].lower().split())].strip()
        before = found["side"].lower() in _BEFORE
        old_words = re.escape(old)
        there = rf"{re.escape(mark)}(?=\s+{old_words}(?!\w))" if before else rf"(?<=\b{old_words}){re.escape(mark)}"
        body = [s.text for s in body_of(by.note)] if by.note else []
        ways = [
            _anew(text, changed)
            for text in body
            if (changed := re.sub(there, "", text, count=1, flags=re.IGNORECASE)) != text
        ]
        if ways or any(stands_in(old, text) for text in body):
            return _choice(words, ways) or Wish((Command("stay"),))
    return None


def _numbers(text: str, by: Sight) -> list[int | str]:
    """Return the places that are counted in words: "the second and third", "the last two"."""
    row = by.book.tokens(text)
    order, found = by.book.parts.order, list[int | str]()
    for i, token in enumerate(row):
        nearby = row[i + 1].word if i + 1 < len(row) else ""
        place = order.get(token.word, token.word if token.word.isdecimal() else "")
        if place in ("first", "last") and nearby in ("two", "2"):
            return [1, 2] if place == "first" else [-2, -1]
        counted = by.book.parts.counted.get(token.word, "")
        if value := place or counted:
            found.append({"first": 1, "last": -1}.get(value, place_value(value)))
    return found


def _counted(text: str, by: Sight) -> list[int]:
    """Return the numbers of the sentences a text counts, within its paragraph where it names one."""
    inside, text = _inside(text, by)
    said = (n for n in _numbers(text, by) if isinstance(n, int))
    at = [n + len(inside) + 1 if n < 0 else n for n in said]
    return [inside[n - 1] for n in at] if all(1 <= n <= len(inside) for n in at) else []


def _inside(text: str, by: Sight) -> tuple[list[int], str]:
    """Return the sentences of the paragraph that a text names, or all; and the text without it."""
    within = _shape("in_paragraph", by).search(text)
    if by.note is None or within is None:
        return list(range(1, len(body_of(by.note)) + 1)) if by.note else [], text
    places = len(body_places(by.note))
    which = next((n for n in _numbers(within["paragraph"], by) if isinstance(n, int)), 0)
    which = which + places + 1 if which < 0 else which
    return numbers_in(which, by.note) if 1 <= which <= places else [], text.replace(within[0], " ")


def _of_several(words: str, by: Sight) -> Wish | None:
    """Put words in the place of one of those that are the same: "say “the role” the second time you write …"."""
    for found in _ways("of_several", words, by):
        old, new = found["old"].strip(_EDGES), found["new"].strip(_EDGES + ".")
        texts = [body_of(by.note)[n - 1].text for n in _inside(found["within"] or "", by)[0]] if by.note else []
        said = re.compile(rf"(?<!\w){'(?:(?:the|an?) )?' if _ARTICLE.match(new) else ''}{re.escape(old)}(?!\w)", re.I)
        there = [(text, m) for text in texts for m in said.finditer(text)]
        at = next((n for n in _numbers(found["which"], by) if isinstance(n, int)), 0)
        subject = by.note.subject if by.note else ""
        there = [*((subject, m) for m in said.finditer(subject)), *there] if at > len(there) else there
        if not at or not -len(there) <= at <= len(there):
            continue
        text, one = there[at - (at > 0)]
        put = f"{new[:1].upper()}{new[1:]}" if one.start() == 0 and not one[0][0].islower() else new
        changed = f"{text[: one.start()]}{put}{text[one.end() :]}"
        return Wish((Command("subject", text=changed),) if text == subject else _anew(text, changed))
    return None


_ARTICLE = re.compile(r"(?:the|an?|this|that|my|our|your)\b", re.IGNORECASE)


def _exchanged(words: str, by: Sight) -> Wish | None:
    """Have two sentences of one paragraph change places."""
    for found in _ways("exchanged", words, by):
        at = _counted(f"{found['it']} in {found['paragraph']}", by)
        if len(at) != _PAIR or at[0] == at[1]:
            return Wish(Unclear(words))  # there are not so many
        first, second = (f"{n}/sentence" for n in at)
        return Wish((Command("move", paragraph=first, field="swap", text=second),))
    return None


def _joined(words: str, by: Sight) -> Wish | None:
    """Make one sentence of two in a row with the word that is given."""
    for found in _ways("joined", words, by):
        body = body_of(by.note) if by.note else []
        at = _counted(found["it"], by)
        if len(at) != _PAIR or at[1] != at[0] + 1 or not 1 <= at[0] < len(body) or by.note is None:
            continue
        first, second = body[at[0] - 1], body[at[1] - 1]
        if not any(first in row and second in row for row in by.note.paragraphs):
            continue
        said = found["with"].strip('"“” ').lower()
        word = _MARKS.get(re.sub(r"^an? ", "", said), said if said[:1] in _STOPS else f" {said}")
        starts = second.text.split(maxsplit=1)[0].strip(",.").casefold()
        then = second.text if starts in known_names(by.context) else _small(second.text)
        return Wish(_anew(f"{first.text} {second.text}", f"{first.text.rstrip('.!?')}{word} {then}"))
    return None


def _begun(words: str, by: Sight) -> Wish | None:
    """Begin a quoted sentence in other words that begin as it does: "say it was great instead"."""
    found = _shape("begun", by).match(words)
    if found is None or by.note is None:
        return None
    new, old = found["new"].split(), found["old"].strip(" .!?").split()
    same = next((n for n, (a, b) in enumerate(zip(new, old, strict=False)) if a.casefold() != b.casefold()), 0)
    if not same >= _PAIR or not same < len(new) <= len(old) or not stands_in(" ".join(old), by.note.body):
        return None
    put = " ".join([*old[:same], *new[same:], *old[len(new) :]])
    return Wish(_anew(" ".join(old), put))


def _given(words: str, by: Sight) -> Wish | None:
    """Put a sentence given behind a colon, or with a capital, where the line before it says."""
    for found in _ways("given", words, by):
        said = found.groupdict()
        new, lead = found["new"].strip(' \t"“”'), f"{found['lead']} {said.get('place') or ''}".strip()
        if not said.get("few") and (len(new.split()) < _LEAST or not new[:1].isupper()):
            continue
        if wish := _at(lead, new, words, by):
            return wish
    return None


def _at(lead: str, new: str, words: str, by: Sight) -> Wish | None:
    """Put a sentence at the place a lead names; None where it names none."""
    alone = bool(_shape("alone", by).search(lead))
    side, edge = _shape("side_of", by).search(lead), _shape("edge_of", by).search(lead)
    of_text = range(1, len(body_of(by.note)) + 1) if by.note else range(0)
    first = bool(edge and _shape("begins", by).fullmatch(edge["edge"]))
    if edge and edge["of"]:
        return None if first else _at_end(edge["of"], new, words, by)
    if side and not edge and not _shape("closing", by).search(side["it"]):
        unit = _unit(named(side["it"].strip(" ,"), by, None), by)
        if not unit:
            return _own(lead, new, words, by, lost=side[0])
        return _put_at(unit, ended(capitalised(new)), by, first=side["side"].lower() in _BEFORE, alone=alone)
    if edge or side or alone:
        return _put_at(of_text, ended(capitalised(new)), by, first=first, alone=alone)
    return _own(lead, new, words, by)


def _own(lead: str, new: str, words: str, by: Sight, lost: str = "") -> Wish | None:
    """Put in a sentence that is said to be one's own; offer it where its place is not known."""
    if not _shape("own", by).search(lead):
        return None
    add: Way = (Command("add", field=DICTATED, text=ended(capitalised(new))),)
    if lost or _shape("here", by).search(lead):
        ways = () if lost or by.note is None else (in_note(ended(capitalised(new)), by.note),)
        return Wish(Unclear(words, (), tuple(dict.fromkeys((*ways, add))), lost=lost))
    return Wish(add)


def _unit(found: Named | None, by: Sight) -> list[int]:
    if found is None or by.note is None:
        return []
    return [found.part.at] if found.of_sentence and found.part.at else unit_of(found, by.note)[0]


def _put_at(unit: Sequence[int], new: str, by: Sight, *, first: bool, alone: bool) -> Wish | None:
    body = body_of(by.note) if by.note else []
    old, apart = body[unit[0 if first else -1] - 1].text, "\n\n" if alone else " "
    return Wish(_anew(old, apart.join((new, old) if first else (old, new))))


def _at_end(part: str, new: str, words: str, by: Sight) -> Wish | None:
    """Put words at the end of a sentence, or behind it as one of their own; it may be one of another note."""
    here = by.note.to.name if by.note else ""
    for person in dict.fromkeys((here, *by.context.people)):
        there = by.of(by.note_to(person))
        if not (unit := _unit(named(part.strip(" ,"), there, None), there)) or there.note is None:
            continue
        old = body_of(there.note)[unit[-1] - 1].text
        own = _anew(old, f"{old} {ended(capitalised(new))}")
        within = _anew(old, f"{old.rstrip('.')}, {_small(new).rstrip('.')}.")
        whole = new[:1].isupper() and new[-1:] in tuple(".!?…")
        goes = (Command("next", text=person),) if person != here else ()
        ways = ((*goes, *own),) if whole else ((*goes, *within), (*goes, *own))
        return _choice(words, ways)
    return None
