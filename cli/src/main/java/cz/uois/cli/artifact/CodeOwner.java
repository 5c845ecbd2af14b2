package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the author writes Java for, in a class of its own.
 *
 * @param types the classes of the member
 * @param subject what it is
 * @param code what the author writes
 */
record CodeOwner(MemberTypes types, Subject subject, Code code) {
  /** What the Java is about. */
  sealed interface Subject {
    /** An entity. */
    record Rows(Entity entity) implements Subject {}

    /** A type without a table. */
    record Keys(ExternalType type) implements Subject {}

    /** The member as a whole. */
    record Whole() implements Subject {}
  }

  /** All of them that leave the author something to write, the member last. */
  static List<CodeOwner> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return Stream.of(
            member.entities().stream()
                .map(it -> new CodeOwner(types, new Subject.Rows(it), it.code())),
            member.externals().stream()
                .map(it ->
                    new CodeOwner(
                        types,
                        new Subject.Keys(it),
                        new Code(it.computed(), List.of(), List.of()))),
            Stream.of(new CodeOwner(types, new Subject.Whole(), member.code())))
        .flatMap(owners -> owners)
        .filter(owner -> !owner.code().isEmpty())
        .toList();
  }

  /** Asking for the entity where there is none is a bug of the asker. */
  Entity ofEntity() {
    return switch (subject) {
      case Subject.Rows(Entity entity) -> entity;
      case Subject.Keys _, Subject.Whole _ -> throw new IllegalStateException(words());
    };
  }

  /** What a sentence calls it. */
  String words() {
    return switch (subject) {
      case Subject.Rows(Entity entity) -> entity.table();
      case Subject.Keys(ExternalType type) -> type.type();
      case Subject.Whole _ -> "the member " + types.member().name();
    };
  }

  /** Where its spec is. */
  String origin() {
    return switch (subject) {
      case Subject.Rows(Entity entity) -> JavaSource.origin(entity);
      case Subject.Keys _, Subject.Whole _ -> "uois.yaml";
    };
  }

  /** What the runtime hangs its fields on. */
  String typeName() {
    return switch (subject) {
      case Subject.Rows(Entity entity) -> entity.names().type();
      case Subject.Keys(ExternalType type) -> type.type();
      case Subject.Whole _ -> "Query";
    };
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
    return switch (subject) {
      case Subject.Rows(Entity entity) -> parameter(entity);
      case Subject.Keys(ExternalType type) -> unlikeEntities("external" + type.java() + "Rules");
      case Subject.Whole _ -> unlikeEntities("memberRules");
    };
  }

  private static String parameter(Entity entity) {
    String java = entity.names().java();
    return JavaNames.component(java.substring(0, 1).toLowerCase(Locale.ROOT) + java.substring(1));
  }

  // Names of entities have no _ at their end, unless they are words of Java.
  private String unlikeEntities(String name) {
    boolean taken =
        types.member().entities().stream().anyMatch(entity -> parameter(entity).equals(name));
    return taken ? name + "_" : name;
  }

  private ClassName named(String suffix) {
    return switch (subject) {
      case Subject.Rows(Entity entity) -> types.of(entity, suffix);
      case Subject.Keys(ExternalType type) -> types.of(type, suffix);
      case Subject.Whole _ ->
          ClassName.get(types.member().javaPackage(), types.member().java() + suffix);
    };
  }
}
