"""Looks for work that grows faster than its text: one odd unit repeated, once and twice as often."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["UNITS", "growth"]

UNITS = {
    "attributed nothings": "He said no. ",
    "attributed quotations": '"No," he said. ',
    "nested quotation marks": "“a ‘b “c ‘d ",
    "opening marks": "“",
    "quoted words": '"a" ',
    "quotations nobody says": "“Nobody ever asked us about it.” ",
    "numbers": "123,456 ",
    "percentages": "12 percent of 3 million. ",
    "money": "$1.2bn to $3 million a year, ",
    "spelled numbers": "twenty-five thousand three hundred and six ",
    "fractions": "one in five of two thirds ",
    "an endless sentence": "the mayor of the town and the port and ",
    "an endless statement": "said that the mayor who said that ",
    "names": "Ana Ruiz ",
    "capitals": "ANA RUIZ ",
    "no spaces": "x",
    "vague groups": "Officials said so. ",
    "relays": "CNN reported, citing officials who said that ",
    "anonymous sources": "people familiar with the matter who asked not to be named said. ",
    "hearsay": "It is believed that officials are said to have ",
    "dates": "March 6, 2023, on Monday, ",
    "URLs": "https://a.example/2023/03/06/x ",
    "links": "[a](https://a.example/2023/03/06/x) ",
    "commas": ", ",
    "stops": ". ",
    "brackets": "(",
    "apostrophes": "'tis the dogs' ",
    "paragraphs": "He said no.\n\n",
    "lines": "He said no\n",
    "bylines": "By Ana Ruiz\n",
    "leftovers": "TK [NAME] <b>a</b> â€™ &nbsp; ",
    "acronyms": "the NBC and the HBD ",
}


def growth(size: int, names: Iterable[str] = ()) -> Iterator[tuple[str, str, float, float]]:
    """(unit, format, seconds for `size` code points, how much longer twice as many take), all rules asked."""
    from attrlint import catalog, parse
    from attrlint.lint import check_document
    from attrlint.model import Format

    rules = catalog.select(["all"], [])
    chosen = set(names) or set(UNITS)
    for name, unit in UNITS.items():
        for format in Format if name in chosen else ():
            seconds = []
            for length in (size, 2 * size):
                text = (unit * (length // len(unit) + 1))[:length]
                start = time.process_time()
                check_document(parse(text, path=name, format=format), rules)
                seconds.append(time.process_time() - start)
            yield name, format.value, seconds[0], seconds[1] / max(seconds[0], 1e-4)
