"""All documents that the office tests look at, by name: the data cases, random outlines, texts of every length before the
signature, long lists, and a plan as issued. Made once, by convert.py, into the folder VANTHU_MADE."""

import json
import os
import pathlib

import neutral_to_form
import outlines
import pdf
import surroundings

kSeeds = range(1, 31)
kReal = "real-documents/luc-nam-2021.form.json"


def made(name, extension="pdf"):
    return pathlib.Path(os.environ["VANTHU_MADE"]) / f"{name}.{extension}"


def words(name):
    """The pages of the PDF, as pdf.words() gives them; read once, by convert.py."""
    return [[pdf.Word(*word) for word in page] for page in json.loads(made(name, "words").read_bytes())]


def form(name):
    return json.loads(made(name, "json").read_bytes())


def names(*without):
    """Every document, but for those of these kinds."""
    return [path.stem for path in sorted(made("x").parent.glob("*.pdf")) if form(path.stem)["kind"] not in without]


def base():
    return json.loads((surroundings.kCases / "plan/authority-tm-kt/form.json").read_bytes())


def caseName(case):
    """Of the document of a case. Those of the plan, the first kind, have no name of the kind."""
    return f"case-{case.name}" if case.parent.name == "plan" else f"case-{case.parent.name}-{case.name}"


def caseNames():
    """Data cases that print, as (name of the document, folder)."""
    return [(caseName(case), case) for case in surroundings.caseFolders() if surroundings.isGood(case)]


def outlineNames():
    return [f"outline-{seed:02}" for seed in kSeeds]


kLine = "Mỗi đơn vị tự sắp xếp lịch làm việc của mình."
kTwoLines = "Các cơ quan, đơn vị phối hợp với nhau để bảo đảm việc tổ chức được chu đáo, đúng thời gian và đúng nội dung đã nêu."
kEnds = {
    "oneLine": [{"level": "paragraph", "text": "Giao Văn phòng huyện theo dõi việc thực hiện."}],
    "twoLines": [{"level": "paragraph", "text": kTwoLines}],
    "sixLines": [{"level": "paragraph", "text": " ".join([kTwoLines] * 3)}],
    "points": [{"level": "point", "text": "Một việc;"}, {"level": "point", "text": "Một việc khác."}],
    "heading": [{"level": "section", "heading": "Tổ chức thực hiện"}, {"level": "clause", "text": "Văn phòng huyện theo dõi."}],
}
kTailSteps = 90


def tailForm(step):
    """A document whose text ends `step` small steps further down the first page or over its end, ending in turn in each way."""
    paragraph, line = 7.8, 5.7  # mm: a paragraph of one line, a further line
    wanted = 85 + 1.3 * step
    two = min(range(7), key=lambda count: (wanted - count * line) % paragraph)
    count = int((wanted - two * line) // paragraph)
    content = [{"level": "paragraph", "text": kTwoLines if at < two else kLine} for at in range(count)]
    result = base()
    result["content"] = content + list(kEnds.values())[step % len(kEnds)]
    result["recipients"] = [{"name": f"Cơ quan thứ {number}"} for number in range(1, 9)]
    return result


def tailNames():
    return [f"tail-{step:03}" for step in range(kTailSteps)]


def longEndForms():
    """Documents whose last paragraph takes most of a page, a page, or more, with more and less before it."""
    result = {}
    for repeats in (6, 12, 19, 22, 24, 26, 28, 31, 50, 55, 58):
        for lead in (1, 9) if repeats < 40 else (5,):
            made = base()
            made["content"] = [{"level": "paragraph", "text": kLine}] * lead
            made["content"] += [{"level": "paragraph", "text": " ".join([kTwoLines] * repeats)}]
            result[f"long-end-{repeats}-{lead}"] = made
    return result


def longLists():
    """Lists of recipients as long as a page and longer, after a short and after a long text."""
    result = {}
    for count in (60, 90, 200):
        for lead in (1, 24):
            made = base()
            made["content"] = [{"level": "clause", "text": kLine}] * lead
            made["recipients"] = [{"name": f"Cơ quan nhận văn bản thứ {number}", "purpose": "act"} for number in range(1, count + 1)]
            result[f"recipients-{count}-{lead}"] = made
    return result


def pagesForms():
    """Documents of several pages, with an appendix of several pages each way."""
    made = base()
    made["address"] = {"address": "số 01 đường Bờ Sông, thị trấn Sông Xanh", "phone": "0299 3000 000", "email": "vanphong@songxanh.example"}
    made["marks"] = {"urgency": "express", "secrecy": "secret", "circulation": "internal"}
    made["content"] = [{"level": "clause", "text": kTwoLines}] * 60
    long = [{"level": "clause", "text": kTwoLines}] * 45
    made["appendices"] = [{"title": "Phụ lục nhiều trang", "content": long},
                          {"title": "Phụ lục ngang nhiều trang", "landscape": True, "content": long},
                          {"title": "Phụ lục một trang", "content": long[:2]}]
    return {"pages": made}


def forms():
    """name -> form, of all that is generated here."""
    result = {name: outlines.randomForm(seed, base()) for name, seed in zip(outlineNames(), kSeeds)}
    result |= {name: tailForm(step) for step, name in enumerate(tailNames())}
    result |= longEndForms() | longLists() | pagesForms()
    result["sample"] = json.loads((surroundings.kSource / "templates/plan/sample.json").read_bytes())
    real = surroundings.kShared / kReal
    if real.exists():
        result["real"] = neutral_to_form.convert(json.loads(real.read_bytes()))
    return result
