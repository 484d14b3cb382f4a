#pragma once

#include <retort/connection.hpp>

#include <string_view>

namespace retort::inline v1::postgres {

/// Whether the text can only be one statement: no semicolon but at its end. A semicolon in a string or a function's
/// body makes this false although there may be one statement only.
bool is_certainly_single(std::string_view sql);

/// The first word, as it is written, after spaces and comments; empty when the text begins with something else.
std::string_view first_word(std::string_view sql);

/// Whether a unit can be sent ahead: statements that need the simple protocol, an answer before the next one is sent,
/// or the connection for themselves cannot.
bool can_be_pipelined(const Unit& unit);

}  // namespace retort::inline v1::postgres
