"""Optional parts of an event, looked for around its frame's match: amount, round, stake, place, platform, object, post."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.amounts import AmountMention
from timeline.events.draft import Money, Participant
from timeline.events.template import CLASSES, MONEY, PLACE, POST, STAKE, THING, TIME, Template, Unit
from timeline.text import Span, fold, lower

_IN = re.compile(
    rf"(?:在|于|通过|登陆|登录|借助|入驻|上线|进驻| on | via | through | at | in )(?:the )?([{CLASSES['platform']}])"
)
_WHERE = re.compile(
    rf"(?:在|于|进入|进军|落户|落地|位于|登陆|选址| in | at | across | into | from |, )(?:the |its |his |her |central |downtown )?([{PLACE}])"
)
_SELLER = re.compile(rf"(?:从|向|自| from )(?:the )?([{CLASSES['anyone']}])(?:手中|手里|处|购|收购|买|$|[ ,.;。])")
_SUBJECT_ROLES = frozenset(
    {"valuation", "revenue", "profit", "market value", "salary", "gmv", "price", "prize", "debt", "conversion", "sales"}
)


def around(template: Template, start: int, end: int, *, reach: int = 60) -> tuple[int, int]:
    """The clauses that a match lies in: to the sentence's marks, at most ``reach`` characters to either side."""
    shape = template.shape
    left = max(shape.rfind(mark, max(0, start - reach), start) for mark in ";。!?\n") + 1
    ends = [place for mark in ";。!?\n" if (place := shape.find(mark, end, end + reach)) >= 0]
    return max(left, start - reach, 0), min([*ends, end + reach, len(shape)])


def money(template: Template, start: int, end: int, kinds: Iterable[str] = ()) -> AmountMention | None:
    """The sum of the event: in the match, then after it, then before it; never a valuation, a turnover or a conversion."""
    return _amount(template, start, end, MONEY)


def label(template: Template, start: int, end: int, code: str) -> str | None:
    """The label of the nearest stake or round."""
    found = _amount(template, start, end, code)
    return found.label if found else None


_MINORITY = 30  # per cent: of the corpus' purchases of smaller stakes none was told as the purchase of the company


def is_minority(template: Template, start: int, end: int) -> bool:
    """Whether the only stake said in a match, or right behind it, is a small one: 购入华谊兄弟4.6%的股权."""
    found = [
        template.units[i].amount for i in range(start, min(end + 4, len(template.shape))) if template.shape[i] == STAKE
    ]
    shares = [re.fullmatch(r"(\d{1,3}(?:\.\d+)?)%", amount.label or "") if amount else None for amount in found]
    return bool(shares) and all(share is not None and float(share[1]) < _MINORITY for share in shares)


def _amount(template: Template, start: int, end: int, code: str) -> AmountMention | None:
    left, right = around(template, start, end)
    best: tuple[int, AmountMention] | None = None
    for index in range(left, right):
        if template.shape[index] != code:
            continue
        amount = template.units[index].amount
        if amount is None or (amount.role or "").lower() in _SUBJECT_ROLES:
            continue
        distance = 0 if start <= index < end else (index - end if index >= end else (start - index) * 2)
        if best is None or distance < best[0]:
            best = (distance, amount)
    return best[1] if best else None


def as_money(amount: AmountMention | None) -> tuple[Money | None, str | None]:
    """An amount's value, or its words where it has no single one."""
    if amount is None:
        return None, None
    if amount.value is None or amount.currency is None or (amount.role or "") == "each":
        return None, amount.text
    return Money(value=amount.value, currency=amount.currency, approx=amount.approx), None


def platform(template: Template, start: int, end: int) -> Unit | None:
    """A platform behind a preposition (在天猫, "on Amazon")."""
    return _marked(template, _IN, start, end)


def place(template: Template, start: int, end: int) -> Unit | None:
    """A place behind a preposition (在上海, "in London")."""
    return _marked(template, _WHERE, start, end)


