"""The words in ``prompts/``, made into what the core knows of English, people, promises and questions."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from assistant.content.files import prompts_dir, read

if TYPE_CHECKING:
    from datetime import date

    from assistant.core.check import WordingList
    from assistant.core.english import English
    from assistant.core.people import Names
    from assistant.core.promises import PromiseWords
    from assistant.core.questions import Script


@cache
def english() -> "English":
    """Build what the engine knows of English."""
    from assistant.core.english import Listed
    from assistant.core.english import english as build

    listed = {name: (prompts_dir() / "english" / f"{name}.txt").read_text(encoding="utf-8") for name in Listed._fields}
    return build(Listed(**listed), read("english/words"), read("english/slips"), read("english/generic"))


@cache
def common_words() -> frozenset[str]:
    """Read which words are common, each as its base."""
    rows = (prompts_dir() / "english" / "common.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


@cache
def names() -> "Names":
    """Build what is known of people's names and titles."""
    from assistant.core.people import names as build

    return build(read("english/people"))


@cache
def promise_words() -> "PromiseWords":
    """Build the words action items are made of."""
    from assistant.core.promises import promise_words as build

    return build(read("promises"))


def script(today: "Callable[[], date]", followup: str = "") -> "Script":
    """Build the questions, with what they must know of names and action items loaded when first needed.

    Those of a kind of later note stand behind those of the interview.
    """
    from assistant.core.questions import knowledge, script_of

    known, asked = knowledge(english, names, promise_words, today), read("questions")
    if followup:
        own = read(f"followups/{followup}")
        asked = {
            **asked,
            "question": [*asked["question"], *own["question"]],
            "opening": {**asked["opening"], **own["opening"]},
        }
    return script_of(asked, read("english/generic")["nothing"].split(), known)


@cache
def wording() -> "WordingList":
    """Build the list of wording to avoid."""
    from assistant.core.check import wording as build

    return build(read("wording"), read("checks"), read("left_out"), read("advice")["country"])
