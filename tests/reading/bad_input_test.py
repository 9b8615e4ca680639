"""Any file at all: a sentence, exit code 3 or 4, bounded time and memory, nothing left behind."""

import io
import os
import random
import resource
import struct
import time
import unittest
import zipfile
import zlib

import reading

kType = b"application/vnd.oasis.opendocument.text"
kMostSeconds = 20.0  # on a busy machine; usually some hundredths
kMostMemory = 600 << 10  # KiB, of any of the processes started; most stay below 50 MB
kSanitized = "ASAN_OPTIONS" in os.environ

kRoot = ('<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
         'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
         'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
         'office:mimetype="application/vnd.oasis.opendocument.text">{before}<office:body><office:text>{body}</office:text></office:body>'
         '</office:document>')


def flat(body, before="", doctype=""):
    return kRoot.format(body=body, before=before, doctype=doctype)


def package(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kType, zipfile.ZIP_STORED)
        for name, content in parts.items():
            archive.writestr(name, content, method)
    return out.getvalue()


class BadInputTest(reading.Case):
    def refuse(self, path, fault, code=reading.kBadInput, **environment):
        """The sentence of a file that must be refused, whatever it is; `fault` may be several ids."""
        start = time.monotonic()
        result = self.run_reader(path, **environment)
        self.assertLess(time.monotonic() - start, kMostSeconds)
        errors = result.stderr.decode()
        self.assertEqual(code, result.returncode, errors)
        self.assertIn(errors.split(":")[0], fault if isinstance(fault, tuple) else (fault,), errors)
        self.assertNotRegex(errors, r"\[[a-z]+(-[a-z]+)+\]", "a sentence is missing")
        self.assertNotRegex(errors, r"\{[a-z]+\}", "an argument is missing")
        self.assertEqual(1, errors.count("\n"), errors)
        self.assertEqual([], list(self.temporary.iterdir()))
        if not kSanitized:
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, kMostMemory)
        return errors

    def testWhatIsNoFile(self):
        self.refuse(self.folder / "none.odt", "file-not-found")
        self.refuse(self.folder, "file-is-folder")
        self.refuse(self.put("empty.odt", b""), "intake-empty")
        if os.getuid() != 0:
            locked = self.put("locked.odt", b"x")
            locked.chmod(0)
            self.refuse(locked, "file-no-permission", reading.kEnvironment)

    def testWhatIsTooLarge(self):
        path = self.folder / "large.txt"
        with open(path, "wb") as file:
            file.truncate(500 << 20)  # 500 MB that take no room on the disk
        self.refuse(path, "file-too-large")

    def testRandomBytes(self):
        generator = random.Random(30)
        for start in (b"", b"PK\x03\x04", b"%PDF-1.5\n", b"<?xml version='1.0'?>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x05\x06"):
            for length in (20, 3000, 200_000):
                with self.subTest(start=start, length=length):
                    self.refuse(self.put("random", start + b"\0" + generator.randbytes(length)),
                                ("intake-unknown", "intake-zip", "intake-compound", "zip-damaged", "zip-unsupported", "intake-pdf-failed",
                                 "pdf-no-text", "odf-xml-syntax"))

    def testATruncatedPackageAtEveryFiftiethOfItsLength(self):
        whole = self.render(reading.kSource / "templates/plan/sample.json", "odt").read_bytes()
        for part in range(1, 50):
            with self.subTest(part=part):
                self.refuse(self.put("short.odt", whole[:len(whole) * part // 50]), "zip-damaged")

    def testATruncatedFlatDocument(self):
        whole = self.render(reading.kSource / "templates/plan/sample.json", "fodt").read_bytes()
        for part in range(1, 50, 4):
            with self.subTest(part=part):
                self.refuse(self.put("short.fodt", whole[:len(whole) * part // 50]), ("odf-xml-truncated", "odf-xml-syntax"))

    def testABitChangedAnywhereIsSeen(self):
        whole = self.render(reading.kSource / "templates/plan/sample.json", "odt").read_bytes()
        start = whole.index(b"content.xml") + 11
        for at in range(start, start + 2000, 100):
            damaged = bytearray(whole)
            damaged[at] ^= 16
            self.refuse(self.put("damaged.odt", bytes(damaged)), "zip-part-damaged")

    def testBombs(self):
        million = flat("<text:p>" + " " * (80 << 20) + "</text:p>")
        self.refuse(self.put("bomb.odt", package({"content.xml": million})), "zip-too-large")
        self.refuse(self.put("bomb2.odt", package({"content.xml": flat(" " * (30 << 20))})), "zip-bomb")
        self.refuse(self.put("many.odt", package({f"f{i}": "" for i in range(10_001)})), "zip-too-many-entries")
        # A part that unpacks to more than it says.
        lying = bytearray(package({"content.xml": "x" * 5_000_000}))
        for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            place = lying.rindex(mark) + at
            lying[place:place + 4] = struct.pack("<I", 1000)
        self.refuse(self.put("lying.odt", bytes(lying)), "zip-part-damaged")
        nested = package({"content.xml": "x"})
        self.refuse(self.put("word.docx", package({"word/document.xml": b" " * (80 << 20)}).replace(b"mimetype", b"mimetypo")), "zip-too-large")
        self.assertLess(len(nested), 1000)

    def testXmlBombs(self):
        entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(10))
        self.assertIn("line 1", self.refuse(self.put("laughs.fodt", flat("<text:p>&e9;</text:p>", doctype=f"<!DOCTYPE x [{entities}]>")), "odf-xml-doctype"))
        self.refuse(self.put("outside.fodt", flat("<text:p>&e;</text:p>", doctype='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')), "odf-xml-doctype")
        nested = f'<text:list text:style-name="{"a" * 60_000}">' + '<text:list-item><text:list>' * 120
        self.refuse(self.put("names.fodt", flat(nested)), ("odf-xml-syntax", "odf-xml-too-deep"))
        self.refuse(self.put("deep.fodt", flat("<text:p>" + "<text:span>" * 1_000_000)), "odf-xml-too-deep")
        self.refuse(self.put("wide.fodt", flat(f'<text:p text:style-name="{"a" * (5 << 20)}"/>')), "odf-too-large")
        self.refuse(self.put("spaces.fodt", flat('<text:p><text:s text:c="4000000000"/></text:p>')), "odf-too-large")
        self.refuse(self.put("spaces2.fodt", flat('<text:p>' + '<text:s text:c="60000000"/>' * 20 + '</text:p>')), "odf-too-large")
        self.refuse(self.put("paragraphs.fodt", flat("<text:p/>" * 2_000_000)), "odf-too-large")
        styles = "".join(f'<style:style style:name="s{i}" style:family="paragraph"/>' for i in range(150_000))
        self.refuse(self.put("styles.fodt", flat("", f"<office:styles>{styles}</office:styles>")), "odf-too-large")
        self.refuse(self.put("lists.fodt", flat("<text:list/>" * 2_000_000)), "odf-too-large")
        masters = "".join(f'<style:master-page style:name="m{i}" style:next-style-name="m{i + 1}"/>' for i in range(90_000))
        self.assertEqual(1, len(self.read(self.put("masters.fodt", flat("<text:p>a</text:p>", f"<office:master-styles>{masters}</office:master-styles>")
                                                   .replace("m0", "Standard")))))
        font = f'<style:style style:name="T" style:family="text"><style:text-properties style:font-name=".Vn{"x" * 60_000}"/></style:style>'
        spans = '<text:span text:style-name="T">a</text:span>b' * 100_000
        self.read(self.put("fonts.fodt", flat(f"<text:p>{spans}</text:p>", f"<office:styles>{font}</office:styles>")))
        attributes = " ".join(f'text:a{i}="1"' for i in range(300_000))
        self.assertEqual([""], [one["text"] for one in self.read(self.put("attributes.fodt", flat(f"<text:p {attributes}/>")))])

    def testUnsafeAndStrangePackages(self):
        good = {"content.xml": flat("<text:p>a</text:p>")}
        for name in ("../../etc/passwd", "/etc/passwd", "a/../../b", "a\\b"):
            self.refuse(self.put("unsafe.odt", package({**good, name: "x"})), "zip-unsafe-name")
        self.refuse(self.put("none.odt", package({"other.xml": "<a/>"})), "odf-part-missing")
        self.refuse(self.put("bzip.odt", package(good, zipfile.ZIP_BZIP2)), "zip-unsupported")
        calc = package(good).replace(kType, b"application/vnd.oasis.opendocument.calc")
        self.refuse(self.put("table.odt", calc), ("zip-part-damaged", "odf-not-text"))
        other = io.BytesIO()
        with zipfile.ZipFile(other, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", flat(""))
        self.assertIn("spreadsheet", self.refuse(self.put("table2.odt", other.getvalue()), "odf-not-text"))
        other = io.BytesIO()
        with zipfile.ZipFile(other, "w") as archive:
            archive.writestr("readme.txt", "x")
        self.refuse(self.put("zip.odt", other.getvalue()), "intake-zip")

    def testPasswords(self):
        manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
                    'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>')
        self.refuse(self.put("secret.odt", package({"content.xml": os.urandom(500), "META-INF/manifest.xml": manifest})), "odf-encrypted")
        zipped = bytearray(package({"content.xml": "x"}))
        zipped[zipped.rindex(b"PK\x01\x02") + 8] |= 1
        self.refuse(self.put("zipped.odt", bytes(zipped)), "odf-encrypted")
        compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
        self.refuse(self.put("secret.docx", compound + "EncryptedPackage".encode("utf-16-le")), "odf-encrypted")
        word = bytearray(compound + "WordDocument".encode("utf-16-le"))
        word[512:514] = b"\xec\xa5"
        word[512 + 11] = 1
        self.refuse(self.put("secret.doc", bytes(word)), "odf-encrypted")

    def testEncodings(self):
        good = flat("<text:p>Đ</text:p>")
        utf16 = good.replace("UTF-8", "UTF-16").encode("utf-16")
        self.assertEqual(["Đ"], [one["text"] for one in self.read(self.put("utf16.fodt", utf16))])
        self.refuse(self.put("mixed.fodt", good.encode("utf-16")), "odf-xml-encoding")
        self.refuse(self.put("unknown.fodt", good.replace("UTF-8", "windows-1258").encode()), "odf-xml-encoding")
        self.refuse(self.put("invalid.fodt", good.encode().replace("Đ".encode(), b"\xff\xfe")), "odf-xml-syntax")

    def testOtherXmlAndPages(self):
        self.refuse(self.put("other.fodt", "<?xml version='1.0'?><a/>"), "odf-no-document")
        self.refuse(self.put("page.doc", "<html><body>a</body></html>"), "intake-html")
        self.refuse(self.put("empty.fodt", kRoot.split("<office:body>")[0].format(doctype="", before="") + "</office:document>"), "odf-no-document")

    def testWithoutAnOffice(self):
        rtf = self.put("a.rtf", r"{\rtf1 a}")
        result = self.run_reader(rtf, str(self.folder / "no-office"))
        self.assertEqual(reading.kEnvironment, result.returncode)
        self.assertTrue(result.stderr.startswith(b"office-not-usable: "), result.stderr)

    def testPdfsThatAreNone(self):
        self.refuse(self.put("broken.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"), ("intake-pdf-failed", "pdf-no-text"))
        stream = zlib.compress(b" " * (300 << 20))
        self.refuse(self.put("bomb.pdf", b"%PDF-1.4\n1 0 obj\n<</Length " + str(len(stream)).encode() + b"/Filter/FlateDecode>>stream\n" + stream +
                             b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), ("intake-pdf-failed", "pdf-no-text"))


if __name__ == "__main__":
    unittest.main()
