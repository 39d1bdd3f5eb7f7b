// SPDX-License-Identifier: Apache-2.0
// One file on its way through libcurl: how it is asked for, what its answer's headers say, and
// where its bytes go. Part of curl_transport, which runs many of these at once.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "sync/address_reach.hpp"
#include "sync/curl_settings.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

/// Of one answer with its redirects.
inline constexpr std::size_t kMaxHeaderBytes = 65536;

/// How a file is asked for, where not simply whole.
struct Manner {
  bool head = false;             ///< only whether it is there
  std::string known_tag{};       ///< not if it is still this one
  std::uint64_t from = 0;        ///< only what follows
  bool whole = false;            ///< and yet the whole file, of which what comes before is dropped
  const Piece* piece = nullptr;  ///< takes the bytes as they come
};

struct EasyCleanup {
  void operator()(void* easy) const;
};
struct ListCleanup {
  void operator()(void* list) const;
};

struct Transfer {
  std::unique_ptr<void, EasyCleanup> easy;     ///< a CURL
  std::unique_ptr<void, ListCleanup> headers;  ///< a curl_slist
  std::size_t index = 0;
  FetchLimits limits;
  std::string path;
  Manner manner;
  Bytes body;
  std::uint64_t arrived = 0;  ///< bytes of the body
  std::uint64_t skip = 0;     ///< of them known already: the server gave the whole file
  std::size_t header_bytes = 0;
  bool too_long = false;
  std::string tag;            ///< the answer's ETag
  std::int64_t date = 0;      ///< when it was given, and when the file was last changed: seconds by
  std::int64_t modified = 0;  ///< the server's clock; 0 when it does not say
  std::string range;          ///< the answer's Content-Range
  bool redirects = false;     ///< the answer names another place
  Status sunk;                ///< what the taker of pieces said
  std::chrono::steady_clock::time_point began;
  std::uint64_t floor = 0;  ///< bytes a second below which it is given up
  bool too_slow = false;
  bool inward = false;      ///< redirected further inside than the server is
  Reach* home = nullptr;    ///< how far inside the repository's own server is
  bool wrong_part = false;  ///< answers a question for a part with another one
  std::array<char, 256> reason{};

  /// A length that somebody signed may still be more than this machine has memory for.
  [[nodiscard]] std::uint64_t room() const;
  [[nodiscard]] bool signed_room() const { return limits.exact && *limits.exact <= limits.most; }
};

/// What holds for every file from a server. `settings` and `home` must outlive it.
[[nodiscard]] std::unique_ptr<Transfer> make_transfer(const CurlSettings& settings, bool secure,
                                                      Reach& home);

/// Forgets the file before. `floor`: its share of what the line must carry, in bytes a second.
void prepare(Transfer& transfer, std::size_t index, const FetchRequest& request,
             const Manner& manner, const std::string& url, std::uint64_t floor);

/// Whether it has been slower on the whole than its floor, once a connection and `patience` were
/// granted. libcurl's own floor looks at the last moments only: who sends a little now and then
/// could keep it waiting for days.
[[nodiscard]] bool is_too_slow(const Transfer& transfer, const CurlSettings& settings,
                               std::chrono::steady_clock::time_point now);

[[nodiscard]] long status_of(const Transfer& transfer);

/// Whether the answer is the part that was asked for, and says so.
[[nodiscard]] bool is_rest(const Transfer& transfer);

/// Hands the last piece on; false when its taker refused it or one before.
[[nodiscard]] bool flush(Transfer& transfer);

/// The answer's ETag if no other version of the file can have the same one. nginx makes it of the
/// length and the second of the last change, so a file changed just now may be changed again.
[[nodiscard]] std::string lasting_tag(const Transfer& transfer);

/// Fit to be sent back in a header of our own.
[[nodiscard]] bool is_tag(std::string_view text);

}  // namespace pobratym::sync
