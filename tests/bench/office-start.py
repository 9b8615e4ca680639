#!/usr/bin/env python3
"""office-start.py EXTENSION.oxt [PAIRS] [--windows]

What the installed extension adds to LibreOffice's start: the office is started with two profiles in turn, alike but for the
extension, and the ratio is taken pair by pair. Without --windows it starts headless and ends after its initialisation
(--terminate_after_init); with it, it opens an empty Writer document in a window on a display of its own (Xvfb), where menus and
toolbars are made, and the time goes on until that window is there. Prints one JSON line; times in seconds, of the clock
and of the processor with all child processes.
"""
import json
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'office'))
from officelib import Office, Screen, fileUrl, waitUntil  # noqa: E402
from officeprocess import OwnProcess  # noqa: E402

WARMUP = 2


def childSeconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def startHeadless(profile):
    command = ['soffice', '--headless', '--norestore', '--nologo', '--terminate_after_init', '-env:UserInstallation=' + fileUrl(profile)]
    process = OwnProcess.start(command, os.path.join(profile, 'start.log'), {**os.environ, 'SAL_USE_VCLPLUGIN': 'svp'})
    process.popen.wait()
    process.end()


def hasWindow(desktop):
    frames = desktop.getFrames()
    return frames.getCount() > 0 and frames.getByIndex(0).getContainerWindow().isVisible() and frames.getByIndex(0).getController() is not None


def startWriter(profile, screen):
    """Gives how long it took until the window was there."""
    office = Office(profile=profile, screen=screen, plugin='gen', startCentre=True)
    before = time.perf_counter()
    try:
        office.start(['--writer'])
        desktop = office.desktop()
        if not waitUntil(lambda: hasWindow(desktop), 60):
            raise RuntimeError('no window')
        return time.perf_counter() - before
    finally:
        office.stop()


def sample(profile, screen):
    cpu, wall = childSeconds(), time.perf_counter()
    shown = startWriter(profile, screen) if screen is not None else startHeadless(profile)
    return shown or time.perf_counter() - wall, childSeconds() - cpu


def prepare(folder, extension):
    """Two profiles, used once each."""
    profiles = {'with': os.path.join(folder, 'with'), 'without': os.path.join(folder, 'without')}
    for name, profile in profiles.items():
        Office(profile=profile, extension=extension if name == 'with' else None).start().stop()
    return profiles


def measure(profiles, pairs, screen):
    times = {name: [] for name in profiles}
    for pair in range(WARMUP + pairs):
        for name in sorted(profiles, reverse=pair % 2 == 1):
            values = sample(profiles[name], screen)
            if pair >= WARMUP:
                times[name].append(values)
    return times


def report(times, pairs, windows):
    result = {'pairs': pairs, 'windows': windows}
    for index, what in enumerate(('wall', 'cpu')):
        columns = {name: [values[index] for values in samples] for name, samples in times.items()}
        ratios = [a / b for a, b in zip(columns['with'], columns['without'])]
        result[what] = {**{name: round(statistics.median(values), 4) for name, values in columns.items()},
                        'ratio_median': round(statistics.median(ratios), 4),
                        'ratio_quartiles': [round(q, 4) for q in statistics.quantiles(ratios, n=4)[::2]]}
    print(json.dumps(result))


def main():
    arguments = [word for word in sys.argv[1:] if word != '--windows']
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    pairs = int(arguments[1]) if len(arguments) == 2 else 20
    folder = tempfile.mkdtemp(prefix='vanthu-start-')
    screen = Screen().start() if '--windows' in sys.argv else None
    try:
        report(measure(prepare(folder, arguments[0]), pairs, screen), pairs, screen is not None)
    finally:
        if screen is not None:
            screen.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    main()
