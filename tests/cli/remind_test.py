"""What waits, for people and for timers: vanthu remind."""

import harness
from harness import DONE, ENVIRONMENT, FINDINGS
from registered import Registered

NOTIFIER = """#!/bin/sh
printf '%s\\n' "$@" > "$HOME/shown"
"""


class Remind(Registered):
    def remind(self, *words, code=DONE):
        return self.json("remind", *words, code=code)

    def test_nothing_waits_and_nothing_is_printed(self):
        self.assertEqual(self.expect(DONE, "remind").stdout, b"")

    def test_a_document_goes_from_list_to_list(self):
        odt = self.document().name
        self.json("draft", odt)
        # A draft gives nobody anything to do yet.
        self.assertEqual(self.expect(DONE, "remind").stdout, b"")
        self.json("state", odt, "submitted")
        waiting = self.remind()["toSign"]
        self.assertEqual([each["state"] for each in waiting], ["submitted"])
        signer = waiting[0]["signer"]
        self.assertEqual(len(self.remind("--signer", signer)["toSign"]), 1)
        self.assertEqual(self.remind("--signer", "Người Khác")["toSign"], [])
        self.json("sign", odt, "--paper", "--date", "2026-03-06", "--today", "2026-03-06")
        # Signed on a Friday: a number by Monday (art. 15.2).
        monday = self.remind("--today", "2026-03-09", "--unit", "không có")
        self.assertEqual(([each["dueDate"] for each in monday["toNumber"]], monday["late"]), (["2026-03-09"], 0))
        self.assertEqual(self.remind("--today", "2026-03-10", "--unit", "không có", code=FINDINGS)["late"], 1)
        self.json("register", odt, "--today", "2026-03-09")
        work = self.remind("--today", "2026-03-09", "--unit", "không có")
        self.assertEqual((work["toNumber"], len(work["toSend"])), ([], 1))
        self.json("dispatch", "1", "--year", "2026")
        self.assertEqual(self.expect(DONE, "remind", "--today", "2026-03-09", "--unit", "không có").stdout, b"")

    def test_tasks_late_and_due(self):
        self.json("register", self.document().name, "--today", "2026-01-22")
        self.json("dispatch", "1", "--year", "2026")
        early = self.remind("--today", "2026-01-22")
        self.assertEqual(early["lateTasks"], [])
        work = self.remind("--today", "2026-02-15", code=FINDINGS)
        self.assertEqual([task["dueDate"] for task in work["lateTasks"]], ["2026-01-22", "2026-02-14"])
        text = self.expect(FINDINGS, "remind", "--today", "2026-02-15", "--lang", "vi").stdout.decode()
        self.assertIn("NHIỆM VỤ QUÁ HẠN (2)", text)
        self.assertIn("14/02/2026", text)

    def test_on_the_desktop(self):
        self.json("state", self.json("draft", self.document().name)["document"], "submitted")
        self.program("notify-send", NOTIFIER)
        path = f"{self.folder.parent}:/usr/bin:/bin"
        env = self.environment(PATH=path, HOME=str(self.folder), LANG="vi_VN.UTF-8")
        self.expect(DONE, "remind", "--notify", env=env)
        shown = (self.folder / "shown").read_text(encoding="utf-8").splitlines()
        self.assertEqual(shown[-1], "1 văn bản chờ ký")
        self.assert_left_nothing()

    def test_a_desktop_that_does_not_answer(self):
        self.json("state", self.json("draft", self.document().name)["document"], "submitted")
        self.program("notify-send", "#!/bin/sh\necho 'no session' >&2\nexit 1\n")
        env = self.environment(PATH=f"{self.folder.parent}:/usr/bin:/bin")
        result = self.run_vanthu("remind", "--notify", env=env)
        self.assertEqual(result.returncode, ENVIRONMENT)
        # The list itself is printed all the same.
        self.assertIn("(1)", result.stdout.decode())
        self.assertIn("no session", result.stderr.decode())


if __name__ == "__main__":
    harness.main()
