"""A real LibreOffice for the tests, the pictures and packaging/run: private profile, own pipe, own processes.

    with Office(extension="build/release/vanthu.oxt") as office:
        drafter = office.create("org.vanthu.Drafter")

The extension is installed from the .oxt by the office's own ExtensionManager, as its dialog does, because unopkg refuses
root and this works for everybody. Needs the Python that python3-uno belongs to (/usr/bin/python3).
"""

import json
import os
import pathlib
import shutil
import sys
import tempfile
import time

import officeprofile
from officeprocess import OwnProcess, waitUntil
from officescreen import Screen  # noqa: F401  (for those who import all they need from here)

kHere = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(kHere / "inside"), str(kHere.parents[1] / "packaging")]
from writerdocument import Paragraph  # noqa: E402

kStartPatience = 120.0
kStopPatience = 20.0
kTypeManager = "/singletons/com.sun.star.reflection.theTypeDescriptionManager"
kScriptProviders = "/singletons/com.sun.star.script.provider.theMasterScriptProviderFactory"
kExtensionManager = "/singletons/com.sun.star.deployment.ExtensionManager"


class OfficeError(Exception):
    pass


def properties(**values):
    from com.sun.star.beans import PropertyValue
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def fileUrl(path):
    return pathlib.Path(path).resolve().as_uri()


