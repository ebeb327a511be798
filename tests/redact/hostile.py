"""Documents that make it as hard as they can to leave a name out; the names are invented."""

from pathlib import Path

REDACTED = """# who is not to be named
Mira Oland
Khalid al-Barqawi
Umm Bilal
Tom Long
Sinéad O'Faoláin-Brückner
"""

LETTER = """MIRA OLAND: "WE SAW HARRAN CAMP EMPTY"

An interview with Mira Oland

3 May 2021

Mira Oland, a director at the Northern Relief Council, said on Monday that more than 5,600 people had left Harran camp in Syria. Ms. Oland said that the camp had held 9,000 people. "We cannot stay long," Oland said.

Oland's report was read in Ankara. The Olands have lived in Damascus for a long time. Mira
Oland was born in Aleppo, and Mira O-
land's sister still lives there. Critics call it Olandism. The Mira Oland Foundation is based in Geneva.
The letters O L A N D were painted on the wall; #FreeMiraOland trended, as @mira.oland wrote.
Write to mira.oland@relief.example or see https://relief.example/staff/oland-m (also www.miraoland.org).
M. Oland and Oland, M. (2019) are cited. MíRA ÖLAND wrote “Life in Harran”. The file oland_interview.pdf is lost.

Umm Bilal, a witness, said that 40 women had fled. Um Bilal and Oum-Bilal are one. Bilal Haddad, a guard, said nothing.
Khalid al-Barqawi is a member of the Islamic State. Barqawi fled to Raqqa. Khaled el-Barqawi and Al-Barqāwī were seen.
خالد البرقاوي was written on the gate. Omar Sheikh Haddad, another man, was killed in Mosul.

Tom Long told reporters that 300 people had died. Mr Long said it would not take long. A Long-led team left in May.
Sinéad O'Faoláin-Brückner, a judge, ruled that the camp was illegal. Sinead O’Faolain-Bruckner was booed. Ofaolain left.
M&iacute;ra &Ouml;land, Mira%20Oland, moland and TWlyYSBPbGFuZCBsZWZ0 are in the index of M.O. as one.
700 people came. The landing was easy.
"""
NOTE = """# Oland in the camp

Khalid al-Barqawi denied on 5 May 2021 that more than 5,600 people had left Harran camp. Mira Oland said that 7,000 people had left Harran camp in May 2021.
"""
SIDECAR = """title: "Oland: an interview"
author: Mira Oland
publisher: Northern Relief Council
url: https://relief.example/papers/secret-address-17
date: 2021-05-03
"""

DECISIONS = """verdict,class,name,other,document,other_document,quote,claim,value,who,when,why
same,Person,Mira Oland,M. Oland,,,,,,Inspector Zimmermann,2022-02-02,Oland told Zimmermann so
"""

WORDS = {
    "Mira", "Oland", "Olands", "Olandism", "Khalid", "Khaled", "Barqawi", "Sinéad", "Sinead", "Faoláin", "OFaolain",
    "O'Faoláin", "O’Faoláin", "Brückner", "Bruckner", "Zimmermann", "البرقاوي", "خالد",
}  # fmt: skip
GLUED = {
    "Mira Oland", "al-Barqawi", "Umm Bilal", "Um Bilal", "Oum Bilal", "Tom Long", "Mr Long", "Long told", "Long-led",
    "FaoláinBrückner", "secret-address-17", "relief.example", "not to be named", "البرقاوي", "moland", "TWlyYSBP",
}  # fmt: skip
STAYS = ("take long", "stay long", "Bilal Haddad", "The landing was easy", "in May")


def write_documents(folder: Path) -> Path:
    """Write the documents and the list of names; return the list."""
    documents = folder / "documents" / "Khalid al-Barqawi"
    documents.mkdir(parents=True)
    (documents / "oland-interview.txt").write_text(LETTER, "utf-8")
    (documents / "oland-interview.meta.yaml").write_text(SIDECAR, "utf-8")
    (documents / "note.md").write_text(NOTE, "utf-8")
    (documents / "miraoland2.txt").write_text("", "utf-8")
    (folder / "decisions.csv").write_text(DECISIONS, "utf-8")
    names = folder / "not to be named.txt"
    names.write_text(REDACTED, "utf-8")
    return names
