"""Git for tests: an author of its own, whatever the machine is set to."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_IDENTITY = ["-c", "user.name=Ada Cole", "-c", "user.email=ada@courier.example", "-c", "commit.gpgSign=false"]


def git(folder: Path, *arguments: str) -> str:
    """What git prints in a folder, without what the environment says of repositories."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    result = subprocess.run(
        ["git", *_IDENTITY, *arguments],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return result.stdout.strip()
