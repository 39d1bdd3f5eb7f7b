// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/server.hpp"

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <optional>

// The library's own headers are not held to our warnings.
#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include "content/base/text.hpp"
#include "content/desk/http/target.hpp"

namespace pobratym::desk {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::use_awaitable;
using asio::ip::tcp;
using WireResponse = http::response<http::string_body>;

struct Refused {
  int status = 400;
  ServerRefusal why = ServerRefusal::not_understood;
};

std::string_view view_of(beast::string_view text) { return {text.data(), text.size()}; }

std::size_t count_of(const http::fields& fields, http::field name) {
  const auto range = fields.equal_range(name);
  return static_cast<std::size_t>(std::distance(range.first, range.second));
}

/// Whether a header is refused before anything of the body is read.
std::optional<Refused> refused_header(const http::request_header<>& header,
                                      std::uint64_t most_bytes) {
  if (header.version() != 11 && header.version() != 10) return Refused{505};
  if (count_of(header, http::field::host) != 1 || header[http::field::host].empty()) {
    return Refused{400};
  }
  if (count_of(header, http::field::transfer_encoding) != 0) return Refused{411};
  const std::size_t lengths = count_of(header, http::field::content_length);
  if (lengths > 1) return Refused{400};
  if (lengths == 0) return std::nullopt;
  const std::string_view text = view_of(header[http::field::content_length]);
  std::uint64_t length = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || text.size() > 15) return Refused{400};
    length = length * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (length > most_bytes) return Refused{413, ServerRefusal::too_long};
  return std::nullopt;
}

/// As much of a request as its refusal has to know.
Request heard_of(const http::fields& fields) {
  Request request;
  request.headers["accept-language"] = view_of(fields[http::field::accept_language]);
  return request;
}

std::optional<Request> request_from(const http::request<http::string_body>& wire,
                                    const std::string& peer) {
  auto target = parse_target(view_of(wire.target()));
  if (!target) return std::nullopt;
  Request request;
  request.method = std::string(view_of(wire.method_string()));
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  request.body = wire.body();
  for (const auto& field : wire) {
    std::string& value = request.headers[in_small_letters(view_of(field.name_string()))];
    if (!value.empty()) value += ", ";
    value += view_of(field.value());
  }
  // The web server in front writes the last one itself; those before are anybody's words.
  const std::string forwarded = request.header("x-forwarded-for");
  request.address = trim(std::string_view(forwarded).substr(forwarded.rfind(',') + 1));
  if (request.address.empty()) request.address = peer;
  return request;
}

WireResponse wire_from(Response response, unsigned version, bool keep_alive) {
  WireResponse wire{static_cast<http::status>(response.status), version};
  for (const auto& [name, value] : response.headers) wire.insert(name, value);
  wire.keep_alive(keep_alive);
  wire.body() = std::move(response.body);
  if (response.status != 204 && response.status != 304) {
    wire.content_length(wire.body().size());
  }
  return wire;
}

/// Adds to a count for as long as it is there.
class Counted {
 public:
  Counted(std::size_t& count, std::size_t by) : count_(count), by_(by) { count_ += by_; }
  ~Counted() { count_ -= by_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;

 private:
  std::size_t& count_;
  std::size_t by_;
};

}  // namespace

struct Server::State {
  State(const ServerLimits& the_limits, Handler the_handler, Refuse the_words)
      : limits(the_limits),
        handler(std::move(the_handler)),
        words(std::move(the_words)),
        workers(the_limits.workers) {}

  ServerLimits limits;
  Handler handler;
  Refuse words;
  asio::io_context io{1};
  asio::thread_pool workers;
  tcp::acceptor acceptor{io};
  asio::steady_timer patience{io};  ///< for what is under way when it stops
  std::size_t open = 0;
  std::size_t uploads = 0;
  bool stopping = false;

  Response answer(const Request& request) const {
    try {
      return handler(request);
    } catch (const std::exception& bug) {
      std::cerr << "answering " << request.path << ": " << bug.what() << std::endl;
      return refusal(request, {500, ServerRefusal::broke_off});
    }
  }

  [[nodiscard]] Response refusal(const Request& heard, const Refused& refused) const {
    return words ? words(heard, refused.why, refused.status) : empty_response(refused.status);
  }

  asio::awaitable<Response> answer_beside(const Request& request) {
    return asio::co_spawn(
        workers, [this, &request]() -> asio::awaitable<Response> { co_return answer(request); },
        use_awaitable);
  }

  asio::awaitable<void> write(beast::tcp_stream& stream, WireResponse wire, bool without_body) {
    stream.expires_after(limits.write_time);
    if (without_body) {
      http::response<http::empty_body> head{http::response_header<>(wire.base())};
      http::response_serializer<http::empty_body> serializer{head};
      co_await http::async_write_header(stream, serializer, use_awaitable);
    } else {
      co_await http::async_write(stream, wire, use_awaitable);
    }
  }

  [[nodiscard]] bool is_upload(const http::request_header<>& header) const {
    const std::string_view target = view_of(header.target());
    const std::string_view path = target.substr(0, target.find('?'));
    return header.method() == http::verb::post &&
           std::find(limits.upload_paths.begin(), limits.upload_paths.end(), path) !=
               limits.upload_paths.end();
  }

