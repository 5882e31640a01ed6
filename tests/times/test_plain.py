"""The finders jump from word of time to word of time; a plain scan with the same grammar finds the same spans."""

import importlib.util
import sys
from pathlib import Path

import pytest

from timeline.text import language_of

ROOT = Path(__file__).parents[2]
ARTICLES = [ROOT / "seeds" / "articles", ROOT.parent / "shared" / "corpus" / "articles"]
SENTENCES = [
    "未来 3 个季度，公司将在过去 5 年的基础上扩张；20多年前它只有一家店。",
    "从2019年起，双11与11.11、12.12都是大促，“2020京东11.11”也是。",
    "2018年员工由1000至2000人增至1800-2000人，每日优鲜从2016年9月至今都在，10.5/11代线投产，这一财季于9月结束。",
    "截止到2020年10月，门店达到2000多家；农历七月初七、民国九十九年、2016-09-08。",
    "There is a way out\n\nOn 20 September, the ban ends. Earlier this year it may not have.",
    "A 'good start' to the second half of its financial year. They use the 'Next 3 days' button.",
    "It sold 10,000 days ago this week for $56 in March, and on Jan 20,2021 again; one may of course doubt it.",
    "Two weeks after Christmas '98, the '90s were over; from 12/3/2016 to 4-5 May, Q3 2019, 2014-16, mid-2020.",
]


@pytest.fixture(scope="module")
def plain():
    spec = importlib.util.spec_from_file_location("plain_times", ROOT / "benchmarks" / "plain_times.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_is_jumped_over(sentence, plain):
    scan = plain.chinese if language_of(sentence) == "zh" else plain.english
    found = list(plain.found(sentence, language_of(sentence)))
    assert found == list(scan(sentence))
    assert len(found) >= 2


@pytest.mark.parametrize(
    "folder", [pytest.param(f, marks=pytest.mark.skipif(not f.exists(), reason="not here")) for f in ARTICLES]
)
def test_nothing_is_jumped_over_in_articles(folder, plain):
    for path in sorted(folder.iterdir()):
        text = path.read_text("utf-8", errors="replace")
        language = language_of(text)
        scan = plain.chinese if language == "zh" else plain.english
        assert list(plain.found(text, language)) == list(scan(text)), path.name
