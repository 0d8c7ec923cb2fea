"""The words in brackets behind a question."""

from assistant.core.questions import Asked, Context


def enter_hint(asked: Asked, context: Context, *, plain: bool = False) -> str:
    """Say beside a question what may be typed and what Enter does when nothing is."""
    what = "" if asked.required and not asked.enter else asked.enter or context.words["skip"]
    enter = context.words["enter"].format(what=what) if what else ""
    none = context.words["or_none_plain" if plain else "or_none"] if asked.refusable else ""
    said = (" · ", "; ")[plain].join(part for part in (asked.hint, enter, none) if part)
    return f"({said})" if said else ""
