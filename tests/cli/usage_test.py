"""Help, version, languages and mistakes in the command line."""

import json
import os
import re
import shutil
import subprocess

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, USAGE

# Every command there is: the help of one that no list named had an operand without its sentence.
COMMANDS = re.findall(r"^VANTHU_COMMAND\((\w+)", (harness.SOURCE / "src/cli/commands.inc").read_text(encoding="utf-8"), re.MULTILINE)
COMMANDS = [re.sub("[A-Z]", lambda letter: "-" + letter.group().lower(), name) for name in COMMANDS]


class Help(harness.Case):
    def test_says_its_version(self):
        result = self.expect(DONE, "--version")
        self.assertEqual(result.stdout.decode(), f"vanthu {os.environ['VANTHU_TEST_VERSION']}\n")

    def test_general_help_names_every_command_and_exit_code(self):
        for option in ("--help", "-h"):
            text = self.expect(DONE, option).stdout.decode()
            for command in COMMANDS:
                self.assertRegex(text, rf"(?m)^  {command} +\S")
            for code in range(5):
                self.assertRegex(text, rf"(?m)^  {code}  \S")

    def test_every_command_has_help_before_and_after_its_name(self):
        for language in ("vi", "en"):
            for command in COMMANDS:
                text = self.expect(DONE, command, "--help", "--lang", language).stdout.decode()
                self.assertIn(f"vanthu {command}", text)
                self.assertEqual(text, self.expect(DONE, "--lang", language, "--help", command).stdout.decode())
                self.assertNotRegex(text, r"\[[a-z]+(-[a-z]+)+\]", "a sentence is missing")
                self.assertNotRegex(text, r"\{[a-z]+\}", "an argument is missing")

    def test_render_help_names_its_options(self):
        text = self.expect(DONE, "render", "--help").stdout.decode()
        for option in ("-o, --output", "--out-dir", "--to", "--jobs", "--quiet", "--office", "--templates", "--lang"):
            self.assertIn(option, text)

    def test_speaks_after_the_locale(self):
        def usage(**variables):
            return self.expect(DONE, "--help", env=self.environment(**{"LANG": None, **variables})).stdout.decode()

        for english in ({"LANG": "en_US.UTF-8"}, {"LC_ALL": "en", "LANG": "vi_VN.UTF-8"}, {"LC_MESSAGES": "en_GB", "LANG": "vi_VN"},
                        {"LC_ALL": "", "LANG": "en_US"}):
            self.assertIn("Usage:", usage(**english), english)
        for vietnamese in ({}, {"LANG": "C.UTF-8"}, {"LANG": "vi_VN.UTF-8"}, {"LC_ALL": "vi_VN", "LANG": "en_US"}, {"LANG": "fr_FR.UTF-8"}):
            self.assertIn("Cách dùng:", usage(**vietnamese), vietnamese)

    def test_option_goes_before_the_locale(self):
        self.assertIn("Cách dùng:", self.expect(DONE, "--lang=vi", "--help").stdout.decode())
        self.assertIn("Usage:", self.expect(DONE, "--help", "--lang", "en", env=self.environment(LANG="vi_VN")).stdout.decode())


class Mistakes(harness.Case):
    def assert_usage(self, *words, says):
        result = self.expect(USAGE, *words)
        sentence, hint = result.stderr.decode().splitlines()
        self.assertIn(says, sentence)
        self.assertRegex(hint, r"^vanthu: .*vanthu ([a-z]+ )?--help$")
        self.assertEqual(result.stdout, b"")
        self.assertEqual(self.names(), sorted(self.expected_names))

    def setUp(self):
        super().setUp()
        self.expected_names = []

    def test_no_or_unknown_command(self):
        self.assert_usage(says="No command")
        self.assert_usage("--lang", "en", says="No command")
        self.assert_usage("rendr", says="“rendr”")
        self.assert_usage("rendr", "--help", says="“rendr”")

    def test_options(self):
        self.assert_usage("kinds", "--colour", says="“--colour”")
        self.assert_usage("kinds", "-x", says="“-x”")
        self.assert_usage("--to", "pdf", "render", "a.json", says="“--to”")
        self.assert_usage("kinds", "--version=1", says="“--version”")
        self.assert_usage("render", "a.json", "--to", says="“--to”")
        self.assert_usage("render", "a.json", "-o", "a.odt", "-o", "b.odt", says="“-o”")
        self.assert_usage("kinds", "--lang", "de", says="“de”")

    def test_operands(self):
        self.assert_usage("kinds", "plan", says="“plan”")
        self.assert_usage("schema", says="missing")
        self.assert_usage("new", "plan", "plan", says="“plan”")
        self.assert_usage("new", "novel", says="“novel”")
        self.assert_usage("schema", "../plan", says="“../plan”")
        self.assert_usage("render", says="missing")

    def test_numbers(self):
        for number in ("0", "-1", "257", "2x", "", "99999999999999999999"):
            self.assert_usage("render", "a.json", f"--jobs={number}", says="“--jobs”")
        self.assert_usage("render", "a.json", "--office-timeout", "0", says="“--office-timeout”")

    def test_outputs(self):
        self.form("a.json")
        self.form("b.json")
        self.expected_names = ["a.json", "b.json"]
        self.assert_usage("render", "a.json", "b.json", "-o", "c.odt", says="--out-dir")
        self.assert_usage("render", "a.json", "-o", "c.odt", "--out-dir", "d", says="--out-dir")
        self.assert_usage("render", "a.json", "-o", "c.doc", says="“c.doc”")
        self.assert_usage("render", "a.json", "-o", "c.pdf", "--to", "odt", says="“c.pdf”")
        self.assert_usage("render", "a.json", "--to", "rtf", says="“rtf”")
        self.assert_usage("render", "a.json", "-o", "", says="is empty")
        self.assert_usage("render", "-", "a.json", says="“-”")
        self.assert_usage("render", "-", "--out-dir", "d", says="tandard input")

    def test_collisions_write_nothing(self):
        first = self.form("x/a.json")
        self.form("y/a.json")
        self.expected_names = ["x", "y"]
        self.assert_usage("render", "x/a.json", "y/a.json", "--out-dir", "out", says="“out/a.odt”")
        self.assert_usage("render", "x/a.json", "x/../x/a.json", says="“x/../x/a.json”")
        before = first.read_bytes()
        self.assert_usage("render", "x/a.json", "-o", "x/a.json", "--to", "odt", says="“x/a.json”")
        self.assertEqual(first.read_bytes(), before)
        self.assertEqual(self.names("x") + self.names("y"), ["a.json", "a.json"])

    def test_operands_after_two_dashes(self):
        self.form("-a.json")
        self.expect(DONE, "render", "--", "-a.json")
        self.assertEqual(self.names(), ["-a.json", "-a.odt"])


