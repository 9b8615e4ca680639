#include "extension/register/RegisterThread.h"

#include "extension/uno/LaterCall.h"

#include <com/sun/star/frame/XTerminateListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace vanthu::extension {

namespace {

constexpr std::chrono::seconds kPatience{2};

struct Job {
    std::weak_ptr<void> owner;
    RegisterThread::Work read;
    RegisterThread::Work show;
    bool isOf(const std::shared_ptr<void>& other) const { return !owner.owner_before(other) && !other.owner_before(owner); }
};

class Ending final : public cppu::WeakImplHelper1<css::frame::XTerminateListener> {
public:
    explicit Ending(RegisterThread& thread) : thread_(thread) {}
    void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override { thread_.stop(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    RegisterThread& thread_;
};

} // namespace

struct RegisterThread::State {
    explicit State(Context office) : context(std::move(office)) {}
    Context context;
    std::mutex mutex;
    std::condition_variable news;
    std::deque<Job> jobs;
    bool running = false;
    bool stopped = false;

    /// The thread's own loop. Posting to the main thread takes the office's lock, so it is done without ours.
    void loop() {
        std::unique_lock lock(mutex);
        while (!stopped) {
            if (jobs.empty()) {
                news.wait(lock);
                continue;
            }
            Job job = std::move(jobs.front());
            jobs.pop_front();
            lock.unlock();
            if (!job.owner.expired()) job.read();
            lock.lock();
            if (stopped) break;
            lock.unlock();
            postShow(std::move(job));
            lock.lock();
        }
        running = false;
        news.notify_all();
    }

    void postShow(Job job) const {
        try {
            callLater(context, [owner = job.owner, show = std::move(job.show)] {
                if (!owner.expired()) show();
            });
        } catch (...) {
            // The office is ending: nobody looks any more.
            return;
        }
    }
};

RegisterThread& RegisterThread::of(const Context& context) {
    // Never freed: the thread may still be in it when the office's libraries are let go.
    static RegisterThread* const thread = new RegisterThread(context);
    return *thread;
}

RegisterThread::RegisterThread(const Context& context) : state_(std::make_shared<State>(context)) {
    desktop(context)->addTerminateListener(new Ending(*this));
}

RegisterThread::~RegisterThread() = default;

void RegisterThread::run(const std::shared_ptr<void>& owner, Work read, Work show) {
    const std::lock_guard lock(state_->mutex);
    if (state_->stopped) return;
    std::erase_if(state_->jobs, [&](const Job& job) { return job.isOf(owner); });
    state_->jobs.push_back({owner, std::move(read), std::move(show)});
    if (!state_->running) {
        state_->running = true;
        std::thread([state = state_] { state->loop(); }).detach();
    }
    state_->news.notify_all();
}

void RegisterThread::stop() {
    std::unique_lock lock(state_->mutex);
    state_->stopped = true;
    state_->jobs.clear();
    state_->news.notify_all();
    // Whoever calls holds the office's lock: a thread that is just posting cannot finish, and is left.
    state_->news.wait_for(lock, kPatience, [&] { return !state_->running; });
}

} // namespace vanthu::extension
