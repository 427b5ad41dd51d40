"""Which names of one article name the same institution or place, and by which name and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.name_view import GROUP
from briefgen.extract.short_forms import parts
from briefgen.lang.names import Known, Names
from briefgen.text.slugs import slug

_LONGEST_PLACE = 4
"""Words of the longest name of a state."""

Key = tuple[str, ...]
"""What two mentions of one institution or place share: ("id", id) or ("words", words ..., "of", id of the place)."""


class Form(NamedTuple):
    """A name of an institution or a place as it stands. A named tuple, since it is looked up again and again.

    base: the known name that this one begins with, seat: the place behind it ("Kementerian Luar Negeri", Rusia); None
    where it ends otherwise. alias: the full name in front of the brackets in which this one stands. core: the name of a
    place without the noun before it ("Desa Rejo"), where it is called so as well.
    """

    name: str
    known: Known | None
    base: str | None = None
    seat: Known | None = None
    alias: str | None = None
    core: str | None = None


def entities_of(forms: Sequence[Form], names: Names) -> dict[Form, tuple[str, str]]:
    """Each form -> the name that the article knows it by, and its id.

    The name is the pack's first form that the article uses, in the pack's capitals; else the longest, the first of
    equals.
    """
    ordered = list(dict.fromkeys(forms))
    keys = _keys(ordered, names)
    groups: dict[Key, list[Form]] = {}
    for form in ordered:
        groups.setdefault(keys[form], []).append(form)
    labels = {key: _label(key, group) for key, group in groups.items()}
    return {form: labels[keys[form]] for form in ordered}


def _keys(ordered: Sequence[Form], names: Names) -> dict[Form, Key]:
    """The key of every form, once bare forms and abbreviations have found their full forms."""
    found: dict[Form, Key] = {}
    by_name: dict[str, Key] = {}
    fuller: dict[tuple[str, ...], dict[Key, bool]] = {}
    for form in ordered:
        key = _fuller(form, fuller) or _key(form, names)
        found[form] = key
        by_name.setdefault(form.name, key)
        for bare, foreign in _bare(form, names):
            fuller.setdefault(bare, {})[key] = foreign
    short = {form.name: by_name[form.alias] for form in ordered if form.alias in by_name}
    headed, firms = _headed(found), _firms(found, names)
    return {
        form: short.get(form.name) or short.get(_unclosed(form, names)) or _with_head(form, headed)
        or _of_firm(form, firms) or key for form, key in found.items()}


def _unclosed(form: Form, names: Names) -> str:
    """A company's name without its legal form: "PT ARN" is the ARN that brackets defined."""
    words = form.name.split()
    return " ".join(word for word in words if word.lower() not in names.near.closers) if len(words) > 1 else ""


def _firms(found: Mapping[Form, Key], names: Names) -> dict[str, Key]:
    """The first word of each company's name -> its key; none where two companies share it."""
    keys: dict[str, set[Key]] = {}
    for form, key in found.items():
        words = _unclosed(form, names).split()
        if len(words) > 1 and len(words) < len(form.name.split()):
            keys.setdefault(words[0].lower(), set()).add(key)
    return {first: next(iter(group)) for first, group in keys.items() if len(group) == 1}


def _of_firm(form: Form, firms: Mapping[str, Key]) -> Key | None:
    """The key of "PT Arga Global Tbk" for "Arga"."""
    return firms.get(form.name.lower()) if form.known is None and form.seat is None else None


def _headed(found: Mapping[Form, Key]) -> dict[tuple[str, ...], Key]:
    """The bare name of each place that a noun stands before -> its key; none where two places share it."""
    keys: dict[tuple[str, ...], set[Key]] = {}
    for form, key in found.items():
        if form.core is not None:
            keys.setdefault(parts(form.core), set()).add(key)
    return {core: next(iter(group)) for core, group in keys.items() if len(group) == 1}


def _with_head(form: Form, headed: Mapping[tuple[str, ...], Key]) -> Key | None:
    """The key of "Desa Rejo" for "Rejo", unless the pack knows a place of that name."""
    known = form.known is not None and form.known.group != GROUP
    return None if known or form.seat is not None or form.core is not None else headed.get(parts(form.name))


def _key(form: Form, names: Names) -> Key:
    if form.known is not None:
        return ("id", form.known.id)
    whole = parts(form.base or form.name)
    words = [word for word in whole if word not in names.near.closers] or [*whole]      # "PT Sugapa"
    if form.base is None:
        return ("words", *words)
    known = names.known.get(form.base.lower()) or names.acronyms.get(form.base)
    if form.seat is None:
        return ("words", *((known.id,) if known else words), *parts(form.name[len(form.base):]))
    if form.seat.id not in names.twins and names.heads.get(words[-1]) in ("kind", "regency"):
        words.pop()                          # "Dinas Sosial Kabupaten Sleman"
        known = known or names.known.get(" ".join(words)) or names.acronyms.get(" ".join(words).upper())
    return ("words", *((known.id,) if known else words), "of", form.seat.id)


def _fuller(form: Form, fuller: Mapping[tuple[str, ...], Mapping[Key, bool]]) -> Key | None:
    """The one longer name that a bare name stands for: "Departemen Luar Negeri" after "Departemen Luar Negeri AS".

    A bare name that the pack knows is the home institution, so that it only gives way to one of another state; a body
    of the world ("Dewan Keamanan") never does.
    """
    if form.seat is not None or (form.known is not None and form.known.group == "world"):
        return None
    whole = fuller.get(parts(form.name), {})
    full = [key for key, foreign in whole.items() if foreign or form.known is None]
    return full[0] if len(full) == 1 else None


def _bare(form: Form, names: Names) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The names of two words and more that are left without the place at the end, and whether it is another state."""
    words = form.name.split()
    for cut in range(max(2, len(words) - _LONGEST_PLACE), len(words)):
        rest = " ".join(words[cut:])
        seat = names.known.get(rest.lower()) or names.acronyms.get(rest)
        if seat is not None and seat.type == "GPE":
            yield parts(" ".join(words[:cut])), seat.group == "states" and seat.id != names.home


def _label(key: Key, group: Sequence[Form]) -> tuple[str, str]:
    """The name and the id of a group: the pack's where its key or an abbreviation of it is known."""
    known = next((form.known for form in group if form.known is not None and ("id", form.known.id) == key), None)
    if known is None and "of" not in key:
        known = next((form.known for form in group if form.known is not None), None)
    written = [form.name for form in group]
    longest = max(written, key=lambda name: len(parts(name)))
    if known is None:
        return longest, slug(longest)
    lower = {name.lower() for name in written}
    return next((form for form in known.forms if form.lower() in lower), longest), known.id
