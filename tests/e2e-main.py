#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window, over AT-SPI.

Finds Muse Spark in the list, reads how it can be had, switches to token efficiency, exports an SVG through the file
chooser and checks the file. Run inside dbus-run-session; needs no window manager:

    e2e-main.py PODIUM SCHEMA_DIR

Without a display it starts an Xvfb of its own, whose number the server picks: xvfb-run picks one by looking, and two
that look at once pick the same.
"""

import os
import subprocess
import sys
import tempfile
import time
import warnings
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE = 20  # seconds until something that should appear is given up
SENTENCE = "Anyone can use it free in the Meta AI app. Developers need an invitation. The weights cannot be downloaded."
SVG = "{http://www.w3.org/2000/svg}"


def start_display():
    """An X server of our own where there is none; its process, or None."""
    if os.environ.get("DISPLAY"):
        return None
    ours, theirs = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as number:
        os.environ["DISPLAY"] = ":" + number.readline().strip()
    return server


class Failure(Exception):
    pass


def walk(node):
    """Every accessible below node, node first; what vanishes meanwhile is left out."""
    try:
        yield node
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def find(root, role, name=None, starts=None, ends=None):
    for node in walk(root):
        try:
            found, called = node.get_role_name(), node.get_name() or ""
        except GLib.Error:
            continue
        if found != role:
            continue
        if name is not None and called != name:
            continue
        if starts is not None and not called.startswith(starts):
            continue
        if ends is not None and not called.endswith(ends):
            continue
        return node
    return None


def wait(what, look):
    """What look () finds, as soon as it finds something. Events come unreliably, so it is polled."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise Failure(f"{what} did not appear within {PATIENCE} s")


def act(node, action=None):
    """Does the named action, or the first."""
    names = [node.get_action_name(i) for i in range(node.get_n_actions())]
    if action is None and names:
        node.do_action(0)
    elif action in names:
        node.do_action(names.index(action))
    else:
        raise Failure(f"“{node.get_name()}” has no action {action}: {names}")


def click(root, name):
    """The inner of two push buttons of one name has the action."""
    def look():
        for node in walk(root):
            if node.get_role_name() in ("push button", "toggle button") and node.get_name() == name:
                if node.get_n_actions():
                    return node
        return None
    act(wait(f"the button “{name}”", look))


def press(root, name, pressed):
    """Toggles, and waits until it has: GTK lets a button go only after a while."""
    click(root, name)
    def look():
        states = [node.get_state_set() for node in walk(root)
                  if node.get_role_name() in ("push button", "toggle button") and node.get_name() == name]
        return any(state.contains(Atspi.StateType.PRESSED) == pressed for state in states)
    wait(f"“{name}” to be {'pressed' if pressed else 'let go'}", look)


def labels(root):
    return [node.get_name() for node in walk(root) if node.get_role_name() == "label"]


def application(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app is not None and app.get_process_id() == pid and app.get_child_count():
            return app
    return None


def frame(app, starts):
    for i in range(app.get_child_count()):
        window = app.get_child_at_index(i)
        if window is not None and (window.get_name() or "").startswith(starts):
            return window
    return None


class Test:
    def __init__(self):
        self.n = 0

    def check(self, passed, what, found=""):
        self.n += 1
        print(f"{'ok' if passed else 'not ok'} {self.n} - {what}", flush=True)
        if not passed:
            raise Failure(f"{what}: found {found}")


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
            if node.get_role_name() in ("entry", "text") and node.get_editable_text_iface():
                if node.get_character_count() and node.get_text(0, node.get_character_count()).endswith(".svg"):
                    return node
        return None
    entry = wait("the suggested name", suggested)
    name = entry.get_text(0, entry.get_character_count())
    test.check(name == "token-efficiency.svg", "the file chooser suggests the view's name", name)
    entry.set_text_contents(path)
    act(find(chosen, "push button", ends="Export"))
    wait("the file", lambda: os.path.exists(path))
    # The toast, or the news label that says the same to a screen reader and stays.
    wait("the toast", lambda: any(node.get_name() == f"Exported {os.path.basename(path)}" for node in walk(window)))
    test.check(True, "the SVG is written, and a toast says so")


def check_svg(test, path):
    root = ElementTree.parse(path).getroot()
    texts = ["".join(node.itertext()) for node in root.iter(SVG + "text")]
    test.check(root.tag == SVG + "svg", "the file is well-formed SVG", root.tag)
    test.check(len(texts) > 10, "with real text", len(texts))
    test.check(any("Muse Spark" in text for text in texts), "that names Muse Spark", texts)
    test.check(root.find(f".//{SVG}title") is not None and root.find(f".//{SVG}desc") is not None,
               "and title and description for assistive technology", "")


def main():
    podium, schemas = sys.argv[1:3]
    test = Test()
    server = start_display()
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "config", "gtk-4.0")
        os.makedirs(config)
        with open(os.path.join(config, "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[Settings]\ngtk-enable-animations=0\n")
        environment = dict(os.environ, GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory", GSETTINGS_SCHEMA_DIR=schemas,
                           XDG_CONFIG_HOME=os.path.dirname(config), XDG_DATA_HOME=folder, LC_ALL="C.UTF-8",
                           ADW_DISABLE_PORTAL="1", GDK_BACKEND="x11")
        environment.pop("LANGUAGE", None)
        environment.pop("GTK_A11Y", None)
        process = subprocess.Popen([podium], env=environment)
        try:
            app = wait("Podium", lambda: application(process.pid))
            window = wait("its window", lambda: frame(app, "Podium Catalog"))
            path = os.path.join(folder, "muse.svg")
            choose(test, app, window)
            switch_view(test, app, window)
            export(test, app, window, path)
            check_svg(test, path)
            try:
                act(window, "window.close")
            except GLib.GError:
                pass  # the application may be gone before it answers; whether it ended is checked next
            test.check(process.wait(PATIENCE) == 0, "closing the window ends Podium", process.returncode)
        except Failure as failure:
            print(f"Bail out! {failure}", flush=True)
            return 1
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            if server:
                server.terminate()
                server.wait()
    print(f"1..{test.n}")
    return 0


sys.exit(main())
