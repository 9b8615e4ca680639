"""Random outlines, and what their paragraphs must be numbered as: counted here a third time, from the form alone, besides the
program's own counting and the list structure of the document."""

import random

import printed

# In the order of standing: what is printed at one level starts the counting of all behind it anew.
kLevels = ("section", "clause", "subclause", "subsubclause", "point", "dash", "plus")
# Letters of points: NĐ 30/2020 itself counts so; it uses no f, j, w and z.
kLetters = "a b c d đ e g h i k l m n o p q r s t u v x y".split()


def pointLetter(number):
    return kLetters[number - 1] if number <= len(kLetters) else printed.letters(26 + number - len(kLetters))


class Counter:
    def __init__(self):
        self.counts = dict.fromkeys(kLevels, 0)
        self.articles = 0

    def label(self, item):
        level = item["level"]
        if level == "article":
            return self._article(item)
        if level not in kLevels:
            return item.get("label", "")
        for deeper in kLevels[kLevels.index(level) + 1:]:
            self.counts[deeper] = 0
        if item.get("label"):
            return item["label"]
        self.counts[level] += 1
        return self._format(level)

    def _article(self, item):
        """Articles count through the whole document; everything else begins anew below each."""
        self.counts.update(dict.fromkeys(kLevels, 0))
        if item.get("label"):
            return item["label"]
        self.articles += 1
        return f"Điều {self.articles}."

    def _format(self, level):
        own = self.counts[level]
        # A sub-clause of no clause stands in its first.
        clause, subclause = self.counts["clause"] or 1, self.counts["subclause"] or 1
        return {"section": f"{printed.roman(own)}.", "clause": f"{own}.", "subclause": f"{clause}.{own}.",
                "subsubclause": f"{clause}.{subclause}.{own}.", "point": f"{pointLetter(own)})", "dash": "-", "plus": "+"}[level]


def expected(items, counter=None):
    """(label, text) of every paragraph the outline prints, in order; section headings in capitals."""
    counter = counter or Counter()
    for item in items:
        label = counter.label(item)
        if item.get("heading"):
            yield label, item["heading"].upper() if item["level"] == "section" else item["heading"]
            if item.get("text"):
                yield "", item["text"]
        else:
            yield label, item.get("text", "")
        yield from expected(item.get("children", []), counter)


def randomItems(dice, count, names):
    """A tree of about `count` items, mostly descending as people write, now and then not."""
    items = []
    while count > 0:
        own = dice.randint(1, min(count, 12))
        count -= own
        items.append(_randomItem(dice, own, names, dice.choice(("section", "section", "clause", "point", "paragraph"))))
    return items


def _randomItem(dice, count, names, level):
    item = {"level": level}
    kind = dice.random()
    if kind < 0.4:
        item["heading"] = f"Tiêu đề {next(names)}"
    if kind > 0.3:
        item["text"] = f"Đoạn thứ {next(names)} của bản thử."
    if dice.random() < 0.04:
        item["label"] = dice.choice(("1a.", "b1)", "*", "Bước 1."))
    left = count - 1
    children = []
    while left > 0:
        own = dice.randint(1, left)
        left -= own
        children.append(_randomItem(dice, own, names, _below(dice, level)))
    if children:
        item["children"] = children
    return item


def _below(dice, level):
    if dice.random() < 0.12:
        return dice.choice((*kLevels, "paragraph"))
    at = kLevels.index(level) if level in kLevels else 3
    return dice.choice(("paragraph", *kLevels[at + 1:at + 3])) if dice.random() < 0.8 else (*kLevels, "paragraph")[min(at + 1, 7)]


def randomForm(seed, base):
    """A form like `base` with a random outline. The same seed gives the same form."""
    dice = random.Random(seed)
    names = iter(range(1, 10_000))
    form = dict(base)
    form["content"] = randomItems(dice, dice.randint(8, 45), names)
    if dice.random() < 0.3:
        form["appendices"] = [{"title": "Phụ lục thử", "content": randomItems(dice, 10, names)}]
    return form