def exchange(template: Template, start: int, end: int) -> Unit | None:
    """The nearest exchange in the clause."""
    left, right = around(template, start, end)
    places = [i for i in range(left, right) if template.shape[i] in CLASSES["exchange"]]
    return template.units[min(places, key=lambda i: abs(i - end))] if places else None


def seller(template: Template, start: int, end: int) -> Unit | None:
    """Who sells (从百联手中, "from Pfizer")."""
    return _marked(template, _SELLER, start, end)


def post(template: Template, start: int, end: int) -> Unit | None:
    """The nearest post."""
    left, right = around(template, start, end, reach=40)
    places = [i for i in range(left, right) if template.shape[i] == POST]
    if not places:
        return None
    return template.units[min(places, key=lambda i: (0 if start <= i < end else 1, abs(i - end)))]


def _marked(template: Template, pattern: re.Pattern[str], start: int, end: int) -> Unit | None:
    left, right = around(template, start, end)
    best: tuple[int, Unit] | None = None
    for match in pattern.finditer(template.shape, left, right):
        index = match.start(1)
        distance = 0 if start <= index < end else min(abs(index - end), abs(start - index))
        if best is None or distance < best[0]:
            best = (distance, template.units[index])
    return best[1] if best else None


_HEAD_ZH = re.compile(
    r"(?:了|出|过|的|旗下|首次|正式|自己的|其|一款|两款|三款|一个|一项|一种|\\s|名为|最新|全新|首款|首个|新的|新款)*"
)
_END_ZH = re.compile(r"[,;:。!?、(\n]|(?<=.{6})(?:等(?:产品|服务|一系列|系列|多款)?(?=$|[^级待候])|，|以及)")
_HEAD_EN = re.compile(r"\s?(?:(?:a|an|the|its|his|her|their|new|first|own|first-ever|latest|what it calls)\s)*")
_END_EN = re.compile(
    r"[,;:.!?()\n]|\s(?:on|in|at|for|with|to|that|which|this|as|and|from|after|featuring|by|under|ahead|during|but|when|while|last|earlier|via|about|into|against|over|amid|where|who|despite|following|before|until|using|alongside|through|across|within|without|aimed|designed|because|since|so|just)(?=\s)|\s[-\u2013\u2014]"
)


_NO_OBJECT = re.compile(
    r"(?:in|on|at|by|to|from|with|for|of|as|after|before|last|this|that|and|when|while|it|them|during|worldwide|today|yesterday|earlier|across|not|against|just|only|successfully|soon|into|about)(?![a-z])"
)


_WHEN = re.compile(r"(?:之?后|之?时|之际|以来|期间)$")  # 推出新款耳机后，……: the clause is one of time


def thing(template: Template, end: int, language: str, text: str) -> Span | None:
    """The object of a launch: what stands in quotes after the trigger, else the words up to the end of the clause."""
    shape = template.shape
    head, tail = (_HEAD_ZH, _END_ZH) if language == "zh" else (_HEAD_EN, _END_EN)
    start = head.match(shape, end).end()  # type: ignore[union-attr]
    if language == "en" and shape.startswith(TIME + " ", start):
        start = head.match(shape, start + 2).end()  # type: ignore[union-attr]  # "a 2021 clothing range"
    limit = min(len(shape), start + (34 if language == "zh" else 60))
    if (
        start >= len(shape)
        or shape[start] in ",;:。!?、(的" + TIME
        or (shape[start] == MONEY and not (language == "en" and re.match(" [a-z]", shape[start + 1 : start + 3])))
        or (language == "en" and _NO_OBJECT.match(shape, start))
    ):
        return None
    closing = tail.search(shape, start + 1, limit)
    stop = closing.start() if closing else limit
    quoted = shape.find(THING, start, stop)
    if quoted >= 0:
        return template.units[quoted].span
    timed = shape.find(TIME, start, stop)
    stop = timed if timed > start else stop
    if stop <= start:
        return None
    begin, finish = template.offset(start), template.stop(stop - 1)
    while begin < finish and text[begin] in " \u3000“”\"'了":
        begin += 1
    while finish > begin and text[finish - 1] in " \u3000“”\"'":
        finish -= 1
    if language == "zh" and (when := _WHEN.search(text, begin, finish)):
        finish = when.start()
    return Span(begin, finish) if finish - begin >= 2 else None


