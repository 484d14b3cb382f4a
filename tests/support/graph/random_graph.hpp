#pragma once

#include "support/graph/node.hpp"

#include <cstddef>
#include <random>
#include <vector>

namespace retort_test {

struct RandomGraphOptions {
  std::size_t revisions = 30;
  double merges = 0.1;        ///< how many of the revisions merge two branches
  double branches = 0.1;      ///< how many start a branch
  double bases = 0.0;         ///< how many have no parent
  double dependencies = 0.0;  ///< how many depend on a revision, or on two
  double labels = 0.0;        ///< how many declare a branch label
};

/// A graph without cycles, in an order that says nothing about it.
std::vector<Node> random_graph(std::mt19937_64& random, const RandomGraphOptions& options);

/// Diamonds on top of each other: two ways through each, and so 2^n ways through n.
std::vector<Node> diamonds(std::size_t count);

}  // namespace retort_test
