"""What can go wrong, said in a sentence with a hint."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """How the command ended."""

    DONE = 0
    COULD_NOT = 1
    USAGE = 2
    DUE = 3
    """Something that was asked about is due."""
    LEFT = 130  # 128 + SIGINT, as shells report it


class AssistantError(Exception):
    """Something the user can mend: a sentence saying what is wrong and a hint saying what to do."""

    status = ExitStatus.COULD_NOT

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class LeftEditingError(SystemExit):
    """The program is to end while a text is open in the person's editor; what they had written of it goes along."""

    def __init__(self, text: str, left: str = "") -> None:
        super().__init__(ExitStatus.LEFT)
        self.text = text
        """What can be taken; empty where nothing can."""
        self.left = left
        """The file in which the editor left what was not saved; empty where there is none."""


class FileThereError(AssistantError):
    """A file is there already and was not to be replaced."""


class UsageError(AssistantError):
    """The command line, an answers file or a prompts file is not as expected."""

    status = ExitStatus.USAGE


class NoFileError(UsageError):
    """A file that was named is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no file {name}.")
