"""Decisions about names as CSV: what is read, what is refused and where, and the way out and in again."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from timeline.catalog import Catalog, NameDecision, Names, load_catalog, provisional_key
from timeline.catalog.sheet import SHEET, read_sheet, to_seeds, to_sheet
from timeline.errors import DecisionError

SEEDS = "acme\tAcme Group\tcompany\tgroup\tFR\t\t顶峰集团\nrival\tRival\tcompany\nanna\tAnna Smith\tperson\n"
NOW = "2026-01-02T12:00:00.000000"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "names.tsv").write_text(SEEDS, encoding="utf-8")
    return load_catalog(folder)


def read(base: Catalog, path: Path, text: str | bytes) -> list[NameDecision]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_sheet(path, Names(base), decided=NOW, author="ann")


def test_two_columns_are_enough(base, tmp_path):
    [one, other] = read(base, tmp_path / "a.csv", "name,kind\nVelmora,brand\n维茉拉,Brand\n")
    assert (one.act, one.name, one.slug, one.kind, one.author, one.decided) == (
        *("add", "Velmora", "velmora", "brand", "ann", NOW),
    )
    assert other.slug.startswith("name-")


def test_rows_may_speak_of_one_another_in_any_order(base, tmp_path):
    text = (
        "act,name,kind,parent,aliases,into,reason\n"
        "alias,Velmora Milano,,,,Velmora,\n"
        "add,Velmora,brand,Quill House,维茉拉|Velm,,own site\n"
        "add,Quill House,company,acme@2019..2021|rival,,,\n"
        "merge,Rival,,,,顶峰集团,same firm\n"
    )
    decisions = read(base, tmp_path / "a.csv", text)
    assert [(one.act, one.slug, one.into, one.parent) for one in decisions] == [
        ("alias", None, "velmora", None),
        ("add", "velmora", None, "quill-house"),
        ("add", "quill-house", None, "acme@2019..2021|rival"),
        ("merge", None, "acme", None),
    ]
    names = Names(base, decisions)
    assert [entity.slug for entity in names.catalog.find("velmora milano")] == ["velmora"]
    assert names.catalog.parent_at("velmora").slug == "quill-house"


FORMS = {
    "with a byte order mark": "\ufeffname,kind\nVelmora,brand\n".encode(),
    "with semicolons": b"name;kind\nVelmora;brand\n",
    "with CRLF and blank lines": b"name,kind\r\n\r\nVelmora,brand\r\n,\r\n",
    "with capitals in the header": b"Name , KIND\nVelmora,brand\n",
    "with undecided lines": b"act,name,kind,example\n?,Nobody,brand,x\nadd,Velmora,brand,y\n",
    "with a formula kept harmless": b"name,kind,reason\nVelmora,brand,'=1+1\n",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS.keys())
def test_tables_as_programs_write_them(base, tmp_path, text):
    [decision] = read(base, tmp_path / "a.csv", text)
    assert decision.slug == "velmora"
    assert decision.reason in (None, "=1+1")


FAULTS = [
    # the file, the line of the fault, its words
    ("", 0, "it is empty"),
    ("kind\nbrand\n", 1, "no column name"),
    ("name,colour\nVelmora,red\n", 1, "the column 'colour' is unknown"),
    ("name,name\nA,B\n", 1, "there twice"),
    ("name,kind\nVelmora,brand\nQuill,brand,extra\n", 3, "3 cells where 2 are meant"),
    ("name,kind\n\nVelmora,firm\n", 3, "kind 'firm' is unknown"),
    ("name,kind\nVelmora,\n", 2, "the kind is missing"),
    ("name,kind\n,brand\n", 2, "the name is missing"),
    ("name,kind\n?!,brand\n", 2, "is no name"),
    ("act,name\nforget,Velmora\n", 2, "'forget' is no act"),
    ("name,kind\nVelmora,brand\nVELMORA,company\n", 3, "judged already at"),
    ("act,name,kind,decided\nadd,Velmora,brand,yesterday\n", 2, "is no moment"),
    ("name,kind,country\nVelmora,brand,Italy\n", 2, "country 'Italy' is malformed"),
    ("name,kind,parent\nVelmora,brand,Nobody Inc\n", 2, "parent 'Nobody Inc' is unknown"),
    ("name,kind,slug\nVelmora,brand,Vel Mora\n", 2, "slug 'Vel Mora' is malformed"),
    ("name,kind,slug\nVelmora,brand,x\nQuill,brand,x\n", 3, "slug 'x' already stands"),
    ("act,name,into\nalias,Velmora,Nobody Inc\n", 2, "nothing is called 'Nobody Inc'"),
    ("act,name,into\nmerge,Velmora,\n", 2, "into is missing"),
    ("name,kind\nAcme Group,place\n", 2, "known already, as a company"),
    ('name,kind\n"Velmora,brand\n', 2, "the kind is missing"),
]


@pytest.mark.parametrize("text, line, words", FAULTS, ids=[row[2] for row in FAULTS])
def test_a_fault_is_told_with_its_line(base, tmp_path, text, line, words):
    path = tmp_path / "a.csv"
    with pytest.raises(DecisionError) as refused:
        read(base, path, text)
    assert words in refused.value.what
    assert refused.value.where == (f"{path}:{line}" if line else str(path))


def test_all_faults_are_told(base, tmp_path):
    with pytest.raises(DecisionError) as refused:
        read(base, tmp_path / "a.csv", "name,kind\nA,x\nB,y\nVelmora,brand\nC,z\n")
    assert refused.value.where.endswith(":2")
    assert [note.split(": ")[0][-2:] for note in refused.value.__notes__] == [":3", ":5"]


@pytest.mark.parametrize("text", [b"name,kind\nVelm\xf6ra,brand\n", b"\x00\x01\x02", b"name\n\x00,x,y\n"])
def test_what_is_no_table_is_refused(base, tmp_path, text):
    with pytest.raises(DecisionError):
        read(base, tmp_path / "a.csv", text)


@pytest.mark.parametrize("path", ["missing.csv", "."])
def test_what_is_no_file_is_refused(base, tmp_path, path):
    with pytest.raises(DecisionError, match="cannot be read"):
        read_sheet(tmp_path / path, Names(base), decided=NOW)


def test_a_name_that_the_catalog_has_adds_to_it(base, tmp_path):
    decisions = read(base, tmp_path / "a.csv", "name,kind,aliases\nAcme Group,company,Gipfel AG\n")
    names = Names(base, decisions)
    assert [entity.slug for entity in names.catalog.find("Gipfel AG")] == ["acme"]


cells = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="|\u0085"), min_size=1, max_size=8
)
words = cells.map(lambda text: " ".join(text.split())).filter(
    lambda text: text.isprintable() and any(map(str.isalnum, text))
)


@st.composite
def written(draw: st.DrawFn) -> list[NameDecision]:
    """Decisions that make sense, about names of any characters."""
    found: dict[str, NameDecision] = {}
    for number, name in enumerate(draw(st.lists(words, max_size=5, unique_by=provisional_key))):
        act = draw(st.sampled_from(["add", "alias", "reject"]))
        found[name] = NameDecision(
            act=act,
            name=name,
            slug=f"slug-{number}" if act == "add" else None,
            kind="brand" if act == "add" else None,
            into="acme" if act == "alias" else None,
            reason=draw(st.none() | words),
            decided=f"2026-01-02T12:00:{number:02}.000000",
        )
    return list(found.values())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(
    [NameDecision(act="add", name="0", slug="slug-0", kind="brand", reason="'=0", decided="2026-01-02T12:00:00.000000")]
)
@given(written())
def test_out_and_in_again_is_the_same(base, tmp_path, decisions):
    path = tmp_path / "out.csv"
    path.write_text("".join(to_sheet(decisions)), encoding="utf-8", newline="")
    assert read_sheet(path, Names(base), decided=NOW) == decisions


def test_no_cell_is_a_formula():
    decision = NameDecision(act="reject", name='=HYPERLINK("x1")', reason="@SUM", decided=NOW)
    [_, row] = csv.reader(io.StringIO("".join(to_sheet([decision]))))
    assert dict(zip(SHEET, row, strict=True))["name"] == '\'=HYPERLINK("x1")'
    assert not [cell for cell in row if cell.startswith(("=", "@"))]


def test_seeds_come_back_as_they_were(base, tmp_path):
    text = "name,kind,category,country,parent,aliases,wikidata\nVelmora,brand,luxury,IT,acme@2019..2021,维茉拉|Vel,Q1\n"
    names = Names(base, read(base, tmp_path / "a.csv", text))
    (tmp_path / "own.tsv").write_text("".join(to_seeds(names)), encoding="utf-8")
    (tmp_path / "seeds.tsv").write_text(SEEDS, encoding="utf-8")
    again = load_catalog(tmp_path / "seeds.tsv", extra=[tmp_path / "own.tsv"])
    assert replace(again.by_slug["velmora"], where="") == replace(names.catalog.by_slug["velmora"], where="")
