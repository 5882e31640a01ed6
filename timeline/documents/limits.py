"""How much one input may ask for: every bound that reading has, in one place, each with an option."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds for one document and for one archive. What goes beyond is refused, and the others go on."""

    size: int = 20 * MB  # bytes of one document: a long news article has 50 kB, a heavy page 2 MB
    depth: int = 400  # of HTML elements: beyond, tags are cut out instead of parsed; real pages stay under 60
    unpacked: int = 20_000 * MB  # bytes that one archive may unpack to
    ratio: int = 200  # unpacked bytes for each packed one, once there are many; news packs to a third or a tenth
    seconds: float = 60.0  # for reading one document and finding its events
    redirects: int = 5  # that an address may lead through
