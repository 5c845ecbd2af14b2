package cz.uois.runtime.graphql;

import tools.jackson.core.JsonGenerator;

/** A value of the response that knows how it is written. */
@FunctionalInterface
interface JsonOutput {
  JsonOutput NULL = JsonGenerator::writeNull;

  void write(JsonGenerator json);
}
