"""A company, a brand or a controlling stake is bought."""

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import LED_IN_ZH

_ALL = ("amount", "stake", "seller")
_NOT = r"收购(?:价(?!格?为)|方|要约价|标的|案(?:例)?|目标|对象|战|潮|狂|者)|并购(?:基金|重组委|潮|案例)|反收购|(?:购买|买下|买入|买)(?:了)?(?:一(?:部|台|辆|件|瓶|双|款|张|份|杯|只|个|套)|[^,。]{0,20}(?:手机|新品|商品|产品|汽车|电脑|门票|课程|理财|保险))"
# Shares that are traded and goods that are bought: neither buys the company.
_NOT += (
    r"|净买入|(?:买入|购买)(?:的是|金额|链接|量|数量|评级)|拿下(?:了)?[^,。]{0,6}(?:牌照|订单|版权|冠名|许可|席位)"
    r"|(?:买入|购买|购入|买下|购得|买)(?:了)?[^,。]{0,24}(?:股票|h股|a股|股的|架|[0-9\ue007]辆|台|部手机|无人机|订单|版权|门票|机票|芯片|零部件|设备|服务|流量|广告|会员|专利|基金份额|亿股|万股|面膜|口红|债券|理财|[0-9]股)"
    r"|(?:买入|购买|购入)(?:了)?[^,。%\ue008]{0,18}股份(?!有限|公司)|直播间[^,。]{0,6}(?:购买|买)"
    r"|(?:尝试|试图|曾想|打算|想要|传闻)[^,。]{0,20}(?:收购|并购|买下)"
)

