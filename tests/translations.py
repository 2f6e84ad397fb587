# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the interface: all of them marked, all of them translated, with what is put into them and with keys that
do not collide. translations.py

What is missing is added to every po/LANGUAGE.po, empty or marked fuzzy, by

    meson compile -C _build podium-update-po

and stays in English until somebody fills it in. Words inside charts are elsewhere: src/chart/words."""

import ast
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

sys.dont_write_bytecode = True
from tap import Skip, check, equal, run  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3", "ngettext:1,2"]
MARKERS = {"_", "N_", "C_", "NC_", "ngettext"}
# Calls whose words are for those who develop, or for a machine.
PRIVATE = {"g_warning", "g_critical", "g_debug", "g_error", "g_message", "g_assert", "g_return_if_fail", "g_return_val_if_fail",
           "g_param_spec_string", "G_DEFINE_QUARK"}
# Calls and properties that show what they are given; a word is enough to give them away.
SHOWING_CALL = re.compile(r"^(gtk|adw)_\w*(set_(label|title|subtitle|text|markup|tooltip_text|description|body|heading|"
                          r"placeholder_text|button_label)|new_with_(label|mnemonic)|add_response|add_titled|toast_new|"
                          r"window_title_new|label_new|file_chooser_native_new|message_dialog_new)$")
SHOWING_PROPERTIES = {"label", "title", "subtitle", "tooltip-text", "description", "placeholder-text", "body", "heading",
                      "text", "button-label", "secondary-text"}


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


def lines_of(name):
    return [line for line in read("po", name).splitlines() if line and not line.startswith("#")]


def messages(text):
    """[{msgctxt, msgid, msgid_plural, msgstr: [form], fuzzy}] of a .po file, its header first."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        one, key = {"fuzzy": bool(re.search(r"^#,.*\bfuzzy\b", block, re.M)), "msgstr": []}, None
        for line in block.splitlines():
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])? (".*")$', line)
            if match:
                key = match[1]
                if key == "msgstr":
                    one[key].append(ast.literal_eval(match[2]))
                else:
                    one[key] = ast.literal_eval(match[2])
            elif line.startswith('"') and key == "msgstr":
                one[key][-1] += ast.literal_eval(line)
            elif line.startswith('"') and key:
                one[key] += ast.literal_eval(line)
        if "msgid" in one:
            found.append(one)
    return found


def placeholders(text):
    """What printf puts in, in order of the arguments: ["s", "u"]."""
    found = [(int(m[1] or 0), m[2]) for m in re.finditer(r"%(?:(\d+)\$)?[-+ 0#]*(?:[\d.]+)?l*([sdufgc%])", text)]
    found = [one for one in found if one[1] != "%"]
    return [kind for _, kind in (sorted(found) if any(n for n, _ in found) else found)]


def accelerator(text):
    return [m[1].casefold() for m in re.finditer(r"_(\w)", text.replace("__", ""))]


def template():
    """What is to be translated, as it stands in the files of po/POTFILES now."""
    if not shutil.which("xgettext"):
        raise Skip("no xgettext here")
    with tempfile.TemporaryDirectory(prefix="podium-pot-") as folder:
        pot = os.path.join(folder, "podium.pot")
        subprocess.run(["xgettext", "--from-code=UTF-8", "-f", "po/POTFILES", "-o", pot, *[f"--keyword={k}" for k in KEYWORDS]],
                       cwd=ROOT, check=True, capture_output=True, timeout=60)
        with open(pot, encoding="utf-8") as file:
            return messages(file.read())[1:]


