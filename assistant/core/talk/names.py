"""A name that is told: how somebody is really called, greeted or signed."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.interview import Interview, ends_short
from assistant.core.note import Section
from assistant.core.shapes import Shapes
from assistant.core.suggest import alike
from assistant.core.talk.pronouns import meant_by, pronouns_in
from assistant.core.talk.scope import TITLES
from assistant.core.talk.sight import Read, Sight
from assistant.core.talk.words import any_of

_KIND = "around"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MARKS = re.compile(r"[\"“”]")
_SHORTEST = 2


def around(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read how somebody is greeted and how a note is signed; None where a line is of another kind."""
    if by.note is None or by.interview is None or "?" in words:
        return None
    if any(mark in words for mark in '"“”'):
        return _signed(_MARKS.sub("", words), by)
    shapes = by.phrases.shapes
    if found := shapes.of(_KIND, "contact").match(words):
        return (Command("closing", text=found["what"].rstrip(".,")),)
    if found := shapes.of(_KIND, "subject").match(words):
        return (Command("subject", text=_capital(found["what"].strip())),)
    return _greeted(words, by) or _signed(words, by)


def _greeted(words: str, by: Sight) -> Understood | None:
    shapes, names = by.phrases.shapes, _names(by.note.to.name if by.note else "")
    if not names:
        return None
    if found := shapes.of(_KIND, "greeting", name=names).match(words):
        return (Command("greeting", field=_capital(found["hi"]), text=found["who"]),)
    if found := shapes.of(_KIND, "respected").match(words):
        return (Command("greeting", text=found["whole"].title()),)
    if shapes.of(_KIND, "by_first_name").match(words) and by.note:
        called = next(w for w in by.note.to.name.split() if w.rstrip(".").lower() not in TITLES)
        return (Command("greeting", field=_greets_now(by), text=by.note.to.call or called),)
    of_call = re.match(r".*\b(?:call|greet|address) ", words, re.IGNORECASE)  # whoever it is, the note is theirs
    names = _names(" ".join(by.context.people)) if of_call else names
    if found := shapes.of(_KIND, "always", name=names).match(words) or shapes.of(_KIND, "called").match(words):
        who = _titled(_first_of(found))
        titled = "who_called" in found.groupdict() and found["who_called"] and shapes.of(_KIND, "titled").match(who)
        return (Command("greeting", field="Dear" if titled else _greets_now(by), text=who),)
    return None


def _signed(words: str, by: Sight) -> Understood | None:
    shapes, told = by.phrases.shapes, by.interview
    names = _names(told.sender.name) if told else ""
    if not names:
        return None
    if found := shapes.of(_KIND, "closing_and_name", name=names).match(words):
        return (Command("closing", text=f"{_capital(found['word'])}, {_titled(found['who'])}"),)
    if found := shapes.of(_KIND, "name_and_closing", name=names).match(words):
        return (Command("closing", text=f"{_capital(found['word'])}, {found['who']}"),)
    if found := shapes.of(_KIND, "closing_alone").match(words):
        return (Command("closing", text=_capital(found["word"])),)
    first = told.sender.name.split()[0] if told else ""
    if (found := shapes.of(_KIND, "one_name").match(words)) and alike(
        found["who"].casefold(), first.casefold()
    ) >= _ALIKE:
        return (Command("closing", field="name", text=found["who"]),)
    if found := shapes.of(_KIND, "another_name").match(words):
        return (Command("closing", field="name", text=found["who"]),)
    if found := shapes.of(_KIND, "name_in_order", name=names).match(words):
        return (Command("closing", field="name", text=_titled(found["who"])),)
    return None


def _first_of(found: re.Match[str]) -> str:
    """Return the name, at whichever place of a line it was said."""
    named = found.groupdict()
    return str(next(value for key, value in named.items() if key.startswith("who") and value))


def _names(name: str) -> str:
    """Return the part of a pattern for any word of a name."""
    return any_of(w for w in _WORD.findall(name) if len(w) >= _SHORTEST)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _titled(name: str) -> str:
    return " ".join(map(_capital, name.split()))


def _greets_now(by: Sight) -> str:
    """Return the word the note greets with: another name follows it."""
    rows = by.note.sentences if by.note else ()
    return next((s.text.split()[0].rstrip(",") for s in rows if s.section == Section.GREETING), "Dear")


_TOLD = "name_told"
_ALIKE = 0.6
_WHOLE = frozenset({"name", "full name", "whole name"})


