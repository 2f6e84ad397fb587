#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of data/screenshots anew, from the real window. By hand; not a test.

    dbus-run-session -- tests/screenshots.py PODIUM SCHEMA_DIR FOLDER
"""

import os
import subprocess
import sys
import tempfile
import time

from e2e import Podium, find, start_display, wait

CALM = 1.5  # seconds after which nothing moves any more

# Name of the picture, of the bundled view, how many views it is from the first, the model that is chosen, other keys, colours.
PICTURES = [
    ("main", "Token Efficiency", 1, "muse spark", [], "prefer-light"),
    ("duel", "Muse Spark against GPT-5.4", 9, "gpt-5.4", [], "prefer-light"),
    ("access", "Access", 11, "kimi", [], "prefer-light"),
    ("table", "Health", 3, "muse spark", ["ctrl+t"], "prefer-dark"),
]


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)
    time.sleep(0.2)


def main():
    program, schemas, pictures = sys.argv[1:4]
    server = start_display()
    try:
        for name, view, away, model, keys, colours in PICTURES:
            with tempfile.TemporaryDirectory() as folder:
                podium = Podium(program, schemas, folder)
                podium.environment["ADW_DEBUG_COLOR_SCHEME"] = colours
                _, window = podium.start("Podium Catalog")
                one = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "podium"], check=True,
                                     capture_output=True, text=True).stdout.split()[-1]
                xdotool("windowsize", "--sync", one, "1280", "800")
                xdotool("windowmove", one, "0", "0")
                for key in ["ctrl+Next"] * away:
                    xdotool("key", key)
                wait(f"the view {view}", lambda: find(window, "push button", starts=f"View: {view}"))
                xdotool("key", "ctrl+f")
                xdotool("type", model)
                xdotool("key", "Return")
                xdotool("key", "ctrl+f", "ctrl+a", "BackSpace")
                for key in keys:
                    xdotool("key", key)
                xdotool("mousemove", "1279", "799")
                time.sleep(CALM)
                subprocess.run(["import", "-window", one, os.path.join(pictures, f"{name}.png")], check=True)
                podium.crash()
    finally:
        if server:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
