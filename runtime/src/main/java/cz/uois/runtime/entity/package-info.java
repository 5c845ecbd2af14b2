/**
 * The contract that generated code implements: what a member's entities are, as data, and which
 * code of the author belongs to them. It knows jOOQ's tables and nothing else; no behaviour of a
 * request ever enters it.
 */
@NullMarked
package cz.uois.runtime.entity;

import org.jspecify.annotations.NullMarked;
