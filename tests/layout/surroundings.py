"""Where the tests of the document find things: VANTHU names the command, VANTHU_SOURCE the checkout, VANTHU_SHARED the folder
with the schemas and the documents as issued, which need not be there."""

import os
import pathlib
import subprocess
import sys

kSource = pathlib.Path(os.environ.get("VANTHU_SOURCE") or pathlib.Path(__file__).resolve().parents[2])
kCases = kSource / "tests/cases/render"
kShared = pathlib.Path(os.environ.get("VANTHU_SHARED") or kSource.parent / "shared")
kSkipped = 77  # ctest's SKIP_RETURN_CODE
kDone, kRemarked, kBadInput, kEnvironment = 0, 1, 3, 4
kMade = (kDone, kRemarked)  # days of a form may have passed since it was written: that is remarked and refuses nothing


def program(variable="VANTHU"):
    return os.environ[variable]


def environment():
    plain = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "en_US.UTF-8"}
    return plain | {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TMPDIR") if name in os.environ}


def runVanthu(*words, stdin=b"", timeout=600):
    """Runs the command; gives the finished process with bytes."""
    return subprocess.run([program(), *map(str, words)], input=stdin, capture_output=True, env=environment(), timeout=timeout,
                          check=False)


def render(form, to="fodt"):
    """The bytes of the document a form (bytes of JSON) makes. AssertionError with what the command said if it refuses."""
    result = runVanthu("render", "-", "--to", to, stdin=form)
    assert result.returncode in kMade, result.stderr.decode()
    return result.stdout


def caseFolders():
    return sorted(path.parent for path in kCases.glob("*/*/form.json"))


def isGood(case):
    return not (case / "expected-fault.json").exists()


def skipUnless(path, what):
    """Ends this test as skipped where a file or folder is absent."""
    if not path.exists():
        print(f"skipped: {what} is not here ({path})")
        sys.exit(kSkipped)
