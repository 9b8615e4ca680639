"""Every document is valid against the schemas of ODF 1.3 (RELAX NG, by jing), flat and part by part."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

import surroundings

kSchema = surroundings.kShared / "schema"
kDocumentSchema = "OpenDocument-v1.3-schema.rng"
kManifestSchema = "OpenDocument-v1.3-manifest-schema.rng"


def validate(schema, files):
    """What jing finds; -i because ids are checked in package_test, and faster."""
    result = subprocess.run(["jing", "-i", str(kSchema / schema), *map(str, files)], capture_output=True, text=True, check=False)
    return result.stdout + result.stderr if result.returncode else ""


class Valid(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="vanthu-schema-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.cases = [case for case in surroundings.caseFolders() if surroundings.isGood(case)]
        self.assertGreater(len(self.cases), 50)

    def test_flat_documents(self):
        files = []
        for case in self.cases:
            files.append(self.folder / f"{case.parent.name}-{case.name}.fodt")
            files[-1].write_bytes(surroundings.render((case / "form.json").read_bytes()))
        self.assertEqual(validate(kDocumentSchema, files), "")

    def test_parts_of_packages(self):
        parts, manifests = [], []
        for case in self.cases:
            path = self.folder / f"{case.parent.name}-{case.name}.odt"
            path.write_bytes(surroundings.render((case / "form.json").read_bytes(), "odt"))
            with zipfile.ZipFile(path) as package:
                for part in ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"):
                    target = self.folder / f"{case.parent.name}-{case.name}-{part.replace('/', '-')}"
                    target.write_bytes(package.read(part))
                    (manifests if "manifest" in part else parts).append(target)
        self.assertEqual(validate(kDocumentSchema, parts), "")
        self.assertEqual(validate(kManifestSchema, manifests), "")

    def test_a_wrong_document_would_be_found(self):
        wrong = self.folder / "wrong.fodt"
        wrong.write_bytes(surroundings.render((self.cases[0] / "form.json").read_bytes()).replace(b"text:outline-level", b"text:outlined"))
        good = wrong.read_bytes().count(b"text:outlined") == 0
        if good:
            wrong.write_bytes(wrong.read_bytes().replace(b"<office:body>", b"<office:bodies>").replace(b"</office:body>", b"</office:bodies>"))
        self.assertNotEqual(validate(kDocumentSchema, [wrong]), "")


if __name__ == "__main__":
    surroundings.skipUnless(kSchema / kDocumentSchema, "the schema of OpenDocument 1.3")
    if not shutil.which("jing"):
        print("skipped: jing is not installed")
        sys.exit(surroundings.kSkipped)
    unittest.main()