class Office:
    """Headless unless `display` names a display or `screen` is a started Screen. `profile`: a folder that stays; without one
    a temporary folder that stop() removes. `plugin`: gtk3 or gen; None for the machine's own choice. `scale`: 2 for
    a display of double density (gtk3 only). `startCentre`: open it, as an office started by hand does. Not thread-safe."""

    knownTypes = set()  # of this process, by content

    def __init__(self, profile=None, pipe=None, *, extension=None, lang="vi", headless=True, display=None, screen=None,
                 plugin="gtk3", scale=1, startCentre=False, environment=None, program="soffice"):
        self.ownsProfile = profile is None
        self.profile = os.path.abspath(profile or tempfile.mkdtemp(prefix="vanthu-office-"))
        self.pipe = pipe or f"vanthu-{os.getpid()}-{os.urandom(4).hex()}"
        self.extension = extension
        self.lang = lang
        self.display = screen.display if screen is not None else display
        self.headless = headless and self.display is None
        self.plugin = plugin
        self.scale = scale
        self.startCentre = startCentre
        self.extraEnvironment = environment or {}
        self.program = program
        self.process = None
        self.context = None
        self.scripts = {}
        self.log = os.path.join(self.profile, "office.log")

    def start(self, arguments=()):
        """Starts the office, with the extension installed; returns when it answers. OfficeError with the log's end if not."""
        try:
            officeprofile.prepare(self.profile, self.lang)
            pathlib.Path(self.log).unlink(missing_ok=True)
            if self.extension is not None:
                self._learnTypes()
                self._install()
            self._launch(self.headless, arguments)
        except BaseException:
            self.stop()
            raise
        return self

    def attach(self):
        """Connects to the office of that pipe that is running already; stop() then ends it."""
        self.context = self._connect()
        return self

    def create(self, service, *arguments):
        """A service of the office; OfficeError if it has none of that name."""
        manager = self.context.ServiceManager
        made = manager.createInstanceWithArgumentsAndContext(service, arguments, self.context) if arguments else \
            manager.createInstanceWithContext(service, self.context)
        if made is None:
            raise OfficeError(f"the office has no service {service}")
        return made

    def desktop(self):
        return self.create("com.sun.star.frame.Desktop")

    def load(self, path, hidden=True, **values):
        """Opens a file; the caller closes the document."""
        return self.desktop().loadComponentFromURL(fileUrl(path), "_blank", 0, properties(Hidden=hidden, **values))

    def dispatch(self, url, frame=None):
        """Does what a menu entry with that address does."""
        frame = frame or self.desktop().getCurrentFrame() or self.desktop()
        self.create("com.sun.star.frame.DispatchHelper").executeDispatch(frame, url, "", 0, ())

    def run(self, function, *arguments):
        """Runs a function of inside/vanthu_inside.py in the office itself; gives what it gives."""
        if not self.scripts:
            officeprofile.putScripts(self.profile)
        if function not in self.scripts:
            factory = self.context.getValueByName(kScriptProviders)
            self.scripts[function] = factory.createScriptProvider("").getScript(
                f"vnd.sun.star.script:vanthu_inside.py${function}?language=Python&location=user")
        return self.scripts[function].invoke(arguments, (), ())[0]

    def ask(self, function, *arguments):
        """The same for those that give JSON."""
        return json.loads(self.run(function, *arguments))

    def paragraphs(self, document):
        """As writerdocument.paragraphs, read inside of the office."""
        return [Paragraph(*entry) for entry in self.ask("paragraphs", document)]

    def printed(self, document):
        """The same without the numbers of pages, which depend on what is laid out so far."""
        return [Paragraph(*entry) for entry in self.ask("printed", document)]

    def stop(self):
        """Ends the office, what is open unsaved; removes the profile if it is a temporary one."""
        if self.process is not None:
            self._terminate()
            self.process.end()
            self.process = None
        self.context = None
        self.scripts = {}
        if self.ownsProfile:
            shutil.rmtree(self.profile, ignore_errors=True)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def _launch(self, headless, arguments=()):
        command = [self.program, "--norestore", "--nologo", f"-env:UserInstallation={fileUrl(self.profile)}",
                   f"--accept=pipe,name={self.pipe};urp;"]
        command += ["--headless", "--invisible"] if headless else []
        command += [] if self.startCentre and not headless else ["--nodefault"]
        self.process = OwnProcess.start(command + list(arguments), self.log, self._environment(headless))
        self.context = self._connect()

    def _environment(self, headless):
        environment = {**os.environ, **self.extraEnvironment}
        if headless or self.plugin:
            environment["SAL_USE_VCLPLUGIN"] = "svp" if headless else self.plugin
        if not headless:
            environment["NO_AT_BRIDGE"] = "1"
            if self.display:
                environment["DISPLAY"] = self.display
            if self.scale != 1:
                environment["GDK_SCALE"] = str(self.scale)
        return environment

    def _connect(self):
        """Asks until the office answers: the first start after an installation may restart itself and cut the first
        connection off, so an answer counts only if a call over it works too."""
        import uno
        from com.sun.star.uno import Exception as UnoException
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        address = f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext"
        deadline = time.monotonic() + kStartPatience
        while True:
            try:
                context = resolver.resolve(address)
                context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).getComponents()
                return context
            except UnoException as reason:
                if not self.process.running() or time.monotonic() > deadline:
                    raise OfficeError(f"the office does not answer: {self._logEnd()}") from reason
                time.sleep(0.05)

    def _logEnd(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()[-2000:] or "(nothing in its log)"

    def _terminate(self):
        """Asks the office to end; end() does it otherwise."""
        from com.sun.star.uno import Exception as UnoException
        try:
            for component in self._components():
                if hasattr(component, "setModified"):
                    component.setModified(False)
            self.desktop().terminate()
        except (UnoException, AttributeError):
            pass  # it is gone, or does not answer any more
        waitUntil(lambda: not self.process.running(), kStopPatience)

    def _components(self):
        entries = self.desktop().getComponents().createEnumeration()
        found = []
        while entries.hasMoreElements():
            found.append(entries.nextElement())
        return found

    def _install(self):
        """Installs the extension into the profile, once for each content of the .oxt, then ends that office: only the next
        start has all of it."""
        stamp = os.path.join(self.profile, "extension.json")
        wanted = {"extension": officeprofile.checksum(self.extension)}
        if os.path.exists(stamp):
            with open(stamp, encoding="utf-8") as file:
                if json.load(file) == wanted:
                    return
        self._launch(True)
        self.addExtension(self.extension)
        self._terminate()
        self.process.end()
        with open(stamp, "w", encoding="utf-8") as file:
            json.dump(wanted, file)

    def addExtension(self, path):
        """Installs an .oxt for the user of the profile; an older one of the same name is replaced."""
        import officeconsent
        manager = self.context.getValueByName(kExtensionManager)
        return manager.addExtension(fileUrl(path), (), "user", manager.createAbortChannel(), officeconsent.Consent())

    def _learnTypes(self):
        """Teaches this process the types of the extension, without which calls to its services cut the connection."""
        import uno
        folder = os.path.join(self.profile, "client-types")
        os.makedirs(folder, exist_ok=True)
        manager = uno.getComponentContext().getValueByName(kTypeManager)
        for path in officeprofile.typesOf(self.extension, folder):
            content = officeprofile.checksum(path)
            if content not in Office.knownTypes:
                manager.insert(fileUrl(path))
                Office.knownTypes.add(content)
