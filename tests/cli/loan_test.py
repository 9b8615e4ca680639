"""File copies that are used: given out, listed, taken back, in real processes on a SQLite store."""

import harness
from harness import BAD_INPUT, DONE, USAGE
from registered import Registered

YEAR = ["--year", "2026"]


class Loan(Registered):
    def setUp(self):
        super().setUp()
        self.json("register", self.document().name, "--today", "2026-01-22")

    def give(self, *words, code=DONE):
        return self.expect(code, "loan", "out", "1", "--person", "Lê Thị Thử", "--allowed-by", "Chánh Văn phòng", *YEAR, *words)

    def test_out_and_back(self):
        self.assertIn("Lê Thị Thử", self.give("--until", "2026-03-10", "--today", "2026-03-02").stdout.decode())
        self.assertEqual([(each["number"], each["lentOn"], each["dueDate"]) for each in self.json("loans")], [(1, "2026-03-02", "2026-03-10")])
        self.assertIn("Lê Thị Thử", self.give(code=BAD_INPUT).stderr.decode())
        shown = self.json("show", "1", *YEAR)["loans"]
        self.assertEqual([(each["borrower"], each["returnedOn"]) for each in shown], [("Lê Thị Thử", "")])
        back = self.json("loan", "back", "1", "--today", "2026-03-05", "--actor", "Văn thư Mẫu", *YEAR)["loans"][0]
        self.assertEqual((back["returnedOn"], back["returnedTo"]), ("2026-03-05", "Văn thư Mẫu"))
        self.assertEqual(self.json("loans"), [])
        self.assertIn("No file copy is out.", self.expect(DONE, "loans").stdout.decode())
        self.assertEqual(len(self.json("loans", "--all", "--person", "Lê Thị Thử")), 1)
        self.assertEqual(self.json("loans", "--all", "--person", "Ai đó"), [])
        self.assertIn("file copy back", self.expect(DONE, "history", "1", *YEAR).stdout.decode())

    def test_wrong_use(self):
        for words in (["loan", "out"], ["loan", "eat", "1"], ["loan", "out", "1", "--until", "x"], ["loans", "1"]):
            self.expect(USAGE, *words)
        for words in (["loan", "out", "1", "--person", "Thử"], ["loan", "out", "1", "--allowed-by", "Thử"], ["loan", "back", "1"],
                      ["loan", "out", "9", "--person", "Thử", "--allowed-by", "Thử"]):
            self.expect(BAD_INPUT, *words, *YEAR)


if __name__ == "__main__":
    harness.main()
