"""Faults that stop us. A fault in somebody's content is not an error but a `model.problem.Problem`."""


class BriefgenError(Exception):
    """Root of every exception that briefgen raises on purpose. The message is one line and says what to do."""


class ProjectError(BriefgenError):
    """The project folder cannot be used: not found, not readable, or its output folder is not ours."""


class SavedMeanwhile(ProjectError):
    """Somebody saved a file between two looks at it; what was begun is to be begun again."""


class PackError(BriefgenError):
    """A language pack is broken: unknown key, duplicate word, malformed table."""


class TemplateFault(BriefgenError):
    """A template cannot be rendered; the message names the file and the line."""


class OutputClash(BriefgenError):
    """Two outputs claim one path of the site."""


class ClusterError(BriefgenError):
    """Other machines cannot be asked to extract: not installed, not there, or of another version."""


class ReviewRefused(BriefgenError):
    """A decision on a claim that cannot be: no such claim, no proposal, an unfit value, or a check that would fail."""
