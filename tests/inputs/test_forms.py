"""Every form in which articles come: one table, with files that the test builds."""

# ruff: noqa: E501 - feeds as they are

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pytest

from timeline.documents import Limits
from timeline.errors import DocumentError
from timeline.inputs import Options, find_articles, read_article

DAY = date(2021, 4, 20)
ZH, EN = "某品牌昨日宣布，天猫官方旗舰店上线。", "The brand opened its first shop in Lyon on Monday."
RECORDS = [
    {"title": "某品牌上线天猫", "date": "2021-04-20", "text": ZH, "url": "https://n.example/1", "author": "李四"},
    {
        "title": "A shop opens in Lyon",
        "date": "2021-04-20",
        "text": EN,
        "url": "https://n.example/2",
        "author": "A. Reed",
    },
]
POST = f"---\ntitle: 某品牌上线天猫\ndate: 2021-04-20\n---\n{ZH}\n"


def as_csv(mark: str = ",", **names: str) -> str:
    out = io.StringIO()
    rows = csv.DictWriter(out, [names.get(key, key) for key in RECORDS[0]], delimiter=mark)
    rows.writeheader()
    rows.writerows({names.get(key, key): value for key, value in one.items()} for one in RECORDS)
    return out.getvalue()


def as_zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return out.getvalue()


def as_tar(**members: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(f"./news/{name.replace('__', '.')}")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("news/link.md")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


LINES = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in RECORDS)
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>News &amp; more</title><link>https://n.example</link><description>All of it</description>
<item><title>某品牌上线天猫</title><link>https://n.example/1</link><pubDate>Tue, 20 Apr 2021 08:30:00 GMT</pubDate>
<dc:creator>李四</dc:creator><description>Short</description><media:title>img</media:title>
<content:encoded><![CDATA[<p>某品牌昨日<b>宣布</b>，</p><p>天猫官方旗舰店上线。</p>]]></content:encoded></item>
<item><title>A shop opens in Lyon</title><guid isPermaLink="true">https://n.example/2</guid><dc:creator>A. Reed</dc:creator>
<dc:date>2021-04-20T10:00:00Z</dc:date><description>&lt;p&gt;The brand opened its first shop&nbsp;in Lyon on Monday.&lt;/p&gt;</description>
</item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title>某品牌上线天猫</title><link rel="self" href="https://n.example/x"/><link href="https://n.example/1"/>
<author><name>李四</name></author><updated>2021-05-01T00:00:00Z</updated><published>2021-04-20T00:00:00Z</published>
<content type="html">&lt;p&gt;{ZH}&lt;/p&gt;</content></entry>
<entry><title>A shop opens in Lyon</title><link href="https://n.example/2"/><author><name>A. Reed</name></author>
<updated>2021-04-20T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The brand opened its <b>first</b> shop in Lyon on Monday.</p></div></content>
</entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1", "title": "News", "description": "All of it",
    "items": [
        {"id": "1", "url": one["url"], "title": one["title"], "content_html": f"<p>{one['text']}</p>",
         "date_published": "2021-04-20T10:00:00+08:00", "authors": [{"name": one["author"]}]} for one in RECORDS
    ],
}  # fmt: skip
RENAMED = {"title": "kopf", "date": "tag", "text": "wortlaut", "url": "wo", "author": "wer"}

FORMS = {
    "a.jsonl": LINES.encode(),
    "blank-lines.ndjson": ("\n" + LINES.replace("\n", "\n\n")).encode(),
    "chinese.jsonl": LINES.encode("gb18030"),
    "a.json": json.dumps(RECORDS).encode(),
    "wrapped.json": json.dumps({"status": "ok", "total": 2, "news": RECORDS, "tags": ["a"]}).encode("utf-8-sig"),
    "hits.json": json.dumps({"hits": {"total": 2, "hits": [{"_id": 1, "_source": one} for one in RECORDS]}}).encode(),
    "feed.json": json.dumps(JSON_FEED).encode(),
    "a.csv": as_csv().encode(),
    "semicolons.csv": as_csv(";").encode("utf-8-sig"),
    "chinese.csv": as_csv(title="标题", date="发布时间", text="正文", url="链接", author="作者").encode("gb18030"),
    "wide.csv": as_csv().encode("utf-16"),
    "a.tsv": as_csv("\t").encode(),
    "a.rss": RSS.encode(),
    "chinese.xml": RSS.replace("utf-8", "gb2312").encode("gb18030"),
    "a.atom": ATOM.encode(),
    "a.jsonl.gz": gzip.compress(LINES.encode()),
    "a.csv.bz2": bz2.compress(as_csv().encode()),
    "a.rss.xz": lzma.compress(RSS.encode()),
    "two.zip": as_zip(a__md=POST.encode(), b__jsonl=LINES.splitlines()[1].encode(), __DS_Store=b"x"),
    "nested.zip": as_zip(a__jsonl__gz=gzip.compress(LINES.encode())),
    "two.tar": as_tar(a__md=POST.encode(), b__json=json.dumps(RECORDS[1]).encode()),
    "two.tgz": gzip.compress(as_tar(a__jsonl=LINES.encode())),
}


