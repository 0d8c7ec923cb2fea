"""What somebody says they promise, brought to what they will do: *promise to send it*, *promise the phone number*."""

import re

from assistant.core.promises.reading import Reading
from assistant.core.promises.thing import head

_PROMISED = re.compile(r"promised? (?:(?:you|them|her|him|me|us) )?(?P<to>to )?(?P<rest>\S.*)", re.IGNORECASE)


def word_given(deed: str, known: Reading) -> str | None:
    """Return the deed that is promised; None where it is a thing of which nobody can tell what is done with it."""
    found = _PROMISED.fullmatch(deed)
    if found is None:
        return deed
    if found["to"]:
        return found["rest"]
    thing = head(found["rest"], known.english)
    return f"send {found['rest']}" if known.words.has("papers", thing) else None
