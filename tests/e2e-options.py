#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart can be told, in the real window, by keyboard and pointer.

Options and why the data cannot decide a policy; weights that share a hundred percent, a drag that is one step and the
change that flips the order; the sides of a duel; a title edited where it stands; preferences that apply at once.

    e2e-options.py PODIUM SCHEMA_DIR
"""

import subprocess
import sys

from e2e import act, click, find, frame, labels, point, role_of, run, text_in, wait, walk


def press_keys(*keys):
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)


def undo_name(window):
    """What the next undo would take back."""
    for node in walk(window):
        if role_of(node) == "push button" and (node.get_name() or "").startswith("Undo"):
            return node.get_name()
    return None


def undone(test, window, name):
    wait(f"“{name}”", lambda: undo_name(window) == name)
    test.check(True, f"the step is called “{name}”")


def to_view(window, name):
    for _ in range(20):
        button = find(window, "push button", starts="View: ")
        if button.get_name() == f"View: {name}":
            return
        before = button.get_name()
        act(window, "view.next")
        wait("another view", lambda: find(window, "push button", starts="View: ").get_name() != before)


def chart_title(window):
    return find(window, "image").get_name()


def options(test, app, window):
    click(window, "Chart Options")
    wait("the policies", lambda: find(window, "check box", name="Newest"))
    test.check("No figure is dated" in labels(window), "a policy that the data cannot decide says why",
               labels(window))
    press_keys("Down", "Return")
    undone(test, window, "Undo draw vendor first")
    press_keys("Escape")
    act(window, "doc.undo")
    wait("nothing to undo", lambda: undo_name(window) == "Undo")


def swap(test, app, window):
    to_view(window, "Token Efficiency")
    mark = wait("a mark", lambda: find(find(window, "image"), "list item", name="Muse Spark"))
    point(mark, "click", "1")
    press_keys("x")
    undone(test, window, "Undo swap axes")
    press_keys("ctrl+z")
    wait("nothing to undo", lambda: undo_name(window) == "Undo")


def metric_popover(test, app, window):
    click(window, "Metrics: Intelligence Index")
    entry = wait("the search", lambda: find(window, "entry", name="Search metrics"))
    subprocess.run(["xdotool", "type", "--delay", "30", "hard"], check=True)
    wait("the words", lambda: text_in(entry) == "hard")
    press_keys("Escape")
    wait("no words", lambda: text_in(entry) == "")
    press_keys("Escape")
    wait("no popover", lambda: not find(window, "entry", name="Search metrics"))
    test.check(True, "Escape clears what is searched for, then leaves the metrics")


def title(test, app, window):
    generated = chart_title(window)
    press_keys("F2")
    wait("the entry over the title", lambda: find(window, "text", name="Title"))
    subprocess.run(["xdotool", "type", "--delay", "30", "Mine now"], check=True)
    press_keys("Return")
    wait("the new title", lambda: chart_title(window) == "Mine now")
    undone(test, window, "Undo edit title")
    press_keys("F2")
    wait("the entry", lambda: find(window, "text", name="Title"))
    press_keys("Escape")
    test.check(chart_title(window) == "Mine now", "Escape changes nothing", chart_title(window))
    press_keys("F2")
    wait("the entry", lambda: find(window, "text", name="Title"))
    press_keys("ctrl+a", "BackSpace", "Return")
    wait("the chart’s own title", lambda: chart_title(window) == generated)
    test.check(True, "nothing typed brings the chart’s own title back")


def duel(test, app, window):
    press_keys("alt+4")
    first = wait("the first model", lambda: find(window, "push button", starts="First Model: "))
    one = first.get_name().removeprefix("First Model: ")
    two = find(window, "push button", starts="Second Model: ").get_name().removeprefix("Second Model: ")
    click(window, "Swap Models")
    wait("the other way round", lambda: find(window, "push button", name=f"First Model: {two}"))
    test.check(find(window, "push button", name=f"Second Model: {one}") is not None, "the two change sides")
    undone(test, window, "Undo swap sides")


def shares(window):
    return [round(node.get_value_iface().get_current_value()) for node in walk(window)
            if role_of(node) == "slider"]


def weights(test, app, window):
    to_view(window, "Coding")
    press_keys("alt+8")
    slider = wait("the sliders", lambda: find(window, "slider", name="Weight of Terminal-Bench 2.0"))
    test.check(len(shares(window)) == 3 and 99 <= sum(shares(window)) <= 101, "three shares of a hundred", shares(window))
    subprocess.run(["xdotool", "keydown", "shift", "keyup", "shift"], check=True)
    # A drag with a rest in it that is longer than steps are otherwise merged.
    point(slider, "mousedown", "1", "mousemove_relative", "10", "0", "sleep", "1.3", "mousemove_relative", "20", "0",
          "sleep", "0.2", "mouseup", "1")
    undone(test, window, "Undo weigh Terminal-Bench 2.0")
    test.check(99 <= sum(shares(window)) <= 101 and shares(window)[0] > 50, "the others shrank", shares(window))
    act(window, "doc.undo")
    wait("before the drag", lambda: undo_name(window) == "Undo change to Composite")
    test.check(True, "the drag was one step")
    point(slider, "click", "1")
    press_keys("Home", "Right", "Right")
    wait("keys to move it", lambda: shares(window)[0] == 2)
    test.check("2 %" in labels(window), "its label says so", labels(window))
    test.check("How Firm Is This?" in labels(window), "how firm the order is stands below")
    click(window, "Try")
    undone(test, window, "Undo change of weights")
    click(window, "Back to Details")
    wait("the details", lambda: find(window, "slider") is None)
    test.check(True, "a button leads back to the details")


def preferences(test, app, window):
    to_view(window, "Token Efficiency")
    press_keys("ctrl+comma")
    dialog = wait("the preferences", lambda: frame(app, "Preferences"))
    test.check(all(find(dialog, "label", name=text) for text in ("Style", "Number Format", "Order of Rankings")),
               "the preferences are listed", labels(dialog))
    english = find(window, "image").get_description()
    # Rows in order: style, animate, policy, number format; of that the interface’s language, English, German.
    press_keys("Tab", "Down", "Down", "Down", "Return", "Down", "Down", "Return")
    wait("other words in the chart", lambda: find(window, "image").get_description() not in ("", english))
    german = find(window, "image").get_description()
    test.check("Millionen" in german, "the chart speaks the language that was chosen, at once", german)
    press_keys("Escape")


def flow(test, podium, folder):
    app, window = podium.start("Podium Catalog")
    for part in (options, metric_popover, swap, title, duel, weights, preferences):
        part(test, app, window)
    podium.process.terminate()


sys.exit(run(flow))