def tokens(source):
    """(text, calls) of each string of C in which a word stands: @calls are the names of the calls around it, inmost first,
    and before them the string that it follows as the value of a property."""
    source = re.sub(r"/\*.*?\*/|//[^\n]*", lambda m: "\n" * m[0].count("\n"), source, flags=re.S)
    source = re.sub(r"(?m)^\s*#.*$", "", source)
    calls, before = [], None
    for match in re.finditer(r'(?:"(?:\\.|[^"\\])*"\s*)+|\'(?:\\.|[^\'\\])\'|(\w+)?\s*\(|\)|[;{}]|,', source):
        token = match[0]
        if token.startswith('"'):
            text = "".join(re.findall(r'"((?:\\.|[^"\\])*)"', token))
            yield text, list(reversed(calls)), before, source.count("\n", 0, match.start()) + 1
            before = text if calls and not calls[-1] in MARKERS else before
        elif token.endswith("("):
            calls.append(match[1] or "")
        elif token == ")":
            calls = calls[:-1]
        elif token in ";{}":
            before = None
            calls = [] if token == ";" else calls


def unmarked(text, calls, before):
    words = re.sub(r"%[-+ 0#]*(?:[\d.]+)?l*[a-zA-Z]|\\.", " ", text)
    if MARKERS & set(calls[:1]) or PRIVATE & set(calls):
        return False
    if re.search(r"[a-z]{2,} [a-z]{2,}", words, re.I) and (calls or not text.islower()):  # in tables, keys of the data
        return True
    shown = calls and (SHOWING_CALL.match(calls[0]) or (before in SHOWING_PROPERTIES and calls[0] in ("g_object_new", "g_object_set")))
    return bool(shown and re.search(r"[A-Z][a-z]+", words))


def test_heuristics():
    for about, code, wanted in [
        ("marked", 'gtk_label_set_label (l, _ ("A word"));', []),
        ("a table, marked", 'x[] = { N_ ("Two words") };', []),
        ("a word shown", 'gtk_label_set_label (l, "Word");', ["Word"]),
        ("a property", 'g_object_new (T, "label", "Word", NULL);', ["Word"]),
        ("words made elsewhere", 'g_strdup_printf ("two words %s", x);', ["two words %s"]),
        ("a name of an action", 'gtk_actionable_set_action_name (a, "win.save");', []),
        ("for developers", 'g_warning ("two words");', []),
        ("in a comment", '/* "two words" */ f ("x");', []),
        ("a key in a table", 'x[] = { "rate limits", N_ ("Rate Limits") };', []),
        ("forgotten in a table", 'x[] = { "rate limits", "Rate Limits" };', ["Rate Limits"]),
        ("a format", 'g_strdup_printf ("%s, %u", a, b);', []),
    ]:
        equal([t for t, calls, before, _ in tokens(code) if unmarked(t, calls, before)], wanted, about)
    equal(placeholders("%2$u of %1$s, 100 %%"), ["s", "u"])
    equal(accelerator("Save _As…"), ["a"])


def test_code_is_marked():
    for path in sorted(glob.glob(os.path.join(ROOT, "src", "app", "*.c"))):
        with open(path, encoding="utf-8") as file:
            for text, calls, before, line in tokens(file.read()):
                check(not unmarked(text, calls, before), f"{os.path.relpath(path, ROOT)}:{line} says “{text}” in English only")


def test_ui_is_marked():
    for path in sorted(glob.glob(os.path.join(ROOT, "ui", "*.ui"))):
        for element in xml.parse(path).iter():
            name = element.get("name", "") if element.tag in ("property", "attribute") else element.tag
            shown = element.tag == "item" or name in SHOWING_PROPERTIES
            text = (element.text or "").strip()
            if shown and re.search(r"[a-z]{2,}", text):
                check(element.get("translatable") == "yes", f"{os.path.relpath(path, ROOT)}: “{text}” is not translatable")


def test_files_are_listed():
    listed = lines_of("POTFILES")
    equal(listed, sorted(listed), "po/POTFILES is sorted")
    for name in listed:
        check(os.path.exists(os.path.join(ROOT, name)), f"po/POTFILES lists {name}, which is not there")
    for path in glob.glob(os.path.join(ROOT, "src", "app", "*.c")) + glob.glob(os.path.join(ROOT, "ui", "*.ui")):
        text = read(path)
        name = os.path.relpath(path, ROOT)
        marked = re.search(r"\b(_|N_|C_|ngettext) \(\s*\"", text) or 'translatable="yes"' in text
        check(not marked or name in listed, f"po/POTFILES does not list {name}")


