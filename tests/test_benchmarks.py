"""The reliability tables: what counts as right, and that they are printed, or said to be impossible."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def reliability() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reliability", ROOT / "benchmarks" / "reliability.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_without_the_scorer_it_says_so(reliability, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(reliability, "SCORER", tmp_path / "score.py")
    assert reliability.main([]) == 0
    assert "There is no scorer" in capsys.readouterr().out


def test_the_third_held_out_is_the_same_for_ever(reliability):
    names = [f"article-{number}.md" for number in range(300)]
    held = [name for name in names if reliability.held_out(name)]
    assert 70 < len(held) < 130
    assert reliability.held_out("coach-leaves-tmall.md") is False
    assert reliability.held_out("louis-vuitton-on-jd.md") is True


def test_folders_come_in_pairs(reliability):
    with pytest.raises(SystemExit):
        reliability.main([str(ROOT / "tests" / "gold")])


class Scorer:
    """As much of a scorer as a verdict asks for."""

    FACTUAL = frozenset({"occurred", "planned"})

    def __init__(self, *, excused: bool = False) -> None:
        self.is_excused = lambda found, gold: excused


class Told:
    def __init__(self, status: str = "occurred", *, optional: bool = False) -> None:
        self.status, self.optional = status, optional


VERDICTS = [
    # the verdict, the found event, what it matches, excused
    ("right", Told(), Told(), False),
    ("optional", Told(), Told(optional=True), False),
    ("wrong", Told(), None, False),
    ("optional", Told(), None, True),
    ("optional", Told("rumored"), None, False),
    ("wrong", Told(), Told("denied", optional=True), False),
    ("optional", Told("denied"), Told("denied", optional=True), False),
]


@pytest.mark.parametrize("wanted, found, match, excused", VERDICTS)
def test_a_verdict(reliability, wanted, found, match, excused):
    assert reliability.verdict(Scorer(excused=excused), [], found, match) == wanted


@pytest.mark.skipif(not (ROOT.parent / "shared" / "tools" / "score.py").is_file(), reason="the scorer is not here")
def test_the_tables_of_the_own_gold(reliability, capsys):
    folders = [str(ROOT / "tests" / "gold"), str(ROOT / "seeds" / "articles")]
    assert reliability.main([*folders, "--rules", "5"]) == 0
    shown = capsys.readouterr().out
    for words in (
        "event F1",
        "a third held out",
        "confidence",
        "0.90 to 0.95",
        "right optional wrong",
        "more: --rules 0",
    ):
        assert words in shown
