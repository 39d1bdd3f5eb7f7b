// SPDX-License-Identifier: Apache-2.0
#include "tests/power/history.hpp"

#include "tests/power/city.hpp"
#include "tests/power/kiosk_cuts.hpp"
#include "tests/power/publisher_cuts.hpp"

namespace pobratym::power {
namespace {

constexpr Instant kBegin =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(8);

class History {
 public:
  History(Sandbox& sandbox, std::uint64_t seed)
      : dice_(seed),
        city_(dice_),
        publisher_(sandbox, city_),
        kiosk_(sandbox),
        sandbox_(sandbox),
        image_(sandbox.empty()) {}

  void run() {
    publish("a first publication", kHost);
    sync("a first sync");
    const std::size_t rounds = 2 + dice_.below(3);
    for (std::size_t round = 0; round < rounds; ++round) {
      pass_time();
      if (dice_.once_in(3)) publish_before_it_is_kept();
      publish_something();
      if (dice_.once_in(3)) publish_something();
      if (dice_.once_in(6)) damage_database();
      sync(damaged_ ? kRepair : "a sync of what is new");
      if (dice_.once_in(4)) sync("a sync of nothing new");
    }
  }

 private:
  /// Sometimes so much that the root is renewed as well.
  void pass_time() {
    now_ += std::chrono::hours(1 + dice_.below(60));
    if (dice_.once_in(5)) now_ += std::chrono::days(200);
  }

  void publish_something() {
    const std::string& origin = city_.origins()[dice_.below(city_.origins().size())];
    const bool news = !dice_.once_in(5);
    if (news) city_.work_on(origin, dice_);
    publish(news ? "a publication" : "a renewal of signatures", origin);
    if (origin != kHost) publish("a renewal of signatures", kHost);  // after 200 days all of it
  }

  /// A kiosk follows a publication that the publisher's power cut takes back.
  void publish_before_it_is_kept() {
    city_.work_on(kHost, dice_);
    const Served seen = publisher_.break_off(kHost, now_, dice_);
    image_ = kiosk_.try_once(image_, seen, now_);
    now_ += std::chrono::hours(1);
    city_.work_on(kHost, dice_);
    publish("a publication after one that was taken back", kHost);
    sync("a sync of what was taken back");
  }

  void publish(const std::string& kind, const std::string& origin) {
    publisher_.run(kind, origin, now_, dice_);
    now_ += std::chrono::hours(1);
  }

  void sync(const std::string& kind) {
    Served served = publisher_.served();
    served.has_patches = !dice_.once_in(3);
    image_ = kiosk_.run(kind, image_, served, now_, dice_);
    now_ += std::chrono::hours(3);
    damaged_ = false;
  }

  void damage_database() {
    const auto database = image_.files.find(sandbox_.state() / "content.db");
    Bytes bytes = *database->second;
    const std::size_t from = dice_.below(bytes.size());
    for (std::size_t i = from; i < bytes.size() && i < from + 9000; ++i) bytes[i] = 'x';
    database->second = std::make_shared<const Bytes>(std::move(bytes));
    damaged_ = true;
  }

  test::Dice dice_;
  City city_;
  PublisherCuts publisher_;
  KioskCuts kiosk_;
  Sandbox& sandbox_;
  test::StorageImage image_;
  Instant now_ = kBegin;
  bool damaged_ = false;
};

}  // namespace

void live_through(Sandbox& sandbox, std::uint64_t seed) {
  sandbox.seed(seed);
  History(sandbox, seed).run();
}

}  // namespace pobratym::power
