"""Crawls and files that lie elsewhere."""

# ruff: noqa: E501 - a page in a line

from __future__ import annotations

import gzip
import json

import pytest

from timeline.inputs import Options, find_articles, read_article

PAGE = "<!DOCTYPE html><html><head><title>某品牌上线天猫</title></head><body><h1>某品牌上线天猫</h1><p>{}</p></body></html>"


def record(url: str, body: bytes, *, kind: str = "text/html", status: str = "200 OK", more: str = "") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-05-01T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_the_pages_of_a_crawl(tmp_path):
    pytest.importorskip("fastwarc")
    page = PAGE.format("某品牌昨日宣布，天猫官方旗舰店上线。")
    records = [
        record("https://n.example/1", page.encode("gb18030"), kind="text/html; charset=gb2312"),
        record("https://n.example/2.png", b"\x89PNG", kind="image/png"),
        record("https://n.example/3", page.encode(), status="404 Not Found"),
        record("https://n.example/4", gzip.compress(page.encode()), more="Content-Encoding: gzip\r\n"),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    (tmp_path / "b.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    for name in ("a.warc", "b.warc.gz"):
        read = [read_article(one) for one in find_articles([tmp_path / name])]
        assert [one.url for one in read] == ["https://n.example/1", "https://n.example/4"]
        assert [one.title for one in read] == ["某品牌上线天猫"] * 2
        assert all("天猫官方旗舰店上线。" in one.text for one in read)
        assert [one.published for one in read] == [None, None], "when it was crawled is not when it was published"


def test_files_of_other_file_systems():
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    line = json.dumps({"title": "某品牌上线天猫", "text": "某品牌昨日宣布，天猫官方旗舰店上线。"})
    system.pipe({"/news/a.jsonl": line.encode(), "/news/b.jsonl.gz": gzip.compress(line.encode()), "/news/c.bin": b"x"})
    for given in ("memory://news", "memory://news/*.jsonl*"):
        read = [read_article(one) for one in find_articles([given])]
        assert [one.title for one in read] == ["某品牌上线天猫"] * 2
        assert read[0].path.endswith("/news/a.jsonl#1")
    [one] = find_articles(["memory://news/a.jsonl"], Options(include=("*.md",)))
    assert one.refusal is None, "what is named is read"
    for given in ("memory://nowhere/a.jsonl", "nosuch://bucket/a.jsonl"):
        [one] = find_articles([given])
        assert "cannot be read" in str(one.refusal)
