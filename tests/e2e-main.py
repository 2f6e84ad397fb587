#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window, over AT-SPI.

Finds Muse Spark in the list, reads how it can be had, switches to token efficiency, exports an SVG through the file
chooser and checks the file.

    e2e-main.py PODIUM SCHEMA_DIR
"""

import os
import sys
from xml.etree import ElementTree

from e2e import act, click, find, frame, labels, press, role_of, run, text_in, wait, walk, words

SENTENCE = "Anyone can use it free in the Meta AI app. Developers need an invitation. The weights cannot be downloaded."
SVG = "{http://www.w3.org/2000/svg}"


def choose(test, app, window):
    models = wait("the list of models", lambda: find(window, "list", name="Models"))
    row = wait("Muse Spark in the list", lambda: find(models, "list item", starts="Muse Spark,"))
    test.check("free app" in row.get_name() and "private API preview" in row.get_name(),
               "the row says how Muse Spark can be had", row.get_name())
    rows = [models.get_child_at_index(i) for i in range(models.get_child_count())]
    models.select_child([node.get_name() for node in rows].index(row.get_name()))
    wait("the access sentence", lambda: SENTENCE in labels(window))
    test.check(True, "selecting it shows its access sentence")

    panel = labels(window)
    for route, status in (("Free App", "Available"), ("Free Website", "Available"), ("Private API", "Preview"),
                          ("Paid API", "Announced"), ("Open Weights", "Not offered")):
        # A row's title and its status follow each other, with nothing but a subtitle between them.
        near = [panel[i:i + 4] for i, text in enumerate(panel) if text == route]
        test.check(any(status in texts for texts in near), f"{route}: {status}", near)
    test.check("Later Versions" in panel, "promises about later versions stand apart", panel)


def switch_view(test, app, window):
    click(window, "View: Intelligence Index")
    views = wait("the list of views", lambda: find(app, "list", name="Views"))
    row = wait("Token Efficiency", lambda: find(views, "list item", starts="Token Efficiency"))
    test.check(row is not None, "the view Token Efficiency is offered")
    if row.get_n_actions():
        act(row)
    else:
        # GTK 4.8 gives rows of a list box no action; the next view is the same one.
        act(window, "view.next")
    wait("the chart Token Efficiency", lambda: find(window, "push button", name="View: Token Efficiency"))
    mark = wait("Muse Spark in the chart", lambda: find(find(window, "image"), "list item", name="Muse Spark"))
    test.check("tokens" in mark.get_description(), "its mark says what it stands for", mark.get_description())


def export(test, app, window, path):
    act(window, "win.export")
    dialog = wait("the export dialog", lambda: frame(app, "Export Chart"))
    press(dialog, "SVG", True)
    press(dialog, "PNG", False)
    act(dialog, "export.export")

    def chooser():
        for i in range(app.get_child_count()):
            other = app.get_child_at_index(i)
            if other not in (window, dialog) and find(other, "push button", ends="Export"):
                return other
        return None

    chosen = wait("the file chooser", chooser)
    def suggested():
        for node in walk(chosen):
            if role_of(node) in ("entry", "text") and node.get_editable_text_iface():
                if text_in(node).endswith(".svg"):
                    return node
        return None
    entry = wait("the suggested name", suggested)
    name = text_in(entry)
    test.check(name == "token-efficiency.svg", "the file chooser suggests the view's name", name)
    entry.set_text_contents(path)
    act(find(chosen, "push button", ends="Export"))
    wait("the file", lambda: os.path.exists(path))
    # The toast, or the news label that says the same to a screen reader and stays.
    wait("the toast", lambda: any(words(node) == f"Exported {os.path.basename(path)}" for node in walk(window)))
    test.check(True, "the SVG is written, and a toast says so")


def check_svg(test, path):
    root = ElementTree.parse(path).getroot()
    texts = ["".join(node.itertext()) for node in root.iter(SVG + "text")]
    test.check(root.tag == SVG + "svg", "the file is well-formed SVG", root.tag)
    test.check(len(texts) > 10, "with real text", len(texts))
    test.check(any("Muse Spark" in text for text in texts), "that names Muse Spark", texts)
    test.check(root.find(f".//{SVG}title") is not None and root.find(f".//{SVG}desc") is not None,
               "and title and description for assistive technology", "")


def flow(test, podium, folder):
    app, window = podium.start("Podium Catalog")
    path = os.path.join(folder, "muse.svg")
    choose(test, app, window)
    switch_view(test, app, window)
    export(test, app, window, path)
    check_svg(test, path)
    status = podium.close(window)
    test.check(status == 0, "closing the window ends Podium", status)


sys.exit(run(flow))
