"""Copies of a text are found, whatever was done to it; what merely shares a passage is none."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.identity.copies import SHARED_MARKS, is_copy, share, sketch

NEWS = (
    "欧岚珂周三在杭州宣布，旗下彩妆线本月底入驻天猫，首批上架口红、粉底和香水共六十余款。"
    "公司同时与菜鸟签订了仓储协议，"
    "华东订单次日送达。这是该品牌三年内第二次进入中国线上市场，上一次因为客服外包引发投诉，仅维持了五个月。"
    "负责人表示，新团队全部驻扎上海，售后由品牌自己承担。"
)
WIRE = (
    "Olanka will open a flagship on Tmall at the end of the month, its second attempt at China's online market in "
    "three years. The cosmetics house said on Wednesday that sixty lipsticks, foundations and perfumes will be on sale "
    "from the first day and that Cainiao will store and deliver them. The first shop closed after five months when "
    "customers complained about an outsourced help line. This time the team sits in Shanghai."
)
BACKGROUND = (
    "该品牌三年内第二次进入中国线上市场，上一次因为客服外包引发投诉，仅维持了五个月。负责人表示，新团队全部驻扎上海，"
    "售后由品牌自己承担。"
)
TRADITIONAL = (
    "歐嵐珂週三在杭州宣佈，旗下彩妝線本月底入駐天貓，首批上架口紅、粉底和香水共六十餘款。公司同時與菜鳥簽訂了倉儲協議，"
    "華東訂單次日送達。這是該品牌三年內第二次進入中國線上市場，上一次因為客服外包引發投訴，僅維持了五個月。"
    "負責人表示，新團隊全部駐紮上海，售後由品牌自己承擔。"
)

COPIES = {
    "itself": (NEWS, NEWS),
    "another headline and a credit line": (f"欧岚珂重回天猫\n{NEWS}", f"彩妆新店月底开张\n{NEWS}\n来源：示例财经"),
    "cut to its first half": (NEWS, NEWS[: len(NEWS) // 2]),
    "the other kind of characters": (NEWS, TRADITIONAL),
    "other signs and widths": (WIRE, WIRE.replace(", ", " , ").replace("'", "’").upper()),
    "a word here and there": (
        NEWS,
        NEWS.replace("周三在杭州宣布", "周三宣布").replace("首批上架", "首批推出").replace("负责人表示", "负责人称"),
    ),
}
OTHERS = {
    "another text": (NEWS, WIRE),
    "a statement that both have, in a digest": (
        NEWS[:60],
        NEWS[:60] + "".join(f"第{n}条，某公司发布第{n * 7}号公告称业务如常，详情见{n * n}页附件。" for n in range(30)),
    ),
    "the background that both have": (
        f"欧岚珂昨日被上海一家代理商起诉，对方要求赔偿两千万元并公开道歉，案件将于下月在浦东开庭审理，品牌方未予置评。{BACKGROUND}",
        f"欧岚珂的天猫旗舰店上线首日卖出三万支口红，排在同类目第四位，分析师认为折扣力度是主要原因，后续仍待观察。{BACKGROUND}",
    ),
    "a line alone": ("欧岚珂入驻天猫", "欧岚珂入驻天猫"),
}


@pytest.mark.parametrize("one, other", COPIES.values(), ids=COPIES)
def test_copies_are_found(one: str, other: str) -> None:
    first, second = sketch(one), sketch(other)
    assert is_copy(first, second)
    assert is_copy(second, first)
    assert len(set(first.marks) & set(second.marks)) >= SHARED_MARKS


@pytest.mark.parametrize("one, other", OTHERS.values(), ids=OTHERS)
def test_what_only_shares_something_is_no_copy(one: str, other: str) -> None:
    assert not is_copy(sketch(one), sketch(other))


@given(st.text(max_size=200), st.text(max_size=200))
def test_what_two_texts_share_is_the_same_from_both_sides(one: str, other: str) -> None:
    first, second = sketch(one), sketch(other)
    assert share(first, second) == share(second, first)
    assert all(0 <= part <= 1 for part in share(first, second))
    assert is_copy(first, second) == is_copy(second, first)


def words(count: int, seed: int) -> str:
    rng = random.Random(seed)
    return "".join(chr(rng.randrange(0x4E00, 0x5E00)) for _ in range(count))


@pytest.mark.parametrize("length", [300, 3_000, 30_000])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_what_is_counted_on_a_sample_is_near_the_truth(length: int, part: float) -> None:
    """Two texts of which that part is the same: the samples of long ones may err by 0.025."""
    same = words(int(length * part), 1)
    rest = length - len(same)
    of_both, of_shorter = share(sketch(same + words(rest, 2)), sketch(same + words(rest, 3)))
    assert of_both == pytest.approx(len(same) / (length + rest), abs=0.025)
    assert of_shorter == pytest.approx(part, abs=0.03)


def test_a_long_text_costs_its_length() -> None:
    def seconds(count: int) -> float:
        text = words(count, 4)
        begun = time.process_time()
        sketch(text)
        return time.process_time() - begun

    seconds(1000)
    assert min(seconds(800_000) for _ in range(2)) < 0.05 + 12 * min(seconds(100_000) for _ in range(3))
