"""Addresses, against a server that listens on this machine."""

# ruff: noqa: E501 - pages and feeds as they are

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest
from click.testing import CliRunner

from timeline.api import Timeline
from timeline.cli import cli
from timeline.documents import Limits
from timeline.inputs import Options, find_articles, read_article
from timeline.inputs.web import is_public

SENTENCE = "2016年9月，COACH退出天猫。"
MORE = "这一消息在业内引起关注，分析人士认为，品牌正在重新考虑线上渠道的布局，并把更多资源投向自有官网。" * 3


def page(title: str) -> bytes:
    return f'<!DOCTYPE html><html><head><meta charset="gbk"><title>{title}</title><meta name="publishdate" content="2016-09-21"></head><body><h1>{title}</h1><p>{SENTENCE}</p><p>{MORE}</p></body></html>'.encode("gbk")  # fmt: skip


@dataclass
class Site:
    """What the server answers, by path, and what it was asked."""

    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str], float]] = field(default_factory=list)
    url: str = ""

    def put(self, path: str, body: bytes | str, kind: str = "text/html", status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (status, {"Content-Type": kind} | {k.replace("_", "-"): v for k, v in headers.items()}, data)
        return self.url + path

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.path, dict(self.headers), time.monotonic()))
            status, headers, data = made.pages.get(self.path, (404, {"Content-Type": "text/html"}, b"nothing here"))
            if "ETag" in headers and self.headers.get("If-None-Match") == headers["ETag"]:
                status, data = 304, b""
            if headers.get("X-Once"):
                made.pages[self.path] = made.pages[headers["X-Once"]]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_what: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()


def found(url: str, **options: object):
    return list(find_articles([url], Options(**({"private": True, "delay": 0.0} | options))))


def test_a_page_with_its_address_title_and_day(site):
    [article] = found(site.put("/a.html", page("COACH退出天猫"), ETag='"1"'))
    document = read_article(article)
    assert (document.title, str(document.published), document.url) == (
        "COACH退出天猫",
        "2016-09-21",
        site.url + "/a.html",
    )
    assert SENTENCE in document.text
    assert article.fetched == (site.url + "/a.html", '"1"', None)


def test_addresses_inside_the_network_are_refused_unless_allowed(site):
    url = site.put("/a.html", page("a"))
    [article] = found(url, private=False)
    assert "is 127.0.0.1, an address inside the network. Allow it with --allow-private." in str(article.refusal)
    assert site.asked == []
    for name in (
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
    ):
        [article] = found(name, private=False)
        assert "inside the network" in str(article.refusal), name


