"""A product, collection, service, app, channel or programme is released or goes on sale."""

from timeline.events.frame import Frame, frames

_NOT = r"推出(?:者|历史)|发布(?:公告|声明|通知|的(?:数据|报告|财报|公告|声明|消息|通知|调查)|(?:了)?(?:[^,。]{0,12})(?:财报|公告|声明|数据|业绩|通知|消息|报告|通报|招股书|致歉|研报|指数|意见|规定|办法|政策|榜单|回应|道歉|白皮书|预告|年报|公开信|名单|消费提示))|上线(?:以来|时间|后|的)|上市公司|发布人"
_BRING = "推出|发布|上线|推出了|发布了|首发|面世|问世|上架|发售|开售|亮相|开卖|推行|开通|投放|上新|量产上市|新推出|正式发布|首次推出|率先推出|首推"

ZH = frames(
    "zh",
    Frame("brings-to-market", "公布了|公布|发表|发表了|推出了|带来了|带来|亮出|祭出|上新|揭晓|首度推出|发布了|联名", r"{actor}[^,;。]{0,18}?<T>(?:了)?(?:其|全新|新款|新一代|首款|旗下)", needs="actor object", confidence=0.66, fill=("object", "platform"), veto=_NOT),
    Frame("product-of-on", "首发|发售|开售|上架|上市|面世|首销|开卖|亮相", r"{actor}(?:的|旗下)?(?:首款|新款|全新|最新)?{object+}(?:昨日|今日|\ue006|正式|已|将|率先)*(?:在|于|登陆){platform}[^,;。]{0,4}?<T>", needs="actor object", confidence=0.8),
    Frame("its-product-appears", "面世|发售|上市|开售|问世|推出|首发|上架", r"{actor}[^;。]{0,10}?,其(?:首款|新款|全新|最新|新品)?{object+}(?:将|已|于|在|\ue006)*[^,;。]{0,6}?<T>", needs="actor object", confidence=0.7),
    Frame("at-its-event", "发布|推出|带来|公布|亮相|揭晓|发布了|推出了|带来了|公布了|展出", r"{actor}[^;。]{0,14}?(?:举办|举行|召开|举办了|召开了|举行了)[^,;。]{0,16}?发布会,(?:[^,;。]{0,12}?)<T>(?=[^,;。])", needs="actor object", confidence=0.84, fill=("object", "platform")),
    Frame("product-dated", "发布|推出|上市|发售|开售|上线|亮相|问世|面世|登场|公测|内测|开放|上架|首销", r"{actor}(?:的|旗下)?(?:首款|新款|全新|最新)?{object+}(?:将|已|也|则|最早|预计|有望|或|正式|计划){0,3}(?:于|在)\ue006[^,;。]{0,8}?<T>(?=[,。;!]|$)", needs="actor object", confidence=0.7, veto=_NOT + r"|ipo|交易所|招股|\ue00f|科创板|a股|港股|美股|公司"),
    Frame("opens-function", "开放|开启|上线|启动|试点|试水|测试|内测|公测|开通|推行", r"{actor}[^;。]{0,24}?<T>(?!会|者|时间|当日|当天)(?:了)?[^,;。]{0,4}?(?:{object:thing}|[^,;。]{0,14}?(?:功能|服务|业务|项目|计划|模式|试点))", needs="actor object", confidence=0.62, fill=("object", "platform"), veto=_NOT),
    Frame("sets-up-fund", "设立|成立|发起|组建", r"{actor}~<T>(?!会|者|时间|当日|当天)(?:了)?[^,;。]{0,14}?(?:基金|平台|实验室|研究院|事业部|品牌|计划)", needs="actor object", confidence=0.5, fill=("object",), veto="成立于|合资"),
    Frame("launch-together", "推出|发布|上线|首发|打造|出品",
          r"{actor}[^;。]{0,12}?(?:与|和|同|联合|携手|联手){actor}[^;。]{0,16}?<T>(?!会|者|时间|当日|当天|人(?!工|形))(?:了|出)?(?=[^,;。])", needs="actor object", confidence=0.76, fill=("object", "platform"), veto=_NOT),
    Frame("itself-online", "上线|面世|问世|诞生|开播|公测",
          r"{actor}(?:平台|app|网站|品牌)?(?:也|则|就|便|又)?(?:于|在)?(?:\ue006)?(?:也|正式|已|已经|全面|全新|首次|全球)*<T>(?=[,。;!]|$|运营|,)", needs="actor", confidence=0.66, veto=_NOT),
    Frame("product-on-market", "上市|正式上市|上市开售|开售|开启预售|开始预售|开启预订|首销",
          r"{actor}(?:的|旗下)?{object+}(?:正式|已|于|也|在|将|已经|全新|\ue006|现已|首次|全球)*<T>(?=[,。;!]|$|销售|发售|,)", needs="actor object", confidence=0.62, veto=r"公司上市|在[^,。]{2,8}上市|ipo|交易所|招股|\ue00f|科创板|a股|港股|美股"),
    Frame("launches", "推出|发布|首发|推出了|发布了|上线了|上架了|发售|首推|上新|开售|开卖|推行|投放|量产上市了|量产上市|上线",
          r"{actor}~<T>(?!会|者|时间|当日|当天|人(?!工|形))(?:了|出)?(?=[^,;。])", needs="actor object", confidence=0.72, fill=("object", "platform"), veto=_NOT + r"|推(?!出|行)"),
    Frame("launches-elided", "推出|发布|首发|推出了|发布了|首推|率先推出",
          r"(?:^|[,;])[^,;。]{0,18}?<T>(?!会|者|时间|当日|当天|人(?!工|形))(?:了|出)?(?=[^,;。]{2})", needs="actor object", elide="actor", confidence=0.58, fill=("object", "platform"), veto=_NOT),
    Frame("goes-online", "上线|开售|发售|问世|面世|诞生|上架|开卖|开放预售|首发|上市销售|量产上市|正式亮相|开启预售|开通|正式发布",
          r"{actor}(?:的|旗下)?{object+}(?:正式|已|于|也|将|已经|率先|全新|全面|目前|\ue006|现已|首次|近日|今日)*(?:在[^,;。]{1,10}?)?<T>", needs="actor object", confidence=0.66, fill=("platform",), veto=_NOT + "|拟?上市(?!销售)"),
    Frame("sells-on", "售卖|卖|销售|出售|发售|开售|首发|独家发售|开卖|预售|上架",
          r"{actor}(?:[^,;。]{0,12})(?:用|在|于|通过|将)[^;。]{0,16}?{platform}[^,;。]{0,8}?<T>", needs="actor platform", confidence=0.6, fill=("object", "platform"), veto=r"销售(?:额|量|渠道|业绩|数据)"),
    Frame("announces-product", "公布了|公布|揭晓|揭晓了|带来了|带来|展示了|亮出|发表了|发表", r"{actor}~<T>[^,;。]{0,22}?(?:处理器|芯片|手机|相机|镜头|车型|新车|新品|手表|平板|电脑|笔记本|耳机|电视|操作系统|显卡|主机|[a-z]{1,12} ?\d{1,3}[a-z]?|(?<!条)款)(?=[,。;!、]|$|等)", needs="actor object", confidence=0.76, fill=("object", "platform"), veto=_NOT),
    Frame("puts-online", "上线了|上线|上架了|上架|内测|公测|开启公测|开启内测", r"{actor}~<T>(?!会|者|时间|当日|当天|人(?!工|形))(?:了|出)?(?=[^,;。、的后])", needs="actor object", confidence=0.84, fill=("object", "platform"), veto=_NOT),
    Frame("service-launch", "上线|推出|开通|启动|启用|升级",
          r"{actor}[^,;。]{0,14}?<T>(?!会|者|时间|当日|当天)(?:了)?[^,;。]{0,24}?(?:服务|功能|平台|业务|频道|计划|系列|产品|app|小程序|品牌|项目|系统|专区|套餐|机型|手机|车型|新品|游戏|版|会员|频道|工具|机器人|模式|网站|应用|处理器|芯片|镜头|相机|耳机|电视|手表|平板|电脑|模型|技术方案|解决方案|店型|业态)", needs="actor object", confidence=0.74, fill=("object", "platform"), veto=_NOT),
)  # fmt: skip

