"""Parties agree to cooperate, sign an agreement, or connect a service."""

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import LED_IN_ZH

_SIGN = "续签|续约|延长|更新|达成|签署|签订|签约|展开|开展|建立|缔结|宣布|进行|结成|深化|启动|确立|形成|推进|开启"
# An agreement to sell shares is none to cooperate, whatever the next clause says of it.
_COOP = r"(?![^;。]{0,90}(?:转让|收购|受让|股权购买|股份购买|合并协议|私有化))(?:合作|协议|伙伴关系|联盟|战略框架|备忘录|结盟)"
_NOT = r"研究团队|研究人员|论文|等公司合作,|联手(?:以|投资|入股|收购|推出|打造|注资|斥资|对其)|协议[^。;]{0,30}(?:收购|购买|受让|认购|出售|转让)|(?:收购|合并|转让|购买|认购|增资|和解|竞业|保密|劳动|对赌|回购|租赁|贷款)(?:框架)?(?:协议|合同)|不合作|和解|合作(?:的话|模式|对象|门店|社|价|客户|商家|机会|空间|意向|方式|关系(?:破裂|恶化))|(?:希望|期待|寻求|谋求|欢迎|愿意|想)(?:[^,。]{0,6})合作|合作(?:密切|紧密|愉快|良好|频繁)|合作(?:超过|已有|多年|.{0,3}年(?:以来|来|多))|表示合作"

# A partner in plain words is a name, not a kind of partners.
_WORDS = r"(?![^,;。]{0,12}?(?:多家|数家|多个|一些|各大|各地|众多|诸多|部分|不少|企业|伙伴|客户|商家|供应商|用户|对方|其他|其它|等|很多|许多|若干|机构|品牌|方面|双方|个人|员工|消费者|政府))"

