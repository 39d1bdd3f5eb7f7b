// SPDX-License-Identifier: Apache-2.0
// A record that has been read and held against what was stored, with what it means. Views are made
// again each minute of nearly the same ones: none is decoded twice, and none is copied.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "content/model/event.hpp"
#include "content/model/record.hpp"
#include "content/model/visibility.hpp"
#include "content/store/known_list.hpp"

namespace pobratym::store {

/// An event, or one time that it takes place.
using KnownEvent = std::shared_ptr<const model::Event>;
using Events = KnownList<model::Event>;

struct ReadRecord : model::Record {
  explicit ReadRecord(model::Record record)
      : model::Record(std::move(record)), shown(model::shown_days(*this)) {}

  std::optional<model::ShownDays> shown;

  [[nodiscard]] bool is_visible(model::Date today) const { return shown && shown->contains(today); }

  template <class T>
  using Decoder = Result<T> (*)(const model::Record& record);
  template <class T>
  using Decoded = Result<std::shared_ptr<const T>>;

  /// What `decode` makes of it; the last one's answer is kept.
  template <class T>
  [[nodiscard]] Decoded<T> as(Decoder<T> decode) const {
    const auto decoder = reinterpret_cast<void (*)()>(decode);
    if (kept_.decoder != decoder) {
      kept_ = Kept{decoder, nullptr, Error()};
      if (auto value = decode(*this)) {
        kept_.value = std::make_shared<const T>(*std::move(value));
      } else {
        kept_.error = value.error();
      }
    }
    if (!kept_.value) return tl::unexpected(kept_.error);
    return std::static_pointer_cast<const T>(kept_.value);
  }

  /// Of a record that is an event; `day_zone` as decode_event() has it.
  [[nodiscard]] const Decoded<model::Event>& event(const std::string& day_zone) const;
  /// The last time that it took place, of an event() that is over at `now`; null of one that is
  /// not.
  [[nodiscard]] KnownEvent last_time(const std::string& day_zone, Instant now) const;

 private:
  struct Kept {
    void (*decoder)() = nullptr;
    std::shared_ptr<const void> value;
    Error error;
  };
  struct Timed {
    std::string day_zone;
    Decoded<model::Event> event;
    std::optional<Instant> end;  ///< empty when it goes on for ever
    KnownEvent last_time;        ///< worked out when it is first asked for
  };
  [[nodiscard]] Timed& timed(const std::string& day_zone) const;

  mutable Kept kept_;
  mutable std::unique_ptr<Timed> timed_;
};

using KnownRecord = std::shared_ptr<const ReadRecord>;  // shared: a question may outlive its place
using Records = KnownList<ReadRecord>;

}  // namespace pobratym::store
