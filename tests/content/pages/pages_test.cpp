// SPDX-License-Identifier: Apache-2.0
#include "content/pages/pages.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/base/hash.hpp"
#include "content/model/joining.hpp"
#include "tests/content/model/joining_event.hpp"
#include "tests/content/pages/published_site.hpp"

using namespace pobratym;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool is_page(const exporting::ExportedFile& file) { return file.path.ends_with(".html"); }

/// The line of a calendar that begins with `name`, its parameters left out; empty without one.
std::string property(const std::string& calendar, const std::string& name) {
  std::string unfolded;
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    if (calendar.compare(i, 3, "\r\n ") == 0) {
      i += 2;
    } else {
      unfolded += calendar[i];
    }
  }
  for (auto at = unfolded.find("\n" + name); at != std::string::npos;
       at = unfolded.find("\n" + name, at + 1)) {
    const auto line = unfolded.substr(at + 1, unfolded.find('\r', at) - at - 1);
    if (line[name.size()] != ':' && line[name.size()] != ';') continue;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '"') quoted = !quoted;
      if (line[i] == ':' && !quoted) return line.substr(i + 1);
    }
  }
  return {};
}

const std::string kBase = "https://twins.example/pages/";

}  // namespace

TEST_CASE("in each situation the page and the calendar say what the table says") {
  for (const auto& situation : test::joining_situations()) {
    INFO(situation.name);
    const auto event = model::decode_event(test::record_of(situation)).value();
    // A page is read by a phone, which knows the time; where the table has none it is the morning.
    const auto now = test::moment(situation.now.empty() ? "06:00" : situation.now).value();
    const auto steps = model::join_steps(event, std::nullopt, test::join_hosts());
    std::string saying;
    for (const auto& step : steps) {
      if (!step.from || *step.from <= now) saying = code(step.joining.saying);
    }
    CHECK(saying == (situation.page.empty() ? situation.screen : situation.page));

    auto records = test::site_records();
    std::erase_if(records, [](const auto& one) { return one.key.type == "event"; });
    records.push_back(test::record_of(situation));
    const auto pages = test::site_pages(records);
    const std::string page = test::page_at(pages, "uk/event/talk.html");
    for (const auto& step : steps) {
      const std::string mark = "data-saying=\"" + std::string(code(step.joining.saying)) + "\"";
      if (has(page, "class=\"join\"")) CHECK(has(page, mark));
    }
    const std::string calendar = test::page_at(pages, "uk/event/talk.ics");
    const std::string link = property(calendar, "CONFERENCE");
    const std::string wanted(situation.calendar);
    const auto space = wanted.find(' ');
    CHECK(property(calendar, "STATUS") == wanted.substr(0, space));
    CHECK(link == (space == std::string::npos ? "" : test::address(wanted.substr(space + 1))));
  }
}

TEST_CASE("as it is published, a page has the link that is open then and no other") {
  for (const std::string& base : {kBase, std::string()}) {
    for (const auto& situation : test::joining_situations()) {
      if (situation.now.empty() || !situation.news.empty()) continue;  // a page's clock is right
      INFO(situation.name);
      auto records = test::site_records();
      std::erase_if(records, [](const auto& one) { return one.key.type == "event"; });
      records.push_back(test::record_of(situation));
      const std::string page = test::page_at(
          test::site_pages_at(*test::moment(situation.now), records, base), "uk/event/talk.html");
      const std::string open = test::address(situation.url);
      for (const std::string& url :
           {std::string(test::kJoinUrl), std::string(test::kStreamUrl),
            std::string(test::kRecordingUrl), std::string("https://meet.example/old"),
            std::string("https://elsewhere.example/x")}) {
        INFO(url);
        CHECK(has(page, "href=\"" + url + "\"") == (url == open));
        const auto plain = ">" + url.substr(8) + "<";  // in clear, for people
        CHECK(has(page, plain) == (url == open));
        CHECK_FALSE(has(page, "\"url\": \"" + url + "\""));  // JSON-LD
      }
      CHECK_FALSE(has(page, "meet.example/p"));  // a private one is nowhere at all
      if (!base.empty() && !has(page, "OfflineEventAttendanceMode")) {
        CHECK(has(page, "\"url\": \"" + kBase + "uk/event/talk.html\""));
      }
    }
  }
}