ZH = frames(
    "zh",
    Frame("signed-by", "签署|签订|达成|签定|缔结", rf"由{{partner}}[^;。]{{0,8}}?<T>的[^,;。]{{0,12}}{_COOP}", confidence=0.8),
    Frame("signs-document", "签署|签订|签定|签下|签署了|签订了", r"{partner}(?:[^;。]{0,16}?(?:与|和|同|跟)[^,;。]{0,16}?{partner})?[^;。]{0,24}?<T>(?:了)?[^,;。]{0,10}?\ue00b", confidence=0.8, veto=_NOT),
    Frame("builds-together", "共建|合建|共同开发|联合开发|共同研发|联合研发|合作开发|合作研发|联合打造|共同打造|联合建设|共同建设|联合运营", r"{partner:party}(?:[^,;。]{0,8}?(?:与|和|同|跟|携手|联合|联手){partner:party})?(?:双方|三方|将|宣布|正式|计划|于|在|\ue006|已|拟|还|达成合作,){0,4}<T>(?!的)", confidence=0.7, veto=_NOT),
    Frame("licensed-by", "授权|独家授权|独家版权|代理权|经销权|许可|独家代理", r"{partner:party}[^,;。]{0,8}?(?:获得?|得到|取得|拿到|拿下)(?:了)?{partner:party}(?:的)?[^,;。]{0,12}?<T>", confidence=0.74, nominal=True),
    Frame("group-allies", "结盟|联姻|达成合作|达成战略合作|建立合作", r"{partner:party}(?:正式|宣布|就此|再度)?<T>(?=[,。;]|$)", confidence=0.74, veto=_NOT),
    Frame("grants-rights", "分销给|授权给|授予|独家授权给|许可给", r"{partner:party}[^;。]{0,14}?(?:将|把)[^,;。]{0,14}?(?:版权|转播权|播出权|经营权|代理权|运营权|专利|许可|授权)[^,;。]{0,4}?<T>(?:了)?{partner:party}", confidence=0.76),
    Frame("group-renews", "续约|续签|联名|跨界联名|达成合作|达成战略合作|签约", r"{partner}(?:双方|宣布|正式|再度|再次|成功|提前|跨界|首次|近日|已|\ue006|于|就)*<T>(?!的|款|系列)", confidence=0.72, veto=_NOT + "|联名(?:款|系列|信|上书)"),
    Frame("renews", "续签|续约|延长|签下|签署|签约", r"{partner}[^;。]{0,24}?<T>(?:了)?[^,;。]{0,16}?(?:协议|合同|合作|合约)", confidence=0.72, veto=_NOT),
    Frame("allies", "结盟|联手|联姻|牵手|合作|携手", r"{partner}(?:和|与|同){partner}(?:正式|宣布|达成|再度|首次|近日)?<T>", confidence=0.7, veto=_NOT),
    Frame("brings-in-partner", "引入|引进|接入|签约", r"{partner}[^;。]{0,24}?<T>(?:了)?{partner}(?:作为|成为|为|担任)[^,;。]{0,10}?(?:伙伴|合作方|服务商|供应商|赞助商)", confidence=0.8),
    Frame("for-with-mode", "合作模式|合作方案|战略合作|独家合作|深度合作|首次合作|合作", r"{partner}[^;。]{0,4}?(?:为|给|向|对){partner}[^;。]{0,16}?(?:定制|提供|打造|开启|推出|开放)[^;。]{0,12}?<T>", confidence=0.66, veto=_NOT),
    Frame("places-three", "签订|签署|签约|达成|展开|建立", rf"{{partner}}[^;。]{{0,40}}?(?:与|和|同|跟)[^,;。]{{0,16}}?{{partner}}[^;。]{{0,24}}?<T>(?:了)?[^,;。]{{0,14}}{_COOP}", confidence=0.84, veto=_NOT),
    Frame("signs", _SIGN,
          rf"{{partner}}(?:[^;。{{]{{0,16}}?)(?:与|和|同|跟|携手|联合|牵手|联手)[^,;。]{{0,16}}?{{partner}}[^;。]{{0,24}}?<T>(?:了)?[^,;。]{{0,14}}{_COOP}", confidence=0.9, veto=_NOT),
    Frame("signs-unnamed", _SIGN,
          rf"{{partner:party}}(?:宣布|正式|已经|已|近日|就|也|曾|还|于|\ue006){{0,3}}(?:与|和|同){_WORDS}{{partner+}}(?:正式|就|宣布|已|\ue006){{0,3}}<T>(?:了)?[^,;。]{{0,14}}{_COOP}", confidence=0.72, veto=_NOT),
    Frame("signs-list", _SIGN,
          rf"{{partner}}[^;。]{{0,30}}?<T>(?:了)?[^,;。]{{0,14}}{_COOP}", confidence=0.84, veto=_NOT),
    Frame("signs-elided", _SIGN,
          rf"(?:^|[,;]){LED_IN_ZH}(?:与|和|同|跟)[^,;。]{{0,18}}?{{partner}}[^;。]{{0,24}}?<T>(?:了)?[^,;。]{{0,14}}{_COOP}", elide="partner", confidence=0.74, veto=_NOT),
    Frame("cooperates", "合作|联姻|结盟|联手|携手|牵手|联名|续约|续签|跨界联名|签约",
          r"{partner}(?:[^,;。]{0,10}?)(?:与|和|同|跟){partner}[^,;。]{0,10}?<T>", confidence=0.72, veto=_NOT),
    Frame("joins-hands", "携手|牵手|联手|联姻|结盟|签约|联合|绑定|拥抱",
          r"{partner}~<T>(?:了)?{partner}", confidence=0.66, veto=_NOT + r"|联合[^,。]{0,16}(?:发布|推出|主办|举办|出品|打造|投资|收购)|联合(?:创始|主办|发布|投资|领投|收购|举办|推出|出品|利华|办公|国)"),
    Frame("group-cooperates", "合作|签约|结盟|联手|携手",
          r"{partner}(?:双方|三方|之间|正式|宣布|共同|达成|进行|的|战略|深度|再次|首次|将|开展|已){1,4}<T>", confidence=0.66, veto=_NOT),
    Frame("becomes-partner", "成为",
          r"{partner}[^,;。]{0,12}?<T>(?:了)?{partner}(?:的)?[^,;。]{0,14}(?:合作伙伴|合作方|服务商|供应商|赞助商|技术伙伴|战略伙伴|合伙人(?!计划))", confidence=0.8),
    Frame("connects", "接入|打通|对接",
          r"{partner:party}~<T>(?:了)?{partner:party}(?:[^,;。]{0,10}(?:支付|服务|系统|平台|智能购|小程序))?", confidence=0.62, veto=r"支持(?:者|率|下|的)|接入.{0,4}(?:网|端口)"),
    Frame("takes-payment", "支持", r"{partner:party}~<T>(?:了)?{partner:party}[^,;。]{0,4}?(?:支付|付款|登录)", confidence=0.62, veto=_NOT),
    Frame("entrusts", "委托|交由|授权|选择",
          r"{partner}~<T>(?:了)?{partner}[^,;。]{0,14}(?:提供|负责|配送|运营|代理|经营|合作|承运)", confidence=0.7),
    Frame("coop-with", "合作",
          rf"(?:^|[,;]){LED_IN_ZH}" r"(?:与|和|同){partner}[^,;。]{0,16}?<T>", elide="partner", confidence=0.6, veto=_NOT),
)  # fmt: skip

