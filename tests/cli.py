# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real podium-cli: commands, options, exit codes, messages, and what it leaves behind. cli.py PODIUM-CLI"""

import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.dont_write_bytecode = True
from tap import Skip, check, equal, run  # noqa: E402

CLI = os.path.abspath(sys.argv[1])
CATALOG = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data", "catalog.json")
VIEWS = ["intelligence", "token-efficiency", "break-even", "health", "coding", "vision", "reasoning", "agentic", "profile", "duel", "matrix",
         "access", "sources", "price", "context", "timeline"]
LISTS = ["models", "metrics", "claims", "routes", "facts", "sources", "views"]
CLAIMS = ("model metric value low high unit mode effort tools measured_by relationship sources qualifier printed edition "
          "spread as_of id").split()
ROUTES = "model channel audience cost access status stance said_by where date source".split()


def cli(*arguments, cwd=None, **more):
    """Runs podium-cli; returns code, standard output and standard error, the last two as text."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": "/nonexistent", **more.pop("env", {})}
    done = subprocess.run([CLI, *arguments], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=60, **more)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names)


def fails(code, *arguments, says=(), keep=()):
    """The command ends with @code, says why on standard error only, and leaves nothing behind but @keep."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in keep:
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(content)
        found, out, err = cli(*arguments, cwd=folder)
        what = " ".join(arguments)
        equal(found, code, what)
        equal(out, "", what, "writes to standard output")
        check(err.endswith("\n") and err.count("\n") == 1 and len(err) > 20, what, "gives no message of one line:", err)
        for part in says:
            check(part in err, what, f"does not say {part!r}:", err)
        equal(files_below(folder), sorted(name for name, _ in keep), what, "leaves files")
        for name, content in keep:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                equal(file.read(), content, what, "changes", name)


def render(*arguments):
    """Renders into a new folder; returns the bytes of its files by name."""
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = cli("render", *arguments, cwd=folder)
        equal((code, out, err), (0, "", ""), "render", *arguments)
        pictures = {}
        for name in files_below(folder):
            with open(os.path.join(folder, name), "rb") as file:
                pictures[name] = file.read()
        return pictures


def scene(*arguments):
    return json.loads(render(*arguments, "-o", "a.scene.json")["a.scene.json"])


def texts(of, role):
    return [mark["text"] for mark in of["marks"] if mark["role"] == role and "text" in mark]


def labelled(of):
    """The models with a label, in the order drawn."""
    rows = [mark["row"]["model"] for mark in of["marks"] if mark["role"] == "label"]
    return list(dict.fromkeys(rows))


def test_help():
    for arguments in (["--help"], ["-h"], *([name, "--help"] for name in ("list", "render", "describe", "compare", "check"))):
        code, out, err = cli(*arguments)
        check(code == 0 and "Usage" in out and not err, *arguments, code, err)
    code, out, _ = cli("--version")
    check(code == 0 and re.fullmatch(r"podium-cli \d+\.\d+\.\d+\n", out), out)
    _, out, _ = cli("--help")
    commands = re.findall(r"^  (\w+)  +[A-Z]", out, re.M)
    equal(commands, ["list", "render", "describe", "compare", "check"], "commands of --help")


def test_help_names_only_what_exists():
    values = {"--format": {"list": "tsv", "render": "svg", "describe": "tsv"}, "--scale": "2", "--size": "640x480", "--theme": "dark",
              "--background": "none", "--lang": "de", "--policy": "newest", "--kind": "ranking", "--metric": "aa-index", "--weight": "aa-index=2", "--edition": "aa-index=v4.0",
              "--break-even": "gpt-5.4", "--price": "muse-spark=2.5", "--x": "aa-index", "--y": "aa-index", "--log": "x", "--models": "muse-spark", "--access": "open-weights", "--usable": "host", "--maker": "meta,unknown", "--status": "available",
              "--modality": "image", "--context": "128000", "--year": "2025,2026",
              "--sort": "name", "--highlight": "muse-spark", "--note": "muse-spark=N", "--line": "aa-index=50", "--band": "aa-index=40..50", "--across": "settings", "--with": CATALOG, "--title": "T", "--subtitle": "S", "--data": CATALOG, "--output": "a.svg"}
    for command, *operands in (("list", "models"), ("render", "health"), ("describe", "health"),
                               ("compare", "muse-spark", "gpt-5.4")):
        _, out, _ = cli(command, "--help")
        for option, argument in re.findall(r"^  (?:-\w, )?(--[a-z-]+)(=?)", out, re.M):
            value = values.get(option)
            value = value[command] if isinstance(value, dict) else value
            output = [] if command != "render" or option == "--output" else ["-o", "d/"]
            with tempfile.TemporaryDirectory() as folder:
                code, _, err = cli(command, *operands, *output, option, *([value] if argument else []), cwd=folder)
            equal(code, 0, command, option, value, err)
    fails(2, "import", "muse-spark", "gpt-5.4", says=["import"])



