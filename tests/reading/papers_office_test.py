"""Papers as their offices saved them, where they are at hand, read into forms by the command: the structure that somebody counted in
the papers (tests/cases/read-office/papers.json), and every character in the form, implied, or named as without a place."""

import collections
import json
import os
import subprocess

import reading

kPapers = json.loads((reading.kSource / "tests/cases/read-office/papers.json").read_text(encoding="utf-8"))
kFindings = 1


class PapersTest(reading.PapersCase):
    maxDiff = 4000

    def answer(self, paper):
        path, = self.kFolder.glob(paper["file"])
        result = subprocess.run([os.environ["VANTHU"], "read", str(path)], capture_output=True, timeout=120, check=False,
                                env=reading.environment(self.temporary))
        self.assertIn(result.returncode, (reading.kDone, kFindings), result.stderr.decode())
        return json.loads(result.stdout)

    def testEachGivesWhatWasCountedInIt(self):
        for paper in kPapers:
            with self.subTest(paper["file"]):
                answer = self.answer(paper)
                form = answer["form"]
                self.assertEqual(paper["kind"], form["kind"])
                self.assertEqual(paper["symbol"], form["symbol"])
                self.assertEqual(paper.get("typeName"), form.get("typeName"))
                self.assertEqual(paper.get("number"), form.get("number"))
                self.assertEqual({part: paper[part] for part in ("day", "month", "year") if part in paper}, form["date"])
                self.assertEqual(paper["bases"], len(form.get("bases", [])))
                self.assertEqual(paper["recipients"], len(form["recipients"]))
                purposes = collections.Counter(entry["purpose"] for entry in form["recipients"] if entry["purpose"])
                self.assertEqual(paper["purposes"], dict(purposes))
                self.assertEqual(paper["fileCopy"], len(form["fileCopy"]["units"]))
                self.assertEqual(paper["appendices"], len(form.get("appendices", [])))
                self.assertEqual(paper["signature"], {part: form["signature"][part] for part in paper["signature"]})
                self.assertEqual(paper["named"], bool(form["signature"]["name"]))
                levels = self.levels(form["content"])
                self.assertEqual(paper["levels"], {level: levels[level] for level in paper["levels"]})
                if "unplaced" in paper:
                    self.assertEqual(paper["unplaced"], len(answer["unplaced"]), answer["unplaced"])

    def levels(self, items):
        counts = collections.Counter()
        for item in items:
            counts[item["level"]] += 1
            counts += self.levels(item.get("children", []))
        return counts


if __name__ == "__main__":
    PapersTest.main()
