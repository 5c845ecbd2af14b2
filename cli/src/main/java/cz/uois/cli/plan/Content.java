package cz.uois.cli.plan;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.JavaFile;
import cz.uois.cli.model.Member;

/** What a file is made of. */
public sealed interface Content {
  /** Java made by JavaPoet. */
  record Java(JavaFile file) implements Content {
    /**
     * Left margin: what stands before it on a line, JavaPoet's own indent, is dropped, because
     * JavaPoet cannot be told how to indent broken expressions.
     */
    public static final char MARGIN = '\u0001';

    public Java {
      requireNonNull(file, "file is null");
    }
  }

  /**
   * Text made by a FreeMarker template.
   *
   * @param template path of the template without {@code .ftl}, as {@code pom.xml}
   * @param model what the template sees as {@code it}: a record
   */
  record Template(String template, Object model) implements Content {
    public Template {
      requireNonNull(template, "template is null");
      requireNonNull(model, "model is null");
    }
  }

  /**
   * Java made by jOOQ's code generator.
   *
   * @param member the member whose tables it makes, all at once
   * @param className simple name of the class of this file, as {@code PlanLessons}
   */
  record Table(Member member, String className) implements Content {
    public Table {
      requireNonNull(member, "member is null");
      requireNonNull(className, "className is null");
    }
  }

  /** Bytes that are copied as they are. */
  record Copy(Bytes bytes) implements Content {
    public Copy {
      requireNonNull(bytes, "bytes is null");
    }
  }
}
