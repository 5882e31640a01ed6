"""Whether the words that a frame matched are such a clause: no veto, no passive, no noun, no object for a subject."""

from __future__ import annotations

import re

from timeline.events.frame import Frame
from timeline.events.reading import Article
from timeline.events.template import HE, NAMES, PERSON, Template


def vetoed(article: Article, template: Template, frame: Frame, start: int, end: int) -> str | None:
    """The words around the trigger that rule the frame out: as spans, and as they stand (投资者网 may be a name)."""
    veto = frame.veto_expression
    if veto is None:
        return None
    found = _of_trigger(veto, template.shape, max(0, start - 30), start, end, end + 30)
    if found is None:
        first, last = template.offset(start), template.stop(end - 1)
        low, high = max(template.at[0], first - 30), min(template.end, last + 30)
        found = _of_trigger(veto, article.folded, low, first, last, high)
    return found


def _of_trigger(veto: re.Pattern[str], text: str, low: int, start: int, end: int, high: int) -> str | None:
    """What a veto finds around a trigger; not where the same word stands once more: 收购赛灵思，该收购案……."""
    trigger, window = text[start:end], text[low:high]
    for found in veto.finditer(window):
        if not (found[0].startswith(trigger) and low + found.start() >= end):
            return found[0]
    return None


_PASSIVE = re.compile(
    r"(?:is|are|was|were|be|been|being|got|getting)(?: [a-z]+ly| not| now| also| being| then| later)?\s*$"
)
_OBLIQUE_EN = re.compile(
    r"(?:^|\s)(?:of|at|by|for|in|to|with|from|on|than|against|like|under|including|into|via|about|between|over|behind|for|as)\s"
    r"(?:the |a |an |its |his |her |their )?"
    r"(?:(?!(?:after|when|before|because|while|since|where|which|but|and|said|says|until|once|though|that|as) )"
    r"[a-z'’-]+ ){0,3}$"
)
_GOVERNS = re.compile(
    rf"[{NAMES}],? (?:(?:also|has|had|have|then|now|later|first|recently|who|which|and) )*"
    r"(?:[a-z]+ed|bought|built|made|took|left|won|sold|got|met|saw|ran|led|told|joins|buys|makes|takes|sells|owns|runs|leads)"
    r" (?:(?:the|a|an|his|her|its|their|with|for|to|in|at|from|on|of|by|as) )*(?:[a-z-]+ ){0,2}$"
)


def _object_before(shape: str, first: int, start: int) -> bool:
    """Whether the name at ``first`` is the object of a verb, and the trigger at ``start`` a verb beside that one."""
    between = shape[first + 1 : start]
    if not re.match(
        r"[^,;.]{0,60}?(?:, and |, | and )(?:(?:then|later|also|has|have|had|is|was|will|now|recently) )*$", between
    ):
        return False
    return bool(_GOVERNS.search(shape, max(0, first - 70), first))


_LED_BY = re.compile(
    r"(?:consortium|group of investors|investors?|syndicate|alliance|team|partnership) (?:that is )?"
    r"(?:led|headed|fronted|backed) by (?:the )?$"
)
_SOURCE = re.compile(
    r"(?:'s)? (?:[a-z]+ )?(?:reports?|surveys?|polls?|study|studies|analysis|newspaper|articles?|interview"
    r"|journalists?|reporters?|correspondent|columnist|figures|research|researchers|readers|viewers|fans|customers|shoppers|users|employees)(?![a-z])"
)
_NOUN = re.compile(
    r"(?: of| in| with| for)$|^(?:departure|exit|resignation|retirement|debut|launch|partnership|collaboration)$"
)
_OBLIQUE_ZH = re.compile(
    r"(?:(?<![早现])在|与|对|向|从|由|被|给|通过|根据|针对|关于|遭|获得?|受到?|来自|继|除了?|作为|接替|接棒|取代)[^,;。、\ue006]{0,4}$"
)


