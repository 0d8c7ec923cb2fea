"""The person they look for: what that person is to do."""

import re

from assistant.core.compose.material import Material

_ACTS = re.compile(r" who (?:can|could) (?P<can>.+)$|^(?:someone|somebody|a \w+|an \w+|people) to (?P<to>[a-z].+)$")
_TASK = re.compile(r" who (?:can|could|will|would) (?!be\b|not\b|stay\b)|^\S+(?: \S+)? to (?!be\b|stay\b)[a-z]")
_AT_ONCE = 14
"""Words of a deed that can be told in a sentence with something else."""
_NO_ACT = re.compile(
    r"^(?:not|never|be|have|stay away|already|still|also)\b|\b(?:because|since|so that)\b|"
    r", not\b|\b(?:their|them|themselves|his|her|himself|herself|they|he|she)\b|"
    r"\band (?:who|can|will|would|could|is|are|has|does|do not|no|not)\b|"
    r"^(?:own|speak|understand|know|think|lift|keep up)\b|\byou\b"
)
"""What is no deed to be glad of, or goes on with another verb of theirs: *not quit*, *handle it and can start*."""


def act(wanted: Material) -> str:
    """Say what the person they look for is to do: *steady the shift* of *a nurse who can steady the shift*."""
    found = _ACTS.search(wanted.it)
    deed = (found["can"] or found["to"]) if found else ""
    return "" if not deed or _NO_ACT.search(deed) or len(deed.split()) > _AT_ONCE else deed


def says_all(wanted: Material) -> bool:
    """Whether the deed is all that is said of the person; of *night midwives who can support others* half."""
    return bool(_NO_MORE.match(wanted.it)) and bool(act(wanted)) and not _IN_SOME_WAY.search(act(wanted))


_NO_MORE = re.compile(r"(?:someone|somebody|anyone|anybody|people|a person|one person) (?:who|to)\b")
_IN_SOME_WAY = re.compile(r"\b(?:without|alone|when|while|calmly|quickly)\b")
"""How or when that person is to do it, which says what they must be like."""


def is_task(wanted: Material) -> bool:
    """Whether what they look for somebody for is a task to take on, and not how that person is to be."""
    return bool(_TASK.search(wanted.it))


def do_that(wanted: Material) -> str:
    """Say in two words what is wanted of the person they look for."""
    if act(wanted):
        return "do that"
    return "be one of them" if wanted.plural else "take on the role"
