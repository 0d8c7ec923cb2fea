"""Some words of a note put in place of others, as the person's own edit."""

import re
from dataclasses import replace

from assistant.core.drafts.drafts import Drafts
from assistant.core.drafts.paragraphs import FRAME
from assistant.core.drafts.retold import with_words
from assistant.core.drafts.revise_facts import retell
from assistant.core.drafts.revise_text import take_edit
from assistant.core.drafts.revising import Change, News, Tools, refused, told
from assistant.core.drafts.substitute import reworded
from assistant.core.note import Note
from assistant.core.talk.commands import Command

_BROKEN = re.compile(r"[,;:]\s*[.!?,;]|(?:^|[.!?]\s+)[,;.]", re.MULTILINE)
"""What is left of a sentence that words were taken out of which it cannot do without."""


def reword(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put ``text`` in place of the words named by ``paragraph``, in subject and text; else in greeting and sign-off.

    What is put right as a fact is right in the answers and in every note.
    """
    old, new = str(command.paragraph), command.text
    if command.field == "fact":
        told_right = with_words(drafts.interview, lambda text: reworded(text, old, new))
        if told_right != drafts.interview:
            change = retell(drafts, told_right, "words", tools, lambda text: reworded(text, old, new))
            return replace(
                change, news=(News("reworded", {"old": old, "new": new, "words": change.drafts.now.note.words}),)
            )
    note = drafts.now.note
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
    if not new and _BROKEN.search(edited.now.note.body) and not _BROKEN.search(note.body):
        return refused(drafts, "breaks", old=old)
    id_ = "reworded" if new else "taken_out"
    return told(_one_version(drafts, edited), id_, old=old, new=new, words=edited.now.note.words)


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
