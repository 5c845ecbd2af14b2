/** Tests of roles: of what is believed of gql_ug, and of those that a member keeps itself. */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
