package cz.uois.runtime.graphql;

/** A question about the schema that a setting does not let through. */
final class SchemaClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaClosedException(String setting) {
    // No stack trace: everybody may ask, as often as they like.
    super("the schema is closed here: " + setting + " is off", null, false, false);
  }
}
