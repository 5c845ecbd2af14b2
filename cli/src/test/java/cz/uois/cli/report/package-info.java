/** Tests of the formats, each read back by a reader that is not ours. */
@NullMarked
package cz.uois.cli.report;

import org.jspecify.annotations.NullMarked;
