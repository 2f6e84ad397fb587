# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages and the completion of the shell say what podium-cli does, no less and no more. manual.py PODIUM-CLI"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from tap import Skip, check, equal, run  # noqa: E402

CLI = os.path.abspath(sys.argv[1])
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data")
PAGES = ["podium.1", "podium-cli.1"]


def tool(*arguments, **more):
    return subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=True, **more).stdout


def page(name):
    with open(os.path.join(DATA, "man", name), encoding="utf-8") as file:
        return file.read()


def commands():
    return re.findall(r"^  ([a-z]+) ", tool(CLI, "--help"), re.M)


def options_of(command):
    """{option: argument} as the command's --help prints them."""
    return dict(re.findall(r"^  (?:-\w, )?--([\w-]+)(?:=(\S+))?", tool(CLI, command, "--help"), re.M))


def section(text, name):
    return re.search(rf"^\.SH {name}\n(.*?)(?=^\.SH |\Z)", text, re.M | re.S).group(1)


def documented():
    """{command: {option: argument}} as the page has them: a subsection names the commands that it is of."""
    found = {command: {} for command in commands()}
    for part in re.split(r"^\.SS ", section(page("podium-cli.1"), "OPTIONS"), flags=re.M)[1:]:
        title, body = part.split("\n", 1)
        for command in found:
            if command in re.findall(r"[a-z]+", title):
                for head in re.findall(r"^\.TP\n(.*)", body, re.M):
                    plain = head.replace("\\-", "-").replace("\\fI", "").replace("\\fR", "")
                    name, argument = re.search(r"--([\w-]+)(?:=(\S+))?", plain).groups()
                    found[command][name] = argument or ""
    return found


def test_options():
    on_page = documented()
    for command in commands():
        printed = options_of(command)
        equal(sorted(on_page[command]), sorted(printed), command, "its options in data/man/podium-cli.1 and in --help")
        for name, argument in printed.items():
            equal(on_page[command].get(name), argument, command, f"the argument of --{name}")


def test_commands():
    on_page = re.findall(r"^\.TP\n\.B ([a-z]+)$", section(page("podium-cli.1"), "COMMANDS"), re.M)
    equal(on_page, commands(), "commands")


def test_examples():
    """Each line of EXAMPLES runs."""
    lines = section(page("podium-cli.1"), "EXAMPLES").replace("\\-", "-").split("\n")
    lines = [line for line in lines if line.startswith("podium-cli ")]
    check(len(lines) > 4, "there are examples")
    with tempfile.TemporaryDirectory() as folder:
        for line in lines:
            done = subprocess.run([CLI, *line.split()[1:]], cwd=folder, capture_output=True, text=True, timeout=60)
            equal((done.returncode, done.stderr), (0, ""), line)


def test_set_without_warnings():
    if not shutil.which("groff"):
        raise Skip("no groff here")
    for name in PAGES:
        done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-K", "utf-8", os.path.join(DATA, "man", name)],
                              capture_output=True, text=True, timeout=60)
        equal((done.returncode, done.stderr), (0, ""), name)


def complete(*words):
    script = '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _podium_cli "$1"; printf "%s\\n" "${COMPREPLY[@]}"'
    return tool("bash", "-c", script, os.path.join(DATA, "completions", "podium-cli"), CLI, *words).split()


def test_completion():
    if not shutil.which("bash"):
        raise Skip("no bash here")
    equal(complete(""), commands(), "commands")
    equal(complete("render", "--th"), ["--theme"], "an option")
    equal(complete("describe", "hea"), ["health"], "a view")
    equal(complete("compare", "gpt-5.4", "llama-4-mav"), ["llama-4-maverick"], "a model")
    equal(complete("render", "-", "--metric", "healthb"), ["healthbench-hard"], "a metric")
    equal(sorted(complete("render", "--")), sorted("--" + name for name in options_of("render")), "all options")


if __name__ == "__main__":
    sys.exit(run(sys.modules[__name__]))
