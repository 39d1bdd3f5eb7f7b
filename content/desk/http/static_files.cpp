// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/static_files.hpp"

#include <filesystem>
#include <system_error>

#include "content/base/hash.hpp"

namespace pobratym::desk {
namespace {

constexpr std::uint64_t kMaxFile = 16u << 20u;

std::string type_of(const Path& file) {
  static constexpr std::pair<const char*, const char*> kTypes[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".svg", "image/svg+xml"},
      {".webp", "image/webp"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
  };
  for (const auto& [ending, type] : kTypes) {
    if (file.extension() == ending) return type;
  }
  return "application/octet-stream";
}

}  // namespace

Result<StaticFiles> StaticFiles::read(const Disk& disk, const Path& folder) {
  StaticFiles files;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (!at->is_regular_file(error) || at->is_symlink(error)) continue;
    auto bytes = disk.read(at->path(), kMaxFile);
    if (!bytes) return fail_in("the editor's files", bytes.error());
    std::string tag = "\"" + to_hex(sha256(*bytes)).substr(0, 32) + "\"";
    files.files_["/" + at->path().lexically_relative(folder).generic_string()] = {
        *std::move(bytes), type_of(at->path()), std::move(tag)};
  }
  if (!files.files_.contains("/index.html")) {
    return fail(
        ErrorCode::not_found,
        folder.string() + " holds no index.html; --web wants the folder of the built editor");
  }
  return files;
}

Response StaticFiles::answer(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    return empty_response(405).with("Allow", "GET, HEAD");
  }
  const auto file = files_.find(request.path == "/" ? "/index.html" : request.path);
  if (file == files_.end()) {
    return empty_response(404);
  }
  const bool named_by_content = request.path.starts_with("/assets/");
  Response response{request.header("if-none-match") == file->second.tag ? 304 : 200};
  response.with("ETag", file->second.tag)
      .with("Cache-Control", named_by_content ? "public, max-age=31536000, immutable" : "no-cache");
  if (response.status == 200) {
    response.with("Content-Type", file->second.type);
    response.body = file->second.bytes;
  }
  return response;
}

void add_security_headers(Response& response) {
  response.with("Content-Security-Policy", std::string(kContentPolicy))
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin")
      .with("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
}

}  // namespace pobratym::desk
