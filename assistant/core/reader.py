"""Who reads a note, and by which names, pronouns and functions an answer may speak of them."""

import re
from dataclasses import dataclass

from assistant.core.facts import Interview
from assistant.core.people import called, name_of

_SHORT_NAME = 4
"""Letters of a name that may be a word of its own."""
_TITLES = (
    r"(?:(?i:mr|mrs|ms|mx|miss|dr|prof|professor|rev|reverend|canon|sir|dame|fr|father|capt|captain|herr|frau)\.? )*"
)
_FUNCTION = 2
"""Words in a title that people speak of someone by."""
_DOING = (
    r"(?:said|told|let|asked|showed|explained|gave|made|had|has|was|is|took|laughed|knew|kept|put|called|walked|\w+s) "
)
"""Verbs after which a name typed small at the start is a name: *joy said …*."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the note: the forms of their name, and whether *she* and *he* may mean them."""

    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    alone: bool = True
    company: str = ""
    pronoun: str = ""
    """``she`` or ``he`` where their title tells; empty where nothing does."""
    functions: tuple[str, ...] = ()
    """What they are called by what they do: *the head teacher*."""
    wants: bool = False
    """Whether the answer says what the reader's side needs, so that *they want* is said of it."""


def reader_of(interview: Interview, index: int) -> Reader:
    """Say who reads the note to one interviewer."""
    person = interview.interviewers[index]
    name = name_of(person.name)
    forms = {
        name.full,
        person.name.strip(),
        name.titled,
        name.familiar,
        name.given,
        person.call.strip(),
        called(person),
    }
    others = tuple(name_of(p.name).full for i, p in enumerate(interview.interviewers) if i != index)
    if name.family and name.family != name.full:
        forms |= {
            name.family,
            *(
                f"{title} {name.family}"
                for title in (
                    "Mr",
                    "Mrs",
                    "Ms",
                    "Dr",
                    "Mr.",
                    "Mrs.",
                    "Ms.",
                    "Dr.",
                    "Prof.",
                    "Professor",
                    "Madame",
                    "Mme",
                    "Miss",
                    "Herr",
                    "Frau",
                    "Sir",
                    "Sister",
                )
            ),
        }
    clear = {f for f in forms if f and not any(f in o.split() for o in others)}
    return Reader(
        tuple(sorted(clear)),
        others,
        company=interview.company,
        pronoun=name.pronoun,
        functions=_functions(person.title),
    )


def _functions(title: str) -> tuple[str, ...]:
    """Say how a person is spoken of by what they are: *the head teacher*, *the bursar*; a deputy is not *the head*."""
    words = title.strip().lower().split()
    if not words or not all(w.isalpha() for w in words) or len(words) > _FUNCTION:
        return ()
    forms = [f"the {' '.join(words)}", f"the {''.join(words)}"]
    return (*forms, "the head") if words[0] == "head" else tuple(forms)


def pronoun_for(text: str, reader: Reader) -> str:
    """Choose *she* or *he* to stand for the reader: as their title tells, else as the answer calls them."""
    he, she = (re.search(rf"\b(?:{words})\b", text.lower()) for words in ("he|his|him|himself", "she|her|hers|herself"))
    if bool(he) != bool(she):
        return "he" if he else "she"
    return reader.pronoun or ("he" if he else "she")


def stand_in(text: str, reader: Reader) -> str:
    """Put *she* and *their* for the reader's own name, so that one set of rules turns both into *you*."""
    low = text.lower()
    for name in sorted(reader.names, key=len, reverse=True):
        if name.lower() not in low:  # most answers name nobody, and a pattern of its own is dear
            continue
        bare = _TITLES + re.escape(name)
        # People write names without capitals too, but a short one may be a word of its own (Will, Art, May).
        flags = re.IGNORECASE if len(name) > _SHORT_NAME else 0
        text = re.sub(rf"(?<!\w){bare}(?:['’]s|['’](?=\s))(?=\s+\w)", "their", text, flags=flags)
        text = re.sub(rf"(?<!\w){bare}(?!\w|['’]\w|-\w)", pronoun_for(text, reader), text, flags=flags)
        if not flags:
            text = re.sub(
                rf"^{re.escape(name)} (?={_DOING})", f"{pronoun_for(text, reader)} ", text, flags=re.IGNORECASE
            )
    for function in ("ma'am", "mam", "madam", "madame", "sir", *reader.functions):
        if function in low:
            who = f"{pronoun_for(text, reader)} "
            text = re.sub(
                rf"(?<!\w){function} (?={_DOING}|to |(?:him|her|your)self |also )", who, text, flags=re.IGNORECASE
            )
    return text
