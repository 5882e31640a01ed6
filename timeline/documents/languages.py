"""In which language a text is: by its script, and Latin scripts by their small words.

Chinese and English are what articles are read for. Another language is only named where the text shows it plainly; what
is in doubt is taken for one of the two.
"""
# ruff: noqa: E501 - lists of words

from __future__ import annotations

import re

from timeline.text import language_of

_SCRIPTS = (
    ("ko", "\uac00-\ud7af"),
    ("ru", "\u0400-\u04ff"),
    ("ar", "\u0600-\u06ff"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
)
_OF_SCRIPT = tuple((name, re.compile(f"[{letters}]")) for name, letters in _SCRIPTS)
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]+")
_SMALL = {
    name: frozenset(words.split())
    for name, words in {
        "en": "the of and to in a is that for it was on are as with his they at be this from have or by had not but what all "
        "were when we there can an your which their said if will each about how up out them then she many some so these",
        "fr": "le la les de des du et à en un une est que qui dans pour pas sur au avec ce il elle sont par plus ne se son sa ses "
        "aux été cette mais ou leur nous vous être ont comme",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass "
        "sie nach wird bei einer um am sind noch wie einem über",
        "es": "el la los las de que y en un una es por con para del se no al lo su más como pero sus le ha este sí porque esta "
        "entre cuando muy sin sobre también me hasta fue",
        "it": "il la di che e in un una per con non del della dei sono è si le da al come più gli nel alla ha anche ma lo delle "
        "questo suo dalla era tra",
        "pt": "o a os as de que e do da em um uma para com não dos das no na se por mais como mas foi ao ele tem à seu sua ou são "
        "pelo pela também",
        "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar uit door naar nog dan heeft over wordt",
        "sv": "och att det som en på är av för med den till inte har de ett om men var sig så från vi kan också",
        "pl": "i w na z się nie do to jest że o jak po przez od za są dla ale czy tym był które oraz",
        "tr": "ve bir bu da de için ile olarak daha çok gibi olan en kadar sonra ise ancak her",
        "id": "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih",
        "vi": "và của là có được trong cho không các một với những người này đã khi để từ đến ở ra như về",
    }.items()
}  # fmt: skip
_ENOUGH = 12  # small words: fewer are chance


def language_shown(text: str) -> str:
    """``"zh"``, ``"en"``, or the code of another language that the text plainly is in.

    >>> language_shown("El grupo compró la marca y abrió en Madrid una tienda que es la más grande de las que tiene.")
    'es'
    """
    kana, han, latin = (len(letters.findall(text)) for letters in (_KANA, _HAN, _LATIN))
    if kana * 8 > kana + han and kana >= 10 and kana > latin // 4:
        return "ja"
    for name, letters in _OF_SCRIPT:
        count = len(letters.findall(text))
        if count >= 20 and count > han and count * 2 > latin:
            return name
    known = language_of(text)
    if known != "en":
        return known
    words = _WORD.findall(text.lower())
    scores = {name: sum(word in small for word in words) for name, small in _SMALL.items()}
    best = max(scores, key=lambda name: (scores[name], name == "en"))
    if scores[best] >= _ENOUGH and scores[best] >= 2 * scores["en"] and scores[best] * 6 >= len(words):
        return best
    return "en"
