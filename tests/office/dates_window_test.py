"""Dates in the form's window: the weekday and the lunar date as they are typed, and what wants looking at, said at once but refusing nothing.
Pictures go to the folder VANTHU_PICTURES (default: beside the .oxt)."""

import copy
import json
import pathlib
import unittest

import officelib  # noqa: F401  (makes what runs inside of the office known here too)
from accessible import State
from dialog_test import SOURCE, Session, kPatience, picture, sharedSession, words
from officeprocess import waitUntil

INVITATION = json.loads((SOURCE / "templates/invitation/sample.json").read_text(encoding="utf-8"))
KIND = json.loads((SOURCE / "templates/invitation/kind.json").read_text(encoding="utf-8"))["title"]
LABEL = {"vi": "Ngày họp", "en": "Day"}
DAY_PART = {"vi": "ngày", "en": "day"}
HOLIDAY = {"vi": "Ngày 30/4/2026 (thứ Năm) là ngày nghỉ", "en": "The day 30/4/2026 (Thursday) is a day off"}
ISSUED = {"vi": "thứ Năm, ngày 17 tháng Giêng năm Bính Ngọ", "en": "Thursday, day 17 of lunar month 1, Bính Ngọ"}
MEETING = {"vi": "thứ Năm, ngày 14 tháng Ba năm Bính Ngọ", "en": "Thursday, day 14 of lunar month 3, Bính Ngọ"}


