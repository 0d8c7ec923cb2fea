"""Notes: from answers in a file or a sitting to notes printed, saved and handed over, with nobody asked anything.

In go the world, a source of interviews and an order of tones, channels and people; out come exports, each as soon as
it is made, on standard output, in files, the clipboard, a mail program or a calendar.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.root.notes.drafting import Order, channels_of, due_after, exports, tones_of, with_settings
    from assistant.root.notes.handing import Handing, edited, handed
    from assistant.root.notes.printing import left_out_lines, put_notes, save_notes, telling_left_out, write_file
    from assistant.root.notes.reading import Reading, recipients
    from assistant.root.notes.sources import interviews, stored

__all__ = [
    "Handing", "Order", "Reading", "channels_of", "due_after", "edited", "exports", "handed", "interviews",
    "left_out_lines", "put_notes", "recipients", "save_notes", "stored", "telling_left_out", "tones_of",
    "with_settings", "write_file",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("Order", "channels_of", "due_after", "exports", "tones_of", "with_settings"), "drafting"),
        **dict.fromkeys(("Handing", "edited", "handed"), "handing"),
        **dict.fromkeys(("left_out_lines", "put_notes", "save_notes", "telling_left_out", "write_file"), "printing"),
        **dict.fromkeys(("Reading", "recipients"), "reading"),
        **dict.fromkeys(("interviews", "stored"), "sources"),
    },
)
