from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from attrlint.record import field, record, replace


@record
class Place:
    """A line, and what stands there."""

    line: int
    words: tuple[str, ...] = ()


@record(frozen=False, eq=False)
class Pile:
    """Something that grows."""

    name: str
    things: list[str] = field(default_factory=list)


@record
class Named:
    """Shows itself by a name."""

    name: str

    def __repr__(self) -> str:
        return f"<{self.name}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named) and other.name.lower() == self.name.lower()

    def __hash__(self) -> int:
        return hash(self.name.lower())


def test_fields_are_given_in_order_or_by_name_and_have_defaults() -> None:
    assert (Place(3).line, Place(3).words) == (3, ())
    assert Place(words=("a",), line=3) == Place(3, ("a",))


@pytest.mark.parametrize("make", [lambda: Place(), lambda: Place(1, (), 2), lambda: Place(1, column=2)])
def test_a_missing_and_an_unknown_field_are_errors_at_the_first_record_and_later(
    make: Callable[[], Place],
) -> None:
    for _ in range(2):
        with pytest.raises(TypeError, match=r"Place\.__init__"):
            make()


def test_records_with_equal_fields_are_equal_and_hash_the_same() -> None:
    assert Place(1) == Place(1)
    assert Place(1) != Place(2)
    assert {Place(1), Place(1), Place(2)} == {Place(1), Place(2)}
    assert Place(1) != (1, ())
    assert Pile("a") != Pile("a")


def test_methods_of_its_own_stay() -> None:
    assert Named("Lea") == Named("LEA")
    assert len({Named("Lea"), Named("LEA")}) == 1
    assert repr(Named("Lea")) == "<Lea>"


def test_a_factory_makes_a_default_for_each_record() -> None:
    pile = Pile("a")
    pile.things.append("x")
    assert Pile("b").things == []
    assert Pile("c", ["y"]).things == ["y"]


def test_it_has_no_room_for_other_attributes() -> None:
    with pytest.raises(AttributeError):
        Place(1).column = 2


def test_it_shows_its_fields() -> None:
    assert repr(Place(1, ("a",))) == "Place(line=1, words=('a',))"


def test_it_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Place(1, ("a",)))) == Place(1, ("a",))


def test_replace_changes_some_fields_and_leaves_the_old_record() -> None:
    place = Place(1, ("a",))
    assert replace(place, line=2) == Place(2, ("a",))
    assert place.line == 1
    with pytest.raises(TypeError):
        replace(place, column=2)


def test_fields_can_be_matched() -> None:
    match Place(1, ("a",)):
        case Place(line, words):
            assert (line, words) == (1, ("a",))
