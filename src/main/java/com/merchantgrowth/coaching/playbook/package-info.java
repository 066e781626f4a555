/**
 * Playbooks (陪跑方案, handbook §4.3): for a stage and a pain point the actions that help, who does
 * them within how many days, what to use, and the condition that shows they worked. They ship with
 * the product and are edited by administrators.
 */
@org.springframework.modulith.NamedInterface("playbook")
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.coaching.playbook;
