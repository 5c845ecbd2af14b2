/** Tests of where roles come from: what is believed of gql_ug, and where they are kept. */
@NullMarked
package cz.uois.runtime.roles;

import org.jspecify.annotations.NullMarked;
