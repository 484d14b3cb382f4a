#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/model/index.hpp>
#include <retort/model/objects/attributes.hpp>
#include <retort/model/storage.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::objects {

struct View {
  QualifiedName name{};
  std::string query{};
  std::map<std::string, std::string, std::less<>> variants{};  ///< dialect → its own query
  std::vector<std::string> columns{};                          ///< empty: as the query names them
  bool recursive = false;
  bool temporary = false;
  std::optional<bool> security_barrier{};
  std::optional<bool> security_invoker{};
  dsl::check_option check_option = dsl::check_option::none;
  Attributes attributes{};
  bool operator==(const View&) const = default;
};

struct MaterializedView {
  QualifiedName name{};
  std::string query{};
  std::vector<std::string> columns{};
  std::string access_method{};
  StorageParameters storage_parameters{};
  std::string tablespace{};
  bool with_no_data = false;
  std::vector<Index> indexes{};
  Attributes attributes{};
  std::string cluster_on{};  ///< the index that CLUSTER sorts the rows by
  bool operator==(const MaterializedView&) const = default;
};

}  // namespace retort::inline v1::objects
