"""A changed form brought into a document that people have typed in: what follows the form, what stays theirs, what is said."""

import copy
import json
import os
import pathlib
import sys
import tempfile
import unittest

import officelib
from officelib import properties

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
sys.path.insert(0, str(SOURCE / "packaging"))
from writerdocument import each, paragraphs  # noqa: E402

SAMPLE = json.loads((SOURCE / "templates/plan/sample.json").read_text(encoding="utf-8"))
TASK_TABLE = "VanThu_Bang3"
BOLD = 150.0
office = None
folder = None


def setUpModule():
    global office, folder
    folder = tempfile.TemporaryDirectory(prefix="vanthu-apply-")
    unittest.addModuleCleanup(folder.cleanup)
    office = officelib.Office(extension=OXT).start()
    unittest.addModuleCleanup(office.stop)


def dumped(form):
    return json.dumps(form, ensure_ascii=False)


def sample():
    return copy.deepcopy(SAMPLE)


def demands(form):
    """The points of I.2 "Yêu cầu": a) to e)."""
    return form["content"][0]["children"][1]["children"]


def tasksOf(form):
    """The points of II.2 with tasks: a) to c)."""
    return form["content"][1]["children"][1]["children"]


def point(text):
    return {"level": "point", "text": text}


def texts(document):
    return [paragraph.text for paragraph in paragraphs(document)]


class ApplyTest(unittest.TestCase):
    def setUp(self):
        self.drafter = office.create("org.vanthu.Drafter")
        self.document = self.compose(SAMPLE)

    def compose(self, form):
        document = self.drafter.compose(dumped(form), True)
        self.addCleanup(document.close, True)
        return document

    def apply(self, form, document=None):
        return json.loads(self.drafter.applyForm(document or self.document, dumped(form)))

    def reopen(self, name):
        path = os.path.join(folder.name, name)
        self.document.storeToURL(officelib.fileUrl(path), properties(FilterName="writer8"))
        self.document = office.load(path)
        self.addCleanup(self.document.close, True)

    def paragraph(self, start):
        """The paragraph of the body that begins so."""
        found = [part for part in each(self.document.Text.createEnumeration())
                 if part.supportsService("com.sun.star.text.Paragraph") and part.String.startswith(start)]
        self.assertEqual(1, len(found), start)
        return found[0]

    def edit(self, start, more):
        """Types at the end of a paragraph, as a person does."""
        paragraph = self.paragraph(start)
        self.document.Text.insertString(paragraph.End, more, False)
        return paragraph.String

    def typeBehind(self, start, text, style="VT Nội dung"):
        from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
        cursor = self.document.Text.createTextCursorByRange(self.paragraph(start).End)
        self.document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        self.document.Text.insertString(cursor, text, False)
        self.paragraph(text).ParaStyleName = style

    def delete(self, start):
        self.paragraph(start).dispose()

    def storedForm(self):
        return json.loads(self.drafter.formOf(self.document))

    def assertPrints(self, form):
        """The document is what the form makes, in every paragraph, style, number and cell."""
        self.maxDiff = None
        self.assertEqual([tuple(p) for p in paragraphs(self.compose(form))], [tuple(p) for p in paragraphs(self.document)])
        self.assertEqual(self.drafter.formOf(self.compose(form)), self.drafter.formOf(self.document))

    def assertAppliesWholly(self, form):
        """Nothing was typed: it is then as if made anew, one undo away from what it was, and one redo back."""
        before = paragraphs(self.document)
        formBefore = self.drafter.formOf(self.document)
        self.assertEqual([], self.apply(form))
        self.assertPrints(form)
        undo = self.document.UndoManager
        self.assertEqual(1, len(undo.getAllUndoActionTitles()))
        undo.undo()
        self.assertEqual(before, paragraphs(self.document))
        self.assertEqual(formBefore, self.drafter.formOf(self.document))
        undo.redo()
        self.assertPrints(form)


