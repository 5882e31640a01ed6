"""How long ``timeline --help`` takes, measured against ``import sqlalchemy.orm``.

    python benchmarks/help.py [ROUNDS]

Both are whole processes, taken in turns so that a busy machine slows both; the fastest round of each counts. The
promise is a ratio below 0.3, since the absolute time says more about the machine.
"""

from __future__ import annotations

import subprocess
import sys
import time

HELP = [sys.executable, "-m", "timeline", "--help"]
ORM = [sys.executable, "-c", "import sqlalchemy.orm"]


def seconds(command: list[str]) -> float:
    """The wall time of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(rounds: int) -> tuple[float, float]:
    """The fastest ``--help`` and the fastest import, after one round that fills the caches."""
    pairs = [(seconds(HELP), seconds(ORM)) for _ in range(rounds + 1)][1:]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def main() -> None:
    """Measure and print."""
    told, imported = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
    print(f"timeline --help        {told * 1000:7.0f} ms")
    print(f"import sqlalchemy.orm  {imported * 1000:7.0f} ms")
    print(f"ratio                  {told / imported:10.2f}")


if __name__ == "__main__":
    main()
