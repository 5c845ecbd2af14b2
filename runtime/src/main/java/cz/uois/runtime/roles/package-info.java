/**
 * The roles of everybody, where they are kept: over whom somebody holds roles, and what states let
 * role types do, by SQL (PERMISSIONS sections 1 and 2).
 */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