def test_slope_across_documents():
    """Files side by side: named by the option or by a saved view, carried along in the picture, told of where they fail."""
    golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "golden.json")
    before = os.path.join(os.path.dirname(golden), "golden-before.json")
    chart = ["-", "-d", golden, "--kind", "slope", "--metric", "reading"]
    code, out, err = cli("describe", *chart, "--across", "documents", "--with", before)
    equal((code, err), (0, ""), "describe across documents")
    check("Borea: Reading Closely 84 percent" in out and "golden.json; 79.5 in Golden, in March" in out, "what was before", out)
    check("The same wherever stated: Aster 3; Delta-7b-instruct." in out, "what stayed", out)
    equal(cli("describe", *chart, "--with", before)[1], out, "--with alone is across documents")
    code, out, _ = cli("describe", "slope-documents", "-d", golden, "--format", "tsv")
    check(code == 0 and "Golden, in March: d1" in out and "golden.json: d1" in out, "the table names the document", out)
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("svg", "png", "pdf"):
            picture, again = (os.path.join(folder, name + "." + ending) for name in ("a", "b"))
            equal(cli("render", *chart, "--with", before, "-o", picture)[0], 0, "render", ending)
            with open(picture, "rb") as file:
                drawn = file.read()
            check(os.path.dirname(golden).encode() not in drawn, "no path in the picture", ending)
            said = cli("describe", *chart, "--with", before)[1]
            code, out, err = cli("describe", "slope", "-d", picture)
            equal((code, out, err), (0, said, ""), "said again from the picture", ending)
            equal(cli("render", "slope", "-d", picture, "-o", again)[0], 0, "drawn again", ending)
        broken, pipe = os.path.join(folder, "broken.podium"), os.path.join(folder, "pipe")
        with open(broken, "w", encoding="utf-8") as file:
            file.write('{"format": "podium-document", "version": 1}')
        os.mkfifo(pipe)
        nowhere = os.path.join(folder, "nowhere.podium")
        for path, status in ((nowhere, 3), (folder, 3), (pipe, 3), (broken, 1)):
            fails(status, "render", *chart, "--with", before, "--with", path, "-o", os.path.join(folder, "c.svg"), says=[path])
            check(not os.path.exists(os.path.join(folder, "c.svg")), "nothing is written", path)
        view = os.path.join(folder, "view.podium")
        with open(golden, encoding="utf-8") as file:
            text = file.read()
        with open(view, "w", encoding="utf-8") as file:
            file.write(text)
        fails(3, "describe", "slope-documents", "-d", view, says=[os.path.join(folder, "golden-before.json")])
    fails(2, "describe", *chart, "--across", "documents", says=["--with"])


def test_describe_table():
    """The rows of a chart with every claim, as data and in the picture's language."""
    code, out, err = cli("describe", "vision", "--format", "tsv", "--lang", "de")
    equal((code, err), (0, ""), "describe --format tsv")
    rows = [line.split("\t") for line in out.splitlines()]
    equal(rows[0][:6], ["Modell", "Größe", "Wert", "Einheit", "Alle Angaben", "Rang"], "header")
    equal({len(row) for row in rows}, {13}, "cells a row")
    of = [row for row in rows if row[:2] == ["Muse Spark", "MMMU-Pro"]]
    equal([row[2] for row in of], ["81", "80,5", "80,4–80,5"], "the drawn claim, then the others")
    equal([row[4] for row in of], ["80,4 bis 81", "", ""], "what they span")
    equal(rows[-1][2], "keine Daten", "who has none comes last")
    _, out, _ = cli("describe", "vision", "--format", "json")
    equal(len(json.loads(out)), len(rows) - 1, "rows as JSON")
    _, words, _ = cli("describe", "vision", "--format", "words")
    equal(words, cli("describe", "vision")[1], "in words")


