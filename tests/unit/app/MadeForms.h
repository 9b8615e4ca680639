#pragma once

#include "model/Document.h"

#include <random>
#include <string>
#include <vector>

namespace vanthu::app::testing {

/// Makes plans up: finished ones, each different, with everything a form can print. What printing makes alike is made in one way
/// only: a heading has something below it, a sentence its full stop, what is printed in capitals is in capitals.
class MadeForms {
public:
    explicit MadeForms(unsigned seed) : random_(seed) {}

    model::Document make();

private:
    bool chance(int percent) { return upTo(99) < percent; }
    int upTo(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
    template <class T> const T& oneOf(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(upTo(static_cast<int>(values.size()) - 1))];
    }
    std::string words(int least, int most);
    std::string sentence();
    std::string headingText();
    model::Item item(const std::string& level, bool heading);
    void fill(model::Item& item, int depth);
    std::vector<model::Item> outline();
    void letterhead(model::Document& document);
    void bases(model::Document& document);
    void tail(model::Document& document);
    void signature(model::Signature& signature);

    std::mt19937 random_;
};

} // namespace vanthu::app::testing
