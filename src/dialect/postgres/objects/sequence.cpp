#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using Number = std::optional<std::int64_t>;

/// ` START WITH 5`; what stood there before and does no longer goes back to `standard`.
std::string numeric_option(std::string_view words, const Number& from, const Number& to, std::string_view standard) {
  if (to == from) return {};
  return to ? fmt::format(" {} {}", words, *to) : fmt::format(" {}", standard);
}

}  // namespace

std::string PostgresDdlCompiler::Objects::sequence_options(const objects::Sequence& from,
                                                           const objects::Sequence& to) const {
  const SequenceOptions& was = from.options;
  const SequenceOptions& is = to.options;
  std::string text;
  if (to.type != from.type) text += " AS " + (to.type ? type(*to.type) : "bigint");
  text += numeric_option("INCREMENT BY", was.increment, is.increment, "INCREMENT BY 1");
  text += numeric_option("MINVALUE", was.minvalue, is.minvalue, "NO MINVALUE");
  text += numeric_option("MAXVALUE", was.maxvalue, is.maxvalue, "NO MAXVALUE");
  text += numeric_option("START WITH", was.start, is.start,
                         is.increment.value_or(1) < 0 ? "START WITH -1" : "START WITH 1");
  text += numeric_option("CACHE", was.cache, is.cache, "CACHE 1");
  if (is.cycle.value_or(false) != was.cycle.value_or(false)) text += is.cycle.value_or(false) ? " CYCLE" : " NO CYCLE";
  if (to.owner_table != from.owner_table || to.owner_column != from.owner_column) {
    text += to.owner_column.empty() ? " OWNED BY NONE"
                                    : fmt::format(" OWNED BY {}.{}", quoted(to.owner_table), quoted(to.owner_column));
  }
  return text;
}

void PostgresDdlCompiler::Objects::create(const objects::Sequence& sequence, const How& how) {
  if (sequence.unlogged) require(150000, "unlogged sequences", "leave .unlogged out");
  emit(fmt::format("CREATE {}SEQUENCE{} {}{}", sequence.unlogged ? "UNLOGGED " : "", if_not_exists(how),
                   quoted(sequence.name), sequence_options({}, sequence)));
}

void PostgresDdlCompiler::Objects::alter(const objects::Sequence& from, const objects::Sequence& to) {
  const std::string options = sequence_options(from, to);
  if (!options.empty()) emit(fmt::format("ALTER SEQUENCE {}{}", quoted(to.name), options));
  if (to.unlogged == from.unlogged) return;
  require(150000, "unlogged sequences", "leave .unlogged out");
  emit(fmt::format("ALTER SEQUENCE {} SET {}", quoted(to.name), to.unlogged ? "UNLOGGED" : "LOGGED"));
}

}  // namespace retort::inline v1
