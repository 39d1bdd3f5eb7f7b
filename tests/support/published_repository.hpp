// SPDX-License-Identifier: Apache-2.0
// A repository made by the real writer and signer out of records that a test makes up: one host and
// as many small records as are wanted, some with pictures.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/repository/publish.hpp"

namespace pobratym::test {

class PublishedRepository {
 public:
  /// Records term/t-0 … term/t-<records - 1> beside host/kharkiv; the first `pictures` of them show
  /// one each. Nothing is published yet.
  PublishedRepository(Path folder, std::size_t records, std::size_t pictures = 0);

  /// Throws std::runtime_error with the publisher's sentence.
  repository::PublishReport publish(Instant now, const repository::PublishOptions& options = {});

  /// Gives term/t-<number> another label.
  void edit(std::size_t number, const std::string& label);
  void remove(std::size_t number);
  void add(const model::Record& record);
  void add_picture(std::size_t number, const Bytes& bytes);
  /// The same picture, narrower.
  void add_size(std::size_t number, std::uint32_t width, const Bytes& bytes);

  /// Paths of all patches that were ever published, below the folder.
  [[nodiscard]] std::vector<std::string> patches() const;
  [[nodiscard]] const Path& folder() const { return folder_; }
  [[nodiscard]] Bytes root() const;  ///< metadata/1.root.json
  /// Records by key, as a kiosk should end up with them; images as published are left out.
  [[nodiscard]] std::map<std::string, std::string> labels() const;
  [[nodiscard]] const std::map<std::string, Bytes>& media() const { return media_; }
  [[nodiscard]] repository::KeySet& keys() { return keys_; }

 private:
  Path folder_;
  repository::KeySet keys_;
  std::map<std::string, model::Record> records_;
  std::map<std::string, Bytes> media_;
};

/// A picture's first bytes and then what makes it different from others.
[[nodiscard]] Bytes picture(const std::string& text);

}  // namespace pobratym::test
