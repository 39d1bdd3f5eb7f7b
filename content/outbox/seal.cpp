// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/seal.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"

namespace pobratym::outbox {
namespace {

static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32 &&
              crypto_auth_KEYBYTES == 32 && crypto_auth_BYTES == 32);

constexpr std::int64_t kFormat = 1;
constexpr std::size_t kBlock = 4096;
constexpr std::uint64_t kMostKeyBytes = 4096;
constexpr std::size_t kMostDigits = 9;
constexpr std::size_t kProofLength = 64;

void need_sodium() {
  if (sodium_init() < 0) std::abort();  // without randomness nothing can be sealed
}

unsigned char* writable(Bytes& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

Bytes proof_of(BytesView text, const Bytes& token) {
  Bytes proof(crypto_auth_BYTES, '\0');
  crypto_auth(writable(proof), as_unsigned(text), text.size(), as_unsigned(token));
  return proof;
}

Result<Letter> letter_of(const Json& json) {
  Letter letter{string_member(json, "kiosk").value_or(""),
                integer_member(json, "number").value_or(0),
                string_member(json, "token").value_or(""),
                {}};
  const Json* entries = member(json, "entries");
  const auto token = from_hex(letter.token);
  if (integer_member(json, "format") != kFormat || !is_slug(letter.kiosk) || letter.number < 1 ||
      !token || token->size() != crypto_auth_KEYBYTES || entries == nullptr ||
      !entries->is_array()) {
    return fail(ErrorCode::invalid, "what is sealed is no kiosk's outbox of format 1");
  }
  for (const Json& entry : *entries) {
    letter.entries.push_back({string_member(entry, "key").value_or(""), dump_json(entry)});
  }
  return letter;
}

}  // namespace

Result<SealingKey> SealingKey::from_hex(std::string_view hex) {
  const auto bytes = pobratym::from_hex(hex);
  SealingKey key;
  if (!bytes || bytes->size() != key.bytes_.size()) {
    return fail(ErrorCode::invalid,
                "the desk's key is 64 hexadecimal digits in lower case; "
                "pobratym-pack outbox key shows it");
  }
  std::copy(bytes->begin(), bytes->end(), key.bytes_.begin());
  return key;
}

std::string SealingKey::hex() const {
  return to_hex(BytesView(reinterpret_cast<const char*>(bytes_.data()), bytes_.size()));
}

Bytes seal(const Letter& letter, const SealingKey& key) {
  need_sodium();
  Bytes plain = batch_document(letter.entries);
  plain.pop_back();  // the brace
  plain += R"(,"kiosk":")" + letter.kiosk + R"(","number":)" + std::to_string(letter.number) +
           R"(,"token":")" + letter.token + "\"}";
  plain.resize((plain.size() + kBlock - 1) / kBlock * kBlock, ' ');
  Bytes sealed(plain.size() + crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal(writable(sealed), as_unsigned(plain), plain.size(), key.bytes_.data()) != 0) {
    return {};  // a key that is no point of the curve: nobody could open it
  }
  return sealed;
}

bool has_sealed_length(std::uint64_t length) {
  return length > crypto_box_SEALBYTES && length <= kLongestSealed &&
         (length - crypto_box_SEALBYTES) % kBlock == 0;
}

OpeningKey OpeningKey::generate() {
  need_sodium();
  OpeningKey key;
  crypto_box_keypair(key.open_.bytes_.data(), key.secret_.data());
  return key;
}

