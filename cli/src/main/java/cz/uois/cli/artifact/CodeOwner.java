package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the author writes Java for, in a class of its own: an entity, or the member as a whole.
 *
 * @param types the classes of the member
 * @param entity the entity, if it is one
 * @param code what the author writes
 */
record CodeOwner(MemberTypes types, Optional<Entity> entity, Code code) {
  /** All of them that leave the author something to write, the member last. */
  static List<CodeOwner> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return Stream.concat(
            member.entities().stream()
                .map(entity -> new CodeOwner(types, Optional.of(entity), entity.code())),
            Stream.of(new CodeOwner(types, Optional.empty(), member.code())))
        .filter(owner -> !owner.code().isEmpty())
        .toList();
  }

  /** Asking for the entity where there is none is a bug of the asker. */
  Entity ofEntity() {
    return entity.orElseThrow();
  }

  /** What a sentence calls it. */
  String words() {
    return entity.map(Entity::table).orElse("the member " + types.member().name());
  }

  /** Where its spec is. */
  String origin() {
    return entity.map(JavaSource::origin).orElse("uois.yaml");
  }

  /** What the runtime hangs its fields on. */
  String typeName() {
    return entity.map(it -> it.names().type()).orElse("Query");
  }

  /** What the author has to write, as an interface. */
  ClassName contract() {
    return named("Contract");
  }

  /** The author's class. */
  ClassName rules() {
    return named("Rules");
  }

  /** Binds the two to the runtime. */
  ClassName binding() {
    return named("Code");
  }

  /** A Java name for an instance of the author's class. */
  String parameter() {
    return entity
        .map(it -> it.names().java())
        .map(java ->
            JavaNames.component(java.substring(0, 1).toLowerCase(Locale.ROOT) + java.substring(1)))
        .orElse("memberRules");
  }

  private ClassName named(String suffix) {
    return entity
        .map(it -> types.of(it, suffix))
        .orElseGet(
            () -> ClassName.get(types.member().javaPackage(), types.member().java() + suffix));
  }
}
