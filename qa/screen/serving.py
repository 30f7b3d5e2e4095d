"""What the server adds to the page: headers, the report and runs of the evaluation, the ledger.

And a check of the port.
"""

from __future__ import annotations

import errno
import os
import socket
import threading
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from documents.ledger import SHEET, ledger_file
from documents.model import Document
from qa.screen.evaluation import REPORT_URL, Evaluation
from qa.screen.render_evaluation import evaluation_state
from qa.screen.render_library import LEDGER_FILES

# The browser itself then refuses whatever would leave for another host.
HEADERS = {
    "content-security-policy": "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; "
    "frame-ancestors 'self'; form-action 'self'; base-uri 'self'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
# On top of HEADERS, also where the report is opened in a window of its own: it runs nothing,
# fetches nothing, and has no part in what the page may do.
_REPORT_HEADERS = {
    "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:; font-src data:",
    "cache-control": "no-cache",
}
Message = MutableMapping[str, Any]


class HeadersAdded:
    """ASGI middleware that adds HEADERS to every response."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self.app = app

    async def __call__(
        self, scope: Message, receive: object, send: Callable[[Message], Awaitable[None]]
    ) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *added]
            await send(message)

        await self.app(scope, receive, send_with_headers)


def report_route(evaluation: Evaluation) -> Route:
    """The latest report of the evaluation at REPORT_URL."""

    def respond(_: Request) -> Response:
        report = evaluation.report()
        if report is None:
            return PlainTextResponse("还没有评测报告。", 404)
        # Read whole: the file may be replaced by a newer one at any time.
        page = report.path.read_bytes()
        return Response(page, media_type="text/html", headers=_REPORT_HEADERS)

    return Route(REPORT_URL, respond)


def evaluation_calls(evaluation: Evaluation) -> list[Callable[[Any], dict[str, Any]]]:
    """What screen/evaluation.js calls, by these names; each returns what it shows."""

    def look_at_run(_: Any) -> dict[str, Any]:
        return evaluation_state(evaluation.state())

    def start_run(part: Any) -> dict[str, Any]:
        started = evaluation.start(str(part))
        return evaluation_state(evaluation.state(), refused=not started)

    def stop_run(_: Any) -> dict[str, Any]:
        evaluation.stop()
        return evaluation_state(evaluation.state())

    return [look_at_run, start_run, stop_run]


def ledger_routes(documents: Callable[[], Iterable[Document]]) -> list[Route]:
    """The ledger of targets of the library as it stands, one route a format."""

    def respond(request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        file_name = quote(f"{SHEET}{PurePosixPath(name).suffix}")
        headers = {
            "content-disposition": f"attachment; filename=\"{name}\"; filename*=UTF-8''{file_name}",
            "cache-control": "no-cache",
        }
        body = ledger_file(documents(), name)
        return Response(body, media_type="application/octet-stream", headers=headers)

    return [Route(f"/{name}", respond) for name in LEDGER_FILES.values()]


def aside(work: Callable[[], None]) -> None:
    """In a thread of its own, while the page is served already: the first to ask should not wait
    for what a large library takes to be read.
    """
    threading.Thread(target=work, name="aside", daemon=True).start()


def check_port(host: str, port: int) -> None:
    """Raises ValueError, with the remedy, if nothing can listen there."""
    if not 1 <= port <= 65535:
        raise ValueError(f"端口应为1到65535的整数，而不是{port}；例如 --port 7860")
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        remedy = f"不能在地址{host}上提供服务（{error.strerror}）；请用 --host 给出本机的地址"
        if error.errno == errno.EADDRINUSE:
            remedy = f"端口{port}已被占用；请换一个端口，例如 --port {port % 65535 + 1}"
        if error.errno == errno.EACCES:
            remedy = f"没有权限使用端口{port}；请用1024以上的端口，例如 --port 7860"
        raise ValueError(remedy) from error
