"""Long runs of figures and of date words: time grows with the text, not with its square."""

# ruff: noqa: E501 - sentences and words stand in rows

from datetime import date
from time import process_time

import pytest

from timeline.times import find_dateline, find_times
from timeline.times.zh_words import candidate, starts

RUNS = ["1", "12", "2016", "2016-", "1/", "9月", "去年", "第", "一", "二〇", "的", " ", "近", "上上", "《", "(", "2016年9月8日", "年初",
        "may ", "the ", "last ", "1 2 ", "of the ", "in a ", "January ", "20th ", "two weeks after ", "q1 ", "'90s ", "-", "mid-"]  # fmt: skip


def seconds(text, language):
    begun = process_time()
    find_times(text, published=date(2021, 6, 14), language=language)
    return process_time() - begun


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("run", RUNS)
def test_time_is_linear(run, language):
    """Four times the text takes at most some eight times as long."""
    size = 20_000
    small, large = run * (size // len(run)), run * (4 * size // len(run))
    seconds(small[:200], language)
    allowed = 8 * max(seconds(small, language), 0.02)
    assert any(seconds(large, language) < allowed for _ in range(3))  # other work on the machine may slow one down


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_megabyte_of_figures(language):
    """In a few seconds on any machine."""
    assert seconds("0123456789" * 100_000, language) < 20
    assert find_dateline("1" * 1_000_000, date(2021, 6, 14)) is None


def test_candidates_are_cheap_where_nothing_is():
    """Prose without dates offers few places to look at."""
    prose = "品牌与平台签署合作协议,双方将在会员与物流等方面展开合作。" * 100
    looked = [m for m in candidate().finditer(prose) if prose[m.start() : m.start() + 2] in starts()]
    assert len(looked) <= len(prose) / 20
