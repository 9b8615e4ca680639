"""Makes every document of documents.py: .fodt by the core alone, .pdf in one batch through the office."""

import concurrent.futures
import dataclasses
import json
import os
import shutil
import sys
import time

import documents
import pdf
import surroundings


def readWords(path):
    pages = [[dataclasses.astuple(word) for word in page] for page in pdf.words(path)]
    path.with_suffix(".words").write_text(json.dumps(pages), encoding="utf-8")


def main():
    folder = documents.made("x").parent
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, case in documents.caseNames():
        shutil.copy(case / "form.json", documents.made(name, "json"))
    for name, form in documents.forms().items():
        documents.made(name, "json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
    inputs = sorted(folder.glob("*.json"))
    for to in ("fodt", "odt", "pdf"):
        start = time.monotonic()
        result = surroundings.runVanthu("render", *inputs, "--out-dir", folder, "--to", to)
        remarked = result.returncode == surroundings.kRemarked
        if result.returncode not in surroundings.kMade or bool(result.stderr) != remarked:
            print(result.stderr.decode())
            return 1
        print(f"{len(inputs)} documents .{to} in {time.monotonic() - start:.1f} s")
    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(readWords, sorted(folder.glob("*.pdf"))))
    print(f"words of all in {time.monotonic() - start:.1f} s")
    missing = [path.stem for path in inputs for to in ("fodt", "odt", "pdf") if not path.with_suffix("." + to).exists()]
    print(*missing)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
