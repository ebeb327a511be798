"""A statement while it is being put together: live tokens instead of mentions."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.model import Span

Words = Mapping[str, frozenset[str]]


@dataclass(slots=True)
class Draft:
    """What one reporting word, or one quotation without any, yields.

    Attributes:
        block: Number of the parsed block that the cue (or the uncued quotation) stands in.
        content: Stretches of what is said, in text order.
        rule: Id of the rule.
        cue: The reporting word; None where the speaker is carried over.
        speaker: Heads of the speaker's words; several where two speak at once, none where nobody is named.
        reporter: Who passes it on, in the same words: "the Courier quoted her as saying".
        head: The word that stands for what is said; None where that is several sentences.
        direct: All of the content is quoted words.
        asks: The rule says that the content is asked.
        carried: The statement whose speaker goes on speaking.
    """

    block: int
    parsed: ParsedBlock
    content: tuple[Span, ...]
    rule: str
    cue: Token | None = None
    speaker: tuple[Token, ...] = ()
    reporter: tuple[Token, ...] = ()
    head: Token | None = None
    direct: bool = False
    asks: bool = False
    carried: "Draft | None" = None

    @property
    def reach(self) -> Span:
        """Return the stretch from the first to the last character of the content."""
        return Span(self.content[0].start, self.content[-1].end)

    @property
    def cue_span(self) -> Span | None:
        """Return where the cue stands."""
        return None if self.cue is None else self.parsed.span(self.cue)

    @property
    def origin(self) -> "Draft":
        """Return the statement that names the speaker: this one, or the one it is carried from."""
        draft = self
        while draft.carried is not None:
            draft = draft.carried
        return draft
