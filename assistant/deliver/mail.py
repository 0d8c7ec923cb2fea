"""The person's mail program, opened with the note in a new message; nothing is sent."""

from assistant.core.interview import clean
from assistant.core.mailto import LONGEST, mailto
from assistant.deliver.delivery import Delivery, Handed, Means, Parcel
from assistant.deliver.opening import CannotOpenError, opened
from assistant.errors import AssistantError


def _hand(parcel: Parcel, means: Means) -> Handed:
    """Open a message with the note; a note too long for an address goes to the clipboard, to be pasted there."""
    to, subject = clean(parcel.to), clean(parcel.subject)
    link = mailto(to, subject, parcel.text)
    if len(link) <= LONGEST:
        _open(link)
        return Handed("mail")
    from assistant.deliver.clipboard import copy

    try:
        copy(parcel.text, means.env, means.terminal)
    except AssistantError as problem:
        wrong = (
            f"The note is too long to be passed to a mail program ({len(link)} characters), and there is no clipboard."
        )
        raise AssistantError(wrong, "Write a message to open instead: --format eml --out note.eml") from problem
    _open(mailto(to, subject, ""))
    return Handed("mail_pasted")


def _open(link: str) -> None:
    try:
        opened(link)
    except CannotOpenError as problem:
        missing = f"No mail program can be opened here: there is no {problem}."
        raise AssistantError(missing if str(problem) else "No mail program could be opened.", _INSTEAD) from problem


_INSTEAD = "Copy the note (--via clipboard), or write a message to open: --format eml --out note.eml"
DELIVERY = Delivery("mail", "opens the mail program with the note in a new message", _hand, also=("mail_pasted",))
