"""The mentions that a person reads to judge precision: drawn by chance, the same ones each time."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sampling() -> ModuleType:
    spec = importlib.util.spec_from_file_location("entity_sample", ROOT / "benchmarks" / "entity_sample.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_a_sample_is_half_chinese_half_english_and_the_same_each_time(sampling):
    folder = ROOT / "seeds" / "articles"
    first = sampling.drawn(folder, 20, 7, provisional=False)
    assert [sight.language for sight in first] == ["zh"] * 10 + ["en"] * 10
    assert list(map(str, first)) == list(map(str, sampling.drawn(folder, 20, 7, provisional=False)))
    assert list(map(str, first)) != list(map(str, sampling.drawn(folder, 20, 8, provisional=False)))
    assert not any(sight.mention.provisional or sight.mention.anaphor for sight in first)


def test_names_that_were_discovered_can_be_drawn_by_kind(sampling):
    sights = sampling.drawn(ROOT / "seeds" / "articles", 10, 7, provisional=True, kind="person")
    assert sights
    assert all(sight.mention.provisional and sight.mention.kind == "person" for sight in sights)


def test_a_sight_is_one_line(sampling):
    for sight in sampling.drawn(ROOT / "seeds" / "articles", 30, 1, provisional=False):
        assert "\n" not in str(sight)
        assert f"[[{sight.mention.text}]]" in str(sight)
