"""Other scripts in plain Latin letters, roughly, for comparing names."""

from graph.values.folding import fold

# Letters, and in the same order what they become; "-" is nothing.
CYRILLIC = (
    "абвгдезийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕөүңқғәһ",
    "a b v g d e z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu "
    "ya i yi ye g u j lj nj c dj dz g k dz o u n k g a h",
)
GREEK = ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o")
# Arabic writes no short vowels: what comes out has the consonants and the long ones.
ARABIC = (
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءؤئپچژگکی",
    "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h u i a a - u i p ch zh g k i",
)
LETTERS = str.maketrans(
    {
        letter: latin.replace("-", "")
        for letters, latins in (CYRILLIC, GREEK, ARABIC)
        for letter, latin in zip(letters, latins.split(), strict=True)
    }
    | {"ж": "zh"}
)


def romanise(text: str) -> str:
    """Return the folded words in Latin letters; scripts but Cyrillic, Greek and Arabic stay."""
    folded = fold(text)
    return folded if folded.isascii() else fold(folded.translate(LETTERS))
