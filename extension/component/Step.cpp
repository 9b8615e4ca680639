#include "extension/component/Step.h"

#include "app/NewId.h"
#include "app/StoreReport.h"
#include "extension/panel/DeskBoard.h"
#include "json/Text.h"

namespace vanthu::extension {

namespace {

void sayWhy(const Invocation& invocation, const app::Workbench& bench, const json::Faults& faults, const form::Kind* kind) {
    std::string sentences;
    for (const json::Fault& fault : app::inWords(faults, bench.messages()))
        sentences.append(sentences.empty() ? "" : "\n\n").append(bench.sentence(fault, kind));
    showMessage(invocation.context, invocation.window(), MessageKind::warning, bench.messages().text("extension-title"), sentences);
}

} // namespace

std::optional<Step> Step::begin(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const auto refuse = [&](const json::Faults& faults) {
        sayWhy(invocation, bench, faults, nullptr);
        return std::nullopt;
    };
    const Model document = invocation.document();
    const std::optional<std::string> text = document.is() ? embeddedForm(invocation.context, document) : std::nullopt;
    if (!text) return refuse({json::Fault{"", "document-no-form"}});
    json::Result<json::Value> form = json::parse(*text);
    if (!form) return refuse(form.faults);
    const json::Result<const form::Kind*> kind = bench.kindOf(*form);
    if (!kind) return refuse(kind.faults);
    json::Result<store::Store> store = openRegister(invocation.context);
    if (!store) return refuse(store.faults);
    return Step(invocation, bench, **kind, std::move(*form), std::move(*store));
}

Step::Step(Invocation invocation, const app::Workbench& bench, const form::Kind& kind, json::Value form, store::Store store)
    : invocation_(std::move(invocation)), bench_(&bench), kind_(&kind), document_(invocation_.document()), form_(std::move(form)),
      store_(std::move(store)) {
    order_.occasion = occasionNow(invocation_.context);
    order_.newId = app::newId();
}

std::optional<store::Entry> Step::entry() {
    json::Result<store::Entry> entry = store_.show(app::referenceToForm(form_));
    return entry ? std::optional(std::move(*entry)) : std::nullopt;
}

void Step::refuse(const json::Faults& faults) const { sayWhy(invocation_, *bench_, faults, kind_); }

void Step::done() const { DeskBoard::registerChanged(); }

} // namespace vanthu::extension
