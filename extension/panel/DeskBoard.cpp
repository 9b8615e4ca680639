#include "extension/panel/DeskBoard.h"

#include "extension/document/EmbeddedForm.h"
#include "extension/document/RegisteredDocument.h"
#include "extension/register/OpenRegister.h"
#include "extension/register/RegisterThread.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Clock.h"
#include "json/Text.h"

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <cppuhelper/implbase2.hxx>

#include <map>

namespace vanthu::extension {

namespace {

std::map<css::frame::XFrame*, std::weak_ptr<DeskBoard>>& boards() {
    static std::map<css::frame::XFrame*, std::weak_ptr<DeskBoard>> all;
    return all;
}

Model documentOf(const DeskBoard::Frame& frame) {
    const css::uno::Reference<css::frame::XController> controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() ? controller->getModel() : nullptr;
}

} // namespace

/// What happens to the window and its document. Holds no board: the office may tell it something after all panels have gone.
class DeskBoard::Listener final : public cppu::WeakImplHelper2<css::frame::XFrameActionListener, css::document::XDocumentEventListener> {
public:
    explicit Listener(std::weak_ptr<DeskBoard> board) : board_(std::move(board)) {}

    void SAL_CALL frameAction(const css::frame::FrameActionEvent& event) override {
        using css::frame::FrameAction;
        switch (event.Action) {
        case css::frame::FrameAction_COMPONENT_ATTACHED:
        case css::frame::FrameAction_COMPONENT_REATTACHED:
            tell(true);
            break;
        case css::frame::FrameAction_FRAME_UI_ACTIVATED:
            tell(false);
            break;
        default:
            break;
        }
    }

    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
        const std::string name = fromOffice(event.EventName);
        if (name == "OnSaveDone" || name == "OnSaveAsDone" || name == "OnLoadFinished") tell(false, true);
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    void tell(bool otherDocument, bool otherFile = false) noexcept {
        const std::shared_ptr<DeskBoard> board = board_.lock();
        if (!board) return;
        try {
            if (otherDocument) board->watchDocument();
            if (otherFile) board->noteItsFile();
            board->refresh();
        } catch (...) {
            // A window on its way out: there is nothing to show any more.
            return;
        }
    }

    std::weak_ptr<DeskBoard> board_;
};

std::shared_ptr<DeskBoard> DeskBoard::of(const Context& context, const Frame& frame) {
    std::weak_ptr<DeskBoard>& known = boards()[frame.get()];
    std::shared_ptr<DeskBoard> board = known.lock();
    if (board) return board;
    board.reset(new DeskBoard(context, frame));
    known = board;
    board->watch();
    board->refresh();
    return board;
}

DeskBoard::DeskBoard(Context context, Frame frame) : context_(std::move(context)), frame_(std::move(frame)) {}

DeskBoard::~DeskBoard() {
    try {
        unwatch();
    } catch (const css::uno::Exception&) {
        // Window or document were gone first, and have forgotten their listeners.
        listener_.clear();
    }
    boards().erase(frame_.get());
}

void DeskBoard::watch() {
    const css::uno::Reference<css::frame::XFrameActionListener> listener(new Listener(weak_from_this()));
    listener_ = listener;
    frame_->addFrameActionListener(listener);
    watchDocument();
}

void DeskBoard::unwatch() {
    const css::uno::Reference<css::frame::XFrameActionListener> frameListener(listener_, css::uno::UNO_QUERY);
    if (frameListener.is()) frame_->removeFrameActionListener(frameListener);
    const css::uno::Reference<css::document::XDocumentEventBroadcaster> old(document_, css::uno::UNO_QUERY);
    const css::uno::Reference<css::document::XDocumentEventListener> documentListener(listener_, css::uno::UNO_QUERY);
    if (old.is() && documentListener.is()) old->removeDocumentEventListener(documentListener);
    document_.clear();
}

void DeskBoard::watchDocument() {
    const css::uno::Reference<css::document::XDocumentEventListener> listener(listener_, css::uno::UNO_QUERY);
    const css::uno::Reference<css::document::XDocumentEventBroadcaster> old(document_, css::uno::UNO_QUERY);
    const css::uno::Reference<css::document::XDocumentEventBroadcaster> now(documentOf(frame_), css::uno::UNO_QUERY);
    if (old == now) return;
    document_ = now;
    noteItsFile();
    if (now.is()) now->addDocumentEventListener(listener);
    if (old.is()) old->removeDocumentEventListener(listener);
}

void DeskBoard::noteItsFile() const {
    const Model document = documentOf(frame_);
    if (!document.is() || !hasEmbeddedForm(context_, document)) return;
    if (const std::optional<std::string> form = embeddedForm(context_, document)) noteFile(context_, document, *form);
}

void DeskBoard::registerChanged() {
    std::vector<std::shared_ptr<DeskBoard>> all;
    for (const auto& [frame, known] : boards()) {
        if (std::shared_ptr<DeskBoard> board = known.lock()) all.push_back(std::move(board));
    }
    for (const std::shared_ptr<DeskBoard>& board : all) board->refresh();
}

DeskBoard::Handle DeskBoard::onNews(std::function<void()> call) {
    Handle handle = std::make_shared<std::function<void()>>(std::move(call));
    calls_.push_back(handle);
    return handle;
}

void DeskBoard::refresh() {
    const Model document = documentOf(frame_);
    const std::optional<std::string> form =
        document.is() && hasEmbeddedForm(context_, document) ? embeddedForm(context_, document) : std::nullopt;
    const auto found = std::make_shared<Found>();
    const std::weak_ptr<DeskBoard> self = weak_from_this();
    RegisterThread::of(context_).run(
        shared_from_this(), [context = context_, form, found] { *found = read(context, form); },
        [self, found] {
            const std::shared_ptr<DeskBoard> board = self.lock();
            if (!board) return;
            board->found_ = std::move(*found);
            std::erase_if(board->calls_, [](const auto& call) { return call.expired(); });
            const auto calls = board->calls_;
            for (const auto& call : calls) {
                if (const Handle still = call.lock()) guardInteractive(board->context_, {}, *still);
            }
        });
}

DeskBoard::Found DeskBoard::read(const Context& context, const std::optional<std::string>& form) {
    Found found;
    try {
        const app::Workbench& bench = workbench(context);
        const auto tell = [&](const json::Faults& faults) { found.trouble = bench.sentence(faults.front(), nullptr); };
        std::optional<store::Store> store;
        if (hasRegister(context)) {
            json::Result<store::Store> opened = openRegister(context);
            if (opened) {
                store.emplace(std::move(*opened));
            } else {
                tell(opened.faults);
            }
        }
        const std::string today = todayInVietnam();
        if (const json::Result<json::Value> value = form ? json::parse(*form) : json::Result<json::Value>(json::Value()); value && form) {
            json::Result<app::DeskView> view = app::deskView(bench, store ? &*store : nullptr, *value, today);
            if (view) {
                found.view = std::move(*view);
            } else {
                tell(view.faults);
            }
        }
        if (!store) return found;
        const json::Result<app::MyWork> work = app::readMyWork(bench, *store, {today, {}, {}, {}});
        if (work) {
            found.work = app::workLines(*work, bench.messages());
        } else {
            tell(work.faults);
        }
    } catch (...) {
        found.trouble = describeCurrentException();
    }
    return found;
}

} // namespace vanthu::extension