class InvitationForm:
    """The form of an invitation in an office, by keyboard."""

    def __init__(self, session, lang="vi"):
        self.session, self.driver, self.lang = session, session.driver, lang
        self.title = words("form-title", lang, kind=KIND[lang])

    def say(self, name, **arguments):
        return words(name, self.lang, **arguments)

    def open(self, form):
        drafts = pathlib.Path(self.session.office.profile) / "user/vanthu/drafts"
        drafts.mkdir(parents=True, exist_ok=True)
        (drafts / "invitation.json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
        self.blank = self.session.writer()
        self.session.office.dispatch("org.vanthu:compose?kind=invitation", self.blank.CurrentController.Frame)
        self.driver.dialog(self.say("extension-title"))
        self.driver.waitForKeysTo(self.say("extension-title"))
        self.driver.keys("Return")
        self.dialog = self.driver.dialog(self.title)
        self.driver.waitForKeysTo(self.title)
        return self

    def toMeetingDay(self):
        """To the first part of the meeting's date."""
        for _ in range(12):
            self.driver.keys("ctrl+Next")
            if waitUntil(lambda: LABEL[self.lang] in self.driver.texts(self.dialog), 1):
                break
        for _ in range(12):
            node = self.driver.focused(self.dialog)
            if node is not None and node.name == DAY_PART[self.lang]:
                return
            self.driver.keys("Tab")
        raise AssertionError(f"the day is not reached; the focus is on {self.driver.nameOfFocused(self.dialog)!r}")

    def typeHoliday(self):
        self.toMeetingDay()
        for part in ("30", "4"):
            self.driver.keys("ctrl+a")
            self.driver.type(part)
            if part == "30":
                self.driver.keys("Tab")

    def close(self):
        self.driver.keys("Escape")
        self.driver.waitForNoDialog(self.title)

    def closeAll(self):
        """What a failed test left open, so that the next one starts afresh."""
        for _ in range(5):
            if not any(self.driver.named(title) for title in (self.title, self.say("extension-title"))):
                return
            self.driver.keys("Escape")
            waitUntil(lambda: not self.driver.named(self.title), 1)


class DatesTest(unittest.TestCase):
    def setUp(self):
        self.form = InvitationForm(sharedSession())
        self.driver = self.form.driver
        self.addCleanup(self.form.closeAll)

    def test_weekday_and_lunar_date_stand_below_the_date(self):
        form = self.form.open(INVITATION)
        self.driver.waitForText(form.dialog, ISSUED["vi"])
        form.close()

    def test_both_follow_what_is_typed(self):
        form = self.form.open(INVITATION)
        form.typeHoliday()
        self.driver.waitForText(form.dialog, MEETING["vi"])
        self.driver.keys("BackSpace")
        self.assertTrue(waitUntil(lambda: MEETING["vi"] not in self.driver.texts(form.dialog), kPatience), "an unfinished date has no words")
        form.close()

    def test_a_holiday_is_said_before_the_field_is_left(self):
        form = self.form.open(INVITATION)
        self.assertNotIn(HOLIDAY["vi"], " ".join(self.driver.texts(form.dialog)))
        form.typeHoliday()
        self.driver.waitForText(form.dialog, "Lưu ý: " + HOLIDAY["vi"])
        self.driver.waitForText(form.dialog, "Lưu ý: Ngày họp: " + HOLIDAY["vi"])
        self.driver.waitForText(form.dialog, words("form-complete-remarks", count="1"))
        form.close()

    def test_screen_readers_find_it_by_words_not_by_colour(self):
        form = self.form.open(INVITATION)
        form.typeHoliday()
        self.driver.waitForText(form.dialog, "Lưu ý: " + HOLIDAY["vi"])
        shown = [node.name for node in form.dialog.walk() if node.has(State.SHOWING) and HOLIDAY["vi"] in node.name]
        self.assertTrue(all(name.startswith("Lưu ý: ") for name in shown), shown)
        self.assertEqual(2, len(set(shown)), "below the field and in the list")
        form.close()

    def test_an_end_before_its_start(self):
        wrong = copy.deepcopy(INVITATION)
        wrong["meeting"]["end"] = "07:00"
        form = self.form.open(wrong)
        self.driver.waitForText(form.dialog, "Lưu ý: Giờ kết thúc: Kết thúc (07:00, 12/3/2026)")
        form.close()

    def test_enter_in_the_list_goes_to_the_remark(self):
        wrong = copy.deepcopy(INVITATION)
        wrong["meeting"]["end"] = "07:00"
        form = self.form.open(wrong)
        self.driver.waitForText(form.dialog, words("form-complete-remarks", count="1"))
        def inList():
            node = self.driver.focused(form.dialog)
            return node is not None and "điều cần lưu ý" in node.name or node is not None and node.name.startswith("Lưu ý: ")
        for _ in range(40):
            if inList():
                break
            self.driver.keys("Tab")
        self.assertTrue(inList(), self.driver.nameOfFocused(form.dialog))
        self.driver.keys("Return")
        self.driver.waitForFocus(form.dialog, "Giờ kết thúc")
        form.close()

    def test_a_remark_refuses_nothing(self):
        before = len(self.documents())
        wrong = copy.deepcopy(INVITATION)
        wrong["meeting"]["end"] = "07:00"
        form = self.form.open(wrong)
        self.driver.waitForText(form.dialog, words("form-complete-remarks", count="1"))
        self.driver.keys("Return")
        self.driver.waitForNoDialog(form.title)
        self.assertTrue(waitUntil(lambda: len(self.documents()) == before + 2, kPatience), "no document")

    def documents(self):
        return [component for component in self.form.session.office._components() if hasattr(component, "Text")]


class ServiceTest(unittest.TestCase):
    def test_remarks_are_apart_from_faults(self):
        drafter = sharedSession().office.create("org.vanthu.Drafter")
        wrong = copy.deepcopy(INVITATION)
        wrong["meeting"]["end"] = "07:00"
        text = json.dumps(wrong, ensure_ascii=False)
        self.assertEqual("[]", drafter.check(text))
        remarks = json.loads(drafter.advise(text))
        self.assertEqual([("/meeting/end", "end-before-start")], [(one["pointer"], one["id"]) for one in remarks])
        self.assertIn("07:00", remarks[0]["message"])
        self.assertEqual("[]", drafter.advise(json.dumps(INVITATION)))
        self.assertEqual("[]", drafter.advise("{"))


class PictureTest(unittest.TestCase):
    """At 1366x768 the words and the remark are on the screen whole, in both languages."""

    def look(self, session, lang):
        form = InvitationForm(session, lang).open(INVITATION)
        form.typeHoliday()
        session.driver.waitForText(form.dialog, MEETING[lang])
        session.driver.waitForText(form.dialog, HOLIDAY[lang])
        shown = [node for node in form.dialog.walk() if node.has(State.SHOWING) and node.name == MEETING[lang]]
        self.assertEqual(1, len(shown))
        picture(session, f"{lang}-dates")
        form.close()

    def test_vietnamese(self):
        self.look(sharedSession(), "vi")

    def test_english(self):
        session = Session(lang="en-US")
        self.addCleanup(session.stop)
        self.look(session, "en")


if __name__ == "__main__":
    unittest.main()
