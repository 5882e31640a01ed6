"""The date suites, scored end to end; the floors stand in floors.json and only go up.

The suites lie beside the project, in ../shared/times; without them nothing is measured here.
"""

import importlib.util
import json
from pathlib import Path

import pytest

from timeline.times import answer_cases

SUITES = Path(__file__).parents[2].parent / "shared" / "times"
FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))

pytestmark = pytest.mark.skipif(not (SUITES / "score_times.py").exists(), reason="the suites are not here")


@pytest.fixture(scope="module")
def scorer():
    spec = importlib.util.spec_from_file_location("score_times", SUITES / "score_times.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("suite", FLOORS)
def test_a_suite_keeps_its_floor(suite, scorer):
    """End-to-end F1 of spans with the right days."""
    name, language, *category = suite.split()
    cases = [case for case in scorer.read_jsonl(SUITES / f"{name}.jsonl") if case["language"] == language]
    cases = [case for case in cases if not category or case.get("category") == category[0]]
    lines = (json.dumps(case) for case in cases)
    rates, _ = scorer.score(cases, [json.loads(line) for line in answer_cases(lines)])
    assert rates[language]["e2e_f1"] >= FLOORS[suite]


def test_nothing_is_found_where_the_probes_have_no_date(scorer):
    """Not one finding in the sentences without a date."""
    cases = [case for case in scorer.read_jsonl(SUITES / "news-probes.jsonl") if not case["expected"]]
    for line in answer_cases(json.dumps(case) for case in cases):
        assert json.loads(line)["found"] == []
