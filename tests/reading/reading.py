"""Runs vanthu_source, which prints what a document holds as JSON, and the office for the formats of others."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

kSource = pathlib.Path(os.environ["VANTHU_SOURCE"])
kShared = pathlib.Path(os.environ.get("VANTHU_SHARED") or kSource.parent / "shared")
kOffice = shutil.which("soffice") or shutil.which("libreoffice")
kSkipped = 77
kDone, kRemarked, kBadInput, kEnvironment = 0, 1, 3, 4


def environment(temporary, **more):
    plain = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "en_US.UTF-8", "TMPDIR": str(temporary), **more}
    return plain | {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="vanthu-reading-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name) / "work"
        self.temporary = pathlib.Path(scratch.name) / "tmp"
        self.folder.mkdir()
        self.temporary.mkdir()

    def put(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_reader(self, path, *words, **more):
        return subprocess.run([os.environ["VANTHU_READER"], str(path), *words], capture_output=True, timeout=120, check=False,
                              env=environment(self.temporary, **more))

    def read(self, path):
        """The paragraphs of a document; nothing of the intake is left behind."""
        result = self.run_reader(path)
        self.assertEqual(kDone, result.returncode, result.stderr.decode())
        self.assertEqual([], list(self.temporary.iterdir()))
        return json.loads(result.stdout)["paragraphs"]

    def render(self, form, to):
        path = self.folder / ("document." + to)
        result = subprocess.run([os.environ["VANTHU"], "render", str(form), "-o", str(path)], capture_output=True, timeout=300, check=False,
                                env=environment(self.temporary))
        self.assertIn(result.returncode, (kDone, kRemarked), result.stderr.decode())
        return path

    def convert(self, paths, to):
        """What the office makes of files; `to` as its --convert-to takes it."""
        out = self.folder / ("made-" + to.split(":")[0])
        subprocess.run([kOffice, "--headless", f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to", to, "--outdir", str(out),
                        *map(str, paths)], capture_output=True, timeout=300, check=True)
        return [out / (pathlib.Path(path).stem + "." + to.split(":")[0]) for path in paths]


class PapersCase(Case):
    """A test over papers as their offices saved them, where they and an office are at hand."""

    kFolder = kShared / "real-documents/office"

    @classmethod
    def main(cls):
        """Runs the tests of the file, or says why not: to leave from inside of a test would be a failure."""
        if not cls.kFolder.exists() or kOffice is None:
            print(f"skipped: the documents ({cls.kFolder}) or the office are not here")
            sys.exit(kSkipped)
        unittest.main()
