"""Drafting from the open document: by the service, and in real windows by keyboard alone, also where it was made elsewhere. Pictures go
to the folder VANTHU_PICTURES (default: beside the .oxt), to be looked at."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import officelib
from accessible import State
from dialogdriver import Driver
from officeprocess import waitUntil
from officescreen import Screen

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
PICTURES = pathlib.Path(os.environ.get("VANTHU_PICTURES", pathlib.Path(OXT).parent / "pictures"))
PLAN, INVITATION = (json.loads((SOURCE / f"templates/{kind}/sample.json").read_text(encoding="utf-8")) for kind in ("plan", "invitation"))
WORDS = {lang: json.loads((SOURCE / f"templates/messages/{lang}/extension.json").read_text(encoding="utf-8")) for lang in ("vi", "en")}
TITLES = {kind: json.loads((SOURCE / f"templates/{kind}/kind.json").read_text(encoding="utf-8"))["title"] for kind in ("letter", "meeting-change")}
kPatience = 12.0


def words(name, lang="vi", **arguments):
    text = WORDS[lang][name].replace("~", "")
    for key, value in arguments.items():
        text = text.replace("{" + key + "}", value)
    return text


class WindowTest(unittest.TestCase):
    """An office on a screen of 1366x768 in that language."""
    LANG = "vi"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vanthu-derive-")
        cls.addClassCleanup(folder.cleanup)
        cls.screen = Screen("1366x768").start()
        cls.addClassCleanup(cls.screen.stop)
        cls.office = officelib.Office(folder.name, extension=OXT, screen=cls.screen, lang="vi" if cls.LANG == "vi" else "en-US").start()
        # As it stands: closing windows from another thread can end the office badly.
        cls.addClassCleanup(cls.office.stop)
        cls.addClassCleanup(cls.office.process.end, 0.1)
        cls.driver = Driver(cls.office, cls.screen)
        cls.driver.hidePointer()
        cls.drafter = cls.office.create("org.vanthu.Drafter")

    def setUp(self):
        self.addCleanup(self.closeDialogs)
        shutil.rmtree(pathlib.Path(self.office.profile) / "user/vanthu/drafts", ignore_errors=True)

    def closeDialogs(self):
        """What a failed test left open, so that the next one starts afresh."""
        ours = [words("beginning-title", self.LANG), *(words("form-title", self.LANG, kind=title[self.LANG]) for title in TITLES.values())]
        for _ in range(5):
            if not any(self.driver.named(title) for title in ours):
                return
            self.driver.keys("Escape")
            waitUntil(lambda: not any(self.driver.named(title) for title in ours), 1)

    def documents(self):
        return [component for component in self.office._components() if hasattr(component, "Text")]

    def texts(self, document):
        return [paragraph.text for paragraph in self.office.printed(document)]

    def compose(self, form):
        return self.drafter.compose(json.dumps(form, ensure_ascii=False), False)

    def choose(self, document):
        """Opens the window of what can be begun."""
        frame = document.CurrentController.Frame
        frame.activate()
        self.office.dispatch("org.vanthu:derive", frame)
        title = words("beginning-title", self.LANG)
        dialog = self.driver.dialog(title)
        self.driver.waitForText(dialog, words("beginning-list", self.LANG))
        self.driver.waitForKeysTo(title)
        self.driver.waitForFocus(dialog, words("beginning-list", self.LANG))
        return dialog

    def goTo(self, dialog, line):
        """Down the list to that line."""
        def chosen():
            return next((node.name for node in dialog.walk() if node.name and node.has(State.SELECTED) and node.has(State.SHOWING)), "")
        for _ in range(40):
            before = chosen()
            if line in before:
                return
            self.driver.keys("Down")
            self.assertTrue(waitUntil(lambda: chosen() != before, kPatience), f"no line below {before!r}: {self.driver.texts(dialog)}")
        self.fail(f"{line!r} is not in the list: {self.driver.texts(dialog)}")

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.screen.picture(PICTURES / f"{name}-{self.LANG}.png")

    def begin(self, document, line, kind):
        """The form of the new document, prefilled."""
        dialog = self.choose(document)
        self.picture("beginning")
        self.goTo(dialog, line)
        self.driver.keys("Return")
        self.driver.waitForNoDialog(words("beginning-title", self.LANG))
        title = words("form-title", self.LANG, kind=TITLES[kind][self.LANG])
        return title, self.driver.dialog(title)


class VietnameseTest(WindowTest):
    def testAPostponementIsPrefilledAndMakesANewDocument(self):
        document = self.compose(INVITATION)
        before, known = self.texts(document), self.documents()
        title, form = self.begin(document, "Hoãn họp", "meeting-change")
        self.driver.waitForText(form, INVITATION["agency"]["name"])
        self.picture("beginning-form")
        self.driver.keys("Return")
        self.driver.waitForNoDialog(title)
        self.assertTrue(waitUntil(lambda: len(self.documents()) == len(known) + 1, kPatience), "no document")
        made, = [one for one in self.documents() if one not in known]
        self.assertTrue(any("thông báo hoãn hội nghị" in line and "Giấy mời số 09/GM-UBND ngày 05 tháng 3 năm 2026" in line
                            for line in self.texts(made)), self.texts(made))
        self.assertEqual("", made.URL)
        self.assertEqual(before, self.texts(document))

    def testEscBeginsNothing(self):
        document = self.compose(PLAN)
        known, before = self.documents(), self.texts(document)
        self.choose(document)
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(words("beginning-title"))
        self.assertEqual((known, before), (self.documents(), self.texts(document)))

    def testADocumentMadeElsewhereIsReadAndWhatFoundNoPlaceIsShown(self):
        document = self.office.desktop().loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                                              officelib.properties(OnMainThread=True))
        lines = [line for line in self.texts(self.compose(PLAN)) if line]
        document.Text.String = "\r".join(["Dong chu la khong thuoc phan nao", *lines])
        dialog = self.choose(document)
        self.driver.waitForText(dialog, words("beginning-findings"))
        self.assertTrue(any("Dong chu la" in text for text in self.driver.texts(dialog)), self.driver.texts(dialog))
        self.picture("beginning-read")
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(words("beginning-title"))


class EnglishTest(WindowTest):
    LANG = "en"

    def testARecallIsPrefilled(self):
        document = self.compose(PLAN)
        title, form = self.begin(document, "Recall of a document", "letter")
        self.driver.waitForText(form, PLAN["agency"]["name"])
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(title)


class ServiceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = officelib.Office(extension=OXT).start()
        cls.addClassCleanup(cls.office.stop)
        cls.drafter = cls.office.create("org.vanthu.Drafter")

    def compose(self, form):
        document = self.drafter.compose(json.dumps(form, ensure_ascii=False), True)
        self.addCleanup(document.close, True)
        return document

    def testWhatIsListedCanBeBegun(self):
        document = self.compose(INVITATION)
        names = [each["kind"] for each in json.loads(self.drafter.beginnings(document))]
        self.assertIn("meeting-change/cancel", names)
        for name in names:
            self.assertEqual(name.split("/")[0], json.loads(self.drafter.derive(document, name))["kind"])

    def testTheDocumentStaysAndIsCited(self):
        document = self.compose(INVITATION)
        document.setModified(False)
        form = json.loads(self.drafter.derive(document, "meeting-change/cancel"))
        self.assertTrue(form["cancelled"])
        self.assertEqual(INVITATION["number"], form["citations"][0]["number"])
        self.assertEqual("[]", self.drafter.check(json.dumps(form)))
        self.assertFalse(document.isModified())

    def testWhatWasSavedByTheOfficeIsBegunFromOnTheCommandLineToo(self):
        document = self.compose(PLAN)
        wanted = json.loads(self.drafter.derive(document, "report"))
        with tempfile.TemporaryDirectory(prefix="vanthu-derive-") as folder:
            for name, filterName in (("plan.odt", "writer8"), ("plan.fodt", "OpenDocument Text Flat XML")):
                path = os.path.join(folder, name)
                document.storeToURL(officelib.fileUrl(path), officelib.properties(FilterName=filterName))
                given = subprocess.run([os.environ["VANTHU"], "derive", path, "--kind", "report"], capture_output=True, check=False)
                if name.endswith(".fodt"):
                    # A flat file holds no RDF: what the office saves flat is read.
                    self.assertIn(given.returncode, (0, 1), given.stderr.decode())
                    self.assertEqual("report", json.loads(given.stdout)["kind"])
                else:
                    self.assertEqual(0, given.returncode, given.stderr.decode())
                    self.assertEqual(wanted, json.loads(given.stdout))

    def testFaultsAreExceptions(self):
        from org.vanthu import FormException
        document = self.compose(PLAN)
        for kind in ("meeting-change", "letter/poem", "poem"):
            with self.assertRaises(FormException):
                self.drafter.derive(document, kind)


if __name__ == "__main__":
    unittest.main()
