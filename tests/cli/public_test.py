"""vanthu public: the public version is searched byte by byte for every protected string, whatever the kind and the format."""

import json
import zipfile

import bytesearch
import harness
from harness import BAD_INPUT, DONE, FINDINGS, USAGE

CASES = sorted((harness.SOURCE / "tests/cases/public").glob("*/*/form.json"))
TRACES = (b"text:tracked-changes", b"text:change", b"office:annotation", b"[[", b"]]", b"protected", "Không công bố".encode())


def secretsOf(case):
    return json.loads((case.parent / "secrets.json").read_text(encoding="utf-8"))


class Bytes(harness.Case):
    def setUp(self):
        super().setUp()
        kinds = {path.parent.name for path in (harness.SOURCE / "templates").glob("*/kind.json")}
        # A copy has no public version: that of the document it copies is published (tests/unit/exchange).
        self.assertEqual({case.parent.parent.name for case in CASES}, kinds - {"copy"})

    def public(self, case, name):
        self.expect(DONE, "public", case, "-o", name)
        return (self.folder / name).read_bytes()

    def test_no_protected_string_is_left_in_any_stream(self):
        for case in CASES:
            for name in ("x.odt", "x.fodt", "x.json"):
                with self.subTest(case=case.parent.parent.name, name=name):
                    self.assertEqual(bytesearch.search(self.public(case, name), secretsOf(case)), [])

    def test_the_search_would_find_them(self):
        for case in CASES:
            original = self.expect(DONE, "render", case, "-o", "o.odt") and (self.folder / "o.odt").read_bytes()
            for secret in secretsOf(case):
                self.assertNotEqual(bytesearch.search(original, [secret]), [], f"{case}: {secret}")

    def test_nothing_tells_that_or_how_much_was_there(self):
        for case in CASES:
            self.public(case, "x.odt")
            with zipfile.ZipFile(self.folder / "x.odt") as package:
                names = package.namelist()
                self.assertFalse([name for name in names if "humbnail" in name or "ersion" in name], case)
                for name in names:
                    content = package.read(name)
                    for trace in TRACES:
                        self.assertNotIn(trace, content, f"{case} {name}")

    def test_it_is_a_document_of_its_kind_and_says_what_it_is(self):
        for case in CASES:
            self.public(case, "x.json")
            form = json.loads((self.folder / "x.json").read_text(encoding="utf-8"))
            original = json.loads(case.read_text(encoding="utf-8"))
            for kept in ("kind", "number", "symbol", "date", "agency"):
                self.assertEqual(form.get(kept), original.get(kept), case)
            self.assertIn("H.Đ.Q.", form.get("abstract") or form["person"])
            self.assertIn("Bản công khai", form["publicNote"])
            document = self.expect(DONE, "render", "x.json", "--to", "fodt", "-o", "-").stdout.decode()
            self.assertIn(form["publicNote"], document)
            self.assertIn("(Nội dung này không công bố)", document)

    def test_the_document_gives_the_same_as_its_form(self):
        for case in CASES:
            for name in ("o.odt", "o.fodt"):
                self.expect(DONE, "render", case, "-o", name)
                self.expect(DONE, "public", name, "-o", "of-document.odt")
                self.assertEqual((self.folder / "of-document.odt").read_bytes(), self.public(case, "of-form.odt"), case)


