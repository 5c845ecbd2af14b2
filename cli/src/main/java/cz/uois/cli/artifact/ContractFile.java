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
    return CodeOwner.of(member).stream().map(ContractFile::file);
  }

  private static Artifact file(CodeOwner owner) {
    ClassName name = owner.contract();
    CodeMethods methods = new CodeMethods(owner);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "$L",
                "What the spec of %s leaves to your Java, which is in %s."
                    .formatted(owner.words(), owner.rules().simpleName()));
    for (CodeMethods.Method method : methods.all()) {
      type.addMethod(
          method
              .head()
              .addJavadoc("$L", method.javadoc())
              .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
              .build());
    }
    for (Computed computed : owner.code().computed()) {
      if (!computed.requires().isEmpty()) {
        type.addType(row(methods, owner.ofEntity(), computed));
      }
    }
    return JavaSource.generated(
        name, JavaFile.builder(name.packageName(), type.build()), owner.origin());
  }

  private static TypeSpec row(CodeMethods methods, Entity entity, Computed computed) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (String column : CodeMethods.columns(computed)) {
      components.addParameter(
          JavaTypes.of(entity.column(column).type()), JavaNames.component(column));
    }
    return TypeSpec.recordBuilder(methods.rowClass(computed))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("$L", "What %s requires of a row.".formatted(computed.graphqlName()))
        .recordConstructor(components.build())
        .build();
  }
}
