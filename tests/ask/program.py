"""A program for stories in a real terminal: ``python -m tests.ask.program FILE``."""

import json
import sys
from pathlib import Path

from assistant.core.questions.script import Progress
from tests.ask.sitting import Told


def main(path: Path) -> int:
    told = Told(Progress.from_json(json.loads(path.read_text())) if path.exists() else None)
    told.saved = _Saved(path)  # type: ignore[assignment]
    return 130 if told.in_terminal().left else 0


class _Saved(list[Progress]):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def append(self, progress: Progress) -> None:
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(progress.to_json()))
        fresh.replace(self._path)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
