"""Whom "he" and "she" stand for, sentences after the name was said."""

from __future__ import annotations

from pathlib import Path

from timeline import extract


def actors(tmp_path: Path, *paragraphs: str) -> list[list[str]]:
    article = tmp_path / "article.md"
    article.write_text("---\ndate: 2020-09-16\n---\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return [[p.name for p in event.participants if p.role == "actor"] for event in extract(article)]


def test_a_run_of_sentences_goes_on_about_one_person(tmp_path: Path) -> None:
    assert actors(
        tmp_path,
        "Designer Anna Feldmark grew up in Leeds.",
        "She studied at night.",
        "She once worked for Marcus Oduya, a tailor.",
        "She likes blue.",
        "She sings.",
        "She launched a furniture collection in March.",
    ) == [["Anna Feldmark"]]


def test_she_is_not_the_man_named_last(tmp_path: Path) -> None:
    assert actors(
        tmp_path,
        "Designer Anna Feldmark lives in Leeds.",
        "Mr Marcus Oduya said he liked it there.",
        "She launched a perfume in March.",
    ) == [["Anna Feldmark"]]


def test_it_is_nobody_where_something_was_announced(tmp_path: Path) -> None:
    assert (
        actors(
            tmp_path, "Tesco sold more bread.", "On Monday it was announced that visitors had launched a boat in March."
        )
        == []
    )


def test_it_is_no_subject_before_and(tmp_path: Path) -> None:
    assert actors(
        tmp_path,
        "Anna Feldmark spoke to Forbes.",
        "Anna Feldmark denied the rumour but later acknowledged it and launched a line of lipsticks in 2015.",
    ) == [["Anna Feldmark"]]
