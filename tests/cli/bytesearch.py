"""Searches a document for words byte by byte: every stream of it, in every way that words may be written."""

import functools
import html
import io
import pathlib
import re
import shutil
import subprocess
import tempfile
import unicodedata
import urllib.parse
import zipfile


def withoutMarks(text):
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def spellings(words):
    """Of a text: the cases, with and without marks, composed and not, with other spaces and none."""
    texts = {words, withoutMarks(words)}
    texts |= {text.replace(" ", gap) for text in set(texts) for gap in ("\u00a0", "-", "_", "")}
    texts |= {change(text) for text in set(texts) for change in (str.upper, str.lower, str.title)}
    return texts | {unicodedata.normalize("NFD", text) for text in texts}


def escaped(text):
    yield text
    yield html.escape(text)
    for number in ("&#{};", "&#x{:X};", "&#x{:x};", "\\u{:04x}", "\\u{:04X}"):
        yield "".join(c if c.isascii() else number.format(ord(c)) for c in text)
    yield urllib.parse.quote(text)


@functools.cache
def patterns(words):
    found = {}
    for spelling in spellings(words):
        for text in escaped(spelling):
            found[text.encode()] = repr(text)
        for encoding in ("utf-16-le", "utf-16-be"):
            found[spelling.encode(encoding)] = f"{spelling!r} in {encoding}"
    return found


def plainText(stream):
    """The words of XML without its tags, so that none hides behind a <text:s/> or a new span."""
    text = html.unescape(re.sub(r"<[^>]*>", "", stream.decode("utf-8", "ignore")))
    spaced = html.unescape(re.sub(r"<[^>]*>", " ", stream.decode("utf-8", "ignore")))
    return (" ".join(text.split()) + "\n" + " ".join(spaced.split())).encode()


def streamsOfPackage(data):
    yield "the file", data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for entry in package.infolist():
            content = package.read(entry)
            yield f"the name of {entry.filename}", entry.filename.encode()
            yield f"extra and comment of {entry.filename}", entry.extra + entry.comment
            yield entry.filename, content
            yield f"the words of {entry.filename}", plainText(content)
        yield "the comment", package.comment


def streamsOfPdf(data):
    yield "the file", data
    with tempfile.TemporaryDirectory(prefix="vanthu-bytes-") as folder:
        file = pathlib.Path(folder) / "document.pdf"
        file.write_bytes(data)
        if shutil.which("qpdf"):
            opened = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, "-"], capture_output=True, check=True).stdout
            yield "the unpacked objects", opened
        for name, words in (("text", ["pdftotext", file, "-"]), ("layout", ["pdftotext", "-layout", file, "-"]),
                            ("metadata", ["pdfinfo", file]), ("XMP", ["pdfinfo", "-meta", file])):
            text = subprocess.run(words, capture_output=True, check=True).stdout
            yield f"its {name}", text
            yield f"its {name} on one line", b" ".join(text.split())


def streams(data):
    """What a document is made of, by name."""
    if data.startswith(b"PK"):
        return list(streamsOfPackage(data))
    if data.startswith(b"%PDF"):
        return list(streamsOfPdf(data))
    return [("the file", data), ("its words", plainText(data))]


def search(data, secrets):
    """Where a document has one of the words: a line for each."""
    hits = []
    pieces = streams(data)
    whole = b"\0\0".join(content for _, content in pieces)
    for secret in secrets:
        for pattern, name in patterns(secret).items():
            if pattern in whole:
                hits += [f"{secret}: {name} in {where}" for where, content in pieces if pattern in content]
    return hits
