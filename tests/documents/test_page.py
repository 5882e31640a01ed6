"""HTML: names stay whole, blocks stay apart, the page's own furniture goes."""

# ruff: noqa: E501 - tables of texts, a row a line

from datetime import date

import pytest

from timeline.documents import read_document
from timeline.documents.page import read_page

FRAGMENTS = [
    ("<p>京<b>东</b>与<a href='x'>L</a>V</p>", [("paragraph", "京东与LV")]),
    ("<p>一</p><p>二</p>三<br>四<br/>五", [("paragraph", word) for word in "一二三四五"]),
    ("<div>a <span>b</span>\n c</div>", [("paragraph", "a b c")]),
    ("<p>京东\n  集团</p>", [("paragraph", "京东集团")]),
    ("<p>JD\n  Group</p>", [("paragraph", "JD Group")]),
    ("<p>AT&amp;T&nbsp;and R&D &#8220;x&#8221;</p>", [("paragraph", "AT&T and R&D “x”")]),
    ("<script>var a='<p>x</p>'</script><style>p{}</style><!-- c --><p>y</p>", [("paragraph", "y")]),
    ('<p title="x>y">z</p>', [("paragraph", "z")]),
    ("<h2>Head</h2><ul><li>one<li><p>two</p></ul>", [("heading", "Head"), ("item", "one"), ("item", "two")]),
    ("<figure><img src=a alt=b><figcaption>A shop</figcaption></figure>", [("caption", "A shop")]),
    (
        "<table><tr><th>Brand</th><th>Year</th></tr><tr><td><p>LV</p></td><td>2017</td></tr></table>",
        [("cell", "Brand | Year"), ("cell", "LV | 2017")],
    ),
    (
        "<table><tr><td><h1>T</h1><p>" + "word " * 60 + "</p></td></tr></table>",
        [("heading", "T"), ("paragraph", ("word " * 60).strip())],
    ),
    ("<pre>one\ntwo</pre>", [("paragraph", "one"), ("paragraph", "two")]),
    ("<p>a&#30;Oh b</p>", [("paragraph", "aOh b")]),
    ("<blockquote><p>said</p></blockquote>tail", [("paragraph", "said"), ("paragraph", "tail")]),
    ("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>字", [("paragraph", "漢字")]),
]


@pytest.mark.parametrize("source, lines", FRAGMENTS, ids=[row[0][:40] for row in FRAGMENTS])
def test_a_fragment(source, lines):
    assert read_page(source, whole=False).lines == lines


PARAGRAPH = (
    "The company said that the new shop would sell watches and bags from spring on, as the first in the region. "
)
PAGE = f"""<!DOCTYPE html><html><head><title>Brand opens in Lyon | Daily Shop</title>
<meta property="og:site_name" content="Daily Shop"><meta name="author" content="Ann Reed">
<meta property="article:published_time" content="2019-03-05T23:30:00-05:00">
<link rel="canonical" href="https://shop.example/lyon"></head>
<body><header><ul class="menu"><li><a href=1>Home</a></li><li><a href=2>World</a></li></ul></header>
<nav>Nav words</nav><article><h1>Brand opens in Lyon</h1><div class="breadcrumb">Home &gt; Retail</div>
<p>{PARAGRAPH * 2}</p><p>{PARAGRAPH * 3}</p>
<div class="related-stories"><p>Another brand leaves Lyon</p></div></article>
<aside>Aside words</aside><form>Form words</form><footer>Footer words</footer></body></html>"""


def test_a_whole_page():
    document = read_document("lyon.html", data=PAGE.encode())
    assert document.title == "Brand opens in Lyon"
    assert document.published == date(2019, 3, 5)
    assert (document.author, document.publisher, document.url) == (
        "Ann Reed",
        "Daily Shop",
        "https://shop.example/lyon",
    )
    kinds = [(block.kind, block.span.of(document.text)) for block in document.blocks]
    assert kinds[0] == ("title", "Brand opens in Lyon")
    assert [words for kind, words in kinds if kind == "paragraph"] == [(PARAGRAPH * 2).strip(), (PARAGRAPH * 3).strip()]
    assert {words for kind, words in kinds if kind == "furniture"} == {"Home > Retail", "Another brand leaves Lyon"}
    assert "words" not in document.text


def test_linked_data_and_time():
    head = '<script type="application/ld+json">{"@graph": [{"headline": "H & M", "datePublished": "2020-01-02", "author": [{"name": "A"}, {"name": "B"}]}]}</script>'
    document = read_document("a.html", data=f"<html><head>{head}</head><body><p>{PARAGRAPH}</p></body></html>".encode())
    assert (document.title, document.published, document.author) == ("H & M", date(2020, 1, 2), "A, B")
    page = f"<html><body><time datetime='2020-03-04T10:00'>4 March</time><p>{PARAGRAPH}</p></body></html>"
    assert read_document("a.html", data=page.encode()).published == date(2020, 3, 4)


@pytest.mark.parametrize(
    "hostile",
    ["<div>" * 100_000, "<b>" * 100_000, "<b><p>" * 50_000, "<a href=" * 50_000, "<!--" * 50_000, "</p>" * 100_000, "<table><tr><td>" * 30_000,
     "<ul><li>" * 50_000, "<script>" * 50_000, "&" * 200_000, "<" * 200_000, "<p " + "a=1 " * 50_000 + ">", "<svg>" * 50_000, "<h1>" * 50_000],
    ids=lambda source: source[:12],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_a_hostile_page_is_read_in_time(hostile, name):
    document = read_document(name, data=f"<p>The shop opened today.</p>\n\n{hostile}\n\n<p>x</p>".encode())
    assert "The shop opened today." in document.text
