"""The person's mail program, opened with the note in a new message; nothing is sent."""

import subprocess
import sys

from assistant.core.interview.clean import clean
from assistant.core.mailto import LONGEST, mailto
from assistant.deliver.delivery import Delivery, Handed, Means, Parcel
from assistant.errors import AssistantError

PATIENCE = 10.0
"""Seconds the desktop may take to pass an address on."""
_OPENERS = {"darwin": "open"}
_USUAL = "xdg-open"


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
    if sys.platform == "win32":
        import os

        os.startfile(link)  # noqa: S606 - an address this file made
        return
    program = _OPENERS.get(sys.platform, _USUAL)
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - the program of the person's own PATH, and one argument
            [program, link], stdin=quiet, stdout=quiet, stderr=quiet, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:  # some wait until the mail program is closed
        return
    except OSError as problem:
        raise AssistantError(f"No mail program can be opened here: there is no {program}.", _INSTEAD) from problem
    if done.returncode:
        raise AssistantError("No mail program could be opened.", _INSTEAD)


_INSTEAD = "Copy the note (--via clipboard), or write a message to open: --format eml --out note.eml"
DELIVERY = Delivery("mail", "opens the mail program with the note in a new message", _hand)
