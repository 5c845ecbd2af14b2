/**
 * Where roles come from. Those of callers, as gql_ug tells them over HTTP (CONTRACT section 5),
 * each answer checked before it counts; and those of everybody, where they are kept, by SQL
 * (PERMISSIONS sections 1 and 2). What cannot be had is no answer, and whoever needs it is refused.
 */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
