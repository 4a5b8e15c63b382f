"""Builds attrlint; where a C compiler is found, with its annotators compiled by mypyc.

Compiled or not, it is the same source and finds the same; compiled it is nearly twice as fast. An
editable install stays plain Python. ATTRLINT_COMPILE=0 never compiles, ATTRLINT_COMPILE=1 does or fails.

mypyc makes fast classes of plain ones only, so records and cached properties are written out in
a copy of the modules before they are compiled, and so are the docstrings, which it drops. What a module
names or keeps for good it looks up by name at each use, unless constants are final, and kept tables theirs.
"""

from __future__ import annotations

import ast
import atexit
import os
import re
import shutil
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from setuptools import setup
from setuptools.command.build_ext import build_ext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from setuptools import Extension

ROOT = Path(__file__).parent
COMPILED = (
    "agencies.py",
    "annotate/**/*.py",
    "compact.py",
    "model/*.py",
    "lines.py",
    "lint.py",
    "lowering.py",
    "stamp.py",
    "read/__init__.py",
    "read/decode.py",
    "read/places.py",
    "read/prose.py",
    "read/roles/*.py",
    "read/text/*.py",
    "report/facts.py",
    "report/tally.py",
    "rules/*/*.py",
)
"""What is compiled, as patterns within the package."""
PLAIN = ("annotate/__init__.py", "model/__init__.py", "model/web.py")
"""What is not: these look modules or fields up by name."""


class _BuildExtensions(build_ext):
    """Builds the extension modules, or leaves them all out where that fails."""

    def build_extensions(self) -> None:
        """Build them without warnings, which take the compiler longer than all else that it does.

        Nobody else calls their functions: hidden, they call each other without a detour and load sooner.
        Python's are called without one, too.
        """
        command = getattr(self.compiler, "compiler_so", None)
        if command:
            options = ["-fvisibility=hidden", "-fno-plt"]
            self.compiler.compiler_so = [*(word for word in command if word != "-Wall"), *options]
            self.compiler.compile = partial(_compile_side_by_side, self.compiler)
        super().build_extensions()

    def run(self) -> None:
        """Build them. Raises what the compiler raised where compiling was asked for."""
        try:
            super().run()
        except Exception as error:
            if _is_asked() is True:
                raise
            _stay_plain(error)
            for extension in self.extensions:
                Path(self.get_ext_fullpath(extension.name)).unlink(missing_ok=True)
            self.extensions = []


def _compile_side_by_side(
    compiler: Any,
    sources: list[str],
    output_dir: str | None = None,
    macros: list[Any] | None = None,
    include_dirs: list[str] | None = None,
    debug: bool = False,
    extra_preargs: list[str] | None = None,
    extra_postargs: list[str] | None = None,
    depends: list[str] | None = None,
) -> list[str]:
    """Compile as distutils does on all systems but Windows, but as many files at once as there are cores."""
    _, objects, options, defined, build = compiler._setup_compile(
        output_dir, macros, include_dirs, sources, depends, extra_postargs
    )
    arguments = compiler._get_cc_args(defined, debug, extra_preargs)

    def compile_one(name: str) -> None:
        if name in build:
            compiler._compile(name, *build[name], arguments, options, defined)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(compile_one, objects))
    return list(objects)


def _stay_plain(error: BaseException) -> None:
    print(f"attrlint stays plain Python: {error}", file=sys.stderr)


def _is_asked() -> bool | None:
    """Whether the environment asks for compiling, or against it."""
    return {"0": False, "1": True}.get(os.environ.get("ATTRLINT_COMPILE", ""))


def _compiles() -> bool:
    """Whether to compile: asked to, or building for an install proper where there is what it takes."""
    is_build = not {"bdist_wheel", "build", "build_ext"}.isdisjoint(sys.argv)
    asked = _is_asked()
    if asked is not None or not is_build:
        return is_build and asked is True
    compiler = (sysconfig.get_config_var("CC") or "cl").split()[0]
    has_headers = Path(sysconfig.get_path("include"), "Python.h").exists()
    return bool(shutil.which(compiler)) and has_headers


