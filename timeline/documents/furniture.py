"""What stands in an article without being the article: credits, related links, breadcrumbs, promotions, captions.

Only lines that say so themselves are set aside: a paragraph taken for furniture is lost to every reader, clutter that is
kept costs little. Every rule looks at whole short lines, never into a paragraph.
"""

from __future__ import annotations

import re

from timeline.documents.dates import dateline
from timeline.documents.document import BlockKind
from timeline.documents.draft import Line

_LONGEST = 90  # characters of a credit line
_SEP = r"\s{0,3}[:：/／|｜丨〡∣·]\s{0,3}|\s{1,6}"
_ROLE = (
    r"(?:本文|文章|稿件|信息|内容|原文|新闻)?(?:来源|來源|出处|出處)|作者|作者介绍|撰文|采写|文字?|整理|编译|编辑|編輯|责编|責編|责任编辑|責任編輯|主编|"
    r"值班编辑|实习编辑|运营编辑|审核|审校|校对|校對|排版|监制|監製|出品|制作|策划|统筹|设计|视觉|视频|记者|記者|实习记者|本报记者|"
    r"本刊记者|翻译|译者?|摄影|攝影|转载自?|编者|原创|发布|标题责编|版式|海报|制图|製圖|插画|责任校对|投稿|微信|公众号|ID"
)
# 来源：北京商报 / 文｜梁伟 石丹 / 作者 朱英子 编辑 吴非 / （作者：陈植 编辑：曾芳） / 【编辑:罗攀】
_CREDIT = re.compile(rf"[（(【\[□■◎●△▲\-—\s]{{0,4}}(?:{_ROLE})(?:{_SEP})[^。！？!?；;]{{1,60}}$")
# 新京报贝壳财经记者 潘亦纯 / 每经记者 陈晨 每经编辑 何剑岭 / □本报记者 昝秀丽 / □盘和林（教授）
_REPORTER = re.compile(
    r"[□■◎●（(\-—\s]{0,4}[\w·《》・]{0,14}(?:记者|記者|编辑|評論員|评论员|通讯员|特约撰稿人?|实习生)[\s:：/／丨｜]{0,4}"
    r"[\w·、，,/／（）() \u3000]{2,40}$"
)
_BOXED = re.compile(r"[□■◎]\s{0,2}[\w·、 （）()]{2,50}$")
_SURNAMED = re.compile(r"[（(][\u4e00-\u9fff·、 \u3000]{2,16}[）)]$")  # (雪梅)
_ORIGIN = re.compile(
    r"[（(【*\-—\s]{0,3}(?:本文来自|本文來自|本文来源|本文转自|本文轉自|本文首发|本文由|文章综合|(?:本文)?原文刊[于於]|原载[于於]?|首发[于於]|转载请|编者按?[:：]本文来自"
    r"|声明[:：]|免责声明|版权声明|版權|未经授权|本文仅代表|个人观点|（?文章内容、?数据仅供参考|（?应(?:采访|受访|讲述)|"
    r"扫码|扫描|关注公众号|欢迎关注|点击(?:关注|下载|阅读|查看)|长按|责任编辑|返回搜狐|查看更多|[^。]{0,12}广告合作)[^。！？]{0,70}[。！]?[）)】]?$"
)
_CAPTION_ZH = re.compile(
    r"[（(【△▲▼↑↓\[\-\s]{0,3}(?:图片?|圖片?|照片|截图|截圖|资料图片?|資料圖片?|供图|配图|题图|头图|封面图?|数据|漫画)(?:来源|來源|来自|來自|源自|源|via)?"
    r"(?:\s{0,2}[:：/／|｜丨〡@]\s{0,2}|\s{1,4})[^。！？]{1,40}[）)】▼]?$"
    r"|[（(]?[^。！？]{0,30}(?:图源|图片来源|图片来自|资料图|视觉中国供图|供图|圖源)[:：/／@\s]{0,3}[^。！？]{0,24}[）)】]?$|[^。！？，,]{2,24}\s(?:摄|攝)$"
)
_RELATED_ZH = re.compile(
    r"[【\[•●■◆\-\s]{0,4}(?:相关(?:新闻|阅读|链接|报道|文章|推荐|资讯)|延伸阅读|推荐阅读|更多(?:阅读|新闻|报道)|热门(?:文章|推荐)|猜你喜欢|相關(?:新聞|閱讀|報道|報導)|延伸閱讀|往期(?:回顾|推荐)|阅读推荐|参考资料|参考文献)[】\]]?\s{0,3}[:：]?"
)
_PROMO_ZH = re.compile(
    r"(?:消费)?.{0,40}黑猫投诉.{0,120}$|.{0,20}(?:扫码|二维码).{0,20}(?:关注|下载|加入).{0,20}$|(?:广告|廣告|推广|赞助内容|Advertisement)$|举报/?反馈$|(?:上|下)一篇[:：].{0,60}$|"
    r"(?:首页|首頁|主页)\s{0,3}[>›»].{0,80}$|当前位置[:：].{0,80}$"
)
_PROMO_EN = re.compile(
    r"(?:advertisement|advertising|sponsored(?: content)?|scroll down for (?:video|more).{0,30}|share(?: this)?(?: article| story| post)?|share on .{0,30}|tweet|email|print"
    r"|skip to (?:main )?content|(?:please )?(?:enable|turn on) javascript.{0,60}|your browser .{0,80}|loading\.{0,3}|comments?(?: \(\d+\))?|leave a comment.{0,30}"
    r"|sign up (?:for|to) .{0,90}|subscribe (?:to|now|today|for) .{0,90}|subscribe|follow (?:us|me) .{0,60}|like us on .{0,40}|download (?:the|our) .{0,30} app.{0,40}"
    r"|already a (?:subscriber|member).{0,40}|(?:click|tap) here .{0,80}|have (?:an idea|a story|a tip)\b.{0,80}|get in touch.{0,60}|what do you think\?.{0,60}"
    r"|all rights reserved.{0,60}|(?:copyright|©|\(c\) \d).{0,90}|terms (?:of|and) .{0,40}|privacy policy|cookie policy|contact us|about us|home|menu|search"
    r"|(?:first|originally) published (?:by|in|on|at) .{1,70}|this (?:article|story|post|piece) (?:was )?(?:first|originally) (?:appeared|published|ran) .{1,90}"
    r"|(?:reporting|editing|additional reporting|writing) by .{1,80}|(?:source|via|tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords|author|editor|written by|published by)\s?: .{1,80}"
    r"|home\s?[>›»].{0,80}|(?:read|view) (?:the )?(?:next|previous|full) (?:article|story|post)|more interesting reports?, please .{1,80}|back to top|next article|previous article)[.!]?$",
    re.I,
)
_RELATED_EN = re.compile(
    r"[•*\-\s]{0,4}(?:(?:read|see) (?:more|also|next)|related(?: (?:reading|stories|articles?|posts?|content|links|news|topics))?|more (?:from|on|stories)\b[^.]{0,40}|recommended(?: for you)?"
    r"|you may also like|you might also like|also read|further reading|most (?:read|popular)|trending(?: now)?|editor'?s picks?|don'?t miss|latest news|more like this|read the next article)\s?:?$",
    re.I,
)
_READ_MORE = re.compile(
    r"(?:read more|read also|also read|related|see also|more|watch|recommended)\s?[:>»|]\s?.{3,140}$", re.I
)
_BYLINE = re.compile(
    r"(?:by|words by|words|story by)\s?:?\s(?:[A-Z][\w.'’\-]+|[A-Z]{2,}|[a-z]{2,3})(?:\s(?:and|&|,|of|for|the|in|at|van|von|de|la|[A-Z][\w.,'’\-]*|[A-Z]{2,},?)){0,14}\s{0,2}(?:[|,•].{0,50})?$",
    re.I,
)
_CAPTION_EN = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|pictures|credit|photo credit|image credit|caption|illustration|file photo|source image|courtesy(?: of)?)\s?(?::|by|©|/|\|)\s?.{1,110}$"
    r"|.{0,140}[\[(](?:file|stock|library) (?:photo|image|picture)s?[\])]\.?$|(?:getty images|reuters|shutterstock|alamy|ap photo|afp|bloomberg via getty.{0,20})[./ ]?.{0,30}$|courtesy\s?of\s?.{1,40}$",
    re.I,
)
_PICTURED = re.compile(
    r"\((?:[^()]{0,24}\b)?(?:pictured|left|right|centre|center|above|below)(?:\b[^()]{0,30})?\)|\bpictured\b", re.I
)
_HASHTAGS = re.compile(r"(?:[#＃][\w·\-]{1,30}[#＃]?[\s,，、]{0,3}){2,20}$")
_TABLE_SCRAP = re.compile(r"[|｜/·\-–—•*_=~<>»›]{1,20}$")
_PROMOS = (_PROMO_EN, _PROMO_ZH, _READ_MORE, _HASHTAGS)
_CREDITS = (_CREDIT, _REPORTER, _BOXED, _SURNAMED, _ORIGIN, *_PROMOS, _BYLINE, _TABLE_SCRAP)
_ENDS = tuple(".!?。！？…；;：:”\"'’)）】」』")
_PARAGRAPH_END = re.compile(r"[.!?。！？…][”\"'’)）】」』]{0,3}$")
_FORMER = re.compile(r"(?:原标题|原題|原标题为|原题为)\s?[:：\s]\s?|(?=.{4,60}$)")
_EDGES = " .!?。！？…，,'\"“”‘’"
_WORDS = re.compile(r"[^\w]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z'\"‘“])")


