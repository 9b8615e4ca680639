#include "extension/formview/CopyParts.h"

#include "PlanKind.h"

#include "app/Copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace vanthu::extension {
namespace {

std::vector<CopyPart> partsOf(const char* kind) {
    return copyParts(*workbench().kind(kind), workbench().kind(kind)->sample, text::Language::vietnamese);
}

TEST(CopyPartsTest, EveryPartCanBeCopied) {
    const form::Kind& copies = *workbench().copyKind();
    std::size_t seen = 0;
    for (const form::Kind& kind : workbench().kinds()) {
        if (app::copied(kind) != nullptr) continue;
        for (const CopyPart& part : partsOf(kind.id.c_str())) {
            ++seen;
            EXPECT_FALSE(part.words.empty()) << kind.id << part.pointer;
            json::Value copy = copies.sample;
            copy.set("form", json::Value("TrS"));
            copy.set("symbol", json::Value("TrS-UBND"));
            copy.set("parts", json::Value(json::Array{json::Value(part.pointer)}));
            copy.set("original", kind.sample);
            EXPECT_TRUE(workbench().check(copy).empty()) << kind.id << part.pointer;
        }
    }
    EXPECT_GT(seen, 60u);
}

TEST(CopyPartsTest, ItemsStandBelowTheirHeadingsWithTheirNumbers) {
    const std::vector<CopyPart> parts = partsOf("issuing-decision");
    const auto article = std::ranges::find(parts, "/attached/text/0/children/0", &CopyPart::pointer);
    ASSERT_NE(article, parts.end());
    EXPECT_TRUE(article->words.starts_with("    Điều 1. ")) << article->words;
}

TEST(CopyPartsTest, WhatHasNoOutlineHasNoParts) { EXPECT_TRUE(partsOf("leave-permit").empty()); }

} // namespace
} // namespace vanthu::extension