TEST_CASE("every page of the reference site is light, and in every language with a title") {
  const auto pages = test::site_pages(test::site_records(), kBase);
  std::set<std::string> paths;
  for (const auto& page : pages) {
    INFO(page.path);
    CHECK(paths.insert(page.path).second);
    if (is_page(page)) CHECK(page.bytes.size() < pages::kMostPageBytes);
  }
  CHECK(paths.contains("uk/city/brno.html"));
  CHECK(paths.contains("cs/city/brno.html"));
  CHECK_FALSE(paths.contains("pl/city/brno.html"));
  CHECK(paths.contains("en/event/talk.html"));
  CHECK_FALSE(paths.contains("de/event/talk.html"));
  CHECK(paths.contains("de/index.html"));
  CHECK(has(test::page_at(pages, "de/index.html"), "href=\"../uk/event/talk.html\""));
}

TEST_CASE("every link within the site leads to a file of it") {
  const auto pages = test::site_pages(test::site_records(), kBase);
  std::set<std::string> paths;
  for (const auto& page : pages) paths.insert(page.path);
  std::size_t followed = 0;
  for (const auto& page : pages) {
    if (!is_page(page)) continue;
    for (const std::string attribute : {"href=\"", "src=\""}) {
      for (auto at = page.bytes.find(attribute); at != std::string::npos;
           at = page.bytes.find(attribute, at + 1)) {
        const auto begin = at + attribute.size();
        const auto address = page.bytes.substr(begin, page.bytes.find('"', begin) - begin);
        if (address.starts_with("#") || has(address, "://")) continue;
        const auto target = (Path(page.path).parent_path() / address).lexically_normal();
        INFO(page.path << " → " << address);
        CHECK(paths.contains(target.generic_string()));
        ++followed;
      }
    }
  }
  CHECK(followed > 200);
}

TEST_CASE("a page says its address, and where it is in other languages") {
  const auto pages = test::site_pages(test::site_records(), kBase);
  const std::string page = test::page_at(pages, "en/event/talk.html");
  CHECK(has(page, "<link rel=\"canonical\" href=\"" + kBase + "en/event/talk.html\">"));
  CHECK(has(page, "hreflang=\"uk\" href=\"" + kBase + "uk/event/talk.html\""));
  CHECK(has(page, "property=\"og:title\""));
  CHECK(has(page, "\"@context\": \"https://schema.org\""));
  CHECK(has(page, "href=\"webcal://twins.example/pages/en/event/talk.ics\""));
  const std::string map = test::page_at(pages, "sitemap.xml");
  CHECK(has(map, "<loc>" + kBase + "uk/city/brno.html</loc>"));
  const auto without = test::site_pages(test::site_records());
  CHECK_FALSE(has(test::page_at(without, "en/event/talk.html"), "canonical"));
  CHECK_THROWS(test::page_at(without, "sitemap.xml"));
}

