"""An answer changed or a name put right, and every note it concerns renewed."""

import calendar
import re
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from assistant.core.commands import Command
from assistant.core.dates import find, read
from assistant.core.drafts.drafts import Drafts, Frame, Kept, Version, is_reworded
from assistant.core.drafts.edits import own_in
from assistant.core.drafts.paragraphs import OWN, facts_of, written
from assistant.core.drafts.parts import stems
from assistant.core.drafts.respelled import name_pairs, renamed, swapper
from assistant.core.drafts.retold import changed_in, person_named, whose_name, with_answer, with_person, with_words
from assistant.core.drafts.revise_sender import Signed, signed_by
from assistant.core.drafts.revising import Change, News, Tools, fresh, refused, told
from assistant.core.drafts.substitute import stands_in
from assistant.core.interview import LONG_LIMIT, SHORT_LIMIT, Interview, Interviewer, as_registered, clean
from assistant.core.note import Paragraph, Section, Sentence
from assistant.core.suggest import likeness

_ALIKE = 0.5
_HINTS = frozenset({"with", "without", "double", "two", "one", "single", "missing", "no", "an"})
"""Words before the letter that a spelling is about."""
_NAMES = 4
"""Words of a name that was not known before."""
_SAID = ("company", "role")
_SIGNED = ("sender", "phone")
_INITIAL = re.compile(r"\b\w\.$")
_LONG = ("stood_out", "why", "need", "strength", "repair")


def change(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Set an answer given in the words; without one, say which question is to be asked again."""
    text = clean(command.text)
    text = text if _INITIAL.search(text) and command.field == "sender" else text.rstrip(".")
    if not command.field:
        return refused(drafts, "change_what")
    if command.field == "due":
        return _due(drafts, command, tools)
    limit = LONG_LIMIT if command.field in _LONG else SHORT_LIMIT
    if len(text) > limit:
        return refused(drafts, "too_long_answer", limit=limit)
    if text and command.field in _SIGNED:
        return _signed(drafts, command.field, text, tools)
    if command.field not in _LONG:
        text = tools.shapes.of("value", "not").split(text)[0]
    if command.field == "company":
        text = as_registered(text)
    if command.field == "decision_by" and tools.today and not read(text, tools.today):
        text = ""  # what is no time would only go from the note
    told_again = with_answer(drafts.interview, drafts.current, command.field, text, tools.today) if text else None
    if told_again is None:
        return Change(drafts, (), asks=command.field)
    return retell(drafts, told_again, command.field, tools)


def _due(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put the day of one promise right, in every note and in what comes due."""
    number, actions = command.paragraph, drafts.interview.actions
    if not (isinstance(number, int) and number < len(actions)):
        return Change(drafts, (), asks="actions")
    if tools.today and command.text and not read(clean(command.text), tools.today):
        return refused(drafts, "no_such_day", day=clean(command.text))  # what is no day to come would only go
    on = tools.today.isoformat() if tools.today else actions[number].on
    what = actions[number].what
    if tools.today and (told_in := find(what, tools.today)):
        what = f"{told_in[1]} {told_in[2]}".strip()  # "bring my papers on Monday" told the old day itself
    right = replace(actions[number], what=what, due=clean(command.text)[:SHORT_LIMIT], on=on)
    told_again = replace(drafts.interview, actions=(*actions[:number], right, *actions[number + 1 :]))
    return retell(drafts, told_again, command.field, tools)


def _signed(drafts: Drafts, field: str, text: str, tools: Tools) -> Change:
    made = signed_by(drafts, Signed(name=text) if field == "sender" else Signed(phone=text), tools, whole=True)
    if made is drafts:
        return refused(drafts, "same_answer")
    id_ = "changed_all" if len(drafts.histories) > 1 else "changed"
    return told(made, id_, field=field, words=made.now.note.words, notes=len(drafts.histories))


def retell(
    drafts: Drafts,
    interview: Interview,
    field: str,
    tools: Tools,
    swap: Callable[[str], str] | None = None,
    of: Collection[str] | None = None,
) -> Change:
    """Renew every note from changed answers; locked and edited paragraphs stay.

    With ``swap`` only words are put right, and with ``of`` only in the sentences that tell those answers.
    """
    if interview == drafts.interview:
        return refused(drafts, "same_answer")
    before = drafts.interview
    drafts = replace(drafts, facts=(*drafts.facts, interview), steps=drafts.steps + 1)
    for index in range(len(drafts.histories)):
        history = drafts.histories[index]
        base = history.now
        if swap:
            base = _with_names(base, swap) if of is None else _with_fact(base, swap, of)
        else:
            base = _released(base, changed_in(before, interview))
        base = replace(base, facts=len(drafts.facts) - 1)
        version = fresh(drafts, index, base.settings, tools, base=base, like=base.note)
        if swap:
            version = _greeted(base, version, swap) if of is None else replace(version, note=base.note)
        elif not base.subject:
            subject = _subject(base.note.subject, version.note.subject, drafts.facts[-2], interview)
            version = replace(version, note=replace(version.note, subject=subject))
        drafts = drafts.with_history(index, history.with_(replace(version, step=drafts.steps)))
    id_ = "changed_all" if len(drafts.histories) > 1 else "changed"
    change = told(drafts, id_, field=field, words=drafts.now.note.words, notes=len(drafts.histories))
    return change if swap else replace(change, news=(*change.news, *_left_as_they_are(drafts, before, interview)))


def _released(version: Version, changed: Collection[str]) -> Version:
    """Let what was only worded otherwise tell the new answers; words of the person's own stay."""
    stays = (k for k in version.kept if not (is_reworded(k) and _rests_on(k.paragraph, changed)))
    return replace(version, kept=tuple(stays))


def _rests_on(paragraph: Paragraph, changed: Collection[str]) -> bool:
    return any(set(changed) & {*s.sources, *facts_of([s])} for s in paragraph)


def _left_as_they_are(drafts: Drafts, before: Interview, now: Interview) -> list[News]:
    """Say what the person's own sentences still tell of the old answers: they give way only where that is asked."""
    if said := [w for w in _old_words(before, now) if any(_says(h.now, w) for h in drafts.histories)]:
        return [News("own_says", {"old": said[0]})]
    gone = changed_in(before, now)
    kept = (s for h in drafts.histories for k in h.now.kept for s in k.paragraph if OWN in s.sources or k.locked)
    still = [s for s in kept if facts_of([s]) & gone]
    return [News("own_tells", {"sentence": still[0].text})] if still else []


def _subject(old: str, new: str, before: Interview, now: Interview) -> str:
    """Keep the subject where it tells nothing of what changed; a name in it is put in the place of the old one."""
    for name in _SAID:
        was, is_now = getattr(before, name), getattr(now, name)
        if was != is_now and was and is_now and stands_in(was, old):
            return old.replace(was, is_now) if was in old else new
    gone = {a.what for a in before.actions} ^ {a.what for a in now.actions}
    gone |= {a.due for a in before.actions} ^ {a.due for a in now.actions}
    told = stems(" ".join(gone)) - stems(f"{before.role} {before.company} thank thanks interview")
    alike = (before.kind, before.round, before.date) == (now.kind, now.round, now.date)
    return old if old and alike and not told & stems(old) else new


def _old_words(before: Interview, now: Interview) -> list[str]:
    """Return the words of answers that changed, as they may stand in sentences of the person's own."""
    names = (*_SAID, "decision_by")
    gone = [getattr(before, name) for name in names if getattr(before, name) != getattr(now, name)]
    gone += [a.due for a in before.actions if a not in now.actions and a.due]
    if before.date != now.date and (day := _day_of(before.date)):
        gone += [calendar.day_name[day.weekday()], f"{day.day} {calendar.month_name[day.month]}"]
    return [word for word in gone if word]


def _day_of(told: str) -> date | None:
    """Return the day of an answer; None where a file says "today" and the like."""
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None


def _says(version: Version, word: str) -> bool:
    own = [s.text for k in version.kept for s in k.paragraph] + [a.sentence.text for a in version.added]
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for text in own)


