// SPDX-License-Identifier: Apache-2.0
// Anything that could be typed, through the search of a small database: reading, folding, sounding,
// layouts, slips, and the questions to SQLite. Whatever is typed, the search answers, within
// limits, and its marks stand between characters.
#include <cstdint>
#include <cstdlib>
#include <filesystem>

#include "content/base/text.hpp"
#include "content/search/keyboard.hpp"
#include "content/search/query.hpp"
#include "content/search/slips.hpp"
#include "content/search/sounds.hpp"
#include "content/search/words.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/content_writer.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace pobratym;

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

constexpr const char* kRecords[] = {
    R"({"type":"city","id":"brno","name":{"uk":"Брно","en":"Brno"},"country":"CZ",
        "summary":{"uk":"Місто в Чехії. П’ять «зірок» — Харкова.","en":"Kharkiv’s friend."}})",
    R"({"type":"city","id":"tianjin","name":{"uk":"Тяньцзінь","zh":"天津"}})",
    R"({"type":"event","id":"fest","title":{"uk":"Фестиваль міст","en":"Festival"},"uid":"f",
        "mode":"online","event_status":"scheduled","start":{"date":"2026-12-01"}})",
    R"({"type":"synonym","id":"s","words":["мерія","міська рада","city hall"]})",
    R"({"type":"lexicon","id":"uk-0","language":"uk",
        "words":{"endings":{"e":"- а у ом"},"stems":{"e":"брн міст"}}})",
};

/// Filled once: the fuzzer asks it thousands of times a second.
class Kiosk {
 public:
  Kiosk() : reader_(filled()) {}

  void ask(std::string_view typed) {
    const auto results = reader_.search(typed, {kToday, {"uk", "en"}, 20});
    if (!results || results->hits.size() > 20) std::abort();
    for (const store::SearchHit& hit : results->hits) {
      for (const search::Marked* shown : {&hit.title, &hit.extract}) check(*shown);
    }
  }

 private:
  static void check(const search::Marked& shown) {
    if (!is_utf8(shown.text)) std::abort();
    std::size_t last = 0;
    for (const search::Mark& mark : shown.marks) {
      if (mark.begin < last || mark.end <= mark.begin || mark.end > shown.text.size()) std::abort();
      if (!is_utf8(shown.text.substr(mark.begin, mark.end - mark.begin))) std::abort();
      last = mark.end;
    }
  }

  store::ContentReader filled() {
    store::PageChange page{"x", 0, {}, {}};
    for (const char* text : kRecords) {
      Json document = parse_json(text).value();
      document["status"] = "published";
      document["updated"] = "2026-11-24T00:00:00Z";
      document["verified"] = "yes";
      document["sources"] = {{{"title", "x"}}};
      page.records.push_back(model::record_from(std::move(document)).value());
    }
    auto writer = store::ContentWriter::open(folder_ / "content.db").value();
    if (!writer.apply({{{"x", 1, {}, {}}}, {page}, {}})) std::abort();
    return store::ContentReader::open(folder_ / "content.db").value();
  }

  test::TemporaryFolder folder_;
  store::ContentReader reader_;
};

Kiosk& kiosk() {
  static Kiosk filled;
  return filled;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const std::string once = search::folded(typed);
  if (!is_utf8(once) || search::folded(once) != once) std::abort();  // folding is done in one go
  for (const search::Word& word : search::words_of(typed)) {
    if (word.begin >= word.end || word.end > typed.size()) std::abort();
    if (search::sounds_of(word.text).size() > 4) std::abort();
    for (const std::string& shape : search::shapes_of(word.text)) {
      if (shape != word.text && !search::one_slip_apart(shape, word.text)) std::abort();
    }
  }
  if (search::other_layouts(typed).size() > 2) std::abort();
  if (search::parse_query(typed).words.size() > search::kMostQueryWords) std::abort();
  kiosk().ask(typed);
  return 0;
}
