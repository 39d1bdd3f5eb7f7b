// SPDX-License-Identifier: Apache-2.0
// The way up by hand: entries in a file on a USB stick that only the desk can open (libsodium's
// sealed box, X25519 and XSalsa20-Poly1305), and the desk's receipt on the way back. A stick gets
// lost and whoever finds it must not read what people wrote; whoever finds it must not be able to
// make a kiosk forget it either, so a receipt proves that the file was opened.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/outbox/batch.hpp"

namespace pobratym::outbox {

/// The desk's public key: anybody may know it.
class SealingKey {
 public:
  /// 64 hexadecimal digits in lower case.
  [[nodiscard]] static Result<SealingKey> from_hex(std::string_view hex);
  [[nodiscard]] std::string hex() const;

 private:
  friend class OpeningKey;
  friend Bytes seal(const struct Letter& letter, const SealingKey& key);
  std::array<std::uint8_t, 32> bytes_{};
};

/// What a sealed file holds.
struct Letter {
  std::string kiosk;
  std::int64_t number = 0;
  std::string token;  ///< 64 hexadecimal digits: who can tell it has opened the file
  std::vector<Waiting> entries;
};

/// As long as the next multiple of 4 KiB, so that its length says little.
[[nodiscard]] Bytes seal(const Letter& letter, const SealingKey& key);

inline constexpr std::uint64_t kLongestSealed = kLongestBatch + 65'536;

/// Whether seal() makes files of that length: one that was cut has another, as good as always.
[[nodiscard]] bool has_sealed_length(std::uint64_t length);

/// The desk's secret key; wiped from memory when it goes.
class OpeningKey {
 public:
  [[nodiscard]] static OpeningKey generate();
  /// A file that `save` wrote.
  [[nodiscard]] static Result<OpeningKey> load(const Disk& disk, const Path& file);
  /// Refuses to overwrite. `disk` writes files of FileMode::secret.
  [[nodiscard]] Status save(Disk& disk, const Path& file) const;

  OpeningKey(const OpeningKey&) = delete;
  OpeningKey& operator=(const OpeningKey&) = delete;
  OpeningKey(OpeningKey&& other) noexcept;
  OpeningKey& operator=(OpeningKey&&) = delete;
  ~OpeningKey();

  [[nodiscard]] const SealingKey& sealing_key() const { return open_; }

  /// untrusted when the bytes were sealed for another key or changed; invalid when what is inside
  /// is no letter.
  [[nodiscard]] Result<Letter> open(BytesView sealed) const;

 private:
  OpeningKey() = default;
  SealingKey open_;
  std::array<std::uint8_t, 32> secret_{};
};

/// For the kiosk that wrote the letter. `fates`: of its entries.
[[nodiscard]] Bytes receipt_document(const Letter& letter, std::span<const Fate> fates);

struct Receipt {
  std::int64_t number = 0;
  std::vector<Fate> fates;
};

/// `token_of` tells the token of a number, or nothing. untrusted when the receipt does not prove
/// that the file with its number was opened, invalid when it is none or another kiosk's.
[[nodiscard]] Result<Receipt> read_receipt(
    BytesView bytes, const std::string& kiosk,
    const std::function<Result<std::string>(std::int64_t number)>& token_of);

/// "city-hall-1-7.sealed", "city-hall-1-7.receipt"
[[nodiscard]] std::string sealed_name(const std::string& kiosk, std::int64_t number);
[[nodiscard]] std::string receipt_name(const std::string& kiosk, std::int64_t number);
/// The number in such a name of that kiosk; 0 when it is none.
[[nodiscard]] std::int64_t number_in(std::string_view name, const std::string& kiosk,
                                     std::string_view ending);

}  // namespace pobratym::outbox
