"""Whether it happened, will happen, is said to happen, or did not: judged once, alike for all types.

Cues are looked for around the trigger within its clause (a negation or a modal before it, a few set phrases after it) and, for
hearsay, in the sentence up to the trigger. Verbs that only name a source (据报道, 宣布, "said", "announced") leave a fact a fact.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.events.draft import Status
from timeline.events.template import NAMES, Template


class Verdict(NamedTuple):
    """A status with the words that decided it; ``certain`` is lower where the cue is weak."""

    status: Status
    cue: str
    certain: float = 1.0


class Unsaid(NamedTuple):
    """Why words tell nothing that happened or is to: it is supposed, asked, or done by habit; and which words say so."""

    why: str
    cue: str


_CLAUSE = re.compile(r"[,;:。!?\n]")

_ZH_DENIED = re.compile(
    r"(?:原定|原计划|原本|原拟|本来|暂缓|推迟|搁置|中止|暂停|延后|延迟|取消|叫停|放弃|不会再?|不再(?=考虑|计划)|停止(?=接受|提供|$)|不打算|无意|并非|而非|并未|从未|尚未|仍未|还未|未能|未曾|没有(?!关系)|没能|否认|拒绝|不可能|不考虑|暂无|未(?=对|向|入驻|收购|投资|与|上市|进入|提交)|无法|不是|不愿|不(?=与|和|进驻|入驻|收购|会))"
    rf"[^{NAMES},;。]{{0,10}}(?:[{NAMES}][^{NAMES},;。]{{0,6}}){{0,2}}$"
)
_ZH_RUMOR = re.compile(
    r"或将|不排除|或(?=收购|入驻|登陆|投资|退出|关闭|上市|赴|分拆|出售|推出|于|在|会|成为)|传出(?!了?一)|传闻|有人猜|猜想|迟早|早晚会|据传|盛传|疑似|有望|可能|或许|也许|似乎|猜测|尝试|试图|讨论(?=在|与|和|成立|收购|合并|投资)|商讨|传(?=[^统播承递说奇记真感动输媒送达染授单世])|知情人士|消息人士|(?<!发布)消息称|有消息|市场消息|"
    r"据悉.{0,6}(?:正在?|计划)|爆料|拟或|考虑|寻求|(?<!负责)(?:洽谈|谈判|商谈|磋商)(?!达成|代表)|有意|有兴趣|接近(?=达成|完成)|预计|预期|料将|曝|风声|推测|据称|外界认为|被认为|看好"
)
# Who only heard of it: looked for in the clauses before too, since hearsay covers what it introduces.
_ZH_HEARSAY = re.compile(
    r"传闻|据传|盛传|网传|疑似|猜测|知情人士|消息人士|(?<!发布)消息称|有消息|市场消息|爆料|风声|传言|被曝"
)
_EN_HEARSAY = re.compile(
    r"(?<![a-z])(?:reportedly|on talk|amid talk|there are reports|reports that|rumou?rs?|rumou?red|people familiar|sources (?:said|say|told)|speculat[a-z]+|is said to|are said to|understood to be|thought to be|believed to be)(?![a-z])"
)
# A plan that only the press tells is talk; a deed that the press reports is reported: 报道称……计划 against 据报道……完成了.
_ZH_REPORTED = re.compile(r"报道称|有报道|媒体报道|外媒|援引|透露|彭博|路透")
_ZH_PLANNED = re.compile(
    rf"将(?:会|在|与|和|同|向|于|对|由|从|为|以|通过|联合|携手|继续|正式|首次|进一步|分别|共同)|将(?!.{{0,3}}(?:之|其|近|军))[^{NAMES}]{{0,22}}$|拟|计划(?!的|书|中|一部分|,|$)|即将|准备|打算|预备|筹备|筹划|谋划|宣布.{0, 4}将|会(?=在|于|推出|发布|上线)|目标|力争|争取|有意于|欲|冲刺|备战|要(?=在|推出|开|收购)|"
    r"启动(?=.{0,6}上市)|申请|(?:全力加速|正在加速|推进|推动)$"
)
_ZH_HYPOTHETIC = re.compile(
    r"(?:有机会|如果|若|假如|假设|一旦|除非|倘若|万一|要是|能否|是否|会不会|为何|为什么|怎么|如何|差点|险些|几乎|应该|需要|必须|可以|能够|希望|想要|愿意|才能|方可|建议|呼吁)"
)
# A condition covers the clauses that follow it in its sentence.
_ZH_IF = re.compile(r"(?:^|[,;。\"'])(?:如果|一旦|假如|倘若|假设)[^;。!?]{0,60}$")
_ZH_RECANT = re.compile(
    r"^[^;。!?]{0,30}(?:传闻|消息不实|不属实|不实|谣言|予以否认|系谣言|未果|失败|告吹|叫停|终止|泡汤|流产)"
    r"|^[^;。!?]{0,16}(?:(?:被|遭|遇|已|亦将|也将|将|意外|突然|宣布|宣告|决定|暂时)(?:暂停|暂缓|延期|推迟|搁置|中止|搁浅|不进行)|暂缓(?:上市|$)|搁浅|受阻|被?延?缓(?:后|上市|,|$)|按下[^,]{0,6}暂停|按下[^,]{0,6}停止)"
)

# What is done every year or by and by is no event.
_ZH_HABIT = re.compile(
    r"每(?:年|季|月|周|天|日|到|逢|次|当|隔)|平均|都会|总会|总是|经常|通常|往往|历年|向来|一向|定期|时常|屡次|多次|多番|频频|生前|禁止|阻止|反对|避免|防止|叫停"
)
_EN_HABIT = re.compile(
    r"(?<![a-z])(?:every (?:year|season|month|week|day|quarter|few)|each (?:year|season|month|week)|usually|often|always|typically|annually|regularly|tends? to|prevent|preventing|"
    r"block|blocking|stop|avoid|to try to|on average|would-be)(?![a-z])"
)

# Of a question of several clauses only the last one asks, or one that has a word for it.
_ZH_ASKS = re.compile(r"是否|能否|可否|吗|呢|什么|怎么|怎样|为何|多少|几|谁|哪|难道|何时|何以|会不会|是不是|有没有")
_ZH_RECANTED_LATER = re.compile(
    r"^[^。!?;]{0,60}(?:(?:双双|均|已|予以|对此|随后|出面|火速|当即|回应|公开)(?:表示)?否认|辟谣|系谣言|消息不实|纯属谣言)"
)
_EN_DENIED = re.compile(
    r"(?<![a-z])(?:not|never|no longer plan[a-z]*|nor|neither|denie[sd]|deny|denying|refus(?:e[sd]?|ing)|ruled out|rules out|declin(?:ed?|es|ing) to|fail(?:ed|s) to|"
    r"without|no plans? to|no intention|scrapp(?:ed|ing)|abandon(?:ed|ing)|called off|n't|unable to|rejected|opposed?|instead of|rather than|dismissed|postpon(?:ed|es|ing)|delay(?:ed|s|ing)|suspend(?:ed|s|ing)|halt(?:ed|s|ing)|cancel(?:led|ed|s)|put on hold|shelv(?:ed|es|ing))"
    rf"(?![a-z])[^{NAMES},;]{{0,34}}[{NAMES}]?[^{NAMES},;]{{0,12}}$"
)
_EN_RUMOR = re.compile(
    r"(?<![a-z])(?:may|might|could|reportedly|rumou?r(?:s|ed)?|said to|thought to|believed to|understood to|in talks|considering|considers|mull(?:s|ed|ing)|exploring|"
    r"speculat[a-z]+|possible|possibly|potential(?:ly)?|is likely|likely to|believes|believe|eyeing|eyes|weighing|interested in|interest in|is expected|are expected|expected to|"
    r"people familiar|sources|would be|guess(?:ed|es)?|seeks? to|seeking to|looking to|hopes? to|hoping to|wants? to|bid(?:ding)? (?:for|to)|bids|approach(?:ed)?|"
    r"in discussions|negotiat[a-z]+|poised|front-?runner|suitors?|circling|contemplat[a-z]+)(?![a-z])"
)
_EN_PLANNED = re.compile(
    r"(?<![a-z])(?:will|'ll|is to|are to|plans?|plots?|plotting|planned|planning|set to|due to|about to|intends?|intention|going to|is (?:opening|launching|closing|shutting|joining|leaving|buying|merging|withdrawing)|"
    r"are (?:opening|launching|closing|shutting|joining|leaving|buying|merging|withdrawing)|preparing|prepares?|would|to be|later this|next (?:week|month|year|spring|summer|autumn|fall|winter)|upcoming|gear(?:s|ing) up|"
    r"aims? to|aiming to|pledged|ahead of|soon)(?![a-z])"
)
_EN_HYPOTHETIC = re.compile(
    r"(?<![a-z])(?:if|unless|whether|should|must|ought|can|how to|why|what if|hope|hopes|hoped|wish|urged?|calls? for|called for|could have|would have|almost(?! (?:all|every|half|a |one|two|three|[0-9\ue007\ue008]))|nearly bought)(?![a-z])"
)
# A deal that is agreed or signed has happened, though it has yet to close.
_EN_AGREED = re.compile(
    r"(?<![a-z])(?:agreed|agrees|agreeing|signed|has signed|reached (?:a|an) (?:deal|agreement)|struck (?:a|an) (?:deal|agreement)|sealed|clinched|completed?)(?: (?:a|an|the) (?:deal|agreement))? "
    r"(?:to )?$"
)

# A perfect tense is a deed of its own: what the clause before it weighs is another ("would be reminiscent of X, who has launched").
_EN_PERFECT = re.compile(
    r"(?<! to)(?<! may)(?<! might)(?<! could)(?<! would)(?<! will)(?<! must)(?<! should) (?:has|have|had) (?:(?:also|already|now|just|since|recently|previously|both|all) )?$"
)


def judge(template: Template, start: int, end: int, language: str) -> Verdict | None:
    """The status of what the trigger at ``template.shape[start:end]`` says; None where it is only supposed or asked."""
    verdict = weigh(template, start, end, language)
    return verdict if isinstance(verdict, Verdict) else None


def weigh(template: Template, start: int, end: int, language: str) -> Verdict | Unsaid:
    """The status of what the trigger at ``template.shape[start:end]`` says, or why it has none."""
    shape = template.shape
    clause_start = _clause_start(shape, start)
    clause_end = _clause_end(shape, end)
    near = shape[clause_start:start] + _modal(shape[start:end])
    wide = shape[max(0, start - 90) : start]
    after = shape[end:clause_end]
    asked = shape.rstrip("\"' ").endswith("?")
    if language == "zh":
        if _disposed(shape[start:end], after):
            near = _DISPOSES.sub("把", near)
        return _judge_zh(near, wide, after, shape[end:], asked=asked)
    return _judge_en(near, wide, after, shape[start:end], asked=asked)


def _modal(trigger: str) -> str:
    """The modal that a trigger carries itself ("will close", "to be closed", 将推出)."""
    found = re.match(
        r"(?:will|would|to|plans?|plots?|eyes|seeking|plots|preparing|is to|are to|set to|due to|slated|is closing|is shutting|going) |.* plans$|将",
        trigger,
    )
    return " will " if found and found[0] != "将" else found[0] if found else ""


_DISPOSES = re.compile(r"将(?!会|要|于|在|把)(?=[^,;。将]{2,})")


def _disposed(trigger: str, after: str) -> bool:
    """Whether 将 before a verb takes its object and tells no future: 将闪存业务卖给了海力士."""
    return trigger.endswith(("给", "了", "麾下", "囊中", "旗下")) or after.startswith("了")


def _judge_zh(near: str, wide: str, after: str, rest: str, *, asked: bool) -> Verdict | Unsaid:
    if found := _ZH_DENIED.search(near[-26:]):
        return Verdict("denied", found[0][:4])
    if found := _ZH_HYPOTHETIC.search(near) or _ZH_IF.search(wide):
        return Unsaid("supposed", found[0])
    if found := _ZH_HABIT.search(near):
        return Unsaid("habit", found[0])
    if asked and (not _CLAUSE.search(rest[:-2]) or _ZH_ASKS.search(near + after)):
        return Unsaid("asked", "?")
    if _ZH_RECANTED_LATER.search(rest):
        return Verdict("denied", "否认", 0.8)
    if _ZH_RECANT.search(after) and "失败" not in after[:2]:
        return Verdict("denied", "recanted", 0.7)
    if found := _ZH_RUMOR.search(near) or _ZH_HEARSAY.search(wide[-60:]):
        return Verdict("rumored", found[0])
    if "可能性" in after[:16] or "可能" in after[:4]:
        return Verdict("rumored", "可能性")
    if found := _ZH_PLANNED.search(near[-22:]):
        reported = _ZH_REPORTED.search(wide)
        return Verdict("rumored", reported[0]) if reported else Verdict("planned", found[0])
    return Verdict("occurred", "")


def _judge_en(near: str, wide: str, after: str, trigger: str, *, asked: bool) -> Verdict | Unsaid:
    if found := _EN_DENIED.search(near[-70:]):
        return Verdict("denied", found[0][:12])
    if asked:
        return Unsaid("asked", "?")
    if found := _EN_HYPOTHETIC.search(near[-60:]):
        return Unsaid("supposed", found[0])
    if found := _EN_HABIT.search(near[-60:]):
        return Unsaid("habit", found[0])
    if perfect := _EN_PERFECT.search(near):
        near = near[perfect.start() :]
    if found := _EN_RUMOR.search(near[-80:]) or _EN_HEARSAY.search(wide):
        return Verdict("rumored", found[0])
    if _EN_AGREED.search(near.removesuffix(" will ")[-60:]):
        return Verdict("occurred", "agreed")
    if found := _EN_PLANNED.search(near[-45:]):
        return Verdict("planned", found[0])
    return Verdict("occurred", "")


def _clause_start(shape: str, start: int) -> int:
    last = 0
    for match in _CLAUSE.finditer(shape, max(0, start - 120), start):
        last = match.end()
    return last


def _clause_end(shape: str, end: int) -> int:
    match = _CLAUSE.search(shape, end)
    return match.start() if match else len(shape)
