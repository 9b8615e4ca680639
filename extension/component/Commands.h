#pragma once

#include "extension/component/CommandTable.h"

namespace vanthu::extension {

/// Opens the form of a kind (argument "kind"), and the document made from it.
void runCompose(const Invocation& invocation);

/// Opens the form the document in the frame was made from, and brings the document up to date with it.
void runReopen(const Invocation& invocation);
bool canReopen(const Invocation& invocation);

/// Reads the document in the frame into a form, shows what is unsure or found no place, and opens the form.
void runRead(const Invocation& invocation);
bool canRead(const Invocation& invocation);

/// Shows what the public version of the document in the frame says otherwise, and opens it as a document of its own.
void runMakePublic(const Invocation& invocation);
bool canMakePublic(const Invocation& invocation);

/// Copies the document in the frame (art. 25): asks in which form, opens the form of the copy, and the copy as a document of its own.
void runCopy(const Invocation& invocation);
bool canCopy(const Invocation& invocation);

/// Begins another document from the one in the frame: asks which, and opens its form with what is carried over.
void runDerive(const Invocation& invocation);
bool canDerive(const Invocation& invocation);

/// Opens the window in which the office's lists are edited.
void runLists(const Invocation& invocation);

/// The steps of a document's life, each asked for in a window of its own: handing it to the signer; recording the signature or returning
/// it; number and register; sending; filing. All need a document with a form.
void runSubmit(const Invocation& invocation);
void runSign(const Invocation& invocation);
void runRegister(const Invocation& invocation);
void runDispatch(const Invocation& invocation);
void runFile(const Invocation& invocation);

/// Says what this is.
void runAbout(const Invocation& invocation);

} // namespace vanthu::extension
