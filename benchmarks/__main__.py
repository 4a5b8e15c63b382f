"""The command line of the benchmarks."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.growth import growth
from benchmarks.speed import measure, tables


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
    grow = commands.add_parser("growth", help="look for work that grows faster than its text")
    grow.add_argument("--size", type=int, default=50_000, help="code points (default: 50000)")
    grow.add_argument("units", nargs="*", help="only these kinds of text")
    args = parser.parse_args()
    if args.command == "corpus":
        write_corpus(args.folder, args.count, args.seed)
        return
    if args.command == "growth":
        for name, form, seconds, ratio in growth(args.size, args.units):
            mark = "  <-- not linear?" if ratio > 3 and seconds > 0.05 else ""
            print(f"{name:24} {form:9} {seconds:7.2f} s  x{ratio:.1f}{mark}", flush=True)
        return
    results = measure(args.articles, args.runs)
    if args.json:
        args.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(f"{platform.platform()}, Python {platform.python_version()}", file=sys.stderr)
    print(tables(results), end="")


main()
