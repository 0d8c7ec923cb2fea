"""The grammar of what is vouched for, written out from ``prompts/english/grammar.txt``."""

from assistant.core.english.rules import lines_of, named

_FORMS = ("BASE", "THIRD", "PAST", "PART", "ING")
_GAPS = ("", "_gap")


def written_out(listed: str) -> dict[str, str]:
    """Read the rules, each written once for each form of a verb (%), and with and without a gap (@)."""
    return {
        _filled(name, form, gap): _filled(source, form, gap)
        for name, source in named(lines_of(listed)).items()
        for form in (_FORMS if "%" in name else ("",))
        for gap in (_GAPS if "@" in name else ("",))
    }


def _filled(text: str, form: str, gap: str) -> str:
    return text.replace("%", form).replace("@", gap)
