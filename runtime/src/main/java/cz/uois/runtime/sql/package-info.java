/**
 * Statements: their text, their parameters, their rows. It knows entities as data; GraphQL
 * documents and HTTP never enter it.
 */
@NullMarked
package cz.uois.runtime.sql;

import org.jspecify.annotations.NullMarked;