def name_told(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read "my surname is Park-Ellis now", "Rosa's surname is Delgado", "it ought to be Dr Finch"."""
    told = by.interview
    if told is None:
        return None
    if found := by.phrases.shapes.of("subject_told", "put").match(words):
        return (Command("subject", text=(found["whole"] or found["text"]).strip()),)
    if any(mark in words for mark in '"“”'):
        return None
    read = next(_by_the_old(words, by, told), None)
    ways = (read,) if read else tuple(_readings(words, by, told))
    renames = tuple(dict.fromkeys(way for way in ways if way[0].name == "rename"))
    if len(renames) > 1 and ways[0] in renames:  # whose name it is cannot be told
        near = [way for way in renames if _is_like(way[0], told)]
        return near[0] if len(near) == 1 else Unclear(words, (), renames)
    read = next(iter(ways), None)
    found = by.phrases.shapes.of(_TOLD, "theirs").search(words)
    whole = found and pronouns_in(found["whose"]) and found["kind"].lower() in _WHOLE
    new = read and whole and _is_new(words, read, told)
    return Unclear(words, (), ((Command("all", field="more"),), read)) if read and new else read


def _is_like(rename: Command, told: Interview) -> bool:
    """Whether a name is only spelled otherwise: "Hall" of Hal and not of Oskar."""
    old = told.interviewers[int(rename.paragraph)].name.casefold().split()
    return any(alike(a, b) >= _ALIKE for a in set(rename.text.casefold().split()) - set(old) for b in old)


def _is_new(words: str, read: tuple[Command, ...], told: Interview) -> bool:
    """Whether a whole name is told that is like none of the person's it would rename: somebody else may be meant."""
    if read[0].name != "rename" or read[0].field or not isinstance(at := read[0].paragraph, int):
        return False
    old = [w for w in told.interviewers[at].name.split() if w.rstrip(".").lower() not in TITLES]
    new = {w.casefold() for w in read[0].text.split()} - {w.casefold() for w in told.interviewers[at].name.split()}
    named = any(re.search(rf"\b{re.escape(w)}\b", words, re.IGNORECASE) for w in old)
    return bool(new) and not named and all(alike(a, b) < _ALIKE for a in new for b in map(str.casefold, old))


def _by_the_old(words: str, by: Sight, told: Interview) -> Iterator[tuple[Command, ...]]:
    """Read "rename Sofie Claes HR to Sofie Claes": the old name says whose it is, whoever's note is on the screen."""
    shapes = by.phrases.shapes
    found = shapes.of(_TOLD, "denied").match(words)
    if found and len(who := _whose(found["whose"], by, told)) == 1:
        at = who[0]
        there, put = told.interviewers[at].name.split(), _clean(found["name"])
        if found["old"].casefold() in map(str.casefold, there):
            whole = found["whose"].casefold() in put.casefold().split()
            name = put if whole else " ".join(put if w.casefold() == found["old"].casefold() else w for w in there)
            yield (Command("rename", paragraph=at, text=name),)
            return
    spelled = shapes.of(_TOLD, "spelled").match(words.strip())
    if spelled and alike(spelled["old"].casefold(), spelled["name"].casefold()) < _ALIKE:
        return
    found = spelled or shapes.of(_TOLD, "anew").match(words.strip())
    if found is None:
        return
    old, new = (_clean(found[part].strip("“”\"'’ ")) for part in ("old", "name"))
    stands = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    whose = [i for i, person in enumerate(told.interviewers) if stands.search(person.name)]
    if len(whose) == 1 and old:
        name = stands.sub(lambda _: new, told.interviewers[whose[0]].name, count=1)
        yield (Command("rename", paragraph=whose[0], text=" ".join(name.split())),)


def _readings(words: str, by: Sight, told: Interview) -> Iterator[tuple[Command, ...]]:
    shapes = by.phrases.shapes
    if found := shapes.of(_TOLD, "signed").search(words):
        yield (Command("closing", text=f"{_clean(found['name'])}, {found['phone'].strip()}"),)
    if found := shapes.of(_TOLD, "mine").search(words):
        whole = found["kind"].lower() in _WHOLE
        old = told.sender.name
        if whole and found["name"].islower() and max(alike(w, found["name"]) for w in old.split() or [""]) < _ALIKE:
            return  # "my name is long"
        name = _put_in(old, _clean(found["name"])) if whole else _with_family(old, found)
        yield (Command("change", field="sender", text=name),)
    if found := shapes.of(_TOLD, "theirs").search(words):
        for at in _whose(found["whose"], by, told):
            person = told.interviewers[at]
            whole = found["kind"].lower() in _WHOLE
            if whole and found["name"].islower() and max(alike(w, found["name"]) for w in person.name.split()) < _ALIKE:
                return
            name = _put_in(person.name, _clean(found["name"])) if whole else _with_family(person.name, found)
            titled = _with_title(words[found.end("name") :], name, at, by)
            yield (Command("rename", paragraph=at, text=name), *titled)
    yield from _company(words, told, shapes)
    name = re.escape(told.sender.name)
    longer = re.search(rf"{name},? (?:(?-i:[A-Z])[\w.&-]*(?: |$))+", f"{words} ", re.IGNORECASE) if name else None
    if longer and shapes.of("subject_told", "signed").search(words) and longer[0].strip() != told.sender.name:
        yield (Command("closing", field="name", text=longer[0].strip(" .,")),)
    yield from _greeted_by_title(words, by)
    yield from _shortened(words, told, shapes)


def _with_title(behind: str, name: str, at: int, by: Sight) -> Iterator[Command]:
    """Read the title behind a name: "Rosa's surname is Mbeki, HR business partner"; it is put right in that note."""
    found = by.phrases.shapes.of(_TOLD, "title").match(behind)
    if found and by.drafts:
        if at != by.drafts.current:
            yield Command("next", text=name)
        yield Command("rename", field="title", text=found["title"].strip(" ,.!"))


def _whose(said: str, by: Sight, told: Interview) -> tuple[int, ...]:
    """Return whose name it may be: of one who is not named, whoever "his" or "their" may mean."""
    if pronouns_in(said):
        return meant_by(said, by)
    low = said.lower().removeprefix("the ")
    words = {low, low.rstrip("'’"), re.sub(r"['’]?s$", "", low)}
    at = [i for i, p in enumerate(told.interviewers) if words & {*p.name.lower().split()}]
    return tuple(at) if len(at) == 1 else ()


def _with_family(old: str, found: re.Match[str]) -> str:
    words = old.split()
    kept = words[:-1] if len(words) > 1 else words
    return " ".join([*kept, _clean(found["name"])])


def _put_in(old: str, new: str) -> str:
    """Put a name in the place of the word most like it; a whole one in the place of all, behind a title."""
    words = old.split()
    titles = [w for w in words[:1] if w.rstrip(".").lower() in TITLES]
    rest = words[len(titles) :]
    if len(new.split()) >= len(rest):
        return " ".join([*titles, new]) if new.split(maxsplit=1)[0].rstrip(".").lower() not in TITLES else new
    near = [alike(word, new) for word in rest]
    at = near.index(max(near)) if max(near) >= _ALIKE else 0  # "her name is Ellen" is of the first name
    return " ".join([*titles, *rest[:at], new, *rest[at + 1 :]])


def _clean(name: str) -> str:
    name = name.strip(" ,;!")
    name = name if ends_short(name) or re.search(r"\b\w\.$", name) else name.rstrip(".")
    return name if name[:1].isupper() else " ".join(w[:1].upper() + w[1:] for w in name.split())


def _company(words: str, told: Interview, shapes: Shapes) -> Iterator[tuple[Command, ...]]:
    longer = re.search(rf"{re.escape(told.company)}((?: (?-i:[A-Z][\w.&'’-]*))+)", words, re.IGNORECASE)
    if longer and not shapes.of(_TOLD, "saying").match(words):
        yield (Command("change", field="company", text=f"{told.company}{longer[1].rstrip('.')}"),)
    if found := shapes.of(_TOLD, "written").search(words):
        new, old = _clean(found["name"]), told.company.split()
        size = len(new.split())
        spans = [(alike(" ".join(old[i : i + size]), new), i) for i in range(max(1, len(old) - size + 1))]
        best, at = max(spans)
        if best >= _ALIKE:
            yield (Command("change", field="company", text=" ".join([*old[:at], new, *old[at + size :]])),)


def _greeted_by_title(words: str, by: Sight) -> Iterator[tuple[Command, ...]]:
    """Greet by title and family name where both are said and nothing is to be written about them."""
    shapes = by.phrases.shapes
    found = list(shapes.of(_TOLD, "titled").finditer(words))
    if not found or shapes.of(_TOLD, "saying").match(words) or "?" in words or by.note is None:
        return
    last = found[-1]
    denied = words[last.end() :].lstrip(" ,").lower().startswith("not ")
    if last["name"].lower() != by.note.to.name.split()[-1].lower() or denied:
        return
    title = last["title"].capitalize() + ("." if f"{last['title']}." in words else "")
    yield (Command("greeting", field="Dear", text=f"{title} {last['name']}"),)


def _shortened(words: str, told: Interview, shapes: Shapes) -> Iterator[tuple[Command, ...]]:
    """Sign with the first name for "Marcus is fine, lose the Feld"."""
    first, _, rest = told.sender.name.partition(" ")
    family = re.escape(rest.rpartition(" ")[2])
    if rest and shapes.of(_TOLD, "no_surname").match(words):
        yield (Command("closing", field="name", text=first),)
    named = first.lower() in {w.lower() for w in re.findall(r"[^\W_]+", words)}
    if rest and named and shapes.of(_TOLD, "shortened", family=family).search(words):
        yield (Command("closing", field="name", text=first),)
