"""From the neutral shape of a plan as issued (every paragraph with its number as printed) to a form of this project.

    python3 neutral_to_form.py NEUTRAL.json > form.json

Numbers are taken off the texts, because the document counts for itself; that it counts to the same is what the test shows.
"""

import json
import re
import sys

kMarks = (("section", r"[IVX]+\.\s+"), ("subsubclause", r"\d+\.\d+\.\d+\.\s+"), ("subclause", r"\d+\.\d+\.\s+"), ("clause", r"\d+\.\s+"),
          ("point", r"[a-zđ]\)\s+"), ("dash", r"-\s+"), ("plus", r"\+\s+"))
kPurposes = {"b/c": "report", "để b/c": "report", "t/h": "act", "p/h": "coordinate", "để biết": "information"}
kAuthority = re.compile(r"TM\.\s+(.+)")
kFileCopy = re.compile(r"-\s*Lưu:\s*VT((?:,\s*[^,.(]+)*)\s*(?:\((\d+)\))?\.?$")


def split(text):
    """(level, text without its mark); a text without a mark is a plain paragraph."""
    for level, pattern in kMarks:
        match = re.match(pattern, text)
        if match:
            return level, text[match.end():]
    return "paragraph", text


def item(text, member):
    level, rest = split(text)
    return {"level": level, member: rest}


def section(neutral):
    result = item(neutral["heading"], "heading")
    children = [item(paragraph["text"], "text") for paragraph in neutral.get("paras", [])]
    for sub in neutral.get("subs", []):
        child = item(sub["heading"], "heading")
        child["children"] = [item(bullet["text"], "text") for bullet in sub.get("bullets", [])]
        children.append(child)
    result["children"] = children
    return result


def recipient(text):
    name = re.sub(r"^-\s*", "", text).rstrip(";. ")
    match = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", name)
    if match and match[2] in kPurposes:
        return {"name": match[1], "purpose": kPurposes[match[2]]}
    return {"name": name}


def recipients(lines):
    texts = [line["text"] for line in lines]
    copy = kFileCopy.match(texts[-1])
    if not copy:
        raise ValueError(f"the last recipient is no file copy: {texts[-1]}")
    units = [unit.strip() for unit in copy[1].split(",") if unit.strip()]
    return [recipient(text) for text in texts[:-1]], {"units": units, "copies": int(copy[2]) if copy[2] else None}


def signature(signer):
    match = kAuthority.fullmatch(signer["authority"])
    if not match:
        raise ValueError(f"no authority known here: {signer['authority']}")
    return {"authority": "TM", "collective": match[1], "post": signer["title"], "name": signer["name"]}


def convert(neutral):
    """The form. ValueError where the shape holds what a form cannot say."""
    received, fileCopy = recipients(neutral["recipients"])
    return {
        "kind": "plan",
        "agency": {"parent": neutral["parent"], "name": neutral["issuer"]},
        "number": int(neutral["number"]),
        "symbol": neutral["symbol"],
        "place": neutral["place"],
        "date": {part: int(value) for part, value in neutral["date"].items()},
        "abstract": neutral["abstract"],
        "bases": [basis["text"] for basis in neutral["bases"]],
        "opening": neutral["lead"],
        "content": [section(each) for each in neutral["sections"]],
        "recipients": received,
        "fileCopy": fileCopy,
        "signature": signature(neutral["signer"]),
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        json.dump(convert(json.load(file)), sys.stdout, ensure_ascii=False, indent=2)
