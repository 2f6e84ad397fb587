#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart draws is in the accessible tree: every bundled view in the real window against podium-cli's scene of it.

Every sentence of a data mark is said by a mark of the tree, every number drawn is in one of their sentences, and the
chart's own description has title, models and numbers once more.

    e2e-dump.py PODIUM SCHEMA_DIR PODIUM_CLI
"""

import json
import os
import re
import subprocess
import sys

from e2e import find, press, run, wait, walk

DRAWN = ("value", "detail")  # roles of text that says values
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")  # a superscript, the number of a footnote, is no \d here
SUPERSCRIPTS = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def numbers(text):
    return set(NUMBER.findall(text.translate(SUPERSCRIPTS)))


def scene_of(cli, view, folder):
    path = os.path.join(folder, f"{view}.scene.json")
    subprocess.run([cli, "render", view, "-o", path], check=True)
    with open(path, encoding="utf-8") as file:
        return json.load(file)["marks"]


def said_by(chart):
    """Sentences of the marks below the chart, and the models they are called after."""
    chart.clear_cache()
    marks = [(node.get_name(), node.get_description()) for node in walk(chart) if node.get_role_name() == "list item"]
    return {says if says.startswith(name) else f"{name}: {says}" for name, says in marks}


def check_view(test, window, view, name, marks):
    sentences = {mark["describes"] for mark in marks if mark.get("describes")}
    wait(f"the view {name}", lambda: find(window, "push button", name=f"View: {name}"))
    chart = find(window, "image")
    # The picture of the window is of another size than that of the file: what is said is not.
    wait(f"the marks of {name}, of {len(sentences)} {sorted(sentences - said_by(chart))[:3]}",
         lambda: not sentences - said_by(chart))
    test.check(sentences, f"{view}: {len(sentences)} marks say what they are", sentences)

    said = numbers("\n".join(said_by(chart)))
    drawn = set().union(*(numbers(mark["text"]) for mark in marks if mark["kind"] == "text" and mark["role"] in DRAWN))
    test.check(not drawn - said, f"{view}: {len(drawn)} numbers drawn are said", drawn - said)

    described = chart.get_description()
    missing = [sentence for sentence in sentences if sentence not in described]
    test.check(not missing, f"{view}: the chart's description is complete", missing)


def flow(test, podium, folder):
    cli = sys.argv[3]
    listed = subprocess.run([cli, "list", "views", "--format", "tsv"], check=True, capture_output=True, text=True)
    views = [line.split("\t")[:2] for line in listed.stdout.splitlines()[1:]]
    _, window = podium.start("Podium Catalog")
    wait("the chart", lambda: find(find(window, "image"), "list item", name="Muse Spark"))
    press(window, "Details", False)  # a matrix that is cut for want of width says less, and fonts differ in width
    for i, (view, name) in enumerate(views):
        if i:
            subprocess.run(["xdotool", "key", "ctrl+Next"], check=True)
        check_view(test, window, view, name, scene_of(cli, view, folder))
    podium.crash()


sys.exit(run(flow))
