"""Articles in other languages are told, kept, and found nothing in."""

# ruff: noqa: E501 - a sentence a row

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from timeline.api import Timeline
from timeline.cli import cli
from timeline.documents import read_document

LANGUAGES = [
    ("fr", "Le groupe a annoncé lundi que la marque ouvrira une boutique à Paris, et que les clients pourront y acheter des sacs dans le magasin qui est le plus grand de la ville."),
    ("de", "Die Gruppe teilte am Montag mit, dass die Marke in Berlin ein neues Geschäft eröffnet und sich damit auf den Markt der Hauptstadt konzentriert, wie es im Bericht heißt."),
    ("es", "El grupo anunció el lunes que la marca abrirá una tienda en Madrid y que los clientes podrán comprar en ella los bolsos de la nueva colección, la más grande hasta la fecha."),
    ("it", "Il gruppo ha annunciato lunedì che la marca aprirà un negozio a Milano e che i clienti potranno comprare le borse della nuova collezione, che è la più grande di sempre."),
    ("ja", "同社は月曜日、東京に新しい旗艦店をオープンすると発表した。ブランドにとって日本で三番目の店舗となる。"),
    ("ko", "회사는 월요일 서울에 새로운 플래그십 스토어를 연다고 발표했다. 이 브랜드의 한국 내 세 번째 매장이다."),
    ("ru", "Компания объявила в понедельник об открытии нового магазина в Москве, третьего в стране."),
    ("vi", "Tập đoàn cho biết hôm thứ Hai rằng thương hiệu này đã mở một cửa hàng ở Hà Nội và khách hàng có thể mua các sản phẩm mới của họ trong những ngày đến khi được công bố."),
    ("zh", "某品牌昨日宣布，天猫官方旗舰店（オンラインストア）上线。"),
    ("zh", "LVMH Moët Hennessy Louis Vuitton集团宣布收购Tiffany & Co.，交易价格为一百六十二亿美元。"),
    ("en", "The house of Dior and La Maison de Champagne opened a shop in Paris, Le Bon Marché said on Monday."),
    ("en", "JD.com 京东 said that its stores in São Paulo and in Köln would open on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(
    "language, text", LANGUAGES, ids=[f"{row[0]}-{number}" for number, row in enumerate(LANGUAGES)]
)
def test_the_language_is_told(language, text):
    assert read_document("a.txt", data=text.encode()).language == language


def test_other_languages_are_kept_without_events_and_it_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    french = (
        f"---\ntitle: COACH et Tmall\ndate: 2016-09-21\n---\n{LANGUAGES[0][1]} COACH left Tmall in September 2016.\n"
    )
    (tmp_path / "fr.md").write_text(french, "utf-8")
    (tmp_path / "en.md").write_text(
        "---\ndate: 2016-09-21\n---\nGucci closed its flagship store on Tmall in September 2016.\n", "utf-8"
    )
    done = CliRunner().invoke(cli, ["ingest", "fr.md", "en.md", "--report", "r.jsonl"])
    assert done.exit_code == 0
    assert "2 articles: 2 new" in done.stdout
    assert "1 in other languages than Chinese and English, kept without events" in done.stdout
    first, second = (json.loads(line) for line in (tmp_path / "r.jsonl").read_text("utf-8").splitlines())
    assert (first["language"], first["extracted"], first["events_new"]) == ("fr", False, 0)
    assert (second["language"], second["extracted"], second["events_new"]) == ("en", True, 1)
    with Timeline.open("timeline.db") as timeline:
        assert list(timeline.sql("SELECT language FROM sources ORDER BY id").rows) == [("fr",), ("en",)]
    told = CliRunner().invoke(cli, ["extract", "fr.md"])
    assert told.stdout == ""
    assert (
        "Note: fr.md: is in another language (fr) than Chinese or English. No events are read from it." in told.stderr
    )
    assert CliRunner().invoke(cli, ["explain", "fr.md"]).exit_code == 0
    assert CliRunner().invoke(cli, ["entities", "fr.md"]).stdout == ""