def test_editions_and_anyway():
    fails(2, "render", "intelligence", "-o", "a.svg", "--edition", "aa-index", says=["METRIC=EDITION", "aa-index"])
    fails(2, "render", "intelligence", "-o", "a.svg", "--edition", "aa-index=v9", says=["v4.0", "v9"])
    fails(2, "render", "intelligence", "-o", "a.svg", "--edition", "nothing=v9", says=["nothing"])
    _, plain, _ = cli("describe", "reasoning")
    code, out, err = cli("describe", "reasoning", "--show-anyway", "--edition", "aa-index=v4.0")
    equal((code, err), (0, ""))
    check("Shown by request" in out and "Shown by request" not in plain, out)
    code, out, _ = cli("describe", "vision", "--policy", "newest")
    check(code == 0 and "Asked for was the newest figure, but no figure is dated" in out, out)
    _, out, _ = cli("compare", "muse-spark", "gpt-5.4", "--metric", "hle", "--policy", "newest")
    check("Asked for was the newest figure, but no figure is dated" in out, out)
    _, out, _ = cli("compare", "muse-spark", "gpt-5.4", "--metric", "hle", "--policy", "same-measurer")
    check("Artificial Analysis for Humanity’s Last Exam" in out, out)


def test_words_of_help_are_all_there_are():
    """A value that no help names is refused."""
    for option, value in (("--sort", "date"), ("--kind", "pie"), ("--theme", "solarized"), ("--scale", "0x2")):
        _, out, _ = cli("render", "--help")
        line = next(line for line in out.splitlines() if option in line)
        if value not in line:
            fails(2, "render", "intelligence", "-o", "a.svg", option, value, says=[value])


def test_list_formats():
    for what in LISTS:
        code, tsv, err = cli("list", what, "--format", "tsv")
        check(code == 0 and not err, what, err)
        rows = [line.split("\t") for line in tsv.splitlines()]
        check(len(rows) > 1 and all(len(row) == len(rows[0]) for row in rows), what, "has rows of different lengths")
        _, text, _ = cli("list", what, "--format", "csv")
        equal(list(csv.reader(io.StringIO(text))), rows, what, "as CSV")
        _, text, _ = cli("list", what, "--format", "json")
        equal([list(entry.items()) for entry in json.loads(text)], [list(zip(rows[0], row)) for row in rows[1:]], what,
              "as JSON")
        _, text, _ = cli("list", what, "--format", "table")
        equal(cli("list", what)[1], text, what, "without --format")
        equal(len(text.splitlines()), len(rows), what, "as a table")
        for row, line in zip(rows, text.splitlines()):
            check(all(cell in line for cell in row), what, "leaves something out of its table:", row)


def table(what, *more):
    _, out, _ = cli("list", what, "--format", "tsv", *more)
    header, *rows = (line.split("\t") for line in out.splitlines())
    return header, [dict(zip(header, row)) for row in rows]


def test_list_headers():
    equal(table("claims")[0], CLAIMS, "claims")
    equal(table("models")[0][:4], ["id", "name", "kind", "maker"], "models")
    equal(table("routes")[0][:len(ROUTES)], ROUTES, "routes")
    equal([row["id"] for row in table("views")[1]], VIEWS, "views")


