"""A party joins an association or an alliance."""

from timeline.events.frame import Frame, frames

ZH = frames(
    "zh",
    Frame("joins", "加入|加盟|入会|参加|进入|入选", r"{member}~<T>(?:了)?(?:[^,;。]{0,8}?){organization:alliance}", needs="member organization", confidence=0.88, veto="(?:未|不|拒绝)加入"),
    Frame("becomes-member", "成为", r"{member}~<T>(?:了)?(?:[^,;。]{0,8}?){organization:alliance}[^,;。]{0,12}?(?:会员|成员|理事)", needs="member organization", confidence=0.88),
    Frame("alliance-founded", "成立|发起成立|组建|发起", r"{member}[^;。]{0,24}?<T>(?:了)?(?:[^,;。]{0,6}?){organization:alliance}", needs="member organization", confidence=0.6, veto="成立于"),
)  # fmt: skip

EN = frames(
    "en",
    Frame("joins", "joined|joins|join|joining|admitted to|accession to|became a member of|becomes a member of|signed up to|becoming a member of|membership of|member of", r"{member}(?:'s)?__<T> <8>{organization:alliance}", needs="member organization", confidence=0.86, veto=r"(?<!a )(?:is|was) a member of|members of"),
)  # fmt: skip
