"""Which names of one article name the same institution or place, and by which name and id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.extract.short_forms import parts
from briefgen.lang.names import Known, Names
from briefgen.text.slugs import slug

Key = tuple[str, ...]
"""What two mentions of one institution or place share: ("id", id) or ("words", words ..., "of", id of the place)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name of an institution or a place as it stands.

    base: the name without the place behind it, seat: that place ("Kementerian Luar Negeri", Rusia); None where the name
    ends otherwise. alias: the full name in front of the brackets in which this one stands.
    """

    name: str
    known: Known | None
    base: str | None = None
    seat: Known | None = None
    alias: str | None = None


def entities_of(forms: Sequence[Form], names: Names) -> dict[Form, tuple[str, str]]:
    """Each form -> the name that the article knows it by, and its id.

    The name is the pack's first form that the article uses, in the pack's capitals; else the longest, the first of
    equals.
    """
    keys = _keys(forms, names)
    groups: dict[Key, list[Form]] = {}
    for form in forms:
        groups.setdefault(keys[form], []).append(form)
    labels = {key: _label(group) for key, group in groups.items()}
    return {form: labels[keys[form]] for form in forms}


def _keys(forms: Sequence[Form], names: Names) -> dict[Form, Key]:
    """The key of every form, once bare forms and abbreviations have found their full forms."""
    own = {form: _key(form, names) for form in forms}
    by_name = {form.name: own[form] for form in reversed(forms)}
    found: dict[Form, Key] = {}
    for at, form in enumerate(forms):
        key = own[form]
        if form.alias is not None and form.alias in by_name:
            by_name[form.name] = by_name[form.alias]
        elif (full := _fuller(form, forms[:at], own, names)) is not None:
            key = full
        found[form] = key
    return {form: by_name[form.name] if _is_alias(form.name, forms) else found[form] for form in forms}


def _is_alias(name: str, forms: Iterable[Form]) -> bool:
    return any(form.alias is not None and form.name == name for form in forms)


def _key(form: Form, names: Names) -> Key:
    if form.known is not None:
        return ("id", form.known.id)
    words = [word for word in parts(form.base or form.name) if word not in names.near.closers]
    return ("words", *words, "of", form.seat.id) if form.seat is not None else ("words", *words)


def _fuller(form: Form, before: Iterable[Form], own: dict[Form, Key], names: Names) -> Key | None:
    """The one longer name that a bare name stands for: "Departemen Luar Negeri" after "Departemen Luar Negeri AS".

    A bare name that the pack knows is the home institution, so that it only gives way to one of another state; a body
    of the world ("Dewan Keamanan") never does.
    """
    if form.seat is not None or (form.known is not None and form.known.group == "world"):
        return None
    words = parts(form.name)
    if len(words) < 2:
        return None
    full = {own[each] for each in before if _is_of(each, words, names, foreign=form.known is not None)}
    return full.pop() if len(full) == 1 else None


def _is_of(form: Form, words: tuple[str, ...], names: Names, *, foreign: bool) -> bool:
    """Whether a form is the bare name `words` with a place behind it."""
    whole = parts(form.name)
    if len(whole) <= len(words) or whole[:len(words)] != words:
        return False
    rest = " ".join(form.name.split()[len(words):])
    seat = form.seat or names.known.get(rest.lower()) or names.acronyms.get(rest)
    if seat is None or seat.type != "GPE":
        return False
    return not foreign or (seat.group == "states" and seat.id != names.home)


def _label(group: Sequence[Form]) -> tuple[str, str]:
    known = next((form.known for form in group if form.known is not None), None)
    written = [form.name for form in group]
    longest = max(written, key=lambda name: len(parts(name)))
    if known is None:
        return longest, slug(longest)
    lower = {name.lower() for name in written}
    return next((form for form in known.forms if form.lower() in lower), longest), known.id