TEST_CASE(
    "a page has a form to ask by only where the host wants it, and may send it nowhere else") {
  auto records = test::site_records();
  CHECK_FALSE(has(test::page_at(test::site_pages(records, kBase), "uk/event/talk.html"), "<form"));
  Json& host = records.front().document;
  host["desk"] = {{"address", "https://desk.example/"}, {"key", std::string(64, 'a')}};
  CHECK_FALSE(has(test::page_at(test::site_pages(records, kBase), "uk/event/talk.html"), "<form"));
  host["desk"]["questions"] = true;
  const auto pages = test::site_pages(records, kBase);
  const std::string page = test::page_at(pages, "uk/event/talk.html");
  CHECK(has(page, "action=\"https://desk.example/api/questions\""));
  CHECK(has(page, "form-action &#39;self&#39; https://desk.example\""));
  CHECK(has(page, "name=\"event\" value=\"talk\""));
  CHECK(has(page, "90 днів"));
  CHECK_FALSE(has(test::page_at(pages, "uk/event/cancelled.html"), "<form"));
  const std::string city = test::page_at(pages, "uk/city/brno.html");
  CHECK(has(city, "form-action &#39;none&#39;"));
  CHECK(has(city, "content=\"no-referrer\""));
  CHECK_FALSE(has(test::page_at(test::site_pages(records), "uk/event/talk.html"), "<form"));
  const auto over =
      test::site_pages_at(parse_instant("2026-11-24T20:00:00Z").value(), records, kBase);
  CHECK_FALSE(has(test::page_at(over, "uk/event/talk.html"), "<form"));
}

TEST_CASE("how to apply is what the exchange's record says, and nothing where it says nothing") {
  auto records = test::site_records();
  const std::string path = "uk/exchange/semester.html";
  CHECK_FALSE(has(test::page_at(test::site_pages(records), path), "Як подати заявку"));
  for (auto& record : records) {
    if (record.key.type != "exchange") continue;
    record.document["apply"] = {{"uk", "Лист до факультету."}};
    record.document["apply_url"] = "https://university.example/apply";
  }
  const std::string open = test::page_at(test::site_pages(records), path);
  CHECK(has(open, "Лист до факультету."));
  CHECK(has(open, "href=\"https://university.example/apply\""));
  const auto later = test::site_pages_at(parse_instant("2026-12-12T08:00:00Z").value(), records);
  CHECK_FALSE(has(test::page_at(later, path), "https://university.example/apply"));
  CHECK(has(test::page_at(later, path), "Лист до факультету."));
}

TEST_CASE("a talk in another language than the page says in which") {
  auto records = test::site_records();
  for (auto& record : records) {
    if (record.key.slug != "talk") continue;
    record.document["programme"][0]["speakers"] = {"Jana Nováková"};
    record.document["programme"][0]["language"] = "en";
  }
  const auto pages = test::site_pages(records);
  CHECK(has(test::page_at(pages, "uk/event/talk.html"), "Jana Nováková · англійська"));
  CHECK(has(test::page_at(pages, "en/event/talk.html"), "Jana Nováková</p>"));
}

TEST_CASE("a page says into which languages there is interpretation, and what one needs for it") {
  auto records = test::site_records();
  const std::string path = "uk/event/talk.html";
  CHECK_FALSE(has(test::page_at(test::site_pages(records), path), "Усний переклад"));
  for (auto& record : records) {
    if (record.key.slug != "talk") continue;
    record.document["interpretation"] = {"en"};
    record.document["programme"][0]["interpretation"] = {"cs"};
  }
  const auto page = test::page_at(test::site_pages(records), path);
  CHECK(has(page, "<p class=\"spoken\">Усний переклад: англійська, чеська</p>"));
  CHECK(has(page, "<p class=\"note\">Усний переклад: чеська</p>"));
  CHECK(has(page, "<li>Усний переклад: англійська, чеська. Мову обирають після входу.</li>"));
}

