#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace retort::inline v1::postgres {

/// The statements a connection has prepared. Names are unique among all connections everywhere: a pooler may give a
/// server session to one client after the other.
class PreparedNames {
 public:
  PreparedNames();

  struct Use {
    const std::string& name;
    bool is_new;  ///< it has to be prepared first
  };
  Use use(const std::string& sql);

  /// It has not been prepared after all.
  void forget(const std::string& sql) { names_.erase(sql); }

  /// What was prepared is not there when it is used: a pooler changes sessions between transactions.
  void give_up() {
    is_usable_ = false;
    names_.clear();
  }
  bool is_usable() const noexcept { return is_usable_; }

  std::vector<std::string> names() const;

 private:
  std::string prefix_;
  std::size_t count_ = 0;
  bool is_usable_ = true;
  std::unordered_map<std::string, std::string> names_;
};

}  // namespace retort::inline v1::postgres
