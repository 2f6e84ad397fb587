#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart in the real window: by pointer alone, then by keyboard alone.

    e2e-canvas.py PODIUM SCHEMA_DIR
"""

import subprocess
import sys
import time

from e2e import Atspi, find, labels, middle, role_of, run, wait, walk, words


def key(*keys):
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)


def pointer(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def chart(window):
    return find(window, "image")


def marks(window):
    picture = chart(window)
    return [node for node in walk(picture) if role_of(node) == "list item"] if picture else []


def mark(window, name):
    return wait(f"the mark of {name}", lambda: next((m for m in marks(window) if m.get_name() == name), None))


def names(window):
    return [node.get_name() for node in marks(window)]


def is_button(window, name):
    return any(node.get_name() == name for node in walk(window) if role_of(node) == "push button")


def is_selected(node):
    node.clear_cache()  # no main loop runs here that would hear of changes
    return node.get_state_set().contains(Atspi.StateType.SELECTED)


def focused(window):
    for node in marks(window):
        node.clear_cache()
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node.get_name()
    return None


def outside(window):
    picture = chart(window)
    return "Outside the part of the axes" in (picture.get_description() if picture else "")


def tip(window):
    for node in walk(chart(window)):
        if role_of(node) == "tool tip":
            return labels(node)
    return []


def by_pointer(test, window):
    muse, gpt = mark(window, "Muse Spark"), mark(window, "GPT-5.4")
    pointer("mousemove", *middle(muse))
    said = wait("the tip", lambda: tip(window) if "Muse Spark" in tip(window) else None)
    test.check(any("52 points" in line for line in said), "hovering says the value", said)
    test.check(any("Artificial Analysis" in line for line in said), "and who measured it", said)
    pointer("click", 1)
    wait("Muse Spark to be selected", lambda: is_selected(mark(window, "Muse Spark")))
    wait("its panel", lambda: any(words(n) == "Muse Spark selected" for n in walk(window)))
    test.check(True, "a click selects the model and opens its panel")

    pointer("mousemove", *middle(gpt), "keydown", "ctrl", "click", 1, "keyup", "ctrl")
    wait("a pin", lambda: is_button(window, "Undo pin GPT-5.4"))
    test.check(True, "Ctrl and a click pins")

    # From empty ground beside one mark across it.
    x, y = middle(mark(window, "Claude Opus 4.6"))
    pointer("mousemove", x - 40, y - 30, "mousedown", 1)
    for step in range(1, 9):
        pointer("mousemove", x - 40 + 7 * step, y - 30 + 7 * step)
    pointer("mouseup", 1)
    wait("a second pin", lambda: is_button(window, "Undo pin 1 model"))
    test.check(True, "a box pins what is inside")

    # The name right of its point goes up and farther right, and back by a double click on it.
    x, y = middle(mark(window, "Muse Spark"))
    pointer("mousemove", x + 40, y, "mousedown", 1)
    for step in range(1, 7):
        pointer("mousemove", x + 40 + 10 * step, y - 12 * step)
    pointer("mouseup", 1)
    wait("a name to be moved", lambda: is_button(window, "Undo move label of Muse Spark"))
    test.check(True, "a drag moves a name")
    time.sleep(0.6)
    pointer("mousemove", x + 100, y - 72, "click", "--repeat", 2, "--delay", 60, 1)
    wait("the name to be back", lambda: is_button(window, "Undo put back label of Muse Spark"))
    test.check(True, "a double click on it puts it back")
    time.sleep(0.6)

    x, y = middle(mark(window, "Muse Spark"))
    pointer("mousemove", x, y, "click", "--repeat", 6, "--delay", 40, 4)
    wait("a note on what is outside", lambda: outside(window))
    test.check("Muse Spark" in names(window) and len(names(window)) < 4, "the wheel zooms about the pointer", names(window))
    before = middle(mark(window, "Muse Spark"))
    empty = before[0] + 60, before[1] - 60
    pointer("mousemove", *empty, "mousedown", 2)
    for step in range(1, 7):
        pointer("mousemove", empty[0] + 10 * step, empty[1])
    pointer("mouseup", 2)
    def moved():
        after = next((middle(m) for m in marks(window) if m.get_name() == "Muse Spark"), None)
        return after is None or abs(after[0] - before[0]) > 20
    wait("the chart to move", moved)
    test.check(True, "the middle button pans")
    time.sleep(0.6)  # the presses so far are none of a double click
    pointer("mousemove", *empty, "click", "--repeat", 2, "--delay", 60, 1)
    wait("the whole chart", lambda: not outside(window) and len(names(window)) == 4)
    test.check(True, "a double click shows the whole chart")
    pointer("mousemove", 5, 790)


def note(window):
    return next((m for m in marks(window) if (m.get_name() or "").startswith("Note at ")), None)


def notes_by_pointer(test, window):
    """A note is added from the menu of a mark, its words are edited where they stand, and the menu removes it."""
    pointer("mousemove", *middle(mark(window, "GPT-5.4")), "click", 3)
    time.sleep(0.6)
    key("Return")  # the first entry of the menu has the focus: Add Note…
    wait("an entry", lambda: find(window, "text", name="Note at GPT-5.4"))
    pointer("type", "Half the price")
    key("Return")
    test.check(wait("the note", lambda: note(window) and note(window).get_description() == "Half the price"),
               "a note is typed where it stands")
    wait("a step", lambda: is_button(window, "Undo annotate"))
    pointer("mousemove", *middle(note(window)), "click", "--repeat", 2, "--delay", 60, 1)
    wait("an entry", lambda: find(window, "text", name="Note at GPT-5.4"))
    key("ctrl+a")
    pointer("type", "A third")
    key("Return")
    test.check(wait("other words", lambda: note(window) and note(window).get_description() == "A third"),
               "a double click edits its words")
    pointer("mousemove", *middle(note(window)), "click", 3)
    time.sleep(0.6)
    pointer("mousemove", 5, 790)  # it would choose again where it rests
    key("Down", "Down", "Return")  # Edit Text, Edit…, Remove
    test.check(wait("it to go", lambda: not note(window)), "and its menu removes it")
    pointer("mousemove", 5, 790)


def notes_by_keyboard(test, window):
    key("Home", "shift+F10")
    time.sleep(0.6)
    key("Return")
    wait("an entry", lambda: find(window, "text", name="Note at Gemini 3.1 Pro Preview"))
    pointer("type", "Leads")
    key("Return")
    wait("the focus on the note", lambda: focused(window) == "Note at Gemini 3.1 Pro Preview")
    key("F2")
    wait("an entry", lambda: find(window, "text", name="Note at Gemini 3.1 Pro Preview"))
    key("Escape")
    wait("the focus back", lambda: focused(window) == "Note at Gemini 3.1 Pro Preview")
    key("Up")
    wait("the last mark", lambda: focused(window) == "Claude Opus 4.6")
    key("Down", "Down", "Down", "Right")
    wait("the note again", lambda: (focused(window) or "").startswith("Note at"))
    key("Delete")
    test.check(wait("it to go", lambda: not note(window)), "a note is added, reached and removed by keyboard")
    wait("a step", lambda: is_button(window, "Undo remove annotation"))


def by_keyboard(test, window):
    key("Escape", "Escape", "Escape", "Escape")
    wait("no pins", lambda: not is_selected(mark(window, "Muse Spark")))
    key("Home")
    wait("the first mark", lambda: focused(window) == "Gemini 3.1 Pro Preview")
    key("Right")
    wait("the next", lambda: focused(window) == "Muse Spark")
    key("Up")
    test.check(wait("the one above", lambda: focused(window) == "Claude Opus 4.6"), "arrows walk the marks along the axes")
    key("g")
    wait("a mark with G", lambda: (focused(window) or "").startswith("G"))
    key("shift+m")
    test.check(wait("a mark with M", lambda: focused(window) == "Muse Spark"), "letters jump")
    key("Return")
    test.check(wait("Muse Spark selected", lambda: is_selected(mark(window, "Muse Spark"))), "Enter selects")
    key("p")
    test.check(wait("its pin", lambda: is_button(window, "Undo pin Muse Spark")), "P pins")
    wait("the focus", lambda: focused(window) == "Muse Spark")
    key("plus", "plus", "plus")
    test.check(wait("a note on what is outside", lambda: outside(window)), "plus zooms")
    key("BackSpace")
    key("0")
    test.check(wait("all", lambda: not outside(window)), "0 shows the whole chart")
    key("End", "space")
    wait("a step", lambda: is_button(window, "Undo hide Claude Opus 4.6"))
    test.check(wait("three marks", lambda: len(names(window)) == 3), "Space unticks", names(window))
    test.check(wait("a neighbour with the focus", lambda: focused(window)), "and the focus goes to a neighbour")
    key("Tab")
    test.check(wait("no mark with the focus", lambda: focused(window) is None), "Tab leaves the chart")


def flow(test, podium, folder):
    app, window = podium.start("Podium Catalog")
    key("ctrl+Next")
    wait("the chart Token Efficiency", lambda: find(window, "push button", name="View: Token Efficiency"))
    by_pointer(test, window)
    notes_by_pointer(test, window)
    notes_by_keyboard(test, window)
    by_keyboard(test, window)
    podium.crash()  # there are changes, and it would ask


sys.exit(run(flow))
