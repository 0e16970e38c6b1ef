#pragma once

#include <cstdint>
#include <type_traits>

#include "text/arena.h"

namespace galley::text {

/// A singly linked list whose nodes live in an arena: appending never moves an element, so pointers to
/// elements stay good. Copying a list copies the handle; both then see the same elements, and only one of
/// them may append.
template <class T>
class List {
 public:
  struct Node {
    T value;
    Node* next;
  };

  template <class Value, class NodePointer>
  class Iterator {
   public:
    explicit Iterator(NodePointer node) : node_(node) {}
    Value& operator*() const { return node_->value; }
    Value* operator->() const { return &node_->value; }
    Iterator& operator++() {
      node_ = node_->next;
      return *this;
    }
    bool operator==(const Iterator& other) const { return node_ == other.node_; }

   private:
    NodePointer node_;
  };
  /// How an element is handed over: as it is where it fits a register.
  using Parameter = std::conditional_t<std::is_scalar_v<T>, T, const T&>;
  using iterator = Iterator<T, Node*>;
  using const_iterator = Iterator<const T, const Node*>;

  T& append(Arena& arena, Parameter value) {
    auto* node = arena.make<Node>(value, nullptr);
    (last_ != nullptr ? last_->next : first_) = node;
    last_ = node;
    ++size_;
    return node->value;
  }

  /// Moves every element of `other` to the end of this list; `other` must not be used afterwards.
  void splice(List other) {
    if (other.first_ == nullptr) return;
    (last_ != nullptr ? last_->next : first_) = other.first_;
    last_ = other.last_;
    size_ += other.size_;
  }

  bool empty() const { return first_ == nullptr; }
  std::uint32_t size() const { return size_; }
  T& front() { return first_->value; }
  const T& front() const { return first_->value; }
  T& back() { return last_->value; }
  const T& back() const { return last_->value; }
  iterator begin() { return iterator{first_}; }
  iterator end() { return iterator{nullptr}; }
  const_iterator begin() const { return const_iterator{first_}; }
  const_iterator end() const { return const_iterator{nullptr}; }

 private:
  Node* first_ = nullptr;
  Node* last_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace galley::text
