"""Says yes to what the office asks while it installs an extension. Imports UNO types, so import it only in a process that may."""

import uno
import unohelper
from com.sun.star.task import XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment, XProgressHandler


class Consent(unohelper.Base, XCommandEnvironment, XInteractionHandler, XProgressHandler):
    def getInteractionHandler(self):
        return self

    def getProgressHandler(self):
        return self

    def handle(self, request):
        approve = uno.getTypeByName("com.sun.star.task.XInteractionApprove")
        for answer in request.getContinuations():
            if answer.queryInterface(approve) is not None:
                answer.select()
                return

    def push(self, status):
        pass

    def update(self, status):
        pass

    def pop(self):
        pass
