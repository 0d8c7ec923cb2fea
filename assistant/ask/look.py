"""The colours of the wizard: the terminal's own, so that they fit a light or dark background."""

from prompt_toolkit.styles import Style

STYLE = Style.from_dict(
    {
        "asking": "ansicyan bold",
        "asked": "ansigreen",
        "question": "bold",
        "answer": "ansicyan",
        "hint": "ansibrightblack",
        "preview": "italic",
        "stem": "ansicyan",
        "letter": "ansibrightblack",
        "resolved": "ansigreen",
        "wrong": "ansired",
        "tip": "ansiyellow",
        "help": "",
        # questionary's own names
        "qmark": "ansicyan bold",
        "pointer": "ansicyan bold",
        "highlighted": "ansicyan",
        "selected": "",
        "instruction": "ansibrightblack",
        "text": "",
    }
)
