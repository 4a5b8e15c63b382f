"""The command line of the benchmarks."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.speed import measure, table


def main() -> None:
    """Measure, or write the corpus that is measured on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    speed = commands.add_parser("speed", help="time attrlint beside other tools; takes some minutes")
    speed.add_argument("--articles", type=Path, metavar="FOLDER", help="measure on these .txt files")
    speed.add_argument("--runs", type=int, default=5, help="alternating runs of each command (default: 5)")
    speed.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    corpus = commands.add_parser("corpus", help="write the generated articles into a folder")
    corpus.add_argument("folder", type=Path)
    corpus.add_argument("--count", type=int, default=1000)
    corpus.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    if args.command == "corpus":
        write_corpus(args.folder, args.count, args.seed)
        return
    results = measure(args.articles, args.runs)
    if args.json:
        args.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(f"{platform.platform()}, Python {platform.python_version()}", file=sys.stderr)
    print(table(results), end="")


main()
