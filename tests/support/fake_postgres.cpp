#include "support/fake_postgres.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace retort_test {

namespace {

constexpr std::chrono::milliseconds patience{20};
constexpr std::size_t header_size = 5;

std::string number(std::size_t value) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((value >> shift) & 0xff);
  return bytes;
}

std::string message(char type, const std::string& body) { return type + number(body.size() + 4) + body; }

std::string text(const std::string& content) { return content + '\0'; }

std::size_t size_at(const std::string& buffer, std::size_t position) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(buffer[position + i]);
  return size;
}

std::string refusal(const FakePostgres::Answer& answer) {
  return message('E', text("SFATAL") + text("VFATAL") + text("C" + answer.sqlstate) + text("M" + answer.message) +
                          text("Fpostmaster.c") + text("L2324") + text("RProcessStartupPacket") + '\0');
}

std::string parameter(const std::string& name, const std::string& value) {
  return message('S', text(name) + text(value));
}

std::string welcome(const FakePostgres::Answer& answer) {
  return message('R', number(0)) + parameter("server_version", "15.4") + parameter("client_encoding", "UTF8") +
         parameter("standard_conforming_strings", answer.standard_conforming_strings) +
         message('K', number(1) + number(2)) + message('Z', "I");
}

}  // namespace

FakePostgres::FakePostgres(std::vector<Answer> answers) : FakePostgres(std::move(answers), {}) {}

FakePostgres::FakePostgres(std::vector<Answer> answers, std::string directory)
    : directory_(directory.empty() ? own_directory_.path().string() : std::move(directory)),
      answers_(std::move(answers)),
      listener_(listen_in(directory_)),
      thread_([this] { serve(); }) {}

FakePostgres::~FakePostgres() {
  is_over_ = true;
  thread_.join();
}

std::string FakePostgres::url() const { return fmt::format("postgresql://tester@/shop?host={}", directory_); }

std::vector<std::string> FakePostgres::queries() const {
  const std::lock_guard lock(mutex_);
  return queries_;
}

void FakePostgres::serve() {
  while (!is_over_) {
    Socket client = accept_within(listener_, patience);
    if (!client.is_open()) continue;
    const auto attempt = static_cast<std::size_t>(attempts_++);
    answer(std::move(client), answers_[std::min(attempt, answers_.size() - 1)]);
  }
}

void FakePostgres::answer(Socket client, const Answer& answer) {
  std::string buffer;
  while (buffer.size() < 4 || buffer.size() < size_at(buffer, 0)) {
    if (!client.read_to(buffer)) return;
  }
  client.write(answer.sqlstate.empty() ? welcome(answer) : refusal(answer));
  if (answer.sqlstate.empty()) take_queries(client, buffer.substr(size_at(buffer, 0)));
}

void FakePostgres::take_queries(Socket& client, std::string buffer) {
  do {
    while (buffer.size() >= header_size && buffer.size() >= 1 + size_at(buffer, 1)) {
      const std::size_t size = 1 + size_at(buffer, 1);
      if (buffer[0] == 'Q') {
        const std::lock_guard lock(mutex_);
        queries_.push_back(buffer.substr(header_size, size - header_size - 1));
      }
      if (buffer[0] == 'Q') client.write(message('C', text("SET")) + message('Z', "I"));
      buffer.erase(0, size);
    }
  } while (client.read_to(buffer));
}

}  // namespace retort_test
