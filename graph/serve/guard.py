"""What every request and response passes: who may ask, how much, and what a browser may do with the answer."""

import ipaddress
from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_REQUEST = 1_000_000
"""Bytes of a body."""

# Scripts and styles are files of ours; nothing is fetched from elsewhere, and no page is shown inside another.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Turns away requests for foreign hosts and bodies that are too large; sets headers on all responses."""

    def __init__(self, app: ASGIApp, names: Collection[str] = (), *, shared: bool = False) -> None:
        """Guard an app.

        Args:
            app: What is guarded.
            names: Host names besides `localhost` and addresses of digits.
            shared: Pages of other origins may read some answers, as a layer further in decides.
        """
        self.app = app
        self.names = {name.lower().rstrip(".") for name in names} | {"localhost"}
        self.headers = HEADERS | ({"Cross-Origin-Resource-Policy": "cross-origin"} if shared else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or turn it away."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = Headers(scope=scope)
        refusal: PlainTextResponse | None = None
        if not self.is_ours(headers.getlist("host")):
            refusal = PlainTextResponse(
                "this server does not go by that name; open it as http://localhost, or start it with --name NAME\n",
                421,
            )
        elif (length := headers.get("content-length", "0")).isdigit() and int(length) > LARGEST_REQUEST:
            refusal = too_large()
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        body = Body(receive)
        try:
            await self.app(scope, body, guarded)
        except BodyTooLargeError:
            await too_large()(scope, receive, guarded)

    def is_ours(self, hosts: list[str]) -> bool:
        """Tell whether a request is meant for us.

        A page of another site can have its own name lead to this machine (DNS rebinding), and would then read
        everything as its own. It cannot do so with an address of digits.
        """
        if len(hosts) != 1:
            return False
        name = hosts[0].rpartition(":")[0] if hosts[0].rpartition(":")[2].isdigit() else hosts[0]
        name = name.lower().rstrip(".")
        if name in self.names:
            return True
        try:
            ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
        except ValueError:
            return False
        return True


class BodyTooLargeError(Exception):
    """A body without a length in its header goes on beyond what is taken."""


class Body:
    """Receives a body, up to `LARGEST_REQUEST`."""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.size = 0

    async def __call__(self) -> Message:
        """Receive the next message."""
        message = await self.receive()
        self.size += len(message.get("body", b""))
        if self.size > LARGEST_REQUEST:
            raise BodyTooLargeError
        return message


def too_large() -> PlainTextResponse:
    """Turn a large body away."""
    return PlainTextResponse(f"a request may have {LARGEST_REQUEST:,} bytes here; send less\n", 413)
