/**
 * GraphQL requests: documents parsed, validated and planned, operations executed, responses as
 * JSON. HTTP never enters it, and SQL stays behind {@code loading}.
 */
@NullMarked
package cz.uois.runtime.graphql;

import org.jspecify.annotations.NullMarked;
