"""Content: files that people wrote, read into the values of the core.

In go ``prompts/``, a person's own tones and tips, answers files and invitations; out come the words of notes and
questions, what there is to learn (``teaching``), and the facts of interviews (``answers``). Each file is read once.
"""

from assistant.content.files import folder, prompts_dir, read, read_toml, texts
from assistant.content.tones import own_tones, tone, tone_names, tone_problems, tones_also_in, words
from assistant.content.words import common_words, english, names, promise_words, script, wording

__all__ = [
    "common_words", "english", "folder", "names", "own_tones", "promise_words", "prompts_dir", "read", "read_toml",
    "script", "texts", "tone", "tone_names", "tone_problems", "tones_also_in", "wording", "words",
]  # fmt: skip
