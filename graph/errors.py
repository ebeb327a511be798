"""Every error that claimgraph raises on purpose: one line that says what, where and what to do."""


class ClaimgraphError(Exception):
    """The root: catch this to catch all of them."""


class UsageError(ClaimgraphError):
    """The command cannot be carried out as given; nothing was written (exit code 2)."""


class RefusedQueryError(UsageError):
    """The query asks for something that no query may do here."""


class TooMuchError(UsageError):
    """The answer to a query is larger than was allowed."""


class OntologyError(ClaimgraphError):
    """A file of `ontology/` is wrong; the message names file and line."""


class ReadError(ClaimgraphError):
    """A document could not be read; the message says what a person can do about it."""


class ModelError(ClaimgraphError):
    """The language model is missing, or is not the one that this version was measured with."""


class VerifyError(ClaimgraphError):
    """The written graph does not hold what the contract promises; the message names the node."""
