"""The words of a person's name in one order and spelling, without titles."""

import re
from functools import lru_cache

from graph.values.folding import fold
from graph.values.transliteration import romanise

# Words before a name that are no part of it, folded.
TITLES = frozenset(
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
        "madam", "madame", "monsieur", "mme", "mlle", "herr", "frau", "senor", "senora", "don", "dona",
        "sheikh", "shaikh", "shaykh", "sheik", "sayyid", "sayyed", "syed", "mullah", "mawlawi", "maulavi",
        "maulana", "mufti", "ayatollah", "imam", "qari", "haji", "hajji", "hajj", "hadji", "ustad",
        "emir", "amir", "rev", "reverend", "fr", "father", "sister", "brother", "bishop", "archbishop",
        "cardinal", "pope", "rabbi", "president", "prasident", "vice", "premier", "prime", "minister",
        "chancellor", "king", "queen", "prince", "princess", "crown", "emperor", "sultan", "senator",
        "sen", "congressman", "congresswoman", "representative", "rep", "governor", "gov", "mayor",
        "ambassador", "amb", "judge", "justice", "attorney", "general", "gen", "lieutenant", "lt",
        "major", "maj", "colonel", "col", "captain", "capt", "commander", "cmdr", "sergeant", "sgt",
        "corporal", "cpl", "private", "pvt", "admiral", "adm", "brigadier", "brig", "marshal", "field",
        "chief", "spokesman", "spokeswoman", "spokesperson", "secretary", "director", "chairman",
        "chairwoman", "hon", "honourable", "honorable",
    }
)  # fmt: skip
SUFFIXES = frozenset(
    {
        "jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "esq", "mbe", "obe", "cbe", "kcb",
        "qc", "kc", "mp", "mep",
    }
)  # fmt: skip

# Behind a single name these tell a king from others of it.
NUMERALS = frozenset({"ii", "iii", "iv"})

# What tells a parent from a child of the same name.
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

# The Arabic article, written apart; in a name it tells nobody from another.
ARTICLES = frozenset({"al", "el", "ul", "ur", "ud"})
ASSIMILATED = re.compile(r"\b(?:a[dnrstz]|ash|ath|e[dnrstz]|esh)[-\u2010\u2011](?=\w)", re.IGNORECASE)
SON_OF = frozenset({"bin", "ben", "ibn"})
SERVANT_OF = re.compile(r"abd[aeu]l(\w{3,})")

# A name of honour: father or mother of somebody.
KUNYA = frozenset({"abu", "abou", "abo", "umm", "um", "oum", "om"})


@lru_cache(maxsize=65_536)
def person_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a person's name, given name first; empty where it has no letter.

    "MAHMOUD, Isa" is turned round; titles before and suffixes behind go, as does the Arabic article; "ben"
    and "ibn" become "bin", "Abdulaziz", "Abd al-Aziz" and "Abdul Aziz" all "abd aziz". Initials stand one by
    one.
    """
    family, comma, given = name.partition(",")
    if comma and given.strip() and not set(fold(given).split()) <= SUFFIXES:
        name = f"{given} {family}"
    name = ASSIMILATED.sub("", name.replace(".", " "))
    words = romanise(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in SUFFIXES and (len(words) > 2 or words[-1] not in NUMERALS):
        words = words[:-1]
    return tuple(_spelled(words))


@lru_cache(maxsize=65_536)
def generation(name: str) -> str:
    """Return the mark of generation behind a full name ("jr", "sr", "ii" …), or ""."""
    words = romanise(name.replace(".", " ")).split()
    while len(words) > 2 and words[-1] in SUFFIXES:
        if words[-1] in GENERATIONS:
            return GENERATIONS[words[-1]]
        words = words[:-1]
    return ""


def is_single_name(name: str) -> bool:
    """Tell whether a name is too little to know a person by: one word, also with an initial, or a kunya.

    "Umm Bilal" and "D. Weir" are; "D. K. Weir" is not.
    """
    words = person_words(name)
    if words and words[0] in KUNYA:
        words = words[2:]
    return sum(len(word) > 1 for word in words) < (1 if len(words) > 2 else 2)


def surname(name: str) -> str:
    """Return the last word of the name, folded; "" of a name without letters."""
    words = person_words(name)
    return words[-1] if words else ""


def _spelled(words: list[str]) -> list[str]:
    spelled: list[str] = []
    for position, word in enumerate(words):
        servant = SERVANT_OF.fullmatch(word)
        if servant:
            spelled += ["abd", servant[1]]
        elif word in {"abdul", "abdel", "abdal"}:
            spelled.append("abd")
        elif word in SON_OF:
            spelled.append("bin")
        elif word not in ARTICLES or len(words) == 1 or position == len(words) - 1:
            spelled.append(word)
    return spelled
