"""Installs the wheel in a folder into an environment outside the checkout and uses it: ``python .ci/wheel.py dist``."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

NOTE = """
company = "Northwind"
role = "Senior Data Engineer"
[[interviewers]]
name = "Dr. Priya Raman"
stood_out = "how your team runs incident reviews"
[sender]
name = "Sam Okafor"
"""
SHOWN = {
    ("--version",): "afterword ",
    ("demo",): "Dear Priya",
    ("tips", "timing"): "24 hours",
    ("draft", "northwind.toml"): "how your team runs incident reviews",
    ("draft", "northwind.toml", "--tone", "formal", "--format", "eml"): "Subject: ",
}
"""Commands, and what each must print: the words they need lie inside the wheel."""


def main(folder: str) -> None:
    """Install and run; raises where a command fails or prints something else."""
    (wheel,) = Path(folder).resolve().glob("afterword-*.whl")
    with tempfile.TemporaryDirectory() as outside:
        venv.create(Path(outside, "env"), with_pip=True)
        programs = Path(outside, "env", "Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", wheel], check=True, cwd=outside)
        Path(outside, "northwind.toml").write_text(NOTE, encoding="utf-8")
        for arguments, wanted in SHOWN.items():
            done = subprocess.run(
                [programs / "afterword", *arguments], check=True, cwd=outside, capture_output=True, encoding="utf-8"
            )
            if wanted not in done.stdout:
                raise SystemExit(f"afterword {' '.join(arguments)} does not print {wanted!r}:\n{done.stdout}")
            print(f"afterword {' '.join(arguments)}: as it should be")


if __name__ == "__main__":
    main(sys.argv[1])
