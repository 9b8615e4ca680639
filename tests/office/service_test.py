"""The published service org.vanthu.Drafter as a macro uses it: forms in, documents out, and what it says about bad forms."""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import officelib
from officelib import properties

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
sys.path.insert(0, str(SOURCE / "packaging"))
from writerdocument import differences, pages, paragraphs  # noqa: E402

SAMPLE = json.loads((SOURCE / "templates/plan/sample.json").read_text(encoding="utf-8"))
TOO_DEEP = 10_000
office = None
folder = None


def setUpModule():
    global office, folder
    folder = tempfile.TemporaryDirectory(prefix="vanthu-service-")
    unittest.addModuleCleanup(folder.cleanup)
    office = officelib.Office(extension=OXT).start()
    unittest.addModuleCleanup(office.stop)


def dumped(form):
    return json.dumps(form, ensure_ascii=False)


def sample(**changed):
    return {**copy.deepcopy(SAMPLE), **changed}


def texts(document):
    return [paragraph.text for paragraph in paragraphs(document)]


class ServiceTest(unittest.TestCase):
    def setUp(self):
        from org.vanthu import FormException
        self.FormException = FormException
        self.drafter = office.create("org.vanthu.Drafter")

    def compose(self, form=None):
        document = self.drafter.compose(form if isinstance(form, str) else dumped(form or SAMPLE), True)
        self.addCleanup(document.close, True)
        return document

    def open(self, path):
        document = office.load(path)
        self.addCleanup(document.close, True)
        return document

    def store(self, document, name):
        path = os.path.join(folder.name, name)
        document.storeToURL(officelib.fileUrl(path), properties(FilterName="writer8"))
        return path

    def refused(self, form, call=None):
        """The faults with which a form is refused; the office then goes on as before."""
        with self.assertRaises(self.FormException) as caught:
            (call or (lambda text: self.drafter.compose(text, True)))(form if isinstance(form, str) else dumped(form))
        exception = caught.exception
        self.assertTrue(exception.Faults)
        self.assertEqual("\n".join(fault.Message for fault in exception.Faults), exception.Message)
        for fault in exception.Faults:
            self.assertGreater(len(fault.Message.split()), 3, f"no sentence: {fault}")
            self.assertNotRegex(fault.Message, r"\{[a-z]+\}", "an argument without its value")
        return [(fault.Pointer, fault.Id) for fault in exception.Faults]


class FormTest(ServiceTest):
    def testDefaultsAreThoseOfTheCommand(self):
        said = subprocess.run([os.environ["VANTHU"], "new", "plan"], capture_output=True, text=True, check=True, timeout=60).stdout
        self.assertEqual(json.loads(said), json.loads(self.drafter.defaults("plan")))

    def testDefaultsOfNoSuchKind(self):
        faults = self.refused("no-such-kind", self.drafter.defaults)
        self.assertEqual([("/kind", "kind-unknown")], faults)

    def testCheckFindsNothingInTheSample(self):
        self.assertEqual([], json.loads(self.drafter.check(dumped(SAMPLE))))

    def testCheckSaysAllThatComposeRefuses(self):
        form = dumped(sample(place="", number="tám"))
        found = [(fault["pointer"], fault["id"]) for fault in json.loads(self.drafter.check(form))]
        self.assertEqual({"/place", "/number"}, {pointer for pointer, _ in found})
        self.assertEqual(found, self.refused(form))

    def testCheckAnswersForWhatIsNoForm(self):
        for wrong in ("", "{", "[]", "null", "\x00"):
            with self.subTest(wrong=wrong):
                self.assertTrue(json.loads(self.drafter.check(wrong))[0]["message"])


class ComposeTest(ServiceTest):
    def testDocumentIsUntitledAndUnsaved(self):
        document = self.compose()
        self.assertEqual("", document.getURL())
        self.assertFalse(document.hasLocation())
        self.assertTrue(document.isModified())
        self.assertFalse(document.isReadonly())
        self.assertIn(SAMPLE["abstract"], document.DocumentProperties.Title)

    def testIsTheDocumentOfTheCommand(self):
        path = os.path.join(folder.name, "command.odt")
        form = os.path.join(folder.name, "command.json")
        pathlib.Path(form).write_text(dumped(SAMPLE), encoding="utf-8")
        subprocess.run([os.environ["VANTHU"], "render", form, "-o", path], check=True, capture_output=True, timeout=60)
        made, expected = self.compose(), self.open(path)
        self.assertIn(SAMPLE["opening"], texts(expected))
        self.assertEqual([], differences(paragraphs(expected), paragraphs(made)))
        self.assertEqual(pages(expected), pages(made))
        for family in ("ParagraphStyles", "PageStyles", "NumberingStyles"):
            names = [set(document.StyleFamilies.getByName(family).ElementNames) for document in (expected, made)]
            self.assertEqual(*names)
        self.assertEqual(expected.DocumentProperties.Title, made.DocumentProperties.Title)

    def testTextsPrintAsTyped(self):
        typed = [
            "Đường Ỷ Ổ ẫ ữ ợ – “ngoặc kép”, ‘ngoặc đơn’… 50 % và 30 °C",
            "</text:p><text:p>&amp; <b>đậm</b> ]]> <!-- ghi chú -->",
            "=1+1; ${tên} {name} %s \\n \\u0041 C:\\thư mục",
            "&lt;không phải thực thể&gt; 'một' \"hai\"",
        ]
        content = [{"level": "section", "heading": "Nội dung", "children": [{"level": "clause", "text": text} for text in typed]}]
        document = self.compose(sample(content=content, abstract=typed[1], taskTable=False, appendices=[]))
        printed = texts(document)
        self.assertIn(typed[1], printed)
        for text in typed:
            self.assertTrue([line for line in printed if line.rstrip("./").rstrip(".") == text.rstrip(".")], text)
        self.assertIn(typed[1], document.DocumentProperties.Title)

    def testDecomposedVietnameseIsPrintedLikeComposed(self):
        import unicodedata
        document = self.compose(sample(place=unicodedata.normalize("NFD", "Sông Xanh")))
        self.assertIn("Sông Xanh, ngày 22 tháng 01 năm 2026", texts(document))


