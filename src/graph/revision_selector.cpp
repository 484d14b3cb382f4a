#include "graph/revision_selector.hpp"

#include "graph/near_names.hpp"
#include "graph/revision_errors.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view digits = "0123456789";

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc::result_out_of_range ? std::numeric_limits<std::int64_t>::max() : value;
}

/// What to say about "head+1x", "a@b@c" and "a:b".
std::string too_much(std::string_view name) {
  if (name.find(':') != std::string_view::npos) return "a range of revisions cannot be used here";
  if (name.find('@') != std::string_view::npos) return "there is one \"@\" at most: \"label@id\"";
  const std::size_t sign = name.find_first_of("+-");
  if (sign == std::string_view::npos) return {};
  const std::size_t end = name.find_first_not_of(digits, sign + 1);
  if (end == sign + 1 || end == std::string_view::npos) return {};
  return fmt::format("\"{}\" is too much: nothing may follow the number", name.substr(end));
}

/// The word that was meant by "Head" or "hed"; empty when none was.
std::string_view near_word(std::string_view typed) {
  std::string small(typed.substr(0, 16));
  std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return std::tolower(c); });
  constexpr std::array<std::string_view, 4> words{"head", "heads", "base", "current"};
  const auto is_near = [&](std::string_view word) { return edit_distance(small, word) <= 1; };
  const auto exact = std::find(words.begin(), words.end(), small);
  const auto found = exact == words.end() ? std::find_if(words.begin(), words.end(), is_near) : exact;
  return found == words.end() ? std::string_view() : *found;
}

[[noreturn]] void throw_unknown(const NameTable& names, const Identifier& identifier, std::string_view name,
                                std::string_view what, std::string hint) {
  std::vector<std::string> candidates = near_names(names, name);
  if (const std::string_view word = near_word(name); !word.empty()) candidates.emplace(candidates.begin(), word);
  if (hint.empty()) hint = too_much(name);
  if (hint.empty()) hint = did_you_mean(candidates);
  if (hint.empty()) hint = "expected head, heads, base, an id or how one begins, or a branch label";
  const std::string in = name == identifier.text ? "" : fmt::format(" in \"{}\"", identifier.text);
  throw RevisionError(fmt::format("there is no {} \"{}\"{}", what, name, in), std::move(candidates), std::move(hint));
}

[[noreturn]] void throw_empty(const Identifier& identifier) {
  if (identifier.text.empty()) {
    throw RevisionError("a revision is missing: its name is empty", {},
                        "expected head, heads, base, an id or how one begins, or a branch label");
  }
  throw RevisionError(fmt::format("\"{}\" names no revision", identifier.text), {},
                      identifier.branch.empty()
                          ? "expected an id, a branch label, or a number of steps"
                          : fmt::format("expected something after the \"@\": \"{0}@head\", \"{0}@base\" or "
                                        "\"{0}@\" and an id",
                                        identifier.branch));
}

[[noreturn]] void throw_several_rows(const Identifier& identifier, std::vector<std::string> rows) {
  std::string message = fmt::format("\"{}\" is ambiguous: the database is at {}", identifier.text, listed(rows));
  throw RevisionError(std::move(message), std::move(rows), "name the one that is meant");
}

/// `all` stands for all of them where several may be meant.
[[noreturn]] void throw_several_heads(const Identifier& identifier, std::vector<std::string> heads,
                                      std::string_view all) {
  std::string hint = all.empty() ? "" : fmt::format("\"{}\" means all of them, ", all);
  hint +=
      identifier.branch.empty() ? "\"label@head\" means that of one branch, an id that one" : "an id means that one";
  std::string message =
      fmt::format("\"{}\" is ambiguous: there are {} heads: {}", identifier.text, heads.size(), listed(heads));
  throw RevisionError(std::move(message), std::move(heads), std::move(hint));
}

[[noreturn]] void throw_too_far(const Identifier& identifier, std::string_view start, std::int64_t possible) {
  const std::string_view way = identifier.down ? "down" : "up";
  const std::string reason = possible == 0   ? fmt::format("nothing is further {} than {}", way, start)
                             : possible == 1 ? fmt::format("there is 1 step {} from {}", way, start)
                                             : fmt::format("there are {} steps {} from {}", possible, way, start);
  throw RevisionError(fmt::format("\"{}\" goes too far: {}", identifier.text, reason), {},
                      identifier.down ? "\"base\" is below everything" : "\"heads\" is above everything");
}

std::string_view name_of(const RevisionGraph& graph, Position position) {
  return position ? graph.id(*position) : "base";
}

