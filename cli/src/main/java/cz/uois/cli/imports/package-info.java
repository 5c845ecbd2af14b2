/**
 * What exists already, a database or a schema, as a spec: read, interpreted, and written as YAML
 * that says of each field how sure it is. Rows are counted and never read, and nothing is written.
 */
@NullMarked
package cz.uois.cli.imports;

import org.jspecify.annotations.NullMarked;
