/**
 * What stands in for the rest of the system while a member is developed: an authority that issues
 * tokens for the people of the seed data, and a gql_ug that tells their roles. Neither is made
 * outside development.
 */
@NullMarked
package cz.uois.runtime.development;

import org.jspecify.annotations.NullMarked;
