"""The life of a document in the register: drafts, states, signatures, links, series, numbers out of turn, the clock."""

import json

import harness
from harness import BAD_INPUT, DONE, USAGE
from registered import Registered


class Life(Registered):
    def settings(self, **numbering):
        folder = self.folder.parent / "office"
        folder.mkdir(exist_ok=True)
        (folder / "settings.json").write_text(json.dumps({"numbering": numbering}), encoding="utf-8")
        return ["--templates", str(folder)]

    def sentence(self, *words):
        """What a refusal says."""
        return self.expect(BAD_INPUT, *words).stderr.decode()

    def test_a_draft_becomes_a_numbered_document(self):
        odt = self.document()
        entered = self.json("draft", odt.name)
        self.assertEqual((entered["state"], entered["number"], entered["date"]), ("draft", 0, ""))
        self.assertEqual(self.json("state", odt.name, "submitted")["state"], "submitted")
        self.assertIn("reason", self.sentence("state", entered["document"], "returned"))
        self.assertIn("submitted", self.sentence("register", odt.name))
        self.json("state", entered["document"], "approved")
        signed = self.json("sign", odt.name, "--paper", "--date", "2026-03-02", "--today", "2026-03-02")
        self.assertEqual(signed["state"], "signed")
        given = self.json("register", odt.name, "--today", "2026-03-03")
        self.assertEqual((given["document"], given["number"]), (entered["document"], 1))
        # The file has its number now and is the same document still.
        shown = self.json("show", odt.name)
        self.assertEqual((shown["number"], shown["state"]), (1, "registered"))
        self.assertEqual(shown["signatures"][0]["signedOn"], "2026-03-02")
        self.assertEqual([row["action"] for row in self.json("history", "1", "--year", "2026")],
                         ["draft", "state", "state", "sign", "register"])
        text = self.expect(DONE, "show", "1", "--year", "2026").stdout.decode()
        self.assertIn("02/03/2026", text)

    def test_paper_waits_for_its_signature(self):
        odt = self.document()
        before = odt.read_bytes()
        self.assertIn("15.2", self.sentence("register", odt.name, "--paper"))
        self.assertIn("15.2", self.sentence("register", odt.name, *self.settings(paper=True)))
        self.assertEqual(odt.read_bytes(), before)
        self.expect(USAGE, "sign", odt.name)
        self.expect(USAGE, "sign", odt.name, "--paper", "--electronic")
        self.expect(USAGE, "sign", odt.name, "--paper", "--date", "2026-02-30")
        self.expect(BAD_INPUT, "sign", odt.name, "--paper", "--date", "2026-03-05", "--today", "2026-03-02")
        self.json("sign", odt.name, "--paper", "--date", "2026-03-02", "--today", "2026-03-02")
        self.assertEqual(self.json("register", odt.name, "--paper", "--today", "2026-03-02")["number"], 1)

    def test_the_clock_of_the_records_office(self):
        odt = self.document()
        # Friday; the next working day is Monday.
        self.json("sign", odt.name, "--paper", "--date", "2026-03-06", "--today", "2026-03-06")
        self.assertEqual(self.json("late", "--today", "2026-03-09"), [])
        waiting = self.json("late", "--all", "--today", "2026-03-09")
        self.assertEqual([(item["step"], item["dueDate"], item["late"]) for item in waiting], [("number", "2026-03-09", False)])
        self.assertEqual([item["step"] for item in self.json("late", "--today", "2026-03-10")], ["number"])
        self.json("register", odt.name, "--today", "2026-03-09")
        self.assertEqual([(item["step"], item["dueDate"]) for item in self.json("late", "--today", "2026-03-10")], [("send", "2026-03-09")])
        self.json("dispatch", "1", "--year", "2026", "--today", "2026-03-10")
        self.assertEqual(self.json("late", "--today", "2026-03-11"), [])
        urgent = self.document("urgent.json", marks={"urgency": "urgent"}, abstract="Khẩn")
        self.json("register", urgent.name, "--today", "2026-03-09")
        self.assertEqual([item["dueDate"] for item in self.json("late", "--today", "2026-03-10")], ["2026-03-09"])
        self.assertIn("02/KH-UBND", self.expect(DONE, "late", "--today", "2026-03-10").stdout.decode())

    def test_links_between_documents(self):
        for name in ("one.json", "two.json"):
            self.json("register", self.document(name, abstract=name).name, "--today", "2026-03-02")
        year = ["--year", "2026"]
        self.json("link", "2", "replaces", "1", *year)
        self.json("link", "2", "carries-out", "12/QĐ-UBND ngày 05/01/2026", "--elsewhere", *year)
        first = self.json("show", "1", *year)
        self.assertEqual((first["state"], first["links"][0]["reference"]), ("replaced", "02/KH-UBND (2026)"))
        self.assertIn("02/KH-UBND (2026)", self.expect(DONE, "show", "1", *year).stdout.decode())
        self.assertIn("replaces", self.sentence("link", "2", "loves", "1", *year))
        self.expect(BAD_INPUT, "dispatch", "1", *year)
        self.expect(BAD_INPUT, "link", "2", "replaces", "9", *year)
        self.expect(USAGE, "link", "2", "replaces")

    def test_states_are_refused_in_words(self):
        self.json("register", self.document().name, "--today", "2026-03-02")
        said = self.sentence("state", "1", "submitted", "--year", "2026")
        self.assertIn("filed", said)
        self.assertIn("01/KH-UBND", said)
        self.assertIn("vanthu void", self.sentence("state", "1", "voided", "--year", "2026"))
        self.assertIn("nonsense", self.sentence("state", "1", "nonsense", "--year", "2026"))
        self.expect(BAD_INPUT, "state", "absent", "submitted")
        filed = self.json("state", "1", "filed", "--year", "2026", "--file", "01.TCCB", "--file-organ", "H01")
        self.assertEqual((filed["fileNotation"], filed["fileCatalog"], filed["docOrdinal"], filed["fileOrganId"]), ("01.TCCB", 2026, 1, "H01"))

    def test_series_after_the_offices_settings(self):
        plan = self.document("plan.json").name
        secret = self.document("secret.json", marks={"secrecy": "confidential"}, abstract="Mật").name
        body = self.document("body.json", agency={"parent": "UBND xã Mẫu", "name": "Ban Chỉ đạo Mẫu"}, abstract="Ban").name
        series = self.settings(series="by-kind", bodies=["BAN CHỈ ĐẠO MẪU"])
        given = [self.json("register", name, "--today", "2026-03-02", *series) for name in (plan, secret, body)]
        self.assertEqual([(one["series"], one["number"]) for one in given], [("type:KH", 1), ("secret", 1), ("body:BAN CHỈ ĐẠO MẪU", 1)])
        copy = self.document("copy.json", symbol="SY-UBND", abstract="Sao y").name
        other = self.document("other.json", abstract="Nhóm").name
        grouped = self.settings(series="grouped", groups={"planning": ["plan"]})
        self.assertEqual(self.json("register", copy, "--today", "2026-03-02", *grouped)["series"], "copies")
        self.assertEqual(self.json("register", other, "--today", "2026-03-02", *grouped)["series"], "group:planning")

    def test_wrong_settings_are_named_and_no_number_is_given(self):
        odt = self.document().name
        said = self.expect(BAD_INPUT, "register", odt, *self.settings(series="random", paper="yes", bodies=[1])).stderr.decode()
        for pointer in ("/numbering/series", "/numbering/paper", "/numbering/bodies/0"):
            self.assertIn(pointer, said)
        self.assertEqual(self.json("store", "status")["documents"], 0)

    def test_numbers_out_of_turn(self):
        year = ["--year", "2026"]
        self.expect(USAGE, "reserve", "1-5")
        self.expect(USAGE, "reserve", "x", "--reason", "y")
        self.json("reserve", "1-3", "--reason", "Trực đêm", *year)
        self.assertEqual(len(self.json("reserve", *year)), 1)
        self.assertIn("Trực đêm", self.expect(DONE, "reserve", *year).stdout.decode())
        names = [self.document(f"{which}.json", abstract=f"Số {which}").name for which in range(4)]
        day = ["--today", "2026-03-02"]
        self.assertEqual(self.json("register", names[0], *day)["number"], 4)
        self.assertEqual(self.json("register", names[1], "--number", "2", *day)["number"], 2)
        self.assertIn("2", self.sentence("register", names[2], "--number", "2", *day))
        self.assertIn("extraNumbers", self.sentence("register", names[2], "--number", "4a", *day))
        self.expect(BAD_INPUT, "register", names[2], "--number", "x", *day)
        self.json("reserve", "1-3", "--reason", "Hết trực", "--release", *year)
        self.assertEqual(self.json("register", names[3], *day)["number"], 5)
        self.assertEqual(self.json("store", "verify")["breaches"], [])


if __name__ == "__main__":
    harness.main()
