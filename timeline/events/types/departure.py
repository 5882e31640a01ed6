"""A person leaves a post."""

from dataclasses import replace

from timeline.events.frame import Frame, frames
from timeline.events.lexicon import NO_BUSINESS_EN

_QUIT = "离职|辞职|卸任|辞任|辞去|请辞|退休|退任|离任|下台|被免职|去职|卸下|出走|离开|引咎辞职|不再担任|退出|被解雇|被开除|被罢免|提出离职|提出辞职|退位|让位|挂印|隐退|卸任了|免去|解除|告别"
_NOT = r"告别仪式|吊唁|故人|遗体|离开(?:的时候|后|了家|人世|世)|退出(?:登录|市场|中国)|辞职率|离职(?:率|员工|潮|证明|补偿)|退休(?:金|年龄|生活|人员)"

ZH = frames(
    "zh",
    Frame("is-removed", "解职|免职|解雇|开除|罢免|撤职|免去|辞退|革职|炒掉|炒鱿鱼|请离", r"{person}[^;。]{0,14}?(?:被|遭|获)(?:[^,;。]{0,8}?)<T>", needs="organization person", elide="organization", confidence=0.78, fill=("position",)),
    Frame("puts-down-post", "卸下|辞去|卸任|不再担任|辞任|交出|让出|告别|离开", r"{person}[^;。]{0,30}?<T>(?:了)?(?:[^;。,]{0,8}?){position}(?:一职|职务|之职|之位)?", needs="organization person", elide="organization", confidence=0.78),
    Frame("ends-cooperation", "结束了|结束|终止|终止了", r"{person}(?:与|和|同){organization}[^;。]{0,4}?<T>[^,;。]{0,12}?(?:合作|关系|生涯)", needs="organization person", confidence=0.72, fill=("position",)),
    Frame("already-left", "离职|辞职|卸任|退休|离任", r"已<T>的(?:[^,;。]{0,4}?{organization})?(?:[^,;。]{0,4})(?:前|原)?[^,;。]{0,6}?{person}", needs="organization person", elide="organization", confidence=0.76, fill=("position",)),
    Frame("org-post-person-quits", "卸任|离职|辞职|离任|辞任|去职|下台|离开|退休|出局", r"{organization}(?:的|前|原)?[^,;。]{0,4}?{position}{person}(?:将|已|已经|正式|宣布|也|突然|\ue006|[^;。,]{0,8}?){0,2}<T>", needs="organization person", confidence=0.9, veto=_NOT),
    Frame("post-person-left", "离开|离职|辞职|卸任|退出|离任", r"{position}[^,;。]{0,4}?{person}(?:也|已|已经|均|都|将|于|\ue006|[^,;。]{0,6}?)<T>(?:了)?(?:公司|{organization})?", needs="organization person", elide="organization", confidence=0.78, veto=_NOT),
    Frame("removed", "罢免|免职|解雇|开除|辞退|撤职", r"(?:将|把){person}[^,;。]{0,6}?<T>", needs="organization person", elide="organization", confidence=0.66, fill=("position",)),
    Frame("person-quits", _QUIT, r"{organization}[^;。]{0,24}?{person}[^;。]{0,24}?<T>(?:了)?(?:[^;。,]{0,10}?{position})?", needs="organization person", confidence=0.86, fill=("position",), veto=_NOT),
    Frame("person-quits-org", _QUIT, r"{person}[^;。]{0,20}?(?:从|自)?<T>(?:了)?(?:[^;。,]{0,6}?){organization}(?:[^;。,]{0,14}?{position})?", needs="organization person", confidence=0.84, fill=("position",), veto=_NOT),
    Frame("from-org-quits", "离职|辞职|卸任|出走|离开|退休|退出", r"{person}[^;。]{0,14}?从{organization}[^;。,]{0,8}?<T>", needs="organization person", confidence=0.88, fill=("position",), veto=_NOT),
    Frame("person-withdraws", "退出|离开|出局", r"{person}(?:已|已经|正式|宣布|也|将|\ue006|于|近日|黯然|被迫){1,3}<T>(?:了)?(?:公司|管理层|董事会)?(?=[,。;后]|$)", needs="organization person", elide="organization", confidence=0.76, fill=("position",), veto=_NOT),
    Frame("person-quits-elided", "离职|辞职|卸任|辞任|辞去|请辞|退任|离任|下台|被免职|去职|不再担任|提出离职|引咎辞职|被解雇|退位", r"{person}[^;。]{0,24}?<T>", needs="organization person", elide="organization", confidence=0.7, fill=("position",), veto=_NOT),
    Frame("dismisses", "免去|解聘|解雇|罢免|开除|解除|撤换|撤销|非法免职|免职", r"{organization}~<T>(?:了)?[^;。]{0,10}?{person}", needs="organization person", confidence=0.84, fill=("position",), veto=_NOT),
    Frame("relative-quit", "卸任|离职|辞去|辞任", r"<T>{organization}?(?:[^;。,]{0,12}?){position}?的{person}", needs="organization person", elide="organization", confidence=0.7, fill=("position",)),
)  # fmt: skip

