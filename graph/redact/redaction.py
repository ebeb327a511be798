"""Who is to be redacted: read from the file that a person wrote."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from graph.errors import UsageError

EXCEPT = "people-except"
"""Before a file: it lists who stays, and every other person of the graph is redacted."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """Who is to be redacted.

    Attributes:
        names: As the file has them; of persons, or of anything else that the graph names.
        all_people_but: The names are those who stay.
        drop: Leave out the mentions and claims of those who are redacted, not only their names.
    """

    names: tuple[str, ...]
    all_people_but: bool = False
    drop: bool = False

    @property
    def mark(self) -> str:
        """Return what tells this redaction from others, for the record."""
        words = "\n".join([str(self.all_people_but), str(self.drop), *sorted(self.names)])
        return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_redaction(words: str, *, drop: bool = False) -> Redaction:
    """Read what stands behind `--redact`: `FILE`, or `people-except FILE`.

    Empty lines and lines that begin with `#` say nothing.

    Raises:
        UsageError: the file cannot be read, or lists nobody to redact.
    """
    mode, _, rest = words.partition(" ")
    all_people_but = mode == EXCEPT
    file = Path(rest.strip() if all_people_but else words)
    if all_people_but and not rest.strip():
        raise UsageError(f"--redact {EXCEPT} needs a file with the names of those who stay, one a line")
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{file}: cannot be read as a list of names ({error}); write one name a line, in UTF-8"
        ) from error
    stripped = (" ".join(line.split()) for line in lines)
    names = tuple(dict.fromkeys(line for line in stripped if line and not line.startswith("#")))
    if not names and not all_people_but:
        raise UsageError(f"{file}: lists nobody; write one name a line")
    return Redaction(names, all_people_but, drop)