def _extensions() -> list[Extension]:
    """The extension modules; none where attrlint is to stay plain Python."""
    if not _compiles():
        return []
    folder = Path(tempfile.mkdtemp(prefix="attrlint-build-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    try:
        return _written_in_c(folder)
    except (Exception, SystemExit) as error:
        if _is_asked() is True:
            raise
        _stay_plain(error)
        return []


def _written_in_c(folder: Path) -> list[Extension]:
    from mypyc.build import mypycify

    package = folder / "attrlint"
    shutil.copytree(ROOT / "attrlint", package)
    shutil.copytree(ROOT / "rules", package / "rules")
    compiled = sorted(path for path in _matches(package) if path.relative_to(package).as_posix() not in PLAIN)
    for path in compiled:
        path.write_text(written_out(path.read_text(encoding="utf-8")), encoding="utf-8")
    here = Path.cwd()
    os.chdir(folder)
    try:
        made: list[Extension] = mypycify(
            ["--ignore-missing-imports", *(str(path.relative_to(folder)) for path in compiled)],
            opt_level="2",
            debug_level="0",
            multi_file=True,
            group_name="attrlint",
            target_dir=str(folder / "c"),
        )
    finally:
        os.chdir(here)
    return made


def _matches(package: Path) -> Iterator[Path]:
    for pattern in COMPILED:
        yield from package.glob(pattern)


def written_out(source: str) -> str:
    """The source of a module: records and cached properties as plain classes, its docstring as data.

    Its constants are final, and what its functions keep stands in constants of its own.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for decorator in node.decorator_list:
                options = _options(decorator)
                if options is not None:
                    node.decorator_list.remove(decorator)
                    _write_out_record(node, options.get("eq", True))
                    if options.get("frozen", True) and options.get("slots", True):
                        node.decorator_list.append(_ACYCLIC)
                    break
            _write_out_cached(node)
    tree.body = [part for node in tree.body for part in _of_module(node)]
    added = ast.parse(f"{_IMPORTS}\n__doc__ = {ast.get_docstring(tree, clean=False)!r}")
    at = 1 + next((i for i, node in enumerate(tree.body) if isinstance(node, ast.ImportFrom)), 0)
    tree.body[at:at] = added.body
    return ast.unparse(ast.fix_missing_locations(tree))


_ACYCLIC = ast.parse("mypyc_attr(acyclic=True)", mode="eval").body
"""Tells mypyc that no garbage is to be looked for: what never changes holds nothing younger than itself."""
_IMPORTS = """
from typing import TYPE_CHECKING, Any, ClassVar, Final
if TYPE_CHECKING:
    from mypy_extensions import mypyc_attr
"""


def _options(decorator: ast.expr) -> dict[str, bool] | None:
    """What the decorator of a record says of it; None for any other."""
    name = decorator.func if isinstance(decorator, ast.Call) else decorator
    if not isinstance(name, ast.Name) or name.id != "record":
        return None
    words = decorator.keywords if isinstance(decorator, ast.Call) else []
    return {word.arg: ast.literal_eval(word.value) for word in words if word.arg}


def _write_out_record(node: ast.ClassDef, is_compared: bool) -> None:
    fields = [part for part in node.body if isinstance(part, ast.AnnAssign)]
    names = [ast.unparse(field.target) for field in fields]
    values = ", ".join(f"self.{name}" for name in names)
    made = {
        "__init__": f"def __init__(self, {', '.join(map(_parameter, fields))}) -> None:"
        + "".join(f"\n    self.{ast.unparse(field.target)} = {_argument(field)}" for field in fields),
        "__reduce__": f"def __reduce__(self) -> Any:\n    return {node.name}, ({values},)",
        "__repr__": "def __repr__(self) -> str:\n    return f'"
        + f"{node.name}({', '.join(f'{name}={{self.{name}!r}}' for name in names)})'",
    }
    if is_compared:
        same = " and ".join(f"self.{name} == other.{name}" for name in names)
        made["__eq__"] = (
            f"def __eq__(self, other: object) -> bool:\n    return isinstance(other, {node.name}) and {same}"
        )
        made["__hash__"] = f"def __hash__(self) -> int:\n    return hash(({values},))"
    own = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    methods = [text for name, text in made.items() if name not in own]
    node.body = [part for part in node.body if not isinstance(part, ast.AnnAssign)]
    node.body += ast.parse("\n".join([f"__match_args__: ClassVar = {tuple(names)}", *methods])).body


def _parameter(field: ast.AnnAssign) -> str:
    declared = f"{ast.unparse(field.target)}: {ast.unparse(field.annotation)}"
    if field.value is None:
        return declared
    return f"{declared} | None = None" if _factory(field) else f"{declared} = {ast.unparse(field.value)}"


def _argument(field: ast.AnnAssign) -> str:
    name, factory = ast.unparse(field.target), _factory(field)
    return f"{factory}() if {name} is None else {name}" if factory else name


def _factory(field: ast.AnnAssign) -> str | None:
    if isinstance(field.value, ast.Call) and ast.unparse(field.value.func) == "field":
        return ast.unparse(field.value.keywords[0].value)
    return None


def _write_out_cached(node: ast.ClassDef) -> None:
    body: list[ast.stmt] = []
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and any(
            isinstance(decorator, ast.Name) and decorator.id == "cached_property"
            for decorator in part.decorator_list
        ):
            name, kind = part.name, ast.unparse(part.returns) if part.returns else "Any"
            part.name, part.decorator_list = f"_find_{name}", []
            body += ast.parse(
                f"_has_{name}: bool = False\n"
                f"_kept_{name}: {kind}\n"
                "@property\n"
                f"def {name}(self) -> {kind}:\n"
                f"    if not self._has_{name}:\n"
                f"        self._kept_{name} = self._find_{name}()\n"
                f"        self._has_{name} = True\n"
                f"    return self._kept_{name}\n"
            ).body
        body.append(part)
    node.body = body


_CONSTANT = re.compile("_?[A-Z][A-Z0-9_]*")


def _of_module(node: ast.stmt) -> list[ast.stmt]:
    """What stands for a constant of a module, or for a function whose results are kept."""
    if isinstance(node, ast.FunctionDef) and [ast.unparse(part) for part in node.decorator_list] == ["cache"]:
        return _kept(node)
    if isinstance(node, ast.Assign):
        name, kind = ast.unparse(node.targets[0]), "Final"
    elif isinstance(node, ast.AnnAssign) and not ast.unparse(node.annotation).startswith(("Final", "Type")):
        name, kind = ast.unparse(node.target), f"Final[{ast.unparse(node.annotation)}]"
    else:
        return [node]
    if not _CONSTANT.fullmatch(name) or node.value is None or ast.unparse(node.value).startswith("TypeVar("):
        return [node]
    return ast.parse(f"{name}: {kind} = {ast.unparse(node.value)}").body


def _kept(node: ast.FunctionDef) -> list[ast.stmt]:
    """A function of no argument or of one, which keeps what it has found."""
    if len(node.args.args) > 1:
        return [node]
    name, given, kind = node.name, ast.unparse(node.args), ast.unparse(node.returns or ast.Constant(None))
    node.name, node.decorator_list = f"_find_{name}", []
    if not given:
        text = (
            f"_kept_{name}: Final[list[{kind}]] = []\n"
            f"def {name}() -> {kind}:\n"
            f"    if not _kept_{name}:\n"
            f"        _kept_{name}.append(_find_{name}())\n"
            f"    return _kept_{name}[0]\n"
        )
    else:
        key = node.args.args[0].arg
        text = (
            f"_kept_{name}: Final[dict[Any, {kind}]] = {{}}\n"
            f"def {name}({given}) -> {kind}:\n"
            f"    found = _kept_{name}.get({key})\n"
            f"    if found is None:\n"
            f"        found = _kept_{name}[{key}] = _find_{name}({key})\n"
            f"    return found\n"
        )
    return [node, *ast.parse(text).body]


if __name__ == "__main__":
    setup(ext_modules=_extensions(), cmdclass={"build_ext": _BuildExtensions})
