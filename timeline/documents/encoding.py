"""Bytes to text: the encoding is found by looking, a label is only a hint.

UTF-8 is tried strictly; what is not UTF-8 is read as GB18030, Big5 and Western, and the reading with the most everyday
characters wins. Labels lie (pages say gb2312 and mean gb18030, say utf-8 and are not), so a label breaks ties at most.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from pathlib import Path

from timeline.errors import DocumentError
from timeline.text import fold

# The everyday characters of the news, simplified; traditional ones are folded to these before counting. In either
# script they make up more than half of any text, and under a tenth of a text that was read in the wrong encoding.
_EVERYDAY = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
    "先回则任取据处理世车美店商京东市金融网信上海亿万元报价科技门店集团投股购买销售品牌服务企业客户记者消息表示目前近日宣布推未来"
    "，。、：；！？“”（）《》０１２３４５６７８９％—…·"
)
_CANDIDATES = ("gb18030", "big5hkscs")
_LABELS = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "big5hkscs": "big5hkscs", "x-x-big5": "big5hkscs",
    "cp950": "big5hkscs",
    "utf-8": "utf-8", "utf8": "utf-8", "iso-8859-1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252",
    "us-ascii": "cp1252", "utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
}  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_\-]{3,20})|encoding=[\"']([A-Za-z0-9_\-]{3,20})")

# Characters that carry no words: controls, zero-width and bidirectional marks, soft hyphens, lone surrogates, private
# use (icon fonts; the extractors use that range for themselves), noncharacters, and what a lossy copy left (U+FFFD).
_NOTHING = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffd-\uffff\U000e0000-\U0010ffff"
)
_DROPPED = re.compile(f"[{_NOTHING}]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_UNUSUAL = re.compile(f"[{_NOTHING}\r\x0b\x0c\x85\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# Bytes 80 to 9F that were taken for Latin-1 are Windows quotes and dashes, as browsers know.
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0) if code != 0x85}


def decode(data: bytes, path: Path | str) -> str:
    """The text of the bytes, cleaned; refuses what is binary or in no encoding that fits."""
    text = _marked(data)
    if text is None and b"\x00" in data:
        text = _sixteen(data)
        if text is None and data.count(b"\x00") * 1000 > len(data) + 2000:
            raise DocumentError("is binary, not text", where=path, remedy="Save the article as text, HTML or Markdown")
    if text is None:
        text = _utf8(data)
    if text is None:
        text = _by_looks(data)
    if text is None:
        raise DocumentError("is in no encoding that fits it", where=path, remedy="Save it as UTF-8")
    sample = text[:100_000]
    if len(_CONTROLS.findall(sample)) * 50 > len(sample) + 100:
        raise DocumentError("is binary, not text", where=path, remedy="Save the article as text, HTML or Markdown")
    return clean(text)


def encoding_of(sample: bytes) -> str:
    """The name of the encoding that a file seems to have, by its first bytes, for those who read it bit by bit."""
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return "utf-8-sig" if name == "utf-8" else name.removesuffix("-le").removesuffix("-be")
    if b"\x00" in sample and _sixteen(sample) is not None:
        return "utf-16-le" if sample[1:2] == b"\x00" else "utf-16-be"
    if _utf8(sample[: max(0, len(sample) - 3)]) is not None:  # it may end inside a character
        return "utf-8"
    text = _by_looks(sample)
    for name in (*_CANDIDATES, "cp1252", "utf-16-le", "utf-16-be"):
        if text is not None and sample.decode(name, "replace") == text:
            return name
    return "utf-8"


def clean(text: str) -> str:
    """The text without what is no word: newlines are one kind, spaces are plain, marks without width are gone.

    A no-break or narrow space becomes a space, for a reader sees one. The ideographic space stays. Composed (NFC), so
    that an accent typed as a mark of its own is the letter that dictionaries have.
    """
    if _UNUSUAL.search(text):
        text = _NEWLINES.sub("\n", text)
        text = _SPACES.sub(" ", text)
        if _DROPPED.search(text):
            text = _DROPPED.sub("", text.translate(_WINDOWS))
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _marked(data: bytes) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name)
            except UnicodeDecodeError:
                if name != "utf-8":
                    text = data[len(mark) :].decode(name, "replace")  # a cut last character, say
                    return text if text.count("\ufffd") * 200 <= len(text) + 200 else None
    return None


def _sixteen(data: bytes) -> str | None:
    """UTF-16 without its mark, when one of its two readings is made of Chinese or English characters."""
    readings = [(_sense(data[:8000].decode(name, "replace")), name) for name in ("utf-16-le", "utf-16-be")]
    sense, name = max(readings)
    return data.decode(name, "replace") if sense > 0.85 else None


def _sense(text: str) -> float:
    """The share of characters that Chinese or English text is made of."""
    sample = text[:4000]
    known = sum(
        "\u4e00" <= char <= "\u9fff" or " " <= char <= "~" or char in "\n\r\t" or char in _EVERYDAY for char in sample
    )
    return known / len(sample) if sample else 0.0


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:  # halves of pairs, each written as a character of its own
        paired = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        return paired.decode("utf-16-le", "ignore")
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text[:50_000]) - text[:50_000].count("\ufffd")
    # A file cut inside a character, or with a stray byte, is still UTF-8: its sequences do not occur by chance.
    return text if whole > 20 * broken and broken * 200 < len(text) + 200 else None


def _by_looks(data: bytes) -> str | None:
    label = _label(data)
    best, best_score = None, 0.0
    for name in _CANDIDATES:
        text = data.decode(name, "replace")
        high = [char for char in fold(text[:20_000]) if char > "\x7f"]
        if not high or text.count("\ufffd") * 20 > len(high):
            continue
        score = sum(char in _everyday() for char in high) / len(high)
        if name == label:
            score += 0.03
        if score > best_score:
            best, best_score = text, score
    if best is not None and best_score >= 0.25:
        return best
    return _western(data) or _blind_sixteen(data) or (best if best_score >= 0.12 else None)


def _western(data: bytes) -> str | None:
    """Windows-1252: single high bytes among ASCII that are letters with accents, quotes, dashes, currency signs."""
    high = sum(byte > 0x7F for byte in data)
    if high * 5 > len(data):
        return None
    text = data.decode("cp1252", "replace")
    likely = sum(char.isalpha() or char in "‘’“”–—…£€©®°·•™«»¿¡§½¼¾²³\u00a0" for char in text if char > "\x7f")
    runs = sum(len(run) for run in re.findall(rb"[\x80-\xff]{4,}", data))
    return text if likely >= 0.9 * high and runs * 4 <= high else None


def _blind_sixteen(data: bytes) -> str | None:
    """UTF-16 of Chinese text without a single zero byte."""
    for name in ("utf-16-le", "utf-16-be"):
        text = data.decode(name, "replace")
        everyday = sum(char in _everyday() for char in fold(text[:4000]))
        if everyday * 4 > len(text[:4000]) and _sense(text) > 0.9:
            return text
    return None


def _label(data: bytes) -> str | None:
    found = _META.search(data[:4096])
    name = (found.group(1) or found.group(2)).decode("ascii").lower() if found else ""
    return _LABELS.get(name)


@cache
def _everyday() -> frozenset[str]:
    return _EVERYDAY | frozenset(fold("".join(sorted(_EVERYDAY))))
