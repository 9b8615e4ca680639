#pragma once

#include "extension/dialog/FormRow.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace vanthu::extension {

/// A page of a form: what the list of pages calls it, and its elements.
struct FormPage {
    std::string label;
    std::string hint;
    std::vector<Element> elements;
};

/// What a dialog shows of a form, and what its buttons say and do.
struct FormView {
    std::string title;
    std::vector<FormPage> pages;
    std::string acceptButton;               ///< message id
    bool isPart = false;                    ///< a dialog over the main one: it accepts whatever was typed, the main one checks
    std::function<void()> onPause;          ///< a field was left: a good moment to keep what was typed
    bool keeps = true;                      ///< what was typed is kept when it is put off
    std::function<deadlines::Moment()> now; ///< in Vietnam: what remarks on days are made by
    json::Faults news = {};                 ///< remarks on what was done to the form before it is shown, listed before the others
    /// The lists that fields offer, where they are others than the workbench's.
    std::function<std::shared_ptr<const app::CurrentLists::Known>()> lists = {};
};

/// The whole form of the state's kind. What found no place when a document was read has its page where there is any.
FormView viewOfForm(const FormState& state, std::string_view title, std::string_view acceptButton);

/// The dialog a form is filled in with. Built from the kind's fields alone. Changes the state as a person types. Main thread.
class FormDialog {
public:
    /// Borrows the state, which lives longer.
    FormDialog(const Context& context, FormState& state, FormView view, Size room);

    /// Shows it over `parent` and waits. True: the form was accepted (it is valid, unless the view is a part); false: cancelled or
    /// put off. The values stay in the state either way.
    bool run(const Window& parent);

private:
    // Building (FormDialogBuild.cpp)
    void build();
    void buildPage(const FormPage& page, const Box& area);
    void buildStep(const FormPage& page, const Step& step, std::vector<std::size_t>& rowOfElement);
    void buildRow(const FormPage& page, const Placement& placement, std::vector<std::size_t>& rowOfElement, Mnemonics& keys);
    void buildEditor(FormRow& row, const Element& element, const Placement& placement, Mnemonics& keys);
    void buildField(FormRow& row, const Element& element, const Placement& placement, Mnemonics& keys, std::string_view help);
    void buildBand();
    void buildButtons();
    void watchRow(std::size_t index);

    // Behaviour (FormDialog.cpp)
    void showStep(int step);
    void refreshStep();
    void edited(std::size_t row, json::Value value);
    void entryChosen(const EntryEditor& editor);
    void focusFirstOf(const EntryEditor& editor);
    void focusFirstOfStep();
    void focusGained(std::size_t row);
    void focusLost(std::size_t row);
    void openSubform(std::size_t row);
    void pick(std::size_t row);
    std::shared_ptr<const app::CurrentLists::Known> knownLists() const;
    void showHint(std::string_view text);
    bool reveal(const std::string& pointer);
    void accept();
    bool takeKey(const css::awt::KeyEvent& event);
    bool takeEnter();
    std::string message(std::string_view id, const std::vector<json::Argument>& arguments = {}) const;

    // What stands below fields and in the list of faults and remarks (FormDialogNotes.cpp)
    void check();
    void refreshRemarks();
    json::Faults remarks() const;
    void showNotes();
    void showNotesOf(const FormRow& row);
    void showFaults();
    void showFaultOf(const FormRow& row);
    void describe(const FormRow& row, const std::string& note) const;
    std::string dayWordsOf(const FormRow& row) const;
    std::string remarkText(const std::string& sentence) const;
    const json::Fault* faultOf(const FormRow& row) const;
    const json::Fault* remarkOf(const FormRow& row) const;
    void goToFault();

    Context context_;
    FormState& state_;
    FormView view_;
    Frame frame_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;                                  ///< of the buttons that every step shows
    std::map<std::string, std::string> buttonLabels_; ///< by message, with access keys
    std::vector<std::string> stepLabels_;
    std::vector<std::string> stepHints_;
    std::vector<FormRow> rows_;
    struct Caption {
        Control label;
        int width = 0; ///< AppFont units
        const EntryEditor* editor = nullptr;
    };
    std::map<int, Caption> captions_; ///< of steps that go on with an entry
    Control pages_, hint_, faultTitle_, faultList_, back_, next_;
    json::Faults faults_;
    json::Faults remarks_; ///< listed behind the faults
    std::set<std::string, std::less<>> visited_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
    bool showAll_ = false;
    bool picking_ = false; ///< the keys are another dialog's
    int step_ = 1;
    static constexpr int kOnPages = -1;
    static constexpr int kOnFaults = -2;
    static constexpr int kElsewhere = -3;
    int focus_ = kElsewhere; ///< position of a row, or one of the above
};

} // namespace vanthu::extension
