"""Imports run one way: answers, interview, note, views. Every import is looked at, those inside functions too."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "assistant"
MODULES = {".".join(p.relative_to(PACKAGE.parent).with_suffix("").parts): p for p in PACKAGE.rglob("*.py")}

LAYERS = {
    "core": set(),
    "door": set(),
    "errors": set(),
    "homes": set(),
    "ask": {"core"},
    "show": {"core"},
    "store": {"core", "errors", "homes"},
    "export": {"core", "errors", "homes"},
    "deliver": {"core", "errors", "homes"},
    "model": {"core", "errors"},
    "content": {"core", "errors", "homes"},
    "settings": {"core", "errors"},
    "identity": {"core", "errors", "homes", "settings"},
    "world": {"core", "errors", "homes", "content"},
    "sitting": {"core", "errors", "content", "settings"},
    "root": {
        "core", "errors", "homes", "ask", "show", "store", "export", "deliver", "model", "content", "settings",
        "identity", "world", "sitting",
    },
    "cli": {
        "core", "errors", "homes", "store", "export", "deliver", "model", "content", "settings", "identity", "world",
        "sitting", "root",
    },
    "__main__": {"cli"},
}  # fmt: skip
"""What each part may import of the project, besides itself and the making of doors."""
LIBRARIES = {
    "core": {"jinja2"},
    "ask": {"prompt_toolkit", "questionary"},
    "show": {"rich"},
    "export": {"fontTools", "fpdf", "icalendar"},
    "deliver": {"imap_tools", "keyring", "pyperclip"},
    "model": {"llm", "openai"},
    "content": {"icalendar", "pydantic", "pydantic_core"},
    "identity": {"tomlkit"},
    "world": {"dateparser", "harper", "holidays", "platformdirs"},
    "root": {"rich"},
    "cli": {"click"},
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


def is_room(module: str) -> bool:
    return module.endswith(".__init__") and "cli" not in module.split(".") and module != "assistant.core.__init__"


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


@cache
def imported(module: str) -> tuple[tuple[str, str], ...]:
    """Every import: from where, and the name, which is empty where a whole module is imported."""
    return tuple(written_imports(module))


def written_imports(module: str) -> Iterator[tuple[str, str]]:
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
    assert {part_of(module) for module in MODULES} - {"", "__init__"} == set(LAYERS)


def test_a_module_imports_only_what_its_layer_may():
    assert [wrong for module in sorted(MODULES) for wrong in wrongly_imported(module)] == []


def wrongly_imported(module):
    part = part_of(module)
    for name in imports(module):
        top, other = name.split(".")[0], part_of(name)
        if top == "assistant":
            if other not in ("", "door", part) and other not in LAYERS.get(part, set()):
                yield f"{module} imports {name}"
        elif top in sys.stdlib_module_names:
            continue
        elif top not in LIBRARIES.get(part, set()) or module not in OF_ONE_MODULE.get(top, {module}):
            yield f"{module} imports {top}"


def test_nothing_is_allowed_that_nobody_uses():
    used = {(part_of(module), name.split(".")[0]) for module in MODULES for name in imports(module)}
    arrows = {(part_of(module), part_of(name)) for module in MODULES for name in imports(module)}
    assert {(part, name) for part, names in LIBRARIES.items() for name in names} - used == set()
    assert {(part, other) for part, others in LAYERS.items() for other in others} - arrows == set()
    assert [name for room, names in NAMED.items() for name in names if f"assistant.{room}.{name}" not in MODULES] == []


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


ROOMS = sorted(name.removeprefix("assistant.").removesuffix(".__init__") for name in MODULES if is_room(name))
"""Every folder but the core's own and the command line: entered through its door alone, or by a module it names."""
NAMED = {"content": ("manuscripts", "teaching"), "sitting": ("mentor",)}
"""Modules that stand beside the door of their room because they load what the others do without."""


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_entered_through_its_door(room):
    inside = f"assistant.{room}"
    doors = {f"assistant.{other}" for other in ROOMS} | {f"{inside}.{name}" for name in NAMED.get(room, ())}
    for module in MODULES:
        if not module.startswith(f"{inside}."):
            past = [name for name in imports(module) if name.startswith(f"{inside}.") and name not in doors]
            assert not past, f"{module} imports {past}"


def test_the_command_line_is_the_entry_the_group_their_options_and_a_module_a_command():
    inside = {name.removeprefix("assistant.cli.") for name in MODULES if part_of(name) == "cli"}
    beside = {name for name in inside if not name.startswith("commands.")}
    assert beside == {"__init__", "entry", "group", "manner", "options"}


def test_every_file_stays_small():
    sizes = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: size for name, size in sizes.items() if size > 300} == {}
    assert sorted(sizes.values())[len(sizes) // 2] < 110


def test_a_door_has_every_name_that_is_asked_of_it():
    # A door that opens name by name takes any name for a type checker.
    for module in MODULES:
        for door, name in imported(module):
            if door.removeprefix("assistant.") in ROOMS and name and not file_of(f"{door}.{name}"):
                assert name in import_module(door).__all__, f"{module} asks {door} for {name}"


def test_no_imports_run_in_a_circle():
    others = {module: {found for name in needed(module) if (found := file_of(name))} for module in MODULES}
    assert in_a_circle(others) == []


def test_no_rooms_lead_back_to_each_other():
    others: dict[str, set[str]] = {room_of(module): set() for module in MODULES}
    for module in MODULES:
        others[room_of(module)] |= {room_of(found) for name in needed(module) if (found := file_of(name))}
    assert in_a_circle(others) == []


def room_of(module: str) -> str:
    """The innermost room a module stands in; one that stands in none is its own."""
    return max((room for room in (*ROOMS, "cli") if module.startswith(f"assistant.{room}.")), key=len, default=module)


def in_a_circle(others: dict[str, set[str]]) -> list[str]:
    """Those in a circle, or leading into one."""
    left = {one: found - {one} for one, found in others.items()}
    while free := {one for one, found in left.items() if not found & left.keys()}:
        left = {one: found for one, found in left.items() if one not in free}
    return sorted(left)


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
