#pragma once

#include "reader/Context.h"

#include <string_view>
#include <vector>

namespace vanthu::reader {

/// The authority to sign that a text begins with ("KT."), and where it ends; empty if there is none.
std::string authorityAt(const Vocabulary& words, std::string_view text, std::size_t& end);
/// True if the text begins with an authority in capitals ("TM. ỦY BAN NHÂN DÂN") or is a post in capitals.
bool opensSignature(const Context& context, const Line& line, std::string_view text);

/// Reads who signs with what authority from the pieces of the right column.
class SignatureBlock {
public:
    explicit SignatureBlock(Context& context) : context_(context) {}

    void take(const Line& line, std::string_view text) { pieces_.push_back({&line, text}); }
    bool isEmpty() const { return pieces_.empty(); }
    /// Puts the signature into the document. Call once after the last piece.
    void finish();

private:
    /// A line of the block as the decree wants it: "KT. CHỦ TỊCH".
    struct Row {
        std::string prefix; ///< "KT."; empty for the post
        std::vector<Slice> slices;
    };

    std::string prefixAt(std::string_view text, std::size_t& end) const { return authorityAt(context_.words, text, end); }
    bool isPost(std::string_view text) const;
    void addRow(const Slice& slice);
    void addParts(const Slice& slice, std::string prefix);
    bool goesOn(const Slice& slice) const;
    bool isName(std::string_view text) const;
    void takeName(const Slice& slice);
    const AuthorityWords* authority() const;
    void assign(const AuthorityWords& authority, Sureness sureness);
    std::string* member(std::string_view name);

    Context& context_;
    std::vector<Slice> pieces_;
    std::vector<Row> rows_;
};

} // namespace vanthu::reader
