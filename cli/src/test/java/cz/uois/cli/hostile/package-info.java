/** Tests with specs of strangers who mean harm: what they write stays text wherever it goes. */
@NullMarked
package cz.uois.cli.hostile;

import org.jspecify.annotations.NullMarked;