class FormOfTest(ServiceTest):
    def testGivesTheFormBack(self):
        form = json.loads(self.drafter.formOf(self.compose()))
        for name, value in SAMPLE.items():
            self.assertEqual(value, form[name], name)

    def testSurvivesSavingTwice(self):
        made = self.compose()
        form = self.drafter.formOf(made)
        once = self.open(self.store(made, "once.odt"))
        self.assertEqual(form, self.drafter.formOf(once))
        once.Text.insertString(once.Text.getEnd(), "gõ thêm", False)
        twice = self.open(self.store(once, "twice.odt"))
        self.assertEqual(form, self.drafter.formOf(twice))
        self.assertEqual(texts(once), texts(twice))

    def testDocumentOfTheCommandHasItToo(self):
        form = os.path.join(folder.name, "own.json")
        path = os.path.join(folder.name, "own.odt")
        pathlib.Path(form).write_text(dumped(SAMPLE), encoding="utf-8")
        subprocess.run([os.environ["VANTHU"], "render", form, "-o", path], check=True, capture_output=True, timeout=60)
        self.assertEqual(self.drafter.formOf(self.compose()), self.drafter.formOf(self.open(path)))

    def testOtherDocumentsHaveNone(self):
        for factory in ("swriter", "scalc"):
            document = office.desktop().loadComponentFromURL(f"private:factory/{factory}", "_blank", 0, properties(Hidden=True))
            self.addCleanup(document.close, True)
            self.assertEqual("", self.drafter.formOf(document), factory)

    def testNothingCanBeAppliedToOtherDocuments(self):
        document = office.desktop().loadComponentFromURL("private:factory/swriter", "_blank", 0, properties(Hidden=True))
        self.addCleanup(document.close, True)
        document.Text.setString("thư riêng")
        faults = self.refused(SAMPLE, lambda form: self.drafter.applyForm(document, form))
        self.assertEqual([("", "document-no-form")], faults)
        self.assertEqual("thư riêng", document.Text.String)


class RefusalTest(ServiceTest):
    def tearDown(self):
        self.assertIn(SAMPLE["opening"], texts(self.compose()), "the office goes on")

    def opened(self):
        return len(office._components())

    def testMissingField(self):
        form = sample()
        del form["agency"]["name"]
        self.assertEqual([("/agency/name", "field-missing")], self.refused(form))

    def testWrongType(self):
        self.assertEqual([("/bases/1", "field-wrong-type-text")], self.refused(sample(bases=["Căn cứ Luật", 5])))
        self.assertEqual([("/number", "number-letters")], self.refused(sample(number="8")))

    def testControlCharacter(self):
        self.assertEqual([("/opening", "text-control-character")], self.refused(sample(opening="Ủy ban\u0007 như sau:")))

    def testUnknownField(self):
        self.assertEqual([("/trichyeu", "field-unknown")], self.refused(sample(trichyeu="x")))

    def testNoSuchDay(self):
        faults = self.refused(sample(date={"day": 30, "month": 2, "year": 2026}))
        self.assertEqual(["date-impossible"], [fault for _, fault in faults])
        self.assertTrue(faults[0][0].startswith("/date"))

    def testTruncated(self):
        text = dumped(SAMPLE)
        for length in (0, 1, len(text) // 2, len(text) - 1):
            with self.subTest(length=length):
                self.refused(text[:length])

    def testNestedWithoutEnd(self):
        self.refused("[" * TOO_DEEP)
        self.refused("[" * TOO_DEEP + "]" * TOO_DEEP)
        self.refused('{"kind":"plan","content":' + '[{"level":"section","children":' * TOO_DEEP + "[]" + "}]" * TOO_DEEP + "}")

    def testSeveralAreAllSaidInOrder(self):
        faults = self.refused(sample(symbol="KH UBND", place="", recipients=[]))
        self.assertEqual(["/symbol", "/place", "/recipients"], [pointer for pointer, _ in faults])

    def testARefusedFormOpensNothing(self):
        before = self.opened()
        self.refused(sample(place=""))
        self.refused("{")
        self.assertEqual(before, self.opened())


unittest.main()
