"""Makes the office's registry of menus and toolbar from one table (registry/menu.json) and the kinds of the templates: an entry is a
line of the table, and a kind that the table does not name stands in the submenu of the other kinds by itself."""

import argparse
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

OOR = "http://openoffice.org/2001/registry"
XS = "http://www.w3.org/2001/XMLSchema"
XML = "http://www.w3.org/XML/1998/namespace"
STEP = 10


def node(parent, name):
    return ElementTree.SubElement(parent, "node", {f"{{{OOR}}}name": name, f"{{{OOR}}}op": "replace"})


def group(parent, name):
    return ElementTree.SubElement(parent, "node", {f"{{{OOR}}}name": name})


def text(parent, name, value):
    """A property: a text, or one in several languages."""
    prop = ElementTree.SubElement(parent, "prop", {f"{{{OOR}}}name": name, f"{{{OOR}}}type": "xs:string"})
    for language, words in value.items() if isinstance(value, dict) else [(None, value)]:
        attributes = {f"{{{XML}}}lang": language} if language else {}
        ElementTree.SubElement(prop, "value", attributes).text = words


class Addons:
    def __init__(self, table, kinds, names):
        self.table, self.kinds, self.names = table, kinds, names

    def url(self, item):
        if "kind" in item:
            if item["kind"] not in self.kinds:
                sys.exit(f"menu.json: no kind “{item['kind']}” in the templates; known: {', '.join(self.kinds)}")
            return f"{self.names['Protocol']}compose?kind={item['kind']}"
        return self.names["Protocol"] + item["command"]

    def others(self):
        named = {item["kind"] for item in self.table["items"] if "kind" in item}
        rest = [kind for id, kind in self.kinds.items() if id not in named and not kind.get("ofDocument")]
        return sorted(({"kind": kind["id"], "title": {"vi": kind["title"]["vi"] + "…", "en-US": kind["title"]["en"] + "…"}}
                       for kind in rest), key=lambda item: item["title"]["vi"])

    def entry(self, parent, number, item, title):
        one = node(parent, f"m{number:03}")
        if item.get("separator"):
            text(one, "URL", "private:separator")
            return one
        if not item.get("otherKinds"):
            text(one, "URL", self.url(item))
            text(one, "Target", "_self")
        text(one, "Title", item[title])
        return one

    def menu(self, parent, items):
        number = 0
        for item in items:
            if item.get("otherKinds") and not self.others():
                continue
            number += STEP
            one = self.entry(parent, number, item, "title")
            if item.get("otherKinds"):
                self.menu(group(one, "Submenu"), self.others())

    def tree(self):
        root = ElementTree.Element(f"{{{OOR}}}component-data",
                                   {f"{{{OOR}}}name": "Addons", f"{{{OOR}}}package": "org.openoffice.Office", "xmlns:xs": XS})
        interface = group(root, "AddonUI")
        menu = node(group(interface, "OfficeMenuBar"), self.names["ExtensionId"])
        text(menu, "Title", self.table["title"])
        text(menu, "Context", ",".join(self.table["menuContexts"]))
        self.menu(group(menu, "Submenu"), self.table["items"])
        toolbar = node(group(interface, "OfficeToolBar"), self.names["Toolbar"])
        number = 0
        for item in self.table["items"]:
            if "toolbar" in item:
                number += STEP
                text(self.entry(toolbar, number, item, "toolbar"), "Context", ",".join(self.table["toolbarContexts"]))
        return ElementTree.ElementTree(root)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--table", type=pathlib.Path, required=True)
    parser.add_argument("--templates", type=pathlib.Path, required=True)
    parser.add_argument("--name", action="append", default=[], help="NAME=VALUE, as in Names.h")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    table = json.loads(arguments.table.read_text(encoding="utf-8"))
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(arguments.templates.glob("*/kind.json"))]
    ElementTree.register_namespace("oor", OOR)
    tree = Addons(table, {kind["id"]: kind for kind in found}, dict(pair.split("=", 1) for pair in arguments.name)).tree()
    ElementTree.indent(tree)
    tree.write(arguments.out, encoding="UTF-8", xml_declaration=True)


main()
