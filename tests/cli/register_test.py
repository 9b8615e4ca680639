"""The commands of the register, in real processes on a SQLite store."""

import csv
import io
import json
import os
import subprocess
import unittest

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, FINDINGS, USAGE
from registered import Registered


class Register(Registered):
    def test_number_and_date_stand_in_the_document_and_nothing_else_changes(self):
        odt = self.document()
        given = self.json("register", odt.name, "--today", "2026-03-02")
        self.assertEqual((given["number"], given["symbol"], given["date"], given["already"]), (1, "KH-UBND", "2026-03-02", False))
        self.assertIsInstance(given["copies"], int)
        # The same as rendering the form with both in it.
        form = json.loads((self.folder / "plan.json").read_text(encoding="utf-8"))
        other = {}
        for name, value in form.items():
            other[name] = {"day": 2, "month": 3, "year": 2026} if name == "date" else value
        other["number"] = 1
        (self.folder / "other.json").write_text(json.dumps(other, ensure_ascii=False), encoding="utf-8")
        self.make("other.json")
        self.assertEqual(odt.read_bytes(), (self.folder / "other.odt").read_bytes())

    def test_doing_it_again_gives_the_same_number(self):
        odt = self.document()
        self.json("register", odt.name)
        first = odt.read_bytes()
        again = self.json("register", odt.name)
        self.assertEqual((again["number"], again["already"]), (1, True))
        self.assertEqual(odt.read_bytes(), first)
        self.assertEqual(self.json("register", "plan.json")["number"], 1)  # the form it came from
        self.assertEqual(self.json("register", "plan.json", "--again")["number"], 2)

    def test_another_number_than_expected_is_not_given(self):
        odt = self.document()
        before = odt.read_bytes()
        self.expect(BAD_INPUT, "register", odt.name, "--expect", "5")
        self.assertEqual(odt.read_bytes(), before)
        self.assertEqual(self.json("store", "status")["documents"], 0)

    def test_all_fields_of_appendix_vi(self):
        """What an outgoing document brings into the system: every field of section II, each with the value it was given."""
        folder = self.folder / "office"
        (folder / "lists").mkdir(parents=True)
        entry = {"name": "Thường trực Đảng ủy", "organId": "000.00.01.H56"}
        (folder / "lists/recipients.json").write_text(json.dumps({"entries": {"thuong-truc-dang-uy": entry}}), encoding="utf-8")
        odt = self.document(recipients=[{"name": "Thường trực Đảng ủy"}, {"name": "Cổng thông tin điện tử"}],
                            marks={"urgency": "urgent"})
        self.json("register", odt.name, "--today", "2026-03-02", "--pages", "4", "--note", "Gửi kèm biểu", "--due", "2026-03-20",
                  "--copies", "7", "--templates", str(folder))
        year = ["--year", "2026"]
        self.json("state", "1", "filed", "--file", "01.TCCB", "--file-organ", "000.00.12.H56", *year)
        shown = self.json("show", "1", *year)
        sample = harness.SAMPLE
        wanted = {"fileOrganId": "000.00.12.H56", "fileCatalog": 2026, "fileNotation": "01.TCCB", "docOrdinal": 1, "typeName": "Kế hoạch",
                  "number": 1, "symbol": "KH-UBND", "date": "2026-03-02", "organ": sample["agency"]["name"], "subject": sample["abstract"],
                  "language": "vi", "pages": 4, "note": "Gửi kèm biểu", "urgency": "urgent", "secrecy": "", "copies": 7,
                  "dueDate": "2026-03-20", "signer": {"position": sample["signature"]["post"], "name": sample["signature"]["name"]}}
        self.assertEqual({name: shown[name] for name in wanted}, wanted)
        self.assertEqual([(each["name"], each["organId"]) for each in shown["recipients"]],
                         [("Thường trực Đảng ủy", "000.00.01.H56"), ("Cổng thông tin điện tử", "")])
        self.assertIn("Gửi kèm biểu", self.expect(DONE, "book", *year).stdout.decode())
        for words in (["--pages", "0"], ["--due", "x"]):
            self.expect(USAGE, "register", odt.name, *words)

    def test_of_two_desks_that_saw_the_same_number_one_gets_it(self):
        """Both see that 1 is next and say so; whoever comes second is told before anything is written, looks again, and goes on."""
        names = [self.document(f"desk{which}.json", abstract=f"Bàn {which}") for which in range(2)]
        before = [odt.read_bytes() for odt in names]
        desks = [subprocess.Popen([harness.PROGRAM, "register", odt.name, "--expect", "1", "--json"], cwd=self.folder,
                                  env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for odt in names]
        said = [desk.communicate(timeout=60) for desk in desks]
        codes = [desk.returncode for desk in desks]
        self.assertEqual(sorted(codes), [DONE, BAD_INPUT])
        late = codes.index(BAD_INPUT)
        self.assertEqual(json.loads(said[1 - late][0])["number"], 1)
        self.assertIn("The next number is 2, not 1", said[late][1].decode())
        self.assertEqual(names[late].read_bytes(), before[late])
        self.assertNotEqual(names[1 - late].read_bytes(), before[1 - late])
        self.assertEqual(self.json("store", "status")["documents"], 1)
        self.assertEqual(self.json("register", names[late].name, "--expect", "2")["number"], 2)
        self.assertEqual(self.json("store", "verify")["breaches"], [])

    def test_a_number_of_somebody_else_is_not_overwritten(self):
        self.form("foreign.json", number=77)
        self.expect(BAD_INPUT, "register", "foreign.json")
        self.assertEqual(self.json("store", "status")["documents"], 0)

    def test_a_document_typed_in_is_refused_before_a_number_is_spent(self):
        odt = self.document()
        odt.write_bytes(odt.read_bytes() + b"x")
        self.expect(BAD_INPUT, "register", odt.name)
        self.expect(BAD_INPUT, "register", "absent.odt")
        self.assertEqual(self.json("store", "status")["documents"], 0)

    @unittest.skipIf(os.geteuid() != 0, "needs another user")
    def test_a_file_that_cannot_be_written_gets_its_number_later(self):
        odt = self.document()
        # The folder admits no new file: the entry stands, the file follows when it can.
        for path in (self.folder.parent, self.folder.parent / "register.db"):
            path.chmod(0o777)
        for path in self.folder.parent.glob("register.db-*"):
            path.chmod(0o666)
        self.folder.chmod(0o555)
        result = self.run_vanthu("register", odt.name, **harness.as_ordinary_user())
        self.assertIn(result.returncode, (BAD_INPUT, ENVIRONMENT), result.stderr)
        self.assertEqual(self.json("store", "status")["documents"], 1, result.stderr)
        self.folder.chmod(0o755)
        again = self.json("register", odt.name)
        self.assertEqual((again["number"], again["already"]), (1, True))
        self.assertEqual(self.json("store", "status")["documents"], 1)

    def test_life_of_a_document(self):
        odt = self.document(abstract="Hòa giải ở cơ sở")
        self.json("register", odt.name, "--today", "2026-03-02", "--actor", "Nguyễn Văn Mẫu")
        self.assertEqual([each["number"] for each in self.json("search", "hoà", "giải")], [1])
        self.assertEqual(self.json("search", "đường sắt"), [])
        self.assertEqual([each["number"] for each in self.json("search", "--best", "hoa", "giai", "--from", "2026-03-01", "--to", "2026-03-31")], [1])
        self.assertEqual(self.json("search", "--best", "hoa", "giai", "--to", "2026-02-28"), [])
        recipient = self.json("show", "1")["recipients"][0]["name"]
        self.json("dispatch", "1/KH-UBND", "--year", "2026", "--to", recipient, "--via", "bưu điện", "--today", "2026-03-03")
        self.json("receive", "1", "--year", "2026", "--from", recipient, "--by", "Lê Thị Thử", "--today", "2026-03-04")
        entry = self.json("show", "1", "--year", "2026")
        self.assertEqual(entry["state"], "dispatched")
        self.assertEqual(entry["deliveries"][0]["receivedOn"], "2026-03-04")
        self.json("void", "01/KH-UBND", "--year", "2026", "--reason", "Ký nhầm")
        actions = [(row["action"], row["day"]) for row in self.json("history", "1", "--year", "2026")]
        self.assertEqual(actions[:3], [("register", "2026-03-02"), ("dispatch", "2026-03-03"), ("receive", "2026-03-04")])
        self.assertEqual(self.json("store", "verify")["breaches"], [])
        self.expect(BAD_INPUT, "void", "1", "--year", "2026", "--reason", "Ký nhầm")
        self.expect(BAD_INPUT, "show", "2", "--year", "2026")
        self.expect(BAD_INPUT, "show", "x")

    def test_the_book_is_a_table_without_formulas(self):
        odt = self.document(abstract="=HYPERLINK(\"x\"), \"và\" dấu phẩy")
        evil = [{"name": "=1+1"}, {"name": "@SUM"}]
        self.document("evil.json", recipients=evil)
        self.json("register", odt.name, "--today", "2026-03-02")
        self.json("register", "evil.odt", "--today", "2026-03-02")
        text = self.expect(DONE, "book", "--year", "2026").stdout.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text)))
        self.assertEqual(len(rows), 3)
        self.assertEqual({len(row) for row in rows}, {10})
        self.assertEqual(rows[1][0], "01/KH-UBND")
        self.assertEqual(rows[1][1], "02/03/2026")
        self.assertIn("\"và\" dấu phẩy", rows[1][2])
        self.assertEqual(rows[2][4], "'=1+1; @SUM")
        for row in rows[1:]:
            for cell in row:
                self.assertNotRegex(cell, r"^\s*[=+\-@\t\r]")
        self.expect(DONE, "book", "--year", "2026", "-o", "so.csv", "--range", "2-2")
        self.assertEqual(len((self.folder / "so.csv").read_text(encoding="utf-8-sig").splitlines()), 2)

    def test_tasks(self):
        self.json("register", self.document().name, "--today", "2026-01-22")
        everything = self.json("tasks", "--today", "2026-01-22")
        late = self.json("tasks", "--late", "--today", "2026-02-15")
        self.assertGreater(len(everything), len(late))
        self.assertEqual([task["dueDate"] for task in late], ["2026-01-22", "2026-02-14"])
        self.assertEqual([task["dueDate"] for task in self.json("tasks", "--late", "--today", "2026-02-14")], ["2026-01-22"])
        self.assertEqual(len(self.json("tasks", "--due", "7d", "--today", "2026-02-07")), 1)
        self.assertEqual(self.json("tasks", "--due", "6d", "--today", "2026-02-07"), [])

    def test_a_store_that_was_touched_is_found_out(self):
        self.json("register", self.document().name)
        import sqlite3
        with sqlite3.connect(self.folder.parent / "register.db") as store:
            store.execute("DROP TRIGGER journal_no_update")
            store.execute("UPDATE journal SET actor = 'x'")
        verified = self.json("store", "verify", code=FINDINGS)
        self.assertEqual([breach["kind"] for breach in verified["breaches"]], ["altered"])

    def test_wrong_use(self):
        for words in (["void", "1"], ["receive", "1"], ["tasks", "--due", "x"], ["tasks", "--due", "7d", "--late"], ["book", "--range", "x"],
                      ["store", "nothing"], ["store", "backup"], ["store", "init", "x"], ["show", "1", "--today", "2026-02-30"],
                      ["show", "1", "--year", "x"], ["register", "x", "--expect", "0"], ["register"]):
            self.expect(USAGE, *words)

    def test_no_store_is_a_sentence(self):
        self.expect(ENVIRONMENT, "search", "x", "--store", "absent.db")
        self.assertFalse((self.folder / "absent.db").exists())
        self.expect(ENVIRONMENT, "store", "status", "--store", "postgresql://nobody@127.0.0.1:1/none")
        self.expect(ENVIRONMENT, "store", "status", "--store", "postgresql://")

    def test_own_store_is_made_when_first_used(self):
        env = self.environment(XDG_DATA_HOME=str(self.folder.parent / "data"))
        env.pop("VANTHU_STORE")
        self.expect(DONE, "store", "status", env=env)
        self.assertTrue((self.folder.parent / "data/vanthu/register.db").exists())

    def test_backup(self):
        self.json("register", self.document().name)
        self.expect(DONE, "store", "backup", "copy.db")
        self.expect(BAD_INPUT, "store", "backup", "copy.db")
        self.assertEqual(self.json("store", "status", "--store", "copy.db")["documents"], 1)


if __name__ == "__main__":
    harness.main()