def set_aside(lines: list[Line], title: str | None, *, language: str) -> list[Line]:
    """The same lines with their kinds: furniture and captions told from the article."""
    known = [_kind(kind, words) for kind, words in lines]
    _related(lines, known)
    _repeats(lines, known, title)
    if language == "en":
        _captions(lines, known)
    return [(kind, words) for kind, (_, words) in zip(known, lines, strict=True)]


def _kind(kind: BlockKind, words: str) -> BlockKind:
    if kind in ("title", "cell", "caption", "furniture") or len(words) > 180:
        return kind
    short = len(words) <= _LONGEST
    if _closes(words):
        if _PROMO_EN.match(words) or _PROMO_ZH.match(words) or (short and _ORIGIN.match(words)):
            return "furniture"
        return "caption" if len(words) < 60 and (_CAPTION_ZH.match(words) or _CAPTION_EN.match(words)) else kind
    if _CAPTION_ZH.match(words) or _CAPTION_EN.match(words):
        return "caption"
    if any(pattern.match(words) for pattern in (_CREDITS if short else _PROMOS)):
        return "furniture"
    if short and (_is_label(words) or dateline(words) is not None):
        return "furniture"
    return "furniture" if len(words) <= 20 and words.replace(" ", "").isdigit() else kind  # readers, a page number


