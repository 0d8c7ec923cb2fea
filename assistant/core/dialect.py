"""Which English a text is spelled in, and which one to proofread it by."""

import re
from collections.abc import Iterable

from assistant.core.facts import Interview

AMERICAN, BRITISH, AUSTRALIAN, CANADIAN, INDIAN = "american", "british", "australian", "canadian", "indian"
_COUNTRIES = {
    **dict.fromkeys(("us", "usa", "united states", "america"), AMERICAN),
    **dict.fromkeys(("uk", "gb", "united kingdom", "great britain", "england", "scotland", "wales"), BRITISH),
    **dict.fromkeys(("ie", "ireland"), BRITISH),
    **dict.fromkeys(("au", "australia", "nz", "new zealand"), AUSTRALIAN),
    **dict.fromkeys(("ca", "canada"), CANADIAN),
    **dict.fromkeys(("in", "india"), INDIAN),
}
_BRITISH_FAMILY = (BRITISH, AUSTRALIAN, INDIAN)
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
_IN_BOTH = re.compile(
    r"\b(?:advertise|advise|appraise|arise|braise|bruise|chastise|circumcise|comprise|compromise|concise|cruise|devise|"
    r"disguise|enterprise|excise|exercise|expertise|franchise|improvise|incise|likewise|merchandise|noise|otherwise|"
    r"paradise|poise|praise|precise|premise|promise|raise|reprise|revise|rise|supervise|surmise|surprise|televise|"
    r"treatise|wise|\w+wise|prize|seize|size|resize|capsize|oversize|downsize)(?:d|s)?\b"
    r"|\b(?:advert|adv|appra|ar|bru|compr|comprom|cru|dev|disgu|exerc|improv|merchand|pra|prem|prom|ra|rev|superv|surpr|"
    r"telev)ising\b|\b(?:re|down|cap)?sizing\b|\bseizing\b",
    re.IGNORECASE,
)


def of_country(country: str) -> str:
    """Name the English of a country, by its code or name; empty where that is not known here."""
    return _COUNTRIES.get(" ".join(country.replace(".", "").lower().split()), "")


def of_words(texts: Iterable[str]) -> str:
    """Tell ``british`` or ``american`` from how words are spelled; empty where they say neither or both."""
    text = _IN_BOTH.sub("", "\n".join(texts))
    found = [name for name, words in _WORDS.items() if words.search(text)]
    return found[0] if len(found) == 1 else ""


def dialect(country: str = "", spelling: str = "", typed: Iterable[str] = ()) -> str:
    """Choose the English to proofread by: as set, else the country's, else as the candidate spells, else American.

    ``spelling`` is ``american`` or ``british``; a country of that family keeps its own dialect.
    """
    local = of_country(country)
    if spelling:
        return local if (local in _BRITISH_FAMILY) == (spelling == BRITISH) and local else spelling
    return local or of_words(typed) or AMERICAN


def of_interview(interview: Interview, spelling: str = "") -> str:
    """Choose the English in which the notes of an interview are proofread."""
    told = (interview.need, interview.strength, interview.repair, *(p.stood_out for p in interview.interviewers))
    return dialect(interview.country, spelling, (*told, *(a.what for a in interview.actions)))


def clash(text: str, country: str = "", spelling: str = "") -> tuple[str, dict[str, str]] | None:
    """Tell where two kinds of English meet: the sentence of ``checks.toml`` and the words found; None: nowhere."""
    text = _IN_BOTH.sub("", text)
    british, american = (_WORDS[name].search(text) for name in (BRITISH, AMERICAN))
    if british and american:
        return "dialect_mixed", {"british": british[0], "american": american[0]}
    wanted = spelling or of_country(country)
    if british and wanted == AMERICAN:
        return "dialect_british", {"british": british[0]}
    if american and wanted in (BRITISH, AUSTRALIAN):
        return "dialect_american", {"american": american[0]}
    return None
