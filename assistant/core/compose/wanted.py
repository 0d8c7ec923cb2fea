"""The person they look for: what that person is to do."""

import re
from dataclasses import replace

from assistant.core.compose.material import Material
from assistant.core.english import English, Kind, Tag, a_or_an, is_bare

_ACTS = re.compile(r" who (?:can|could) (?P<can>.+)$|^(?:someone|somebody|a \w+|an \w+|people) to (?P<to>[a-z].+)$")
_DOES = re.compile(r"^(?:someone|somebody|a person) who (\w+s)( .+)$")
_TASK = re.compile(r" who (?:can|could|will|would) (?!be\b|not\b|stay\b)|^\S+(?: \S+)? to (?!be\b|stay\b)[a-z]")
_AT_ONCE = 14
"""Words of a deed that can be told in a sentence with something else."""
_NO_ACT = re.compile(
    r"^(?:do )?(?:not|never|be|have|stay|already|still|also)\b|\b(?:because|since|so that)\b|"
    r", not\b|\b(?:their|them|themselves|his|her|himself|herself|they|he|she)\b|"
    r"\band (?:who|can|will|would|could|is|are|has|does|do not|no|not)\b|"
    r"(?:^|\band )(?:own|speak|understand|know|think|lift|keep up|learn|start|join"
    r"|relocate|commute|travel|live|listen|fit in)\b"
    r"|\byou\b"
)
"""What is no deed to help with, or goes on with another verb of theirs: *not quit*, *handle it and can start*."""


def introduced(wanted: Material, english: English) -> Material:
    """Give somebody who is looked for the article that headlines leave out: *structural engineer who knows ETABS*."""
    who = re.split(r" (?:who|that|with|to|for|able) ", wanted.it)[0]
    if wanted.kind is not Kind.SOMEONE or not is_bare(who, english):
        return wanted
    return replace(wanted, it=f"{a_or_an(wanted.it)} {wanted.it}")


def act(wanted: Material, english: English) -> str:
    """Say what the person they look for is to do: *steady the shift* of *a nurse who can steady the shift*."""
    found = _ACTS.search(wanted.it)
    deed = (found["can"] or found["to"]) if found else ""
    if not deed and (does := _DOES.search(wanted.it)) and english.lexicon.open_tags(does[1]) & Tag.THIRD:
        deed = f"{english.lexicon.base(does[1])}{does[2]}"  # "somebody who gets the failures down"
    is_none = not deed or _NO_ACT.search(deed) or len(deed.split()) > _AT_ONCE or _goes_on_as_theirs(deed, english)
    return "" if is_none else deed


def _goes_on_as_theirs(deed: str, english: English) -> bool:
    """Whether a deed goes on with what that person does: *read a drawing and doesn't wait*, *run it and keeps calm*.

    What may be several things is one where nothing follows that a verb would have: *fix bikes and wheels*.
    """
    tokens = english.read(deed).tokens
    for place, token in enumerate(tokens):
        if token.word not in ("and", "or", "but"):
            continue
        behind = [t for t in tokens[place + 1 :] if not t.has(Tag.ADV) or t.has(Tag.THIRD)][:2]
        is_theirs = bool(behind) and behind[0].has(_THEIRS)
        if is_theirs and (
            not behind[0].has(Tag.PLURAL) or (len(behind) > 1 and not behind[1].has(Tag.PREP | Tag.CONJ))
        ):
            return True
    return False


_THEIRS = Tag.THIRD | Tag.DO_THIRD | Tag.HAVE_THIRD | Tag.BE_IS


def says_all(wanted: Material, role: str, english: English) -> bool:
    """Whether the deed is all that is said of the person; of *night midwives who can support others* half.

    *A charge nurse who* says no more than the ``role`` does that the note is about.
    """
    if not act(wanted, english) or _IN_SOME_WAY.search(act(wanted, english)):
        return False
    person = _PERSON.match(wanted.it)
    known = set(role.lower().split())
    return bool(_NO_MORE.match(wanted.it)) or (person is not None and set(person[1].lower().split()) <= known)


_NO_MORE = re.compile(r"(?:someone|somebody|anyone|anybody|people|a person|one person) (?:who|to)\b")
_PERSON = re.compile(r"an? ([\w-]+(?: [\w-]+)?) who (?:can|could)\b")
_IN_SOME_WAY = re.compile(r"\b(?:without|alone|when|calmly|quickly)\b")
"""How or when that person is to do it, which says what they must be like."""


def is_task(wanted: Material) -> bool:
    """Whether what they look for somebody for is a task to take on, and not how that person is to be."""
    return bool(_TASK.search(wanted.it))


def do_that(wanted: Material, english: English) -> str:
    """Say in two words what is wanted of the person they look for."""
    if act(wanted, english):
        return "do that"
    return "join you" if wanted.plural else "take on the role"
