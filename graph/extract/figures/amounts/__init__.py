"""How much: numbers with their comparators, signs and units, before it is known what they count."""
