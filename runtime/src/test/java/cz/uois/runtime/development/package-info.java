@NullMarked
package cz.uois.runtime.development;

import org.jspecify.annotations.NullMarked;
