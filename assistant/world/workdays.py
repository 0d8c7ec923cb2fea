"""The days on which nobody works: weekends and public holidays of the country an interview was in."""

from collections.abc import Callable
from datetime import date
from functools import cache

_SHORT = {
    "UK": "GB",
    "ENGLAND": "GB",
    "SCOTLAND": "GB",
    "WALES": "GB",
    "GREATBRITAIN": "GB",
    "AMERICA": "US",
    "USA": "US",
    "NORTHERNIRELAND": "GB",
    "REPUBLICOFIRELAND": "IE",
    "CZECHREPUBLIC": "CZ",
    "BOSNIA": "BA",
    "MACEDONIA": "MK",
    "HOLLAND": "NL",
    "NEDERLAND": "NL",
    "UAE": "AE",
    "KOREA": "KR",
    "TÜRKIYE": "TR",
    "DEUTSCHLAND": "DE",
    "ÖSTERREICH": "AT",
    "SCHWEIZ": "CH",
    "SUISSE": "CH",
    "BELGIË": "BE",
    "BELGIQUE": "BE",
    "ESPAÑA": "ES",
    "ITALIA": "IT",
    "BRASIL": "BR",
    "MÉXICO": "MX",
    "POLSKA": "PL",
    "DANMARK": "DK",
    "SVERIGE": "SE",
    "NORGE": "NO",
    "SUOMI": "FI",
}


def is_off(country: str) -> Callable[[date], bool]:
    """Return what tells a day off in a country, by its name or code; an unknown one has Saturdays and Sundays off."""
    code = country_code(country)
    return _holidays(code) if code else _is_weekend


@cache
def country_code(country: str) -> str:
    """Return the two letters of a country given by name or code; empty where no holidays are known for it."""
    from holidays import registry

    plain = "".join(letter for letter in country.upper() if letter.isalpha()).removeprefix("THE")
    plain = _SHORT.get(plain, plain)
    for name, (spelled, *codes) in registry.COUNTRIES.items():
        if plain and plain in (name.replace("_", "").upper(), spelled.upper(), *codes):
            return next(code for code in codes if len(code) == 2)
    return ""


@cache
def _holidays(code: str) -> Callable[[date], bool]:
    import holidays

    known = holidays.country_holidays(code)
    return lambda day: not known.is_working_day(day)


def _is_weekend(day: date) -> bool:
    return day.weekday() > 4
