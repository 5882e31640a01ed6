"""The commands as people type them: answers on standard output, remarks on standard error, an exit status."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import runpy
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline import __version__
from timeline.cli import cli, main

COMMANDS = Path(__file__).parents[1] / "timeline" / "commands"
ARTICLES = Path(__file__).parents[1] / "seeds" / "articles"
COACH = ARTICLES / "coach-leaves-tmall.md"
EXTRACT_KEYS = {"source", "type", "status", "date", "date_text", "participants", "amount", "round", "stake", "quotes",
                "offsets", "rule", "confidence"}  # fmt: skip
EXPORT_KEYS = EXTRACT_KEYS - {"source", "quotes", "offsets"} | {"uid", "mentions"}
MENTION_KEYS = {"source", "url", "published", "quote", "start", "end", "date", "status"}


def timeline(*arguments: object, cwd: Path | None = None, stdin: str | bytes = "", **environment: str):
    """The command in a process of its own."""
    clean = {key: value for key, value in os.environ.items() if key not in ("TIMELINE_DB", "PYTHONIOENCODING")}
    return subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, arguments)],
        cwd=cwd,
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        timeout=120,
        env=clean | {"PYTHONUTF8": "1"} | environment,
        check=False,
    )


def lines(result: subprocess.CompletedProcess[bytes]) -> list[dict]:
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the timeline.db of the sample articles."""
    folder = tmp_path_factory.mktemp("stored")
    result = timeline("ingest", ARTICLES, cwd=folder)
    assert result.returncode == 0, result.stderr.decode()
    return folder


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Files that are no articles, beside one that is."""
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (tmp_path / "noise.txt").write_bytes(bytes((index * 73 + 41) % 256 for index in range(4000)))
    (tmp_path / "nothing").mkdir()
    (tmp_path / "good.md").write_bytes(COACH.read_bytes())
    return tmp_path


BAD = ("empty.md", "picture.txt", "noise.txt", "nothing", "missing.md")


# --- the way in ----------------------------------------------------------------------------------------------------


def test_extract_prints_the_fields_of_the_contract(tmp_path):
    result = timeline("extract", COACH, cwd=tmp_path)
    assert result.returncode == 0
    events = lines(result)
    assert events
    for event in events:
        assert event.keys() == EXTRACT_KEYS
        assert event["source"] == str(COACH)
        assert event["participants"]
        assert all(one.keys() == {"role", "name", "surfaces"} for one in event["participants"])
        assert len(event["quotes"]) == len(event["offsets"]) > 0
        assert all(
            end - start == len(quote) for quote, (start, end) in zip(event["quotes"], event["offsets"], strict=True)
        )
        assert 0 <= event["confidence"] <= 1
    assert any(
        event["type"] == "withdrawal" and {"COACH", "Tmall"} <= {one["name"] for one in event["participants"]}
        for event in events
    )
    assert list(tmp_path.iterdir()) == [], "extract needs no database and makes none"


def test_amounts_are_plain_digits_in_an_iso_currency():
    amounts = [event["amount"] for event in lines(timeline("extract", ARTICLES)) if event["amount"]]
    assert amounts
    for amount in amounts:
        assert amount.keys() == {"value", "currency", "approx"}
        assert amount["value"].replace(".", "", 1).isdigit()
        assert len(amount["currency"]) == 3


def test_extract_as_one_array_says_the_same():
    one, other = timeline("extract", COACH), timeline("extract", COACH, "--format", "json")
    assert json.loads(other.stdout) == lines(one)


def test_extract_reads_standard_input():
    result = timeline("extract", "-", stdin=COACH.read_bytes())
    assert {event["source"] for event in lines(result)} == {"-"}


@pytest.mark.parametrize("command", ["extract", "ingest", "entities"])
def test_a_bad_article_is_one_line_and_the_others_go_on(command, bad):
    result = timeline(command, *BAD, "good.md", cwd=bad)
    assert result.returncode == 1
    refusals = result.stderr.decode().splitlines()
    assert [line.split(": ")[:2] for line in refusals] == [["Error", name] for name in BAD]
    assert all(line.endswith(".") for line in refusals)
    assert result.stdout


def test_bad_articles_alone_are_refused_too(bad):
    assert timeline("ingest", "missing.md", cwd=bad).returncode == 1
    assert timeline("times", "empty.md", cwd=bad).returncode == 1


def test_ingest_says_what_it_did_and_again_that_nothing_changed(tmp_path):
    first = timeline("ingest", COACH, cwd=tmp_path)
    assert first.stdout.decode().startswith("1 article: 1 new, 0 unchanged, 0 refused; events: ")
    before = timeline("export", cwd=tmp_path).stdout
    copy = tmp_path / "under-another-name.md"
    copy.write_bytes(COACH.read_bytes())
    again = timeline("ingest", COACH, copy, cwd=tmp_path)
    assert again.returncode == 0
    assert again.stdout.decode() == "2 articles: 0 new, 2 unchanged, 0 refused; events: 0 new, 0 known\n"
    assert timeline("export", cwd=tmp_path).stdout == before
    assert before


def test_a_report_tells_of_each_input(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_bytes(COACH.read_bytes())
    record = {"headline": "COACH退出天猫", "date": "2016-09-21", "body": "2016年9月，COACH退出天猫。"}
    (folder / "b.jsonl").write_text(json.dumps(record) + "\nno json\n", encoding="utf-8")
    (folder / "c.pdf").write_bytes(b"%PDF-1.7")
    ended = timeline("ingest", "in", "--report", "report.jsonl", "--map", "title=headline", cwd=tmp_path)
    assert ended.returncode == 1
    assert ended.stdout.decode().startswith(
        "3 articles: 2 new, 0 unchanged, 1 refused, 1 other files skipped; events: "
    )
    told = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    states = [(line["source"], line["state"]) for line in told]
    assert states == [("in/a.md", "new"), ("in/b.jsonl#1", "new"), ("in/b.jsonl#2", "refused"), ("in/c.pdf", "skipped")]
    assert (told[1]["title"], told[1]["published"], told[1]["published_from"]) == (
        "COACH退出天猫",
        "2016-09-21",
        "metadata",
    )
    assert told[1]["events_new"] + told[1]["events_known"] == 1
    assert "in/b.jsonl#2: is no JSON" in told[2]["why"]
    assert told[3]["why"] == "nothing is read from files that end in .pdf"
    assert timeline("ingest", "in/a.md", "--report", "no/such/folder.jsonl", cwd=tmp_path).returncode == 1
    assert timeline("ingest", "in", "--map", "colour=x", cwd=tmp_path).returncode == 2


def test_a_dry_run_shows_events_and_leaves_nothing(tmp_path):
    result = timeline("ingest", COACH, "--dry-run", cwd=tmp_path)
    assert result.returncode == 0
    assert "COACH · Tmall" in result.stdout.decode()
    assert list(tmp_path.iterdir()) == []


def test_published_dates_what_does_not_say_so_itself(tmp_path):
    (tmp_path / "a.txt").write_text("COACH去年9月退出天猫。", encoding="utf-8")
    [event] = lines(timeline("extract", "a.txt", "--published", "2017-02-03", cwd=tmp_path))
    assert event["date"] == "2016-09"
    assert timeline("extract", "a.txt", "--published", "soonish", cwd=tmp_path).returncode == 1


def test_no_counter_where_there_is_no_terminal(tmp_path):
    assert timeline("ingest", ARTICLES, cwd=tmp_path).stderr == b""


def test_a_terminal_gets_a_counter_on_standard_error(tmp_path):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline", "ingest", ARTICLES, "missing.md"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux says so when the other end is closed
        while chunk := os.read(ours, 4096):
            shown += chunk
    os.close(ours)
    answer, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"Reading articles" in shown
    assert b"Reading articles: 19" in shown
    assert b"\x1b[KError: missing.md: " in shown, "on a line of its own"
    assert answer.decode().count("\n") == 1


def test_ctrl_c_leaves_the_database_whole_and_says_so(tmp_path):
    article = COACH.read_text(encoding="utf-8")
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number:03}.md").write_text(article.replace("</div>  ", f"<p>第{number}篇。</p>"), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline", "ingest", "many"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A background job of a shell ignores the signal, and hands that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    deadline = time.monotonic() + 60
    while process.poll() is None and sources(tmp_path / "timeline.db") == 0 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, remarks = process.communicate(timeout=60)
    kept = sources(tmp_path / "timeline.db")
    assert process.returncode == 130, remarks
    assert b"Interrupted." in remarks
    assert b"Traceback" not in remarks
    assert 0 < kept < 600
    assert timeline("db", "check", cwd=tmp_path).stdout == b"sound\n"


def sources(path: Path) -> int:
    try:
        with sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT COUNT(*) FROM sources").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        if "connection" in locals():
            connection.close()


# --- what the finders see ------------------------------------------------------------------------------------------


def test_times_prints_what_the_date_finder_sees():
    text = "2016年9月20日，COACH关闭了天猫旗舰店。"
    [found] = lines(timeline("times", "-", "--published", "2017-01-05", stdin=text))
    assert found == {"text": "2016年9月20日", "start": 0, "end": 10, "edtf": "2016-09-20"}


def test_times_counts_from_the_day_given():
    [found] = lines(timeline("times", "--published", "2017-01-05", stdin="COACH去年9月退出天猫。"))
    assert (found["text"], found["edtf"]) == ("去年9月", "2016-09")


def test_times_explains_itself_when_asked():
    [found] = lines(timeline("times", "--published", "2017-01-05", "--explain", stdin="COACH去年9月退出天猫。"))
    assert "2017-01-05" in found["why"]


def test_times_answers_cases():
    cases = [
        {"id": "a", "language": "zh", "text": "去年9月，门店关闭。", "reference": "2017-01-05T00:00:00"},
        {"id": "b", "language": "en", "text": "Nothing here.", "reference": "2017-01-05T00:00:00", "prefer": "future"},
    ]
    told = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases)
    one, other = lines(timeline("times", "--jsonl", stdin=told))
    assert one == {"id": "a", "found": [{"text": "去年9月", "start": 0, "end": 4, "edtf": "2016-09"}]}
    assert other == {"id": "b", "found": []}


def test_a_case_that_is_no_json_is_refused_in_one_line():
    result = timeline("times", "--jsonl", stdin='{"id": "a"\n')
    assert result.returncode == 1
    assert result.stderr.decode().startswith("Error: ")
    assert len(result.stderr.splitlines()) == 1


def test_entities_prints_names_where_they_stand():
    found = lines(timeline("entities", COACH))
    assert all(one.keys() == {"source", "text", "start", "end", "name", "kind", "provisional"} for one in found)
    assert {"COACH", "Tmall", "Burberry"} <= {one["name"] for one in found}
    assert all(one["end"] - one["start"] == len(one["text"]) for one in found)


# --- questions -----------------------------------------------------------------------------------------------------


def test_show_filters_by_brand_in_any_script(stored):
    shown = timeline("show", "--brand", "COACH", cwd=stored).stdout.decode()
    assert shown == timeline("show", "--brand", "蔻驰", cwd=stored).stdout.decode()
    assert shown
    assert all("COACH" in line for line in shown.splitlines())


def test_show_filters_together(stored):
    arguments = (
        "--brand",
        "COACH",
        "--platform",
        "Tmall",
        "--type",
        "withdrawal",
        "--since",
        "2016",
        "--until",
        "2016-12",
    )
    result = timeline("show", *arguments, "--format", "json", cwd=stored)
    events = json.loads(result.stdout)
    assert [(event["type"], event["date"]) for event in events] == [("withdrawal", "2016-09")]
    assert {Path(one["source"]).name for one in events[0]["mentions"]} >= {"coach-leaves-tmall.md"}
    one = timeline("show", *arguments, "--limit", "1", "--source", "coach-leaves", cwd=stored)
    assert len(one.stdout.splitlines()) == 1


def test_rumors_and_denials_are_shown_to_those_who_ask(stored):
    usual = json.loads(timeline("show", "--format", "json", cwd=stored).stdout)
    assert {event["status"] for event in usual} <= {"occurred", "planned"}
    asked = ("--status", "rumored", "--status", "denied")
    other = json.loads(timeline("show", *asked, "--format", "json", cwd=stored).stdout)
    assert {event["status"] for event in other} == {"rumored", "denied"}
    assert len(usual) + len(other) == len(lines(timeline("export", cwd=stored)))


def test_show_as_csv_is_csv(stored):
    rows = list(csv.DictReader(timeline("show", "--format", "csv", cwd=stored).stdout.decode().splitlines()))
    assert rows
    assert {"date", "type", "status", "quote", "source"} <= rows[0].keys()


def test_since_may_be_said_in_words(stored):
    result = timeline("show", "--since", "3 months ago", cwd=stored)
    assert result.returncode == 0


def test_nothing_found_is_no_error(stored):
    result = timeline("show", "--since", "2031", cwd=stored)
    assert (result.returncode, result.stdout) == (0, b"")
    assert result.stderr


def test_export_prints_the_fields_of_the_contract(stored):
    events = lines(timeline("export", "--format", "jsonl", cwd=stored))
    assert events
    for event in events:
        assert event.keys() == EXPORT_KEYS
        assert event["mentions"]
        assert all(one.keys() == MENTION_KEYS for one in event["mentions"])
        assert all(one["end"] - one["start"] == len(one["quote"]) for one in event["mentions"])
    assert len({event["uid"] for event in events}) == len(events)


def test_export_to_a_file_is_the_same_and_whole(stored, tmp_path):
    to = tmp_path / "events.jsonl"
    assert timeline("export", "--output", to, cwd=stored).returncode == 0
    assert to.read_bytes() == timeline("export", cwd=stored).stdout
    assert timeline("export", "--db", tmp_path / "no.db", "--output", to).returncode == 2
    assert to.read_bytes() == timeline("export", cwd=stored).stdout, "a failed export leaves the old file alone"
    assert list(tmp_path.iterdir()) == [to]


def test_sql_answers_and_changes_nothing(stored):
    asked = "SELECT type, COUNT(*) AS n FROM timeline GROUP BY 1 ORDER BY 1"
    table = timeline("sql", asked, cwd=stored).stdout.decode().splitlines()
    rows = json.loads(timeline("sql", asked, "--format", "json", cwd=stored).stdout)
    assert len(table) == len(rows) + 1
    read = list(
        csv.DictReader(timeline("sql", "-", "--format", "csv", cwd=stored, stdin=asked).stdout.decode().splitlines())
    )
    assert [(row["type"], int(row["n"])) for row in read] == [(row["type"], row["n"]) for row in rows]
    refused = timeline("sql", "DELETE FROM events", cwd=stored)
    assert refused.returncode == 1
    assert refused.stderr.startswith(b"Error: ")
    assert json.loads(timeline("sql", asked, "--format", "json", cwd=stored).stdout) == rows


def test_sql_says_when_rows_are_left_out(stored):
    result = timeline("sql", "SELECT uid FROM timeline", "--limit", "2", cwd=stored)
    assert len(result.stdout.splitlines()) == 3
    assert b"--limit" in result.stderr


def test_stats_counts(stored):
    counted = json.loads(timeline("stats", "--format", "json", cwd=stored).stdout)
    assert counted["sources"] == len(list(ARTICLES.iterdir()))
    assert counted["events"] == sum(counted["by_type"].values())
    assert f"{counted['events']}" in timeline("stats", cwd=stored).stdout.decode().splitlines()[0]


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("show", "--brand", "Coahc"), "COACH"),
        (("show", "--type", "leaving"), "type"),
        (("show", "--status", "maybe"), "status"),
        (("show", "--since", "whenever it was"), "since"),
        (("show", "--since", "2020", "--until", "2010"), "since"),
        (("show", "--db", "missing.db"), "missing.db"),
        (("export", "--db", "."), "folder"),
        (("sql", "SELECT nothing FROM nowhere"), "SQL"),
        (("ingest", "--db", "no/such/folder.db", str(COACH)), "folder"),
        (("db", "check", "--db", "missing.db"), "missing.db"),
        (("show", "--db", "mysql://localhost/x"), "mysql"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else value,
)
def test_what_is_refused_is_one_line_with_a_remedy(stored, arguments, said):
    result = timeline(*arguments, cwd=stored)
    assert result.returncode == (2 if "--db" in arguments else 1)
    assert result.stdout == b""
    [line] = result.stderr.decode().splitlines()
    assert line.startswith("Error: ")
    assert said in line
    assert line.count(". ") >= 1
    assert line.endswith(".")


def test_a_database_of_others_is_left_alone(tmp_path):
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    before = other.read_bytes()
    assert timeline("ingest", COACH, "--db", other).returncode == 2
    assert other.read_bytes() == before


def test_a_bug_keeps_its_traceback(monkeypatch):
    monkeypatch.setattr("timeline.desk.NameDesk.find", lambda self, name: 1 / 0)
    result = CliRunner().invoke(cli, ["catalog", "find", "x"])
    assert isinstance(result.exception, ZeroDivisionError)


# --- looking after it ----------------------------------------------------------------------------------------------


def test_the_database_is_named_by_option_then_environment_then_default(tmp_path):
    assert timeline("ingest", COACH, cwd=tmp_path, TIMELINE_DB="by-environment.db").returncode == 0
    assert (
        timeline("ingest", COACH, "--db", "by-option.db", cwd=tmp_path, TIMELINE_DB="by-environment.db").returncode == 0
    )
    assert timeline("ingest", COACH, "--db", "sqlite:///by-url.db", cwd=tmp_path).returncode == 0
    assert {path.name for path in tmp_path.glob("*.db")} == {"by-environment.db", "by-option.db", "by-url.db"}


def test_db_commands_make_name_and_check_a_schema(tmp_path):
    made = timeline("db", "upgrade", cwd=tmp_path)
    assert made.returncode == 0
    assert timeline("db", "current", cwd=tmp_path).stdout == made.stdout
    assert timeline("db", "check", cwd=tmp_path).stdout == b"sound\n"
    with sqlite3.connect(tmp_path / "timeline.db") as connection:
        connection.execute("DROP VIEW conflicts")
    connection.close()
    wrong = timeline("db", "check", cwd=tmp_path)
    assert wrong.returncode == 1
    assert b"conflicts" in wrong.stdout


def test_catalog_find_takes_any_script():
    [found] = json.loads(timeline("catalog", "find", "路易威登", "--format", "json").stdout)
    assert found["name"] == "Louis Vuitton"
    nothing = timeline("catalog", "find", "no such name at all")
    assert nothing.returncode == 0
    assert nothing.stderr


def test_catalog_check_names_the_line(tmp_path):
    (tmp_path / "brands.tsv").write_text(
        "slug\tname\tkind\tcategory\tcountry\tparent\taliases\twikidata\nx\tX Y\tplanet\t\t\t\t\t\n"
    )
    result = timeline("catalog", "check", tmp_path)
    assert result.returncode == 1
    assert "brands.tsv:2" in result.stdout.decode()


# --- pipes and consoles --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", [("extract", ARTICLES), ("export",), ("show",), ("sql", "SELECT text FROM sources")]
)
def test_a_pipe_that_is_closed_early_ends_quietly(stored, command):
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline", *map(str, command)],
        cwd=stored,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    remarks = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=240)
    assert remarks == b""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gb18030"])
def test_a_console_that_is_not_utf8_crashes_nothing_and_keeps_json_valid(stored, encoding):
    plain = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    assert timeline("show", cwd=stored, **plain).returncode == 0
    assert timeline("show", "--brand", "无此品牌", cwd=stored, **plain).returncode == 1
    told = timeline("export", cwd=stored, **plain)
    assert told.returncode == 0
    expected = lines(timeline("export", cwd=stored))
    assert [json.loads(line) for line in told.stdout.decode(encoding).splitlines()] == expected


def test_help_answers_for_every_command_and_says_what_it_does():
    def walk(command, words):
        context = command.make_context("timeline", [], resilient_parsing=True)
        assert command.help, words
        assert command is cli or not command.get_short_help_str(limit=60).endswith("..."), words
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.help, (words, parameter.name)
        for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
            walk(command.get_command(context, name), [*words, name])

    walk(cli, ["timeline"])


def test_version_is_that_of_the_package():
    assert timeline("--version").stdout.decode() == f"timeline {__version__}\n"
    assert __version__[0].isdigit()


def test_misspelled_commands_are_told_apart_from_refusals():
    assert timeline("shwo").returncode == 2
    assert timeline("show", "--colour", "red").returncode == 2


def test_help_is_quick_against_importing_the_orm():
    """The benchmark's promise is 0.3; a busy machine gets a margin, the accident of an eager import does not."""
    measure = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "help.py"))["measure"]
    told, imported = measure(3)
    assert told < 0.5 * imported


