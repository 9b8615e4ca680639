#include "extension/document/FormApplication.h"
namespace vanthu::extension {
json::Result<Application> applyFormTo(const Context&, const app::Workbench&, const css::uno::Reference<css::frame::XModel>&, const json::Value&) { return json::Fault{"", "document-no-form"}; }
}
