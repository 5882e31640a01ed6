"""Whole pages of eight layouts: the article's text is there, and what stands around it is not taken for it."""

# ruff: noqa: E501 - pages as they are

from __future__ import annotations

from datetime import date

import pytest

from timeline.documents import read_document

EN = [
    "The group said on Monday that its new flagship store in Lyon would open in March, the first of three that are planned in France this year.",
    "The store takes up two floors of a former bank and sells watches, bags and shoes. About sixty people work there.",
    "“We waited for ten years until this building became free,” said the head of retail, who joined the company from a rival in 2018.",
    "Sales in the region rose by 12 per cent in the last quarter, the company said in its report in February. It did not say how much it pays for the lease.",
    "A second store follows in Lille in autumn. The third, in Nice, is to open before the end of the year, although a permit is still missing.",
]
ZH = [
    "某集团周一宣布，其里昂旗舰店将于三月开业，这是该集团今年计划在法国开设的三家门店中的第一家。",
    "新店位于一座旧银行大楼内，共有两层，出售手表、皮包和鞋履，约有六十名员工在此工作。",
    "“为了等这座楼，我们等了十年。”零售业务负责人表示，他于2018年从竞争对手处加入该公司。",
    "公司在二月发布的财报中称，上季度该地区销售额同比增长12%，但没有透露租金。",
    "第二家店将于秋季在里尔开业，第三家位于尼斯，虽然仍缺少一张许可证，预计年底前开业。",
]
TITLE_EN, TITLE_ZH = "Group opens flagship store in Lyon", "某集团里昂旗舰店三月开业"


def p(lines: list[str], more: str = "") -> str:
    return "".join(f"<p{more}>{line}</p>\n" for line in lines)


