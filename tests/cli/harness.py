"""Runs the built command for the tests. VANTHU names it, VANTHU_SOURCE the checkout."""

import copy
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["VANTHU"]
SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
SAMPLE = json.loads((SOURCE / "templates/plan/sample.json").read_text(encoding="utf-8"))

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

DONE, FINDINGS, USAGE, BAD_INPUT, ENVIRONMENT = range(5)


def environment(**changes):
    """A plain environment; a value of None takes a variable away."""
    plain = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "en_US.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            plain[name] = os.environ[name]
    plain.update(changes)
    return {name: value for name, value in plain.items() if value is not None}


class Case(unittest.TestCase):
    """A test with a folder of its own, which is the command's current folder; TMPDIR lies in it too."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="vanthu-cli-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name) / "work"
        self.temporary = pathlib.Path(scratch.name) / "tmp"
        self.folder.mkdir()
        self.temporary.mkdir()

    def environment(self, **changes):
        return environment(TMPDIR=str(self.temporary), **changes)

    def run_vanthu(self, *words, stdin=b"", env=None, **more):
        return subprocess.run([PROGRAM, *map(str, words)], input=stdin, capture_output=True, cwd=self.folder,
                              env=env or self.environment(), timeout=300, check=False, **more)

    def expect(self, code, *words, **more):
        """Runs; checks the exit code and that nothing but sentences is on standard error."""
        result = self.run_vanthu(*words, **more)
        errors = result.stderr.decode()
        self.assertEqual(result.returncode, code, f"{words}: {errors or result.stdout[:500]}")
        self.assertEqual(code in (DONE, FINDINGS), errors == "", errors)
        for line in errors.splitlines():
            self.assertTrue(line.startswith("vanthu: "), line)
            self.assertNotRegex(line, r"\[[a-z]+(-[a-z]+)+\]", "a sentence is missing")
            self.assertNotRegex(line, r"\{[a-z]+\}", "an argument is missing")
        return result

    def make(self, form):
        """Renders a form quietly, whatever is remarked on it: its days may have passed since this was written."""
        result = self.run_vanthu("render", form, "--quiet")
        self.assertIn(result.returncode, (DONE, FINDINGS), result.stderr.decode())

    def form(self, name="plan.json", **changes):
        """Writes the sample with members changed; gives its path."""
        value = copy.deepcopy(SAMPLE)
        value.update(changes)
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return path

    def program(self, name, text):
        path = self.folder.parent / name
        path.write_text(text)
        path.chmod(0o755)
        return path

    def names(self, folder="."):
        return sorted(entry.name for entry in (self.folder / folder).iterdir())

    def assert_left_nothing(self):
        self.assertEqual(list(self.temporary.iterdir()), [], "temporary files are left")


def as_ordinary_user():
    """For subprocess: as root, runs the command as nobody. Tests of permissions mean nothing otherwise."""
    return {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


main = unittest.main
