"""A company lists, files to list or delists on an exchange."""

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import LED_IN_ZH
from timeline.events.template import NAMES

_MARKET = r"(?:港股|美股|a股|h股|科创板|创业板|主板|新三板|北交所|纳斯达克|纽交所|港交所|上交所|深交所|资本市场|香港|美国|纽约|上海|深圳|伦敦|新加坡)"
_NOT = r"将会?给[^,。]{0,6}带来|打新|随着[^,。]{0,14}(?:上市|ipo)(?!.{0,3}\ue006)|(?:此次|本次|这次)[^,。]{0,12}(?:ipo|上市)|登陆[^,。]{0,12}的进程|只待|欢欣|[a-z]+ ?\d{1,3}(?![\d年月日])[^,。]{0,24}上市|ipo[^,。]{0,4}(?:记录|纪录)|上市(?:现场|板上钉钉)|价格(?:为|信息)|起售|售价|元起|补贴后|搭载|上市(?:之初|当年|当日|的消息|不到|前|进程|失败)|ipo(?:前|首日|破发|定价|初步|期间|首秀|的消息|失败)|距离[^,。]{0,12}上市|上市公司|[a-z]\d{1,3}[^,。]{0,6}上市|\d款|[a-z]{2,10} ?\d{1,3}(?:上市|正式上市)|上市(?:致辞|现场|仪式|首日|活动|前夕|承销|保荐|圈钱|之路|之后|后|计划书|辅导)|(?:此次|本次)ipo的|(?:谋求|谋划|瞄准|筹划)[^,。]{0,4}上市|上市(?:以来|企业|的(?:公司|企业|新|产品)|辅导机构|销售|时间|新品|后|售价)|(?:质疑|关于|有关|计划不|申请基金)[^,。]{0,16}(?:上市|ipo)|首销|(?:发售|销售|开售)[^,。]{0,6}上市|新品上市|新车上市|(?:产品|手机|车型|新款|系列|疫苗|药|量产|款)[^,。]{0,8}上市|上市(?:许可|价)"

# Words that make the listing part of a noun: its price, its subscription, its prospects. Directly behind the verb.
_PART = (
    r"(?!大考|进程|受挫|股款|国际配售|信息|战略|申购|打新|认购|配售|责任|盛宴|规模|市值|在即|审批|监管|审核|估值|中签|公告|消息|热|窗口|节奏|之路|上的|以来|之前|之后|后|团队|辅导|"
    r"计划被|注册制|首秀|发行价|董监高|对|一事|价格|争夺|定价|板上|发行结果|招股说明书|许可|条件|规则|之际|融资额|“|的|新股|股票|车企|部分|承销|路演|紧急|价|团队|[0-9\ue007]|披露|释放|临近|在望|指日可待|当日|当天|首日|热|致|敲钟现场)"
)

_LISTS = "上市|ipo|首次公开募股|挂牌上市"

