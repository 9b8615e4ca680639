"""One case of tests/cases/render: form.json in, expected.txt or expected-fault.json out.

    python3 case_test.py CASE…            compares
    python3 case_test.py --update CASE…   writes what is printed now; look at every changed line before it is committed

A good case has expected.txt: what printed.py shows of the document. A bad one has expected-fault.json: the exit code and the
faults with pointer and id; the command must name every pointer, write nothing and leave standard output empty.
"""

import difflib
import json
import pathlib
import subprocess
import sys
import tempfile

import printed
import surroundings


def printedBy(case):
    with tempfile.NamedTemporaryFile(suffix=".fodt") as file:
        file.write(surroundings.render((case / "form.json").read_bytes()))
        file.flush()
        return printed.show(printed.read(file.name))


def faultsOf(case):
    """Pointers and ids, from the core itself: the command prints sentences only."""
    result = subprocess.run([surroundings.program("VANTHU_CASE_FAULTS"), case / "form.json"], capture_output=True, check=True)
    return json.loads(result.stdout)


def checkGood(case):
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    got = printedBy(case)
    return list(difflib.unified_diff(expected.splitlines(), got.splitlines(), "expected", "printed", lineterm=""))


def checkBad(case):
    expected = json.loads((case / "expected-fault.json").read_text(encoding="utf-8"))
    problems = []
    if faultsOf(case) != expected["faults"]:
        problems.append(f"expected {expected['faults']}, found {faultsOf(case)}")
    with tempfile.TemporaryDirectory(prefix="vanthu-case-") as folder:
        output = pathlib.Path(folder) / "plan.odt"
        result = surroundings.runVanthu("render", case / "form.json", "-o", output)
        said = result.stderr.decode()
        if result.returncode != expected["exit"]:
            problems.append(f"expected exit code {expected['exit']}, it is {result.returncode}: {said}")
        if list(pathlib.Path(folder).iterdir()) or result.stdout:
            problems.append("something was written")
        pointers = {fault["pointer"] for fault in expected["faults"]}
        problems += [f"{pointer} is not named: {said}" for pointer in pointers if f": {pointer}: " not in said and pointer]
        if len(said.splitlines()) != len(expected["faults"]):
            problems.append(f"not one sentence a fault: {said}")
    return problems


def update(case):
    if surroundings.isGood(case):
        (case / "expected.txt").write_text(printedBy(case), encoding="utf-8")
    else:
        expected = {"exit": surroundings.kBadInput, "faults": faultsOf(case)}
        (case / "expected-fault.json").write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main(words):
    cases = [pathlib.Path(word) for word in words if word != "--update"]
    if "--update" in words:
        for case in cases:
            update(case)
        return 0
    failed = False
    for case in cases:
        problems = checkGood(case) if surroundings.isGood(case) else checkBad(case)
        if problems:
            print(f"{case.name}:", *problems, sep="\n  ")
        failed = failed or bool(problems)
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
