#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a document in the real window, over AT-SPI.

Pins models and compares them; hides models, takes that back and does it again, saves under a name, closes and is asked,
comes back where it was left; is killed and recovers; sees the file change on disk and be read-only.

    e2e-documents.py PODIUM SCHEMA_DIR
"""

import json
import os
import sys

from e2e import act, find, frame, labels, point, role_of, run, text_in, wait, walk, words


def title(window):
    return window.get_name()


def wait_for_title(test, window, expected):
    wait(f"the title “{expected}”, not “{title(window)}”", lambda: title(window) == expected)
    test.check(True, f"the title is “{expected}”")


def untick(window, model):
    """By the pointer: GTK 4.8 gives check buttons no action."""
    box = wait(f"the tick of {model}", lambda: find(window, "check box", name=f"Show {model} in charts"))
    point(box, "click", "1", across=0.75)  # its row is padded


def has_button(window, name):
    return any(node.get_name() == name for node in walk(window) if role_of(node) == "push button")


def answer(app, heading, response):
    """Answers a question; the mnemonic stands before the label of its buttons."""
    def look():
        for i in range(app.get_child_count()):
            window = app.get_child_at_index(i)
            if window is not None and heading in labels(window):
                return find(window, "push button", ends=response)
        return None
    act(wait(f"“{heading}” with “{response}”", look))


def hidden_in(path, view):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    return next(v.get("hidden") for v in document["views"] if v["id"] == view)


def undo_and_save(test, podium, path):
    app, window = podium.start("Podium Catalog")
    test.check(not has_button(window, "Undo hide Muse Spark"), "there is nothing to undo at first")
    untick(window, "Muse Spark")
    wait_for_title(test, window, "• Podium Catalog – Podium")
    wait("its undo", lambda: has_button(window, "Undo hide Muse Spark"))
    act(window, "doc.undo")
    wait_for_title(test, window, "Podium Catalog – Podium")
    wait("its redo", lambda: has_button(window, "Redo hide Muse Spark"))
    act(window, "doc.redo")
    wait_for_title(test, window, "• Podium Catalog – Podium")

    act(window, "doc.save-as")
    def chooser():
        for i in range(app.get_child_count()):
            other = app.get_child_at_index(i)
            if other != window and find(other, "push button", ends="Save"):
                return other
        return None
    dialog = wait("the file chooser", chooser)
    def suggested():
        for node in walk(dialog):
            if role_of(node) in ("entry", "text") and node.get_editable_text_iface():
                if text_in(node).endswith(".podium"):
                    return node
        return None
    entry = wait("the suggested name", suggested)
    entry.set_text_contents(path)
    act(find(dialog, "push button", ends="Save"))
    wait_for_title(test, window, "frontier.podium – Podium")
    wait("the file chooser to go", lambda: app.get_child_count() == 1)
    test.check(hidden_in(path, "intelligence") == ["muse-spark"], "the file holds what was hidden")
    return app, window


def close_and_come_back(test, podium, app, window, path):
    untick(window, "Llama 4 Maverick")
    wait_for_title(test, window, "• frontier.podium – Podium")
    act(window, "win.close")
    answer(app, "Save Changes?", "Cancel")
    wait("the question to go", lambda: frame(app, "• frontier.podium") and app.get_child_count() == 1)
    act(window, "win.close")
    answer(app, "Save Changes?", "Save")
    status = podium.process.wait(20)
    test.check(status == 0, "“Save” saves and closes", status)
    test.check(hidden_in(path, "intelligence") == ["muse-spark", "llama-4-maverick"], "the file holds both")

    app, window = podium.start("frontier.podium")
    untick(window, "Claude Opus 4.6")
    act(window, "win.close")
    answer(app, "Save Changes?", "Discard")
    podium.process.wait(20)
    test.check(hidden_in(path, "intelligence") == ["muse-spark", "llama-4-maverick"], "“Discard” leaves the file alone")


def crash(test, podium, folder):
    left = os.path.join(folder, "podium", "recovery")
    app, window = podium.start("frontier.podium")
    untick(window, "Claude Opus 4.6")
    wait("the recovery file", lambda: any(name.endswith(".podium") for name in os.listdir(left)))
    wait("its facts", lambda: any(os.path.getsize(os.path.join(left, name)) for name in os.listdir(left)
                                  if name.endswith(".ini")))
    podium.crash()
    app, window = podium.start("• frontier.podium")
    wait("the banner", lambda: any(text.startswith("Podium closed unexpectedly. Unsaved changes from ")
                                   for text in labels(window)))
    test.check(True, "after a crash a banner says what is restored")
    untick(window, "Gemini 3.1 Pro Preview")
    wait("undo of the next step", lambda: has_button(window, "Undo hide Gemini 3.1 Pro Preview"))
    act(window, "doc.discard")
    wait_for_title(test, window, "frontier.podium – Podium")
    test.check(not os.listdir(left), "what is discarded is gone", os.listdir(left))
    return app, window


def changed_on_disk(test, podium, window, path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace('"Muse Spark"', '"Muse Spark, renamed"'))
    wait("the banner", lambda: "frontier.podium has changed on disk." in labels(window))
    act(window, "doc.reload")
    wait("the other name", lambda: "Muse Spark, renamed" in labels(window))
    test.check(True, "a file that changed on disk is offered, and loaded again")
    status = podium.close(window)
    test.check(status == 0, "closing ends Podium without a question", status)


def read_only(test, podium, path):
    os.chmod(path, 0o444)
    _, window = podium.start("frontier.podium", path)
    wait("the banner", lambda: "This file is read-only." in labels(window))
    test.check(True, "a read-only file says so")
    podium.close(window)


def pins(test, podium):
    """By pointer and key, in list and chart; then what the bar below the list offers."""
    app, window = podium.start("Podium Catalog")
    models = find(window, "list", name="Models")
    point(find(models, "list item", starts="Claude Sonnet 4.6,"), "keydown", "ctrl", "click", "1", "keyup", "ctrl")
    wait("one pin", lambda: any(words(node) == "1 pinned" for node in walk(window)))
    wait("the row's name", lambda: any((node.get_name() or "").endswith(", pinned") for node in walk(models)))
    test.check(has_button(window, "Undo pin Claude Sonnet 4.6"), "Ctrl+click on a row pins it")
    mark = find(find(window, "image"), "list item", name="Muse Spark")
    point(mark, "click", "1", "sleep", "0.2", "key", "p")
    wait("two pins", lambda: has_button(window, "Undo pin Muse Spark"))
    test.check(True, "P on a mark pins its model")
    act(window, "view.duel")
    wait("the duel", lambda: has_button(window, "Undo compare 2 models"))
    act(window, "view.unpin-all")
    wait("no pins", lambda: has_button(window, "Undo unpin all models"))
    status = podium.close(window)
    test.check(status == 0, "what was only looked at is not asked about", status)
    _, window = podium.start("• Podium Catalog")
    wait("the duel again", lambda: find(window, "push button", name="Kind of Chart: Duel"))
    test.check(True, "and comes back with the next start")
    act(window, "view.reset")
    wait_for_title(test, window, "• Podium Catalog – Podium")
    podium.close(window)


def flow(test, podium, folder):
    path = os.path.join(folder, "frontier.podium")
    pins(test, podium)
    app, window = undo_and_save(test, podium, path)
    close_and_come_back(test, podium, app, window, path)
    app, window = crash(test, podium, folder)
    changed_on_disk(test, podium, window, path)
    read_only(test, podium, path)


sys.exit(run(flow))
