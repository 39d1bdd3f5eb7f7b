// SPDX-License-Identifier: Apache-2.0
// What a city tells and asks, and what it remembers.
#include "tests/bench/synthetic/draft.hpp"

namespace pobratym::bench {

Json Draft::history_item() {
  Json item = envelope("history-item");
  const CityName city = partner();
  item["date"] = day(between(-13000, -30));
  item["title"] = writing_.title(city);
  item["text"] = writing_.text(city, 2);
  item["scope"] = random_.percent(70) ? "host" : "world";
  return item;
}

Json Draft::legal_act() {
  Json act = envelope("legal-act");
  act["title"] = writing_.title(partner());
  act["number"] = std::to_string(between(100, 9999)) + "-IX";
  act["date"] = day(between(-12000, -30));
  act["summary"] = writing_.text(partner(), 2);
  act["in_force"] = random_.percent(80);
  return act;
}

Json Draft::notice() {
  Json notice = envelope("notice");
  const CityName city = partner();
  notice["title"] = writing_.label();
  notice["text"] = writing_.text(city, 2);
  notice["level"] = random_.pick({"info", "info", "warning", "urgent"});
  const std::int64_t from = between(-1500, 20);
  const std::int64_t to = from + between(1, 20);
  notice["from"] = day(from);
  notice["to"] = day(to);
  notice["valid_until"] = day(to);
  return notice;
}

Json Draft::help_call() {
  Json call = envelope("help-call");
  const CityName city = partner();
  call["title"] = writing_.label();
  call["need"] = writing_.text(city, 1);
  call["how"] = writing_.text(city, 1);
  call["kind"] = random_.pick({"volunteers", "goods", "funds", "hosting"});
  const std::int64_t posted = between(-1000, -1);
  call["posted"] = day(posted);
  call["valid_until"] = day(posted + between(10, 80));
  call["organiser"] = organisation_key();
  call["live"] = "current";
  return call;
}

Json Draft::hotline() {
  Json hotline = envelope("hotline");
  hotline["name"] = writing_.label();
  hotline["purpose"] = writing_.text(partner(), 1);
  hotline["hours"] = {{"always", true}};
  hotline["free"] = true;
  hotline["live"] = random_.percent(70) ? "current" : "historic";
  hotline["languages"] = {"uk", "en"};
  const std::int64_t checked = between(-700, 0);
  hotline["checked_on"] = day(checked);
  hotline["valid_until"] = day(checked + 90);
  if (hotline["live"] == "current") {
    // An area code that no country gives out.
    hotline["number"] = "+999 57 " + std::to_string(between(1000000, 9999999));
  }
  return hotline;
}

Json Draft::poll() {
  Json poll = envelope("poll");
  poll["question"] = writing_.title(partner());
  poll["kind"] = random_.percent(70) ? "single" : "multiple";
  Json options = Json::array();
  for (const char* id : {"first", "second", "third"}) {
    options.push_back({{"id", id}, {"label", writing_.label()}});
  }
  poll["options"] = std::move(options);
  const std::int64_t from = between(-1500, 10);
  poll["from"] = day(from);
  poll["to"] = day(from + 14);
  poll["valid_until"] = day(from + 40);
  return poll;
}

}  // namespace pobratym::bench
