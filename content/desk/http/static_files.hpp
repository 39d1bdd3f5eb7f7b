// SPDX-License-Identifier: Apache-2.0
// The built editor, read into memory once: a few files that every browser asks for, and no path of
// a request ever reaches the disk.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/desk/http/request.hpp"
#include "content/desk/http/response.hpp"

namespace pobratym::desk {

class StaticFiles {
 public:
  /// Nothing to serve.
  StaticFiles() = default;

  /// All files of the folder and those below; not_found when it has no index.html.
  [[nodiscard]] static Result<StaticFiles> read(const Disk& disk, const Path& folder);

  /// "/" is index.html. Files below assets/ are named by what is in them and kept for ever, others
  /// are asked for again with their ETag. 404 for what is not there.
  [[nodiscard]] Response answer(const Request& request) const;

 private:
  struct File {
    Bytes bytes;
    std::string type;
    std::string tag;  ///< of ETag, with its quotes
  };
  std::map<std::string, File, std::less<>> files_;  ///< by path: "/index.html"
};

/// What the editor may load and do. index.html and nginx say the same; a test holds them together.
inline constexpr std::string_view kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What every answer of the desk carries: nothing but our own scripts, no frames, no guessing.
void add_security_headers(Response& response);

}  // namespace pobratym::desk
