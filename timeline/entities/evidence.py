"""Does a doubtful alias (苹果, Gap) mean the company here? One scoring function, for all of them.

An alias is doubtful where it is a common word or belongs to several entities. What speaks for the company is counted,
what speaks for the common word is subtracted; two points decide. An article that has settled what the word means by a
clear place means the same by it everywhere, but where the word itself says otherwise (苹果汁).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.catalog import Alias, Catalog, Entity
from timeline.catalog.check import common_words
from timeline.entities.around import chinese_cues, company_points
from timeline.entities.article import Article
from timeline.entities.lexicon import is_common, segment
from timeline.entities.vocabulary import alternatives, one_of, word_set, words
from timeline.text import is_han

ENOUGH = 2
SETTLED = 3

Candidates = Sequence[tuple[int, int, tuple[Alias, ...]]]


@cache
def _after(strength: str = "") -> re.Pattern[str]:
    return re.compile(rf"[\"」”》]?\s?(?:{alternatives('company_cues_after' + strength)})")


@cache
def _before(strength: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('company_cues_before' + strength)})[\"「“]?\s?$")


@cache
def _against() -> re.Pattern[str]:
    return re.compile(alternatives("common_after"))


@cache
def _english_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s\b|'(?=\s)|,? (?:{one_of('english_cues', 'alias_after')})\b)")


@cache
def _english_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?i:{one_of('english_cues', 'alias_before')})|,) $")


@cache
def _deals() -> re.Pattern[str]:
    """What only a party does: Apple unveiled, Celine will open, Gap has agreed; but no gap opened up."""
    return re.compile(
        rf" (?:has |have |had |will |is |was |to )?(?:{one_of('english_cues', 'deals')})\b(?! (?:up|out)\b)"
    )


@cache
def _dealt_with() -> re.Pattern[str]:
    """What is done to a party, or on a platform: sued Guess, selling on Amazon."""
    return re.compile(rf"\b(?:{one_of('english_cues', 'dealt')}) $")


_CATEGORY_CUES = {
    "electronics": "手机|芯片|电脑|平板|耳机|智能|iPhone|smartphone|phone",
    "technology": "手机|芯片|电脑|平板|互联网|智能|iPhone|smartphone|software",
    "manufacturer": "发动机|航空|aerospace|aircraft|engine|jet|nuclear",
    "cars": "汽车|车型|SUV|电动车|新能源|轿车|carmaker|electric car",
    "food": "食品|零食|奶粉|餐饮|snack|food",
    "beverage": "饮料|茶饮|咖啡|奶茶|drink|coffee",
    "restaurant": "餐厅|餐饮|门店|快餐|restaurant|cafe",
    "fashion": "服装|服饰|女装|男装|时装|快时尚|clothing|fashion|apparel",
    "luxury": "奢侈品|时装|皮具|高定|luxury|fashion",
    "beauty": "美妆|护肤|彩妆|化妆品|beauty|cosmetics|skincare",
    "sportswear": "运动|球鞋|跑鞋|sportswear|sneaker",
    "watches": "腕表|手表|钟表|watch",
    "jewellery": "珠宝|首饰|jewel",
    "retail": "零售|超市|门店|百货|retail|supermarket|high street|stores",
    "retailer": "零售|超市|门店|百货|retail|supermarket|stores",
    "ecommerce": "电商|网购|平台|e-commerce|online",
    "marketplace": "电商|网购|平台|e-commerce|online",
    "video": "视频|直播|video|streaming",
    "social": "社交|用户|social",
    "payment": "支付|payment",
    "delivery": "外卖|配送|delivery",
    "logistics": "快递|物流|logistics",
    "investor": "投资|融资|基金|fund|invest",
    "finance": "金融|银行|bank|financial",
}


@cache
def _category(category: str) -> re.Pattern[str] | None:
    return re.compile(_CATEGORY_CUES[category], re.IGNORECASE) if category in _CATEGORY_CUES else None


def supported(article: Article, catalog: Catalog, candidates: Candidates) -> list[tuple[int, int, str]]:
    """The candidates that stand, with the entity that each means."""
    certain = {alias.slug for _, _, aliases in candidates for alias in aliases if alias.certain}
    names = [_sure(aliases) for _, _, aliases in candidates]
    verdicts: list[tuple[int, str] | None] = []
    settled: dict[tuple[str, str], bool] = {}
    for number, (start, end, aliases) in enumerate(candidates):
        if names[number] is not None:
            verdicts.append(None)
            continue
        beside = {catalog.by_slug[slug].kind == "place" for slug in _beside(article, candidates, names, number)}
        scored = [
            (score(article, entity, start, end, certain=certain, beside=(entity.kind == "place") in beside), alias)
            for alias in aliases
            for entity in (catalog.by_slug[alias.slug],)
        ]
        points, alias = max(scored, key=lambda pair: pair[0])
        if article.stands_for_another(article.folded[start:end], catalog.by_slug[alias.slug].aliases):
            points = -9
        verdicts.append((points, alias.slug))
        if points >= SETTLED:
            settled[aliases[0].key, alias.slug] = True
    kept = []
    for (start, end, aliases), name, verdict in zip(candidates, names, verdicts, strict=True):
        if name is not None:
            kept.append((start, end, name))
        elif verdict is not None:
            points, slug = verdict
            common = aliases[0].key in common_words() and not _among_han(article.folded, start, end)
            enough = ENOUGH + (common and catalog.by_slug[slug].kind != "place")
            if points >= enough or (points >= 0 and settled.get((aliases[0].key, slug))):
                kept.append((start, end, slug))
    return kept


def _among_han(text: str, start: int, end: int) -> bool:
    """Whether a Latin word stands beside Chinese: COACH退出天猫 speaks of no trainer."""
    beside = text[max(0, start - 2) : start].rstrip()[-1:] + text[end : end + 2].lstrip()[:1]
    return not is_han(text[start]) and any(map(is_han, beside))


def _sure(aliases: Sequence[Alias]) -> str | None:
    """The entity of a certain alias."""
    return next((alias.slug for alias in aliases if alias.certain), None)


def score(article: Article, entity: Entity, start: int, end: int, *, certain: set[str], beside: bool) -> int:
    """How much speaks for the entity at this place: the sum of what the words around say."""
    text = article.folded
    points = 0
    if entity.slug in certain:
        points += 3  # called by another, certain name elsewhere: the same article, the same company
    if any(parent.slug in certain for parent in entity.parents):
        points += 1
    if beside:
        points += 3  # 华为、小米和OPPO
    cues = _category(entity.category or "")
    if cues is not None and cues.search(text, max(0, start - 60), end + 60):
        points += 1
    if is_han(text[start]):
        return points + _chinese(article, entity, start, end)
    return points + _english(article, entity, start, end)


def _chinese(article: Article, entity: Entity, start: int, end: int) -> int:
    text = article.folded
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    if _against().match(after) or _across_words(text, start, end):
        return -5
    if entity.kind == "person" and is_han(after[:1] or " ") and not _ends_person(after):
        return -5  # 李健 in 李健熙
    points = 0
    if _after().match(after):
        points += 3
    elif _after("_weak").match(after):
        points += 1
    if _before().search(before):
        points += 3
    elif _before("_weak").search(before):
        points += 1
    if before[-1:] in '"「' and after[:1] in '"」':
        points += 1
    if article.title and article.text[start:end] in article.title:
        points += 1
    return points


def _across_words(text: str, start: int, end: int) -> bool:
    """Whether the name is made of the ends of two words: 长和 in 家长和员工."""
    if end - start > 2:
        return False
    position = max(0, start - 3)
    while position < start and not is_han(text[position]):
        position += 1
    for word in segment(text[position : end + 3]):
        if position < start < position + len(word) or position < end < position + len(word):
            return is_common(word, 50)
        position += len(word)
    return False


def _ends_person(after: str) -> bool:
    return after.startswith((*words("zh_says"), *words("zh_titles"), "退", "、", "、"))


_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w'])([A-Z][\w'&.-]*) $")
_CAPITAL_AFTER = re.compile(r" ([A-Z][\w'&-]*)")
_HYPHEN_AFTER = re.compile(r"-(?:[A-Z]|upon\b)| (?:upon|del) ")
_HYPHEN_BEFORE = re.compile(r"[A-Z]\w+-$")
_AND_AFTER = re.compile(r" & [A-Z]")
_AND_BEFORE = re.compile(r"[A-Z]\w+ & $")
_MEASURED = re.compile(r" (?:\d{2,4}\b|index\b|average\b|footage\b|cameras?\b|evidence\b|images?\b|of [A-Z])")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|this|that|every|each|no|his|her|their|our|my|your) $")


def _english(article: Article, entity: Entity, start: int, end: int) -> int:
    text = article.folded
    written, before, after = text[start:end], text[max(0, start - 30) : start], text[end : end + 24]
    beside = before.rstrip()[-1:] or " "
    if is_han(beside) or is_han(after[:1] or " "):
        longer = _HYPHEN_AFTER.match(after) or _HYPHEN_BEFORE.search(before)
        return 2 + chinese_cues(before, after) - (5 if longer else 0)  # a Latin name in a Chinese sentence
    cues = bool(_english_after().match(after)) + bool(_english_before().search(before))
    if written[0].islower():
        return cues - 1  # "less", "innocent" are written as the words are
    points = cues + (3 if _deals().match(after) else 0) + (_dealt_with().search(before) is not None)
    if article.language == "zh" or (not article.opens_sentence(start) and not article.in_headline_case(start)):
        points += 2
    if any(char.isdigit() for char in written) or (written.upper() != written and not written.istitle()):
        points += 1
    return points - _another_name(article, entity, start, end)


def _another_name(article: Article, entity: Entity, start: int, end: int) -> int:
    """What speaks for a longer name or a plain word: Buckingham Palace, President Obama, the East."""
    text = article.folded
    written, before, after = text[start:end], text[max(0, start - 30) : start], text[end : end + 24]
    points = 0
    capital = _CAPITAL_BEFORE.search(before)
    if capital is not None:
        word = capital[1].lower().rstrip(".")
        first = article.opens_sentence(start - len(capital[1]) - 1)
        post = entity.kind == "person" and word in word_set("roles")
        if not post and not (first and (word in word_set("starters") or word in word_set("english"))):
            points += 3
    points += _longer_after(article, entity, start, end)
    if entity.kind != "place":
        if _ARTICLE_BEFORE.search(before) and not _owned().match(after):
            points += 2
        if written.lower() in word_set("given_names"):
            points += 3 - company_points(before, text[end : end + 110])
        if written.isupper() and len(written) > 2 and not entity.name.isupper():
            points += 1
        if written in article.surnames:
            points += 3
    return points


def _longer_after(article: Article, entity: Entity, start: int, end: int) -> int:
    """What speaks for a longer name that goes on after this one: Justice Thomas, Simmons & Simmons, Molly-Mae."""
    text = article.folded
    after = text[end : end + 24]
    before = text[max(0, start - 30) : start]
    if _HYPHEN_AFTER.match(after) or _HYPHEN_BEFORE.search(before):
        return 5
    if _AND_AFTER.match(after) or _AND_BEFORE.search(before):
        return 3
    if entity.kind != "place" and _MEASURED.match(after):
        return 4
    following = _CAPITAL_AFTER.match(after)
    if following is None or following[1] in word_set("legal") or following[1] in ("Store", "Stores", "App"):
        return 0
    if entity.kind == "place" or article.in_headline_case(start) or following[1].lower() in word_set("roles"):
        return 2
    return 4


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf" (?:{one_of('english_cues', 'owned')})\b")


def _beside(article: Article, candidates: Candidates, names: Sequence[str | None], number: int) -> Iterator[str]:
    """The certain names that stand next in an enumeration."""
    start, end, _ = candidates[number]
    text = article.folded
    if number and (left := names[number - 1]) is not None:
        gap = text[candidates[number - 1][1] : start].strip()
        if gap in _LINKS:
            yield left
    if number + 1 < len(candidates) and (right := names[number + 1]) is not None:
        gap = text[end : candidates[number + 1][0]].strip()
        if gap in _LINKS:
            yield right


_LINKS = frozenset(("、", ",", "/", "和", "与", "及", "以及", "跟", "或", "and", "&", "or", ", and", "和/或"))
