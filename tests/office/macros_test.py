"""The example macros of docs/macros.md, taken from the page as they stand and run inside an office."""

import json
import os
import pathlib
import re
import sys
import tempfile
import unittest

import officelib

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
PAGE = (SOURCE / "docs/macros.md").read_text(encoding="utf-8")
SAMPLE = SOURCE / "templates/plan/sample.json"
sys.path.insert(0, str(SOURCE / "packaging"))
from writerdocument import paragraphs  # noqa: E402

office = None


def example(language):
    """The one code block of that language on the page."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1, f"{len(blocks)} blocks of {language}"
    return blocks[0]


def setUpModule():
    global office
    office = officelib.Office(extension=OXT).start()
    unittest.addModuleCleanup(office.stop)


def run(script, *arguments):
    provider = office.context.getValueByName("/singletons/com.sun.star.script.provider.theMasterScriptProviderFactory")
    result, _, _ = provider.createScriptProvider("").getScript(script).invoke(arguments, (), ())
    return result


def texts(document):
    return [paragraph.text for paragraph in paragraphs(document)]


class BasicTest(unittest.TestCase):
    def setUp(self):
        libraries = office.create("com.sun.star.script.ApplicationScriptLibraryContainer")
        if not libraries.hasByName("Example"):
            libraries.createLibrary("Example").insertByName("Drafting", example("basic"))
        self.folder = tempfile.TemporaryDirectory(prefix="vanthu-macros-")
        self.addCleanup(self.folder.cleanup)

    def draft(self, form):
        """What the macro gives, and where it saved."""
        target = os.path.join(self.folder.name, "plan.odt")
        faults = run("vnd.sun.star.script:Example.Drafting.DraftPlan?language=Basic&location=application", officelib.fileUrl(form),
                     officelib.fileUrl(target))
        self.assertIsNotNone(faults, "the macro did not run to its end")
        return json.loads(faults), target

    def testDraftsAndSaves(self):
        faults, target = self.draft(SAMPLE)
        self.assertEqual([], faults)
        document = office.load(target)
        self.addCleanup(document.close, True)
        abstract = json.loads(SAMPLE.read_text(encoding="utf-8"))["abstract"]
        self.assertIn(f"(Dự thảo) {abstract}", texts(document))

    def testSaysWhatIsWrong(self):
        form = json.loads(SAMPLE.read_text(encoding="utf-8"))
        form["place"] = ""
        path = pathlib.Path(self.folder.name) / "wrong.json"
        path.write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
        faults, target = self.draft(path)
        self.assertEqual(["/place"], [fault["pointer"] for fault in faults])
        self.assertFalse(os.path.exists(target))


class PythonTest(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(office.profile) / "user/Scripts/python"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ke_hoach.py").write_text(example("python"), encoding="utf-8")
        self.drafter = office.create("org.vanthu.Drafter")

    def call(self, function, *arguments):
        return run(f"vnd.sun.star.script:ke_hoach.py${function}?language=Python&location=user", *arguments)

    def testAddsARecipient(self):
        document = self.drafter.compose(SAMPLE.read_text(encoding="utf-8"), True)
        self.addCleanup(document.close, True)
        self.assertEqual((), tuple(self.call("add_recipient", document, "Cổng thông tin điện tử xã", "information") or ()))
        self.assertIn("Cổng thông tin điện tử xã (để biết);", texts(document))
        self.assertEqual("Cổng thông tin điện tử xã", json.loads(self.drafter.formOf(document))["recipients"][-1]["name"])

    def testCatchesTheStructuredException(self):
        faults = self.call("faults_of", json.dumps({"kind": "plan"}))
        self.assertTrue(faults)


if __name__ == "__main__":
    unittest.main()
