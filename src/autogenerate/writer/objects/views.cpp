#include "autogenerate/writer/objects/objects.hpp"

namespace retort::inline v1::writer {

Code create_code(const objects::View& view, const How& how) {
  Members options;
  options.names("columns", view.columns)
      .flag("or_replace", is_replaced(how))
      .flag("recreate", is_recreated(how))
      .flag("if_not_exists", how.if_not_exists);
  if (const auto* was = how.was ? std::get_if<objects::View>(&*how.was) : nullptr) {
    options.add("existing", text_code(was->query));
  }
  options.flag("recursive", view.recursive)
      .flag("temporary", view.temporary)
      .truth("security_barrier", view.security_barrier)
      .truth("security_invoker", view.security_invoker)
      .word("check_option", view.check_option)
      .pairs("variants", view.variants);
  return verb("create_view", {name_code(view.name), text_code(view.query)},
              add_owner_and_comment(options, view.attributes));
}

Code create_code(const objects::MaterializedView& view, const How& how) {
  Members options;
  options.names("columns", view.columns).flag("recreate", is_recreated(how)).flag("if_not_exists", how.if_not_exists);
  if (const auto* was = how.was ? std::get_if<objects::MaterializedView>(&*how.was) : nullptr) {
    options.add("existing", text_code(was->query));
  }
  options.text("method", view.access_method)
      .parameters("storage_parameters", view.storage_parameters)
      .name("tablespace", view.tablespace)
      .flag("with_data", !view.with_no_data, true);
  return verb("create_materialized_view", {name_code(view.name), text_code(view.query)},
              add_owner_and_comment(options, view.attributes));
}

}  // namespace retort::inline v1::writer
