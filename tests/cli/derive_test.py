"""vanthu derive: a form begun from an earlier one, made into a document once what is new has been filled in."""

import json
import unittest

import harness


class Derive(harness.Case):
    def sample(self, kind):
        path = self.folder / f"{kind}.json"
        path.write_bytes((harness.SOURCE / f"templates/{kind}/sample.json").read_bytes())
        return path

    def test_a_change_of_a_meeting_needs_only_its_own_abstract_and_date(self):
        form = json.loads(self.expect(harness.DONE, "derive", self.sample("invitation"), "--kind", "meeting-change").stdout)
        form["abstract"] = "Hoãn hội nghị"
        form["date"] = {"day": 10, "month": 3, "year": 2026}
        document = self.expect(harness.DONE, "render", "-", "--to", "fodt", stdin=json.dumps(form).encode()).stdout.decode()
        self.assertIn("Giấy mời số 09/GM-UBND ngày 05 tháng 3 năm 2026", document)
        self.assertIn("thông báo hoãn hội nghị", document)

    def test_a_register_that_is_not_there_yet_keeps_nobody_from_drafting(self):
        plan, store = self.sample("plan"), self.folder / "none.db"
        wanted = self.expect(harness.DONE, "derive", plan, "--kind", "report").stdout
        for content in (None, b"no register at all, but long enough to be looked at as one" * 40):
            if content is not None:
                store.write_bytes(content)
            began = self.run_vanthu("derive", plan, "--kind", "report", env=self.environment(VANTHU_STORE=str(store)))
            self.assertEqual((harness.DONE, wanted), (began.returncode, began.stdout), began.stderr.decode())
            self.assertIn("vanthu: The document is begun all the same", began.stderr.decode())
            self.expect(harness.ENVIRONMENT, "derive", plan, "--kind", "report", "--store", store)

    def test_what_cannot_follow_is_refused(self):
        result = self.expect(harness.BAD_INPUT, "derive", self.sample("plan"), "--kind", "meeting-change")
        self.assertEqual(result.stdout, b"")
        self.expect(harness.USAGE, "derive", self.sample("plan"), "--kind", "poem")
        self.expect(harness.USAGE, "derive", self.sample("plan"))
        self.expect(harness.BAD_INPUT, "derive", "nothing.json", "--kind", "letter")
        broken = self.folder / "broken.json"
        broken.write_text("{")
        self.expect(harness.BAD_INPUT, "derive", broken, "--kind", "letter")
        broken.write_text("[]")
        self.expect(harness.BAD_INPUT, "derive", broken, "--kind", "letter")


if __name__ == "__main__":
    unittest.main()
