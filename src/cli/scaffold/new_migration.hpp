#pragma once

#include "cli/scaffold/moment.hpp"
#include "cli/scaffold/template.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1::cli {

/// A migration that is about to be written.
struct NewMigration {
  std::string revision{};
  std::string message{};
  std::string class_name{};
  std::vector<std::string> down_revisions{};
  std::vector<std::string> branch_labels{};
  std::vector<std::string> depends_on{};
  Moment created{};
  std::string upgrade{};  ///< the lines of its body, where they are known
  std::string downgrade{};
};

/// 12 random hexadecimal digits.
std::string random_revision();

/// "add a customer's e-mail" → "AddACustomersEMail", made different from the names that are taken with the revision's
/// help.
std::string class_name_of(const NewMigration& migration, const std::vector<std::string>& taken);

/// "Add a customer's e-mail" → "add_a_customer_s_e_mail", cut between words to `length` bytes.
std::string slug_of(std::string_view message, std::size_t length);

/// The name of the file, with .cpp, by a file_template. Throws ConfigError for a template that is not understood.
std::string file_name_of(const NewMigration& migration, const std::string& file_template, std::size_t slug_length);

/// The fields of the template that a migration is made from: create_date, id, parents, class, upgrade and downgrade as
/// they are; revision,
/// down_revision, branch_labels, depends_on and message as members of the class, the last three empty where there is
/// nothing to say.
Fields fields_of(const NewMigration& migration);

}  // namespace retort::inline v1::cli
