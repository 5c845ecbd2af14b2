package cz.uois.runtime;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.http.Landing;
import java.util.Optional;

/** The first query that a visitor of GraphiQL sees: it runs as it stands. */
final class Welcome {
  private static final int FIELDS = 5;

  private Welcome() {}

  static Landing of(MemberDescriptor member) {
    String title = "gql_" + member.name();
    String query =
        member.entities().stream()
            .flatMap(entity -> page(entity).stream())
            .findFirst()
            .orElse("query {\n  __typename\n}\n");
    return new Landing(
        title,
        "# " + title + ": press Ctrl+Enter to run the query, Ctrl+Space for suggestions\n" + query);
  }

  private static Optional<String> page(EntityDescriptor entity) {
    return entity.operations().stream()
        .filter(Operation.Page.class::isInstance)
        .findFirst()
        .map(
            page -> "query {\n  " + page.field() + "(limit: 10) {\n" + fields(entity) + "  }\n}\n");
  }

  private static String fields(EntityDescriptor entity) {
    StringBuilder fields = new StringBuilder();
    entity.type().attributes().stream()
        .limit(FIELDS)
        .map(Attribute::name)
        .forEach(name -> fields.append("    ").append(name).append('\n'));
    entity.type().toOnes().stream()
        .filter(object -> !object.foreign())
        .findFirst()
        .ifPresent(
            object -> fields.append("    ").append(object.name()).append(" {\n      id\n    }\n"));
    return fields.toString();
  }
}
