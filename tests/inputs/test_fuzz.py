"""Whatever bytes come, they are read or refused: no traceback, no hang. Bounded; TIMELINE_FUZZ multiplies the rounds."""

# ruff: noqa: E501, PT017 - pieces, a kind a row; a refusal is one of two good ends

from __future__ import annotations

import gzip
import io
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.documents import read_document
from timeline.documents.dates import dateline, published_on
from timeline.documents.encoding import decode, encoding_of
from timeline.documents.frontmatter import split
from timeline.errors import DocumentError
from timeline.inputs import Options, find_articles, read_article
from timeline.inputs.feeds import entries_of
from timeline.inputs.jsons import articles_of_json, articles_of_lines
from timeline.inputs.tables import articles_of_csv

ROUNDS = int(os.environ.get("TIMELINE_FUZZ", "1"))
fuzzed = settings(max_examples=150 * ROUNDS, deadline=5000, suppress_health_check=list(HealthCheck))

PIECES = [
    *("---\n", "title: x\n", "date: 2021-02-30\n", "a: &a [*a]\n", "- ", "!!python/object:os.system ", "+++\n", "\t", "\r", "\x85"),
    *("<html>", "<body>", "</p>", "<p>", "<table>", "<tr><td>", "<script>", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#xD800;", "&#30;O"),
    *("<title>", "<meta name=date content=", '<script type="application/ld+json">{"headline":[{}],"author":[[]]}', "<time datetime=", "<a href=#>"),
    *("<?xml version='1.0' encoding='gb2312'?>", "<rss><channel>", "<item>", "</item>", "<link/>", "<feed>", "<entry>", "&nbsp;", "&a;"),
    *('{"text": "x"', "[", "]", "{", "}", '"', "\\", ",", ":", "\\ud800", "1e999", "title,text\n", ";", '"a""b"', "\n", "\x00"),
    *("2021年", "13月", "45日", "Feb 30, 2021", "1618884000", "99999999999999", "10:99", "来源：", "新店开业。", "相关阅读", "İ", "\ud800", "\U0010ffff"),
]  # fmt: skip
soups = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(PIECES), max_size=20).map(lambda parts: "".join(parts).encode("gb18030", "replace")),
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: text.encode("utf-16", "surrogatepass")),
)


@fuzzed
@given(soups, st.sampled_from(["a.md", "a.txt", "a.html", "a"]))
def test_any_document_is_read_or_refused(data, name):
    try:
        document = read_document(name, data=data)
    except DocumentError as refusal:
        assert str(refusal).endswith(".")
        return
    document.text.encode()
    assert "\x00" not in document.text
    assert all(block.span.of(document.text).strip() for block in document.blocks)


@fuzzed
@given(soups)
def test_any_bytes_are_decoded_alike(data):
    data.decode(encoding_of(data), "replace")
    try:
        text = decode(data, "a")
    except DocumentError:
        return
    fields, body = split(text)
    assert body in text
    assert all(isinstance(value, str) for values in fields.values() for value in values)


@fuzzed
@given(soups.map(lambda data: data.decode("utf-8", "replace")))
def test_any_date_is_one_or_none(text):
    for found in (published_on(text), dateline(text)):
        assert found is None or 1900 <= found.year <= 2100


@pytest.mark.parametrize("reader", [articles_of_lines, articles_of_json, articles_of_csv, entries_of])
@fuzzed
@given(data=soups)
def test_any_stream_is_read_or_refused(reader, data):
    options = Options()
    try:
        for one in reader(io.BytesIO(data), "a", options):
            if reader is not entries_of and one.refusal is None:
                read_article(one)
    except DocumentError as refusal:
        assert str(refusal).startswith("a")


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.gz", "a.jsonl.bz2", "a.tar.xz", "a.parquet", "a.warc", "a.zst"])
@settings(max_examples=15 * ROUNDS, deadline=5000, suppress_health_check=list(HealthCheck))
@given(data=st.one_of(soups, soups.map(gzip.compress)), cut=st.integers(0, 60))
def test_any_archive_is_read_or_refused(tmp_path, name, data, cut):
    path = tmp_path / name
    path.write_bytes(data[: len(data) - cut] if cut < len(data) else data)
    for article in find_articles([path]):
        try:
            read_article(article)
        except DocumentError as refusal:
            assert str(refusal)
