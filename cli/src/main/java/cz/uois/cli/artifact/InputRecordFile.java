package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code TransitionRequest}: an input object, as the record that the author's Java takes. */
final class InputRecordFile implements ArtifactKind {
  /** Constant of the fields. */
  static final String FIELDS = "FIELDS";

  private static final ClassName LIST = ClassName.get(List.class);

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.inputs().stream().map(input -> file(types, input));
  }

  private static Artifact file(MemberTypes types, InputObject input) {
    ClassName name = types.input(input.name());
    CodeTypes codeTypes = new CodeTypes(types.member());
    ArgumentCode code = new ArgumentCode(types);
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    input
        .fields()
        .forEach(field -> components.addParameter(codeTypes.java(field), component(field)));
    TypeSpec type =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", javadoc(input))
            .recordConstructor(components.build())
            .addField(
                JavaSource.constant(
                    ParameterizedTypeName.get(LIST, RuntimeApi.ARGUMENT),
                    FIELDS,
                    "The fields, as the runtime reads them.",
                    Expression.call(
                        LIST, "of", input.fields().stream().map(code::declared).toList())))
            .addMethod(
                MethodSpec.methodBuilder("of")
                    .addJavadoc("What a caller sent.")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(name)
                    .addParameter(RuntimeApi.ARGUMENTS, "arguments")
                    .addCode(
                        JavaSource.returned(
                            Expression.create(
                                name, input.fields().stream().map(code::read).toList())))
                    .build())
            .build();
    return JavaSource.generated(name, JavaFile.builder(name.packageName(), type), "uois.yaml");
  }

  private static String component(Argument field) {
    return JavaNames.component(field.name());
  }

  private static String javadoc(InputObject input) {
    String what =
        input.description().isEmpty() ? input.name() : JavaEscapes.javadoc(input.description());
    return CodeMethods.sentence(what) + CodeMethods.arguments(input.fields());
  }
}
