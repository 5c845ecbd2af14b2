/** Tests of the templates themselves. What they print is tested where it is printed. */
@NullMarked
package cz.uois.templates;

import org.jspecify.annotations.NullMarked;