_NOT_EN = r"launch (?:party|parties|event|date|price|day|night|pad|campaign|show)|launch(?:ed|es|ing)? (?:an? |the |its |his |her )?(?:[a-z-]+ )?(?:investigation|inquiry|probe|lawsuit|legal|bid|takeover|attack|appeal|campaign|review|search|consultation|raid|petition|crackdown|rival|hostile|offensive|process|sale process)|releas(?:ed|es|ing) (?:a statement|figures|results|data|its (?:results|figures|annual|quarterly|half)|the (?:results|figures|statement)|an? (?:report|statement|update))|unveil(?:ed|s) (?:plans|results|profits|losses|a loss)"
# Before a verb these stand in no name of a product: "how Apple and Google were launched", "Primark said it will go on sale".
_PRODUCT = r"(?:collections?|range|service|app|console|smartphone|phone|handset|fragrance|perfume|sandwich|burger|menu|game|album|series|model|headset|watch|tablet|laptop|sneakers?|trainers|drinks?|edition|subscription|podcast|documentary|vehicle|suv)(?![a-z])"
_NO_HEAD = r"(?!(?:was|were|is|are|has|have|had|will|would|can|could|may|and|or|but|who|which|that|how|when|where|as|it|they|he|she|to|of|in|on|at|by|for|with|said|says|told)(?![a-z]))"

