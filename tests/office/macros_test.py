"""The macros of docs/macros.md, taken from it and run in an office as those who copy them would."""

import copy
import json
import os
import pathlib
import re
import shutil
import tempfile
import unittest

import officelib

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
SAMPLE = json.loads((SOURCE / "templates/plan/sample.json").read_text(encoding="utf-8"))
MANUAL = (SOURCE / "docs/macros.md").read_text(encoding="utf-8")
INSIDE = '''

def in_office(path):
    context = XSCRIPTCONTEXT.getComponentContext()
    with open(path, encoding="utf-8") as file:
        form = json.load(file)
    faults = faults_of(context, form)
    return "\\n".join(message for _, message in faults) or create_plan(context, form, hidden=True)
'''
office = None
folder = None


def codeOf(language):
    """All fenced blocks of a language, one behind the other."""
    return "\n".join(re.findall(rf"^```{language}\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL))


def setUpModule():
    global office, folder
    folder = tempfile.TemporaryDirectory(prefix="vanthu-macros-")
    unittest.addModuleCleanup(folder.cleanup)
    profile = pathlib.Path(folder.name) / "profile"
    office = officelib.Office(str(profile), extension=OXT).start()
    unittest.addModuleCleanup(office.stop)
    scripts = profile / "user/Scripts/python"
    scripts.mkdir(parents=True, exist_ok=True)
    (scripts / "vanthu_macro.py").write_text(codeOf("python") + INSIDE, encoding="utf-8")


def fileOf(form, name="biểu mẫu.json"):
    path = pathlib.Path(folder.name) / name
    path.write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
    return str(path)


def faulty():
    form = copy.deepcopy(SAMPLE)
    del form["agency"]["name"]
    form["number"] = "tám"
    return form


class MacroTest(unittest.TestCase):
    def run_(self, address, *arguments):
        factory = office.context.getValueByName("/singletons/com.sun.star.script.provider.theMasterScriptProviderFactory")
        script = factory.createScriptProvider("").getScript(f"vnd.sun.star.script:{address}")
        return script.invoke(arguments, (), ())[0]

    def assertIsThePlan(self, document):
        self.assertIsNotNone(document)
        self.addCleanup(document.close, True)
        text = document.Text.createTextCursor()
        text.gotoEnd(True)
        self.assertIn(SAMPLE["opening"], text.String)
        self.assertEqual("", document.getURL())

    def assertNames(self, faults):
        """Two sentences, each with the name of the field that a person has to mend."""
        lines = faults.splitlines()
        self.assertEqual(2, len(lines), faults)
        self.assertTrue(lines[0].startswith("Tên cơ quan ban hành: "), faults)
        self.assertTrue(lines[1].startswith("Số: "), faults)


class BasicTest(MacroTest):
    @classmethod
    def setUpClass(cls):
        libraries = office.create("com.sun.star.script.ApplicationScriptLibraryContainer")
        libraries.loadLibrary("Standard")
        standard = libraries.getByName("Standard")
        standard.insertByName("VanThuMacro", codeOf("basic"))
        cls.addClassCleanup(standard.removeByName, "VanThuMacro")

    def basic(self, name, *arguments):
        return self.run_(f"Standard.VanThuMacro.{name}?language=Basic&location=application", *arguments)

    def testCreatesThePlanOfAFile(self):
        self.assertIsThePlan(self.basic("TaoKeHoach", fileOf(SAMPLE), True))

    def testAReportIsBegunFromADocument(self):
        plan = self.basic("TaoKeHoach", fileOf(SAMPLE), True)
        self.addCleanup(plan.close, True)
        report = self.basic("BaoCaoTu", plan, True)
        self.assertIsNotNone(report)
        self.addCleanup(report.close, True)
        text = report.Text.createTextCursor()
        text.gotoEnd(True)
        self.assertIn("Thực hiện Kế hoạch số 08/KH-UBND ngày 22 tháng 01 năm 2026 của", text.String)

    def testABadFormMakesNothing(self):
        self.assertIsNone(self.basic("TaoKeHoach", fileOf(faulty()), True))

    def testSaysTheFaults(self):
        said = self.basic("LoiCuaBieuMau", json.dumps(faulty(), ensure_ascii=False))
        # Basic puts the type of the exception before its Message.
        sentences = said[said.index("Tên cơ quan"):].strip()
        self.assertNames(sentences)

    def testSaysNothingOfAGoodForm(self):
        self.assertEqual("", self.basic("LoiCuaBieuMau", json.dumps(SAMPLE, ensure_ascii=False)))


class PythonTest(MacroTest):
    @classmethod
    def setUpClass(cls):
        cls.macros = {}
        exec(compile(codeOf("python"), "docs/macros.md", "exec"), cls.macros)

    def testCreatesThePlan(self):
        self.assertIsThePlan(self.macros["create_plan"](office.context, SAMPLE, hidden=True))

    def testBeginsAFormFromADocument(self):
        document = self.macros["create_plan"](office.context, SAMPLE, hidden=True)
        self.addCleanup(document.close, True)
        form = self.macros["begin_from"](office.context, document, "letter/recall")
        self.assertEqual(("letter", SAMPLE["number"]), (form["kind"], form["citations"][0]["number"]))

    def testNamesTheFaults(self):
        found = self.macros["faults_of"](office.context, faulty())
        self.assertEqual(["/agency/name", "/number"], [pointer for pointer, _ in found])
        self.assertNames("\n".join(message for _, message in found))
        self.assertEqual([], self.macros["faults_of"](office.context, SAMPLE))

    def testANewFormIsAPlan(self):
        form = self.macros["new_plan"](office.context)
        self.assertEqual("plan", form["kind"])
        self.assertTrue(form["content"])

    def testGivesANumberLater(self):
        form = {**copy.deepcopy(SAMPLE), "number": None}
        document = self.macros["create_plan"](office.context, form, hidden=True)
        self.addCleanup(document.close, True)
        self.assertEqual([], self.macros["set_number"](office.context, document, 27))
        self.assertIn("Số: 27/KH-UBND", document.TextTables.getByName("VanThu_Bang1").getCellByName("A2").String)


class PythonInsideTest(MacroTest):
    def setUp(self):
        program = pathlib.Path(shutil.which(office.program)).resolve().parent
        if not (program / "pythonscript.py").exists():
            self.skipTest("this office runs no Python macros")

    def inside(self, form):
        return self.run_("vanthu_macro.py$in_office?language=Python&location=user", fileOf(form))

    def testCreatesThePlanInTheOfficesOwnPython(self):
        self.assertIsThePlan(self.inside(SAMPLE))

    def testCatchesTheFaultsInTheOfficesOwnPython(self):
        self.assertNames(self.inside(faulty()))


unittest.main()