ZH = frames(
    "zh",
    Frame("bought-by-with", "买下|收购|全资收购|买走|收入麾下|并购|收入囊中|收归|收编|私有化|拿下|接手", r"{target}[^;。]{0,6}?(?:被|遭|由){acquirer}[^;。]{0,26}?<T>", needs="acquirer target", confidence=0.86, fill=_ALL, veto=_NOT),
    Frame("sells-business", "卖给|出售给|转让给|出让给|剥离给|售予|转售给|卖予", r"{seller}[^;。]{0,10}?(?:把|将)(?:旗下|其)?(?:的)?{target+}(?:以[^,;。]{1,18}?)?<T>(?:了)?(?:[^,;。]{0,8}?){acquirer}", needs="acquirer target", confidence=0.8, fill=("amount", "stake")),
    Frame("signs-then-buys", "收购|买下|取得|拿下", r"{target}[^;。]{0,6}?易主[^;。]{0,4}?[:,]{acquirer}[^;。]{0,40}?<T>", needs="acquirer target", confidence=0.76, fill=_ALL),
    Frame("buys-its-stake", "收购|取得|买下|受让|拿下|购买|获得", r"{acquirer}[^;。]{0,30}?<T>(?:了|其|其所持|所持)*{target}[^,;。]{0,10}?(?:{stake}|控股权|控制权|全部股权|全部股份|多数股权)", needs="acquirer target", confidence=0.84, fill=_ALL, veto=_NOT),
    Frame("stake-of-target-bought", "收购|取得|受让|买下", r"{target}[^,;。]{0,6}?{stake}[^;。]{0,12}?(?:被|由|遭){acquirer}[^,;。]{0,12}?<T>", needs="acquirer target", confidence=0.78, fill=_ALL),
    Frame("auctioned-to", "拍下|竞得|拍得|竞拍|接盘|摘牌", r"{acquirer}[^;。]{0,24}?<T>(?:了)?[^;。]{0,8}?{target}", needs="acquirer target", confidence=0.72, fill=_ALL),
    Frame("takes-private", "私有化|买下|收购|买了下来|纳入|收入|吞下|拿下", r"{acquirer}[^;。]{0,24}?(?:把|将)(?:[^,;。]{0,8}?){target}[^,;。]{0,4}?<T>", needs="acquirer target", confidence=0.82, fill=_ALL, veto=_NOT),
    Frame("buys-elided-sum", "收购了|收购|买下|买下了|买入", r"(?:以|斥资|耗资|花费|作价|出资)[^,;。]{0,4}?{amount}[^,;。]{0,10}?<T>(?:了)?(?:[^,;。]{0,10}?){target}", needs="acquirer target", elide="acquirer", confidence=0.76, fill=_ALL, veto=_NOT),
    Frame("becomes-parent", "成为", r"{acquirer}[^;。]{0,16}?<T>(?:了)?{target}(?:的)?(?:控股股东|全资股东|新东家|新主人|母公司|实际控制人)", needs="acquirer target", confidence=0.72, fill=_ALL),
    Frame("acquires-of-owner", "收购|并购|全资收购|买下|拿下|收购了|买下了", r"{acquirer}~<T>(?:了)?(?:[^,;。]{0,6}?){seller}(?:旗下|集团)?的(?:[^,;。]{0,8}?){target}", needs="acquirer target", confidence=0.88, fill=("amount", "stake"), veto=_NOT),
    Frame("completes-purchase-somebody", "收购|并购|私有化", r"(?:宣布|正式|已)?完成(?:了)?对(?:[^,;。]{0,8}?){target}(?:的)?[^,;。]{0,8}?<T>", needs="target", confidence=0.72, fill=_ALL, nominal=True, veto=_NOT),
    Frame("acquires-unnamed", "收购了|全资收购了|并购了|买下了|收购", r"{acquirer}~<T>(?:了)?{target+}(?:(?<=公司)|(?<=集团)|(?<=企业)|(?<=品牌)|(?<=战队)|(?<=俱乐部)|(?<=业务)|(?<=平台)|(?<=网站)|(?<=资产)|(?<=工厂)|(?<=[a-z]{3}))(?:[0-9\ue008%的]{0,6}(?:股权|股份))?(?=[,。;]|$|并)", needs="acquirer target", confidence=0.6, fill=_ALL, veto=_NOT),
    Frame("buys-unnamed-for-sum", "收购|收购了|全资收购|买下|买下了", r"{acquirer}~(?:以|斥资|豪掷|花费|作价|耗资)[^,;。]{0,4}?{amount}[^,;。]{0,8}?<T>(?:了)?{target+}(?=[,。;(]|$)", needs="acquirer target", confidence=0.7, fill=_ALL, veto=_NOT),
    Frame("completes-purchase-unnamed", "收购|并购", r"{acquirer}[^;。]{0,12}?(?:完成|宣布|达成|同意|通过)[^;。]{0,6}?对{target+}的[^,;。]{0,4}?<T>", needs="acquirer target", confidence=0.7, fill=_ALL, nominal=True, veto=_NOT),
    Frame("acquires", "收购|并购|全资收购|买下|收入囊中|买入|吞并|购得|购入|私有化|接盘|控股|兼并|收归|全资控股|吃下",
          r"{acquirer}~<T>(?!股东|子公司)(?:了|过|下)?(?:(?!股权|股份|而|进入|之后|从而)[^,;。]){0,24}?{target}(?!(?:旗下|集团)?的[^,;。]{0,6}[\ue000-\ue004\ue00e])", needs="acquirer target", confidence=0.86, fill=_ALL, veto=_NOT),
    Frame("acquires-elided", "收购|并购|全资收购|买下|吞并|私有化",
          rf"(?:^|[,;]){LED_IN_ZH}(?:(?:以|斥资|耗资|出资|同意|完成|选择|\ue007)[^,;。]{{0,16}}?)?" r"<T>(?:了|过|下)?(?:[^,;。]{0,14}?){target}", needs="acquirer target", elide="acquirer", confidence=0.7, fill=_ALL, veto=_NOT + r"|(?:此次|本次|这次|这笔|该笔|这一|此项|该项|上述)(?:收购|并购|私有化)"),
    Frame("acquires-passive", "收购|并购|买下|全资收购|私有化|吞并|收编|纳入麾下|收入囊中|控股|接盘|兼并",
          r"{target}[^;。]{0,20}?(?:被|由|遭|获|为){acquirer}[^,;。]{0,16}?<T>", needs="acquirer target", confidence=0.86, fill=_ALL, veto=_NOT + "|控股股东"),
    Frame("sells-to", "出售给|卖给|卖身|出售予|转让给|转让予|转手给|转卖给|让与|卖予|委身|归入|并入|投入",
          r"(?:{seller}[^;。]{0,16}?(?:将|把)(?:[^,;。]{0,18}?))?{target}[^;。]{0,24}?<T>(?:了|于)?(?:[^,;。]{0,6}?){acquirer}", needs="acquirer target", confidence=0.82, fill=_ALL, veto="投入(?:使用|生产|资金|运营)"),
    Frame("takes-into-bag", "收入囊中|纳入麾下|收归旗下|收入旗下|揽入怀中|纳入旗下|收至麾下|收编",
          r"{acquirer}[^;。]{0,30}?(?:将|把)[^,;。]{0,8}?{target}[^,;。]{0,6}?<T>", needs="acquirer target", confidence=0.86, fill=_ALL),
    Frame("nominal", "收购案|收购交易|并购案|收购协议|收购要约|的收购",
          r"{acquirer}[^,;。]{0,4}(?:对|就)(?:[^,;。]{0,8}?){target}[^,;。]{0,6}?<T>", needs="acquirer target", confidence=0.66, fill=_ALL),
    Frame("completes-purchase-of", "收购|并购|私有化",
          r"{acquirer}[^;。]{0,20}?(?:完成|宣布|达成|同意|通过)[^;。]{0,6}?对(?:[^,;。]{0,8}?){target}[^,;。]{0,14}?<T>", needs="acquirer target", confidence=0.84, fill=_ALL, nominal=True),
    Frame("carries-out-purchase", "收购|并购|私有化|收购要约|要约收购",
          r"{acquirer}[^;。]{0,24}?对(?:[^,;。]{0,8}?){target}(?:的)?[^,;。]{0,8}?(?:完成|进行|实施|发起|展开|启动|提出)(?:了)?[^,;。]{0,8}?<T>", needs="acquirer target", confidence=0.82, fill=_ALL, nominal=True),
    Frame("purchase-of", "收购|并购", r"{acquirer}[^,;。]{0,4}(?:对|就)(?:[^,;。]{0,8}?){target}的(?:{amount}的?)?<T>", needs="acquirer target", confidence=0.7, fill=_ALL, nominal=True, veto=_NOT),
    Frame("bought-attributive", "收购|并购|买下|全资收购", r"(?:被|遭){acquirer}[^,;。]{0,10}?<T>的(?:[^,;。]{0,8}?){target}", needs="acquirer target", confidence=0.8, fill=("amount",)),
    Frame("buys-from", "接过|买下|收购|购得|受让|买走|购买|获得|接手|购入|拿下|取得|买来", r"{acquirer}[^,;。]{0,14}?(?:从|自|向){seller}(?:手中|手里|手上|处|那里)?[^,;。]{0,12}?<T>(?:了)?[^,;。]{0,6}?{target}", needs="acquirer target", confidence=0.82, fill=_ALL, veto=_NOT),
    Frame("agreement-to-buy", "收购协议|收购框架协议|并购协议|合并协议|股权收购协议|换股协议", r"{acquirer}(?:与|和|同){target}[^;。]{0,12}?(?:签订|签署|达成)(?:了)?[^,;。]{0,8}?<T>", needs="acquirer target", confidence=0.8, fill=_ALL, nominal=True),
    Frame("merger", "合并|换股合并|战略合并",
          r"{acquirer}(?:与|和|同)[^,;。]{0,12}?{target}[^,;。]{0,12}?<T>", needs="acquirer target", confidence=0.72, fill=("amount",), veto="合并(?:报表|范围|计算|同类|后|以来|传闻)"),
)  # fmt: skip

