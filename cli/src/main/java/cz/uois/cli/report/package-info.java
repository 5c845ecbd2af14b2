/**
 * What a command found and did, in the formats that machines read. Where it was found, and how a
 * person is told of it, never enters it.
 */
@NullMarked
package cz.uois.cli.report;

import org.jspecify.annotations.NullMarked;
