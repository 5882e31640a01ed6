"""Money goes into a company for a stake, or a funding round closes."""

from timeline.events.frame import Frame, frames

_ALL = ("amount", "round", "stake")
_NOT = r"投资者|(?:投资|领投|跟投|参投|出资|增资)(?:方|机构|商|款|额|组合|管理|成立|设立|建)|投资人(?!包括|有|为)|投资(?:回报|建议|价值|机会|理念|策略|风险|热|逻辑|学|意愿|银行|总监|经理|委员|案例|收益|协会|界)|固定资产投资|投资建厂|融资(?:融券|环境|难|渠道|能力|成本|余额|需求)"

ZH = frames(
    "zh",
    Frame("raises-with-investors-elided", "融资|募资",
          r"(?:完成|获得|获|宣布完成|拿到|斩获|筹集|进行|引入|接受|得到)(?:了|过)?[^;。]{0,24}?<T>[^;。]{0,24}?(?:投资方(?:为|包括|有|是)|领投方(?:为|是)|资方(?:包括|为|有)|投资者(?:为|包括)|投资人(?:为|包括)|股东(?:为|包括)){investor}(?:[^;。]{0,10}(?:以及|和|、|还有){investor})?", needs="investor investee", elide="investee", confidence=0.8, fill=_ALL),
    Frame("other-investors", "投资方还包括|投资方包括|投资人包括|参与方包括|跟投方包括|资方包括|投资方为|领投方为|投资方有|跟投方为", r"<T>(?:了)?{investor}(?:[^;。]{0,6}(?:以及|和){investor})?", needs="investor investee", elide="investee", confidence=0.6, fill=_ALL),
    Frame("invests-into", "投资|注资|增资|投入|砸下|掏出|投了|砸了|追加投资|战略投资|入股|提供",
          r"{investor}[^;。]{0,14}?(?:向|为|给|对)[^,;。]{0,4}?{investee}[^;。]{0,16}?<T>(?:了)?[^,;。]{0,4}?{amount}", needs="investor investee", confidence=0.86, fill=_ALL, veto=_NOT + r"|贷款|罚"),
    Frame("becomes-shareholder", "成为", r"{investor}[^;。]{0,24}?<T>(?:了)?{investee}(?:的)?[^,;。]{0,8}?(?:股东|大股东|投资方|投资人)", needs="investor investee", confidence=0.74, fill=_ALL),
    Frame("becomes-its-shareholder", "砸下|砸|投入|豪掷|斥资|投下|出资|掏出", r"{investor}<T>(?:了)?{amount}[^;。]{0,8}?(?:成为|入股|拿下|换取|获得|换得|持有|买下)(?:其|它|该公司|后者)?[^,;。]{0,6}?(?:股东|股权|股份|{stake})", needs="investor investee", elide="investee", confidence=0.74, fill=_ALL),
    Frame("takes-part", "参与了|参与|参加了|加入|跟投了|领投了|参投了|投了|完成了|完成", r"{investor}~<T>(?:对)?(?:[^,;。]{0,6}?){investee}(?:的)?(?:[^,;。]{0,10}?)(?:融资|的?投资|轮投|注资|入股)", needs="investor investee", confidence=0.86, fill=_ALL),
    Frame("in-round-of", "投资|领投|注资|入股|融资", r"{investor}[^,;。]{0,8}?在[^,;。]{0,12}?(?:{round}|融资)[^,;。]{0,8}?(?:完成|参与|进行)?对(?:[^,;。]{0,6}?){investee}[^,;。]{0,6}?<T>", needs="investor investee", elide="investee", confidence=0.82, fill=_ALL, nominal=True),
    Frame("invests-sum", "投资|注资|战略投资|增资|领投|入股|出资", r"{investor}(?:等)?[^,;。]{0,10}?(?:{amount}[^,;。]{0,2})?<T>(?:了)?(?:{amount})?(?=[,;。]|$)", needs="investor investee", elide="investee", confidence=0.6, fill=_ALL, veto=_NOT),
    Frame("led-in-round", "牵头|领投|主导|参与", r"{investee}[^;。]{0,6}?在{investor}(?:[^,;。]{0,6}?)<T>的?[^;。]{0,10}?(?:{round}|融资)", needs="investor investee", confidence=0.86, fill=_ALL),
    Frame("receives-sum-from", "投资|战略投资|注资|融资", r"{investee}[^;。]{0,14}?(?:获得|获|得到|接受|引入|拿到)(?:了|过)?{investor}[^,;。]{0,4}?{amount}(?:的)?[^,;。]{0,4}?<T>", needs="investor investee", confidence=0.88, fill=_ALL, nominal=True),
    Frame("invests", "投资|注资|入股|领投|参投|增资|战略投资|战投|跟投|斥资入股|投了|投给|认购|增持|加码|参股|举牌|出资",
          r"{investor}~<T>(?:了|入)?(?:[^,;。]{0,8}?){investee}(?![^,;。]{0,8}(?:跟投|参投|领投|等))", needs="investor investee", confidence=0.86, fill=_ALL, veto=_NOT),
    Frame("invests-elided", "投资|注资|入股|战略投资|领投|参股|增资",
          r"(?:^|[,;])[^,;。]{0,18}?<T>(?:了|入)?(?:[^,;。]{0,8}?){investee}", needs="investor investee", elide="investor", confidence=0.66, fill=_ALL, veto=_NOT),
    Frame("invests-money-in", "投资|注资|入股|战略投资|投入|向|出资|斥资|豪掷|砸",
          r"{investor}~<T>[^,;。]{0,4}{money}?[^,;。]{0,10}(?:给|于|入股|投资|战略投资|注资|认购|增资){investee}".replace("{money}", "{amount}"), needs="investor investee", confidence=0.86, fill=_ALL, veto=_NOT),
    Frame("money-invests", "投资|战略投资|注资|入股|领投|认购|增资|参投|增持",
          r"{investor}_{amount}[^,;。]{0,4}<T>(?:了|入)?(?:[^,;。]{0,8}?){investee}", needs="investor investee", confidence=0.9, fill=_ALL, veto=_NOT),
    Frame("raises-round-led", "领投|投资|跟投|参投|注资|牵头|出资|入股|独家投资|共同投资",
          r"{investee}[^;。]{0,60}?(?:融资|募资|{round}|{amount})[^;。]{0,50}?(?:由|来自|投资方(?:为|包括|有|是)|领投方(?:为|是)|资方(?:包括|为|有)|获(?:得)?|,|本轮){investor}[^;。]{0,10}?<T>(?:[^;。]{0,12}?{investor}[^;。]{0,14}?(?:跟投|参投|投资|联合|继续|追加|加持|共同)[^;。]{0,4})?", needs="investor investee", confidence=0.88, fill=_ALL, veto=r"投资者"),
    Frame("raises-round-led-elided", "领投|跟投|参投|牵头|独家投资|共同投资|联合领投",
          r"(?:由|获){investor}[^;。,]{0,10}?<T>(?:[^;。]{0,12}?{investor}[^;。]{0,14}?(?:跟投|参投|投资|继续|追加|共同)[^;。]{0,4})?", needs="investor investee", elide="investee", confidence=0.74, fill=_ALL),
    Frame("raises-with-investors", "融资|募资",
          r"{investee}[^;。]{0,40}?(?:完成|获得|获|宣布|拿到|斩获|筹集|进行|引入|接受|得到)(?:了)?[^;。]{0,24}?<T>[^;。]{0,24}?(?:投资方(?:为|包括|有|是)|领投方(?:为|是)|资方(?:包括|为|有)|投资者(?:为|包括)|股东){investor}(?:[^;。]{0,10}(?:以及|和|、|还有){investor})?", needs="investor investee", nominal=True, confidence=0.88, fill=_ALL),
    Frame("raises-round", "融资|募资|战略投资|轮投资",
          r"{investee}[^;。]{0,30}?(?:完成|获得|获|宣布|拿到|斩获|筹集|进行|引入|接受|得到|拿下|开启|收获)(?:了)?[^;。]{0,24}?<T>", needs="investee", nominal=True, confidence=0.8, fill=_ALL, veto=_NOT),
    Frame("raises-round-elided", "融资|募资|战略投资",
          r"(?:完成|获得|获|宣布完成|拿到|斩获|筹集|引入|接受|得到|拿下)(?:了|过)?[^;。,]{0,16}?(?:{amount}|{round})[^;。,]{0,14}?<T>", needs="investee", elide="investee", nominal=True, confidence=0.68, fill=_ALL, veto=_NOT),
    Frame("receives-from", "投资|战略投资|注资|入股|融资|青睐|加持|领投|加注|追投",
          r"{investee}[^;。]{0,30}?(?:获得|获|得到|接受|引入|拿到|吸引|引进)(?:了|过)?(?:[^,;。]{0,8}?){investor}(?:[^,;。]{0,14}?)<T>", needs="investor investee", nominal=True, confidence=0.84, fill=_ALL, veto=r"投资者|未获"),
    Frame("receives-from-elided", "投资|战略投资|注资|入股|融资",
          r"(?:获得|获|得到|接受|引入|拿到|吸引)(?:了|过)?{investor}(?:[^,;。]{0,14}?)<T>", needs="investor investee", elide="investee", nominal=True, confidence=0.66, fill=_ALL, veto=r"投资者|未获"),
    Frame("by-investors", "投资|入股|注资|领投|参股",
          r"{investee}[^;。]{0,12}?(?:被|由|为){investor}[^;。]{0,10}?<T>", needs="investor investee", confidence=0.76, fill=_ALL, veto=_NOT),
    Frame("buys-stake", "收购|购买|受让|购入|买入|取得|认购|获得|增持|持有|买下|接手|拿下",
          r"{investor}~<T>(?:了|公司|其|所持|持有|的)?[^,;。]{0,6}{investee}[^,;。]{0,10}?{stake}", needs="investor investee", confidence=0.6, fill=_ALL, veto=r"全资|控股权|100%"),
    Frame("new-shareholder", "新增投资方|新增股东|新增投资人|新增资方|引入投资方",
          r"{investee}[^;。]{0,40}?<T>[^;。]{0,10}?{investor}", needs="investor investee", elide="investee", confidence=0.8, fill=_ALL),
    Frame("placement", "定增|定向增发|非公开发行|定向发行",
          r"{investee}[^;。]{0,10}?向{investor}[^;。]{0,20}?<T>", needs="investor investee", confidence=0.78, fill=_ALL),
)  # fmt: skip