def articles(path: Path, **options: object):
    return list(find_articles([path], Options(**options)))


@pytest.mark.parametrize("name", FORMS)
def test_the_same_two_articles_whatever_they_come_in(tmp_path, name):
    (tmp_path / name).write_bytes(FORMS[name])
    one, two = [read_article(article) for article in articles(tmp_path / name) if not article.skipped]
    assert (one.title, one.published, one.language) == ("某品牌上线天猫", DAY, "zh")
    assert "天猫官方旗舰店上线。" in one.text
    assert (two.title, two.published, two.url, two.language) == (
        "A shop opens in Lyon",
        DAY,
        "https://n.example/2",
        "en",
    )
    assert two.blocks[-1].span.of(two.text) == EN
    assert two.author == "A. Reed"
    assert one.path.startswith(str(tmp_path / name))
    assert one.path != two.path


def test_zst_and_parquet(tmp_path):
    zstandard = pytest.importorskip("zstandard")
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(LINES.encode()))
    parquet.write_table(pyarrow.Table.from_pylist(RECORDS), tmp_path / "a.parquet")
    read = [read_article(article) for article in articles(tmp_path)]
    assert [document.title for document in read] == [one["title"] for one in RECORDS] * 2
    assert [document.published for document in read] == [DAY] * 4
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and nothing more")
    [broken] = articles(tmp_path / "a.parquet")
    assert "cannot be read as Parquet" in str(broken.refusal)


def test_columns_may_be_said(tmp_path):
    (tmp_path / "a.csv").write_text(as_csv(**RENAMED), "utf-8")
    inner = [
        {"doc": {key: value for key, value in one.items() if key != "text"}, "x": {"y": [one["text"]]}}
        for one in RECORDS
    ]
    (tmp_path / "a.json").write_text(json.dumps(inner), "utf-8")
    [one] = articles(tmp_path / "a.csv")
    assert "no column is known to hold the articles' text; it has 'kopf', 'tag', 'wortlaut'" in str(one.refusal)
    paths = {"title": "doc.title", "date": "doc.date", "text": "x.y"}
    for name, columns in (("a.csv", {"title": "kopf", "date": "tag", "text": "wortlaut"}), ("a.json", paths)):
        read = [read_article(one) for one in articles(tmp_path / name, columns=columns)]
        assert [(document.title, document.published) for document in read] == [(one["title"], DAY) for one in RECORDS]
    [one, _] = articles(tmp_path / "a.csv", columns={"text": "wortlaut", "title": "titel"})
    assert "has no 'titel'; it has 'kopf'" in str(one.refusal)


