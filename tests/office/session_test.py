"""The office the other tests stand on: it starts, has the extension, and ends with nothing left behind."""

import os
import pathlib
import subprocess
import sys
import unittest

import officelib
from officeprocess import OwnProcess, startTime, waitUntil

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
OXT = os.environ["VANTHU_OXT"]
SESSION = SOURCE / "packaging/office-session"


def extensionsOf(office):
    manager = office.context.getValueByName(officelib.kExtensionManager)
    return {entry.getIdentifier().Value for entry in manager.getDeployedExtensions("user", manager.createAbortChannel(), None)}


class OfficeTest(unittest.TestCase):
    def testInstallsTheExtensionAndLeavesNothing(self):
        with officelib.Office(extension=OXT) as office:
            self.assertIn("org.vanthu", extensionsOf(office))
            office.create("org.vanthu.Drafter")
            process = office.process
            self.assertTrue(process.members())
        self.assertFalse(process.members())
        self.assertFalse(os.path.exists(office.profile))

    def testSaysWhyItDoesNotStart(self):
        office = officelib.Office(display=":99999")
        with self.assertRaisesRegex(officelib.OfficeError, "display"):
            office.start()
        self.assertFalse(os.path.exists(office.profile))

    def testEndsAnOfficeThatWasLeftWithWork(self):
        with officelib.Office() as office:
            document = office.desktop().loadComponentFromURL("private:factory/swriter", "_blank", 0, officelib.properties(Hidden=True))
            document.Text.String = "chưa lưu"
            process = office.process
        self.assertFalse(process.running())

    def testSessionStartsAndStopsAcrossProcesses(self):
        started = subprocess.run([sys.executable, SESSION, "start"], capture_output=True, text=True, check=False, timeout=200)
        self.assertEqual((0, ""), (started.returncode, started.stderr))
        said = dict(line.split("=", 1) for line in started.stdout.split())
        profile = said["VANTHU_OFFICE_PROFILE"].strip("'")
        pid = int(said["VANTHU_OFFICE_PID"].strip("'"))
        self.assertIsNotNone(startTime(pid))
        subprocess.run([sys.executable, SESSION, "stop", profile], check=True, timeout=100)
        self.assertTrue(waitUntil(lambda: startTime(pid) is None, 5))
        self.assertFalse(os.path.exists(profile))


class ProcessTest(unittest.TestCase):
    def testEndReachesGrandchildren(self):
        log = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"vanthu-process-{os.getpid()}.log")
        self.addCleanup(os.remove, log)
        process = OwnProcess.start(["sh", "-c", "trap '' TERM; sleep 300 & sleep 300"], log)
        self.assertTrue(waitUntil(lambda: len(process.members()) == 3, 10))
        process.end(patience=0.5)
        self.assertEqual([], process.members())

    def testARememberedIdOfSomebodyElseIsLeftAlone(self):
        stranger = subprocess.Popen(["sleep", "300"], start_new_session=True)
        self.addCleanup(stranger.wait)
        self.addCleanup(stranger.kill)
        OwnProcess.recall({"pid": stranger.pid, "started": startTime(stranger.pid) - 1}).end()
        self.assertIsNone(stranger.poll())


unittest.main()
