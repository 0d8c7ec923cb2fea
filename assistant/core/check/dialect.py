"""Which English a text is spelled in, and which one to proofread it by."""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.core.english import AMERICAN, AUSTRALIAN, BRITISH, BRITISH_FAMILY, of_country
from assistant.core.interview import Interview

_WORDS = {
    BRITISH: re.compile(
        r"\b\w{3,}(?:ise|ised|ises|ising|isation|isations|yse|ysed|ysing)\b"
        r"|\b\w*(?:colour|favour|behaviour|labour|honour|neighbour|rumour|humour)\w*\b"
        r"|\b(?:centre|centres|theatre|theatres|catalogue|catalogues|programme|programmes|fulfil|fulfils|grey|whilst)\b"
        r"|\b(?:travell|modell|labell|cancell)(?:ed|ing)\b",
        re.IGNORECASE,
    ),
    AMERICAN: re.compile(
        r"\b\w{3,}(?:ize|ized|izes|izing|ization|izations|yze|yzed|yzing)\b"
        r"|\b\w*(?:color|favor|behavior|labor(?!ator)|honor(?!ar)|neighbor|rumor|humor(?!ous))\w*\b"
        r"|\b(?:center|centers|theater|theaters|catalog|catalogs|fulfill|fulfills|gray)\b"
        r"|\b(?:travel|model|label|cancel)(?:ed|ing)\b",
        re.IGNORECASE,
    ),
}
_WORD = re.compile(r"\w+")
_IN_BOTH = re.compile(
    r"\b(?:advertise|advise|appraise|arise|braise|bruise|chastise|circumcise|comprise|compromise|concise|cruise|devise|"
    r"disguise|enterprise|excise|exercise|expertise|franchise|improvise|incise|likewise|merchandise|noise|otherwise|"
    r"paradise|poise|praise|precise|premise|promise|raise|reprise|revise|rise|supervise|surmise|surprise|televise|"
    r"treatise|wise|\w+wise|prize|seize|size|resize|capsize|oversize|downsize)(?:d|s)?\b"
    r"|\b(?:advert|adv|appra|ar|bru|compr|comprom|cru|dev|disgu|exerc|improv|merchand|pra|prem|prom|ra|rev|superv|surpr|"
    r"telev)ising\b|\b(?:re|down|cap)?sizing\b|\bseizing\b",
    re.IGNORECASE,
)


def of_words(texts: Iterable[str]) -> str:
    """Tell ``british`` or ``american`` from how words are spelled; empty where they say neither or both."""
    found = _spelled("\n".join(texts))
    return next(iter(found)) if len(found) == 1 else ""


def dialect(country: str = "", spelling: str = "", typed: Iterable[str] = ()) -> str:
    """Choose the English to proofread by: as set, else the country's, else as the candidate spells, else American.

    ``spelling`` is ``american`` or ``british``; a country of that family keeps its own dialect.
    """
    local = of_country(country)
    if spelling:
        return local if (local in BRITISH_FAMILY) == (spelling == BRITISH) and local else spelling
    return local or of_words(typed) or AMERICAN


def of_interview(interview: Interview, spelling: str = "") -> str:
    """Choose the English in which the notes of an interview are proofread."""
    told = (interview.need, interview.strength, interview.repair, *(p.stood_out for p in interview.interviewers))
    return dialect(interview.country, spelling, (*told, *(a.what for a in interview.actions)))


def clash(text: str, country: str = "", spelling: str = "") -> tuple[str, dict[str, str]] | None:
    """Tell where two kinds of English meet: the sentence of ``checks.toml`` and the words found; None: nowhere."""
    found = _spelled(text)
    wanted = spelling or of_country(country)
    if len(found) > 1:
        return "dialect_mixed", found
    if BRITISH in found and wanted == AMERICAN:
        return "dialect_british", found
    if AMERICAN in found and wanted in (BRITISH, AUSTRALIAN):
        return "dialect_american", found
    return None


def _spelled(text: str) -> dict[str, str]:
    """Find the first word of each English in a text."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        # A name is no spelling of either side: Denise, Annelize.
        if word[0].islower() and (english := _english_of(word)):
            found.setdefault(english, word)
    return found


@lru_cache(maxsize=8192)
def _english_of(word: str) -> str:
    if _IN_BOTH.fullmatch(word):
        return ""
    return next((name for name, words in _WORDS.items() if words.fullmatch(word)), "")
