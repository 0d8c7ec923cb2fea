"""Some words of a note put in place of others, as the person's own edit."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Drafts
from assistant.core.drafts.paragraphs import FRAME, body_of, facts_of
from assistant.core.drafts.retold import with_words
from assistant.core.drafts.revise_facts import retell
from assistant.core.drafts.revise_shape import WITHOUT, again
from assistant.core.drafts.revise_text import take_edit
from assistant.core.drafts.revising import Change, News, Tools, refused, told
from assistant.core.drafts.substitute import differing, reworded, stands_in
from assistant.core.interview import Interview
from assistant.core.note import Note, Sentence

_BROKEN = re.compile(
    r"[,;:]\s*[.!?,;]|(?:^|[.!?]\s+)[,;.]|\b(?:the|an?|your|our|my) (?:of|in|on|at|for|to|and|with)\b", re.MULTILINE
)
"""What is left of a sentence that words were taken out of which it cannot do without."""


def reword(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put ``text`` in place of the words named by ``paragraph``, in subject and text; else in greeting and sign-off.

    A field that ends in a number is of that sentence alone. What is put right as a fact is right in its answer and in
    every note that tells it; what is told of other facts stays.
    """
    old, new = str(command.paragraph), command.text
    kind, _, number = command.field.partition(" ")
    only = body_of(drafts.now.note)[int(number) - 1 : int(number)] if number else body_of(drafts.now.note)
    only = [s for s in only if stands_in(old, s.text)]
    if kind == "fact" and (change := _put_right(drafts, old, new, only, tools)):
        return change
    note = drafts.now.note
    if number:
        change = _in_one(drafts, old, new, only)
        return change if new or not _breaks(old, note, change.drafts.now.note, tools) else _without(drafts, old, tools)
    subject = reworded(note.subject, old, new)
    if subject != note.subject:
        version = replace(drafts.now, note=replace(note, subject=subject), subject=subject, said="")
        changed = drafts.with_version(version)
    else:
        changed = drafts
    body = _body(note, old, new, around=False)
    if body == _body(note, old, old, around=False) and changed is drafts:
        body = _body(note, old, new, around=True)
    edited = take_edit(changed, body).drafts
    if edited.steps == drafts.steps:
        return refused(drafts, "not_said", topic=old)
    if not new and _breaks(old, note, edited.now.note, tools):
        return _without(drafts, old, tools)
    there = sum(stands_in(old, s.text) for s in only)
    words = edited.now.note.words
    beside = old[-1:] in tuple(".!?") and old in new and old != new  # a sentence of one's own beside another
    id_ = "added" if beside else "reworded" if new else "taken_out"
    old, new = differing(old, new)
    return told(_one_version(drafts, edited), id_, old=old, new=new, words=words, count=max(there, 1))


def _without(drafts: Drafts, old: str, tools: Tools) -> Change:
    """Say in other words what cannot stand without the words taken out."""
    said_anew = again(drafts, Command("again", paragraph=old, field=WITHOUT), tools)
    return said_anew if said_anew.drafts.steps > drafts.steps else refused(drafts, "breaks", old=old)


def _breaks(gone: str, before: Note, after: Note, tools: Tools) -> bool:
    """Whether a sentence would not stand any more, as far as can be told."""
    if any(_lacks_its_end(gone, s.text, tools) for s in body_of(before)):
        return True
    if _BROKEN.search(after.body) and not _BROKEN.search(before.body):
        return True
    old, new = ({s.text for s in body_of(n)} for n in (before, after))
    return all(map(tools.is_sentence, old - new)) and not all(map(tools.is_sentence, new - old))


def _lacks_its_end(gone: str, text: str, tools: Tools) -> bool:
    """Whether a clause that ends with these words hangs without them: "It told me that"."""
    at = text.casefold().find(gone.casefold())
    behind = text[at + len(gone) :] if at > 0 else ""
    ends = at > 0 and stands_in(gone, text) and (not behind or behind[0] in ".,;:!?…")
    return ends and tools.leaves_open(text[:at].strip(), gone.strip(" .,;"))


def _put_right(drafts: Drafts, old: str, new: str, said: Sequence[Sentence], tools: Tools) -> Change | None:
    """Put a fact right; None where the words stand in no answer, or it is open in which."""

    def swap(text: str) -> str:
        return reworded(text, old, new)

    told_of = facts_of(said) or facts_of(s for n in drafts.notes for s in body_of(n) if stands_in(old, s.text))

    def righted(of: Collection[str]) -> Interview:
        # "By Thursday" is said of what is due "Thursday".
        first = with_words(drafts.interview, swap, of)
        bare = _unlike(old, new)
        return with_words(first, lambda text: reworded(text, *bare), of) if first == drafts.interview else first

    right = righted(told_of)
    if right == drafts.interview:
        return None
    of = [path for path in told_of if righted([path]) != drafts.interview]
    change = retell(drafts, right, "words", tools, swap, of)
    values = {"old": old, "new": new, "words": change.drafts.now.note.words, "count": 1}
    return replace(change, news=(News("reworded", values),))


def _unlike(old: str, new: str) -> tuple[str, str]:
    """Return both without the words with which both begin, as many as leave something of each."""
    before, after = old.split(), new.split()
    while len(before) > 1 and len(after) > 1 and before[0].lower() == after[0].lower():
        before, after = before[1:], after[1:]
    return " ".join(before), " ".join(after)


def _in_one(drafts: Drafts, old: str, new: str, only: Sequence[Sentence]) -> Change:
    text = drafts.now.note.body
    for sentence in only:
        text = text.replace(sentence.text, reworded(sentence.text, old, new), 1)
    change = take_edit(drafts, text)
    if change.drafts.steps == drafts.steps:
        return refused(drafts, "not_said", topic=old)
    words = change.drafts.now.note.words
    return told(change.drafts, "reworded" if new else "taken_out", old=old, new=new, words=words, count=1)


def _body(note: Note, old: str, new: str, *, around: bool) -> str:
    rows = []
    for p in filter(None, note.paragraphs):
        framing = p[0].section in FRAME
        text = ("\n" if framing else " ").join(s.text for s in p)
        rows.append(reworded(text, old, new) if framing is around else text)
    return "\n\n".join(rows)


def _one_version(before: Drafts, after: Drafts) -> Drafts:
    version = replace(after.now, step=before.steps + 1, parent=before.history.at)
    history = replace(after.history, versions=(*before.history.versions, version), at=len(before.history.versions))
    return replace(after.with_history(before.current, history), steps=before.steps + 1)
