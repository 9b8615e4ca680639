"""Forms to documents: where they go, what is said, and that nothing is lost."""

import io
import os
import pty
import subprocess
import zipfile

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, PROGRAM


def is_odt(data):
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return False
    first = zipfile.ZipFile(io.BytesIO(data)).infolist()[0]
    return first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED


class Outputs(harness.Case):
    def test_beside_the_form(self):
        self.form("x/plan.json")
        result = self.expect(DONE, "render", "x/plan.json")
        self.assertEqual(result.stdout, b"x/plan.odt\n")
        self.assertEqual(self.names("x"), ["plan.json", "plan.odt"])
        self.assertTrue(is_odt((self.folder / "x/plan.odt").read_bytes()))

    def test_under_the_name_said(self):
        self.form()
        self.expect(DONE, "render", "plan.json", "-o", "named.fodt")
        self.assertTrue((self.folder / "named.fodt").read_bytes().startswith(b"<?xml"))
        self.expect(DONE, "render", "-oother.odt", "plan.json")
        self.assertTrue(is_odt((self.folder / "other.odt").read_bytes()))

    def test_into_a_folder_that_is_made(self):
        self.form("a.json")
        self.form("b.json")
        result = self.expect(DONE, "render", "a.json", "b.json", "--out-dir", "made/here", "--to", "fodt")
        self.assertEqual(result.stdout, b"made/here/a.fodt\nmade/here/b.fodt\n")
        self.assertEqual(self.names("made/here"), ["a.fodt", "b.fodt"])

    def test_quiet_says_nothing(self):
        self.form()
        self.assertEqual(self.expect(DONE, "render", "-q", "plan.json").stdout, b"")

    def test_permissions_follow_the_umask_and_the_file_replaced(self):
        self.form()
        self.expect(DONE, "render", "plan.json", preexec_fn=lambda: os.umask(0o027))
        self.assertEqual((self.folder / "plan.odt").stat().st_mode & 0o777, 0o640)
        (self.folder / "plan.odt").chmod(0o600)
        self.expect(DONE, "render", "plan.json", preexec_fn=lambda: os.umask(0o022))
        self.assertEqual((self.folder / "plan.odt").stat().st_mode & 0o777, 0o600)

    def test_follows_a_link_to_the_document(self):
        self.form()
        (self.folder / "real").mkdir()
        (self.folder / "plan.odt").symlink_to("real/plan.odt")
        self.expect(DONE, "render", "plan.json")
        self.assertTrue((self.folder / "plan.odt").is_symlink())
        self.assertTrue(is_odt((self.folder / "real/plan.odt").read_bytes()))


class Streams(harness.Case):
    def test_standard_input_to_standard_output(self):
        form = self.form().read_bytes()
        result = self.expect(DONE, "render", "-", stdin=form)
        self.assertTrue(is_odt(result.stdout))
        self.assertEqual(self.names(), ["plan.json"])
        self.assertEqual(self.expect(DONE, "render", "-", "-o", "-", stdin=form).stdout, result.stdout)
        self.assertEqual(self.expect(DONE, "render", "plan.json", "-o", "-").stdout, result.stdout)
        self.assertEqual(self.expect(DONE, "render", "plan.json", "-o", "/dev/stdout").stdout, result.stdout)

    def test_standard_input_to_a_file(self):
        result = self.expect(DONE, "render", "-", "-o", "a.odt", stdin=self.form().read_bytes())
        self.assertEqual(result.stdout, b"a.odt\n")

    def test_standard_input_that_comes_slowly(self):
        form = self.form().read_bytes()
        process = subprocess.Popen([PROGRAM, "render", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment())
        for begin in range(0, len(form), 1000):
            process.stdin.write(form[begin:begin + 1000])
            process.stdin.flush()
        self.assertTrue(is_odt(process.communicate(timeout=60)[0]))
        self.assertEqual(process.returncode, DONE)

    def test_a_named_pipe_as_form(self):
        form = self.form().read_bytes()
        os.mkfifo(self.folder / "pipe")
        process = subprocess.Popen([PROGRAM, "render", "pipe", "-o", "a.odt"], cwd=self.folder, stdout=subprocess.PIPE, env=self.environment())
        (self.folder / "pipe").write_bytes(form)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, DONE)

    def test_standard_output_that_is_full_or_closed(self):
        form = self.form().read_bytes()
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "render", "-"], input=form, stdout=full, stderr=subprocess.PIPE, env=self.environment(), check=False)
        self.assertEqual(result.returncode, ENVIRONMENT)
        self.assertIn("disk is full", result.stderr.decode())
        reader, writer = os.pipe()
        os.close(reader)
        result = subprocess.run([PROGRAM, "render", "-"], input=form, stdout=writer, stderr=subprocess.PIPE, env=self.environment(), check=False)
        os.close(writer)
        self.assertEqual(result.returncode, ENVIRONMENT)
        self.assertIn("closed", result.stderr.decode())

    def test_no_package_on_a_terminal(self):
        main, side = pty.openpty()
        result = subprocess.run([PROGRAM, "render", "-"], input=self.form().read_bytes(), stdout=side, stderr=subprocess.PIPE,
                                env=self.environment(), check=False)
        os.close(main)
        os.close(side)
        self.assertEqual(result.returncode, harness.USAGE)


