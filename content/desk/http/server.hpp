// SPDX-License-Identifier: Apache-2.0
// HTTP/1.1 on a socket of this machine, for a web server in front that speaks TLS with the world.
// Everything has a limit: what does not fit is refused with a sentence, who is slow is let go. Only
// a length in Content-Length is understood: the web server in front always sends one, and a body
// that says its length in two ways is how requests are smuggled.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/desk/http/request.hpp"
#include "content/desk/http/response.hpp"

namespace pobratym::desk {

struct ServerLimits {
  std::uint32_t header_bytes = 16u << 10u;
  std::uint64_t body_bytes = 2u << 20u;
  std::vector<std::string> upload_paths = {};  ///< where a body may be longer, of POST only
  std::uint64_t upload_bytes = 20u << 20u;
  std::size_t uploads = 4;  ///< of those long ones, held in memory at a time
  std::chrono::milliseconds header_time = std::chrono::seconds(10);  ///< for all of it
  std::chrono::milliseconds body_time = std::chrono::seconds(30);
  std::chrono::milliseconds write_time = std::chrono::seconds(30);
  std::uint64_t drain_bytes = 24u << 20u;  ///< of a refused body; nginx lets 20 MB through
  std::chrono::milliseconds drain_time = std::chrono::seconds(10);  ///< for all of it
  std::size_t connections = 256;
  std::size_t workers = 4;  ///< requests that are answered side by side
  std::chrono::milliseconds stop_time = std::chrono::seconds(10);  ///< for requests under way
};

/// Why a request never reaches the handler, or does not come back from it.
enum class ServerRefusal { not_understood, too_long, busy, broke_off };

class Server {
 public:
  /// Called by several threads at once.
  using Handler = std::function<Response(const Request&)>;
  /// The words of a refusal, in the language of what was heard of the request: of its headers
  /// Accept-Language at most. Called by several threads at once; without it there are no words.
  using Refuse = std::function<Response(const Request& heard, ServerRefusal why, int status)>;

  Server(const ServerLimits& limits, Handler handler, Refuse refuse = {});
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Port 0 takes any free one; answers which.
  [[nodiscard]] Result<std::uint16_t> listen(const std::string& address, std::uint16_t port);

  /// Serves until stop(), SIGTERM or SIGINT; requests under way are answered first.
  void run();
  /// From any thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym::desk
