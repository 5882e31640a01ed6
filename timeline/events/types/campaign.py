"""A show, live stream, pop-up, exhibition, super brand day or marketing action is held."""

from timeline.events.frame import Frame, frames

_SHOW = r"(?:大秀|时装秀|秀场|走秀|直播(?!业务|功能|领域|带货(?:业务|功能|入口|公司|平台)|服务|平台|收入|内容|版权|$|,|频道|间|公司)|快闪|展览|特展|大展|发布会|超级品牌日|品牌日|品类日|嘉年华|购物节|庆典|派对|音乐会|巡展|活动|大会|年会|论坛|大赛|峰会|狂欢节|促销|首映|盛典|晚会|预售期|囤货节|热爱季|比赛|赛事|联赛|电竞赛|秀)"
# What is held is spoken of elsewhere than where somebody speaks at it: 在……举办的论坛上表示, 出席峰会时称.
_AT_IT = r"(?:举办|举行|召开|主办|发起|推出|组织)的|(?:股东大会|发布会|论坛|峰会|大会|年会|会议|节目|活动)(?:上|中|时|期间|间隙)"
_NOT = (
    _AT_IT
    + r"|国新办|网约车|辩论|选举|直播(?:带货(?:首秀)?(?:金额|销售|总)|首次|收入|占比|营收)|新闻发布会|记者会|听证会|吹风会|业绩会|电话会议|座谈会|直播(?:切断|负责人|团队)|活动(?:现场|中|期间|的|家|当天|页面|规则)|直播(?:间|带货(?:的|是|行业|模式)|行业|平台|电商)|举办(?:地|权|方)|举行(?:会谈|听证)|参加(?:工作|考试|会议)|不(?:举办|参加)|活动(?:范围|结束|负责)"
)

ZH = frames(
    "zh",
    Frame("held-exhibition", "办了|举办了|举行了|举办|举行|办|开了|呈现|上演|揭幕|开幕|开展", r"{actor:party}[^;。]{0,12}?(?:在|于|登陆|亮相)[^,;。]{0,14}?(?:{place}|{platform})?[^,;。]{0,14}?<T>(?:了)?[^,;。]{0,16}?(?:展|秀|大秀|发布会|快闪|派对|活动|音乐会|庆典|论坛|直播|特展|展览)", needs="actor", confidence=0.74, fill=("platform", "place"), veto=_NOT),
    Frame("show-released-in", "发布|发布了|举行|上演|呈现|展示|揭晓", r"{actor}[^;。]{0,6}?(?:在|于)[^,;。]{0,14}?{place}[^,;。]{0,16}?<T>(?:了)?[^,;。]{0,12}?(?:系列|大秀|时装秀|秀)", needs="actor", confidence=0.66, fill=("place",)),
    Frame("initiated-festival", "举行|举办|开幕|落幕|上演|开展|开启", r"(?:由)?{actor}(?:发起|主办|举办|打造|策划)(?:的)?[^;。]{0,20}?<T>", needs="actor", confidence=0.6, fill=("platform", "place"), veto=_NOT),
    Frame("show-streamed", "直播|首播|开播|连线|做客", r"{actor:party|person}[^;。]{0,14}?(?:在|于|做客|登陆|走进|通过){platform}[^,;。]{0,12}?<T>", needs="actor platform", confidence=0.6, veto=_NOT),
    Frame("occasion", "启动|开启|举办|举行|打响|开始|推出|上线|参与|参加|加入|预热|预售|开跑|提前启动|拉开|开展|迎来",
          r"{actor}[^;。]{0,30}?<T>(?:了)?[^;。,]{0,8}?{occasion:occasion}", needs="actor", confidence=0.72, fill=("platform", "place"), veto=_NOT + r"|(?:数据|战报|成绩|销售额|成交额)"),
    Frame("occasion-starts", "启动|开启|开始|预热|预售|开跑|拉开|上演|正式开始|打响|落幕|开幕",
          r"{actor:party}_{occasion:occasion}[^;。,]{0,14}?<T>", needs="actor", confidence=0.68, fill=("platform", "place"), veto=_NOT + r"|(?:数据|战报|成绩|销售额|成交额|搜索|派送|商品)"),
    Frame("occasion-show", "推出|举办|开展|上线|启动|开启|举行|推出了|举办了|开启了|上线了", r"{actor}[^;。]{0,20}?{occasion:occasion}(?:期间|当天|来临|前夕|到来|这天)[^;。,]{0,10}?<T>", needs="actor", confidence=0.72, fill=("platform", "place"), veto=_NOT),
    Frame("holds-named", "举办|举行|举办了|举行了|开启|启动|推出|推出了|开启了|上演|发起|发起了|打造", r"{actor:party}~<T>(?!成)(?:了)?(?:[^;。,]{0,8}?){object:thing}(?:[^;。,]{0,8}?)(?:活动|直播|节|秀|展|大会|派对)?(?=[,。;])", needs="actor", confidence=0.55, fill=("platform", "place"), veto=_NOT),
    Frame("holds", "举办|举行|举办了|举行了|开启|启动|开展|推出|上演|召开|打造|发起|开始|开启了|启动了|组织|主办|开办|进行|开设|迎来|带来",
          rf"{{actor:party|person}}~<T>(?:了|过)?(?:[^;。,]{{0,24}}?){_SHOW}", needs="actor", confidence=0.72, fill=("platform", "place"), veto=_NOT),
    Frame("show", "大秀|时装秀|走秀|品牌秀|快闪店|超级品牌日|直播首秀|直播带货|首播|带货首秀|首场直播|首秀",
          r"{actor:party|person}[^,;:。]{0,8}?<T>", needs="actor", confidence=0.5, fill=("platform", "place"), veto=_NOT + r"|直播(?:间|频道|业务|平台|功能|服务|电商|公司|技术|网红|用户|公会|主播|产业|版权|内容)"),
    Frame("attends", "参加|亮相|出席|参展|走进|现身|登上|参与",
          r"{actor:party}~<T>(?:了)?(?:[^,;。]{0,14}?)(?:展|秀|周|节|会|盛宴|博览会|进博会|服贸会|春晚|峰会|论坛|盛典|大赛|庆典)(?!议|计|员)", needs="actor", confidence=0.62, fill=("platform", "place"), veto=_NOT),
    Frame("live-streams", "直播|开播|带货|首秀",
          r"{actor:party|person}~(?:在|于|登陆|进入|走进)_{platform}[^,;。]{0,14}?<T>", needs="actor", confidence=0.72, veto=r"直播(?:行业|平台|电商)"),
    Frame("festival-starts", "开启|启动|拉开|打响|开始|预热|开幕|推出|开启了|拉开帷幕|开跑|开卖|预售",
          r"{actor}[^,;。]{0,16}?(?:双11|双十一|618|双12|双十二|11\.11|购物节|年货节|超级品牌日|女王节|会员日|店庆|黑五)[^;。]{0,16}?<T>", needs="actor", confidence=0.68, fill=("platform",), veto=_NOT),
    Frame("super-brand-day", "超级品牌日|超品日|品牌日|小黑盒|欢聚日",
          r"{platform}[^,;。]{0,6}<T>[^;。]{0,20}?{actor}", needs="actor platform", confidence=0.5),
)  # fmt: skip

