"""The office's lists in real windows, by keyboard alone: what a field offers on the day of its document, and the window they are edited in.
Pictures go to the folder VANTHU_PICTURES (default: beside the .oxt), to be looked at."""

import copy
import json
import pathlib
import unittest

import dialog_test
from accessible import State
from dialog_test import SAMPLE, SOURCE, Session, picture
from officeprocess import waitUntil

WORDS = {lang: json.loads((SOURCE / f"templates/messages/{lang}/lists.json").read_text(encoding="utf-8")) for lang in ("vi", "en")}
SIGNERS = {"old": {"name": "Nguyễn Văn Mẫu", "authority": "direct", "post": "Chủ tịch", "to": "2025-12-31"},
           "new": {"name": "Lê Thị Thử", "authority": "TL", "head": "Chủ tịch", "post": "Chánh Văn phòng", "from": "2026-01-01"}}


def words(name, lang="vi", **arguments):
    text = WORDS[lang][name].replace("~", "")
    for key, value in arguments.items():
        text = text.replace("{" + key + "}", value)
    return text


def title(field, lang="vi"):
    return words("picker-title", lang, field=field)


def writeList(office, name, entries):
    """Into the office's own folder, as if it had been there for long."""
    path = pathlib.Path(office.profile) / f"user/vanthu/templates/lists/{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"entries": entries}, ensure_ascii=False), encoding="utf-8")
    return path


def sampleOn(day, month, year):
    form = copy.deepcopy(SAMPLE)
    form["date"] = {"day": day, "month": month, "year": year}
    return form


class PickerTest(dialog_test.DialogTest):
    def closeDialogs(self):
        for field in ("Địa danh", "Họ và tên người ký", "Căn cứ", "Tên nơi nhận"):
            if self.driver.named(title(field)):
                self.driver.keys("Escape")
                self.driver.waitForNoDialog(title(field))
        super().closeDialogs()

    def openAt(self, dialog, page, label):
        dialog_test.KeyboardTest.goTo(self, dialog, label, page)

    def pick(self, key, field, typed):
        self.driver.keys(key)
        picker = self.driver.dialog(title(field))
        self.driver.waitForFocus(picker, words("picker-search"))
        self.driver.keys("ctrl+a")
        self.driver.type(typed)
        return picker

    def close(self):
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(dialog_test.TITLE)

    def testPlaceOfTheTimeOfTheDocument(self):
        dialog = self.openForm(sampleOn(30, 6, 2025))
        self.driver.keys("Tab", "Tab", "Tab", "Tab")
        self.driver.waitForFocus(dialog, "Địa danh")
        picker = self.pick("F4", "Địa danh", "binh dinh")
        self.driver.waitForText(picker, words("picker-found", count="1"))
        self.driver.keys("Return")
        self.driver.waitForNoDialog(title("Địa danh"))
        self.assertTrue(waitUntil(lambda: self.draft()["place"] == "Bình Định", dialog_test.kPatience), self.draft()["place"])
        self.driver.waitForFocus(dialog, "Địa danh")
        self.close()

    def testWhatIsOverIsNotOfferedButCanBeShown(self):
        dialog = self.openForm(sampleOn(1, 7, 2025))
        self.driver.keys("Tab", "Tab", "Tab", "Tab")
        self.driver.waitForFocus(dialog, "Địa danh")
        picker = self.pick("alt+Down", "Địa danh", "binh dinh")
        self.driver.waitForText(picker, words("picker-found-none"))
        dialog_test.KeyboardTest.reach(self, picker, lambda node: node.name == words("picker-all"), "Tab")
        self.driver.keys("space")
        self.driver.waitForText(picker, "Bình Định – đến 30/6/2025, nay là: Gia Lai")
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(title("Địa danh"))
        self.assertEqual(SAMPLE["place"], self.draft()["place"])
        self.close()

    def testSignerBringsPostAndAuthority(self):
        path = writeList(self.office, "signers", SIGNERS)
        self.addCleanup(path.unlink)
        dialog = self.openForm(sampleOn(2, 3, 2026))
        dialog_test.KeyboardTest.goToPage(self, dialog, "signature")
        for _ in range(12):
            if waitUntil(lambda: "Họ và tên người ký" in self.driver.nameOfFocused(dialog), 0.7):
                break
            self.driver.keys("Tab")
        picker = self.pick("F4", "Họ và tên người ký", "thu")
        self.driver.waitForText(picker, "Lê Thị Thử, Chánh Văn phòng")
        self.assertFalse([text for text in self.driver.texts(picker) if "Nguyễn Văn Mẫu" in text])
        self.driver.keys("Down", "Return")
        self.driver.waitForNoDialog(title("Họ và tên người ký"))
        wanted = {"name": "Lê Thị Thử", "authority": "TL", "head": "Chủ tịch", "post": "Chánh Văn phòng"}
        self.assertTrue(waitUntil(lambda: wanted.items() <= self.draft()["signature"].items(), dialog_test.kPatience), self.draft()["signature"])
        self.close()

    def testGroupAddsItsRecipients(self):
        form = sampleOn(2, 3, 2026)
        form["recipients"] = [{"name": "Như trên"}, {"name": ""}]
        dialog = self.openForm(form)
        self.openAt(dialog, "recipients", "Tên nơi nhận")
        self.pick("F4", "Tên nơi nhận", "lanh dao bao cao")
        self.driver.keys("Return")
        self.driver.waitForNoDialog(title("Tên nơi nhận"))
        self.assertTrue(waitUntil(lambda: len(self.draft()["recipients"]) > 2, dialog_test.kPatience), self.draft()["recipients"])
        self.assertIn("Thường trực Đảng ủy", [entry["name"] for entry in self.draft()["recipients"]])
        self.close()