def test_help_loads_none_of_the_rooms():
    probe = (
        "import sys\nfrom timeline.cli import cli\n"
        "try:\n    cli(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(name for name in sys.modules if name.startswith(('timeline.', 'sqlalchemy', 'jieba', 'rich.'))))"
    )
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout
    parts = sorted(f"timeline.commands.{path.stem}" for path in COMMANDS.glob("*.py") if path.stem != "__init__")
    light = ["timeline.cli", "timeline.commands", *parts, "timeline.console", "timeline.errors"]
    assert told.splitlines()[-1] == str(light)


def test_main_is_what_the_installed_command_calls():
    assert callable(main)


def test_sql_gives_lines_of_json_and_files(tmp_path):
    timeline("db", "upgrade", cwd=tmp_path)
    question = "SELECT name, zh FROM event_types WHERE name LIKE 'l%' ORDER BY name"
    lines = timeline("sql", question, "--format", "jsonl", cwd=tmp_path).stdout.decode().splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["launch", "lawsuit", "listing"]
    timeline("sql", question, "--format", "csv", "--output", "types.csv", cwd=tmp_path)
    assert (tmp_path / "types.csv").read_text("utf-8").splitlines()[:2] == ["name,zh", "launch,发布"]
    refused = timeline("sql", question, "--format", "parquet", cwd=tmp_path)
    assert refused.returncode == 2
    assert b"--output" in refused.stderr
