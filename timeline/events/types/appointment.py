"""A person takes up a post or becomes ambassador."""

from dataclasses import replace

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import LED_IN_ZH, NO_BUSINESS_EN

_NOT = r"时任|现任|任命书|曾(?:经)?担任|担任过|担任.{0,10}期间|任(?:期|职期间|意|何|务|性)|连任失败"

ZH = frames(
    "zh",
    Frame("is-appointed-as", "被任命为|获任命为|获委任为|被聘为|被选为|获选为|被提名为|获提名为|被提拔为|被擢升为|被委任为|获任|被推举为|升任为|被任命担任|升为|晋升为",
          r"{person}[^;。]{0,14}?<T>(?:了)?(?:[^;。,]{0,4}?{organization})?(?:[^;。,]{0,16}?){position}", needs="organization person", elide="organization", confidence=0.84),
    Frame("post-by-person", "接任|担任|出任|接替|兼任|接棒|执掌|接手|接掌|领导|掌管|统领", r"{organization}[^,;。]{0,10}?{position}[^;。]{0,10}?(?:由|将由|改由){person}[^;。,]{0,6}?<T>", needs="organization person", confidence=0.84),
    Frame("led-by", "领导|担任|出任|执掌|带领|掌管|接任|负责", r"(?:将由|由|改由)[^,;。]{0,8}?{person}(?:[^,;。]{0,6}?)<T>", needs="organization person", elide="organization", confidence=0.68, fill=("position",), veto="研发|开发|设计|打造|团队"),
    Frame("welcomes-new", "迎来|迎来了|换帅|官宣|宣布|任命|公布", r"{organization}[^;。]{0,8}?<T>(?:新任|新|首位|首任|全新)?[^;。,]{0,6}?{position}[: ,]{0,3}{person}", needs="organization person", confidence=0.76, veto="前任|卸任|离职|辞职"),
    Frame("takes-office", "上任|履新|就任|走马上任|到任|入职|加盟|加入", r"{organization}[^;。]{0,20}?{person}(?:正式|今日|已|将)?<T>", needs="organization person", confidence=0.7, fill=("position",), veto=_NOT),
    Frame("joined-org-as", "加入|加盟|入职|跳槽至|转投", r"{person}[^;。]{0,14}?<T>(?:了)?{organization}[^;。]{0,4}?,?(?:并)?(?:出任|担任|任|成为|负责)[^;。,]{0,8}?{position}", needs="organization person", confidence=0.88),
    Frame("both-posts", "共同担任|联合担任|分别担任|分别出任|共同出任|分别成为", r"(?:由)?{person}[^;。]{0,4}?<T>(?:了)?(?:[^;。,]{0,8}?{organization})?[^;。,]{0,8}?{position}", needs="organization person", elide="organization", confidence=0.76),
    Frame("appoints", "任命|委任|聘任|聘请|聘用|邀请|签约|官宣|选择|宣布|携手|请来|指定|提名|选举|推举|挖来|请到|擢升|晋升|提拔|聘",
          r"{organization}~<T>(?:了)?[^;。]{0,16}?{person}(?:[^;。,]{0,10}?)(?:为|担任|出任|成为|任|接任|接替|执掌|加入)(?:[^;。,]{0,14}?){position}", needs="organization person", confidence=0.88, veto=_NOT),
    Frame("takes-post-at", "担任|出任|就任|升任|接任|调任|履新|加盟|加入|入职|上任|执掌|接掌|转任|成为|接棒|改任|兼任|任职|接替|晋升为|晋升|任|当选|空降|加盟了",
          r"{person}[^;。]{0,24}?(?<![卸离辞免责信主胜历连留现前曾退])(?<!不再)(?<!不再[担出兼])<T>(?:了|为)?(?:[^;。,曾]{0,6}?){organization}(?:[^;。,]{0,14}?){position}", needs="organization person", confidence=0.86, veto=_NOT),
    Frame("joins", "加盟|加入|入职|空降|跳槽|重返|回归|转投",
          r"{person}[^;。]{0,18}?<T>(?:了|至|到)?(?:[^;。, ]{0,4}?){organization}", needs="organization person", confidence=0.72, fill=("position",), veto=_NOT + "|加入(?:购物车|调查)"),
    Frame("org-person-takes", "担任|出任|就任|升任|接任|调任|履新|上任|转任|接棒|改任|兼任|接替|晋升为|任|当选|成为",
          r"{organization}[^;。]{0,30}?{person}[^;。]{0,20}?(?<![卸离辞免责信主胜历连留现前曾退])(?<!不再)(?<!不再[担出兼])<T>(?:了|为)?(?:[^;。,]{0,10}?){position}", needs="organization person", confidence=0.76, veto=_NOT),
    Frame("by-person", "接任|担任|出任|接替|兼任|接棒|执掌|负责|代言|接手|代理",
          r"(?:由|让){person}[^;。,]{0,12}?<T>", needs="organization person", elide="organization", confidence=0.72, fill=("position",)),
    Frame("person-takes-elided", "担任|出任|就任|升任|接任|转任|调任|履新|接棒|兼任|当选|晋升为|升为|成为",
          r"{person}[^;。]{0,24}?(?<![卸离辞免责信主胜历连留现前曾退])(?<!不再)(?<!不再[担出兼])<T>(?:了|为)?(?:[^;。,]{0,14}?){position}", needs="organization person", elide="organization", confidence=0.66, veto=_NOT),
    Frame("person-elided-takes", "担任|出任|就任|升任|接任|转任|调任|履新|接棒|兼任",
          rf"(?:^|[,;]){LED_IN_ZH}" r"(?<![卸离辞免责信主胜历连留现前曾退])(?<!不再)(?<!不再[担出兼])<T>(?:了|为)?(?:[^;。,]{0,4}?){organization}?(?:[^;。,]{0,14}?){position}", needs="organization person", elide="person", confidence=0.55, veto=_NOT),
    Frame("person-as-post", "为|成为|出任|任|担任",
          r"{organization}[^;。]{0,12}?(?:任命|宣布|官宣|聘请|委任|聘任|邀请|签下|携手|提名|选举|选)(?:[^;。]{0,12}?){person}<T>[^;。,]{0,14}?{position}", needs="organization person", confidence=0.86),
    Frame("endorses", "代言|成为代言人|出任代言人|官宣代言", r"{person}[^,;。]{0,6}?<T>(?:了)?{organization}", needs="organization person", confidence=0.72, fill=("position",), veto="代言费|代言人"),
    Frame("changed-to", "变更为|更换为|换成|更替为|换为", r"{organization}[^;。]{0,40}?{position}[^;。]{0,20}?<T>{person}", needs="organization person", confidence=0.78),
    Frame("new-post-person", "新增|新任|增补|新聘", r"{organization}[^;。]{0,24}?<T>[^;。,]{0,10}?{person}(?:为|担任|任|出任)(?:[^;。,]{0,10}?){position}", needs="organization person", confidence=0.7),
)  # fmt: skip

