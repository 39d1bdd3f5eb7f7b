// SPDX-License-Identifier: Apache-2.0
#include "sync/stick_outbox.hpp"

#include <algorithm>

namespace pobratym::sync {
namespace {

using outbox::Outbox;

constexpr outbox::Portion kWholeOutbox{.entries = 20'000, .bytes = 3u << 20u};
constexpr std::size_t kMostReceipts = 64;
constexpr const char* kReceipt = ".receipt";
constexpr const char* kSealed = ".sealed";

void tell(StickPost& post, const Error& error) {
  if (post.trouble.empty()) post.trouble = error.message;
}

Status take_receipt(const StickFolder& folder, const std::string& name, const Outbox& outbox,
                    StickPost& post) {
  const auto bytes = folder.read(name, outbox::kLongestSealed);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto receipt = outbox::read_receipt(
      *bytes, outbox.kiosk(), [&](std::int64_t number) { return outbox.token_of(number); });
  if (!receipt) return fail_in(name, receipt.error());
  const auto settled = outbox.settle(receipt->fates);
  if (!settled) return tl::unexpected(settled.error());
  ++post.receipts;
  post.confirmed += settled->accepted + settled->known;
  post.refused += settled->refused;
  // One that stays on a stick which cannot be written to is read again, to no effect.
  static_cast<void>(folder.remove(name));
  return {};
}

void take_receipts(const StickFolder& stick, const Outbox& outbox, StickPost& post) {
  const auto folder = stick.inside("receipts", StickFolder::Missing::is_an_error);
  if (!folder) {
    if (folder.error().code != ErrorCode::not_found) tell(post, folder.error());
    return;
  }
  const auto names = folder->list();
  if (!names) return tell(post, names.error());
  std::size_t read = 0;
  for (const std::string& name : *names) {
    if (outbox::number_in(name, outbox.kiosk(), kReceipt) == 0) continue;
    if (++read > kMostReceipts) return;
    if (auto taken = take_receipt(*folder, name, outbox, post); !taken) tell(post, taken.error());
  }
}

std::vector<std::int64_t> numbers_in(const StickFolder& folder, const std::string& kiosk) {
  std::vector<std::int64_t> numbers;
  for (const std::string& name : folder.list().value_or(std::vector<std::string>())) {
    const std::int64_t number = outbox::number_in(name, kiosk, kSealed);
    if (number > 0) numbers.push_back(number);
  }
  return numbers;
}

/// The new file holds everything that was in files sealed here before and is not confirmed yet. One
/// that this outbox knows nothing of may be all that is left of a damaged one, and stays.
void remove_older(const StickFolder& folder, const Outbox& outbox,
                  const std::vector<std::int64_t>& numbers) {
  for (const std::int64_t number : numbers) {
    const auto token = outbox.token_of(number);
    if (!token || token->empty()) continue;
    static_cast<void>(folder.remove(outbox::sealed_name(outbox.kiosk(), number)));
  }
}

Status write_sealed(const StickFolder& stick, const Outbox& outbox, const outbox::SealingKey& key,
                    StickPost& post) {
  const auto levels = outbox.levels();
  if (!levels) return tl::unexpected(levels.error());
  if (levels->waiting == 0) return {};
  // Opened before anything is taken: what is taken counts as sent.
  const auto folder = stick.inside("outbox", StickFolder::Missing::is_made);
  if (!folder) return tl::unexpected(folder.error());
  const auto numbers = numbers_in(*folder, outbox.kiosk());
  const std::int64_t highest = numbers.empty() ? 0 : std::ranges::max(numbers);
  auto entries = outbox.take(kWholeOutbox);
  if (!entries) return tl::unexpected(entries.error());
  const auto sealed = outbox.next_sealed(highest);
  if (!sealed) return tl::unexpected(sealed.error());
  const outbox::Letter letter{outbox.kiosk(), sealed->number, sealed->token, std::move(*entries)};
  const Bytes bytes = outbox::seal(letter, key);
  if (bytes.empty()) {
    return fail(ErrorCode::invalid, "the desk's key is no key; correct it in the settings");
  }
  const std::string name = outbox::sealed_name(outbox.kiosk(), sealed->number);
  if (auto written = folder->write(name, bytes); !written) return written;
  post.sealed = letter.entries.size();
  post.file = name;
  remove_older(*folder, outbox, numbers);
  return {};
}

}  // namespace

StickPost exchange_post(const StickFolder& stick, const Outbox& outbox,
                        const std::optional<outbox::SealingKey>& key) {
  StickPost post;
  take_receipts(stick, outbox, post);
  if (!key) return post;
  if (auto written = write_sealed(stick, outbox, *key, post); !written) tell(post, written.error());
  return post;
}

}  // namespace pobratym::sync
