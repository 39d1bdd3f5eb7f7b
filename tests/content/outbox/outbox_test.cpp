// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/outbox.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <thread>

#include "tests/content/outbox/memory_folder.hpp"
#include "tests/content/outbox/messages.hpp"

namespace pobratym::outbox {

using test::at_hour;
using test::counted;
using test::words;

TEST_CASE("what visitors said waits until the desk has it, through any restart") {
  const test::MemoryFolder folder;
  REQUIRE(test::open_outbox(folder.path()).append(words("Дякуємо!"), at_hour(8)));
  REQUIRE(test::open_outbox(folder.path()).append(test::answered("more"), at_hour(8)));

  const Outbox outbox = test::open_outbox(folder.path());
  CHECK(outbox.levels()->waiting == 2);
  CHECK(outbox.levels()->words == 1);
  const auto entries = test::taken(outbox);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].kiosk == "city-hall-1");
  CHECK(entries[0].when == "2026-11-24T08");
  CHECK(test::words_in(entries) == std::multiset<std::string>{"Дякуємо!"});

  CHECK(test::taken(outbox).size() == 2);  // nobody has answered yet
  const std::vector<Fate> fates = {{entries[0].key, Verdict::accepted, ""},
                                   {entries[1].key, Verdict::known, ""}};
  const auto settled = outbox.settle(fates);
  REQUIRE(settled);
  CHECK(settled->accepted == 1);
  CHECK(settled->known == 1);
  CHECK(outbox.levels()->waiting == 0);
  CHECK(outbox.settle(fates)->accepted == 0);
}

TEST_CASE("counters and answers of the same hour are one entry, words never") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  for (int i = 0; i < 3; ++i) {
    REQUIRE(outbox.append(counted("page-city", 2), at_hour(8)));
    REQUIRE(outbox.append(test::answered("more"), at_hour(8)));
    REQUIRE(outbox.append(words("the same"), at_hour(8)));
  }
  REQUIRE(outbox.append(counted("page-city"), at_hour(9)));
  REQUIRE(outbox.append(test::answered("shade"), at_hour(8)));
  const auto entries = test::taken(outbox);
  CHECK(entries.size() == 1 + 1 + 3 + 1 + 1);
  CHECK(test::total(entries, "page-city") == 7);
}

TEST_CASE("what has left the kiosk is never added to") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  REQUIRE(outbox.append(counted("page-city", 5), at_hour(8)));
  const auto sent = test::taken(outbox);
  REQUIRE(outbox.append(counted("page-city", 2), at_hour(8)));
  const auto both = test::taken(outbox);
  REQUIRE(both.size() == 2);
  CHECK(to_json(both[0]) == to_json(sent[0]));
  CHECK(both[1].key != sent[0].key);
  CHECK(test::total(both, "page-city") == 7);
}

TEST_CASE("an answer about something that was never sent removes nothing") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  REQUIRE(outbox.append(words("first"), at_hour(8)));
  const auto sent = test::taken(outbox);
  REQUIRE(outbox.append(words("second"), at_hour(8)));
  const auto settled = outbox.settle(std::vector<Fate>{{new_key(), Verdict::accepted, ""}});
  CHECK(settled->accepted == 0);
  CHECK(outbox.levels()->waiting == 2);
}

TEST_CASE("what the desk refuses is kept aside with its reason and not sent again") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  REQUIRE(outbox.append(words("rude"), at_hour(8)));
  const auto entries = test::taken(outbox);
  REQUIRE(outbox.settle(std::vector<Fate>{{entries[0].key, Verdict::refused, "no such poll"}}));
  CHECK(test::taken(outbox).empty());
  CHECK(outbox.levels()->waiting == 0);
  CHECK(outbox.levels()->refused == 1);
}

TEST_CASE("one that the desk chokes on does not stand in the way of the others") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  for (const char* text : {"one", "two", "three"}) REQUIRE(outbox.append(words(text), at_hour(8)));
  const auto first = outbox.take({.entries = 1, .bytes = 4096});
  REQUIRE(first);
  REQUIRE(outbox.put_back(*first));
  const auto second = outbox.take({.entries = 1, .bytes = 4096});
  CHECK(second->front().key != first->front().key);
}

TEST_CASE("a portion keeps to its bytes, and one long entry still goes") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  for (int i = 0; i < 10; ++i) REQUIRE(outbox.append(words(std::string(1000, 'x')), at_hour(8)));
  CHECK(outbox.take({.entries = 100, .bytes = 4000})->size() == 3);
  CHECK(outbox.take({.entries = 100, .bytes = 10})->size() == 1);
  CHECK(outbox.take({.entries = 4, .bytes = 1u << 20u})->size() == 4);
}

