# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, driven over AT-SPI: what the e2e-*.py share.

Run inside dbus-run-session; needs no window manager. Without a display they start an Xvfb of their own, whose number the
server picks: xvfb-run picks one by looking, and two that look at once pick the same.
"""

import contextlib
import ctypes
import os
import subprocess
import sys
import tempfile
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE = 20  # seconds until something that should appear is given up


def start_display(size="1280x800"):
    """An X server of our own where there is none; its process, or None. It keeps what is told to it between clients."""
    if os.environ.get("DISPLAY"):
        return None
    ours, theirs = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(theirs), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"],
                              pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as number:
        os.environ["DISPLAY"] = ":" + number.readline().strip()
    return server


def set_text_scale(scale):
    """As the desktop's setting for larger text does it: as so many dots an inch, for programs that start from now on."""
    resources = f"Xft.dpi: {round(96 * scale)}\n".encode()
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    resource_manager, string = ctypes.c_ulong(23), ctypes.c_ulong(31)  # predefined atoms
    x11.XChangeProperty(display, root, resource_manager, string, 8, 0, resources, len(resources))
    x11.XCloseDisplay(display)


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


# What GTK 4.18 with AT-SPI 2.56 calls otherwise: as GTK 4.8 calls it.
ROLES = {"button": "push button", "radio button": "check box"}


def role_of(node):
    name = node.get_role_name()
    return ROLES.get(name, name)


def find(root, role, name=None, starts=None, ends=None):
    for node in walk(root):
        try:
            found, called = role_of(node), node.get_name() or ""
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
            if role_of(node) in ("push button", "toggle button") and node.get_name() == name:
                if node.get_n_actions():
                    return node
        return None
    act(wait(f"the button “{name}”", look))


def press(root, name, pressed):
    """Toggles, and waits until it has: GTK lets a button go only after a while."""
    click(root, name)
    def look():
        states = [node.get_state_set() for node in walk(root)
                  if role_of(node) in ("push button", "toggle button") and node.get_name() == name]
        return any(state.contains(Atspi.StateType.PRESSED) == pressed for state in states)
    wait(f"“{name}” to be {'pressed' if pressed else 'let go'}", look)


BORDER = 5  # px: without a window manager GTK draws one around the window, which extents leave out


def window_of(node):
    """The window that node is in, or of which it is in a popover."""
    while node.get_parent() and node.get_parent().get_role() != Atspi.Role.APPLICATION:
        node = node.get_parent()
    return node


def middle(node, across=0.5):
    """Where the middle of node is on screen, or what is so far across it. Needs the window in the corner, where it is
    without a window manager.

    GTK 4.8 counts from inside the window's border. GTK 4.18 counts from inside of it, too, starting with the border
    of the window itself; and it forgets the padding of whatever else is around node, so that what is deep inside of
    padded things is said to be farther up and left than it is."""
    at, window = (one.get_extents(Atspi.CoordType.WINDOW) for one in (node, window_of(node)))
    return BORDER - window.x + at.x + round(at.width * across), BORDER - window.y + at.y + at.height // 2


def point(node, *xdotool, across=0.5):
    """Moves the pointer to the middle of node, then does what xdotool is told."""
    x, y = middle(node, across)
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "sleep", "0.2", *xdotool], check=True)


def text_in(node):
    """What is written in an entry."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def words(node):
    """What a label says: of one that tells a status newer GTK gives the text but no name, GTK 4.8 the name."""
    return node.get_name() or (text_in(node) if node.get_text_iface() else "")


def popover_corner():
    """Where the largest popover is on screen: it is a window of its own, smaller than the main one."""
    ids = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "."], check=True, capture_output=True,
                         text=True).stdout.split()
    found = []
    for one in set(ids):
        out = subprocess.run(["xdotool", "getwindowgeometry", "--shell", one], capture_output=True, text=True).stdout
        at = dict(line.split("=") for line in out.split())
        if at:
            found.append((int(at["WIDTH"]) * int(at["HEIGHT"]), int(at["X"]), int(at["Y"])))
    found.sort(reverse=True)
    return found[1][1:] if len(found) > 1 else None


def point_in_popover(opener, node, *xdotool):
    """The same for what is in the popover of opener, a menu button. Where GTK says that a popover is depends on its
    version (4.8: at the corner of the button), so only places in it are asked for."""
    corner = wait("a popover", popover_corner)
    popover = opener.get_child_at_index(opener.get_child_count() - 1)
    start, at = (one.get_extents(Atspi.CoordType.WINDOW) for one in (popover, node))
    subprocess.run(["xdotool", "mousemove", str(corner[0] + at.x - start.x + at.width // 2),
                    str(corner[1] + at.y - start.y + at.height // 2), "sleep", "0.2", *xdotool], check=True)


def labels(root):
    return [node.get_name() for node in walk(root) if role_of(node) == "label"]


def application(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app is not None and app.get_process_id() == pid and app.get_child_count():
            app.set_cache_mask(Atspi.Cache.NONE)  # no main loop runs here that would hear of changes
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


def skip_welcome(window):
    start = find(window, "push button", name="Start Exploring")
    if start:
        act(start)
        wait("the models", lambda: find(window, "list", name="Models"))


class Podium:
    """Runs of the program that share a home: settings, session and what a crash leaves."""

    def __init__(self, program, schemas, folder):
        config = os.path.join(folder, "config", "gtk-4.0")
        os.makedirs(config)
        with open(os.path.join(config, "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[Settings]\ngtk-enable-animations=0\n")
        self.program = program
        self.process = None
        self.environment = dict(os.environ, GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory",
                                GSETTINGS_SCHEMA_DIR=schemas, XDG_CONFIG_HOME=os.path.dirname(config),
                                XDG_DATA_HOME=folder, LC_ALL="C.UTF-8", ADW_DISABLE_PORTAL="1", GDK_BACKEND="x11")
        self.environment.pop("LANGUAGE", None)
        self.environment.pop("GTK_A11Y", None)

    def start(self, title, *arguments, welcome=False):
        """Its accessible application, and the window whose title starts with title."""
        self.process = subprocess.Popen([self.program, *arguments], env=self.environment)
        app = wait("Podium", lambda: application(self.process.pid))
        window = wait(f"the window “{title}”", lambda: frame(app, title))
        if not arguments and not welcome:  # settings are kept in memory, so every start is the first
            skip_welcome(window)
        return app, window

    def close(self, window):
        """Closes a window, the last one; the exit status."""
        with contextlib.suppress(GLib.GError):  # it may be gone before it answers
            act(window, "window.close")
        return self.process.wait(PATIENCE)

    def crash(self):
        self.process.kill()
        self.process.wait()


def run(flow, size="1280x800"):
    """Calls flow (test, podium, folder) with what the command line says: PROGRAM SCHEMA_DIR."""
    test, server = Test(), start_display(size)
    with tempfile.TemporaryDirectory() as folder:
        podium = Podium(*sys.argv[1:3], folder)
        try:
            flow(test, podium, folder)
        except Failure as failure:
            print(f"Bail out! {failure}", flush=True)
            return 1
        finally:
            if podium.process and podium.process.poll() is None:
                podium.crash()
            if server:
                server.terminate()
                server.wait()
    print(f"1..{test.n}")
    return 0