_NOT_EN = r"left (?:one|two|three|some|many|no|everyone|people|more) |down the aisle|down (?:the|from the|a) (?:stairs|stage|podium|plane|ladder)|died|dead|death|left (?:with|over|behind|out)|(?<![a-z])(?:his|her|their|the|my|its|on|to|far) left|resigned to|fired (?:up|at|off|back|a )|fired [a-z ]{0,12}(?:shots?|gun|bullets|missiles?)|leav(?:e|es|ing) [^;.]{1,24}? (?:for|in) (?:his|her|their|a|the|back)|leaving [^;.]{1,24}? with (?:an?|no|little|nothing)(?![a-z])|leave(?:s)? (?:of absence|voters|campaign)|retired (?:teacher|police|nurse|couple)"

EN = frames(
    "en",
    Frame("is-succeeded", "replaces|succeeds|succeeded|replaced|to replace|to succeed|will replace|will succeed|takes over from|took over from|taking over from|is to replace", r"[\ue004\ue00d]__<T> <3>{person}(?: as <4>{position})?(?: (?:at|of) <3>{organization})?", needs="organization person position", elide="organization", confidence=0.62, fill=("position",)),
    Frame("is-replaced-by", "is to be replaced by|will be replaced by|to be replaced by|will be succeeded by|is replaced by|was replaced by|was succeeded by|to be succeeded by", r"{person}__<T>", needs="organization person", elide="organization", confidence=0.72, fill=("position",), passive=True),
    Frame("is-fired-by", "fired by|sacked by|dismissed by|ousted by|let go by|removed by|ousted from|fired from|sacked from|forced out of|pushed out of", r"{person}__<T> <4>{organization}", needs="organization person", confidence=0.86, passive=True, fill=("position",)),
    Frame("quits-as", "quits as|quit as|resigns as|resigned as|steps down as|stepped down as|stands down as|stood down as|to step down as|retires as|retired as|leaves as|steps aside as|to quit as|to leave as|to stand down as",
          r"{person}__<T> <3>{organization}?(?:'s)? ?<3>{position}(?: (?:of|at) <3>{organization})?", needs="organization person", elide="organization", confidence=0.82),
    Frame("retires-from", "retire from|retires from|retired from|to leave|will leave|step back from|stepped back from|stepping back from|stepping down from|step down from|to depart|bowed out of|bows out of|walked out of|leaving|departing|departed|exits", r"{person}__<T> <4>{organization}", needs="organization person", confidence=0.76, fill=("position",), passive=True, veto=_NOT_EN),
    Frame("would-step-down", "step down|stand down|resign|leave the company|quit|retire|step aside|leave his post|leave her post|leave his role", r"{organization}[^;.]{0,40}?{person}__(?:will|would|is to|to|has decided to|plans to|intends to|he would|she would|he will|she will) <T>", needs="organization person", confidence=0.78, fill=("position",)),
    Frame("bowed-out", "bowed out|bows out|stepped down|quit|resigned|retired|was ousted|was fired|was sacked|was dismissed|was let go|departed the company|left the company|departed|left the business|has left|left the firm|is leaving|is to leave|was leaving|stood down", r"{person}(?: |,|__)<T>(?! (?:a|the|his|her|its|their|over|behind|in charge)(?! (?:company|business|firm|group|brand)))", needs="organization person", elide="organization", confidence=0.64, fill=("position",), passive=True, veto=_NOT_EN),
    Frame("relinquished", "relinquished|resigned as|quit as|stood down as|stepped down as|gave up", r"<3>{position} {person} <T>", needs="organization person", elide="organization", confidence=0.74, fill=("position",)),
    Frame("steps-down", "stepped down|steps down|stepping down|step down|resigned|resigns|resign|resigning|quit|quits|quitting|stepped aside|bowed out|ousted|fired|sacked|forced out|standing down|stood down|stands down|stand down|steps aside",
          r"{person}__<T>(?: (?:as|from|at) <5>{position})?(?:[^;.]{0,24}? (?:of|at|from|as|for) <5>{organization})?", needs="person organization", elide="organization", passive=True, confidence=0.72, fill=("position",), veto=_NOT_EN),
    Frame("leaves-then", "retired|retires|retiring|departed|departs|departing|left|leaves|leave|leaving|is leaving|to leave|will leave|dismissed|let go", r"{person}_<T>(?= (?:as|in \ue006|on \ue006|\ue006|at the end of|after [a-z0-9-]+ years|his (?:post|role|job|position)|her (?:post|role|job|position)|the (?:company|business|firm|group|brand|label|house|retailer|bank|board|post|role|job)))(?: as <3>{position})?", needs="organization person", elide="organization", passive=True, confidence=0.68, fill=("position",), veto=_NOT_EN),
    Frame("leaves-org", "left|leaves|leave|leaving|quit|quits|resigned from|resigns from|departed|exits|exited|departing|retired from", r"{person}__<T> <4>{organization}", needs="person organization", confidence=0.76, fill=("position",), veto=_NOT_EN),
    Frame("departure-of", "departure of|resignation of|exit of|ousting of|retirement of|dismissal of|sacking of|parting company with|parted company with|parts company with|parted ways with|parting ways with|the departure of|provoked the departure",
          r"<T> <8>{person}", needs="person organization", elide="organization", confidence=0.76, fill=("position",)),
    Frame("org-parts-with", "parting company with|parted company with|parts company with|parted ways with|parts ways with|fired|sacked|ousted|dismissed|removed|fires|sacks", r"{organization}__<T> <8>{person}", needs="person organization", confidence=0.84, fill=("position",)),
    Frame("persons-departure", "departure|resignation|exit|retirement", r"{person}'s <T>(?: from <4>{organization})?", needs="person organization", elide="organization", confidence=0.7, fill=("position",)),
    Frame("departure-then-of", "departure|resignation|exit|ousting|retirement|dismissal|sacking|removal", r"<T> \ue006 of <3>{position}?,? ?{person}", needs="organization person", elide="organization", confidence=0.76, fill=("position",)),
    Frame("departure-of-org", "departure|resignation|exit|ousting|retirement|dismissal|sacking|removal", r"<T> (?:\ue006 )?of <3>{organization}(?:'s) <6>{position}?,? ?{person}", needs="person organization", confidence=0.84, fill=("position",)),
)  # fmt: skip
EN = tuple(replace(frame, veto="|".join(filter(None, (frame.veto, NO_BUSINESS_EN)))) for frame in EN)
