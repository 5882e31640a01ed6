"""A suit is filed, or a claim is brought before a court."""

from timeline.events.frame import Frame, frames

_NOT = r"[报公宣警广控]告了|起诉书|诉讼(?:费|法|时效|中心)|公诉|撤诉|撤销诉讼|和解"

ZH = frames(
    "zh",
    Frame("files-complaint", "递交诉状|提交诉状|提起诉讼|起诉|提交起诉书|发起诉讼|提起上诉", r"{plaintiff}[^;。]{0,8}?(?:已|正式|近日)?(?:向|在)[^,;。]{0,6}?{authority:authorities}[^;。]{0,6}?<T>[^;。]{0,8}?(?:,|状告|控告|要求|指控|起诉){defendant}", needs="plaintiff defendant", confidence=0.82),
    Frame("petitions-bankruptcy-of", "申请|提出申请", r"{plaintiff}[^;。]{0,10}?向[^,;。]{0,8}?{authority:authorities}[^,;。]{0,6}?<T>对{defendant:party|person}[^,;。]{0,8}?(?:破产|清算|重整|强制执行)", needs="plaintiff defendant", confidence=0.78),
    Frame("sues-some", "起诉|状告|控告", r"{plaintiff}[^,;。]{0,10}?<T>(?:了)?(?:一|两|二|三|四|五|六|七|八|九|十|数|多|某|该|\d{1,3})(?:余)?(?:家|名|位|个|款|公司|平台|企业)", needs="plaintiff", confidence=0.72, veto=_NOT),
    Frame("raises-suit-against-some", "提起诉讼|发起诉讼|提起集体诉讼|提出诉讼", r"{plaintiff}[^,;。]{0,14}?(?:对|向)(?:一|两|二|三|四|五|六|七|八|九|十|数|多|某|该|\d{1,3})(?:余)?(?:家|名|位|个|款|公司|平台|企业)[^,;。]{0,16}?<T>", needs="plaintiff", confidence=0.72, veto=_NOT),
    Frame("appeals", "提起上诉|提出上诉|提交上诉|递交上诉状", r"{plaintiff:party|person}[^,;。]{0,6}?(?:已|已经|正式|随后|将|不服[^;。]{0,16}?)<T>", needs="plaintiff", confidence=0.66),
    Frame("case-in-court", "开庭|宣判|立案|开审|审理", r"{plaintiff}(?:与|和|诉|起诉){defendant}(?:的|之间的|之间)?[^,;。]{0,14}?(?:官司|纠纷|诉讼|专利战|案)[^;。]{0,24}?<T>", needs="plaintiff defendant", confidence=0.76),
    Frame("raises-suit", "诉讼|集体诉讼|起诉|上诉|仲裁|索赔|公诉", r"{plaintiff}[^;。]{0,14}?(?:对|向|针对){defendant:party|person}[^;。]{0,6}?(?:提起|发起|提出|提交|递交)(?:了)?[^,;。]{0,20}?<T>", needs="plaintiff defendant", confidence=0.86, fill=("amount",), nominal=True, veto=_NOT),
    Frame("goes-to-court", "提起诉讼|提起了诉讼|起诉|提起上诉|提出上诉|递交诉状|提交诉状|提交起诉状|递交起诉状|提起民事诉讼", r"{plaintiff:party|person}[^;。]{0,14}?(?:向|在)[^,;。]{0,8}?{authority:authorities}[^,;。]{0,8}?<T>", needs="plaintiff", confidence=0.7, veto=_NOT),
    Frame("against-goes-to-court", "提起诉讼|提起了诉讼|起诉|提起上诉|递交诉状|提交诉状", r"(?:针对|因|就){defendant:party|person}[^;。]{0,20}?,{plaintiff:party|person}[^;。]{0,10}?(?:向|在)[^,;。]{0,8}?{authority:authorities}[^,;。]{0,8}?<T>", needs="plaintiff defendant", confidence=0.8, veto=_NOT),
    Frame("sued-by-some", "起诉|告上法庭|提起诉讼|提起集体诉讼|集体诉讼|诉至法院|告上法院|索赔|状告|提告", r"{defendant:party|person}_(?:被|遭(?:到|遇)?|面临)[^,;。]{1,10}?<T>", needs="defendant", confidence=0.72, veto=_NOT),
    Frame("starts-suit-against", "发起集体诉讼|提起集体诉讼|发起法律诉讼|发起诉讼|提起诉讼|提出集体诉讼", r"(?:对|向|针对){defendant}[^,;。]{0,6}?<T>", needs="defendant", confidence=0.66, veto=_NOT),
    Frame("about-suit", "发起法律诉讼|提起诉讼|发起诉讼|提起上诉|起诉|提出诉讼", r"{plaintiff}[^;。]{0,4}?就{defendant}[^;。]{0,24}?(?:向|对)(?:其|后者|\ue00c)?[^;。]{0,8}?<T>(?!了?[\ue000-\ue004\ue00e])", needs="plaintiff defendant", confidence=0.84),
    Frame("to-court", "告上|诉至|告到|告进", r"{plaintiff}[^;。]{0,16}?(?:将|把)(?:[^,;。]{0,8}?){defendant}<T>(?:了)?[^,;。]{0,12}?(?:法庭|法院|\ue010)", needs="plaintiff defendant", confidence=0.86),
    Frame("in-court", "提起诉讼|起诉|提告|提起集体诉讼|递交诉状|提交诉状", r"{plaintiff}[^;。]{0,10}?(?:在|向)[^,;。]{0,8}?{authority}[^;。]{0,8}?<T>(?:了)?(?:[^,;。]{0,4}?){defendant}", needs="plaintiff defendant", confidence=0.84, veto=_NOT),
    Frame("sues-in-court", "起诉|告上法庭|告上法院|提起诉讼|诉至法院|诉至", r"{plaintiff}[^;。]{0,16}?(?:将|把)[^,;。]{0,16}?{defendant}[^,;。]{0,8}?<T>", needs="plaintiff defendant", confidence=0.84, veto=_NOT),
    Frame("suit-then-accuses", "提起诉讼|起诉|提出诉讼|发起诉讼|递交诉状|提交诉状|提起集体诉讼", r"{plaintiff}[^;。]{0,20}?<T>,(?:试图|寻求|以|要求|希望)?(?:状告|指控|要求|称|指责|控告|阻止|叫停|反对){defendant}", needs="plaintiff defendant", confidence=0.82, veto=_NOT),
    Frame("sues", "起诉|状告|诉诸|控告|告上法庭|提起诉讼|发起诉讼|打官司|对簿公堂|告上法院|诉讼|索赔|告了|提告|控诉|诉(?!讼|求|说|苦)".replace("|诉(?!讼|求|说|苦)", ""),
          r"{plaintiff}~<T>(?:了)?(?:[^,;。]{0,8}?){defendant}", needs="plaintiff defendant", confidence=0.84, fill=("amount",), veto=_NOT),
    Frame("files-against", "提起诉讼|起诉|发起诉讼|提起集体诉讼|提出诉讼|诉讼|打官司|索赔|提起仲裁|提出索赔|提告|告上法庭|告上法院|对簿公堂|提起上诉",
          r"{plaintiff}[^;。]{0,24}?(?:(?:对|和|与|将|把){defendant}|向{defendant:party|person})[^;。]{0,24}?<T>", needs="plaintiff defendant", confidence=0.84, veto=_NOT),
    Frame("sued-by", "起诉|状告|告上法庭|提起诉讼|控告|告上法院|索赔|诉至",
          r"{defendant}[^;。]{0,14}?(?:被|遭(?:到)?|遭受)[^,;。]{0,8}?{plaintiff}[^,;。]{0,30}?<T>", needs="plaintiff defendant", confidence=0.86, veto=_NOT),
    Frame("is-sued", "被起诉|遭起诉|被诉|被告上法庭|遭到起诉|被集体诉讼|遭集体诉讼|被提起诉讼",
          r"{defendant}_<T>", needs="defendant", confidence=0.7),
    Frame("case", "案开庭|一案|案件|纠纷案|案",
          r"{plaintiff}(?:诉|起诉|告){defendant}[^,;。]{0,20}?<T>", needs="plaintiff defendant", confidence=0.8),
)  # fmt: skip

