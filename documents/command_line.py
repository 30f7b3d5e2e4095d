"""What every command has in common: UTF-8, errors in one line, exit statuses."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import NoReturn


class CommandParser(argparse.ArgumentParser):
    """Says in one line on standard error what is wrong with the arguments; status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def run_command(command: Callable[[], None], *expected: type[Exception]) -> int:
    """Runs a command; its exit status: 0, 2 for an expected error or OSError, 130 if interrupted.

    Input and output are UTF-8, whatever the locale says. A reader of the output that has seen
    enough, as head has, is no error.
    """
    errors: tuple[type[Exception], ...] = (OSError, *expected)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        command()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except errors as error:
        sys.stderr.write(" ".join(str(error).split()) + "\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("interrupted; nothing was changed\n")
        return 130
    return 0