def test_list_claims():
    _, rows = table("claims")
    equal(len([row for row in rows if row["sources"].startswith("s00")]), 65, "claims of the articles")
    by_id = {row["id"]: row for row in rows}
    tokens, part, elo, first = by_id["c07"], by_id["c36"], by_id["c61"], by_id["c21"]
    equal((tokens["model"], tokens["value"], tokens["unit"], tokens["qualifier"], tokens["printed"], tokens["effort"]),
          ("Muse Spark", "59000000", "tokens", "about", "59", "reasoning"), "tokens are single tokens")
    equal((part["value"], part["low"], part["high"], part["spread"]), ("", "80.4", "80.5", "range"), "a range has no value")
    equal((elo["value"], elo["unit"], elo["measured_by"], elo["relationship"]), ("1444", "elo", "", "not-stated"), "Elo")
    equal((first["metric"], first["value"], first["printed"]), ("Terminal-Bench 2.0", "59", "59.0"), "digits as printed")
    equal(by_id["c01"]["sources"], "s000; s001; s002; s003; s004", "sources")
    dates = {row["model"]: row for row in rows if row["metric"] == "Release date"}
    day, month = dates["Muse Spark"], dates["Kimi K2.5"]
    equal([day[c] for c in ("value", "low", "high", "unit", "printed")], ["2026-04-08", "", "", "date", "2026-04-08"], "a day")
    equal([month[c] for c in ("value", "low", "high", "unit", "printed")], ["", "2026-01-01", "2026-01-31", "date", "2026-01"],
          "a month")
    equal((by_id["c47"]["tools"], by_id["c48"]["mode"], by_id["c48"]["relationship"]), ("with", "Contemplating", "vendor"))
    equal((by_id["c14"]["measured_by"], by_id["c14"]["relationship"]), ("Meta", "rival"))
    equal((by_id["c01"]["edition"], by_id["c01"]["relationship"], by_id["c01"]["as_of"]), ("v4.0", "independent", ""))


def test_list_routes():
    _, rows = table("routes")
    hoped = [row for row in rows if row["model"] == "Muse, later versions" and row["status"] == "hoped"]
    check(hoped and all(row["channel"] == "weights" and row["access"] == "open-weights" and row["stance"] == "hope"
                        for row in hoped), "hopes for later versions")
    check(not any(row["model"] == "Muse Spark" and row["access"] == "open-weights" and row["status"] == "available"
                  for row in rows), "Muse Spark has no open weights")
    check(all(row["source"] for row in rows), "a statement has no source")


def test_list_usage():
    for arguments in (["list"], ["list", "modelz"], ["list", "models", "claims"], ["list", "models", "--format", "xml"],
                      ["list", "models", "--format"], ["list", "models", "--nope"]):
        fails(2, *arguments)


def test_locale_does_not_matter():
    _, plain, _ = cli("list", "models")
    check("GPT-5.5 “Spud”" in plain, "no UTF-8 under LC_ALL=C")
    for name in ("C.UTF-8", "de_DE.UTF-8"):
        equal(cli("list", "models", env={"LC_ALL": name, "LANGUAGE": "de"})[1], plain, "under", name)


def test_general_usage():
    code, out, err = cli()
    check(code == 2 and not out and "Usage" in err, "no command:", code, err)
    fails(2, "draw", says=["draw"])
    fails(2, "check")
    fails(2, "check", "a", "b")
    fails(2, "check", "--nope", "a")
    fails(2, "describe")
    fails(2, "describe", "health", "coding")
    fails(2, "describe", "nope", says=["nope"])
    fails(2, "describe", "health", "--format", "html", says=["html", "tsv"])


FROZEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "golden.json")


def test_list_models_filtered():
    """Those that fit; nothing that is only not known; and no filter where there is nothing to filter."""
    for filters, names in ((["--usable", "free"], ["aster"]),
                           (["--access", "open-weights"], ["delta"]),
                           (["--access", "open-weights,promises"], ["cirrus", "delta"]),
                           (["--access", "unknown"], ["aster-mini", "ember"]),
                           (["--access", "unknown,open-weights"], ["aster-mini", "delta", "ember"]),
                           (["--access", "open-weights", "--usable", "free"], [])):
        code, out, _ = cli("list", "models", "-d", FROZEN, "--format", "tsv", *filters)
        equal((code, [line.split("\t")[0] for line in out.splitlines()[1:]]), (0, names), *filters)
    fails(2, "list", "claims", "--usable", "free", says=["list models"])


def test_filters_are_told():
    """Every kind of chart says how many models its filter leaves out; a duel names its two."""
    _, out, _ = cli("list", "views", "-d", FROZEN, "--format", "tsv")
    for view, kind in ((line.split("\t")[0], line.split("\t")[2]) for line in out.splitlines()[1:]):
        _, out, _ = cli("describe", view, "-d", FROZEN, "--access", "unknown,open-weights")
        of = 7 if view == "slope-documents" else 6  # the other document has a model of its own
        equal(f"Filtered by access: 3 of {of} models left out." in out, kind != "duel", view, out)