_NOT_EN = r"complaints? (?:with|to) (?:the )?\ue010|(?:withdr[a-z]+|ended|ends|end|resolv[a-z]+|settl[a-z]+) (?:its|the|their|his|her|a) (?:[a-z]+ ){0,2}(?:complaint|battle|case|claim|suit|lawsuit|dispute)|sued to (?:block|stop|force|prevent|recover)|drop(?:s|ped|ping)? (?:the |its |their |a |his |her )?(?:[a-z]+ )?(?:case|claim|complaint|action|proceedings)|drop(?:s|ped|ping)? (?:the |its |a )?(?:lawsuit|suit)|settle[sd]?|dismiss(?:ed|es)|withdr[a-z]+ (?:the |its )?(?:lawsuit|suit)"

EN = frames(
    "en",
    Frame("many-sue", "sued|sue|suing|are suing|have sued|filed a lawsuit against|filed a class action against|launched legal action against|filed suit against", r"(?:employees|workers|drivers|investors|shareholders|customers|users|staff|franchisees|families|victims|artists|authors|women|passengers|owners|consumers|suppliers|landlords|couriers|players)(?: in {place})? (?:have |has |are |who |which |also |now )*<T> <4>{defendant}", needs="defendant", confidence=0.74, fill=("amount",)),
    Frame("takes-to-court", "took|takes|taking|dragged|take", r"{plaintiff}__<T> {defendant} to court", needs="plaintiff defendant", confidence=0.86),
    Frame("countersues", "filed a countersuit|countersued|filed a counterclaim|countersues|filed its own suit", r"{plaintiff}__<T>(?:[^;.]{0,30}?against <3>{defendant})?", needs="plaintiff", confidence=0.66),
    Frame("suit-filed-by", "lawsuit filed by|suit filed by|suit brought by|lawsuit brought by|case brought by|complaint filed by|lawsuit from|suit by|claim brought by", r"(?:{defendant}[^;.]{0,60}?)?<T> <5>{plaintiff}(?:[^;.]{0,40}? against <4>{defendant})?", needs="plaintiff defendant", confidence=0.74),
    Frame("files-accusing", "filed|files|filing|lodged|brought|launched",
          r"{plaintiff}__<T> <4>(?:lawsuits?|suits?|complaints?|legal action|class action)[^;.]{0,90}?(?:accusing|alleging|claiming|saying|against) <4>{defendant}", needs="plaintiff defendant", confidence=0.8, fill=("amount",)),
    Frame("suit-against", "lawsuits against|law suits against|class action against|class action law suits against|lawsuit against|legal claims against|suit against|class action suits against|legal claim against|legal battle against|legal action against", r"<T> <6>{defendant}", needs="defendant", confidence=0.6, fill=("amount",), veto=r"(?:drop|settl|dismiss|withdr)[a-z]* [a-z ]{0,12}(?:suit|claim|action)"),
    Frame("sues", "sued|sues|sue|suing|has sued|taking legal action against|took legal action against|takes legal action against",
          r"{plaintiff}__<T> <8>{defendant}", needs="plaintiff defendant", confidence=0.88, fill=("amount",)),
    Frame("files-against", "filed|files|filing|brought|brings|launched|launches|lodged|bringing|launching|mounted|started|building|preparing|escalated|pursuing|commenced",
          r"{plaintiff}__<T> <8>(?:lawsuits?|suits?|complaints?|claims?|legal action|legal proceedings|class action|legal challenge|proceedings|legal battle|law suits?|case)[^;.]{0,60}? (?:against|with) <6>{defendant}", needs="plaintiff defendant", confidence=0.86, fill=("amount",), veto=r"complaints? (?:with|to) (?:the )?\ue010"),
    Frame("sued-by", "sued by|being sued by|taken to court by|facing a lawsuit from|facing legal action from|faces legal action from|faces a lawsuit from|sued for", r"{defendant}__<T> <6>{plaintiff}", needs="plaintiff defendant", passive=True, confidence=0.86, fill=("amount",)),
    Frame("nominal-against", "lawsuit against|suit against|legal action against|case against|claim against|legal battle against|complaint against|lawsuits against|proceedings against|legal battle with",
          r"{plaintiff}(?:'s)?__<T> <6>{defendant}", needs="plaintiff defendant", confidence=0.74, fill=("amount",), veto=_NOT_EN),
    Frame("accuses-in-court", "accusing|alleging|accuses|alleges", r"{plaintiff}__(?:lawsuit|suit|complaint|court)[^;.]{0,40}? <T> <4>{defendant}", needs="plaintiff defendant", confidence=0.72),
    Frame("faces-suit", "faces|facing|faced|hit with|hit by|face|slapped with", r"{defendant}__<T> <4>(?:{amount} )?<3>(?:lawsuit|class action|legal claim|class-action|suit|legal action|court case)(?:[^;.]{0,30}? (?:from|by) <5>{plaintiff})?", needs="defendant", passive=True, confidence=0.74, fill=("amount",)),
)  # fmt: skip
