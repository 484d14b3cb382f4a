#include "cli/custom.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace po = boost::program_options;

Command command_of(const CustomCommand& custom) {
  return {.name = custom.name.c_str(),
          .arguments = custom.arguments.c_str(),
          .summary = custom.summary.c_str(),
          .help = custom.help.c_str(),
          .example = custom.example.empty() ? custom.name.c_str() : custom.example.c_str(),
          .add_options = nullptr,
          .run = [](const Invocation& invocation) { return invocation.command.custom->run(CustomCall(invocation)); },
          .changes_database = true,
          .custom = &custom};
}

void add_custom_options(const CustomCommand& custom, po::options_description& description) {
  auto add = description.add_options();
  for (const CustomOption& option : custom.options) {
    if (option.value.empty()) {
      add(option.name.c_str(), option.help.c_str());
    } else {
      add(option.name.c_str(), po::value<std::string>()->value_name(option.value), option.help.c_str());
    }
  }
}

bool CustomCall::has(const std::string& option) const { return invocation_->has(option.c_str()); }

std::string CustomCall::value(const std::string& option) const {
  const po::variable_value& value = invocation_->values[option];
  const auto* text = value.empty() ? nullptr : boost::any_cast<std::string>(&value.value());
  return text == nullptr ? "" : *text;
}

std::vector<std::string> CustomCall::arguments() const { return invocation_->revisions(); }

std::string CustomCall::url() const { return invocation_->url(); }
std::unique_ptr<Connection> CustomCall::connect() const { return invocation_->connect(); }
const Registry& CustomCall::registry() const { return invocation_->registry(); }
Migrator CustomCall::migrator() const { return invocation_->migrator(); }
std::ostream& CustomCall::out() const { return invocation_->out; }
std::ostream& CustomCall::err() const { return invocation_->err; }

}  // namespace retort::inline v1::cli
