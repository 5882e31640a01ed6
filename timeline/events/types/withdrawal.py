"""A party leaves a platform, a market, a place, an association or an alliance, or closes a store."""

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import LED_IN_ZH

_LEAVE = "退出|撤出|撤离|离开|退出了|撤出了|告别|抛弃|脱离|分手|关闭|关停|撤柜|下架|停运|停止运营|终止合作|闭店|撤店|关店|退场|停止"
_SHOP = r"(?:店|专柜|门店|旗舰店|店铺|分店|网店|工厂|业务|网站|商城)"
_NOT = r"下架(?:的|商品|产品|整改|应用|处理)|离开(?:的|人|家|公司|岗位)|关闭(?:评论|通道|按钮|窗口|账号|交易)|退出(?:登录|投资|程序|机制|董事)|离开.{0,8}(?:职|团队|人世)"

ZH = frames(
    "zh",
    Frame("platform-shop-stops", "停止运营|关闭|关店|闭店|停业|下线|停止营业|已停运|终止运营", rf"{{brand}}(?:的|在)?{{platform}}[^,;。]{{0,8}}{_SHOP}[^,;。]{{0,16}}?<T>", needs="brand platform", confidence=0.88, veto=_NOT),
    Frame("delisted-by", "下架|清退|除名|移除|封杀", r"{brand}[^;。]{0,12}?(?:被|遭){platform}[^,;。]{0,8}?<T>", needs="brand platform", confidence=0.82),
    Frame("shops-closed", "关闭|停业|关门|歇业|闭店|关张", r"{brand}[^;。]{0,24}?(?:门店|店铺|专卖店|旗舰店|分店|零售店|餐厅|百货)[^;。]{0,20}?(?:已|均|都|将|全部|陆续|暂时|正式|宣布)+<T>", needs="brand", confidence=0.7, fill=("place",), veto=_NOT),
    Frame("and-then-closes", "就关了|关了|就关闭了|又关了|便关了|就撤了|撤了|撤了店|关了店|就退出了", r"{brand}[^;。]{0,16}?{platform}[^;。]{0,24}?<T>", needs="brand platform", confidence=0.7),
    Frame("leaves-said-alliance", "退出了|退出|离开了|脱离了|退会", r"(?:加入|进入){organization:alliance}[^;。]{0,20}?{brand}[^,;。]{0,8}?<T>", needs="brand organization", confidence=0.76),
    Frame("leaves-occasion", "退出|缺席|不参加|撤出", r"{brand}~<T>(?:了)?_{occasion:occasion}", needs="brand", confidence=0.66),
    Frame("gives-up-business", "放弃|退出|终止|停止|关闭|剥离|停掉", r"{brand}~(?:正式|宣布|将|全面|彻底|决定){0,3}<T>(?:了)?[^,;。]{0,14}?(?:业务|市场|运营业务)", needs="brand", confidence=0.55, fill=("place",), veto=_NOT),
    Frame("stops-in-place", "停止|终止|结束|关闭|关停", r"{brand}~<T>(?:了)?(?:其)?(?:在|于)?{place}[^,;。]{0,16}?(?:服务|运营|业务|生产|销售|经营)(?![^,;。]{0,4}(?:的|收入))", needs="brand place", confidence=0.74, veto=_NOT),
    Frame("leaves-platform", "退出|撤出|撤离|离开|告别|抛弃|脱离|离去",
          r"{brand}~<T>(?:了)?_{platform}", needs="brand platform", elide="brand", confidence=0.9, veto=_NOT),
    Frame("leaves-place", "退出|撤出|撤离|离开|告别",
          r"{brand}~<T>(?:了)?(?:[^,;。]{0,4}){place}(?:[^,;。]{0,4}市场)?", needs="brand place", confidence=0.84, veto=_NOT),
    Frame("leaves-place-elided", "退出|撤出|撤离",
          rf"(?:^|[,;]){LED_IN_ZH}" r"<T>(?:了)?(?:[^,;。]{0,4}){place}(?:[^,;。]{0,4})市场", needs="brand place", elide="brand", confidence=0.65, veto=_NOT),
    Frame("leaves-alliance", "退出|脱离|离开",
          r"{brand:body}~<T>(?:了)?_{organization:alliance}", needs="brand organization", confidence=0.88, veto=_NOT),
    Frame("closes-platform-shop", "关闭|关停|关掉|撤下|关|停止运营|停运|撤掉",
          rf"{{brand}}~<T>(?:了)?(?:[^,;。]{{0,8}}){{platform}}(?:[^,;。]{{0,10}}){_SHOP}", needs="brand platform", elide="brand", confidence=0.9, veto=_NOT),
    Frame("platform-shop-closes", "关闭|关停|停运|停止运营|下线|停业|闭店|关店|撤店|消失|下架",
          rf"{{brand}}[^;。]{{0,8}}(?:在|的)?{{platform}}(?:[^;。]{{0,12}}){_SHOP}[^;。]{{0,24}}?<T>", needs="brand platform", confidence=0.86, veto=_NOT),
    Frame("closes-shops", "关闭|关停|关掉|结束|停止|撤出|撤掉|停业|清盘",
          r"{brand}~(?:在|于|把|将)?(?:{place})?[^,;。]{0,16}<T>(?:了|其|掉|旗下|位于|在|全部|所有|部分)*(?:{place})?[^,;。]{0,16}(?:门店|店铺|专卖店|旗舰店|专柜|分店|餐厅|直营店|首店|网店|工厂|实体店|(?<!开)店(?!主|员|长))",
          needs="brand", elide="brand", confidence=0.78, fill=("place",), veto=_NOT),
    Frame("platform-shop-closes-elided", "关闭|关停|停运|停止运营|停止营业|下线|停业|闭店|关店|撤店|下架",
          rf"(?:^|[,;:称])(?:它的|其|该品牌的?)?(?:在)?{{platform}}(?:上)?(?:的)?(?:官方)?{_SHOP}[^,;。]{{0,16}}?<T>", needs="brand platform", elide="brand", confidence=0.74, veto=_NOT),
    Frame("which-closed", "关闭|关停|关掉|撤出|退出|撤离|离开|告别",
          rf"<T>(?:了)?{{platform}}(?:上)?(?:的)?(?:官方)?(?:{_SHOP})?的{{brand}}", needs="brand platform", confidence=0.82, veto=_NOT),
    Frame("shop-closed", "关闭|停业|闭店|关店|歇业|结业|关门|撤店|倒闭",
          r"{brand}[^;。]{0,10}{place}[^;。]{0,16}(?:店|专柜|工厂)[^;。]{0,20}?<T>", needs="brand place", confidence=0.78, veto=_NOT),
    Frame("parts", "分手|分道扬镳|终止合作|结束合作|停止合作|解约|中止合作|分家|决裂",
          r"{brand}(?:和|与|同|跟){platform}[^;。]{0,16}?<T>", needs="brand platform", confidence=0.82),
    Frame("from-platform", "撤出|撤离|下架|退出|撤店|撤走|离开|出走",
          r"{brand}~从_{platform}_<T>", needs="brand platform", elide="brand", confidence=0.86),
)  # fmt: skip