_NOT_EN = (
    r"(?:buy|acquire|bought|acquired|purchase|takeover of|acquisition of) [^\ue000-\ue012]{0,40}(?:parent|owner|maker|operator) of|"
    r"(?:took|takes|take|taking|taken) over (?:as|from)|buy(?:ing|s)? (?:more|less|online|goods|clothes|into|back|products|from)|buyers?|bought (?:online|from|by customers|goods|a (?:house|home|ticket|car))|"
    r"(?:acqui[a-z]+|bought|buy|buys|buying|take|took|purchased?) (?:an? |the )?<2>(?:minority )?\ue008?(?:stake|share)s? (?:in|of)"
)
# Between the verb and what is bought no phrase begins: "bought two tickets with Great Western" buys no railway.
_BOUGHT = r"(?:(?!(?:with|from|at|by|through|via|after|because|when|until|before|during|per|for|to|as|it) )[a-z0-9'’\ue005-\ue00b\ue012][a-z0-9'’,&%£$€./\ue005-\ue00b\ue012-]{0,24} ){0,10}?"
_NO_GOODS = r"(?! (?:vaccines?|tickets?|products?|food|doses?|jabs?|tests?|kits?|phones?|clothes|clothing|cars?|dumplings|shares|bonds|stock|shoes|trainers|bags?|dresses|dress|gear|goods|items|gift cards?|vouchers?|masks?|homes?|houses?|flats?|data)(?![a-z]))"

