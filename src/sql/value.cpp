#include <retort/dsl/value.hpp>
#include <retort/sql/value.hpp>

#include <string>

namespace retort::inline v1 {

Value owned(const dsl::Value& value) {
  using Kind = dsl::Value::Kind;
  switch (value.kind()) {
    case Kind::boolean:
      return value.integer() != 0;
    case Kind::integer:
      return std::int64_t{value.integer()};
    case Kind::real:
      return value.real();
    case Kind::text:
      return std::string(value.text().data(), value.text().size());
    case Kind::bytes:
      return Bytes{std::string(value.text().data(), value.text().size())};
    case Kind::unset:
    case Kind::null:
      break;
  }
  return std::monostate{};
}

}  // namespace retort::inline v1