_DEAL = r"(?:partnerships?|agreements?|deals?|collaborations?|alliances?|tie-ups?|pacts?|memorandum|joint working group|cooperation|contracts?)"
_NOT_EN = r"plea (?:deal|agreement)|trade (?:deal|agreement)|brexit|peace (?:deal|agreement)|deal to (?:buy|acquire|sell|take)|merger (?:deal|agreement)|takeover|buyout|(?:deal|agreement) (?:to|that) (?:buy|acquir|sell)|no deal|acquisition"

EN = frames(
    "en",
    Frame("completes-agreement-with", "completing|completed|completes|finalised|finalises|finalising|extended|extends|extending|renewed|renews|renewing|expanded|expands", r"{partner}__<T> <5>(?:agreement|deal|partnership|contract|collaboration|tie-up) with <6>{partner}", confidence=0.8, fill=("amount",), veto=_NOT_EN),
    Frame("drafted-in-by", "drafted in by|chosen by|hired by|brought in by|selected by|picked by|contracted by|commissioned by|appointed by", r"{partner:firm}__<T> <4>{partner:body} (?:to|as|for)", confidence=0.66, passive=True),
    Frame("two-announce", "announced|announce|signed|reached|struck|agreed|formed|inked|entered into|set up|sealed|unveiled|established|finalised|launched|extended|renewed", rf"{{partner:body}} and <2>{{partner:body}}__<T> (?:a|an|their|the) <5>{_DEAL}", confidence=0.76, fill=("amount",), veto=_NOT_EN),
    Frame("two-join-forces", "joined forces|join forces|joining forces|teamed up|team up|are teaming up|have teamed up|partnered|are partnering|have partnered|are collaborating|collaborated|have collaborated|are working together|worked together|will work together|agreed to cooperate|linked up", r"{partner} and <2>{partner} (?:[a-z]+ ){0,3}?<T>(?! with)", confidence=0.76, veto=_NOT_EN),
    Frame("picks-as-partner", "picked|picks|chose|chosen|chooses|selected|selects|named|names|appointed|appoints|tapped|taps|hired|hires|signed|signs|enlisted|recruited", r"{partner:firm}__<T> <3>{partner:body} as (?:its|the|their|an?) (?:[a-z-]+ ){0,4}(?:\ue00a|partner|provider|supplier|sponsor|agency|carrier|contractor|adviser|broker|distributor|platform)(?![a-z])", confidence=0.76, fill=("amount",)),
    Frame("agrees-to-supply", "agreed to supply|agrees to supply|to supply|will supply|is supplying|supplied|agreed to provide|will provide|to provide|agreed to sell|agreed to make|to distribute|agreed to distribute|will distribute|agreed to stock|to deliver for", r"{partner:firm}__<T> <3>{partner:body} with", confidence=0.68, fill=("amount",)),
    Frame("develops-with", "developing|co-developing|co-developed|jointly developing|jointly developed|building|testing", r"{partner:body} (?:is |are |has |have |was |were |been )+(?:also |now |jointly |already )*<T> (?!with)[^;.\ue000-\ue004]{2,50}? (?:together )?with <4>{partner:body}", confidence=0.68, passive=True),
    Frame("deal-of-with-announced", "deal|contract|agreement|pact|alliance|tie-up|partnership|collaboration|venture", r"{partner}(?:'s|') (?:[a-z0-9£$€.\ue006\ue007-]+ ){0,4}?<T> with <3>{partner}", confidence=0.68, fill=("amount",), veto=_NOT_EN),
    Frame("deal-with", "deal with|contract with|pact with", r"{partner}__(?:a|an|the|its|his|her|their|new|multi-year|exclusive) <3><T> <6>{partner}", confidence=0.64, veto=_NOT_EN),
    Frame("signed-by-both", "signed by|agreed by|announced by|struck by|inked by", rf"{_DEAL}[^;.]{{0,30}}? (?:was |has been |were )?<T> <5>{{partner}}", confidence=0.78, passive=True, veto=_NOT_EN),
    Frame("signed-agreement", "signed|sign|signs|inked|agreed|struck|announced|unveiled", rf"{{partner}}__<T> (?:a|an|their|the) <5>{_DEAL}", confidence=0.7, fill=("amount",), veto=_NOT_EN),
    Frame("wins-contract", "won|wins|awarded|secured|secures|landed|lands|handed|bagged|clinched|clinches", r"{partner}__<T> <5>(?:{amount} )?<4>(?:contract|order|deal)[^;.]{0,40}? (?:with|from|by|to supply|for|to make <6> for) <5>{partner}", confidence=0.68, fill=("amount",), passive=True, veto=_NOT_EN),
    Frame("agreement-with", "entered an agreement with|entered into an agreement with|signed an agreement with|signed a contract with|signed a deal with|struck a deal with|agreed a deal with|announced a partnership with|announces partnership with|enters partnership with|teams with|joins up with|allies with|to partner with|will partner with", r"{partner}__<T> <8>{partner}", confidence=0.84, fill=("amount",), veto=_NOT_EN),
    Frame("work-together", "work together|working together|cooperate|join hands|joined hands|team up|teamed up|join forces|joined forces|worked together|collaborate|collaborated|partner up|partnered",
          r"{partner}__<T>(?! with)", confidence=0.62, veto=r"teamed up to"),
    Frame("signs-with", "signed|signs|announced|announces|announcing|struck|strikes|inked|inks|reached|reaches|forged|formed|forms|sealed|entered into|enters into|unveiled|has signed|agreed|agreed on|established|launched|teamed up in|secured|landed|unveiling|signing|striking|inking|securing|forming|sealing|agreeing|reaching|winning|won",
          rf"{{partner}}__<T> <8>(?<!in )(?<!in close ){_DEAL}[^;.]{{0,60}}? (?:with|between) <9>{{partner}}", confidence=0.86, fill=("amount",), veto=_NOT_EN),
    Frame("group-announces", "announced|announce|signed|reached|struck|agreed|formed|inked|entered into|set up",
          rf"{{partner}}__<T> <6>{_DEAL}", confidence=0.62, fill=("amount",), veto=_NOT_EN),
    Frame("partners-with", "partnered with|partners with|partnering with|partner with|teamed up with|teams up with|teaming up with|collaborated with|collaborates with|collaborating with|cooperated with|cooperates with|cooperate with|joined forces with|joins forces with|works with|tied up with|allied with|shook hands with|signed with|linked up with|to work with|tie-up with|signed up with|team up with",
          r"{partner}__<T> <8>{partner}", confidence=0.82),
    Frame("jointly-made-by", "jointly curated by|jointly developed by|jointly created by|jointly designed by|jointly run by|jointly produced by|co-created by|co-designed by|co-developed by|jointly launched by", r"<T> <4>{partner}(?:,? (?:and|with) <4>{partner})?", confidence=0.74, passive=True),
    Frame("is-partnership-with", "is a partnership with|is a collaboration with|is in partnership with|is a tie-up with|is a joint effort with", r"<T> <5>{partner}", elide="partner", confidence=0.7),
    Frame("works-with", "worked with|was working with|were working with|would work with|will work with|is working with|are working with|has been working with|has worked with|have been working with|is working alongside|is collaborating with|to collaborate with|has collaborated with", r"{partner:firm}__<T> <5>{partner:firm}(?! (?:executives?|boss|chief|director|employees?|staff|founder|\ue00a))", confidence=0.76),
    Frame("in-partnership-with", "in partnership with|in collaboration with", r"{partner}(?:(?!launch|releas|unveil|creat|develop|design|produc|introduc)[^\ue000-\ue00e;.]){0,60} <T> <8>{partner}", confidence=0.8, veto=_NOT_EN),
    Frame("partnership-with", "partnership with|collaboration with|tie-up with|alliance with|partnerships with|agreement with|cooperation with",
          r"{partner}__(?<! in )<T> <8>{partner}", confidence=0.6, veto=r"deal with (?:the|a|it|this|its)|" + _NOT_EN),
    Frame("partnership-between", "partnership between|agreement between|deal between|collaboration between|tie-up between|cooperation between", r"<T> <4>{partner}(?: and {partner})?", confidence=0.7, veto=_NOT_EN),
    Frame("own-partnership", "partnership|tie-up|collaboration", r"{partner}(?:'s| and) <4><T> with {partner}", confidence=0.62),
    Frame("x-partnership-launched", "launched|began|begins|started|kicked off|took effect|went live", r"{partner} (?:[a-z0-9]+ )?(?:partnership|tie-up|deal|collaboration) <T>", elide="partner", confidence=0.68),
    Frame("chosen-as", "chosen by|selected by|picked by|hired by|appointed by", r"{partner}__<T> <4>{partner} (?:as|to provide|for)", passive=True, confidence=0.6),
)  # fmt: skip
