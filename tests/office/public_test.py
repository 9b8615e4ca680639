"""The public version through the office: .docx, .pdf, and what the office itself saves are searched byte by byte."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
PROGRAM = os.environ["VANTHU"]
CASES = sorted((SOURCE / "tests/cases/public").glob("*/*/form.json"))
sys.path.insert(0, str(SOURCE / "tests/cli"))
import bytesearch  # noqa: E402


def vanthu(*words):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, check=False, timeout=300)


class ThroughTheOffice(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="vanthu-public-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def publicForms(self):
        """Kind -> the protected strings, beside the public form of that name."""
        secrets = {}
        for case in CASES:
            kind = case.parent.parent.name
            result = vanthu("public", case, "-o", self.folder / f"{kind}.json")
            self.assertEqual((0, b""), (result.returncode, result.stderr), kind)
            secrets[kind] = json.loads((case.parent / "secrets.json").read_text(encoding="utf-8"))
        return secrets

    def test_no_protected_string_is_left_in_any_stream(self):
        secrets = self.publicForms()
        for ending in ("docx", "pdf"):
            made = vanthu("render", *(self.folder / f"{kind}.json" for kind in secrets), "--to", ending)
            self.assertEqual((0, b""), (made.returncode, made.stderr))
            for kind, words in secrets.items():
                with self.subTest(kind=kind, ending=ending):
                    data = (self.folder / f"{kind}.{ending}").read_bytes()
                    self.assertEqual([], bytesearch.search(data, words))
                    self.assertIn("Bản công khai".encode(), b"".join(content for _, content in bytesearch.streams(data)))
            if ending == "docx":
                with zipfile.ZipFile(self.folder / "plan.docx") as package:
                    content = package.read("word/document.xml")
                self.assertFalse([mark for mark in (b"<w:ins ", b"<w:del ", b"<w:commentReference") if mark in content])

    def test_the_command_makes_the_same_by_itself(self):
        case, = [case for case in CASES if case.parent.parent.name == "reception-conclusion"]
        words = json.loads((case.parent / "secrets.json").read_text(encoding="utf-8"))
        for ending in ("docx", "pdf"):
            file = self.folder / f"x.{ending}"
            self.assertEqual(0, vanthu("public", case, "-o", file).returncode)
            self.assertEqual([], bytesearch.search(file.read_bytes(), words))

    def test_the_search_would_find_them(self):
        case, = [case for case in CASES if case.parent.parent.name == "reception-conclusion"]
        words = json.loads((case.parent / "secrets.json").read_text(encoding="utf-8"))
        for ending in ("docx", "pdf"):
            file = self.folder / f"o.{ending}"
            self.assertEqual(0, vanthu("render", case, "-o", file).returncode)
            for secret in words:
                self.assertNotEqual([], bytesearch.search(file.read_bytes(), [secret]), f"{ending}: {secret}")


if __name__ == "__main__":
    unittest.main()
