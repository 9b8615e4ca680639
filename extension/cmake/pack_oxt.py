"""Packs the extension: the same files give the same bytes (fixed order, times and permissions)."""

import argparse
import pathlib
import shutil
import subprocess
import sys
import zipfile

FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def soname(library):
    """The name a program asks the loader for, which is not the name of the link it was linked with."""
    output = subprocess.run(["objdump", "-p", str(library)], check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        words = line.split()
        if words[:1] == ["SONAME"]:
            return words[1]
    sys.exit(f"{library}: no SONAME")


def collect(arguments):
    """Path inside the package -> file."""
    entries = {}
    for pair in arguments.file:
        name, _, source = pair.partition("=")
        entries[name] = pathlib.Path(source)
    for library in arguments.library:
        entries[f"lib/{soname(library)}"] = pathlib.Path(library).resolve()
    for pair in arguments.tree:
        name, _, source = pair.partition("=")
        root = pathlib.Path(source)
        for path in sorted(root.rglob("*")):
            if path.is_file():
                entries[f"{name}/{path.relative_to(root).as_posix()}"] = path
    return entries


def pack(entries, target):
    beside = target.with_suffix(".new")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name in sorted(entries, key=lambda entry: (not entry.startswith("META-INF/"), entry)):
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o100644 << 16
            package.writestr(info, entries[name].read_bytes())
    beside.replace(target)


def unpack(entries, folder):
    if folder.exists():
        shutil.rmtree(folder)
    for name, source in entries.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--unpacked", type=pathlib.Path, required=True)
    parser.add_argument("--file", action="append", default=[])
    parser.add_argument("--library", action="append", default=[])
    parser.add_argument("--tree", action="append", default=[])
    arguments = parser.parse_args()
    entries = collect(arguments)
    pack(entries, arguments.out)
    unpack(entries, arguments.unpacked)


main()