_DOCUMENT = re.compile(
    r"(?:报告|公告|通知|通告|文章|白皮书|榜单?|数据|订单|信|声明|法案|意见|规定|标准|名单|财报|年报|季报|招股书|消息|视频|微博|业绩|致歉|道歉|言论|评论|调查|研报|指数|"
    r"预警|海报|倡议|条例|办法|新规|政策|计划书|说明|回应|成功|招聘|声音|信息|价格|图片|照片|预告|宣言|观点|战报|提示|警示|打算|公开课|"
    r"statements?|reports?|results|figures|data|letters?|surveys?|study|findings|apology|guidance|forecasts?|updates?|reviews?|investigation|probe|inquiry|"
    r"lawsuits?|suit|bid|offer|attack|appeal|search|hunt|petition|warning|details|plans?|rules|list|images|photos?|video|trailer|lockdown|tour|crackdown|rescue|raid|operation|himself|herself|themselves|itself|myself|careers?|documentation|documents?|records|returns|drive|evidence|footage|measures?|bill|law|policy|policies|guidance|guidelines|strategy|restrictions|missiles?|rockets?|attacks|assault|tirade|rant|defence|defense|prisoners|hostages|fundraising|fundraiser|ipo|float|flotation|listing|offering|sanctions|tariffs|budget|minutes|footage|cctv|advice|evidence|inquest|manhunt|effort|efforts|push|war|proposals?|ban|curfew|curbs|testing|numbers?|hearing|memo|emails?|tweets?|transcripts?|poll|job cuts|partnerships?|tie-ups?|deals?|contracts?|agreements?|dividends?|bonus(?:es)?|payouts?|jobs|vacancies|legislation|candidate|candidacy|reforms?|overhaul|review)"
    r"[》」”\"')）]*$"
    r"|(?:办法|规定|条例|意见|方案|规划|纲要|指引|指南|目录|决定|标准)[（(][^（）()]{1,10}[）)][》」”\"')）]*$"
    r"|^(?:一封|.{0,20}(?:报告|公告|通知|通告|白皮书)》)",
    re.IGNORECASE,
)


def is_document(words: str) -> bool:
    """Whether what is issued is a paper or a word and not a product: 发布公告, "released a statement"."""
    return bool(_DOCUMENT.search(words))


