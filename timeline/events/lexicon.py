"""Words that several event types share: posts, speech, time adverbs."""

from __future__ import annotations

import re

# Posts as they stand in Chinese business news, longest first where one contains another.
_LEVEL = r"(?:联席|联合|首席|执行|高级|资深|副|常务|代理|临时|前任|前|新任|候任|独立|非执行|全球|中国区?|大中华区|亚太区?|亚洲|集团|区域|品牌)"
_FUNCTION = r"(?:运营|财务|技术|市场|营销|创意|设计|艺术|产品|战略|数字|数据|人力资源|信息|商务|商业|法务|品牌|公关|投资|增长|安全|科学|可持续发展|风险|合规|体验|传播|内容|采购|供应链|研发|算法|架构|男装|女装|销售|海外业务|业务)"
_POSTS_ZH = (
    rf"{_LEVEL}{{0,5}}(?:{_FUNCTION}{{1,2}}(?:官|总监|总裁|负责人|主管|总经理|副总裁)|首席执行官|执行官|执行长|营运长|财务长|技术长|行销长|设计长|发言人|掌舵人|一把手|接班人|总裁|董事长|董事局主席|主席|"
    r"总经理|经理|执行董事|董事|监事|合伙人|创始人|总监|负责人|掌门人|法定代表人|法人代表|法人|行政总裁|首席运营官|首席财务官|顾问|秘书|总编辑|主编|设计师|董秘|董事会秘书|秘书长|理事长|会长|行长|总编|主理人|操盘手)"
    rf"|{_LEVEL}{{0,5}}(?<![a-z])(?:ceo|cfo|coo|cto|cmo|cio|chro)(?![a-z])"
    rf"|{_LEVEL}{{0,5}}{_FUNCTION}{{0,2}}(?:形象|产品|品类|护肤|彩妆|香水|香氛)?(?:代言人|形象大使|品牌大使|大使|品牌挚友|推广大使|挚友)"
)
# One cheap test of the first character before the alternation is tried: without it the scan for posts takes a third of the
# time of all events.
_FIRST = "".join(sorted(set(re.findall(r"(?:\||\(\?:)([\u4e00-\u9fff])", "|" + _POSTS_ZH)) | set("c")))
POSTS_ZH = rf"(?=[{_FIRST}])(?:{_POSTS_ZH})"
_EN_LEVEL = (
    r"(?:(?:interim|acting|global|group|deputy|vice|senior|executive|independent|non-executive|nonexecutive|joint|co-?|chief|uk|us|china"
    r"|european|asia|north america|worldwide|regional|general|associate|assistant|former|founding|lead|first|outgoing|brand|artistic) ?){0,4}"
)
POSTS_EN = (
    rf"(?<![a-z])(?:{_EN_LEVEL}(?:chief (?:executive|financial|operating|marketing|technology|creative|digital|product|commercial|brand|design"
    r"|people|strategy|information|data|customer|merchandising|legal)(?: officer)?|chief executives?|ceos?|cfo|coo|cto|cmo|chairman|chairwoman|chair"
    r"|president|managing director|creative director|artistic director|fashion director|finance director|design director|director|adviser|advisor"
    r"|general manager|managing partner|partner|treasurer|secretary|brand ambassador|ambassador|spokesperson|face(?= of )|boss|co-creative director|founder|board member|finance chief|marketing chief|operations chief|design chief|executive chair|executive chairman)"
    r"(?: of (?:marketing|design|sales|finance|operations|product|strategy|menswear|womenswear|communications|merchandising|retail|digital))?"
    r"|head of [a-z ]{2,30}?(?= at| of| in| for|[,.;]|$)|vice[- ]president(?: of [a-z]+)?)(?![a-z])"
)

# Before a name: it is no subject but part of a phrase.
OBLIQUE = (
    r"(?:在|与|和|据|对|向|从|由|被|为|于|通过|根据|针对|按照|关于|包括|不同于|除了|除|给|来自|随着|继|如|像|至|到|"
    r"(?:^|[ (])(?:in|at|on|with|from|for|to|by|of|against|after|according to|as|like|via|unlike|than|including))[ \"'(]*(?:the )?$"
)

