"""English: a lexicon, words tagged once, a white list of phrases, slips mended.

In go an answer as typed and the lists of ``prompts/english/``; out come its words with their classes, the kind of
phrase it is (or none: unsure), and the same answer with its slips mended.
"""

from typing import TYPE_CHECKING

from assistant.core.english.contracted import contracted, expanded
from assistant.core.english.generic import Generic, generic, is_general, says_nothing
from assistant.core.english.inflection import a_or_an, singular
from assistant.core.english.kinds import (
    Kind,
    has_shorthand,
    head_of,
    is_bare,
    is_clause,
    is_known,
    is_neat,
    is_plural,
    is_someone,
    is_thing,
    is_thing_told_of,
    is_trouble,
    is_typed_whole,
    may_be_thing,
    names_content,
)
from assistant.core.english.known import English, Listed, english
from assistant.core.english.main_verb import has_main_verb
from assistant.core.english.mend import Mended, is_foreign, mend
from assistant.core.english.rules import Reading
from assistant.core.english.sentences import capitalised, ended, ends_shortened, sentences, unended
from assistant.core.english.shape import Shape
from assistant.core.english.spelled import spelled
from assistant.core.english.tags import Tag, Token
from assistant.core.english.varieties import AMERICAN, AUSTRALIAN, BRITISH, BRITISH_FAMILY, of_country
from assistant.door import opens

if TYPE_CHECKING:
    from assistant.core.english.anew import Anew, built_anew
    from assistant.core.english.articles import with_article, with_articles, with_articles_behind
    from assistant.core.english.begun import begun_as, is_stated
    from assistant.core.english.clause_meant import as_vouched
    from assistant.core.english.completing import Whose, completed
    from assistant.core.english.cuts import Version, is_formed, standing
    from assistant.core.english.hand import Hand
    from assistant.core.english.handwriting import hand_of
    from assistant.core.english.joined import lack, reads_whole, shapes
    from assistant.core.english.jotting import written_out
    from assistant.core.english.learner import as_meant, has_habits, in_past, versions
    from assistant.core.english.links import Link, chain
    from assistant.core.english.plausible import is_plausible, is_sentence, points_nowhere
    from assistant.core.english.reading_on import pieces_of, reads_on
    from assistant.core.english.rereading import stumbles
    from assistant.core.english.sound import is_sound
    from assistant.core.english.strict import is_turned_wrong, is_vouched
    from assistant.core.english.verbless import may_be_done
    from assistant.core.english.whole import dangles, leaves_open

__all__ = [
    "AMERICAN", "AUSTRALIAN", "BRITISH", "BRITISH_FAMILY", "Anew", "English", "Generic", "Hand", "Kind", "Link",
    "Listed", "Mended", "Reading", "Shape", "Tag", "Token", "Version", "Whose", "a_or_an", "as_meant", "as_vouched",
    "begun_as", "built_anew", "capitalised", "chain", "completed", "contracted", "dangles", "ended", "ends_shortened",
    "english", "expanded", "generic", "hand_of", "has_habits", "has_main_verb", "has_shorthand", "head_of", "in_past",
    "is_bare", "is_clause", "is_foreign", "is_formed", "is_general", "is_known", "is_neat", "is_plausible",
    "is_plural", "is_sentence", "is_someone", "is_sound", "is_stated", "is_thing", "is_thing_told_of", "is_trouble",
    "is_turned_wrong", "is_typed_whole", "is_vouched", "lack", "leaves_open", "may_be_done", "may_be_thing", "mend",
    "names_content", "of_country", "pieces_of", "points_nowhere", "reads_on", "reads_whole", "says_nothing",
    "sentences", "shapes", "singular", "spelled", "standing", "stumbles", "unended", "versions", "with_article",
    "with_articles", "with_articles_behind", "written_out",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("Anew", "built_anew"), "anew"),
        **dict.fromkeys(("with_article", "with_articles", "with_articles_behind"), "articles"),
        "as_vouched": "clause_meant",
        "begun_as": "begun",
        "is_stated": "begun",
        **dict.fromkeys(("Link", "chain"), "links"),
        **dict.fromkeys(("Whose", "completed"), "completing"),
        **dict.fromkeys(("Version", "is_formed", "standing"), "cuts"),
        "Hand": "hand",
        "hand_of": "handwriting",
        **dict.fromkeys(("lack", "reads_whole", "shapes"), "joined"),
        **dict.fromkeys(("as_meant", "has_habits", "in_past", "versions"), "learner"),
        **dict.fromkeys(("is_plausible", "is_sentence", "points_nowhere"), "plausible"),
        **dict.fromkeys(("pieces_of", "reads_on"), "reading_on"),
        "stumbles": "rereading",
        "written_out": "jotting",
        "is_sound": "sound",
        "may_be_done": "verbless",
        **dict.fromkeys(("is_turned_wrong", "is_vouched"), "strict"),
        **dict.fromkeys(("dangles", "leaves_open"), "whole"),
    },
)
