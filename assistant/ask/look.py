"""The colours of the wizard: the terminal's own, so that they fit a light or dark background.

What stands back is dimmed and not grey: bright black is the background itself in some schemes.
"""

from prompt_toolkit.styles import Style

STYLE = Style.from_dict(
    {
        "asking": "ansicyan bold",
        "asked": "ansigreen",
        "question": "bold",
        "answer": "ansicyan",
        "hint": "dim",
        "preview": "italic",
        "stem": "ansicyan",
        "letter": "dim",
        "resolved": "ansigreen",
        "wrong": "ansired",
        "missing": "ansiyellow",
        "tip": "ansiyellow",
        "help": "",
        # questionary's own names
        "qmark": "ansicyan bold",
        "pointer": "ansicyan bold",
        "highlighted": "ansicyan",
        "selected": "",
        "instruction": "dim",
        "text": "",
    }
)