class EditorTest(dialog_test.DialogTest):
    """The window *Danh mục…*."""

    TITLE = words("lists-title")
    ROOMS = "Phòng họp, địa điểm"

    def setUp(self):
        super().setUp()
        self.lists = pathlib.Path(self.office.profile) / "user/vanthu/templates/lists"
        self.addCleanup(self.forget)
        self.forget()

    def forget(self):
        for path in self.lists.glob("*.json"):
            path.unlink()

    def closeDialogs(self):
        for _ in range(5):
            if not self.driver.named(self.TITLE):
                break
            self.driver.keys("Escape")
            waitUntil(lambda: not self.driver.named(self.TITLE), 1)
            window = self.driver.named(self.TITLE)
            if window and any(words("lists-discard") in text for text in self.driver.texts(window)):
                self.press(window, "lists-discard")
        super().closeDialogs()

    def press(self, window, button):
        dialog_test.KeyboardTest.reach(self, window, lambda node: node.name == words(button), "Tab")
        self.driver.keys("space")

    def open(self, name=ROOMS):
        """The window with that list chosen, the focus on the names of lists."""
        self.office.dispatch("org.vanthu:lists", self.blank.CurrentController.Frame)
        window = self.driver.dialog(self.TITLE)
        self.driver.waitForText(window, "Cơ quan, tổ chức")
        self.down(window, name)
        return window

    def choose(self, window, name):
        """Another list, from wherever the focus is."""
        dialog_test.KeyboardTest.reach(self, window, lambda node: node.name == words("lists-names") or node.name in self.names(), "shift+Tab")
        self.driver.keys("Home")
        self.down(window, name)

    @staticmethod
    def names():
        return [json.loads(path.read_text(encoding="utf-8"))["label"]["vi"] for path in (SOURCE / "templates/lists").glob("*.json")]

    def down(self, window, name):
        for _ in range(12):
            if any(name == node.name and node.has(State.SELECTED) for node in window.walk()):
                return
            self.driver.keys("Down")
            waitUntil(lambda: any(name == node.name and node.has(State.SELECTED) for node in window.walk()), 0.5)
        self.fail(f"no list {name}")

    def add(self, window, *cells):
        self.press(window, "lists-add")
        entry = self.driver.dialog(words("lists-entry-title", list=self.ROOMS))
        self.driver.waitForFocus(entry, "Phòng, hội trường")
        for cell in cells:
            if cell:
                self.driver.type(cell)
            self.driver.keys("Tab")
        return entry

    def accept(self):
        self.driver.keys("Return")
        self.driver.waitForNoDialog(words("lists-entry-title", list=self.ROOMS))

    def save(self, window):
        """Until the list is no longer marked as changed; the note below is a text of several lines, which the office does not tell."""
        self.press(window, "lists-save")
        self.assertTrue(waitUntil(lambda: self.ROOMS + " *" not in self.driver.texts(window), dialog_test.kPatience))

    def saved(self, name="rooms"):
        return json.loads((self.lists / f"{name}.json").read_text(encoding="utf-8"))["entries"]

    def testAddsAndSaves(self):
        window = self.open()
        self.add(window, "Hoi truong lon", "So 1 pho Mau", "200")
        self.accept()
        self.driver.waitForText(window, self.ROOMS + " *")
        self.assertFalse(self.lists.exists() and list(self.lists.glob("rooms.json")), "nothing is written before it is asked for")
        self.save(window)
        self.assertEqual({"hoi-truong-lon-so-1-pho-mau": {"name": "Hoi truong lon", "address": "So 1 pho Mau", "seats": 200}}, self.saved())
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(self.TITLE)

    def testWrongCellsAreToldAndKept(self):
        window = self.open()
        entry = self.add(window, "Phong hai", "", "nhieu")
        self.driver.waitForText(entry, "không phải là số nguyên")
        self.driver.keys("Return")
        self.driver.waitForText(entry, "không phải là số nguyên")
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(words("lists-entry-title", list=self.ROOMS))

    def testClosingWithChangesAsksAndLosesNothing(self):
        window = self.open()
        self.add(window, "Phong ba")
        self.accept()
        self.driver.keys("Escape")
        self.driver.waitForText(window, words("lists-question", lists=self.ROOMS))
        self.press(window, "lists-stay")
        self.driver.waitForText(window, words("picker-found", count="1"))
        self.driver.keys("Escape")
        self.driver.waitForText(window, words("lists-question", lists=self.ROOMS))
        self.press(window, "lists-save-close")
        self.driver.waitForNoDialog(self.TITLE)
        self.assertEqual({"phong-ba"}, set(self.saved()))

    def testDiscardedChangesAreNotWritten(self):
        window = self.open()
        self.add(window, "Phong bon")
        self.accept()
        self.driver.keys("Escape")
        self.driver.waitForText(window, words("lists-question", lists=self.ROOMS))
        self.press(window, "lists-discard")
        self.driver.waitForNoDialog(self.TITLE)
        self.assertFalse((self.lists / "rooms.json").exists())

    def testAnEntryMayReferToOneThatIsNotSavedYet(self):
        names, groups = "Nơi nhận", "Nhóm nơi nhận"
        window = self.open(names)
        self.press(window, "lists-add")
        entry = self.driver.dialog(words("lists-entry-title", list=names))
        self.driver.waitForFocus(entry, "Tên nơi nhận")
        self.driver.type("Hoi dong vua lap")
        self.driver.keys("Return")
        self.driver.waitForNoDialog(words("lists-entry-title", list=names))
        self.driver.waitForText(window, names + " *")
        self.choose(window, groups)
        self.press(window, "lists-add")
        title_ = words("lists-entry-title", list=groups)
        entry = self.driver.dialog(title_)
        self.driver.waitForFocus(entry, "Tên nhóm")
        self.driver.type("Nhom moi")
        self.driver.keys("Tab")
        self.driver.waitForFocus(entry, "Thành viên")
        self.driver.keys("F4")
        picker = self.driver.dialog(title("Thành viên"))
        self.driver.waitForFocus(picker, words("picker-search"))
        self.driver.type("vua lap")
        self.driver.waitForText(picker, words("picker-found", count="1"))
        self.driver.keys("Return")
        self.driver.waitForNoDialog(title("Thành viên"))
        self.driver.waitForFocus(entry, "Thành viên")
        self.driver.keys("Tab", "Return")  # out of the field of several lines, where Enter is a line of its own
        self.driver.waitForNoDialog(title_)
        self.driver.waitForText(window, groups + " *")
        self.press(window, "lists-save")
        self.assertTrue(waitUntil(lambda: (self.lists / "recipient-groups.json").exists(), dialog_test.kPatience))
        saved, = self.saved("recipient-groups").values()
        self.assertEqual({"name": "Nhom moi", "members": list(self.saved("recipients"))}, saved)

    def testImportsAndExports(self):
        folder = pathlib.Path(self.office.profile)
        (folder / "rooms.csv").write_text("name,seats\nPhong nam,20\n,5\n", encoding="utf-8")
        window = self.open()
        self.press(window, "lists-import")
        self.chooseFile(words("lists-import-title"), folder / "rooms.csv")
        self.driver.waitForText(window, words("picker-found", count="1"))
        self.press(window, "lists-export")
        self.chooseFile(words("lists-export-title"), folder / "rooms-out.csv")
        self.assertTrue(waitUntil((folder / "rooms-out.csv").exists, dialog_test.kPatience))
        self.assertIn("Phong nam", (folder / "rooms-out.csv").read_text(encoding="utf-8-sig"))
        self.save(window)
        self.assertEqual({"phong-nam"}, set(self.saved()))
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(self.TITLE)

    def chooseFile(self, title, path):
        self.driver.waitForKeysTo(title)
        self.driver.keys("ctrl+a")
        self.driver.type(str(path))
        self.driver.keys("Return")
        self.assertTrue(waitUntil(lambda: title not in self.driver.activeTitle(), dialog_test.kPatience), "the file window stays open")


