#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table beside the chart, the copies on the clipboard, and the panel, in the real window over AT-SPI and xdotool.

    e2e-table.py PODIUM SCHEMA_DIR
"""

import shutil
import subprocess
import sys

from e2e import Atspi, act, find, labels, point, role_of, run, wait, walk


def row(window, starts):
    return wait(f"the row “{starts}”",
                lambda: next((node for node in walk(window) if (node.get_name() or "").startswith(starts)
                              and role_of(node) not in ("label", "image")), None))


def key(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)


def clipboard(target):
    """What another program gets when it pastes."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", target], capture_output=True, timeout=20,
                          check=False).stdout


def flow(test, podium, folder):
    _, window = podium.start("Podium Catalog")
    wait("the chart", lambda: find(find(window, "image"), "list item", name="Muse Spark"))
    key("ctrl+t")
    first = row(window, "Gemini 3.1 Pro Preview, Intelligence Index 57 points")
    test.check(first.get_name().endswith("drawn"), "Ctrl+T shows the rows of the chart", first.get_name())

    muse = row(window, "Muse Spark, Intelligence Index 52 points")
    point(find(muse, "label", name="Muse Spark"), "click", "1")  # the row is wider than the window
    wait("its panel", lambda: find(window, "label", starts="Anyone can use it free in the Meta AI app."))
    test.check(True, "a click on a row opens its model in the panel")
    key("Return")
    wait("its claims", lambda: "Reasoning" in labels(window))
    test.check(True, "Enter on it opens the claims of its metric")
    point(find(muse, "label", name="Muse Spark"), "click", "1")  # Enter went on into the panel
    key("p")
    pinned = row(window, "Muse Spark, Intelligence Index 52 points, drawn, pinned")
    test.check(pinned is not None, "P pins it, and the row says so")
    key("space")
    wait("the row to go", lambda: not any((node.get_name() or "").startswith("Muse Spark, Intelligence Index 52")
                                          for node in walk(window)))
    test.check(True, "Space takes it out of chart and table")
    next_row = row(window, "Llama 4 Maverick, Intelligence Index 18")
    wait("the keyboard on the next row", lambda: next_row.get_state_set().contains(Atspi.StateType.FOCUSED))
    test.check(True, "and the keyboard goes to the next row")
    act(window, "view.show-all")
    row(window, "Muse Spark, Intelligence Index 52 points")

    if shutil.which("xclip"):
        key("ctrl+c")
        wait("the table on the clipboard", lambda: clipboard("UTF8_STRING").startswith(b"Model\tMetric\t"))
        text = clipboard("UTF8_STRING").decode()
        test.check("\nMuse Spark\tIntelligence Index\t52\tpoints\t" in text, "Ctrl+C copies the rows with tabs", text)
        html = clipboard("text/html").decode()
        test.check(html.startswith("<table>") and "<td>Muse Spark</td>" in html, "and as HTML", html)
        key("ctrl+shift+c")
        wait("the picture on the clipboard", lambda: clipboard("image/png").startswith(b"\x89PNG"))
        svg = clipboard("image/svg+xml")
        test.check(b"<svg" in svg[:600] and b"Muse Spark" in svg, "Ctrl+Shift+C copies PNG and SVG at once", svg[:80])
        key("ctrl+alt+c")
        wait("the words on the clipboard", lambda: b"Muse Spark: Intelligence Index 52" in clipboard("UTF8_STRING"))
        test.check(True, "Ctrl+Alt+C copies the description")

    key("ctrl+t")
    wait("the table to go", lambda: not any((node.get_name() or "").startswith("Muse Spark, Intelligence Index 52")
                                            for node in walk(window)))
    test.check(True, "Ctrl+T hides it again")
    podium.crash()


sys.exit(run(flow))
