#include "pqxx_connection.hpp"

#include <retort/error.hpp>

#include <utility>
#include <variant>

namespace {

/// Everything travels as text; the server knows what it is to become.
struct TextOf {
  std::optional<std::string> operator()(std::monostate) const { return std::nullopt; }
  std::optional<std::string> operator()(bool value) const { return value ? "true" : "false"; }
  std::optional<std::string> operator()(std::int64_t value) const { return std::to_string(value); }
  std::optional<std::string> operator()(double value) const { return pqxx::to_string(value); }
  std::optional<std::string> operator()(const std::string& value) const { return value; }
  std::optional<std::string> operator()(const retort::Bytes& value) const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex = "\\x";
    for (const char c : value.data) {
      hex += digits[static_cast<unsigned char>(c) / 16];
      hex += digits[static_cast<unsigned char>(c) % 16];
    }
    return hex;
  }
};

pqxx::result executed(pqxx::transaction_base& session, const retort::Statement& statement) {
  if (statement.parameters.empty()) return session.exec(statement.text);
  std::vector<std::optional<std::string>> texts;
  for (const retort::Value& value : statement.parameters) texts.push_back(std::visit(TextOf{}, value));
  std::vector<const char*> parameters;
  for (const auto& text : texts) parameters.push_back(text ? text->c_str() : nullptr);
  return session.exec_params(statement.text, pqxx::prepare::make_dynamic_params(parameters));
}

std::vector<std::optional<std::string>> fields_of(const pqxx::row& row) {
  std::vector<std::optional<std::string>> fields;
  for (const pqxx::field& field : row) {
    fields.push_back(field.is_null() ? std::nullopt : std::optional<std::string>({field.c_str(), field.size()}));
  }
  return fields;
}

retort::Result result_of(const pqxx::result& result) {
  retort::Result copy{.affected = result.affected_rows()};
  for (pqxx::row_size_type i = 0; i < result.columns(); ++i) copy.columns.emplace_back(result.column_name(i));
  for (const pqxx::row& row : result) copy.rows.push_back(fields_of(row));
  return copy;
}

/// Does something of libpqxx's; its errors become Retort's.
template <class Action>
auto translated(const std::string& sql, Action action) {
  try {
    return action();
  } catch (const pqxx::sql_error& error) {
    throw retort::SqlError({.message = error.what(), .statement = sql, .sqlstate = error.sqlstate()});
  } catch (const pqxx::failure& failure) {
    throw retort::ConnectionError({.message = failure.what(), .statement = sql});
  }
}

}  // namespace

PqxxConnection::PqxxConnection(const std::string& url)
    : url_(url), connection_(translated({}, [&] { return pqxx::connection(url); })), name_(connection_.dbname()) {}

retort::Result PqxxConnection::run(const retort::Statement& statement) {
  has_failed_ = true;
  const pqxx::result result = translated(statement.text, [&] {
    if (transaction_) return executed(*transaction_, statement);
    pqxx::nontransaction session(connection_);
    return executed(session, statement);
  });
  has_failed_ = false;
  return result_of(result);
}

void PqxxConnection::begin() {
  translated("BEGIN", [&] { transaction_ = std::make_unique<pqxx::work>(connection_); });
}

void PqxxConnection::commit() {
  const std::unique_ptr<pqxx::work> transaction = std::move(transaction_);
  if (has_failed_) throw retort::SqlError({.message = "a statement of this transaction had failed"});
  translated("COMMIT", [&] { transaction->commit(); });
}

void PqxxConnection::rollback() {
  if (transaction_) return transaction_.reset();
  run({.text = "ROLLBACK"});  // of a transaction that was begun by a statement; a mere warning where there is none
}
