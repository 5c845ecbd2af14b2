package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import cz.uois.cli.plan.Content;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java expression that is broken into lines as google-java-format breaks it, so that generated
 * code needs no formatter on the author's machine.
 */
sealed interface Expression {
  /** Width of a line, in characters. */
  int WIDTH = 100;

  /** Its text on one line, with simple names. */
  String flat();

  /** Its code on one line. */
  CodeBlock code();

  /**
   * Its code broken into lines.
   *
   * @param indent of the line it starts on
   * @param trailing number of characters that follow its last line
   */
  CodeBlock broken(int indent, int trailing);

  /** Its code, on one line if that fits. */
  default CodeBlock at(int indent, int trailing) {
    return indent + flat().length() + trailing <= WIDTH ? code() : broken(indent, trailing);
  }

  /** A string. */
  static Expression string(String value) {
    String literal = JavaEscapes.literal(value);
    return new Atom(literal, CodeBlock.of("$L", literal));
  }

  /** A member of a class, {@code Type.MEMBER}. */
  static Expression member(ClassName type, String member) {
    return new Atom(
        type.simpleName() + "." + member, CodeBlock.of("$T." + member.replace("$", "$$"), type));
  }

  /** Something by its simple name; a path of names is allowed. */
  static Expression name(String name) {
    return new Atom(name, CodeBlock.of("$L", name));
  }

  /** A member of a statically imported one, {@code MEMBER.FIELD} of {@code Type.MEMBER.FIELD}. */
  static Expression imported(ClassName type, String path) {
    return new Atom(path, CodeBlock.of("$T." + path.replace("$", "$$"), type));
  }

  /** {@code Type.method(arguments)}. */
  static Call call(ClassName type, String method, List<Expression> arguments) {
    return new Call(
        type.simpleName() + "." + method, CodeBlock.of("$T." + method, type), arguments);
  }

  /** {@code Type.method(arguments)}. */
  static Call call(ClassName type, String method, Expression... arguments) {
    return call(type, method, List.of(arguments));
  }

  /** {@code new Type(arguments)}. */
  static Call create(ClassName type, List<Expression> arguments) {
    return new Call("new " + type.simpleName(), CodeBlock.of("new $T", type), arguments);
  }

  /** {@code .method(arguments)}, a link of a chain. */
  static Call link(String method, List<Expression> arguments) {
    return new Call("." + method, CodeBlock.of("." + method), arguments);
  }

  /** What is not broken. */
  record Atom(String flat, CodeBlock code) implements Expression {
    @Override
    public CodeBlock broken(int indent, int trailing) {
      return code;
    }
  }

  /** A call: its arguments on a line of their own if they fit there, else one on each line. */
  record Call(String name, CodeBlock target, List<Expression> arguments) implements Expression {
    @Override
    public String flat() {
      return name
          + arguments.stream().map(Expression::flat).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public CodeBlock code() {
      return CodeBlock.builder()
          .add(target)
          .add("(")
          .add(arguments.stream().map(Expression::code).collect(CodeBlock.joining(", ")))
          .add(")")
          .build();
    }

    @Override
    public CodeBlock broken(int indent, int trailing) {
      if (arguments.isEmpty()) {
        return code();
      }
      int inner = indent + 4;
      String line = arguments.stream().map(Expression::flat).collect(Collectors.joining(", "));
      boolean oneLine = inner + line.length() + 1 + trailing <= WIDTH;
      CodeBlock.Builder code = CodeBlock.builder().add(target).add("(");
      for (int i = 0; i < arguments.size(); i++) {
        boolean last = i == arguments.size() - 1;
        code.add(i > 0 && oneLine ? CodeBlock.of(" ") : Lines.start(inner));
        code.add(arguments.get(i).at(inner, last ? 1 + trailing : 1));
        code.add(last ? ")" : ",");
      }
      return code.build();
    }
  }

  /** A lambda: its body on the next line if it does not fit beside its parameters. */
  record Lambda(String parameters, Expression body) implements Expression {
    @Override
    public String flat() {
      return parameters + " -> " + body.flat();
    }

    @Override
    public CodeBlock code() {
      return CodeBlock.builder().add("$L -> ", parameters).add(body.code()).build();
    }

    @Override
    public CodeBlock broken(int indent, int trailing) {
      return CodeBlock.builder()
          .add("$L ->", parameters)
          .add(Lines.start(indent + 4))
          .add(body.at(indent + 4, trailing))
          .build();
    }
  }

  /** Calls on the result of a call, each on a line of its own when broken. */
  record Chain(Call first, List<Call> links) implements Expression {
    @Override
    public String flat() {
      return first.flat() + links.stream().map(Call::flat).collect(Collectors.joining());
    }

    @Override
    public CodeBlock code() {
      return CodeBlock.builder()
          .add(first.code())
          .add(links.stream().map(Call::code).collect(CodeBlock.joining("")))
          .build();
    }

    @Override
    public CodeBlock broken(int indent, int trailing) {
      boolean oneLine = indent + first.flat().length() <= WIDTH;
      // The arguments of the first call stand deeper than the links.
      CodeBlock.Builder code =
          CodeBlock.builder().add(oneLine ? first.code() : first.broken(indent + 4, 0));
      for (int i = 0; i < links.size(); i++) {
        code.add(Lines.start(indent + 4));
        code.add(links.get(i).at(indent + 4, i == links.size() - 1 ? trailing : 0));
      }
      return code.build();
    }
  }

  /** Starts of lines. */
  final class Lines {
    private Lines() {}

    static CodeBlock start(int indent) {
      return CodeBlock.of("\n" + Content.Java.MARGIN + " ".repeat(indent));
    }
  }
}
