// SPDX-License-Identifier: Apache-2.0
#include "tests/support/power_loss.hpp"

#include <algorithm>
#include <optional>

namespace pobratym::test {
namespace {

using Kind = StorageStep::Kind;

constexpr std::size_t kSector = 512;

/// How much chance there is in a cut: a medium whose cache was empty, one that wrote all in time, a
/// journaling one that keeps an order, and one that keeps none.
enum class Mood { drops_all, keeps_all, in_order, at_random };

Mood draw_mood(Dice& dice) {
  const std::uint64_t rolled = dice.below(20);
  if (rolled < 3) return Mood::drops_all;
  if (rolled < 5) return Mood::keeps_all;
  return rolled < 9 ? Mood::in_order : Mood::at_random;
}

void put(Bytes& into, std::uint64_t offset, BytesView bytes) {
  if (into.size() < offset + bytes.size()) into.resize(offset + bytes.size());
  std::copy(bytes.begin(), bytes.end(), into.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(const StorageStep& step, Bytes& into) {
  if (step.kind == Kind::truncate) {
    into.resize(step.offset);
  } else {
    put(into, step.offset, *step.bytes);
  }
}

/// A file may be as long as was written before the bytes are: they are zeros, or what lay there.
void grow(Bytes& into, std::uint64_t length, Dice& dice) {
  const bool zeros = dice.once_in(2);
  while (into.size() < length) into += zeros ? '\0' : static_cast<char>(dice.next());
}

/// Each sector by itself: kept, dropped or kept in part. A sector's other bytes stay as they were,
/// which is what SQLite counts on (its "power-safe overwrite").
void tear(const StorageStep& step, Bytes& into, Dice& dice) {
  const BytesView bytes = *step.bytes;
  if (dice.once_in(2)) grow(into, step.offset + bytes.size(), dice);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint64_t place = step.offset + at;
    const std::size_t length = std::min<std::size_t>(bytes.size() - at, kSector - place % kSector);
    const std::uint64_t fate = dice.below(8);
    const std::size_t kept = fate < 4 ? length : fate < 7 ? 0 : dice.below(length);
    if (kept > 0) {
      grow(into, place, dice);
      put(into, place, bytes.substr(at, kept));
    }
    at += length;
  }
}

/// One medium on the way through the steps.
class Platter {
 public:
  Platter(const StorageImage& before, const Medium& medium)
      : medium_(medium), top_(*before.folders.begin()) {
    for (const std::string& folder : before.folders) names_.emplace(folder, kFolder);
    for (const auto& [path, bytes] : before.files) {
      contents_.push_back(bytes);
      names_.emplace(path, contents_.size());
    }
    contents_.insert(contents_.begin(), nullptr);  // numbers begin at 1, as the storage's do
  }

  void take(const StorageStep& step) {
    switch (step.kind) {
      case Kind::write:
      case Kind::truncate:
        waiting_[step.file].push_back(&step);
        break;
      case Kind::sync_file:
        if (!medium_.forgets_file_syncs) keep_writes(step.file);
        break;
      case Kind::sync_folder:
        if (!medium_.forgets_folder_syncs) keep_names(step.path);
        break;
      default:
        names_waiting_.push_back(&step);
    }
  }

  StorageImage cut(Mood mood, Dice& dice) {
    lose_names(mood, dice);
    for (const auto& [file, steps] : waiting_) lose_writes(file, steps, mood, dice);
    return image();
  }

 private:
  static constexpr std::size_t kFolder = SIZE_MAX;

  Bytes copy_of(std::uint32_t file) const {
    if (file >= contents_.size() || contents_[file] == nullptr) return {};
    return *contents_[file];
  }
  void put_contents(std::uint32_t file, Bytes bytes) {
    if (file >= contents_.size()) contents_.resize(file + 1);
    contents_[file] = std::make_shared<const Bytes>(std::move(bytes));
  }

  void keep_writes(std::uint32_t file) {
    const auto steps = waiting_.extract(file);
    Bytes bytes = copy_of(file);
    if (!steps.empty()) {
      for (const StorageStep* step : steps.mapped()) apply(*step, bytes);
    }
    put_contents(file, std::move(bytes));
  }

  void keep_names(const std::string& folder) {
    std::erase_if(names_waiting_, [&](const StorageStep* step) {
      if (folder_of(step->path) != folder) return false;
      name(*step);
      return true;
    });
  }

  void name(const StorageStep& step) {
    if (step.kind == Kind::remove) {
      names_.erase(step.path);
      return;
    }
    if (step.kind == Kind::rename) names_.erase(step.from);
    names_[step.path] = step.kind == Kind::make_folder ? kFolder : step.file;
  }

  void lose_names(Mood mood, Dice& dice) {
    std::size_t in_order = dice.below(names_waiting_.size() + 1);
    for (const StorageStep* step : names_waiting_) {
      const bool kept = mood == Mood::keeps_all || (mood == Mood::at_random && dice.once_in(2)) ||
                        (mood == Mood::in_order && in_order > 0);
      if (in_order > 0) --in_order;
      if (kept) name(*step);
    }
  }

  void lose_writes(std::uint32_t file, const std::vector<const StorageStep*>& steps, Mood mood,
                   Dice& dice) {
    if (mood == Mood::drops_all) return;
    Bytes bytes = copy_of(file);
    const std::size_t in_order =
        mood == Mood::keeps_all ? steps.size() : dice.below(steps.size() + 1);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (mood == Mood::at_random) {
        const std::uint64_t fate = dice.below(4);
        if (fate == 0) continue;
        if (fate == 1 && steps[i]->kind == Kind::write) {
          tear(*steps[i], bytes, dice);
          continue;
        }
      } else if (i >= in_order) {
        break;
      }
      apply(*steps[i], bytes);
    }
    put_contents(file, std::move(bytes));
  }

  StorageImage image() {
    StorageImage image;
    image.folders.insert(top_);
    for (const auto& [path, what] : names_) {
      if (!image.folders.contains(folder_of(path))) continue;  // lost with its folder
      if (what == kFolder) {
        image.folders.insert(path);
      } else {
        const bool empty = what >= contents_.size() || contents_[what] == nullptr;
        image.files.emplace(path, empty ? std::make_shared<const Bytes>() : contents_[what]);
      }
    }
    return image;
  }

  Medium medium_;
  std::string top_;
  std::map<std::string, std::size_t> names_;  ///< path → number of a file, or kFolder
  std::vector<std::shared_ptr<const Bytes>> contents_;
  std::map<std::uint32_t, std::vector<const StorageStep*>> waiting_;
  std::vector<const StorageStep*> names_waiting_;
};

}  // namespace

StorageImage after_power_cut(const StorageImage& before, std::span<const StorageStep> steps,
                             Dice& dice, const Medium& medium) {
  Platter platter(before, medium);
  for (const StorageStep& step : steps) platter.take(step);
  const Mood mood = draw_mood(dice);
  return platter.cut(mood, dice);
}

StorageImage after_all(const StorageImage& before, std::span<const StorageStep> steps) {
  Platter platter(before, {});
  for (const StorageStep& step : steps) platter.take(step);
  Dice unused(0);
  return platter.cut(Mood::keeps_all, unused);
}

}  // namespace pobratym::test
