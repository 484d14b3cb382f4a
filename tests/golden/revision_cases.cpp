#include "golden/revision_cases.hpp"

namespace golden {

namespace {

const std::string tree = "a; b<a; c1<b [L]; d1<c1; c2<b; d2<c2";
const std::string merged = tree + "; m<d1,d2";
const std::string crossed = "a1; a2<a1; a3<a2; b1; b2<b1 +a2; b3<b2";
const std::string hexadecimal =
    "5cd038a8f131; 5cd0c0ffee01<5cd038a8f131; 9e107d9d372b<5cd0c0ffee01 [billing]; e4d909c290d0<5cd0c0ffee01 [stock]";

/// What is known of Alembic's plans, and where it fails or undoes too much.
RevisionTopic plans() {
  return {
      "plans",
      {{tree,
        {"upgrade heads", "upgrade L@head from d2", "upgrade +1 from b", "upgrade L@+1 from b", "upgrade c1,d1",
         "stamp c1,d1", "downgrade b from d1,d2", "downgrade L@b from d1,d2", "downgrade c1 from d2",
         "downgrade base+2 from d1,d2", "downgrade base+3 from d1,d2", "downgrade L@base+3 from d1,d2",
         "downgrade c1@c2 from d1,d2", "downgrade L@base from d1,d2", "downgrade L@base from d2", "stamp heads from b",
         "stamp b from d1,d2", "stamp L@base from d1,d2", "stamp c1,d2 from d1,c2"}},
       {merged,
        {"upgrade head from d1", "downgrade d1 from m", "downgrade c1 from m", "downgrade -1 from m",
         "downgrade m-1 from m"}},
       {crossed,
        {"upgrade b3", "upgrade a3 from b3", "upgrade b2 from a3,b1", "downgrade b1 from b2", "downgrade a1 from a3,b3",
         "downgrade b1@base from a3,b3", "downgrade base from a3,b3", "stamp b2 from a2,b1", "stamp b3 from a2"}},
       {"z; x<z; y<z; r<x,y +z", {"upgrade head from x", "downgrade x from r"}},
       {"a; l<a; r<a; m<l,r", {"stamp l,r from m"}}}};
}

RevisionTopic names() {
  return {"names",
          {{hexadecimal,
            {"resolve 5cd038a8f113",
             "resolve biling",
             "resolve zzzz",
             "resolve 5cd0",
             "resolve 5cd",
             "resolve 5",
             "resolve 5cd0c",
             "resolve bil",
             "resolve ",
             "resolve @",
             "resolve billing@",
             "resolve @heads",
             "resolve biling@head",
             "resolve 5cd0@head",
             "resolve zzzz@base",
             "resolve billing@e4d909c290d0",
             "resolve billing@e4d",
             "resolve billing@zzzz",
             "resolve billing@head@head",
             "resolve head",
             "resolve 5cd038a8f131@head",
             "resolve current",
             "resolve billing@current",
             "resolve +1",
             "resolve 9e107d9d372b-1",
             "resolve head+1",
             "resolve -1",
             "resolve -9",
             "resolve -1x",
             "resolve 9e107d9d372b+1x",
             "resolve 5cd038a8f131:9e107d9d372b",
             "resolve billing 1",
             "resolve Head"}},
           {merged, {"resolve -1", "resolve L@-1"}},
           {"a [my-2x]; b<a", {"resolve my-2x", "resolve my-2", "upgrade my-2x+1"}},
           {"", {"resolve head", "resolve heads", "resolve base", "resolve x", "upgrade +1", "history :"}}}};
}

RevisionTopic upgrades() {
  return {"upgrades",
          {{tree,
            {"upgrade ",
             "upgrade head",
             "upgrade heads-1",
             "upgrade L@head-9",
             "upgrade +9 from c1",
             "upgrade +1 from d1",
             "upgrade L@+9 from b",
             "upgrade c1+2",
             "upgrade b-3",
             "upgrade a-1",
             "upgrade -1 from b",
             "upgrade L@-1 from d1",
             "upgrade +0 from b",
             "upgrade -0 from b",
             "upgrade +1 from d1,c2",
             "upgrade current+1 from d1,c2",
             "upgrade +1 from ",
             "upgrade b from d1",
             "upgrade base from d1",
             "upgrade heads from zz",
             "upgrade heads from zz,d1,yy",
             "upgrade a:b",
             "upgrade +99999999999999999999",
             "upgrade L@head+1 from d1"}},
           {merged, {"upgrade m-1"}},
           {crossed, {"upgrade +1"}},
           {"a; b<a; c<a +b", {"upgrade a@heads"}},
           {"p; q; m<p,q [M]; n<m; o<m", {"upgrade M@+1 from m", "upgrade M@head"}}}};
}

RevisionTopic downgrades() {
  return {"downgrades",
          {{tree,
            {"downgrade ",
             "downgrade +1 from d1",
             "downgrade L@+1 from d1",
             "downgrade +0 from d1",
             "downgrade -0 from d1",
             "downgrade -5 from d1",
             "downgrade -1",
             "downgrade b-3 from d1",
             "downgrade d1+1 from d1",
             "downgrade -1 from d1,d2",
             "downgrade -9 from d1,d2",
             "downgrade current-1 from d1,d2",
             "downgrade heads from d1,d2",
             "downgrade head from d1",
             "downgrade c1 from d2",
             "downgrade c1",
             "downgrade L@b from d2",
             "downgrade L@a from d1,d2",
             "downgrade L@d2 from d1,d2",
             "downgrade base from zz",
             "downgrade a:base from d1"}},
           {crossed, {"downgrade b1@-1 from a1", "downgrade a1@base from a3,b3"}},
           {"a; x +a", {"downgrade a from x"}},
           {"a [A]; b<a; c<b; d<b", {"downgrade A@b from c,d"}},
           {"a [A]; b<a; x +b", {"downgrade A@a from x"}}}};
}

RevisionTopic stamps() {
  return {"stamps",
          {{tree,
            {"stamp ", "stamp head", "stamp heads", "stamp +1 from a", "stamp b,d1", "stamp a from zz",
             "stamp base from d1,d2", "stamp zzzz from a", "stamp current from d1"}},
           {crossed, {"stamp a2,b2"}}}};
}

RevisionTopic ranges() {
  return {"ranges",
          {{tree,
            {"history a",
             "history a:b:c",
             "history :head",
             "history c1:d2",
             "history d1:b",
             "history d1:base",
             "history L@b:d2",
             "history zzzz:",
             "history -1:+1",
             "history +1:",
             "history :-1",
             "history -0:",
             "history b:+1",
             "history current:",
             "history current: from c1,d2",
             "history :current",
             "history :current from zz",
             "history :c1 from zz",
             "history -99:",
             "history d1:+99",
             "history c1@base:"}},
           {merged, {"history -1:", "history m-1:"}}}};
}

RevisionTopic parents() {
  return {"parents",
          {{tree,
            {"parents head", "parents heads", "parents L@head", "parents base", "parents b", "splice b",
             "parents d1,d1", "splice b,d1", "parents zzzz", "parents "}}}};
}

RevisionTopic loading() {
  return {"loading",
          {{"a; b<a,b"},
           {"r; a<r,c; b<a; c<b"},
           {"a [x] +x"},
           {"a; b<a +y; x; y<x +b"},
           {"a [x]; b<a [x]"},
           {"a [b]; b<a"},
           {"a; b<a; a"},
           {"5cd038a8f131; b<5cd038a8f113"},
           {"a; b<zzzz"},
           {"a; b +5cd0"},
           {"a [x]; b<x"},
           {"a-1"},
           {"a:1"},
           {"heads"},
           {"current"},
           {std::string(65, 'x')},
           {"a [head]"},
           {"a [x@y]"},
           {"a [-x]"}}};
}

}  // namespace

const std::vector<RevisionTopic>& revision_topics() {
  static const std::vector<RevisionTopic> topics{plans(),  names(),  upgrades(), downgrades(),
                                                 stamps(), ranges(), parents(),  loading()};
  return topics;
}

}  // namespace golden
