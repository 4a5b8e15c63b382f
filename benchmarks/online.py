"""Measures how fast links are checked, beside LinkChecker and linkinator, on servers of this machine.

    python -m benchmarks.online [--linkchecker PATH] [--linkinator PATH] [--runs 3]

Three cases: 500 and 5,000 links to one host that answers at once, and 500 links to 500 hosts (127.0.x.y)
that take 50 ms to answer. Whole processes are measured, start-up included: best and worst wall time, CPU time
and peak memory over the runs. 2 % of the links are dead, and each checker must find exactly those.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import tempfile
from multiprocessing import Process, Queue
from pathlib import Path
from typing import NamedTuple

from benchmarks.processes import run

PAGE = (
    "<!doctype html><html lang=en><head><title>Report</title></head><body><h1>Report</h1>"
    + "<p>The council met on Monday and spoke about the bridge, the ferry and the works that are to come.</p>"
    * 18
    + "</body></html>"
).encode()
JOBS = 32
LINKCHECKER_LINKS = 500  # it waits between requests, so that 5,000 to one host take half an hour


class Case(NamedTuple):
    """So many links on so many hosts, each of which takes `delay` seconds to answer."""

    name: str
    links: int
    hosts: int
    delay: float

    @property
    def floor(self) -> float:
        """The least time that so many answers take with 32 requests at once."""
        return self.delay * self.links / JOBS


CASES = (
    Case("500 links, one host", 500, 1, 0.0),
    Case("5,000 links, one host", 5000, 1, 0.0),
    Case("500 links, 500 hosts, 50 ms", 500, 500, 0.05),
)


class Cost(NamedTuple):
    """What a process took: seconds of wall and CPU time, memory at its peak, dead links found."""

    wall: float
    cpu: float
    megabytes: float
    dead: int


def serve(ports: Queue[int], delay: float) -> None:
    """A server that keeps connections alive; every 50th page is missing."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                method, path, *_ = line.split(b" ")
                while (await reader.readline()).strip():
                    pass
                if delay:
                    await asyncio.sleep(delay)
                number = re.search(rb"(\d+)$", path)
                is_dead = number is not None and int(number[1]) % 50 == 49
                is_page = number is not None and not is_dead
                body = PAGE if is_page else b"none here"
                status = b"200 OK" if is_page or path == b"/" else b"404 Not Found"
                head = b"HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % (
                    status,
                    len(body),
                )
                writer.write(head + (b"" if method == b"HEAD" else body))
                await writer.drain()
        except (ConnectionError, ValueError):
            pass
        finally:
            writer.close()

    async def listen() -> None:
        server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=4096)
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(listen())


def urls(case: Case, port: int) -> list[str]:
    """The links of a case."""
    hosts = [f"127.0.{n // 250 + 1}.{n % 250 + 1}" for n in range(case.hosts)]
    return [f"http://{hosts[n % case.hosts]}:{port}/page-{n}" for n in range(case.links)]


def measured(command: list[str], dead: re.Pattern[str], folder: Path) -> Cost:
    """Run a command; `dead` finds the dead links in what it prints."""
    with (folder / "output").open("w+b") as output:
        cost = run(command, output, folder)
        output.seek(0)
        found = len(set(dead.findall(output.read().decode(errors="replace"))))
    return Cost(cost.wall, cost.cpu, cost.memory, found)


def commands(
    case: Case, port: int, folder: Path, args: argparse.Namespace
) -> dict[str, tuple[list[str], str]]:
    """Name -> command, and the pattern by which a dead link is known in its output."""
    links = urls(case, port)
    article = folder / "article.md"
    article.write_text(
        "---\ntitle: Links\n---\n\n" + "\n\n".join(f"See [the report]({url})." for url in links)
    )
    page = folder / "links.html"
    page.write_text("<title>Links</title>" + "".join(f'<p><a href="{url}">report</a></p>' for url in links))
    quiet = ("--isolated", "--no-cache", "--no-progress", "--format", "concise", "--fail-on", "never")
    limits = ("--jobs", str(JOBS), "--per-host", str(JOBS), "--host-interval", "0", "--allow-private")
    check = [sys.executable, "-m", "attrlint", "check", "--online", "--select", "dead-link", *quiet, *limits]
    found = {"attrlint": ([*check, str(article)], r"http://[\d.:]+/page-(\d+)")}
    if args.linkchecker and case.links <= LINKCHECKER_LINKS:
        plain = ["--threads", str(JOBS), "--check-extern", "--no-status", "-o", "csv"]
        found["LinkChecker"] = ([args.linkchecker, *plain, str(page)], r"/page-(\d+);[^\n]*404")
    if args.linkinator:
        plain = ["--concurrency", str(JOBS), "--format", "csv", "--verbosity", "error"]
        found["linkinator"] = ([args.linkinator, str(page), *plain], r"/page-(\d+)[^\n]*404")
    return found


def row(costs: list[Cost]) -> str:
    """The cells of a row of the table: wall, CPU, memory, dead links found."""
    walls, cpu, peak = (
        [cost.wall for cost in costs],
        [cost.cpu for cost in costs],
        [c.megabytes for c in costs],
    )
    return f"{min(walls):.2f}-{max(walls):.2f} | {min(cpu):.2f} | {max(peak):.0f} | {costs[0].dead}"


def main() -> None:
    """Measure all cases and print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--linkchecker", help="pip install LinkChecker")
    parser.add_argument("--linkinator", help="npm install linkinator")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    print("| case | checker | wall, best-worst (s) | CPU (s) | peak (MB) | dead found |")
    print("|---|---|---|---|---|---|")
    for case in CASES:
        ports: Queue[int] = Queue()
        server = Process(target=serve, args=(ports, case.delay), daemon=True)
        server.start()
        port = ports.get(timeout=10)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)  # LinkChecker gives up the rights of root
            for checker, (command, dead) in commands(case, port, folder, args).items():
                runs = 1 if checker == "LinkChecker" else args.runs  # one takes minutes
                costs = [measured(command, re.compile(dead), folder) for _ in range(runs)]
                print(f"| {case.name} | {checker} | {row(costs)} of {case.links // 50} |", flush=True)
        if case.floor:
            print(f"| {case.name} | floor: 50 ms x links / {JOBS} | {case.floor:.2f} | | | |")
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()