def ill_formed(article: Article, template: Template, frame: Frame, match: re.Match[str]) -> str | None:
    """Why the words are no such clause: an active verb in the passive, a verb as a noun, a subject as an object."""
    shape = template.shape
    start, end = match.span("trigger")
    if frame.language == "en":
        if (
            not frame.passive
            and not match["trigger"].endswith("ing")
            and _PASSIVE.search(shape, max(0, start - 24), start)
        ):
            return "passive"
        if not frame.passive and shape.startswith(" by ", end) and shape[end - 1] in "dnt":
            return "passive"  # a headline's passive: "Thom Browne sued by Adidas"
        oblique = _OBLIQUE_EN
    else:
        if not frame.nominal and shape[start - 1 : start] == "的":
            return "nominal"
        if match.start() < start and shape.startswith("记者", match.start() + 1):
            return "reporter"
        if first_of_two(shape, match.start(), start) or _another_is_nearer(match, start):
            return "nearer"
        oblique = _OBLIQUE_ZH
    first = match.start()
    if frame.language == "en" and _LED_BY.search(shape, max(0, first - 60), first):
        return None  # "a consortium led by Anta bought …"
    if frame.language == "en" and first < start and shape[first] in NAMES and _object_before(shape, first, start):
        return "object"  # "she hosted X Factor in 2012, has released …": of X Factor nothing is said
    if frame.language == "en" and first < start and shape[first] in NAMES and _SOURCE.match(shape, first + 1):
        return "attribute"  # "a Bloomberg report revealed …"
    owns = frame.pattern.partition("}")[2].startswith(("的", "(?:的"))  # the frame itself says 小米的新品上线
    if frame.language == "zh" and not owns and first < start and shape[first] in NAMES and shape[first + 1] == "的":
        return "attribute"  # 首席执行官甲的幕僚长乙将兼任……: of whom it is said is 乙
    if first < start and shape[first] in NAMES and (found := oblique.search(shape, max(0, first - 30), first)):
        if frame.language == "zh" and found[0].endswith("的") and found[0].startswith(_ATTRIBUTE):
            return None  # 被誉为先锋的某某, 在天猫开店的某某: the name is the head
        if frame.language == "zh" and found[0].startswith(_OPENS_TIME) and _CLOSES_TIME.match(shape, end):
            return None  # 在名创优品递交招股书两周后, 自华为发布该系统以来
        if frame.language == "en" and shape.startswith("'s ", first + 1) and _NOUN.search(match["trigger"]):
            return None  # "news of Buffett's investment in …": whose it is stands before the noun
        subject = first in template.units and template.units[first].span.of(article.folded) in ("they", "we")
        # "with whom he is to release", "a chain like Modell's, which closed": subjects of a clause of their own
        return (
            None
            if frame.language == "en" and (shape[first] == HE or subject or _relative(article, template, first))
            else "oblique"
        )
    return None


_NEARER = re.compile(rf"(?<!与)(?<!和)(?<!、)(?<!替)(?<!棒)(?<!的)[{PERSON}][^,;。、{PERSON}]{{0,12}}$")


_ATTRIBUTE = ("被", "在", "由", "来自", "受", "获", "遭")
_OPENS_TIME = ("在", "自", "从", "当", "到", "继")
_CLOSES_TIME = re.compile(
    r"[^,;。]{0,16}?(?:之?后(?!者|台|续)|之际|以来|期间|的?同时|当天|当日|时(?=,|$)|\ue006的\ue006)"
)

_TOLD_OF = re.compile(rf"[^,;。{PERSON}]{{0,6}}(?:宣布|表示|透露|指出|介绍|公布|证实|称)了?[:,]?[{PERSON}]")


def first_of_two(shape: str, first: int, start: int) -> bool:
    """Whether a person is only the first of two before a verb, with the other as its subject: 甲将留任，乙将加盟……."""
    if shape[first] != PERSON:
        return False
    told_of = _TOLD_OF.match(shape, first + 1, start)  # 甲宣布了乙……
    return bool(told_of) or ("," in shape[first:start] and bool(_NEARER.search(shape, first + 1, start)))


_ANEW = re.compile(rf"(?:,|:|称|表示|宣布|透露|报道|显示)[^,;。{NAMES}]{{0,10}}([{NAMES}])(?!的|、|旗下)")


def _another_is_nearer(match: re.Match[str], start: int) -> bool:
    """Whether a clause between a name and the verb begins with a name of its own: 36氪旗下的媒体称，淘宝开放……."""
    shape, first = match.string, match.start()
    agent = next((group for group in match.groupdict() if match.start(group) == first), "").split("__")[0]
    if agent in ("", "investee"):  # 快手完成融资，腾讯领投，红杉跟投: names of another role follow
        return False
    slots = {match.start(group) for group in match.groupdict() if group != "trigger" and match[group]}
    return any(found.start(1) not in slots for found in _ANEW.finditer(shape, first + 1, start))


def _relative(article: Article, template: Template, index: int) -> bool:
    """Whether a name's relative clause was joined to it."""
    if index not in template.units or index + 1 >= len(template.at):
        return False
    between = article.folded[template.units[index].span.end : template.at[index + 1]]
    return between.lower().endswith((" which", " who"))