def test_render_usage():
    """Unknown views, models, metrics, endings, sizes and words: exit 2, and nothing written."""
    one = ["render", "intelligence", "-o", "a.svg"]
    for more in (["--size", "0x0"], ["--size", "1280"], ["--size", "1280x"], ["--size", "x720"], ["--size", "1280X720"],
                 ["--size", "1280x720x2"], ["--size", "-5x400"], ["--size", "99999x400"], ["--size", "159x400"],
                 ["--size", " 1280x720"], ["--size", "99999999999999999999x400"], ["--scale", "0"], ["--scale", "-1"],
                 ["--scale", "two"], ["--scale", "1e9"], ["--scale", "nan"], ["--scale", ""], ["--theme", "sepia"],
                 ["--background", "white"], ["--lang", "tlh"], ["--policy", "best"], ["--kind", "pie"], ["--log", "z"],
                 ["--sort", "size"], ["--access", "open-weights,nope"], ["--usable", "sell"], ["--maker", "nobody"], ["--status", "open"], ["--modality", "smell"],
                 ["--context", "128k"], ["--year", "26"], ["--models", "muse-spark,nope"],
                 ["--metric", "nope"], ["--size"], ["--nope"], ["--format", "svg"]):
        fails(2, *one, *more, says=[more[1].split(",")[-1]] if len(more) > 1 and more[0] != "--format" else ())
    for arguments in (["render"], ["render", "intelligence"], ["render", "-o", "a.svg"], ["render", "nope", "-o", "a.svg"],
                      ["render", "intelligence", "-o", "a.jpg"], ["render", "intelligence", "-o", "svg"],
                      ["render", "intelligence", "-o", "a.json"], ["render", "intelligence", "health", "-o", "a.svg"],
                      ["render", "intelligence", "nope", "-o", "d/"], ["render", "health", "-o", "d/", "--format", "svg,gif"],
                      ["render", "-", "-o", "a.svg"], ["render", "-", "--kind", "ranking", "-o", "a.svg"],
                      ["render", "-", "--kind", "efficiency", "--x", "aa-index", "-o", "a.svg"],
                      ["render", "-", "--kind", "efficiency", "--x", "nope", "--y", "aa-index", "-o", "a.svg"],
                      ["render", "break-even", "-o", "a.svg", "--break-even", "nope"],
                      ["render", "break-even", "-o", "a.svg", "--price", "gpt-5.4"],
                      ["render", "break-even", "-o", "a.svg", "--price", "gpt-5.4=-1"],
                      ["render", "price", "-o", "a.svg", "--break-even", "gpt-5.4"],
                      ["render", "health", "-o", "a.png", "--size", "16384x400", "--scale", "3"]):
        fails(2, *arguments)
    fails(2, "render", "-", "-o", "a.svg", says=["--kind ranking", "timeline", "slope"])


def test_failed_runs_leave_files_as_they_were():
    keep = [("a.svg", "old"), ("a.svg.part", "mine")]
    fails(2, "render", "nope", "-o", "a.svg", keep=keep)
    fails(2, "render", "health", "-o", "a.svg", "--metric", "nope", keep=keep)
    fails(3, "render", "health", "-o", "a.svg", "-d", "missing.json", keep=keep)
    fails(1, "render", "health", "-o", "a.svg", "-d", "bad.json", keep=[*keep, ("bad.json", "{")])
    fails(2, "render", "health", "nope", "-o", "./", keep=[("health.svg", "old")])


def test_missing_and_unreadable():
    for command in (["check"], ["list", "models", "-d"], ["describe", "health", "-d"], ["render", "health", "-o", "a.svg", "-d"]):
        fails(3, *command, "missing.json", says=["missing.json: "])
        fails(3, *command, "/", says=["/: "])
        fails(3, *command, "/proc/self/mem", says=["/proc/self/mem: "])  # reading fails, even for root


def test_unwritable():
    for place in ("missing/a.svg", "/proc/podium.svg", "/proc/podium/", "/dev/null/a.svg"):
        fails(3, "render", "health", "-o", place, says=[place.rstrip("/")])
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "a.svg"))
        code, _, err = cli("render", "health", "-o", "a.svg", cwd=folder)
        check(code == 3 and "a.svg" in err and not files_below(folder), "a folder in the way:", code, err)
        os.mkdir(os.path.join(folder, "d"))
        os.mkdir(os.path.join(folder, "d", "health.svg"))
        code, _, err = cli("render", "coding", "health", "-o", "d/", cwd=folder)
        check(code == 3 and not files_below(folder), "one of two pictures cannot be written:", code, files_below(folder))


