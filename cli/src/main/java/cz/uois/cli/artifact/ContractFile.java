package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonContract}: what the author has to write for an entity, as an interface. */
final class ContractFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.entities().stream()
        .filter(entity -> !entity.code().isEmpty())
        .map(entity -> file(types, entity));
  }

  private static Artifact file(MemberTypes types, Entity entity) {
    ClassName name = types.contract(entity);
    CodeMethods methods = new CodeMethods(types, entity);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "$L",
                "What the spec of %s leaves to your Java, which is in %s."
                    .formatted(entity.table(), types.rules(entity).simpleName()));
    for (CodeMethods.Method method : methods.all()) {
      type.addMethod(
          method
              .head()
              .addJavadoc("$L", method.javadoc())
              .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
              .build());
    }
    for (Computed computed : entity.code().computed()) {
      if (!computed.requires().isEmpty()) {
        type.addType(row(methods, entity, computed));
      }
    }
    return JavaSource.generated(
        name, JavaFile.builder(name.packageName(), type.build()), JavaSource.origin(entity));
  }

  private static TypeSpec row(CodeMethods methods, Entity entity, Computed computed) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (String column : CodeMethods.columns(computed)) {
      components.addParameter(
          JavaTypes.of(entity.column(column).type()), JavaNames.component(column));
    }
    return TypeSpec.recordBuilder(methods.row(computed))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("$L", "What %s requires of a row.".formatted(computed.graphqlName()))
        .recordConstructor(components.build())
        .build();
  }
}