class WordsTest(ApplyTest):
    def testChangedParagraph(self):
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        self.assertAppliesWholly(form)
        self.assertEqual("b)", self.paragraph("Đơn phải được thụ lý đúng hạn").ListLabelString)

    def testInsertedParagraphPushesTheLetters(self):
        form = sample()
        demands(form).insert(4, point("Báo cáo kịp thời khi có vướng mắc;"))
        self.assertAppliesWholly(form)
        self.assertEqual("đ)", self.paragraph("Báo cáo kịp thời").ListLabelString)
        self.assertEqual("e)", self.paragraph("Giữ bí mật").ListLabelString)
        self.assertEqual("g)", self.paragraph("Gắn kết quả").ListLabelString)

    def testRemovedParagraphPullsTheLetters(self):
        form = sample()
        del demands(form)[1]
        self.assertAppliesWholly(form)
        self.assertEqual("b)", self.paragraph("Kết quả giải quyết").ListLabelString)
        self.assertEqual("đ)", self.paragraph("Gắn kết quả").ListLabelString)

    def testNewSectionInFront(self):
        form = sample()
        form["content"].insert(0, {"level": "section", "heading": "Sự cần thiết", "children": [
            {"level": "clause", "text": "Thực trạng tiếp công dân."}, {"level": "clause", "text": "Nguyên nhân."}]})
        self.assertAppliesWholly(form)
        self.assertEqual("II.", self.paragraph("Mục đích, yêu cầu").ListLabelString)
        self.assertEqual("IV.", self.paragraph("Tổ chức thực hiện").ListLabelString)

    def testRemovedSection(self):
        form = sample()
        del form["content"][1]
        self.assertAppliesWholly(form)

    def testMovedParagraph(self):
        form = sample()
        demands(form).append(demands(form).pop(0))
        self.assertAppliesWholly(form)

    def testOtherLevel(self):
        form = sample()
        demands(form)[2]["level"] = "dash"
        self.assertAppliesWholly(form)
        self.assertEqual("c)", self.paragraph("Không để đơn").ListLabelString)

    def testRecipients(self):
        form = sample()
        form["recipients"][6]["name"] = "Trưởng các thôn và tổ dân phố"
        form["recipients"].insert(2, {"name": "Sở Tư pháp", "purpose": "report", "group": ""})
        del form["recipients"][0]
        self.assertAppliesWholly(form)
        cell = self.document.TextTables.getByName("VanThu_Bang2").getCellByName("A1").String
        self.assertIn("Sở Tư pháp (để b/c);", cell)
        self.assertIn("Trưởng các thôn và tổ dân phố (t/h);", cell)
        self.assertNotIn("Ủy ban nhân dân tỉnh", cell)

    def testNumberAndDateGivenLater(self):
        early = sample()
        early["number"] = None
        early["date"] = {"day": None, "month": None, "year": 2026}
        self.document = self.compose(early)
        self.assertNotIn("Số: 08/KH-UBND", texts(self.document))
        self.assertAppliesWholly(SAMPLE)
        self.assertIn("Số: 08/KH-UBND", texts(self.document))
        self.assertIn("Sông Xanh, ngày 22 tháng 01 năm 2026", texts(self.document))

    def testSignatureAndAbstract(self):
        form = sample()
        form["abstract"] = "Tiếp công dân năm 2027"
        form["signature"].update(authority="TM", name="Trần Thị Thử")
        self.assertAppliesWholly(form)
        self.assertIn("Tiếp công dân năm 2027", self.document.DocumentProperties.Title)

    def testSignsAndMarkupAreTextOnly(self):
        form = sample()
        demands(form)[0]["text"] = "</text:p>&amp;<b>đậm</b> $& \\1 “Ổ”;"
        self.assertAppliesWholly(form)


