"""What the control words of RTF stand for, by the Rich Text Format Specification 1.9.1."""

from __future__ import annotations

CHARACTERS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "tab": "\t", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
SYMBOLS = {"~": "\xa0", "-": "\xad", "_": "-", "\n": "\n", "\r": "\n", "{": "{", "}": "}", "\\": "\\"}
# Groups that hold no running text. Those opened by \* and not named below in SEEN are passed over as well.
UNSEEN = frozenset(
    "fonttbl colortbl stylesheet pict objdata fldinst header headerl headerr headerf footer footerl footerr footerf"
    " pntext listtext bkmkstart bkmkend themedata colorschememapping datastore latentstyles listtable"
    " listoverridetable revtbl rsidtbl generator filetbl xmlnstbl nonesttables ftnsep ftnsepc aftnsep"
    " aftnsepc atrfstart atrfend atnid atnref atndate atntime atnparent atnicn tc xe txe rxe"
    " subject operator keywords comment doccomm company manager category hlinkbase"
    " creatim revtim printim buptim".split()
)
SEEN = frozenset("footnote annotation atnauthor shptxt shpinst shprslt".split())
# \fcharset to code page, from the specification's table.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437",
}  # fmt: skip
# Groups whose text is kept beside the body, and as what.
ASIDE = {
    "footnote": "footnote",
    "annotation": "comment",
    "atnauthor": "commenter",
    "title": "title",
    "author": "author",
}