def test_no_permission():
    if os.geteuid() != 0:
        raise Skip("needs root, to become somebody else")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        secret = os.path.join(folder, "secret.json")
        with open(secret, "w", encoding="utf-8") as file:
            file.write("{}")
        os.chmod(secret, 0)
        try:
            code, _, _ = cli("--version", user=65534, cwd="/")
        except (PermissionError, subprocess.SubprocessError):
            raise Skip("nobody cannot reach podium-cli here")
        if code:
            raise Skip("nobody cannot run podium-cli here")
        code, out, err = cli("check", secret, user=65534, cwd="/")
        check(code == 3 and not out and secret in err, "unreadable:", code, err)
        code, _, err = cli("render", "health", "-o", os.path.join(folder, "a.svg"), user=65534, cwd="/")
        check(code == 3 and files_below(folder) == ["secret.json"], "unwritable:", code, err)


def test_full_device():
    """What could not be written is no success."""
    for arguments in (["list", "models"], ["describe", "health"]):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([CLI, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
        equal(done.returncode, 3, *arguments, "into a full device")


def test_bad_content():
    """A handful; test-bad-catalogs.c has the table."""
    with open(CATALOG, encoding="utf-8") as file:
        good = file.read()
    for about, text, place, says in (
            ("not JSON", "{", "1:2", "expected"), ("two values", "{} {}", "1:4", "expected"), ("empty", "", None, "expected"),
            ("another format", '{"format": "x", "version": 1}', "1:12", "podium-catalog"),
            ("a newer version", good.replace('"version": 1', '"version": 2', 1), "3:13", "version"),
            ("an unknown model", good.replace('"model": "gpt-5.4"', '"model": "gpt-9"', 1), None, "gpt-9"),
            ("an unknown metric", good.replace('"metrics": ["aa-index"]', '"metrics": ["bb-index"]', 1), None, "bb-index"),
            ("no number", good.replace('"value": "42.8"', '"value": "42,8"', 1), None, "42,8")):
        check(text != good, about, "is not spoilt")
        for command in (["check", "bad.json"], ["list", "models", "-d", "bad.json"],
                        ["render", "health", "-o", "a.svg", "-d", "bad.json"]):
            fails(1, *command, says=[f"bad.json:{place}: " if place else "bad.json:", says], keep=[("bad.json", text)])
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "bad.json"), "w", encoding="utf-8") as file:
                file.write(text)
            _, _, err = cli("check", "bad.json", cwd=folder)
            check(about == "empty" or re.match(r"bad\.json:\d+:\d+: expected .+, found .+; .+\n$", err), about, "reads", err)


def test_check():
    code, out, err = cli("check", CATALOG)
    check(code == 0 and not err and "23 models" in out and f"{len(VIEWS)} views" in out, code, out, err)
    for command in (["list", "claims", "--format", "tsv"], ["describe", "health"]):
        equal(cli(*command, "-d", CATALOG), cli(*command), *command, "with and without -d")


def test_describe():
    for view in VIEWS:
        code, out, err = cli("describe", view)
        check(code == 0 and not err and len(out.splitlines()) > 4 and out.endswith("\n"), view, err)
        check("Muse Spark" in out and ("s001" in out or "s101" in out), view, "is not described")
    _, out, _ = cli("describe", "health", "--lang", "de")
    check("42,8" in out and "42.8" not in out and "Prozent" in out, "in German", out)
    _, out, _ = cli("describe", "reasoning")
    check(all(number in out for number in ("39.9", "42.8", "50.4", "58", "44.7")), "leaves out a claim", out)