_STORE = r"(?:stores?|shops?|flagships?|boutiques?|outlets?|branch(?:es)?|locations?|restaurants?|supermarkets?|factor(?:y|ies)|plants?|sites?|doors|concessions?|cinemas?|pubs?|bars?|offices?|branches|gyms?|hotels?|salons?|bakeries|showrooms?|warehouses?|depots?|kiosks?|caf[eé]s?)"
_NOT_EN = r"(?:axe|axed|axes|axing|shed|shedding|close|closing) [^;.]{0,24}(?:jobs|roles|staff|workers|positions|posts|employees|lines|routes|flights|loopholes?)(?![a-z])|(?:closed|shut) (?:as|because|while|when|since|due|amid)(?![a-z])|(?:is|are|remain|remains|stay|stays) (?:also |now |still |currently |temporarily )?(?:closed|shut)(?![a-z])|behind closed|construction sites?|clos(?:e|ed|ing) (?:the deal|to(?! \d)|at|up(?! to)|off|ranks|price|the gap|bell|the acquisition|the transaction|its series|a )|close (?:of|to|at)|withdr(?:aw|ew|awn|awing) (?:the|its|a) (?:suit|lawsuit|complaint|offer|bid|money|funds)"

EN = frames(
    "en",
    Frame("to-close-n-stores", "axing|axes|to axe|axed|will axe|to shed|shed|shedding|permanently closed|permanently closing|to permanently close|will permanently close|preparing to shutter|planning to close|planning to shut|plan to close|plan to shut|to close|to shut|will close|will shut|plans to close|plans to shut|closes|shuts|shutters|to shutter|closing|shutting|closed|shut", rf"{{brand}}__<T> (?:down )?(?:up to |about |around |nearly |almost |more than |over |fewer than |a third of |a quarter of |half of |all of |some of |most of |all |half |some |its |the |remaining |last |of |another |a |an |[0-9,]{{1,9}} ){{0,6}}<5>{_STORE}", needs="brand", confidence=0.82, fill=("place",), passive=True, veto=_NOT_EN),
    Frame("store-is-closing", "is closing|is shutting|will close|will shut|closed|shut|closes|shuts|to close|closed down|shut down|is to close", rf"{{place}} {{brand}} {_STORE}[^;.]{{0,20}}? <T>", needs="brand", confidence=0.8, fill=("place",)),
    Frame("announces-closure-of", "closure of|closing of|closures of|shutdown of",
          rf"{{brand}}__(?:announced|announces|revealed|confirmed|unveiled|said|plans|planned) (?:the |plans for the |a )?<2><T> <7>(?:{_STORE}|{{brand}} {_STORE})", needs="brand", status="planned", confidence=0.86, fill=("place",), veto=_NOT_EN),
    Frame("withdraws-from-platform", "withdrew from|withdraws from|withdrawn from|withdraw from|withdrawing from|withdrawal from|exited|exits|exit from|exit|exiting|left|leaves|leave|leaving|pulled out of|pulls out of|pulling out of|quit|quits|pulled off|removed from|parted with|departure from|abandoned|walked out of|walked away from|dropped out of|cut ties with|stopped selling on|stopped selling through|stops selling on|disappeared from|broke with|goes off|went off",
          r"{brand}__<T> <4>{platform}", needs="brand platform", passive=True, confidence=0.88),
    Frame("withdraws-from-alliance", "withdrew from|withdraws from|withdrawn from|withdraw from|withdrawing from|withdrawal from|left|leaves|leave|leaving|quit|quits|exited|exits|pulled out of|resigned from|departure from|walked out of|walked away from|dropped out of|resigns from|resignation from|pulls out of",
          r"{brand}__<T> <6>{organization:alliance}", needs="brand organization", confidence=0.88),
    Frame("withdraws-from-place", "withdrew from|withdraws from|withdraw from|withdrawing from|withdrawal from|to exit|will exit|would exit|exited|exits|exit from|exiting|pulled out of|pulls out of|pulling out of|quit|quits|retreated from|retreat from|retreating from|leave|leaving|left|walked away from|ceased operations in|suspended operations in|pulled the plug on|stopped operating in",
          r"{brand:body}__<T> <4>{place}", needs="brand place", confidence=0.74, veto=r"(?:left|leave|leaving|quit)[^.]{0,10}(?:home|office|school)|left (?:in|at|with|over)"),
    Frame("closes-platform-store", "closed|closes|close|closing|shut|shuts|shutting|shuttered|closed down|shut down|terminated|ended",
          rf"{{brand}}__<T> <4>{{platform}} <3>{_STORE}", needs="brand platform", elide="brand", confidence=0.9, veto=_NOT_EN),
    Frame("closes-store-on-platform", "closed|closes|close|closing|to close|will close|shut|shuts|shutting|shuttered|closed down|shut down|pulled|took down",
          rf"{{brand}}__<T> <6>{_STORE} (?:in china )?(?:on|at|with|from) <2>{{platform}}", needs="brand platform", elide="brand", confidence=0.9, veto=_NOT_EN),
    Frame("closes-stores", "closed|closes|close|closing|shut|shuts|shutting|shuttered|shuttering|shutter|closure of|wind down|winding down",
          rf"{{brand}}__<T> (?:down )?<9>{_STORE}(?:[^;.]{{0,30}}? (?:in|at|across|on) <4>{{place}})?", needs="brand", passive=True, confidence=0.8, fill=("place",), veto=_NOT_EN),
    Frame("brand-stores-close", "closed|closes|close|closing|shut|shuts|shuttered|closed down|shut down|to close|to shut|closure|closures",
          rf"{{brand}}(?:'s|')? (?:[a-z0-9\ue005-]+ ){{0,4}}?{_STORE} <6><T>", needs="brand", passive=True, confidence=0.78, fill=("place",), veto=_NOT_EN),
    Frame("closure-of-brand-stores", "closure of|closures of|closing of|closing|close|shut|shutting|shutdown of",
          rf"<T> <5>{{brand}} <2>{_STORE}", needs="brand", confidence=0.78, fill=("place",), veto=_NOT_EN),
    Frame("place-stores-close", "will close|will shut|closed|to close|to shut|are closing|are shutting|shut|shut its doors|closes|is closing",
          rf"{{place}} <3>{_STORE}[^;.]{{0,40}}? <T>", needs="brand", elide="brand", passive=True, confidence=0.66, veto=_NOT_EN),
    Frame("said-stores-would-close", "would close|would shut|will close|will shut|are to close|are to shut|be closed|be shut|to close|to shut|are closing|are shutting|permanently closed|permanently shut|close|shut", rf"{{brand}}__(?:said|says|announced|announces|confirmed|confirms|revealed|reveals|told|plans|planned) [^;.\ue000-\ue004]{{0,50}}?{_STORE}(?: in {{place}})?[^;.\ue000-\ue004]{{0,24}}? <T>", needs="brand", confidence=0.78, passive=True, status="planned", fill=("place",), veto=_NOT_EN),
    Frame("keeps-closed", "keeping|keep|keeps|to keep|will keep|is keeping", rf"{{brand}}__<T> (?:[a-z0-9]+ ){{0,6}}{_STORE} (?:in {{place}} )?(?:permanently )?(?:closed|shut)", needs="brand", confidence=0.7, fill=("place",), passive=True, veto=r"keep(?:s|ing)? [^;.]{0,30}(?:temporarily|until)"),
    Frame("pulls-products-from", "pulled|pulls|removed|removes|withdrew|withdraws|took|yanked|pulling|removing|withdrawing", r"{brand}__<T> (?:its|all|their|the) (?:[a-z]+ ){0,4}(?:from|off) (?:the )?<2>{platform}", needs="brand platform", confidence=0.78),
    Frame("announces-closure", "close|closing|shut|shutting|closure of|shutting down|wind down|winding down",
          rf"{{brand}}__(?:will be |will |would be |would |to |be |is |are |plans to |announced |announced the |announced plans to |it would be |it will |it would )<T> <9>{_STORE}", needs="brand", passive=True, confidence=0.8, fill=("place",), veto=_NOT_EN),
    Frame("partnership-ends", "ended|ending|ends|came to an end|come to an end|terminated|expired",
          r"{brand}[^;.]{0,60}(?:partnership|deal|agreement|tie-up|relationship) with {platform}[^;.]{0,30}", needs="brand platform", confidence=0.01) ,
    Frame("ends-partnership", "ending|ended|ends|end|terminated|terminating|cut|severed|split with|stopped",
          r"{brand}[^;.]{0,110}?<T> <5>(?:partnership|deal|agreement|tie-up|relationship|contract|ties) with {platform}", needs="brand platform", confidence=0.78),
    Frame("partnership-came-to-end", "came to an end|ended|come to an end|expired|ends|comes to an end",
          r"(?:partnership|deal|agreement|tie-up|relationship) with {brand}[^;.]{0,20}? <T>", needs="brand platform", elide="platform", confidence=0.6),
)  # fmt: skip
EN = tuple(frame for frame in EN if frame.confidence > 0.1)
