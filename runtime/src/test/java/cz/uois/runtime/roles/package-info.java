/** Tests of what is believed of gql_ug. */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
