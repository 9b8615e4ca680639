"""The register books of appendix IV as files: CSV, .ods and .odt, in real processes on a SQLite store."""

import json
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as xml
import zipfile

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, OFFICE, USAGE

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
HEADS = ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
         "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú"]


class Book(harness.Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "store", "init", env=self.environment())

    def environment(self, **changes):
        return super().environment(VANTHU_STORE=str(self.folder.parent / "register.db"), **changes)

    def register(self, abstract, *words, day="2026-03-02"):
        path = self.form("plan.json", abstract=abstract, date={"year": 2026})
        value = json.loads(path.read_text(encoding="utf-8"))
        value.pop("number")
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return json.loads(self.expect(DONE, "register", "plan.json", "--today", day, "--json", *words).stdout)["number"]

    def content(self, name):
        """The texts of all rows of all tables by their name, and all text."""
        with zipfile.ZipFile(self.folder / name) as package:
            self.assertEqual(package.namelist()[0], "mimetype")
            self.assertIsNone(package.testzip())
            for part in ("styles.xml", "meta.xml", "META-INF/manifest.xml"):
                xml.fromstring(package.read(part))
            root = xml.fromstring(package.read("content.xml"))
        tables = {}
        for table in root.iter(TABLE + "table"):
            tables[table.get(TABLE + "name")] = [["\n".join("".join(line.itertext()) for line in cell.iter(TEXT + "p"))
                                                  for cell in row.iter(TABLE + "table-cell")] for row in table.iter(TABLE + "table-row")]
        lines = ["".join(line.itertext()) for tag in (TEXT + "p", ) for line in root.iter(tag)]
        return tables, lines, root

    def test_outgoing(self):
        self.register("tổ chức tiếp công dân < & \" >", day="2026-03-02")
        self.register("=1+1", day="2026-03-09")
        self.expect(DONE, "void", "2", "--reason", "Ký nhầm")
        self.expect(DONE, "dispatch", "1", "--via", "bưu điện", "--today", "2026-03-03")
        for name in ("so.ods", "so.odt"):
            with self.subTest(name):
                self.expect(DONE, "book", "--year", "2026", "--volume", "3", "-o", name)
                tables, lines, root = self.content(name)
                rows = tables["Sổ"]
                self.assertEqual(rows[0], HEADS)
                self.assertEqual(rows[1], [f"({column})" for column in range(1, 11)])
                self.assertEqual(len(rows), 4)
                self.assertEqual(rows[2][:2], ["01/KH-UBND", "02/03/2026"])
                self.assertIn("tổ chức tiếp công dân < & \" >", rows[2][2])
                self.assertEqual(rows[2][7], "03/03/2026")
                self.assertEqual(rows[3][9], "Đã hủy: Ký nhầm")
                self.assertEqual(len(root.findall(f".//{TABLE}table-header-rows/{TABLE}table-row")), 2)
                for words in ("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: 2026", "Từ ngày 02/03/2026 đến ngày 09/03/2026", "Từ số 01 đến số 02",
                              "Quyển số: 3"):
                    self.assertEqual(lines.count(words), 2, words)  # cover and first page
                closing = next(line for line in lines if "dòng" in line)
                self.assertIn("có 2 dòng", closing)
                self.assertIn("số đã hủy: 1 (02)", closing)
                self.assertNotIn("formula", "".join(attribute for cell in root.iter() for attribute in cell.keys()))

    def test_postal(self):
        self.register("một")
        self.register("hai")
        self.expect(DONE, "dispatch", "1", "--via", "Bưu điện huyện", "--today", "2026-03-05")
        self.expect(DONE, "dispatch", "2", "--via", "trục liên thông", "--today", "2026-03-04")
        self.expect(DONE, "dispatch", "2", "--via", "buu dien", "--today", "2026-03-06")
        self.expect(DONE, "book", "--book", "postal", "--year", "2026", "-o", "so.odt")
        rows = self.content("so.odt")[0]["Sổ"]
        self.assertEqual(len(rows[0]), 6)
        self.assertEqual([row[:2] for row in rows[2:]], [["05/03/2026", "01/KH-UBND"], ["06/03/2026", "02/KH-UBND"]])
        self.assertEqual(int(rows[2][3]), len(rows[2][2].split("; ")))
        self.expect(DONE, "book", "--book", "postal", "--year", "2026", "--from", "2026-03-06", "-o", "so.ods")
        self.assertEqual(len(self.content("so.ods")[0]["Sổ"]), 3)
        self.assertEqual(len(json.loads(self.expect(DONE, "book", "--book", "postal", "--year", "2026", "--json").stdout)) % 3, 0)

    def test_loans(self):
        self.register("một")
        self.register("hai")
        self.expect(DONE, "loan", "out", "2", "--person", "Lê Thị Thử", "--allowed-by", "Chánh Văn phòng", "--today", "2026-03-04")
        self.expect(DONE, "loan", "back", "2", "--today", "2026-03-06")
        self.expect(DONE, "loan", "out", "1/KH-UBND", "--person", "=Phạm", "--allowed-by", "Chánh Văn phòng", "--until", "2026-03-20",
                    "--note", "Bản sao", "--today", "2026-03-05")
        for name in ("so.ods", "so.odt"):
            self.expect(DONE, "book", "--book", "loans", "--year", "2026", "-o", name)
            tables, lines, _ = self.content(name)
            rows = tables["Sổ"]
            self.assertEqual(rows[0], ["Ngày tháng", "Họ và tên người sử dụng", "Số, ký hiệu, ngày tháng văn bản",
                                       "Tên loại và trích yếu nội dung văn bản", "Số và ký hiệu hồ sơ", "Ký nhận", "Ngày trả",
                                       "Người cho phép sử dụng", "Ghi chú"])
            self.assertEqual(rows[1], [f"({column})" for column in range(1, 10)])
            self.assertEqual(rows[2][:3], ["04/03/2026", "Lê Thị Thử", "02/KH-UBND ngày 02/03/2026"])
            self.assertEqual(rows[2][6:8], ["06/03/2026", "Chánh Văn phòng"])
            self.assertEqual([rows[3][1], rows[3][6], rows[3][8]], ["=Phạm", "", "Bản sao"])
            self.assertIn("SỔ SỬ DỤNG BẢN LƯU", lines)
            self.assertEqual(lines.count("Từ ngày 04/03/2026 đến ngày 05/03/2026"), 2)
        table = self.expect(DONE, "book", "--book", "loans", "--year", "2026").stdout.decode("utf-8-sig").splitlines()
        self.assertEqual(len(table), 3)
        self.assertIn("'=Phạm", table[2])
        made = json.loads(self.expect(DONE, "book", "--book", "loans", "--year", "2026", "--range", "1-1", "--json").stdout)
        self.assertEqual([(each["number"], each["borrower"], each["dueDate"]) for each in made], [(1, "=Phạm", "2026-03-20")])

    def test_days_and_volume(self):
        for day in ("2026-01-05", "2026-01-06", "2026-02-01"):
            self.register("ngày " + day, day=day)
        book = self.expect(DONE, "book", "--year", "2026", "--from", "2026-01-06", "--until", "2026-01-31").stdout.decode("utf-8-sig")
        self.assertEqual(len(book.splitlines()), 2)
        self.assertIn("02/KH-UBND", book)

    def test_several_series_are_several_books(self):
        self.register("một")
        self.register("hai", "--series", "secret")
        self.expect(BAD_INPUT, "book", "--year", "2026", "-o", "so.ods")
        self.assertFalse((self.folder / "so.ods").exists())
        self.expect(DONE, "book", "--year", "2026", "--series", "secret", "-o", "so.ods")
        self.assertEqual(len(self.content("so.ods")[0]["Sổ"]), 3)
        self.assertEqual(len(self.expect(DONE, "book", "--year", "2026").stdout.splitlines()), 3)

    def test_an_empty_book_leaves_room_for_the_pen(self):
        self.expect(DONE, "book", "--year", "2026", "-o", "so.odt")
        tables, lines, _ = self.content("so.odt")
        self.assertEqual(len(tables["Sổ"]), 2)
        self.assertTrue(any(line.startswith("Từ số ……") for line in lines))

    def test_an_office_changes_the_book(self):
        own = self.folder / "own"
        (own / "books").mkdir(parents=True)
        (own / "books/outgoing.json").write_text('{"title": "SỔ VĂN BẢN ĐI CỦA PHÒNG"}', encoding="utf-8")
        self.expect(DONE, "book", "--year", "2026", "-o", "so.odt", "--templates", own)
        self.assertIn("SỔ VĂN BẢN ĐI CỦA PHÒNG", self.content("so.odt")[1])
        (own / "books/outgoing.json").write_text('{"columns": [{"head": {"vi": "a", "en": "b"}, "cell": "{what}"}]}', encoding="utf-8")
        self.expect(BAD_INPUT, "book", "--year", "2026", "-o", "so.odt", "--templates", own)

    def test_wrong_use(self):
        for words in (["--to", "doc"], ["--to", "ods"], ["--book", "frame"], ["--book", "../plan/kind"], ["--from", "2026-02-30"],
                      ["--until", "x"]):
            self.expect(USAGE, "book", *words)

    @unittest.skipUnless(OFFICE, "LibreOffice is not here")
    def test_pdf(self):
        self.register("một")
        self.expect(DONE, "book", "--year", "2026", "-o", "so.pdf")
        self.assertTrue((self.folder / "so.pdf").read_bytes().startswith(b"%PDF-"))
        self.assert_left_nothing()

    @unittest.skipUnless(OFFICE and shutil.which("pdfunite"), "LibreOffice or poppler-utils is not here")
    def test_a_long_pdf_is_made_in_parts(self):
        rows = 2010
        lines = ['"Số, ký hiệu văn bản",Ngày tháng văn bản,Tên loại và trích yếu nội dung văn bản,Nơi nhận văn bản']
        lines += [f"{number}/KH-UBND,05/01/2025,Kế hoạch số {number},Văn phòng" for number in range(1, rows + 1)]
        (self.folder / "cu.csv").write_text("\n".join(lines), encoding="utf-8")
        self.expect(DONE, "import-book", "cu.csv", "--year", "2025")
        self.expect(DONE, "book", "--year", "2025", "-o", "so.pdf")
        self.assert_left_nothing()
        text = subprocess.run(["pdftotext", "-layout", "so.pdf", "-"], cwd=self.folder, capture_output=True, check=True).stdout.decode()
        pages = text.split("\f")
        numbers = [int(number) for number in re.findall(r"(?m)^\s*0?(\d+)/KH-", text)]
        self.assertEqual(numbers, list(range(1, rows + 1)))
        self.assertEqual([at for at, page in enumerate(pages) if "Từ số 01 đến số 2010" in page], [0, 1])
        self.assertTrue(all("Số, ký hiệu" in page for page in pages[2:-2]), "the head is on every page")
        printed = [int(page.rstrip().splitlines()[-1]) for page in pages[2:-1]]
        self.assertEqual(printed, list(range(1, len(printed) + 1)), "pages are numbered through")
        self.assertIn("có 2010 dòng", " ".join(pages[-2].split()))

    @unittest.skipUnless(OFFICE and shutil.which("pdfinfo"), "LibreOffice or poppler-utils is not here")
    def test_every_book_fits_the_width_of_its_page(self):
        self.register("một")
        self.expect(DONE, "dispatch", "1", "--via", "bưu điện", "--today", "2026-03-03")
        self.expect(DONE, "loan", "out", "1", "--person", "Thử", "--allowed-by", "Thử", "--today", "2026-03-03", "--year", "2026")
        books = [path.stem for path in (harness.SOURCE / "templates/books").glob("*.json") if path.stem != "frame"]
        for book in books:
            self.expect(DONE, "book", "--book", book, "--year", "2026", "-o", book + ".ods")
        subprocess.run([OFFICE, f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "pdf",
                        *(book + ".ods" for book in books)], cwd=self.folder, capture_output=True, check=True, timeout=120)
        for book in books:
            told = subprocess.run(["pdfinfo", book + ".pdf"], cwd=self.folder, capture_output=True, check=True).stdout.decode()
            self.assertEqual(re.search(r"Pages: +(\d+)", told)[1], "4", book)  # cover, first page, the row, closing page

    def test_what_the_machine_lacks_is_said_as_such(self):
        self.expect(ENVIRONMENT, "book", "--year", "2026", "-o", "so.pdf", "--office", "/nowhere/soffice")
        self.assertEqual(self.names(), [])


if __name__ == "__main__":
    harness.main()
