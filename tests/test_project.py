"""What the repository promises outside its code: pages, packaging, layers, what stays out."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from support.markdown import Page, mapped_paths, read_page
from support.repository import ROOT, copy_of_shipped, repository_files, repository_paths

READMES = ("README.md", "README.zh-CN.md")
PAGES = tuple(name for name in repository_files() if name.endswith(".md"))
PACKAGES = ("documents", "index", "qa", "eval")
PICKLING = {"pickle", "_pickle", "cloudpickle", "dill", "joblib", "marshal", "shelve"}
LONGEST_FILE, LONGEST_FUNCTION = 250, 40  # lines
# Written with one-letter classes, so that this file does not hold what it looks for.
FORBIDDEN = re.compile(
    r"(?<![\w./])/(?:wor[k]|tm[p]|roo[t])\b"
    r"|pypi[.]org|pythonhosted[.]org|debian[.]org|npmjs[.](?:org|com)|download[.]pytorch[.]org"
)


def page(name: str) -> Page:
    path = ROOT / name
    if not path.is_file():
        pytest.fail(f"{name} is missing: write it", pytrace=False)
    return read_page(path)


def code_map(name: str) -> frozenset[str]:
    """Paths in the README's code map: its one block that lists the folder documents/."""
    maps = [text for _, text in page(name).blocks if re.search(r"^[│├└─ ]*documents/", text, re.M)]
    assert len(maps) == 1, f"{name}: {len(maps)} code blocks list documents/, one code map wanted"
    return mapped_paths(maps[0])


def shown_code() -> list[str]:
    """Commands and inline code of all pages."""
    pages = [page(name) for name in PAGES]
    return [line for shown in pages for line in (*shown.commands, *shown.inline_code)]


def shipped_modules() -> list[str]:
    modules = [name for name in repository_files() if name.endswith(".py")]
    return [name for name in modules if name.split("/")[0] in PACKAGES] + ["app.py"]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True
    )


# Pages


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    dead = []
    for link in page(name).links:
        path, _, anchor = unquote(link).partition("#")
        if re.match(r"[a-z]+:|//", path):
            continue
        target = Path(os.path.normpath((ROOT / name).parent / path)) if path else ROOT / name
        here = os.path.relpath(target, ROOT).replace(os.sep, "/") in repository_paths()
        anchored = bool(anchor) and target.suffix == ".md"
        if not here or (anchored and anchor not in read_page(target).anchors):
            dead.append(link)
    assert not dead, f"{name}: these links lead nowhere: {dead}"


def test_readmes_have_the_same_shape() -> None:
    english, chinese = map(page, READMES)
    assert [level for level, _ in english.headings] == [level for level, _ in chinese.headings]
    assert [kind for kind, _ in english.blocks] == [kind for kind, _ in chinese.blocks]


def test_readmes_have_the_same_commands_and_map() -> None:
    english, chinese = map(page, READMES)
    assert english.commands == chinese.commands
    assert code_map(READMES[0]) == code_map(READMES[1])


@pytest.mark.parametrize("name", READMES)
def test_code_map_names_what_is_there(name: str) -> None:
    mapped = code_map(name)
    missing = sorted(path for path in mapped if path not in repository_paths())
    assert not missing, f"{name}: in the code map, but not there: {missing}"
    unnamed = [m for m in shipped_modules() if "__" not in m and m not in mapped]
    assert not unnamed, f"{name}: the code map does not name {unnamed}"


def test_commands_in_pages_exist() -> None:
    found = re.compile(r"\bpython3? (?:-m ([\w.]+)(?: ([a-z][a-z-]*)(?= |$))?|(app\.py))")
    wanted = {match.groups() for line in shown_code() for match in found.finditer(line)}
    assert wanted, "no page shows a python command"
    failed = []
    for module, subcommand, script in sorted(wanted, key=str):
        command = [script] if script else ["-m", module, *filter(None, [subcommand])]
        done = run(*command, "--help")
        if done.returncode:
            failed.append(f"python {' '.join(command)} --help: {done.stderr[-300:]}")
    assert not failed, "\n".join(failed)


def test_commands_in_pages_name_nothing_outside_the_repository() -> None:
    outside = [f"{name}: {line}" for name in PAGES for line in page(name).commands if "../" in line]
    assert not outside, f"say MY-DATA or the like: {outside}"


