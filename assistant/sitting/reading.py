"""What English says of an answer behind its beginning; loaded with the engine, since it takes time."""

from collections.abc import Iterable
from datetime import date

from assistant.core.questions import Stem

_AGREED = frozenset({"me", "them", "both", "any"})
"""Kinds of what was agreed on."""
_ANY_DAY = date(2026, 1, 15)
"""A day to read with; which does not matter."""


class ReadsEnglish:
    """Reads what is typed behind a beginning."""

    def reads_on(self, waits: str, text: str) -> bool:
        """Return whether a text can stand behind what waits for a thing, a deed, …."""
        from assistant import content
        from assistant.core.english import reads_on

        return reads_on(waits, text, content.english())

    def reads_whole(self, stem: Stem, rest: str) -> bool:
        """Return whether a beginning and what is typed behind it are one whole sentence."""
        from assistant import content
        from assistant.core.english import reads_whole

        return reads_whole(stem.begins, stem.waits, rest, content.english())

    def lack(self, stem: Stem, rest: str) -> str:
        """Return what keeps words from going on from a beginning; empty where nothing is seen."""
        from assistant import content
        from assistant.core.english import lack
        from assistant.core.promises import Reading, runs_together

        if not _AGREED.isdisjoint(stem.kinds):
            known = Reading(content.english(), content.promise_words(), _ANY_DAY)
            if runs_together(rest, known):
                return "owners"
        return lack(stem.begins, stem.waits, rest, content.english())

    def shapes(self, stem: Stem, rest: str) -> Iterable[str]:
        """Return the same words as they might go on from a beginning."""
        from assistant import content
        from assistant.core.english import shapes

        return shapes(stem.begins, stem.waits, rest, content.english())

    def is_clause(self, text: str) -> bool:
        """Return whether a text is sentences that the grammar knows."""
        from assistant import content
        from assistant.core.english import ended, is_clause, is_sound, sentences, unended

        first, *more = sentences(text) or [""]
        english = content.english()
        known = is_clause(unended(first), english)
        return known and all(is_sound(ended(said), english, any_word=True) for said in more)

    def is_sound(self, text: str) -> bool:
        """Return whether a text is whole sentences in which nothing is seen to be wrong."""
        from assistant import content
        from assistant.core.english import capitalised, ended, is_sound, mend

        english = content.english()
        return is_sound(ended(capitalised(mend(text, english).text)), english, any_word=True)

    def is_right(self, text: str) -> bool:
        """Return whether no word that English needs is missing in a text."""
        from assistant import content
        from assistant.core.english import capitalised, ended, stumbles

        return not stumbles(ended(capitalised(text)), content.english())
