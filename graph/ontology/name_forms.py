"""The forms under which a name is looked up: what may differ between text and gazetteer."""

import re

from graph.values.folding import fold

SHORT = 3
"""Letters up to which case counts: "US" is no "us", "Hit" (a town) no "hit"."""

# With one of these in front a form needs no trimming; a shortcut for the many names of the packages.
OTHERS = frozenset("ABCDEFGHIJKLMNOPQRSUVWXYZ")

LEADING_THE = re.compile(r"the\s+(?=\S)", re.IGNORECASE)

# The Arabic article, as written and with the sun letters' assimilation (an-Nasiriyah, ash-Shaddadi).
ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|ath|az) (?=\S{2})|ash? (?=sh)")
HYPHENED = re.compile(r"\s*(?:[aA]l|[eE]l|[aA][dnrstz]|[aA](?:sh|th))[-\u2010\u2011]\S")

BRACKETED = re.compile(r"\s*\([^()]*\)$")

# Marks the key of an acronym, which no text writes all in small letters.
ACRONYM_MARK = "^"


def form_key(form: str, *, known: bool = False) -> str:
    """Return the key of a form; forms with equal keys are the same name.

    White space, diacritics, curly quotes, hyphens and a leading "the" never count; case only in forms of up
    to three letters. The key of an acronym of more letters, if `known`, is marked: see `keys_to_try`.
    """
    if form[:1] not in OTHERS:
        form = LEADING_THE.sub("", form.strip(), count=1)
    key = fold(form)
    if len(key) <= SHORT:
        return "".join(letter for letter in form if letter.isalnum())
    if known and " " not in key and form.isupper():
        return ACRONYM_MARK + key
    return key


def bare_name(name: str) -> str:
    """Return a name without bracketed words that tell it from namesakes: "Ana (Iraq)" → "Ana"."""
    return BRACKETED.sub("", name) or name


def keys_to_try(form: str) -> tuple[str, ...]:
    """Return the keys under which a form of a text may be known."""
    key = form_key(form)
    if len(key) > SHORT and any(letter.isupper() for letter in form):
        return (key, ACRONYM_MARK + key)
    return (key,)


def without_article(form: str, key: str, *, arabic: bool) -> str:
    """Return the key without its Arabic article, "" where it has none.

    "Al-Hol", "al Hol" and "Hol" are one name. With a space between, the article is only taken for one
    where the place is in an Arabic-speaking country (`arabic`): El Paso is not Paso.
    """
    if not (arabic or HYPHENED.match(form)):
        return ""
    article = ARTICLE.match(key)
    return key[article.end() :] if article else ""
