// SPDX-License-Identifier: Apache-2.0
// The way to a repository as a seam: HTTP, a folder, a USB stick. Nothing that arrives is trusted
// yet; a transport only promises that no answer is longer than was asked for, and that waiting
// ends.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym::sync {

struct FetchLimits {
  std::uint64_t most = 0;              ///< bytes after which the transfer is given up
  std::optional<std::uint64_t> exact;  ///< the signed length, when it is known
};

struct FetchRequest {
  std::string path;  ///< below the repository: "metadata/timestamp.json"
  FetchLimits limits;
};

/// A file that is asked for again and again: empty body when it is still the one known by `tag`.
struct Answer {
  std::optional<Bytes> body;
  std::string tag;  ///< what the server calls this version (an ETag); empty when it does not say
};

/// Takes the next bytes of a long file, in order. An error ends the transfer with that error.
using Piece = std::function<Status(BytesView bytes)>;

/// How long the pieces are, but for the last one.
inline constexpr std::size_t kPieceBytes = 256u << 10u;

/// What has travelled since the transport was made.
struct Traffic {
  std::uint64_t requests = 0;
  std::uint64_t bytes = 0;  ///< of bodies, as they came over the wire
};

/// Takes the answer to requests[index]; an error returned ends fetch_all with that error.
using Arrival = std::function<Status(std::size_t index, Result<Bytes> body)>;

class Transport {
 public:
  virtual ~Transport() = default;

  /// not_found when the repository answers and has no such file; unreachable when it does not
  /// answer, is too slow or breaks off; untrusted when the answer is longer than `most` or is not
  /// `exact` bytes.
  [[nodiscard]] virtual Result<Bytes> fetch(const std::string& path, const FetchLimits& limits) = 0;

  /// Many files over few connections. Answers arrive in any order, one call of `arrival` each.
  [[nodiscard]] virtual Status fetch_all(std::span<const FetchRequest> requests,
                                         const Arrival& arrival) = 0;

  /// Whether it is worth fetching: false only when the repository says that it has no such file,
  /// asked so that the saying has no body. Most files that may be there are not.
  [[nodiscard]] virtual Result<bool> may_have(const std::string& path);

  /// `known_tag`: of an earlier answer; empty to get the body in any case.
  [[nodiscard]] virtual Result<Answer> fetch_unless_known(const std::string& path,
                                                          const FetchLimits& limits,
                                                          const std::string& known_tag);

  /// The file from its byte `from` on, piece by piece; pieces that came before the transfer broke
  /// off count. `limits` are those of the whole file.
  [[nodiscard]] virtual Status fetch_rest(const std::string& path, std::uint64_t from,
                                          const FetchLimits& limits, const Piece& piece);

  [[nodiscard]] virtual Traffic traffic() const = 0;

  /// From here on counts the time that one run may take; without it there is no such limit.
  virtual void begin_run() {}

  /// How long the server asks to be left alone after the last answers; nothing when it does not.
  [[nodiscard]] virtual std::chrono::seconds wished_pause() const {
    return std::chrono::seconds(0);
  }
};

/// Letters, digits, "-", "_", "." and "~", and other bytes quoted as %XX, in segments between
/// single slashes; no "." or "..".
[[nodiscard]] bool is_repository_path(std::string_view path);

/// Holds `body` to `limits`; `what` names it in the sentence.
[[nodiscard]] Status check_length(std::string_view what, std::uint64_t length,
                                  const FetchLimits& limits);

}  // namespace pobratym::sync
