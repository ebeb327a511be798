"""The words of an organisation's name, and apart from them what kind of legal body it is."""

from dataclasses import dataclass
from functools import lru_cache

from graph.values.folding import fold
from graph.values.transliteration import romanise

# Legal forms as they are written, folded; the first of a line stands for all spellings of it.
LEGAL_FORMS: dict[str, str] = {
    form: forms[0]
    for forms in (
        ("ltd", "limited", "ltda", "limitada", "ltd sti", "limited sirketi"),
        ("inc", "incorporated"),
        ("corp", "corporation"),
        ("co", "company", "cie", "compagnie"),
        ("llc", "l l c", "limited liability company", "ooo"),
        ("llp", "l l p", "limited liability partnership"),
        ("lp", "l p", "limited partnership"),
        ("plc", "p l c", "public limited company"),
        ("gmbh", "g m b h", "gesellschaft mit beschrankter haftung", "mbh"),
        ("ag", "aktiengesellschaft"),
        ("kg", "kommanditgesellschaft"),
        ("ev", "e v", "eingetragener verein"),
        ("se", "societas europaea"),
        ("sa", "s a", "societe anonyme", "sociedad anonima"),
        ("sarl", "s a r l", "societe a responsabilite limitee"),
        ("sas", "s a s"),
        ("spa", "s p a", "societa per azioni"),
        ("srl", "s r l"),
        ("bv", "b v", "besloten vennootschap"),
        ("nv", "n v", "naamloze vennootschap"),
        ("ab", "aktiebolag"),
        ("as", "a s", "aksjeselskap", "anonim sirketi"),
        ("oy", "oyj", "osakeyhtio"),
        ("jsc", "joint stock company", "ao", "aktsionernoye obshchestvo", "aktsionernoe obshchestvo"),
        ("pjsc", "public joint stock company", "pao"),
        ("ojsc", "open joint stock company", "oao"),
        ("cjsc", "closed joint stock company", "zao"),
        ("pty", "proprietary"),
        ("pvt", "private"),
        ("sro", "s r o"),
        ("kft", "korlatolt felelossegu tarsasag"),
        ("doo", "d o o"),
    )
    for form in forms
}
LONGEST_FORM = max(len(form.split()) for form in LEGAL_FORMS)

# Words that are written in several ways.
SPELLED = {
    form: forms[0]
    for forms in (
        ("international", "intl"),
        ("national", "natl"),
        ("department", "dept"),
        ("government", "govt"),
        ("university", "univ"),
        ("ministry", "min"),
        ("association", "assoc"),
        ("brothers", "bros"),
        ("manufacturing", "mfg"),
        ("organisation", "organization", "org"),
        ("center", "centre"),
        ("labor", "labour"),
        ("defense", "defence"),
        ("program", "programme"),
        ("group", "gruppe", "gruppa", "groupe", "grupo"),
        ("united states", "us"),
        ("united kingdom", "uk"),
        ("united nations", "un"),
        ("european union", "eu"),
    )
    for form in forms
}
SMALL_WORDS = frozenset(
    {
        "the", "of", "and", "for", "in", "on", "at", "to", "a", "an", "de", "du", "des", "la", "le",
        "les", "el", "und", "der", "die", "das", "fur", "y", "e", "et",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BodyName:
    """An organisation's name.

    Attributes:
        words: In order, without legal form and small words; never empty for a name with a letter or digit.
        forms: Its legal forms, each in one spelling ("Siemens Aktiengesellschaft": "ag").
    """

    words: tuple[str, ...]
    forms: frozenset[str]


@lru_cache(maxsize=65_536)
def body_name(name: str) -> BodyName:
    """Return the parts of an organisation's name."""
    words = romanise(name).split()
    forms: set[str] = set()
    shortened = True
    while shortened:
        shortened = False
        for length in range(min(LONGEST_FORM, len(words) - 1), 0, -1):
            last, first = " ".join(words[-length:]), " ".join(words[:length])
            if last in LEGAL_FORMS:
                forms.add(LEGAL_FORMS[last])
                words, shortened = words[:-length], True
                break
            if first in LEGAL_FORMS and not forms:
                forms.add(LEGAL_FORMS[first])
                words, shortened = words[length:], True
                break
    kept = [part for word in words for part in SPELLED.get(word, word).split()]
    content = tuple(word for word in kept if word not in SMALL_WORDS)
    return BodyName(content or tuple(kept) or tuple(words), frozenset(forms))


def without_legal_form(name: str) -> str:
    """Return the name as written, without the legal form behind it; "" where it has none.

    "International Business Machines Corp." is "International Business Machines".
    """
    words = name.split()
    kept = len(words)
    while kept > 1:
        for length in range(min(LONGEST_FORM, kept - 1), 0, -1):
            if fold(" ".join(words[kept - length : kept])) in LEGAL_FORMS:
                kept -= length
                break
        else:
            break
    return " ".join(words[:kept]).rstrip(" ,") if kept < len(words) else ""


def same_words(first: str, second: str) -> bool:
    """Tell whether two names differ in legal form, small words and spelling variants only."""
    return fold(first) == fold(second) or body_name(first).words == body_name(second).words
