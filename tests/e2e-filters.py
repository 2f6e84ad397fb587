#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters, search and order of the list in the real window, over AT-SPI: by the pointer, then by the keyboard alone.

    e2e-filters.py PODIUM SCHEMA_DIR
"""

import json
import os
import subprocess
import sys

from e2e import Failure, find, frame, labels, point, point_in_popover, popover_corner, role_of, run, wait, walk, words


def keys(*names):
    subprocess.run(["xdotool", "sleep", "0.2", "key", "--delay", "60", *names], check=True)


def type_text(text):
    subprocess.run(["xdotool", "sleep", "0.2", "type", "--delay", "30", text], check=True)


def n_models():
    """How many there are in the bundled catalog."""
    with open(os.path.join(os.path.dirname(__file__), "..", "data", "catalog.json"), encoding="utf-8") as catalog:
        return len(json.load(catalog)["models"])


def listed(window):
    """Names of the models in the list, in its order: GTK 4.8 has a row for each, GTK 4.18 for those in view."""
    models = find(window, "list", name="Models")
    rows = [models.get_child_at_index(i) for i in range(models.get_child_count())] if models else []
    return [row.get_name().split(",")[0] for row in rows if row is not None and role_of(row) == "list item"]


def drawn(window):
    chart = find(window, "image")
    return [node.get_name() for node in walk(chart) if role_of(node) == "list item"] if chart else []


def said(window):
    """What its status lines say."""
    return [words(node) for node in walk(window) if role_of(node) in ("statusbar", "status bar")]


def button(window, starts):
    """The inner of two buttons of one name has the action."""
    for node in walk(window):
        if role_of(node) in ("push button", "toggle button") and (node.get_name() or "").startswith(starts):
            if node.get_n_actions():
                return node
    return None


def wait_for(test, what, look, wanted):
    """Waits until look () is wanted."""
    try:
        wait(what, lambda: look() == wanted)
    except Failure as failure:
        raise Failure(f"{failure}: {look()}") from failure
    test.check(True, what)


def by_pointer(test, app, window):
    everything, in_view = n_models(), len(listed(window))
    point(wait("the filter button", lambda: button(window, "Filters")), "click", "1")
    opener = find(window, "push button", starts="Filters")
    tick = wait("the tick of open weights", lambda: find(window, "check box", name="Open weights"))
    point_in_popover(opener, tick, "click", "1")
    row = find(window, "list item", name="Open weights")
    n = int(next(node.get_name() for node in walk(row) if node.get_name().isdigit()))
    wait_for(test, "the list has those with open weights, as many as were counted", lambda: len(listed(window)), n)
    wait_for(test, "so has the chart", lambda: "Llama 4 Maverick" in drawn(window) and "GPT-5.4" not in drawn(window), True)
    wait_for(test, "the popover and the list count", lambda: said(window).count(f"{n} of {everything} models shown"), 2)
    wait("its undo", lambda: button(window, "Undo filter by access"))
    test.check(button(window, "Filters, 1 active") is not None, "the button says that a filter is on")

    question = wait("the question", lambda: button(window, f"Why Are {everything - n} Left Out?"))
    point_in_popover(opener, question, "click", "1")
    why = wait("the answer", lambda: frame(app, f"Why Are {everything - n} Left Out?"))
    texts = labels(why)
    at = texts.index("GPT-5.4")
    test.check(texts[at + 1].startswith("Open Weights: Not offered") and "\nSource" in texts[at + 1],
               "it says why GPT-5.4 is left out, and who says so", texts[at:at + 2])
    at = texts.index("Grok 4.2")
    test.check(texts.index("May Fit: Not Known") < at < texts.index("Left Out"), "what is not known stands apart", texts)
    keys("Escape")
    wait("the window to close", lambda: frame(app, "Why Are") is None)

    point(wait("the chip", lambda: button(window, "Remove filter Open weights")), "click", "1")
    wait_for(test, "its chip takes the filter away", lambda: len(listed(window)), in_view)
    test.check(button(window, "Remove filter") is None, "and itself")


def by_keyboard(test, window):
    everything, in_view = n_models(), len(listed(window))
    keys("ctrl+f")
    type_text("gpt-7")
    wait_for(test, "nothing is found", lambda: "No model matches “gpt-7”." in labels(window), True)
    keys("Escape")
    wait_for(test, "Escape clears the search", lambda: len(listed(window)), in_view)
    type_text("gemini")
    wait_for(test, "some are found", lambda: 0 < len(listed(window)) < in_view, True)
    test.check(f"{len(listed(window))} of {everything} models shown\nSearch does not change the chart" in said(window),
               "the list says how many, and that the chart is as it was", said(window))
    test.check("GPT-5.4" in drawn(window), "and it is", drawn(window))
    keys("Escape")

    # Search, filter button, its popover: Clear All is insensitive, so the first stop is what I want to do.
    keys("ctrl+f", "Tab", "space")
    wait("the popover", popover_corner)
    keys("Tab", "Tab", "space")
    wait_for(test, "Tab and Space filter", lambda: len(listed(window)) < in_view, True)
    keys("Escape", "ctrl+shift+f")
    wait_for(test, "Ctrl+Shift+F clears the filters", lambda: len(listed(window)), in_view)

    keys("ctrl+f", "Tab", "Tab", "space")
    wait("the menu of orders", popover_corner)  # GTK 4.18 gives what is in it no names
    keys("Down", "Down", "Down", "Return")
    wait_for(test, "the last of the orders is by the chart's metric, the best first",
             lambda: listed(window)[:3], ["Gemini 3.1 Pro Preview", "GPT-5.4", "Claude Opus 4.6"])
    test.check("Anthropic" not in labels(find(window, "list", name="Models")), "no maker heads them", "")


def by_typing(test, window):
    """With the keyboard in the list: letters search, and so does a space among them, which else hides a row's model."""
    everything = len(listed(window))
    subprocess.run(["xdotool", "type", "--delay", "60", "muse spark"], check=True)
    wait_for(test, "typing anywhere searches, spaces and all",
             lambda: len(listed(window)) > 0 and all(name.startswith("Muse Spark") for name in listed(window)), True)
    test.check(button(window, "1 Hidden") is None, "no model is hidden by that", "1 Hidden")
    keys("Return")
    wait_for(test, "Enter chooses the first that is found", lambda: "Where It Stands" in labels(window), True)
    keys("ctrl+f", "Escape")
    wait("all models again", lambda: len(listed(window)) == everything)


def flow(test, podium, folder):
    app, window = podium.start("Podium Catalog")
    wait("the list", lambda: listed(window))
    by_typing(test, window)
    by_pointer(test, app, window)
    by_keyboard(test, window)
    status = podium.close(window)
    test.check(status == 0, "closing the window ends Podium", status)


sys.exit(run(flow))
