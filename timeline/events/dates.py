"""Which date an event has: its clause's, its sentence's, the story's, or that of the announcement.

The order was read off the annotated corpus: 86% of the dated events have their date in the sentence that tells them, 12% are
the article's own news and are dated by its month ("2021-04~").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.reading import Article, Sentence
from timeline.events.template import HE, IT, NAMES, TIME, Template, Unit
from timeline.times import TimeMention
from timeline.times.edtf import interval

# Words before a time that make it the date of something else: an age, a report, a period that is only compared with.
_NOT_ITS = re.compile(
    r"(?:截至|截止|截止到|成立于|创立于|创办于|始于|诞生于|founded in|established in|as of|compared (?:to|with)|since its launch in|dating back to)[ \"]*$"
)
_UNTIL = re.compile(r"^(?:以来|数据|报告|财年|财报|年报|业绩|营收|之前|以前|之际|前夕|到来|来临|临近|将至|大战|即将)")


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as EDTF with the words that gave it and how they were found."""

    date: str | None
    words: str | None
    rule: str  # clause, sentence, story, announcement, none


NONE = Dating(None, None, "none")
_REACH = 240  # characters of a template in which a time may date a trigger; sentences of news are shorter
_FRESH_DAYS = 10  # how old a day at the head of an article may be to date its news; news of the corpus: 0 to 7 days


_IN_SO_LONG = re.compile(
    r"(?i)(?:with)?in (?:the )?(?:last |past |next )?(?:an?|[a-z]+|[0-9]+) (?:days|weeks|months|years)$"
)


def date_of(article: Article, sentence: Sentence, start: int, end: int, keys: frozenset[str], status: str) -> Dating:
    """The date of what the trigger at ``shape[start:end]`` tells of the entities with these keys."""
    unit, rule = _in_sentence(sentence.template, start, end, sentence.language)
    if (
        sentence.language == "en"
        and unit is not None
        and _is_past(article, unit)
        and _is_perfect(sentence.template, start, end)
    ):
        unit = None
    if unit is not None and unit.time is not None and not (status == "occurred" and _IN_SO_LONG.match(unit.time.text)):
        return Dating(unit.time.edtf, unit.time.text, rule)
    told = _in_story(article, sentence)
    if told is not None:
        return Dating(told.edtf, told.text, "story")
    published = article.reading.published
    if published is not None and is_own_news(article, sentence, start, end):
        led = _in_lead(article, keys, published)
        if led is not None:
            return Dating(led.edtf, led.text, "lead")
        return Dating(f"{published:%Y-%m}~", None, "announcement")
    return NONE


_PERFECT = re.compile(
    r"(?<!to )(?<![a-z])(?:has|have) (?:(?:also|already|now|just|since|recently|finally|both|all|today) )?(?:been )?$"
)
_RECENT = 250  # days: "has launched … last month" is said, "has launched … in 2015" is not


def _is_perfect(template: Template, start: int, end: int) -> bool:
    """Whether an English trigger is in the present perfect, which no date of long ago goes with."""
    return bool(_PERFECT.search(template.shape, max(0, start - 24), start)) or template.shape.startswith(
        ("has ", "have "), start, end
    )


def _is_past(article: Article, unit: Unit) -> bool:
    """Whether a time lies well before the article: then it dates another clause, or what is compared with."""
    published = article.reading.published
    days = interval(unit.time.edtf) if unit.time else None
    since = unit.time is not None and unit.time.text[:6].lower() == "since "
    return not since and published is not None and days is not None and days[1] < published - timedelta(days=_RECENT)


def _finer(template: Template, chosen: int, earlier: list[int]) -> int:
    """The day said before, where the clause itself only repeats its year: 9月3日，在2022年服贸会上签约."""
    time = template.units[chosen].time
    whole = interval(time.edtf) if time else None
    for i in reversed(earlier):
        other = template.units[i].time
        days = interval(other.edtf) if other else None
        if whole and days and whole != days and whole[0] <= days[0] and days[1] <= whole[1]:
            return i
    return chosen


def is_ahead(edtf: str | None, published: date | None) -> bool:
    """Whether a date lies wholly after the article's own: what it dates has not happened yet."""
    days = interval(edtf) if edtf else None
    return days is not None and published is not None and days[0] > published


_LONG_AGO = 1900


def in_living_memory(edtf: str | None) -> float:
    """How much of the confidence stays: less of what lies so far back that news tells it as history."""
    days = interval(edtf) if edtf else None
    return 0.6 if days is not None and days[1].year < _LONG_AGO else 1.0


