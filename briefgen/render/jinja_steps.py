"""What Jinja does for every value that it prints and every macro that it calls, each in one step.

A page prints and calls tens of thousands of times, and what is printed is nearly always text with nothing in it to
escape. Both are extension points of Jinja's environment; whatever is not of the plainest kind takes Jinja's own way.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from briefgen.render.words import Words
from briefgen.text.unseen import UNSEEN, marked

_ODD = re.compile(f"{UNSEEN.pattern}|[<>&'\"]")


def printed(value: object) -> str:
    """A value as it stands on a page: escaped, and what is invisible in it marked. Markup came through here before."""
    if type(value) is str:
        return value if _ODD.search(value) is None else escape(marked(value))
    return value if type(value) is Markup else escape(value)


class Writer(CodeGenerator):
    """Prints by `printed`, which the environment carries under that name."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo,  # noqa: ARG002
    ) -> None:
        self.write("environment.printed(")

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo,  # noqa: ARG002
    ) -> None:
        self.write(")")


class Calls(Context):
    """Calls macros and the site's words without asking what they want passed, which is nothing."""

    def call(self, called: Callable[..., object], /, *args: object, **named: object) -> object:
        """What the callable gives. What a macro gives is markup, as it is for Jinja where all is escaped."""
        plain = {key: value for key, value in named.items() if key not in _OURS} if named else named
        if type(called) is Words:
            return called(*args, **plain)  # type: ignore[arg-type]
        if type(called) is Macro and not plain and _takes(called, args):
            return Markup(called._func(*args))  # noqa: S704 - a macro escapes what it prints
        return super().call(called, *args, **named)


_OURS = frozenset(("_loop_vars", "_block_vars"))


def _takes(macro: Macro, args: tuple[object, ...]) -> bool:
    """Whether a macro is given exactly what it names."""
    return len(args) == len(macro.arguments) and not (macro.catch_kwargs or macro.catch_varargs or macro.caller)
