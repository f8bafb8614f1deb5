"""A frozen record is what a frozen dataclass is, to its users and to the standard library."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, is_dataclass, replace
from functools import cached_property
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.frozen import changed, frozen


@frozen(order=True)
class Place:
    """A place."""

    street: str
    number: int = 1

    @property
    def shown(self) -> str:
        return f"{self.street} {self.number}"


@dataclass(frozen=True, slots=True, order=True)
class Standard:
    """The same, made by the standard library."""

    street: str
    number: int = 1


@frozen()
class Other:
    street: str
    number: int = 1


@frozen(order=True, guarded=False)
class Unguarded:
    street: str
    number: int = 1


@frozen()
class Alone:
    value: object


@frozen(slots=False)
class Roomy:
    words: tuple[str, ...] = ()

    @cached_property
    def count(self) -> int:
        return len(self.words)


@frozen(order=True)
class Strict:
    """Keeps the methods that it writes itself."""

    low: int
    high: int

    def __init__(self, low: int, high: int) -> None:
        if low > high:
            raise ValueError("reversed")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    def __repr__(self) -> str:
        return f"{self.low}..{self.high}"


made = st.tuples(st.text(max_size=2), st.integers(0, 3))


@given(made, made)
def test_it_compares_and_hashes_as_a_dataclass_does(one: tuple[str, int], two: tuple[str, int]) -> None:
    a, b, c, d = Place(*one), Place(*two), Standard(*one), Standard(*two)
    assert (a == b, a != b, a < b, a <= b, a > b, a >= b) == (c == d, c != d, c < d, c <= d, c > d, c >= d)
    assert (hash(a) == hash(b)) == (hash(c) == hash(d))
    assert repr(a) == repr(c).replace("Standard", "Place")


def test_records_of_two_classes_are_never_equal_nor_ordered() -> None:
    same: Any = Other("Elm Road")
    assert Place("Elm Road") != same and same != Place("Elm Road")
    with pytest.raises(TypeError):
        Place("Elm Road") < same  # noqa: B015
    with pytest.raises(TypeError):
        Other("a") < Other("b")  # type: ignore[operator]  # noqa: B015


@pytest.mark.parametrize("record", [Place("Elm Road"), Roomy(("a",)), Strict(1, 2)], ids=repr)
def test_nothing_can_be_set_or_taken_away(record: Any) -> None:
    name = fields(record)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(record, name, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(record, name)
    with pytest.raises((FrozenInstanceError, AttributeError)):
        record.other = 1


def test_an_unguarded_record_is_made_as_any_other_and_changes_where_it_is_told_to_alone() -> None:
    made = Unguarded("Elm Road")
    assert (made, repr(made)) == (Unguarded(number=1, street="Elm Road"), "Unguarded(street='Elm Road', number=1)")
    made.number = 2  # type: ignore[misc]
    assert made == Unguarded("Elm Road", 2) > Unguarded("Elm Road")
    with pytest.raises(AttributeError):
        made.other = 1  # type: ignore[attr-defined]


def test_arguments_are_asked_for_as_a_function_does() -> None:
    assert Place(number=3, street="Elm Road").shown == "Elm Road 3"
    with pytest.raises(TypeError, match="street"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="town"):
        Place("Elm Road", town="Norwick")  # type: ignore[call-arg]


def test_the_standard_library_takes_it_for_a_dataclass() -> None:
    place = Place("Elm Road")
    assert all(map(is_dataclass, (place, Place)))
    assert [f.name for f in fields(Place)] == ["street", "number"]
    assert replace(place, number=4) == Place("Elm Road", 4)
    with pytest.raises(ValueError, match="reversed"):
        replace(Strict(1, 2), low=3)


@pytest.mark.parametrize(
    "record", [Place("Elm Road"), Unguarded("Elm Road"), Alone((1,)), Roomy(("a", "b")), Strict(1, 2)], ids=repr
)
def test_copies_are_equal(record: object) -> None:
    assert copy.deepcopy(record) == record == pickle.loads(pickle.dumps(record))
    assert hash(copy.copy(record)) == hash(record)


def test_slots_keep_fields_alone_and_without_them_there_is_room_for_what_is_cached() -> None:
    assert not hasattr(Place("Elm Road"), "__dict__")
    roomy = Roomy(("a", "b"))
    assert roomy.count == 2 and roomy == Roomy(("a", "b")) and "count" in vars(roomy)


def test_a_class_keeps_its_own_methods_name_and_words() -> None:
    assert repr(Strict(1, 2)) == "1..2"
    with pytest.raises(ValueError, match="reversed"):
        Strict(2, 1)
    assert (Place.__name__, Place.__module__, Place.__doc__) == ("Place", __name__, "A place.")
    match Place("Elm Road", 7):
        case Place(street, number):
            assert (street, number) == ("Elm Road", 7)


def test_what_is_changed_is_another_record_and_no_field_is_made_up() -> None:
    place = Place("Quay", 3)
    assert (changed(place, number=4), place) == (Place("Quay", 4), Place("Quay", 3))
    with pytest.raises(TypeError, match="town"):
        changed(place, town="Seaford")
