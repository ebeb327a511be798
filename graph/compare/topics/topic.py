"""What one figure speaks of."""

from dataclasses import dataclass, field
from typing import Literal

from graph.compare.intervals import Quantity
from graph.model import ClaimKey, Figure, Span

Where = Literal["title", "table", "text"]


@dataclass(frozen=True, slots=True)
class Topic:
    """A figure with what lines it up with others.

    Attributes:
        where: A headline, a cell of a table, or the running text.
        number: As a Quantity; `words` are the number's own words with what belongs to them, for quoting.
        place: Key of the figure's place, or "".
        names: Keys of the entities in its clause; of a clause with only a pronoun the body before it.
        places: Those of the names that are places and hold no other of them, with the figure's place.
        wide: True where each of them is a country or more.
        left: Places that people come from.
        reached: Places that they go to.
        proper: Words with a capital letter that are no known names ("Mira" in "Cyclone Mira").
        carried: True where the names come from words before its clause.
        before: All that those words say.
        headed: The towns and regions of the headline, where neither clause nor words before name a place.
        who: Groups and nationalities.
        events: What happened to them or what they do.
        causes: What brought it about, with the kinds that a general word may stand for.
        status: How it is meant: planned, denied, newly counted, a part of something.
        head: Stems of the noun that is counted, where it is no group.
        rest: Stems of all other words that say something.
        base: The same of the words that say what a percentage is of, its groups left out.
        start: First day for which it is valid, ISO, or "".
        end: Last day, or "".
        timed: Words for a time of which no day is known ("on 8 January"), folded; else "".
        template: Of its sentence without numbers; the same in another document makes a series of bulletins.
        issued: When its document was published, as exact as known, or "".
        parent: The figure on which it hangs, or None; `hanging` is the word between.
        stated: False where its base only points back ("of them"), or its number is a word like "thousands".
        told: The folded words of its sentence, of a carried one from the sentence that names it.
        said: All words of its clause, those of names too; of a cell those of its row.
        column: Of a cell the words of its column, groups left out.
    """

    key: ClaimKey
    figure: Figure
    where: Where
    sentence: Span
    number: Quantity
    words: str
    unit: str
    per: str
    place: str
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    wide: bool = False
    left: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    carried: bool = False
    before: frozenset[str] = field(default=frozenset(), repr=False)
    headed: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    base: frozenset[str] = frozenset()
    start: str = ""
    end: str = ""
    timed: str = ""
    issued: str = ""
    template: int = 0
    parent: ClaimKey | None = None
    hanging: str = ""
    stated: bool = True
    told: str = field(default="", repr=False)
    said: frozenset[str] = field(default=frozenset(), repr=False)
    column: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def what(self) -> frozenset[str]:
        """Events, causes and other words together."""
        return self.events | self.causes | self.rest

    @property
    def others(self) -> frozenset[str]:
        """The names that are no places."""
        return frozenset(
            name for name in self.names if not name.startswith(("place/", "camp/")) and name != self.place
        )
