"""The kinds of evidence for a site and what each counts."""

from typing import Final, Literal

Kind = Literal["custody", "stay", "before", "people", "count", "handled", "again", "scene", "way", "beside"]
Grade = Literal[0, 1, 2]
"""Position in `WEIGHTS`: 0 what is told of sites alone, 1 what is told of towns too, 2 what is told of any place."""
Finding = tuple[Kind, Grade]

WEIGHTS: Final[dict[Kind, tuple[float, ...]]] = {
    "custody": (3.0,),
    "stay": (2.0, 1.5),
    "before": (2.0, 1.5),
    "people": (2.0, 1.5),
    "count": (2.0, 1.5, 1.25),
    "handled": (1.5, 1.0),
    "again": (1.5,),
    "scene": (0.75,),
    "way": (1.0, 0.75),
    "beside": (1.0,),
}
"""What one piece of evidence counts, by its grade."""
