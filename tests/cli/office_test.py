"""Documents that go through LibreOffice: one start for all, its faults by name, and nothing left behind."""

import io
import os
import subprocess
import unittest
import zipfile

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, OFFICE

# Takes the office's command line; what it does at a file is said by the variable OFFICE_DOES (file number=action).
STAND_IN = """#!/bin/sh
while [ $# -gt 0 ]; do case "$1" in
  --convert-to) ext=${2%%:*}; shift 2;;
  --outdir) out=$2; shift 2;;
  -*) shift;;
  *) name=${1##*/}
     case "@ACTIONS@" in *"$name=skip"*) echo "Error: source file could not be loaded" >&2; shift; continue;; esac
     echo "convert $1 -> $out/${name%.odt}.$ext using filter : test"
     case "@ACTIONS@" in *"$name=die"*) printf half > "$out/${name%.odt}.$ext"; echo "it hurts" >&2; kill -9 $$;; esac
     printf 'made' > "$out/${name%.odt}.$ext"; shift;;
esac; done
"""


class Missing(harness.Case):
    def test_a_program_that_is_none(self):
        self.form()
        (self.folder / "text").write_text("no program")
        for office in ("/nowhere/soffice", "text", "."):
            result = self.expect(ENVIRONMENT, "render", "plan.json", "--to", "pdf", "--office", office)
            self.assertIn(f"“{office}”", result.stderr.decode())
            self.assertEqual(self.names(), ["plan.json", "text"])
        self.assert_left_nothing()

    def test_flat_documents_need_no_office(self):
        self.form()
        self.expect(DONE, "render", "plan.json", "--to", "odt", "--office", "/nowhere/soffice", env=self.environment(PATH=""))

    @unittest.skipUnless(os.geteuid() == 0, "hiding the office needs root")
    def test_no_office_on_the_machine(self):
        places = [place for place in ("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/usr/local/lib/libreoffice", "/opt") if os.path.isdir(place)]
        hide = " && ".join(f"mount -t tmpfs none {place}" for place in places) or "true"
        self.form()
        result = subprocess.run(["unshare", "-m", "sh", "-c", f'{hide} || exit 99; exec env PATH=/nowhere "$@"', "sh", harness.PROGRAM, "render",
                                 "plan.json", "--to", "docx"], capture_output=True, cwd=self.folder, env=self.environment(), check=False)
        if result.returncode == 99 or b"unshare" in result.stderr:
            self.skipTest("mounting is not allowed here")
        self.assertEqual(result.returncode, ENVIRONMENT)
        self.assertIn("libreoffice-writer", result.stderr.decode())
        self.assertIn("/usr/lib/libreoffice/program", result.stderr.decode())
        self.assertEqual(self.names(), ["plan.json"])
        self.assert_left_nothing()


class Failing(harness.Case):
    def office(self, actions=""):
        return self.program("soffice", STAND_IN.replace("@ACTIONS@", actions))

    def forms(self):
        for name in ("a", "b", "c"):
            self.form(f"{name}.json")
        return ["a.json", "b.json", "c.json", "--to", "pdf"]

    def test_a_document_that_does_not_come_out_is_named(self):
        result = self.expect(ENVIRONMENT, "render", *self.forms(), "--office", self.office("00000001.odt=skip"))
        self.assertEqual(result.stdout, b"a.pdf\nc.pdf\n")
        self.assertIn("vanthu: b.json: ", result.stderr.decode())
        self.assertIn("could not be loaded", result.stderr.decode())
        self.assert_left_nothing()

    def test_a_document_at_which_the_office_dies_is_named_and_not_kept(self):
        result = self.expect(ENVIRONMENT, "render", *self.forms(), "--office", self.office("00000000.odt=die"))
        self.assertEqual(result.stdout, b"b.pdf\nc.pdf\n")
        self.assertIn("vanthu: a.json: ", result.stderr.decode())
        self.assertIn("it hurts", result.stderr.decode())
        self.assertNotIn("a.pdf", self.names())
        self.assert_left_nothing()

    def test_an_office_that_does_not_start(self):
        broken = self.program("broken", "#!/bin/sh\necho no fonts >&2\nexit 77\n")
        result = self.expect(ENVIRONMENT, "render", *self.forms(), "--office", broken)
        self.assertEqual(result.stdout, b"")
        self.assertIn("no fonts", result.stderr.decode())
        self.assertEqual(self.names(), ["a.json", "b.json", "c.json"])
        self.assert_left_nothing()

    def test_bad_forms_are_told_beside_what_is_converted(self):
        words = self.forms()
        (self.folder / "b.json").write_text("{")
        result = self.expect(BAD_INPUT, "render", *words, "--office", self.office())
        self.assertEqual(result.stdout, b"a.pdf\nc.pdf\n")
        self.assertIn("vanthu: b.json: ", result.stderr.decode())

    def test_targets_that_cannot_be_written(self):
        words = self.forms()
        (self.folder / "b.pdf").mkdir()
        result = self.expect(ENVIRONMENT, "render", *words, "--office", self.office())
        self.assertEqual(result.stdout, b"a.pdf\nc.pdf\n")
        self.assertIn("vanthu: b.pdf: ", result.stderr.decode())
        self.assert_left_nothing()

    def test_no_place_for_temporary_files(self):
        words = self.forms()
        env = {**self.environment(), "TMPDIR": "/nowhere"}
        result = self.expect(ENVIRONMENT, "render", *words, "--office", self.office(), env=env)
        self.assertIn("vanthu: /nowhere: ", result.stderr.decode())
        self.assertEqual(self.names(), ["a.json", "b.json", "c.json"])


