package cz.uois.cli.breaking;

import graphql.language.AstPrinter;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** Whether clients of a type can go on with another one in its place. */
final class TypeChange {
  private TypeChange() {}

  /** Whether what is answered is still what clients expect (GraphQL 2021, IsValidSubType). */
  static boolean isSafeForAnswers(Type<?> before, Type<?> after) {
    if (after instanceof NonNullType now) {
      return isSafeForAnswers(
          before instanceof NonNullType was ? was.getType() : before, now.getType());
    }
    if (before instanceof ListType was && after instanceof ListType now) {
      return isSafeForAnswers(was.getType(), now.getType());
    }
    return isSameName(before, after);
  }

  /** Whether what clients send is still accepted. */
  static boolean isSafeForInputs(Type<?> before, Type<?> after) {
    if (before instanceof NonNullType was) {
      return isSafeForInputs(
          was.getType(), after instanceof NonNullType now ? now.getType() : after);
    }
    if (before instanceof ListType was && after instanceof ListType now) {
      return isSafeForInputs(was.getType(), now.getType());
    }
    return isSameName(before, after);
  }

  private static boolean isSameName(Type<?> before, Type<?> after) {
    return before instanceof TypeName was
        && after instanceof TypeName now
        && was.getName().equals(now.getName());
  }

  /** {@code from [Int!] to Int}. */
  static String words(Type<?> before, Type<?> after) {
    return "from " + AstPrinter.printAst(before) + " to " + AstPrinter.printAst(after);
  }
}
