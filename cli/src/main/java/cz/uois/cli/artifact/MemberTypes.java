package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;

/**
 * The Java classes of a member.
 *
 * @param member whose classes
 */
record MemberTypes(Member member) {
  ClassName table(Entity entity) {
    return ClassName.get(JavaNames.tablePackage(member), JavaNames.tableClass(entity));
  }

  ClassName model(Entity entity) {
    return ClassName.get(JavaNames.tablePackage(member), JavaNames.modelClass(entity));
  }

  ClassName gqlModel(Entity entity) {
    return of(entity, "GQLModel");
  }

  ClassName loaders(Entity entity) {
    return of(entity, "Loaders");
  }

  ClassName resolvers(Entity entity) {
    return of(entity, "Resolvers");
  }

  ClassName inputs(Entity entity) {
    return of(entity, "Inputs");
  }

  ClassName external(ExternalType external) {
    return ClassName.get(externals(), JavaNames.externalClass(external));
  }

  /** A class beside that of a type without a table, named after it. */
  ClassName of(ExternalType external, String suffix) {
    return ClassName.get(externals(), external.java() + suffix);
  }

  private String externals() {
    return member.javaPackage() + ".external";
  }

  /** The record of an input object. */
  ClassName input(String name) {
    return ClassName.get(member.javaPackage() + ".inputs", name);
  }

  ClassName feeder() {
    return ClassName.get(member.javaPackage(), "Feeder");
  }

  ClassName subgraph() {
    return ClassName.get(member.javaPackage(), member.java() + "Subgraph");
  }

  ClassName main() {
    return ClassName.get(member.javaPackage(), "Main");
  }

  /** A class of the package of an entity, named after it. */
  ClassName of(Entity entity, String suffix) {
    String java = entity.names().java();
    return ClassName.get(member.javaPackage() + "." + JavaNames.packagePart(java), java + suffix);
  }
}
