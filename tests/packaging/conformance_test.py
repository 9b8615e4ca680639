"""docs/conformance.md: every test that it names is there, and every row says how it is shown or why not."""

import os
import pathlib
import re
import unittest

kSource = pathlib.Path(os.environ["VANTHU_SOURCE"])
kRow = re.compile(r"^\|(.+)\|$")
kName = re.compile(r"`([^`]+)`")
# Folder of the scripts of a label, and how their names end.
kScripts = {"layout": "tests/layout/office", "cli": "tests/cli", "case": "tests/layout", "office": "tests/office", "packaging": "tests/packaging"}


def rows():
    """The cells of every row of the tables, without heads and their rules."""
    cells = [[cell.strip() for cell in match.group(1).split("|")]
             for line in (kSource / "docs/conformance.md").read_text(encoding="utf-8").splitlines() if (match := kRow.match(line))]
    return [row for row in cells if not set(row[0]) <= {"-", ":"} and row[0] != "Quy định"]


def unitTests():
    found = set()
    for path in [*(kSource / "tests/unit").rglob("*.cpp"), *(kSource / "tests/store").rglob("*.cpp")]:
        for suite, name in re.findall(r"^(?:TYPED_)?TEST(?:_F|_P)?\((\w+),\s*(\w+)\)", path.read_text(encoding="utf-8"), re.MULTILINE):
            found |= {suite, f"{suite}.{name}"}
    return found


def exists(name, units):
    label, _, rest = name.partition(".")
    if name.startswith("case.render."):
        kind, _, case = name.removeprefix("case.render.").partition(".")
        return bool(list((kSource / "tests/cases/render").glob(f"{kind}/{case}/form.json")))
    if label in kScripts:
        script, _, suite = rest.partition(":")
        script = script if script.endswith("_test") else f"{script}_test"
        path = kSource / kScripts[label] / f"{script}.py"
        return path.exists() and (not suite or f"class {suite}(" in path.read_text(encoding="utf-8"))
    return name in units


class Conformance(unittest.TestCase):
    def test_every_row_says_what_shows_it(self):
        self.assertGreater(len(rows()), 80)
        for row in rows():
            self.assertTrue(all(row), row)
            self.assertTrue(kName.search(row[-1]) or row[-1].startswith("không"), f"neither a test nor a reason: {row}")

    def test_every_test_it_names_is_there(self):
        units, named = unitTests(), 0
        for row in rows():
            for name in kName.findall(row[-1]):
                named += 1
                self.assertTrue(exists(name, units), f"{name}: {row[0]}")
        self.assertGreater(named, 100)


if __name__ == "__main__":
    unittest.main()
