/**
 * Rule bulletins (规则速递, handbook §4.3): a change of the rules in plain words, sent only to the
 * shops it touches, with who has read it. Whom a version touches is frozen when it is published.
 */
@org.springframework.modulith.NamedInterface("bulletin")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.bulletin;
