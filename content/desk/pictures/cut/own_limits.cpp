// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/cut/own_limits.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace pobratym::desk {
namespace {

constexpr rlim_t kMemory = 1500u << 20u;  ///< fifty million pixels, some copies, libvips itself
constexpr rlim_t kSeconds = 20;
constexpr rlim_t kDescriptors = 3;  ///< those it has: none can be added

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
#error "write down which machine this is, as linux/audit.h calls it"
#endif

constexpr std::uint32_t kForbidden[] = {
    SYS_execve,  SYS_execveat, SYS_socket, SYS_connect,
    SYS_openat,  SYS_openat2,  SYS_ptrace, SYS_process_vm_readv,
    SYS_unshare, SYS_mount,    SYS_bpf,    SYS_io_uring_setup,
    SYS_kill,
#if defined(SYS_open)
    SYS_open,    SYS_fork,     SYS_vfork,
#endif
};

bool limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  return ::setrlimit(resource, &both) == 0;
}

sock_filter step(std::uint16_t code, std::uint32_t value, std::uint8_t yes = 0,
                 std::uint8_t no = 0) {
  return {code, yes, no, value};
}

/// A filter of system calls (seccomp(2)): what is forbidden answers "not permitted".
bool forbid_calls() {
  constexpr std::uint16_t kLoad = BPF_LD | BPF_W | BPF_ABS;
  constexpr std::uint16_t kEqual = BPF_JMP | BPF_JEQ | BPF_K;
  constexpr std::uint16_t kAnswer = BPF_RET | BPF_K;
  constexpr std::size_t kCount = std::size(kForbidden);
  std::array<sock_filter, 5 + 2 * kCount> filter{};
  std::size_t at = 0;
  filter.at(at++) = step(kLoad, offsetof(seccomp_data, arch));
  filter.at(at++) = step(kEqual, kMachine, 1, 0);
  filter.at(at++) = step(kAnswer, SECCOMP_RET_KILL_PROCESS);
  filter.at(at++) = step(kLoad, offsetof(seccomp_data, nr));
  for (const std::uint32_t call : kForbidden) {
    filter.at(at++) = step(kEqual, call, 0, 1);
    filter.at(at++) = step(kAnswer, SECCOMP_RET_ERRNO | EPERM);
  }
  filter.at(at++) = step(kAnswer, SECCOMP_RET_ALLOW);
  const sock_fprog program{static_cast<unsigned short>(at), filter.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

bool limit_memory() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;  // their shadow memory alone is terabytes of addresses
#else
  return limit(RLIMIT_AS, kMemory);
#endif
}

}  // namespace

bool limit_itself() {
  return limit_memory() && limit(RLIMIT_CPU, kSeconds) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_NOFILE, kDescriptors) && forbid_calls();
}

}  // namespace pobratym::desk
