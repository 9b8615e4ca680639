"""The office's lists in real windows, by keyboard alone: what a field offers on the day of its document.
Pictures go to the folder VANTHU_PICTURES (default: beside the .oxt), to be looked at."""

import copy
import json
import pathlib
import unittest

import dialog_test
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
        self.driver.keys("Tab", "space")
        self.driver.waitForText(picker, "Bình Định – đến 30/6/2025, nay là: Gia Lai")
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(title("Địa danh"))
        self.assertEqual(SAMPLE["place"], self.draft()["place"])
        self.close()

    def testSignerBringsPostAndAuthority(self):
        path = writeList(self.office, "signers", SIGNERS)
        self.addCleanup(path.unlink)
        dialog = self.openForm(sampleOn(2, 3, 2026))
        self.openAt(dialog, "signature", "Quyền hạn ký")
        for _ in range(12):
            if "Họ và tên người ký" in self.driver.nameOfFocused(dialog):
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
        session.driver.keys("Escape", "Escape")

    def testVietnamese(self):
        self.show("vi", "vi")

    def testEnglish(self):
        self.show("en", "en")

    def testHighContrast(self):
        self.show("vi-contrast", "vi", environment={"GTK_THEME": "HighContrastInverse"})


if __name__ == "__main__":
    unittest.main()
