package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.CompiledMember;
import cz.uois.cli.fixture.Members;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.TypeCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, as the compiled Java of a member tells the runtime. */
final class RulesInJavaTest {
  private static final Path SPECS = Path.of("..", "model-specs", "spec-book", "positive");

  @Test
  void tellsTheRuntimeTheRulesOfEntitiesFieldsAndOperations(@TempDir Path work) throws Exception {
    assertEquals(
        """
        PlanGQLModel read [authenticated] insert [děkan, garant] update [garant, myself] delete []
          name read by [garant]
          note read by [myself]
          note written by [garant (zástupce), myself]
          code written by []
          size.height read by [garant]
          size.width read by [garant]
          place.street read by [myself]
          place.street written by [authenticated]
          load read by [děkan]
          planClose by [garant]
          planShut by []
        PlanTagGQLModel read [authenticated] insert [garant, myself] update [garant, myself] delete [garant, myself]
        TagGQLModel read [public] insert [authenticated] update [] delete []
          name read by [authenticated]
          name written by []
        UserGQLModel
          load read by [děkan, myself]
        Query
          free by [lecturer, vedoucí katedry]
        """,
        rules("rules-of-single-fields", work));
  }

  @Test
  void tellsTheRuntimeTheStateOfRows(@TempDir Path work) throws Exception {
    assertEquals(
        """
        RequestGQLModel read [authenticated] insert [authenticated] update [myself] delete [myself] in stateId
          replyId read by [myself]
        """,
        rules("rows-in-a-state", work));
  }

  @Test
  void opensToEverybodyWhatSaysSo(@TempDir Path work) throws Exception {
    assertEquals(
        """
        PlanGQLModel read [public] insert [public] update [public] delete [public]
        PlanTagGQLModel read [public] insert [public] update [public] delete [public]
        TagGQLModel read [public] insert [public] update [public] delete [public]
        """,
        rules("everybody-may-do-everything", work));
  }

  private static String rules(String spec, Path work)
      throws IOException, ReflectiveOperationException {
    try (CompiledMember member = CompiledMember.of(Members.of(SPECS.resolve(spec)), work)) {
      MemberDescriptor descriptor = member.descriptor();
      List<String> lines = new ArrayList<>();
      descriptor.entities().stream()
          .map(entity -> entity.type())
          .sorted(Comparator.comparing(EntityType::name))
          .forEach(type -> add(lines, type, descriptor.code()));
      descriptor.code().stream()
          .filter(code ->
              descriptor.entities().stream()
                  .noneMatch(entity -> entity.type().name().equals(code.typeName())))
          .forEach(code -> {
            lines.add(code.typeName());
            add(lines, code);
          });
      return String.join("\n", lines) + "\n";
    }
  }

  private static void add(List<String> lines, EntityType type, List<TypeCode> all) {
    Access access = type.access();
    lines.add(
        "%s read %s insert %s update %s delete %s%s"
            .formatted(
                type.name(),
                access.read().words(),
                access.insert().words(),
                access.update().words(),
                access.delete().words(),
                access.state().map(state -> " in " + state.name()).orElse("")));
    for (Attribute attribute : type.attributes()) {
      add(lines, attribute.name(), "read", attribute.read());
      add(lines, attribute.name(), "written", attribute.write());
    }
    all.stream()
        .filter(code -> code.typeName().equals(type.name()))
        .forEach(code -> add(lines, code));
  }

  private static void add(List<String> lines, TypeCode code) {
    for (ComputedField<?> field : code.computed()) {
      add(lines, field.name(), "read", field.read());
    }
    for (CodeOperation operation : code.operations()) {
      lines.add("  " + operation.field() + " by " + operation.access().words());
    }
  }

  private static void add(List<String> lines, String name, String how, Optional<AccessRule> rule) {
    rule.ifPresent(it -> lines.add("  " + name + " " + how + " by " + it.words()));
  }
}
