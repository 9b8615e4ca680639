"""Documents that were typed in or made elsewhere get their number where its place is recognised."""

import json
import zipfile

import harness
from harness import BAD_INPUT, DONE
from registered import Registered

DAY = ["--today", "2026-03-02"]


class Elsewhere(Registered):
    def parts(self, odt):
        with zipfile.ZipFile(odt) as package:
            return {name: package.read(name) for name in package.namelist()}

    def typed_in(self, name="plan.json", change=lambda text: text.replace("Trên đây là", "Trên đây đúng là"), drop=(), **changes):
        """A document of ours somebody has typed in; `drop` takes parts out of the package."""
        odt = self.document(name, **changes)
        parts = self.parts(odt)
        with zipfile.ZipFile(odt, "w") as package:
            for part, data in parts.items():
                if part in drop:
                    continue
                if part == "content.xml":
                    data = change(data.decode()).encode()
                package.writestr(part, data, zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED)
        return odt

    def test_number_and_date_go_into_their_places_and_nothing_else_changes(self):
        odt = self.typed_in()
        before = self.parts(odt)
        given = self.json("register", odt.name, *DAY)
        self.assertEqual((given["number"], given["symbol"], given["date"]), (1, "KH-UBND", "2026-03-02"))
        after = self.parts(odt)
        self.assertEqual(list(before), list(after))
        self.assertEqual({name for name in before if before[name] != after[name]}, {"content.xml"})
        self.assertIn("Trên đây đúng là", after["content.xml"].decode())
        read = json.loads(self.run_vanthu("read", odt.name).stdout)["form"]
        self.assertEqual((read["number"], read["date"]), (1, {"day": 2, "month": 3, "year": 2026}))
        shown = self.json("show", "1", "--year", "2026")
        self.assertIn("tiếp công dân", shown["subject"])
        self.assertTrue(shown["recipients"])
        written = odt.read_bytes()
        again = self.json("register", odt.name, *DAY)
        self.assertEqual((again["number"], again["already"]), (1, True))
        self.assertEqual(odt.read_bytes(), written)

    def test_numbers_between_numbers_are_written_too(self):
        folder = self.folder.parent / "office"
        folder.mkdir()
        (folder / "settings.json").write_text(json.dumps({"numbering": {"extraNumbers": True}}))
        self.json("register", self.document("one.json", abstract="Một").name, *DAY)
        odt = self.typed_in("two.json", abstract="Hai")
        given = self.json("register", odt.name, "--number", "1a", "--templates", str(folder), *DAY)
        self.assertEqual((given["number"], given["suffix"]), (1, "a"))
        self.assertIn("01a", self.parts(odt)["content.xml"].decode())
        self.assertEqual(self.json("show", "1a", "--year", "2026")["document"], given["document"])

    def test_a_form_carries_a_number_between_numbers(self):
        folder = self.folder.parent / "office"
        folder.mkdir()
        (folder / "settings.json").write_text(json.dumps({"numbering": {"extraNumbers": True}}))
        self.json("register", self.document("one.json", abstract="Một").name, *DAY)
        odt = self.document("two.json", abstract="Hai")
        given = self.json("register", odt.name, "--number", "1a", "--templates", str(folder), *DAY)
        self.assertEqual((given["number"], given["suffix"], given["already"]), (1, "a", False))
        self.assertEqual(json.loads(self.run_vanthu("read", odt.name).stdout)["form"]["number"], "01a")
        self.assertIn("01a", self.parts(odt)["content.xml"].decode())
        again = self.json("register", odt.name, "--templates", str(folder), *DAY)
        self.assertEqual((again["number"], again["suffix"], again["already"]), (1, "a", True))
        # The form by itself, and the document made from it afresh.
        self.document("three.json", abstract="Ba")
        self.json("register", "three.json", "--number", "1b", "--templates", str(folder), *DAY)
        form = json.loads((self.folder / "three.json").read_text(encoding="utf-8"))
        self.assertEqual(form["number"], "01b")
        self.make("three.json")
        self.assertIn("01b", self.parts(self.folder / "three.odt")["content.xml"].decode())

    def test_without_places_no_number_is_spent(self):
        odt = self.typed_in(change=lambda text: text.replace("Số:", "Mã:"))
        before = odt.read_bytes()
        self.assertIn("number", self.expect(BAD_INPUT, "register", odt.name, *DAY).stderr.decode())
        self.assertEqual(odt.read_bytes(), before)
        self.assertEqual(self.json("store", "status")["documents"], 0)


if __name__ == "__main__":
    harness.main()
