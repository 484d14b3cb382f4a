// A service that migrates itself. It listens at once and says on /healthz how far it is: an orchestrator sends it no
// traffic until its schema is there. With arguments it is Retort's command line.
#include "http.hpp"

#include <retort/cli/cli.hpp>
#include <retort/retort.hpp>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <thread>

namespace {

std::string environment(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

/// Waits for the database, as long as it takes a server to come up, and brings it up to date. Of many copies that do
/// this at once one works, and the others find it done.
void become_ready(const std::string& url, std::atomic<bool>& is_ready) {
  try {
    retort::Migrator migrator{retort::connect(url, {.wait = std::chrono::minutes{2}})};
    const retort::Report report = migrator.upgrade("head");
    std::cout << "ready, after " << report.applied.size() << " migrations" << std::endl;
    is_ready = true;
  } catch (const std::exception& error) {
    std::cerr << "service: " << error.what() << '\n';
    std::_Exit(1);  // to be started again
  }
}

Response greet(const std::string& url) {
  try {
    const auto database = retort::connect(url);
    database->execute("INSERT INTO visits (visited_at) VALUES (CURRENT_TIMESTAMP)");
    return {200, "visit " + database->query("SELECT count(*) FROM visits")[0][0].text() + "\n"};
  } catch (const retort::Error& error) {
    std::cerr << "service: " << error.what() << '\n';
    return {503, "no database\n"};
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string url = environment("DATABASE_URL", "sqlite:service.db");
  if (argc > 1) return retort::cli::run(argc, argv, {.program = "service", .url = url});
  try {
    int port = std::stoi(environment("PORT", "8080"));
    const int socket = listen_on(port);
    std::cout << "listening on port " << port << std::endl;
    std::atomic<bool> is_ready = false;
    std::thread(become_ready, url, std::ref(is_ready)).detach();
    serve(socket, [&](const std::string& path) -> Response {
      if (!is_ready) return {503, "migrating\n"};
      return path == "/healthz" ? Response{200, "ok\n"} : greet(url);
    });
  } catch (const std::exception& error) {
    std::cerr << "service: " << error.what() << '\n';
    return 1;
  }
}