# A clause about what was just named has its own date: "will drop the suit it filed in May", "bought Y, which opened in 2015".
_RELATIVE = re.compile(
    rf"(?:(?<![a-z])(?:they|that)|[{IT}{HE}]) (?:had |has |have |first |originally )?(?:filed|lodged|brought|bought|acquired|opened|launched|founded|"
    r"signed|struck|unveiled|created|set up|started|made)(?![a-z])[^,;.]{0,40}$"
    rf"|(?:(?<![a-z])(?:which|that)|[{NAMES}]) (?:was |were |had |first |originally )?(?:opened|launched|founded|created|set up|started|established)"
    r"(?![a-z])[^,;.]{0,40}$"
)


def _in_sentence(template: Template, start: int, end: int, language: str) -> tuple[Unit | None, str]:
    """The sentence's time for a trigger: in its clause, then one that opens the sentence or a clause before, then others."""
    shape = template.shape
    low, high = start - _REACH, end + _REACH
    places = [
        i
        for i in template.dated[bisect_left(template.dated, low) : bisect_left(template.dated, high)]
        if (shape[i] == TIME or i < start)
        and _may_date(shape, i)
        and not _lasting(template, i)
        and not (language == "en" and i > end and _RELATIVE.search(shape, end, i))
    ]  # a festival dates what is held on it, not what is said of it: 双11期间举办, but not 退出双11
    if not places:
        return None, "none"
    breaks = _BREAK_ZH if language == "zh" else _BREAK_EN
    left, right = _edges(shape, start, end, breaks)
    before = [i for i in places if i < start]
    after = [i for i in places if i >= start]
    for i in reversed(before):
        if i >= left:
            return template.units[_finer(template, i, before)], "clause"
    opening = [i for i in before if _OPENS.match(shape, i + 1) and _opened(shape, i)]
    reach = 12 if language == "zh" else 40
    for i in after:
        if i < right and (i - end <= reach or not opening):
            return template.units[i], "clause"
    told = [i for i in (opening or before)[-1:] if not _LATER.search(shape, i, end)]
    if told:
        return template.units[_finer(template, told[0], before)], "clause" if opening else "sentence"
    if before:
        return None, "none"
    first = after[0]
    if not _OTHER_CLAUSE.search(shape, end, first) and len(breaks.findall(shape[end:first])) <= 2:
        return template.units[first], "sentence"
    return None, "none"


# What follows stands at an unsaid distance from the date before it: "opened in 2011 and left soon after".
_LATER = re.compile(
    r"不久|随后|此后|后来|之后|没多久|很快|其后|继而|再后来|(?<![a-z])(?:soon after|shortly after|later|soon afterwards|afterwards|subsequently|since then|before long|eventually)(?![a-z])"
)
_BREAK_ZH = re.compile(r"[;。!?\n,]")
_BREAK_EN = re.compile(
    r"[;!?\n,]|\s(?:-|but|while|although|though|after|before|which|who|because|when|whereas|despite|following)\s"
)
_OTHER_CLAUSE = re.compile(
    r"[;。!?]|\s(?:but|while|although|though|after|before|which|who|because|when|whereas|despite|following|since)\s"
)
_OPENS = re.compile(r"[^,;。!?\s]{0,4}\s?,|\s")


def _opened(shape: str, index: int) -> bool:
    """Whether a time opens its sentence or clause, a preposition or a short adverb aside."""
    return bool(re.search(r"(?:^|[;。!?,\n\"'(:])[^,;。!?]{0,14}$", shape[max(0, index - 18) : index])) and (
        (index + 1 < len(shape) and shape[index + 1] in ", ") or "," in shape[index + 1 : index + 5]
    )


_DATELINE = re.compile(r"(?:凌晨|早间|上午|中午|下午|晚间|傍晚|早|晚)?(?:消息|讯|电[,  ])")


def _may_date(shape: str, index: int) -> bool:
    if _DATELINE.match(shape, index + 1):
        return False  # when it was reported: 10月27日下午消息
    return not _NOT_ITS.search(shape[max(0, index - 24) : index]) and not _UNTIL.match(shape[index + 1 : index + 4])


def _lasting(template: Template, index: int) -> bool:
    """Whether a time only tells what something is the first or the largest since: "their first music since 2012"."""
    time = template.units[index].time
    if time is None or time.text[:6].lower() != "since ":
        return False
    return bool(_FIRST.search(template.shape, max(0, index - 60), index))


_FIRST = re.compile(r"(?<![a-z])(?:first|only|biggest|largest|worst|best|most|highest|lowest)(?![a-z])[^.;,]*$")