class TablesTest(ApplyTest):
    def testTaskAdded(self):
        form = sample()
        tasksOf(form).insert(1, {"level": "point", "text": "lập sổ theo dõi", "task": {
            "leadUnit": "Công an xã", "coordinatingUnits": [], "deadline": {"kind": "none"}, "composed": True}})
        self.assertAppliesWholly(form)
        table = self.document.TextTables.getByName(TASK_TABLE)
        self.assertEqual(10, table.Rows.Count)
        self.assertEqual("Lập sổ theo dõi", table.getCellByName("B6").String)

    def testTaskRemoved(self):
        form = sample()
        del tasksOf(form)[0]
        self.assertAppliesWholly(form)
        self.assertEqual(8, self.document.TextTables.getByName(TASK_TABLE).Rows.Count)

    def testTaskTableSwitchedOffAndOn(self):
        form = sample()
        form["taskTable"] = False
        self.assertAppliesWholly(form)
        self.assertFalse(self.document.TextTables.hasByName(TASK_TABLE))
        self.assertEqual([], self.apply(SAMPLE))
        self.assertPrints(SAMPLE)

    def testAppendixAdded(self):
        form = sample()
        form["appendices"].append({"title": "Mẫu sổ tiếp công dân", "landscape": True, "content": [
            {"level": "clause", "text": "Trang bìa."}, {"level": "clause", "text": "Trang ruột."}]})
        self.assertAppliesWholly(form)
        self.assertEqual("2.", self.paragraph("Trang ruột").ListLabelString)

    def testAppendixRemoved(self):
        form = sample()
        form["appendices"] = []
        self.assertAppliesWholly(form)
        self.assertNotIn("Phụ lục I", texts(self.document))

    def testCellEditedByHandIsNotDroppedWithItsTask(self):
        cell = self.document.TextTables.getByName(TASK_TABLE).getCellByName("D5")
        cell.insertString(cell.createTextCursorByRange(cell.End), " và Hội Nông dân", False)
        theirs = cell.String
        form = sample()
        del tasksOf(form)[0]
        kept = self.apply(form)
        self.assertIn(theirs, texts(self.document))
        self.assertIn(theirs, [entry["document"] for entry in kept])


