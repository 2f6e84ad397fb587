# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of chart, in every theme, byte for byte as it was last looked at. golden.py PODIUM-CLI [--update]

The pictures are SVGs of the made-up catalog in data/golden.json, in golden/VIEW-THEME-LANGUAGE.svg. A change that means
to change them updates them,

    /usr/bin/python3 tests/golden.py _build/src/cli/podium-cli --update

and is committed together with them, after each of the changed pictures was looked at (git diff --stat names them).

They are set in one version of Inter: another one measures otherwise, and then there is nothing to compare with."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from tap import Skip, check, equal, run  # noqa: E402

CLI = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))
CATALOG = os.path.join(HERE, "data", "golden.json")
SCHEMA = os.path.join(HERE, "..", "data", "podium-catalog.schema.json")
GOLDEN = os.path.join(HERE, "golden")
# What the pictures were set in: fc-match's family and version.
INTER = "Inter 197853"

with open(CATALOG, encoding="utf-8") as file:
    VIEWS = {view["id"]: view["kind"] for view in json.load(file)["views"]}

# Language, theme, size, views; and the fonts that the language takes beside Inter, which come from the system: where they
# are not installed its pictures are not compared. Every kind in every theme, from left to right and from right to left.
SETS = [(language, theme, "1280x720" if theme == "slide" else "640x480", list(VIEWS), fonts)
        for language, fonts in (("en", []), ("ar", ["Noto Sans Arabic"]))
        for theme in ("light", "dark", "print", "slide")]
SETS.append(("de", "light", "640x480", ["rankings", "efficiency", "duel"], []))


def name_of(view, theme, language):
    return f"{view}-{theme}-{language}.svg"


def font(family):
    """Family and version of the font that is found for FAMILY, or nothing where another one stands in."""
    if not shutil.which("fc-match"):
        raise Skip("no fc-match here")
    found = subprocess.run(["fc-match", "-f", "%{family[0]} %{fontversion}", family], capture_output=True, check=True,
                           text=True).stdout
    return found if found.startswith(family) else ""


def need_fonts(fonts):
    if font("Inter") != INTER:
        raise Skip(f"the pictures are set in {INTER}, here is {font('Inter') or 'none'}")
    for family in fonts:
        if not font(family):
            raise Skip(f"no {family} here")


def draw(language, theme, size, views, fonts):
    """Returns {name of the golden: the picture as it is drawn now}."""
    need_fonts(fonts)
    pictures = {}
    with tempfile.TemporaryDirectory(prefix="podium-golden-") as folder:
        subprocess.run([CLI, "render", *views, "-d", CATALOG, "-o", folder + os.sep, "--format", "svg", "--size", size,
                        "--theme", theme, "--lang", language, "--strip"], check=True, timeout=60)
        for view in views:
            with open(os.path.join(folder, view + ".svg"), encoding="utf-8") as picture:
                pictures[name_of(view, theme, language)] = picture.read()
    return pictures


def update():
    pictures = {}
    for one in SETS:
        pictures.update(draw(*one))
    for name in set(os.listdir(GOLDEN)) - set(pictures):
        os.remove(os.path.join(GOLDEN, name))
    for name, picture in pictures.items():
        with open(os.path.join(GOLDEN, name), "w", encoding="utf-8") as golden:
            golden.write(picture)
    print(f"wrote {len(pictures)} pictures; look at those that git finds changed")


def compare(one):
    for name, picture in draw(*one).items():
        path = os.path.join(GOLDEN, name)
        if not check(os.path.exists(path), f"there is no {name}; golden.py PODIUM-CLI --update makes it"):
            continue
        with open(path, encoding="utf-8") as golden:
            was = golden.read()
        lines = [n for n, (a, b) in enumerate(zip(picture.split("\n"), was.split("\n")), 1) if a != b]
        if lines:
            n = lines[0]
            equal(picture.split("\n")[n - 1], was.split("\n")[n - 1], f"{name}:{n}, the first of {len(lines)} lines that differ")
        else:
            check(picture == was, f"{name} has more or fewer lines than it had")


def test_every_kind():
    with open(SCHEMA, encoding="utf-8") as schema:
        kinds = json.load(schema)["$defs"]["words-chart"]["enum"]
    equal(sorted(set(VIEWS.values())), sorted(kinds), "every kind of chart has a view in data/golden.json")


def test_nothing_else():
    names = [name_of(view, theme, language) for language, theme, _, views, _ in SETS for view in views]
    equal(sorted(os.listdir(GOLDEN)), sorted(names), "the goldens are those of the table")


for row in SETS:
    globals()[f"test_{row[0]}_{row[1]}"] = lambda row=row: compare(row)

if __name__ == "__main__":
    if sys.argv[2:] == ["--update"]:
        try:
            update()
        except Skip as why:
            sys.exit(f"golden.py: {why}")
    else:
        sys.exit(run(sys.modules[__name__]))