EN = frames(
    "en",
    Frame("cuts-prices", "cut prices|cutting prices|slash prices|slashing prices|launched a sale|launches a sale|price campaign|cuts prices|slashes prices", r"{actor}__<T>", needs="actor", confidence=0.52),
    Frame("streams-on", "stream|streamed|streams|will stream|to stream|live-streamed|broadcast|livestreamed", r"{actor}__<T> [^;.]{0,50}? (?:on|via|through) <3>{platform}", needs="actor", confidence=0.74),
    Frame("exhibition-dedicated", "opened|opens|will open|runs|was held|took place|kicked off|is on show", r"(?:exhibition|retrospective|show|pop-up|festival) (?:dedicated to|devoted to|about|by|from|of|hosted by|organised by|celebrating) <3>{actor}[^;.]{0,20}? <T>", needs="actor", confidence=0.74, fill=("place", "platform")),
    Frame("hosted-by", "streamed by|livestreamed by|hosted by|staged by|organised by|organized by|put on by|held by", r"(?:show|exhibition|livestream|live stream|event|party|pop-up|festival|gala|campaign) <T> <3>{actor}", needs="actor", confidence=0.72, fill=("place", "platform"), passive=True),
    Frame("celebrated-with", "celebrated|celebrates|marked|marks|marking|toasted|revives|revived|brings back|brought back|holding|is holding|will hold|to hold|hosting|will host|to host|to stage|will stage|takes over|took over", r"{actor}__<T> [^;.]{0,90}?(?:show|exhibition|party|anniversary|event|pop-ups?|super brand day|festival|gala|fashion show|concert|livestream)(?![a-z])", needs="actor", confidence=0.68, fill=("place", "platform"), passive=True, veto=r"birthday|wedding|engagement|christening|honeymoon"),
    Frame("opens-pop-up", "open|opens|opened|will open|to open|launched|launches|unveiled|hosts|hosted", r"{actor}__<T> <5>pop-ups?(?: (?:store|shop|stores|shops))?", needs="actor", confidence=0.78, fill=("place", "platform")),
    Frame("shows-at-occasion", "showed up at|presented itself at|exhibited at|appeared at|showed at|took part in|takes part in|participated in|attended|shows at|presented at|debuted at|unveiled at|opened|kicked off|launched", r"{actor}__<T> <6>{occasion:occasion}", needs="actor", confidence=0.7, fill=("platform", "place")),
    Frame("its-show-takes-place", "took place|takes place|will take place|was held|is held|will be held|is being held|kicks off|kicked off|begins|began|starts|started|opened|opens|will open|runs|ran|returns|returned|was streamed|was livestreamed|is to take place|is set to take place", r"{actor:firm}(?:'s|')? (?:[a-z0-9\ue006-]+ ){0,5}?(?:show|exhibition|event|pop-up|pop-up (?:store|shop)|festival|sale|fashion show|catwalk show|livestream|party|retrospective|showcase|prime day|week of sales|conference|keynote)(?: (?:in|at|on) <3>{place})?,? (?:which )?<T>", needs="actor", confidence=0.7, fill=("place", "platform"), passive=True, veto=r"(?:tv|television|talk|chat|radio|reality|quiz|game|trade|live) show|for sale|sale of"),
    Frame("holds-sale", "will hold|to hold|is holding|held|holds|kicked off|kicks off|will kick off|started|starts|launched|launches|is launching|is running|will run|hosting|hosted|hosts|unveiled", r"{actor:firm}__<T> (?:its|an?|the) (?:[a-z0-9'’%\ue006-]+ ){0,6}?(?:prime day|sales?|super brand day|sale event|shopping (?:festival|event)|black friday(?: [a-z]+)?|cyber monday|showcase|keynote|virtual (?:event|show)|digital show|anniversary (?:event|sale))(?![a-z])", needs="actor", confidence=0.7, fill=("platform", "place"), passive=True, veto=r"sales? (?:of|process|team|tax|forecast|growth)|for sale"),
    Frame("shows-collection-in", "showed|presented|unveiled|showcased|staged|streamed|shows|presents|will show|will present|is to show|paraded", r"{actor:firm}__<T> (?:its|a|an|the|their) (?:[a-z0-9\ue006-]+ ){0,4}(?:collection|show|line) (?:in|at|on|online|digitally)(?: <4>{place})?", needs="actor", confidence=0.7, fill=("place", "platform"), veto=r"on sale|in stores|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|tv show|chat show"),
    Frame("dated-show", "show|fashion show|catwalk show|exhibition|retrospective|pop-up|livestream|showcase|runway show|cruise show", r"{actor:firm}(?:'s|') (?:[a-z-]+ ){0,3}?<T>(?: (?:in|at) <3>{place})?(?=,? (?:on |in |this |last )?\ue006)", needs="actor", confidence=0.7, fill=("place", "platform"), veto=r"(?:tv|television|talk|chat|radio|reality|quiz|game|trade|live) show"),
    Frame("hosts-exhibition-of", "hosted|hosts|held|opened|opens|staged|stages|to host|will host", r"<T> (?:an?|the|its) (?:[a-z-]+ )?{actor:firm} (?:exhibition|retrospective|pop-up|show|exhibit)(?![a-z])", needs="actor", confidence=0.7, fill=("place", "platform")),
    Frame("advert", "released|releases|launched|launches|unveiled|unveils|aired|airs|debuted|debuts|ran|runs|shot|dropped|has released|has launched|has unveiled|has revealed|revealed|reveals", r"{actor:firm}__<T> (?:its|an?|the|their) (?:[a-z0-9'’\ue006-]+ ){0,5}?(?:advert|ad|ads|tv ad|commercial|ad campaign|advertising campaign|christmas ad|billboard campaign|lookbook)(?![a-z])", needs="actor", confidence=0.72, fill=("platform", "place")),
    Frame("at-occasion", "showed|presented|unveiled|showcased|staged|shows|presents|showcases", r"{actor}__<T> [^;.]{0,60}? (?:at|during) (?:the )?{occasion:occasion}", needs="actor", confidence=0.68, fill=("platform", "place")),
    Frame("holds", "held|holds|hosted|hosts|staged|stages|staging|hosting|holding|showed|shows|showcased|presented|presents|showing|streamed|live-streamed|livestreamed|put on|kicked off|kicks off|threw",
          r"{actor}__<T> <7>(?:show|shows|exhibition|event|pop-up|collection at|fashion week|runway|live stream|livestream|livestreaming|party|festival|celebration|campaign|competition|sale event|catwalk|gala|launch party|tournament|anniversary|final collection|summit|conference)(?![a-z])", needs="actor", passive=True, confidence=0.7, fill=("platform", "place"), veto=r"(?:new|away|home|third|throwback) [a-z0-9\ue006 -]{0,16}(?:kit|shirt|jersey|strip)|assembl|being held|held (?:hostage|captive|in custody)|rall(?:y|ies)|his (?:latest )?part(?:y|ies)"),
    Frame("launches-campaign", "launched|launches|launching|unveiled|started|kicked off|launch|ran|runs|released",
          r"{actor}__<T> <6>(?:campaign|promotion|advert|giveaway|competition|pop-up|sale)(?![a-z])", needs="actor", confidence=0.66, fill=("platform", "place"), veto="legal campaign|for sale"),
    Frame("at-fashion-week", "at london fashion week|at paris fashion week|at new york fashion week|at milan fashion week|at shanghai fashion week|at fashion week", r"{actor}__<T>", needs="actor", confidence=0.55, fill=("place",)),
    Frame("invites", "invited|invites", r"{actor}__<T> <12>to (?:visit|attend|join)", needs="actor", confidence=0.45, fill=("place",)),
)  # fmt: skip
