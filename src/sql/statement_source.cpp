#include <retort/sql/statement_source.hpp>

namespace retort::inline v1 {

SessionSetting::~SessionSetting() = default;
StatementSource::~StatementSource() = default;

}  // namespace retort::inline v1
