"""The catalog: what it refuses, what it finds, how fast it is read."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from timeline.catalog import Catalog, check_catalog, load_catalog
from timeline.catalog.check import common_words
from timeline.errors import SeedError

ACME = "acme-group\tAcme Group\tcompany\tgroup\tFR\t\t顶峰集团|ACME Holdings\tQ1\n"
HOUSE = "maison-x\tMaison X\tbrand\tluxury\tFR\tacme-group@2017-11..2020|rival@2021\t小楷|MX?\t\n"
RIVAL = "rival\tRival\tcompany\tgroup\tCN\t\t對手集團\t\n"


def seeds(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Catalog:
    return load_catalog(seeds(tmp_path, brands="# fields\n\n" + HOUSE, companies=ACME + RIVAL))


FINDS = [
    ("Acme Group", ["acme-group"]),
    ("ACME GROUP", ["acme-group"]),
    ("ＡＣＭＥ　ｇｒｏｕｐ", ["acme-group"]),
    ("頂峰集團", ["acme-group"]),
    ("对手集团", ["rival"]),
    ("maison-x", ["maison-x"]),
    ("mx", ["maison-x"]),
    ("acme", ["acme-group"]),  # no such name: those that begin so
    ("nobody", []),
    ("", []),
]


@pytest.mark.parametrize("name, slugs", FINDS, ids=[row[0] or "empty" for row in FINDS])
def test_names_are_found_in_any_script_and_case(small: Catalog, name: str, slugs: list[str]):
    assert [entity.slug for entity in small.find(name)] == slugs


PARENTS = [
    ("2017-10-31", None),
    ("2017-11-01", "acme-group"),
    ("2020-12-31", "acme-group"),
    ("2021-01-01", "rival"),
    (None, "rival"),
]


@pytest.mark.parametrize("day, owner", PARENTS)
def test_an_owner_holds_for_a_time(small: Catalog, day: str | None, owner: str | None):
    parent = small.parent_at("maison-x", date.fromisoformat(day) if day else None)
    assert (parent.slug if parent else None) == owner
    assert [entity.slug for entity in small.ancestors("maison-x", date(2018, 1, 1))] == ["acme-group"]


def test_aliases_keep_their_doubt(small: Catalog):
    marks = {alias.text: alias.certain for alias in small.aliases if alias.slug == "maison-x"}
    assert marks == {"Maison X": True, "小楷": True, "MX": False}


REFUSED = [
    (ACME + "lv-2\tOther\tbrand\t\t\t\tACME holdings\t\n", "alias 'ACME holdings' already belongs to acme-group"),
    (ACME + ACME, "slug 'acme-group' already stands at"),
    ("a\tA\tband\t\t\t\t\t\n", "kind 'band' is unknown"),
    ("A_b\tA\tbrand\t\t\t\t\t\n", "slug 'A_b' is malformed"),
    ("a\tA\tbrand\t\t\tnobody\t\t\n", "parent 'nobody' of a is unknown"),
    ("a\tA\tbrand\t\t\tb@2017/2018\t\t\n", "parent 'b@2017/2018' is malformed"),
    ("a\tA\tbrand\t\tfrance\t\t\t\n", "country 'france' is malformed"),
    ("a\tA\tbrand\t\t\t\t\tq12\n", "wikidata 'q12' is malformed"),
    ("a\t\tbrand\t\t\t\t\t\n", "the name is missing"),
    ("a\tA\tbrand\t\t\t\t\t\textra\n", "9 columns"),
    ("a brand with spaces", "1 columns"),
]


@pytest.mark.parametrize("text, what", REFUSED, ids=[row[1] for row in REFUSED])
def test_seeds_that_contradict_themselves_are_refused(tmp_path: Path, text: str, what: str):
    """With the file, the line, and what to do."""
    with pytest.raises(SeedError) as refusal:
        load_catalog(seeds(tmp_path, brands="# header\n" + text))
    assert what in str(refusal.value)
    assert f"{tmp_path.name}/brands.tsv:" in refusal.value.where
    assert refusal.value.remedy


def test_a_doubtful_alias_may_be_shared(tmp_path: Path):
    text = "a\tA1\tbrand\t\t\t\t通用?\t\nb\tB1\tbrand\t\t\t\t通用?\t\nc\tC1\tbrand\t\t\t\t通用\t\n"
    found = load_catalog(seeds(tmp_path, brands=text)).find("通用")
    assert [entity.slug for entity in found] == ["c", "a", "b"]  # the sure one first


def test_bytes_that_are_not_utf8_are_refused(tmp_path: Path):
    (tmp_path / "brands.tsv").write_bytes("a\t苹果\tbrand".encode("gb18030"))
    with pytest.raises(SeedError, match="UTF-8"):
        load_catalog(tmp_path)


def test_the_check_lists_all_faults_at_once(tmp_path: Path):
    text = (
        "a\tA1\tbrand\t\t\tb\tapple\t\n"
        "b\tB1\tbrand\t\t\ta\t苹果\t\n"
        "c\tC1\tnonsense\t\t\t\t\t\n"
        "d\tD1\tbrand\t\t\tnobody\tA1|x|orange?\t\n"
    )
    problems = "\n".join(check_catalog(seeds(tmp_path, brands=text)))
    for part in ("a is its own", "b is its own", "'apple'", "'苹果'", "nonsense", "nobody", "'A1'", "single character"):
        assert part in problems
    assert "orange" not in problems


def test_a_user_adds_to_what_is_shipped(tmp_path: Path):
    folder = tmp_path / "shipped"
    folder.mkdir()
    seeds(folder, brands=HOUSE + RIVAL, companies=ACME)
    mine = tmp_path / "mine.tsv"
    mine.write_text("rival\tRival\tcompany\t\t\t\tRVL\t\nnew\tNew Label\tbrand\t\t\trival\t小楷\t\n", encoding="utf-8")
    catalog = load_catalog(folder, extra=[mine])
    assert [entity.slug for entity in catalog.find("RVL")] == ["rival"]
    assert catalog.by_slug["rival"].category == "group"  # what the line leaves empty stays
    assert [entity.slug for entity in catalog.find("对手集团")] == ["rival"]
    assert [entity.slug for entity in catalog.find("小楷")] == ["new", "maison-x"]  # the user's name wins
    assert catalog.fingerprint != load_catalog(folder).fingerprint


def test_the_fingerprint_is_of_the_data_not_of_the_place(tmp_path: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    seeds(one, brands=ACME)
    seeds(two, brands="# a comment\n\n" + ACME)
    assert load_catalog(one).fingerprint == load_catalog(two).fingerprint


def test_three_thousand_entities_are_read_at_once(tmp_path: Path):
    lines = [
        f"slug-{n}\tName {n}\tbrand\tluxury\tFR\t\t名字{n}|Alias {n}|ALT{n}?|別名{n}\tQ{n + 1}" for n in range(3000)
    ]
    folder = seeds(tmp_path, brands="\n".join(lines))
    load_catalog(folder)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert len(load_catalog(folder)) == 3000
        times.append(time.perf_counter() - start)
    assert min(times) < 0.3  # 0.04 to 0.08 s measured, on a busy machine


def test_the_shipped_seeds_are_in_order():
    assert check_catalog() == []


def test_the_word_list_is_folded():
    assert {"apple", "苹果", "gap"} <= common_words()
    assert all(word == word.lower() for word in common_words())
