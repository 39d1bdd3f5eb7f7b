// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/picture_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "content/base/pipe.hpp"
#include "content/desk/pictures/picture_header.hpp"

namespace pobratym::desk {
namespace {

using Time = std::chrono::steady_clock;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr std::size_t kMostAnswer = 8u << 20u;
constexpr std::size_t kPiece = 64u << 10u;

/// A program that was started; ended, if need be by force, when this goes.
class Child {
 public:
  explicit Child(pid_t process) : process_(process) {}
  ~Child() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    [[maybe_unused]] const int status = wait();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int wait() {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    return status;
  }

 private:
  pid_t process_;
};

/// The program sees two pipes and nothing else of the desk: no file, no socket, no variable.
std::optional<pid_t> start(const Path& program, Focus focus, const Pipe& in, const Pipe& out) {
  std::string path = program.string();
  std::string x = std::to_string(focus.x);
  std::string y = std::to_string(focus.y);
  std::string place = "LC_ALL=C";
  char* const words[] = {path.data(), x.data(), y.data(), nullptr};
  char* const surroundings[] = {place.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write.get(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  pid_t process = 0;
  const int error = ::posix_spawn(&process, path.c_str(), &actions, nullptr, words, surroundings);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return std::nullopt;
  return process;
}

/// Both directions at once, because either side may wait for the other.
class Exchange {
 public:
  Exchange(BytesView question, Descriptor in, Descriptor out)
      : question_(question), in_(std::move(in)), out_(std::move(out)) {
    ::fcntl(in_.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(out_.get(), F_SETFL, O_NONBLOCK);
  }

  /// Empty when the time is over or the answer too long.
  std::optional<Bytes> until(Time::time_point end) {
    while (!ended_) {
      const auto left = duration_cast<milliseconds>(end - Time::now()).count();
      if (left <= 0 || answer_.size() > kMostAnswer) return std::nullopt;
      std::array<pollfd, 2> ways{{{out_.get(), POLLIN, 0}, {in_.get(), POLLOUT, 0}}};
      if (::poll(ways.data(), in_.open() ? 2 : 1, static_cast<int>(left)) <= 0) continue;
      if (ways[0].revents != 0) take();
      if (in_.open() && ways[1].revents != 0) give();
    }
    return std::move(answer_);
  }

 private:
  void give() {
    const auto sent = ::write(in_.get(), question_.data(), std::min(question_.size(), kPiece));
    if (sent > 0) question_.remove_prefix(static_cast<std::size_t>(sent));
    const bool gone = sent < 0 && errno != EAGAIN && errno != EINTR;
    if (gone || question_.empty()) in_ = Descriptor(-1);
  }

  void take() {
    std::array<char, kPiece> piece{};
    const auto read = ::read(out_.get(), piece.data(), piece.size());
    if (read > 0) answer_.append(piece.data(), static_cast<std::size_t>(read));
    ended_ = read == 0 || (read < 0 && errno != EAGAIN && errno != EINTR);
  }

  BytesView question_;
  Descriptor in_;
  Descriptor out_;
  Bytes answer_;
  bool ended_ = false;
};

}  // namespace

Result<std::vector<Cut>> PictureProgram::cut(BytesView picture, Focus focus) const {
  auto in = make_pipe();
  auto out = make_pipe();
  if (!in || !out) return fail(ErrorCode::failed, "cutting a picture: no pipe can be opened");
  const auto process = start(program_, focus, *in, *out);
  if (!process) {
    return fail(ErrorCode::failed, program_.string() +
                                       " cannot be started; --picture-program says "
                                       "where it is");
  }
  Child child(*process);
  in->read = Descriptor(-1);
  out->write = Descriptor(-1);
  const auto answer =
      Exchange(picture, std::move(in->write), std::move(out->read)).until(Time::now() + patience_);
  if (!answer) return fail(ErrorCode::invalid, "the picture took too long to decode");
  const int status = child.wait();
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return fail(ErrorCode::invalid, "the picture cannot be decoded whole");
  }
  auto cuts = read_cuts(*answer);
  if (!cuts) return fail(ErrorCode::invalid, "the picture cannot be decoded whole");
  for (const Cut& one : *cuts) {
    if (!is_bare_webp(one.webp)) return fail(ErrorCode::failed, "a cut is no bare WebP picture");
  }
  return *std::move(cuts);
}

}  // namespace pobratym::desk
