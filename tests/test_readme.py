"""The README is true: what it shows can be pasted, what it lists is there.

    UPDATE_README=1 python -m pytest tests/test_readme.py

writes the session's output anew.
"""

from __future__ import annotations

import os
import re
import shlex
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.api import Timeline
from timeline.cli import cli
from timeline.events.draft import ROLES, STATUSES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETUP = "python3 -m venv .venv && .venv/bin/pip install -q "


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place that looks like a clone to the commands of the README."""
    made = tmp_path_factory.mktemp("readme")
    (made / "seeds").symlink_to(ROOT / "seeds")
    return made


def run(command: str, folder: Path) -> str:
    """What a command of the session prints."""
    program, *arguments = shlex.split(command)
    assert program == "timeline"
    result = subprocess.run(
        [sys.executable, "-m", "timeline", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={key: value for key, value in os.environ.items() if key != "TIMELINE_DB"} | {"PYTHONUTF8": "1"},
        timeout=120,
        check=False,
    )
    refused = result.returncode == 1 and result.stderr.startswith("Error: ")
    assert result.returncode == 0 or refused, result.stderr
    return result.stdout + result.stderr


def test_the_session_runs_as_shown(folder):
    [session] = fenced("console")
    parts = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", session, re.MULTILINE)
    assert len(parts) >= 3
    printed = [(command, run(command, folder)) for command, _ in parts]
    if os.environ.get("UPDATE_README"):
        text = "".join(f"$ {command}\n{output}" for command, output in printed)
        (ROOT / "README.md").write_text(README.replace(session, text), encoding="utf-8")
        return
    for (command, shown), (_, output) in zip(parts, printed, strict=True):
        assert shown, f"{command}: the README shows no output; write it with UPDATE_README=1"
        assert output, command
        assert shown.startswith("Error: ") == output.startswith("Error: "), command


def test_the_sql_and_the_python_run(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    [code] = fenced("python")
    exec(compile(code, "README.md", "exec"), {})  # the README's own example
    assert capsys.readouterr().out
    [statements] = fenced("sql")
    with Timeline.open(folder / "timeline.db") as timeline:
        for statement in filter(str.strip, statements.split(";")):
            assert timeline.sql(statement).columns
        left = timeline.sql(statements.split(";")[0])
    assert any("COACH" in row[1] for row in left.rows)


def test_set_up_is_one_line_for_each_of_the_two():
    commands = [line for block in fenced("sh") for line in block.splitlines()]
    assert [command for command in commands if not command.startswith(SETUP)] == []
    main_job, tests = commands
    assert main_job == SETUP + ". && .venv/bin/timeline ingest seeds/articles && .venv/bin/timeline show"
    assert tests == SETUP + '-e ".[test]" && .venv/bin/python -m pytest'


def test_every_command_stands_in_the_table():
    def walk(command, words):
        if not hasattr(command, "commands"):
            yield " ".join(words)
        for name, inner in getattr(command, "commands", {}).items():
            yield from walk(inner, [*words, name])

    told = set(re.findall(r"^\| `(timeline(?: [a-z]+)+)", README, re.MULTILINE))
    assert told == set(walk(cli, ["timeline"]))


def test_every_filter_of_show_is_named():
    [row] = re.findall(r"^\| `timeline show` \|(.*)$", README, re.MULTILINE)
    options = {option for parameter in cli.commands["show"].params for option in parameter.opts} - {"--db", "--format"}
    assert set(re.findall(r"--[a-z-]+", row)) == options


def test_the_views_have_the_columns_that_are_promised(tmp_path):
    promised = {
        name: re.findall(r"`([a-z_]+)`", columns)
        for name, columns in re.findall(
            r"^\| `([a-z_]+)` \| [^|]* \| (`(?:uid|brand|slug)`.*) \|$", README, re.MULTILINE
        )
    }
    with Timeline.open(tmp_path / "timeline.db") as timeline:
        timeline.upgrade()
    connection = sqlite3.connect(tmp_path / "timeline.db")
    views = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    there = {view: [row[1] for row in connection.execute(f"PRAGMA table_info({view})")] for view in views}
    connection.close()
    assert promised == there


def test_types_roles_and_statuses_are_all_told():
    told = {
        name: set(roles.split(", "))
        for name, roles in re.findall(r"^\| `([a-z_]+)` \| [^|]+ \| ([a-z, ]+) \|$", README, re.MULTILINE)
    }
    assert told == {name: set(roles) for name, roles in ROLES.items()}
    assert set(STATUSES) <= set(re.findall(r"^\| `([a-z]+)` \|", README, re.MULTILINE))


def test_the_changelog_tells_of_this_version():
    version = re.search(r'^version = "(.*)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert f"## [{version[1]}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
