"""An authority raids, fines, bans or rules against a party."""

from timeline.events.frame import Frame, frames

_ACT = "罚款|处罚|处以|开出罚单|约谈|查处|立案调查|立案|调查|通报|禁止|封禁|责令|查封|警告|下架|叫停|突击检查|突袭|判决|裁定|裁决|判处|罚|起诉|查获|抓获|逮捕|吊销|点名|曝光|批评|勒令|驳回|否决|拘留|强制执行|列为|列入|纳入|批捕|认定|要求整改|检查|搜查|捣毁|要求"
_NOT = r"调查(?:显示|报告|数据|问卷|发现|结果)|不予处罚|免于处罚|罚款上限|检查(?:站|表)|要求(?:高|严|低)"

ZH = frames(
    "zh",
    Frame("shuts-out", "封杀|禁止代理|全面封杀|封禁|封停|全面禁止代理|全网禁止代理", r"{authority:party}[^,;。]{0,16}?<T>(?:了)?(?:[^,;。]{0,10}?){target:party}", needs="authority target", confidence=0.72, veto=_NOT),
    Frame("country-fines", "罚款|罚单|罚金|立案调查|反垄断调查|禁令|警告", r"{authority:place}[^,;。]{0,8}?对{target:party|person}[^;。]{0,6}?(?:处以|开出|作出|发出|展开|启动|发起|实施)[^,;。]{0,14}?<T>", needs="authority target", confidence=0.78, nominal=True, fill=("amount",)),
    Frame("country-bans", "封禁|禁用|封杀|叫停|取缔|屏蔽", r"{authority:place}(?:政府|当局)?[^,;。]{0,8}?<T>(?:了)?(?:包括)?[^,;。]{0,6}?{target:party}", needs="authority target", confidence=0.74),
    Frame("authorities-of-place", "调查|起诉|罚款|处罚|指控|搜查|突击检查|立案|约谈|禁止|封禁|下架|判决|裁定|逮捕|传唤|判处", r"{place}(?:检方|警方|检察官|检察机关|检察院|法院|最高法院|高等法院|监管机构|监管部门|反垄断机构|反垄断部门|竞争委员会|竞争管理机构|央行|当局|税务局|税务部门|证监会)[^,;。]{0,14}?<T>(?:了)?(?:对|针对|涉及)?[^,;。]{0,14}?{target:party|person}", needs="target", confidence=0.76, fill=("amount",), veto=_NOT),
    Frame("departments-act", "约谈|处罚|调查|叫停|查处|责令|罚款|封禁|点名", r"(?:部门|部委|机构|当局|监管层)(?:联合|集体|再次|紧急|又|已|正式|已经)*<T>(?:了)?[^,;。]{0,4}?{target:party|person}", needs="target", confidence=0.76, fill=("amount",), veto=_NOT),
    Frame("court-rules", "裁定|判决|判处|判令|冻结|查封", r"(?:法院|陪审团|法官|仲裁庭|仲裁委)[^,;。]{0,6}?<T>[,:]?[^,;。]{0,6}?{target:party|person}", needs="target", confidence=0.72, fill=("amount",), veto=_NOT),
    Frame("charges", "指控|指责", r"{authority}[^,;。]{0,8}?<T>(?:了)?{target:party}[^,;。]{0,12}?(?:违反|违法|垄断|滥用|不正当|欺诈|侵犯)", needs="authority target", confidence=0.74),
    Frame("faces-probe", "反垄断调查|立案调查|反垄断审查|刑事调查|反垄断指控", r"{target:party|person}[^;。]{0,24}?(?:面临|遭遇|遭到|遭|接受|受到)[^,;。]{0,14}?<T>", needs="target", confidence=0.7, nominal=True),
    Frame("listed-debtor", "失信被执行人|被执行人|限制高消费|限制消费令|限制消费|被执行信息|限高令", r"{target:party|person}[^,;。]{0,20}?(?:成为?|被列为|被列入|被纳入|列为|被|新增)[^,;。]{0,12}?<T>", needs="target", confidence=0.76, fill=("amount",)),
    Frame("rules-and-fines", "处以|罚款|裁罚|开罚|处罚|开出罚单|重罚", r"{authority:authorities}[^;。]{0,24}?(?:裁定|认定|判定|判决|决定){target:anyone}[^;。]{0,40}?<T>", needs="authority target", confidence=0.86, fill=("amount",)),
    Frame("decides-on", "处罚决定|行政处罚|立案调查|立案|调查|警告|约谈|处罚", r"{authority:authorities}[^;。]{0,6}?对{target:anyone}[^;。]{0,14}?(?:作出|做出|启动|展开|进行|开展|发起)?[^,;。]{0,4}?<T>", needs="authority target", confidence=0.84, fill=("amount",), veto=_NOT),
    Frame("rules-in-court", "一审判决|二审判决|终审判决|判决|裁决|裁定|判令", r"{authority:authorities}[^;。]{0,24}?<T>(?:认为|认定|如下|书|称|显示)?[,:](?:驳回|被告|责令|要求)?[^,;。]{0,4}?{target:party|person}", needs="authority target", confidence=0.76, fill=("amount",), veto=_NOT + "|受理"),
    Frame("orders-after-ruling", "叫停|驳回|责令|禁止|解除|暂停|判令|认定|暂缓|要求", r"{authority:authorities}[^;。]{0,20}?(?:作出|做出|下达|发布|发出)(?:了)?[^,;。]{0,8}?(?:裁决|判决|裁定|命令|禁令|决定)[^,;。]{0,4}?,(?:[^,;。]{0,6}?)<T>(?:了)?[^,;。]{0,4}?{target:anyone}", needs="authority target", confidence=0.8),
    Frame("names-publicly", "通报|点名|曝光|公布|发布公告|发布通报", r"{authority:authorities|alliance}[^,;。]{0,16}?<T>[^;。]{0,40}?[,:]{target:party}[^,;。]{0,16}?(?:在列|上榜|被点名|榜上有名|在内|存在[^,;。]{0,12}?(?:问题|行为)|违反|违法|涉嫌|不合格)", needs="authority target", confidence=0.74),
    Frame("summons", "约谈|罚款|处罚|责令|查处|通报批评|立案调查|点名批评|点名|行政处罚|吊销|取缔", r"{authority:authorities|alliance}[^,;。]{0,24}?<T>(?:了)?(?:[^,;。]{0,4}?){target:party|person}", needs="authority target", confidence=0.8, fill=("amount",), veto=_NOT),
    Frame("antitrust-probe", "反垄断调查|反不正当竞争调查|反垄断审查|正式调查|立案调查", r"对{target:party|person}[^;。]{0,36}?(?:展开|启动|发起|开展|进行|提起|实施)(?:了)?[^,;。]{0,10}?<T>", needs="target", confidence=0.74, nominal=True),
    Frame("fined-by-some", "罚款|处罚|约谈|立案调查|责令整改|警告|查处|封禁|调查|起诉|冻结|查封|强制执行|限制高消费", r"{target:party|person}[^;。]{0,20}?(?:被|遭(?:到)?|受到)[^,;。]{0,16}?(?:部门|机构|当局|监管局|监管层|委员会|法院|法庭|警方|检方|政府|海关|证监局|监管者)[^,;。]{0,8}?<T>", needs="target", confidence=0.76, fill=("amount",), veto=_NOT),
    Frame("fined-elided-sum", "被没收|被罚没|并处|处以|罚没|被处", r"{target:party|person}[^;。]{0,14}?<T>[^,;。]{0,14}?{amount}", needs="target", confidence=0.72, fill=("amount",)),
    Frame("accepts-bankruptcy", "裁定受理|受理|裁定", r"{authority:authorities}[^;。]{0,14}?<T>(?:了)?[^,;。]{0,6}?{target:anyone}[^,;。]{0,8}?(?:破产|清算|重整)", needs="authority target", confidence=0.8),
    Frame("arrested", "逮捕|批捕|刑拘|拘留|起诉|查处|立案侦查|批准逮捕", r"{target:anyone}[^;。]{0,24}?被{authority:authorities}[^,;。]{0,8}?<T>", needs="authority target", confidence=0.84),
    Frame("investigates", "立案调查|立案|展开调查|启动调查|发起调查|开出罚单|进行处罚|作出处罚|反垄断调查|实施处罚|罚款|处以|网络安全审查|禁令", r"(?:总局|监管部门|机构|当局|监管局|委员会|部门|法院|法官|警方|检方|办公室|{authority})[^;。]{0,12}?(?:对|向|就){target:anyone}[^;。]{0,16}?<T>", needs="target", confidence=0.8, fill=("amount",)),
    Frame("receives-order", "限制消费令|罚单|处罚决定书|行政处罚|警示函|监管函|问询函|整改通知|立案告知书|禁令", r"{target:anyone}[^;。]{0,16}?(?:收到|接到|吃到|领到|被下达|收)(?:了)?(?:来自)?{authority:authorities|exchange}[^;。]{0,12}?<T>", needs="authority target", confidence=0.84, fill=("amount",), nominal=True),
    Frame("issues-letter", "警示函|监管函|问询函|关注函|行政处罚决定书|处罚决定|出口禁令|禁令|罚单|整改通知书|监管措施|行政监管措施", r"{authority:authorities|exchange}[^;。]{0,8}?(?:对|向|就){target:anyone}[^;。]{0,10}?(?:出具|下发|发出|发布|下达|实施|采取|开出)(?:了)?[^,;。]{0,8}?<T>", needs="authority target", confidence=0.84, nominal=True, fill=("amount",)),
    Frame("rules", "判令|判决|裁定|责令|判处|判", r"{authority:authorities}[^;。]{0,24}?<T>(?:被告)?(?:[^,;。]{0,4}?){target:anyone}", needs="authority target", confidence=0.84, fill=("amount",)),
    Frame("is-judged", "被判赔|被判|被罚|获罚|吃罚单|领罚单|收罚单", r"{target:anyone}[^,;。]{0,12}?<T>", needs="target", confidence=0.7, fill=("amount",)),
    Frame("acts-on", _ACT, r"{authority:authorities}[^;。]{0,24}?(?:对|向|将|把|就)[^,;。]{0,8}?{target:anyone}[^;。]{0,24}?<T>", needs="authority target", confidence=0.84, fill=("amount",), veto=_NOT),
    Frame("acts", "罚款|处罚|约谈|查处|调查|通报|禁止|封禁|责令|警告|叫停|突击检查|起诉|逮捕|点名|批评|勒令|否决|驳回|开罚|裁定|判决|查获|抓获|要求|判令|阻止|突袭|搜查|列入|认定", r"{authority}[^,;。]{0,24}?<T>(?:了)?(?:[^,;。]{0,6}?){target:anyone}", needs="authority target", confidence=0.74, fill=("amount",), veto=_NOT + "|要求(?:[^,。]{0,8})提供"),
    Frame("acted-on-by", _ACT, r"{target:party|person}[^;。]{0,30}?(?:被|遭(?:到)?|受到|遭受|收到|因[^;。]{0,24}?被){authority:authorities}[^;。]{0,20}?<T>", needs="authority target", confidence=0.88, fill=("amount",), veto=_NOT),
    Frame("is-fined", "被罚款|被罚|被处罚|遭罚款|被处以|被约谈|被查处|被立案调查|被通报|被责令|被下架|被封禁|被列为|被强制执行|遭处罚|被判|收到罚单|被列入|被禁|遭约谈|遭到处罚|被行政处罚|被点名|被警告|被开罚单|遭下架", r"{target:anyone}[^;。]{0,24}?<T>", needs="target", confidence=0.72, fill=("amount",), veto=r"被列[入为](?![^,。]{0,16}(?:被执行人|名单|失信|黑|异常|清单|限制))|被(?:禁止|判定|通报表扬)|被(?:列入|列为)[^,。]{0,10}(?:项目|白名单|推荐|重点支持)"),
    Frame("fine-on", "罚款|罚单|处罚决定|处罚", r"{authority:authorities}[^;。]{0,16}?(?:对|向){target:anyone}[^;。]{0,14}?(?:的|作出|裁定|开出|处以)[^;。]{0,14}?<T>", needs="authority target", confidence=0.82, fill=("amount",), nominal=True),
    Frame("by-authority-elided", "罚款|处罚|约谈|通报|查处|责令|立案调查", r"(?:被|遭|受到){authority:authorities}[^;。]{0,20}?<T>", needs="authority target", elide="target", confidence=0.7, fill=("amount",), veto=_NOT),
)  # fmt: skip

