#!/usr/bin/python3
"""Makes documents through the extension in a real LibreOffice, by its published service as a macro would, and compares each
with the one the command made. Arguments: FORM.json=COMMAND.odt… Exit code 1 if one differs."""

import argparse
import json
import pathlib
import signal
import sys
import time

root = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "tests/office"))

from officelib import Office, OfficeError, fileUrl, properties  # noqa: E402
from sentences import language, text  # noqa: E402
from writerdocument import differences, pages, paragraphs  # noqa: E402

kMostShown = 10


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", required=True, help=".oxt")
    parser.add_argument("--out-dir", help="keep there what Writer makes of the documents")
    parser.add_argument("pairs", nargs="+", metavar="FORM.json=COMMAND.odt")
    return parser.parse_args()


def reason(error):
    """Sentences of a FormException, one a line; of others what they say."""
    faults = getattr(error, "Faults", ())
    return "\n".join(f"{fault.Pointer}: {fault.Message}" for fault in faults) or getattr(error, "Message", str(error))


def compose(office, form):
    """The document, and how many milliseconds it took."""
    from com.sun.star.uno import Exception as UnoException
    drafter = office.create("org.vanthu.Drafter")
    begin = time.monotonic()
    try:
        document = drafter.compose(pathlib.Path(form).read_text(encoding="utf-8"), True)
    except UnoException as error:
        raise OfficeError(text("office-fault", reason=reason(error))) from error
    return document, round((time.monotonic() - begin) * 1000)


def compare(made, expected):
    """Sentences about what differs; none if all agrees. Prints what agrees."""
    ours, theirs = paragraphs(expected), paragraphs(made)
    ourPages, theirPages = pages(expected), pages(made)
    faults = [] if ourPages == theirPages else [text("differ-pages", command=ourPages, extension=theirPages)]
    if len(ours) != len(theirs):
        faults.append(text("differ-count", command=len(ours), extension=len(theirs)))
    for number, left, right in differences(ours, theirs)[:kMostShown]:
        faults.append(text("differ-paragraph", number=number, command=left, extension=right))
    if not any(paragraph.text for paragraph in ours):
        faults.append(text("differ-empty"))
    if not faults:
        print(text("agree", paragraphs=len(ours), pages=ourPages))
    return faults


def check(office, form, commandMade, outFolder):
    kind = json.loads(pathlib.Path(form).read_text(encoding="utf-8")).get("kind", "")
    made, milliseconds = compose(office, form)
    try:
        print(f"{kind}: {text('office-composed', milliseconds=milliseconds)}")
        # From the thread of a remote call the office at times gives no document while it still tidies up after the last one.
        expected = office.load(commandMade, OnMainThread=True)
        try:
            faults = compare(made, expected)
        finally:
            expected.close(True)
        if outFolder:
            made.storeToURL(fileUrl(pathlib.Path(outFolder) / f"{kind}-writer.odt"), properties(FilterName="writer8"))
    finally:
        made.close(True)
    if faults:
        print(f"{kind}: {text('differ')}", *faults, sep="\n  ")
    return not faults


def main():
    options = arguments()
    # Ended from outside, it still ends the office it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    begin = time.monotonic()
    try:
        with Office(extension=options.extension, lang="vi" if language() == "vi" else "en-US") as office:
            print(text("office-started", seconds=f"{time.monotonic() - begin:.1f}"))
            agreed = [check(office, *pair.split("=", 1), options.out_dir) for pair in options.pairs]
    except OfficeError as error:
        sys.exit(str(error))
    sys.exit(0 if all(agreed) else 1)


main()
