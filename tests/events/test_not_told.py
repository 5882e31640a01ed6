"""What several types share: sentences with their words in which nothing of the kind happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import extract

OCCURRED_NOWHERE = [
    ("acquisition", "2019-06-03", "2003年，谷歌曾有机会以10亿美元收购脸书，但没有下决心。"),
    ("acquisition", "2020-11-08", "上个月，阿里巴巴的一位工程师买下了一部华为手机。"),
    ("listing", "2020-11-09", "11月5日，京东物流原定在港交所上市，现在日期未定。"),
    ("listing", "2020-11-09", "11月3日，上交所宣布关于暂缓京东数字科技集团股份有限公司科创板上市的决定。"),
    ("launch", "2020-11-09", "8月6日，京东发布了一封致全体员工的信。"),
    ("launch", "2020-11-09", "昨日，阿里巴巴发布内部信，宣布调整组织架构。"),
    ("launch", "2020-11-09", "11月2日，福特发布了未来十年的电动化战略。"),
    ("campaign", "2020-11-09", "新华网：直播带货也要讲诚信"),
    ("lawsuit", "2020-11-09", "多年来，Spotify多次因版权问题被环球音乐告上法庭。"),
]


@pytest.mark.parametrize(("kind", "published", "text"), OCCURRED_NOWHERE)
def test_nothing_of_the_kind_has_happened(tmp_path: Path, kind: str, published: str, text: str) -> None:
    """At most it is told as denied."""
    article = tmp_path / "article.md"
    article.write_text(f"---\ndate: {published}\n---\n{text}\n", encoding="utf-8")
    assert [event for event in extract(article) if event.type == kind and event.status != "denied"] == []


def test_what_lasts_since_a_day_began_on_it(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text(
        "---\ndate: 2020-09-16\n---\nOcado has been selling Waitrose products on its website since March 4.\n",
        encoding="utf-8",
    )
    assert [(event.type, event.date) for event in extract(article)] == [("store_opening", "2020-03-04")]


def test_a_name_in_the_other_script_takes_no_sentence_its_dates(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text(
        "---\ndate: 2021-04-20\n---\nPrada (普拉达) opened a store on Tmall (天猫) on April 12.\n", encoding="utf-8"
    )
    assert [event.date for event in extract(article)] == ["2021-04-12"]
