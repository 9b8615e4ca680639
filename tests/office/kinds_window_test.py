"""The form of every kind in one office at 1366x768: nothing is cut, nothing overlaps, every field has a name and its turn with Tab.
With VANTHU_PICTURES a picture of every page of each goes to that folder, to be looked at."""

import json
import os
import pathlib
import unittest

import dialog_test
from accessible import Role, State
from dialog_test import SOURCE, Session, kPatience, picture, words
from officeprocess import waitUntil

KINDS = {file.parent.name: json.loads(file.read_text(encoding="utf-8")) for file in sorted(SOURCE.glob("templates/*/kind.json"))}
# What found no place has a page only where there is such.
COMMON = [page["label"]["vi"] for page in json.loads((SOURCE / "templates/decree-30/common.json").read_text(encoding="utf-8"))["pages"]
          if page["name"] != "unplaced"]
kEdges = 2  # pixels by which a control may be lower than the desktop would draw it


def pagesOf(kind):
    fields = json.loads((SOURCE / f"templates/{kind}/fields.json").read_text(encoding="utf-8"))
    return [page["label"]["vi"] for page in fields["pages"]] + COMMON


def overlap(one, other):
    """By more than the pixel that rounding makes of neighbours."""
    ax, ay, aw, ah = one
    bx, by, bw, bh = other
    return min(ax + aw, bx + bw) - max(ax, bx) > 1 and min(ay + ah, by + bh) - max(ay, by) > 1


class KindsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = Session()
        cls.addClassCleanup(cls.session.stop)
        cls.office, cls.driver = cls.session.office, cls.session.driver
        cls.drafts = pathlib.Path(cls.office.profile) / "user/vanthu/drafts"
        cls.drafts.mkdir(parents=True, exist_ok=True)
        cls.blank = cls.session.writer()

    def openSample(self, kind):
        (self.drafts / f"{kind}.json").write_text((SOURCE / f"templates/{kind}/sample.json").read_text(encoding="utf-8"), encoding="utf-8")
        self.office.dispatch(f"org.vanthu:compose?kind={kind}", self.blank.CurrentController.Frame)
        self.driver.dialog(words("extension-title"))
        self.driver.waitForKeysTo(words("extension-title"))
        self.driver.keys("Return")
        title = words("form-title", kind=KINDS[kind]["title"]["vi"])
        dialog = self.driver.dialog(title)
        self.driver.waitForKeysTo(title)
        self.driver.waitForText(dialog, words("form-complete"))
        return title, dialog

    def testEveryPageOfEveryKind(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                title, dialog = self.openSample(kind)
                self.lookAtPages(kind, title, dialog)
                self.driver.keys("Escape")
                self.driver.waitForNoDialog(title)

    def lookAtPages(self, kind, title, dialog):
        """Every step of the form, in the order of the list of pages; a page of the kind is at least one."""
        steps = [entry.name for entry in dialog.entriesOfFirstList(len(pagesOf(kind)))]
        for page in pagesOf(kind):
            self.assertTrue([step for step in steps if step == page or step.startswith(page + " (")], f"no page “{page}” among {steps}")
        for number, step in enumerate(steps, 1):
            self.assertTrue(waitUntil(lambda: dialog.entriesOfFirstList(len(steps))[number - 1].has(State.SELECTED), kPatience), step)
            if "VANTHU_PICTURES" in os.environ:  # hundreds: only for somebody who wants to look at them
                picture(self.session, f"kind-{kind}-{number:02}")
            with self.subTest(step=step):
                self.checkStep(title, dialog)
            self.driver.keys("ctrl+Next")

    def testPartsOfAnEntryInWindowsOfTheirOwn(self):
        """What an entry holds besides its fields: text and people of an appendix, the conclusion on a case."""
        for kind, page, parts in (("plan", "Phụ lục", ("Nội dung phụ lục", "Danh sách người")),
                                  ("reception-conclusion", "Vụ việc", ("Kết luận",))):
            title, dialog = self.openSample(kind)
            steps = [entry.name for entry in dialog.entriesOfFirstList(len(pagesOf(kind)))]
            for _ in range(steps.index(page)):
                self.driver.keys("ctrl+Next")
            self.assertTrue(waitUntil(lambda: dialog.entriesOfFirstList(len(steps))[steps.index(page)].has(State.SELECTED), kPatience))
            for part in parts:
                with self.subTest(kind=kind, part=part):
                    self.lookAtPart(kind, part, dialog)
            self.driver.keys("Escape")
            self.driver.waitForNoDialog(title)

    def lookAtPart(self, kind, part, dialog):
        dialog_test.KeyboardTest.reach(self, dialog, lambda node: node.name == words("form-edit-part", part=part), "Tab")
        self.driver.keys("space")
        self.assertTrue(waitUntil(lambda: part in self.driver.names(), kPatience), self.driver.names())
        window = self.driver.named(part)
        self.driver.waitForKeysTo(part)
        if "VANTHU_PICTURES" in os.environ:
            picture(self.session, f"part-{kind}-{part}")
        self.checkStep(part, window)
        self.driver.keys("Escape")
        self.assertTrue(waitUntil(lambda: part not in self.driver.names(), kPatience))

    def checkStep(self, title, dialog):
        seen = dialog.look()
        self.checkInside(seen)
        controls = self.office.ask("room", self.driver.eyes.toolkit, title)
        pages, *others = controls
        self.assertLessEqual(pages["needed"][0], pages["box"][2], "the list of pages has to be scrolled")
        self.assertEqual([], [control for control in others if self.isCut(control)], "cut")
        self.assertEqual([], [(one["name"], other["name"]) for i, one in enumerate(controls) for other in controls[:i]
                              if overlap(one["box"], other["box"])], "overlapping")
        takers = [taker for taker in map(self.takerOf, seen.children) if taker is not None]
        self.assertEqual([], [(node.role, node.bounds) for node in takers if not node.name and not node.description], "nameless")
        self.checkTurns(takers)

    @staticmethod
    def takerOf(control):
        """What of a control takes the keys, if it shows: itself or, in lists and tables, what it holds."""
        return next((node for node in control.walk(1) if node.has(State.SHOWING) and node.has(State.FOCUSABLE)), None)

    def checkInside(self, seen):
        width, height = (int(part) for part in self.session.screen.size.split("x"))
        left, top, wide, high = seen.bounds
        self.assertTrue(left >= 0 and top >= 0 and left + wide <= width and top + high <= height, f"the window is at {seen.bounds}")
        for node in seen.walk(1):
            x, y, w, h = node.bounds or (left, top, 0, 0)
            self.assertTrue(x >= left and y >= top and x + w <= left + wide and y + h <= top + high,
                            f"“{node.name}” at {node.bounds} leaves {seen.bounds}")

    @staticmethod
    def isCut(control):
        """Whether words that cannot be scrolled have less room than they need."""
        width, height = control["box"][2:]
        wanted, high = control["needed"]
        words_ = control["role"] in (Role.LABEL, Role.PUSH_BUTTON, Role.CHECK_BOX) and control["name"]
        return bool(words_) and (wanted > width or high > height + kEdges)

    def checkTurns(self, takers):
        """Tab goes in the order of the window's controls: that of reading, from the top down, a list before the fields beside it."""
        for before, after in zip(takers, takers[1:]):
            ax, ay, aw, ah = before.bounds
            bx, by, _, _ = after.bounds
            self.assertTrue(by >= ay + ah - 1 or bx >= ax + aw - 1, f"Tab goes back from “{before.name}” to “{after.name}”")


if __name__ == "__main__":
    unittest.main()
