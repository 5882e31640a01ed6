"""A page or a fragment of HTML to lines.

Inline tags vanish without a gap (京<b>东</b> is one name), block tags and <br> end a line. To know where a block begins
and ends, marks are set into the tree around the block elements and the text is then taken in one go.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from timeline.documents.column import bounded, mark_links
from timeline.documents.dates import published_on
from timeline.documents.document import BlockKind
from timeline.documents.draft import Draft, Line, tidy, unescaped
from timeline.documents.encoding import clean
from timeline.documents.limits import Limits

_DROPPED = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe", "svg", "math", "object",
    "video", "audio", "canvas", "button", "select", "option", "textarea", "input", "map", "dialog", "img", "picture",
    "rp", "rt",
]  # fmt: skip
_CONTAINERS = (
    "p", "div", "section", "article", "main", "header", "blockquote", "pre", "ul", "ol", "dl", "table", "thead",
    "tbody", "tfoot", "tr", "td", "th", "address", "figure", "details", "summary", "fieldset", "center", "hr", "hgroup",
)  # fmt: skip
_KINDS: dict[str, str] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h"),
    **dict.fromkeys(("li", "dt", "dd"), "i"),
    **dict.fromkeys(("figcaption", "caption"), "c"),
    **dict.fromkeys(_CONTAINERS, "p"),
}
_NAMES: dict[str, BlockKind] = {
    "h": "heading", "i": "item", "c": "caption", "f": "furniture", "p": "paragraph", "d": "cell",
}  # fmt: skip
_BLOCKS = ",".join(_KINDS)
_MARK = "\x1e"  # cleaning took every control character out of the source, and &#30; is taken out below
_FORGED = re.compile(r"&#(?:0{0,9}30|[xX]0{0,9}1[eE])(?![0-9a-fA-F]);?")

# What the writers of pages call the parts that are not the article. Whole words of class and id only.
_ASIDE = re.compile(
    r"(?:^|[\s_\-])(?:bread-?crumbs?|crumbs?|related|recommend(?:ed|ation|ations)?|share|sharing|social|sidebar|comments?|copyright|"
    r"advert(?:isement)?|ads?|promo|newsletter|subscribe|pagination|pager|menu|navbar|toolbar|hot-?news|tags?|tag-?list|cookies?|consent|footer|colophon|app-?download|sign-?up)(?:$|[\s_\-])",
    re.I,
)
_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_WRAPPED_CJK = re.compile(rf"(?<=[{_CJK}])[ \t]*\n[ \t]*(?=[{_CJK}])")
_BLANK = re.compile(r"[ \t\n]+")
_PRE = re.compile(r"<pre\b", re.I)

_NEST = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,19})")
_FLAT = frozenset(
    {"br", "img", "hr", "input", "meta", "link", "p", "li", "td", "th", "tr", "dt", "dd", "option", "source", "wbr",
     "col", "area", "base", "embed", "param"}
)  # fmt: skip
_DEEPEST = Limits().depth  # parsing time grows with the square of the depth
_WEIGHED = 2_000_000  # characters: beyond, no element is weighed against another, for nesting would make that slow
_TAG = re.compile(r"</?[a-zA-Z!?][^<>]{0,4000}>")
_HIDDEN = re.compile(r"<(script|style)\b", re.I)


def read_page(source: str, *, whole: bool, deepest: int = _DEEPEST) -> Draft:
    """The lines of a page (``whole``: with its head) or of a fragment, and what the head says of the article."""
    source = _FORGED.sub("", source)
    closed = source.rfind("-->") + 1
    if source.find("<!--", closed) >= 0:  # never closed: to a parser all the rest would be comment
        source = source[:closed] + source[closed:].replace("<!--", "")
    if _too_deep(source, deepest):
        return Draft(lines=_flattened(source))
    tree = LexborHTMLParser(_broken_pre(source) if _PRE.search(source) else source)
    draft = _head(tree) if whole else Draft()
    tree.strip_tags(_DROPPED)
    body = tree.body or tree.root
    if body is None:
        return draft
    root = body
    if whole and len(source) <= _WEIGHED:
        root = _article(body)
        _set_aside(root)
        mark_links(root)
    if whole and draft.title is None:
        draft.title = _headline(tree)
    draft.lines = list(_lines(root))
    if whole:
        draft.lines = bounded(draft.lines, draft.title)
    return draft


def _lines(root: LexborNode) -> Iterator[Line]:
    for table in root.css("table"):
        _rows(table)
    for node in root.css("br"):
        node.replace_with(_MARK + "B")
    for node in root.css(_BLOCKS):
        if node.mem_id == root.mem_id:
            continue
        kind = "f" if "data-aside" in node.attributes else _KINDS[node.tag or "p"]
        node.insert_before(_MARK + "O" + kind)
        node.insert_after(_MARK + "C")
    text = root.text(deep=True, separator="")
    stack = ["p"]
    for number, piece in enumerate(text.split(_MARK)):
        words = piece
        if number:
            sign, words = piece[:1], piece[1:]
            if sign == "O":
                kind, words = words[:1], words[1:]
                # a paragraph inside an item is still the item's; inside furniture all is furniture
                stack.append(stack[-1] if kind == "p" or stack[-1] == "f" else kind)
            elif sign == "C" and len(stack) > 1:
                stack.pop()
        words = _joined(words)
        if words:
            yield _NAMES.get(stack[-1], "paragraph"), words


def _joined(words: str) -> str:
    """White space as a browser shows it; a source line that ends between Chinese characters leaves no gap."""
    if not (words.isascii() and words.isprintable()):
        words = clean(words)  # references gave back what cleaning took from the source
    if "\n" in words:
        words = _WRAPPED_CJK.sub("", words)
    return _BLANK.sub(" ", words).strip()


def _rows(table: LexborNode) -> None:
    """Make each row of a table of data one line, "a | b | c"; a table that lays out the page is left to its blocks."""
    if table.css_first("table table, h1, h2, h3, ul, ol") is not None:
        return
    cells = table.css("td, th")
    texts = [cell.text(deep=True, separator="") for cell in cells]
    if not cells or max(map(len, texts)) > 200 or len(cells) == 1:
        return
    for row in table.css("tr"):
        values = [_joined(cell.text(deep=True, separator=" ").replace(_MARK, " ")) for cell in row.css("td, th")]
        line = " | ".join(value for value in values if value)
        row.replace_with(f"{_MARK}Od{line}{_MARK}C")


def _article(body: LexborNode) -> LexborNode:
    """The element that holds the article, when the page says so and most of the words are there; else the body."""
    size = len(body.text(deep=True, separator=""))
    best, most = body, 0
    for node in body.css("article, main, [itemprop=articleBody]"):
        length = len(node.text(deep=True, separator=""))
        if length > most and length >= 400 and length * 5 >= size * 2:
            best, most = node, length
    return best


def _set_aside(root: LexborNode) -> None:
    """Name furniture what calls itself so (class, id) and lists that are links alone, unless it is most of the page."""
    size = len(root.text(deep=True, separator="")) or 1
    for node in root.css("div[class],div[id],ul,ol,section[class],p[class],header[class]"):
        name = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        listed = node.tag in ("ul", "ol")
        if not (listed or _ASIDE.search(name)):
            continue
        text = node.text(deep=True, separator="")
        if len(text) * 3 > size:
            continue
        if _ASIDE.search(name) or _all_links(node, text):
            for inner in [node, *node.css(_BLOCKS)]:
                if inner.tag in _KINDS:
                    inner.attrs["data-aside"] = "1"


def _all_links(node: LexborNode, text: str) -> bool:
    links = node.css("a")
    inside = sum(len("".join(link.text(deep=True, separator="").split())) for link in links)
    return len(links) >= 3 and inside * 10 >= len("".join(text.split())) * 9


def _head(tree: LexborHTMLParser) -> Draft:
    meta: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop") or ""
        content = (node.attributes.get("content") or "").strip()
        if name and content:
            meta.setdefault(name.lower(), content)
    linked = _linked_data(tree)
    draft = Draft()
    title = meta.get("og:title") or linked.get("headline")
    draft.title = tidy(unescaped(title)) if title else None
    for value in (
        meta.get("article:published_time"), meta.get("og:published_time"), linked.get("datePublished"),
        meta.get("datepublished"), meta.get("pubdate"), meta.get("publishdate"), meta.get("publish-date"),
        meta.get("weibo: article:create_at"), meta.get("og:release_date"), meta.get("dc.date.issued"),
        meta.get("dc.date"), meta.get("date"), meta.get("parsely-pub-date"), meta.get("sailthru.date"), *_times(tree),
    ):  # fmt: skip
        if value and (day := published_on(value)):
            draft.published = day
            break
    draft.author = meta.get("author") or meta.get("article:author") or linked.get("author")
    if draft.author and draft.author.startswith("http"):
        draft.author = linked.get("author")
    draft.publisher = meta.get("og:site_name") or linked.get("publisher") or meta.get("mediaid") or meta.get("source")
    link = tree.css_first("link[rel=canonical]")
    draft.url = (link.attributes.get("href") if link is not None else None) or meta.get("og:url")
    return draft


def _times(tree: LexborHTMLParser) -> list[str]:
    nodes = tree.css("time[itemprop=datePublished], time[pubdate]") or tree.css("time[datetime]")[:1]
    return [node.attributes.get("datetime") or "" for node in nodes[:3]]


def _linked_data(tree: LexborHTMLParser) -> dict[str, str]:
    """headline, datePublished, author and publisher of the first article that JSON-LD describes."""
    for node in tree.css('script[type="application/ld+json"]')[:10]:
        source = node.text(deep=True, separator="")
        if len(source) > 200_000:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and ("datePublished" in item or "headline" in item):
                found = {name: _name(item.get(name)) for name in ("headline", "datePublished", "author", "publisher")}
                return {name: value for name, value in found.items() if value}
    return {}


def _name(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:5])))
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""


def _headline(tree: LexborHTMLParser) -> str | None:
    """The <title> without the site's name, or the h1 that says the same at more length."""
    node = tree.css_first("title")
    title = tidy(unescaped(node.text(deep=True, separator=""))) if node is not None else ""
    heads = [_joined(_unmarked(head.text(deep=True, separator=""))) for head in tree.css("h1")[:5]]
    heads = [head for head in heads if len(head) > 3]
    lesser = [_joined(_unmarked(head.text(deep=True, separator=""))) for head in tree.css("h2")[:20]]
    inside = [head for head in [*heads, *lesser] if len(head) > 3 and head in title]
    if inside:
        return max(inside, key=len)  # of two, the other is the site's name
    if title:
        parts = re.split(r"\s+[|｜\-–—·]\s+|[_|｜]|-{2}", title)
        first = parts[0].strip()
        return first if len(first) >= 6 else title
    return heads[0] if len(heads) == 1 else None


