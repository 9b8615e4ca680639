"""Stopped in the middle: no half file, no stray process, and dead of the signal as a shell expects."""

import fcntl
import os
import pathlib
import pty
import signal
import subprocess
import termios
import time
import unittest
import zipfile

import harness
from harness import DONE, PROGRAM

PATIENCE = 60  # seconds until a test gives up waiting

# Converts its first file, then waits for ever with a child that ignores polite requests.
HANGING_OFFICE = """#!/bin/sh
while [ $# -gt 0 ]; do case "$1" in
  --convert-to) shift 2;;
  --outdir) out=$2; shift 2;;
  -*) shift;;
  *) name=${1##*/}
     echo "convert $1 -> $out/${name%.odt}.pdf using filter : test"
     if [ "$name" != 00000000.odt ]; then
       printf half > "$out/${name%.odt}.pdf"
       sh -c 'trap "" TERM; echo $$ > "$0/pid.new"; mv "$0/pid.new" "$0/pid"; while :; do sleep 1; done' "@FOLDER@" &
       wait
     fi
     printf whole > "$out/${name%.odt}.pdf"; shift;;
esac; done
"""


def until(condition):
    """Waits for something that happens in another process; the pause is between two looks, not the wait itself."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("nothing came in time")
        time.sleep(0.005)


def processes_with(text):
    """Command lines of processes that mention the text."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            line = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if text.encode() in line:
            found.append(line)
    return found


class Cancelled(harness.Case):
    def start(self, *words, **more):
        process = subprocess.Popen([PROGRAM, *map(str, words)], cwd=self.folder, env=self.environment(), stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, **more)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.stdout.close)
        return process

    def assert_dead_of(self, process, number):
        self.assertEqual(process.wait(PATIENCE), -number)
        if number != signal.SIGKILL:
            self.assertRegex(process.stderr.read().decode(), r"^vanthu: Stopped as asked; \d+ of \d+ documents")

    def many_forms(self, count):
        first = self.form("00000.json")
        for number in range(1, count):
            os.link(first, self.folder / f"{number:05}.json")
        return [f"{number:05}.json" for number in range(count)]

    def assert_only_whole(self, folder, total):
        made = list((self.folder / folder).iterdir())
        for path in made:
            self.assertEqual(path.suffix, ".odt")
            self.assertIsNone(zipfile.ZipFile(path).testzip())
        self.assertLess(len(made), total, "it was not stopped in the middle")
        return len(made)


class WhileReading(Cancelled):
    def test_waiting_for_standard_input(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number):
                process = self.start("render", "-", "-o", "a.odt", stdin=subprocess.PIPE)
                process.stdin.write(b'{"kind": ')
                process.stdin.flush()
                # Reading has begun once the pipe is empty.
                until(lambda: fcntl.ioctl(process.stdin, termios.FIONREAD, b"\0\0\0\0") == b"\0\0\0\0")
                process.send_signal(number)
                self.assert_dead_of(process, number)
                process.stdin.close()
                self.assertEqual(self.names(), [])


class WhileRendering(Cancelled):
    COUNT = 6000

    def stop(self, number, jobs):
        names = self.many_forms(self.COUNT)
        (self.folder / "out").mkdir()
        process = self.start("render", *names, "--out-dir", "out", "--jobs", jobs, "-q")
        until(lambda: any((self.folder / "out").iterdir()))
        process.send_signal(number)
        self.assert_dead_of(process, number)
        return self.assert_only_whole("out", self.COUNT)

    def test_interrupted(self):
        self.assertGreater(self.stop(signal.SIGINT, jobs=2), 0)

    def test_terminated_with_one_job(self):
        self.assertGreater(self.stop(signal.SIGTERM, jobs=1), 0)

    def test_killed_outright(self):
        self.stop(signal.SIGKILL, jobs=2)

    def test_an_ignored_interrupt_stays_ignored(self):
        process = self.start("render", "-", "-o", "a.odt", stdin=subprocess.PIPE, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        form = self.form().read_bytes()
        process.stdin.write(form[:100])
        process.stdin.flush()
        until(lambda: fcntl.ioctl(process.stdin, termios.FIONREAD, b"\0\0\0\0") == b"\0\0\0\0")
        process.send_signal(signal.SIGINT)
        process.stdin.write(form[100:])
        process.stdin.close()
        self.assertEqual(process.wait(PATIENCE), DONE)


class WhileConverting(Cancelled):
    def setUp(self):
        super().setUp()
        self.office = self.program("soffice", HANGING_OFFICE.replace("@FOLDER@", str(self.folder.parent)))
        for name in ("a", "b", "c"):
            self.form(f"{name}.json")
        self.words = ["render", "a.json", "b.json", "c.json", "--to", "pdf", "--out-dir", "out", "--office", str(self.office)]

    def wait_until_hanging(self):
        until((self.folder.parent / "pid").exists)
        return int((self.folder.parent / "pid").read_text())

    def assert_cleared(self, child):
        self.assertFalse(pathlib.Path(f"/proc/{child}").exists(), "the office's child is still there")
        self.assertEqual(processes_with(str(self.temporary)), [])
        self.assert_left_nothing()
        self.assertEqual(self.names("out"), ["a.pdf"])
        self.assertEqual((self.folder / "out/a.pdf").read_bytes(), b"whole")

    def test_terminated(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(signal=number):
                (self.folder.parent / "pid").unlink(missing_ok=True)
                process = self.start(*self.words)
                child = self.wait_until_hanging()
                process.send_signal(number)
                self.assert_dead_of(process, number)
                self.assert_cleared(child)

    def test_interrupted_from_the_keyboard(self):
        main, side = pty.openpty()
        self.addCleanup(os.close, main)

        def take_terminal():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        process = self.start(*self.words, stdin=side, preexec_fn=take_terminal)
        os.close(side)
        child = self.wait_until_hanging()
        os.write(main, b"\x03")
        self.assert_dead_of(process, signal.SIGINT)
        self.assert_cleared(child)

    def test_too_slow(self):
        result = self.run_vanthu(*self.words, "--office-timeout", "1")
        child = self.wait_until_hanging()
        self.assertEqual(result.returncode, harness.ENVIRONMENT)
        self.assertIn(b"vanthu: b.json: ", result.stderr)
        self.assertFalse(pathlib.Path(f"/proc/{child}").exists())
        self.assert_left_nothing()


@unittest.skipUnless(harness.OFFICE, "LibreOffice is not installed")
class WhileConvertingForReal(Cancelled):
    def test_interrupted_leaves_no_office_behind(self):
        names = self.many_forms(40)
        process = self.start("render", *names, "--to", "pdf", "--out-dir", "out", "-q")
        until(lambda: (self.folder / "out").exists() and any((self.folder / "out").iterdir()))
        self.assertNotEqual(processes_with(str(self.temporary)), [], "the office should be running now")
        process.send_signal(signal.SIGINT)
        self.assert_dead_of(process, signal.SIGINT)
        self.assertEqual(processes_with(str(self.temporary)), [])
        self.assert_left_nothing()
        made = list((self.folder / "out").iterdir())
        self.assertLess(len(made), len(names))
        for path in made:
            self.assertTrue(path.read_bytes().rstrip().endswith(b"%%EOF"), path)


if __name__ == "__main__":
    harness.main()
