"""``python serve_evaluation.py PORT FOLDER WAY``: the stand-in with a pretended evaluation."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from stand_in import StandIn

from app import build_app, serve
from qa.screen.evaluation import Evaluation
from qa.screen.serving import report_route

if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
    port, folder, way = sys.argv[1:]
    command = (sys.executable, "-m", "qa.screen.leashed", "support.pretend_evaluation", way)
    evaluation = Evaluation(Path(folder), command=command)
    blocks = build_app(StandIn(), evaluation=evaluation, named_index=True)
    with closing(evaluation):
        serve(blocks, "127.0.0.1", int(port), [report_route(evaluation)])
