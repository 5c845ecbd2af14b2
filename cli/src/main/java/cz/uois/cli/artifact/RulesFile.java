package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * {@code PlanLessonRules}: the author's Java for an entity, written once with bodies that say that
 * they are not written yet.
 */
final class RulesFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    return CodeOwner.of(member).stream().map(RulesFile::file);
  }

  private static Artifact file(CodeOwner owner) {
    ClassName name = owner.rules();
    CodeMethods methods = new CodeMethods(owner);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(owner.contract())
            .addJavadoc(
                "$L",
                ("Your Java for %s: uois wrote this file once and leaves it to you. A method that"
                        + " is not written yet answers its field with an error that says so, a"
                        + " hook does nothing; what each is for stands in %s.")
                    .formatted(owner.words(), owner.contract().simpleName()));
    for (CodeMethods.Method method : methods.all()) {
      MethodSpec.Builder body =
          method.head().addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
      if (method.hook()) {
        body.addComment("Nothing yet.");
      } else {
        body.addStatement(
            "throw new $T($S)",
            RuntimeApi.NOT_WRITTEN_YET,
            name.simpleName() + "." + method.name());
      }
      type.addMethod(body.build());
    }
    return JavaSource.artifact(
        JavaSource.MAIN_JAVA,
        name,
        JavaFile.builder(name.packageName(), type.build()),
        Ownership.SEEDED,
        owner.origin());
  }
}
