/** Tests of statements without GraphQL. */
@NullMarked
package cz.uois.runtime.sql;

import org.jspecify.annotations.NullMarked;
