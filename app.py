"""The web application: questions on the left, evidence on the right, the library behind.

``build_app(assistant)`` lays out the page; what stands in it is made by qa.render, and
what happens in the browser without the server is in qa/screen/behaviour.js.
"""

from __future__ import annotations

import argparse
import errno
import logging
import os
import socket
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, MutableMapping, Sequence
from pathlib import Path
from typing import Any, Protocol

# Gradio reads these when it is imported: no statistics, no look-up of versions, and no
# proxy between this process and its own server.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
for _name in ("NO_PROXY", "no_proxy"):
    os.environ[_name] = ",".join(filter(None, (os.environ.get(_name), "127.0.0.1,localhost")))

import gradio as gr  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402

from documents.model import Document  # noqa: E402
from qa.model import Answer, Question, Scope  # noqa: E402
from qa.render import beginnings, scope_text, turn_html, writing_html  # noqa: E402
from qa.render_library import document_html, library_html  # noqa: E402

TITLE = "集群政策问答"
ANY = "不限"
SCREEN = Path(__file__).with_name("qa") / "screen"
STREAM_SECONDS = 0.4  # over which a finished answer is written out
TURNS_KEPT = 100
EMPTY_HINT = '<p role="alert">请先在框中写下问题,再按“发送”。</p>'
log = logging.getLogger("app")


class Assistant(Protocol):
    """What the page needs of qa.assistant.Assistant."""

    @property
    def documents(self) -> Sequence[Document]: ...

    def ask(
        self, question: str, history: Sequence[str] = (), scope: Scope = Scope()
    ) -> Answer: ...
