#pragma once

#include "conformance/corpus.hpp"

#include <retort/revision_map.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort_test {

/// What Retort answers to a question.
struct Answer {
  std::string error{};                   ///< the message; empty when there was an answer
  std::vector<retort::PlanStep> plan{};  ///< of upgrades and downgrades
  Names shown{};                         ///< of history, in order
  Names revisions{};                     ///< sorted, as in Question
  Names rows{};                          ///< sorted
};

/// Anything but a clear error of Retort's own is let through.
Answer ask(const retort::RevisionMap& map, const Question& question);

/// The kind of error, in the words of the corpora, that a message tells of; "other" where it is none of them.
std::string_view error_kind(std::string_view message);

/// "label" and "head" of "label@head"; of "head" nothing and "head".
std::pair<std::string, std::string> split_branch(const std::string& target);

/// "upgrade label@head from {a b}".
std::string text(const Question& question);
std::string text(const Names& names);

}  // namespace retort_test