class LookTest(unittest.TestCase):
    """Pictures of the form with its buttons and of the picker over it."""

    def show(self, name, lang, **options):
        session = Session("vi" if lang == "vi" else "en-US", **options)
        self.addCleanup(session.stop)
        writeList(session.office, "signers", SIGNERS)
        blank = session.writer()
        session.office.dispatch("org.vanthu:compose?kind=plan", blank.CurrentController.Frame)
        form = session.driver.dialog(dialog_test.words("form-title", lang, kind={"vi": "Kế hoạch", "en": "Plan"}[lang]))
        session.driver.waitForFocus(form, {"vi": "Cơ quan chủ quản", "en": "Parent agency"}[lang])
        picture(session, f"{name}-list-buttons")
        session.driver.keys("Tab", "F4")
        field = {"vi": "Tên cơ quan ban hành", "en": "Name of the issuing agency"}[lang]
        picker = session.driver.dialog(title(field, lang))
        session.driver.waitForFocus(picker, words("picker-search", lang))
        session.driver.waitForText(picker, "Bộ Công an")
        picture(session, f"{name}-list-picker")
        x, y, wide, high = picker.look(0).bounds
        self.assertTrue(x >= 0 and y >= 0 and x + wide <= 1366 and y + high <= 768, (x, y, wide, high))
        session.driver.keys("Escape")
        session.driver.waitForNoDialog(title(field, lang))
        session.driver.keys("Escape")
        session.office.dispatch("org.vanthu:lists", blank.CurrentController.Frame)
        editor = session.driver.dialog(words("lists-title", lang))
        agencies = json.loads((SOURCE / "templates/lists/agencies.json").read_text(encoding="utf-8"))["entries"]
        session.driver.waitForText(editor, words("picker-found", lang, count=str(len(agencies))))
        picture(session, f"{name}-list-editor")
        x, y, wide, high = editor.look(0).bounds
        self.assertTrue(x >= 0 and y >= 0 and x + wide <= 1366 and y + high <= 768, (x, y, wide, high))

    def testVietnamese(self):
        self.show("vi", "vi")

    def testEnglish(self):
        self.show("en", "en")

    def testHighContrast(self):
        self.show("vi-contrast", "vi", environment={"GTK_THEME": "HighContrastInverse"})


if __name__ == "__main__":
    unittest.main()