class Data(harness.Case):
    def test_kinds_lists_plan(self):
        self.assertRegex(self.expect(DONE, "kinds").stdout.decode(), r"(?m)^plan +KH +\S")

    def test_schema_and_new_give_json(self):
        schema = json.loads(self.expect(DONE, "schema", "plan").stdout)
        self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
        form = json.loads(self.expect(DONE, "new", "plan").stdout)
        self.assertEqual(form["kind"], "plan")
        self.assertLessEqual(set(form), set(schema["properties"]))

    def test_schema_speaks_the_language(self):
        self.assertNotEqual(self.expect(DONE, "schema", "plan", "--lang", "vi").stdout, self.expect(DONE, "schema", "plan", "--lang", "en").stdout)

    def test_a_missing_templates_folder_is_bad_input(self):
        result = self.expect(BAD_INPUT, "kinds", "--templates", "nowhere")
        self.assertIn("vanthu: nowhere: ", result.stderr.decode())
        self.expect(BAD_INPUT, "kinds", env=self.environment(VANTHU_TEMPLATES=f"{self.folder}:/nowhere"))

    def test_a_broken_templates_folder_is_bad_input(self):
        broken = self.folder / "office/messages/en"
        broken.mkdir(parents=True)
        (broken / "cli.json").write_text('{"cli-about": ')
        result = self.expect(BAD_INPUT, "schema", "plan", "--templates", "office")
        self.assertIn("office/messages/en/cli.json", result.stderr.decode())

    def test_a_kind_whose_names_are_broken_is_bad_input(self):
        for folder, names, says in (("cut", '{"id": ', "cut/letter/kind.json"), ("moved", '{"id": "brief"}', "brief")):
            (self.folder / folder / "letter").mkdir(parents=True)
            (self.folder / folder / "letter/kind.json").write_text(names)
            result = self.expect(BAD_INPUT, "kinds", "--templates", folder)
            self.assertIn(says, result.stderr.decode())
            self.assertEqual(result.stdout, b"")

    def test_kinds_reads_their_names_and_nothing_else(self):
        (self.folder / "office/plan").mkdir(parents=True)
        (self.folder / "office/plan/fields.json").write_text("{")
        self.expect(BAD_INPUT, "schema", "plan", "--templates", "office")
        self.assertRegex(self.expect(DONE, "kinds", "--templates", "office").stdout.decode(), r"(?m)^plan +KH +\S")

    def test_folders_are_laid_over_in_order(self):
        for name, title in (("one", "First"), ("two", "Second")):
            (self.folder / name / "plan").mkdir(parents=True)
            (self.folder / name / "plan/kind.json").write_text('{"title": {"vi": "%s", "en": "%s"}}' % (title, title))
        self.assertIn("Second", self.expect(DONE, "kinds", "--templates", "one", "--templates", "two").stdout.decode())
        both = self.environment(VANTHU_TEMPLATES=f"{self.folder}/two")
        self.assertIn("First", self.expect(DONE, "kinds", "--templates", "one", env=both).stdout.decode())

    def test_a_program_without_its_data_says_so(self):
        (self.folder / "bin").mkdir()
        lonely = self.folder / "bin/vanthu"
        shutil.copy2(harness.PROGRAM, lonely)
        result = subprocess.run([lonely, "kinds"], capture_output=True, env=self.environment(), check=False)
        self.assertEqual(result.returncode, ENVIRONMENT)
        self.assertIn("share/vanthu/templates: ", result.stderr.decode())

    def test_standard_output_that_takes_nothing(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([harness.PROGRAM, "schema", "plan"], stdout=full, stderr=subprocess.PIPE, env=self.environment(), check=False)
        self.assertEqual(result.returncode, ENVIRONMENT)
        self.assertIn("full", result.stderr.decode())

    def test_a_reader_that_has_seen_enough_is_no_news(self):
        reader, writer = os.pipe()
        os.close(reader)
        result = subprocess.run([harness.PROGRAM, "schema", "plan"], stdout=writer, stderr=subprocess.PIPE, env=self.environment(), check=False)
        os.close(writer)
        self.assertEqual((result.returncode, result.stderr), (ENVIRONMENT, b""))


if __name__ == "__main__":
    harness.main()
