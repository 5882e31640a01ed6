"""The words by which furniture and captions tell themselves: patterns for one whole short line each.

Every pattern is anchored at both ends of the line and bounded. Those for Chinese come first, then those for English.
"""

from __future__ import annotations

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_BAR = r"\s{0,3}[:：/／|｜丨〡∣·]\s{0,3}"
_OPEN = r"[（(【\[□■◎●△▲\-—\s]{0,4}"
_ROLE = _any(
    r"(?:本文|文章|稿件|信息|内容|原文|新闻)?(?:来源|來源|出处|出處)",
    r"(?:值班|实习|运营|当值)?(?:编辑|編輯)|(?:责任?|責任?|标题责)(?:编辑?|編輯?)|主编|编者",
    r"作者|作者介绍|撰文|采写|文字?|整理|编译|审核|审校|(?:责任)?(?:校对|校對)|排版|版式|监制|監製|出品|制作|策划|统筹|设计|视觉|视频|海报",
    r"(?:实习|本报|本刊)?(?:记者|記者)|翻译|译者?|摄影|攝影|转载自?|原创|发布|制图|製圖|插画|投稿|微信|公众号|ID",
)
# 来源：北京商报 / 文｜梁伟 石丹 / 作者 朱英子 / （作者：陈植 编辑：曾芳） / 【编辑:罗攀】
CREDIT = re.compile(
    rf"{_OPEN}{_ROLE}{_BAR}[^。！？!?；;]{{1,60}}$"
    # with a space alone between them, only what nothing else begins with
    rf"|{_OPEN}(?:来源|來源|出处|作者|撰文|文|记者|編輯|(?:值班|实习)?编辑|责编|校对|原创|摄影|翻译|监制)\s{{1,6}}"
    r"[\w《》·、，,（） \u3000]{2,40}$"
)
# 新京报贝壳财经记者 潘亦纯 / 每经记者 陈晨 每经编辑 何剑岭 / □本报记者 昝秀丽
REPORTER = re.compile(
    r"[□■◎●（(\-—\s]{0,4}[\w·《》・]{0,14}(?:记者|記者|编辑|編輯|评论员|評論員|通讯员|特约撰稿人?|实习生)"
    r"[\s:：/／丨｜]{0,4}[\w·、，,/／（）() \u3000]{2,40}$"
)
BOXED = re.compile(r"[□■◎]\s{0,2}[\w·、 （）()]{2,50}$")  # □盘和林（教授）
SURNAMED = re.compile(r"[（(][\u4e00-\u9fff·、 \u3000]{2,16}[）)]$")  # (雪梅)
ORIGIN = re.compile(
    r"[（(【*\-—\s]{0,3}"
    + _any(
        "本文(?:来自|來自|来源|转自|轉自|首发|由|仅代表)|文章综合|(?:本文)?原文刊[于於]|原载[于於]?|首发[于於]|编者按?[:：]本文来自",
        "转载请|(?:免责|版权)?声明[:：]|免责声明|版权声明|版權|未经授权|个人观点|文章内容、?数据仅供参考|应(?:采访|受访|讲述)",
        "扫码|扫描|关注公众号|欢迎关注|点击(?:关注|下载|阅读|查看)|长按|返回搜狐|查看更多|[^。]{0,12}广告合作",
    )
    + r"[^。！？]{0,70}[。！]?[）)】]?$"
)
PROMO_ZH = re.compile(
    _any(
        r".{0,40}黑猫投诉.{0,120}",
        r".{0,20}(?:扫码|二维码).{0,20}(?:关注|下载|加入).{0,20}",
        r"广告|廣告|推广|赞助内容|举报/?反馈",
        r"(?:上|下)一篇[:：].{0,60}",
        r"(?:首页|首頁|主页)\s{0,3}[>›»].{0,80}|当前位置[:：].{0,80}",
    )
    + "$"
)
RELATED_ZH = re.compile(
    r"[【\[•●■◆\-\s]{0,4}"
    + _any(
        "相关(?:新闻|阅读|链接|报道|文章|推荐|资讯)|相關(?:新聞|閱讀|報道|報導)|(?:延伸|推荐)阅读|延伸閱讀|阅读推荐",
        "更多(?:阅读|新闻|报道)|热门(?:文章|推荐)|猜你喜欢|往期(?:回顾|推荐)|参考资料|参考文献",
    )
    + r"[】\]]?\s{0,3}[:：]?"
)
_PICTURE = "(?:图片?|圖片?|照片|截图|截圖|资料图片?|資料圖片?|供图|配图|题图|头图|封面图?|数据|漫画)"
CAPTION_ZH = re.compile(
    _any(
        rf"[（(【△▲▼↑↓\[*\-\s]{{0,3}}{_PICTURE}(?:来源|來源|来自|來自|源自|源|via)?"
        r"(?:\s{0,2}[:：/／|｜丨〡@]\s{0,2}|\s{1,4})[^。！？]{1,40}[）)】▼]?",
        r"[（(]?[^！？]{0,40}(?:图源|图片来源|图片来自|资料图|视觉中国供图|供图|圖源)[:：/／@\s]{0,3}[^。！？]{0,24}[）)】]?",
        r"[^。！？，,]{2,24}\s(?:摄|攝)",
    )
    + "$"
)

