#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/model/objects/attributes.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

// How text is compared and searched, and what the planner knows.
namespace retort::inline v1::objects {

struct Collation {
  QualifiedName name{};
  dsl::collation_provider provider = dsl::collation_provider::unset;
  std::string locale{};
  std::string lc_collate{};
  std::string lc_ctype{};
  bool nondeterministic = false;
  std::string rules{};
  Attributes attributes{};
  bool operator==(const Collation&) const = default;
};

struct TextSearchDictionary {
  QualifiedName name{};
  QualifiedName template_name{};
  std::map<std::string, std::string, std::less<>> options{};
  Attributes attributes{};
  bool operator==(const TextSearchDictionary&) const = default;
};

struct TextSearchConfiguration {
  struct Mapping {
    std::vector<std::string> tokens{};
    std::vector<QualifiedName> dictionaries{};
    bool operator==(const Mapping&) const = default;
  };
  QualifiedName name{};
  QualifiedName parser{};
  QualifiedName copy{};  ///< takes parser and mappings from this one; `mappings` then replaces some
  std::vector<Mapping> mappings{};
  Attributes attributes{};
  bool operator==(const TextSearchConfiguration&) const = default;
};

struct Statistics {
  QualifiedName name{};
  QualifiedName table{};
  std::vector<std::string> kinds{};    ///< ndistinct, dependencies, mcv; none: all
  std::vector<std::string> columns{};  ///< by name
  std::vector<std::string> expressions{};
  std::optional<int> target{};
  Attributes attributes{};
  bool operator==(const Statistics&) const = default;
};

}  // namespace retort::inline v1::objects
