"""The picture of the rooms stays true: imports point upstream, and each tool is touched in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "timeline"
FILES = sorted(PACKAGE.rglob("*.py"))

# room -> the rooms that it may import; errors, as all may, and itself are not listed
UPSTREAM = {
    "__init__": {"api"},
    "__main__": {"cli"},
    "errors": set(),
    "text": set(),
    "catalog": {"text"},
    "documents": {"text"},
    "inputs": {"documents"},
    "batch": {"documents", "inputs", "pipeline"},
    "times": {"text", "catalog"},
    "entities": {"text", "catalog"},
    "amounts": {"text", "catalog"},
    "events": {"text", "catalog", "documents", "times", "entities", "amounts"},
    "identity": {"text", "catalog", "times", "events"},
    "store": {"text", "catalog", "documents", "events", "identity"},
    "out": {"text", "catalog", "events", "identity", "store"},
    "pipeline": {"text", "catalog", "documents", "times", "entities", "amounts", "events", "identity"},
    "settling": {"catalog", "identity", "store", "pipeline"},
    "sharing": {"catalog", "identity"},
    "judging": {"catalog", "identity", "naming", "settling", "sharing", "store", "out"},
    "naming": {"catalog", "identity", "store", "pipeline", "settling"},
    "ruling": {"text", "catalog", "documents", "events", "identity", "store", "pipeline"},
    "method": {"catalog", "events"},
    "reviewing": {"desk", "judging", "out", "store"},
    "past": {"catalog", "settling", "store"},
    "rereading": {
        *("batch", "catalog", "events", "identity", "method", "naming", "pipeline", "ruling", "settling", "store"),
    },
    "ingest": {
        "method",
        *("catalog", "documents", "inputs", "batch", "events", "identity", "store", "pipeline", "naming", "ruling"),
        "settling",
    },
    "typed": {"times"},
    "articles": {"typed", "catalog", "documents", "inputs", "times", "events", "identity", "pipeline", "ruling"},
    "why": {"typed", "text", "catalog", "events", "identity", "pipeline", "ruling", "articles"},
    "named": {"articles", "catalog", "pipeline"},
    "feeding": {"batch", "inputs", "store"},
    "desk": {"catalog", "naming", "store", "out"},
    "api": {
        *(
            "typed",
            "articles",
            "named",
            "desk",
            "why",
            "ingest",
            "naming",
            "past",
            "reviewing",
            "rereading",
            "judging",
            "settling",
            "ruling",
            "events",
            "catalog",
            "store",
            "out",
        ),
        *("documents", "inputs", "batch", "feeding"),
        "__init__",
    },
    "console": set(),
    "commands": {"api", "catalog", "console", "naming", "out", "reviewing"},
    "cli": {"commands", "console", "__init__"},
}
# library -> the rooms that may import it
TOOLS = {
    "sqlalchemy": {"store", "out"},
    "alembic": {"store"},
    "sqlite3": {"store", "out"},
    "click": {"cli", "commands", "console"},
    "rich": {"out", "console"},
    "selectolax": {"documents"},
    "dateparser": {"documents", "times"},
    "jieba": {"entities", "text"},
    "fastwarc": {"inputs"},
    "fsspec": {"inputs"},
    "httpx": {"inputs"},
    "httpcore": {"inputs"},
    "pyarrow": {"inputs", "out"},
    "zstandard": {"inputs"},
    "daachorse": {"entities", "events", "text"},
    "numpy": {"identity"},
}
CLOCK = {"today", "now", "utcnow", "time", "localtime"}
CLOCK_READERS = {"api", "articles", "typed"}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that the file imports, at its top, in a function or for the type checker."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} is relative: such imports hide which room they lead to"
            module = node.module or ""
            if module == "timeline":
                yield from ((node.lineno, f"timeline.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def target(module: str) -> str | None:
    """The room that a module of this project belongs to; its public names are those of its __init__."""
    if module.partition(".")[0] != "timeline":
        return None
    room = module.split(".")[1] if "." in module else "__init__"
    return room if (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file() else "__init__"


def test_every_room_has_its_place():
    assert {room_of(path) for path in FILES} <= UPSTREAM.keys()


def test_the_table_itself_has_no_circle():
    placed: set[str] = set()
    waiting = {room: upstream - {"__init__"} for room, upstream in UPSTREAM.items()}
    while free := {room for room, upstream in waiting.items() if upstream <= placed}:
        placed |= free
        waiting = {room: upstream for room, upstream in waiting.items() if room not in free}
    assert not waiting


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_upstream(path):
    room = room_of(path)
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for line, module in imports(path)
        if (at := target(module)) is not None and at not in UPSTREAM[room] | {room, "errors"}
    ]
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_tool_is_touched_in_one_place(path):
    room = room_of(path)
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for line, module in imports(path)
        if room not in TOOLS.get(module.partition(".")[0], {room})
    ]
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_doors_look_at_the_clock(path):
    if room_of(path) in CLOCK_READERS:
        return
    calls = [
        f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK
        and ast.unparse(node.func.value).split(".")[-1] in {"date", "datetime", "dt", "time"}
    ]
    assert not calls


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_is_executed_that_was_read(path):
    """No eval, exec, pickle or shell anywhere."""
    tree = tree_of(path)
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & {"eval", "exec", "__import__"}
    assert not {module.partition(".")[0] for _, module in imports(path)} & {"pickle", "marshal", "shelve", "subprocess"}


def test_alembic_scripts_hide_no_library_and_import_no_models():
    scripts = ROOT / "alembic"
    assert not (scripts / "__init__.py").exists()
    for path in scripts.rglob("*.py"):
        if path.name != "env.py":
            assert "timeline.store.models" not in {module for _, module in imports(path)}, path


def test_every_room_says_what_it_is_in_its_first_line():
    for folder in sorted(path.parent for path in PACKAGE.glob("*/__init__.py")):
        first = (folder / "__init__.py").read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith(f'"""{folder.name}: '), folder


def test_a_wrong_import_would_be_seen(tmp_path):
    """The check itself can fail: an import inside a function counts too."""
    path = tmp_path / "wrong.py"
    path.write_text("def f():\n    from timeline import store\n    from timeline.out.query import events\n", "utf-8")
    assert [target(module) for _, module in imports(path)] == ["store", "out"]
