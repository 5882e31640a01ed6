"""Addresses to bytes: one polite reader for pages, feeds and sitemaps.

It asks robots.txt, waits between two requests to one host, tries again what failed for the moment, asks only for what
has changed, and never connects to an address inside the network unless that is allowed: each connection is made to the
very address that was checked, after every redirect anew.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpcore
import httpx

from timeline.documents import too_large
from timeline.errors import DocumentError
from timeline.inputs.article import Options

AGENT = "timeline-events/0.1 (+reads articles for one user)"
_TIMEOUT = 20.0  # seconds to connect, and between two pieces of an answer
_TRIES = 3
_LONGEST_WAIT = 30.0  # seconds that a server may ask to wait
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_READ = (
    "text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/json",
    "application/feed+json", "application/rdf", "application/octet-stream", "application/gzip", "application/x-gzip",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address gave; ``data`` is None where it has not changed since it was last read."""

    url: str  # after redirects
    data: bytes | None
    kind: str = ""  # the media type
    etag: str | None = None
    modified: str | None = None


class AddressError(DocumentError):
    """An address that cannot be read."""


class InsideError(AddressError):
    """An address inside the network."""


@dataclass(slots=True)
class Web:
    """Reads addresses; keeps its connections, and what it knows of hosts, until it is closed."""

    options: Options
    _client: httpx.Client | None = None
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)  # host -> when it last answered

    def close(self) -> None:
        """Give back the connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def read(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """The bytes at an address, or a refusal that says why not."""
        headers = {"If-None-Match": etag, "If-Modified-Since": modified}
        conditions = {name: value for name, value in headers.items() if value}
        at = url
        for _ in range(self.options.limits.redirects + 1):
            self._check(at, url)
            answer = self._patiently(at, conditions)
            if answer.is_redirect and "location" in answer.headers:
                at = urljoin(at, answer.headers["location"])
                continue
            return self._taken(answer, at, url)
        raise AddressError(
            f"leads through more than {self.options.limits.redirects} other addresses", where=url, remedy="Leave it out"
        )

    def _check(self, at: str, given: str) -> None:
        try:
            parts = urlsplit(at)
            host, _ = parts.hostname, parts.port  # a port that is no number raises
        except ValueError as error:
            raise AddressError(f"is no proper address ({error})", where=given, remedy="Check it") from error
        if parts.scheme not in ("http", "https") or not host:
            raise AddressError(f"leads to {at[:200]!r}, which is not http", where=given, remedy="Leave it out")
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        if self.options.robots and not self._rules_of(origin).can_fetch(AGENT, at):
            raise AddressError("robots.txt asks not to read it", where=given, remedy="Respect that, or ask its owner")

    def _rules_of(self, origin: str) -> RobotFileParser:
        known = self._robots.get(origin)
        if known is not None:
            return known
        rules = RobotFileParser()
        try:
            answer = self._patiently(f"{origin}/robots.txt", {}, redirects=True)
        except InsideError:
            raise
        except AddressError as refused:
            raise AddressError("robots.txt cannot be read", where=origin, remedy="Try again later") from refused
        if answer.status_code >= 500:
            rules.parse(["User-agent: *", "Disallow: /"])
        elif answer.status_code >= 400:
            rules.parse([])
        else:
            rules.parse(answer.text[:500_000].splitlines())
        self._robots[origin] = rules
        return rules

    def _patiently(self, url: str, conditions: dict[str, str], *, redirects: bool = False) -> httpx.Response:
        """An answer that is not a passing fault, after some tries."""
        wait, fault = 1.0, ""
        for attempt in range(_TRIES):
            if attempt:
                time.sleep(min(wait, _LONGEST_WAIT))
                wait *= 2
            self._pause(urlsplit(url).netloc)
            try:
                answer = self._once(url, conditions, redirects=redirects)
            except (httpx.TransportError, httpx.InvalidURL, OSError) as error:
                fault = f"cannot be reached ({error or type(error).__name__})"
                if isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
                    break
                continue
            finally:
                self._asked[urlsplit(url).netloc] = time.monotonic()
            if answer.status_code not in _PASSING:
                return answer
            fault = f"answers {answer.status_code}"
            asked = answer.headers.get("retry-after", "")
            wait = max(wait, float(asked)) if asked.isdigit() else wait
        raise AddressError(fault, where=url, remedy="Try again later")

    def _once(self, url: str, conditions: dict[str, str], *, redirects: bool) -> httpx.Response:
        client = self._client = self._client or self._made()
        request = client.build_request("GET", url, headers=conditions)
        answer = client.send(request, stream=True, follow_redirects=redirects)
        try:
            kind = answer.headers.get("content-type", "")
            if answer.is_success and kind and not kind.lower().startswith(_READ):
                raise AddressError(f"is {kind.partition(';')[0]}, not text", where=url, remedy="Leave it out")
            parts, size = [], 0
            for part in answer.iter_bytes(64 * 1024):
                parts.append(part)
                size += len(part)
                if size > self.options.limits.size:
                    raise too_large(url, self.options.limits)
            answer._content = b"".join(parts)
        finally:
            answer.close()
        return answer

    def _taken(self, answer: httpx.Response, at: str, given: str) -> Answer:
        headers = answer.headers
        if answer.status_code == 304:
            return Answer(url=at, data=None)
        if not answer.is_success:
            raise AddressError(f"answers {answer.status_code}", where=given, remedy="Check the address")
        return Answer(
            url=at,
            data=answer.content,
            kind=headers.get("content-type", "").partition(";")[0].strip().lower(),
            etag=headers.get("etag"),
            modified=headers.get("last-modified"),
        )

    def _pause(self, host: str) -> None:
        """Wait until this host may be asked again."""
        last = self._asked.get(host)
        if last is not None and (left := last + self.options.delay - time.monotonic()) > 0:
            time.sleep(left)

    def _made(self) -> httpx.Client:
        transport = httpx.HTTPTransport(trust_env=False)
        if not self.options.private:
            transport._pool = httpcore.ConnectionPool(
                ssl_context=httpx.create_ssl_context(trust_env=False), network_backend=_Outward()
            )
        return httpx.Client(
            transport=transport, headers={"User-Agent": AGENT}, timeout=_TIMEOUT, max_redirects=5, trust_env=False
        )


class _Outward(httpcore.SyncBackend):
    """Connects to public addresses only: to the one that was looked at, so that a name cannot change in between."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection, or a refusal."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise httpcore.ConnectError(f"{host}: {error.strerror or error}") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        inside = next((one for one in addresses if not is_public(one)), None)
        if inside is not None or not addresses:
            raise InsideError(
                f"is {inside}, an address inside the network", where=host, remedy="Allow it with --allow-private"
            )
        return super().connect_tcp(addresses[0], port, timeout, local_address, socket_options)


def is_public(address: str) -> bool:
    """Whether an address lies in the open internet.

    >>> [is_public(one) for one in ("93.184.216.34", "127.0.0.1", "169.254.169.254", "::ffff:10.0.0.1", "fe80::1")]
    [True, False, False, False, False]
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast
