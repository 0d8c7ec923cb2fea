"""The three hands that are told apart: how somebody writes decides what it takes for their words to stand."""

from enum import StrEnum


class Hand(StrEnum):
    """The three ways of writing that are told apart."""

    CAREFUL = "careful"
    """Whole sentences without a slip."""
    QUICK = "quick"
    """Notes in haste, or too little to tell."""
    ROUGH = "rough"
    """The habits of a learner of English."""
