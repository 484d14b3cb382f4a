// Constraints as create_table lists them.
#include "autogenerate/writer/table_parts.hpp"
#include "autogenerate/writer/unwritable.hpp"

namespace retort::inline v1::writer {

namespace {

void must_not(bool is_said, const char* what) {
  if (is_said) throw Unwritable{what};
}

Code with_options(const char* verb, std::vector<Code> arguments, Members& options) {
  options.append_to(arguments);
  return call(verb, std::move(arguments));
}

struct ConstraintWriter {
  Code operator()(const PrimaryKey& key) const {
    must_not(!key.using_index.empty(), "a key that takes an index over");
    Members options;
    options.name("name", key.name);
    add_deferral(options, key.deferral)
        .names("include", key.include)
        .flag("without_overlaps", key.without_overlaps)
        .word("on_conflict", key.on_conflict);
    add_index_options(options, key);
    return with_options("primary_key", {names_code(key.columns)}, options);
  }
  Code operator()(const Unique& unique) const {
    must_not(!unique.using_index.empty(), "a constraint that takes an index over");
    Members options;
    options.name("name", unique.name);
    add_deferral(options, unique.deferral)
        .flag("nulls_not_distinct", unique.nulls_not_distinct)
        .names("include", unique.include)
        .flag("without_overlaps", unique.without_overlaps)
        .word("on_conflict", unique.on_conflict);
    add_index_options(options, unique);
    return with_options("unique", {names_code(unique.columns)}, options);
  }
  Code operator()(const Check& check) const {
    must_not(check.not_valid, "a constraint that is not valid");
    Members options;
    options.name("name", check.name).flag("no_inherit", check.no_inherit).flag("enforced", check.enforced, true);
    return with_options("check", {text_code(check.condition)}, options);
  }
  Code operator()(const ForeignKey& key) const {
    must_not(key.not_valid, "a constraint that is not valid");
    Members options;
    options.name("name", key.name).word("on_delete", key.on_delete).word("on_update", key.on_update);
    add_deferral(options, key.deferral)
        .word("match", key.match)
        .names("on_delete_columns", key.on_delete_columns)
        .flag("period", key.period)
        .flag("enforced", key.enforced, true);
    return with_options("foreign_key",
                        {names_code(key.columns), name_code(key.referent), names_code(key.referent_columns)}, options);
  }
  Code operator()(const Exclude& exclude) const {
    Members options;
    options.name("name", exclude.name).text("method", exclude.method).text("where", exclude.where);
    add_deferral(options, exclude.deferral).names("include", exclude.include);
    add_index_options(options, exclude);
    const auto element = [](const Exclude::Element& it) {
      return braces({index_element_code(it.element), text_code(it.with)});
    };
    return with_options("exclude", {list_code(exclude.elements, element)}, options);
  }
  Code operator()(const NotNull& not_null) const {
    must_not(not_null.not_valid, "a constraint that is not valid");
    Members options;
    options.name("name", not_null.name).flag("no_inherit", not_null.no_inherit);
    return with_options("not_null", {name_code(not_null.column)}, options);
  }
};

}  // namespace

Code constraint_code(const Constraint& constraint) { return std::visit(ConstraintWriter{}, constraint); }

}  // namespace retort::inline v1::writer
