"""Bad input that is too large to be a data case, and every place where a character may be wrong: a sentence, a pointer, exit code 3,
nothing written, no crash, and soon."""

import copy
import json
import os
import pathlib
import random
import subprocess
import tempfile
import time
import unittest

import surroundings

kForm = json.loads((surroundings.kCases / "plan/full-plan/form.json").read_bytes())
kSoon = 20  # seconds; generous, for a sanitizer or a busy machine
kUnfit = {"\u0000": "U+0000", "\u000b": "U+000B", "\u001f": "U+001F", "\u007f": "U+007F", "\u0085": "U+0085", "\u2028": "U+2028",
          "\u202e": "U+202E", "\u2066": "U+2066", "\ufffe": "U+FFFE", "\uffff": "U+FFFF", "\U0010ffff": "U+10FFFF"}


def encoded(value):
    return json.dumps(value, ensure_ascii=False).encode()


def texts(value, pointer=""):
    """(pointer, text) of every text of a form that is not the choice of one."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name not in ("kind", "level", "authority", "purpose", "urgency", "secrecy", "circulation"):
                yield from texts(member, f"{pointer}/{name}")
    elif isinstance(value, list):
        for at, entry in enumerate(value):
            yield from texts(entry, f"{pointer}/{at}")
    elif isinstance(value, str) and value:
        yield pointer, value


def withText(form, pointer, text):
    result = copy.deepcopy(form)
    *way, last = [int(token) if token.isdigit() else token for token in pointer.split("/")[1:]]
    target = result
    for token in way:
        target = target[token]
    target[last] = text
    return result


class Refused(unittest.TestCase):
    def assertRefused(self, form, pointer, *says):
        """`form`: bytes. The first sentence must name the pointer and say those words."""
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="vanthu-bad-") as folder:
            output = pathlib.Path(folder) / "plan.odt"
            result = surroundings.runVanthu("render", "-", "-o", output, stdin=form, timeout=120)
            said = result.stderr.decode()
            self.assertEqual(result.returncode, surroundings.kBadInput, said[:300])
            self.assertEqual(list(pathlib.Path(folder).iterdir()), [])
        self.assertEqual(result.stdout, b"")
        self.assertTrue(said.startswith("vanthu: "), said[:300])
        if pointer:
            self.assertIn(f": {pointer}: ", said.splitlines()[0])
        for words in says:
            self.assertIn(words, said)
        self.assertLess(time.monotonic() - start, kSoon)

    def test_ten_megabytes_in_one_text(self):
        for pointer in ("/abstract", "/place", "/content/0/heading", "/signature/name", "/bases/0", "/recipients/0/name"):
            self.assertRefused(encoded(withText(kForm, pointer, "Kế hoạch " * 1_200_000)), pointer, "characters")

    def test_ten_megabytes_of_everything(self):
        self.assertRefused(b"[" * 10_000_000, "")
        self.assertRefused(b'"' + b"a" * 10_000_000, "")
        self.assertRefused(b'{"kind":' * 1_000_000, "")
        self.assertRefused(b"\xff" * 10_000_000, "")
        self.assertRefused(b" " * 10_000_000, "")
        self.assertRefused(os.urandom(1_000_000), "")

    def test_ten_thousand_sections_inside_one_another(self):
        item = b'{"level":"section","heading":"M","children":['
        content = item * 10_000 + b"]}" * 10_000
        form = encoded({**kForm, "content": "@"}).replace(b'"@"', b"[" + content + b"]")
        self.assertRefused(form, "", "levels")

    def test_ten_thousand_sections_beside_one_another_are_fine(self):
        form = {**kForm, "content": [{"level": "section", "heading": f"Mục {number}"} for number in range(10_000)]}
        start = time.monotonic()
        document = surroundings.render(encoded(form), "odt")
        self.assertGreater(len(document), 10_000)
        self.assertLess(time.monotonic() - start, kSoon)

    def test_more_entries_than_a_list_may_have(self):
        form = {**kForm, "recipients": [{"name": "A"}] * 2001}
        self.assertRefused(encoded(form), "/recipients", "2000")
        form = {**kForm, "bases": ["A"] * 201}
        self.assertRefused(encoded(form), "/bases", "200")

    def test_more_faults_than_anybody_reads(self):
        form = {**kForm, "content": [{"level": "clause"}] * 5000}
        result = surroundings.runVanthu("render", "-", "-o", "/dev/null", stdin=encoded(form))
        self.assertEqual(result.returncode, surroundings.kBadInput)
        self.assertLessEqual(len(result.stderr.splitlines()), 101)

    def test_unfit_characters_in_every_field(self):
        fields = list(texts(kForm))
        self.assertGreater(len(fields), 60)
        dice = random.Random(30)
        for pointer, text in fields:
            character = dice.choice(list(kUnfit))
            at = dice.randint(0, len(text))
            wrong = text[:at] + character + text[at:]
            form = json.dumps(withText(kForm, pointer, wrong)).encode()
            self.assertRefused(form, pointer, kUnfit[character], f"haracter {at + 1} ")

    def test_every_unfit_character(self):
        for character, code in kUnfit.items():
            self.assertRefused(json.dumps(withText(kForm, "/abstract", "ab" + character)).encode(), "/abstract", code, "haracter 3 ")

    def test_every_type_where_another_belongs(self):
        for member, value in kForm.items():
            if member == "kind":
                continue
            for wrong in (None, True, 7, 1.5, "x", [], {}, ["x"], {"x": 1}):
                if type(wrong) is type(value) or (wrong is None) or (isinstance(value, (int, float)) and isinstance(wrong, (int, float))):
                    continue
                with self.subTest(f"{member}: {wrong!r}"):
                    result = surroundings.runVanthu("render", "-", "-o", "/dev/null", stdin=encoded({**kForm, member: wrong}))
                    self.assertEqual(result.returncode, surroundings.kBadInput)
                    self.assertIn(f": /{member}", result.stderr.decode())


class Broken(unittest.TestCase):
    """Forms cut off and bytes changed: refused or rendered, never anything else."""

    def outcome(self, form):
        result = surroundings.runVanthu("render", "-", "--to", "fodt", stdin=form)
        made = result.returncode in surroundings.kMade
        self.assertIn(result.returncode, (*surroundings.kMade, surroundings.kBadInput), result.stderr[:300])
        self.assertEqual(made, result.stdout != b"")
        self.assertEqual(result.returncode != surroundings.kDone, result.stderr != b"")
        return surroundings.kDone if made else result.returncode

    def test_cut_off_anywhere(self):
        form = encoded(kForm)
        for length in range(0, len(form), 97):
            self.assertEqual(self.outcome(form[:length]), surroundings.kBadInput, length)

    def test_bytes_changed_anywhere(self):
        dice = random.Random(1)
        form = encoded(kForm)
        outcomes = set()
        for _ in range(300):
            changed = bytearray(form)
            for _ in range(dice.randint(1, 4)):
                changed[dice.randrange(len(changed))] = dice.randrange(256)
            outcomes.add(self.outcome(bytes(changed)))
        self.assertEqual(outcomes, {surroundings.kDone, surroundings.kBadInput})

    def test_members_taken_out_anywhere(self):
        dice = random.Random(2)
        for _ in range(150):
            form = copy.deepcopy(kForm)
            target = form
            while isinstance(target, (dict, list)) and target:
                key = dice.choice(list(target) if isinstance(target, dict) else range(len(target)))
                if dice.random() < 0.4 or not isinstance(target[key], (dict, list)):
                    del target[key]
                    break
                target = target[key]
            self.outcome(encoded(form))


def leaves(value, pointer=""):
    """(pointer, value) of every value of a form that is neither object nor list."""
    if isinstance(value, (dict, list)):
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(member, f"{pointer}/{key}")
    else:
        yield pointer, value


def groups(value, pointer=""):
    """The pointer of every object of a form."""
    if isinstance(value, dict):
        yield pointer
    if isinstance(value, (dict, list)):
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            yield from groups(member, f"{pointer}/{key}")


def wrongTypes(value):
    """Values that the field of this one cannot take."""
    if isinstance(value, dict):
        return ["x", 7, True, []]
    if isinstance(value, list):
        return ["x", 7, True, {}]
    return [["x"], {"x": 1}, 7 if isinstance(value, (str, bool)) else "x"]


class EveryKind(unittest.TestCase):
    """The same wrongs in every place of the sample of every kind, all of a kind in one call."""

    def samples(self):
        found = sorted((surroundings.kSource / "templates").glob("*/sample.json"))
        self.assertGreater(len(found), 20)
        for path in found:
            yield path.parent.name, json.loads(path.read_bytes())

    def assertAllRefused(self, wrongs):
        """`wrongs`: (pointer, form). Each form must be refused with a sentence at that pointer or below, and nothing be written."""
        self.assertTrue(wrongs)
        with tempfile.TemporaryDirectory(prefix="vanthu-bad-") as folder:
            (pathlib.Path(folder) / "out").mkdir()
            files = [pathlib.Path(folder) / f"{number:04}.json" for number in range(len(wrongs))]
            for file, (_, form) in zip(files, wrongs):
                file.write_text(json.dumps(form), encoding="ascii")
            result = surroundings.runVanthu("render", *files, "--out-dir", f"{folder}/out", timeout=120)
            self.assertEqual(result.returncode, surroundings.kBadInput, result.stderr[:300])
            self.assertEqual(os.listdir(f"{folder}/out"), [])
            said = {}
            for line in result.stderr.decode().splitlines():
                file, pointer, *sentence = line.removeprefix("vanthu: ").split(": ", 2)
                if sentence:
                    said.setdefault(file, []).append(f"{pointer}/")
            for file, (pointer, form) in zip(files, wrongs):
                there = said.get(str(file), [])
                self.assertTrue(any(each.startswith(f"{pointer}/") for each in there), (form["kind"], pointer, there))

    def test_control_characters(self):
        dice = random.Random(4)
        for _, form in self.samples():
            wrongs = []
            for pointer, text in leaves(form):
                if isinstance(text, str) and pointer != "/kind":
                    at = dice.randint(0, len(text))
                    wrong = text[:at] + dice.choice(list(kUnfit)) + text[at:]
                    wrongs.append((pointer, withText(form, pointer, wrong if text else "a\u000b")))
            self.assertAllRefused(wrongs)

    def test_texts_of_a_quarter_of_a_million_characters(self):
        for _, form in self.samples():
            places = [pointer for pointer, text in leaves(form) if isinstance(text, str) and pointer != "/kind"]
            self.assertAllRefused([(pointer, withText(form, pointer, "Kế hoạch " * 30_000)) for pointer in places])

    def test_members_nobody_knows(self):
        for _, form in self.samples():
            self.assertAllRefused([(f"{group}/unheard", withText(form, f"{group}/unheard", "x")) for group in groups(form)])

    def test_types_that_belong_elsewhere(self):
        for _, form in self.samples():
            places = [pair for pair in (*leaves(form), *((f"/{name}", form[name]) for name in form)) if pair[0] != "/kind"]
            self.assertAllRefused([(pointer, withText(form, pointer, wrong)) for pointer, value in places for wrong in wrongTypes(value)])

    def test_citations_of_nothing(self):
        for _, form in self.samples():
            places = [(pointer, text) for pointer, text in leaves(form) if isinstance(text, str) and pointer != "/kind"]
            self.assertAllRefused([(pointer, withText(form, pointer, text + " {{unheard}}")) for pointer, text in places])

    def test_members_that_are_missing(self):
        for kind, form in self.samples():
            schema = json.loads(surroundings.runVanthu("schema", kind).stdout)
            wrongs = []
            for name in schema["required"]:
                if name != "kind":
                    wrongs.append((f"/{name}", {member: value for member, value in form.items() if member != name}))
            self.assertAllRefused(wrongs)


if __name__ == "__main__":
    unittest.main()
