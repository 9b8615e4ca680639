#!/usr/bin/env python3
"""verify-plan.py FORMS.jsonl FOLDER: looks in every FOLDER/*.odt for every letter of its form.

The neutral form (see NeutralPlan.h) has its numbers and dashes typed in front of the paragraphs; the product prints them by real
lists, so they are nowhere in the text of content.xml. This reads the lists as OpenDocument says they count, puts each label before
its paragraph again and compares paragraph by paragraph, in order. What the product draws or writes in its own way is checked as
such: the row of dashes below the abstract is a rule, and a month from 3 to 12 has no leading zero (decree 30/2020, appendix I).

Prints one JSON line; exit code 1 if anything is missing, added or out of order.
"""
import glob
import json
import os
import sys
import xml.etree.ElementTree as ET
import zipfile

NS = 'urn:oasis:names:tc:opendocument:xmlns:%s:1.0'
TEXT, STYLE = '{%s}' % (NS % 'text'), '{%s}' % (NS % 'style')
XML_ID = '{http://www.w3.org/XML/1998/namespace}id'


def own_text(element):
    """The text of a paragraph, with spaces and breaks that ODF writes as elements."""
    parts = [element.text or '']
    for child in element:
        if child.tag == TEXT + 's':
            parts.append(' ' * int(child.get(TEXT + 'c', '1')))
        elif child.tag in (TEXT + 'tab', TEXT + 'line-break'):
            parts.append(' ')
        else:
            parts.append(own_text(child))
        parts.append(child.tail or '')
    return ''.join(parts)


def in_format(number, form):
    if form == '1':
        return str(number)
    if form == 'a':
        return chr(ord('a') + number - 1)
    if form == 'I':
        digits = ((10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I'))
        text = ''
        for value, sign in digits:
            while number >= value:
                text, number = text + sign, number - value
        return text
    return ''


class Lists:
    """Counts the items of a document's lists and gives their labels."""

    def __init__(self, styles):
        self.styles = {s.get(STYLE + 'name'): list(s) for s in styles.iter(TEXT + 'list-style')}
        self.counts = {}  # list id -> counts by level

    def label(self, style, counts):
        level = len(counts)
        form = next(f for f in self.styles[style] if f.get(TEXT + 'level') == str(level))
        if form.tag == TEXT + 'list-level-style-bullet':
            return form.get(TEXT + 'bullet-char')
        shown = int(form.get(TEXT + 'display-levels', '1'))
        formats = {f.get(TEXT + 'level'): f.get(STYLE + 'num-format', '') for f in self.styles[style]}
        numbers = [in_format(counts[at - 1], formats[str(at)]) for at in range(level - shown + 1, level + 1)]
        return form.get(STYLE + 'num-prefix', '') + '.'.join(numbers) + form.get(STYLE + 'num-suffix', '')

    def walk(self, element, found, style=None, counts=None):
        """Appends (label, text) of every paragraph below."""
        for child in element:
            if child.tag == TEXT + 'list':
                self.walk_list(child, found, style, counts)
            elif child.tag in (TEXT + 'p', TEXT + 'h'):
                found.append(('', own_text(child)))
            else:
                self.walk(child, found)

    def walk_list(self, element, found, style, counts):
        if counts is None:
            style = element.get(TEXT + 'style-name')
            counts = self.counts.get(element.get(TEXT + 'continue-list'), [])
            counts = list(counts)
            self.counts[element.get(XML_ID)] = counts
            level = 1
        else:
            level = self.level + 1
        for item in element:
            self.item(item, found, style, counts, level)
        self.level = level - 1

    def item(self, item, found, style, counts, level):
        first = True
        for child in item:
            if child.tag == TEXT + 'list':
                if first:  # an item that only leads deeper has no label; it counts only where nothing was counted yet
                    if len(counts) < level:
                        counts.extend([1] * (level - len(counts)))
                self.level = level
                self.walk_list(child, found, style, counts)
            else:
                while len(counts) < level:
                    counts.append(0)
                del counts[level:]
                counts[level - 1] = int(item.get(TEXT + 'start-value', counts[level - 1] + 1))
                found.append((self.label(style, counts), own_text(child)))
            first = False


def printed(path):
    with zipfile.ZipFile(path) as package:
        if package.testzip():
            raise ValueError('checksum')
        content = ET.fromstring(package.read('content.xml'))
        styles = ET.fromstring(package.read('styles.xml'))
    found = []
    body = content.find('{%s}body' % (NS % 'office'))
    Lists(styles).walk(body, found)
    lines = [(label + ' ' + text if label else text) for label, text in found]
    return [' '.join(line.split()) for line in lines if line.strip()]


def wanted(form):
    """What stands on the paper, in the order of the document: two columns, the body, two columns."""
    date = form['date']
    month = int(date['month'])
    day = '%s, ngày %02d tháng %s năm %s' % (form['place'], int(date['day']), '%02d' % month if month < 3 else month, date['year'])
    lines = [form['parent'], form['issuer'], form['nation'], form['motto'],
             'Số: %02d/%s' % (int(form['number']), form['symbol']), day, form['kind'], form['abstract']]
    lines += [basis['text'] for basis in form['bases']] + [form['lead']]
    for section in form['sections']:
        lines.append(section['heading'])
        lines += [paragraph['text'] for paragraph in section['paras']]
        for sub in section['subs']:
            lines.append(sub['heading'])
            lines += [paragraph['text'] for paragraph in sub['bullets']]
    lines.append(form['recipients_title'])
    lines += [recipient['text'] for recipient in form['recipients']]
    signer = form['signer']
    return [' '.join(line.split()) for line in lines + [signer['authority'], signer['title'], signer['name']]]


def main():
    forms, folder = sys.argv[1:3]
    names = sorted(glob.glob(os.path.join(folder, '*.odt')))
    with open(forms, encoding='utf-8') as stream:
        lines = stream.read().split('\n')
    differences, letters = [], 0
    for name in names:
        want = wanted(json.loads(lines[int(os.path.basename(name)[:-4])]))
        have = printed(name)
        letters += sum(len(line.replace(' ', '')) for line in want)
        if have != want:
            at = next((i for i, pair in enumerate(zip(have, want)) if pair[0] != pair[1]), min(len(have), len(want)))
            differences.append({'file': os.path.basename(name), 'paragraph': at, 'have': have[at:at + 1], 'want': want[at:at + 1]})
    print(json.dumps({'files': len(names), 'letters': letters, 'differences': len(differences), 'first': differences[:3]}, ensure_ascii=False))
    return 1 if differences or not names else 0


if __name__ == '__main__':
    sys.exit(main())
