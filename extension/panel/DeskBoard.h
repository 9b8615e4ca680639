#pragma once

#include "app/DeskView.h"
#include "extension/uno/Office.h"

#include <com/sun/star/frame/XFrame.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace vanthu::extension {

/// What the panels of one window show. All panels of a window share one; it is read anew when something happened: another document, saving,
/// coming back to the window, a change to the register by this office. Nothing is asked for between. Main thread.
class DeskBoard : public std::enable_shared_from_this<DeskBoard> {
public:
    using Frame = css::uno::Reference<css::frame::XFrame>;

    /// The board of that window; made with the first panel, and gone with the last.
    static std::shared_ptr<DeskBoard> of(const Context& context, const Frame& frame);
    ~DeskBoard();
    DeskBoard(const DeskBoard&) = delete;
    DeskBoard& operator=(const DeskBoard&) = delete;

    /// Tells all boards that the register was changed from here.
    static void registerChanged();

    /// Called whenever there is something new to show, until the handle goes.
    using Handle = std::shared_ptr<std::function<void()>>;
    Handle onNews(std::function<void()> call);

    void refresh();

    /// Nothing if the document has no form of ours, or nothing was read yet.
    const std::optional<app::DeskView>& view() const { return found_.view; }
    const app::WorkLines& work() const { return found_.work; }
    /// Why the register could not be read; empty if it could.
    const std::string& trouble() const { return found_.trouble; }
    const Frame& frame() const { return frame_; }
    const Context& context() const { return context_; }

private:
    struct Found {
        std::optional<app::DeskView> view;
        app::WorkLines work;
        std::string trouble;
    };
    class Listener;

    DeskBoard(Context context, Frame frame);
    void watch();
    void unwatch();
    void watchDocument();
    /// So that lists lead to it. When the document comes, and when it is saved: not at every look.
    void noteItsFile() const;
    static Found read(const Context& context, const std::optional<std::string>& form);

    Context context_;
    Frame frame_;
    Found found_;
    css::uno::Reference<css::uno::XInterface> document_; ///< whose events are listened to
    css::uno::Reference<css::uno::XInterface> listener_;
    std::vector<std::weak_ptr<std::function<void()>>> calls_;
};

} // namespace vanthu::extension
