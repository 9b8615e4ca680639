"""packaging/check-style finds what it is there to find, and nothing in a clean tree."""

import unittest

import skeleton


class StyleTest(skeleton.Case):
    def setUp(self):
        super().setUp()
        self.put("src/json/Parse.cpp", '#include "json/Parse.h"\n\n#include "text/Scan.h"\n\n#include <simdjson.h>\n')
        self.put("src/json/Fault.cpp", 'auto fault = Fault{"", "json-empty"};\n')
        self.put("templates/messages/vi/json.json", '{"json-empty": "Trống: {file}."}')
        self.put("templates/messages/en/json.json", '{"json-empty": "Empty: {file}."}')

    def put(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    def check(self):
        # Without clang-format, which needs the project's own sources to say anything.
        return self.run_command("check-style")

    def assertFinds(self, *words):
        result = self.check()
        self.assertEqual(1, result.returncode, result.stdout + result.stderr)
        faults = result.stdout.splitlines()
        self.assertTrue(faults[-1].endswith(" 1 faults."), result.stdout)
        for word in words:
            self.assertIn(word, result.stdout)

    def testACleanTreeHasNoFault(self):
        result = self.check()
        self.assertEqual(0, result.returncode, result.stdout + result.stderr)
        self.assertIn("there is no clang-format here", result.stdout)

    def testFindsAForbiddenInclude(self):
        self.put("src/json/Value.h", '#pragma once\n#include "form/Form.h"\n')
        self.assertFinds("src/json/Value.h:2", "form/Form.h")

    def testFindsAForeignHeaderOutsideItsFolder(self):
        self.put("src/form/Form.cpp", "#include <unicode/unistr.h>\n")
        self.assertFinds("src/form/Form.cpp:1", "unicode/unistr.h")

    def testFindsAnOfficeHeaderInTheCore(self):
        self.put("src/app/Workbench.cpp", "#include <com/sun/star/uno/Any.hxx>\n")
        self.assertFinds("src/app/Workbench.cpp:1")

    def testFindsTheExtensionInTheCore(self):
        self.put("src/app/Workbench.cpp", '#include "extension/Names.h"\n')
        self.assertFinds("src/app/Workbench.cpp:1")

    def testHoldsUnitTestsToTheirModule(self):
        self.put("tests/unit/text/ScanTest.cpp", '#include "text/Scan.h"\n#include "json/Value.h"\n')
        self.assertFinds("tests/unit/text/ScanTest.cpp:2")

    def testFindsALongFile(self):
        self.put("src/json/Long.cpp", "\n" * 601)
        self.assertFinds("src/json/Long.cpp", "601")

    def testFindsAMachinesPath(self):
        self.put("docs/guide.md", "see /" + "home/somebody/vanthu\n")
        self.assertFinds("docs/guide.md:1")

    def testFindsASentenceInOneLanguageOnly(self):
        self.put("templates/messages/vi/json.json", '{"json-empty": "Trống: {file}.", "json-deep": "Quá sâu."}')
        self.assertFinds("json-deep", "no English sentence")

    def testFindsSentencesThatSayDifferentValues(self):
        self.put("templates/messages/en/json.json", '{"json-empty": "Empty."}')
        self.assertFinds("json-empty")

    def testFindsAFaultWithoutSentence(self):
        self.put("src/json/Fault.cpp", 'auto fault = Fault{"", "json-unheard-of"};\n')
        self.assertFinds("src/json/Fault.cpp:1", "json-unheard-of")

    def testFindsBrokenJson(self):
        self.put("templates/plan/kind.json", '{"id": "plan",}')
        self.assertFinds("templates/plan/kind.json")

    def testFindsAMemberWrittenTwice(self):
        self.put("templates/plan/kind.json", '{"id": "plan", "id": "plan"}')
        self.assertFinds("templates/plan/kind.json", "duplicate")

    def testFindsAScriptThatCannotBeRun(self):
        self.put("packaging/more", "#!/bin/sh\n").chmod(0o644)
        self.assertFinds("packaging/more", "755")

    def testFindsDataThatCanBeRun(self):
        self.put("templates/plan/kind.json", "{}").chmod(0o755)
        self.assertFinds("templates/plan/kind.json", "644")


unittest.main()
