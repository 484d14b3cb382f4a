#include "core/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace retort::inline v1 {

namespace {

using Word = std::uint32_t;
constexpr std::size_t block_size = 64;

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<Word, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

Word word_at(const char* bytes) {
  Word word = 0;
  for (int i = 0; i < 4; ++i) word = (word << 8) | static_cast<unsigned char>(bytes[i]);
  return word;
}

class Digest {
 public:
  void add_block(const char* block) {
    const std::array<Word, 64> schedule = schedule_of(block);
    std::array<Word, 8> v = state_;
    for (std::size_t i = 0; i < schedule.size(); ++i) round(v, round_constants[i] + schedule[i]);
    for (std::size_t i = 0; i < v.size(); ++i) state_[i] += v[i];
  }

  std::string hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const Word word : state_) {
      for (int shift = 28; shift >= 0; shift -= 4) text += digits[(word >> shift) & 0xF];
    }
    return text;
  }

 private:
  static std::array<Word, 64> schedule_of(const char* block) {
    std::array<Word, 64> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = word_at(block + 4 * i);
    for (std::size_t i = 16; i < w.size(); ++i) {
      const Word s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
      const Word s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    return w;
  }

  static void round(std::array<Word, 8>& v, Word input) {
    auto& [a, b, c, d, e, f, g, h] = v;
    const Word s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const Word choice = (e & f) ^ (~e & g);
    const Word first = h + s1 + choice + input;
    const Word s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const Word majority = (a & b) ^ (a & c) ^ (b & c);
    v = {first + s0 + majority, a, b, c, d + first, e, f, g};
  }

  // The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  std::array<Word, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
};

/// What is left of the message, a one bit, zeros, and the length in bits.
std::string padded_tail(std::string_view bytes) {
  std::string tail(bytes.substr(bytes.size() / block_size * block_size));
  tail += '\x80';
  while (tail.size() % block_size != block_size - 8) tail += '\0';
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) tail += static_cast<char>((bits >> shift) & 0xFF);
  return tail;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Digest digest;
  for (std::size_t i = 0; i + block_size <= bytes.size(); i += block_size) digest.add_block(bytes.data() + i);
  const std::string tail = padded_tail(bytes);
  for (std::size_t i = 0; i < tail.size(); i += block_size) digest.add_block(tail.data() + i);
  return digest.hex();
}

}  // namespace retort::inline v1
