"""The ways in which two figures are lined up, and what came of it."""
