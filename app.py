"""The web application: questions on the left, evidence on the right, the library behind.

``build_app(assistant)`` lays out the page. What stands in it is made by qa.render, how a
conversation goes on by qa.conversation, and what happens in the browser without the server
by qa/screen/behaviour.js.
"""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, MutableMapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

# Gradio reads these when it is imported: no statistics, no look-up of versions, and no
# proxy between this process and its own server.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
for _name in ("NO_PROXY", "no_proxy"):
    os.environ[_name] = ",".join(filter(None, (os.environ.get(_name), "127.0.0.1,localhost,::1")))

import gradio as gr  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402

from documents.model import Document  # noqa: E402
from qa import choices  # noqa: E402
from qa.citations import plain_title  # noqa: E402
from qa.conversation import Assistant, Desk, Turns  # noqa: E402
from qa.model import Scope  # noqa: E402
from qa.render_library import library_html  # noqa: E402

TITLE = "集群政策问答"
ANY = "不限"
EMPTY_HINT = '<p role="alert">请先在框中写下问题，再按“发送”。</p>'
FONTS = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif")
# The browser itself then refuses whatever would leave for another host.
HEADERS = {
    "content-security-policy": "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; "
    "frame-ancestors 'self'; form-action 'self'; base-uri 'self'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
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


def build_app(assistant: Assistant, examples: Sequence[str] = ()) -> gr.Blocks:
    """The page. examples: questions to start from; by default made from the titles."""
    desk = Desk(assistant)

    def read(place: Any) -> str:  # Gradio marks the function, which a method does not allow
        return desk.read(place)

    blocks: gr.Blocks = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True)
    with blocks:
        _html("masthead.html")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("问答"), gr.Row(elem_id="desk"):
                _lay_out_questions(desk, examples or choices.examples(desk.documents))
                _html("evidence.html")
            with gr.Tab("文库"):
                gr.HTML(library_html(desk.documents), elem_id="library", apply_default_css=False)
        _html("reader.html", js_on_load=_screen_file("behaviour.js"), server_functions=[read])
    return blocks


def _lay_out_questions(desk: Desk, examples: Sequence[str]) -> None:
    turns = gr.State(())
    with gr.Column(elem_id="asking", scale=3):
        with gr.Column(elem_id="talk"):
            with gr.Column(elem_id="start") as start:
                _html("welcome.html")
                starts = [gr.Button(text, size="sm") for text in examples]
            history, live = (gr.HTML("", apply_default_css=False) for _ in range(2))
        hint = gr.HTML("", elem_id="hint", apply_default_css=False)
        with gr.Row(elem_id="scope"):
            filters = _lay_out_filters(desk.documents)
        with gr.Row(elem_id="ask"):
            box = gr.Textbox(
                label="问题",
                show_label=False,
                placeholder="请输入问题，按回车发送",
                max_lines=4,
                autofocus=True,
            )
            send = gr.Button("发送", variant="primary", elem_id="send")
            clear = gr.Button("新对话", elem_id="clear")
    outputs = [box, turns, history, live, start, hint]
    options: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    asked = [
        gr.on(events, _answering(desk), [source, turns, *filters], outputs, **options)
        for source, *events in [(box, box.submit, send.click), *((b, b.click) for b in starts)]
    ]
    # First stop an answer in the making, then clear: the other way round its end comes after.
    emptied = "", (), "", "", gr.update(visible=True), ""
    clear.click(None, cancels=asked).then(lambda: emptied, None, outputs, **options)


def _lay_out_filters(documents: Sequence[Document]) -> list[gr.Dropdown]:
    years = [str(year) for year in choices.years(documents)]
    titles = [(plain_title(document), document.id) for document in documents]
    return [
        gr.Dropdown([ANY, *choices.regions(documents)], label="地区", min_width=90),
        gr.Dropdown([ANY, *years], label="年份", min_width=90),
        gr.Dropdown(titles, label="文件", multiselect=True, scale=4, min_width=200),
    ]


def _answering(desk: Desk) -> Callable[..., Iterator[tuple[Any, ...]]]:
    """Yields (question box, turns, history, answer in the making, start, hint)."""
    keep = gr.skip()

    def answer(
        text: str | None, turns: Turns, region: str, year: str, document_ids: list[str]
    ) -> Iterator[tuple[Any, ...]]:
        question = (text or "").strip().encode("utf-8", "replace").decode()
        if not question:
            yield keep, keep, keep, keep, keep, EMPTY_HINT
            return
        box: Any = ""
        for step in desk.steps(question, turns, _scope(region, year, document_ids)):
            done = step.turns is not None
            kept = (step.turns, step.history) if done else (keep, keep)
            yield box, *kept, step.live, gr.update(visible=False), ""
            box = keep
            time.sleep(step.pause)

    return answer


def _scope(region: str | None, year: str | None, document_ids: list[str] | None) -> Scope:
    return Scope(
        regions=frozenset([region] if region and region != ANY else []),
        years=frozenset([int(year)] if year and year != ANY else []),
        document_ids=frozenset(document_ids or []),
    )


def _html(name: str, **options: Any) -> gr.HTML:
    part = name.removesuffix(".html")
    return gr.HTML(_screen_file(name), elem_id=part, apply_default_css=False, **options)


def _screen_file(name: str) -> str:
    return (resources.files("qa") / "screen" / name).read_text("utf-8")


def _theme() -> gr.themes.Base:
    """One look, whatever the browser prefers: the dark values are the light ones."""
    theme = gr.themes.Base(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=FONTS)
    for name in [name for name in vars(theme) if name.endswith("_dark")]:
        setattr(theme, name, getattr(theme, name.removesuffix("_dark")))
    return theme


def serve(blocks: gr.Blocks, host: str, port: int) -> None:
    """Serve until interrupted; one line says where. Raises OSError if that cannot be."""
    url_host = f"[{host}]" if ":" in host else host
    blocks.queue(default_concurrency_limit=16)
    blocks.launch(
        server_name=url_host,
        server_port=port,
        prevent_thread_lock=True,
        quiet=True,
        share=False,
        ssr_mode=False,
        mcp_server=False,
        run_history=False,
        enable_monitoring=False,
        footer_links=[],
        max_file_size=1,
        state_session_capacity=1000,
        theme=_theme(),
        css=_screen_file("style.css"),
        head=_screen_file("head.html"),
        app_kwargs={"middleware": [Middleware(HeadersAdded)], "openapi_url": None},
    )
    shown = "localhost" if host in ("0.0.0.0", "::") else url_host
    print(f"{TITLE}已启动：http://{shown}:{port}（按 Ctrl+C 停止）", flush=True)
    blocks.block_thread()


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


def main(argv: Sequence[str] | None = None) -> int:
    """Open the index, serve the page. Status 2 and one line on stderr if that cannot be."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(prog="app.py", description=f"{TITLE}：在浏览器中使用。")
    parser.add_argument("--host", default="127.0.0.1", help="监听的地址，默认仅本机可用")
    parser.add_argument("--port", type=int, default=7860, help="端口，默认7860")
    parser.add_argument("--index", type=Path, help="索引目录，默认用内置文库")
    args = parser.parse_args(argv)
    try:
        check_port(args.host, args.port)
        from index.library import cache_directory
        from qa.assistant import open_assistant

        assistant = open_assistant(args.index, cache_directory(os.environ))
        examples = [] if args.index else choices.library_examples()
        serve(build_app(assistant, examples), args.host, args.port)
    except (ValueError, OSError) as error:
        print("错误：" + " ".join(str(error).split()), file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
