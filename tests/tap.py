# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of TAP that the scripts need: each function named test_* is one test; a failed check does not end it."""

import sys
import traceback

_failures = []


class Skip(Exception):
    """Raised by a test that cannot run here; its text says why."""


def check(truth, *what):
    """Fails the test that runs, and goes on."""
    if not truth:
        _failures.append(" ".join(str(w) for w in what))
    return bool(truth)


def equal(found, expected, *what):
    return check(found == expected, *what, f"\n  expected: {expected!r}\n  found:    {found!r}")


def run(module):
    """Runs every test of @module in the order in which they stand there; returns the exit status."""
    tests = [(name, f) for name, f in vars(module).items() if name.startswith("test_")]
    bad = 0
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        _failures.clear()
        title = name[5:].replace("_", "-")
        try:
            test()
        except Skip as reason:
            print(f"ok {number} {title} # SKIP {reason}", flush=True)
            continue
        except Exception:
            _failures.append(traceback.format_exc())
        bad += bool(_failures)
        print(f"{'not ok' if _failures else 'ok'} {number} {title}")
        for failure in _failures[:40]:
            print("\n".join("# " + line for line in failure.splitlines()))
        sys.stdout.flush()
    return 1 if bad else 0
