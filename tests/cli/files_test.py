"""Files that cannot be read or written: a sentence, a code, and nothing half-written."""

import os
import resource
import signal
import subprocess
import unittest

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT


class Inputs(harness.Case):
    def assert_refused(self, name, says, **more):
        result = self.expect(BAD_INPUT, "render", name, "--out-dir", "out", **more)
        self.assertIn(f"vanthu: {name}: ", result.stderr.decode())
        self.assertIn(says, result.stderr.decode())
        self.assertEqual(self.names("out"), [])

    def setUp(self):
        super().setUp()
        (self.folder / "out").mkdir()

    def test_missing(self):
        self.assert_refused("missing.json", "not found")
        self.assert_refused("missing/plan.json", "not found")

    def test_a_folder(self):
        self.assert_refused(".", "folder")

    def test_without_permission(self):
        self.form().chmod(0)
        self.folder.parent.chmod(0o755)
        (self.folder / "out").chmod(0o777)
        self.assert_refused("plan.json", "permission", **harness.as_ordinary_user())

    def test_a_name_that_is_too_long(self):
        self.assert_refused("n" * 300, "too long")

    def test_larger_than_the_limit(self):
        with open(self.folder / "large.json", "wb") as file:
            file.truncate(64 * 1024 * 1024 + 1)
        self.assert_refused("large.json", "64 MiB")
        self.assert_refused("/dev/zero", "64 MiB")

    def test_a_name_with_control_characters_does_not_steer_the_terminal(self):
        result = self.expect(BAD_INPUT, "render", "a\x1b[31m\n.json")
        self.assertIn("a\\x1B[31m\\x0A.json", result.stderr.decode())


class Outputs(harness.Case):
    def assert_not_written(self, output, says, **more):
        before = self.snapshot()
        result = self.expect(ENVIRONMENT, "render", "plan.json", "-o", output, **more)
        self.assertIn(f"vanthu: {output}: ", result.stderr.decode())
        self.assertIn(says, result.stderr.decode())
        self.assertEqual(self.snapshot(), before)

    def snapshot(self):
        return sorted((str(path.relative_to(self.folder)), path.read_bytes() if path.is_file() else b"") for path in self.folder.rglob("*"))

    def setUp(self):
        super().setUp()
        self.form()

    def test_a_folder_of_that_name(self):
        (self.folder / "plan.odt").mkdir()
        self.assert_not_written("plan.odt", "folder")
        self.assert_not_written("plan.odt/", "folder")

    def test_no_such_folder(self):
        self.assert_not_written("none/plan.odt", "does not exist")
        self.assert_not_written("plan.json/plan.odt", "does not exist")

    def test_a_file_where_the_folder_should_be(self):
        (self.folder / "file").write_text("")
        result = self.expect(ENVIRONMENT, "render", "plan.json", "--out-dir", "file")
        self.assertIn("vanthu: file: ", result.stderr.decode())

    def test_full_device(self):
        self.assert_not_written("/dev/full", "disk is full")

    def test_no_permission(self):
        user = harness.as_ordinary_user()
        self.folder.parent.chmod(0o755)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        self.assert_not_written("plan.odt", "permission", **user)

    def test_a_document_that_may_not_be_written(self):
        user = harness.as_ordinary_user()
        self.folder.parent.chmod(0o755)
        self.folder.chmod(0o777)
        (self.folder / "plan.odt").write_text("kept")
        (self.folder / "plan.odt").chmod(0o444)
        self.assert_not_written("plan.odt", "permission", **user)

    def test_a_limit_on_file_size(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        (self.folder / "plan.odt").write_text("kept")
        self.assert_not_written("plan.odt", "EFBIG", preexec_fn=limit)


@unittest.skipUnless(os.geteuid() == 0, "mounting a small disk needs root")
class SmallDisk(harness.Case):
    def mount(self, options):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("mounting is not allowed here: " + mounted.stderr.decode().strip())
        self.addCleanup(subprocess.run, ["umount", disk], check=True)
        return disk

    def test_full_disk_keeps_the_old_document_and_leaves_nothing_new(self):
        disk = self.mount("size=64k")
        self.form()
        self.expect(DONE, "render", "plan.json", "-o", "disk/plan.odt")
        before = (disk / "plan.odt").read_bytes()
        (disk / "filler").write_bytes(b"x" * (48 * 1024 - len(before) // 4096 * 4096))
        result = self.expect(ENVIRONMENT, "render", "plan.json", "-o", "disk/plan.odt")
        self.assertIn("disk is full", result.stderr.decode())
        self.assertEqual((disk / "plan.odt").read_bytes(), before)
        self.assertEqual(self.names("disk"), ["filler", "plan.odt"])

    def test_full_disk_in_a_batch_names_what_is_missing(self):
        self.mount("size=128k")
        names = [f"{number:02}.json" for number in range(20)]
        for name in names:
            self.form(name)
        result = self.expect(ENVIRONMENT, "render", *names, "--out-dir", "disk")
        written = result.stdout.decode().split()
        missing = [line.split(": ")[1] for line in result.stderr.decode().splitlines()]
        self.assertEqual(sorted(written + missing), [f"disk/{name[:2]}.odt" for name in names])
        self.assertEqual([f"disk/{name}" for name in self.names("disk")], sorted(written))
        self.assertTrue(written and missing)

    def test_read_only_disk(self):
        self.mount("size=64k,ro")
        self.form()
        result = self.expect(ENVIRONMENT, "render", "plan.json", "--out-dir", "disk")
        self.assertIn("read-only", result.stderr.decode())


if __name__ == "__main__":
    harness.main()
