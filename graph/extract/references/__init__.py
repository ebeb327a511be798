"""References: from notes, bibliographies and citations to the works that they name."""
