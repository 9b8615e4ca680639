"""What the register of the desk fills in when a form is reopened in Writer: numbers and dates of what is cited; and that none, or one that
cannot be asked, keeps nobody from working."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from dialog_test import SAMPLE, SOURCE, Session, kPatience, picture, words
from officeprocess import waitUntil

FORM = words("form-title", kind="Báo cáo")
SENTENCES = json.loads((SOURCE / "templates/messages/vi/form.json").read_text(encoding="utf-8"))


def vanthu(*line):
    return subprocess.run([os.environ["VANTHU"], *map(str, line)], capture_output=True, check=True, timeout=60,
                          env={**os.environ, "LANG": "vi_VN.UTF-8"}).stdout


class RegisterTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="vanthu-register-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.store = self.folder / "register.db"

    def report(self):
        """A report on a plan that had no number yet; the plan has one now, if there is a register."""
        plan = {**SAMPLE, "number": None, "date": {"year": 2026}}
        (self.folder / "plan.json").write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
        derived = json.loads(vanthu("derive", self.folder / "plan.json", "--kind", "report"))
        self.assertIsNone(derived["citations"][0].get("number"))
        sample = json.loads((SOURCE / "templates/report/sample.json").read_text(encoding="utf-8"))
        return {**sample, **{name: derived[name] for name in ("citations", "opening", "abstract")}}

    def reopen(self, form, store):
        """The report in an office whose desk has that store, and its form reopened."""
        self.session = Session(environment={"VANTHU_STORE": str(store)})
        self.addCleanup(self.session.stop)
        self.driver = self.session.driver
        document = self.session.office.create("org.vanthu.Drafter").compose(json.dumps(form, ensure_ascii=False), False)
        frame = document.CurrentController.Frame
        frame.activate()
        self.session.office.dispatch("org.vanthu:reopen", frame)
        dialog = self.driver.dialog(FORM)
        self.driver.waitForFocus(dialog, "Cơ quan chủ quản")
        return document, dialog

    def citation(self, document):
        return json.loads(self.session.office.create("org.vanthu.Drafter").formOf(document))["citations"][0]

    def testWhatIsKnownByNowIsFilledInAndApplied(self):
        form = self.report()
        vanthu("store", "init", "--store", self.store)
        vanthu("register", self.folder / "plan.json", "--store", self.store, "--today", "2026-03-02")
        document, dialog = self.reopen(form, self.store)
        self.driver.waitForText(dialog, SENTENCES["citations-completed"].replace("{count}", "1"))
        picture(self.session, "register-completed")
        self.assertIsNone(self.citation(document).get("number"), "nothing changes before the form is applied")
        self.driver.waitForKeysTo(FORM)
        self.driver.keys("Return")
        self.driver.waitForNoDialog(FORM)
        self.assertTrue(waitUntil(lambda: self.citation(document).get("number") == 1, kPatience), self.citation(document))
        self.assertEqual({"day": 2, "month": 3, "year": 2026}, self.citation(document)["date"])
        texts = [paragraph.text for paragraph in self.session.office.printed(document)]
        self.assertTrue([text for text in texts if "Kế hoạch số 01/KH-UBND ngày 02 tháng 3 năm 2026" in text], texts)

    def testARegisterThatCannotBeAskedIsOnlyRemarked(self):
        self.store.write_bytes(b"no register at all, but long enough to be looked at as one" * 40)
        document, dialog = self.reopen(self.report(), self.store)
        self.driver.waitForText(dialog, SENTENCES["citations-not-asked"].split("{")[0].strip())
        picture(self.session, "register-not-asked")
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(FORM)
        self.assertIsNone(self.citation(document).get("number"))


if __name__ == "__main__":
    unittest.main()
