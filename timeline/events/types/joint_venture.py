"""Parties found a company together."""

from timeline.events.frame import Frame, frames

ZH = frames(
    "zh",
    Frame("both-contribute", "成立|设立|注册成立|落地|揭牌|创办|组建", r"由{partner}[^;。]{0,16}?(?:各出资|共同出资|合资|联合出资|持股)[^;。]{0,14}?(?:公司|企业)(?:{venture})?[^;。]{0,14}?<T>", confidence=0.86, needs="partner"),
    Frame("founded-by-both", "共同成立|合资成立|联合成立|共同创立|共同创办|合资组建|共同出资成立|共同设立|联合创立", r"由{partner}(?:(?:与|和|同|、)[^,;。]{0,6}?{partner})?[^,;。]{0,6}?<T>", confidence=0.8, needs="partner"),
    Frame("venture-of-both", "合资|合资成立|共同成立|共同出资|合资组建|共同创立|联合成立", r"{partner}(?:(?:与|和|同){partner})?(?:共同|双方)?<T>的(?:[^,;。]{0,8}?){venture}", confidence=0.8, needs="partner venture", nominal=True),
    Frame("both-found-company", "组建|成立|设立|创办", r"{partner}(?:宣布|将|正式)?(?:与|和|同|携手|联合|联手){partner}[^,;。]{0,10}?<T>(?:了)?[^,;。]{0,14}?公司", confidence=0.72, needs="partner", veto="子公司|分公司|收购|合并"),
    Frame("joint-new-company", "合资", r"{partner}(?:双方|共同)?<T>(?:新公司|公司|企业|品牌|工厂|项目)(?:[^;。]{0,10}(?:落地|成立|揭牌|落户|挂牌|投产|注册))", confidence=0.8, needs="partner"),
    Frame("venture-of-partners", "成立|挂牌成立|揭牌|注册成立|落户|开业|宣告成立", r"{partner}(?:双方)?(?:的|合营的|合资的|共同出资的)(?:合资|合营)(?:公司|企业|品牌)?(?:\ue00b|{venture})?[^,;。]{0,16}?<T>", confidence=0.8, needs="partner"),
    Frame("partners-register", "成立了|注册成立了|组建了|创办了|注册成立|设立了", r"{partner:party}[^,;。]{0,6}?(?:联手|携手|联合)[^,;。]{0,4}?{partner:party}(?:共同|合资|出资|注册)*<T>(?:[^,;。]{0,8}?{venture})?", confidence=0.8, needs="partner", veto="联盟|委员会|实验室|基金|中心"),
    Frame("jointly-by", "联合创办|共同创办|合资创办|共同成立|共同设立|联合成立|共同创立", r"{venture}[^;。]{0,16}?(?:由|是|为|系){partner}<T>", confidence=0.76, needs="partner venture"),
    Frame("founds-with", "成立|组建|设立|创立|注册成立|共建|建立|创办|打造|合资",
          r"{partner}[^;。]{0,12}?(?:与|和|同|携手|联合|联手){partner}[^;。]{0,24}?<T>(?:了)?[^,;。]{0,14}?(?:合资|合营)(?:公司|企业|品牌)?(?:[^,;。]{0,6}?{venture})?", confidence=0.9, needs="partner"),
    Frame("group-founds", "成立|组建|设立|创立|注册成立|共建|建立|创办",
          r"{partner}[^;。]{0,24}?<T>(?:了)?[^,;。]{0,14}?(?:合资|合营)(?:公司|企业|品牌)?(?:[^,;。]{0,6}?{venture})?", confidence=0.84, needs="partner"),
    Frame("venture-founded", "合资成立|合资组建|共同成立|共同出资成立|合资设立|共同出资设立|联合成立|共同设立|合资创办|合资公司",
          r"{venture}[^;。]{0,12}?(?:由|是|为){partner}[^;。]{0,14}?(?:与|和|同)?{partner}?[^;。]{0,10}?<T>", confidence=0.84, needs="partner venture"),
    Frame("jointly-founds", "合资成立|合资组建|共同成立|共同出资成立|合资设立|共同出资设立|联合成立|共同出资|合资建立",
          r"{partner}[^;。]{0,24}?(?:{partner})?[^;。]{0,12}?<T>(?:了)?(?:[^;。]{0,14}?{venture})?", confidence=0.8, needs="partner"),
)  # fmt: skip

EN = frames(
    "en",
    Frame("forms-jv-with", "joint venture|joint-venture|jv",
          r"{partner}__(?:formed?|forms|set up|sets up|create[sd]?|launch(?:ed|es)?|establish(?:ed|es)?|announced?|found(?:ed)?|agreed|signed|entered|started?|enter)[^;.]{0,40}? <T>[^;.]{0,20}? with <6>{partner}", confidence=0.88, needs="partner"),
    Frame("group-forms-jv", "joint venture|joint-venture",
          r"{partner}__(?:formed?|forms|set up|sets up|create[sd]?|launch(?:ed|es)?|establish(?:ed|es)?|announced?|founded|agreed|signed|entered|started?)[^;.]{0,40}? <T>(?:[^;.]{0,20}?(?:called|named|known as|,) <2>{venture})?", confidence=0.74, needs="partner"),
    Frame("jv-between", "joint venture between|joint venture of|jv between|joint venture by|joint venture founded by|joint venture set up by|joint venture formed by", r"(?:{venture}[^;.]{0,14}?)?<T> <4>{partner}(?: and <4>{partner})?", confidence=0.76, needs="partner"),
    Frame("establishes-jv-with", "joint venture with|joint-venture with|jv with", r"{partner}[^;.]{0,60}? <T> <6>{partner}", confidence=0.84, needs="partner"),
    Frame("creates-company", "set up|sets up|to establish|established|to set up|launched|launch|to create|created|formed|to form|founded|announced the creation of|creating|forming", r"{partner}__<T> (?:a|an|the) <4>(?:company|venture|firm|business)[^;.]{0,40}?(?:jointly|together|equally|owned by)", confidence=0.6, needs="partner"),
    Frame("jointly-launched", "launched|set up|founded|established|formed|created", r"{partner}__<T> {venture}[^;.]{0,50}?(?:jointly own|jointly owned|joint venture|50-50|owned equally)", confidence=0.84, needs="partner"),
)  # fmt: skip
