/**
 * The roles of everybody, where they are kept: over whom somebody holds roles, and what states let
 * role types do. The database finds it by its own clock, and this is the only place with that SQL.
 */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
