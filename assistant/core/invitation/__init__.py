"""Invitations: what a calendar invitation says of an interview, as answers to be confirmed.

In goes an invitation as a calendar has it, with who the candidate is; out come texts for the fields of the questions.
What cannot be told is left out, so that it is asked as always.
"""

from assistant.core.invitation.clues import Clues, clues
from assistant.core.invitation.facts import Attendee, Invitation, plain_text
from assistant.core.invitation.read import answers

__all__ = ["Attendee", "Clues", "Invitation", "answers", "clues", "plain_text"]