@pytest.mark.parametrize("address", ["10.1.2.3", "192.168.0.1", "172.16.0.1", "100.64.0.1", "224.0.0.1", "0.0.0.0", "::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "fe80::1%eth0"])  # fmt: skip
def test_what_is_no_public_address(address):
    assert not is_public(address)


def test_redirects_are_followed_and_bounded(site):
    site.put("/end", page("end"))
    site.put("/b", "", status=302, Location="/end")
    document = read_article(found(site.put("/a", "", status=301, Location="/b"))[0])
    assert document.url == site.url + "/end"
    site.put("/loop", "", status=302, Location="/loop")
    assert "more than 5 other addresses" in str(found(site.url + "/loop")[0].refusal)
    assert "more than 1 other addresses" in str(found(site.url + "/a", limits=Limits(redirects=1))[0].refusal)
    site.put("/file", "", status=302, Location="file:///etc/passwd")
    assert "which is not http" in str(found(site.url + "/file")[0].refusal)


def test_robots_are_asked_once_and_heeded(site):
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain")
    site.put("/hop", "", status=302, Location="/private/a")
    site.put("/private/a", page("a"))
    for path in ("/private/a", "/hop"):
        [article] = found(site.url + path)
        assert "robots.txt asks not to read it" in str(article.refusal)
    assert "/private/a" not in site.paths()
    assert read_article(found(site.url + "/private/a", robots=False)[0]).title == "a"
    site.put("/robots.txt", "", status=500)
    assert "robots.txt cannot be read" in str(found(site.put("/b", page("b")))[0].refusal)


def test_passing_faults_are_tried_again(site, monkeypatch):
    waited: list[float] = []
    monkeypatch.setattr("timeline.inputs.web.time.sleep", waited.append)
    site.put("/good", page("good"))
    url = site.put("/a", "", status=503, X_Once="/good", Retry_After="3")
    assert read_article(found(url)[0]).title == "good"
    assert 3.0 in waited
    assert "answers 503" in str(found(site.put("/never", "", status=503))[0].refusal)
    assert "answers 404" in str(found(site.url + "/missing")[0].refusal)
    assert site.paths().count("/never") == 3
    assert site.paths().count("/missing") == 1


def test_what_is_no_text_or_too_large_is_refused(site):
    assert "is image/png, not text" in str(found(site.put("/a.png", b"\x89PNG", "image/png"))[0].refusal)
    bomb = gzip.compress(b"<p>x</p>" * 5_000_000)
    url = site.put("/bomb", bomb, Content_Encoding="gzip")
    assert "which no article is" in str(found(url)[0].refusal)


def test_one_host_is_not_asked_too_often(site):
    for name in "ab":
        site.put(f"/{name}", page(name))
    urls = "".join(f"<url><loc>{site.url}/{name}</loc></url>" for name in "ab")
    site.put("/map.xml", f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>', "text/xml")
    found(site.url + "/map.xml", delay=0.15)
    times = [when for _, _, when in site.asked]
    assert all(later - earlier >= 0.14 for earlier, later in pairwise(times))


RSS = """<rss version="2.0"><channel><title>某网</title>
<item><title>COACH退出天猫</title><link>{url}/a</link><description>短</description><pubDate>Wed, 21 Sep 2016 02:00:00 GMT</pubDate></item>
<item><title>全文</title><link>{url}/b</link><description>{long}</description></item></channel></rss>"""


def test_a_feed_leads_to_the_pages_of_its_teasers(site):
    site.put("/a", page("COACH退出天猫_某网"))
    url = site.put("/rss", RSS.format(url=site.url, long=SENTENCE + MORE), "application/rss+xml")
    one, two, end = found(url)
    document = read_article(one)
    assert (str(document.published), document.publisher, MORE in document.text) == ("2016-09-21", "某网", True)
    assert read_article(two).title == "全文"
    assert end.skipped == "leads to the articles before"
    assert "/b" not in site.paths(), "its text is in the feed"


def test_sitemaps_lead_to_sitemaps_and_pages(site):
    site.put("/a", page("a"))
    site.put(
        "/inner.xml.gz",
        gzip.compress(f"<urlset><url><loc>{site.url}/a</loc></url></urlset>".encode()),
        "application/gzip",
    )
    site.put("/self.xml", f"<sitemapindex><sitemap><loc>{site.url}/self.xml</loc></sitemap></sitemapindex>", "text/xml")
    index = f"<sitemapindex><sitemap><loc>{site.url}/inner.xml.gz</loc></sitemap></sitemapindex>"
    assert read_article(found(site.put("/index.xml", index, "text/xml"))[0]).title == "a"
    assert "from list to list" in str(found(site.url + "/self.xml")[0].refusal)


def test_a_collection_of_feeds_asks_only_for_what_is_new(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    site.put("/a", page("COACH退出天猫"), ETag='"a"')
    feed = site.put("/rss", RSS.format(url=site.url, long=SENTENCE + MORE), "application/rss+xml", ETag='"f"')
    (tmp_path / "list.opml").write_text(f'<opml><body><outline title="某网" xmlUrl="{feed}"/></body></opml>', "utf-8")

    def run(*words: str) -> str:
        done = CliRunner().invoke(cli, ["feeds", *words])
        assert done.exit_code == 0, done.output
        return done.stdout

    assert run("add", "list.opml") == feed + "\n"
    assert run("add", feed) == ""
    quick = ("--allow-private", "--delay", "0")
    assert run("poll", *quick) == "2 new, 0 unchanged, 0 refused\n"
    before = len(site.paths())
    assert run("poll", *quick) == "0 new, 0 unchanged, 0 refused\n"
    assert site.paths()[before:] == ["/rss"], "and it was told that nothing has changed"
    assert feed in run("list")
    with Timeline.open("timeline.db") as timeline:
        assert [one.failure for one in timeline.feeds.list()] == [None]
        assert timeline.events(brand="COACH", type="withdrawal")
    site.pages["/rss"] = (410, {"Content-Type": "text/html"}, b"")
    done = CliRunner().invoke(cli, ["feeds", "poll", *quick])
    assert done.exit_code == 1
    assert "answers 410" in run("list")
    assert run("remove", feed) == ""
    assert CliRunner().invoke(cli, ["feeds", "remove", feed]).exit_code == 1
