#include "extension/component/FormSession.h"

#include "extension/dialog/FormDialog.h"
#include "extension/uno/Desk.h"
#include "extension/uno/LaterCall.h"
#include "form/Citations.h"

#include <chrono>
#include <ctime>
#include <memory>
#include <thread>

namespace vanthu::extension {

namespace {

/// In the time zone of the machine: this is the person's own clock.
std::string shownTime(std::chrono::sys_seconds time) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%H:%M %d/%m/%Y", &parts)};
}

/// Writes the draft as it is being typed, as often as writing costs little: a large form is not written at every key.
class Keeper {
public:
    Keeper(const Context& context, FormState& state, DraftFile& draft) : context_(context), state_(state), draft_(draft) {}

    void changed() {
        dirty_ = true;
        if (Clock::now() >= next_) {
            write(false);
        } else {
            writeLater();
        }
    }
    void pause() {
        if (dirty_) write(true);
    }
    const std::optional<json::Fault>& failure() const { return failure_; }

private:
    using Clock = std::chrono::steady_clock;

    void write(bool durable) {
        const Clock::time_point start = Clock::now();
        failure_ = draft_.save(state_.form(), durable);
        dirty_ = false;
        constexpr int kShare = 20; // at most a twentieth of the time goes into writing
        if (!durable) next_ = Clock::now() + kShare * (Clock::now() - start);
    }

    /// The last key before a pause counts as much as the others: it is written once its turn comes. The thread only waits. Nobody
    /// joins it, because posting takes the office's own lock, which whoever would join holds; once the form is closed it does nothing.
    void writeLater() {
        if (waiting_) return;
        waiting_ = true;
        std::thread([this, context = context_, until = next_, alive = std::weak_ptr<bool>(alive_)] {
            std::this_thread::sleep_until(until);
            try {
                callLater(context, [this, alive] {
                    if (alive.expired()) return;
                    waiting_ = false;
                    if (dirty_) write(false);
                });
            } catch (...) {
                // The office is ending; leaving the form wrote what there was.
                return;
            }
        }).detach();
    }

    Context context_;
    FormState& state_;
    DraftFile& draft_;
    std::optional<json::Fault> failure_;
    Clock::time_point next_{};
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
    bool dirty_ = false;
    bool waiting_ = false;
};

/// Fills in what the register has come to know of what is cited. Gives what is to be said of it.
json::Faults completeCitations(const Context& context, FormState& state) {
    json::Value form = state.form();
    json::Faults news = app::completeAtDesk(form, registerDesk(context), state.workbench().messages());
    if (const json::Value* const citations = form.find(form::kCitationsMember); citations != nullptr && !news.empty())
        state.set(json::pointerTo({}, form::kCitationsMember), *citations);
    return news;
}

} // namespace

std::optional<json::Value> offerDraft(const Invocation& invocation, const app::Workbench& bench, const form::Kind& kind, DraftFile& draft) {
    std::optional<DraftFile::Kept> kept = draft.load();
    if (!kept) return std::nullopt;
    const std::string name = kind.title.in(bench.messages().language());
    const std::string question = bench.messages().text("draft-offer", {{"kind", name}, {"time", shownTime(kept->savedAt)}});
    if (askYesNo(invocation.context, invocation.window(), bench.messages().text("extension-title"), question)) return std::move(kept->form);
    draft.retire();
    return std::nullopt;
}

bool editForm(const Invocation& invocation, FormState& state, DraftFile& draft, std::string_view title, std::string_view acceptButton) {
    json::Faults news = completeCitations(invocation.context, state); // no edit of the person's: nothing to be kept as a draft
    Keeper keeper(invocation.context, state, draft);
    state.onChange([&] { keeper.changed(); });
    state.workbench().lists().forget(); // they may have been edited since
    FormView view = viewOfForm(state, title, acceptButton);
    view.onPause = [&] { keeper.pause(); };
    view.news = std::move(news);
    bool accepted = false;
    {
        FormDialog dialog(invocation.context, state, std::move(view), roomForDialog(invocation.context, invocation.window()));
        accepted = dialog.run(invocation.window());
    }
    state.onChange([] {});
    keeper.pause();
    if (keeper.failure() && !accepted) {
        const std::string why = state.sentence(*keeper.failure());
        showMessage(invocation.context, invocation.window(), MessageKind::warning, title,
                    state.workbench().messages().text("draft-not-kept", {{"why", why}}));
    }
    return accepted;
}

} // namespace vanthu::extension
