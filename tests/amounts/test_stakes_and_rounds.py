"""Shares of a company and financing rounds."""

from __future__ import annotations

import pytest

from timeline.amounts import find_amounts


def labels(text: str, kind: str) -> list[str | None]:
    return [found.label for found in find_amounts(text) if found.kind == kind]


@pytest.mark.parametrize(
    "text, stakes",
    [
        ("转让5%的股份", ["5%"]),
        ("收购对方所持30%-45%股权", ["30%-45%"]),
        ("个人持股95%，其余股东持股比例为5%", ["95%", "5%"]),
        ("占公司总股本的7.35%", ["7.35%"]),
        ("把子公司股份的61.4%转让", ["61.4%"]),
        ("100%全资收购", ["100%"]),
        ("持股由5%变更为10%", ["5%", "10%"]),
        ("百分之三十的股权", ["30%"]),
        ("取得控制权", ["majority"]),
        ("收购其控股权", ["majority"]),
        ("a 20 per cent stake", ["20%"]),
        ("a 20-25% stake", ["20%-25%"]),
        ("listed 16.5% of its shares", ["16.5%"]),
        ("twenty per cent of the shares", ["20%"]),
        ("lifted its holding from 7 per cent to 8 per cent", ["7%", "8%"]),
        ("took a minority stake", ["minority"]),
        ("a controlling interest", ["majority"]),
        ("营收同比增长5%，市场份额20%", []),
        ("股价上涨10%，打八折，利率3%", []),
        ("shares fell 11.6 per cent, sales rose 5%", []),
        ("a 20 per cent share of the market, 30% of the market", []),
        ("不涉及控制权变更", []),
    ],
)
def test_stakes(text: str, stakes: list[str]) -> None:
    assert labels(text, "stake") == stakes


@pytest.mark.parametrize(
    "text, rounds",
    [
        ("完成A轮融资", ["A"]),
        ("Pre-A轮和Ａ+轮", ["Pre-A", "A+"]),
        ("A、B轮融资", ["A", "B"]),
        ("B2轮融资", ["B2"]),
        ("天使轮、种子轮", ["angel", "seed"]),
        ("获战略投资", ["strategic"]),
        ("引入战略投资者和天使投资人", []),
        ("完成Pre-IPO轮融资", ["Pre-IPO"]),
        ("a Series B round", ["B"]),
        ("closed its pre-Series A and Series A+", ["Pre-A", "A+"]),
        ("seed funding and a pre-seed cheque", ["seed", "Pre-seed"]),
        ("its D round", ["D"]),
        ("a round of talks, a third round, the Xbox Series X", []),
        ("pumpkin seeds, a series a viewer likes", []),
    ],
)
def test_rounds(text: str, rounds: list[str]) -> None:
    assert labels(text, "round") == rounds
