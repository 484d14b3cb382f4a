#include "dying_connection.hpp"

#include <csignal>

namespace warehouse {

retort::Connection& DyingConnection::next() {
  if (++calls_ == last_call_) std::raise(SIGKILL);
  return *connection_;
}

}  // namespace warehouse
