from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from servers import Newsroom, Reply, newsroom

BRIDGE = (
    "<!doctype html><html lang=en><head><title>Bridge Shut After Inspection</title></head><body>"
    "<h1>Bridge Shut After Inspection</h1><p>The Harbor Bridge was shut on Monday after inspectors found cracks "
    "in three of its piers. “We will not open it before the repairs are done,” the city engineer said, and added "
    "that the work would take nine weeks and cost $1.2 million.</p><p>Buses will go by way of Mill Street.</p>"
)


@pytest.fixture
def good() -> Iterator[Newsroom]:
    """A server that does nothing wrong, to show that the rest of a run is unharmed."""
    with newsroom({"/bridge": Reply(BRIDGE.encode())}) as room:
        yield room
