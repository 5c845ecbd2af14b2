/**
 * Imports of databases and schemas that exist: of our own members, which are to come back, and of
 * those of others. They run on a real PostgreSQL and on schemas as they were published.
 */
@NullMarked
package cz.uois.cli.imports;

import org.jspecify.annotations.NullMarked;
