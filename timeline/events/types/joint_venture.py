"""Parties found a company together."""

from timeline.events.frame import Frame, frames

ZH = frames(
    "zh",
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
    Frame("jv-between", "joint venture between|joint venture of|jv between|joint venture with", r"(?:{venture}__)?<T> <4>{partner}(?: and <4>{partner})?", confidence=0.74, needs="partner"),
)  # fmt: skip
