"""Which language a document is in, and where it changes."""

import re
from collections.abc import Sequence
from functools import cache

from py3langid.langid import LanguageIdentifier

from graph.model import Block, LanguageSection, Span

UNKNOWN = "und"
_SECTIONED_FROM = 300  # words; a shorter document has one language
_TELLING = 12  # words from which a block is looked at by itself
_SECTION = 80  # words that a run of blocks in another language needs to be a section of its own
_FEWEST_LETTERS = 20
_MOST_LETTERS = 8_000  # the classifier gets less sure with length, and of some 150,000 it tells nothing
_SURE = 0.8  # probability, of one block
_RUNNING = ("title", "heading", "paragraph", "list_item", "quote")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NO_LANGUAGE = re.compile(r"https?://\S+|\S+@\S+|<[^>]*>")


def detect_languages(
    text: str, blocks: Sequence[Block], *, declared: str = ""
) -> tuple[str, tuple[LanguageSection, ...]]:
    """Return the language of the most text (ISO 639-1), and its sections in text order.

    Names, tables and notes are not looked at: they speak any language. A quotation is no section: a run of
    blocks in another language has to be about a page long.

    Args:
        text: The text.
        blocks: Its blocks.
        declared: What the file says of itself; taken where there is too little text to tell.
    """
    if not blocks:
        return UNKNOWN, ()
    running = [block for block in blocks if block.kind in _RUNNING] or list(blocks)
    main = _language("\n".join(block.span.of(text) for block in running))
    if main == UNKNOWN and declared:
        main = declared.split("-")[0].lower()
    whole = LanguageSection(main, Span(blocks[0].span.start, blocks[-1].span.end))
    lengths = [_count_words(block.span.of(text)) for block in running]
    if sum(lengths) <= _SECTIONED_FROM or main == UNKNOWN:
        return main, (whole,)
    languages = _block_languages(text, running, lengths)
    languages = _without_short_runs(languages, lengths, main)
    return _most(languages, lengths), _sections(running, languages, whole.span)


def _block_languages(text: str, blocks: Sequence[Block], lengths: Sequence[int]) -> list[str]:
    """Return each block's language; a short or doubtful one takes that of the block before it."""
    languages: list[str] = []
    for block, length in zip(blocks, lengths, strict=True):
        found = _language(block.span.of(text), sure=_SURE) if length >= _TELLING else UNKNOWN
        languages.append(found if found != UNKNOWN else (languages[-1] if languages else UNKNOWN))
    first = next((language for language in languages if language != UNKNOWN), UNKNOWN)
    # A heading goes with what stands under it.
    for index in range(len(languages) - 2, -1, -1):
        if languages[index] == UNKNOWN:
            languages[index] = first
        elif blocks[index].kind == "heading" and lengths[index] < _TELLING:
            languages[index] = languages[index + 1]
    return languages


def _without_short_runs(languages: Sequence[str], lengths: Sequence[int], main: str) -> list[str]:
    """Give runs too short for a section to the main language."""
    settled = list(languages)
    start = 0
    for index in range(1, len(settled) + 1):
        if index < len(settled) and languages[index] == languages[start]:
            continue
        if languages[start] != main and sum(lengths[start:index]) < _SECTION:
            settled[start:index] = [main] * (index - start)
        start = index
    return settled


def _most(languages: Sequence[str], lengths: Sequence[int]) -> str:
    words: dict[str, int] = {}
    for language, length in zip(languages, lengths, strict=True):
        words[language] = words.get(language, 0) + length
    return min(words, key=lambda language: (-words[language], language))


def _sections(blocks: Sequence[Block], languages: Sequence[str], whole: Span) -> tuple[LanguageSection, ...]:
    """Cover the whole text; a section ends with the last block before the next one's first."""
    starts = [i for i in range(len(blocks)) if i == 0 or languages[i] != languages[i - 1]]
    sections = []
    for number, index in enumerate(starts):
        start = whole.start if number == 0 else blocks[index].span.start
        last = number + 1 == len(starts)
        end = whole.end if last else blocks[starts[number + 1]].span.start
        sections.append(LanguageSection(languages[index], Span(start, end)))
    return tuple(sections)


def _count_words(words: str) -> int:
    """Count words; scripts without spaces count two characters as one."""
    dense = len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]", words))
    return len(_WORD.findall(words)) + dense // 2


def _language(words: str, sure: float = 0.5) -> str:
    telling = _NO_LANGUAGE.sub(" ", words)
    found = _WORD.findall(telling)
    # Names would make an English text about Syria look Malay: they are left out where enough else is there.
    plain = [word for word in found if not word[0].isupper()]
    telling_words = plain if len(plain) >= _TELLING else found
    # Of a long text every n-th word, from its whole length.
    step = sum(map(len, telling_words)) // _MOST_LETTERS + 1
    letters = " ".join(telling_words[::step])
    if len(letters) < _FEWEST_LETTERS:
        return UNKNOWN
    language, probability = _identifier().classify(letters)
    return str(language) if probability >= sure else UNKNOWN


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
