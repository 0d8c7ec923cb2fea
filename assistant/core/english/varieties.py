"""Which English a country writes."""

AMERICAN, BRITISH, AUSTRALIAN, CANADIAN, INDIAN = "american", "british", "australian", "canadian", "indian"
_COUNTRIES = {
    **dict.fromkeys(("us", "usa", "united states", "america"), AMERICAN),
    **dict.fromkeys(("uk", "gb", "united kingdom", "great britain", "england", "scotland", "wales"), BRITISH),
    **dict.fromkeys(("ie", "ireland"), BRITISH),
    **dict.fromkeys(("au", "australia", "nz", "new zealand"), AUSTRALIAN),
    **dict.fromkeys(("ca", "canada"), CANADIAN),
    **dict.fromkeys(("in", "india"), INDIAN),
}
BRITISH_FAMILY = (BRITISH, AUSTRALIAN, INDIAN)
"""Where a formal letter to somebody named ends in "Yours sincerely"."""


def of_country(country: str) -> str:
    """Name the English of a country, by its code or name; empty where that is not known here."""
    return _COUNTRIES.get(" ".join(country.replace(".", "").lower().split()), "")