class Batches(harness.Case):
    def test_the_same_form_gives_the_same_bytes(self):
        self.form("a.json")
        self.form("b.json")
        for format_ in ("odt", "fodt"):
            self.expect(DONE, "render", "a.json", "b.json", "--to", format_, "--jobs", "2")
            first = (self.folder / f"a.{format_}").read_bytes()
            self.assertEqual(first, (self.folder / f"b.{format_}").read_bytes())
            later = self.environment(LANG="vi_VN.UTF-8", TZ="America/New_York", SOURCE_DATE_EPOCH="1")
            self.expect(DONE, "render", "a.json", "--to", format_, "--jobs", "1", env=later)
            self.assertEqual(first, (self.folder / f"a.{format_}").read_bytes())

    def test_results_come_in_order_whatever_the_jobs(self):
        names = [f"{number:03}" for number in range(60)]
        for name in names:
            self.form(f"{name}.json")
        for jobs in (1, 2, 8):
            result = self.expect(DONE, "render", *[f"{name}.json" for name in names], "--jobs", jobs)
            self.assertEqual(result.stdout.decode().split(), [f"{name}.odt" for name in names])

    def test_one_bad_form_does_not_stop_the_others(self):
        self.form("a.json")
        (self.folder / "b.json").write_text("{")
        self.form("c.json")
        (self.folder / "d.json").write_text("[]")
        result = self.expect(BAD_INPUT, "render", "a.json", "b.json", "missing.json", "c.json", "d.json", "--jobs", "2")
        self.assertEqual(result.stdout, b"a.odt\nc.odt\n")
        sources = [line.split(": ")[1] for line in result.stderr.decode().splitlines()]
        self.assertEqual(list(dict.fromkeys(sources)), ["b.json", "missing.json", "d.json"])
        self.assertEqual(self.names(), ["a.json", "a.odt", "b.json", "c.json", "c.odt", "d.json"])

    def test_the_highest_code_wins(self):
        self.form("a.json")
        (self.folder / "a.odt").mkdir()
        (self.folder / "b.json").write_text("{")
        result = self.expect(ENVIRONMENT, "render", "a.json", "b.json")
        self.assertEqual([line.split(": ")[1] for line in result.stderr.decode().splitlines()][0], "a.odt")


class Progress(harness.Case):
    def render_on_terminal(self, *options):
        """Runs a batch with standard error on a terminal; gives what the terminal got, and standard output."""
        names = [f"{number:03}.json" for number in range(40)]
        for name in names:
            self.form(name)
        main, side = pty.openpty()
        process = subprocess.Popen([PROGRAM, "render", *names, *options], cwd=self.folder, stdout=subprocess.PIPE, stderr=side,
                                   env=self.environment())
        os.close(side)
        output = process.communicate(timeout=60)[0]
        shown = b""
        try:
            while True:
                piece = os.read(main, 65536)
                if not piece:
                    break
                shown += piece
        except OSError:
            pass  # Linux says so when the last writer of a terminal has gone
        os.close(main)
        self.assertEqual(process.returncode, DONE)
        return shown.decode(), output.decode()

    def test_bar_on_a_terminal_is_drawn_and_taken_away(self):
        shown, output = self.render_on_terminal()
        self.assertRegex(shown, r"^\r\[[#.]{40}\] \d+/40\x1b\[K")
        self.assertTrue(shown.endswith("\r\x1b[K"))
        self.assertNotIn("\n", shown)
        self.assertEqual(len(output.splitlines()), 40)

    def test_no_bar_when_quiet(self):
        self.assertEqual(self.render_on_terminal("-q"), ("", ""))

    def test_no_bar_off_the_terminal(self):
        self.form("a.json")
        self.form("b.json")
        self.assertEqual(self.expect(DONE, "render", "a.json", "b.json").stderr, b"")


if __name__ == "__main__":
    harness.main()