EN = frames(
    "en",
    Frame("offer-for-from", "offer|bid|takeover offer|takeover bid|approach|swoop", r"<T> [^;.]{0,30}?for <4>{target} (?:from|by) <7>{acquirer}", needs="acquirer target", status="planned", confidence=0.74, fill=("amount",), veto="rejected|rebuffed"),
    Frame("bid-by-for", "bids|bid|offers|tabled an offer|made an offer|submitted bids|submitted a bid|lodged a bid", r"{acquirer}__<T> (?:to buy|for|to take over|to acquire) <5>{target}", needs="acquirer target", status="planned", confidence=0.7, fill=_ALL, veto="rejected|rebuffed"),
    Frame("picked-up", "picked up|snapped up|scooped up|hoovered up|bought up|swooped on|swooped for|absorbed|acquires control of|won control of|seals takeover of|completes takeover of|completes acquisition of|completes purchase of|to buy|to acquire|agrees to buy|agreed to acquire",
          r"{acquirer}__<T> " + _BOUGHT + r"{target}" + _NO_GOODS, needs="acquirer target", confidence=0.76, fill=_ALL, veto=_NOT_EN + r"|stake in|shares in|osmosis|absorbed (?:by|it|the (?:cost|news|loss|shock))"),
    Frame("purchase-nominal", "purchase of|takeover of|acquisition of|buyout of|buy-out of", r"{acquirer}(?:'s) (?:{amount} )?<4><T> (?:(?:a|an|the) <3>{stake}<2>(?:stake )?in )?<6>{target}", needs="acquirer target", confidence=0.82, fill=_ALL),
    Frame("announces-takeover", "takeover|acquisition|purchase|buyout", r"{acquirer}__(?:announced|announces|announcing|unveiled|agreed|agreeing|sealed|completed|confirmed) <4>(?:{amount} )?<T> of <6>{target}", needs="acquirer target", confidence=0.84, fill=_ALL),
    Frame("pays-for", "paid|pays|paying|pay", r"{acquirer}__<T> {amount} (?:<4>)(?:for|to buy|to acquire) <5>{target}", needs="acquirer target", confidence=0.78, fill=_ALL, veto=r"for (?:its|their|the|a|an) (?:right|service|loan|fine|loss|stake|license|advert)|stake in"),
    Frame("takes-control", "took control of|takes control of|take control of|taking control of|took full control of|took full ownership of|taken control of|gained control of|bought control of", r"{acquirer}__<T> <6>{target}", needs="acquirer target", confidence=0.84, fill=_ALL),
    Frame("acquires", "acquired|acquires|acquire|acquiring|bought|buys|buy|buying|purchased|purchases|taken over|took over|takes over|take over|snapped up|snaps up|taking over|swallowed|gobbled up|scooped up|rescued|rescues|bought out|snap up|rescue|bought back|buys back|take private|took private|to purchase",
          r"{acquirer}__<T> (?:up )?" + _BOUGHT + r"{target}" + _NO_GOODS, needs="acquirer target", confidence=0.82, fill=_ALL, veto=_NOT_EN),
    Frame("acquired-by", "acquired by|bought by|purchased by|taken over by|sold to|snapped up by|owned by new owner|rescued by|bought out by|taken private by|swallowed by|sold itself to",
          r"{target}__<T> <8>{acquirer}", needs="acquirer target", passive=True, confidence=0.86, fill=_ALL),
    Frame("bought-in-by", "bought|acquired|sold|purchased|taken over",
          r"{target}, (?:[a-z0-9 '’-]{0,50}, )?(?:was |were |which was |is being |has been |being )?(?<!sold )<T> (?:in |on |for )?(?:(?!by )[^;.{]){0,40}?(?:by|(?<!acquired )(?<!purchased )to) <8>{acquirer}", needs="acquirer target", passive=True, confidence=0.82, fill=_ALL),
    Frame("was-bought-by", "bought|acquired|purchased|taken over",
          r"{target}[^;.]{0,40}?(?:was|were|been|being) <T>[^;.]{0,40}? by <8>{acquirer}", needs="acquirer target", passive=True, confidence=0.84, fill=_ALL),
    Frame("was-sold-to", "sold|sold off|offloaded",
          r"{target}[^;.]{0,40}?(?:was|were|been|being) <T>[^;.]{0,40}? to <8>{acquirer}", needs="acquirer target", passive=True, confidence=0.84, fill=_ALL),
    Frame("was-sold-by", "sold|sold off|offloaded|put up for sale",
          r"{target}[^;.]{0,40}?(?:was|were|been|being|is) <T> by (?:its |the )?<5>{seller}(?:[^;.]{0,30}? to <6>{acquirer})?", needs="target seller", passive=True, confidence=0.8, fill=("amount", "stake")),
    Frame("owned-since", "owned by|controlled by|part of|in the hands of", r"{target},? (?:which |that )?(?:is |was |has been |have been |been )?<T> <4>{acquirer} (?:since )?{time}", needs="acquirer target", passive=True, confidence=0.7),
    Frame("has-owned-since", "has owned|have owned|had owned|has been the owner of", r"{acquirer} <2><T> <4>{target} (?:since )?{time}", needs="acquirer target", confidence=0.68),
    Frame("owns-which-it-bought", "bought|acquired|purchased|took over|snapped up", r"{acquirer} (?:[a-z]+ )?(?:owns|owned|own) <5>{target},? (?:which \ue00c )?(?:[a-z]+ )?<T>(?= (?:in|for|from|last|\ue006))", needs="acquirer target", confidence=0.8, fill=_ALL, passive=True),
    Frame("splashes-out", "splashed out|shelled out|forked out|spent|splashing out|coughed up", r"{acquirer}__<T> (?:[a-z]+ ){0,2}{amount} (?:on|for|to buy|to acquire|buying|acquiring) <4>{target:firm}", needs="acquirer target", confidence=0.76, fill=("seller",), veto=r"(?:spent|spending) [^;.]{0,30}(?:on (?:advert|ads|a |its|their))"),
    Frame("adds-to-portfolio", "added|adds|adding", r"{acquirer}__<T> <3>{target:firm} to its (?:portfolio|stable|brands|empire|collection of brands|roster)", needs="acquirer target", confidence=0.74, fill=_ALL),
    Frame("falls-into-hands", "fell into the hands of|fell to|passed to|passed into the hands of|went to|ended up with", r"{target}__<T> <3>{acquirer:firm}(?= (?:in|for|last|\ue006))", needs="acquirer target", confidence=0.66, veto=r"went to (?:the|see|a)|fell to (?:the|a|its)"),
    Frame("becomes-owner", "became the owner of|becomes the owner of|become the owner of|became owner of|becomes owner of|took ownership of|takes ownership of|takes over ownership of|took over ownership of|to take ownership of|became the majority owner of|became majority owner of", r"{acquirer}__<T> <5>{target}", needs="acquirer target", confidence=0.8, fill=_ALL),
    Frame("with-the-purchase-of", "with the purchase of|with its purchase of|with the acquisition of|with its acquisition of|through the acquisition of|through its acquisition of|by acquiring|by buying|by taking over|via the acquisition of|via its acquisition of", r"{acquirer}[^;.]{0,90}? <T> <6>{target}", needs="acquirer target", confidence=0.76, fill=_ALL, veto=_NOT_EN),
    Frame("acquisition-of", "acquisition of|takeover of|purchase of|buyout of|buy-out of|deal to buy|deal to acquire|bid for|offer for|deal for|takeover bid for|rescue of|merger with|deal to purchase|agreement to buy|agreement to acquire|agreement to purchase|agreed to buy|plan to buy|plans to buy|completed the purchase of|completed its purchase of",
          r"{acquirer}(?:'s)?__<T> <8>{target}", needs="acquirer target", confidence=0.78, fill=_ALL, veto=_NOT_EN),
    Frame("acquisition-of-by", "acquisition of|takeover of|purchase of|buyout of|sale of",
          r"<T> <6>{target}[^;.]{0,24}? (?:by|to) <6>{acquirer}", needs="acquirer target", confidence=0.8, fill=_ALL),
    Frame("sells", "sold|sells|sell|selling|offload|offloaded|divested",
          r"{seller}__<T> <6>{target}[^;.]{0,24}? to <8>{acquirer}", needs="acquirer target", confidence=0.84, fill=("amount", "stake")),
    Frame("takeover-by", "takeover by|acquisition by|buyout by|purchase by|sale to|bid from|offer from|bids from",
          r"{target}(?:'s)?__<T> <8>{acquirer}", needs="acquirer target", passive=True, confidence=0.76, fill=_ALL),
    Frame("controlling-stake", "in|of",
          r"{acquirer}__(?:bought|buys|buy|acquired|acquires|acquire|took|takes|take|purchased|buying|acquiring|taking|gained|gain|secured|secures) (?:an? |the |full |effective )?(?:(?:controlling |majority |{amount} )?{stake}(?: majority| controlling)?(?: stake| interest| share| shareholding)?|(?:controlling |majority )(?:stake|interest|share|shareholding)|control) <T> <8>{target}", needs="acquirer target", confidence=0.84, fill=_ALL),
    Frame("sells-own-to", "sold|sells|selling|to sell|offloaded|will sell|has sold", r"{seller}__<T> (?:his|her|its|their|the) {target+} to <4>{acquirer}", needs="acquirer target", confidence=0.76, fill=("amount", "stake"), veto=r"(?:sold|sells|selling|to sell|sell) (?:his|her|its|their|the) [a-z ]{0,20}(?:products|shares|story|house|home|car|flat|tickets|goods|items)"),
    Frame("sells-part-to", "sale of|disposal of|divestment of|spin-off of", r"{seller}__(?:'s |its |their |the |a )?(?:{amount} )?<T> {target+} (?:[^;.]{0,24}? )?to <5>{acquirer}", needs="acquirer target", confidence=0.78, fill=("amount", "stake"), veto=r"sale of (?:shares|goods|products|alcohol)"),
    Frame("completes-takeover-of-rival", "takeover of|acquisition of|purchase of|buyout of", r"{acquirer}__(?:completing|completed|completes|agreed|agreeing|announced|announcing|sealed|sealing|confirmed|unveiled|struck) <4>(?:{amount} )?<T> (?:a|an|its|another) {target+}(?= (?:on|in|for|by|from|after|with|at|to|last|this|that|which|and|\ue006))", needs="acquirer target", confidence=0.74, fill=("amount", "stake")),
    Frame("was-bought-for", "bought|acquired|purchased|sold|taken over", r"{target}, (?:which (?:was|were|it|they|had been) |that (?:was|it) |who (?:was|were) )?<T> (?:for {amount}|in {time})", needs="acquirer target", elide="acquirer", confidence=0.72, passive=True, fill=_ALL, veto=_NOT_EN),
    Frame("bought-back-in", "bought|acquired|purchased|took over|snapped up", r"{target}, which {acquirer} (?:[a-z]+ )?<T>", needs="acquirer target", confidence=0.84, fill=_ALL, veto=_NOT_EN),
    Frame("plans-sale-of", "sale of|disposal of|auction of|to sell|sell", r"{seller}__(?:considering|planning|plans|plan|seeking|seeks|exploring|preparing|is|would|wants|hopes|looking|raise|generate|launched|started|begun|will) [^;.]{0,50}?<T> (?:its |the |a |his |her |their )?(?:{stake} |majority |controlling |remaining )?(?:stake in )?(?:[a-z-]+ )?(?:brand |business |arm |division |subsidiary |unit |chain |retailer |label )?{target:firm}(?! (?:products|goods|shares|bonds|tickets|stores|clothes|phones|cars))", needs="target", confidence=0.68, status="planned", fill=("amount", "stake"), veto=r"sale of (?:shares|goods|products|alcohol)|selling (?:on|in|at|via|through)"),
    Frame("merges", "merged with|merges with|merging with|merge with|combine with|combined with", r"{acquirer}__<T> <6>{target}", needs="acquirer target", confidence=0.62, fill=("amount",)),
    Frame("deal-parenthetic", "takeover|acquisition|buyout|purchase|merger", r"{acquirer}(?:'s)? (?:{amount} )?(?:[a-z-]+ ){0,3}<T> of <8>{target}", needs="acquirer target", confidence=0.8, fill=_ALL),
)  # fmt: skip
