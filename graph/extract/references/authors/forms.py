"""The forms in which references write the names of people, as patterns with the groups `first` and `last`."""

import re

_LETTERS = [chr(code) for code in range(0x41, 0x530) if chr(code).isalpha()]
UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "".join(letter for letter in _LETTERS if letter.islower())
LETTER = "(?:[^\\W\\d_]|[\u0300-\u036f])"
_APOSTROPHE = "['’ʼ‘`´]"
_PARTICLES = (
    "van der|van den|van de|von der|de la|de los|van|von|vom|de|der|den|del|della|di|du|da|das|dos|la|le|el|al|ul|bin|bint|ibn|ben|"
    "ter|ten|zu|zur|af|av|Van|Von|De|Der|Van der|Van den|Den|Del|Della|Di|Du|Da|La|Le|El|Al|Bin|Ibn|Ben|Ter|Ten|St\\."
)
WORD = (
    rf"(?:[dDlLOo]{_APOSTROPHE})?(?:(?:[AaEe][lhnrstd]h?|[AE]sh)[-‐‑–])?[{UPPER}]{LETTER}+"
    rf"(?:{_APOSTROPHE}{LETTER}+)?(?:[-‐‑–]\s?{LETTER}+(?:{_APOSTROPHE}{LETTER}+)?)*(?!{LETTER})"
)
_SURNAME = rf"(?:(?:{_PARTICLES})\s){{0,2}}{WORD}(?:\s(?:(?:{_PARTICLES})\s)?{WORD}){{0,2}}"
_ONE_SURNAME = rf"(?:(?:{_PARTICLES})\s){{0,2}}{WORD}"
_LINEAGE = r"(?:,?\s(?:Jr|Sr|II|III|IV)\b\.?)?"
_DOTTED = rf"(?:[{UPPER}][{LOWER}]?\s?\.(?:\s?[-‐–]\s?|\s)?){{0,6}}(?:[{UPPER}][{LOWER}]?\s?\.|[{UPPER}](?!{LETTER}))"
_BARE = rf"(?:[{UPPER}]{{2,3}}|[{UPPER}](?!\.))(?:-[{UPPER}]{{1,2}})?(?![{LOWER}{UPPER}])"
_BARE_SPACED = rf"{_BARE}(?:\s[{UPPER}](?!{LETTER})){{0,4}}"
_INITIALS = rf"(?:{_DOTTED}(?:\s(?:{_PARTICLES})(?=[\s,.;]))?|{_BARE_SPACED})"
_GIVEN = rf"{WORD}(?:\s[“\"]{WORD}[”\"])?(?:\s(?:{WORD}|{_DOTTED}|[{UPPER}](?!{LETTER}))){{0,3}}(?:\s(?:{_PARTICLES})(?=[\s,.;]))?"
_BEHIND = r"(?:(?<=\.)(?=\s)|(?=\s*(?:[,;:.&(\[“\"«‘*_]|$|\d{4}|(?:and|et|und|y|e|with|in|eds?)\b|[–—-]\s)))"

FORMS = {
    "bracketed": re.compile(rf"(?P<last>{_SURNAME})\s?\((?P<first>{_DOTTED}|{_GIVEN})\)"),
    "inverted initial and name": re.compile(rf"(?P<last>{_SURNAME}),\s(?P<first>[{UPPER}]\.\s{WORD})(?=\.|,?\s(?:and|&|et)\s)"),
    "inverted initials": re.compile(rf"(?P<last>{_SURNAME}),+\s{{0,2}}(?P<first>{_INITIALS})(?!{LETTER}){_LINEAGE}"),
    "surname initials": re.compile(rf"(?P<last>{_SURNAME})\s(?P<first>{_INITIALS})(?!{LETTER}){_LINEAGE}{_BEHIND}"),
    "initials surname": re.compile(
        rf"(?P<first>(?:{_DOTTED}|{_BARE_SPACED})(?:\s?{WORD}(?=\s(?:{_PARTICLES}|{WORD})))?)\s?(?P<last>{_SURNAME}){_LINEAGE}{_BEHIND}"
    ),
    "inverted": re.compile(rf"(?P<last>{_SURNAME}),\s{{1,2}}(?P<first>{_GIVEN}){_LINEAGE}{_BEHIND}"),
    "natural": re.compile(
        rf"(?P<first>{WORD}(?:\s[“\"]{WORD}[”\"])?(?:\s(?:{_DOTTED}|[{UPPER}](?!{LETTER})|{WORD}(?=\s))){{0,3}})\s(?P<last>{_ONE_SURNAME}){_LINEAGE}{_BEHIND}"
    ),
    "one name": re.compile(rf"(?P<last>{WORD})(?P<first>)(?=\s*(?:\(\d{{4}}|[,.:]\s*[“\"«*‘']|\s(?:and|&|et)\s|,\s+et\s+al|,\s+(?:The|An?|On)\s))"),
    "dashes": re.compile(r"(?P<last>[-–—―_]{2,}|[—―])(?P<first>)\s?(?=[.,;:(\s])"),
}  # fmt: skip
CAPITAL_BEHIND = re.compile(rf"\s?([{UPPER}])")
GOES_ON = re.compile(r"\s*(?:[,;&]|(?:and|et|und)\s)")
HAS_INITIAL = re.compile(rf"(?:^|[\s.-])[{UPPER}](?:\.|(?=[\s-]|$))")
