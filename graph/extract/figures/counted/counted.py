"""What a number counts, as it is handed on."""

from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts; token spans, so that the text can be taken as it stands.

    Attributes:
        unit: Local name, "" where nothing says it.
        words: What is counted, None where nothing says it.
        anchor: The token that stands for the claim in the parse.
        group: Who, None where it is no people.
        base: What a percentage is of, or what a count is a part of ("17 of 80 camps").
        prefix: What is put before the words: "age of ", or the noun that "them" stands for.
        takes_predicate: What is said of them follows the prefix: "farmers " "came back".
        verb: What happens to it, where the number says by how much: "exports" "rose" 12 percent.
        measure: The words of a unit that the contract does not know: "square miles".
        per: Unit of "a day" behind the noun: "40 lorries a day".
        is_whole: It only says of how many another number is a part; nothing is said of it.
    """

    unit: str
    words: TokenSpan | None
    anchor: Token
    group: TokenSpan | None = None
    base: TokenSpan | None = None
    prefix: str = ""
    takes_predicate: bool = False
    verb: Token | None = None
    measure: TokenSpan | None = None
    per: str = ""
    is_whole: bool = False
