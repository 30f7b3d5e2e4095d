"""The web application: questions on the left, evidence on the right; library and evaluation behind.

``build_app(assistant)`` lays out the page. What stands in it is made by qa.screen.render, how a
conversation goes on by qa.screen.conversation, how the benchmark is run by qa.screen.evaluation,
and what happens in the browser without the server by qa/screen/*.js.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
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
from starlette.routing import Route  # noqa: E402

from documents.model import Document  # noqa: E402
from qa.screen import choices, serving  # noqa: E402
from qa.screen.conversation import Assistant, Desk, Turns  # noqa: E402
from qa.screen.evaluation import Evaluation  # noqa: E402
from qa.screen.render_evaluation import evaluation_html  # noqa: E402
from qa.screen.render_library import library_html  # noqa: E402

TITLE = "集群政策问答"
SHIPPED_REPORT = Path(__file__).parent / "eval" / "results" / "report.html"
EMPTY_HINT = '<p role="alert">请先在框中写下问题，再按“发送”。</p>'
QUIETLY: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
FONTS = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif")


def build_app(
    assistant: Assistant,
    examples: Sequence[str] = (),
    evaluation: Evaluation | None = None,
    named_index: bool = False,
) -> gr.Blocks:
    """The page.

    examples: questions to start from; by default made from the titles
    evaluation: gets a tab; its report is a route of `serve`
    named_index: the assistant answers from another index than the built-in one
    """
    desk = Desk(assistant)

    def read(place: Any) -> str:  # Gradio marks the function, which a method does not allow
        return desk.read(place)

    blocks: gr.Blocks = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True)
    with blocks:
        _html("masthead.html")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("问答"), gr.Row(elem_id="desk"):
                starts, filters = _lay_out_questions(desk, examples)
                _html("evidence.html")
            with gr.Tab("文库"):
                library = gr.HTML("", elem_id="library", apply_default_css=False)
            if evaluation:
                with gr.Tab("评测"):
                    _lay_out_evaluation(evaluation, named_index)
        _html("reader.html", js_on_load=_screen_file("behaviour.js"), server_functions=[read])
        shown = [*starts, *filters, library]
        # Anew for each visitor: the library may be another than when the page was laid out.
        blocks.load(lambda: _of_library(desk, examples), None, shown, **QUIETLY)
    return blocks


def _of_library(desk: Desk, examples: Sequence[str]) -> list[Any]:
    """What the page shows of the library as it stands: questions to start from, filters, table."""
    documents = desk.documents
    return [
        *(examples or choices.examples(documents)),
        *(gr.update(choices=offered) for offered in choices.filters(documents)),
        library_html(documents),
    ]


def _lay_out_evaluation(evaluation: Evaluation, named_index: bool) -> None:
    gr.HTML(
        evaluation_html(named_index),
        elem_id="evaluation",
        apply_default_css=False,
        js_on_load=_screen_file("evaluation.js"),
        server_functions=serving.evaluation_calls(evaluation),
    )


def _lay_out_questions(
    desk: Desk, examples: Sequence[str]
) -> tuple[list[gr.Button], list[gr.Dropdown]]:
    """The buttons that ask an example, and the filters."""
    turns = gr.State(())
    with gr.Column(elem_id="asking", scale=3):
        with gr.Column(elem_id="talk"):
            with gr.Column(elem_id="start") as start:
                _html("welcome.html")
                texts = examples or choices.examples(desk.documents)
                starts = [gr.Button(text, size="sm") for text in texts]
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
    asked = [
        gr.on(events, _answering(desk), [source, turns, *filters], outputs, **QUIETLY)
        for source, *events in [(box, box.submit, send.click), *((b, b.click) for b in starts)]
    ]
    # First stop an answer in the making, then clear: the other way round its end comes after.
    emptied = "", (), "", "", gr.update(visible=True), ""
    clear.click(None, cancels=asked).then(lambda: emptied, None, outputs, **QUIETLY)
    return starts, filters


def _lay_out_filters(documents: Sequence[Document]) -> list[gr.Dropdown]:
    regions, years, titles = choices.filters(documents)
    return [
        gr.Dropdown(regions, label="地区", min_width=90),
        gr.Dropdown(years, label="年份", min_width=90),
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
        scope = choices.scope(region, year, document_ids)
        hint = desk.hint(scope)
        for step in desk.steps(question, turns, scope):
            done = step.turns is not None
            kept = (step.turns, step.history) if done else (keep, keep)
            yield box, *kept, step.live, gr.update(visible=False), hint
            box = keep
            time.sleep(step.pause)

    return answer


def _html(name: str, **options: Any) -> gr.HTML:
    part = name.removesuffix(".html")
    return gr.HTML(_screen_file(name), elem_id=part, apply_default_css=False, **options)


def _screen_file(name: str) -> str:
    return (resources.files("qa.screen") / name).read_text("utf-8")


def _theme() -> gr.themes.Base:
    """One look, whatever the browser prefers: the dark values are the light ones."""
    theme = gr.themes.Base(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=FONTS)
    for name in [name for name in vars(theme) if name.endswith("_dark")]:
        setattr(theme, name, getattr(theme, name.removesuffix("_dark")))
    return theme


def serve(blocks: gr.Blocks, host: str, port: int, routes: Sequence[Route] = ()) -> None:
    """Serve until interrupted; one line says where. Raises OSError if that cannot be.

    routes: what is there beside the page
    """
    middleware = [Middleware(serving.HeadersAdded)]
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
        css=_screen_file("style.css") + _screen_file("evaluation.css"),
        head=_screen_file("head.html"),
        app_kwargs={"middleware": middleware, "routes": list(routes), "openapi_url": None},
    )
    shown = "localhost" if host in ("0.0.0.0", "::") else url_host
    print(f"{TITLE}已启动：http://{shown}:{port}（按 Ctrl+C 停止）", flush=True)
    blocks.block_thread()


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
        serving.check_port(args.host, args.port)
        from index.library import cache_directory
        from qa.renewing import open_renewing

        cache = cache_directory(os.environ)
        assistant = open_renewing(args.index, cache)
        examples = [] if args.index else choices.library_examples()
        evaluation = Evaluation(cache / "evaluation", shipped=SHIPPED_REPORT)
        blocks = build_app(assistant, examples, evaluation, named_index=args.index is not None)
        serving.aside(assistant.prepare)
        with closing(evaluation):
            ledgers = serving.ledger_routes(lambda: assistant.documents)
            routes = [serving.report_route(evaluation), *ledgers]
            serve(blocks, args.host, args.port, routes)
    except (ValueError, OSError) as error:
        print("错误：" + " ".join(str(error).split()), file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
