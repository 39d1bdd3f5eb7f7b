// SPDX-License-Identifier: Apache-2.0
#include "content/desk/preview/preview_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "content/base/pipe.hpp"

namespace pobratym::desk {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestHead = 4096;
constexpr std::size_t kLargestPicture = 48u << 20u;
constexpr std::size_t kPiece = 64u << 10u;
constexpr rlim_t kMostFiles = 64;
constexpr int kPatience = 10;  ///< of the processor: saving comes first

void limit(int what, rlim_t most) {
  const rlimit both{most, most};
  static_cast<void>(::setrlimit(static_cast<__rlimit_resource_t>(what), &both));
}

/// Between fork and exec, where only the system may be called.
[[noreturn]] void become(const PreviewLimits& limits, int in, int out, char* const* words,
                         char* const* surroundings) {
  static_cast<void>(::prctl(PR_SET_PDEATHSIG, SIGKILL));
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  static_cast<void>(::close_range(STDERR_FILENO + 1, ~0U, 0));
  if (limits.memory > 0) limit(RLIMIT_DATA, limits.memory);
  limit(RLIMIT_FSIZE, limits.file);
  limit(RLIMIT_NOFILE, kMostFiles);
  limit(RLIMIT_CORE, 0);
  static_cast<void>(::setpriority(PRIO_PROCESS, 0, kPatience));
  ::signal(SIGPIPE, SIG_DFL);
  ::execve(words[0], words, surroundings);
  ::_exit(127);
}

/// Whether `file` is ready for `what` before `end`.
Status wait_for(const Descriptor& file, short what, Clock::time_point end) {
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    pollfd one{file.get(), what, 0};
    const int ready = left.count() > 0 ? ::poll(&one, 1, static_cast<int>(left.count())) : 0;
    if (ready > 0) return {};
    if (ready == 0) return fail(ErrorCode::failed, "the preview program does not answer");
    if (errno != EINTR) return fail(ErrorCode::failed, std::strerror(errno));
  }
}

Status say(const Descriptor& file, BytesView bytes, Clock::time_point end) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      if (auto ready = wait_for(file, POLLOUT, end); !ready) return ready;
    } else if (errno != EINTR) {
      return fail(ErrorCode::failed, "the preview program has ended");
    }
  }
  return {};
}

Status hear(const Descriptor& file, Bytes& bytes, Clock::time_point end) {
  if (auto ready = wait_for(file, POLLIN, end); !ready) return ready;
  const std::size_t had = bytes.size();
  bytes.resize(had + kPiece);
  const ssize_t count = ::read(file.get(), bytes.data() + had, kPiece);
  bytes.resize(had + (count > 0 ? static_cast<std::size_t>(count) : 0));
  if (count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))) return {};
  return fail(ErrorCode::failed, "the preview program has ended");
}

}  // namespace

Result<PreviewProcess> PreviewProcess::start(const PreviewProgram& program) {
  if (::access(program.program.c_str(), X_OK) != 0) {
    return fail(ErrorCode::not_found, "there is no program " + program.program.string() +
                                          "; --preview says where pobratym-preview is");
  }
  auto to = make_pipe();
  auto from = make_pipe();
  if (!to || !from) {
    return fail(ErrorCode::failed, std::string("making a pipe: ") + std::strerror(errno));
  }
  std::string name = program.program.string(), state = program.state.string(), option = "--state";
  std::string drafts = "TMPDIR=" + program.drafts.string(), letters = "LANG=C.UTF-8";
  const std::array<char*, 4> words{name.data(), option.data(), state.data(), nullptr};
  const std::array<char*, 3> surroundings{drafts.data(), letters.data(), nullptr};
  const pid_t process = ::fork();
  if (process < 0) return fail(ErrorCode::failed, "starting the preview program");
  if (process == 0) {
    become(program.limits, to->read.get(), from->write.get(), words.data(), surroundings.data());
  }
  ::fcntl(to->write.get(), F_SETFL, O_NONBLOCK);
  ::fcntl(from->read.get(), F_SETFL, O_NONBLOCK);
  return PreviewProcess(process, std::move(to->write), std::move(from->read), program.limits);
}

PreviewProcess::PreviewProcess(PreviewProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      to_(std::move(other.to_)),
      from_(std::move(other.from_)),
      limits_(other.limits_),
      read_(std::move(other.read_)) {}

PreviewProcess& PreviewProcess::operator=(PreviewProcess&& other) noexcept {
  if (this == &other) return *this;
  end();
  process_ = std::exchange(other.process_, -1);
  to_ = std::move(other.to_);
  from_ = std::move(other.from_);
  limits_ = other.limits_;
  read_ = std::move(other.read_);
  return *this;
}

PreviewProcess::~PreviewProcess() { end(); }

void PreviewProcess::end() {
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
}

Result<PreviewProcess::Answer> PreviewProcess::ask(const Json& request) {
  const auto until = Clock::now() + limits_.answer;
  if (auto said = say(to_, dump_json(request) + "\n", until); !said) {
    return tl::unexpected(said.error());
  }
  std::size_t line = Bytes::npos;
  while ((line = read_.find('\n')) == Bytes::npos) {
    if (read_.size() > kLongestHead) break;
    if (auto heard = hear(from_, read_, until); !heard) return tl::unexpected(heard.error());
  }
  const auto nonsense = [] {
    return fail(ErrorCode::failed, "the preview program answers something else than a picture");
  };
  if (line == Bytes::npos || line > kLongestHead) return nonsense();
  auto head = parse_json(BytesView(read_).substr(0, line));
  if (!head || !head->is_object()) return nonsense();
  const std::int64_t size = integer_member(*head, "bytes").value_or(-1);
  if (size < 0 || static_cast<std::size_t>(size) > kLargestPicture) return nonsense();
  const std::size_t all = line + 1 + static_cast<std::size_t>(size);
  while (read_.size() < all) {
    if (auto heard = hear(from_, read_, until); !heard) return tl::unexpected(heard.error());
  }
  Answer answer{*std::move(head), read_.substr(line + 1, static_cast<std::size_t>(size))};
  read_.erase(0, all);
  return answer;
}

}  // namespace pobratym::desk
