"""The files of the project: which there are, their modes, and that they name no particular machine."""

import os
import pathlib
import re
import subprocess

from sentences import text

root = pathlib.Path(__file__).resolve().parent.parent.parent
kIgnored = {"build", "out", ".git", ".ccache", "__pycache__"}

# Written so that this file does not match itself.
kMachinePath = re.compile(r"(?<![\w.$}~-])/(?:work|root|home)(?=/\w)|/tmp/[f]arm")
kRegistryHost = re.compile(r"\b(?:deb[.]debian[.]org|[p]ypi[.]org|pythonhosted[.]org|registry[.]npmjs|crates[.]io|proxy[.]golang)")


def files():
    """Paths below the root of what belongs to the project: tracked, or new and not ignored."""
    # Git refuses a checkout that belongs to somebody else, as it does when root runs this for a user; we only read names.
    listing = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "-coz", "--exclude-standard"], cwd=root,
                             capture_output=True, text=True, check=False) if (root / ".git").exists() else None
    if listing is not None and listing.returncode == 0:
        names = sorted(set(filter(None, listing.stdout.split("\0"))))
        return [name for name in names if (root / name).is_file()]
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - kIgnored)
        found += [str((pathlib.Path(folder) / name).relative_to(root)) for name in names]
    return sorted(found)


def lines(name):
    """Lines of a text file; none of a binary one."""
    content = (root / name).read_bytes()
    return [] if b"\0" in content[:8192] else content.decode("utf-8", "replace").splitlines()


def checkPaths(names):
    faults = []
    for name in names:
        for number, line in enumerate(lines(name), 1):
            hit = kMachinePath.search(line) or kRegistryHost.search(line)
            if hit:
                faults.append(text("style-path", file=name, line=number, text=line.strip()[:100]))
    return faults


def checkModes(names):
    """What starts with #! is to be run; nothing else is."""
    faults = []
    for name in names:
        path = root / name
        if path.is_symlink():
            continue
        with open(path, "rb") as file:
            script = file.read(2) == b"#!"
        executable = bool(path.stat().st_mode & 0o100)
        if script != executable:
            faults.append(text("style-mode", file=name, mode=oct(path.stat().st_mode & 0o777)[2:], expected="755" if script else "644"))
    return faults
