"""Numerals of both languages, read exactly: 三千万, 1.2亿, 两百, 二〇一六, "2.5 million", "a dozen".

Serves times and amounts. Reads one numeral that its caller has found; finding belongs to the grammars.
"""

from __future__ import annotations

from decimal import Decimal

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2} | {
    char: value for value, char in enumerate("壹贰叁肆伍陆柒捌玖", start=1)
}  # fmt: skip
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
HAN_NUMERAL = "".join(DIGITS) + "".join(_UNITS) + "".join(_BIG) + "廿卅"

_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip


def chinese(numeral: str) -> Decimal | None:
    """The value of a folded Chinese or mixed numeral, or None: 三千二百万, 1.2亿, 2千万, 二〇一六, 十五, 廿五, 3,000万.

    >>> chinese("三千二百万"), chinese("二〇一六"), chinese("1.25亿")
    (Decimal('32000000'), Decimal('2016'), Decimal('125000000.00'))
    """
    text = numeral.replace(",", "").replace(" ", "").replace("廿", "二十").replace("卅", "三十").replace("点", ".")
    if not text:
        return None
    if all(char in DIGITS for char in text) and len(text) > 1:
        return Decimal("".join(str(DIGITS[char]) for char in text))
    return _grouped(text)


def _grouped(text: str) -> Decimal | None:
    total = Decimal(0)  # what stands before the last 万 or 亿
    section = Decimal(0)  # what is counted below it
    number: Decimal | None = None
    last_unit = 1
    position = 0
    while position < len(text):
        char = text[position]
        if char in _BIG:
            below = section + (number or 0)
            if below == 0 and total == 0:
                return None
            total = (
                (total + below) * _BIG[char]
                if (total and below == 0) or _BIG[char] > 10**4
                else total + below * _BIG[char]
            )
            section, number, last_unit = Decimal(0), None, _BIG[char]
            position += 1
        elif char in _UNITS:
            section += (Decimal(1) if number is None else number) * _UNITS[char]
            number, last_unit = None, _UNITS[char]
            position += 1
        elif char in DIGITS:
            number = Decimal(DIGITS[char]) if number is None or number == 0 else number * 10 + DIGITS[char]
            position += 1
        elif char.isascii() and (char.isdigit() or char == "."):
            end = position
            while end < len(text) and text[end].isascii() and (text[end].isdigit() or text[end] == "."):
                end += 1
            if text[position:end].count(".") > 1 or text[position:end] == ".":
                return None
            number = Decimal(text[position:end]) if number is None else None
            if number is None:
                return None
            position = end
        else:
            return None
    if number is not None and last_unit >= 100 and "零" not in text[-3:] and len(text) > 1 and text[-1] in DIGITS:
        number *= last_unit // 10  # 三千五 is 3,500, 一亿二 is 120,000,000
    return total + section + (number or 0)


def english(numeral: str) -> Decimal | None:
    """The value of an English numeral, or None: "2.5 million", "twenty-five", "1,200", "a dozen", "third", "21st".

    >>> english("2.5 million"), english("twenty-five"), english("a dozen")
    (Decimal('2500000.0'), Decimal('25'), Decimal('12'))
    """
    text = numeral.lower().replace(",", "").replace("-", " ")
    total, current = Decimal(0), None
    for word in text.split():
        value = _word(word)
        if word in ("and", "of"):
            continue
        if word in ("a", "an"):
            current = Decimal(1) if current is None else current
        elif word in ("dozen", "dozens"):
            current = (current or Decimal(1)) * 12
        elif word.rstrip("s") in _SCALES:
            scale = _SCALES[word.rstrip("s")]
            current = (Decimal(1) if current is None else current) * scale
            if scale > 100:
                total, current = total + current, None
        elif value is not None:
            current = value if current is None else current + value
        else:
            return None
    return total + current if current is not None else (total or None)


def _word(word: str) -> Decimal | None:
    if word in _WORDS:
        return Decimal(_WORDS[word])
    if word in _ORDINALS:
        return Decimal(_ORDINALS[word])
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    if digits.replace(".", "", 1).isdigit() and digits.isascii():
        return Decimal(digits)
    return None
