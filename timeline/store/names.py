"""The form in which names are looked up: 天貓 and 天猫, Hermès and HERMES, JD.com and "jd com" are each one."""

from __future__ import annotations

import unicodedata

from timeline.text import fold


def name_key(name: str) -> str:
    """The name with script, width, case, accents, spacing and punctuation folded away.

    >>> name_key("Hermès"), name_key("天貓"), name_key("JD.com")
    ('hermes', '天猫', 'jdcom')
    """
    folded = fold(name)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", folded)).casefold()
    return "".join(char for char in plain if char.isalnum()) or folded.casefold().strip()