_NOT_EN = r"fined? (?:dining|jewel|art|wine|food)|just fine|it's fine"

EN = frames(
    "en",
    Frame("given-time-by", "given five days by|given a deadline by|given until|rebuked by|facing a probe by|under investigation by|being probed by|being investigated by|facing probe", r"{target:anyone}__<T>(?: (?:the )?<3>{authority:authorities})?", needs="target", confidence=0.66, passive=True),
    Frame("faces-action", "face|faces|facing|faced|under|is under|are under|hit with|threatened with", r"{target:anyone}__<T> (?:an? |the |possible |potential |further |new )*(?:{amount} )?<3>(?:action|investigation|probe|inquiry|fine|fines|penalt(?:y|ies)|charges|sanctions|enforcement action) (?:from|by|of) <5>{authority}", needs="authority target", confidence=0.76, fill=("amount",), passive=True),
    Frame("takes-action-against", "taking|takes|took|taken|launched|launches|launching|started|begun|opened|opening|announced", r"{authority}__<T> (?:enforcement |legal |regulatory |formal |disciplinary |an? )*(?:action|proceedings|investigation|probe|inquiry|crackdown) (?:against|into|of|on) <6>{target:anyone}", needs="authority target", confidence=0.8, fill=("amount",)),
    Frame("probes-into", "probe into|investigation into|inquiry into|crackdown on", r"{authority}__(?:launched|launches|opened|opens|started|begins|began|announced|announces|has launched|has opened|kicked off) (?:a|an|its|the) <4><T> <6>{target:anyone}", needs="authority target", confidence=0.8, fill=("amount",)),
    Frame("executive-order", "issued an executive order|issued an order|issued a ban|signed an executive order|imposed sanctions|imposed a ban", r"{authority:anyone}__<T>[^;.]{0,50}?(?:ban|banning|bans|on|against|block|blocking) <4>{target:anyone}", needs="authority target", confidence=0.76),
    Frame("orders", "ruled that|ruled|upheld|upholds|finds|found|hits|hit|slaps|slapped|charged|charges|sanctions|sanctioned|orders|ordered|criticised|accused|censured|blocks|clears|probes|opens probe into|opened an inquiry into|launched a probe into|launched an inquiry into",
          r"{authority}__<T> (?:complaints against |that |a complaint against |an investigation into )?<5>{target:anyone}", needs="authority target", confidence=0.72, fill=("amount",), veto=_NOT_EN + r"|told (?:the|us|reporters|bbc)"),
    Frame("imposing-fines", "must pay|has to pay|have to pay|will pay|agreed to pay|to pay", r"{target:anyone}__<T> {amount}[^;.]{0,60}?{authority}", needs="authority target", confidence=0.7, fill=("amount",)),
    Frame("misleading-by", "deemed misleading by|found guilty by|charged by|told off by|criticised by|reported to|prosecuted by|ordered by|taken to task by|closed down by|shut down by|raided by|investigated by|probed by", r"{target:anyone}__<T> <4>{authority:authorities}", needs="authority target", confidence=0.8, passive=True, fill=("amount",)),
    Frame("ordered-to", "was convicted|was found guilty|pleaded guilty|was charged|has been charged|is charged|were charged|was banned from", r"{target:firm}__<T>", needs="target", confidence=0.6, fill=("amount",), passive=True),
    Frame("fines", "fined|fines|fine|fining|penalised|penalized|sanctioned|banned|bans|ban|blocked|blocks|raided|raids|ordered|orders|charged|charges|suspended|rebuked|censured|prosecuted|investigating|investigated|barred|bars|cleared|rejected|warned|convicted|seized|shut down|cracked down on|probing|launched an investigation into|opened an investigation into|ruled against|sued|probes",
          r"{authority}__<T> <8>(?:{amount} )?{target:anyone}", needs="authority target", confidence=0.8, fill=("amount",), veto=_NOT_EN),
    Frame("fined-by", "fined|penalised|penalized|banned|blocked|raided|ordered|charged|suspended|sanctioned|investigated|rebuked|censured|barred|convicted|reprimanded|prosecuted|hit with|handed|slapped with|warned|found guilty",
          r"{target:anyone}__<T>[^;.]{0,60}? by <6>{authority:authorities}", needs="authority target", passive=True, confidence=0.84, fill=("amount",), veto=_NOT_EN),
    Frame("is-fined", "was fined|were fined|been fined|is fined|has been handed|was handed|been ordered to pay|ordered to pay|was ordered to pay|been hit with|was hit with|being investigated|was banned|been banned|was penalised|was slapped with|been slapped with|was ordered to|were ordered to|been fined|fined",
          r"{target:anyone}__<T>(?=[^;.]{0,40}(?:fine|penalt|over |ban(?![kdn])|sanction|\ue007 (?:for|over|by|after)))", needs="target", passive=True, confidence=0.7, fill=("amount",), veto=_NOT_EN),
    Frame("fine-for", "fine|penalty|fines|sanctions|ban", r"{authority:authorities}__(?:imposed|imposes|handed|issued|announced|slapped|levied|hit) <4>(?:{amount} )?<3><T>[^;.]{0,20}? (?:on|for|against|to) <4>{target:anyone}", needs="authority target", confidence=0.84, fill=("amount",)),
    Frame("regulators-blocked", "regulators blocked|regulators fined|watchdog blocked|watchdog fined|police raided|court ordered|court ruled against|judge ordered|judge ruled against|regulators banned", r"<T> <5>{target:anyone}", needs="target", confidence=0.7, fill=("amount",)),
)  # fmt: skip
