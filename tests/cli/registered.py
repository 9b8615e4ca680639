"""A test with a register of its own and documents to enter."""

import json

import harness
from harness import DONE


class Registered(harness.Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "store", "init", env=self.environment())

    def environment(self, **changes):
        return super().environment(VANTHU_STORE=str(self.folder.parent / "register.db"), **changes)

    def document(self, name="plan.json", **changes):
        """A form without number and date, and the .odt made from it."""
        path = self.form(name, date={"year": 2026}, **changes)
        value = json.loads(path.read_text(encoding="utf-8"))
        value.pop("number")
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        self.make(path.name)
        return path.with_suffix(".odt")

    def json(self, *words, code=DONE):
        return json.loads(self.expect(code, *words, "--json").stdout)
