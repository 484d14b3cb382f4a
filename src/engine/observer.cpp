#include <retort/observer.hpp>

namespace retort::inline v1 {

Observer::~Observer() = default;

void Observer::planned(Direction, const std::vector<RevisionInfo>&) {}
void Observer::waiting_for_lock(std::string_view, std::chrono::milliseconds) {}
void Observer::started(const RevisionInfo&, std::size_t, std::size_t) {}
void Observer::applied(const RevisionInfo&, std::size_t, std::size_t) {}
void Observer::failed(const RevisionInfo&, const Error&) {}

}  // namespace retort::v1
