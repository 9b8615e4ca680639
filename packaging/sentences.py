"""The sentences of packaging/messages, for the commands that are written in Python; the shell ones read the same files."""

import os
import pathlib

kFolder = pathlib.Path(__file__).resolve().parent / "messages"


def language():
    """The rule of the command vanthu: English for an English locale, Vietnamese otherwise."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if locale.startswith("en") else "vi"


def load(name):
    """Sentences of one language, by id."""
    found = {}
    for line in (kFolder / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, sentence = line.partition("=")
            found[key] = sentence
    return found


_sentences = None


def text(key, **values):
    """The sentence of that id with the values put in; the id in brackets if there is none."""
    global _sentences
    if _sentences is None:
        _sentences = load(language())
    sentence = _sentences.get(key, f"[{key}]")
    for name, value in values.items():
        sentence = sentence.replace("{" + name + "}", str(value))
    return sentence
