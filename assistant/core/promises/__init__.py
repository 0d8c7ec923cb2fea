"""Promises: one parser for whose an action item is, what it comes to and by when.

In goes a line as typed, with an owner and a date where they were given apart; out come the promise understood (or
unread, with the reason) and the words in which its reader reads it.
"""

from assistant.core.promises.contact import is_the_decision
from assistant.core.promises.halves import due_within, each_dated, halves, hears_when, runs_together
from assistant.core.promises.parse import Reading, due_in, guess_owner, parse
from assistant.core.promises.promise import HEARING, Promise, PromiseKind, Told, Unread
from assistant.core.promises.tell import Telling, told
from assistant.core.promises.timed import before_clause
from assistant.core.promises.words import PromiseWords, promise_words

__all__ = [
    "HEARING", "Promise", "PromiseKind", "PromiseWords", "Reading", "Telling", "Told", "Unread", "before_clause",
    "due_in", "due_within", "each_dated", "guess_owner", "halves", "hears_when", "is_the_decision", "parse",
    "promise_words", "runs_together", "told",
]  # fmt: skip