def test_patterns_and_what_is_left_out(tmp_path):
    for name in ("a.md", "sub/b.md", "sub/drafts/c.md", "d.news", "e.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(POST if not name.endswith("csv") else "x,y\n1,2\n", "utf-8")

    def names(path, **options):
        return [str(Path(one.name).relative_to(tmp_path)) for one in articles(path, **options) if not one.skipped]

    assert names(tmp_path) == ["a.md", "sub/b.md", "sub/drafts/c.md"], "numbers in a table are no article"
    assert names(tmp_path, include=("*.news",)) == ["d.news"]
    assert names(tmp_path, exclude=("sub/drafts/*",)) == ["a.md", "sub/b.md"]
    assert names(tmp_path, include=("sub/*",), exclude=("c.*",)) == ["sub/b.md"]
    assert names(f"{tmp_path}/**/*.md") == ["a.md", "sub/b.md", "sub/drafts/c.md"]
    [none] = articles(f"{tmp_path}/*.doc")
    assert "no file is like that" in str(none.refusal)
    why = {Path(one.name).name: one.skipped for one in articles(tmp_path)}
    assert why["d.news"] == "nothing is read from files that end in .news"
    assert why["e.csv"].startswith("no column is known")


def test_a_broken_line_is_refused_and_the_others_go_on(tmp_path):
    lines = LINES.splitlines()
    (tmp_path / "a.jsonl").write_text(
        "\n".join([lines[0], '{"text": ', "[1]", '{"id": 3}', "[" * 100_000, lines[1]]), "utf-8"
    )
    found = articles(tmp_path / "a.jsonl")
    assert [one.name.rpartition("#")[2] for one in found] == list("123456")
    assert [bool(one.refusal) for one in found] == [False, True, True, True, True, False]
    assert "a.jsonl#2: is no JSON (Expecting value, column 9)" in str(found[1].refusal)
    assert "it has 'id'. Name it with --map text=KEY." in str(found[3].refusal)


def test_a_feed_gives_what_comes_before_its_fault(tmp_path):
    (tmp_path / "a.rss").write_text(RSS[: RSS.index("<guid")], "utf-8")
    whole, broken = articles(tmp_path / "a.rss")
    assert read_article(whole).title == "某品牌上线天猫"
    assert "is no proper XML" in str(broken.refusal)
    (tmp_path / "a.rss").write_text('<!DOCTYPE x [<!ENTITY a "b">]>' + RSS[RSS.index("<rss") :], "utf-8")
    [refused] = articles(tmp_path / "a.rss")
    assert "declares entities" in str(refused.refusal)
    (tmp_path / "a.xml").write_text("<project><item>settings</item></project>", "utf-8")
    [refused] = articles(tmp_path / "a.xml")
    assert "is XML, but no feed" in str(refused.refusal)


def test_an_opml_file_leads_to_feeds_beside_it(tmp_path):
    (tmp_path / "a.rss").write_text(RSS, "utf-8")
    outlines = '<outline text="News"><outline type="rss" text="n" xmlUrl="a.rss"/></outline>'
    (tmp_path / "list.opml").write_text(
        f'<opml version="2.0"><head><title>L</title></head><body>{outlines}</body></opml>', "utf-8"
    )
    assert [one.name for one in articles(tmp_path / "list.opml")] == [f"{tmp_path}/a.rss#1", f"{tmp_path}/a.rss#2"]


def test_the_publisher_of_an_entry_is_its_feed(tmp_path):
    (tmp_path / "a.rss").write_text(RSS, "utf-8")
    assert {read_article(one).publisher for one in articles(tmp_path / "a.rss")} == {"News & more"}


def test_a_large_json_file_is_cut_object_by_object(tmp_path):
    many = [dict(RECORDS[number % 2], title=f'No {number} "}}]', tags=[{"a": "]"}]) for number in range(2000)]
    (tmp_path / "a.json").write_text(json.dumps({"meta": {"n": [1]}, "articles": many}, ensure_ascii=False), "utf-8")
    limits = Limits(size=10_000)
    found = articles(tmp_path / "a.json", limits=limits)
    assert [one.refusal for one in found if one.refusal] == []
    assert [read_article(one).title for one in found] == [one["title"] for one in many]
    (tmp_path / "a.json").write_bytes((tmp_path / "a.json").read_bytes()[:100_000])
    assert "ends in the middle" in str(articles(tmp_path / "a.json", limits=limits)[-1].refusal)


def test_standard_input_may_be_any_form(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LINES.encode())))
    assert [one.name for one in find_articles(["-"], Options(form="jsonl"))] == ["-#1", "-#2"]


def test_damaged_archives_are_refused(tmp_path):
    whole = FORMS["two.zip"]
    cases = {
        "a.zip": whole[: len(whole) // 2],
        "a.jsonl.gz": FORMS["a.jsonl.gz"][:-20],
        "b.jsonl.gz": b"no gzip at all",
        "a.tar": b"x" * 2000,
        "a.csv.bz2": FORMS["a.csv.bz2"][:-9] + b"123456789",
        "a.rss.xz": FORMS["a.rss.xz"][:50],
    }
    for name, data in cases.items():
        (tmp_path / name).write_bytes(data)
        last = articles(tmp_path / name)[-1]
        assert "cannot be unpacked" in str(last.refusal), name
    (tmp_path / "outer.zip").write_bytes(as_zip(inner__zip=whole))
    assert "archive inside an archive" in str(articles(tmp_path / "outer.zip")[0].refusal)


def test_one_locked_member_is_refused_and_the_others_go_on(tmp_path):
    data = bytearray(as_zip(a__md=POST.encode(), b__md=POST.encode()))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(data))
    locked, free = articles(tmp_path / "a.zip")
    assert "is encrypted" in str(locked.refusal)
    assert read_article(free).published == DAY


def test_chinese_names_in_old_archives(tmp_path):
    data = as_zip(**{"xxxx.md": POST.encode()}).replace(b"xxxx", "新闻".encode("gb18030"))
    (tmp_path / "a.zip").write_bytes(data)
    [one] = articles(tmp_path / "a.zip")
    assert one.name.endswith("a.zip!新闻.md")


def test_a_document_in_an_archive_may_be_too_large(tmp_path):
    (tmp_path / "a.zip").write_bytes(as_zip(a__txt=b"word " * 1000, b__md=POST.encode()))
    large, small = articles(tmp_path / "a.zip", limits=Limits(size=2000))
    assert "which no article is" in str(large.refusal)
    assert small.refusal is None
    with pytest.raises(DocumentError, match="larger"):
        raise large.refusal