def _unmarked(text: str) -> str:
    return re.sub(rf"{_MARK}(?:O.|C|B)", " ", text)


def _broken_pre(source: str) -> str:
    """Line ends inside <pre> are line ends to the reader."""
    parts = re.split(r"(?i)(</?pre\b[^>]{0,200}>)", source)
    inside = False
    for number, part in enumerate(parts):
        if number % 2:
            inside = not part.startswith("</")
        elif inside:
            parts[number] = part.replace("\n", "<br>")
    return "".join(parts)


def _too_deep(source: str, deepest: int) -> bool:
    depth = 0
    for match in _NEST.finditer(source):
        if match.group(2).lower() in _FLAT:
            continue
        depth += -1 if match.group(1) else 1
        if depth > deepest:
            return True
        depth = max(depth, 0)
    return False


def _flattened(source: str) -> list[Line]:
    """The words of a page that no parser should be given: tags cut out, every tag ends a line."""
    kept, position, small = [], 0, source.lower()
    while match := _HIDDEN.search(source, position):
        kept.append(source[position : match.start()])
        end = small.find(f"</{match.group(1).lower()}", match.end())
        position = len(source) if end < 0 else end
    text = _TAG.sub("\n", "".join(kept) + source[position:])
    return [("paragraph", line) for part in unescaped(text).split("\n") if (line := tidy(part))]
