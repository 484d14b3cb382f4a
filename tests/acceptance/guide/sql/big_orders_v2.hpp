// As retort_embed_sql() makes it, for the snippets of the guide.
#pragma once

namespace embedded {
inline constexpr char big_orders_v2[] = "SELECT 1";
}