_JOINED = re.compile(r" and (?:(?:then|later|also|has|had|have|subsequently) )*$")


def _edges(shape: str, start: int, end: int, breaks: re.Pattern[str]) -> tuple[int, int]:
    left = max(0, start - _REACH)
    for match in breaks.finditer(shape, left, start):
        left = match.end()
    if breaks is _BREAK_EN and (joined := _JOINED.search(shape, max(left, start - 24), start)):
        left = joined.end()  # "signed a deal in 2019 and launched it in 2020"
    next_break = breaks.search(shape, end)
    return left, next_break.start() if next_break else len(shape)


_CONTINUES = re.compile(
    r"^[\"'「(]*(?:随后|此后|之后|同时|此外|并|而|其中|与此同时|当时|这|该|本次|此次|the deal|the move|it |they |this |as part|under the|also|meanwhile|at the same time|at the time|later|the )"
)


def _in_story(article: Article, sentence: Sentence) -> TimeMention | None:
    """The date of the sentence before in the same block, where this one goes on with it."""
    number = sentence.number
    if number == 0 or article.passages[number - 1].block != sentence.passage.block:
        return None
    if not _CONTINUES.search(sentence.template.shape):
        return None
    earlier = article.sentence(number - 1).template
    times = [earlier.units[i].time for i in earlier.dated[:8] if _may_date(earlier.shape, i)]
    return times[0] if times else None


def _in_lead(article: Article, keys: frozenset[str], published: date) -> TimeMention | None:
    """The fresh day that the head of the article gives its news, where it speaks of one of the same entities."""
    for number in article.lead:
        template = article.sentence(number).template
        if not keys & article.keys(number):
            continue
        for index in template.dated[:8]:
            time = template.units[index].time
            if time is None or time.grain != "day" or not _may_date(template.shape, index):
                continue
            days = interval(time.edtf)
            if days is not None and published - timedelta(days=_FRESH_DAYS) <= days[0] <= published:
                return time
    return None


_SHORT = 12  # a report of so few sentences is news throughout
_NEWS_ZH = re.compile(r"此次|本次|本轮|最新(?:的)?消息|刚刚|宣布|官宣|公告称|目前已|现已")
_NEWS_EN = re.compile(
    r"(?:has|have|is|are)(?: just| now| also| recently| already)?(?: been| being)? $|announc|(?:has|have) agreed|reveal"
)


# News in the present tense is fresh: "Mykita teams up with …", wherever in a round-up it stands.
_PRESENT = re.compile(
    r"(?:launche|unveil|introduce|debut|team|join|acquire|buy|name|appoint|open|partner|release|reveal|announce|hire|quit|close|"
    r"sign|collaborate|raise|invest|enter|celebrate|host|sue|fine|appoint|promote|snap|file|agree|join|teaming up)s?(?<=[sp])(?: |$)"
)

# A market report tells the day's news after each move: "climbed 22 per cent to 3p after agreeing a takeover by …".
_MARKET = re.compile(
    r"(?<![a-z])(?:jumped|rose|fell|slipped|surged|gained|climbed|soared|plunged|dropped|tumbled|rallied|advanced|gushed|shot|leapt|eased|dipped|slid|sank|up|down|lifted|higher|lower|shares)"
    r"(?![a-z])(?:[^.;]|[.](?=[0-9])){0,40}(?:per cent|%|[0-9]p(?![a-z]))|(?<![a-z])shares? (?:in|of|at) [^.;,]{1,40} (?:jumped|rose|fell|slipped|surged|gained|climbed|soared|plunged|dropped|tumbled|rallied|leapt|slid|sank)"
)


_BACKGROUND = re.compile(r"[^,;。]{0,24}(?:之后|以来|(?<![今此背])后|之际)(?=,)")  # 在某地设立总部后，又……


def is_own_news(article: Article, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sentence tells the article's own news: in the title, in the first few sentences, or in so many words."""
    if sentence.passage.kind == "title":
        return True
    if sentence.language == "zh" and _BACKGROUND.match(sentence.template.shape, end):
        return False
    if article.body_length <= _SHORT or sentence.number <= article.lead[-1]:
        return True
    span = sentence.passage.span
    if sentence.language == "en" and _MARKET.search(article.folded, span.start, min(span.end, span.start + 300)):
        return True
    words = _NEWS_ZH if sentence.language == "zh" else _NEWS_EN
    shape = sentence.template.shape
    if shape.startswith(("is ", "are ", "has ", "have "), start, end) or _PRESENT.match(shape, start, end):
        return True
    return bool(words.search(shape, max(0, start - 40), start))
