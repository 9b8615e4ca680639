"""Processes a test starts and ends: each in a session of its own, its output in a file, ended by its id and never by its name."""

import os
import signal
import subprocess
import time

kStep = 0.05


def startTime(pid):
    """When the kernel started that process, in ticks, or None if there is none (a zombie counts as none). Guards a
    remembered id against having passed to somebody else."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else int(fields[19])


def waitUntil(condition, seconds):
    """True as soon as the condition holds; False if it does not within that time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(kStep)
    return True


class OwnProcess:
    """A process with its children, in a session of its own so that one id reaches all of them. Not thread-safe."""

    def __init__(self, pid, started, popen=None):
        self.pid = pid
        self.started = started
        self.popen = popen

    @classmethod
    def start(cls, arguments, log, environment=None, keptOpen=()):
        """Output goes to the file `log`, not to a pipe, which any grandchild could keep open for ever."""
        with open(log, "ab") as output:
            popen = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment,
                                     start_new_session=True, pass_fds=keptOpen)
        return cls(popen.pid, startTime(popen.pid), popen)

    def running(self):
        if self.popen is not None:
            return self.popen.poll() is None
        return self.started is not None and startTime(self.pid) == self.started

    def members(self):
        """Ids of the living processes of its session, which outlive it if it dies first."""
        found = []
        for name in os.listdir("/proc"):
            try:
                if name.isdigit() and os.getsid(int(name)) == self.pid and startTime(int(name)) is not None:
                    found.append(int(name))
            except OSError:
                continue
        return found

    def end(self, patience=5.0):
        """Ends the whole session: politely, then by force. Does nothing if it is gone."""
        if self.popen is None and not self.running():
            return  # a remembered id may be somebody else's by now
        for number in (signal.SIGTERM, signal.SIGKILL):
            for pid in self.members():
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
            if waitUntil(lambda: not self.running() and not self.members(), patience):
                break
        if self.popen is not None:
            self.popen.wait()

    def remember(self):
        return {"pid": self.pid, "started": self.started}

    @classmethod
    def recall(cls, data):
        return cls(data["pid"], data["started"])
