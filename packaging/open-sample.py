#!/usr/bin/python3
"""Opens Writer on the display with the extension installed, the document of a sample form, and the form itself filled in.
The office stays when this ends. Its profile is its own; run again, this ends the office it left behind and opens it anew."""

import argparse
import json
import os
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "tests/office"))

from officelib import Office, OfficeError  # noqa: E402
from officeprocess import OwnProcess, waitUntil  # noqa: E402
from sentences import language, text  # noqa: E402

kPatience = 60.0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", required=True, help=".oxt")
    parser.add_argument("--profile", required=True, help="folder of the profile, kept")
    parser.add_argument("form", help="form JSON")
    return parser.parse_args()


def endEarlier(state):
    """The office an earlier run left open would only be handed our arguments."""
    if state.exists():
        OwnProcess.recall(json.loads(state.read_text(encoding="utf-8"))).end()
        state.unlink()


def openForm(office, form):
    """The dialog runs inside the office: what we can see of it from here is one more window."""
    office.create("org.vanthu.Drafter").compose(pathlib.Path(form).read_text(encoding="utf-8"), False)
    toolkit = office.create("com.sun.star.awt.Toolkit")
    before = toolkit.getTopWindowCount()
    office.dispatch("org.vanthu:reopen")
    if not waitUntil(lambda: toolkit.getTopWindowCount() > before, kPatience):
        raise OfficeError(text("gui-no-form"))


def main():
    options = arguments()
    profile = pathlib.Path(options.profile)
    profile.mkdir(parents=True, exist_ok=True)
    state = profile / "open.json"
    endEarlier(state)
    office = Office(profile, extension=options.extension, lang="vi" if language() == "vi" else "en-US", headless=False,
                    display=os.environ.get("DISPLAY", ""))
    try:
        office.start()
        openForm(office, options.form)
    except OfficeError as error:
        office.stop()
        sys.exit(str(error))
    state.write_text(json.dumps(office.process.remember()), encoding="utf-8")
    print(text("gui-open", pid=office.process.pid, profile=profile))


main()
