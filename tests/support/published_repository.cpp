// SPDX-License-Identifier: Apache-2.0
#include "tests/support/published_repository.hpp"

#include <stdexcept>
#include <vector>

#include "content/base/hash.hpp"
#include "content/repository/layout.hpp"

namespace pobratym::test {
namespace {

Json record(const std::string& type, const std::string& id) {
  return {{"type", type},          {"id", id},
          {"status", "published"}, {"updated", "2026-11-01T00:00:00Z"},
          {"verified", "yes"},     {"sources", {{{"title", "A source"}}}}};
}

Json host() {
  Json json = record("host", "kharkiv");
  json["city"] = "city/kharkiv";
  json["languages"] = {"uk", "en"};
  json["name"] = {{"uk", "Харків"}, {"en", "Kharkiv"}};
  json["tagline"] = {{"uk", "міста-побратими"}, {"en", "twin cities"}};
  json["timezone"] = "Europe/Kyiv";
  return json;
}

std::string key_of(std::size_t number) { return "term/t-" + std::to_string(number); }

Json term(std::size_t number) {
  const std::string code = "t-" + std::to_string(number);
  Json json = record("term", code);
  json["scheme"] = "form";
  json["code"] = code;
  // Hexadecimal of a hash: text that packs no better in company than alone.
  json["label"] = {{"uk", "Форма " + code},
                   {"en", to_hex(sha256(code)) + to_hex(sha256(code + "!"))}};
  return json;
}

}  // namespace

PublishedRepository::PublishedRepository(Path folder, std::size_t records, std::size_t pictures)
    : folder_(std::move(folder)) {
  for (const char* role : {"root", "targets", "snapshot", "timestamp", "kharkiv"}) {
    keys_.emplace(role, repository::SecretKey::generate());
  }
  records_.emplace("host/kharkiv", model::record_from(host()).value());
  for (std::size_t i = 0; i < records; ++i) {
    records_.emplace(key_of(i), model::record_from(term(i)).value());
    if (i < pictures) add_picture(i, picture(key_of(i)));
  }
}

repository::PublishReport PublishedRepository::publish(Instant now,
                                                       const repository::PublishOptions& options) {
  std::vector<model::Record> records;
  for (const auto& [_, record] : records_) records.push_back(record);
  RealDisk disk;
  auto report =
      repository::publish({"kharkiv", records, media_}, disk, folder_, keys_, now, options);
  if (!report) throw std::runtime_error(report.error().message);
  return std::move(*report);
}

void PublishedRepository::edit(std::size_t number, const std::string& label) {
  records_.at(key_of(number)).document["label"]["en"] = label;
}

void PublishedRepository::remove(std::size_t number) { records_.erase(key_of(number)); }

void PublishedRepository::add(const model::Record& record) {
  records_.insert_or_assign(record.key.text(), record);
}

void PublishedRepository::add_picture(std::size_t number, const Bytes& bytes) {
  const std::string file = "t-" + std::to_string(number) + ".webp";
  media_[file] = bytes;
  records_.at(key_of(number)).document["image"] = {
      {"file", file}, {"alt", {{"uk", "Картина"}}}, {"credit", "Somebody"}, {"licence", "CC0-1.0"}};
}

void PublishedRepository::add_size(std::size_t number, std::uint32_t width, const Bytes& bytes) {
  const std::string file = "t-" + std::to_string(number) + "-" + std::to_string(width) + ".webp";
  media_[file] = bytes;
  records_.at(key_of(number))
      .document["image"]["sizes"]
      .push_back({{"file", file}, {"width", width}, {"height", width * 9 / 16}});
}

std::vector<std::string> PublishedRepository::patches() const {
  std::vector<std::string> paths;
  const auto names = RealDisk().list(folder_ / "patches" / "kharkiv");
  if (!names) throw std::runtime_error(names.error().message);
  for (const std::string& name : *names) paths.push_back("patches/kharkiv/" + name);
  return paths;
}

Bytes PublishedRepository::root() const {
  return RealDisk().read(folder_ / repository::root_path(1), 1u << 20u).value();
}

std::map<std::string, std::string> PublishedRepository::labels() const {
  std::map<std::string, std::string> labels;
  for (const auto& [key, record] : records_) {
    if (record.key.type == "term") labels[record.key.slug] = record.document["label"]["en"];
  }
  return labels;
}

Bytes picture(const std::string& text) {
  Bytes bytes("RIFF\0\0\0\0WEBPVP8 ", 16);
  return bytes + text;
}

}  // namespace pobratym::test
