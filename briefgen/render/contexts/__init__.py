"""What templates see: one documented frozen record per page and per partial. docs/templates.md is made from them.

Every value arrives ready to print, in the site's language; every `href` is relative to the page it stands on.
None means that there is nothing to show. A test holds these fields and their use in templates together.
"""

from briefgen.render.contexts.briefing import IndexPage, TopicsPage, TopicView
from briefgen.render.contexts.chains import ChainNode, ChainsPage, Flow, FlowLink, FlowNode, WireView
from briefgen.render.contexts.claims import Agreement, Amount, ClaimLine, ClaimView, Derivation, Segment
from briefgen.render.contexts.conflicts import ConflictView, QuestionPage, QuestionsPage, SideView, ThinView
from briefgen.render.contexts.corrections import Correction, CorrectionsPage, Replaced
from briefgen.render.contexts.data import DataFile, DataPage
from briefgen.render.contexts.frames import Frame, NavItem
from briefgen.render.contexts.names import Hop, Phrase, Ref, When
from briefgen.render.contexts.numbers import MeasureView, NumbersPage, NumberView, RangeDrawing, RangeHead, RangeRow
from briefgen.render.contexts.parts import PartLink, Parts
from briefgen.render.contexts.prose import MissingPage, ProsePage
from briefgen.render.contexts.registers import EntityPage, ListItem, ListPage, OutletPage, Spelling
from briefgen.render.contexts.search import Letter, SearchPage
from briefgen.render.contexts.sources import Fact, SourceCard, SourcePage
from briefgen.render.contexts.tables import ClaimGroup, ClaimsPage, ClaimsTable, Facet, FacetsPage, LineGroup
from briefgen.render.contexts.timeline import (
    Bubble,
    Clash,
    Drawing,
    EventView,
    Lane,
    Month,
    ReportedDrawing,
    SeriesView,
    Tick,
    TimelinePage,
)

__all__ = [
    "Agreement", "Amount", "Bubble", "ChainNode", "ChainsPage", "ClaimGroup", "ClaimLine", "ClaimView", "ClaimsPage",
    "ClaimsTable", "Clash", "ConflictView", "Correction", "CorrectionsPage", "DataFile", "DataPage", "Derivation",
    "Drawing", "EntityPage", "EventView", "Facet", "FacetsPage", "Fact", "Flow", "FlowLink", "FlowNode", "Frame",
    "Hop", "IndexPage", "Lane", "Letter", "LineGroup", "ListItem", "ListPage", "MeasureView", "MissingPage", "Month",
    "NavItem", "NumberView", "NumbersPage", "OutletPage", "PartLink", "Parts", "Phrase", "ProsePage", "QuestionPage",
    "QuestionsPage", "RangeDrawing", "RangeHead", "RangeRow", "Ref", "Replaced", "ReportedDrawing", "SearchPage",
    "Segment", "SeriesView", "SideView", "SourceCard", "SourcePage", "Spelling", "ThinView", "Tick", "TimelinePage",
    "TopicView", "TopicsPage", "When", "WireView",
]
