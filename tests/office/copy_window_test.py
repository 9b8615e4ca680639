"""Copies of the open document (sao y, trích sao, sao lục) in real windows, by keyboard alone. Pictures go to the folder VANTHU_PICTURES
(default: beside the .oxt), to be looked at."""

import json
import unittest

import dialog_test
from dialog_test import SAMPLE, kPatience, picture, words
from officeprocess import waitUntil

TITLE = words("copy-title")
FORM = words("form-title", kind="Bản sao")
MISSING = {"recipients": [{"name": "Cong chuc dia chinh"}],
           "signature": {"authority": "direct", "post": "Trưởng phòng", "name": "Phạm Thị Mẫu"}}


class CopyTest(dialog_test.WithReopening):
    def closeDialogs(self):
        for title in (FORM, TITLE):
            if self.driver.named(title):
                self.driver.keys("Escape")
                self.driver.waitForNoDialog(title)
        super().closeDialogs()

    def ask(self, document):
        frame = document.CurrentController.Frame
        frame.activate()
        self.office.dispatch("org.vanthu:copy", frame)
        dialog = self.driver.dialog(TITLE)
        self.driver.waitForKeysTo(TITLE)
        self.driver.waitForFocus(dialog, words("copy-form"))
        return dialog

    def goOn(self):
        """From the window to the form of the copy."""
        self.driver.keys("Return")
        self.driver.waitForNoDialog(TITLE)
        return self.driver.dialog(FORM)

    def fill(self, dialog):
        """What only the person knows, as a draft that was left; gives that draft."""
        self.driver.waitForKeysTo(FORM)
        self.driver.keys("Tab", "Tab")
        self.driver.waitForFocus(dialog, "Cơ quan chủ quản")
        self.driver.type("Moi ")
        self.assertTrue(waitUntil(lambda: list(self.drafts().glob("copy-*.json")), kPatience), "no draft")
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(FORM)
        path, = self.drafts().glob("copy-*.json")
        form = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({**form, **MISSING}, ensure_ascii=False), encoding="utf-8")
        return form

    def made_(self, known):
        """The copy, from the form that went on with the draft."""
        self.driver.dialog(words("extension-title"))
        self.driver.waitForKeysTo(words("extension-title"))
        self.driver.keys("Return")
        dialog = self.driver.dialog(FORM)
        self.driver.waitForText(dialog, words("form-complete"))
        picture(self.session, "copy-form")
        self.driver.keys("Return")
        self.driver.waitForNoDialog(FORM)
        self.assertTrue(waitUntil(lambda: len(self.documents()) == len(known) + 1, kPatience), "no document")
        made, = [one for one in self.documents() if one not in known]
        return made

    def testATrueCopySaysWhatTheOriginalSays(self):
        document = self.compose()
        known, before = self.documents(), self.texts(document)
        self.ask(document)
        picture(self.session, "copy")
        draft = self.fill(self.goOn())
        self.assertEqual(("SY", SAMPLE["agency"], SAMPLE["place"]), (draft["form"], {**draft["agency"], "parent": SAMPLE["agency"]["parent"]}, draft["place"]))
        self.ask(document)
        self.driver.keys("Return")
        copy = self.made_(known)
        texts = self.texts(copy)
        self.assertIn(SAMPLE["opening"], texts)
        self.assertIn("Sao y", texts)
        self.assertEqual((before, ""), (self.texts(document), copy.URL))

    def testAnExtractTakesTheChosenPartsElectronically(self):
        document = self.compose()
        known = self.documents()

        def choose():
            dialog = self.ask(document)
            self.driver.keys("Down")
            self.driver.waitForText(dialog, "Trích sao")
            self.driver.keys("Tab", "space", "Tab")
            self.driver.waitForFocus(dialog, words("copy-parts"))
            self.driver.keys("Down")
            picture(self.session, "copy-extract")
            return dialog
        choose()
        draft = self.fill(self.goOn())
        self.assertEqual(("TrS", ["/content/0"]), (draft["form"], draft["parts"]))
        self.assertRegex(draft["signed"]["time"], r"^[0-2]\d:[0-5]\d:[0-5]\d$")
        choose()
        self.driver.keys("Return")
        texts = self.texts(self.made_(known))
        self.assertTrue([text for text in texts if text.startswith("TRÍCH SAO")], texts)
        self.assertFalse([text for text in texts if SAMPLE["content"][1]["heading"] in text])

    def testWhatWasTypedInIsRefused(self):
        document = self.compose()
        self.office.run("find", document, SAMPLE["opening"][:40]).getEnd().setString(" (go them)")
        frame = document.CurrentController.Frame
        frame.activate()
        self.office.dispatch("org.vanthu:copy", frame)
        dialog = self.driver.dialog(TITLE)
        self.driver.waitForText(dialog, words("copy-typed-in").split("“")[0].split("{")[0])
        self.driver.waitForKeysTo(TITLE)
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(TITLE)


if __name__ == "__main__":
    unittest.main()
