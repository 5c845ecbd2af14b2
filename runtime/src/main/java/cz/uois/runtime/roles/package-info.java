/**
 * The roles of callers: as gql_ug tells them over HTTP (CONTRACT section 5), and as the member
 * finds them that keeps everybody's, by SQL (PERMISSIONS section 2). Every answer of gql_ug is
 * checked before it counts; one that cannot be had, or that is not what was asked for, is no
 * answer, and whoever needs it is refused.
 */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
