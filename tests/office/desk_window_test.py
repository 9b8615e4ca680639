"""The sidebar and the steps of a document's life in real windows: submitted, signed, numbered and sent without leaving Writer. Pictures go
to the folder VANTHU_PICTURES (default: beside the .oxt), to be looked at."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import officelib
from dialogdriver import Driver
from officeprocess import waitUntil
from officescreen import Screen

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
PICTURES = pathlib.Path(os.environ.get("VANTHU_PICTURES", pathlib.Path(OXT).parent / "pictures"))
WORDS = {}
for name in ("desk", "extension", "store", "remind"):
    WORDS.update(json.loads((SOURCE / f"templates/messages/vi/{name}.json").read_text(encoding="utf-8")))
kPatience = 15.0


def words(name, **arguments):
    text = WORDS[name].replace("~", "")
    for key, value in arguments.items():
        text = text.replace("{" + key + "}", value)
    return text


def plan():
    value = json.loads((SOURCE / "templates/plan/sample.json").read_text(encoding="utf-8"))
    value.pop("number")
    value["date"] = {"year": 2026}
    return value


class DeskTest(unittest.TestCase):
    PLUGIN = "gtk3"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vanthu-desk-")
        cls.addClassCleanup(folder.cleanup)
        cls.store = pathlib.Path(folder.name) / "register.db"
        cls.vanthu("store", "init")
        cls.screen = Screen("1366x768").start()
        cls.addClassCleanup(cls.screen.stop)
        cls.office = officelib.Office(pathlib.Path(folder.name) / "profile", extension=OXT, screen=cls.screen, lang="vi", plugin=cls.PLUGIN,
                                      environment={"VANTHU_STORE": str(cls.store)}).start()
        # As it stands: closing windows from another thread can end the office badly.
        cls.addClassCleanup(cls.office.stop)
        cls.addClassCleanup(cls.office.process.end, 0.1)
        cls.driver = Driver(cls.office, cls.screen)
        cls.driver.hidePointer()
        cls.drafter = cls.office.create("org.vanthu.Drafter")

    @classmethod
    def vanthu(cls, *arguments):
        environment = {**os.environ, "VANTHU_STORE": str(cls.store)}
        return subprocess.run([os.environ["VANTHU"], *arguments], env=environment, capture_output=True, check=True, timeout=60).stdout.decode()

    def show(self, number="1"):
        return json.loads(self.vanthu("show", number, "--year", "2026", "--json"))

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.screen.picture(PICTURES / f"{name}.png")

    def step(self, command, title):
        """Opens the window of a step; gives it once the keys go there."""
        self.office.dispatch(f"org.vanthu:{command}", self.frame)
        dialog = self.driver.dialog(words(title))
        self.driver.waitForKeysTo(words(title))
        return dialog

    def press(self, dialog, button):
        """Goes to a button by Tab and presses it."""
        for _ in range(12):
            if self.driver.nameOfFocused(dialog) == words(button):
                self.driver.keys("space")
                return
            self.driver.keys("Tab")
        self.fail(f"no way to {words(button)!r}: {self.driver.texts(dialog)}")

    def waitForState(self, state):
        """Until the register has the document in that state: what the panels say is tested by themselves, for asking them from outside
        makes the office build panels of its own, and can end it."""
        def there():
            return len(json.loads(self.vanthu("search", "--state", state, "--json"))) == 1
        self.assertTrue(waitUntil(there, kPatience), f"the document did not become {state}")
        self.assertTrue(self.office.process.running())

    def testADocumentGoesItsWayWithoutLeavingWriter(self):
        document = self.drafter.compose(json.dumps(plan(), ensure_ascii=False), False)
        self.frame = document.CurrentController.Frame
        self.frame.activate()
        self.office.dispatch(".uno:SidebarDeck.VanthuDeck", self.frame)
        self.picture("desk-draft")

        dialog = self.step("submit", "submit-title")
        self.picture("desk-submit")
        self.press(dialog, "submit-do")
        self.driver.waitForNoDialog(words("submit-title"))
        self.waitForState("submitted")

        dialog = self.step("sign", "sign-title")
        self.picture("desk-sign")
        self.press(dialog, "sign-return")
        # Nothing is returned without a reason.
        self.driver.waitForText(dialog, words("step-field-needed", field=words("sign-reason")))
        self.press(dialog, "sign-do")
        self.driver.waitForNoDialog(words("sign-title"))
        self.waitForState("signed")

        dialog = self.step("register", "number-title")
        self.driver.waitForText(dialog, "01/KH-UBND")
        self.picture("desk-number")
        self.press(dialog, "number-do")
        self.assertTrue(waitUntil(lambda: any("01/KH-UBND" in line for line in self.printed(document)), kPatience), "no number on the paper")
        self.picture("desk-numbered")
        self.driver.keys("Return")
        self.waitForState("registered")
        entry = self.show()
        self.assertEqual((entry["number"], entry["state"]), (1, "registered"))

        dialog = self.step("dispatch", "dispatch-title")
        self.picture("desk-dispatch")
        self.press(dialog, "dispatch-do")
        self.driver.waitForNoDialog(words("dispatch-title"))
        self.waitForState("dispatched")
        entry = self.show()
        self.assertEqual(entry["state"], "dispatched")
        self.assertEqual(len(entry["deliveries"]), len(plan()["recipients"]))
        self.picture("desk-sent")

        dialog = self.step("file", "file-title")
        self.driver.type("01.TCCB")
        self.press(dialog, "file-do")
        self.driver.waitForNoDialog(words("file-title"))
        self.waitForState("filed")
        self.assertEqual(self.show()["fileNotation"], "01.TCCB")

    def printed(self, document):
        return [paragraph.text for paragraph in self.office.printed(document)]


if __name__ == "__main__":
    unittest.main()
