"""Prepared data in the cache folder: the same as made anew, and never a reason to fail."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.catalog import Catalog, load_catalog, packed, stash
from timeline.catalog import catalog as catalog_module
from timeline.catalog.catalog import data_folder
from timeline.entities import find_entities, prepared
from timeline.entities.link import Linker

TEXT = "2021年3月，Gucci与路易威登入驻天猫。Farfetch opened on JD.com; Gap did not."


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(stash.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def shipped() -> Catalog:
    return catalog_module._shipped.__wrapped__()


def test_what_is_put_is_taken(cache):
    stash.put("thing", "k1", b"content")
    assert stash.take("thing", "k1") == b"content"
    assert stash.take("thing", "k2") is None
    assert stash.take("other", "k1") is None
    assert [file.name for file in cache.iterdir()] == ["thing-k1"]


def test_an_empty_variable_means_none(tmp_path, monkeypatch):
    monkeypatch.setenv(stash.VARIABLE, "")
    monkeypatch.chdir(tmp_path)
    stash.put("thing", "k", b"content")
    assert stash.take("thing", "k") is None
    assert list(tmp_path.iterdir()) == []


def test_older_files_go(cache):
    for number in range(6):
        stash.put("thing", f"k{number}", b"x")
        os.utime(cache / f"thing-k{number}", (number, number))
    stash.put("thing", "last", b"x")
    assert len(list(cache.iterdir())) == 3
    assert stash.take("thing", "last") == b"x"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_is_damaged_is_as_good_as_none(cache, data):
    stash.put("thing", "k", b"some content")
    path = cache / "thing-k"
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole) - 1))
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from([whole[:cut], whole + b"x", whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], b""])
    )
    path.write_bytes(damaged)
    assert stash.take("thing", "k") is None


def test_another_files_content_under_this_name_is_none(cache):
    stash.put("thing", "k1", b"content")
    (cache / "thing-k1").rename(cache / "thing-k2")
    assert stash.take("thing", "k2") is None


def test_a_folder_that_cannot_be_is_no_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(stash.VARIABLE, str(tmp_path / "file" / "cache"))
    stash.put("thing", "k", b"content")
    assert stash.take("thing", "k") is None
    assert len(shipped()) > 1000


def test_the_shipped_catalog_is_the_same_from_the_cache(cache):
    made, kept = shipped(), shipped()
    assert isinstance(made.by_slug, type(Catalog().by_slug))
    assert not isinstance(kept.by_slug, type(made.by_slug)), "it comes from the cache"
    assert dict(kept.by_slug) == dict(made.by_slug)
    assert dict(kept.all_owners()) == dict(made.all_owners())
    assert list(kept) == list(made)
    assert kept.owners == made.owners
    assert (kept.owned, kept.fingerprint) == (made.owned, made.fingerprint)
    assert kept.find("路易威登") == made.find("路易威登") != []
    assert kept.find("louis vu") == made.find("louis vu")
    del kept.__dict__["fingerprint"]
    assert kept.fingerprint == made.fingerprint, "worked out again"


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"null", b'{"slugs":["a"],"keys":[],"refs":[]}', b"\xff"])
def test_a_pack_of_another_kind_is_made_again(cache, content):
    stash.put("catalog", packed.seeds_key(data_folder()), content)
    assert len(shipped()) > 1000


def test_seeds_that_changed_are_read_again(tmp_path):
    (tmp_path / "a.tsv").write_text("acme\tAcme\tcompany\n", encoding="utf-8")
    before = packed.seeds_key(tmp_path)
    (tmp_path / "a.tsv").write_text("acme\tAcme!\tcompany\n", encoding="utf-8")
    assert packed.seeds_key(tmp_path) != before


def test_names_are_found_the_same_from_the_cache(cache):
    catalog = load_catalog()
    made = Linker(catalog)
    assert "names" in {file.name.partition("-")[0] for file in cache.iterdir()}
    kept = Linker(catalog)
    assert kept.matcher.patterns == made.matcher.patterns
    assert kept.matcher.find(TEXT.lower()) == made.matcher.find(TEXT.lower()) != []
    numbers = range(0, len(made.matcher.patterns), 97)
    assert [kept.pattern(number) for number in numbers] == [made.pattern(number) for number in numbers]


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"\0" * 7 + b"\2[]", b"\0" * 7 + b"\7[[],[1]]"])
def test_an_automaton_of_another_kind_is_made_again(cache, content):
    catalog = load_catalog()
    stash.put("names", prepared._stash_key(catalog), content)
    matcher, keys = prepared.prepared(catalog)
    assert len(matcher.patterns) == len(keys) > 1000


def test_small_catalogs_are_not_kept(cache, tmp_path):
    (tmp_path / "a.tsv").write_text("acme\tAcme Velmora\tcompany\n", encoding="utf-8")
    [found] = find_entities("Acme Velmora opened.", catalog=load_catalog(tmp_path / "a.tsv"))
    assert found.key == "acme"
    assert not cache.exists()


def test_processes_that_come_at_once_do_not_hurt_one_another(cache):
    work = multiprocessing.get_context("spawn")
    with work.Pool(3) as pool:
        assert pool.map(_put_and_take, range(12)) == [True] * 12
    assert [file.name for file in cache.iterdir()] == ["thing-k"]


def _put_and_take(_number: int) -> bool:
    stash.put("thing", "k", b"content" * 10_000)
    return stash.take("thing", "k") == b"content" * 10_000