EN = frames(
    "en",
    Frame("succeeds-at", "succeeded|succeeds|replaced|replaces|takes over from|took over from|taking over from|will succeed|to succeed|will replace|to replace|is to replace",
          r"{person}__<T> <3>[\ue004\ue00d](?: as <4>{position})?(?: (?:at|of) <3>{organization})?", needs="person organization", elide="organization", confidence=0.74, fill=("position",)),
    Frame("new-post-starts", "starts|takes over|took over|joins|joined|begins|began|arrives|arrived|started|will start|will take over|will join|is to start|takes charge|took charge", r"{organization}(?:'s|') (?:new|next|incoming|newly appointed) <2>{position},? {person},? <T>", needs="organization person", confidence=0.8),
    Frame("appointment-of", "appointment of|hiring of|arrival of|promotion of|recruitment of|election of|return of", r"<T> <5>{person}[^;.]{0,30}? as <4>(?:{organization}(?:'s)? )?<3>{position}(?: (?:at|of) <3>{organization})?", needs="organization person", elide="organization", confidence=0.78),
    Frame("is-the-new", "is the new|is the next|was the new|named the new|will be the new|will be the next|announced as the new|unveiled as the new|announced as|unveiled as|revealed as|confirmed as|named as", r"{person}[^;.\ue000-\ue003]{0,40}? <T> <2>{position} (?:of|at|for) <2>{organization}", needs="organization person", confidence=0.76, passive=True),
    Frame("steps-up", "to take over at|takes over at|took over at|will take over at|taking over at|to take over as|will take over as|steps up as|stepped up as|steps in as|takes over as|took the helm as|takes the reins as|takes the helm at|took the helm of|took the helm at|takes charge of|took charge of|returned as|rejoined as|comes in as|starts as",
          r"{person}__<T> <4>{position}?(?: (?:of|at|for))? ?<3>{organization}?", needs="person organization", elide="organization", confidence=0.76, fill=("position",)),
    Frame("recruits-as", "recruited|hired|hires|recruits|appointed|appoints|promoted|promotes|to promote|named|names|poached|poaches|elected|elects|drafted in|brought in|enlisted|tapped|taps|unveils|signs|to hire",
          r"{organization}__<T> <5>{person}[^;.]{0,70}? (?:as|to|to become|to be|to run|to lead|to head|to oversee) <4>(?:{position})?", needs="person organization", confidence=0.8, fill=("position",), veto="named after|hires? (?:a|the) law"),
    Frame("becoming", "becoming|to become|becomes|will become|became", r"{person} (?:is |was |will be )?<2><T> <5>{position}(?: (?:of|at) <3>{organization})?", needs="person organization", elide="organization", confidence=0.72),
    Frame("was-hired", "was hired|was appointed|was named|was recruited|was promoted|has been hired|has been appointed|has been named|was elected|joined|was brought in|was reinstated|returned to the fold|returned to the company|returned to the board|returned to the business|returned to the helm|returned to the role|returned to the firm|returned to the group|returned to the brand", r"{person}(?: <3>| __)?<T>(?: (?:as|to|on|by|in|at|onto) (?:[a-z’'-]+ ){0,5}?(?:{position}|{organization}))?", needs="person organization", elide="organization", confidence=0.6, fill=("position",), passive=True, veto="joined (?:forces|by)|returned (?:home|from|to (?:work|earth|the uk))"),
    Frame("names-as", "named|names|appointed|appoints|made|makes|elected", r"{organization}__<T> <4>{person},?[^;.]{0,60}?,? <3>{position}(?: of {organization})?", needs="organization person", confidence=0.76, fill=("position",), veto="named after"),
    Frame("joins-board-of", "join the board of|joined the board of|joins the board of|joining the board of|joins as|joined as", r"{person}__<T> <4>{organization}", needs="organization person", confidence=0.8, fill=("position",)),
    Frame("leaves-for", "to join|to lead|to run|to head|moves to|moved to|jumps ship to|defects to|defected to|poached by", r"{person}__(?:leaving|left|leaves|leave|quit|quits|quitting|departed|departing|from|stepped down|resigned|is|was|been) [^;.]{0,50}?<T> <5>{organization}(?: as <4>{position})?", needs="person organization", confidence=0.76, fill=("position",), passive=True),
    Frame("leaves-one-for", "leaving|left|leaves|leave|quit|quits|quitting|departed|departing|to leave|is leaving|was leaving", r"{person}__<T> (?:the )?<3>[\ue000-\ue004\ue00c\ue00e-\ue011] for (?:[a-z-]+ ){0,5}?{organization}(?: as <4>{position})?", needs="person organization", confidence=0.76, fill=("position",), passive=True),
    Frame("joins-as", "joined|joins|join|joining|rejoined|rejoins", r"{person}__<T> <4>{organization} as <4>{position}", needs="organization person", confidence=0.86),
    Frame("appoints", "appointed|appoints|names|named|hired|hires|hiring|promoted|promotes|appointing|taps|tapped|recruited|recruits|poached|elected|naming|brought in|chose|picked|signed|signs|nominated|installed|welcomed|unveiled|announced",
          r"{organization:anyone}__<T> <10>{person},?(?: [a-z0-9'’,-]+){0,8}? (?:as|to|to be|to become) <5>{position}", needs="organization person", confidence=0.88),
    Frame("appoints-post-first", "poached|poaches|lured|hires away|appointed|appoints|named|names|hired|hires|promoted|elected|recruited|brought in|has appointed|picked",
          r"{organization}__<T> <6>{person}", needs="organization person", confidence=0.62, fill=("position",), veto="named after"),
    Frame("is-appointed", "appointed|named|hired|promoted|elected|confirmed|unveiled|announced|installed|nominated",
          r"{person},?[^;.]{0,110}?(?:was|were|is|been|being|be) (?:[a-z]+ )?<T>(?: as| to| by)?(?:[^;.]{0,40}?{position})?(?:[^;.]{0,30}?(?:of|at|by|for|to) <4>{organization})?", needs="person organization position", elide="organization", passive=True, confidence=0.72, fill=("position",)),
    Frame("becomes-post", "became|becomes|become|becoming|took over as|takes over as|take over as|taking over as|joined as|joins as|join as|stepped in as|steps in as|serves as|started as|returns as|returned as|took over|takes the helm|succeeds|succeeded|to succeed|replaces|to replace",
          r"{person}__<T> <6>(?:{organization}(?:'s)? )?<5>{position}(?:[^;.]{0,24}? (?:of|at|for) <5>{organization})?", needs="person organization", elide="organization", confidence=0.74, veto=r"serves as (?:a|an) "),
    Frame("joins-org", "joined|joins|join|joining|moves to|moved to", r"{person}__<T> <4>{organization}(?!'s (?!(?:[a-z]+ ){0,3}(?:board|team|shop|store|office|branch|business|division|arm|brand)))", needs="person organization", confidence=0.66, fill=("position",), veto="joined (?:forces|by)|join(?:s|ed|ing)? (?:the |a |an |his |her )?(?:bid|war|fight|calls?|campaign|protests?|criticism|row|debate|queue|chorus|call|effort|battle)(?![a-z])"),
    Frame("joins-board-elided", "joined the board|joining the board|joins the board|joined in|joined", r"{person},? (?:who |which )?<T>", needs="person organization", elide="organization", confidence=0.5, fill=("position",), veto="joined (?:forces|by|[a-z]+ in )"),
    Frame("replaced-by", "replaced by|succeeded by|replaced with", r"<T> <6>{person}", needs="person organization", elide="organization", passive=True, confidence=0.72, fill=("position",)),
    Frame("org-hired-as", "hired|recruited|appointed|poached", r"{person},? <8>(?:whom|who) (?:[a-z]+ )?{organization:anyone}?_<T>[^;.]{0,20}? as (?:an? )?{position}", needs="person organization", elide="organization", passive=True, confidence=0.6),
)  # fmt: skip
EN = tuple(replace(frame, veto="|".join(filter(None, (frame.veto, NO_BUSINESS_EN)))) for frame in EN)
