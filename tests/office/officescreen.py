"""A display of its own for a real window: Xvfb on a free number, with a small window manager."""

import os
import select
import shutil
import subprocess
import tempfile

from officeprocess import OwnProcess, waitUntil

kPatience = 30.0


class ScreenError(Exception):
    pass


class Screen:
    """Started by start(), ended by stop(); `display` is then ":<number>". `folder`
    takes the logs and stays; without one they go to a temporary one that stop() removes."""

    def __init__(self, size="1366x768", folder=None):
        self.size = size
        self.ownsFolder = folder is None
        self.folder = folder or tempfile.mkdtemp(prefix="vanthu-screen-")
        self.display = None
        self.server = None
        self.windowManager = None

    def start(self):
        readEnd, writeEnd = os.pipe()
        try:
            # The server itself looks for a free number and says which: nothing to guess, nobody else's display to hit.
            self.server = OwnProcess.start(["Xvfb", "-displayfd", str(writeEnd), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp",
                                            "-noreset"], os.path.join(self.folder, "xvfb.log"), keptOpen=(writeEnd,))
        finally:
            os.close(writeEnd)
        try:
            self.display = ":" + self._numberFrom(readEnd)
            self._startWindowManager()
        except BaseException:
            self.stop()
            raise
        finally:
            os.close(readEnd)
        return self

    def environment(self):
        return {**os.environ, "DISPLAY": self.display}

    def picture(self, path):
        """Writes what the screen shows as PNG."""
        subprocess.run(["import", "-silent", "-window", "root", str(path)], env=self.environment(), check=True, timeout=kPatience)

    def stop(self):
        for process in (self.windowManager, self.server):
            if process is not None:
                process.end()
        self.windowManager = self.server = None
        if self.ownsFolder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _numberFrom(self, readEnd):
        ready, _, _ = select.select([readEnd], [], [], kPatience)
        number = os.read(readEnd, 32).decode().strip() if ready else ""
        if not number:
            raise ScreenError(f"Xvfb did not start: {self._logOf('xvfb')}")
        return number

    def _startWindowManager(self):
        self.windowManager = OwnProcess.start(["openbox"], os.path.join(self.folder, "openbox.log"),
                                              {**self.environment(), "XDG_CONFIG_HOME": self.folder, "XDG_CACHE_HOME": self.folder})
        if not waitUntil(self._windowManagerAnswers, kPatience):
            raise ScreenError(f"openbox did not start: {self._logOf('openbox')}")

    def _logOf(self, name):
        with open(os.path.join(self.folder, f"{name}.log"), encoding="utf-8", errors="replace") as file:
            return file.read()[-2000:] or "(nothing in its log)"

    def _windowManagerAnswers(self):
        answer = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=self.environment(), capture_output=True,
                                text=True, timeout=kPatience, check=False)
        return "window id" in answer.stdout

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()
