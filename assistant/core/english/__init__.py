"""English: a lexicon, words tagged once, a white list of phrases, slips mended.

In go an answer as typed and the lists of ``prompts/english/``; out come its words with their classes, the kind of
phrase it is (or none: unsure), and the same answer with its slips mended.
"""

from assistant.core.english.generic import Generic, generic, is_general, says_nothing
from assistant.core.english.kinds import Kind, is_clause, is_thing
from assistant.core.english.known import English, Listed, english
from assistant.core.english.mend import Mended, is_foreign, mend
from assistant.core.english.sentences import capitalised, ended, sentences, unended

__all__ = [
    "English", "Generic", "Kind", "Listed", "Mended", "capitalised", "ended", "english", "generic", "is_clause",
    "is_foreign", "is_general", "is_thing", "mend", "says_nothing", "sentences", "unended",
]  # fmt: skip
