#include "Engines.h"

#include "Cluster.h"

#include <cstdlib>
#include <fstream>

#include <unistd.h>

namespace vanthu::store::test {

namespace {

int counter = 0;

class Sqlite : public EngineUnderTest {
public:
    std::string newLocation() override { return (scratch_.path() / ("store-" + std::to_string(++counter) + ".db")).native(); }
    bool byHand(const std::string& location, const std::string& sql) override { return run({"sqlite3", "-bail", location, sql}); }

private:
    Scratch scratch_;
};

class Postgres : public EngineUnderTest {
public:
    std::string newLocation() override {
        if (!cluster_.start()) return {};
        const std::string name = "store_" + std::to_string(++counter);
        return byHand(cluster_.url("postgres"), "CREATE DATABASE " + name) ? cluster_.url(name) : std::string();
    }
    bool byHand(const std::string& location, const std::string& sql) override {
        return run({"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", location, "-c", sql});
    }

private:
    Cluster cluster_;
};

} // namespace

EngineUnderTest& sqliteEngine() {
    static Sqlite engine;
    return engine;
}

EngineUnderTest& postgresEngine() {
    static Postgres engine;
    return engine;
}

std::string asUser(const std::string& location, const std::string& user) {
    const std::string scheme = "postgresql://";
    return scheme + user + location.substr(location.find('@'));
}

Scratch::Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vanthu-store-XXXXXX").native();
    path_ = ::mkdtemp(pattern.data());
}

Scratch::~Scratch() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
}

Occasion occasion() { return {"Nguyễn Văn Mẫu", kNow, "2026-03-02"}; }

Document sample(int which) {
    Document document;
    const std::string mark = std::to_string(which);
    document.id = "document-" + mark;
    document.kind = "plan";
    document.typeName = "Kế hoạch";
    document.symbol = "KH-UBND";
    document.issuedOn = "2026-03-02";
    document.parentOrgan = "UBND tỉnh Đông Hải";
    document.organ = "Ủy ban nhân dân huyện Sông Xanh";
    document.subject = "Tổ chức tiếp công dân đợt " + mark;
    document.signerPosition = "Chủ tịch";
    document.signerName = "Trần Thị Ví Dụ";
    document.copies = 12;
    document.fileCopy = "VT";
    document.fingerprint = "fingerprint-" + mark;
    document.form = R"({"kind":"plan","which":)" + mark + "}";
    document.recipients = {{"UBND tỉnh Đông Hải", "report", "", ""}, {"UBND các xã", "act", "xã", ""}};
    document.tasks = {
        {"/content/0", "Niêm yết lịch tiếp công dân", "Văn phòng", {"Công an huyện"}, "fixed", "trước ngày 15/3/2026", "2026-03-15"},
        {"/content/1", "Báo cáo kết quả", "Thanh tra huyện", {}, "recurring", "hằng tháng", std::nullopt}};
    return document;
}

NumberOrder order(int year) { return {"all", year, std::nullopt, false}; }

Store openStore(const std::string& location, bool create) {
    OpenOrder open;
    open.location = location;
    open.create = create;
    open.now = kNow;
    open.engines = VANTHU_ENGINES;
    json::Result<Store> store = Store::open(open);
    if (!store) throw std::runtime_error("cannot open: " + std::string(good(store).message()));
    return std::move(*store);
}

} // namespace vanthu::store::test