EN = frames(
    "en",
    Frame("reveals-new", "revealed|reveals|unveiled|unveils|announced|announces|introduces|introduced|is introducing|rebranded|renamed|relaunched|relaunches", r"{actor}__<T> (?:a |an |its |the )?(?:new|first|latest) ", needs="actor object", confidence=0.6, fill=("object", "platform"), veto=_NOT_EN + r"|new (?:chief|boss|ceo|chair|deal|agreement|partnership|plan|round|store|shop|owner|director|head|finance|figures|rules|measures|restrictions|lockdown|law)"),
    Frame("introduced-in", "was first introduced|was introduced|was first launched|was first sold|was created|was founded as|were introduced|was rebranded|was relaunched|was launched|were launched|was unveiled|was officially launched", r"{actor:firm} (?:(?:[a-z-]+ ){0,4}?)<T>(?= (?:in|on|last|this|at|by|\ue006|earlier|today|yesterday|with))", needs="actor", confidence=0.6, passive=True),
    Frame("set-to-release", "set to release|set to launch|due to release|due to launch|scheduled to release|preparing to launch|prepares to launch|about to launch|planning to launch|planning to release|plans to launch", r"{actor:anyone}__(?:was |is |are |were )?<T>(?= [a-z0-9\ue000-\ue012])", needs="actor object", confidence=0.68, fill=("object", "platform"), passive=True, status="planned"),
    Frame("brought-to-market", "brought its|brings its|brought a|brings a|made available|makes available|has made available|put on sale|puts on sale|released its|is releasing|is launching|will launch|plans to launch|to launch|to release|plans to release|will release|to unveil|set to launch|set to release|due to launch|has unveiled|has launched|has released|has introduced|brought out", r"{actor:anyone}__<T>(?= [a-z0-9\ue000-\ue012\"'“$£])", needs="actor object", confidence=0.7, fill=("object", "platform"), passive=True, veto=_NOT_EN),
    Frame("launched-then", "launched|debuted|hit shelves|hit stores", r"(?!\ue00c){actor:firm} (?:(?:was|first|officially|originally|also) ){0,2}<T>(?= (?:(?:in|on) (?:\ue006|[\ue001\ue00e] in \ue006)|\ue006))", needs="actor", confidence=0.6, passive=True, veto=_NOT_EN),
    Frame("own-line-launched", "was launched|launched|debuted|was introduced|was unveiled|was released", r"{actor:anyone}[^;.]{0,90}? (?:her|his|its|their|own) <5>{actor:firm}(?:,? which)? <T>(?= (?:in|on|last|this|at|\ue006|earlier))", needs="actor", confidence=0.68, passive=True, veto=_NOT_EN),
    Frame("launches-with", "launched|launches|launching|launch|unveiled|unveils|released|releases|releasing|debuted|debuts|created|introduced|introduces|to launch|will launch|is launching|produced|developed", r"{actor:anyone}__<T> [^;.]{2,60}? (?:in (?:partnership|collaboration|conjunction|association) with|together with|alongside) <6>{actor:anyone}", needs="actor object", confidence=0.74, fill=("object", "platform"), veto=_NOT_EN),
    Frame("was-launched-in", "was launched|were launched|was released|was unveiled|is being launched|has been launched|was introduced|launched|will hit stores|to hit stores|slated to hit stores|hits stores|hits shelves", r"{actor}(?:'s)? (?:(?:new|first|latest) )?" + _NO_HEAD + r"(?:its |the )?{object+}(?:, which)? <T>(?= (?:in|on|last|this|at|by|\ue006|earlier|worldwide|across|today|yesterday))", needs="actor object", confidence=0.64, passive=True, veto=_NOT_EN),
    Frame("launch-nominal", "launch of|rollout of|release of|debut of|introduction of|unveiling of", r"{actor:anyone}(?:'s)?__(?:announced|announces|celebrated|revealed|confirmed|with|marked|started with) (?:the )?<T>", needs="actor object", confidence=0.62, fill=("object", "platform"), veto=_NOT_EN),
    Frame("announces-product", "announced|announces|announcing|revealed|reveals|revealing|confirmed|showed off|shows off|will debut|is debuting|has debuted|to debut|debuting|is bringing out|is releasing|is unveiling|dropped|drops", rf"{{actor}}__<T> (?:plans for |the launch of |the release of )?(?:a|an|the|its|his|her|their) <4>[\ue000-\ue00b]?(?:<3>){_PRODUCT}", needs="actor object", confidence=0.62, fill=("object", "platform"), veto=_NOT_EN + r"|clos(?:e|ing|ure)|(?:drop|dropped) (?:in|of)"),
    Frame("trials", "trialling|trialing|to trial|is testing|piloting|to pilot|started offering|began offering|starts offering|has begun offering", r"{actor}__<T>(?= [a-z])", needs="actor object", confidence=0.52, fill=("object", "platform"), passive=True, veto=_NOT_EN),
    Frame("goes-on-sale", "goes on sale|went on sale|hits stores|hit stores|hits shelves|hit the shelves|hit shelves|arrives in stores|is now available|became available|will be available|go on sale|will go on sale|went live", r"{actor}(?:'s)? " + _NO_HEAD + r"{object+} <4><T>", needs="actor object", confidence=0.66, fill=("platform",)),
    Frame("began-service", "started|starts|began|begins|opened|opens", r"{actor}__<T> (?:the |its |a |an )?(?:advance booking|pre-?sales?|presale|taking orders|pre-?orders?|shipping|deliveries|delivering|a? ?(?:same-day )?delivery|trial)", needs="actor", confidence=0.6, fill=("object", "platform")),
    Frame("launches", "launched|launches|launch|launching|unveiled|unveils|unveiling|released|releases|introduced|introduces|introducing|rolled out|rolls out|rolling out|debuted|debuts|releasing|roll out|brought out|put on sale|began selling|started selling|begins selling",
          r"{actor:anyone}__<T>(?= [a-z\ue000-\ue011\"'“])", needs="actor object", confidence=0.66, fill=("object", "platform"), veto=_NOT_EN),
    Frame("launched-by", "launched by|unveiled by|released by|introduced by|rolled out by", r"<T> <5>{actor:firm}", needs="actor", passive=True, confidence=0.5, veto=_NOT_EN),
    Frame("launch-of", "launch of|release of|debut of|rollout of|roll-out of|unveiling of", r"{actor:anyone}__<T>", needs="actor object", confidence=0.62, fill=("object", "platform"), veto=_NOT_EN),
    Frame("goes-live", "was launched|is launched|went live|went on sale|goes on sale|go on sale|was formally launched|was unveiled|has launched|is due to launch|due to launch|was released",
          r"{actor}(?:'s)? " + _NO_HEAD + r"{object+} (?:was |is |will |to |has |officially |formally )*<T>", needs="actor object", passive=True, confidence=0.64, veto=_NOT_EN),
)  # fmt: skip
