"""A web page or a text to the text of a seed: what the page declares of itself, its story, and front matter."""

from briefgen.imports.address import from_archive, same_page
from briefgen.imports.charset import decode_page, is_page
from briefgen.imports.page import Page, read_page
from briefgen.imports.seed_text import Known, name_seed, page_seed, with_known
from briefgen.imports.story import NoReader

__all__ = [
    "Known", "NoReader", "Page", "decode_page", "from_archive", "is_page", "name_seed", "page_seed", "read_page",
    "same_page", "with_known",
]
