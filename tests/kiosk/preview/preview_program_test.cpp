// SPDX-License-Identifier: Apache-2.0
// The program as the desk runs it: a process, two pipes, no display.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/json.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

/// The running program; ends with the object.
class Preview {
 public:
  explicit Preview(const std::string& state) {
    std::array<int, 2> in{}, out{};
    REQUIRE(::pipe2(in.data(), O_CLOEXEC) == 0);
    REQUIRE(::pipe2(out.data(), O_CLOEXEC) == 0);
    process_ = ::fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) {
      ::dup2(in[0], STDIN_FILENO);
      ::dup2(out[1], STDOUT_FILENO);
      ::unsetenv("DISPLAY");
      ::unsetenv("WAYLAND_DISPLAY");
      ::execl(POBRATYM_BIN_DIR "/pobratym-preview", "pobratym-preview", "--state", state.c_str(),
              "--assets", POBRATYM_BINARY_DIR "/assets", nullptr);
      ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
  }
  ~Preview() {
    if (to_ >= 0) static_cast<void>(end());
    ::close(from_);
  }
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  void say(const std::string& line) const {
    REQUIRE(::write(to_, line.data(), line.size()) == static_cast<ssize_t>(line.size()));
  }
  /// Head and picture of the next answer.
  std::pair<Json, std::string> answer() {
    std::string line = exactly(1);
    while (line.back() != '\n') line += exactly(1);
    Json head = parse_json(line.substr(0, line.size() - 1)).value();
    const auto size = head["bytes"].get<std::size_t>();
    return {std::move(head), exactly(size)};
  }
  /// Its exit code once its input has ended.
  int end() {
    ::close(to_);
    to_ = -1;
    int status = 0;
    ::waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  void stop_listening() {
    ::close(from_);
    from_ = -1;
  }

 private:
  std::string exactly(std::size_t size) const {
    std::string bytes(size, '\0');
    for (std::size_t have = 0; have < size;) {
      const ssize_t count = ::read(from_, bytes.data() + have, size - have);
      REQUIRE(count > 0);
      have += static_cast<std::size_t>(count);
    }
    return bytes;
  }
  pid_t process_ = -1;
  int to_ = -1, from_ = -1;
};

}  // namespace

TEST_CASE("one process draws page after page, survives nonsense and ends with its input") {
  StateFolder state;
  state.store_pack("kharkiv", parse_instant("2026-11-24T12:32:00Z").value());
  Preview preview(state.path());
  for (int round = 0; round < 3; ++round) {
    preview.say("{\"id\":\"r\",\"page\":\"city/brno\",\"width\":360,\"height\":640}\n");
    const auto [head, picture] = preview.answer();
    CHECK(head["id"] == "r");
    CHECK(head["width"] == 360);
    CHECK(picture.starts_with("\x89PNG"));
    preview.say("no request\n");
    CHECK(preview.answer().first.contains("error"));
  }
  CHECK(preview.end() == 0);
}

TEST_CASE("an asker who is gone ends the process, not with a crash") {
  StateFolder state;
  state.store_pack("kharkiv", parse_instant("2026-11-24T12:32:00Z").value());
  Preview preview(state.path());
  preview.stop_listening();
  preview.say("{\"width\":360,\"height\":640}\n{\"width\":360,\"height\":640}\n");
  CHECK(preview.end() == 0);
}

TEST_CASE("before the first data the waiting page is drawn, and a draft is refused") {
  StateFolder state;
  Preview preview(state.path());
  preview.say("{\"width\":360,\"height\":640}\n");
  CHECK(preview.answer().second.starts_with("\x89PNG"));
  preview.say("{\"record\":{\"type\":\"city\",\"id\":\"brno\"}}\n");
  CHECK(preview.answer().first.contains("error"));
}

}  // namespace pobratym::test
