"""A better answer typed in pieces: what only confesses is left away, what was said is set against what is right."""

from dataclasses import dataclass

from assistant.core.compose.material import Known
from assistant.core.compose.telegram import Piece, pieces
from assistant.core.english import capitalised, ended, is_clause, spelled
from assistant.core.people import to_reader


@dataclass(frozen=True, slots=True)
class Corrected:
    """The better answer in whole sentences, what a confession before it was about, and what could not be said."""

    answer: str = ""
    topic: str = ""
    confessed: bool = False
    dropped: str = ""
    is_headless: bool = False
    """Whether something before the answer could not be read."""
    is_question: bool = False
    """Whether it says itself that they asked."""


def corrected(text: str, index: int, known: Known) -> Corrected:
    """Read a better answer piece by piece."""
    english = known.english
    clauses: list[str] = []
    dropped: list[str] = []
    said = topic = ""
    confessed = headless = asked = False
    for piece in pieces(text.replace(" = ", ", ").replace(": ", ", "), "repair", english):
        if piece.shape in ("slip", "asked") or (not clauses and confessed and piece.said.startswith("that")):
            confessed, topic = True, topic or (piece.said if piece.shape == "asked" or _names(piece) else "")
            asked = asked or piece.shape == "asked"
        elif piece.shape == "said" and not said and is_clause(f"I {piece.said}", english):
            said = f"I {piece.said}"
        elif piece.shape in _BESIDE and clauses:
            clauses[-1] += f", {_BESIDE[piece.shape]}{piece.said}"
        elif piece.shape == "would" and clauses and clauses[-1].startswith(("I'd ", "I would ")):
            clauses[-1] = _and_then(clauses[-1], piece.said.removeprefix("I would "))
        elif clauses and clauses[-1].startswith(("it's ", "it is ")) and piece.shape in ("", "would"):
            clauses[-1] += f", {piece.typed}"  # the steps of what it is
        elif clause := _clause(piece, index, known):
            clauses.append(_against(said, clause) if said else clause)
            said = ""
        else:
            headless = headless or not clauses
            dropped.append(piece.typed)
    if not clauses:
        return Corrected(confessed=confessed)
    whole = ", and ".join(clauses) if len(clauses) == _PAIR else ". ".join(map(capitalised, clauses))
    return Corrected(
        capitalised(spelled(ended(capitalised(whole)), english)), topic, confessed, ", ".join(dropped), headless, asked
    )


def _names(piece: Piece) -> bool:
    """Whether a confession says what it was about."""
    return piece.shape == "slip" and piece.said != "the answer"


_BESIDE = {"aside": "", "choice": "or ", "figure": "with "}
"""What is set behind a clause, and the word before it."""
_PAIR = 2
"""Clauses that make one sentence."""


def _and_then(clause: str, deed: str) -> str:
    """Join one more deed, the last of them by *and*."""
    before = clause.replace(" and then ", ", ")
    return f"{before}, {deed}" if " and " in deed else f"{before} and then {deed}"


def _against(said: str, clause: str) -> str:
    if said.startswith(("I under", "I over")):
        return f"{said}, as {clause}"
    return f"{said}, but {clause}"


def _clause(piece: Piece, index: int, known: Known) -> str:
    if piece.shape not in ("clause", "mine", "would", "meant", "figure", "choice"):
        return ""
    said = f"I would say {piece.said}" if piece.shape in ("figure", "choice") else piece.said
    turned = to_reader(said, known.reader(index), known.english, known.names, they=False)
    return "" if turned.unsure else turned.text