[[noreturn]] void throw_replaced(const RevisionGraph& graph, std::string_view name) {
  const std::string_view whole = graph.id(graph.replacement(name));
  throw RevisionError(fmt::format("{} is a part of {} now, and no revision of its own", name, whole),
                      {std::string(whole)}, fmt::format("name {}", whole));
}

}  // namespace

Identifier RevisionSelector::parse(std::string_view text) const {
  Identifier identifier{.text = text, .symbol = text};
  if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
    identifier.branch = text.substr(0, at);
    identifier.symbol = text.substr(at + 1);
  }
  const std::string_view whole = identifier.symbol;
  const std::size_t last = whole.find_last_not_of(digits);
  if (last == std::string_view::npos || last + 1 == whole.size()) return identifier;
  if ((whole[last] != '+' && whole[last] != '-') || graph_.names().find(whole) != NameTable::npos) return identifier;
  identifier.symbol = whole.substr(0, last);
  identifier.steps = number(whole.substr(last + 1));
  identifier.down = whole[last] == '-';
  return identifier;
}

std::optional<Branch> RevisionSelector::branch(const Identifier& identifier) const {
  if (identifier.branch.empty()) return std::nullopt;
  Vertex revision = graph_.names().find(identifier.branch);
  if (revision == NameTable::npos) revision = begun_by(identifier, identifier.branch, std::nullopt);
  return branch_of(graph_, revision, identifier.branch);
}

Vertex RevisionSelector::named(const Identifier& identifier, std::string_view name,
                               const std::optional<Branch>& branch) const {
  const Vertex found = graph_.names().find(name);
  if (found == NameTable::npos && graph_.replacement(name) != NameTable::npos) throw_replaced(graph_, name);
  if (found == NameTable::npos) return begun_by(identifier, name, branch);
  if (branch && !branch->contains(found)) throw_not_on(*branch, name);
  return found;
}

Vertex RevisionSelector::begun_by(const Identifier& identifier, std::string_view name,
                                  const std::optional<Branch>& branch) const {
  constexpr std::size_t shortest = 4;
  std::vector<std::string> candidates;
  std::string elsewhere;
  Vertex found = NameTable::npos;
  bool several = false;
  for (const auto& [key, revision] : graph_.names().entries()) {
    if (key.size() < shortest || !key.starts_with(name)) continue;
    if (branch && !branch->contains(revision)) {
      elsewhere = fmt::format("{} is not on the branch {}", key, branch->name);
      continue;
    }
    several = several || (found != NameTable::npos && found != revision);
    found = revision;
    candidates.emplace_back(key);
  }
  if (found == NameTable::npos) {
    throw_unknown(graph_.names(), identifier, name,
                  branch || name != identifier.branch ? "revision or branch label" : "branch", std::move(elsewhere));
  }
  if (!several) return found;
  std::string message = fmt::format("\"{}\" is ambiguous: {} names begin with \"{}\": {}", identifier.text,
                                    candidates.size(), name, listed(candidates));
  throw RevisionError(std::move(message), std::move(candidates), "type more of it");
}

std::vector<Vertex> RevisionSelector::heads(const std::optional<Branch>& branch) const {
  std::vector<Vertex> heads = graph_.heads();
  if (branch) std::erase_if(heads, [&](Vertex head) { return !branch->contains(head); });
  return heads;
}

std::vector<Vertex> RevisionSelector::resolve(std::string_view text) const {
  const Identifier identifier = parse(text);
  const std::optional<Branch> branch = this->branch(identifier);
  if (!identifier.steps) return absolute(identifier, branch);
  if (identifier.is_bare() && identifier.down) return below_heads(identifier, branch);
  throw RevisionError(fmt::format("\"{}\" stands for no revision here", text), {},
                      "\"+1\" and \"id-1\" are targets of upgrades and downgrades; name the revision");
}

/// Of a branch without rows, what is applied of it because something else depends on that.
std::vector<Vertex> RevisionSelector::current(const Identifier& identifier, const std::optional<Branch>& branch) const {
  if (rows_ == nullptr) {
    throw RevisionError(fmt::format("\"{}\" stands for no revision here: no database is asked", identifier.text), {},
                        "name the revision");
  }
  std::vector<Vertex> found = rows_->tips();
  if (!branch) return found;
  const auto elsewhere = [&](Vertex vertex) { return !branch->contains(vertex); };
  std::erase_if(found, elsewhere);
  if (found.empty()) found = graph_.lineage().tips(intersection(branch->all(), rows_->applied()));
  return found;
}