# What English news calls what is launched.
_ENGLISH_HEADS = (
    r"collections?|range|lines?|service|services|app|apps|products?|phones?|smartphones?|watch|watches|bags?|handbags?|shoes?|sneakers?|trainers?|perfume|fragrance|cars?|suv|truck|model|"
    r"models|platform|site|website|store|stores|brand|label|feature|features|tool|tools|programme|program|scheme|card|game|games|console|series|version|edition|editions|drink|drinks|menu|"
    r"burger|robot|robots|chip|chips|system|software|device|devices|tablet|laptop|headphones|earbuds|subscription|membership|channel|magazine|fund|delivery|marketplace|business|items|goods|"
    r"campaign|pop-up|club|vaccine|test|kit|kits|wear|clothing|lingerie|beauty line|masks?|shields?|wines?|rosé|vodka|gin|whisky|whiskey|beers?|tequila|lipsticks?|palettes?|candles?|sofas?|bras?|dress|dresses|jeans|swimwear|loungewear|activewear|sportswear|sandwich|sandwiches|pizzas?|meals?|box|boxes|recipes?|flavours?|flavors?|books?|memoir|cookbook|novel|podcasts?|documentary|bikes?|scooters?|vans?|jet|aircraft|engine|cameras?|speakers?|tv|tvs|vouchers?|courses?|academy|network|portal|tracker|drug|treatment|serum|cream|moisturiser|shampoo|soap|sanitiser|snacks?|chocolate|chocolates|coffee|juice|water|calendars?|decorations|subscriptions?|consoles?|loyalty scheme|tests|skincare|make-up|makeup|jewellery|jewelry|furniture|toys?|album|film|show"
    r"|chairs?|tables?|lamps?|beds?|mattress(?:es)?|rugs?|cushions?|pillows?|blankets?|vacuums?|cleaners?|heaters?|fans?|fryers?|ovens?|kettles?|toasters?|grills?|barbecues?|tents?|coats?|jackets?|boots?|sandals?|hats?|scarves|sweaters?|jumpers?|hoodies|t-shirts?|shirts?|trousers|leggings|pyjamas|rings?|necklaces?|earrings?|bracelets?|sunglasses|mascara|primer|soup|bread|cakes?|biscuits?|crisps|cheese|sausage rolls?|sausages?|noodles|ice cream|popcorn|cereal|tea|milk|sauce|doughnuts?|cookies?|single|song|soundtrack|musical|cruises?|routes?|flights?|helmet|shaver|keyboard|monitor|printer|router|drones?|assistant|browser|chatbot|cryptocurrency|mortgages?|savings accounts?|loans?|wardrobe|homeware|kitchenware|bedding|decor|décor|egg|eggs|vans?|lorr(?:y|ies)|ride|attraction"
    r"|kits?|strip|jersey|music|collaborations?|projects?|logo|name|packaging|branding|look|shapewear|pastries|bottle shop|offerings?|lookbook|agency|calculator|concepts?|prototypes?|planes?|trains?|bottles?|drop|developments?|magazines?|newsletter|blog|page|stations?|lounge|suites?|homes|cards|currency|payments?|button|filter|emojis?|streaming|sound system|scent|scents|deodorant|toothpaste|sanitizer|gowns?|ventilators?|vehicles?|motorbikes?|motorcycles?|pickup|hatchback|saloon|coupe|convertible|supercar|bus|buses|ferry|ferries|shuttle|hotline|helpline|concierge|rental|rentals|resale|repair|delivery service|click-and-collect|insurance|capsules?|compilation|single|track|ep|lp|sandals|sneaker|slippers|swimsuits?|bikinis?|knitwear|denim|tailoring|menswear|womenswear|childrenswear|babywear|eyewear|underwear|hosiery|lipgloss|eyeliner|eyeshadow|concealer|bronzer|highlighter|moisturizer|cleanser|toner|sunscreen|spray|gel|wax|conditioner|hair dryer|straightener|styler|airwrap|speaker|earphones|projector|smartwatch|wearable|charger|batter(?:y|ies)|solar panels?|thermostat|doorbell|tracker|sauces?|pasta|crackers|bar|bars|spread|jam|honey|butter|steak|fries|wings|nuggets|pie|pies|tart|pudding|puddings|dessert|desserts|gelato|smoothies?|latte|frappuccino|cocktails?|mocktails?|lager|ale|cider|champagne|prosecco|rum|brandy|soda|lemonade|energy drink"
)
# Heads of what is launched. A name, a model number or a quoted title is a product too.
_PRODUCT = re.compile(
    r"(?:产品|系列|服务|平台|app|应用|小程序|手机|电脑|平板|手表|腕表|手环|耳机|音箱|电视|相机|汽车|车型|新车|电动车|轿车|跑车|suv|机型|机器人|芯片|处理器|系统|品牌|子品牌|业务|项目|功能|"
    r"频道|专区|专场|会员|计划|游戏|版|版本|套装|礼盒|限量版|联名款?|联名系列|胶囊系列|款|新品|单品|饮品|茶饮|咖啡|奶茶|饮料|酒|口红|香水|彩妆|护肤品|面霜|精华|面膜|鞋|球鞋|包|手袋|手提包|"
    r"服装|时装|内衣|珠宝|首饰|作品|节目|综艺|电影|剧|专辑|杂志|门票|产品线|生产线|方案|解决方案|模式|工具|引擎|浏览器|网站|商城|网店|频道|社区|大模型|模型|技术|操作系统|卡|信用卡|基金|保险|"
    r"直播间|直播频道|线路|航线|班车|车队|配送|快递|补贴|优惠|权益|活动|藏品|盲盒|玩具|手办|冰淇淋|月饼|套餐|菜单|菜品|口味|汉堡|披萨|餐|植物肉|燕麦奶|家电|空调|冰箱|洗衣机|显卡|主板|笔记本|"
    + _ENGLISH_HEADS
    + r")"
    r"[》」”\"')）]*$"
    r"|[《「“\"]|(?:^|[^a-z])[a-z]+[- ]?\d|\d[a-z]|^\s*\d{1,3}(?:\s|$)",
    re.IGNORECASE,
)
# English says more behind the head noun than Chinese does ("a range inspired by …"): any word of the object may be it.
_PRODUCT_EN = re.compile(
    r"(?<![a-z])(?:" + _ENGLISH_HEADS + r")(?![a-z])|[“\"]|(?:^|[^a-z])[a-z]+[- ]?\d|\d[a-z]", re.IGNORECASE
)
_NAME = {
    "zh": re.compile(
        r"(?:^|\s)[A-Z][A-Za-z0-9'’&-]+(?:\s|$)|[\u4e00-\u9fff][A-Za-z][A-Za-z0-9 ]*|^[A-Za-z][A-Za-z0-9 +-]{1,30}$"
    ),
    "en": re.compile(r"(?:^|[\s'‘])[A-Z][A-Za-z0-9'’&-]+(?:\s|$)"),
}


