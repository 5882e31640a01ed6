"""Markdown: markers go, names stay."""

import pytest

from timeline.documents.markdown import read_markdown

INLINE = [
    ("**京东**和*天猫*合作", "京东和天猫合作"),
    ("京**东**健康", "京东健康"),
    ("** 部分品牌 ** 已经离开", "部分品牌 已经离开"),
    ("SHUSHU/TONG and a_b_c sell 5*5 and 3**2 boxes", "SHUSHU/TONG and a_b_c sell 5*5 and 3**2 boxes"),
    ("a __strong__ and _weak_ word, snake_case_name", "a strong and weak word, snake_case_name"),
    ("what the f*** and s**t happened", "what the f*** and s**t happened"),
    ('[JD.com](https://jd.example/a_(b) "t") buys ![alt](x.png)[it](y)', "JD.com buys it"),
    ("see [the report][1] and note[^2]", "see the report and note"),
    ("<https://x.example/a>", "https://x.example/a"),
    ("`code` and ``more``", "code and more"),
    ("AT&amp;T&nbsp;&#8217;s R&D", "AT&T ’s R&D"),
    (r"\*not\* emphasis \[or\] 1\. link", "*not* emphasis [or] 1. link"),
    ("<font color='red'>京</font><b>东</b> <stdio.h> a<b", "京东 <stdio.h> a<b"),
    ("~~old~~ new", "old new"),
    ("　　全角缩进的段落　　", "全角缩进的段落"),
    ("说：*", "说：*"),
    ("#京东# 话题", "#京东# 话题"),
]


@pytest.mark.parametrize("source, words", INLINE, ids=[row[0][:30] for row in INLINE])
def test_inline_markers(source, words):
    assert read_markdown(source) == [("paragraph", words)]


BODY = """# The title #

## C#

![img](https://x.example/a.jpg)
图片来源：某网

First paragraph.<br>Second line.
> quoted words
>> deeper
> - an item in it

* one
- two
  goes on
12. three

| Brand | Year |
|:--|--:|
| **LV** | 2017 |

Setext
======

Two lines that stay
apart

---

```python
import shop
```

<!--more-->
{% raw %}
[1]: https://x.example
<div class="x"><p>京<b>东</b></p>
<p>html</p></div>

2018. A year is no list.
"""


def test_the_blocks_of_a_body():
    assert read_markdown(BODY) == [
        ("heading", "The title"),
        ("heading", "C#"),
        ("paragraph", "图片来源：某网"),
        ("paragraph", "First paragraph."),
        ("paragraph", "Second line."),
        ("paragraph", "quoted words"),
        ("paragraph", "deeper"),
        ("item", "an item in it"),
        ("item", "one"),
        ("item", "two goes on"),
        ("item", "three"),
        ("cell", "Brand | Year"),
        ("cell", "LV | 2017"),
        ("heading", "Setext"),
        ("paragraph", "Two lines that stay"),
        ("paragraph", "apart"),
        ("furniture", "import shop"),
        ("paragraph", "京东"),
        ("paragraph", "html"),
        ("paragraph", "2018. A year is no list."),
    ]


def test_a_fence_that_is_never_closed_swallows_nothing():
    assert ("paragraph", "The shop opened.") in read_markdown("```\n\nThe shop opened.\n")


HOSTILE = [
    "*",
    "_",
    "[",
    "![",
    "](",
    "`",
    "> \t ",
    "**a",
    "<a ",
    "<!--",
    "|",
    "- ",
    "#",
    "~",
    "\\",
    "&",
    "[a](",
    "(((",
    "![a](b(",
    "* * ",
    "\n>",
    "\n|-|",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_markdown_is_read_in_time(piece):
    read_markdown("start " + piece * 60_000)
    read_markdown(piece * 60_000 + " end")
