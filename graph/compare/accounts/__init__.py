"""Documents that tell of one happening, camp or firm, though no sentence says so."""
