"""Who includes whom, after packaging/edges.txt, and how long a file may be."""

import re

from sentences import text

from . import tree

kInclude = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|(<[^>]+>))')
kMostLines = 600


def edges():
    """Folder -> what it may include besides itself; beginning of a foreign header -> folders that may include it."""
    own, foreign = {}, {}
    for line in (tree.root / "packaging/edges.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            left, _, right = line.rpartition(":")
            (foreign if left.startswith("<") else own)[left] = set(right.split())
    return own, foreign


def folderOf(name):
    """The folder of the table a file belongs to; a unit test counts as part of what it tests."""
    parts = name.split("/")
    if parts[0] == "extension":
        return "extension"
    if parts[0] == "src" and len(parts) > 2:
        return parts[1]
    return parts[2] if parts[:2] == ["tests", "unit"] and len(parts) > 3 else None


def included(header, folder, known):
    """The folder a project header comes from, or None if it stands beside the file or is the extension's own."""
    first = header.split("/")[0]
    if "/" not in header or (first not in known and folder == "extension"):
        return None
    return first


def faultOf(line, folder, own, foreign):
    match = kInclude.match(line)
    if not match:
        return None
    if match[2]:
        return next((match[2] for start, users in foreign.items() if match[2].startswith(start) and folder not in users), None)
    target = included(match[1], folder, own)
    return None if target is None or target == folder or target in own[folder] else match[1]


def checkEdges(names):
    own, foreign = edges()
    faults = []
    for name in names:
        folder = folderOf(name)
        if folder not in own or not name.endswith((".cpp", ".h")):
            continue
        for number, line in enumerate(tree.lines(name), 1):
            wrong = faultOf(line, folder, own, foreign)
            if wrong:
                faults.append(text("style-edge", file=name, line=number, **{"from": folder, "to": wrong}))
    return faults


def checkLength(names):
    faults = []
    for name in names:
        if name.startswith(("src/", "extension/")):
            count = len(tree.lines(name))
            if count > kMostLines:
                faults.append(text("style-long", file=name, lines=count))
    return faults