PROMO_EN = re.compile(
    _any(
        "advertisement|advertising|sponsored(?: content)?|scroll down for (?:video|more).{0,30}",
        "share(?: this)?(?: article| story| post)?|share on .{0,30}|tweet|email|print|subscribe|home|menu|search",
        "skip to (?:main )?content|(?:please )?(?:enable|turn on) javascript.{0,60}|your browser .{0,80}",
        r"loading\.{0,3}|comments?(?: \(\d+\))?|leave a comment.{0,30}|back to top|(?:next|previous) article",
        "sign up (?:for|to) .{0,90}|subscribe (?:to|now|today|for) .{0,90}|already a (?:subscriber|member).{0,40}",
        "follow (?:us|me) .{0,60}|like us on .{0,40}|download (?:the|our) .{0,30} app.{0,40}",
        "(?:click|tap) here .{0,80}|terms (?:of|and) (?:use|service|conditions).{0,20}",
        r"have (?:an idea|a story|a tip)\b.{0,80}|get in touch.{0,60}|what do you think\?.{0,60}",
        r"all rights reserved.{0,60}|(?:©|\(c\) \d|copyright(?:$|\s?[:©(\d]| by | belongs| notice)).{0,90}",
        "privacy policy|cookie policy|contact us|about us|more interesting reports?, please .{1,80}",
        "(?:first|originally) published (?:by|in|on|at) .{1,70}",
        "this (?:article|story|post|piece) (?:was )?(?:first|originally) (?:appeared|published|ran) .{1,90}",
        "(?:reporting|editing|additional reporting|writing) by .{1,80}",
        "(?:source|via|tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords|author|editor"
        r"|(?:written|published) by)\s?: .{1,80}",
        r"home\s?[>›»].{0,80}|(?:read|view) (?:the )?(?:next|previous|full) (?:article|story|post)",
    )
    + "[.!]?$",
    re.I,
)
RELATED_EN = re.compile(
    r"[•*\-\s]{0,4}"
    + _any(
        "(?:read|see) (?:more|also|next)|also read|further reading|read the next article|next article",
        "related(?: (?:reading|stories|articles?|posts?|content|links|news|topics))?",
        r"more (?:from|on|stories)\b[^.]{0,40}|more like this|recommended(?: for you)?|you (?:may|might) also like",
        "most (?:read|popular)|trending(?: now)?|editor'?s picks?|don'?t miss|latest news",
    )
    + r"\s?:?$",
    re.I,
)
NEXT = re.compile(r"read the next article|next article|(?:下|上)一篇", re.I)
READ_MORE = re.compile(
    r"(?:read more|read also|also read|related|see also|more|watch|recommended)\s?[:>»|]\s?.{3,140}$", re.I
)
_NAME = r"(?:[A-Z][\w.'’\-]{0,20},?)"
BYLINE = re.compile(
    rf"(?i:by|words by|words|story by)\s?:?\s{_NAME}"
    rf"(?:\s(?:{_NAME}|and|&|of|for|the|in|at|van|von|de|la|FOR|AND)){{0,12}}\s{{0,2}}(?:[|,•].{{0,50}})?$"
)
_PICTURES = "(?:file |stock |library )(?:photo|image|picture)s?"
CAPTION_EN = re.compile(
    _any(
        "(?:photo(?:graph)?s?|images?|pictures?|credit|photo credit|image credit|caption|illustration|file photo)"
        r"\s?(?::|\bby\b|©|/|\|)\s?.{1,110}",
        rf".{{0,140}}[\[(]{_PICTURES}[\])]\.?",
        r"(?:getty images|reuters|shutterstock|alamy|ap photo|afp|bloomberg via getty)(?:\s?[./|]\s?[\w ]{0,30})?",
        r"courtesy\s?of\s?.{1,40}",
    )
    + "$",
    re.I,
)
PICTURED = re.compile(
    r"\((?:[^()]{0,24}\b)?(?:pictured|left|right|centre|center|above|below)(?:\b[^()]{0,30})?\)|\bpictured\b", re.I
)
URL = re.compile(r"(?:url|link|source|via)?\s?:?\s?https?://\S{4,300}$|url$|\{[\w ]{2,20}\}$", re.I)
HASHTAGS = re.compile(r"(?:[#＃][\w·\-]{1,30}[#＃]?[\s,，、]{0,3}){2,20}$")
SCRAP = re.compile(r"[|｜/·\-–—•*_=~<>»›]{1,20}$")
FORMER = re.compile(r"(?:原标题为?|原题为?|原標題|原題)\s?[:：\s]\s?")