Result<OpeningKey> OpeningKey::load(const Disk& disk, const Path& file) {
  need_sodium();
  auto bytes = disk.read(file, kMostKeyBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto json = parse_json(*bytes);
  if (!json) return fail_in(file.string(), json.error());
  auto secret = pobratym::from_hex(string_member(*json, "secret").value_or(""));
  OpeningKey key;
  if (!secret || secret->size() != key.secret_.size()) {
    return fail(ErrorCode::invalid, file.string() +
                                        " is no key of a desk; pobratym-pack outbox "
                                        "key makes one");
  }
  std::copy(secret->begin(), secret->end(), key.secret_.begin());
  sodium_memzero(secret->data(), secret->size());
  sodium_memzero(bytes->data(), bytes->size());
  crypto_scalarmult_base(key.open_.bytes_.data(), key.secret_.data());
  return key;
}

Status OpeningKey::save(Disk& disk, const Path& file) const {
  if (disk.exists(file)) {
    return fail(ErrorCode::failed, file.string() +
                                       " is there already and is not overwritten: what "
                                       "was sealed for a lost key stays closed");
  }
  const BytesView secret(reinterpret_cast<const char*>(secret_.data()), secret_.size());
  return disk.write(
      file,
      dump_json_pretty({{"format", kFormat}, {"public", open_.hex()}, {"secret", to_hex(secret)}}));
}

OpeningKey::OpeningKey(OpeningKey&& other) noexcept : open_(other.open_), secret_(other.secret_) {
  sodium_memzero(other.secret_.data(), other.secret_.size());
}

OpeningKey::~OpeningKey() { sodium_memzero(secret_.data(), secret_.size()); }

Result<Letter> OpeningKey::open(BytesView sealed) const {
  if (sealed.size() < crypto_box_SEALBYTES || sealed.size() > kLongestSealed) {
    return fail(ErrorCode::untrusted, "this is no sealed outbox, or was cut");
  }
  Bytes plain(sealed.size() - crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal_open(writable(plain), as_unsigned(sealed), sealed.size(), open_.bytes_.data(),
                           secret_.data()) != 0) {
    return fail(ErrorCode::untrusted,
                "this was sealed for another key, or was changed; use the key it was sealed for");
  }
  const auto json = parse_json(plain, {.bytes = kLongestSealed, .depth = 8, .values = 2'000'000});
  if (!json) return fail_in("a sealed outbox", json.error());
  return letter_of(*json);
}

Bytes receipt_document(const Letter& letter, std::span<const Fate> fates) {
  need_sodium();
  auto json = parse_json(answer_document(fates)).value_or(Json::object());
  json["kiosk"] = letter.kiosk;
  json["number"] = letter.number;
  const Bytes text = dump_json(json);
  return to_hex(proof_of(text, from_hex(letter.token).value_or(Bytes(32, '\0')))) + "\n" + text;
}

Result<Receipt> read_receipt(
    BytesView bytes, const std::string& kiosk,
    const std::function<Result<std::string>(std::int64_t number)>& token_of) {
  const auto proof = from_hex(bytes.substr(0, kProofLength));
  if (bytes.size() <= kProofLength || bytes[kProofLength] != '\n' || !proof) {
    return fail(ErrorCode::invalid, "this is no receipt of a desk");
  }
  const BytesView text = bytes.substr(kProofLength + 1);
  const auto json = parse_json(text, {.bytes = kLongestBatch, .depth = 8, .values = 200'000});
  if (!json) return fail_in("a receipt", json.error());
  if (string_member(*json, "kiosk") != kiosk) {
    return fail(ErrorCode::invalid, "this is the receipt of another kiosk");
  }
  const std::int64_t number = integer_member(*json, "number").value_or(0);
  const auto token = token_of(number);
  if (!token) return tl::unexpected(token.error());
  const auto secret = from_hex(*token);
  need_sodium();
  if (!secret || secret->size() != crypto_auth_KEYBYTES ||
      crypto_auth_verify(as_unsigned(*proof), as_unsigned(text), text.size(),
                         as_unsigned(*secret)) != 0) {
    return fail(ErrorCode::untrusted,
                "this receipt does not prove that the desk opened file " + std::to_string(number));
  }
  auto fates = read_fates(*json);
  if (!fates) return fail_in("a receipt", fates.error());
  return Receipt{number, std::move(*fates)};
}

std::string sealed_name(const std::string& kiosk, std::int64_t number) {
  return kiosk + "-" + std::to_string(number) + ".sealed";
}

std::string receipt_name(const std::string& kiosk, std::int64_t number) {
  return kiosk + "-" + std::to_string(number) + ".receipt";
}

std::int64_t number_in(std::string_view name, const std::string& kiosk, std::string_view ending) {
  if (!name.starts_with(kiosk + "-") || !name.ends_with(ending)) return 0;
  if (name.size() < kiosk.size() + 1 + ending.size()) return 0;
  const std::string_view digits =
      name.substr(kiosk.size() + 1, name.size() - kiosk.size() - 1 - ending.size());
  const bool is_number = !digits.empty() && digits.size() <= kMostDigits &&
                         std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? std::stoll(std::string(digits)) : 0;
}

}  // namespace pobratym::outbox