def _greeted(base: Version, written: Version, swap: Callable[[str], str]) -> Version:
    # A name put right changes the name and the greeting; the rest of the note stays word for word.
    greeting = [p for p in written.note.paragraphs if p and p[0].section == Section.GREETING][:1]
    rest = [_swapped(p, swap) for p in base.note.paragraphs if not p or p[0].section != Section.GREETING]
    note = replace(base.note, to=written.note.to, subject=swap(base.note.subject), paragraphs=(*greeting, *rest))
    return replace(written, note=note, subject=swap(base.subject))


def rename(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put right how an interviewer is called, in the answers and in every note."""
    text = tools.shapes.of("value", "reason").split(clean(command.text))[0]
    if isinstance(command.paragraph, int):  # whose name it is was said, and so is the whole of it
        old = drafts.interview.interviewers[command.paragraph].name
        return (
            refused(drafts, "same_name", name=text) if text == old else _renamed(drafts, command.paragraph, text, tools)
        )
    index = _meant(drafts, text, tools)
    person = drafts.interview.interviewers[index]
    first = text.split()[0].rstrip(".").lower() if text else ""
    if command.field == "title" and text and first not in tools.honorifics:
        title = tools.shapes.of("value", "not").split(text)[0].removeprefix("the ")
        old = drafts.interview.interviewers[index].title
        swap = swapper([(old, title)] if old else [])
        retitled = with_person(with_words(drafts.interview, swap), index, title=title[:SHORT_LIMIT])
        return retell(drafts, retitled, "title", tools, swap)
    name = renamed(person.name, text, tools) if _may_be_name(text, person, tools) else None
    if not name or len(name) > SHORT_LIMIT:
        return Change(drafts, (), asks="name")
    if name == person.name:
        bare = [w for w in name.split() if w.rstrip(".").lower() not in tools.honorifics]
        if 1 < len(text.split()) < len(bare):  # "Sofie Claes" of "Sofie Claes HR": the rest is no name
            return _renamed(drafts, index, text, tools)
        # Nobody is greeted by a bare family name.
        if text.split()[0] in (name.split()[:-1] or name.split()) and person.call != text:
            return retell(drafts, with_person(drafts.interview, index, call=text), "call", tools, str)
        return refused(drafts, "same_name", name=name)
    return _renamed(drafts, index, name, tools)


def _may_be_name(text: str, person: Interviewer, tools: Tools) -> bool:
    # "Write it in Spanish" gives nobody's name: what is unlike the old one is asked for.
    words = re.findall(r"[^\W_]+", text)
    if not words or words[0].lower() in tools.honorifics or len(text) > SHORT_LIMIT:
        return bool(words) and len(text) <= SHORT_LIMIT
    hinted = len(words) > 1 and (all(len(w) == 1 for w in words) or words[0].lower() in _HINTS)
    old = [w.lower() for w in f"{person.name} {person.call}".split()]
    alike = any(likeness(w.lower(), o) >= _ALIKE for w in words for o in old if len(w) > 2)
    return hinted or alike or (len(words) <= _NAMES and all(w[0].isupper() for w in words))


def _renamed(drafts: Drafts, index: int, name: str, tools: Tools) -> Change:
    person = drafts.interview.interviewers[index]
    swap = swapper(name_pairs(person.name, name, tools))
    told_again = with_person(with_words(drafts.interview, swap), index, name=name, call=swap(person.call))
    done = retell(drafts, told_again, "name", tools, swap)
    return replace(done, news=(replace(done.news[0], id="renamed", values={**done.news[0].values, "name": name}),))


def _with_names(version: Version, swap: Callable[[str], str]) -> Version:
    # What the person locked or wrote gets the right name too: a wrong one would be the worst slip of all.
    kept = tuple(replace(k, paragraph=_swapped(k.paragraph, swap)) for k in version.kept)
    around = version.frame
    lines = None if around.signature is None else tuple(map(swap, around.signature))
    greeting, closing = (None if text is None else swap(text) for text in (around.greeting, around.closing))
    frame = Frame(greeting, closing, lines, swap(around.postscript))
    added = tuple(replace(a, sentence=_one(a.sentence, swap)) for a in version.added)
    return replace(version, kept=kept, added=added, frame=frame)


def _with_fact(version: Version, swap: Callable[[str], str], of: Collection[str]) -> Version:
    """Put words right in the sentences that tell some answers, kept or not; they are the person's own from then on."""

    def one(sentence: Sentence) -> Sentence:
        text = swap(sentence.text) if facts_of([sentence]) & frozenset(of) else sentence.text
        return sentence if text == sentence.text else written(text, sentence.section, sentence.sources)

    note = replace(version.note, paragraphs=tuple(tuple(map(one, p)) for p in version.note.paragraphs))
    kept = tuple(new for k in version.kept for new in _put_right(k, tuple(map(one, k.paragraph))))
    added = tuple(replace(a, sentence=one(a.sentence)) for a in version.added)
    held = {s for k in kept for s in k.paragraph}
    fresh_own = [
        own_in(p, at)
        for at, (p, old) in enumerate(zip(note.paragraphs, version.note.paragraphs, strict=True))
        if set(p) - set(old) - held
    ]
    return replace(version, note=note, kept=(*kept, *fresh_own), added=added)


def _put_right(kept: Kept, paragraph: Paragraph) -> list[Kept]:
    """Keep sentences with words put right; of those only worded otherwise, the others by themselves."""
    if not is_reworded(kept) or paragraph == kept.paragraph:
        return [replace(kept, paragraph=paragraph)]
    parts = ((s, max(kept.within, 0) + n) for n, s in enumerate(paragraph) if s in kept.paragraph)
    return [replace(kept, paragraph=(s,), within=at) for s, at in parts]


def _swapped(paragraph: Paragraph, swap: Callable[[str], str]) -> Paragraph:
    return tuple(_one(s, swap) for s in paragraph)


def _one(sentence: Sentence, swap: Callable[[str], str]) -> Sentence:
    text = swap(sentence.text)
    return sentence if text == sentence.text else Sentence(text, sentence.section, sentence.sources)


def _meant(drafts: Drafts, text: str, tools: Tools) -> int:
    *said, wrong = tools.shapes.of("value", "not").split(f" {text}")
    found = person_named(drafts.interview, wrong) if said and wrong else None
    return whose_name(drafts.interview, drafts.current, text) if found is None else found