def _is_label(words: str) -> bool:
    if _RELATED_EN.match(words):
        return True
    match = _RELATED_ZH.match(words)
    return match is not None and (match.end() == len(words) or "：" in match.group() or ":" in match.group())


def _related(lines: list[Line], known: list[BlockKind]) -> None:
    """Headlines under "相关阅读" or "Related": short lines that close no sentence, and what stands between them."""
    left = 0
    for number, (kind, words) in enumerate(lines):
        if _is_label(words) and len(words) <= 40:
            left = 12
        elif left:
            headline = len(words) <= (60 if not words.isascii() else 120) and not words.endswith(
                ("。", "；", "，", ",")
            )
            # a translated headline may end in a full stop; a headline under an English label is one sentence in capitals
            if words.endswith(".") and not _capitalised(words):
                headline = False
            left = left - 1 if headline and kind != "heading" else 0
            if left and known[number] in ("paragraph", "item"):
                known[number] = "furniture"


def _capitalised(words: str) -> bool:
    each = [word for word in words.split() if word[:1].isalpha()]
    return len(each) >= 3 and sum(word[0].isupper() for word in each) * 10 >= len(each) * 8


def _repeats(lines: list[Line], known: list[BlockKind], title: str | None) -> None:
    """A line that says again what stood above, word for word, is no news."""
    seen: set[str] = set()
    name = _key(title) if title else ""
    for number, (_, words) in enumerate(lines):
        if known[number] in ("title", "cell") or len(words) < 8:
            continue
        key = words.strip(_EDGES)
        retold = _FORMER.match(words)
        if known[number] != "caption" and (key in seen or (retold and _key(words[retold.end() :]) == name)):
            known[number] = "furniture"
        seen.add(key)


def _captions(lines: list[Line], known: list[BlockKind]) -> None:
    """English news repeats captions: a line without a full stop that a paragraph says too, or that says "(pictured)"."""
    open_ended = [
        (number, words)
        for number, (_, words) in enumerate(lines)
        if known[number] == "paragraph" and 30 <= len(words) <= 300 and not words.endswith(_ENDS) and not _closes(words)
    ]
    if not open_ended:
        return
    told = {
        _key(sentence[:100])[:40]
        for number, (_, words) in enumerate(lines)
        if known[number] == "paragraph" and _closes(words)
        for sentence in _SENTENCE.split(words[:4000])
    }
    for number, words in open_ended:
        key = _key(words[:100])[:40]
        if (len(key) == 40 and key in told) or _PICTURED.search(words):
            known[number] = "caption"


def _closes(words: str) -> bool:
    """Whether the line ends as a sentence does."""
    return _PARAGRAPH_END.search(words, max(0, len(words) - 5)) is not None


def _key(words: str) -> str:
    return _WORDS.sub("", words).lower()
