"""Forms that are no good: each ends with a sentence, a JSON pointer and code 3, with nothing written and never a crash."""

import json
import unicodedata
import xml.etree.ElementTree
import zipfile

import harness
from harness import BAD_INPUT, DONE, SAMPLE


class BadInput(harness.Case):
    def setUp(self):
        super().setUp()
        (self.folder / "out").mkdir()

    def refuse(self, data, pointer=None, source="form.json"):
        """Renders the bytes or value; gives the sentences. `pointer` None: a fault of the whole text, without one."""
        if not isinstance(data, bytes):
            data = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
        (self.folder / "form.json").write_bytes(data)
        for language in ("vi", "en"):
            result = self.expect(BAD_INPUT, "render", "form.json", "--out-dir", "out", "--lang", language)
            lines = result.stderr.decode().splitlines()
            self.assertEqual(self.names("out"), [])
            self.assertEqual(result.stdout, b"")
            start = f"vanthu: {source}: " + (f"{pointer}: " if pointer is not None else "")
            self.assertTrue(any(line.startswith(start) and len(line) > len(start) for line in lines), f"no line starts with {start!r}: {lines[:5]}")
        return lines

    def changed(self, pointer, value):
        """The sample with the member at a pointer replaced."""
        form = json.loads(json.dumps(SAMPLE))
        *path, last = pointer.strip("/").split("/")
        place = form
        for step in path:
            place = place[int(step)] if isinstance(place, list) else place[step]
        place[int(last) if isinstance(place, list) else last] = value
        return form