def links(names: list[str], tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{n}">{name}</a></{tag}>' for n, name in enumerate(names))


MENU_EN = ["Home", "World", "Business", "Markets", "Opinion", "Sport", "Video", "Newsletters"]
MENU_ZH = ["首页", "国内", "国际", "财经", "科技", "体育", "娱乐", "汽车", "房产"]
OTHERS_EN = [
    "Rival closes its shop in Berlin after nine years",
    "Why luxury houses are buying their suppliers now",
    "Watch fair moves to Geneva for good",
    "Ten questions for the new head of retail",
]
OTHERS_ZH = [
    "竞争对手关闭柏林门店",
    "奢侈品集团为何收购供应商",
    "钟表展永久迁往日内瓦",
    "对话新任零售业务负责人",
    "一文看懂三月新规",
]

CMS = f"""<!DOCTYPE html><html><head><title>{TITLE_EN} - The Retail Post</title><meta property="og:title" content="{TITLE_EN}">
<meta property="article:published_time" content="2021-02-08T09:00:00Z"></head><body>
<header><a href="/">The Retail Post</a><ul class="main-nav">{links(MENU_EN)}</ul></header>
<main><article><h1>{TITLE_EN}</h1><div class="byline">By <a href="/a">Ann Reed</a></div><time datetime="2021-02-08">8 February 2021</time>
<figure><img src="a.jpg"><figcaption>The building in the centre of Lyon. Photograph: A. Reed</figcaption></figure>
{p(EN[:3])}<div class="newsletter-signup"><p>Sign up for our weekly letter and never miss a story about retail.</p></div>{p(EN[3:])}
<div class="tags">{links(["Retail", "Lyon"], "span")}</div></article>
<aside class="sidebar"><h3>Most read</h3><ol>{links(OTHERS_EN)}</ol></aside></main>
<footer><p>© 2021 The Retail Post. All rights reserved.</p><ul>{links(["Terms", "Privacy", "Contact"])}</ul></footer></body></html>"""

TABLES = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{TITLE_ZH}_财经频道_某某网</title></head><body>
<table width="950"><tr><td>{" | ".join(f'<a href="#">{name}</a>' for name in MENU_ZH)}</td></tr></table>
<table width="950"><tr><td width="650"><h1>{TITLE_ZH}</h1>
<div>2021年02月08日 09:30 来源：某某日报 作者：李四 <a href="#">评论(12)</a></div>
<div id="content">{"<br><br>".join("　　" + line for line in ZH)}</div><div>（责任编辑：王五）</div>
<div>相关阅读</div><ul>{links(OTHERS_ZH)}</ul></td>
<td width="300"><table><tr><td><b>热点新闻</b></td></tr>{"".join(f'<tr><td>· <a href="#">{name}</a></td></tr>' for name in OTHERS_ZH)}</table></td></tr></table>
<table><tr><td>关于我们 | 联系方式 | 版权声明<br>某某网版权所有 京ICP备00000000号</td></tr></table></body></html>"""

BLOG = f"""<!DOCTYPE html><html><head><title>{TITLE_EN} | Shop Talk</title></head><body class="single"><div id="page">
<div id="masthead"><h1 class="site-title"><a href="/">Shop Talk</a></h1><p class="site-description">News from the high street</p></div>
<div id="primary"><div class="post hentry"><h2 class="entry-title">{TITLE_EN}</h2><div class="entry-meta">Posted on <a href="#">February 8, 2021</a> by <a href="#">admin</a></div>
<div class="entry-content">{p(EN)}<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul>{links(["Twitter", "Facebook", "Email"])}</ul></div></div>
<div class="nav-links"><a href="#">Previous post: {OTHERS_EN[0]}</a> <a href="#">Next post: {OTHERS_EN[1]}</a></div></div>
<div id="comments"><h3>2 thoughts on “{TITLE_EN}”</h3><ol class="comment-list"><li><p>I have seen the building last week and it looks splendid, really.</p></li><li><p>When does the shop in Nice open, and will there be parking?</p></li></ol></div></div>
<div id="secondary" class="widget-area"><div class="widget"><h3>Recent Posts</h3><ul>{links(OTHERS_EN)}</ul></div><div class="widget"><h3>Archives</h3><ul>{links(["January 2021", "December 2020"])}</ul></div></div>
<div id="colophon">Proudly powered by WordPress</div></div></body></html>"""

SOUP = f"""<!doctype html><html><head><title>{TITLE_EN}</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE_EN}","datePublished":"2021-02-08T08:00:00+01:00"}}</script></head><body><div id="root">
<div class="css-1a2b"><div class="css-9z">{links(MENU_EN, "div")}</div></div>
<div class="css-77"><div class="css-78"><h1 class="css-80">{TITLE_EN}</h1><div class="css-81">Ann Reed</div><div class="css-82">Feb 8, 2021</div></div>
<div class="css-90">{"".join(f'<div class="css-91">{line}</div>' for line in EN)}</div>
<div class="css-99"><div class="css-h">More from Business</div>{"".join(f'<div class="css-c"><a href="#"><div>{name}</div><div>Business · 3 min read</div></a></div>' for name in OTHERS_EN)}</div></div>
<div class="css-f">{links(["About", "Careers", "Advertise", "Cookie settings"], "div")}<div>© 2021 Retail Media Ltd</div></div></div></body></html>"""

PORTAL = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE_ZH}|旗舰店|里昂_新闻中心</title><meta name="publishdate" content="2021-02-08"></head><body>
<div class="top-bar"><a href="#">客户端</a><a href="#">登录</a><a href="#">注册</a></div><div class="channel-path"><a href="#">新闻中心</a> &gt; <a href="#">财经</a> &gt; 正文</div>
<div class="main-content"><h1 class="main-title">{TITLE_ZH}</h1><div class="top-bar-inner"><span class="date">2021年02月08日 09:30</span><span class="source">某某晚报</span></div>
<div class="article" id="artibody">{p(["　　原标题：里昂旗舰店开业在即"] + ["　　" + line for line in ZH])}<p class="show_author">责任编辑：王五 </p></div>
<div class="article-bottom"><span>文章关键词：</span><a href="#">旗舰店</a> <a href="#">里昂</a> <a href="#">我要反馈</a></div>
<div class="blk-wxfollow"><p>扫描二维码关注公众号，获取更多财经资讯</p></div>
<div class="feed-card">{"".join(f'<div class="feed-item"><h2><a href="#">{name}</a></h2><div class="time">今天 08:0{n}</div></div>' for n, name in enumerate(OTHERS_ZH))}</div></div>
<div class="right"><div class="blk"><h3>24小时滚动新闻</h3>{links(OTHERS_ZH, "p")}</div></div>
<div class="footer"><p>关于某某 | 广告服务 | 联系我们 | 招聘信息</p><p>Copyright © 1996-2021 某某公司 版权所有</p></div></body></html>"""

