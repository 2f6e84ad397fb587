#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of chart by pointer, at the text scales and the scale factor that desktops have.

    e2e-scales.py PODIUM SCHEMA_DIR
"""

import os
import re
import shutil
import subprocess
import sys
import time

from e2e import Atspi, BORDER, find, labels, role_of, run, set_text_scale, wait, walk, window_of

KINDS = ["ranking", "efficiency", "profile", "duel", "matrix", "access", "timeline", "composite"]  # Alt+1 and on
ZOOMED = re.compile(r"Rows \d+ to \d+ of \d+|Outside the part of the axes")


def key(*keys):
    subprocess.run(["xdotool", "key", "--delay", "40", *keys], check=True)


class Screen:
    """The pointer, in px of the program."""

    def __init__(self, factor):
        self.factor = factor

    def do(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def move(self, x, y, *more):
        self.do("mousemove", round((BORDER + x) * self.factor), round((BORDER + y) * self.factor), *more)

    def drag(self, x, y, to_x, to_y):
        self.move(x, y, "mousedown", 1)
        for step in range(1, 9):
            self.move(x + (to_x - x) * step / 8, y + (to_y - y) * step / 8)
        self.do("mouseup", 1)

    def pixels(self, box):
        """The rows of a part of the screen, RGB."""
        x, y, width, height = (round(at * self.factor) for at in (box.x + BORDER, box.y + BORDER, box.width, box.height))
        out = subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-depth", "8", "rgb:-"],
                             check=True, capture_output=True).stdout
        return [out[3 * width * row:3 * width * (row + 1)] for row in range(height)]


def chart(window):
    return find(window, "image")


def extents(node):
    """Where node is inside the border of its window, from which GTK 4.18 does not count."""
    at, window = (one.get_extents(Atspi.CoordType.WINDOW) for one in (node, window_of(node)))
    at.x -= window.x
    at.y -= window.y
    return at


def marks(window):
    picture = chart(window)
    return [node for node in walk(picture) if role_of(node) == "list item"] if picture else []


def middle(node):
    at = extents(node)
    return at.x + at.width / 2, at.y + at.height / 2


def tip(window):
    """The tip, where it says something."""
    for node in walk(chart(window)):
        if role_of(node) == "tool tip":
            said = labels(node)
            return (node, said) if said and said[0] else None
    return None


def said_at(window, name):
    found = tip(window)
    return found if found and found[1][0] == name and len(found[1]) > 1 else None


def undo_of(window):
    for node in walk(window):
        if role_of(node) == "push button" and (node.get_name() or "").startswith("Undo "):
            return node.get_name()
    return None


def is_selected(node):
    node.clear_cache()
    return node.get_state_set().contains(Atspi.StateType.SELECTED)


def is_zoomed(window):
    return bool(ZOOMED.search(chart(window).get_description() or ""))


def hover_and_choose(test, window, screen, kind):
    """The tip is complete and where it belongs; clicks choose and pin."""
    mark = next(m for m in marks(window) if re.search(r"s\d\d\d|score", m.get_description() or ""))
    name = mark.get_name()
    screen.move(*middle(mark))
    node, said = wait(f"the tip of {name}", lambda: said_at(window, name))
    wanted = r"[Ss]tated in s|\(s\d"
    test.check(re.search(r"\d|available|preview|none", said[1]) and re.search(wanted, " ".join(said)),
               f"{kind}: the tip says the value and where it comes from", said)
    page, box, (x, y) = extents(chart(window)), extents(node), middle(mark)
    inside = box.x >= page.x and box.y >= page.y and box.x + box.width <= page.x + page.width and \
        box.y + box.height <= page.y + page.height
    covers = box.x < x < box.x + box.width and box.y < y < box.y + box.height
    test.check(inside and not covers, f"{kind}: the whole tip shows, beside its mark", (box.x, box.y, box.width, box.height))

    screen.do("keydown", "ctrl", "click", 1, "keyup", "ctrl")
    wait(f"the pin of {name}", lambda: undo_of(window) == f"Undo pin {name}")
    key("ctrl+z")
    wait("no pin", lambda: undo_of(window) != f"Undo pin {name}")
    time.sleep(0.5)  # no double click with the one before
    screen.do("click", 1)
    wait(f"{kind}: {name} to be selected", lambda: any(m.get_name() == name and is_selected(m) for m in marks(window)))
    test.check(True, f"{kind}: a click selects, with Ctrl it pins")


def box_pins(test, window, screen, kind):
    page = extents(chart(window))
    screen.drag(page.x + 8, page.y + 12, page.x + page.width - 8, page.y + page.height - 8)
    wait("pins", lambda: re.fullmatch(r"Undo pin \d+ models?", undo_of(window) or ""))
    key("ctrl+z")
    wait("no pins", lambda: not re.match(r"Undo pin", undo_of(window) or ""))
    test.check(True, f"{kind}: a box pins what is inside")


def zooms(test, window, screen, kind):
    page = extents(chart(window))
    screen.move(page.x + page.width * 0.6, page.y + page.height * 0.45, "click", "--repeat", 4, "--delay", 40, 4)
    if kind in ("ranking", "efficiency", "timeline"):
        wait("a part", lambda: is_zoomed(window))
        time.sleep(0.6)  # no double click with what was before
        screen.move(page.x + 12, page.y + page.height - 12, "click", "--repeat", 2, "--delay", 60, 1)
        wait("the whole chart", lambda: not is_zoomed(window))
        test.check(True, f"{kind}: the wheel looks closer, a double click shows all")
    else:
        time.sleep(0.3)
        test.check(not is_zoomed(window), f"{kind}: the wheel does nothing")


def is_sharp(rows):
    """Whether the picture has detail finer than two pixels: blocks of 2 x 2 that are not one colour, more than edges have
    by chance."""
    fine = blocks = 0
    for y in range(0, len(rows) - 1, 2):
        upper, lower = rows[y], rows[y + 1]
        for x in range(0, len(upper) - 5, 6):
            one = upper[x:x + 3]
            if upper[x:x + 6] + lower[x:x + 6] != one * 4:
                fine += 1
            blocks += 1
    return fine > blocks / 200


def flow(test, podium, folder):
    for text, factor, kinds in [(1, 2, KINDS), (1.25, 1, KINDS[:2]), (1.5, 1, KINDS)]:
        print(f"# text {text}, scale factor {factor}", flush=True)
        set_text_scale(text)
        podium.environment.update(GDK_SCALE=str(factor), XDG_DATA_HOME=os.path.join(folder, f"{text}-{factor}"))
        screen = Screen(factor)
        screen.do("mousemove", 5, 5)
        _, window = podium.start("Podium Catalog")
        for kind in kinds:
            key(f"alt+{1 + KINDS.index(kind)}")
            wait(f"the kind {kind}", lambda: find(window, "toggle button", name=f"Kind of Chart: {kind.capitalize()}")
                 or find(window, "push button", name=f"Kind of Chart: {kind.capitalize()}"))
            wait("marks", lambda: marks(window))
            time.sleep(0.4)
            if kind != "matrix":  # which speaks for its columns, not for models
                hover_and_choose(test, window, screen, kind)
            box_pins(test, window, screen, kind)
            zooms(test, window, screen, kind)
        if factor == 2 and shutil.which("import"):
            key("alt+1")
            time.sleep(0.6)
            test.check(is_sharp(screen.pixels(extents(chart(window)))), "at scale factor 2 the chart is drawn, not enlarged")
        podium.crash()


sys.exit(run(flow, "2700x1800"))
