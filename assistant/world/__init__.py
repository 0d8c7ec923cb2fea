"""World: what is outside the program, streams, clock and folders, and the libraries that know what it does not.

In go the process as it was started, a country, a date in any language, a text; out come one object for the outside
world, the days nobody works on, the day meant, the slips found. Libraries are loaded when first needed.
"""

from typing import TYPE_CHECKING

from assistant.door import opens
from assistant.world.world import World

if TYPE_CHECKING:
    from assistant.world.datereading import DateReader
    from assistant.world.lines import ask, fold_output, paragraph, tell_data, tell_lines
    from assistant.world.proofread import Harper, load_in_background, proofreader, proofreader_for
    from assistant.world.reports import report
    from assistant.world.workdays import country_code, is_off

__all__ = [
    "DateReader", "Harper", "World", "ask", "country_code", "fold_output", "is_off", "load_in_background", "paragraph",
    "proofreader", "proofreader_for", "report", "tell_data", "tell_lines",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        "DateReader": "datereading",
        **dict.fromkeys(("ask", "fold_output", "paragraph", "tell_data", "tell_lines"), "lines"),
        **dict.fromkeys(("Harper", "load_in_background", "proofreader", "proofreader_for"), "proofread"),
        "report": "reports",
        **dict.fromkeys(("country_code", "is_off"), "workdays"),
    },
)
