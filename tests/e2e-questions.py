#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten questions, answered from the accessible tree alone, by keyboard alone, in at most twelve key presses each.

Each question starts in a new run. Keys are counted as they are pressed, a typed letter as one; a chord is one, as on a
keyboard. Answers are what the names and descriptions say: of what has the focus, of marks, rows and labels.

    e2e-questions.py PODIUM SCHEMA_DIR
"""

import os
import re
import subprocess
import sys

from e2e import Atspi, Podium, find, labels, run, wait, walk

MOST_KEYS = 12


class Asker:
    """One run of the program, which somebody asks something."""

    def __init__(self, podium):
        self.pressed = 0
        _, self.window = podium.start("Podium Catalog")
        wait("the chart", lambda: self.marks("Muse Spark"))

    def press(self, *keys):
        self.pressed += len(keys)
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)

    def chart(self):
        return find(self.window, "image")

    def view(self, name, n):
        """The nth view, whose name is name; then into its chart."""
        self.press(*["ctrl+Next"] * n, "F6")
        wait(f"the view {name}", lambda: find(self.window, "push button", name=f"View: {name}"))

    def marks(self, name=None):
        """What the marks of the chart say: of each its name and description."""
        said = [(node.get_name(), node.get_description()) for node in walk(self.chart())
                if node.get_role_name() == "list item"]
        return [mark for mark in said if name in (None, mark[0])]

    def focused(self):
        """What a screen reader reads out."""
        self.window.clear_cache()
        for node in walk(self.window):
            if node.get_role_name() == "list item" and node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node.get_name(), node.get_description()
        return None

    def hears(self, name, starts):
        """What is read out of the mark of name that starts so."""
        def look():
            said = self.focused()
            return said if said and said[0] == name and said[1].startswith(starts) else None
        return wait(f"the focus on {name}, {starts}", look)[1]

    def panel(self, model):
        """What the panel says, once it is of model: found in the list by its name."""
        self.press("ctrl+f", *model, "Return")
        wait("the panel", lambda: "Where It Stands" in labels(self.window))
        said = labels(self.window)
        return said[said.index("Access") - 3:]


def number(pattern, text):
    found = re.search(pattern, text)
    return float(found.group(1)) if found else None


def leader(asker):
    asker.view("Health", 3)
    asker.press("Home")
    said = asker.hears("Muse Spark", "HealthBench Hard")
    return "Muse Spark" if "; rank 1 of 4;" in said else said


def lead(asker):
    asker.view("Health", 3)
    asker.press("Home")
    first = asker.hears("Muse Spark", "HealthBench Hard")
    asker.press("Down")
    second = asker.hears("GPT-5.4", "HealthBench Hard")
    ranks = ["rank 1 of 4" in first, "rank 2 of 4" in second]
    return ranks, round(number(r"Hard ([\d.]+) percent", first) - number(r"Hard ([\d.]+) percent", second), 1)


def measurer(asker):
    asker.view("Health", 3)
    asker.press("Home")
    return re.search(r"measured by ([^;,]+)", asker.hears("Muse Spark", "HealthBench Hard")).group(1)


def disagreement(asker):
    asker.view("Vision", 5)
    asker.press("Home", "Right", "Down")
    said = asker.hears("Gemini 3.1 Pro Preview", "MMMU-Pro")
    drawn = re.search(r"MMMU-Pro ([\d.]+) percent.*; stated in (\w+)", said)
    others = re.search(r"other claims: (.*)", said).group(1)
    return [drawn.groups(), *re.findall(r"([\d.]+) \((\w+)\)", others)]


def access(asker):
    said = asker.panel("spark")
    return said[said.index("Access") - 1]


def promises(asker):
    """What is announced and has not come, and who says so: of the promises of the panel."""
    said = asker.panel("spark")
    group = said[said.index("Promises") + 2:said.index("Usable Today")]
    rows = [(group[i - 1], re.search(r"^Announced: ([^,\n]+)", group[i], re.M), group[i + 1])
            for i in range(1, len(group) - 1) if re.search(r"^(Hoped|Announced): ", group[i], re.M)]
    return [(what, who.group(1)) for what, who, status in rows if status == "Announced"]


def open_weights(asker):
    asker.press("alt+6")
    wait("the access chart", lambda: find(asker.window, "push button", name="Kind of Chart: Access"))
    wait("its marks", lambda: [mark for mark in asker.marks("Gemma 4") if "Open weights" in mark[1]])
    return sorted(name for name, says in asker.marks()
                  if re.search(r"Open weights: .*\bavailable\b", says))


def fewest_tokens(asker):
    asker.view("Token Efficiency", 1)
    tokens = {name: number(r"Tokens to run the index (?:about )?([\d.]+) million", says)
              for name, says in wait("the marks", lambda: [mark for mark in asker.marks() if "Tokens" in mark[1]])}
    return min(tokens, key=tokens.get), len(tokens)


def without_index(asker):
    line = next(line for line in asker.chart().get_description().split("\n") if line.startswith("No data for "))
    names = line.removeprefix("No data for ").split("; ")
    return len(names), [name for name in names if name in ("Grok 4.2", "Mistral", "Muse Spark", "GPT-5.4")]


def token_source(asker):
    asker.view("Token Efficiency", 1)
    wait("the marks", lambda: [mark for mark in asker.marks() if "Tokens" in mark[1]])
    asker.press("Home")  # the fewest tokens are at the left
    said = asker.hears("Gemini 3.1 Pro Preview", "Intelligence Index")
    source = re.search(r"Tokens to run the index.*?; stated in (s\d+)", said).group(1)
    line = next(line for line in asker.chart().get_description().split("\n") if line.startswith("Source "))
    return re.search(rf"\b{source} ([^,]+)", line).group(1)


QUESTIONS = [
    ("who leads HealthBench Hard", leader, "Muse Spark"),
    ("by how much", lead, ([True, True], 2.7)),
    ("measured by whom", measurer, "Meta"),
    ("which figures for Gemini on MMMU-Pro disagree", disagreement,
     [("82", "s002"), ("82.4", "s001"), ("83.9", "s003")]),
    ("how Muse Spark can be had today", access,
     "Anyone can use it free in the Meta AI app. Developers need an invitation. The weights cannot be downloaded."),
    ("what is promised for later and by whom", promises,
     [("Paid API", "AI Rising Trends"), ("Free App · WhatsApp, Instagram, Facebook, Messenger", "AI Rising Trends"),
      ("Free on Devices · Ray-Ban Meta AI glasses", "AI Rising Trends")]),
    ("which models have open weights", open_weights,
     ["Gemma 4", "Kimi K2.5", "Llama 2", "Llama 3", "Llama 4 Maverick", "Llama 4 Scout", "Mistral",
      "Muse Glimmer 30B", "Muse Spark Open", "Muse, later versions"]),
    ("who uses the fewest tokens for the index", fewest_tokens, ("Gemini 3.1 Pro Preview", 4)),
    ("which models have no Intelligence Index", without_index, (18, ["Grok 4.2", "Mistral"])),
    ("where the token figure comes from", token_source, "AI Rising Trends"),
]


def flow(test, podium, folder):
    for i, (question, answer, expected) in enumerate(QUESTIONS):
        home = os.path.join(folder, str(i))  # nothing is left of the question before
        one = Podium(podium.program, podium.environment["GSETTINGS_SCHEMA_DIR"], home)
        try:
            asker = Asker(one)
            found = answer(asker)
        finally:
            if one.process:
                one.crash()
        test.check(found == expected, f"{question}: {asker.pressed} keys", found)
        test.check(asker.pressed <= MOST_KEYS, f"{question}: at most {MOST_KEYS}", asker.pressed)


sys.exit(run(flow))
