#include "extension/component/CommandTable.h"

#include "extension/Names.h"
#include "extension/component/Commands.h"

#include <com/sun/star/frame/XController.hpp>

#include <algorithm>
#include <array>

namespace vanthu::extension {

namespace {

constexpr std::array kCommands{
    Command{"compose", runCompose},
    Command{"reopen", runReopen, canReopen},
    Command{"read", runRead, canRead},
    Command{"public", runMakePublic, canMakePublic},
    Command{"copy", runCopy, canCopy},
    Command{"derive", runDerive, canDerive},
    Command{"submit", runSubmit, canReopen},
    Command{"sign", runSign, canReopen},
    Command{"register", runRegister, canReopen},
    Command{"dispatch", runDispatch, canReopen},
    Command{"file", runFile, canReopen},
    Command{"lists", runLists},
    Command{"about", runAbout},
};

} // namespace

Window Invocation::window() const { return frame.is() ? frame->getContainerWindow() : Window(); }

css::uno::Reference<css::frame::XModel> Invocation::document() const {
    const css::uno::Reference<css::frame::XController> controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() ? controller->getModel() : nullptr;
}

const Command* findCommand(std::string_view name) {
    const auto found = std::ranges::find(kCommands, name, &Command::name);
    return found == kCommands.end() ? nullptr : &*found;
}

CommandUrl readCommandUrl(std::string_view url) {
    CommandUrl command;
    if (!url.starts_with(names::kProtocol)) return command;
    url.remove_prefix(std::string_view(names::kProtocol).size());
    const std::size_t question = url.find('?');
    command.name = url.substr(0, question);
    std::string_view rest = question == std::string_view::npos ? std::string_view() : url.substr(question + 1);
    while (!rest.empty()) {
        const std::size_t end = rest.find('&');
        const std::string_view pair = rest.substr(0, end);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos) command.arguments.emplace(pair.substr(0, equals), pair.substr(equals + 1));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return command;
}

} // namespace vanthu::extension
