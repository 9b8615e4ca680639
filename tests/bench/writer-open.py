#!/usr/bin/env python3
"""writer-open.py EXTENSION.oxt FORM.json DOCUMENT.odt [PAIRS] [--windows]

What it costs to open a generated document through the extension, against Writer loading the same .odt from the disk. DOCUMENT is
what `vanthu render` makes of FORM. One real LibreOffice with a private profile; the two ways in turn, and the ratio pair by pair.
--windows shows each document in a window on a display of its own (Xvfb); without it documents are hidden.
Prints one JSON line, times in milliseconds.
"""
import json
import os
import shutil
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'office'))
from officelib import Office, Screen, fileUrl, properties  # noqa: E402

BLOCK = 8  # documents of one way in a row, so that the kernel's count of processor time (1/100 s) is fine enough
TICKS = os.sysconf('SC_CLK_TCK')


def processorSeconds(office):
    """What the office has used so far, all its processes together."""
    total = 0
    for pid in office.process.members():
        with open(f'/proc/{pid}/stat', encoding='utf-8', errors='replace') as file:
            fields = file.read().rpartition(')')[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def block(office, make):
    """Milliseconds a document: until it is there (closing is not counted), and of the processor with closing."""
    waited, before = 0.0, processorSeconds(office)
    for _ in range(BLOCK):
        start = time.perf_counter()
        document = make()
        waited += time.perf_counter() - start
        if not document.getText().createEnumeration().hasMoreElements():
            raise RuntimeError('an empty document')
        document.close(True)
    return 1000 * waited / BLOCK, 1000 * (processorSeconds(office) - before) / BLOCK


def measure(office, form, path, pairs, hidden):
    drafter = office.create('org.vanthu.Drafter')
    desktop = office.desktop()
    ways = {'extension': lambda: drafter.compose(form, hidden),
            'writer': lambda: desktop.loadComponentFromURL(fileUrl(path), '_blank', 0, properties(Hidden=hidden))}
    times = {name: [] for name in ways}
    # One stays open throughout: an office whose last window is closed ends.
    desktop.loadComponentFromURL('private:factory/swriter', '_blank', 0, properties(Hidden=hidden))
    for pair in range(1 + pairs):  # the first is not counted
        # The one that comes first changes, so that what one leaves behind troubles both.
        for name in sorted(ways, reverse=pair % 2 == 1):
            values = block(office, ways[name])
            if pair > 0:
                times[name].append(values)
    return times


def report(times, pairs, windows):
    result = {'pairs': pairs, 'documents': 2 * pairs * BLOCK, 'windows': windows}
    for index, what in enumerate(('wall', 'cpu')):
        columns = {name: [values[index] for values in blocks] for name, blocks in times.items()}
        ratios = [a / b for a, b in zip(columns['extension'], columns['writer'])]
        result[what] = {**{name + '_ms': round(statistics.median(values), 2) for name, values in columns.items()},
                        'ratio_median': round(statistics.median(ratios), 3),
                        'ratio_quartiles': [round(q, 3) for q in statistics.quantiles(ratios, n=4)[::2]]}
    print(json.dumps(result))


def main():
    arguments = [word for word in sys.argv[1:] if word != '--windows']
    windows = '--windows' in sys.argv
    if len(arguments) not in (3, 4):
        sys.exit(__doc__)
    extension, formPath, path = arguments[:3]
    pairs = int(arguments[3]) if len(arguments) == 4 else 12
    with open(formPath, encoding='utf-8') as file:
        form = file.read()
    screen = Screen().start() if windows else None
    try:
        # Plain X11 windows: GTK on a display without a graphics card takes longer to draw than Writer does to load.
        with Office(extension=extension, screen=screen, plugin='gen') as office:
            # A copy of its own: the lock of an office that was killed would keep the original shut.
            copy = shutil.copy(path, os.path.join(office.profile, 'document.odt'))
            report(measure(office, form, copy, pairs, not windows), pairs, windows)
    finally:
        if screen is not None:
            screen.stop()


if __name__ == '__main__':
    main()
