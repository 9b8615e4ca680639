"""The format of .clang-format, where the tool is present."""

import re
import shutil
import subprocess

from sentences import text

from . import tree

kFaultLine = re.compile(r"^(.+?):(\d+):\d+: error: code should be clang-formatted")


def check(names):
    sources = [name for name in names if name.endswith((".cpp", ".h")) and name.split("/")[0] in ("src", "extension", "tests")]
    if not shutil.which("clang-format"):
        print(text("style-no-format"))
        return []
    if not sources:
        return []
    run = subprocess.run(["clang-format", "--dry-run", "-Werror", *sources], cwd=tree.root, capture_output=True, text=True, check=False)
    places = {}
    for match in filter(None, map(kFaultLine.match, run.stderr.splitlines())):
        places.setdefault(match[1], match[2])
    faults = [text("style-format", file=file, line=line) for file, line in places.items()]
    return faults if faults or run.returncode == 0 else [run.stderr.strip()]