_STAKE = r"(?:stakes?|shares?|interest|holding)"
_NOT_EN = r"investors? (?:relations|day|meeting)|invest(?:ed|ing)? (?:heavily )?in (?:its|their|the|our|his|new|people|technology|stores|staff)"

EN = frames(
    "en",
    Frame("takes-stake-for", "took|takes|taken|bought|acquired|secured", r"{investor}__<T> (?:a|an) <3>(?:stake|holding|shareholding|interest)[^;.]{0,40}? in <6>{investee}", needs="investor investee", confidence=0.8, fill=_ALL, veto="majority|controlling"),
    Frame("becomes-shareholder", "became a shareholder in|became shareholder in|became a shareholder of|became the largest shareholder in|became the largest shareholder of|became an investor in", r"{investor}__<T> <5>{investee}", needs="investor investee", confidence=0.76, fill=_ALL),
    Frame("invests-together", "invest|invested|invests|investing", r"{investor}__(?:will |would |agreed to |said they would |each |jointly )*<T> {amount} (?:[a-z]+ )?(?:in|into) <6>{investee}", needs="investor investee", confidence=0.86, fill=_ALL),
    Frame("increases-stake", "increased|raised|upped|boosted|doubled|lifted", r"{investor}__<T> (?:its|their) (?:stake|holding|shareholding)(?: in <4>{investee})?", needs="investor investee", elide="investee", confidence=0.66, fill=_ALL),
    Frame("invests-in", "invested|invests|investing|invest|injected|injects|injecting|pumped|poured|ploughed|backed|backs|put|puts|inject",
          r"{investor}__<T> <3>(?:{amount} )?<4>(?:in|into|behind) <8>{investee}", needs="investor investee", confidence=0.85, fill=_ALL, veto=_NOT_EN),
    Frame("investment-in", "investment in|investments in|stake in|minority stake in|funding for",
          r"{investor}(?:'s)?__(?:{amount} |{stake} )?<T> <8>{investee}", needs="investor investee", confidence=0.6, fill=_ALL, veto=_NOT_EN + r"|controlling stake|majority stake"),
    Frame("buys-stake", "bought|buys|buy|buying|acquired|acquires|acquire|acquiring|took|takes|taken|take|taking|purchased|picked up|purchase|snapped up|secured",
          rf"{{investor}}__<T> <4>(?:{{stake}}|minority {_STAKE}|{_STAKE})[^;.]{{0,20}}? (?:in|of) <8>{{investee}}", needs="investor investee", confidence=0.84, fill=_ALL, veto="majority stake|controlling stake"),
    Frame("raises", "raised|raises|raise|raising|secured|secures|closed|closes|bagged|landed|completed|received|receives|netted|scored|snagged|pulled in|attracted",
          r"{investee}__<T> <4>{amount}(?=[^;.]{0,70}(?:fund|round|invest|financing|capital|series|valuation|led by|backers|\ue009|equity))(?:[^;.]{0,50}?(?:from|led by|by) <6>{investor}(?:[^;.]{0,30}?(?:from|and|with|including|alongside) <3>{investor})?)?", needs="investee", passive=True, confidence=0.74, fill=_ALL,
          veto=r"charity|auction|payout|loan|fine|prize|salary|contract|floatation|flotation|ipo|listing|float|shares? (?:sale|offering)"),
    Frame("raises-round", "raised|raises|closed|closes|completed|secured|announced|announces|led|raising",
          r"{investee}__<T> <4>(?:{round}|funding round|financing round|seed round)(?:[^;.]{0,50}?(?:from|led by|by) <6>{investor})?", needs="investee", confidence=0.76, fill=_ALL),
    Frame("led-by", "led by|backed by|co-led by|from investors including",
          r"{investee}[^;.]{0,80}?(?:{round}|{amount}|round|funding|investment)[^;.]{0,30}? <T> <6>{investor}", needs="investor investee", passive=True, confidence=0.8, fill=_ALL),
    Frame("investor-in-leads", "led|leads|joined|participated in|took part in",
          r"{investor}__<T> <4>(?:{round}|funding|round|financing|{amount} (?:round|funding|investment|financing|series))[^;.]{0,20}? (?:in|of|for|into) <6>{investee}", needs="investor investee", confidence=0.78, fill=_ALL),
)  # fmt: skip
