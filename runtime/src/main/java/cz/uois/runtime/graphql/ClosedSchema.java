package cz.uois.runtime.graphql;

import cz.uois.runtime.config.Openness;
import graphql.language.Field;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which questions about the schema are answered. The question of the health check, {@code
 * {__schema{types{name}}}}, always is; it is told by its fields, however it is written.
 */
final class ClosedSchema {
  private final Openness openness;

  ClosedSchema(Openness openness) {
    this.openness = openness;
  }

  /**
   * How {@code __schema} or {@code __type} is answered.
   *
   * @param same all fields of the document that ask it under one key
   */
  OperationPlan.Kind introspection(List<Field> same) {
    return openness.introspection() || same.stream().allMatch(ClosedSchema::ofHealthCheck)
        ? new OperationPlan.Kind.Introspection()
        : refusal("UOIS_INTROSPECTION");
  }

  /** How {@code _service} is answered. */
  OperationPlan.Kind service(Supplier<RootField> open) {
    return openness.sdl()
        ? new OperationPlan.Kind.Planned(open.get())
        : refusal("UOIS_SERVICE_SDL");
  }

  private static OperationPlan.Kind refusal(String setting) {
    return new OperationPlan.Kind.Planned((_, _) -> {
      throw new SchemaClosedException(setting);
    });
  }

  private static boolean ofHealthCheck(Field field) {
    return field.getName().equals("__schema")
        && only(field.getSelectionSet(), "types")
            .flatMap(types -> only(types.getSelectionSet(), "name"))
            .isPresent();
  }

  /** The field of that name, if it is all that is selected. */
  private static Optional<Field> only(@Nullable SelectionSet selections, String name) {
    return selections != null
            && selections.getSelections().size() == 1
            && selections.getSelections().getFirst() instanceof Field field
            && field.getName().equals(name)
        ? Optional.of(field)
        : Optional.empty();
  }
}