def test_compare():
    code, out, err = cli("compare", "muse-spark", "gpt-5.4")
    lines = out.splitlines()
    check(code == 0 and not err and len(lines) == 22, out, err)
    check("HealthBench Hard (percent): 42.8 against 40.1. Muse Spark ahead by 2.7: 2.6 to 2.8 after rounding, no interval "
          "published." in lines, out)
    check("Depends on the source: Muse Spark 39.9 or 42.8, against GPT-5.4 41.6." in out, out)
    check("One side only: MMMU-Pro, Muse Spark." in lines, out)
    _, out, _ = cli("compare", "gemini-3.1-pro", "gpt-5.4", "--metric", "aa-index")
    equal(out, "Intelligence Index v4.0 (points): 57 against 57. Tied as published.\n", "a tie")
    _, out, _ = cli("compare", "gpt-5.4", "muse-spark", "--metric", "hle", "--lang", "de")
    check("Je nach Quelle: GPT-5.4 41,6, gegen Muse Spark 39,9 oder 42,8." in out, out)
    fails(2, "compare", "muse-spark", "hal", says=["hal"])
    fails(2, "compare", "muse-spark", "muse-spark", says=["twice"])
    fails(2, "compare", "muse-spark", says=["two models"])
    fails(2, "compare", "muse-spark", "gpt-5.4", "--metric", "iq", says=["iq"])
    fails(3, "compare", "muse-spark", "gpt-5.4", "-d", "absent.json", says=["absent.json"])


def test_folders():
    both = render("health", "access", "-o", "new/deep/", "--format", "svg,png,pdf,scene", "--size", "640x480")
    equal(sorted(both), [f"new/deep/{view}.{ending}" for view in ("access", "health")
                         for ending in ("pdf", "png", "scene.json", "svg")], "names")
    equal(list(render("health", "-o", "d/")), ["d/health.svg"], "SVG where nothing is said")
    equal(sorted(render(*VIEWS, "-o", "d/", "--size", "640x480")), sorted(f"d/{view}.svg" for view in VIEWS), "all views")


def test_same_view_twice():
    equal(list(render("health", "health", "-o", "d/")), ["d/health.svg"], "one view named twice")


def test_replaces_a_file():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.svg")
        for _ in range(2):
            code, _, err = cli("render", "health", "-o", path)
            equal(code, 0, err)
        with open(path, encoding="utf-8") as file:
            check(file.read().startswith("<svg"), "the file is no SVG")
        equal(files_below(folder), ["a.svg"], "leaves files")


def test_options():
    """Each option of a view changes what is drawn."""
    plain = scene("intelligence")
    equal((plain["width"], plain["height"]), (1280, 720), "the size without --size")
    small = scene("intelligence", "--size", "640x480")
    equal((small["width"], small["height"]), (640, 480), "--size")
    equal((scene("health", "--theme", "slide")["width"]), 1920, "a slide's width")
    equal(plain["marks"][0]["fill"], "#FCFBF9", "the light ground")
    equal(scene("intelligence", "--theme", "dark")["marks"][0]["fill"], "#1C1D21", "--theme")
    equal(scene("intelligence", "--background", "none")["marks"][0]["role"], "title", "--background none")
    equal(texts(scene("intelligence", "--title", "A <b>&\"title\""), "title"), ["A <b>&\"title\""], "--title")
    equal(texts(scene("intelligence", "--subtitle", "Sub"), "subtitle"), ["Sub"], "--subtitle")
    equal(labelled(scene("intelligence", "--models", "gpt-5.4, muse-spark")), ["gpt-5.4", "muse-spark"], "--models")
    names = labelled(scene("intelligence", "--sort", "name"))
    equal(names, ["claude-opus-4.6", "gemini-3.1-pro", "gpt-5.4", "llama-4-maverick", "muse-spark"], "--sort name")
    makers = labelled(scene("intelligence", "--sort", "maker"))
    check(sorted(makers) == sorted(names) and makers[0] == "muse-spark", "--sort maker", makers)
    equal(labelled(scene("intelligence", "--access", "open-weights")), ["llama-4-maverick"], "--access")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "older.json")
        with open(CATALOG, encoding="utf-8") as file:
            older = json.load(file)
        older["views"] = [{"id": "older", "kind": "ranking", "metrics": ["aa-index"], "access": ["open-weights"]}]
        with open(path, "w", encoding="utf-8") as file:
            json.dump(older, file)
        equal(labelled(scene("older", "-d", path)), ["llama-4-maverick"], "the access words of older views")
    equal(labelled(scene("intelligence", "--usable", "free")), ["muse-spark"], "--usable")
    equal(labelled(scene("intelligence", "--usable", "api", "--maker", "openai")), ["gpt-5.4"], "two criteria")
    check("39.9" in " ".join(texts(scene("-", "--kind", "ranking", "--metric", "hle"), "value")), "independent first")
    vendor = texts(scene("-", "--kind", "ranking", "--metric", "hle", "--policy", "vendor"), "value")
    check(any(text.startswith("42.8") for text in vendor), "--policy vendor", vendor)
    two = scene("-", "--kind", "ranking", "--metric", "hle", "--metric", "gpqa-diamond")
    equal({mark["row"]["metric"] for mark in two["marks"] if mark["role"] == "bar"}, {"hle", "gpqa-diamond"}, "--metric twice")
    pair = ["-", "--kind", "efficiency", "--x", "aa-index-tokens", "--y", "aa-index"]
    check("log" in " ".join(texts(scene(*pair, "--log", "x"), "axis-title")), "--log x")
    check("log" not in " ".join(texts(scene(*pair, "--log", "none"), "axis-title")), "--log none")
    check("Keine Angabe" in " ".join(texts(scene("health", "--lang", "de"), "missing")), "--lang")
    equal(texts(scene("access", "--kind", "ranking", "--metric", "aa-index"), "value")[0][:2], "57", "--kind of a saved view")