class HandworkTest(ApplyTest):
    def testEditedParagraphStaysAndIsSaid(self):
        theirs = self.edit("Đơn đủ điều kiện", " (theo mẫu)")
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        demands(form)[2]["text"] = "Kết quả phải được công khai;"
        self.assertEqual([{"document": theirs, "form": "Đơn phải được thụ lý đúng hạn;"}], self.apply(form))
        self.assertEqual("b)", self.paragraph(theirs).ListLabelString)
        self.assertEqual("c)", self.paragraph("Kết quả phải được công khai").ListLabelString)
        self.assertNotIn("Đơn phải được thụ lý đúng hạn;", texts(self.document))
        self.assertEqual(demands(form), demands(self.storedForm()))

    def testEditedParagraphThatTheFormDropsStaysAndIsSaid(self):
        theirs = self.edit("Đơn đủ điều kiện", " (theo mẫu)")
        form = sample()
        del demands(form)[1]
        self.assertEqual([{"document": theirs, "form": None}], self.apply(form))
        self.assertIn(theirs, texts(self.document))

    def testEditedParagraphThatTheFormLeavesIsNotTouched(self):
        theirs = self.edit("Đơn đủ điều kiện", " (theo mẫu)")
        form = sample()
        demands(form)[4]["text"] = "Giữ bí mật;"
        self.assertEqual([], self.apply(form))
        self.assertIn(theirs, texts(self.document))
        self.assertIn("Giữ bí mật;", texts(self.document))

    def testDeletedParagraphStaysDeleted(self):
        self.delete("Đơn đủ điều kiện")
        form = sample()
        demands(form)[2]["text"] = "Kết quả phải được công khai;"
        self.assertEqual([], self.apply(form))
        self.assertFalse([text for text in texts(self.document) if text.startswith("Đơn đủ điều kiện")])
        self.assertEqual("b)", self.paragraph("Kết quả phải được công khai").ListLabelString)

    def testDeletedParagraphThatTheFormChangesIsSaid(self):
        self.delete("Đơn đủ điều kiện")
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        self.assertEqual([{"document": "", "form": "Đơn phải được thụ lý đúng hạn;"}], self.apply(form))
        self.assertNotIn("Đơn phải được thụ lý đúng hạn;", texts(self.document))

    def testDeletedParagraphStaysDeletedTheSecondTime(self):
        self.delete("Đơn đủ điều kiện")
        for turn in (1, 2):
            form = sample()
            demands(form)[2]["text"] = f"Kết quả công khai lần {turn};"
            self.assertEqual([], self.apply(form))
            self.assertFalse([text for text in texts(self.document) if text.startswith("Đơn đủ điều kiện")], turn)

    def testFreeParagraphsStayWhereTheyWere(self):
        self.typeBehind("Đơn đủ điều kiện", "Ghi chú của người soạn thảo.")
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        demands(form).insert(2, point("Lưu hồ sơ;"))
        self.assertEqual([], self.apply(form))
        printed = texts(self.document)
        at = printed.index("Đơn phải được thụ lý đúng hạn;")
        self.assertEqual({"Ghi chú của người soạn thảo.", "Lưu hồ sơ;"}, set(printed[at + 1:at + 3]))
        self.assertEqual("c)", self.paragraph("Lưu hồ sơ").ListLabelString)

    def testFreeParagraphStaysWhenItsNeighbourGoes(self):
        self.typeBehind("Đơn đủ điều kiện", "Ghi chú của người soạn thảo.")
        form = sample()
        del demands(form)[1]
        self.assertEqual([], self.apply(form))
        self.assertIn("Ghi chú của người soạn thảo.", texts(self.document))

    def testSplitParagraphLosesNoWord(self):
        from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
        cursor = self.document.Text.createTextCursorByRange(self.paragraph("Đơn đủ điều kiện").Start)
        cursor.goRight(len("Đơn đủ điều kiện"), False)
        self.document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        form = sample()
        del demands(form)[1]
        kept = self.apply(form)
        self.assertIn("Đơn đủ điều kiện", texts(self.document))
        self.assertTrue([text for text in texts(self.document) if text.startswith(" phải được thụ lý")])
        self.assertEqual(["Đơn đủ điều kiện"], [entry["document"] for entry in kept])

    def testDirectFormattingStays(self):
        bold = self.paragraph("Kết quả giải quyết")
        bold.CharWeight = BOLD
        grown = self.paragraph("Giữ bí mật")
        grown.ParaLeftMargin = 3000
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        demands(form).insert(0, point("Lưu hồ sơ;"))
        self.assertEqual([], self.apply(form))
        self.assertEqual(BOLD, self.paragraph("Kết quả giải quyết").CharWeight)
        self.assertEqual(3000, self.paragraph("Giữ bí mật").ParaLeftMargin)
        self.assertNotEqual(BOLD, self.paragraph("Lưu hồ sơ").CharWeight)
        self.assertNotEqual(BOLD, self.paragraph("Đơn phải").CharWeight)

    def testUndoGoesBackThroughHandwork(self):
        theirs = self.edit("Đơn đủ điều kiện", " (theo mẫu)")
        form = sample()
        del demands(form)[2:]
        self.apply(form)
        undo = self.document.UndoManager
        undo.undo()
        self.assertIn(theirs, texts(self.document))
        self.assertEqual(demands(SAMPLE), demands(self.storedForm()))
        undo.undo()
        self.assertPrints(SAMPLE)
        undo.redo()
        undo.redo()
        self.assertEqual(demands(form), demands(self.storedForm()))
        self.assertIn(theirs, texts(self.document))

    def testAfterUndoItCanBeAppliedAgain(self):
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        del demands(form)[3]
        self.apply(form)
        self.document.UndoManager.undo()
        self.assertEqual([], self.apply(form))
        self.assertPrints(form)


