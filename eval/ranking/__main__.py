"""python -m eval.ranking"""

from __future__ import annotations

import sys

from eval.ranking.command import main

if __name__ == "__main__":
    sys.exit(main())
