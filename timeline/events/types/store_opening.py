"""A brand opens a store, a counter or an official shop, on a platform or in a place; a market entry counts."""

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import LED_IN_ZH

_SHOP = r"(?:旗舰店|专卖店|专营店|官方店|直营店|门店|体验店|概念店|首店|专柜|专区|官方商城|精品店|快闪店|分店|网店|店铺|商店|小程序|期舰店|(?<!酒)店)"
_OPEN = "开设|开出|开了|开张|开业|开启|设立|开通|上线|开店|新开|开幕|启幕|推出|增开|重开|营业|开办|设店|开起|开上|开"
_NOT = r"(?:进入|进军|登陆|进驻|入驻)[^,;。]{0,6}(?:不到|已有|已经有|多年|以来|的第[一二三四五]年)|(?:新机|手机|新品|产品|款|机型)(?:登陆|登录|进入|落地|回归)|条件|门槛|商家数|入驻费|的(?:商家|品牌|商户|店铺)(?:超过|数|达|已)|发布会|登陆(?:A股|港股|美股|资本市场|科创板|创业板|纳斯达克|纽交所|港交所)|招商|如何入驻|申请入驻|走进|引进|推进|跟进|改进|促进|先进|买进|流进"

ZH = frames(
    "zh",
    Frame("platform-shop-goes-live", "上线|开张|开业|营业|亮相|正式上线|启幕|开启|揭幕", rf"{{brand}}(?:[^,;。]{{0,6}}?)(?:在|于)?{{platform}}(?:的)?(?:[^,;。]{{0,8}}){_SHOP}[^,;。]{{0,10}}?<T>", needs="brand platform", confidence=0.86, veto=_NOT),
    Frame("welcomes-brand", "迎来", r"{platform}<T>(?:了)?(?:[^,;。]{0,10}?){brand}", needs="brand platform", confidence=0.62),
    Frame("opens-in-after", "开设了|开设|开出|开了", rf"{{brand}}[^;。]{{0,16}}?(?:又|再|也)?在{{platform|place}}<T>(?:了)?[^,;。]{{0,10}}{_SHOP}".replace("{platform|place}", "{platform}"), needs="brand platform", confidence=0.86, veto=_NOT),
    Frame("after-entering", "登陆|入驻|进驻|登录|进入", r"(?:继|自|从)[^,;。]{0,14}?<T>{platform}(?:之后|后|以来)?,{brand}", needs="brand platform", confidence=0.78),
    Frame("shop-in-place-opens", "开业|开幕|开张|揭幕|启幕|营业|亮相|开门|落成|登陆", rf"{{brand}}(?:的|位于|在|于)?[^,;。]{{0,8}}?{{place}}[^;。]{{0,24}}?{_SHOP}[^;。]{{0,16}}?<T>", needs="brand place", confidence=0.8, veto=_NOT),
    Frame("goes-onto", "上了|上线了|进了|开进了|开到了|开进|杀进|搬上|开上了|回到了|回到|重回|回归|杀入|牵手|玩转|进",
          r"{brand}(?:[^,;。]{0,12}?)<T>{platform}(?=[,。;]|开店|开了|卖|$|,|的怀抱|平台|销售)", needs="brand platform", confidence=0.72, veto=_NOT),
    Frame("opens-again", "再次开|第二次开|又开|重新开|首次开|第一次开|再开", rf"{{brand}}_<T>(?:了|出|设)?_{{platform}}[^,;。]{{0,6}}{_SHOP}", needs="brand platform", confidence=0.84),
    Frame("enters", "入驻|进驻|登陆|登录|落户|重返|登上",
          r"{brand}~<T>(?:了|到)?_{platform}", needs="brand platform", elide="brand", confidence=0.9, fill=("place",), veto=_NOT),
    Frame("enters-elided", "入驻|进驻|登陆|登录|落户|重返",
          rf"(?:^|[,;]){LED_IN_ZH}" r"<T>(?:了|到)?_{platform}", needs="brand platform", elide="brand", confidence=0.75, veto=_NOT),
    Frame("enters-place", "进驻|登陆|落户|进军|打入|杀入|挺进|重返|进入|布局|登录|落地|抵达|回归|入驻|入华|入局",
          r"{brand}~<T>(?:了|到|至)?(?:[^,;。{]{0,4}){place}(?!时|期间|的(?:消费者|用户|人))", needs="brand place", confidence=0.78, veto=_NOT + r"|进入.{0,6}(?:阶段|时代|高峰|状态|尾声)"),
    Frame("enters-place-elided", "进驻|登陆|落户|进军|打入|挺进|重返|进入",
          rf"(?:^|[,;]){LED_IN_ZH}" r"<T>(?:了|到|至)?(?:[^,;。]{0,4}){place}(?:[^,;。]{0,4})市场", needs="brand place", elide="brand", confidence=0.65, veto=_NOT),
    Frame("opens-on", _OPEN,
          rf"(?:{{brand}}~)?(?:在|于|登陆|入驻)_{{platform}}_<T>[^,;。]{{0,14}}{_SHOP}", needs="brand platform", elide="brand", confidence=0.88, veto=_NOT),
    Frame("opens-in", _OPEN,
          rf"{{brand}}~(?:在|于|位于)[^,;。]{{0,6}}{{place}}[^,;。]{{0,24}}?<T>[^;。]{{0,20}}{_SHOP}", needs="brand place", confidence=0.85, veto=_NOT),
    Frame("shop-of-lands-in", "落地|落户|进驻|登陆|亮相|开进|开业|入驻", r"{brand}(?:的|旗下)?[^,;。]{0,14}?(?:店|\ue00b)[^,;。]{0,6}?<T>(?:了|于|在)?[^,;。]{0,4}?{place}", needs="brand place", confidence=0.78, veto=_NOT),
    Frame("opens-doors-in", "开业|正式开业|开张|开幕|试营业|开门迎客|启幕|营业", r"{brand}[^,;。]{0,12}?(?:在|于|落户|落地)[^,;。]{0,4}?{place}[^,;。]{0,14}?<T>(?=[,。;!]|$)", needs="brand place", confidence=0.78, veto=_NOT),
    Frame("opens-in-elided", _OPEN,
          rf"(?:在|于)[^,;。]{{0,4}}{{place}}[^,;。]{{0,20}}?<T>[^;。]{{0,16}}{_SHOP}", needs="brand place", elide="brand", confidence=0.65, veto=_NOT),
    Frame("shop-opens", "开业|开张|开幕|启幕|营业|揭幕|亮相|落成|开门迎客|落地|启用",
          rf"{{brand}}[^,;。]{{0,12}}{{place}}[^,;。]{{0,20}}(?:{_SHOP}|空间|场馆|中心|大厦|总部|园区|基地|工厂|办公区|乐园)[^;。]{{0,24}}?<T>", needs="brand place", confidence=0.82, veto=_NOT),
    Frame("opens-platform-shop", "开设|开出|开了|上线|推出|开通|开启|入驻|上了|运营|开",
          rf"{{brand}}[^;。]{{0,14}}?<T>(?:了)?(?:[^,;。]{{0,6}}){{platform}}(?:[^,;。]{{0,8}}){_SHOP}", needs="brand platform", elide="brand", confidence=0.82, veto=_NOT),
    Frame("platform-shop-of", "旗舰店|期舰店|官方店",
          r"(?:推出|开设|上线|开出|首次推出)(?:了)?{brand}(?:品牌)?的?{platform}(?:官方)?<T>", needs="brand platform", confidence=0.85),
    Frame("place-venue", "推出|开设|开出|启用|设立|建立|开业|落地|打造",
          r"{brand}~(?:在|于){place}[^,;。]{0,8}<T>(?:了)?[^,;。]{0,10}(?:门店|首店|旗舰店|场馆|展厅|中心|实验室|工厂|分公司|子公司|办公室|总部|零售店|餐厅|大厦|园区|基地|研究院|仓|公园|乐园)", needs="brand place", confidence=0.8, veto=_NOT),
    Frame("introduces", "引入|引进|迎来|吸引|签下|引来|拿下|带到",
          r"{platform}[^,;。]{0,14}?<T>(?:了)?_{brand}(?:[^,;。]{0,10}(?:入驻|进驻|开店|旗舰店|品牌))", needs="brand platform", confidence=0.7, veto=_NOT),
    Frame("relative", "开设|开出|入驻|登陆|开店|上线",
          rf"(?:在|于)?{{platform}}(?:上)?<T>(?:[^,;。]{{0,8}}{_SHOP})?的{{brand}}", needs="brand platform", confidence=0.75, veto=_NOT),
    Frame("into-market", "进入|进军|打入|入华|重返|登陆",
          r"{brand}~<T>(?:了)?(?:中国|内地|大陆|国内|本土|海外|欧洲|日本|印度|美国)?{place}(?:市场|开展业务)?", needs="brand place", confidence=0.76, veto=_NOT),
)  # fmt: skip

