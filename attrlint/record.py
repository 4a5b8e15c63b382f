"""Records: classes of annotated fields, made without `dataclasses`, which cost a fifth of a short run.

A record has slots, compares and hashes by its fields, and can be pickled. It is frozen for the type checker,
which refuses any assignment to a field (PEP 681), not at run time: setting each field through
`object.__setattr__` takes five times as long, and facts are made by the hundred thousand.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import dataclass_transform, overload

__all__ = ["field", "record", "replace"]

_T = TypeVar("_T")
_UNSET = object()


class _Factory:
    """Stands for the default of a field that is made anew for each record."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], _T]) -> _T:
    """The default of a field, made anew for each record."""
    return cast("_T", _Factory(default_factory))


def _record(cls: Any = None, /, *, frozen: bool = True, eq: bool = True, slots: bool = True) -> Any:
    """Make a class a record of its annotated fields.

    `frozen=False` lets the type checker accept assignments. With `eq=False` a record is equal to itself only.
    `slots=False` leaves room for cached properties.
    """
    return (lambda cls: _made(cls, eq, slots)) if cls is None else _made(cls, eq, slots)


if TYPE_CHECKING:

    @overload
    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def record(cls: type[_T], /) -> type[_T]: ...

    @overload
    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def record(
        *, frozen: bool = True, eq: bool = True, slots: bool = True
    ) -> Callable[[type[_T]], type[_T]]: ...

    def record(*_: Any, **__: Any) -> Any: ...  # noqa: D103
else:
    record = _record


def replace(old: _T, **changes: object) -> _T:
    """A record with some fields changed."""
    cls: Any = type(old)
    return cast("_T", cls(**({name: getattr(old, name) for name in cls.__match_args__} | changes)))


def _made(cls: Any, eq: bool, slots: bool) -> Any:
    names = tuple(cls.__annotations__)
    space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: space.pop(name) for name in names if name in space}
    if slots:
        space["__slots__"] = names
    space["__match_args__"] = names
    space["__init__"] = _first_init(names, defaults)
    space.setdefault("__repr__", _repr)
    if eq:
        values = attrgetter(*names)
        space.setdefault("__eq__", _eq(values))
        space.setdefault("__hash__", lambda self: hash(values(self)))
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    return made


def _first_init(names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    """An `__init__` that is compiled when the first record is made: most runs make few kinds of them."""

    def first(self: Any, *args: Any, **kwargs: Any) -> None:
        cls = type(self)
        cls.__init__ = _init(cls, names, defaults)
        cls.__init__(self, *args, **kwargs)

    return first


def _init(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    makers = {name: default.make for name, default in defaults.items() if isinstance(default, _Factory)}
    if makers:
        init = _compiled(names, makers)
    else:  # all that set as many fields do the same, under other names: no need to compile each
        code = _setting(len(names)).replace(co_varnames=("self", *names), co_names=names)
        init = FunctionType(code, {}, "__init__")
    init.__defaults__ = tuple(
        _UNSET if name in makers else defaults[name] for name in names if name in defaults
    )
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


@cache
def _setting(count: int) -> CodeType:
    return _compiled(tuple(f"field{i}" for i in range(count)), {}).__code__


def _compiled(names: tuple[str, ...], makers: dict[str, Callable[[], Any]]) -> FunctionType:
    lines = [f"def __init__(self, {', '.join(names)}):"]
    for name in names:
        value = f"make_{name}() if {name} is UNSET else {name}" if name in makers else name
        lines.append(f"    self.{name} = {value}")
    space: dict[str, Any] = {f"make_{name}": make for name, make in makers.items()}
    space["UNSET"] = _UNSET
    exec("\n".join(lines), space)
    return cast("FunctionType", space["__init__"])


def _eq(values: Callable[[Any], Any]) -> Callable[[Any, object], bool]:
    def eq(self: Any, other: object) -> bool:
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    return eq


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({fields})"
