"""A checkout that holds nothing but packaging/, for trying its commands without touching the machine."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["VANTHU_SOURCE"])
TOOLS = ("bash", "sh", "env", "dirname", "basename", "readlink", "sort", "sed", "grep", "mkdir", "stat", "tail", "tr", "cat", "sleep", "chown",
         "touch", "true")


class Case(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="vanthu-packaging-")
        self.addCleanup(scratch.cleanup)
        # A space and a letter beyond ASCII: the commands must work in any folder.
        self.root = pathlib.Path(scratch.name) / "thư mục"
        self.tools = pathlib.Path(scratch.name) / "bin"
        self.tools.mkdir()
        shutil.copytree(SOURCE / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        for name in TOOLS:
            (self.tools / name).symlink_to(shutil.which(name))
        self.tool("id", 'case "$1" in -u) echo 1000 ;; *) echo somebody ;; esac')

    def tool(self, name, script):
        """Puts a stand-in on the PATH, which holds nothing else but TOOLS."""
        path = self.tools / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def run_command(self, name, *words, **changes):
        environment = {"PATH": str(self.tools), "HOME": str(self.root), "LANG": "en_US.UTF-8", **changes}
        return subprocess.run([str(self.root / "packaging" / name), *words], env=environment, stdin=subprocess.DEVNULL, cwd="/",
                              capture_output=True, text=True, timeout=60, check=False)
