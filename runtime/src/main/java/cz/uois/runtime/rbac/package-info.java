/**
 * What somebody may do: rules of the spec, roles of gql_ug, and the decision that follows. Rows are
 * decided by one {@link cz.uois.runtime.rbac.Grant}, in memory as in SQL. Where roles come from is
 * somebody else's: see {@link cz.uois.runtime.rbac.RoleSource}.
 */
@NullMarked
package cz.uois.runtime.rbac;

import org.jspecify.annotations.NullMarked;
