"""The grammar of what is vouched for, written out from ``prompts/english/grammar.txt`` and compiled once."""

from functools import cache

from assistant.core.english.rules import Rules, named

_FORMS = ("BASE", "THIRD", "PAST", "PART", "ING")
_GAPS = ("", "_gap")


@cache
def grammar(listed: str) -> Rules:
    """Compile the grammar, in a few milliseconds; raises ``RuleError`` for a rule that cannot be read."""
    return Rules(_written_out(named(listed)))


def _written_out(rules: dict[str, str]) -> dict[str, str]:
    """Write a rule for each form of a verb (%), and with and without a gap (@)."""
    return {
        _filled(name, form, gap): _filled(source, form, gap)
        for name, source in rules.items()
        for form in (_FORMS if "%" in name else ("",))
        for gap in (_GAPS if "@" in name else ("",))
    }


def _filled(text: str, form: str, gap: str) -> str:
    return text.replace("%", form).replace("@", gap)
