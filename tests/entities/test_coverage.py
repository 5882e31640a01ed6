"""Floors under the share of names that are found: of the project's own gold, and of an annotated corpus where it is.

The floors only go up; ``python benchmarks/entities.py --misses`` says what is missing.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
# heading: accepted, named
FLOORS = {
    "all": (0.96, 0.935),
    "catalog": (0.985, 0.97),
    "discovered": (0.72, 0.63),
    "zh": (0.955, 0.93),
    "en": (0.96, 0.94),
}


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_entities", ROOT / "benchmarks" / "entities.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def reached(benchmark) -> dict[str, tuple[int, int, int]]:
    if not (CORPUS / "gold").is_dir():
        pytest.skip("the annotated corpus is not here")
    return benchmark.shares(benchmark.coverage(CORPUS))


@pytest.mark.parametrize("heading", FLOORS)
def test_names_of_the_corpus_are_found(reached, heading):
    wanted, accepted, named = reached[heading]
    assert accepted / wanted >= FLOORS[heading][0]
    assert named / wanted >= FLOORS[heading][1]


def test_a_corpus_that_is_not_there_is_skipped_with_a_word(benchmark, tmp_path, capsys):
    benchmark.print_coverage(tmp_path, misses=False)
    assert "skipped" in capsys.readouterr().out


def test_the_made_names_are_the_same_each_time(benchmark):
    assert benchmark.made_names(500) == benchmark.made_names(500)
    assert len(set(benchmark.made_names(500))) == 500
