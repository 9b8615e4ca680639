"""The private profile of an office under test: the interface language, and none of the greetings of a first start."""

import hashlib
import os
import pathlib
import shutil
import zipfile

kHead = ('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
         'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n')
kItem = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'


def settings(language):
    return [
        ("/org.openoffice.Office.Linguistic/General", "UILocale", language),
        ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", {"vi": "vi-VN"}.get(language, language)),
        # Without the version of the last start the office greets with what is new.
        ("/org.openoffice.Setup/Product", "ooSetupLastVersion", "7.4"),
        ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
        ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"),
        ("/org.openoffice.Office.Common/Misc", "CollectUsageInformation", "false"),
        ("/org.openoffice.Office.UI.Infobar/Enabled", "Donate", "false"),
        ("/org.openoffice.Office.UI.Infobar/Enabled", "GetInvolved", "false"),
        ("/org.openoffice.Office.UI.Infobar/Enabled", "WhatsNew", "false"),
    ]


def prepare(profile, language):
    """Writes the settings of a new profile; leaves one that has been used as it is."""
    target = os.path.join(profile, "user", "registrymodifications.xcu")
    if os.path.exists(target):
        return
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as file:
        file.write(kHead + "".join(kItem.format(*entry) for entry in settings(language)) + "</oor:items>\n")


def putScripts(profile):
    """Puts what runs inside of the office where its Python finds it, beside what it uses."""
    here = pathlib.Path(__file__).resolve().parent
    target = pathlib.Path(profile) / "user/Scripts/python"
    modules = target / "pythonpath"
    modules.mkdir(parents=True, exist_ok=True)
    shutil.copy(here / "inside/vanthu_inside.py", target)
    for module in (here / "inside/accessible.py", here.parents[1] / "packaging/writerdocument.py"):
        shutil.copy(module, modules)


def checksum(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def typesOf(extension, folder):
    """Unpacks the extension's type libraries, which a client outside the office needs as much as the office; their paths."""
    found = []
    with zipfile.ZipFile(extension) as package:
        for name in package.namelist():
            if name.endswith(".rdb"):
                target = os.path.join(folder, os.path.basename(name))
                with open(target, "wb") as file:
                    file.write(package.read(name))
                found.append(target)
    return found