_STORE = r"(?:stores?|shops?|flagships?|boutiques?|outlets?|counters?|branch(?:es)?|locations?|restaurants?|caf[eé]s?|supermarkets?|showrooms?|pop-up|concessions?)"
_NOT_EN = r"(?:customers|users|people|members|shoppers|fans|sellers) (?:that|who|which|have|had) (?:have |had )?joined|opens? (?:up|door|fire|investigation|talks)|opening (?:hours|price|bell|times)|store openings"
# Whoever travels opens no store: people, ships, rockets and balls.
_TRAVEL = r"|(?:arriv(?:es|ed) in|land(?:s|ed) in|c(?:omes|ame|oming) to|return(?:s|ed) to|moved into) [^;.]{0,24} (?:from|with|by (?:air|sea|car|train|boat|plane)|as a (?:child|boy|girl|refugee|student)|aged|for (?:a|the|his|her|their))(?![a-z])|(?<![a-z])(?:father|mother|parents|family|son|daughter|wife|husband|rocket|ship|plane|flight|team|players?|fires?|storm|virus)(?![a-z])"

EN = frames(
    "en",
    Frame("store-opens-doors", "opens its doors|opened its doors|open its doors|to open its doors|opens doors|opens to the public|set to open|opened its doors to", rf"{{brand}}(?:'s)? <4>{_STORE}[^;.]{{0,60}}? <T>", needs="brand", confidence=0.78, fill=("place",), veto=_NOT_EN),
    Frame("opens-store-named", "opens|opened|opening|to open|will open|launches|launched|unveils", rf"<T> (?:a |an |its |the |his |her |their )?<3>{_STORE},? (?:called |named )?{{brand}}[^;.]{{0,20}}? (?:in|at|on) <4>{{place}}", needs="brand place", confidence=0.74, veto=_NOT_EN),
    Frame("debut-on", "make its debut on|made its debut on|makes its debut on|making its debut on|launch on|launches on|launched on|launching on|arrived at|arrives at|arrive at|available on|set up shop on|sets up shop on|listed on|goes live on|go live on", r"{brand}__<T> <4>{platform}", needs="brand platform", confidence=0.8),
    Frame("unveiled-store-by", "unveiled by|opened by|launched by", rf"{_STORE} (?:was |has been |will be |is being )?<T> <4>{{brand}}(?:[^;.]{{0,20}}? (?:in|at|on) <4>{{place}})?", needs="brand", confidence=0.78, fill=("place", "platform"), passive=True),
    Frame("arrives-in", "arrives in|arrived in|lands in|landed in|comes to|coming to|heads to|opens doors in|opened doors in|opens its doors in|opened its doors in|opens in|opened in|to open in|opening in", r"{brand}__<T> <4>{place}", needs="brand place", confidence=0.66, veto=_NOT_EN + _TRAVEL),
    Frame("to-open-stores", "to open|will open|plans to open|set to open|opens|opened|opening|unveils|launches", rf"{{brand}}__<T> (?:a |an |its |the |two |three |four |five |new |first |second |more |[0-9]{{1,6}} ){{0,6}}<5>{_STORE}[^;.]{{0,24}}? (?:in|at|on|across) <4>{{place}}", needs="brand place", confidence=0.82, veto=_NOT_EN),
    Frame("first-to-sell-on", "first label to sell on|first brand to sell on|first designer to sell on|first to sell on|sell on|sells on|sold on|selling on", r"{brand}__<T> <3>{platform}", needs="brand platform", confidence=0.6),
    Frame("having-launched", "having launched on|after launching on|having debuted on", r"<T> <3>{platform}[^;.]{0,30}?, <5>{brand}", needs="brand platform", confidence=0.72),
    Frame("begins-selling-on", "began selling|started selling|begins selling|starts selling|began to sell|started to sell|will sell|now sells|sold|became available|began offering|is available|are available",
          r"{brand}__<T> <8>(?:on|through|via) <3>{platform}", needs="brand platform", confidence=0.66),
    Frame("opens-first-store", "opened|opens|opening|open|launched", r"{brand}__<T> (?:our|its|their|his|her|a|the) (?:very )?(?:first|second|third|new|latest|debut|flagship)[a-z -]{0,24} (?:store|shop|boutique|flagship|outlet|branch|restaurant|showroom)(?![a-z])", needs="brand", confidence=0.72, fill=("place", "platform"), veto=_NOT_EN),
    Frame("opens-store-in", "opens|opened|open|opening|launches|launched|unveils|unveiled|reopened|reopens|debuted",
          rf"{{brand}}__<T> <6>{_STORE}[^,;.]{{0,30}}? (?:in|at|on|near|across) <5>{{place}}",
          needs="brand place", confidence=0.85, veto=_NOT_EN),
    Frame("opens-store-on", "opens|opened|open|opening|launches|launched|unveiled|set up",
          rf"{{brand}}__<T> <6>{_STORE}[^,;.]{{0,30}}? (?:on|with|at|via) <4>{{platform}}",
          needs="brand platform", confidence=0.88, veto=_NOT_EN),
    Frame("opens-store-elided", "opened|opens|opening|has opened|will open|reopened",
          rf"(?:and|,|we|it|who|which|company|brand|retailer) (?:[a-z]+ ){{0,3}}<T> <6>{_STORE}[^,;.]{{0,40}}? (?:in|at|on|near|across) <5>{{place}}",
          needs="brand place", elide="brand", confidence=0.65, veto=_NOT_EN),
    Frame("opens-shop-on-elided", "opened|launched|opens|opening",
          rf"(?:^|, |and |; |who |which )(?:has |had |have |also |then |later ){{0,2}}<T> <5>(?:{_STORE}) on <3>{{platform}}", needs="brand platform", elide="brand", confidence=0.7, veto=_NOT_EN),
    Frame("opens-platform-store", "opens|opened|launches|launched|set up|opening|unveiled|runs",
          rf"{{brand}}__<T> <4>{{platform}} <2>{_STORE}", needs="brand platform", confidence=0.86, veto=_NOT_EN),
    Frame("joins-platform", "joins|joined|join|joining|debuted on|debuts on|launches on|launched on|enters|entered|enter|entering|arrives on|arrived on|landed on|returned to|returns to|settled in|stationed in|stationed on|opened on|opens on|opening on|came back to|comes back to|set up shop on|set up shop in|arrived at|went live on|made its debut on|made a debut on|signed up to|is now on|moved onto|opened up on",
          r"{brand}__<T> <3>{platform}", needs="brand platform", confidence=0.8, veto=r"(?:re)?join(?:s|ed|ing)? [^;.]{1,20} as (?:an? |its |the )?\ue00a"),
    Frame("brings-to", "bringing|brings|brought|bring|introduced|introduces|introducing|moved",
          r"<T> <6>{brand}[^;.]{0,40}? (?:to|onto|into) (?:enter |join )?<3>{platform}", needs="brand platform", confidence=0.78),
    Frame("enters-market", "enters|entered|enter|entering|expands into|expanded into|expanding into|moved into|arrived in|launches in|launched in|debuts in|debuted in|expand into|came to|returns to|returned to|re-entered",
          r"{brand}__<T> <4>{place}(?:'s)?(?: [a-z]+){0,2}", needs="brand place", confidence=0.75, veto=r"entered (?:into|administration|the race)" + _TRAVEL),
    Frame("sells-on", "selling|sells|sold|offering|stocking|stocked",
          r"{platform} (?:has |is |now |been |began |started |currently |includes |include )*<T> {brand}[^;.]{0,30}", needs="brand platform", confidence=0.66),
    Frame("platform-includes", "includes items from|features items from|includes brands such as|carries|stocks",
          r"{platform:anyone}_<T> {brand}", needs="brand platform", confidence=0.6),
    Frame("reopen-as", "reopened as|reopen as|converted into|become", r"<T> (?:a |an )?{brand}", needs="brand place", fill=("place",), confidence=0.55, veto="become (?:the|a|one) "),
    Frame("opening-of", "opening of|launch of|debut of|unveiling of", rf"{{brand}}__<T> <6>{_STORE}[^;.]{{0,24}}? (?:in|at|on) <4>{{place|platform}}".replace("{place|platform}", "{place}"),
          needs="brand place", confidence=0.75),
)  # fmt: skip