class Json(BadInput):
    def test_truncated(self):
        text = json.dumps(SAMPLE).encode()
        for size in (0, 1, len(text) // 3, len(text) // 2, len(text) - 1):
            self.refuse(text[:size])

    def test_no_json_at_all(self):
        for data in (b"PK\x03\x04", b"<xml/>", b"\x00" * 1000, b"{'kind': 'plan'}", b"\xef\xbb\xbf", b'{"kind": "plan"} {}'):
            self.refuse(data)

    def test_says_line_and_column(self):
        lines = self.refuse(b'{\n  "kind": "plan",\n  "abstract": nope\n}')
        self.assertRegex(lines[0], r"\b3\b")

    def test_no_object(self):
        for data in (b"[]", b"null", b"1", b'"plan"'):
            self.refuse(data)

    def test_members_given_twice(self):
        self.refuse(b'{"kind": "plan", "kind": "plan"}')

    def test_numbers_too_large(self):
        self.refuse(json.dumps(SAMPLE).replace('"kind"', '"number": 123456789012345678901234567890, "kind"', 1).encode())

    def test_invalid_utf8_and_lone_surrogates(self):
        text = json.dumps(self.changed("/abstract", "here"), ensure_ascii=False).encode()
        for bad in (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\x80", b"\\ud800", b"\\udc00 x"):
            self.refuse(text.replace(b'"here"', b'"x' + bad + b'"'))

    def test_deep_nesting(self):
        self.refuse(b'{"kind": "plan", "content": ' + b'[{"children": ' * 10_000 + b"[]" + b"}]" * 10_000 + b"}")
        self.refuse(b"[" * 1_000_000)


class Members(BadInput):
    def test_kind(self):
        self.refuse({}, "/kind")
        self.refuse({"kind": "novel"}, "/kind")
        self.refuse({"kind": "../plan"}, "/kind")
        self.refuse({"kind": 1}, "/kind")

    def test_unknown_members(self):
        self.refuse({**SAMPLE, "colour": "red"}, "/colour")
        self.refuse(self.changed("/agency/colour", "red"), "/agency/colour")
        self.refuse({**SAMPLE, "a/b~c": 1}, "/a~1b~0c")

    def test_missing_members(self):
        for member, pointer in (("agency", "/agency/name"), ("abstract", "/abstract"), ("content", "/content"),
                                ("signature", "/signature/authority")):
            form = dict(SAMPLE)
            del form[member]
            self.refuse(form, pointer)

    def test_wrong_types(self):
        for pointer, value in (("/abstract", 1), ("/abstract", None), ("/abstract", ["x"]), ("/agency", "x"), ("/content", {}),
                               ("/content/0", "x"), ("/recipients", "x"), ("/date/day", "1"), ("/date", "2024-01-01"), ("/number", "12")):
            with self.subTest(pointer=pointer, value=value):
                self.refuse(self.changed(pointer, value), pointer)

    def test_impossible_dates(self):
        for date in ({"day": 31, "month": 4, "year": 2024}, {"day": 29, "month": 2, "year": 2023}, {"day": 1, "month": 13, "year": 2024},
                     {"day": 0, "month": 1, "year": 2024}, {"day": -1, "month": 1, "year": 2024}):
            with self.subTest(date=date):
                lines = self.refuse({**SAMPLE, "date": date})
                self.assertTrue(any(": /date" in line for line in lines), lines)

    def test_several_faults_are_all_told(self):
        lines = self.refuse({**SAMPLE, "abstract": 1, "colour": "red"}, "/colour")
        self.assertTrue(any(": /abstract: " in line for line in lines), lines)


class Texts(BadInput):
    def test_empty_required_text(self):
        self.refuse({**SAMPLE, "abstract": ""}, "/abstract")
        self.refuse({**SAMPLE, "abstract": "  \t "}, "/abstract")

    def test_ten_megabytes(self):
        lines = self.refuse({**SAMPLE, "abstract": "x" * 10_000_000}, "/abstract")
        self.assertLess(max(map(len, lines)), 1000, "the value is not repeated in the sentence")

    def test_characters_a_document_cannot_carry(self):
        for character in ("\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\ufffe", "\uffff", "\ufdd0", "\U0001ffff"):
            with self.subTest(character=hex(ord(character))):
                lines = self.refuse({**SAMPLE, "abstract": "Xin" + character + "chào"}, "/abstract")
                self.assertIn("4", lines[0].split("/abstract: ")[1], "the position is named")

    def test_direction_overrides(self):
        for character in ("\u202a", "\u202e", "\u2066", "\u2069"):
            self.refuse({**SAMPLE, "abstract": "tờ " + character + "trình"}, "/abstract")

    def test_control_characters_in_names_do_not_reach_the_terminal(self):
        form = json.dumps(SAMPLE)[:-1].encode() + b', "\\u001b[2Jx": 1}'
        lines = self.refuse(form)
        self.assertFalse(any("\x1b" in line for line in lines))


class Harmless(harness.Case):
    """Text that looks like something else is text."""

    def test_is_printed_as_typed(self):
        for text in ("<text:p>&amp;</text:p> ]]>", "{name} {{ x }} ${y} %s", "=SUM(A1:A9)", "C:\\temp\\n", "a\u00a0b", "ạ̃ 𠀋 👍", "'\"<>&"):
            with self.subTest(text=text):
                self.form(abstract=text)
                self.expect(DONE, "render", "plan.json", "-o", "a.odt")
                content = zipfile.ZipFile(self.folder / "a.odt").read("content.xml").decode()
                words = "".join(xml.etree.ElementTree.fromstring(content).itertext())
                self.assertIn(unicodedata.normalize("NFC", text), words)

    def test_decomposed_text_becomes_composed(self):
        self.form("a.json")
        composed = json.loads((self.folder / "a.json").read_text(encoding="utf-8"))
        decomposed = unicodedata.normalize("NFD", json.dumps(composed, ensure_ascii=False))
        (self.folder / "b.json").write_text(decomposed, encoding="utf-8")
        self.expect(DONE, "render", "a.json", "b.json")
        self.assertEqual((self.folder / "a.odt").read_bytes(), (self.folder / "b.odt").read_bytes())

    def test_a_byte_order_mark_is_allowed(self):
        path = self.form()
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        self.expect(DONE, "render", "plan.json")


if __name__ == "__main__":
    harness.main()
