package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.fixture.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/** Books as the author's code of tests has them. */
final class AuthoredBooks {
  static final Field<String> TITLE = DSL.field(DSL.name("title"), String.class);

  private AuthoredBooks() {}

  /** Their key. */
  @SuppressWarnings("unchecked")
  static TableField<?, UUID> id() {
    Attribute key = Library.books().key();
    return (TableField<?, UUID>) key.column();
  }

  /** The titles of a list of the response. */
  static String titles(JsonNode books) {
    List<String> titles = new ArrayList<>();
    books.forEach(book -> titles.add("\"" + book.at("/title").asString() + "\""));
    return "[" + String.join(",", titles) + "]";
  }
}
