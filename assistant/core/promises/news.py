"""What they owe everybody who came, and which is waited for rather than thanked for: the start date, the outcome."""

import re
from dataclasses import replace

from assistant.core.english import Tag, with_article
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading


def news(promise: Promise, known: Reading) -> Promise | None:
    """Read what they owe everybody who came as news that is waited for: *confirm the start date*.

    Nobody thanks for a duty as for a kindness.
    """
    if _OUTCOME.match(promise.deed):
        return replace(promise, kind=PromiseKind.CONTACT, rest="")
    said = _CONFIRMS.match(promise.deed)
    topic = definite(said[1], known) if said else ""
    first = known.english.read(topic).tokens[:1]
    if not first or not first[0].has(Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE) or " with " in topic:
        return None
    return replace(promise, kind=PromiseKind.CONTACT, rest=f"about {topic}")


_CONFIRMS = re.compile(r"(?:confirm|finali[sz]e|clarify|announce)(?: to (?:me|us))? ((?!whether|if|that|how|when).+)")
_OUTCOME = re.compile(
    r"(?:let (?:all |the )?(?:candidates|applicants|everyone|everybody|us all|people) know"
    r"|(?:tell|inform|notify|contact) (?:all |the )?(?:candidates|applicants|everyone|everybody))"
    r"(?: (?:about|of))?(?: (?:the|their|its) (?:outcome|outcomes|result|results|decision|decisions))?$"
)


def definite(thing: str, known: Reading) -> str:
    """Give a thing the article it is known by; empty where it is no thing."""
    said = re.sub(r"^an? ", "the ", thing)
    if known.english.is_("np", said) and not known.english.is_("bare", said):
        return said
    said = with_article(said, "the")
    return said if known.english.is_("np", said) else ""
