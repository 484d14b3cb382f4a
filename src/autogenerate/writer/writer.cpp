#include "autogenerate/writer/writer.hpp"

#include "autogenerate/writer/calls.hpp"
#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/members.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <retort/dialect/dialect.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using writer::Code;

Code execution(const Statement& statement) {
  std::vector<Code> arguments{writer::text_code(statement.text)};
  if (!statement.parameters.empty()) arguments.push_back(writer::list_code(statement.parameters, writer::value_code));
  writer::Members options;
  options.flag("transactional", statement.transactional, true);
  if (statement.probe) {
    options.flag("repeatable", statement.probe->repeatable).text("done_when", statement.probe->query);
  }
  options.append_to(arguments);
  return writer::call("op.execute", std::move(arguments));
}

/// The SQL that an operation comes to.
std::vector<Code> executions(const Operation& operation, const CompileContext& target, const std::string& what) {
  std::vector<Code> calls;
  for (const Statement& statement : find_dialect(target.dialect).compiler(target)->compile({operation})) {
    if (statement.source != nullptr || statement.rows != nullptr) {
      throw UnsupportedOperation({.message = fmt::format("there are no words for {} in a migration", what),
                                  .operation = describe(operation),
                                  .hint = "write this operation by hand"});
    }
    calls.push_back(execution(statement));
  }
  return calls;
}

class OperationWriter {
 public:
  explicit OperationWriter(const WriterOptions& options) : options_(options) {}

  void add(const RemarkedOperation& remarked) {
    const std::vector<Code> calls = calls_for(remarked.operation);
    const std::string indent(options_.margins.indent, ' ');
    if (!remarked.remark.empty()) {
      for (const std::string& line : writer::comment_lines(remarked.remark, options_.margins)) {
        written_.text += indent + line + '\n';
      }
    }
    for (const Code& code : calls) {
      written_.text += indent + writer::laid_out(code, options_.margins) + ";\n";
    }
  }

  WrittenOperations take() { return std::move(written_); }

 private:
  std::vector<Code> calls_for(const Operation& operation) {
    try {
      return writer::calls_of(operation, options_.target);
    } catch (const writer::Unwritable& unwritable) {
      std::vector<Code> calls = executions(operation, options_.target, unwritable.what);
      written_.raw_statements += static_cast<int>(calls.size());
      return calls;
    }
  }

  const WriterOptions& options_;
  WrittenOperations written_{};
};

}  // namespace

WrittenOperations write(const std::vector<RemarkedOperation>& operations, const WriterOptions& options) {
  OperationWriter writer(options);
  for (const RemarkedOperation& operation : operations) writer.add(operation);
  return writer.take();
}

}  // namespace retort::inline v1