class Command(harness.Case):
    def marked(self, **changes):
        return self.form("ho-so.json", protected=[{"words": "Nguyễn Văn Mẫu", "reason": "personal-data", "how": "initials"}], **changes)

    def test_writes_beside_the_form_and_tells_every_change(self):
        self.marked()
        said = self.expect(DONE, "public", "ho-so.json").stdout.decode()
        self.assertIn("(/signature/name): “Nguyễn Văn Mẫu” becomes “N.V.M.”", said)
        self.assertTrue(said.endswith("ho-so-cong-khai.odt\n"))
        self.assertEqual(self.names(), ["ho-so-cong-khai.odt", "ho-so.json"])

    def test_the_name_of_the_file_tells_nothing(self):
        self.marked().rename(self.folder / "nguyen-van-mau.json")
        self.assertTrue(self.expect(DONE, "public", "nguyen-van-mau.json").stdout.decode().endswith("van-ban-cong-khai.odt\n"))

    def test_the_list_writes_nothing(self):
        self.marked()
        said = self.expect(DONE, "public", "--list", "ho-so.json").stdout.decode()
        self.assertIn("“Nguyễn Văn Mẫu”", said)
        self.assertEqual(self.names(), ["ho-so.json"])

    def test_what_was_never_marked_is_said_and_makes_no_claim(self):
        self.form()
        said = self.expect(FINDINGS, "public", "plan.json", "--to", "fodt").stdout.decode()
        self.assertIn("Nothing in the form is marked", said)
        self.assertNotIn("Bản công khai", (self.folder / "plan-cong-khai.fodt").read_text(encoding="utf-8"))

    def test_words_that_stand_nowhere_are_said(self):
        self.form(protected=[{"words": "Phạm Không Có", "reason": "other", "how": "leave-out"}])
        self.assertIn("“Phạm Không Có” is among", self.expect(FINDINGS, "public", "--list", "plan.json").stdout.decode())

    def test_a_secret_document_is_refused(self):
        for marks, place in (({"secrecy": "secret"}, "secrecy"), ({"circulation": "internal"}, "circulation")):
            self.marked(marks=marks)
            result = self.expect(BAD_INPUT, "public", "ho-so.json")
            self.assertIn(f"/marks/{place}: ", result.stderr.decode())
            self.assertEqual(self.names(), ["ho-so.json"])

    def test_a_document_typed_in_is_refused_by_its_paragraphs(self):
        self.expect(DONE, "render", self.marked(), "-o", "o.fodt")
        document = self.folder / "o.fodt"
        text = document.read_text(encoding="utf-8")
        at = text.rindex("Nguyễn Văn Mẫu")
        document.write_text(text[:at] + "Nguyễn Văn Mẫu (điện thoại 0900)" + text[at + len("Nguyễn Văn Mẫu"):], encoding="utf-8")
        result = self.expect(BAD_INPUT, "public", "o.fodt", "-o", "p.odt")
        self.assertIn("“Nguyễn Văn Mẫu (điện thoại 0900)”", result.stderr.decode())
        self.assertNotIn("p.odt", self.names())

    def test_unbalanced_marks_are_named(self):
        self.form(abstract="Về đơn của [[Nguyễn Văn Mẫu")
        self.assertIn("/abstract: ", self.expect(BAD_INPUT, "public", "plan.json").stderr.decode())
        self.expect(BAD_INPUT, "render", "plan.json")

    def test_what_cannot_be_read(self):
        (self.folder / "none.odt").write_bytes(b"PK\x03\x04")
        (self.folder / "text.json").write_text("{")
        for name in ("none.odt", "text.json"):
            self.expect(BAD_INPUT, "public", name)
        self.expect(BAD_INPUT, "public", "missing.json")

    def test_the_original_is_not_overwritten(self):
        self.expect(DONE, "render", self.marked(), "-o", "o.odt")
        before = (self.folder / "o.odt").read_bytes()
        self.expect(USAGE, "public", "o.odt", "-o", "./o.odt")
        self.assertEqual((self.folder / "o.odt").read_bytes(), before)

    def test_streams_and_formats(self):
        form = self.marked().read_bytes()
        public = self.expect(DONE, "public", "-", "-o", "-", "--to", "json", stdin=form).stdout
        self.assertEqual(json.loads(public)["signature"]["name"], "N.V.M.")
        self.expect(USAGE, "public", "-", stdin=form)
        self.expect(USAGE, "public", "ho-so.json", "--to", "rtf")
        self.expect(USAGE, "public", "ho-so.json", "-o", "x.rtf")


if __name__ == "__main__":
    harness.main()
