"""Articles about something else than business: what they tell of people and authorities is no news of the timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import extract
from timeline.events.domain import domain_of

MATCH = (
    "The striker scored twice in the Premier League before half-time. The goalkeeper saved a late header. "
    "The head coach praised his midfielders. The transfer window is still open, and the defender may move. "
)
DEBATE = (
    "Democrats and Republicans argued in Congress over the election. The White House said voters would decide. "
    "Senators left the chamber. Parliament had voted the day before, and ministers of the cabinet resigned. "
)
TILLS = (
    "Sales at the retailer rose by 4 per cent. The company said customers had come back to its stores. "
    "Shares in the firm rose, and investors welcomed the profit. "
)


@pytest.mark.parametrize(
    ("text", "domain"), [(MATCH, "sport"), (DEBATE, "politics"), (TILLS, ""), (TILLS * 2 + MATCH, ""), ("", "")]
)
def test_a_domain_is_told_by_its_words(text: str, domain: str) -> None:
    assert domain_of(text.lower()) == domain


def events(tmp_path: Path, *paragraphs: str) -> list[str]:
    article = tmp_path / "article.md"
    article.write_text("---\ndate: 2020-09-16\n---\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return [event.type for event in extract(article)]


def test_a_player_takes_up_no_post(tmp_path: Path) -> None:
    said = "Luka Marens joined Hollowbrook United on Monday."
    assert events(tmp_path, said, MATCH) == []
    assert events(tmp_path, "Finance director Luka Marens joined Tesco on Monday.", TILLS) == ["appointment"]


def test_a_government_launches_no_product(tmp_path: Path) -> None:
    assert events(tmp_path, "Boris Johnson launched a new scheme on Monday.", DEBATE) == []


def test_firms_do_business_in_any_article(tmp_path: Path) -> None:
    assert events(tmp_path, "Adidas launched a new boot on Monday.", MATCH) == ["launch"]


def test_history_is_no_news(tmp_path: Path) -> None:
    assert events(tmp_path, "In 1742, Oakmere Hall was bought by Sir Thomas Wendover.") == []