# Between a comma and a verb that has no subject of its own: adverbs, times, phrases of place. Any other word there is
# likely a subject that no catalog has ("明星甲推出……"), and the verb is that one's.
LED_IN_ZH = (
    r"(?:\ue006|\ue00c|并|还|也|又|则|而|且|更|再|才|便|就|却|仍|后|于|在|已|将|要|曾|会|拟|均|都|分别|先后|陆续|相继|随后|随即|此后|此前|之后|后来|其后|最终|最后|"
    r"此外|另外|同时|同日|同年|同月|当时|当日|当天|次日|随之|继而|进而|从而|因此|因而|于是|然后|接着|近日|日前|近期|最近|目前|如今|现已|现在|今日|昨日|今晚|昨晚|"
    r"早在|早|自|从|到|至|起|初|底|末|年|月|日|时|正式|首次|首度|首先|率先|再次|再度|重新|继续|进一步|开始|宣布|决定|计划|准备|打算|即将|有望|成功|低调|高调|突然|火速|"
    r"迅速|逐步|不断|持续|全面|正在|正|刚刚|刚|新|一度|曾经|已经|甚至|不仅|不但|除了|一方面|另一方面|例如|比如|如|其中|包括|联合|携手|共同|专项|直接|间接|抢先|通过|只是|只|确认|证实|公司|品牌|同意|"
    r"(?:从|自|向|与|和|同)[\ue000-\ue012]|(?:该|这家|此家|本)[^,;。的\ue000-\ue012]{0,6}?(?:公司|集团|品牌|平台|企业|超市|巨头|厂商|机构|银行|应用|网站)|"
    r"(?:在|于|自|从)[^,;。\ue000-\ue012]{1,8}?(?:上|中|里|内|起|后|期间|市场|地区|平台|方面|领域|年度|之际|基础上)){0,6}?"
)

# What stands in quotes or title marks: a product, a programme, a report.
QUOTED = (
    r"《[^《》\n]{1,40}》|「[^「」\n]{1,24}」|『[^『』\n]{1,24}』|“[^“”\n]{1,40}”|(?<![\w\"])\"[^\"\n,.;，。；]{1,40}\""
)

# What stands for a party or a person said before: pronouns, and descriptions that no name follows.
_FIRMS = (
    "firm|company|retailer|group|giant|maker|chain|brand|business|grocer|jeweller|jeweler|bank|start-up|startup|platform|carmaker|automaker|supermarket|insurer|airline|"
    "label|house|conglomerate|toymaker|chipmaker|drugmaker|fashion house|e-tailer|marketplace|manufacturer|operator|developer|publisher|studio|restaurant|fund|"
    "investor|outfitter|shoemaker|watchmaker|winemaker|housebuilder|consultancy|oiler|miner|recruiter|broker|lender|pharma|airport|brewery|bakery|coffee chain|department store|store chain|bookmaker|brewer|distiller|sportswear giant|luxury group|tech giant|internet giant|social network|app"
)
# "It" of nobody: it was announced that …, it emerged that …; and an object before "and": "acknowledged it and launched".
_NOBODY = (
    r"(?! (?:and|emerged|comes|came (?:as|after|amid|just|days|weeks|hours)|turns out|turned out|seems|appears|means|follows|followed) )"
    r"(?! (?:is|was|has been|had been|will be)(?: also| now| then| later| since| only| widely| first)? "
    r"(?:revealed|announced|reported|claimed|alleged|understood|thought|believed|said|rumoured|expected|confirmed|hoped|feared|estimated|not until|likely|unlikely|clear|unclear|possible|time) )"
)
IT_EN = (
    rf"(?<![a-z'])(?:it{_NOBODY}|they|we)(?![a-z])"
    r"|(?<![a-z])the (?!first|only|second|third|largest|biggest|latest|best|most|next|last|world|one|same|other|whole|entire|right|parent)"
    rf"(?:[a-z0-9-]+ ){{0,3}}?(?:{_FIRMS})(?=[,.;:!?]|$| (?!of |for |and |that |which |who |behind ))"
)
HE_EN = (
    r"(?<![a-z'])(?:he|she)(?![a-z])"
    r"|(?<![a-z'])the (?:entrepreneur|actor|actress|singer|designer|mogul|tycoon|billionaire|businessman|businesswoman|rapper|"
    r"musician|influencer|supermodel|footballer|chef)(?= [a-z])"
    r"|(?<![a-z,;:] )the [0-9]{2}-year-old(?: (?:star|singer|actor|actress|founder|entrepreneur|tycoon|designer|mogul|billionaire|executive|rapper|model))?(?= [a-z])"
)
IT_ZH = r"后者|(?:(?<=[,。;])|(?<=^))(?:公司|品牌|该品牌|平台|其|它)(?=[^,。的们他中实次余所间]{1,12})"
HE_ZH = r"(?<![其吉])[他她](?![们的人])"

# Posts of politics, courts, the crown and sport: who takes or leaves one is no news of business. For vetoes.
NO_BUSINESS_EN = (
    r"(?<![a-z])(?:(?:home|foreign|health|shadow|cabinet|justice|education) (?:minister|secretary)|secretary of state|supreme court|"
    r"senators?|senate|congress|parliament|lawmakers?|democrats?|republicans?|white house|attorney general|nominee|mps?|tory|tories|"
    r"by-election|mayor|president-elect|duke|duchess|royal family|police|surgeon general|midfielder|striker|goalkeeper|"
    r"head coach|premier league|permanent secretary|special envoy|order of the british empire|honours list|[mo]be|kick-?off|half-time|transfer window|as an? (?:defendant|witness|suspect|victim|juror)|labour (?:leader|party)|jury|special counsel)(?![a-z])"
)
