#include "extension/uno/FileChoice.h"

#include "extension/uno/Convert.h"

#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>

namespace vanthu::extension {

std::optional<std::filesystem::path> chooseFile(const Context& context, const FileWish& wish) {
    using namespace css::ui::dialogs;
    const css::uno::Reference<XFilePicker3> picker(createService(context, "com.sun.star.ui.dialogs.FilePicker"), css::uno::UNO_QUERY_THROW);
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<= wish.save ? TemplateDescription::FILESAVE_AUTOEXTENSION : TemplateDescription::FILEOPEN_SIMPLE;
    css::uno::Reference<css::lang::XInitialization>(picker, css::uno::UNO_QUERY_THROW)->initialize(arguments);
    picker->setTitle(toOffice(wish.title));
    for (const FileFilter& filter : wish.filters) picker->appendFilter(toOffice(filter.title), toOffice(filter.pattern));
    if (!wish.suggested.empty()) picker->setDefaultName(toOffice(wish.suggested));
    if (picker->execute() != ExecutableDialogResults::OK) return std::nullopt;
    const css::uno::Sequence<rtl::OUString> files = picker->getSelectedFiles();
    if (!files.hasElements()) return std::nullopt;
    return pathOf(files[0]);
}

} // namespace vanthu::extension
