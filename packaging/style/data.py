"""The data the program lives on: sentences in both languages, one for every fault the code knows, JSON that is JSON."""

import json
import re

import sentences
from sentences import text

from . import tree

kMessages = "templates/messages"
kId = re.compile(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"')
# Where a kebab-case literal is the name of a sentence: it is handed to something that makes a fault or a text.
kSpeaking = re.compile(r"[fF]ault\w*\s*[({]|\bfail\w*\(|\bmistake\(|\btext\(|\busage\(|\bsentence\(|\bsay\(|\bid = ")
kBroken = re.compile(r"^tests/(?:cases|fuzz|cli|unit|office)/")


def pairsOnce(pairs):
    names = [name for name, _ in pairs]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"duplicate member {sorted(twice)}")
    return dict(pairs)


def load(name):
    return json.loads((tree.root / name).read_text(encoding="utf-8"), object_pairs_hook=pairsOnce)


def loadMessages(names, language):
    """File -> its sentences, of what can be read; the others are checkJson's to report."""
    found = {}
    for name in names:
        if name.startswith(f"{kMessages}/{language}/") and name.endswith(".json"):
            try:
                found[name.rsplit("/", 1)[1]] = load(name)
            except ValueError:
                continue
    return found


def compare(label, vi, en):
    faults = []
    for key in sorted(set(vi) | set(en)):
        if key not in vi:
            faults.append(text("style-message-vi", file=label, id=key))
        elif key not in en:
            faults.append(text("style-message-en", file=label, id=key))
        elif placeholders(vi[key]) != placeholders(en[key]):
            faults.append(text("style-message-arguments", file=label, id=key))
    return faults


def placeholders(sentence):
    return set(re.findall(r"\{(\w+)\}", sentence))


def checkMessages(names):
    vi, en = loadMessages(names, "vi"), loadMessages(names, "en")
    faults = []
    for file in sorted(set(vi) | set(en)):
        faults += compare(f"{kMessages}/*/{file}", vi.get(file, {}), en.get(file, {}))
    return faults + compare("packaging/messages", sentences.load("vi"), sentences.load("en"))


def checkIds(names):
    """Every id in the code that is greppable as one has its sentence."""
    known = {key for messages in loadMessages(names, "vi").values() for key in messages}
    faults = []
    for name in names:
        # The names of XML elements and attributes look the same; the sink makes no sentences of them.
        if not name.startswith(("src/", "extension/")) or not name.endswith((".cpp", ".inc")):
            continue
        for number, line in enumerate(tree.lines(name), 1):
            spoken = line.partition("//")[0]
            if kSpeaking.search(spoken):
                faults += [text("style-fault-id", file=name, line=number, id=key) for key in kId.findall(spoken) if key not in known]
    return faults


def checkJson(names):
    faults = []
    for name in names:
        if name.endswith(".json") and not kBroken.match(name):
            try:
                load(name)
            except ValueError as reason:
                faults.append(text("style-json", file=name, reason=reason))
    return faults
