package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.RoleTables;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code LessonsSubgraph}: the whole member in one constant. */
final class SubgraphFile implements ArtifactKind {
  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName OPTIONAL = ClassName.get(Optional.class);

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    ClassName name = types.subgraph();
    String description = JavaEscapes.javadoc(member.description());
    List<CodeOwner> coded = CodeOwner.of(member);
    TypeSpec.Builder type =
        JavaSource.constants(name)
            .addJavadoc("$L", description.isEmpty() ? member.folder() : description)
            .addField(
                JavaSource.constant(
                    RuntimeApi.MEMBER_DESCRIPTOR,
                    "MEMBER",
                    "All that the runtime knows of this member.",
                    coded.isEmpty() ? descriptor(types, coded) : withYourCode(coded)))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (!coded.isEmpty()) {
      type.addMethod(method(types, coded));
    }
    return Stream.of(
        JavaSource.generated(
            name, JavaFile.builder(name.packageName(), type.build()), "uois.yaml"));
  }

  private static Expression descriptor(MemberTypes types, List<CodeOwner> coded) {
    Member member = types.member();
    String loader = types.subgraph().simpleName() + ".class.getClassLoader()";
    List<Expression> parts = new ArrayList<>();
    parts.add(Expression.string(member.name()));
    parts.add(Expression.member(types.feeder(), "ENTITIES"));
    parts.add(
        Expression.call(
            LIST,
            "of",
            member.externals().stream()
                .map(external -> Expression.member(types.external(external), "TYPE"))
                .toList()));
    if (!coded.isEmpty() || member.roles().isPresent()) {
      parts.add(
          Expression.call(
              LIST,
              "of",
              coded.stream()
                  .<Expression>map(owner ->
                      Expression.call(owner.binding(), "of", Expression.name(owner.parameter())))
                  .toList()));
    }
    member.roles().map(SubgraphFile::roles).ifPresent(parts::add);
    parts.add(new Expression.Atom(loader, CodeBlock.of("$L", loader)));
    return Expression.create(RuntimeApi.MEMBER_DESCRIPTOR, parts);
  }

  private static Expression roles(RoleTables roles) {
    return Expression.call(
        OPTIONAL,
        "of",
        Expression.create(
            RuntimeApi.ROLE_TABLES,
            Stream.of(roles.subtypes(), roles.states())
                .map(known -> Expression.name(String.valueOf(known)))
                .toList()));
  }

  private static Expression withYourCode(List<CodeOwner> coded) {
    return new Expression.Call(
        "member",
        CodeBlock.of("member"),
        coded.stream()
            .<Expression>map(owner -> Expression.create(owner.rules(), List.of()))
            .toList());
  }

  private static MethodSpec method(MemberTypes types, List<CodeOwner> coded) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("member")
            .addJavadoc("The member with other code than that of your classes, as for a test.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(RuntimeApi.MEMBER_DESCRIPTOR)
            .addCode(JavaSource.returned(descriptor(types, coded)));
    coded.forEach(owner -> method.addParameter(owner.contract(), owner.parameter()));
    return method.build();
  }
}
