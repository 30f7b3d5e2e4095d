"""Writes constraints.txt: what pip chooses for pyproject.toml with its test extras.

pip resolves as for an empty environment and installs nothing. Versions are published ones:
the local part of a build (2.13.0+cpu) is cut off, and the CUDA packages are left to torch,
which names their versions itself.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEFT_TO_TORCH = re.compile(r"nvidia-|cuda-|triton$")
HEADER = """\
# Every package of `make run` and `make test`, at the version that the tests ran with.
# `make constraints` remakes it from pyproject.toml; plain pip takes it: pip install -c FILE .
# What only another platform needs is absent, and pip chooses it there.
"""


def resolve() -> dict[str, str]:
    """Name -> version of each package that pip would install, the project itself aside."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
    command += ["--quiet", "--disable-pip-version-check", "--report", "-", ".[test]"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit("pip could not resolve pyproject.toml; its own message stands above")
    chosen = [item["metadata"] for item in json.loads(done.stdout)["install"]]
    versions = {item["name"].lower().replace("_", "-"): item["version"] for item in chosen}
    del versions["cluster-policy-qa"]
    return versions


def main() -> None:
    lines = [
        f"{name}=={version.partition('+')[0]}\n"
        for name, version in sorted(resolve().items())
        if not LEFT_TO_TORCH.match(name)
    ]
    (ROOT / "constraints.txt").write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"constraints.txt pins {len(lines)} packages")


if __name__ == "__main__":
    main()
