"""Write `workbench/quantities/lexicon/LANGUAGE-cldr.json`: unit and currency names out of CLDR, by way of Babel.

    python tools/cldr_lexicon.py en en_GB

The first locale gives the symbols, all of them give names. Babel takes too long to import where a figure is wanted
at once, so what it knows is kept as data. Source: Unicode CLDR, https://cldr.unicode.org (licence: Unicode-3.0).
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global

LEXICON = Path(__file__).parents[1] / "workbench" / "quantities" / "lexicon"
# Handled by the grammar itself, or plain nouns far more often than units.
LEFT_OUT = re.compile(
    r"^(duration-|concentr-(percent|item|karat|mole$|portion)|graphics-(em|dot$)|length-point|angle-revolution"
    r"|volume-(drop|pinch|jigger|dram|dessert)|mass-grain|temperature-generic|speed-(light|beaufort)"
    r"|.*-(person|imperial|metric)|light-solar|.*-solar|.*-earth|.*mile-scandinavian|energy-foodcalorie"
    r"|pressure-gasoline|consumption-liter|force-kilowatt)"
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Notes of coins and dead currencies in brackets: "Albanian Lek (1946–1965)".
_EURO = 1999
_OFFSHORE = "CNH"
"""What the yuan is traded as outside China; it is nobody's tender."""
HISTORIC = re.compile(r"\(\d{4}|\(1|funds|reserve|unit of account|testing|unknown|composite|convertible", re.IGNORECASE)


def units(locales: list[Locale]) -> tuple[dict[str, str], list[str]]:
    """Name to symbol, and all symbols."""
    names: dict[str, str] = {}
    symbols = []
    for locale in locales:
        for unit, patterns in locale._data["unit_patterns"].items():
            if LEFT_OUT.match(unit):
                continue
            short = locales[0]._data["unit_patterns"][unit]["short"]["other"].replace("{0}", "").strip()
            symbol = short.translate(SUPERSCRIPTS)
            symbols.append(symbol)
            for number in ("one", "other"):
                name = patterns["long"].get(number, "").replace("{0}", "").strip().lower()
                if name:
                    names.setdefault(name, symbol)
    return names, sorted(set(symbols))


def currencies(locales: list[Locale]) -> dict[str, str]:
    """Name (singular and plural, lower case) to ISO 4217 code, currencies in use only."""
    names: dict[str, str] = {}
    for locale in locales:
        plurals = locale._data["currency_names_plural"]
        for code, title in locale.currencies.items():
            if HISTORIC.search(title):
                continue
            for name in (title, *plurals.get(code, {}).values()):
                names.setdefault(name.lower(), code)
    return names


def codes() -> list[str]:
    """ISO 4217 codes of what was legal tender somewhere since the euro came: older ones are read as words today."""
    rows = (row for territory in get_global("territory_currencies").values() for row in territory)
    return sorted({code for code, _, end, tender in rows if tender and (end is None or end[0] >= _EURO)} | {_OFFSHORE})


def main(languages: list[str]) -> None:
    """Write the file of the first language."""
    locales = [Locale.parse(language) for language in languages]
    names, symbols = units(locales)
    table = {
        "units": dict(sorted(names.items())),
        "unit_symbols": symbols,
        "currencies": dict(sorted(currencies(locales).items())),
        "currency_codes": codes(),
    }
    path = LEXICON / f"{locales[0].language}-cldr.json"
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