def test_languages_are_complete():
    wanted = template()
    words = glob.glob(os.path.join(ROOT, "src", "chart", "words", "*.c"))
    equal(sorted([*lines_of("LINGUAS"), "en"]), sorted(os.path.basename(path)[:-2] for path in words),
          "the interface speaks the languages that charts speak")
    for language in lines_of("LINGUAS"):
        have = {(m.get("msgctxt"), m["msgid"]): m for m in messages(read("po", language + ".po"))[1:]}
        missing = [m["msgid"] for m in wanted
                   if not have.get((m.get("msgctxt"), m["msgid"]), {"msgstr": [""]})["msgstr"][-1]
                   or have[(m.get("msgctxt"), m["msgid"])]["fuzzy"]]
        check(not missing, f"{language} lacks {len(missing)} of {len(wanted)}: {'; '.join(missing[:5])}")


def test_placeholders():
    for language in lines_of("LINGUAS"):
        for message in messages(read("po", language + ".po"))[1:]:
            source = message["msgid"]
            for form in message["msgstr"]:
                about = f"{language}: “{source}” became “{form}”"
                if not form or message["fuzzy"] or source == "translator-credits":
                    continue
                plural = "msgid_plural" in message
                if plural and not placeholders(form) and (len(message["msgstr"]) > 2 or not placeholders(source)):
                    continue  # the form of one number, which it says in a word; msgfmt knows whether it is
                equal(sorted(placeholders(form)), sorted(placeholders(message.get("msgid_plural", source))), about)
                if not re.search(r"%\d\$", form):
                    equal(placeholders(form), placeholders(message.get("msgid_plural", source)), about, "in another order")
                equal(len(accelerator(form)), len(accelerator(source)), about, "in keys")
                check(not source.endswith(";") or form.endswith(";"), about, "without the last semicolon")
                equal("…" in form, "…" in source, about, "with or without a dialog")


def menus(element):
    """The labels of each menu: what a key must tell apart. Sections belong to the menu around them."""
    for menu in element.iter("menu"):
        labels = []

        def collect(part):
            for child in part:
                if child.tag == "attribute" and child.get("name") == "label" and part.tag in ("item", "submenu"):
                    labels.append(child.text)
                elif child.tag in ("section", "item") or child.tag == "submenu":
                    if child.tag == "submenu":
                        labels.extend(a.text for a in child.findall("attribute") if a.get("name") == "label")
                    else:
                        collect(child)

        collect(menu)
        yield menu.get("id"), labels


def test_keys_of_menus():
    for path in sorted(glob.glob(os.path.join(ROOT, "ui", "*.ui"))):
        for name, labels in menus(xml.parse(path).getroot()):
            for language in ["en", *lines_of("LINGUAS")]:
                have = {} if language == "en" else {m["msgid"]: m["msgstr"][0] for m in messages(read("po", language + ".po"))}
                keys = [key for label in labels for key in accelerator(have.get(label) or label)]
                twice = sorted({key for key in keys if keys.count(key) > 1})
                check(not twice, f"{language}: in the menu {name} of {os.path.basename(path)} {twice} is the key of two")


def test_msgfmt():
    if not shutil.which("msgfmt"):
        raise Skip("no msgfmt here")
    for language in lines_of("LINGUAS"):
        done = subprocess.run(["msgfmt", "-c", "-o", os.devnull, os.path.join(ROOT, "po", language + ".po")], capture_output=True,
                              text=True, timeout=60, check=False)
        equal((done.returncode, done.stderr), (0, ""), f"msgfmt of {language}")


if __name__ == "__main__":
    sys.exit(run(sys.modules[__name__]))
