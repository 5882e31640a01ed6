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
    # Another's deed, where only an unknown name stands before the verb: not that of whom the talk was before.
    (
        "launch",
        "2020-11-09",
        "阿里巴巴昨日公布了业绩。明星小张邀请了几位朋友，推出了一款新饮品。小李工作室也推出了手机壳系列。",
    ),
    ("campaign", "2020-11-09", "京东昨日公布了业绩。11月1日，各家卖场都推出了促销活动。"),
    ("store_opening", "2020-11-09", "美团昨日公布了业绩。10月，某生鲜平台的团队进驻武汉市场。"),
    # A listing that is put off, its price, its subscription.
    ("listing", "2020-11-09", "11月3日，京东数科的上市被暂缓。"),
    ("listing", "2020-11-09", "11月2日，京东数科IPO发行价公布，每股30元。"),
    ("listing", "2020-11-09", "11月2日，京东健康IPO打新火爆，散户认购超过百倍。"),
    ("listing", "2020-11-09", "随着京东健康上市临近，市场对它的估值越来越高。"),
    ("listing", "2020-11-09", "11月2日，在京东健康上市路演中，总裁回答了提问。"),
    ("listing", "2020-11-09", "今年以来，京东和全国上市车企的市值都在上涨。"),
    # What an authority forbids is forbidden by another one.
    ("enforcement", "2020-11-09", "10月30日，美国法官叫停了TikTok禁令。"),
    ("lawsuit", "2020-11-09", "11月2日，苹果报告了iPhone的销量。"),
    ("investment", "2020-11-09", "11月2日，特斯拉持续扩大投资，出口额预计超过4.5亿美元。"),
    # A clause of its own has a subject of its own.
    ("launch", "2020-11-09", "11月2日，新浪科技称，微博于当天停止开放评论服务。"),
    # Shares that are traded, goods and licences that are bought, a mere attempt.
    ("acquisition", "2020-11-09", "10月，美国空军购买了大疆创新的57架无人机。"),
    ("acquisition", "2020-11-09", "10月28日，摩根士丹利买入阿里巴巴3亿股。"),
    ("acquisition", "2020-11-09", "2016年，高通曾尝试收购恩智浦。"),
    ("investment", "2020-11-09", "截至今年6月，腾讯持有哔哩哔哩13%股权。"),
    ("partnership", "2020-11-09", "11月4日，掌阅科技与字节跳动签订协议，拟将2000万股股份转让给字节跳动。"),
    # People and authorities that speak somewhere hold no campaign; nor does who streams every day.
    ("campaign", "2020-11-09", "7月，皮查伊参加国会听证会。"),
    ("campaign", "2020-11-09", "11月3日，刘强东在上海举行的零售论坛上表示，物流会继续扩张。"),
    ("campaign", "2020-11-09", "2019年，快手直播带货总金额约为400亿元。"),
    # The rest of a clause is no product.
    ("launch", "2020-11-09", "去年，三星的新手机推迟发布，晚了几周。"),
    ("launch", "2020-11-09", "10月，国务院正式发布新能源汽车发展规划。"),
    ("launch", "2020-11-09", "11月3日，上海证券交易所发布决定。"),
    ("enforcement", "2020-11-09", "2019年，比亚迪的电池项目被列为重点支持项目。"),
    (
        "investment",
        "2020-09-05",
        "A Bloomberg report on Friday revealed an approach from Fosun, backed by a banker from KKR.",
    ),
    ("launch", "2020-09-05", "Tesco has introduced plastic barriers at its tills."),
    ("launch", "2020-09-05", "Ferguson has brought back its dividend."),
    ("launch", "2020-09-05", "New images released by Nike this week show the building."),
    ("withdrawal", "2020-09-05", "Pret A Manger has axed 2,800 jobs across its shops."),
    ("withdrawal", "2020-09-05", "The customer lines of Waterstones are closed as its offices have yet to reopen."),
    ("store_opening", "2020-09-05", "Of all customers that joined Deliveroo in the last year, half are students."),
    ("lawsuit", "2020-09-05", "Jane Oakwood filed a complaint with Scotland Yard on Friday."),
    ("investment", "2020-09-05", "TT Electronics received £2million of orders from Siemens in July."),
    ("joint_venture", "2020-09-05", "Mary Quill overcame debt to launch a beauty company in May."),
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


def test_the_object_of_one_verb_is_no_subject_of_the_next(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text(
        "---\ndate: 2020-09-16\n---\nTesco bought Booker in 2018 and launched a range of wines in May.\n",
        encoding="utf-8",
    )
    [launched] = [event for event in extract(article) if event.type == "launch"]
    assert [p.name for p in launched.participants if p.role == "actor"] == ["Tesco"]


def test_a_perfect_has_no_date_of_long_ago(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text(
        "---\ndate: 2020-09-16\n---\nNike has sued Skechers, whose shoes it had copied in 2014.\n", encoding="utf-8"
    )
    assert [event.date for event in extract(article) if event.type == "lawsuit"] == ["2020-09~"]