ZH = frames(
    "zh",
    Frame("rings-bell", "敲钟|挂牌|鸣锣|上市", r"{company}[^;。]{0,30}?(?:在|于){exchange}[^,;。]{0,6}?<T>" + _PART, needs="company", confidence=0.86, fill=("amount",), veto=_NOT),
    Frame("goes-abroad", "上市|ipo|挂牌", r"{company}[^;。]{0,24}?(?:赴|到|去|回)(?:美|港|{place})[^,;。]{0,6}?<T>" + _PART, needs="company", confidence=0.78, fill=("exchange", "amount"), veto=_NOT),
    Frame("hands-in-prospectus", "递交招股书|提交招股书|递交招股说明书|提交上市申请|递交上市申请|提交ipo申请|递交ipo申请|公开递交|秘密递交|提交招股说明书|递交f-1|提交f-1|更新招股书|开启招股|启动招股|开始招股", r"{company}[^;。]{0,30}?<T>", needs="company", confidence=0.84, fill=("exchange", "amount"), veto=_NOT + "|招股书(?:显示|披露|称|中)|招股(?:价|说明|意向|文件|章程|结果|期)|(?:据|按照|根据)[^,。]{0,10}招股|在招股"),
    Frame("lists-at", "上市|挂牌|挂牌上市|敲钟|登陆|登录|ipo|首次公开募股|二次上市|上市交易|借壳上市|回归|亮相|成功上市",
          r"{company}[^;。]{0,30}?(?:在|于|赴|登陆|到|至|向|回归|登录)[^,;。]{0,6}?{exchange}[^;。]{0,16}?<T>" + _PART, needs="company", confidence=0.9, fill=("amount",), veto=_NOT),
    Frame("lands-on", "登陆|登录|挂牌|敲钟|回归|转战|冲刺|申报|叩响|闯关", r"{company}[^;。,]{0,24}?<T>(?:了)?(?:[^,;。]{0,6}?)(?:{exchange}|港股|美股|a股|科创板|创业板|纳斯达克|纽交所|港交所|资本市场)", needs="company", confidence=0.86, fill=("amount",)),
    Frame("leaves-exchange", "退市|摘牌|停牌|备案退市|终止上市", r"{company}[^;。,]{0,10}?(?:在|从|自)[^,;。]{0,4}?{exchange}[^;。]{0,24}?<T>(?<!停牌(?![^;。]{0,16}退市))", needs="company", confidence=0.84),
    Frame("passes-hearing", "聆讯|上市聆讯|上市委会议|上市委员会|首发申请", r"{company}[^;。]{0,12}?(?:通过|获)(?:了)?[^;。]{0,10}?<T>", needs="company", confidence=0.8, fill=("exchange",)),
    Frame("lists", "退市|私有化退市|借壳上市|二次上市|递交招股书|提交招股书|递表|过会|首发上会|提交上市申请|递交上市申请|整体上市|摘牌|分拆上市|敲钟",
          r"{company}[^;。,]{0,30}?<T>" + _PART, needs="company", confidence=0.72, fill=("exchange", "amount"), veto=_NOT + r"|招股书(?:显示|披露|称|中|数据)"),
    Frame("lists-then", _LISTS, r"\ue006[^;。]{0,18}?{company}[^;。,]{0,24}?<T>" + _PART, needs="company", confidence=0.72, fill=("exchange", "amount"), veto=_NOT),
    Frame("lists-on", _LISTS, r"{company}[^;。,]{0,20}?\ue006[^;。,]{0,14}?<T>" + _PART, needs="company", confidence=0.72, fill=("exchange", "amount"), veto=_NOT),
    Frame("does-list", _LISTS + "|挂牌", r"{company}[^;。,]{0,16}?(?:正式|成功|宣布|启动|拟|将|计划|即将|完成|冲刺|筹备|谋求|申请|已|终于|准备|寻求|有望|或将|推动|推进|不会|否认|暂不|独立|打包)[^;。,]{0,12}?<T>" + _PART, needs="company", confidence=0.72, fill=("exchange", "amount"), veto=_NOT),
    Frame("lists-dated", "上市|挂牌上市|ipo|成功上市|挂牌", rf"(?:^|[,;])[^,;。{NAMES}]{{0,5}}?\ue006(?:正式|成功|才|便|就|终于|在|于|年底|初|底){{0,3}}(?:{{exchange}})?<T>(?=[,。;时后]|$){_PART}", needs="company", elide="company", confidence=0.66, fill=("exchange", "amount"), veto=_NOT + r"|一款|车型|定价"),
    Frame("files-with", "提交|递交|申请|递表|提出|申报|披露|公开递交",
          r"{company}[^;。]{0,24}?(?:向|在|于)[^,;。]{0,4}?(?:{exchange}|{authority})[^;。]{0,10}?<T>(?:了)?[^,;。]{0,10}?(?:招股|上市|ipo|f-1|s-1)", needs="company", confidence=0.86, fill=("exchange", "amount"),),
    Frame("lists-market", "上市|挂牌|ipo|敲钟|二次上市|登陆", rf"{{company}}[^;。]{{0,24}}?(?:在|于|赴|登陆|到|回|回归)[^,;。]{{0,4}}?(?:{_MARKET}|{{place}})[^;。,]{{0,10}}?<T>{_PART}", needs="company", confidence=0.78, fill=("exchange", "amount"), veto=_NOT),
    Frame("lists-elided", "上市|挂牌|ipo", rf"(?:^|[,;]){LED_IN_ZH}" r"(?:在|于|赴|登陆)[^,;。]{0,4}?(?:{exchange})[^;。,]{0,12}?<T>" + _PART, needs="company", elide="company", confidence=0.66, fill=("exchange", "amount"), veto=_NOT),
)  # fmt: skip

