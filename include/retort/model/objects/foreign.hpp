#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/model/column.hpp>
#include <retort/model/constraint.hpp>
#include <retort/model/objects/attributes.hpp>
#include <retort/model/storage.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

// What goes to other servers, and comes from them.
namespace retort::inline v1::objects {

using ForeignOptions = std::map<std::string, std::string, std::less<>>;

struct Publication {
  struct Member {
    QualifiedName table{};
    std::vector<std::string> columns{};  ///< none: all
    std::string where{};
    bool operator==(const Member&) const = default;
  };
  std::string name{};
  bool all_tables = false;
  std::vector<Member> tables{};
  std::vector<std::string> schemas{};  ///< every table in them
  std::vector<std::string> publish{};  ///< insert, update, delete, truncate; none: all
  std::optional<bool> via_partition_root{};
  std::string generated_columns{};  ///< none or stored
  Attributes attributes{};
  bool operator==(const Publication&) const = default;
};

struct Subscription {
  std::string name{};
  std::string connection{};  ///< to the publisher, as libpq reads it; it may hold a password
  std::vector<std::string> publications{};
  StorageParameters parameters{};  ///< WITH (…): `slot_name`, `copy_data`, …
  std::optional<bool> enabled{};   ///< unset: as the server has it, which is enabled where it connects
  Attributes attributes{};
  bool operator==(const Subscription&) const = default;
};

struct ForeignDataWrapper {
  std::string name{};
  QualifiedName handler{};
  QualifiedName validator{};
  ForeignOptions options{};
  Attributes attributes{};
  bool operator==(const ForeignDataWrapper&) const = default;
};

struct Server {
  std::string name{};
  std::string type{};
  std::string version{};
  std::string wrapper{};
  ForeignOptions options{};
  Attributes attributes{};
  bool operator==(const Server&) const = default;
};

struct UserMapping {
  std::string role{};  ///< or PUBLIC, CURRENT_USER
  std::string server{};
  ForeignOptions options{};
  bool operator==(const UserMapping&) const = default;
};

struct ForeignTable {
  QualifiedName name{};
  std::vector<Column> columns{};
  std::map<std::string, ForeignOptions, std::less<>> column_options{};
  std::vector<Constraint> constraints{};  ///< checks
  std::string server{};
  ForeignOptions options{};
  Attributes attributes{};
  bool operator==(const ForeignTable&) const = default;
};

}  // namespace retort::inline v1::objects
