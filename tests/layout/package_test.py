"""The package: what lies in it, in which order, byte for byte the same each time; what it says of itself; the form inside."""

import io
import json
import shutil
import struct
import subprocess
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ET
import zipfile

import printed
import documents
import surroundings

kMediaType = b"application/vnd.oasis.opendocument.text"
kManifest = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
kRdf = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
kDc = "{http://purl.org/dc/elements/1.1/}"
kMeta = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"


def normalised(value):
    """A form as the document holds it: every text in NFC."""
    if isinstance(value, dict):
        return {name: normalised(member) for name, member in value.items()}
    if isinstance(value, list):
        return [normalised(entry) for entry in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cases = filter(surroundings.isGood, surroundings.caseFolders())
        cls.forms = {documents.caseName(case): (case / "form.json").read_bytes() for case in cases}
        cls.packages = {name: surroundings.render(form, "odt") for name, form in cls.forms.items()}

    def each(self):
        for name, package in self.packages.items():
            yield name, package, zipfile.ZipFile(io.BytesIO(package))

    def test_mimetype_comes_first_and_stored_without_extra_field(self):
        for name, package, archive in self.each():
            with self.subTest(name):
                first = archive.infolist()[0]
                self.assertEqual((first.filename, first.compress_type, first.header_offset), ("mimetype", zipfile.ZIP_STORED, 0))
                signature, _, flags, method, _, _, _, packed, size, nameLength, extraLength = struct.unpack("<IHHHHHIIIHH", package[:30])
                self.assertEqual((signature, flags & 8, method, extraLength), (0x04034B50, 0, 0, 0))
                self.assertEqual(package[30 + nameLength:30 + nameLength + size], kMediaType)
                self.assertEqual(packed, size)

    def test_archive_is_whole(self):
        for name, _, archive in self.each():
            self.assertIsNone(archive.testzip(), name)

    @unittest.skipUnless(shutil.which("zip"), "zip is not installed")
    def test_zip_itself_finds_no_fault(self):
        for name in ("case-minimal", "case-full-plan", "case-text-nfd", "case-minutes-sample"):
            with tempfile.NamedTemporaryFile(suffix=".zip") as file:
                file.write(self.packages[name])
                file.flush()
                result = subprocess.run(["zip", "-T", file.name], capture_output=True, text=True, check=False)
                self.assertEqual(result.returncode, 0, result.stdout)

    def test_manifest_lists_what_lies_there(self):
        for name, _, archive in self.each():
            with self.subTest(name):
                root = ET.fromstring(archive.read("META-INF/manifest.xml"))
                listed = [entry.get(kManifest + "full-path") for entry in root]
                self.assertEqual(listed.pop(0), "/")
                self.assertEqual(root[0].get(kManifest + "media-type"), kMediaType.decode())
                self.assertEqual(sorted(listed), sorted(set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}))
                self.assertEqual(len(archive.namelist()), len(set(archive.namelist())))

    def test_same_form_same_bytes(self):
        for name, form in self.forms.items():
            self.assertEqual(surroundings.render(form, "odt"), self.packages[name], name)
            self.assertEqual(surroundings.render(form, "fodt"), surroundings.render(form, "fodt"), name)

    def test_no_date_of_making(self):
        for name, _, archive in self.each():
            self.assertEqual({entry.date_time for entry in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)}, name)
            self.assertNotRegex(archive.read("meta.xml").decode(), "date", name)

    def test_form_travels_inside(self):
        for name, _, archive in self.each():
            with self.subTest(name):
                root = ET.fromstring(archive.read("vanthu/form.rdf"))
                (description,) = root
                self.assertEqual(description.get(kRdf + "about"), "urn:vanthu:doc")
                (literal,) = description
                self.assertEqual(literal.tag, "{urn:vanthu:form#}json")
                self.assertEqual(json.loads(literal.text), normalised(json.loads(self.forms[name])))

    def test_form_is_found_through_the_package_metadata(self):
        archive = zipfile.ZipFile(io.BytesIO(self.packages["case-minimal"]))
        root = ET.fromstring(archive.read("manifest.rdf"))
        types = {(entry.get(kRdf + "about"), kind.get(kRdf + "resource")) for entry in root for kind in entry.iterfind(kRdf + "type")}
        self.assertIn(("vanthu/form.rdf", "urn:vanthu:form"), types)

    def test_form_from_the_document_makes_the_document_again(self):
        for name, package, archive in self.each():
            form = ET.fromstring(archive.read("vanthu/form.rdf"))[0][0].text.encode()
            self.assertEqual(surroundings.render(form, "odt"), package, name)

    def test_flat_document_holds_the_form_too(self):
        for name in ("case-minimal", "case-text-xml", "case-text-template-markers", "case-full-plan", "case-working-group-sample"):
            root = ET.fromstring(surroundings.render(self.forms[name]))
            (found,) = [element.text for element in root.iter(kMeta + "user-defined") if element.get(kMeta + "name") == "vanthu.form"]
            self.assertEqual(json.loads(found), normalised(json.loads(self.forms[name])))

    def test_flat_and_package_print_the_same(self):
        for name in self.forms:
            with tempfile.NamedTemporaryFile(suffix=".odt") as package, tempfile.NamedTemporaryFile(suffix=".fodt") as flat:
                package.write(self.packages[name])
                flat.write(surroundings.render(self.forms[name]))
                package.flush()
                flat.flush()
                self.assertEqual(printed.read(package.name), printed.read(flat.name), name)

    def test_metadata(self):
        form = json.loads(self.forms["case-full-plan"])
        root = ET.fromstring(zipfile.ZipFile(io.BytesIO(self.packages["case-full-plan"])).read("meta.xml"))
        found = {element.tag: element.text for element in root[0]}
        self.assertEqual(found[kDc + "title"], "Kế hoạch: " + form["abstract"])
        self.assertEqual(found[kDc + "subject"], form["abstract"])
        self.assertEqual(found[kDc + "creator"], form["agency"]["name"])
        self.assertEqual(found[kMeta + "initial-creator"], form["agency"]["name"])
        self.assertEqual(found[kDc + "language"], "vi-VN")
        self.assertEqual([element.text for element in root[0].iter(kMeta + "keyword")], form["keywords"])

    def test_ids_are_unique(self):
        for name, _, archive in self.each():
            root = ET.fromstring(archive.read("content.xml"))
            ids = [element.get(printed.kXmlId) for element in root.iter() if element.get(printed.kXmlId)]
            self.assertEqual(len(ids), len(set(ids)), name)
            marks = [element.get(printed.name("text:name")) for element in root.iter(printed.name("text:bookmark-start"))]
            self.assertEqual(len(marks), len(set(marks)), name)

    def test_nothing_but_open_document(self):
        for name, _, archive in self.each():
            for part in ("content.xml", "styles.xml", "meta.xml"):
                text = archive.read(part).decode()
                for foreign in ("loext", "calcext", "openoffice.org", "libreoffice"):
                    self.assertNotIn(foreign, text, name)

    def test_layout_is_made_of_styles(self):
        """No runs of spaces, tabs or empty paragraphs push anything about."""
        for name in ("case-minimal", "case-full-plan", "case-marks-all", "case-address-full", "case-appendices-two", "case-levels-all", "case-letter-sample"):
            root = ET.fromstring(zipfile.ZipFile(io.BytesIO(self.packages[name])).read("content.xml"))
            self.assertEqual(list(root.iter(printed.name("text:s"))) + list(root.iter(printed.name("text:tab"))), [], name)
            empty = [p.get(printed.name("text:style-name")) for p in root.iter(printed.name("text:p")) if not list(p) and not p.text]
            # What is empty are rules, cells without an entry, and the end of the document, which is next to nothing high.
            self.assertEqual([style for style in empty if not style.startswith(("R", "VanThu_DongCuoi", "VanThu_BangChu"))], [], name)


class CommonStyles(unittest.TestCase):
    def test_every_printed_paragraph_has_a_named_style_with_a_vietnamese_name(self):
        for case in filter(surroundings.isGood, surroundings.caseFolders()):
            root = ET.fromstring(surroundings.render((case / "form.json").read_bytes()))
            named = {element.get(printed.name("style:name")): element.get(printed.name("style:display-name"), "")
                     for element in root.iter(printed.name("style:style"))}
            lines = printed.Reader(root).read()
            self.assertTrue(lines)
            for line in lines:
                self.assertTrue(named[line.style].startswith("VT "), (case.name, line.style))


if __name__ == "__main__":
    unittest.main()
