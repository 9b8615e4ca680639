#include "app/WeekdayAdvice.h"

#include "deadlines/NamedDays.h"

#include <utility>

namespace vanthu::app {

namespace {

class WeekdayAdvice : public Adviser {
public:
    WeekdayAdvice(deadlines::Names names, deadlines::Names vietnamese) : names_(std::move(names)), vietnamese_(std::move(vietnamese)) {}

    void advise(const AdviceSubject& subject, json::Faults& remarks) const override { look({}, subject.form, remarks); }

private:
    /// Where a text stands, as a list towards the form; made into a pointer only for a remark.
    struct Spot {
        const Spot* above = nullptr;
        std::string_view name = {};
        std::size_t index = 0;
        std::string pointer() const {
            if (above == nullptr) return {};
            return name.empty() ? json::pointerTo(above->pointer(), index) : json::pointerTo(above->pointer(), name);
        }
    };

    void look(const Spot& spot, const json::Value& value, json::Faults& remarks) const {
        if (value.isString()) {
            lookAtText(spot, value.string(), remarks);
        } else if (value.isObject()) {
            for (const json::Member& member : value.object()) look({&spot, member.name}, member.value, remarks);
        } else if (value.isArray()) {
            for (std::size_t i = 0; i < value.array().size(); ++i) look({&spot, {}, i}, value.array()[i], remarks);
        }
    }

    void lookAtText(const Spot& spot, const std::string& text, json::Faults& remarks) const {
        for (const deadlines::NamedDay& day : deadlines::namedDays(text, vietnamese_)) {
            if (day.number == deadlines::weekdayOf(day.date) || remarks.size() >= Advice::kMost) continue;
            remarks.push_back({spot.pointer(),
                               "weekday-contradicts",
                               {{"named", std::string(day.weekday)},
                                {"weekday", deadlines::weekdayName(day.date, names_)},
                                {"date", deadlines::formatShortDate(day.date, names_)}}});
        }
    }

    const deadlines::Names names_;
    const deadlines::Names vietnamese_; ///< forms are written in Vietnamese whatever the program speaks
};

} // namespace

json::Result<std::unique_ptr<const Adviser>> weekdayAdvice(const json::DataFolders& folders, text::Language language) {
    json::Result<deadlines::Names> names = deadlines::Names::load(folders, language);
    if (!names) return std::move(names.faults);
    json::Result<deadlines::Names> vietnamese = deadlines::Names::load(folders, text::Language::vietnamese);
    if (!vietnamese) return std::move(vietnamese.faults);
    std::unique_ptr<const Adviser> adviser = std::make_unique<const WeekdayAdvice>(std::move(*names), std::move(*vietnamese));
    return adviser;
}

} // namespace vanthu::app