std::vector<Vertex> RevisionSelector::absolute(const Identifier& identifier,
                                               const std::optional<Branch>& branch) const {
  if (identifier.symbol.empty()) throw_empty(identifier);
  if (identifier.symbol == "heads") return branch ? heads(branch) : graph_.real_heads();
  if (identifier.symbol == "base") return {};
  if (identifier.symbol == "current") return current(identifier, branch);
  if (identifier.symbol != "head") return {named(identifier, identifier.symbol, branch)};
  std::vector<Vertex> found = heads(branch);
  if (found.size() < 2) return found;
  throw_several_heads(identifier, ids_of(graph_, found), branch ? fmt::format("{}@heads", branch->name) : "heads");
}

Position RevisionSelector::single(const Identifier& identifier, const std::optional<Branch>& branch) const {
  const std::vector<Vertex> found = identifier.symbol == "head" ? heads(branch) : absolute(identifier, branch);
  if (found.size() > 1 && identifier.symbol == "current") throw_several_rows(identifier, ids_of(graph_, found));
  if (found.size() > 1) throw_several_heads(identifier, ids_of(graph_, found), {});
  return found.empty() ? Position() : found.front();
}

std::vector<Vertex> RevisionSelector::below_heads(const Identifier& identifier,
                                                  const std::optional<Branch>& branch) const {
  std::vector<Vertex> found;
  std::optional<Vertex> too_low;
  for (const Vertex head : graph_.real_heads()) {
    if (branch && !branch->descendants[head]) continue;
    if (walk(identifier, head, branch).end == Walk::End::too_far) {
      too_low = head;
      continue;
    }
    const Position position = destination(identifier, head, branch);
    if (position && std::find(found.begin(), found.end(), *position) == found.end()) found.push_back(*position);
  }
  if (found.empty() && too_low) destination(identifier, *too_low, branch);
  return found;
}

Walk RevisionSelector::walk(const Identifier& identifier, Position start, const std::optional<Branch>& branch) const {
  Walk walk{.at = start};
  for (; walk.taken < identifier.steps.value_or(0); ++walk.taken) {
    const std::vector<Vertex> ways = ways_on(identifier, walk.at, branch);
    const bool stuck = ways.empty() && (!identifier.down || !walk.at);
    if (stuck || ways.size() > 1) {
      walk.end = stuck ? Walk::End::too_far : Walk::End::ambiguous;
      break;
    }
    walk.at = ways.empty() ? Position() : ways.front();
  }
  return walk;
}

Position RevisionSelector::destination(const Identifier& identifier, Position start,
                                       const std::optional<Branch>& branch) const {
  const Walk walk = this->walk(identifier, start, branch);
  if (walk.end == Walk::End::too_far) throw_too_far(identifier, name_of(graph_, start), walk.taken);
  if (walk.end == Walk::End::arrived) return walk.at;
  std::vector<std::string> candidates = ids_of(graph_, ways_on(identifier, walk.at, branch));
  const std::string choice = fmt::format(fmt::runtime(identifier.down ? "{} merges {}" : "after {} come {}"),
                                         name_of(graph_, walk.at), listed(candidates));
  std::string message = fmt::format("\"{}\" is ambiguous: {}", identifier.text, choice);
  throw RevisionError(std::move(message), std::move(candidates),
                      identifier.down ? "name the one to go to" : "name the one to go to, or a branch: label@+1");
}

/// Down from the base, and up from the last revision, there is none.
std::vector<Vertex> RevisionSelector::ways_on(const Identifier& identifier, Position from,
                                              const std::optional<Branch>& branch) const {
  if (identifier.down) {
    const auto parents = from ? graph_.lineage().parents(*from) : std::span<const Vertex>();
    return {parents.begin(), parents.end()};
  }
  std::vector<Vertex> above;
  if (from) {
    const auto children = graph_.lineage().children(*from);
    above.assign(children.begin(), children.end());
  } else {
    above = graph_.bases();
  }
  if (branch) std::erase_if(above, [&](Vertex vertex) { return !branch->contains(vertex); });
  return above;
}

void throw_not_on(const Branch& branch, std::string_view name) {
  throw RevisionError(
      fmt::format("{} is not on the branch {}: it comes neither before nor after it", name, branch.name), {},
      fmt::format("leave out \"{}@\", or name a revision of that branch", branch.name));
}

void refuse_overlap(const RevisionGraph& graph, const Dag& edges, std::string_view text,
                    std::span<const Vertex> targets) {
  if (targets.size() < 2) return;
  std::vector<Vertex> parents;
  for (const Vertex target : targets) {
    const auto above = edges.parents(target);
    parents.insert(parents.end(), above.begin(), above.end());
  }
  const VertexSet below = edges.ancestors(parents);
  for (const Vertex target : targets) {
    if (!below[target]) continue;
    throw RevisionError(fmt::format("the targets {} overlap: {} comes before another of them", text, graph.id(target)),
                        {}, fmt::format("leave out {}", graph.id(target)));
  }
}

}  // namespace retort::inline v1
