// SPDX-License-Identifier: Apache-2.0
// One running pobratym-preview: a child with two pipes, within limits that are set before it is
// executed. It ends with this object, and with the desk however that ends.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "content/base/descriptor.hpp"
#include "content/base/disk.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::desk {

#ifdef __SANITIZE_ADDRESS__
inline constexpr std::uint64_t kPreviewMemory = 0;  // its shadow of the memory alone is larger
#else
inline constexpr std::uint64_t kPreviewMemory = 1u << 30u;
#endif

struct PreviewLimits {
  std::uint64_t memory = kPreviewMemory;  ///< bytes of its own; 0 for no limit
  std::uint64_t file = 1u << 30u;         ///< that it may write: the copy of the content
  std::chrono::milliseconds answer = std::chrono::seconds(10);  ///< for all of one answer
};

struct PreviewProgram {
  Path program;
  Path state;   ///< the folder it draws from
  Path drafts;  ///< where it keeps its copy
  PreviewLimits limits = {};
};

class PreviewProcess {
 public:
  /// not_found when there is no such program.
  [[nodiscard]] static Result<PreviewProcess> start(const PreviewProgram& program);
  ~PreviewProcess();
  PreviewProcess(PreviewProcess&& other) noexcept;
  PreviewProcess& operator=(PreviewProcess&& other) noexcept;
  PreviewProcess(const PreviewProcess&) = delete;
  PreviewProcess& operator=(const PreviewProcess&) = delete;

  struct Answer {
    Json head;
    Bytes picture;
  };
  /// After an Error it is of no more use: it ended, was silent for too long, or talks nonsense.
  [[nodiscard]] Result<Answer> ask(const Json& request);

 private:
  PreviewProcess(pid_t process, Descriptor to, Descriptor from, PreviewLimits limits)
      : process_(process), to_(std::move(to)), from_(std::move(from)), limits_(limits) {}
  void end();

  pid_t process_ = -1;
  Descriptor to_, from_;
  PreviewLimits limits_;
  Bytes read_;  ///< and not used yet
};

}  // namespace pobratym::desk