def test_annotations():
    """Notes, lines and bands are drawn and said; what is wrong with one is said too."""
    drawn = scene("intelligence", "--note", "muse-spark=Back = again", "--line", "aa-index=50=Half", "--band", "aa-index=55..58")
    equal(sorted(texts(drawn, "annotation")), ["55 to 58", "Back = again", "Half"], "words")
    check(sum(mark["role"] == "reference" for mark in drawn["marks"]) >= 4, "a line, and a band with two edges")
    code, out, err = cli("describe", "intelligence", "--note", "muse-spark=Back", "--line", "hle=40", "--lang", "de")
    check("\nAnmerkung zu Muse Spark: Back\n" in out and "Linie bei Humanity’s Last Exam, 40" in out, "describe", code, out, err)
    code, out, err = cli("describe", "token-efficiency", "--note", "aa-index-tokens@150000000=There", "--note", "gpt-5.4@aa-index=Top")
    check("Tokens to run the index, 150 million tokens: There" in out.replace("\u00a0", " ") and "GPT-5.4, Intelligence Index: Top" in out,
          "targets", code, out, err)
    greys = {mark["fill"] for mark in scene("intelligence", "--highlight", "gpt-5.4, muse-spark")["marks"] if mark["role"] == "bar"}
    equal(greys, {"#176C57", "#2280E5", "#8A8D93"}, "--highlight")
    equal(scene("intelligence", "--highlight", ""), scene("intelligence"), "a highlight of nobody")
    one = ["render", "intelligence", "-o", "a.svg"]
    for more, says in ((["--note", "muse-spark"], "TARGET=TEXT"), (["--note", "=T"], "TARGET=TEXT"), (["--note", "nope=T"], "“nope”"),
                       (["--note", "muse-spark="], "text"), (["--note", "muse-spark@nope=T"], "“nope”"),
                       (["--note", "aa-index@much=T"], "“much”"), (["--note", "muse-spark=a\nb"], "one line"),
                       (["--line", "aa-index"], "METRIC=VALUE"), (["--line", "nope=5"], "“nope”"), (["--line", "aa-index=5e3"], "“5e3”"),
                       (["--band", "aa-index=5"], "LOW..HIGH"), (["--band", "aa-index=5..5"], "lower"),
                       (["--band", "aa-index=9..5=T"], "lower"), (["--band", "aa-index=..5"], "“”"), (["--highlight", "nope"], "“nope”")):
        fails(2, *one, *more, says=[says])


def test_titles_of_any_text():
    """Whatever stands in an option, the SVG stays XML; or it is refused."""
    for title in ("tab\tand\nline", "a\x01b", "\x7f", "\ufffe", "‮rtl", "𝔘𝔫𝔦", "<script>&amp;", "x" * 2000):
        with tempfile.TemporaryDirectory() as folder:
            code, _, err = cli("render", "health", "--title", title, "-o", "a.svg", cwd=folder)
            if code:
                equal((code, files_below(folder)), (2, []), repr(title[:20]), err)
                continue
            try:
                ElementTree.parse(os.path.join(folder, "a.svg"))
            except ElementTree.ParseError as error:
                check(False, f"the title {title[:20]!r} makes a bad SVG:", error)


if __name__ == "__main__":
    sys.exit(run(sys.modules[__name__]))
