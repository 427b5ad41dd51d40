"""The template environment. Templates come in as text; a fault names the file and the line."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket

from briefgen.errors import BriefgenError, TemplateFault
from briefgen.render.jinja_steps import Calls, Writer, printed
from briefgen.render.words import Words

_FOLDER = "templates/"

_FAULTS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
"""What a template's own code raises; anything else is a fault of ours."""

Compiled = dict[str, bytes]
"""Templates as Jinja's own bytecode, by a key that Jinja makes; each holds a hash of the source that it came from."""


class _Kept(BytecodeCache):
    """Takes bytecode from a mapping and adds to it what is compiled."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where the template is known; Jinja compares the hash."""
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()


def environment(
    templates: Mapping[str, str | bytes], words: Words, *, kind: type[Environment] = Environment,
    compiled: Compiled | None = None,
) -> Environment:
    """An environment over `templates` (path below templates/ -> text).

    Undefined names are faults and everything is escaped, whatever a template's ending; what is invisible or turns text
    round becomes a mark that is seen (`text/unseen.py`). Filters: `number`, `date`, `share` (see `Words`) and
    `label(table)`. Global: `t(key, ...)`. kind: a subclass, for tests that watch it. compiled: templates that were
    compiled before; it is code, and the caller knows where it comes from.
    """
    env = kind(loader=FunctionLoader(_loader(templates)), autoescape=True, undefined=StrictUndefined,
               trim_blocks=True, lstrip_blocks=True, auto_reload=False, keep_trailing_newline=True, finalize=printed,
               bytecode_cache=None if compiled is None else _Kept(compiled))
    env.context_class, env.code_generator_class = Calls, Writer
    env.printed = printed  # type: ignore[attr-defined]
    env.globals["t"] = words
    env.filters |= {"number": words.number, "date": words.date, "share": words.share,
                    "label": lambda value, table: words.label(table, value)}
    return env


def ready(env: Environment, names: Iterable[str]) -> None:
    """Load templates, so that none is compiled in two processes; of a malformed one the page that needs it tells."""
    for name in names:
        with suppress(TemplateError, UnicodeError):
            env.get_template(name)


def fill(env: Environment, name: str, **context: object) -> str:
    """Render template `name`.

    Raises:
        TemplateFault: the template is missing, malformed, or asks for something that its context does not have.
    """
    try:
        return env.get_template(name).render(**context)
    except TemplateSyntaxError as error:
        raise TemplateFault(f"{_FOLDER}{error.name or name}:{error.lineno}: {error.message}") from error
    except BriefgenError as error:
        raise TemplateFault(f"{_where(error, name)}: {error}") from error
    except _FAULTS as error:
        said = " ".join(str(error).split())
        raise TemplateFault(f"{_where(error, name)}: {said or type(error).__name__}") from error


def _loader(templates: Mapping[str, str | bytes]) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        content = templates.get(name)
        if content is None:
            return None
        text = content.decode("utf-8") if isinstance(content, bytes) else content
        return text, f"{_FOLDER}{name}", lambda: True

    return load


def _where(error: BaseException, name: str) -> str:
    """The innermost template line of a traceback, which Jinja rewrites to the template's own lines."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_FOLDER)]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else f"{_FOLDER}{name}"
