#pragma once

#include <retort/dsl/storage.hpp>
#include <retort/sql/value.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// Values by name, in the order in which they are written. The order makes no difference to what they mean: two that
/// differ in nothing else are equal.
template <class T>
class NamedValues {
 public:
  using value_type = std::pair<std::string, T>;
  using const_iterator = typename std::vector<value_type>::const_iterator;

  NamedValues() = default;
  NamedValues(std::initializer_list<value_type> values) {
    for (const value_type& value : values) insert_or_assign(value.first, value.second);
  }

  bool empty() const noexcept { return values_.empty(); }
  std::size_t size() const noexcept { return values_.size(); }
  const_iterator begin() const noexcept { return values_.begin(); }
  const_iterator end() const noexcept { return values_.end(); }
  const_iterator find(std::string_view name) const {
    return std::find_if(begin(), end(), [name](const value_type& value) { return value.first == name; });
  }
  bool contains(std::string_view name) const { return find(name) != end(); }

  /// A name that is there already keeps its place and its value.
  void emplace(std::string name, T value) {
    if (!contains(name)) values_.emplace_back(std::move(name), std::move(value));
  }
  /// A name that is there already keeps its place.
  void insert_or_assign(std::string_view name, T value) {
    const auto place = values_.begin() + (find(name) - begin());
    if (place == values_.end()) {
      values_.emplace_back(std::string(name), std::move(value));
    } else {
      place->second = std::move(value);
    }
  }

  friend bool operator==(const NamedValues& left, const NamedValues& right) {
    return left.size() == right.size() && std::is_permutation(left.begin(), left.end(), right.begin(), right.end());
  }

 private:
  std::vector<value_type> values_{};
};

/// Entries of WITH (…): `fillfactor`, `toast.autovacuum_enabled`.
using StorageParameters = NamedValues<Value>;

/// Entries of SET (…), and of RESET (…), which have no value.
using ParameterChanges = NamedValues<std::optional<Value>>;

/// What logical replication tells a row by.
struct ReplicaIdentity {
  dsl::replica_identity kind = dsl::replica_identity::unset;
  std::string index{};  ///< of the kind `index`
  bool operator==(const ReplicaIdentity&) const = default;
};

}  // namespace retort::inline v1
