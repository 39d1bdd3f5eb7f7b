// SPDX-License-Identifier: Apache-2.0
#include "tests/content/desk/desk_program.hpp"

#include <signal.h>

#include <chrono>
#include <stdexcept>
#include <thread>
#include <utility>

#include "content/base/clock.hpp"
#include "content/desk/accounts/one_time_code.hpp"
#include "tests/content/desk/raw_socket.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

const std::string kPrograms = POBRATYM_BIN_DIR;

std::string after(const std::string& text, const std::string& words) {
  const auto at = text.rfind(words);
  if (at == std::string::npos) return {};
  const auto from = at + words.size();
  return text.substr(from, text.find_first_of(" \n", from) - from);
}

}  // namespace

DeskProgram::DeskProgram(Path folder) : folder_(std::move(folder)) {
  const auto made =
      run_program({kPrograms + "/pobratym-pack", "keys", "new", (folder_ / "data/keys").string()});
  if (made.code != 0) throw std::runtime_error(made.output);
  start();
}

DeskProgram::~DeskProgram() {
  if (process_ > 0) kill();
}

void DeskProgram::start() {
  const Path log = folder_ / "log";
  const RealDisk disk;
  std::filesystem::remove(log);
  process_ = start_program(
      {kPrograms + "/pobratym-desk", "--data", (folder_ / "data").string(), "--listen",
       "127.0.0.1:0", "--import", POBRATYM_SOURCE_DIR "/content/packs/brno", "--insecure-cookies",
       "--quick-passwords", "--dictionaries", (folder_ / "none").string(), "--site",
       "http://desk.test"},
      log.string());
  for (int i = 0; i < 600; ++i) {
    const auto said = disk.read(log, 1u << 20u);
    const std::string port = said ? after(*said, "listens at http://127.0.0.1:") : "";
    if (!port.empty() && said->find("for http") != std::string::npos) {
      port_ = static_cast<std::uint16_t>(std::stoi(port));
      link_ = after(*said, "/#/invitation/");
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error(disk.read(log, 1u << 20u).value_or("the desk said nothing"));
}

void DeskProgram::kill() {
  ::kill(process_, SIGKILL);
  static_cast<void>(wait_for(std::exchange(process_, -1)));
}

int DeskProgram::stop() {
  ::kill(process_, SIGTERM);
  return wait_for(std::exchange(process_, -1));
}

DeskProgram::Answer DeskProgram::ask(const std::string& method, const std::string& path,
                                     const Json& body, const std::string& more_headers) {
  try {
    RawSocket socket(port_);
    const std::string bytes = method == "GET" ? "" : dump_json(body);
    socket.send(method + " " + path + " HTTP/1.1\r\nHost: desk.test\r\nConnection: close\r\n" +
                "Origin: http://desk.test\r\nContent-Type: application/json\r\nCookie: desk=" +
                cookie_ + "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n" +
                more_headers + "\r\n" + bytes);
    const std::string response = socket.read_response();
    Answer answer{status_of(response), {}};
    if (answer.status == 0) return answer;
    const std::string cookie = after(response, "Set-Cookie: desk=");
    if (!cookie.empty()) cookie_ = cookie.substr(0, cookie.find(';'));
    answer.json = Json::parse(response.substr(response.find("\r\n\r\n") + 4), nullptr, false);
    return answer;
  } catch (const std::runtime_error&) {
    return {};
  }
}

void DeskProgram::join() {
  const Json invitation = ask("GET", "/api/invitations/" + link_).json;
  const std::string code = desk::one_time_code(invitation.at("secret").get<std::string>(),
                                               desk::code_step(SystemClock().now()));
  const auto answer =
      ask("POST", "/api/invitations/" + link_,
          {{"name", "Olena"}, {"password", "a long enough password"}, {"code", code}});
  if (answer.status != 200) throw std::runtime_error(answer.json.dump());
}

}  // namespace pobratym::test
