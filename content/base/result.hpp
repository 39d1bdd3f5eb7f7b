// SPDX-License-Identifier: Apache-2.0
// What a function returns when the world may fail: a value, or one Error with a sentence a person
// can act on. A bug is an assert; "nothing there" is std::optional.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace pobratym {

/// A new code only where a caller branches on it.
enum class ErrorCode {
  failed,       ///< nothing more particular is known
  not_found,    ///< the file, record or address does not exist
  invalid,      ///< the input breaks its format or its rules
  untrusted,    ///< a signature, hash, length, version or expiry does not hold
  unreachable,  ///< the network or the server does not answer
  no_space,     ///< the disk is full or read-only
};

struct Error {
  ErrorCode code = ErrorCode::failed;
  std::string message;  ///< what was being done, to what, and what to do next
};

template <class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}

/// Adds what was being done, once per layer on the way up: "context: message".
[[nodiscard]] inline tl::unexpected<Error> fail_in(std::string_view context, Error error) {
  error.message.insert(0, std::string(context) + ": ");
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace pobratym
