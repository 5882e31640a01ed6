"""A dispute ends by agreement, or a suit is dropped."""

from timeline.events.frame import Frame, frames

ZH = frames(
    "zh",
    Frame("court-then-ends", "结束|和解|了结|解决|平息|落幕", r"{party}[^;。]{0,10}?(?:与|和|同){party}[^;。]{0,10}?(?:对簿公堂|打官司|诉讼|纠纷|交恶)[^;。]{0,20}?<T>", confidence=0.78),
    Frame("signs-settlement", "和解协议|和解协定|达成和解|庭外和解|和解", r"{party}[^;。]{0,12}?(?:与|和|同)?[^,;。]{0,8}?{party}?[^;。]{0,24}?(?:签署|达成|签订|宣布|同意)[^,;。]{0,10}?<T>", confidence=0.88),
    Frame("pays-to-settle", "以解决|以了结|和解|了结", r"{party}[^;。]{0,10}?(?:支付|赔偿|同意支付)[^,;。]{0,14}?(?:罚款|赔偿|和解金)?[^,;。]{0,4}?<T>(?:了)?{party}[^,;。]{0,14}?(?:指控|诉讼|调查|纠纷)", confidence=0.82),
    Frame("applies-withdrawal", "撤诉|撤回起诉|撤销诉讼", r"{party}[^;。]{0,16}?<T>[^;。]{0,24}?{party}", confidence=0.62),
    Frame("withdraws-suit-against", "撤回|撤销|撤下|放弃|终止|收回", r"{party}[^;。]{0,16}?<T>(?:了)?(?:对|针对|起诉|控告|状告)(?:[^,;。]{0,4}?){party}(?:的)?[^,;。]{0,8}?(?:诉讼|起诉|指控|官司|诉)", confidence=0.88),
    Frame("settles-with", "和解|达成和解|握手言和|撤诉|言和|冰释前嫌|了结",
          r"{party}[^;。]{0,16}?(?:与|和|同|跟){party}[^;。]{0,24}?<T>", confidence=0.86),
    Frame("group-settles", "达成和解|和解|握手言和|庭外和解|言和", r"{party}(?:双方|两家|[^;。]{0,16}?)<T>", confidence=0.74),
    Frame("drops", "撤诉|撤回起诉|撤销诉讼|撤销起诉|撤回诉讼|撤销对|撤回对|撤销指控|撤回了", r"{party}[^;。]{0,24}?(?:对|向|针对)?(?:<T>)(?:[^;。]{0,4})?{party}[^;。]{0,16}?(?:诉讼|起诉|指控|官司)?", confidence=0.82),
    Frame("drops-for", "撤诉|撤销诉讼|撤回起诉|撤回诉讼|撤销了诉讼|撤回了诉讼|的诉讼|的指控|的起诉", r"{party}[^;。]{0,24}?(?:撤回|撤销|放弃|终止)?(?:了)?(?:对|针对|与){party}[^;。]{0,20}?<T>", confidence=0.6, veto=r"提起|发起|提出"),
)  # fmt: skip

EN = frames(
    "en",
    Frame("drop-litigation", "drop all litigation|drop litigation|drop their lawsuits|dropped all litigation|end litigation|ended litigation|drop all claims|drop their legal|end their legal|end their dispute|withdrew their claims|resolve their dispute|resolved their dispute|ended their legal battle", r"{party}[^;.]{0,60}? <T>", confidence=0.8),
    Frame("ends-battle-with", "ended|ends|settled|resolved|dropped|drops|settles|withdrew|withdraws|resolves", r"{party}__<T> (?:its|the|their|a|his|her) <3>(?:legal battle|battle|dispute|lawsuit|suit|case|complaint|legal dispute|row|feud|claim) (?:with|against|over <5> with) <4>{party}", confidence=0.88),
    Frame("case-between-resolved", "was resolved|was settled|has been settled|has been resolved|were settled|is settled", r"(?:case|dispute|lawsuit|suit|battle|row|feud|litigation) between <3>{party}(?: and {party})? <T>", confidence=0.86, passive=True),
    Frame("by-signing-settlement", "settlement agreement|settlement deal|out-of-court settlement|settlement", r"{party}[^;.]{0,60}?(?:signed|signing|reached|reaching|agreed|agreed to|announced) (?:a|an|the) <2><T>(?: with <4>{party})?", confidence=0.78),
    Frame("makes-peace", "made peace|make peace|makes peace|buried the hatchet|settled their dispute|settle their dispute|settled the dispute|settled the case|settled the lawsuit|reconciled|called a truce|agreed a truce|reached a truce|ended their dispute|ended their feud|settled their differences|settled a lawsuit|settled out of court",
          r"{party}__<T>(?: with <4>{party})?", confidence=0.82),
    Frame("two-sides-settle", "settled|reached a settlement|agreed to settle|reconciled|dropped all claims|ended litigation", r"(?:the two sides|both sides|the two companies|the pair|the parties|the companies) <4><T>", elide="party", confidence=0.5),
    Frame("settles-claims-by", "settled|settles|settle|resolved|agreed to settle|settling", r"{party}__<T> <5>(?:allegations|charges|claims|lawsuit|lawsuits|suit|complaint|case|accusations)[^;.]{0,30}? (?:by|from|of|brought by|filed by) <4>{party}", confidence=0.84, fill=()),
    Frame("settles-with", "settled with|settles with|settle with|settlement with|reached a settlement with|settling with|reconciled with|made peace with|buried the hatchet with",
          r"{party}__<T> <6>{party}", confidence=0.86, fill=()),
    Frame("settles-dispute", "settled|settles|settle|resolved|resolves|ended|ends|end|resolve",
          r"{party}__<T> <5>(?:lawsuit|dispute|suit|case|litigation|legal battle|feud|fight|legal dispute|battle|row)[^;.]{0,30}? (?:with|against) <6>{party}", confidence=0.86),
    Frame("drops-suit", "drop|dropped|drops|withdraw|withdrew|withdraws|withdrawn|dropping|withdrawing|dismissed",
          r"{party}__<T> <5>(?:lawsuit|suit|case|complaint|claim|litigation|legal action|charges)[^;.]{0,60}? (?:against|to|with) <8>{party}", confidence=0.86),
    Frame("group-settles", "settled|reached a settlement|agreed to settle|settled their|buried the hatchet|settled out of court", r"{party}__<T>", confidence=0.72),
)  # fmt: skip
