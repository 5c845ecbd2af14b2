package cz.uois.runtime.code;

/**
 * Thrown by the body that a method of the author's code is born with. The caller is told that this
 * is not written yet; the log has the name of the method.
 */
public final class NotWrittenYet extends RuntimeException {
  /**
   * A method without a body of its own.
   *
   * @param method as {@code PlanLessonRules.durationHours}
   */
  public NotWrittenYet(String method) {
    super(method + " is not written yet");
  }
}