# Where a product should stand there is a time, an adverb or another verb: 新机定于……发布, 发布以来, 上架率.
_NO_THING_ZH = re.compile(
    r"\s*(?:在|于|到(?!家|店)|将|已|仅|也|又|就|才|即(?!时|食)|晚|推迟|延期|版|款|探索|切换|定于|定档|取代|取消|为(?!何)|是|以来|之|率|运行|成功|启动|开启|要|等到|随(?!身|行)|不(?!锈)|还|会(?!员|议)|能(?!量|源)|"
    r"这|后(?!视|置)|时(?:$|候|间)|共(?!享|创)|仍|均|都(?!市)|更|很|再|应(?!用|急)|当(?!季|代)|被(?!子|套)|把|让|使|至(?!尊|臻)|与|向|对(?!讲)|有|其中|比|因|由|而|但|或|若|只|自(?=[0-9\u4e00]{0,4}年)|"
    r"去年|今年|近期|近日|[0-9]+(?:天|秒|分钟|小时)|计划(?:于|在|将)|同样|迅速|首日|首批$|全球$|国行版?$|正式|今|昨)"
    r"|.*(?:决定|指令|申请|股款|认购|推文|预告|结果|公告|以来|售罄|亮相|任务|文件|发布计划|上市计划)$"
    r"|计划$|机型$|款$|全球$"
)


def is_thing(words: str) -> bool:
    """Whether words may be a thing that is launched: neither a paper nor the rest of a clause."""
    return not is_document(words) and not _NO_THING_ZH.match(words)


def is_product(words: str, language: str) -> bool:
    """Whether what is launched reads as a thing that can be: by its head noun, a name, a model number or quotes."""
    return bool(_NAME[language].search(words) or (_PRODUCT if language == "zh" else _PRODUCT_EN).search(words))


def worded(role: str, span: Span, text: str) -> Participant:
    """A participant that is no entity: a product, a post, in the words of the text."""
    words = span.of(text)
    kind = "position" if role == "position" else "object"
    return Participant(
        role=role, name=words, key="=" + "".join(lower(fold(words)).split()), kind=kind, surfaces=(words,)
    )
