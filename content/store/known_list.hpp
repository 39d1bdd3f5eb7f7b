// SPDX-License-Identifier: Apache-2.0
// A list of what the reader knows, as its answers hand it out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace pobratym::store {

/// Values in an order, each kept by the reader too: a list costs no copies of them, and they stay
/// as they are for whoever holds it. Reads like a vector of the values.
template <class T>
class KnownList {
 public:
  using value_type = T;
  using Item = std::shared_ptr<const T>;  // shared: the reader goes on to newer content

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    Iterator() = default;
    explicit Iterator(const Item* at) : at_(at) {}
    const T& operator*() const { return **at_; }
    const T* operator->() const { return at_->get(); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    bool operator==(const Iterator&) const = default;

   private:
    const Item* at_ = nullptr;
  };

  KnownList() = default;
  explicit KnownList(std::vector<Item> items) : items_(std::move(items)) {}

  [[nodiscard]] Iterator begin() const { return Iterator(items_.data()); }
  [[nodiscard]] Iterator end() const { return Iterator(items_.data() + items_.size()); }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] const T& operator[](std::size_t i) const { return *items_[i]; }
  [[nodiscard]] const T& front() const { return *items_.front(); }

  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  void push_back(Item item) { items_.push_back(std::move(item)); }
  template <class Before>
  void sort(Before before) {
    std::stable_sort(items_.begin(), items_.end(),
                     [&](const Item& a, const Item& b) { return before(*a, *b); });
  }
  /// Leaves out those after the first `most`.
  void cut(std::size_t most) { items_.resize(std::min(most, items_.size())); }
  /// Leaves out those for which `keep` does not hold.
  template <class Keep>
  void keep_if(Keep keep) {
    std::erase_if(items_, [&](const Item& item) { return !keep(*item); });
  }

 private:
  std::vector<Item> items_;
};

}  // namespace pobratym::store