  /// Says why and hears the rest: who hangs up with bytes unread resets the connection, and whoever
  /// was still sending may never get to read the answer.
  asio::awaitable<void> refuse(beast::tcp_stream& stream, const http::fields& fields,
                               Refused refused) {
    co_await write(stream, wire_from(refusal(heard_of(fields), refused), 11, false), false);
    beast::error_code error;
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
    stream.expires_after(limits.drain_time);
    Bytes unread(16u << 10u, '\0');
    for (std::uint64_t left = limits.drain_bytes; !error && left > 0;) {
      const std::size_t heard = co_await stream.async_read_some(
          asio::buffer(unread), asio::redirect_error(use_awaitable, error));
      left -= std::min<std::uint64_t>(left, heard);
    }
  }

  /// Whether another request may follow.
  asio::awaitable<bool> serve_one(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                  const std::string& peer) {
    http::request_parser<http::empty_body> head;
    head.header_limit(limits.header_bytes);
    head.body_limit(boost::none);
    beast::error_code error;
    stream.expires_after(limits.header_time);
    co_await http::async_read_header(stream, buffer, head,
                                     asio::redirect_error(use_awaitable, error));
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
      co_await refuse(stream, head.get(), {431});
      co_return false;
    }
    if (error == http::error::end_of_stream || error == beast::error::timeout ||
        (error && error.category() == asio::error::get_system_category())) {
      co_return false;
    }
    if (error) {
      co_await refuse(stream, head.get(), {400});
      co_return false;
    }
    const bool upload = is_upload(head.get().base());
    const std::uint64_t most = upload ? limits.upload_bytes : limits.body_bytes;
    if (const auto refused = refused_header(head.get().base(), most)) {
      co_await refuse(stream, head.get(), *refused);
      co_return false;
    }
    if (upload && uploads >= limits.uploads) {
      co_await refuse(stream, head.get(), {503, ServerRefusal::busy});
      co_return false;
    }
    const Counted counted(uploads, upload ? 1 : 0);
    http::request_parser<http::string_body> parser(std::move(head));
    parser.body_limit(most);
    stream.expires_after(limits.body_time);
    co_await http::async_read(stream, buffer, parser, asio::redirect_error(use_awaitable, error));
    if (error) co_return false;
    const bool keep_alive = parser.get().keep_alive();
    const auto request = request_from(parser.get(), peer);
    if (!request) {
      co_await refuse(stream, parser.get(), {400});
      co_return false;
    }
    stream.expires_never();
    Response response = co_await answer_beside(*request);
    const bool goes_on = keep_alive && !stopping;
    co_await write(stream, wire_from(std::move(response), 11, goes_on), request->method == "HEAD");
    co_return goes_on;
  }

  asio::awaitable<void> serve(tcp::socket socket) {
    beast::error_code error;
    socket.set_option(tcp::no_delay(true), error);
    const auto remote = socket.remote_endpoint(error);
    const std::string peer = error ? std::string() : remote.address().to_string();
    beast::tcp_stream stream(std::move(socket));
    beast::flat_buffer buffer(limits.header_bytes + (64u << 10u));
    try {
      while (co_await serve_one(stream, buffer, peer)) {
      }
    } catch (const boost::system::system_error&) {
      // The other side is gone: there is nobody to tell.
    }
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
  }

  asio::awaitable<void> accept() {
    while (acceptor.is_open()) {
      beast::error_code error;
      tcp::socket socket =
          co_await acceptor.async_accept(asio::redirect_error(use_awaitable, error));
      if (error) {
        if (!acceptor.is_open()) co_return;
        // No descriptor is left, say; one that serves will end.
        asio::steady_timer pause(io, std::chrono::milliseconds(50));
        co_await pause.async_wait(asio::redirect_error(use_awaitable, error));
        continue;
      }
      if (open >= limits.connections) continue;  // closes it
      ++open;
      asio::co_spawn(io, serve(std::move(socket)), [this](const std::exception_ptr&) {
        --open;
        if (stopping && open == 0) io.stop();
      });
    }
  }

  void begin_to_stop() {
    if (stopping) return;
    stopping = true;
    beast::error_code ignored;
    acceptor.close(ignored);
    if (open == 0) {
      io.stop();
      return;
    }
    patience.expires_after(limits.stop_time);
    patience.async_wait([this](beast::error_code) { io.stop(); });
  }
};

Server::Server(const ServerLimits& limits, Handler handler, Refuse refuse)
    : state_(std::make_unique<State>(limits, std::move(handler), std::move(refuse))) {}

Server::~Server() { state_->workers.join(); }

Result<std::uint16_t> Server::listen(const std::string& address, std::uint16_t port) {
  beast::error_code error;
  const auto where = asio::ip::make_address(address, error);
  if (error) return fail(ErrorCode::invalid, address + " is no address of a network");
  const tcp::endpoint endpoint(where, port);
  tcp::acceptor& acceptor = state_->acceptor;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    return fail(ErrorCode::failed,
                "listening at " + address + ":" + std::to_string(port) + ": " + error.message());
  }
  return acceptor.local_endpoint().port();
}

void Server::run() {
  asio::signal_set signals(state_->io, SIGTERM, SIGINT);
  signals.async_wait([this](beast::error_code error, int) {
    if (!error) state_->begin_to_stop();
  });
  asio::co_spawn(state_->io, state_->accept(), asio::detached);
  state_->io.run();
}

void Server::stop() {
  asio::post(state_->io, [this] { state_->begin_to_stop(); });
}

}  // namespace pobratym::desk
