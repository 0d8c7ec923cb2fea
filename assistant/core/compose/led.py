"""Several people whom they look for, told to a candidate who would lead them: they are to be found."""

import re
from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material
from assistant.core.compose.need_kinds import to_do
from assistant.core.english import Hand, Kind, head_of, singular


def found_by_lead(made: Made, known: Known) -> Made:
    """Say of several whom the role leads that they are to be found, so that nobody offers to be one of them."""
    if known.hand is not Hand.QUICK or _LEADS.search(known.role) is None:
        return made
    return replace(made, readings=tuple(_to_find(m, known) for m in made.readings))


def _to_find(made: Material, known: Known) -> Material:
    is_led = made.kind is Kind.SOMEONE and made.plural and " who " not in made.it
    head = singular(head_of(made.it, known.english)[0], known.english.lexicon) if is_led else ""
    is_other = head not in ("", "person", "people", "lead", "leader", "manager", known.role.lower())
    return to_do(f"find {made.it}", known.english) if is_other else made


_LEADS = re.compile(r"\b(?:lead|leader|manager|head|supervisor|director|foreman|coordinator|owner)\b", re.IGNORECASE)
"""What somebody is called who has others to find and to lead."""