@unittest.skipUnless(OFFICE, "LibreOffice is not installed")
class Real(harness.Case):
    def setUp(self):
        super().setUp()
        self.starts = self.folder.parent / "starts"
        self.home = self.folder.parent / "home"
        self.home.mkdir()
        self.office = self.program("counted", f'#!/bin/sh\necho start >> "{self.starts}"\nexec "{OFFICE}" "$@"\n')

    def render(self, *words, **more):
        return self.expect(DONE, "render", *words, "--office", self.office, env=self.environment(HOME=str(self.home)), **more)

    def tearDown(self):
        self.assert_left_nothing()
        self.assertEqual(list(self.home.iterdir()), [], "the office used the user's home")

    def test_a_batch_shares_one_office(self):
        for name in ("a", "b", "c"):
            self.form(f"{name}.json")
        result = self.render("a.json", "b.json", "c.json", "--to", "pdf", "--out-dir", "out")
        self.assertEqual(self.starts.read_text(), "start\n")
        self.assertEqual(result.stdout, b"out/a.pdf\nout/b.pdf\nout/c.pdf\n")
        self.assertEqual(self.names("out"), ["a.pdf", "b.pdf", "c.pdf"])

    def test_pdf_is_archivable_and_tagged(self):
        self.form()
        data = self.render("plan.json", "-o", "-", "--to", "pdf").stdout
        self.assertTrue(data.startswith(b"%PDF-"))
        self.assertIn(b"<pdfaid:part>2</pdfaid:part>", data)
        self.assertIn(b"<pdfaid:conformance>B</pdfaid:conformance>", data)
        for mark in (rb"/StructTreeRoot", rb"/MarkInfo\s*<<\s*/Marked true", rb"/OutputIntents?", rb"/Lang\s*\(vi-VN\)", rb"/DisplayDocTitle true"):
            self.assertRegex(data, mark)
        self.assertIn(harness.SAMPLE["abstract"].encode(), data, "the title stands in the metadata")

    def test_docx(self):
        self.form()
        self.render("plan.json", "-o", "plan.docx")
        document = zipfile.ZipFile(self.folder / "plan.docx").read("word/document.xml").decode()
        self.assertIn(harness.SAMPLE["signature"]["name"], document)

    def test_standard_input(self):
        form = self.form().read_bytes()
        self.assertIn("word/document.xml", zipfile.ZipFile(io.BytesIO(self.render("-", "--to", "docx", stdin=form).stdout)).namelist())

    def test_awkward_names_and_folders(self):
        self.temporary = self.folder.parent / "thư mục 100% #1 'tạm'"
        self.temporary.mkdir()
        self.form("Kế hoạch, số 1 (dự thảo) %20.json")
        self.render("Kế hoạch, số 1 (dự thảo) %20.json", "--to", "pdf")
        self.assertIn("Kế hoạch, số 1 (dự thảo) %20.pdf", self.names())

    def test_found_without_the_search_path(self):
        if not os.path.exists("/usr/lib/libreoffice/program/soffice"):
            self.skipTest("LibreOffice is not in the usual folder")
        self.form()
        self.expect(DONE, "render", "plan.json", "--to", "pdf", env=self.environment(PATH="/nowhere:/usr/sbin", HOME=str(self.home)))

    @unittest.skipUnless(os.environ.get("VANTHU_LONG_TESTS"), "takes a minute: set VANTHU_LONG_TESTS")
    def test_a_batch_longer_than_one_start(self):
        first = self.form("000.json")
        for number in range(1, 205):
            os.link(first, self.folder / f"{number:03}.json")
        result = self.render(*[f"{number:03}.json" for number in range(205)], "--to", "pdf", "--out-dir", "out")
        self.assertEqual(len(result.stdout.splitlines()), 205)
        self.assertEqual(self.starts.read_text(), "start\nstart\n")


if __name__ == "__main__":
    harness.main()
