"""Drafts: the versions of each note of a sitting, and what a wish changes in them.

In go the drafts as they stand, a command understood and the tools that write; out come the same drafts with a new
version at their end, and the news of what changed. No version is ever taken away; undoing moves to the one before.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.core.drafts.data import drafts_from, place_data, version_data
    from assistant.core.drafts.drafts import Composer, Drafts, History, Kept, Settings, Version, begin
    from assistant.core.drafts.frame import all_closed, closed
    from assistant.core.drafts.paragraphs import (
        OWN,
        body_of,
        body_places,
        facts_of,
        leans,
        numbered,
        places_in,
        with_leaning,
    )
    from assistant.core.drafts.part_copied import PART, part_of
    from assistant.core.drafts.parts import not_told, stems
    from assistant.core.drafts.retold import answers, person_named, whose_name, with_person
    from assistant.core.drafts.revise_drop import sentences_meant
    from assistant.core.drafts.revise_facts import retell
    from assistant.core.drafts.revise_length import least_needed
    from assistant.core.drafts.revise_several import revise_all
    from assistant.core.drafts.revise_text import take_edit, take_fix
    from assistant.core.drafts.revising import Change, News, Tools, fresh, left_away
    from assistant.core.drafts.revision import finished, handles, replaces_edit, requested, revise
    from assistant.core.drafts.substitute import differing, reworded, stands_in

__all__ = [
    "OWN", "PART", "Change", "Composer", "Drafts", "History", "Kept", "News", "Settings", "Tools", "Version",
    "all_closed", "answers", "begin", "body_of", "body_places", "closed", "differing", "drafts_from", "facts_of",
    "finished", "fresh", "handles", "leans", "least_needed", "left_away",
    "not_told", "numbered", "part_of", "person_named", "place_data", "places_in", "replaces_edit",
    "requested", "retell", "revise", "revise_all", "reworded", "sentences_meant", "stands_in", "stems", "take_edit",
    "take_fix",
    "version_data", "whose_name", "with_leaning", "with_person",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("drafts_from", "place_data", "version_data"), "data"),
        **dict.fromkeys(("Composer", "Drafts", "History", "Kept", "Settings", "Version", "begin"), "drafts"),
        **dict.fromkeys(("all_closed", "closed"), "frame"),
        **dict.fromkeys(
            ("OWN", "body_of", "body_places", "facts_of", "leans", "numbered", "places_in", "with_leaning"),
            "paragraphs",
        ),
        **dict.fromkeys(("PART", "part_of"), "part_copied"),
        **dict.fromkeys(("not_told", "stems"), "parts"),
        **dict.fromkeys(("answers", "person_named", "whose_name", "with_person"), "retold"),
        "sentences_meant": "revise_drop",
        "retell": "revise_facts",
        "least_needed": "revise_length",
        "revise_all": "revise_several",
        **dict.fromkeys(("take_edit", "take_fix"), "revise_text"),
        **dict.fromkeys(("Change", "News", "Tools", "fresh", "left_away"), "revising"),
        **dict.fromkeys(("finished", "handles", "replaces_edit", "requested", "revise"), "revision"),
        **dict.fromkeys(("differing", "reworded", "stands_in"), "substitute"),
    },
)
