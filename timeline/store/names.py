"""The form in which names are looked up: 天貓 and 天猫, Hermès and HERMES, JD.com and "jd com" are each one."""

from __future__ import annotations

from timeline.catalog.names import bare


def name_key(name: str) -> str:
    """The name with script, width, case, accents, spacing and punctuation folded away.

    >>> name_key("Hermès"), name_key("天貓"), name_key("JD.com")
    ('hermes', '天猫', 'jdcom')
    """
    return bare(name)