PAPER = f"""<!DOCTYPE html><html><head><title>{TITLE_EN} | Daily</title><meta name="date" content="2021-02-08"></head><body>
<div id="cookie-banner"><p>We use cookies to improve your experience. By continuing you accept our use of cookies.</p><button>Accept</button></div>
<nav>{links(MENU_EN)}</nav><div class="article-page"><h1>{TITLE_EN}</h1><ul class="summary"><li>{EN[0][:60]}</li></ul>
<p class="author-section">By Ann Reed For The Daily</p><p class="byline-plain">PUBLISHED: 09:00, 8 February 2021 | UPDATED: 10:12, 8 February 2021</p>
<div class="body-text">{p(EN[:2])}<p><a href="#">READ MORE: {OTHERS_EN[0]}</a></p>{p(EN[2:4])}<div class="related-carousel"><ul>{links(OTHERS_EN)}</ul></div>{p(EN[4:])}</div>
<p>Share or comment on this article: {TITLE_EN}</p></div>
<div class="puff"><h3>MOST READ NEWS</h3>{links(OTHERS_EN, "div")}</div><div class="page-footer">Published by Daily Ltd. Part of the Daily group.</div></body></html>"""

PHONE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE_ZH}</title></head><body><div class="app-download"><span>打开APP，阅读体验更佳</span></div>
<section class="art"><h1>{TITLE_ZH}</h1><p class="info">某某财经 2021-02-08 09:30</p><section>{p(ZH)}</section><p>返回搜狐，查看更多</p></section>
<div class="recommend-list"><h4>为你推荐</h4>{"".join(f'<div class="card"><a href="#"><p>{name}</p></a><span>某某网 128评论</span></div>' for name in OTHERS_ZH)}</div>
<div class="comment-box"><p>网友甲：我上周路过那里，楼真漂亮。</p></div><p class="foot">京ICP证000000号</p></body></html>"""

PLAIN = f"""<html><head><title>{TITLE_EN}</title></head><body><p><a href="/">Home</a> | <a href="/n">News</a> | <a href="/c">Contact</a></p><h2>{TITLE_EN}</h2><p>LYON, Feb 8, 2021 (Wire)</p>
{"<br><br>".join(EN)}<hr><p><font size="1">Copyright 2021 Wire Service. All rights reserved.</font></p></body></html>"""

LAYOUTS = {"cms": (CMS, EN), "tables": (TABLES, ZH), "blog": (BLOG, EN), "soup": (SOUP, EN), "portal": (PORTAL, ZH), "paper": (PAPER, EN), "phone": (PHONE, ZH), "plain": (PLAIN, EN)}  # fmt: skip
READ = ("paragraph", "item", "cell", "heading")


def read(name: str):
    return read_document(f"{name}.html", data=LAYOUTS[name][0].encode("gb18030" if name == "tables" else "utf-8"))


def measured(name: str) -> tuple[float, float]:
    """How much of the body is read, and how much of what is read is the body, in characters."""
    document = read(name)
    said = [block.span.of(document.text) for block in document.blocks if block.kind in READ]
    body = [line.strip() for line in LAYOUTS[name][1]]
    found = sum(len(line) for line in body if any(line in words for words in said))
    right = sum(len(words) for words in said if any(line in words or words in line for line in body))
    return found / sum(map(len, body)), right / sum(map(len, said))


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_body_of_a_page_and_no_more(name):
    recall, precision = measured(name)
    assert recall >= 0.97
    assert precision >= 0.95


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_title_and_the_day_of_a_page(name):
    document = read(name)
    assert document.title == (TITLE_EN if LAYOUTS[name][1] is EN else TITLE_ZH)
    assert document.published == date(2021, 2, 8)
