"""A party joins an association or an alliance."""

from timeline.events.frame import Frame, frames

ZH = frames(
    "zh",
    Frame("admitted", "吸纳为|接纳为|成为|批准加入|获准加入|吸收为", r"{member}[^;。]{0,8}?(?:被|获)?<T>(?:了)?{organization:alliance}[^,;。]{0,8}?(?:会员|成员|理事)?", needs="member organization", confidence=0.84),
    Frame("welcomes-member", "迎来新成员|迎来|新增成员|新增会员|吸纳", r"{organization:alliance}[^;。]{0,14}?<T>(?:了)?(?:[^,;。]{0,6}?){member}", needs="member organization", confidence=0.8),
    Frame("joins-association", "加盟|加入|入会|并入会|正式加入", r"{member}[^;。]{0,20}?<T>(?:了)?[^,;。]{0,6}?{organization:alliance}", needs="member organization", confidence=0.82, veto="(?:未|不|拒绝)加入|加入购物车"),
    Frame("joins", "加入|加盟|入会|参加|进入|入选", r"{member}~<T>(?:了)?(?:[^,;。]{0,8}?){organization:alliance}", needs="member organization", confidence=0.88, veto="(?:未|不|拒绝)加入"),
    Frame("becomes-member", "成为", r"{member}~<T>(?:了)?(?:[^,;。]{0,8}?){organization:alliance}[^,;。]{0,12}?(?:会员|成员|理事)", needs="member organization", confidence=0.88),
    Frame("alliance-founded", "成立|发起成立|组建|发起", r"{member}[^;。]{0,24}?<T>(?:了)?(?:[^,;。]{0,6}?){organization:alliance}", needs="member organization", confidence=0.6, veto="成立于"),
)  # fmt: skip

EN = frames(
    "en",
    Frame("admitted-to", "admitted to|accepted into|rejoined|rejoins|entered|enters|signed up to|signs up to|plans to join|to join|will join|has joined|accepted by|becomes a member of|became a member of|become a member of", r"{member}__<T> <5>{organization:alliance}", needs="member organization", confidence=0.84, passive=True),
    Frame("welcomes", "welcomed|welcomes|admitted|admits|adds|added|signed up", r"{organization:alliance}__<T> <4>{member}(?: as (?:a|its) <3>member)?", needs="member organization", confidence=0.78),
    Frame("joins", "joined|joins|join|joining|admitted to|accession to|became a member of|becomes a member of|signed up to|becoming a member of|membership of|member of", r"{member}(?:'s)?__<T> <8>{organization:alliance}", needs="member organization", confidence=0.86, veto=r"(?<!a )(?:is|was) a member of|members of"),
)  # fmt: skip