TEST_CASE("a page shows its record's picture, with its size, what it is and whose") {
  const auto pages = test::site_pages(test::site_records(), kBase);
  const std::string file =
      "pictures/" + to_hex(sha256(test::site_picture())).substr(0, 16) + ".webp";
  CHECK(test::page_at(pages, file) == test::site_picture());
  for (const char* path : {"uk/event/talk.html", "uk/city/brno.html"}) {
    INFO(path);
    const auto page = test::page_at(pages, path);
    CHECK(has(page, "<img src=\"../../" + file +
                        "\" width=\"1200\" height=\"675\" alt=\"Дві картини на стіні.\" "
                        "loading=\"lazy\" decoding=\"async\">"));
    CHECK(has(page, "<figcaption class=\"note\">Pobratym · Apache-2.0</figcaption>"));
    CHECK(has(page, "<meta property=\"og:image\" content=\"" + kBase + file + "\">"));
    CHECK(has(page, "<meta property=\"og:image:alt\" content=\"Дві картини на стіні.\">"));
  }
  CHECK(
      has(test::page_at(pages, "uk/event/talk.html"), "\"contentUrl\": \"" + kBase + file + "\""));
  // In a language that the description is not written in, the picture says which it is.
  CHECK(
      has(test::page_at(pages, "cs/city/brno.html"), "alt=\"Дві картини на стіні.\" lang=\"uk\""));
  CHECK_FALSE(has(test::page_at(pages, "uk/city/lublin.html"), "<img"));
  CHECK_FALSE(has(test::page_at(pages, "uk/city/lublin.html"), "og:image"));
}

TEST_CASE("a phone is offered the sizes of a picture that are there, and none that is no smaller") {
  Bytes smaller = test::site_picture();
  constexpr std::size_t kSize = 26;           // where a WebP's header has width and height
  const Bytes narrow("\xe0\x01\x0e\x01", 4);  // 480 and 270
  smaller.replace(kSize, narrow.size(), narrow);
  auto records = test::site_records();
  for (auto& record : records) {
    if (record.key.slug != "brno") continue;
    record.document["image"]["sizes"] = {
        {{"file", "same.webp"}}, {{"file", "missing.webp"}}, {{"file", "narrow.webp"}}};
  }
  const auto pages = pages::phone_pages(records, {test::site_moment(),
                                                  kBase,
                                                  {{"light.webp", test::site_picture()},
                                                   {"same.webp", test::site_picture()},
                                                   {"narrow.webp", smaller}}});
  REQUIRE(pages);
  const auto path = [](const Bytes& bytes) {
    return "pictures/" + to_hex(sha256(bytes)).substr(0, 16) + ".webp";
  };
  CHECK(test::page_at(*pages, path(smaller)) == smaller);
  CHECK(has(test::page_at(*pages, "uk/city/brno.html"),
            "srcset=\"../../" + path(test::site_picture()) + " 1200w, ../../" + path(smaller) +
                " 480w\" sizes=\""));
  CHECK_FALSE(has(test::page_at(*pages, "uk/event/talk.html"), "srcset"));
}

TEST_CASE("a picture that is not there, or is none, is left out and nothing else") {
  const auto with = [](std::map<std::string, Bytes> pictures) {
    const auto pages =
        pages::phone_pages(test::site_records(), {test::site_moment(), kBase, std::move(pictures)});
    REQUIRE(pages);
    CHECK_FALSE(has(test::page_at(*pages, "uk/city/brno.html"), "<img"));
    CHECK(has(test::page_at(*pages, "uk/city/brno.html"), "Місто в Моравії."));
  };
  with({});
  with({{"light.webp", "RIFF....WEBP"}});
  with({{"light.webp", "<script>"}});
}

TEST_CASE("the same records give the same bytes, an hour later too") {
  const auto records = test::site_records();
  const auto first = test::site_pages(records, kBase);
  const auto later =
      test::site_pages_at(test::site_moment() + std::chrono::hours(1), records, kBase);
  REQUIRE(later.size() == first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    INFO(first[i].path);
    CHECK(later[i].bytes == first[i].bytes);
  }
}

TEST_CASE("all languages have the same words with the same places") {
  const auto words = pages::PageWords::load();
  REQUIRE(words);
  const auto keys = words->own("uk").keys();
  for (const std::string language : {"en", "de", "pl", "cs"}) {
    CHECK(words->own(language).keys() == keys);
    for (const auto& key : keys) {
      INFO(language << " " << key);
      CHECK(words->own(language).places(key) == words->own("uk").places(key));
    }
  }
}
