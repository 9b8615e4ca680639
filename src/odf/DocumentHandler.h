#pragma once

#include "odf/ContentReader.h"
#include "odf/ReadStyles.h"
#include "odf/Source.h"
#include "odf/StyleReader.h"
#include "odf/XmlReader.h"

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::odf {

/// Takes the XML of a document, flat or in the order meta.xml, styles.xml, content.xml, and hands its parts on.
class DocumentHandler : public XmlHandler {
public:
    explicit DocumentHandler(const ReadLimits& limits) : limits_(limits), reader_(styles_), content_(styles_, limits) {}

    void start(Name name, const Attributes& attributes) override;
    void end(Name name) override;
    void text(std::string_view utf8) override;

    bool hasBody() const { return hasBody_; }
    Source finish();

    /// The fault of a media type that is no text document.
    static std::optional<json::Fault> checkType(std::string_view mediaType);

private:
    enum class Part { none, meta, styles, masters, body };

    void startPart(Name name, const Attributes& attributes);
    void startMargin(Name name);
    void checkLimits();

    const ReadLimits& limits_;
    StyleSheet styles_;
    StyleReader reader_;
    ContentReader content_;
    Source source_;
    Part part_ = Part::none;
    std::size_t depth_ = 0;
    std::size_t partDepth_ = 0;    ///< of the element that opened the part
    std::size_t contentDepth_ = 0; ///< of the element that the text stands in
    PageMaster* master_ = nullptr;
    bool inKeyword_ = false;
    bool hasBody_ = false;
};

} // namespace vanthu::odf