class AgainTest(ApplyTest):
    def testTheSameFormChangesNothing(self):
        before = paragraphs(self.document)
        for _ in range(2):
            self.assertEqual([], self.apply(SAMPLE))
            self.assertEqual(before, paragraphs(self.document))
        self.assertPrints(SAMPLE)

    def testTheSameFormTwiceAfterHandwork(self):
        self.edit("Đơn đủ điều kiện", " (theo mẫu)")
        form = sample()
        demands(form)[4]["text"] = "Giữ bí mật;"
        self.apply(form)
        before = paragraphs(self.document)
        self.assertEqual([], self.apply(form))
        self.assertEqual(before, paragraphs(self.document))

    def testManyFormsOneAfterAnother(self):
        forms = [sample() for _ in range(4)]
        demands(forms[0]).insert(0, point("Lưu hồ sơ;"))
        forms[1]["taskTable"] = False
        forms[2]["content"].pop(0)
        for form in (*forms, SAMPLE):
            self.assertEqual([], self.apply(form))
            self.assertPrints(form)

    def testAfterSavingAndOpening(self):
        theirs = self.edit("Đơn đủ điều kiện", " (theo mẫu)")
        self.delete("Không để đơn")
        self.typeBehind("Giữ bí mật", "Ghi chú của người soạn thảo.")
        self.reopen("worked.odt")
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        demands(form)[2]["text"] = "Kết quả phải được công khai;"
        form["number"] = 9
        self.assertEqual([{"document": theirs, "form": "Đơn phải được thụ lý đúng hạn;"}], self.apply(form))
        printed = texts(self.document)
        self.assertIn(theirs, printed)
        self.assertIn("Ghi chú của người soạn thảo.", printed)
        self.assertIn("Số: 09/KH-UBND", printed)
        self.assertEqual("c)", self.paragraph("Kết quả phải được công khai").ListLabelString)
        self.assertFalse([text for text in printed if text.startswith("Không để đơn")])

    def testUntouchedDocumentAfterSavingAndOpening(self):
        self.reopen("untouched.odt")
        form = sample()
        demands(form).insert(1, point("Lưu hồ sơ;"))
        del tasksOf(form)[2]
        self.assertAppliesWholly(form)
        self.reopen("applied.odt")
        self.assertPrints(form)

    def testABadFormChangesNothing(self):
        from org.vanthu import FormException
        before = paragraphs(self.document)
        for wrong, place in ((dumped({**SAMPLE, "place": ""}), "/place"), ("{", None)):
            with self.assertRaises(FormException) as caught:
                self.drafter.applyForm(self.document, wrong)
            if place:
                self.assertEqual([place], [fault.Pointer for fault in caught.exception.Faults])
        self.assertEqual(before, paragraphs(self.document))
        self.assertFalse(self.document.UndoManager.isUndoPossible())
        self.assertEqual(demands(SAMPLE), demands(self.storedForm()))


class TrackedChangesTest(ApplyTest):
    def setUp(self):
        super().setUp()
        self.document.RecordChanges = True

    def settle(self, command):
        """Accepts or rejects all changes, as the menu does."""
        office.dispatch(f".uno:{command}AllTrackedChanges", self.document.CurrentController.Frame)

    def form(self):
        form = sample()
        demands(form)[1]["text"] = "Đơn phải được thụ lý đúng hạn;"
        demands(form).insert(3, point("Lưu hồ sơ;"))
        del demands(form)[5]
        return form

    def testAcceptedItIsTheNewForm(self):
        self.assertEqual([], self.apply(self.form()))
        self.assertTrue(self.document.RecordChanges)
        self.settle("Accept")
        self.assertPrints(self.form())

    def testWhatWasChangedIsToBeSeen(self):
        self.apply(self.form())
        self.assertTrue(self.document.Redlines.createEnumeration().hasMoreElements())
        self.settle("Reject")
        self.assertEqual(texts(self.compose(SAMPLE)), texts(self.document))

    def testUndoneInOneStep(self):
        self.apply(self.form())
        self.document.UndoManager.undo()
        self.assertPrints(SAMPLE)
        self.assertTrue(self.document.RecordChanges)


unittest.main()