TEST_CASE("a kiosk without a believable clock says so instead of a time") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  REQUIRE(outbox.append(counted("page-city"), std::nullopt));
  CHECK(test::taken(outbox).front().when.empty());
}

TEST_CASE("a name that no kiosk can have is refused") {
  const test::MemoryFolder folder;
  CHECK_FALSE(Outbox::open(folder.path(), "../x"));
  CHECK_FALSE(Outbox::open(folder.path(), ""));
}

TEST_CASE("what people wrote is not readable for everybody on the computer") {
  const test::MemoryFolder folder;
  REQUIRE(test::open_outbox(folder.path()).append(words("private"), at_hour(8)));
  struct stat status{};
  REQUIRE(::stat((folder / "outbox.db").c_str(), &status) == 0);
  CHECK((status.st_mode & 0007) == 0);
}

TEST_CASE("notes and numbers of sealed files outlive a restart and never repeat") {
  const test::MemoryFolder folder;
  REQUIRE(test::open_outbox(folder.path()).set_note("delivery", "{}"));
  CHECK(test::open_outbox(folder.path()).note("delivery") == "{}");
  CHECK(test::open_outbox(folder.path()).note("none")->empty());
  const auto first = test::open_outbox(folder.path()).next_sealed(0);
  const auto second = test::open_outbox(folder.path()).next_sealed(0);
  const auto third = test::open_outbox(folder.path()).next_sealed(41);
  CHECK(first->number == 1);
  CHECK(second->number == 2);
  CHECK(third->number == 42);
  CHECK(first->token != second->token);
  CHECK(test::open_outbox(folder.path()).token_of(1).value() == first->token);
  CHECK(test::open_outbox(folder.path()).token_of(7)->empty());
}

TEST_CASE("kiosk and sync work with it at the same time and lose nothing") {
  const test::MemoryFolder folder;
  constexpr int kEach = 40;
  const auto write = [&](const std::string& name) {
    const Outbox outbox = test::open_outbox(folder.path(), {.patience = 30'000});
    for (int i = 0; i < kEach; ++i) {
      if (!outbox.append(words(name + std::to_string(i)), at_hour(8))) return;
    }
  };
  std::multiset<std::string> delivered;
  std::thread one([&] { write("a"); });
  std::thread other([&] { write("b"); });
  const Outbox outbox = test::open_outbox(folder.path(), {.patience = 30'000});
  const auto deliver = [&] {
    std::vector<Fate> fates;
    for (const Entry& entry : test::taken(outbox)) {
      delivered.insert(std::get<Feedback>(entry.message).text);
      fates.push_back({entry.key, Verdict::accepted, ""});
    }
    return outbox.settle(fates).has_value();
  };
  bool good = true;
  for (int i = 0; i < 20; ++i) good = deliver() && good;
  one.join();
  other.join();
  CHECK(good);
  CHECK(deliver());
  CHECK(delivered.size() == 2 * kEach);
  CHECK(std::set<std::string>(delivered.begin(), delivered.end()).size() == 2 * kEach);
}

TEST_CASE("a kiosk that is killed in the middle keeps everything it was told was kept") {
  const test::MemoryFolder folder;
  for (int round = 0; round < 5; ++round) {
    int pipe[2] = {-1, -1};
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(pipe[0]);
      const auto outbox = Outbox::open(folder.path(), "city-hall-1");
      for (char i = 0; outbox && i < 100; ++i) {
        const std::string text = std::to_string(round) + "-" + std::to_string(i);
        if (!outbox->append(test::words(text), at_hour(8)) || ::write(pipe[1], &i, 1) != 1) break;
      }
      ::_exit(0);
    }
    ::close(pipe[1]);
    char last = -1, read = 0;
    while (last < 3 + round && ::read(pipe[0], &read, 1) == 1) last = read;
    ::kill(child, SIGKILL);
    while (::read(pipe[0], &read, 1) == 1) last = read;  // said just before the end
    ::close(pipe[0]);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    const auto texts = test::words_in(test::taken(test::open_outbox(folder.path())));
    for (int i = 0; i <= last; ++i) {
      CHECK(texts.count(std::to_string(round) + "-" + std::to_string(i)) == 1);
    }
  }
}

}  // namespace pobratym::outbox