def test_make_targets_in_pages_exist() -> None:
    wanted = {target for line in shown_code() for target in re.findall(r"^make ([a-z]+)", line)}
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert wanted and wanted <= targets


@pytest.mark.parametrize("name", READMES)
def test_readme_has_a_place_for_figures(name: str) -> None:
    page(name)
    text = (ROOT / name).read_text("utf-8")
    opened, closed = "<!-- figures:performance -->", "<!-- /figures -->"
    assert text.count(opened) == 1 <= text.count(closed), f"{name}: {opened} … {closed} wanted"
    assert text.index(opened) < text.rindex(closed)


def test_figures_in_readmes_are_those_of_the_results() -> None:
    done = run("-m", "eval.figures", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_code_map_is_read_as_it_is_written() -> None:
    block = "app.py README.zh-CN.md  a page, not x.html\nindex/  hits\n  store.py  a.py\n  models/"
    top, inner = {"app.py", "README.zh-CN.md", "index"}, {"store.py", "a.py", "models"}
    assert mapped_paths(block) == top | {f"index/{name}" for name in inner}


# What stays out


def test_nothing_of_a_workplace_is_named() -> None:
    named = []
    for name in repository_files():
        data = (ROOT / name).read_bytes()
        if b"\0" not in data[:8192]:
            for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
                named += [f"{name}:{number}: {found}" for found in FORBIDDEN.findall(line)]
    assert not named, "\n".join(named)


def calls_and_imports(path: Path) -> Iterator[str]:
    """Modules imported anywhere in a file, and allow_pickle where it is not False."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.keyword) and node.arg == "allow_pickle":
            yield "" if getattr(node.value, "value", None) is False else "pickle"


def test_nothing_shipped_pickles() -> None:
    for name in shipped_modules():
        used = PICKLING & {module.split(".")[0] for module in calls_and_imports(ROOT / name)}
        assert not used, f"{name} uses {used}: an unpickled file can run any code"


def test_app_stands_on_top_and_never_meets_eval() -> None:
    for name in shipped_modules():
        barred = {"app", "tests"} if name != "app.py" else {"eval", "tests"}
        met = barred & {module.split(".")[0] for module in calls_and_imports(ROOT / name)}
        assert not met, f"{name} must not import {met}"


def too_long() -> Iterator[str]:
    """Files, and functions as FILE:NAME."""
    for name in shipped_modules():
        text = (ROOT / name).read_text("utf-8")
        if len(text.splitlines()) > LONGEST_FILE:
            yield name
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    yield f"{name}:{node.name}"


def test_files_and_functions_are_short() -> None:
    found = list(too_long())
    assert not found, f"longer than {LONGEST_FILE} or {LONGEST_FUNCTION} lines, split: {found}"


def test_modules_of_tests_have_names_of_their_own() -> None:
    """pytest imports them by name: of two of one name in its one run, the second is an error."""
    paths = [Path(path) for path in repository_files() if path.startswith("tests/")]
    names = Counter(path.name for path in paths if path.name.startswith("test_"))
    twice = [name for name, count in names.items() if count > 1]
    assert not twice, f"more than one file of these names below tests/, rename: {twice}"


# Packaging


def test_constraints_pin_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    assert all(re.fullmatch(r"[\w.]+", version) for version in pins.values())
    extras = project["optional-dependencies"]
    for text in [*project["dependencies"], *extras["test"], *extras["baselines"]]:
        wanted = Requirement(text)
        if wanted.name == project["name"]:
            continue  # one extra takes in another
        pinned = pins.get(wanted.name.lower().replace("_", "-"))
        assert pinned and Version(pinned) in wanted.specifier, f"{text}: run `make constraints`"


def test_wheel_holds_every_file_of_the_packages(tmp_path: Path) -> None:
    copy = copy_of_shipped(tmp_path / "copy", (*PACKAGES, "app.py", "pyproject.toml", *READMES))
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet")
    done = run("-m", "pip", "wheel", *options, "--wheel-dir", str(tmp_path), str(copy))
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {name for name in repository_files() if name.split("/")[0] in PACKAGES}
    assert not wanted - packed, f"not in the wheel: {sorted(wanted - packed)}"
    assert {name.split("/")[0] for name in packed if "dist-info" not in name} == {
        *PACKAGES,
        "app.py",
    }
