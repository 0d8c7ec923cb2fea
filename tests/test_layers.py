"""Imports run one way: answers, interview, note, views. Every import is looked at, those inside functions too."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "assistant"
MODULES = {".".join(p.relative_to(PACKAGE.parent).with_suffix("").parts): p for p in PACKAGE.rglob("*.py")}

LAYERS = {
    "core": set(),
    "door": set(),
    "errors": set(),
    "ask": {"core"},
    "show": {"core"},
    "store": {"core", "errors"},
    "export": {"core", "errors"},
    "deliver": {"core", "errors"},
    "model": {"core", "errors"},
    "content": {"core", "errors"},
    "settings": {"core", "errors"},
    "identity": {"core", "errors", "settings"},
    "world": {"core", "errors", "content"},
    "sitting": {"core", "errors", "content", "settings"},
}
"""What each part may import of the project, besides itself and the making of doors."""
LIBRARIES = {
    "core": {"jinja2", "nameparser", "dateparser"},
    "ask": {"prompt_toolkit", "questionary", "rich"},
    "show": {"prompt_toolkit", "rich"},
    "export": {"fontTools", "fpdf", "icalendar"},
    "deliver": {"imap_tools", "keyring", "pyperclip"},
    "model": {"llm", "openai"},
    "content": {"icalendar", "pydantic", "pydantic_core"},
    "identity": {"tomlkit"},
    "world": {"dateparser", "harper", "holidays", "platformdirs"},
}
"""What else each part may import besides the standard library."""
OF_ONE_MODULE = {
    "jinja2": {
        "assistant.core.compose.wordings",
        "assistant.core.compose.own_template",
        "assistant.core.guard.request",
    }
}
OUTSIDE = {
    "asyncio", "builtins.open", "getpass", "http", "locale", "os", "pathlib", "random", "secrets", "select", "shutil",
    "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "tomllib", "urllib",
}  # fmt: skip
"""Parts of the standard library that reach outside the program, which the core does not."""
ALLOWED = {"assistant.core.conditions": {"threading"}, "assistant.core.mailto": {"urllib"}}
"""A lock around a parser that cannot be entered twice; quoting for an address, which opens none."""
CLOCKS = {"now", "today", "utcnow", "localtime"}


def part_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


@cache
def imports(module: str) -> tuple[str, ...]:
    """Every module imported, whole names, wherever the import stands; those for type checkers only are left out."""
    return tuple(resolved(*pair) for pair in imported(module))


@cache
def needed(module: str) -> frozenset[str]:
    """Every module imported, those too behind a door that opens only when a name is asked for."""
    named = {behind(f"{source}.__init__").get(name, "") for source, name in imported(module)}
    return named.union(imports(module))


def imported(module: str) -> Iterator[tuple[str, str]]:
    """Every import: from where, and the name, which is empty where a whole module is imported."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    skipped = {inner for node in ast.walk(tree) if is_for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: a relative import"
            yield from ((node.module or "", alias.name) for alias in node.names)


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def resolved(module: str, name: str) -> str:
    whole = f"{module}.{name}"
    if name in behind(f"{module}.__init__"):
        return module  # a function may be called as the module it stands in
    return whole if whole in MODULES or f"{whole}.__init__" in MODULES else module


def test_every_part_stands_in_the_table_of_layers_and_no_other():
    assert {part_of(module) for module in MODULES} - {"", "cli", "__init__"} == set(LAYERS)


def test_a_module_imports_only_what_its_layer_may():
    assert [wrong for module in sorted(MODULES) for wrong in wrongly_imported(module)] == []


def wrongly_imported(module):
    part = part_of(module)
    for name in imports(module):
        top, other = name.split(".")[0], part_of(name)
        if top == "assistant":
            if not (part == "cli" or other in ("", "door", part) or other in LAYERS.get(part, set())):
                yield f"{module} imports {name}"
        elif part == "cli" or top in sys.stdlib_module_names:
            continue
        elif top not in LIBRARIES.get(part, set()) or module not in OF_ONE_MODULE.get(top, {module}):
            yield f"{module} imports {top}"


def test_the_core_reaches_nothing_outside_and_reads_no_clock():
    for module in sorted(m for m in MODULES if part_of(m) == "core"):
        stays_inside(module)


def stays_inside(module):
    reached = {name.split(".")[0] for name in imports(module)} & OUTSIDE - ALLOWED.get(module, set())
    assert not reached, f"{module} imports {reached}"
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCKS, f"{module} asks for {node.func.attr}()"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("open", "print", "input"), f"{module} calls {node.func.id}()"


ROOMS = (
    "ask", "content", "content.answers", "model", "show", "sitting", "store", "world",
    "core.check", "core.compose", "core.dates", "core.english", "core.interview", "core.people", "core.promises",
    "core.questions",
)  # fmt: skip
"""Rooms that are entered through their door alone, or by a module the door names."""


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_entered_through_its_door(room):
    inside = f"assistant.{room}"
    doors = {f"assistant.{other}" for other in ROOMS} | {f"{inside}.{name}" for name in ("mentor", "teaching", "voice")}
    for module in MODULES:
        if not module.startswith(f"{inside}."):
            past = [name for name in imports(module) if name.startswith(f"{inside}.") and name not in doors]
            assert not past, f"{module} imports {past}"


def test_nobody_imports_the_command_line():
    for module in MODULES:
        if part_of(module) != "cli":
            assert not [name for name in imports(module) if name.startswith("assistant.cli")], module


def test_every_file_stays_small():
    sizes = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: size for name, size in sizes.items() if size > 300} == {}
    assert sorted(sizes.values())[len(sizes) // 2] < 100


def test_no_imports_run_in_a_circle():
    left = {module: {found for name in needed(module) if (found := file_of(name))} - {module} for module in MODULES}
    while free := {module for module, others in left.items() if not others & left.keys()}:
        left = {module: others for module, others in left.items() if module not in free}
    assert not left, f"in a circle, or leading into one: {sorted(left)}"


@cache
def behind(door: str) -> dict[str, str]:
    """The module that holds each name of a door."""
    if door not in MODULES:
        return {}
    tree = ast.parse(MODULES[door].read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module)
    return {alias.asname or alias.name: node.module for node in found for alias in node.names}


def file_of(name: str) -> str:
    return next((each for each in (name, f"{name}.__init__") if each in MODULES), "")