_NOT_EN = r"floated the idea|listed (?:as|in the|among|below|above|company|companies|firm|group|on (?:the website|its website|ebay|amazon))|-listed|listed building|for sale"

_AHEAD = r"|(?<![a-z])(?:plans?|ahead of|before|possible|potential)(?![a-z])"

EN = frames(
    "en",
    Frame("starts-trading", "start trading|started trading|begin trading|began trading|starts trading|begins trading|to start trading|made its debut on|made its stock market debut|make its debut on|made its market debut|rang the bell at|rang the opening bell|listed on|list on|lists on|floated on|float on|to list on|to float on|debuted on", r"{company}(?:'s)?__<T>(?: <4>{exchange})?", needs="company", confidence=0.78, fill=("exchange", "amount"), veto=_NOT_EN),
    Frame("market-debut", "market debut|stock market debut|trading debut|first day of trading|first day of dealings|first day on the stock market|debut on the stock market|first day as a public company|float|flotation|ipo|initial public offering", r"shares (?:in|of) <3>{company:firm}[^;.\ue000-\ue004]{0,70}? (?:on|in|during|after|at) (?:their|its|the) <2><T>", needs="company", confidence=0.74, fill=("exchange",), passive=True, veto=_NOT_EN + _AHEAD),
    Frame("dated-float", "float|flotation|ipo|initial public offering|stock market debut|market debut|listing", r"{company:firm}(?:'s|') (?:[a-z0-9£$.\ue006\ue007-]+ ){0,4}?<T>(?= (?:on |in |of )?\ue006)", needs="company", confidence=0.74, fill=("exchange",), passive=True, veto=_NOT_EN + _AHEAD),
    Frame("files-with-sec", "filed|files|has filed|filing|confidentially filed|applied", r"{company}__<T> [^;.]{0,40}?(?:to list|to go public|for a listing|for an ipo|for its ipo|for a flotation|for an initial)", needs="company", confidence=0.84, fill=("exchange", "amount")),
    Frame("preparing-to-go-public", "go public|going public|goes public|went public|take the company public|list its shares|sell shares to the public|seeking a listing|plans to list|plans to float|to float|plans an ipo|plans ipo|plots ipo|plots float|eyes ipo|ipo plans|seeking an ipo", r"{company}__<T>", needs="company", confidence=0.74, fill=("exchange", "amount"), passive=True, veto=_NOT_EN),
    Frame("lists-on", "listed|lists|list|listing|floated|floats|float|floating|debuted|debuts|went public|going public|goes public|trading|began trading|started trading|flotation|ipo|initial public offering|debut|shares",
          r"{company}__<T>[^;.]{0,60}? (?:on|in|at|with) <4>{exchange}", needs="company", passive=True, confidence=0.84, fill=("amount",), veto=_NOT_EN + "|shares (?:were|are|in|fell|rose|closed)"),
    Frame("goes-public", "went public|goes public|going public|go public|floated|floats|float|flotation|stock market debut|stock market float|stock market listing|initial public offering|public offering|ipo|market debut|delisted|delisting|taken private|flotation of|listing|filed for an ipo|filed to go public|delist",
          r"{company}(?:'s)?__<T>", needs="company", passive=True, confidence=0.66, fill=("exchange", "amount"), veto=_NOT_EN + r"|listings? (?:rules|price|regime)"),
    Frame("lists-shares", "listed|floated|sold|lists|floats|list|float", r"<T> <4>(?:{stake} )?(?:of )?(?:its |the )?shares (?:in|of) {company}", needs="company", confidence=0.78, fill=("exchange", "amount")),
    Frame("was-listed", "was listed|were listed|was floated|got listed|is listed|to be listed|been listed|to list|to float|plans to list|plans to float|gears up for|gears up for the", r"{company}__<T>(?: in {place:place})?", needs="company", passive=True, confidence=0.66, fill=("exchange", "amount"), veto=_NOT_EN),
    Frame("files-for", "filed|files|filing|filed for|submitted|applied", r"{company}__<T> [^;.]{0,30}?(?:ipo|initial public offering|listing|prospectus|f-1|s-1|public offering|go public)", needs="company", confidence=0.82, fill=("exchange", "amount")),
)  # fmt: skip
